"""Which days a way of looking shows, and what they are called."""

from __future__ import annotations

import datetime as dt

from app.calendar.anniversaries import add_months
from ui.calendar.head import DAY, LIST, MONTH, WEEK
from ui.calendar.words import day_title, month_title, week_title

Span = tuple[dt.date, dt.date]
_DAY = dt.timedelta(days=1)


def month_of(anchor: dt.date) -> Span:
    """The first and the last day of a month, given by its first."""
    return anchor, add_months(anchor, 1) - _DAY


def weeks_of(anchor: dt.date) -> Span:
    """The whole weeks of a month, five of them at least."""
    first, last = anchor - anchor.weekday() * _DAY, month_of(anchor)[1]
    return first, first + (max(5, (last - first).days // 7 + 1) * 7 - 1) * _DAY


def week_of(day: dt.date) -> Span:
    """Monday to Sunday."""
    monday = day - day.weekday() * _DAY
    return monday, monday + 6 * _DAY


def shown(view: str, day: dt.date, anchor: dt.date) -> Span:
    """The first and the last day in sight; `anchor` is the first of the month meant."""
    spans = {
        MONTH: weeks_of(anchor),
        WEEK: week_of(day),
        DAY: (day, day),
        LIST: month_of(anchor),
    }
    return spans[view]


def title(view: str, day: dt.date, anchor: dt.date) -> str:
    """What is shown, in words."""
    titles = {WEEK: week_title(week_of(day)[0]), DAY: day_title(day)}
    return titles.get(view, month_title(anchor))
