"""Purchases in a list: which of a customer's purchases a row tells of, or that it tells of another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.fields.catalog import CATALOG
from app.fields.field import ChildCell, Table
from app.fields.parsed import fold

Row = dict[str, Any]

PURCHASES = str(Table.PURCHASES)
"""Beside the keys of the catalog, in what is to be saved: all purchases of a customer."""
DEAL: dict[str, str] = {
    field.key: field.store.attribute
    for field in CATALOG.fields
    if isinstance(field.store, ChildCell) and field.store.table is Table.PURCHASES
}
"""The items that are columns of a purchase."""
_DAYS = ("delivered_on", "signed_on")
_TELLING = ("product", *_DAYS, "paid_on")


def deal_of(values: Mapping[str, Any]) -> Row:
    """What a row tells of a purchase, as its columns."""
    return {attribute: values[key] for key, attribute in DEAL.items() if values.get(key) not in (None, "")}


def tells(values: Mapping[str, Any]) -> bool:
    """Whether a row tells anything of a purchase."""
    return any(values.get(key) not in (None, "") for key in DEAL)


def tells_one(values: Mapping[str, Any]) -> bool:
    """Whether a row tells of a purchase by its product or a day."""
    deal = deal_of(values)
    return any(deal.get(name) for name in _TELLING)


def place(bought: Sequence[Row], values: Mapping[str, Any]) -> int:
    """Which purchase a row tells of: its place, or one beyond the last when it is another one.

    Another is one of another product or another day, be it only that of the payment where no other agrees;
    words without product and day belong to the first.
    """
    deal = deal_of(values)
    if not bought or not tells_one(values):
        return 0
    agreeing = [(_agreements(row, deal), -index) for index, row in enumerate(bought) if _may_be(row, deal)]
    return -max(agreeing)[1] if agreeing else len(bought)


def _may_be(row: Row, deal: Row) -> bool:
    days = [row[name] == deal[name] for name in _DAYS if row.get(name) and deal.get(name)]
    paid = [row["paid_on"] == deal["paid_on"]] if row.get("paid_on") and deal.get("paid_on") else []
    if not all(days or paid):
        return False
    mine, theirs = _plain(row.get("product")), _plain(deal.get("product"))
    return not mine or not theirs or mine in theirs or theirs in mine


def _agreements(row: Row, deal: Row) -> int:
    return sum(bool(value) and row.get(name) == value for name, value in deal.items())


def _plain(text: str | None) -> str:
    return "".join(fold(text or "").casefold().split())
