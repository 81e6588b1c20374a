"""The calendar of birthdays, as a title or a column beside them tells it."""

from __future__ import annotations

import pytest

from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.rows import NOTES
from app.fields.catalog import CATALOG


def read(titles: dict[str, str], *rows: tuple[str, ...]) -> tuple[RowReader, list[ReadRow]]:
    """The rows of a list with these titles and targets."""
    lines = [(line, list(cells)) for line, cells in enumerate(rows, 2)]
    reader = RowReader(list(titles), list(titles.values()), CATALOG, "zh", lines)
    return reader, [reader.read(line, cells) for line, cells in lines]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("历法", ("农历", "公历")),
        ("是否农历", ("是", "否")),
        *((title, ("✓", "")) for title in ("阴", "农", "阴历", "阴历打✓", "农历(打勾)")),
    ],
)
def test_a_column_of_its_own_may_say_which_birthdays_are_lunar(title: str, words: tuple[str, str]) -> None:
    titles = {"生日": "birthday", title: NOTES}
    reader, rows = read(titles, ("1966-8-15", words[0]), ("1970-11-22", words[1]))
    assert [row.values["birthday"].iso() for row in rows] == ["L1966-08-15", "1970-11-22"]
    assert reader.cells(rows[0])[0].shown == "农历1966年八月十五"


@pytest.mark.parametrize(
    "asked", ["阴历请注明", "阴历打✓", "阴历打勾", "农历划√", "农历打个钩", "农历勾选", "农历请标"]
)
def test_a_title_that_asks_to_name_the_calendar_says_none(asked: str) -> None:
    _, rows = read({f"生日（{asked}）": "birthday"}, ("1966-8-15",), ("1966-8-15（阴历）",))
    assert [row.values["birthday"].iso() for row in rows] == ["1966-08-15", "L1966-08-15"]


def test_a_tick_under_the_common_calendar_makes_no_birthday_lunar() -> None:
    _, rows = read({"生日": "birthday", "阳历": NOTES}, ("1966-8-15", "✓"), ("1970-11-22", ""))
    assert [row.values["birthday"].iso() for row in rows] == ["1966-08-15", "1970-11-22"]
