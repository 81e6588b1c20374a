"""When a desk is reminded: at chosen times, some minutes before an agreed hour, and never after hours."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.care.rows import Agreed

if TYPE_CHECKING:
    from app.calendar.workdays import Plan

MOST_TIMES = 8
_MINUTE = dt.timedelta(minutes=1)
_SATURDAY = 5


class Days(StrEnum):
    """On which days the chosen times count; an agreed hour counts on every day."""

    EVERY = "every"
    WEEKDAYS = "weekdays"
    WORKDAYS = "workdays"
    """By the exchange of days, the shop's own first: not on holidays, but on a weekend worked for one."""


@dataclass(frozen=True, slots=True)
class Rules:
    """`before` is in minutes, 0 for no reminder of agreed hours; `names` whether customers are named."""

    on: bool = True
    times: tuple[dt.time, ...] = (dt.time(9),)
    days: Days = Days.EVERY
    opens: dt.time = dt.time(8, 30)
    closes: dt.time = dt.time(18, 30)
    before: int = 15
    names: bool = True

    def in_hours(self, at: dt.time) -> bool:
        """Whether somebody may be reminded at that hour."""
        return self.opens <= at < self.closes

    def silent_times(self) -> tuple[dt.time, ...]:
        """The chosen times that lie outside the hours, and so remind of nothing."""
        return tuple(at for at in self.times if not self.in_hours(at))

    def dump(self) -> str:
        """For keeping."""
        return json.dumps(asdict(self), default=lambda at: at.isoformat("minutes"))

    @classmethod
    def load(cls, text: str) -> Rules:
        """What `dump` wrote; the usual rules for anything else."""
        try:
            kept = json.loads(text)
            rules = cls(
                on=bool(kept["on"]),
                times=tuple(sorted({dt.time.fromisoformat(at) for at in kept["times"]}))[:MOST_TIMES],
                days=Days(kept["days"]),
                opens=dt.time.fromisoformat(kept["opens"]),
                closes=dt.time.fromisoformat(kept["closes"]),
                before=int(kept["before"]),
                names=bool(kept["names"]),
            )
        except (ValueError, KeyError, TypeError):
            return cls()
        return rules if rules.opens < rules.closes else cls()


def come(rules: Rules, since: dt.datetime, now: dt.datetime) -> list[dt.datetime]:
    """The chosen times that have come after `since` and up to `now`.

    What was slept through is made up for within the same day and the hours; a clock that was set back
    brings nothing.
    """
    if not (rules.on and rules.in_hours(now.time())):
        return []
    moments = [dt.datetime.combine(now.date(), at) for at in rules.times if rules.in_hours(at)]
    return [moment for moment in moments if since < moment <= now]


def near(rules: Rules, agreed: Iterable[Agreed], now: dt.datetime) -> list[Agreed]:
    """Whose agreed hour is so near that it is time to say so, and not yet past.

    Of an hour that lies so close to the opening or after the closing that its reminder would fall outside
    the hours, the nearest minute inside them reminds.
    """
    if not (rules.on and rules.before and rules.in_hours(now.time())):
        return []
    return [each for each in agreed if _moment(rules, each) <= now <= dt.datetime.combine(each.on, each.at)]


def _moment(rules: Rules, each: Agreed) -> dt.datetime:
    last = dt.datetime.combine(each.on, rules.closes) - _MINUTE
    return min(dt.datetime.combine(each.on, each.at) - rules.before * _MINUTE, last)


def is_on(days: Days, day: dt.date, plan: Plan | None = None) -> bool:
    """Whether the chosen times count on that day; loads the table of holidays where it is needed.

    `plan` is the shop's own exchange of days off, which goes before the published one.
    """
    if days is Days.EVERY:
        return True
    weekday = day.weekday() < _SATURDAY
    if days is Days.WEEKDAYS:
        return weekday
    from app.calendar.workdays import Duty, day_kind

    duty = day_kind(day, plan).duty
    return weekday if duty is Duty.ORDINARY else duty is Duty.WORKDAY
