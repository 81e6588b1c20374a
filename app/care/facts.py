"""Asking the client file for what a window of days is about, by its indexes, in a dozen selects.

Who falls due is told by indexes alone; the rows themselves are read only for the wording.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    and_,
    func,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from app.calendar.anniversaries import BirthdayKey
from app.care import schedule
from app.care.fact_rows import WHO, Asked, Row, Scope, found_rows, listed, tuples, w, who
from app.care.models import EventGuest
from app.care.plan import Audience, Plan, Step, Trigger
from app.care.schedule import Contact, Due, DueKey, Fact, Hit, Hits, Tally
from app.customers.models import AccountActivity, Asset, Customer, FamilyMember, ItemDate, Purchase
from app.customers.tie_models import Referral
from app.interactions.models import Interaction, Promise
from app.interactions.rows import SPOKEN
from app.storage.journal import table_of

EVER = dt.date(1900, 1, 1)
FEW = 500
"""So many customers are looked up one by one; of more all are read whom the days concern."""

_customer = table_of(Customer)
_family = table_of(FamilyMember)
_purchase = table_of(Purchase)
_asset = table_of(Asset)
_item_date = table_of(ItemDate)
_promise = table_of(Promise)
_contact = table_of(Interaction)
_guest = table_of(EventGuest)
_referral = table_of(Referral)
_activity = table_of(AccountActivity)
_c = _customer.c


class Span(NamedTuple):
    """The days on which dues stand, both included, of all that falls after a date; see `schedule.hits`."""

    start: dt.date
    end: dt.date
    after: dt.date
    seen_on: dt.date | None = None

    @property
    def days(self) -> int:
        """How many days that is at most."""
        return (self.end - self.start).days + 1


def dated_dues(session: Session, plan: Plan, span: Span, scope: Scope) -> dict[DueKey, Due]:
    """Every due of the steps that start from a date in the file, on these days."""
    found: dict[DueKey, Due] = {}
    for source, asked in _asked(plan, span, scope, bare=False):
        found |= schedule.dues(asked.hits, source.facts(session, asked))
    return found


def dated_tally(session: Session, plan: Plan, span: Span, scope: Scope) -> Tally:
    """The same as `dated_dues`, by names alone."""
    found: Tally = {}
    for source, asked in _asked(plan, span, scope, bare=True):
        if source.facts is _greeted:
            _tally_greeted(session, asked, found)
        else:
            schedule.tally(asked.hits, source.facts(session, asked), found)
    return found


def dues_of(
    session: Session,
    plan: Plan,
    wanted: Callable[[tuple[Trigger, ...]], Hits],
    ids: Collection[int] | None,
    *,
    opened: bool = False,
    bare: bool = False,
) -> dict[DueKey, Due]:
    """What some customers (or all) are due for, of what is `wanted` of the triggers of each source.

    Also, unless `opened`, what fell before their file was opened. Many are not looked up one by one.
    """
    few = ids is not None and len(ids) <= FEW
    scope = Scope(ids=tuple(sorted(ids))) if few and ids is not None else Scope()
    found: dict[DueKey, Due] = {}
    for source in SOURCES:
        hits = wanted(source.triggers) if plan.of(*source.triggers) else {}
        if hits:
            facts = source.facts(session, Asked(hits, scope, few, bare))
            found |= schedule.dues(hits, facts, opened=opened)
    if few or ids is None:
        return found
    meant = set(ids)
    return {key: due for key, due in found.items() if key[0] in meant}


def owners(session: Session) -> dict[int, int | None]:
    """Whose each customer is."""
    statement = select(_c.id, _c.owner_id).with_hint(_customer, "INDEXED BY ix_customer_owner")
    return {row[0]: row[1] for row in session.execute(statement)}


def subjects(session: Session, step: Step, ids: Collection[int]) -> Iterator[Fact]:
    """Every fact of some customers from which a step starts, whatever its date."""
    for source in SOURCES:
        if step.trigger in source.triggers and source.facts is not _greeted:
            scope = Scope(ids=tuple(sorted(ids)))
            yield from source.facts(session, Asked({}, scope, few=True, bare=True))


def named_hits(plan: Plan, triggers: Collection[Trigger], names: Iterable[tuple[str, dt.date]]) -> Hits:
    """What to look for so that just these dues are found, by step and date."""
    found: Hits = {}
    for name, date in names:
        for step in plan.versions.get(name, ()):
            if step.trigger in triggers:
                for key, hit in schedule.on_date(plan, step, date):
                    found.setdefault(key, []).append(hit)
    return found


def _asked(plan: Plan, span: Span, scope: Scope, *, bare: bool) -> Iterator[tuple[_Source, Asked]]:
    if span.end < span.start:
        return
    few = scope.holds_few(span.days)
    for source in SOURCES:
        hits = _hits(plan, source.triggers, span)
        if hits:
            yield source, Asked(hits, scope, few, bare)


def promise_dues(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> dict[DueKey, Due]:
    """What was promised for these days and is not kept."""
    step = plan.by_key.get(Trigger.PROMISE)
    if step is None:
        return {}
    condition = and_(_promise.c.kept_on.is_(None), _promise.c.due_on.between(start, end))
    columns = (_promise.c.due_on, _promise.c.text, _promise.c.id)
    rows = found_rows(session, _promise, columns, condition, scope, few=scope.ids is not None)
    facts = [Fact(row[0], row[1], row[2], row[3], row[4], None, row[4:]) for row in rows]
    hits: Hits = {row[4]: [Hit(step, row[4], 0, row[4])] for row in rows}
    return schedule.dues(hits, facts)


def guests(session: Session, condition: ColumnElement[bool], scope: Scope) -> Sequence[Row]:
    """The guests of events for whom a condition holds: the first four columns of a fact."""
    return found_rows(session, _guest, (), condition, scope, few=scope.ids is not None)


def routine_dues(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> dict[DueKey, Due]:
    """The next routine contacts that fall on these days, one for each customer at most."""
    found: dict[DueKey, Due] = {}
    for person, contact, step, date, on in _routine(session, plan, start, end, scope):
        customer_id, opened_on, grade, stage = person
        fact = Fact(customer_id, opened_on, grade, stage, None, None, (contact,))
        found[customer_id, step.key, date] = Due(customer_id, step, date, 0, [fact], on)
    return found


def routine_tally(session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope) -> Tally:
    """The same by names alone."""
    found: Tally = {}
    for person, _, step, _, on in _routine(session, plan, start, end, scope):
        found.setdefault((on, step.key), set()).add(person[0])
    return found


def _routine(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> Iterator[tuple[Row, Contact, Step, dt.date, dt.date]]:
    """Who, how things stand, the step, its date and the day it stands for.

    The index of a salesperson's customers holds what is asked for; a shop's are found by their days.
    """
    table = _customer if scope.owner_id is None else who
    columns = (table.c.intent, table.c.last_contact_on, table.c.next_contact_on)
    first = max(start - dt.timedelta(days=plan.rested_before(start)), EVER) if start > EVER else start
    for condition in _routine_conditions(table.c, plan, first, end, scope):
        for row in found_rows(session, table, columns, condition, scope, few=scope.ids is not None):
            contact = Contact(row[1], row[2], *row[4:])
            next_one = schedule.routine(plan, contact)
            if next_one is None or not first <= next_one[1] <= end:
                continue
            step, date = next_one
            on = plan.workday(date) if step.rests else date
            if start <= on <= end:
                yield row[:4], contact, step, date, on


def _routine_conditions(
    c: ReadOnlyColumnCollection[str, Any], plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> Iterator[ColumnElement[bool]]:
    """Where a routine contact may fall on these days: each way by an index of its own."""
    if scope.ids is not None:
        yield c.id.is_not(None)
        return
    yield and_(c.next_contact_on.between(start, end), c.next_contact_on >= c.opened_on)
    groups = [(c.intent, key, days) for key, days in plan.intent_days.items()]
    groups += [(c.grade, key, days) for key, days in plan.grade_days.items()]
    yield or_(*(and_(column == key, _before(c.last_contact_on, start, end, n)) for column, key, n in groups))
    if start <= EVER:
        never = (and_(column == key, _before(c.opened_on, start, end, n)) for column, key, n in groups)
        yield and_(c.last_contact_on.is_(None), or_(*never))
        return
    # `coalesce` keeps SQLite from walking over a whole grade: here the day of opening restricts more.
    yield or_(
        *(
            and_(func.coalesce(column, "") == key, _before(c.opened_on, start, end, n))
            for column, key, n in groups
        )
    )
    yield and_(c.opened_on.between(start, end), func.coalesce(c.last_contact_on, EVER) < c.opened_on)


def _before(column: ColumnElement[dt.date], start: dt.date, end: dt.date, days: int) -> ColumnElement[bool]:
    interval = dt.timedelta(days=days)
    return column.between(max(start, EVER + interval) - interval, end - interval)


@lru_cache(maxsize=256)
def _hits(plan: Plan, triggers: tuple[Trigger, ...], span: Span) -> Hits:
    """Turning a window round depends on nothing but plan and calendar, so it is done once."""
    return schedule.standing(plan, plan.of(*triggers), *span)


_Facts = Callable[[Session, "Asked"], Iterator[Fact]]


@dataclass(frozen=True, slots=True)
class _Source:
    """Some triggers whose facts are kept in one place."""

    triggers: tuple[Trigger, ...]
    facts: _Facts


def _birthdays(table: Table, *detail: ColumnElement[Any]) -> _Facts:
    parts = (table.c.birth_calendar, table.c.birth_month, table.c.birth_day)
    own = literal(0) if table is _customer else table.c.id
    columns = (*parts, table.c.birth_leap, table.c.birth_year, own)

    def facts(session: Session, asked: Asked) -> Iterator[Fact]:
        wanted = sorted({key[:3] for key in asked.hits if isinstance(key, BirthdayKey)})
        condition = table.c.birth_month > 0 if asked.few else tuple_(*parts).in_(tuples(wanted, 3))
        more = () if asked.bare else detail
        for row in found_rows(session, table, (*columns, *more), condition, asked.scope, few=asked.few):
            a, b, c, d, calendar, month, day, leap, year, subject = row[:10]
            yield Fact(a, b, c, d, (calendar, month, day, bool(leap)), year, row[10:], subject)

    return facts


def _dates(table: Table, column: str, *detail: ColumnElement[Any]) -> _Facts:
    dated = table.c[column]
    own = literal(0) if table is _customer else table.c.id

    def facts(session: Session, asked: Asked) -> Iterator[Fact]:
        condition = dated.is_not(None) if asked.few else dated.in_(listed(asked.hits))
        more = () if asked.bare else detail
        for row in found_rows(session, table, (own, dated, *more), condition, asked.scope, few=asked.few):
            yield Fact(row[0], row[1], row[2], row[3], row[5], None, row[5:], row[4])

    return facts


_ASSET = (_asset.c.name, _asset.c.model, _asset.c.identifier)
_EXPIRING = {"policy": Trigger.POLICY, "contract": Trigger.CONTRACT}


def _expiries(session: Session, asked: Asked) -> Iterator[Fact]:
    """What has but one day on which it expires; its kind tells which step that is."""
    dated = _asset.c.expires_on
    wanted = {key[1] for key in asked.hits if isinstance(key, tuple)}
    condition = dated.is_not(None) if asked.few else dated.in_(listed(wanted))
    more = () if asked.bare else _ASSET
    columns = (_asset.c.id, _asset.c.kind, dated, *more)
    for row in found_rows(session, _asset, columns, condition, asked.scope, few=asked.few):
        trigger = _EXPIRING.get(row[5], Trigger.WARRANTY)
        yield Fact(row[0], row[1], row[2], row[3], (trigger, row[6]), None, row[6:], row[4])


def _item_days(session: Session, asked: Asked) -> Iterator[Fact]:
    """Days that the shop's own items name, to be told of once."""
    day = _item_date.c.on_day
    wanted = [(key[0], key[1].isoformat()) for key in asked.hits if isinstance(key, tuple)]
    found = tuple_(_item_date.c.item, day).in_(tuples(wanted, 2))
    columns = (_item_date.c.id, _item_date.c.item, day)
    condition = day.is_not(None) if asked.few else found
    for row in found_rows(session, _item_date, columns, condition, asked.scope, few=asked.few):
        yield Fact(row[0], row[1], row[2], row[3], (row[5], row[6]), None, (row[6],), row[4])


def _item_years(session: Session, asked: Asked) -> Iterator[Fact]:
    """Days that the shop's own items name, which come every year."""
    c = _item_date.c
    wanted = sorted({key[:4] for key in asked.hits if isinstance(key, tuple)})
    found = tuple_(c.item, c.calendar, c.month, c.day).in_(tuples(wanted, 4))
    columns = (c.id, c.item, c.calendar, c.month, c.day, c.leap, c.year)
    condition = c.month > 0 if asked.few else found
    for row in found_rows(session, _item_date, columns, condition, asked.scope, few=asked.few):
        key = (*row[5:9], bool(row[9]))
        yield Fact(row[0], row[1], row[2], row[3], key, None, (row[10],), row[4])


def _weddings(session: Session, asked: Asked) -> Iterator[Fact]:
    parts = (_c.wedding_month, _c.wedding_date)
    condition = _c.wedding_month.is_not(None) if asked.few else tuple_(*parts).in_(tuples(asked.hits, 2))
    columns = (*parts, _c.wedding_day)
    for row in found_rows(session, _customer, columns, condition, asked.scope, few=asked.few):
        yield Fact(row[0], row[1], row[2], row[3], (row[4], row[5]), row[6].year, (row[6],))


def _first_contacts(session: Session, asked: Asked) -> Iterator[Fact]:
    """The first contact in which somebody was spoken with, of those who had one."""
    earlier = _contact.alias("earlier")
    spoken = sorted(SPOKEN)
    before = and_(
        earlier.c.customer_id == _contact.c.customer_id,
        earlier.c.at < _contact.c.at,
        earlier.c.result.in_(spoken),
    )
    first = and_(_contact.c.result.in_(spoken), select(earlier.c.id).where(before).exists().__invert__())
    yield from _contacts(session, asked, first)


def _unhappy_contacts(session: Session, asked: Asked) -> Iterator[Fact]:
    yield from _contacts(session, asked, _contact.c.mood == literal_column("'unhappy'"))


def _contacts(session: Session, asked: Asked, condition: ColumnElement[bool]) -> Iterator[Fact]:
    """Contacts of a kind, by their day."""
    if not asked.few:
        days = sorted(day for day in asked.hits if isinstance(day, dt.date))
        first, last = (dt.datetime.combine(day, dt.time()) for day in (days[0], days[-1]))
        condition = and_(_contact.c.at >= first, _contact.c.at < last + dt.timedelta(days=1), condition)
    columns = (_contact.c.id, _contact.c.at)
    for row in found_rows(session, _contact, columns, condition, asked.scope, few=asked.few):
        day = row[5].date()
        yield Fact(row[0], row[1], row[2], row[3], day, None, (day,), row[4])


def _referrals(session: Session, asked: Asked) -> Iterator[Fact]:
    """Who brought somebody: the day on which that was received."""
    brought = _customer.alias("brought")
    name = select(brought.c.name).where(brought.c.id == _referral.c.brought_id).scalar_subquery()
    there = _referral.c.brought_id.is_not(None)
    condition = there if asked.few else and_(there, _referral.c.received_on.in_(listed(asked.hits)))
    columns = (_referral.c.brought_id, _referral.c.received_on, name)
    for row in found_rows(session, _referral, columns, condition, asked.scope, few=asked.few):
        yield Fact(row[0], row[1], row[2], row[3], row[5], None, row[5:], row[4])


def _activities(session: Session, asked: Asked) -> Iterator[Fact]:
    """What matters at an organisation in a month, until it is done for the year."""
    c = _activity.c
    months = sorted({f"{key[1]:02d}" for key in asked.hits if isinstance(key, tuple)})
    condition = c.month != "" if asked.few else c.month.in_(months)
    columns = (c.id, c.month, c.year, c.done_on, c.text)
    for row in found_rows(session, _activity, columns, condition, asked.scope, few=asked.few):
        key, done = (row[6] or 0, int(row[5])), row[7]
        since = None if done is None else (row[6] or done.year)
        yield Fact(row[0], row[1], row[2], row[3], key, since, (row[8] or "",), row[4])


def _greeted(session: Session, asked: Asked) -> Iterator[Fact]:
    """Everybody for whom a step is meant that has no day of theirs."""
    for key, found in asked.hits.items():
        for row in session.execute(_meant(found[0].step, asked.scope, *WHO)):
            yield Fact(row[0], row[1], row[2], row[3], key, None, ())


def _tally_greeted(session: Session, asked: Asked, found: Tally) -> None:
    """A festival may be for everybody in the shop: nothing of them is read but who they are."""
    for hits in asked.hits.values():
        for step, _, _, on in hits:
            there = _meant(step, asked.scope, w.id).where(w.opened_on <= on)
            found.setdefault((on, step.key), set()).update(session.scalars(there))


def _meant(step: Step, scope: Scope, *columns: ColumnElement[Any]) -> Select[Any]:
    """Those for whom a step without a day of their own is meant."""
    audience = step.audience or Audience()
    wanted = scope.conditions()
    if audience.grades:
        wanted.append(w.grade.in_(sorted(audience.grades)))
    if audience.stages:
        wanted.append(w.stage.in_(sorted(audience.stages)))
    if audience.sex:
        wanted.append(w.sex == audience.sex)
    if audience.industry:
        trade = select(_c.id).where(_c.id == w.id, _c.industry.contains(audience.industry))
        wanted.append(trade.exists())
    if audience.family:
        member = select(_family.c.id).where(_family.c.customer_id == w.id)
        wanted.append(member.where(_family.c.relation.in_(sorted(audience.family))).exists())
    return select(*columns).where(*wanted).with_hint(who, scope.index)


SOURCES = (
    _Source((Trigger.BIRTHDAY,), _birthdays(_customer)),
    _Source((Trigger.FAMILY_BIRTHDAY,), _birthdays(_family, _family.c.relation, _family.c.name)),
    _Source((Trigger.WEDDING,), _weddings),
    _Source(
        (Trigger.DELIVERY, Trigger.DELIVERY_YEARLY),
        _dates(_purchase, "delivered_on", _purchase.c.product),
    ),
    _Source((Trigger.OPENED,), _dates(_customer, "opened_on")),
    _Source((Trigger.INSURANCE,), _dates(_asset, "insurance_expiry", *_ASSET)),
    _Source((Trigger.INSPECTION,), _dates(_asset, "inspection_due", *_ASSET)),
    _Source((Trigger.PREMIUM,), _dates(_asset, "premium_due", *_ASSET)),
    _Source((*_EXPIRING.values(), Trigger.WARRANTY), _expiries),
    _Source((Trigger.FESTIVAL, Trigger.FIXED), _greeted),
    _Source((Trigger.FIRST_CONTACT,), _first_contacts),
    _Source((Trigger.UNHAPPY,), _unhappy_contacts),
    _Source((Trigger.ITEM,), _item_days),
    _Source((Trigger.ITEM_YEARLY,), _item_years),
    _Source((Trigger.REFERRAL,), _referrals),
    _Source((Trigger.ACTIVITY,), _activities),
)
