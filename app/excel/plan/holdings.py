"""What a customer has several of: purchases, cars, policies, contracts; and which of them a row tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.customers.record import Record
from app.excel.plan import purchases
from app.excel.plan.purchases import DEAL, PURCHASES, Row
from app.fields.catalog import CATALOG
from app.fields.field import ChildCell, Table
from app.fields.parsed import fold

ASSETS = str(Table.ASSETS)
"""Beside the keys of the catalog, in what is to be saved: all assets of a customer."""
_ASSETS: dict[str, tuple[str, str]] = {
    field.key: (dict(field.store.matches)["kind"], field.store.attribute)
    for field in CATALOG.fields
    if isinstance(field.store, ChildCell) and field.store.table is Table.ASSETS
}
"""The kind of asset and the column of it, by item."""
_GROUPS = {**dict.fromkeys(DEAL, PURCHASES), **{key: kind for key, (kind, _) in _ASSETS.items()}}
_TELLING = ("identifier", "vin")
"""What one asset is told from another of its kind by: plate or number, and chassis."""
Places = Mapping[str, int]
"""Purchases and kinds of assets of which a row tells another one than the first, with its place."""
NOWHERE: Places = {}


@dataclass(frozen=True, slots=True)
class Holdings:
    """Purchases and assets as columns, in their order."""

    bought: Sequence[Row] = ()
    owned: Sequence[Row] = ()

    def places(self, values: Mapping[str, Any]) -> Places:
        """Which of each sort a row tells of; one beyond the last is another one.

        What is bought with another car or policy is another purchase, of the same product or not.
        """
        assets = _assets_of(values)
        found = {kind: self._place(kind, asset) for kind, asset in assets.items()}
        deal = purchases.place(self.bought, values)
        is_more = any(place and place == len(self._of(kind)) for kind, place in found.items())
        if is_more and self.bought and purchases.tells(values):
            deal = len(self.bought)
        return {group: place for group, place in {PURCHASES: deal, **found}.items() if place}

    def known(self, key: str, places: Places) -> tuple[bool, Any]:
        """Whether an item is one of another purchase or asset than the first, and what is known there."""
        group = _GROUPS.get(key, "")
        place = places.get(group, 0)
        if not place:
            return False, None
        rows = self.bought if group == PURCHASES else self._of(group)
        return True, rows[place].get(_attribute(key)) if place < len(rows) else None

    def changed(self, found: dict[str, Any], places: Places) -> dict[str, list[Row]]:
        """All purchases, all assets, after the items of such a one are taken out of `found` and into it."""
        told: dict[str, list[Row]] = {}
        for group, place in places.items():
            cells = {_attribute(key): found.pop(key) for key in [*found] if _GROUPS.get(key) == group}
            if cells and group == PURCHASES:
                told[PURCHASES] = _with(self.bought, place, cells)
            elif cells:
                rows = _with(self._of(group), place, cells)
                others = [row for row in told.get(ASSETS, self.owned) if row.get("kind") != group]
                told[ASSETS] = [*others, *({**row, "kind": group} for row in rows)]
        return told

    def further(self) -> list[tuple[Table, Row]]:
        """Those beyond the first of each sort, for whom a file is opened."""
        firsts = {kind: next(iter(self._of(kind)), None) for kind in _kinds(self.owned)}
        assets = [(Table.ASSETS, row) for row in self.owned if row is not firsts[row["kind"]]]
        return [*((Table.PURCHASES, row) for row in self.bought[1:]), *assets]

    def begun_with(self, values: Mapping[str, Any]) -> Holdings:
        """The same after the first of each sort has become what these values tell."""
        first = of_values(values)
        kinds = _kinds(self.owned)
        owned = [
            row
            for kind in dict.fromkeys((*_kinds(first.owned), *kinds))
            for row in [*first._of(kind), *self._of(kind)[1:]]
        ]
        return Holdings([*first.bought, *self.bought[1:]], owned)

    def _of(self, kind: str) -> list[Row]:
        return [row for row in self.owned if row.get("kind") == kind]

    def _place(self, kind: str, asset: Row) -> int:
        mine = self._of(kind)
        told = {name: _plain(asset[name]) for name in _TELLING if asset.get(name)}
        agreed = (
            place
            for place, row in enumerate(mine)
            if any(_plain(row.get(name)) == text for name, text in told.items())
        )
        open_ = (
            place
            for place, row in enumerate(mine)
            if not any(row.get(name) and _plain(row[name]) != text for name, text in told.items())
        )
        if not told or not mine:
            return 0
        return next(agreed, next(open_, len(mine)))


def of_record(record: Record) -> Holdings:
    """Those of a file."""
    return Holdings(record.children[Table.PURCHASES], record.children[Table.ASSETS])


def of_values(values: Mapping[str, Any]) -> Holdings:
    """The first of each, of which a row tells."""
    deal = purchases.deal_of(values)
    assets = [{**asset, "kind": kind} for kind, asset in _assets_of(values).items()]
    return Holdings([deal] if deal else [], assets)


def _assets_of(values: Mapping[str, Any]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for key, (kind, attribute) in _ASSETS.items():
        if values.get(key) not in (None, ""):
            found.setdefault(kind, {})[attribute] = values[key]
    return found


def _attribute(key: str) -> str:
    return DEAL[key] if key in DEAL else _ASSETS[key][1]


def _with(rows: Sequence[Row], place: int, cells: Row) -> list[Row]:
    changed = [dict(row) for row in rows]
    if place == len(changed):
        changed.append({})
    changed[place].update(cells)
    return changed


def _kinds(rows: Sequence[Row]) -> list[str]:
    return [*dict.fromkeys(row["kind"] for row in rows)]


def _plain(text: object) -> str:
    return "".join(fold(text or "").casefold().split())
