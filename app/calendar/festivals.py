"""The festivals a shop greets at, those a calendar shows, and the solar terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from app.calendar.lunar import FIRST_YEAR, LAST_YEAR, TERMS, LunarDay, term_days, to_solar

MAY, JUNE, NOVEMBER = 5, 6, 11
THURSDAY, SUNDAY = 3, 6


@dataclass(frozen=True, slots=True)
class Festival:
    """`key` is stable and names care steps; `care` says that a greeting is customary."""

    key: str
    zh: str
    en: str
    care: bool = True

    def name(self, lang: str = "zh") -> str:
        """Its name in that language."""
        return self.en if lang.startswith("en") else self.zh


_Rule = Callable[[int], dt.date]


def _solar(month: int, day: int) -> _Rule:
    return lambda year: dt.date(year, month, day)


def _lunar(month: int, day: int, shift: int = 0) -> _Rule:
    return lambda year: to_solar(LunarDay(year, month, day)) + dt.timedelta(days=shift)


def _nth(nth: int, weekday: int, month: int) -> _Rule:
    return lambda year: _nth_weekday(year, month, weekday, nth)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


# The eve is reckoned back from New Year's Day, so that each solar year has exactly one.
_LUNAR: tuple[tuple[Festival, _Rule], ...] = (
    (Festival("new-years-eve", "除夕", "Chinese New Year's Eve", care=False), _lunar(1, 1, shift=-1)),
    (Festival("spring-festival", "春节", "Chinese New Year"), _lunar(1, 1)),
    (Festival("lantern", "元宵节", "Lantern Festival"), _lunar(1, 15)),
    (Festival("qingming", "清明", "Tomb-Sweeping Day"), lambda year: term_days(year)["qingming"]),
    (Festival("dragon-boat", "端午节", "Dragon Boat Festival"), _lunar(5, 5)),
    (Festival("qixi", "七夕", "Qixi Festival"), _lunar(7, 7)),
    (Festival("mid-autumn", "中秋节", "Mid-Autumn Festival"), _lunar(8, 15)),
    (Festival("double-ninth", "重阳节", "Double Ninth Festival"), _lunar(9, 9)),
)
_SOLAR: tuple[tuple[Festival, _Rule], ...] = (
    (Festival("new-year", "元旦", "New Year's Day"), _solar(1, 1)),
    (Festival("womens-day", "妇女节", "Women's Day"), _solar(3, 8)),
    (Festival("labor-day", "劳动节", "Labor Day"), _solar(5, 1)),
    (Festival("mothers-day", "母亲节", "Mother's Day"), _nth(2, SUNDAY, MAY)),
    (Festival("childrens-day", "儿童节", "Children's Day"), _solar(6, 1)),
    (Festival("fathers-day", "父亲节", "Father's Day"), _nth(3, SUNDAY, JUNE)),
    (Festival("teachers-day", "教师节", "Teachers' Day"), _solar(9, 10)),
    (Festival("national-day", "国庆节", "National Day"), _solar(10, 1)),
    (Festival("halloween", "万圣节前夜", "Halloween", care=False), _solar(10, 31)),
    (Festival("all-saints", "万圣节", "All Saints' Day", care=False), _solar(11, 1)),
    (Festival("thanksgiving", "感恩节", "Thanksgiving"), _nth(4, THURSDAY, NOVEMBER)),
    (Festival("christmas", "圣诞节", "Christmas"), _solar(12, 25)),
)

FESTIVALS: dict[str, Festival] = {festival.key: festival for festival, _ in (*_LUNAR, *_SOLAR)}
"""Every festival by its key, without the solar terms."""

SOLAR_TERMS: dict[str, Festival] = {key: Festival(key, *names, care=False) for key, names in TERMS.items()}
"""The solar terms in the same shape; Qingming, both term and festival, shares its key."""


@cache
def festival_dates(year: int) -> tuple[tuple[dt.date, Festival], ...]:
    """The festivals of a solar year with their dates, in order; solar ones only outside 1900 to 2100."""
    lunar = _LUNAR if FIRST_YEAR <= year <= LAST_YEAR else ()
    days = ((rule(year), festival) for festival, rule in (*lunar, *_SOLAR))
    return tuple(sorted(days, key=lambda pair: pair[0]))


def festivals_on(day: dt.date) -> tuple[Festival, ...]:
    """What that day is: festivals first, then the solar term if one begins."""
    return _by_day(day.year).get(day, ())


@cache
def _by_day(year: int) -> dict[dt.date, tuple[Festival, ...]]:
    terms = ((day, SOLAR_TERMS[key]) for key, day in term_days(year).items() if key not in FESTIVALS)
    return _grouped((*festival_dates(year), *terms))


def _grouped(pairs: Iterable[tuple[dt.date, Festival]]) -> dict[dt.date, tuple[Festival, ...]]:
    ordered = sorted(pairs, key=lambda pair: pair[0])
    groups = groupby(ordered, key=lambda pair: pair[0])
    return {day: tuple(festival for _, festival in group) for day, group in groups}
