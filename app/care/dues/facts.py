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
    bindparam,
    func,
    literal,
    literal_column,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from app.calendar.anniversaries import BirthdayKey
from app.care.dues import schedule
from app.care.dues.fact_rows import (
    WHO,
    Asked,
    Kind,
    Row,
    Scope,
    conditions,
    found_rows,
    index_of,
    passing_rows,
    w,
    who,
)
from app.care.dues.meant import narrowed, personal
from app.care.dues.schedule import Due, DueKey, Fact, Hit, Hits, Tally
from app.care.models import EventGuest
from app.care.plan import Audience, Plan, Step, Trigger
from app.customers.models import AccountActivity, Asset, Customer, FamilyMember, ItemDate, Purchase
from app.customers.tie_models import Referral
from app.interactions.models import Interaction, Promise
from app.interactions.rows import SPOKEN
from app.storage.journal import table_of
from app.storage.lists import listed_in, tuples_in

EVER = dt.date(1900, 1, 1)
MANY = 300
"""So many days of purchases lie all over the shop: those of one salesperson are found by their customers."""
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


def dated_dues(
    session: Session, plan: Plan, span: Span, scope: Scope, steps: Collection[str] | None = None
) -> dict[DueKey, Due]:
    """Every due of the steps that start from a date in the file, on these days.

    With `steps` only the places are looked into from which one of these starts.
    """
    found: dict[DueKey, Due] = {}
    for source, asked in _asked(plan, span, scope, bare=False, steps=steps):
        found |= narrowed(session, schedule.dues(asked.hits, source.facts(session, asked)))
    return found


def dated_tally(session: Session, plan: Plan, span: Span, scope: Scope) -> Tally:
    """The same as `dated_dues`, by names alone."""
    found: Tally = {}
    for source, asked in _asked(plan, span, scope, bare=True):
        if source.facts is _greeted:
            _tally_greeted(session, asked, found)
        elif _is_personal(plan, source):
            there = schedule.dues(asked.hits, source.facts(session, asked))
            for due in narrowed(session, there).values():
                found.setdefault((due.on, due.step.key), set()).add(due.customer_id)
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
            found |= narrowed(session, schedule.dues(hits, facts, opened=opened))
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
                for key, hit in schedule.on_dates(plan, step, (date,)):
                    found.setdefault(key, []).append(hit)
    return found


def _asked(
    plan: Plan, span: Span, scope: Scope, *, bare: bool, steps: Collection[str] | None = None
) -> Iterator[tuple[_Source, Asked]]:
    if span.end < span.start:
        return
    few = scope.holds_few(span.days)
    for source in SOURCES:
        if steps is not None and not any(step.key in steps for step in plan.of(*source.triggers)):
            continue
        hits, kept = _hits(plan, source.triggers, span)
        if hits:
            yield source, Asked(hits, scope, few, bare, kept)


_PROMISED = and_(
    _promise.c.kept_on.is_(None), _promise.c.due_on.between(bindparam("start"), bindparam("end"))
)


def promise_dues(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> dict[DueKey, Due]:
    """What was promised for these days and is not kept."""
    step = plan.by_key.get(Trigger.PROMISE)
    if step is None:
        return {}
    columns = (_promise.c.due_on, _promise.c.text, _promise.c.id)
    few = scope.ids is not None
    rows = found_rows(session, _promise, columns, _PROMISED, scope, few=few, start=start, end=end)
    facts = [Fact(row[0], row[1], row[2], row[3], row[4], None, row[4:]) for row in rows]
    hits: Hits = {row[4]: [Hit(step, row[4], 0, row[4])] for row in rows}
    return schedule.dues(hits, facts)


def guests(session: Session, condition: ColumnElement[bool], scope: Scope) -> Sequence[Row]:
    """The guests of events for whom a condition holds: the first four columns of a fact."""
    return passing_rows(session, _guest, condition, scope)


@lru_cache(maxsize=256)
def _hits(plan: Plan, triggers: tuple[Trigger, ...], span: Span) -> tuple[Hits, list[str]]:
    """Turning a window round depends on nothing but plan and calendar, so it is done once; see `Asked`."""
    return schedule.standing(plan, plan.of(*triggers), *span), []


def _is_personal(plan: Plan, source: _Source) -> bool:
    steps = plan.of(*source.triggers)
    return any(step.audience is not None and step.audience.is_personal for step in steps)


_Facts = Callable[[Session, "Asked"], Iterator[Fact]]


@dataclass(frozen=True, slots=True)
class _Source:
    """Some triggers whose facts are kept in one place."""

    triggers: tuple[Trigger, ...]
    facts: _Facts


class _Ways(NamedTuple):
    """How facts are looked for: all there are, those on the days, and these among all that people have.

    The last must not lead to an index of days: people come first there.
    """

    whole: ColumnElement[bool]
    on_days: ColumnElement[bool]
    among: ColumnElement[bool] | None = None


def _unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.ifnull(column, literal_column("''"))


def _rows(
    session: Session,
    table: Table,
    columns: Sequence[ColumnElement[Any]],
    ways: _Ways,
    asked: Asked,
    wanted: Callable[[Hits], Iterable[Any]],
    *,
    theirs_first: bool = False,
) -> Sequence[Row]:
    """The rows of a source that are `wanted`, or all that a few have."""
    first = asked.few or theirs_first
    if asked.whole or (first and ways.among is None):
        return found_rows(session, table, columns, ways.whole, asked.scope, few=True)
    condition = ways.on_days if ways.among is None or not first else ways.among
    values = {"wanted": asked.wanted(wanted)}
    return found_rows(session, table, columns, condition, asked.scope, few=first, **values)


def _birthdays(table: Table, *detail: ColumnElement[Any]) -> _Facts:
    parts = (table.c.birth_calendar, table.c.birth_month, table.c.birth_day)
    own = literal(0) if table is _customer else table.c.id
    columns = (*parts, table.c.birth_leap, table.c.birth_year, own)
    ways = _Ways(
        table.c.birth_month > 0,
        tuple_(*parts).in_(tuples_in("wanted", 3)),
        tuple_(_unindexed(parts[0]), *parts[1:]).in_(tuples_in("wanted", 3)),
    )

    def wanted(hits: Hits) -> Iterable[Any]:
        return sorted({key[:3] for key in hits if isinstance(key, BirthdayKey)})

    def facts(session: Session, asked: Asked) -> Iterator[Fact]:
        shown = columns if asked.bare else (*columns, *detail)
        for row in _rows(session, table, shown, ways, asked, wanted):
            a, b, c, d, calendar, month, day, leap, year, subject = row[:10]
            yield Fact(a, b, c, d, (calendar, month, day, bool(leap)), year, row[10:], subject)

    return facts


def _dates(table: Table, column: str, *detail: ColumnElement[Any]) -> _Facts:
    dated = table.c[column]
    own = literal(0) if table is _customer else table.c.id
    wanted = listed_in("wanted")
    ways = _Ways(dated.is_not(None), dated.in_(wanted), _unindexed(dated).in_(wanted))

    def facts(session: Session, asked: Asked) -> Iterator[Fact]:
        many = asked.scope.owner_id is not None and len(asked.hits) > MANY
        shown = (own, dated) if asked.bare else (own, dated, *detail)
        for row in _rows(session, table, shown, ways, asked, list, theirs_first=many):
            yield Fact(row[0], row[1], row[2], row[3], row[5], None, row[5:], row[4])

    return facts


_ASSET = (_asset.c.name, _asset.c.model, _asset.c.identifier)
_EXPIRING = {"policy": Trigger.POLICY, "contract": Trigger.CONTRACT}
_EXPIRES = _Ways(_asset.c.expires_on.is_not(None), _asset.c.expires_on.in_(listed_in("wanted")))


def _expiries(session: Session, asked: Asked) -> Iterator[Fact]:
    """What has but one day on which it expires; its kind tells which step that is."""

    def wanted(hits: Hits) -> Iterable[Any]:
        return {key[1] for key in hits if isinstance(key, tuple)}

    more = () if asked.bare else _ASSET
    columns = (_asset.c.id, _asset.c.kind, _asset.c.expires_on, *more)
    for row in _rows(session, _asset, columns, _EXPIRES, asked, wanted):
        trigger = _EXPIRING.get(row[5], Trigger.WARRANTY)
        yield Fact(row[0], row[1], row[2], row[3], (trigger, row[6]), None, row[6:], row[4])


_i = _item_date.c
_ONCE = _Ways(_i.on_day.is_not(None), tuple_(_i.item, _i.on_day).in_(tuples_in("wanted", 2)))
_YEARLY = _Ways(_i.month > 0, tuple_(_i.item, _i.calendar, _i.month, _i.day).in_(tuples_in("wanted", 4)))


def _item_days(session: Session, asked: Asked) -> Iterator[Fact]:
    """Days that the shop's own items name, to be told of once."""

    def wanted(hits: Hits) -> Iterable[Any]:
        return [key[:2] for key in hits if isinstance(key, tuple)]

    for row in _rows(session, _item_date, (_i.id, _i.item, _i.on_day), _ONCE, asked, wanted):
        yield Fact(row[0], row[1], row[2], row[3], (row[5], row[6]), None, (row[6],), row[4])


def _item_years(session: Session, asked: Asked) -> Iterator[Fact]:
    """Days that the shop's own items name, which come every year."""

    def wanted(hits: Hits) -> Iterable[Any]:
        return sorted({key[:4] for key in hits if isinstance(key, tuple)})

    columns = (_i.id, _i.item, _i.calendar, _i.month, _i.day, _i.leap, _i.year)
    for row in _rows(session, _item_date, columns, _YEARLY, asked, wanted):
        key = (*row[5:9], bool(row[9]))
        yield Fact(row[0], row[1], row[2], row[3], key, None, (row[10],), row[4])


_WED = _Ways(
    _c.wedding_month.is_not(None),
    tuple_(_c.wedding_month, _c.wedding_date).in_(tuples_in("wanted", 2)),
)


def _weddings(session: Session, asked: Asked) -> Iterator[Fact]:
    columns = (_c.wedding_month, _c.wedding_date, _c.wedding_day)
    for row in _rows(session, _customer, columns, _WED, asked, list):
        yield Fact(row[0], row[1], row[2], row[3], (row[4], row[5]), row[6].year, (row[6],))


def _spoken_first() -> ColumnElement[bool]:
    """The first contact in which somebody was spoken with, of those who had one."""
    earlier = _contact.alias("earlier")
    spoken = sorted(SPOKEN)
    before = and_(
        earlier.c.customer_id == _contact.c.customer_id,
        earlier.c.at < _contact.c.at,
        earlier.c.result.in_(spoken),
    )
    return and_(_contact.c.result.in_(spoken), select(earlier.c.id).where(before).exists().__invert__())


def _contacts(kind: ColumnElement[bool]) -> _Facts:
    """Contacts of a kind, by their day."""
    columns = (_contact.c.id, _contact.c.at)
    since, before = bindparam("since", type_=_contact.c.at.type), bindparam("until", type_=_contact.c.at.type)
    on_days = and_(_contact.c.at >= since, _contact.c.at < before, kind)

    def facts(session: Session, asked: Asked) -> Iterator[Fact]:
        values: dict[str, dt.datetime] = {}
        if not asked.few:
            days = sorted(day for day in asked.hits if isinstance(day, dt.date))
            first, last = (dt.datetime.combine(day, dt.time()) for day in (days[0], days[-1]))
            values = {"since": first, "until": last + dt.timedelta(days=1)}
        condition = kind if asked.few else on_days
        for row in found_rows(session, _contact, columns, condition, asked.scope, few=asked.few, **values):
            day = row[5].date()
            yield Fact(row[0], row[1], row[2], row[3], day, None, (day,), row[4])

    return facts


_brought = _customer.alias("brought")
_BROUGHT = (
    _referral.c.brought_id,
    _referral.c.received_on,
    select(_brought.c.name).where(_brought.c.id == _referral.c.brought_id).scalar_subquery(),
)
_BOTH = _referral.c.brought_id.is_not(None)
_CAME = _Ways(_BOTH, and_(_BOTH, _referral.c.received_on.in_(listed_in("wanted"))))


def _referrals(session: Session, asked: Asked) -> Iterator[Fact]:
    """Who brought somebody: the day on which that was received."""
    for row in _rows(session, _referral, _BROUGHT, _CAME, asked, list):
        yield Fact(row[0], row[1], row[2], row[3], row[5], None, row[5:], row[4])


_ACTIVE = _Ways(_activity.c.month != "", _activity.c.month.in_(listed_in("wanted")))


def _activities(session: Session, asked: Asked) -> Iterator[Fact]:
    """What matters at an organisation in a month, until it is done for the year."""
    c = _activity.c

    def months(hits: Hits) -> Iterable[Any]:
        return sorted({f"{key[1]:02d}" for key in hits if isinstance(key, tuple)})

    columns = (c.id, c.month, c.year, c.done_on, c.text)
    for row in _rows(session, _activity, columns, _ACTIVE, asked, months):
        key, done = (row[6] or 0, int(row[5])), row[7]
        since = None if done is None else (row[6] or done.year)
        yield Fact(row[0], row[1], row[2], row[3], key, since, (row[8] or "",), row[4])


def _greeted(session: Session, asked: Asked) -> Iterator[Fact]:
    """Everybody for whom a step is meant that has no day of theirs."""
    for key, found in asked.hits.items():
        statement = _meant(found[0].step.audience, asked.scope.kind, WHO)
        for row in session.connection().execute(statement, asked.scope.values):
            yield Fact(row[0], row[1], row[2], row[3], key, None, ())


def _tally_greeted(session: Session, asked: Asked, found: Tally) -> None:
    """A festival may be for everybody in the shop: nothing of them is read but who they are."""
    for hits in asked.hits.values():
        for step, _, _, on in hits:
            there = _meant(step.audience, asked.scope.kind, (w.id,), opened=True)
            values = asked.scope.values | {"on": on}
            ids = session.connection().execute(there, values).scalars().all()
            found.setdefault((on, step.key), set()).update(ids)


@lru_cache(maxsize=256)
def _meant(
    audience: Audience | None, kind: Kind, columns: tuple[ColumnElement[Any], ...], *, opened: bool = False
) -> Select[Any]:
    """Those for whom a step without a day of their own is meant; only if they were there on a day."""
    audience = audience or Audience()
    wanted = conditions(kind)
    if opened:
        wanted.append(w.opened_on <= bindparam("on"))
    if audience.grades:
        wanted.append(w.grade.in_(sorted(audience.grades)))
    if audience.stages:
        wanted.append(w.stage.in_(sorted(audience.stages)))
    wanted += personal(audience)
    return select(*columns).where(*wanted).with_hint(who, index_of(kind))


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
    _Source((Trigger.FIRST_CONTACT,), _contacts(_spoken_first())),
    _Source((Trigger.UNHAPPY,), _contacts(_contact.c.mood == literal_column("'unhappy'"))),
    _Source((Trigger.ITEM,), _item_days),
    _Source((Trigger.ITEM_YEARLY,), _item_years),
    _Source((Trigger.REFERRAL,), _referrals),
    _Source((Trigger.ACTIVITY,), _activities),
)
