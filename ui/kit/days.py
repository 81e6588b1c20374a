"""How days and months are called."""

from __future__ import annotations

import datetime as dt

from app import clock
from ui.words import tr


def short_day(day: dt.date) -> str:
    """11-22, with the year when it is not this one."""
    return f"{day:%m-%d}" if day.year == clock.today().year else day.isoformat()


def weekday_name(day: dt.date) -> str:
    """周日."""
    names = (tr("周一"), tr("周二"), tr("周三"), tr("周四"), tr("周五"), tr("周六"), tr("周日"))
    return names[day.weekday()]


def day_name(day: dt.date) -> str:
    """11月22日 周日."""
    return tr("{month}月{day}日 {weekday}").format(month=day.month, day=day.day, weekday=weekday_name(day))


def month_name(month: int) -> str:
    """11 月; English has a word for each."""
    names = (
        tr("1 月"),
        tr("2 月"),
        tr("3 月"),
        tr("4 月"),
        tr("5 月"),
        tr("6 月"),
        tr("7 月"),
        tr("8 月"),
        tr("9 月"),
        tr("10 月"),
        tr("11 月"),
        tr("12 月"),
    )
    return names[month - 1]
