"""Lunar days and solar terms, 1900 to 2100, from a table of month starts.

The months are read once, on first use, and a conversion is then a bisection; the terms are borax's. Three
months (in 2057, 2089 and 2097) begin so close to midnight that calendars differ by a day on them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from app.calendar import lunar_years

FIRST_YEAR = 1900
LAST_YEAR = 2100

_DIGITS = "一二三四五六七八九十"
_MONTHS = "正二三四五六七八九十冬腊"
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_ANIMALS_EN = (
    "Rat",
    "Ox",
    "Tiger",
    "Rabbit",
    "Dragon",
    "Snake",
    "Horse",
    "Goat",
    "Monkey",
    "Rooster",
    "Dog",
    "Pig",
)
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}

TERMS = {
    "xiaohan": ("小寒", "Minor Cold"),
    "dahan": ("大寒", "Major Cold"),
    "lichun": ("立春", "Start of Spring"),
    "yushui": ("雨水", "Rain Water"),
    "jingzhe": ("惊蛰", "Awakening of Insects"),
    "chunfen": ("春分", "Spring Equinox"),
    "qingming": ("清明", "Qingming"),
    "guyu": ("谷雨", "Grain Rain"),
    "lixia": ("立夏", "Start of Summer"),
    "xiaoman": ("小满", "Grain Buds"),
    "mangzhong": ("芒种", "Grain in Ear"),
    "xiazhi": ("夏至", "Summer Solstice"),
    "xiaoshu": ("小暑", "Minor Heat"),
    "dashu": ("大暑", "Major Heat"),
    "liqiu": ("立秋", "Start of Autumn"),
    "chushu": ("处暑", "End of Heat"),
    "bailu": ("白露", "White Dew"),
    "qiufen": ("秋分", "Autumn Equinox"),
    "hanlu": ("寒露", "Cold Dew"),
    "shuangjiang": ("霜降", "Frost's Descent"),
    "lidong": ("立冬", "Start of Winter"),
    "xiaoxue": ("小雪", "Minor Snow"),
    "daxue": ("大雪", "Major Snow"),
    "dongzhi": ("冬至", "Winter Solstice"),
}
"""Key of each solar term -> its Chinese and English name, in the order of the solar year."""


class LunarDay(NamedTuple):
    """A day of the lunar calendar; `leap` marks the second of two months with one number."""

    year: int
    month: int
    day: int
    leap: bool = False


class _Table(NamedTuple):
    """Months in order: first day as an ordinal (with a closing one at the end), and where each is."""

    starts: list[int]
    months: list[tuple[int, int, bool]]
    places: dict[tuple[int, int, bool], int]


@cache
def _table() -> _Table:
    starts, months = [lunar_years.FIRST_DAY.toordinal()], []
    for year, month, leap, days in lunar_years.months():
        months.append((year, month, leap))
        starts.append(starts[-1] + days)
    return _Table(starts, months, {month: place for place, month in enumerate(months)})


def to_lunar(day: dt.date) -> LunarDay:
    """The lunar day of a date from 1900-01-31 to 2101-01-28; `ValueError` outside."""
    starts, months, _ = _table()
    ordinal = day.toordinal()
    place = bisect_right(starts, ordinal) - 1
    if not 0 <= place < len(months):
        raise ValueError(f"no lunar calendar for {day}")
    year, month, leap = months[place]
    return LunarDay(year, month, ordinal - starts[place] + 1, leap)


def to_solar(lunar: LunarDay) -> dt.date:
    """The date of a lunar day; `ValueError` when that year has no such month or day."""
    year, month, day, leap = lunar
    if not 1 <= day <= month_length(year, month, leap):
        raise ValueError(f"no such lunar day: {lunar}")
    starts, _, places = _table()
    return dt.date.fromordinal(starts[places[year, month, leap]] + day - 1)


def month_length(year: int, month: int, leap: bool = False) -> int:
    """29 or 30; 0 when there is no such month."""
    starts, _, places = _table()
    place = places.get((year, month, leap))
    return 0 if place is None else starts[place + 1] - starts[place]


def supports(day: dt.date) -> bool:
    """Whether `to_lunar` knows that day."""
    starts = _table().starts
    return starts[0] <= day.toordinal() < starts[-1]


def month_name(month: int, leap: bool = False, lang: str = "zh") -> str:
    """`十月`, `闰四月`; `10th lunar month`, `leap 4th lunar month`."""
    if lang.startswith("en"):
        return f"{'leap ' if leap else ''}{_ordinal(month)} lunar month"
    return f"{'闰' if leap else ''}{_MONTHS[month - 1]}月"


def month_day_name(month: int, day: int, leap: bool = False, lang: str = "zh") -> str:
    """`十月十四`, `闰四月初二`; `lunar 10-14`, `lunar leap 04-02`. For birthdays without a year, too."""
    if lang.startswith("en"):
        return f"lunar {'leap ' if leap else ''}{month:02}-{day:02}"
    return month_name(month, leap) + _day_zh(day)


def lunar_name(lunar: LunarDay, lang: str = "zh") -> str:
    """Month and day in words, without the year."""
    return month_day_name(lunar.month, lunar.day, lunar.leap, lang)


def day_name(lunar: LunarDay, lang: str = "zh") -> str:
    """What a calendar cell shows: the day alone, on the first of a month the month."""
    if lunar.day == 1:
        return month_name(lunar.month, lunar.leap, lang)
    return str(lunar.day) if lang.startswith("en") else _day_zh(lunar.day)


def zodiac(lunar_year: int, lang: str = "zh") -> str:
    """The animal (生肖) of a lunar year: 2026 is `马`, `Horse`."""
    names = _ANIMALS_EN if lang.startswith("en") else _ANIMALS
    return names[(lunar_year - 4) % 12]


@cache
def term_days(year: int) -> Mapping[str, dt.date]:
    """The 24 terms of a solar year, key -> day; empty outside 1900 to 2100."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return {}
    from borax.calendars.lunardate import TermUtils

    return {key: TermUtils.nth_term_day(year, term_index=index) for index, key in enumerate(TERMS)}


def _day_zh(day: int) -> str:
    if day in (20, 30):
        return _DIGITS[day // 10 - 1] + "十"
    return "初十廿"[(day - 1) // 10] + _DIGITS[(day - 1) % 10]


def _ordinal(number: int) -> str:
    return f"{number}{_SUFFIXES.get(number, 'th')}"
