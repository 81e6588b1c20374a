"""What a person may answer once for all cells that are unclear in the same way.

An answer puts the cell in other words, such as somebody would type who mends it by hand. So it is a
correction like any other: it is shown, can be taken back, and holds for these cells alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.excel.cells.habits import in_order
from app.fields.parse_date import read_date
from app.fields.parse_day import read_day
from app.fields.reading import Reading

IN_WAN, IN_YUAN = "in-wan", "in-yuan"
DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
FIRST_OF_MONTH = "first-of-month"


def _first_of_month(text: str) -> str:
    reading = read_day(text)
    if not isinstance(reading, Reading) or reading.lunar or reading.short_year or reading.day:
        return ""
    return _day(f"{reading.year:04}-{reading.month:02}-01") if reading.year and reading.month else ""


def _day(words: str) -> str:
    """Words for a day, one that there is not as well; none where they are no day of our time."""
    parsed = read_date(words)
    return words if parsed.value or parsed.problem == "no-such-date" else ""


_ANSWERS: Mapping[str, Mapping[str, Callable[[str], str]]] = {
    "unit-unclear": {IN_WAN: lambda text: f"{text}万元", IN_YUAN: lambda text: f"{text}元"},
    "ambiguous-date": {
        MONTH_FIRST: lambda text: _day(in_order(text, "mdy")),
        DAY_FIRST: lambda text: _day(in_order(text, "dmy")),
    },
    "incomplete-date": {FIRST_OF_MONTH: _first_of_month},
}
"""By problem the answers there are, and the words into which each puts a cell: none where it does not fit."""


def possible(problem: str, text: str) -> dict[str, str]:
    """Every answer that fits a cell with this problem, with the words that it puts the cell into."""
    fitting = {answer: put(text.strip()) for answer, put in _ANSWERS.get(problem, {}).items()}
    return {answer: words for answer, words in fitting.items() if words}
