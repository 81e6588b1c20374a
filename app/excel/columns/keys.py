"""The items by which the people of a list can be told apart: a shop may choose one of them, see `keyed`."""

from __future__ import annotations

from collections.abc import Iterable

from app.fields.catalog import Catalog
from app.fields.field import Custom, Field
from app.fields.kinds import Text

_BUILT_IN = frozenset(
    "number id_number mobile office_phone home_phone other_phone wechat qq email plate vin".split()
) | {"policy_number", "contract_number", "name"}


def choices(targets: Iterable[str], catalog: Catalog) -> list[str]:
    """The items among the targets of a list by which people can be told apart."""
    return [key for key in dict.fromkeys(targets) if key in catalog.by_key and _can_be_key(catalog[key])]


def _can_be_key(field: Field) -> bool:
    """One of those that name somebody, or a line of text of the shop's own."""
    if not isinstance(field.store, Custom):
        return field.key in _BUILT_IN
    return isinstance(field.kind, Text) and not field.kind.multiline
