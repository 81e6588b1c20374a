"""What the page of items shows, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.care import item_dues
from app.care.item_dues import ItemDue
from app.customers import item_queries
from app.customers.item_rows import ItemRow, SectionRow


@dataclass(frozen=True, slots=True)
class Items:
    """The sections with their items, and what the dates among them raise, by key."""

    sections: tuple[SectionRow, ...]
    dues: dict[str, ItemDue]

    def item(self, key: str) -> ItemRow | None:
        """One item."""
        return next((row for each in self.sections for row in each.items if row.key == key), None)

    def section(self, key: str) -> SectionRow | None:
        """One section, or that of an item."""
        found = (each for each in self.sections if each.key == key or any(i.key == key for i in each.items))
        return next(found, None)


def items(session: Any) -> Items:
    """All of it."""
    return Items(item_queries.sections(session), item_dues.item_dues(session))
