"""A row of a list beside what is known of its twin: what differs, and whose value of each item stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.customers.duplicates import comparing
from app.customers.duplicates.comparing import NOTHING
from app.customers.record import Record
from app.excel.cells.read_row import ReadRow
from app.excel.plan import holdings, merge
from app.excel.plan.holdings import NOWHERE, Holdings, Places
from app.excel.rows import NOTES, OWNER, OnDuplicate, Pick, PickRow, Picks
from app.fields.catalog import Catalog

_EITHER = (Pick.KNOWN, Pick.LIST)
_ANY = (Pick.KNOWN, Pick.BOTH, Pick.LIST)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of the twin of a row: of each item the row tells of, and who owns them."""

    values: Mapping[str, Any]
    owner: str


def of_record(record: Record, catalog: Catalog, row: ReadRow, owner: str, *, in_place: bool) -> Beside:
    """The file of a customer, whose first purchase and assets the row tells of where it is `in_place`."""
    held = holdings.of_record(record)
    places = NOWHERE if in_place else held.places(row.values)
    return _beside(merge.of_record(record, catalog), row, owner, held, places)


def of_row(leader: ReadRow, row: ReadRow) -> Beside:
    """A row above in the same list."""
    held = holdings.of_values(leader.values)
    return _beside(leader.values.get, row, leader.owner, held, held.places(row.values))


def compared(
    known: Beside, row: ReadRow, catalog: Catalog, mode: OnDuplicate, picks: Picks, lang: str
) -> list[PickRow]:
    """Each item that the row tells of; what has to be picked comes first, what is the same last."""
    listed = {key: value for key, value in row.values.items() if key in known.values}
    found = [
        _row(each, catalog, mode, picks, lang, gathers=not merge.rewrites_notes(row, mode))
        for each in comparing.differences(known.values.get, listed, catalog)
    ]
    if row.owner:
        found.append(_owner(known.owner, row.owner, catalog, mode, picks, lang))
    return sorted(found, key=_order)


def _beside(before_of: merge.Known, row: ReadRow, owner: str, held: Holdings, places: Places) -> Beside:
    return Beside({key: before for key, _, before in merge.beside(before_of, row, held, places)}, owner)


def _row(
    found: comparing.Difference,
    catalog: Catalog,
    mode: OnDuplicate,
    picks: Picks,
    lang: str,
    *,
    gathers: bool,
) -> PickRow:
    field = catalog[found.key]
    known, listed = found.values
    is_list = found.key == NOTES or isinstance(known, tuple)
    differs = all(value not in NOTHING for value in found.values) and not comparing.is_same(known, listed)
    offered = (_ANY if is_list else _EITHER) if differs else ()
    usual = _usual(mode, is_list=is_list, is_gathered=gathers and found.key == NOTES)
    if not differs:
        usual = Pick.LIST if known in NOTHING else Pick.KNOWN
    shown = (field.kind.show(known, lang), field.kind.show(listed, lang))
    pick = _pick(found.key, offered, usual, picks)
    return PickRow(found.key, field.label(lang), *shown, offered, usual, pick)


def _owner(known: str, listed: str, catalog: Catalog, mode: OnDuplicate, picks: Picks, lang: str) -> PickRow:
    offered = _EITHER if known and known != listed else ()
    usual = _usual(mode) if offered else Pick.LIST if not known else Pick.KNOWN
    label = catalog[OWNER].label(lang)
    return PickRow(OWNER, label, known, listed, offered, usual, _pick(OWNER, offered, usual, picks))


def _usual(mode: OnDuplicate, *, is_list: bool = False, is_gathered: bool = False) -> Pick:
    """Whose value stays when nobody picks; notes are gathered, but for those of an export."""
    if mode is OnDuplicate.OVERWRITE and not is_gathered:
        return Pick.LIST
    return Pick.BOTH if is_list else Pick.KNOWN


def _pick(key: str, offered: Sequence[Pick], usual: Pick, picks: Picks) -> Pick:
    pick = picks.get(key, usual)
    return pick if pick in offered else usual


def _order(row: PickRow) -> int:
    """Single values that differ, lists that differ, what is filled in, what is the same."""
    if row.offered:
        return 0 if Pick.BOTH not in row.offered else 1
    return 2 if not row.known else 3
