"""Who is due, as pure functions of a plan, facts and days.

A window of days is turned round into keys: the birthdays kept in it, the delivery dates whose steps fall
into it, the expiries whose lead begins in it. The store is asked for facts by these keys, by index, and
each fact that comes back is looked up under its key again. So the work follows what falls due, not how
many customers there are, and each due is found whatever windows are asked for.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from app.calendar.anniversaries import (
    add_months,
    anniversary,
    birthday_keys,
    month_days,
    month_origins,
    occurrence,
)
from app.calendar.dates import Birthday, Calendar
from app.calendar.festivals import SOLAR_TERMS, Festival, festival_dates, festivals_on
from app.calendar.lunar import supports, term_days, to_lunar
from app.calendar.workdays import LONGEST_REST
from app.care.plan import EXPIRIES, YEARLY, Audience, Plan, Step, Trigger

LONGEST_CUSTOM = 60
LONGEST_MONTH = 31
HALF_A_YEAR = 183
CORRECTED_DAYS = 20
"""An expiry that moves by no more than this was corrected; one that moves further was renewed."""
ROUTINE = frozenset({Trigger.INTERVAL.value, Trigger.NEXT_CONTACT.value})
"""Keys of the steps by which a customer is never forgotten: one of them always lies ahead."""


class Hit(NamedTuple):
    """A step falls on a date for facts with some key; `year` is that of the fact's own calendar.

    `on` is the day it stands for: later than `date` where that is a day off, or before its version held.
    """

    step: Step
    date: dt.date
    year: int
    on: dt.date


Hits = dict[Hashable, list[Hit]]
DueKey = tuple[int, str, dt.date]
"""What identifies a due: customer, step and the date it falls on."""
Tally = dict[tuple[dt.date, str], set[int]]
"""Which customers fall due, by the day they stand for and step."""


class Fact(NamedTuple):
    """One dated thing of a customer; `year` is that of birth or wedding, `detail` is for the wording.

    `subject` is the id of the row it comes from, 0 for the customer's own.
    """

    customer_id: int
    opened_on: dt.date
    grade: str | None
    stage: str | None
    key: Hashable
    year: int | None
    detail: tuple[Any, ...]
    subject: int = 0


class Contact(NamedTuple):
    """How things stand with one customer: what the next routine contact follows from."""

    opened_on: dt.date
    grade: str | None
    intent: str | None
    last_on: dt.date | None
    next_on: dt.date | None

    @property
    def since(self) -> dt.date:
        """The day from which the interval counts: the last contact, or else the opening of the file."""
        return self.last_on or self.opened_on


class Turn(NamedTuple):
    """Which time of a fact a due is: the id of the fact's row, see `turn_of`, and the date it fell on."""

    subject: int
    turn: int
    date: dt.date


class Due(NamedTuple):
    """One contact that falls due; several facts of one customer, step and date are one due (twins)."""

    customer_id: int
    step: Step
    date: dt.date
    year: int
    facts: list[Fact]
    on: dt.date


def hits(plan: Plan, steps: Iterable[Step], days: Iterable[dt.date], seen_on: dt.date | None = None) -> Hits:
    """What to look for, by key, so that the steps fall on these dates; without what lapsed by `seen_on`."""
    found: Hits = defaultdict(list)
    days = list(days)
    for step in steps:
        timely = [day for day in days if seen_on is None or not has_lapsed(step, day, seen_on)]
        for key, hit in on_dates(plan, step, timely):
            found[key].append(hit)
    return found


def on_dates(plan: Plan, step: Step, days: Iterable[dt.date]) -> Iterator[tuple[Hashable, Hit]]:
    """The keys of the facts for which a step falls on some dates, if its version is the one that counts.

    This is asked for every step and every day of a window: what does not depend on the day is asked once.
    """
    origins, rests = _ORIGINS[step.trigger], step.rests
    only = not step.before and step.from_on is None and step.until_on is None
    for day in days:
        for key, year in origins(step, day):
            on = day if only else _stands_on(step, key, year, day)
            if on is not None:
                yield key, Hit(step, day, year, plan.workday(on) if rests else on)


def _stands_on(step: Step, key: Hashable, year: int, date: dt.date) -> dt.date | None:
    """From when it stands under this version, or None if it belongs to another one.

    It belongs to the first version under which it falls before that version's end, so that a change of the
    plan neither doubles nor loses it; one that a change moved to before the change stands from then on.
    """
    if step.until_on is not None and date >= step.until_on:
        return None
    for earlier in step.before:
        until = earlier.until_on
        if until and _is_same_occasion(earlier, step) and falls(earlier, key, year) < until:
            return None
    if step.from_on is None or date >= step.from_on:
        return date
    follows = bool(step.before) and step.before[-1].until_on == step.from_on
    return step.from_on if follows and _is_same_occasion(step.before[-1], step) else None


def _is_same_occasion(one: Step, other: Step) -> bool:
    return (one.trigger, one.festival, one.fixed, one.item) == (
        other.trigger,
        other.festival,
        other.fixed,
        other.item,
    )


def falls(step: Step, key: Hashable, year: int) -> dt.date:
    """The date on which a step falls for a fact with that key, in a year of the fact's own calendar."""
    return add_months(occasion(step, key, year), step.months) + dt.timedelta(days=step.days)


def occasion(step: Step, key: Any, year: int) -> dt.date:
    """The day itself that a step is about: the birthday, the expiry, the delivery."""
    day: dt.date
    match step.trigger:
        case Trigger.BIRTHDAY | Trigger.FAMILY_BIRTHDAY:
            return occurrence(Birthday(Calendar(key[0]), None, key[1], key[2], bool(key[3])), year)
        case Trigger.WEDDING:
            return anniversary(dt.date(2000, *key), year)
        case Trigger.DELIVERY_YEARLY:
            return anniversary(key, key.year + year)
        case Trigger.FESTIVAL:
            return next(day for day, each in _festive_days(year) if each.key == step.festival)
        case Trigger.FIXED:
            return occurrence(Birthday.from_iso(step.fixed), year)
        case Trigger.ITEM_YEARLY:
            return occurrence(Birthday(Calendar(key[1]), None, key[2], key[3], bool(key[4])), year)
        case Trigger.ACTIVITY:
            day = add_months(dt.date(year, key[1], 1), 1)
        case Trigger.ITEM | Trigger.POLICY | Trigger.CONTRACT | Trigger.WARRANTY:
            day = key[1]
        case _:
            day = key
    return day


def _festive_days(year: int) -> Iterator[tuple[dt.date, Festival]]:
    yield from festival_dates(year)
    yield from ((day, SOLAR_TERMS[term]) for term, day in term_days(year).items())


def turn_of(step: Step, key: Any, year: int) -> int:
    """Which of the times that a fact makes a step fall due this is: the year, or the day of an expiry.

    Years of the lunar calendar are negative.
    """
    if step.trigger in EXPIRIES:
        return occasion(step, key, year).toordinal()
    if step.trigger is Trigger.DELIVERY_YEARLY:
        return int(key.year) + year
    if step.trigger in YEARLY:
        return -year if _is_lunar(step, key) else year
    return 0


def is_same_turn(step: Step, one: Turn, other: Turn) -> bool:
    """Whether both are the same time; a corrected expiry is the same, a renewed one is not.

    Years of two calendars have no common count: there the time within half a year is the same.
    """
    if one.subject != other.subject:
        return False
    if one.turn * other.turn < 0:
        return abs(one.date - other.date).days <= HALF_A_YEAR
    return abs(one.turn - other.turn) <= (CORRECTED_DAYS if step.trigger in EXPIRIES else 0)


def nearest(step: Step, key: Hashable, date: dt.date) -> dt.date | None:
    """The date on which a step falls for a fact, nearest to another; of a yearly one within half a year."""
    if step.trigger not in YEARLY:
        return falls(step, key, 0)
    found = []
    for year in range(date.year - 2, date.year + 2):
        turn = year - key.year if isinstance(key, dt.date) else year
        with suppress(ValueError):
            found.append(falls(step, key, turn))
    best = min(found, key=lambda day: abs(day - date), default=None)
    return best if best and abs(best - date).days <= HALF_A_YEAR else None


def _is_lunar(step: Step, key: Any) -> bool:
    if step.trigger is Trigger.FIXED:
        return step.fixed.startswith("L")
    if not isinstance(key, tuple):
        return False
    return bool(key[1 if step.trigger is Trigger.ITEM_YEARLY else 0] == Calendar.LUNAR)


def standing(
    plan: Plan,
    steps: Iterable[Step],
    start: dt.date,
    end: dt.date,
    after: dt.date,
    seen_on: dt.date | None = None,
) -> Hits:
    """What stands on the days from start to end, of all that falls after a date; see `hits`."""
    found: Hits = defaultdict(list)
    for step in steps:
        first = max(start - dt.timedelta(days=_moved(plan, step, start)), after + dt.timedelta(days=1))
        for key, each in hits(plan, (step,), days_between(first, end), seen_on).items():
            found[key] += [hit for hit in each if start <= hit.on <= end]
    return {key: each for key, each in found.items() if each}


def pending(plan: Plan, steps: Iterable[Step], day: dt.date, until: dt.date) -> Hits:
    """What a fact that became known on a day still brings, of all that falls until a date.

    What stands on that day or later; and a reminder ahead of an occasion that is still to come, which then
    stands on the day itself. All else was long past: before our time.
    """
    found: Hits = defaultdict(list)
    for step in steps:
        back = max(_moved(plan, step, day), -step.months * LONGEST_MONTH - step.days if step.is_ahead else 0)
        for key, hit in on_dates(plan, step, days_between(day - dt.timedelta(days=back), until)):
            if hit.on >= day:
                found[key].append(hit)
            elif step.is_ahead and occasion(step, key, hit.year) >= day:
                found[key].append(hit._replace(on=plan.workday(day) if step.rests else day))
    return found


def _moved(plan: Plan, step: Step, day: dt.date) -> int:
    """By how many days a date may lie before the day on which it stands, as far as that is this or later."""
    back = plan.rested_before(day) if step.rests else 0
    if step.before and step.from_on is not None:
        last = step.before[-1]
        span = LONGEST_MONTH * (last.months - step.months) + last.days - step.days + 1
        back = max(back, span - (step.from_on - day).days + LONGEST_REST)
    return back


def has_lapsed(step: Step, date: dt.date, seen_on: dt.date) -> bool:
    """Whether it is too late for a due of that date, by the plan's own word."""
    return step.open_days is not None and (seen_on - date).days > step.open_days


def dues(hits: Hits, facts: Iterable[Fact], *, opened: bool = True) -> dict[DueKey, Due]:
    """The dues of some facts: none before birth or for another audience, nor before the file was opened.

    Not `opened`: also those before, for such as are known to have been raised.
    """
    found: dict[DueKey, Due] = {}
    for fact, step, date, year, on in _meetings(hits, facts, opened):
        key = (fact[0], step.key, date)
        if key in found:
            found[key].facts.append(fact)
        else:
            found[key] = Due(fact[0], step, date, year, [fact], on)
    return found


def tally(hits: Hits, facts: Iterable[Fact], found: Tally) -> None:
    """The same dues by their names alone, into `found`: for counting many, at a fraction of the cost."""
    for fact, step, _, _, on in _meetings(hits, facts, True):
        key = (on, step.key)
        if key in found:
            found[key].add(fact[0])
        else:
            found[key] = {fact[0]}


def _meetings(
    hits: Hits, facts: Iterable[Fact], opened: bool
) -> Iterator[tuple[Fact, Step, dt.date, int, dt.date]]:
    """Each fact with each step that it makes fall due."""
    for fact in facts:
        _, opened_on, grade, stage, fact_key, since, _, _ = fact
        for step, date, year, on in hits.get(fact_key, ()):
            if (opened and on < opened_on) or (since is not None and year <= since):
                continue
            if step.audience and not suits(step.audience, grade, stage):
                continue
            yield fact, step, date, year, on


def suits(audience: Audience, grade: str | None, stage: str | None) -> bool:
    """Whether a customer of that grade and stage is meant."""
    return (not audience.grades or grade in audience.grades) and (
        not audience.stages or stage in audience.stages
    )


def routine(plan: Plan, contact: Contact) -> tuple[Step, dt.date] | None:
    """The next contact that follows from the last: the day agreed on, else the interval, else none.

    A day agreed on counts while it is later than the last contact; one from before the file was opened
    (an old list) does not.
    """
    agreed = plan.by_key.get(Trigger.NEXT_CONTACT)
    if agreed and contact.next_on and is_agreed(contact):
        return agreed, contact.next_on
    days = interval_days(plan, contact.grade, contact.intent)
    step = plan.by_key.get(Trigger.INTERVAL)
    if days is None or step is None:
        return None
    return step, max(contact.since + dt.timedelta(days=days), contact.opened_on)


def is_agreed(contact: Contact) -> bool:
    """Whether the next contact noted in the file still stands."""
    if contact.next_on is None or contact.next_on < contact.opened_on:
        return False
    return contact.last_on is None or contact.next_on > contact.last_on


def interval_days(plan: Plan, grade: str | None, intent: str | None) -> int | None:
    """How many days may pass between contacts: by intent for a prospect, else by grade."""
    return plan.intent_days.get(intent or "") or plan.grade_days.get(grade or "")


def days_between(start: dt.date, end: dt.date) -> list[dt.date]:
    """Every day from start to end, both included."""
    return [start + dt.timedelta(days=number) for number in range((end - start).days + 1)]


def silent_reason(stage: str | None, *, do_not_contact: bool, deceased: bool) -> str:
    """The code of why a customer gets no dues; empty when they do."""
    if deceased:
        return "deceased"
    if do_not_contact:
        return "do-not-contact"
    return "lost" if stage == "lost" else ""


_Origin = Iterator[tuple[Hashable, int]]


def _dated(step: Step, day: dt.date) -> _Origin:
    for origin in month_origins(day - dt.timedelta(days=step.days), step.months):
        yield origin, day.year


def _expiring(step: Step, day: dt.date) -> _Origin:
    for origin, year in _dated(step, day):
        yield (step.trigger, origin), year


def _yearly(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    for month, number in month_days(kept):
        for years in range(1, LONGEST_CUSTOM + 1):
            if (month, number) != (2, 29) or isleap(kept.year - years):
                yield dt.date(kept.year - years, month, number), years


def _item(step: Step, day: dt.date) -> _Origin:
    for origin, year in _dated(step, day):
        yield (step.item, origin), year


def _item_yearly(step: Step, day: dt.date) -> _Origin:
    for key, year in _birthday(step, day):
        assert isinstance(key, tuple)
        yield (step.item, *key), year


def _activity(step: Step, day: dt.date) -> _Origin:
    """What matters in a month: its occasion is the end of it; of a year, or of every one (0)."""
    end = add_months(day - dt.timedelta(days=step.days), -step.months)
    if end.day == 1:
        month = end - dt.timedelta(days=1)
        yield (0, month.month), month.year
        yield (month.year, month.month), month.year


def _wedding(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    for key in month_days(kept):
        yield key, kept.year


def _birthday(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    for key in birthday_keys(kept):
        yield key, to_lunar(kept).year if key.calendar is Calendar.LUNAR else kept.year


def _festival(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    if any(festival.key == step.festival for festival in festivals_on(kept)):
        yield (step.key, step.from_on), kept.year


def _fixed(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    wanted = Birthday.from_iso(step.fixed)
    lunar = wanted.calendar is Calendar.LUNAR
    if lunar and not supports(kept):
        return
    year = to_lunar(kept).year if lunar else kept.year
    if wanted.year in {None, year} and occurrence(wanted, year) == kept:
        yield (step.key, step.from_on), year


_ORIGINS: dict[Trigger, Callable[[Step, dt.date], _Origin]] = {
    Trigger.BIRTHDAY: _birthday,
    Trigger.FAMILY_BIRTHDAY: _birthday,
    Trigger.WEDDING: _wedding,
    Trigger.DELIVERY: _dated,
    Trigger.DELIVERY_YEARLY: _yearly,
    Trigger.OPENED: _dated,
    Trigger.INSURANCE: _dated,
    Trigger.INSPECTION: _dated,
    Trigger.PREMIUM: _dated,
    Trigger.POLICY: _expiring,
    Trigger.CONTRACT: _expiring,
    Trigger.WARRANTY: _expiring,
    Trigger.FESTIVAL: _festival,
    Trigger.PROMISE: _dated,
    Trigger.FIRST_CONTACT: _dated,
    Trigger.REFERRAL: _dated,
    Trigger.ACTIVITY: _activity,
    Trigger.UNHAPPY: _dated,
    Trigger.FIXED: _fixed,
    Trigger.ITEM: _item,
    Trigger.ITEM_YEARLY: _item_yearly,
}
