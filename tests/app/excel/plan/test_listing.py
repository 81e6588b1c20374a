"""The rows of the preview by filter and order, in the other process as for the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.excel.orders import OrderBy, RowOrder
from app.excel.process.session import ImportSession
from app.excel.rows import Override, RowFilter, Verdict
from app.storage.book import Book
from tests.factories import make_customer
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

ROWS = [
    ("姓名", "手机", "生日"),
    ("王建业", "13600002210", "1979-02-30"),
    ("", "", "1980-01-02"),
    ("李梅", "13300009077", "1979-02-28"),
    ("赵雅芹", "13900000087", ""),
    ("安娜", "13600002211", "1979-02-31"),
    ("陈刚", "13600002219", ""),
    ("白云", "", "属于秘密"),
]
EVERYBODY = RowFilter()
ATTENTION = (RowFilter(Verdict.DUPLICATE), RowFilter(flagged=True, besides=Verdict.DUPLICATE))


@pytest.fixture
def session(book: Book, tmp_path: Path) -> Iterator[ImportSession]:
    """Planned: 赵雅芹 may be 赵雅琴, 陈刚 is known, of three the birthday cannot be read, one is nobody."""
    make_customer(book, "赵雅琴", mobile="13900000087")
    make_customer(book, "陈刚", mobile="13600002219")
    with ImportSession(book) as made:
        [view] = made.use(made.open(lists.text(tmp_path / "登记.csv", ROWS)).likeliest)
        made.plan([[column.target for column in view.columns]])
        yield made


def listed(
    session: ImportSession, by: OrderBy, *shown: RowFilter, descending: bool = False
) -> list[tuple[int, str]]:
    window = session.listed(shown or (EVERYBODY,), RowOrder(by, descending))
    return [(row.place.line, row.name) for row in window.rows]


def lines(session: ImportSession, by: OrderBy, *shown: RowFilter, descending: bool = False) -> list[int]:
    return [line for line, _ in listed(session, by, *shown, descending=descending)]


def test_names_stand_in_the_order_of_their_sound_and_who_has_none_stands_last(session: ImportSession) -> None:
    up = [name for _, name in listed(session, OrderBy.NAME)]
    assert up == ["安娜", "白云", "陈刚", "李梅", "王建业", "赵雅芹", ""]
    assert [name for _, name in listed(session, OrderBy.NAME, descending=True)] == [*up[-2::-1], ""]


def test_lines_go_down_and_up(session: ImportSession) -> None:
    assert lines(session, OrderBy.LINE) == [2, 3, 4, 5, 6, 7, 8]
    assert lines(session, OrderBy.LINE, descending=True) == [8, 7, 6, 5, 4, 3, 2]


def test_what_a_person_has_to_see_to_comes_first_of_what_happens(session: ImportSession) -> None:
    verdicts = [row.verdict for row in session.listed([EVERYBODY], RowOrder(OrderBy.VERDICT)).rows]
    assert verdicts == [
        Verdict.DUPLICATE,
        Verdict.PROBLEM,
        *[Verdict.NEW] * 4,
        Verdict.SAME,
    ]
    assert lines(session, OrderBy.VERDICT) == [5, 3, 2, 6, 8, 4, 7]
    assert lines(session, OrderBy.VERDICT, descending=True) == [7, 4, 2, 6, 8, 3, 5]


def test_rows_of_one_problem_stand_together_the_most_frequent_first(session: ImportSession) -> None:
    assert lines(session, OrderBy.PROBLEM)[:2] == [2, 6]
    assert set(lines(session, OrderBy.PROBLEM)[2:4]) == {3, 8}
    assert lines(session, OrderBy.PROBLEM)[4:] == [4, 5, 7]
    assert lines(session, OrderBy.PROBLEM, descending=True)[2:] == [2, 6, 4, 5, 7]


def test_what_wants_attention_is_sorted_as_one_list(session: ImportSession) -> None:
    assert lines(session, OrderBy.LIST, *ATTENTION) == [5, 2, 3, 6, 8]
    assert lines(session, OrderBy.LINE, *ATTENTION) == [2, 3, 5, 6, 8]
    assert [name for _, name in listed(session, OrderBy.NAME, *ATTENTION)] == [
        "安娜",
        "白云",
        "王建业",
        "赵雅芹",
        "",
    ]


def test_a_part_of_a_sorted_list_is_that_part_and_decisions_move_rows(session: ImportSession) -> None:
    part = session.listed([EVERYBODY], RowOrder(OrderBy.NAME), start=2, count=2)
    assert (part.total, [row.name for row in part.rows]) == (7, ["陈刚", "李梅"])
    session.decide([5], Override.SKIP)
    assert lines(session, OrderBy.VERDICT)[-1] == 5
