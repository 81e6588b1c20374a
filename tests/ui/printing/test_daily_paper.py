"""The daily report on paper, read back from the PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.care import actions as care
from app.daily import actions
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import DailyReport
from app.storage.book import Book
from tests import paper
from tests.factories import make_book, make_customer, make_staff
from tests.golden_text import check
from tests.paper_checks import HOSTILE, check_layout, said, squeezed
from ui.printing import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_now(dt.datetime(2026, 11, 22, 18, 0))
    with closing(make_book(tmp_path)) as made:
        mei = make_staff(made)
        make_staff(made, "周经理", "manager")
        made.sign_in(mei)
        yield made


def pdf(book: Book, folder: Path, who: int | None = 1, lang: str = "zh", style: Style | None = None) -> Path:
    path = folder / "daily.pdf"
    write_pdf(book.read(sheets.sheet, DailyReport(DAY, who), lang, "李晓梅", style or Style()), path)
    return path


def log(book: Book, name: str, text: str, **more: object) -> None:
    draft = ContactDraft(
        make_customer(book, name[:100], owner_id=1), "call", "reached", text=text, at=clock.now(), **more
    )  # type: ignore[arg-type]
    book.write(interactions.log_contact, draft)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report_says_what_it_said(book: Book, tmp_path: Path, lang: str) -> None:
    promises = (("带样册", dt.date(2026, 11, 25)),)
    log(
        book,
        "陈国栋",
        "谈了置换",
        promises=promises,
        learnt={"position": "总经理"},
        next_on=DAY + dt.timedelta(3),
    )
    due = make_customer(book, "赵雅琴", owner_id=1, next_contact_on=DAY)
    book.write(care.decide, due, [("next-contact", DAY)], "postponed", "出差", dt.date(2026, 11, 24))
    book.sign_in(2)
    book.write(actions.save_answer, DAY, 1, "置换报价明天给到。\n周末回访。")
    path = pdf(book, tmp_path, lang=lang)
    check(f"daily-{lang}", "".join(paper.texts(path)))
    check_layout(path)


def test_what_is_sensitive_of_what_was_learnt_is_not_printed(book: Book, tmp_path: Path) -> None:
    log(book, "陈国栋", "谈了置换", learnt={"health": "高血压", "position": "总经理"})
    path = pdf(book, tmp_path)
    assert "高血压" not in said(path)
    assert "健康状况·" in said(path)
    assert squeezed("职务 总经理") in said(path)


def test_an_empty_day_has_room_for_the_answer(book: Book, tmp_path: Path) -> None:
    path = pdf(book, tmp_path)
    check_layout(path)
    assert "这一天没有联系记录。" in said(path)
    assert "主管签名:" in said(path)
    assert "主管" not in said(pdf(book, tmp_path, None))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_whatever_was_said_nothing_leaves_the_page_or_covers_anything(
    book: Book, tmp_path: Path, scale: float
) -> None:
    for text in HOSTILE.values():
        log(book, text, text, promises=((text, DAY),))
    book.sign_in(2)
    book.write(actions.save_answer, DAY, 1, HOSTILE["note"])
    for who in (1, None):
        path = pdf(book, tmp_path, who, style=Style(scale=scale))
        check_layout(path)
        assert [text for text in HOSTILE.values() if squeezed(text)[:20] not in said(path)] == []


@pytest.mark.parametrize(
    ("lang", "channel", "result", "word"),
    [
        ("zh", "wechat", "sent", "已发"),
        ("zh", "wechat", "reached", "已回"),
        ("zh", "visit", "reached", "见到"),
        ("zh", "store", "missed", "没见到"),
        ("zh", "call", "reached", "接通"),
        ("en", "gift", "sent", "Sent"),
        ("en", "sms", "reached", "Answered"),
        ("en", "visit", "missed", "Not in"),
    ],
)
def test_what_came_of_a_contact_is_said_in_the_words_of_its_channel(
    book: Book, tmp_path: Path, lang: str, channel: str, result: str, word: str
) -> None:
    known = make_customer(book, "陈国栋", owner_id=1)
    book.write(interactions.log_contact, ContactDraft(known, channel, result, text="年会", at=clock.now()))
    told = " ".join(paper.texts(pdf(book, tmp_path, lang=lang)))
    row = told[told.index("陈国栋") : told.index("年会")]
    assert word in row
    assert result not in row
