"""Any list of customers as a table on paper, with the columns a person chose."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from app import clock
from app.customers import queries as customers
from app.customers.queries import MASK
from app.printing.setup import Setup
from app.sheets.asked import CustomerList, ShownRows
from app.sheets.customer_file import SENSITIVE
from app.sheets.making import Making
from app.sheets.sheet import Column, Part, Sheet, Table
from app.sheets.words import Words, plain, unbroken, words

NARROWEST, WIDEST = 4, 26
"""What a column is given at least and at most, in half characters."""
SQUEEZED = 15
"""A date or a phone is not broken: a column is made no narrower than this where it asks for more."""
PADDING = 2
HALF_MM = 1.6
"""Half a Chinese character in usual type; a letter or a digit takes `LATIN` of these."""
LATIN = 1.15
SAMPLE = 200
_AT_ONCE = 1000
Row = Sequence[str]


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


def make_shown(_session: Session | None, asked: ShownRows, making: Making) -> Sheet:
    """A list as the screen shows it."""
    opened = bool(asked.masked) and bool(making.style.option(SENSITIVE, False))
    rows = asked.rows if opened else [_covered(row, asked.masked) for row in asked.rows]
    people = asked.count is not None
    sheet = listing(
        asked.title,
        asked.titles,
        rows,
        making,
        count=asked.count,
        narrowed=asked.about,
        of_people=people,
    )
    return replace(sheet, remark=making.words("listing")["sensitive"] if opened else "")


def _covered(row: Row, masked: frozenset[int]) -> Row:
    return [MASK if text and place in masked else text for place, text in enumerate(row)]


def listing(
    title: str,
    titles: Sequence[str],
    rows: Sequence[Row],
    making: Making | None = None,
    *,
    day: dt.date | None = None,
    count: int | None = None,
    narrowed: str = "",
    of_people: bool = True,
) -> Sheet:
    """Rows of shown texts under their titles, numbered; columns are as wide as their texts ask for.

    Columns for which one page has no room stand on further pages with the first one again.
    `count` is how many customers these are, where one may stand in several rows; `narrowed` says behind the
    day which customers these are. Rows that are no customers (`of_people`) are counted as rows.
    """
    making = making or Making()
    said, everywhere = making.words("listing"), words(making.lang)
    names = (everywhere["row_number"], *titles)
    title = title or said["title"]
    day = day or clock.today()
    date = f"{day:%Y-%m-%d} {everywhere['weekdays'][day.weekday()]}"
    people = 0 if not of_people else len(rows) if count is None else count
    counted = said["people" if of_people else "rows"]
    wanted = [_wanted(title, [row[place] for row in rows[:SAMPLE]]) for place, title in enumerate(titles)]
    number = len(str(len(rows))) + 1.5 + PADDING
    setup = Setup(landscape=number + sum(most for _, most in wanted) > _room(making, Setup()))
    groups = _groups(wanted, _room(making, setup) - number)
    part = Part(
        title=title,
        subtitle=" · ".join(part for part in (date, narrowed) if part),
        aside=counted.format(count=f"{people if of_people else len(rows):,}"),
    )
    parts = (
        replace(
            part,
            subtitle=" · ".join([part.subtitle, *_which(said["part"], place, len(groups))]),
            tables=(_table(names, rows, group, _widths(wanted, group, number, making, setup), said),),
        )
        for place, group in enumerate(groups, 1)
    )
    return making.from_parts("listing", title, tuple(map(making.titled, parts)), people, setup)


def _room(making: Making, setup: Setup) -> float:
    """How many half characters stand beside each other."""
    return making.room(setup) / HALF_MM


def _wanted(title: str, texts: Sequence[str]) -> tuple[float, float]:
    """The least and the most a column needs: what nine of ten texts in it need, within bounds."""
    lengths = sorted(half_characters(text) for text in texts if text)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    name = _bold(title)
    most = min(max(usual, name, NARROWEST), max(WIDEST, name))
    return min(most, max(SQUEEZED, name)) + PADDING, most + PADDING


def _groups(wanted: Sequence[tuple[float, float]], room: float) -> list[list[int]]:
    """Which columns stand on a page: what finds no room goes on to others, behind the first column again."""
    groups: list[list[int]] = [[]]
    for place, (least, _) in enumerate(wanted):
        taken = sum(wanted[each][0] for each in groups[-1])
        if taken + least > room and len(groups[-1]) > (len(groups) > 1):
            groups.append([0])
        groups[-1].append(place)
    return groups


def _widths(
    wanted: Sequence[tuple[float, float]], group: Sequence[int], number: float, making: Making, setup: Setup
) -> list[float]:
    """What each column gets, the numbers' first: all it wants, or the least and its share of the rest.

    What is left of the line when all have what they want goes to all but the numbers.
    """
    least, most = (sum(wanted[place][end] for place in group) for end in (0, 1))
    rest = _room(making, setup) - number - least
    share = min(max(rest, 0.0) / (most - least), 1.0) if most > least else 1.0
    widths = [low + (high - low) * share for low, high in (wanted[place] for place in group)]
    larger = max((_room(making, setup) - number) / sum(widths), 1.0)
    return [number, *(width * larger for width in widths)]


def _which(form: str, place: int, of: int) -> list[str]:
    return [form.format(part=place, parts=of)] if of > 1 else []


def _table(
    titles: Sequence[str], rows: Sequence[Row], group: Sequence[int], widths: Sequence[float], said: Words
) -> Table:
    """The first title is the numbers'."""
    lines = ((str(n), *(_cell(row[place]) for place in group)) for n, row in enumerate(rows, 1))
    shown = (titles[0], *(titles[place + 1] for place in group))
    columns = tuple(Column(title, width) for title, width in zip(shown, widths, strict=True))
    return Table(columns, tuple(lines), empty=said["nobody"])


def half_characters(text: str) -> float:
    """How much of a line a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else LATIN for letter in text)


def _bold(text: str) -> float:
    """The same of a title, letter by letter: it is short, and no word of it is to be broken."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else _bold_letter(letter) for letter in text)


def _bold_letter(letter: str) -> float:
    if letter in "mwMW@%":
        return 1.9
    if letter in "fijlrtI.,;:'|()[]/- ":
        return 0.8
    return 1.6 if letter.isupper() else 1.25


def _cell(text: str) -> str:
    """The groups of a telephone number stay together."""
    return plain(unbroken(text))
