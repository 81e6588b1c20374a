"""Words for who brought a customer that are the name of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.customers import queries
from app.customers.rows import Query
from app.customers.ties import referrals
from app.excel.process.session import ImportSession
from app.excel.rows import Cell, ImportChoices
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.factories import make_customer
from tests.files import make_lists

pytestmark = pytest.mark.usefixtures("in_this_process")

ROWS = [("姓名", "手机", "介绍人"), ("赵雅琴", "13900000087", "王伟"), ("钱国强", "13600001234", "李芳")]
CODE = "several-referrers"


def wang(book: Book, number: str) -> int:
    return make_customer(book, "王伟", mobile=(PhoneNumber(PhoneKind.MOBILE, number),))


@pytest.fixture
def namesakes(book: Book) -> list[int]:
    return [
        wang(book, "13800000001"),
        wang(book, "13800000002"),
    ]


def checked(session: ImportSession, path: Path, rows: list[tuple[str, ...]]) -> list[Cell]:
    """The cells of the first row, after its columns have been guessed."""
    [view] = session.use(session.open(make_lists.xlsx(path / "名单.xlsx", rows)).likeliest)
    session.plan([[column.target for column in view.columns]])
    return list(session.window().rows[0].cells)


def test_a_name_that_several_customers_bear_is_asked_with_who_they_are(
    book: Book, namesakes: list[int], tmp_path: Path
) -> None:
    make_customer(book, "李芳")
    with ImportSession(book) as session:
        cell = checked(session, tmp_path, ROWS)[2]
        problems = [row.problems for row in session.window().rows]
        flagged = session.window(flagged=True).rows
    assert (cell.problem, cell.offers) == (CODE, ("王伟 13800000001", "王伟 13800000002"))
    assert problems == [(), ()]
    assert [row.name for row in flagged] == ["赵雅琴"]


def test_who_is_chosen_has_brought_the_customer(book: Book, namesakes: list[int], tmp_path: Path) -> None:
    with ImportSession(book) as session:
        checked(session, tmp_path, ROWS)
        session.correct({(2, 2): "王伟 13800000002"})
        assert not session.window(flagged=True).rows
        session.apply(ImportChoices("名单.xlsx"))
    [brought] = [
        each
        for each in book.read(queries.ids, Query())
        if book.read(queries.customer_file, each).name == "赵雅琴"
    ]
    known = book.read(referrals.referrer_of, brought)
    assert known is not None
    assert known.id == namesakes[1]


def test_two_new_people_of_the_list_with_one_name_are_offered_too(book: Book, tmp_path: Path) -> None:
    rows = [*ROWS, ("王伟", "13800000003", ""), ("王伟", "13800000004", "")]
    with ImportSession(book) as session:
        cell = checked(session, tmp_path, rows)[2]
    assert cell.offers == ("王伟 13800000003", "王伟 13800000004")


def test_one_of_that_name_or_nobody_is_no_question(book: Book, tmp_path: Path) -> None:
    wang(book, "13800000001")
    with ImportSession(book) as session:
        cell = checked(session, tmp_path, ROWS)[2]
    assert (cell.problem, cell.offers) == ("", ())


def test_who_is_tied_already_is_not_asked_again(book: Book, namesakes: list[int], tmp_path: Path) -> None:
    with ImportSession(book) as session:
        checked(session, tmp_path, ROWS)
        session.correct({(2, 2): "王伟 13800000001"})
        session.apply(ImportChoices("名单.xlsx"))
    with ImportSession(book) as session:
        cell = checked(session, tmp_path, ROWS)[2]
    assert cell.problem == ""
