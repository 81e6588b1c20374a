"""Days off and make-up workdays (调休) in mainland China, and a shop's own plan of them.

The State Council publishes the exchange of days for a year in the November before it. Up to
`known_until()` that is known; later only the statutory days are told, and a plan can be loaded.

The years around are written out in `resources/holidays`, as the library `holidays` tells them: to load that
for a glance at a day takes 26 MB. `python -m tests.holidays --write` brings them up to date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from app.resources import resource_path

WRITTEN_OUT = resource_path("holidays", "cn.txt")
FIRST_PUBLISHED = 2001
SATURDAY = 5
YEAR = 4
"""Digits of a year."""
LONGEST_REST = 60
"""No plan has so many days off in a row."""
# What surrounds the eve is the Spring Festival's, as the eve itself is.
_EVE = "农历除夕"


class Duty(StrEnum):
    """Whether the State Council changes what the weekday says."""

    OFF = "off"
    WORKDAY = "workday"
    ORDINARY = "ordinary"


@dataclass(frozen=True, slots=True)
class DayKind:
    """A day's duty and the holiday it comes from (for a make-up workday: the one it makes up for)."""

    duty: Duty
    zh: str = ""
    en: str = ""

    def name(self, lang: str = "zh") -> str:
        """The holiday's name in that language; empty on an ordinary day."""
        return self.en if lang.startswith("en") else self.zh


class DaysOff(StrEnum):
    """Which days a shop takes off: none, the holidays, or the holidays and the weekends."""

    NONE = "none"
    HOLIDAYS = "holidays"
    WEEKENDS = "weekends"


Plan = Mapping[dt.date, DayKind]
ORDINARY = DayKind(Duty.ORDINARY)


class _Name(NamedTuple):
    zh: str
    en: str


def day_kind(day: dt.date, plan: Plan | None = None) -> DayKind:
    """What that day is; a day named in `plan` is what the plan says.

    A weekend is ordinary unless it belongs to a run of days off. Beyond `known_until` and before
    2001 only the statutory days are off, without the weekends and exchanged days around them.
    """
    return (plan or {}).get(day) or _year(day.year).get(day, ORDINARY)


@cache
def known_until() -> int:
    """The last year whose exchange of days off is known here."""
    return max(int(line[:YEAR]) for line in _lines() if Duty.WORKDAY in line)


@dataclass(frozen=True)
class Workdays:
    """When a shop works: whether holidays and weekends are days off, and its own plan of them."""

    off: DaysOff = DaysOff.HOLIDAYS
    plan: Plan = field(default_factory=dict)

    def kind(self, day: dt.date) -> DayKind:
        """What that day is by the shop's plan, else by the State Council's."""
        return day_kind(day, self.plan)

    def is_off(self, day: dt.date) -> bool:
        """Whether nobody works; a make-up workday is a workday, on a weekend, too."""
        if self.off is DaysOff.NONE:
            return False
        duty = self.kind(day).duty
        if duty is not Duty.ORDINARY:
            return duty is Duty.OFF
        return self.off is DaysOff.WEEKENDS and day.weekday() >= SATURDAY

    def next_workday(self, day: dt.date) -> dt.date:
        """That day, or the first after it on which the shop works."""
        ahead = (day + dt.timedelta(days=step) for step in range(LONGEST_REST))
        return next((each for each in ahead if not self.is_off(each)), day)


@cache
def _year(year: int) -> dict[dt.date, DayKind]:
    """The days of that year that are not ordinary."""
    written = [line.split("\t") for line in _lines() if line.startswith(f"{year}-")]
    if not written:
        return told_by_library(year)
    return {dt.date.fromisoformat(day): DayKind(Duty(duty), zh, en) for day, duty, zh, en in written}


@cache
def _lines() -> list[str]:
    """A day each: its date, its duty and its name in both languages."""
    return WRITTEN_OUT.read_text("utf-8").splitlines()


def told_by_library(year: int) -> dict[dt.date, DayKind]:
    """The days of a year that are not ordinary, by what the library knows."""
    if not FIRST_PUBLISHED <= year <= published_until():
        statutory, _ = _named((year,), observed=False)
        return {day: DayKind(Duty.OFF, *name) for day, name in statutory.items()}
    off, exchanged = _named(_years_touching(year), observed=True)
    off |= _off_days_around(off, exchanged)
    kinds = {day: DayKind(Duty.OFF, *name) for day, name in off.items()}
    kinds |= {work: DayKind(Duty.WORKDAY, *off[day]) for day, work in exchanged.items() if work.year == year}
    return {day: kind for day, kind in kinds.items() if day.year == year}


def published_until() -> int:
    """The last year whose exchange of days off the library knows."""
    from holidays.countries.china import ChinaStaticHolidays

    return max(ChinaStaticHolidays.special_public_holidays)


def _years_touching(year: int) -> tuple[int, ...]:
    """A December works for the holiday of the next January, and that one's run has to be whole."""
    return tuple(range(year - 1, min(year + 2, published_until()) + 1))


def _named(years: tuple[int, ...], *, observed: bool) -> tuple[dict[dt.date, _Name], dict[dt.date, dt.date]]:
    """The days off that carry a holiday's name, and the other days off with the day worked for each.

    The library tells an exchange only in words: `休息日（由 2026-09-20 调休）`.
    """
    from holidays import country_holidays

    zh = country_holidays("CN", years=years, observed=observed, expand=False, language="zh_CN")
    en = country_holidays("CN", years=years, observed=observed, expand=False, language="en_US")
    named: dict[dt.date, _Name] = {}
    exchanged: dict[dt.date, dt.date] = {}
    for day in sorted(zh, reverse=True):
        if worked := re.search(r"\d{4}-\d\d-\d\d", zh[day]):
            exchanged[day] = dt.date.fromisoformat(worked[0])
        elif zh[day] == _EVE:
            named[day] = named[day + dt.timedelta(days=1)]
        else:
            named[day] = _Name(_bare("、", zh.get_list(day)), _bare(", ", en.get_list(day)))
    return named, exchanged


def _bare(between: str, labels: list[str]) -> str:
    """The names without what the library adds in brackets: made up for, estimated."""
    return between.join(re.split(r" ?[（(]", label)[0] for label in labels)


def _off_days_around(
    named: Mapping[dt.date, _Name], exchanged: Mapping[dt.date, dt.date]
) -> dict[dt.date, _Name]:
    """Exchanged days and free weekends that touch a holiday, with the name of the nearest in the run."""
    worked = set(exchanged.values())
    found: dict[dt.date, _Name] = {}
    edge = dict(named)
    while edge:
        beside = {day + dt.timedelta(days=step): name for step in (-1, 1) for day, name in edge.items()}
        edge = {
            day: name
            for day, name in beside.items()
            if day not in named and day not in found and (day in exchanged or _free(day, worked))
        }
        found |= edge
    return found


def _free(day: dt.date, worked: set[dt.date]) -> bool:
    return day.weekday() >= SATURDAY and day not in worked
