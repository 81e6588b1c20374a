"""What the page of settings shows, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.customers import queries as customers
from app.fields.field import Field, Section
from app.staff import queries as staff
from app.staff.rows import Shop, StaffRow


@dataclass(frozen=True, slots=True)
class Settings:
    """The shop, everybody who works or worked there, and the items it added to its files."""

    shop: Shop
    people: tuple[StaffRow, ...]
    items: tuple[Field, ...]


def settings(session: Any) -> Settings:
    """All of it."""
    items = tuple(f for f in customers.catalog(session).fields if f.section is Section.SHOP)
    return Settings(staff.shop(session), tuple(staff.everybody(session)), items)
