"""The list of the month (HOT 表): whom a salesperson goes through when a month begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, select
from sqlalchemy.orm import Session

from app.calendar.anniversaries import add_months
from app.care import faces, queries
from app.care.faces import Faces
from app.care.only import Only
from app.care.plan import Trigger
from app.customers.models import Asset, Customer, Purchase
from app.storage.journal import table_of

MILESTONES = (3, 6, 12, 24, 36, 60)
"""Months after a purchase that a shop may want to be told of."""
VIP = "A"
_c = table_of(Customer).c
_a = table_of(Asset).c
_p = table_of(Purchase).c
_BORN = frozenset({Trigger.BIRTHDAY, Trigger.FAMILY_BIRTHDAY})


class Hot(StrEnum):
    """Why somebody stands in the list, in its order."""

    BIRTHDAY = "birthday"
    RENEWAL = "renewal"
    INSPECTION = "inspection"
    DELIVERED = "delivered"
    MILESTONE = "milestone"
    VIP = "vip"


@dataclass(frozen=True, slots=True)
class HotRow:
    """One customer for one reason; `about` is whose birthday or which thing, `day` None for a VIP."""

    customer_id: int
    kind: Hot
    day: dt.date | None
    about: str
    number: str
    name: str
    grade: str
    phone: str
    owner: str
    last_contact_on: dt.date | None
    name_key: str
    """By which names are put in the order of their pinyin."""


@dataclass(frozen=True, slots=True)
class _Found:
    customer_id: int
    kind: Hot
    day: dt.date | None
    about: str


def hot_list(
    session: Session, month: dt.date, owner_id: int | None = None, months: int = 12, lang: str = "zh"
) -> list[HotRow]:
    """The list of the month of that day, by kind and day.

    Birthdays of the month, renewals and inspections that fall due in it or in the next one (they are
    talked of a month ahead), purchases of last month, those of so many `months` before, and every VIP.
    """
    first = month.replace(day=1)
    found = [
        *_birthdays(session, first, owner_id, lang),
        *_expiring(session, first, owner_id),
        *_bought(session, add_months(first, -1), Hot.DELIVERED, owner_id),
        *_bought(session, add_months(first, -months), Hot.MILESTONE, owner_id),
        *_vips(session, owner_id),
    ]
    return _told(session, found)


def _birthdays(session: Session, first: dt.date, owner_id: int | None, lang: str) -> Iterator[_Found]:
    steps = frozenset(step.key for step in queries.plan(session).steps if step.trigger in _BORN)
    if not steps:
        return
    for row in queries.between(session, first, _last(first), owner_id, lang, Only(steps=steps)):
        for reason in row.reasons:
            yield _Found(row.customer_id, Hot.BIRTHDAY, reason.on, reason.text)


def _expiring(session: Session, first: dt.date, owner_id: int | None) -> Iterator[_Found]:
    days = (first, _last(add_months(first, 1)))
    ways = (
        (_a.insurance_expiry, Hot.RENEWAL),
        (_a.premium_due, Hot.RENEWAL),
        (_a.expires_on, Hot.RENEWAL),
        (_a.inspection_due, Hot.INSPECTION),
    )
    for column, kind in ways:
        rows = _dated(session, column, (_a.name, _a.model, _a.identifier), days, owner_id)
        yield from (_Found(row[0], kind, row[1], _thing(row[2:])) for row in rows)


def _bought(session: Session, first: dt.date, kind: Hot, owner_id: int | None) -> Iterator[_Found]:
    days = (first, _last(first))
    for row in _dated(session, _p.delivered_on, (_p.product,), days, owner_id):
        yield _Found(row[0], kind, row[1], row[2] or "")


def _dated(
    session: Session,
    column: Column[Any],
    about: Sequence[ColumnElement[Any]],
    days: tuple[dt.date, dt.date],
    owner_id: int | None,
) -> Iterable[Any]:
    owned = column.table.c.customer_id
    statement = select(owned, column, *about).join(_c.id.table, _c.id == owned)
    return session.execute(statement.where(column.between(*days), *_meant(owner_id)))


def _vips(session: Session, owner_id: int | None) -> Iterator[_Found]:
    for customer_id in session.scalars(select(_c.id).where(_c.grade == VIP, *_meant(owner_id))):
        yield _Found(customer_id, Hot.VIP, None, "")


def _meant(owner_id: int | None) -> list[ColumnElement[bool]]:
    """Whose customers, without those who are not to be contacted."""
    found = [_c.do_not_contact.is_not(True), _c.deceased.is_not(True), _c.stage.is_distinct_from("lost")]
    return found if owner_id is None else [*found, _c.owner_id == owner_id]


def _told(session: Session, found: Sequence[_Found]) -> list[HotRow]:
    ids = {each.customer_id for each in found}
    seen = faces.faces(session, ids)
    last = faces.last_contacts(session, ids)
    rows = [_row(each, seen, last.get(each.customer_id)) for each in found]
    return sorted(rows, key=lambda row: (list(Hot).index(row.kind), row.day or dt.date.max, row.number))


def _row(each: _Found, seen: Faces, last: dt.date | None) -> HotRow:
    who = seen.customers[each.customer_id]
    return HotRow(
        each.customer_id,
        each.kind,
        each.day,
        each.about,
        who["number"],
        who["name"],
        who["grade"] or who["intent"] or "",
        seen.phones.get(each.customer_id, ""),
        seen.staff.get(who["owner_id"] or 0, ""),
        last,
        who["name_key"],
    )


def _thing(parts: Sequence[str | None]) -> str:
    name, model, identifier = parts
    return " ".join(part for part in (name or model, identifier) if part)


def _last(first: dt.date) -> dt.date:
    return add_months(first, 1) - dt.timedelta(days=1)
