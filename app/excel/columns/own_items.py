"""Columns that become items of the shop's own: chosen with the columns, added with the import."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.excel.rows import Sheet, own_title
from app.fields.catalog import SHOP_KINDS, Catalog, shop_field
from app.fields.field import Custom
from app.fields.kind import Kind
from app.fields.kinds import Date, Text, YesNo
from app.fields.parsed import text_of

T = TypeVar("T")
_SAMPLES = 400
_IN_LIST = "（名单）"
_LINE = "line"
_code = re.compile(r"(?=.*[0-9])\S{2,30}").fullmatch
"""The number of a member or a card, by which people can be told apart."""


def resolved(target: str, catalog: Catalog) -> str:
    """A target as it is now: an item that the shop has in the meantime is no longer to be added."""
    title = own_title(target)
    return _key_of(title, catalog) or target if title else target


def extended(catalog: Catalog, tables: Iterable[tuple[Sheet, Sequence[str]]]) -> Catalog:
    """The catalog as it will be: with the items that the columns ask for, under their targets as keys."""
    kinds: dict[str, set[str]] = {}
    for sheet, targets in tables:
        for index, target in enumerate(targets):
            if own_title(target) and target not in catalog.by_key:
                kinds.setdefault(target, set()).add(_kind(sheet, index))
    return catalog.extended(
        shop_field(target, own_title(target), found.pop() if len(found) == 1 else Text.name)
        for target, found in sorted(kinds.items())
    )


def create(session: Session, targets: Iterable[str], catalog: Catalog) -> dict[str, str]:
    """Add the items that are not there yet, as `catalog` was extended; the key of each by its target."""
    there = queries.catalog(session)
    keys: dict[str, str] = {}
    for target in dict.fromkeys(targets):
        title = own_title(target)
        if title:
            keys[target] = _key_of(title, there) or actions.add_shop_item(
                session, _free(title, there), _name_of(catalog[target].kind)
            )
    return keys


def renamed(values: dict[str, T], keys: dict[str, str]) -> dict[str, T]:
    """Values under the keys that their items have got."""
    return {keys.get(key, key): value for key, value in values.items()} if keys else values


def _key_of(title: str, catalog: Catalog) -> str:
    own = (field for field in catalog.everything if isinstance(field.store, Custom))
    return next((field.key for field in own if field.zh == title), "")


def _free(title: str, catalog: Catalog) -> str:
    """An item that comes with the program keeps its name for itself."""
    taken = {name for field in catalog.everything for name in (field.zh, field.en)}
    return f"{title}{_IN_LIST}" if title in taken else title


def _name_of(kind: Kind) -> str:
    return next(name for name, each in SHOP_KINDS.items() if each == kind)


def _kind(sheet: Sheet, index: int) -> str:
    """Days or yes and no where every cell is that, a line where each is another code, else text."""
    step = max(1, len(sheet.rows) // _SAMPLES)
    cells = [cells[index] for _, cells in sheet.rows[::step] if index < len(cells)]
    filled = [cell for cell in cells if text_of(cell).strip()]
    for kind in (Date(), YesNo()):
        read = [kind.parse(cell) for cell in filled]
        if filled and all(parsed.value is not None and not parsed.problem for parsed in read):
            return kind.name
    texts = [text_of(cell) for cell in filled]
    is_code = len({*texts}) == len(texts) and all(map(_code, texts))
    return _LINE if texts and is_code else Text.name
