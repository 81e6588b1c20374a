"""Who stands where in the list of a day: each customer once, and no more than one person can manage."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.care.dues.schedule import Tally
from app.care.plan import KEPT_TO_THE_DAY, Step, Trigger
from app.care.rows import TOGETHER_DAYS, Tone

_FOLLOWS = frozenset({Trigger.EVENT})


@dataclass(frozen=True, slots=True)
class Arranged:
    """The days of a list in their order, each with its customers; `moved` have to wait for another day."""

    days: Mapping[dt.date, frozenset[int]]
    moved: frozenset[int]

    def part(self, day: dt.date, place: int) -> dict[dt.date, frozenset[int]]:
        """The days before (-1), of (0) or after (1) that day, without who was moved."""
        found = {on: ids - self.moved for on, ids in self.days.items() if (on > day) - (on < day) == place}
        return {on: ids for on, ids in found.items() if ids}

    @property
    def waiting_for_room(self) -> dict[dt.date, frozenset[int]]:
        """The days of those that were moved."""
        found = {on: ids & self.moved for on, ids in self.days.items()}
        return {on: ids for on, ids in found.items() if ids}


@dataclass(frozen=True, slots=True)
class Backlog:
    """Who is due on a day or before, and what goes first of it."""

    waiting: frozenset[int]
    kept: frozenset[int]
    """Due on the day itself for something that keeps to its day: these are never moved."""
    fixed: frozenset[int]
    expiring: frozenset[int]


def arranged(found: Tally, steps: Mapping[str, Step]) -> dict[dt.date, set[int]]:
    """Every customer once, on the day of the most urgent reason, the days in their order.

    What falls up to three days before a day that people keep is left for that day: one contact, not two.
    """
    by_day: dict[dt.date, set[int]] = defaultdict(set)
    kept: dict[dt.date, set[int]] = defaultdict(set)
    for (on, name), group in found.items():
        by_day[on] |= group
        step = steps.get(name)
        if step is not None and step.trigger in KEPT_TO_THE_DAY - _FOLLOWS:
            kept[on] |= group
    firsts: dict[dt.date, set[int]] = defaultdict(set)
    seen: set[int] = set()
    for on in sorted(by_day):
        group = by_day[on] - seen
        seen |= group
        firsts[on] |= group
    return _joined(firsts, kept)


def _joined(firsts: dict[dt.date, set[int]], kept: Mapping[dt.date, set[int]]) -> dict[dt.date, set[int]]:
    found: dict[dt.date, set[int]] = defaultdict(set)
    for on, group in firsts.items():
        left = group - kept.get(on, set())
        found[on] |= group - left
        for days in range(1, TOGETHER_DAYS + 1):
            later = on + dt.timedelta(days=days)
            joining = left & kept.get(later, set())
            found[later] |= joining
            left = left - joining
        found[on] |= left
    return {on: found[on] for on in sorted(found) if found[on]}


def backlog(
    found: Tally, days: Mapping[dt.date, Iterable[int]], steps: Mapping[str, Step], day: dt.date
) -> Backlog:
    """Who of the list has come by a day, and by what."""
    waiting = frozenset().union(*(ids for on, ids in days.items() if on <= day))
    kept, fixed, expiring = set[int](), set[int](), set[int]()
    for (on, name), group in found.items():
        step = steps.get(name)
        if on > day or step is None:
            continue
        if step.trigger in KEPT_TO_THE_DAY - _FOLLOWS:
            fixed |= group
            if on == day:
                kept |= group
        elif step.tone is Tone.EXPIRY:
            expiring |= group
    return Backlog(waiting, waiting & kept, waiting & fixed, waiting & expiring)


def room_of(backlog: Backlog, cap: int, done: int) -> int:
    """How many of a backlog stand on the list; all without a cap (0)."""
    if not cap:
        return len(backlog.waiting)
    return min(len(backlog.waiting), max(cap - done, len(backlog.kept)))


def too_many(
    backlog: Backlog, days: Mapping[dt.date, Iterable[int]], ranks: Mapping[int, int], room: int
) -> frozenset[int]:
    """Who has to wait: what keeps to its day goes first, then expiries, then by grade and lateness."""
    late = {each: on for on, ids in days.items() for each in ids}

    def urgency(each: int) -> tuple[int, int, dt.date, int]:
        first = 0 if each in backlog.kept else 1 if each in backlog.fixed else 3 - (each in backlog.expiring)
        return first, ranks.get(each, len(ranks)), late[each], each

    return frozenset(sorted(backlog.waiting, key=urgency)[room:])
