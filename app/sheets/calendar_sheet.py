"""The calendar on paper: a month or a week as a table of days, and a list of who is due when."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from sqlalchemy.orm import Session

from app.calendar import festivals, lunar
from app.calendar.workdays import Duty, Workdays
from app.care import queries as care
from app.care.rows import DueRow
from app.customers.queries import staff_names
from app.printing.setup import Setup
from app.sheets.asked import LIST, MONTH, CalendarSheet
from app.sheets.callsheet import phone_text
from app.sheets.listing import HALF_MM, half_characters
from app.sheets.making import Making
from app.sheets.page import plain_text
from app.sheets.sheet import Column, Part, Sheet, Table
from app.sheets.words import Words, plain, words
from app.staff.queries import shop, workdays

SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)
"""Type of a month is made smaller down to this, if that brings it on one page."""
LINE_MM, PADDING_MM, AROUND_MM = 4.7, 2.4, 25.0
"""A line, what a row has above and below its words, and what head, foot and titles take."""
_WEEK = dt.timedelta(days=7)
_DAY = dt.timedelta(days=1)
_WIDTHS = (4.5, 11.0, 12.0, 6.5, 12.5, 34.0, 7.0)


def make(session: Session, asked: CalendarSheet, making: Making) -> Sheet:
    """A month, a week or a list, across the page; nobody who is due is left out."""
    lang = making.lang
    said = making.words(CalendarSheet.kind)
    rows = _rows(session, asked, lang)
    owner = staff_names(session).get(asked.owner_id or 0, "")
    people = len({row.customer_id for row in rows})
    aside = [owner, asked.about, said["people"].format(count=f"{people:,}", dues=f"{len(rows):,}")]
    table = _list(rows, said, lang) if asked.view == LIST else _days(session, asked, rows, said, lang)
    part = Part(
        title=_title(asked, said),
        subtitle=said["subtitle"].format(first=asked.start.isoformat(), last=asked.end.isoformat()),
        aside=" · ".join(part for part in aside if part),
        tables=(table,),
    )
    setup = Setup(landscape=asked.view != LIST)
    if asked.view != LIST:
        setup = replace(setup, scale=_fitting(table, making.style.applied(setup)))
    return making.from_parts("calendar", part.title, (making.titled(part),), people, setup)


def _fitting(table: Table, setup: Setup) -> float:
    """How large type may be for all weeks to stand on one page, reckoned from their words."""
    return next((scale for scale in SCALES if _height(table, setup, scale) <= _room(setup, scale)), 1.0)


def _room(setup: Setup, scale: float) -> float:
    """The height between head and foot, in mm of type of the usual size."""
    return (setup.size[1] - 2 * setup.margin) / scale - AROUND_MM


def _height(table: Table, setup: Setup, scale: float) -> float:
    letters = ((setup.size[0] - 2 * setup.margin) / scale / len(table.columns) - 3) / HALF_MM
    return sum(max(_lines(cell, letters) for cell in row) * LINE_MM + PADDING_MM for row in table.rows)


def _lines(cell: str, letters: float) -> int:
    """Into how many lines a cell is broken."""
    texts = (plain_text(part) for part in cell.split("</p>"))
    return sum(ceil(half_characters(text) / letters) for text in texts if text) or 1


def _rows(session: Session, asked: CalendarSheet, lang: str) -> list[DueRow]:
    start = max(asked.start, shop(session).care_start)
    return care.between(session, start, asked.end, asked.owner_id, lang, asked.only)


def _title(asked: CalendarSheet, said: Words) -> str:
    form: str = said[asked.view]
    return form.format(year=asked.start.year, month=asked.start.month, first=asked.start.isoformat())


def _days(session: Session, asked: CalendarSheet, rows: Sequence[DueRow], said: Words, lang: str) -> Table:
    """Seven columns; a month has a line for each week, with the names if few and counts if many."""
    first = asked.start - asked.start.weekday() * _DAY
    weeks = range((asked.end - first).days // 7 + 1)
    by_day: dict[dt.date, list[DueRow]] = defaultdict(list)
    for row in rows:
        by_day[row.date].append(row)
    counted = _counts(session, asked, lang) if asked.view == MONTH else {}
    known = workdays(session)

    def cell(day: dt.date) -> str:
        if not asked.start <= day <= asked.end:
            return f'<span class="muted">{day.day}</span>'
        lines = counted.get(day, []) if asked.view == MONTH else [_named(row) for row in by_day[day]]
        return _head(day, known, said, lang) + "".join(f"<p>{plain(line)}</p>" for line in lines)

    titles = words(lang)["weekdays"]
    lines = tuple(tuple(cell(first + week * _WEEK + place * _DAY) for place in range(7)) for week in weeks)
    return Table(tuple(Column(title, 1.0) for title in titles), lines, fill=True)


def _counts(session: Session, asked: CalendarSheet, lang: str) -> dict[dt.date, list[str]]:
    start = max(asked.start, shop(session).care_start)
    found: dict[dt.date, list[str]] = defaultdict(list)
    for each in care.month(session, start, asked.end, asked.owner_id, lang, asked.only):
        text = f"{each.sample_name} {each.title}" if each.count == 1 else f"{each.title} {each.count:,}"
        found[each.date].append(text)
    return found


def _named(row: DueRow) -> str:
    grade = f" [{row.grade or row.intent}]" if row.grade or row.intent else ""
    return f"{row.name}{grade} {_why(row)}"


def _why(row: DueRow) -> str:
    return " · ".join(reason.text for reason in row.reasons)


def _head(day: dt.date, known: Workdays, said: Words, lang: str) -> str:
    """`22 十四 小雪`, with 休 or 班."""
    parts = [lunar.day_name(lunar.to_lunar(day), lang)] if lunar.supports(day) else []
    parts += [festival.name(lang) for festival in festivals.festivals_on(day)]
    marks = {Duty.OFF: said["off"], Duty.WORKDAY: said["work"]}
    parts += [marks[duty]] if (duty := known.kind(day).duty) in marks else []
    return f'<p><b>{day.day}</b> <span class="muted">{plain(" ".join(parts))}</span></p>'


def _list(rows: Iterable[DueRow], said: Words, lang: str) -> Table:
    titles = (Column(title, width) for title, width in zip(said["titles"], _WIDTHS, strict=True))
    lines = tuple(_line(number, row, lang) for number, row in enumerate(rows, 1))
    return Table(tuple(titles), lines, empty=said["nobody"])


def _line(number: int, row: DueRow, lang: str) -> tuple[str, ...]:
    day = f"{row.date:%m-%d} {words(lang)['weekdays'][row.date.weekday()]}"
    texts = (
        str(number),
        day,
        row.name,
        row.grade or row.intent or "",
        phone_text(row.phone, lang),
        _why(row),
    )
    return (*map(plain, texts), "□")
