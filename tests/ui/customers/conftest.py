"""An invented shop of forty customers behind the real desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.calendar.dates import Birthday, Calendar
from app.customers import actions
from app.customers.rows import Draft
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.factories import make_shop, make_staff
from ui import ask

NAMES = (
    "陈国栋 赵雅琴 王建业 刘思远 孙丽 郑伟 何静 马驰 周敏 李晓峰 吴桂兰 徐志强 胡秀英 朱海涛 高洁 "
    "林建国 罗小虎 梁玉梅 宋文博 谢芳 韩冰 唐继红 冯小刚 于淑珍 董浩 萧红 程刚 曹慧 袁志远 邓丽娜 "
    "许洪波 傅盈 沈家明 曾伟 彭雪 吕布衣 苏醒 卢大伟 蒋勤 河南恒达物流有限公司"
).split()
GRADES = ("A", "B", "C", "C", None, "D")
STAGES = ("repeat", "first", "prospect", "loyal", "possible", "first", "advocate", "dormant")
MODELS = ("途锐 3.0", "迈腾", "速腾", "帕萨特", "途观 L", None)
TAGS = (("老客户", "爱钓鱼"), ("车友会",), (), ("老客户",), ("企业主", "车友会", "送孩子上学"), ())
Filled = tuple[Book, tuple[int, ...], tuple[int, ...]]
"""A client file, who works there, and the customers."""


@pytest.fixture
def filled(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Filled]:
    """A client file with as much in it as the test asks for."""
    asked = request.fixturenames
    fill = _with_customers if "shop" in asked else _with_people if "people" in asked else _with_nobody
    made, (people, shop) = make_shop(tmp_path, fill, "店.keqing")
    yield made, people, shop
    made.close()


@pytest.fixture
def book(filled: Filled) -> Book:
    """A client file with nobody in it yet, but for those whom the test asks for by name."""
    return filled[0]


@pytest.fixture
def people(filled: Filled) -> list[int]:
    """Who works in the shop."""
    return list(filled[1])


@pytest.fixture
def shop(filled: Filled) -> dict[str, int]:
    """The forty customers: their ids by name."""
    return dict(zip(NAMES, filled[2], strict=True))


def _with_nobody(book: Book) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return (), ()


def _with_people(book: Book) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(make_staff(book, name) for name in ("李晓梅", "张鹏")), ()


def _with_customers(book: Book) -> tuple[tuple[int, ...], tuple[int, ...]]:
    people, _ = _with_people(book)
    drafts = [draft(place, name, people) for place, name in enumerate(NAMES)]
    return people, tuple(book.write(actions.add_customers, drafts).value)


def draft(place: int, name: str, people: Sequence[int]) -> Draft:
    delivered = dt.date(2026, 11, 19) - dt.timedelta(days=40 * place % 3000)
    values = {
        "name": name,
        "grade": GRADES[place % 6],
        "stage": STAGES[place % 8],
        "mobile": (PhoneNumber(PhoneKind.MOBILE, f"13{place % 10}0000{(5500 + 37 * place) % 10000:04}"),),
        "tags": TAGS[place % 6] or None,
        "bought": MODELS[place % 6],
        "birthday": Birthday(Calendar.SOLAR, 1960 + place % 60, place % 12 + 1, place % 27 + 1),
        "delivered_on": delivered if place % 6 < 5 else None,
        "company": f"郑州第{place}贸易公司",
    }
    owner = people[place % 2] if place % 5 else None
    return Draft(values, owner, opened_on=dt.date(2026, 11, 22) - dt.timedelta(days=5 * place % 3000))


class Answers(ask.Person):
    """Answers in a person's place and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.agree = True
        self.words: str | None = None

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        self.asked += [title, text, yes]
        return self.agree

    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None:
        self.asked += [title, *quick]
        return self.words


@pytest.fixture
def answers() -> Iterator[Answers]:
    made = Answers()
    before = ask.use(made)
    yield made
    ask.use(before)
