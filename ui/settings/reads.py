"""What the page of settings shows, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.calendar.workdays import Workdays, known_until
from app.customers import queries as customers
from app.fields.field import Field, Section
from app.staff import queries as staff
from app.staff.rows import Shop, StaffRow


@dataclass(frozen=True, slots=True)
class Settings:
    """The shop, everybody who works or worked there, the items it added to its files, its days off.

    `known` is the last year whose exchange of days is known without the shop's own plan.
    """

    shop: Shop
    people: tuple[StaffRow, ...]
    items: tuple[Field, ...]
    days: Workdays
    known: int


def settings(session: Any) -> Settings:
    """All of it."""
    items = tuple(f for f in customers.catalog(session).fields if f.section is Section.SHOP)
    people = tuple(staff.everybody(session))
    return Settings(staff.shop(session), people, items, staff.workdays(session), known_until())
