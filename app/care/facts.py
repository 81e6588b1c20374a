"""Asking the client file for what a window of days is about, by its indexes, in a dozen selects."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from app.calendar.anniversaries import BirthdayKey
from app.care import schedule
from app.care.packs import Audience, Plan, Step, Trigger
from app.care.schedule import Contact, Due, DueKey, Fact, Hit, Hits, Sighting
from app.customers.models import Asset, Customer, FamilyMember, Purchase
from app.interactions.models import Promise
from app.storage.journal import table_of

EVER = dt.date(1900, 1, 1)
WIDE = 45
"""Windows of more days than this hold most of a person's facts: then those are read, not looked for."""

_customer = table_of(Customer)
_family = table_of(FamilyMember)
_purchase = table_of(Purchase)
_asset = table_of(Asset)
_promise = table_of(Promise)
_c = _customer.c
_WHO = (_c.id, _c.opened_on, _c.grade, _c.stage)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose dues are asked for: everybody's, those of one salesperson, or of some customers."""

    owner_id: int | None = None
    ids: tuple[int, ...] | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """The customers meant, without those who get no dues."""
        found = [
            _c.do_not_contact.is_not(True),
            _c.deceased.is_not(True),
            _c.stage.is_distinct_from("lost"),
        ]
        if self.owner_id is not None:
            found.append(_c.owner_id == self.owner_id)
        if self.ids is not None:
            found.append(_c.id.in_(listed(self.ids)))
        return found

    def holds_few(self, days: int) -> bool:
        """Whether it is quicker to read all facts of these customers than to look for the days' keys."""
        return self.ids is not None or (self.owner_id is not None and days > WIDE)


def listed(values: Iterable[Any]) -> Select[Any]:
    """A list of any length as a table of one column; days go in as ISO text, as they are stored."""
    plain = [value.isoformat() if isinstance(value, dt.date) else value for value in values]
    each = func.json_each(json.dumps(plain)).table_valued("value")
    return select(each.c.value)


def dated_dues(
    session: Session, plan: Plan, days: Collection[dt.date], scope: Scope, seen_on: dt.date | None = None
) -> dict[DueKey, Due]:
    """Every due of the steps that start from a date in the file, on these days; see `schedule.hits`."""
    found: dict[DueKey, Due] = {}
    for hits, facts in _met(session, plan, days, scope, seen_on):
        found |= schedule.dues(hits, facts)
    return found


def dated_sightings(
    session: Session, plan: Plan, days: Collection[dt.date], scope: Scope, seen_on: dt.date | None = None
) -> Iterator[Sighting]:
    """The same as `dated_dues`, by name alone."""
    for hits, facts in _met(session, plan, days, scope, seen_on):
        yield from schedule.sightings(hits, facts)


def _met(
    session: Session, plan: Plan, days: Collection[dt.date], scope: Scope, seen_on: dt.date | None
) -> Iterator[tuple[Hits, Iterator[Fact]]]:
    few = scope.holds_few(len(days))
    for source in _SOURCES:
        hits = _hits(plan, source.triggers, tuple(days), seen_on)
        if hits:
            yield hits, source.facts(session, hits, scope, few)


def promise_dues(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> dict[DueKey, Due]:
    """What was promised for these days and is not kept."""
    step = plan.by_key.get(Trigger.PROMISE)
    if step is None:
        return {}
    condition = and_(_promise.c.kept_on.is_(None), _promise.c.due_on.between(start, end))
    rows = _rows(session, _promise, (_promise.c.due_on, _promise.c.text, _promise.c.id), condition, scope)
    facts = [Fact(row[0], row[1], row[2], row[3], row[4], None, row[4:]) for row in rows]
    hits: Hits = {row[4]: [Hit(step, row[4], 0)] for row in rows}
    return schedule.dues(hits, facts)


def routine_dues(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> dict[DueKey, Due]:
    """The next routine contacts that fall on these days, one for each customer at most."""
    found: dict[DueKey, Due] = {}
    columns = (_c.intent, _c.last_contact_on, _c.next_contact_on)
    for condition in _routine_conditions(plan, start, end, scope):
        for row in _rows(session, _customer, columns, condition, scope):
            customer_id, opened_on, grade, stage, *dates = row
            contact = Contact(opened_on, grade, *dates)
            next_one = schedule.routine(plan, contact)
            if next_one and start <= next_one[1] <= end:
                step, date = next_one
                fact = Fact(customer_id, opened_on, grade, stage, None, None, (contact,))
                found[customer_id, step.key, date] = Due(customer_id, step, date, 0, [fact])
    return found


def _routine_conditions(
    plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> Iterator[ColumnElement[bool]]:
    """Where a routine contact may fall on these days: each way by an index of its own."""
    if scope.ids is not None:
        yield _c.id.is_not(None)
        return
    yield and_(_c.next_contact_on.between(start, end), _c.next_contact_on >= _c.opened_on)
    groups = [(_c.intent, key, days) for key, days in plan.intent_days.items()]
    groups += [(_c.grade, key, days) for key, days in plan.grade_days.items()]
    yield or_(*(and_(column == key, _before(_c.last_contact_on, start, end, n)) for column, key, n in groups))
    if start <= EVER:
        never = (and_(column == key, _before(_c.opened_on, start, end, n)) for column, key, n in groups)
        yield and_(_c.last_contact_on.is_(None), or_(*never))
        return
    # `coalesce` keeps SQLite from walking over a whole grade: here the day of opening restricts more.
    yield or_(
        *(
            and_(func.coalesce(column, "") == key, _before(_c.opened_on, start, end, n))
            for column, key, n in groups
        )
    )
    yield and_(_c.opened_on.between(start, end), func.coalesce(_c.last_contact_on, EVER) < _c.opened_on)


def _before(column: ColumnElement[dt.date], start: dt.date, end: dt.date, days: int) -> ColumnElement[bool]:
    interval = dt.timedelta(days=days)
    return column.between(max(start, EVER + interval) - interval, end - interval)


@lru_cache(maxsize=256)
def _hits(
    plan: Plan, triggers: tuple[Trigger, ...], days: tuple[dt.date, ...], seen_on: dt.date | None
) -> Hits:
    """Turning a window round depends on nothing but the calendar, so it is done once."""
    return schedule.hits(plan.of(*triggers), days, seen_on)


_Row = tuple[Any, ...]
_Facts = Callable[[Session, Hits, Scope, bool], Iterator[Fact]]


@dataclass(frozen=True, slots=True)
class _Source:
    """Some triggers whose facts are kept in one place; `few` customers are read whole, not looked up."""

    triggers: tuple[Trigger, ...]
    facts: _Facts


def _rows(
    session: Session,
    table: Table,
    columns: Sequence[ColumnElement[Any]],
    condition: ColumnElement[bool],
    scope: Scope,
) -> Sequence[_Row]:
    """Who (the first four of a fact), and these columns, of the customer or of what hangs on it."""
    statement = select(*_WHO, *columns).where(condition, *scope.conditions())
    if table is not _customer:
        statement = statement.join(table, table.c.customer_id == _c.id)
    return session.execute(statement).all()


def _birthdays(table: Table, *detail: ColumnElement[Any]) -> _Facts:
    parts = (table.c.birth_calendar, table.c.birth_month, table.c.birth_day)
    columns = (*parts, table.c.birth_leap, table.c.birth_year, *detail)

    def facts(session: Session, hits: Hits, scope: Scope, few: bool) -> Iterator[Fact]:
        wanted = sorted({key[:3] for key in hits if isinstance(key, BirthdayKey)})
        condition = table.c.birth_month > 0 if few else tuple_(*parts).in_(_tuples(wanted, 3))
        for row in _rows(session, table, columns, condition, scope):
            a, b, c, d, calendar, month, day, leap, year = row[:9]
            yield Fact(a, b, c, d, (calendar, month, day, bool(leap)), year, row[9:])

    return facts


def _tuples(values: Iterable[Any], width: int) -> Select[Any]:
    """A list of tuples as a table of as many columns."""
    each = func.json_each(json.dumps(list(values))).table_valued("value")
    return select(*(func.json_extract(each.c.value, f"$[{place}]") for place in range(width)))


def _dates(table: Table, column: str, *detail: ColumnElement[Any]) -> _Facts:
    dated = table.c[column]

    def facts(session: Session, hits: Hits, scope: Scope, few: bool) -> Iterator[Fact]:
        condition = dated.is_not(None) if few else dated.in_(listed(hits))
        for row in _rows(session, table, (dated, *detail), condition, scope):
            yield Fact(row[0], row[1], row[2], row[3], row[4], None, row[4:])

    return facts


_ASSET = (_asset.c.name, _asset.c.model, _asset.c.identifier)
_RUN_OUT = {
    Trigger.INSURANCE: _asset.c.insurance_expiry,
    Trigger.INSPECTION: _asset.c.inspection_due,
    Trigger.PREMIUM: _asset.c.premium_due,
}
_EXPIRING = {"policy": Trigger.POLICY, "contract": Trigger.CONTRACT}
_EXPIRES = frozenset({*_EXPIRING.values(), Trigger.WARRANTY})


def _expiries(session: Session, hits: Hits, scope: Scope, few: bool) -> Iterator[Fact]:
    """What runs out, all of it in one select: each column that steps look for, by its own index."""
    days: dict[Trigger, list[dt.date]] = {}
    for key in hits:
        if isinstance(key, tuple):
            days.setdefault(key[0], []).append(key[1])
    looked_for = {column: days[trigger] for trigger, column in _RUN_OUT.items() if trigger in days}
    if any_day := [day for trigger in _EXPIRES & days.keys() for day in days[trigger]]:
        looked_for[_asset.c.expires_on] = any_day
    condition = or_(*(c.is_not(None) if few else c.in_(listed(wanted)) for c, wanted in looked_for.items()))
    columns = (_asset.c.kind, *_RUN_OUT.values(), _asset.c.expires_on, *_ASSET)
    for row in _rows(session, _asset, columns, condition, scope):
        triggers = (*_RUN_OUT, _EXPIRING.get(row[4], Trigger.WARRANTY))
        for trigger, day in zip(triggers, row[5:9], strict=True):
            if day is not None and (trigger, day) in hits:
                yield Fact(row[0], row[1], row[2], row[3], (trigger, day), None, (day, *row[9:]))


def _weddings(session: Session, hits: Hits, scope: Scope, few: bool) -> Iterator[Fact]:
    parts = (_c.wedding_month, _c.wedding_date)
    condition = _c.wedding_month.is_not(None) if few else tuple_(*parts).in_(_tuples(hits, 2))
    for row in _rows(session, _customer, (*parts, _c.wedding_day), condition, scope):
        yield Fact(row[0], row[1], row[2], row[3], (row[4], row[5]), row[6].year, (row[6],))


def _greeted(session: Session, hits: Hits, scope: Scope, few: bool) -> Iterator[Fact]:  # noqa: ARG001
    """Everybody a festival's step is meant for."""
    for key, found in hits.items():
        for row in _rows(session, _customer, (), _meant(found[0].step), scope):
            yield Fact(row[0], row[1], row[2], row[3], key, None, ())


def _meant(step: Step) -> ColumnElement[bool]:
    audience = step.audience or Audience()
    wanted: list[ColumnElement[bool]] = [_c.id.is_not(None)]
    if audience.grades:
        wanted.append(_c.grade.in_(sorted(audience.grades)))
    if audience.sex:
        wanted.append(_c.sex == audience.sex)
    if audience.industry:
        wanted.append(_c.industry.contains(audience.industry))
    if audience.family:
        member = select(_family.c.id).where(_family.c.customer_id == _c.id)
        wanted.append(member.where(_family.c.relation.in_(sorted(audience.family))).exists())
    return and_(*wanted)


_SOURCES = (
    _Source((Trigger.BIRTHDAY,), _birthdays(_customer)),
    _Source((Trigger.FAMILY_BIRTHDAY,), _birthdays(_family, _family.c.relation, _family.c.name)),
    _Source((Trigger.WEDDING,), _weddings),
    _Source(
        (Trigger.DELIVERY, Trigger.DELIVERY_YEARLY),
        _dates(_purchase, "delivered_on", _purchase.c.product),
    ),
    _Source((Trigger.OPENED,), _dates(_customer, "opened_on")),
    _Source((*_RUN_OUT, *_EXPIRES), _expiries),
    _Source((Trigger.FESTIVAL,), _greeted),
)
