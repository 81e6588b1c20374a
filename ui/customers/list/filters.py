"""What the list of customers is narrowed to: plain data, kept for each person between two starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, astuple, dataclass, fields, replace
from typing import Any

from app import clock
from app.customers.item_rows import ItemFilter
from app.customers.rows import LEVELS, Area, Query

DUE_DAYS = 7
SILENT_DAYS = 90


@dataclass(frozen=True, slots=True)
class Filters:
    """One value for each chip; an empty one does not restrict.

    `due` and `silent` are switches: something is due within `DUE_DAYS`, no contact for `SILENT_DAYS`.
    """

    text: str = ""
    grades: frozenset[str] = frozenset()
    intents: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    lost_reasons: frozenset[str] = frozenset()
    owner_ids: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()
    areas: frozenset[Area] = frozenset()
    segments: frozenset[int] = frozenset()
    imports: frozenset[int] = frozenset()
    born_in_month: int | None = None
    items: tuple[ItemFilter, ...] = ()
    due: bool = False
    silent: bool = False

    @property
    def empty(self) -> bool:
        """Whether every customer is shown."""
        return self == Filters()

    def query(self, sort: str = "name", *, descending: bool = False) -> Query:
        """As the customers' room wants it; who is due is not in it, that is another room's to say."""
        return Query(
            text=self.text,
            grades=self.grades,
            intents=self.intents,
            stages=self.stages,
            lost_reasons=self.lost_reasons,
            owner_ids=self.owner_ids,
            tags=self.tags,
            areas=self.areas,
            segments=self.segments,
            imports=self.imports,
            born_in_month=self.born_in_month,
            items=self.items,
            not_contacted_for=SILENT_DAYS if self.silent else None,
            sort=sort,
            descending=descending,
        )

    def dump(self) -> dict[str, Any]:
        """As JSON. Words typed are for the moment and not kept."""
        values = asdict(replace(self, text="", areas=frozenset(), items=()))
        areas = sorted((astuple(area) for area in self.areas), key=str)
        values |= {"areas": [list(area) for area in areas]}
        values |= {"items": [asdict(each) | {"words": sorted(each.words)} for each in self.items]}
        return {key: sorted(v) if isinstance(v, frozenset) else v for key, v in values.items() if v}


def load_filters(data: object) -> Filters:
    """What `dump` gave; values of another version or a careless hand are passed over."""
    if not isinstance(data, Mapping):
        return Filters()
    kept: dict[str, Any] = {}
    for part in fields(Filters):
        value, empty = data.get(part.name), part.default
        if part.name == "areas":
            kept[part.name] = frozenset(_areas(value))
        elif part.name == "items":
            kept[part.name] = tuple(_items(value))
        elif isinstance(empty, frozenset) and isinstance(value, list):
            kind = int if part.name in ("owner_ids", "segments", "imports") else str
            kept[part.name] = frozenset(each for each in value if isinstance(each, kind))
        elif isinstance(empty, bool) and isinstance(value, bool):
            kept[part.name] = value
    month = data.get("born_in_month")
    if isinstance(month, int) and 1 <= month <= 12:
        kept["born_in_month"] = month
    return Filters(**kept)


def with_item(filters: Filters, wanted: ItemFilter) -> Filters:
    """With an item narrowed to something, in the place of what it was narrowed to; nothing takes it out."""
    empty = wanted == ItemFilter(wanted.key)
    keys = [each.key for each in filters.items]
    if wanted.key not in keys:
        items = (*filters.items, *(() if empty else (wanted,)))
    else:
        items = tuple(
            wanted if each.key == wanted.key else each
            for each in filters.items
            if not (empty and each.key == wanted.key)
        )
    return replace(filters, items=items)


def _items(data: object) -> Iterator[ItemFilter]:
    """Those that are whole."""
    for each in data if isinstance(data, list) else ():
        match each:
            case {"key": str(key), "known": bool() | None as known, "words": list(words), "text": str(text)}:
                limits = [each.get(part) for part in ("low", "high")]
                if all(limit is None or isinstance(limit, str | int | float) for limit in limits):
                    yield ItemFilter(key, known, frozenset(map(str, words)), text, *limits)


def _areas(data: object) -> Iterator[Area]:
    """Those that are whole."""
    for each in data if isinstance(data, list) else ():
        match each:
            case [*parts, str()] if len(parts) == len(LEVELS):
                if all(part is None or isinstance(part, str) for part in parts):
                    yield Area(*each)


def months_from_now() -> list[int]:
    """The twelve months, this one first: whose birthdays come next."""
    this = clock.today().month
    return [(this + step - 1) % 12 + 1 for step in range(12)]
