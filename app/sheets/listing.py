"""Any list of customers as a table on paper, with the columns a person chose."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from itertools import islice

from sqlalchemy.orm import Session

from app import clock
from app.customers import queries as customers
from app.printing.setup import Setup
from app.sheets.asked import CustomerList, ShownRows
from app.sheets.making import Making
from app.sheets.sheet import Column, Part, Sheet, Table
from app.sheets.words import plain, words

UPRIGHT = 6
"""More columns than these need the page across."""
NARROWEST, WIDEST = 4, 26
SAMPLE = 200
_AT_ONCE = 1000


def make(session: Session, asked: CustomerList, making: Making) -> Sheet:
    """Customers with the chosen items as columns."""
    items = customers.catalog(session)
    shown = [key for key in asked.keys if key in items.by_key]
    rows = [
        [row.cells[key] for key in shown]
        for start in range(0, len(asked.ids), _AT_ONCE)
        for row in customers.page(session, asked.ids[start : start + _AT_ONCE], shown, making.lang)
    ]
    titles = [items[key].label(making.lang) for key in shown]
    return listing(asked.title, titles, rows, making, narrowed=asked.about)


def make_shown(_session: Session, asked: ShownRows, making: Making) -> Sheet:
    """A list as the screen shows it."""
    return listing(asked.title, asked.titles, asked.rows, making, count=asked.count, narrowed=asked.about)


def listing(
    title: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    making: Making | None = None,
    *,
    day: dt.date | None = None,
    count: int | None = None,
    narrowed: str = "",
) -> Sheet:
    """Rows of shown texts under their titles, numbered; columns are as wide as their texts ask for.

    `count` is how many customers these are, where one may stand in several rows; `narrowed` says behind the
    day which customers these are.
    """
    making = making or Making()
    said = words(making.lang)
    day = day or clock.today()
    date = f"{day:%Y-%m-%d} {said['weekdays'][day.weekday()]}"
    columns = _columns(titles, rows, said["row_number"])
    part = Part(
        title=title,
        subtitle=" · ".join(part for part in (date, narrowed) if part),
        aside=said["listing"]["people"].format(count=f"{len(rows) if count is None else count:,}"),
        tables=(Table(columns, _lines(rows), empty=said["listing"]["nobody"]),),
    )
    return making.sheet(
        title,
        (making.titled(part),),
        len(rows) if count is None else count,
        Setup(landscape=len(titles) > UPRIGHT),
    )


def _lines(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple((str(number), *map(plain, row)) for number, row in enumerate(rows, 1))


def _columns(titles: Sequence[str], rows: Sequence[Sequence[str]], number: str) -> tuple[Column, ...]:
    sample = list(islice(rows, SAMPLE))
    wide = (_width([title, *(row[place] for row in sample)]) for place, title in enumerate(titles))
    digits = len(str(len(rows))) + 1.5
    return (Column(number, digits), *(Column(*pair) for pair in zip(titles, wide, strict=True)))


def _width(texts: Sequence[str]) -> float:
    """What nine of ten texts need, in half characters, within bounds."""
    lengths = sorted(_half_characters(text) for text in texts[1:])
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    return float(min(max(usual, _half_characters(texts[0]), NARROWEST), WIDEST)) + 2


def _half_characters(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
