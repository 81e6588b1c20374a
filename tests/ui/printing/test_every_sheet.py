"""Every kind of sheet on paper, with customers of few words, of many, and of hostile ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.customers import actions as customers
from app.customers import referring
from app.fields.field import Table
from app.sheets import queries
from app.sheets.asked import Asked, Decision, Ties
from app.sheets.examples import EXAMPLES, example
from app.sheets.registry import KINDS
from app.storage.book import Book
from tests import paper
from tests.factories import make_book, make_customer, make_staff
from tests.golden_text import check
from tests.paper_checks import HOSTILE, check_layout
from ui.printing import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "金水区花园路一百二十号碧水云天小区七号楼三单元一千九百零四室" * 3
BORN = Birthday(Calendar.LUNAR, 1980, 10, 14)


AT_LEAST = 4.0
"""In mm: faces have the paper to themselves, printers have not."""


def has_paper(kind: str) -> bool:
    return KINDS[kind].has_paper


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with (
        clock.pinned(dt.datetime(2026, 11, 22, 8, 30)),
        closing(make_book(tmp_path_factory.mktemp("every"))) as made,
    ):
        made.sign_in(make_staff(made))
        mine = {"owner_id": 1, "birthday": BORN}
        short = make_customer(made, "李", mailing_address="花园路 1 号", mobile="13800000001", **mine)
        long = make_customer(
            made,
            "阿卜杜热合曼·买买提明",
            mailing_address=LONG,
            notes="爱钓鱼。" * 120,
            company=LONG[:60],
            **mine,
        )
        odd = {
            "salutation": HOSTILE["rare"],
            "mailing_address": HOSTILE["unbroken"],
            "notes": HOSTILE["note"],
        }
        make_customer(made, HOSTILE["markup"], **odd, **mine)
        made.write(referring.set_referrer, long, short)
        firm = make_customer(made, "恒达物流", is_organisation=True, owner_id=1)
        person = {
            "name": HOSTILE["markup"],
            "role": "decider",
            "stance": "champion",
            "motive": "爱钓鱼。" * 30,
        }
        made.write(customers.save_child, firm, Table.CONTACTS, None, person)
        yield made


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with closing(make_book(tmp_path_factory.mktemp("empty"))) as made:
        made.sign_in(make_staff(made))
        yield made


def asked_of(book: Book, kind: str, lang: str) -> Asked | None:
    drawn = {Ties.kind: Ties(1), Decision.kind: Decision(4)}
    return drawn.get(kind) or book.read(example, kind, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_a_sheet_says_what_it_said_and_stands_where_it_can_be_read(
    book: Book, tmp_path: Path, kind: str, lang: str
) -> None:
    clock.set_now(dt.datetime(2026, 11, 22, 8, 30))
    asked = asked_of(book, kind, lang)
    assert asked is not None
    path = tmp_path / "sheet.pdf"
    write_pdf(book.read(queries.sheet, asked, lang, "李晓梅"), path)
    check(f"every-{kind}-{lang}", "".join(paper.texts(path)))
    check_layout(path, *([] if has_paper(kind) else [AT_LEAST]))


@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_a_sheet_of_an_empty_shop_is_a_page_or_says_nothing_can_be_shown(
    empty: Book, tmp_path: Path, kind: str
) -> None:
    asked = empty.read(example, kind)
    if asked is not None:
        path = tmp_path / "sheet.pdf"
        write_pdf(empty.read(queries.sheet, asked, "zh", "李晓梅"), path)
        check_layout(path, *([] if has_paper(kind) else [AT_LEAST]))


def test_no_kind_of_sheet_is_forgotten_here() -> None:
    assert set(KINDS) == set(EXAMPLES)
