"""One answer for all cells that are unclear in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.excel.cells import answers
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices
from app.fields.parse_date import read_date
from app.storage.book import Book
from tests.app.excel.importing import everybody
from tests.files import make_lists as lists

TITLES = ("姓名", "手机", "车价", "交车日期", "保险到期")
ROWS = [
    ("王建业", "13600002210", 13.6, "2024年5月", "3/4/2027"),
    ("赵雅琴", "13600002211", 249000, "2024-03-18", "20/1/2027"),
    ("孙丽", "13600002212", "9.98", "5月8日", "1/25/2027"),
    ("郑伟", "13600002213", "￥21.5", "2023-11", "5/6/2027"),
]


@pytest.fixture
def session(book: Book) -> Iterator[ImportSession]:
    with ImportSession(book) as made:
        yield made


def plan(session: ImportSession, path: Path) -> dict[tuple[str, str], int]:
    views = session.use(session.open(lists.xlsx(path, [TITLES, *ROWS])).likeliest)
    return session.plan([[column.target for column in view.columns] for view in views]).asked


def test_what_is_asked_is_counted_by_the_cells_that_an_answer_fits(
    session: ImportSession, tmp_path: Path
) -> None:
    assert plan(session, tmp_path / "a.xlsx") == {
        ("unit-unclear", answers.IN_WAN): 3,
        ("unit-unclear", answers.IN_YUAN): 3,
        ("ambiguous-date", answers.MONTH_FIRST): 2,
        ("ambiguous-date", answers.DAY_FIRST): 2,
        ("incomplete-date", answers.FIRST_OF_MONTH): 2,
    }


def test_an_answer_holds_for_every_such_cell_and_is_imported(
    session: ImportSession, book: Book, tmp_path: Path
) -> None:
    plan(session, tmp_path / "a.xlsx")
    for problem, answer in (
        ("unit-unclear", answers.IN_WAN),
        ("ambiguous-date", answers.DAY_FIRST),
        ("incomplete-date", answers.FIRST_OF_MONTH),
    ):
        told = session.answered(problem, answer)
        asked = session.correct(told).asked
        assert (problem, answer) not in asked
    assert session.window(flagged=True).total == 1
    session.apply(ImportChoices("老客户"))
    keys = ("amount", "delivered_on", "insurance_expiry")
    people = everybody(book).items()
    assert {name: [customer["items"][key] for key in keys] for name, customer in people} == {
        "王建业": [136_000, "2024-05-01", "2027-04-03"],
        "赵雅琴": [249_000, "2024-03-18", "2027-01-20"],
        "孙丽": [99_800, None, "2027-01-25"],
        "郑伟": [215_000, "2023-11-01", "2027-06-05"],
    }


def test_an_answer_is_taken_back_cell_by_cell(session: ImportSession, tmp_path: Path) -> None:
    before = plan(session, tmp_path / "a.xlsx")
    told = session.answered("unit-unclear", answers.IN_YUAN)
    assert set(told) == {(2, 2), (4, 2), (5, 2)}
    session.correct(told)
    assert session.correct(dict.fromkeys(told)).asked == before


def test_a_single_cell_offers_what_it_may_mean(session: ImportSession, tmp_path: Path) -> None:
    plan(session, tmp_path / "a.xlsx")
    [first, *_] = session.window().rows
    offered = {cell.raw: cell.offers for cell in first.cells if cell.offers}
    assert offered == {
        "13.6": ("13.6万元", "13.6元"),
        "2024年5月": ("2024-05-01",),
        "3/4/2027": ("2027-03-04", "2027-04-03"),
    }


@given(
    st.text("0123456789/-.年月日 万元", max_size=12), st.sampled_from(["ambiguous-date", "incomplete-date"])
)
@example("0100/1", "incomplete-date")
def test_every_answer_about_a_day_is_a_day_or_none_that_there_is(text: str, problem: str) -> None:
    for words in answers.possible(problem, text).values():
        assert read_date(words).value is not None or read_date(words).problem == "no-such-date"
