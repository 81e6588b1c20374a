"""Any list of customers as a table on paper, with the columns a person chose."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from itertools import islice

from app import clock
from app.sheets.sheet import Column, Sheet, Table
from app.sheets.words import footer, plain, words

UPRIGHT = 6
"""More columns than these need the page across."""
NARROWEST, WIDEST = 4, 26
SAMPLE = 200


def listing(
    title: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    day: dt.date | None = None,
    printed_by: str = "",
    lang: str = "zh",
    count: int | None = None,
    narrowed: str = "",
) -> Sheet:
    """Rows of shown texts under their titles, numbered; columns are as wide as their texts ask for.

    `count` is how many customers these are, where one may stand in several rows; `narrowed` says behind the
    day which customers these are.
    """
    said = words(lang)
    day = day or clock.today()
    date = f"{day:%Y-%m-%d} {said['weekdays'][day.weekday()]}"
    return Sheet(
        title=title,
        subtitle=" · ".join(part for part in (date, narrowed) if part),
        aside=said["listing"]["people"].format(count=f"{len(rows) if count is None else count:,}"),
        tables=(
            Table(_columns(titles, rows, said["row_number"]), _lines(rows), empty=said["listing"]["nobody"]),
        ),
        footer=footer(printed_by, lang),
        page_words=said["page"],
        landscape=len(titles) > UPRIGHT,
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
