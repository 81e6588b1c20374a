"""The shop's own items as a whole: those that came with its trade, hiding, and taking out what is empty."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.customers.actions import derive_anew
from app.customers.models import Customer, ShopItem
from app.storage import journal
from app.storage.journal import table_of

_c = table_of(Customer).c
_i = table_of(ShopItem).c


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item that a trade brings along; `origin` is its key there."""

    origin: str
    label: str
    label_en: str
    kind: str
    choices: tuple[str, ...] = ()
    choices_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An item as it stands; `known` is the number of customers it is known of."""

    id: int
    key: str
    label: str
    label_en: str
    origin: str
    hidden: bool
    known: int

    def name(self, lang: str) -> str:
        """Its label in a language."""
        return self.label_en if lang.startswith("en") and self.label_en else self.label


def own_items(session: Session) -> list[OwnItem]:
    """Every item of the shop's own, in the order of the form."""
    known = _known(session)
    rows = session.execute(select(table_of(ShopItem)).order_by(_i.position, _i.id))
    return [
        OwnItem(
            row.id,
            row.key,
            row.label,
            row.label_en or "",
            row.origin or "",
            row.hidden,
            known.get(row.key, 0),
        )
        for row in rows
    ]


def keys_of(session: Session, origins: Collection[str]) -> frozenset[str]:
    """The keys of those that a trade brought along under these."""
    return frozenset(session.scalars(select(_i.key).where(_i.origin.in_(origins))))


def add(session: Session, items: Sequence[NewItem]) -> None:
    """Put items at the end of every file."""
    table = table_of(ShopItem)
    position = session.scalar(select(func.max(_i.position))) or 0
    first = journal.next_id(session, table)
    rows = [
        {
            "key": f"shop_{first + place}",
            "label": item.label,
            "label_en": item.label_en,
            "kind": item.kind,
            "choices": list(item.choices) or None,
            "choices_en": list(item.choices_en) or None,
            "origin": item.origin,
            "position": position + 1 + place,
        }
        for place, item in enumerate(items)
    ]
    journal.insert(session, ShopItem, rows)


def hide(session: Session, ids: Collection[int], *, hidden: bool = True) -> None:
    """Leave items out of the files, or show them again; what is known stays either way."""
    changed = [item for item in own_items(session) if item.id in ids and item.hidden != hidden]
    for item in changed:
        journal.update(session, ShopItem, item.id, {"hidden": hidden})
    derive_anew(session, _holders(session, {item.key for item in changed}))


def show_item(session: Session, key: str, shown: bool) -> None:
    """Show or hide one item of the shop's own."""
    found = [item for item in own_items(session) if item.key == key]
    code, english = "shop-item-shown" if shown else "shop-item-hidden", "".join(i.label_en for i in found)
    journal.describe(session, code, "".join(i.label for i in found), english=english)
    hide(session, {item.id for item in found}, hidden=not shown)


def remove_empty(session: Session, ids: Collection[int]) -> None:
    """Take items out of the files of which nothing is known; others stay."""
    empty = [item.id for item in own_items(session) if item.id in ids and not item.known]
    journal.delete(session, ShopItem, empty)


def _known(session: Session) -> dict[str, int]:
    each = func.json_each(_c.extra).table_valued("key", "value", joins_implicitly=True)
    counted = select(each.c.key, func.count().label("known")).select_from(table_of(Customer), each)
    counted = counted.where(_c.extra.is_not(None), each.c.value.is_not(None)).group_by(each.c.key)
    return {row.key: row.known for row in session.execute(counted)}


def _holders(session: Session, keys: Collection[str]) -> list[int]:
    each = func.json_each(_c.extra).table_valued("key", "value", joins_implicitly=True)
    found = select(_c.id).distinct().select_from(table_of(Customer), each)
    return list(session.scalars(found.where(_c.extra.is_not(None), each.c.key.in_(keys)))) if keys else []
