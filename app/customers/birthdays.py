"""Whose birthday is kept in a month: customers' and their families', by either calendar."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.calendar.anniversaries import BirthdayKey, age, birthday_keys
from app.calendar.dates import Birthday, Calendar
from app.customers.models import Customer, FamilyMember
from app.customers.record import BIRTH, birthday_of
from app.storage.journal import table_of

_c = table_of(Customer).c
_f = table_of(FamilyMember).c
Days = Mapping[BirthdayKey, list[dt.date]]


@dataclass(frozen=True, slots=True)
class BirthdayLine:
    """Somebody's birthday on a day; `relation` and `member` tell who of a customer's family it is.

    `age` is the one reached (周岁), None without a year. `phone` is the member's own.
    """

    on: dt.date
    customer_id: int
    customer: str
    relation: str
    member: str
    birthday: Birthday
    age: int | None
    phone: str


def in_month(session: Session, year: int, month: int, owner_id: int | None = None) -> list[BirthdayLine]:
    """The birthdays of a month in the order of its days; who died, and their families, are left out."""
    days = _days(year, month)
    whose = [] if owner_id is None else [_c.owner_id == owner_id]
    living = or_(_c.deceased.is_(None), _c.deceased.is_(False))
    own = select(_c.id, _c.name, *(_c[key] for key in BIRTH)).where(_may_be(_c, days), living, *whose)
    kin = (
        select(_c.id, _c.name, _f.relation, _f.name.label("member"), _f.phone, *(_f[key] for key in BIRTH))
        .join(table_of(Customer), _c.id == _f.customer_id)
        .where(_may_be(_f, days), living, *whose)
    )
    lines = [*_lines(session.execute(own).mappings(), days), *_lines(session.execute(kin).mappings(), days)]
    return sorted(lines, key=lambda line: (line.on, line.customer_id, line.relation, line.member))


def _days(year: int, month: int) -> Days:
    """On which days of the month each stored birthday is kept."""
    found: dict[BirthdayKey, list[dt.date]] = defaultdict(list)
    for number in range(1, monthrange(year, month)[1] + 1):
        day = dt.date(year, month, number)
        for key in birthday_keys(day):
            found[key].append(day)
    return found


def _may_be(columns: Any, days: Days) -> Any:
    """A first sieve by index: the months of either calendar that the month touches."""
    months = {each: {key.month for key in days if key.calendar is each} for each in Calendar}
    return or_(
        *(
            and_(columns.birth_calendar == each.value, columns.birth_month.in_(numbers))
            for each, numbers in months.items()
            if numbers
        )
    )


def _lines(rows: Any, days: Days) -> Iterator[BirthdayLine]:
    for row in rows:
        birthday = birthday_of(row)
        if birthday is None:
            continue
        key = BirthdayKey(birthday.calendar, birthday.month, birthday.day, birthday.leap)
        for on in days.get(key, ()):
            yield BirthdayLine(
                on=on,
                customer_id=row["id"],
                customer=row["name"],
                relation=row.get("relation") or "",
                member=row.get("member") or "",
                birthday=birthday,
                age=age(birthday, on),
                phone=row.get("phone") or "",
            )
