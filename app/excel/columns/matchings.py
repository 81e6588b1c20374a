"""Matchings of columns to items under a name: kept with the shop, and carried to others in a small file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from app.errors import InputError, ListError
from app.excel.columns import own_items
from app.excel.rows import CONTACT_TARGETS, NOTES, OWN, OWNER, SKIP, Matching, own_title
from app.excel.titles import plain_title
from app.fields.catalog import Catalog
from app.fields.field import Custom
from app.staff import actions as staff_actions
from app.staff import queries as staff_queries
from app.storage.replacing import replaced

SETTING = "import_matchings"
_FORMAT = "keqing-matching"
_MOST_BYTES = 1_000_000


def listed(session: Session) -> tuple[Matching, ...]:
    """All that the shop has kept, by name."""
    kept: dict[str, list[list[str]]] = staff_queries.setting(session, SETTING, {})
    return tuple(Matching(name, tuple((a, b) for a, b in kept[name])) for name in sorted(kept))


def save(session: Session, matching: Matching) -> None:
    """Keep it under its name, in place of the one that bears it."""
    name = matching.name.strip()
    if not name:
        raise InputError("label-needed")
    kept = dict(staff_queries.setting(session, SETTING, {}))
    kept[name] = [list(column) for column in matching.columns]
    staff_actions.save_settings(session, {SETTING: kept})


def delete(session: Session, name: str) -> None:
    """Forget one."""
    kept = dict(staff_queries.setting(session, SETTING, {}))
    if kept.pop(name, None) is not None:
        staff_actions.save_settings(session, {SETTING: kept})


def fitted(matching: Matching, headers: Sequence[str], catalog: Catalog) -> dict[int, str]:
    """The targets for the columns of a list, by their places; columns with other titles have none."""
    titles, targets = zip(*matching.columns, strict=True) if matching.columns else ((), ())
    told = dict(zip(_counted(titles), targets, strict=True))
    found = {}
    for place, title in enumerate(_counted(headers)):
        target = own_items.resolved(told.get(title, ""), catalog)
        if target in catalog.by_key or target in (NOTES, OWNER, SKIP, *CONTACT_TARGETS) or own_title(target):
            found[place] = target
    return found


def _counted(titles: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each title as it is compared, and how often it has come before."""
    seen: Counter[str] = Counter()
    for title in titles:
        plain = plain_title(title)
        yield plain, seen[plain]
        seen[plain] += 1


def write(path: Path, matching: Matching, catalog: Catalog) -> None:
    """Write a file for another shop: its own items by their titles. `FileError` as `replaced`."""
    columns = [
        {"title": title, "target": _portable(target, catalog), "item": _label(target, catalog)}
        for title, target in matching.columns
    ]
    data = {"format": _FORMAT, "version": 1, "name": matching.name, "columns": columns}
    with replaced(path) as part:
        part.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> Matching:
    """What `write` wrote; `ListError("matching-unreadable")` for any other file."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ListError("matching-unreadable", path=str(path))
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        if data["format"] != _FORMAT:
            raise ListError("matching-unreadable", path=str(path))
        columns = tuple((str(column["title"]), str(column["target"])) for column in data["columns"])
        return Matching(str(data["name"]).strip() or path.stem, columns)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ListError("matching-unreadable", path=str(path)) from error


def _portable(target: str, catalog: Catalog) -> str:
    field = catalog.by_key.get(target)
    return f"{OWN}{field.zh}" if field is not None and isinstance(field.store, Custom) else target


def _label(target: str, catalog: Catalog) -> str:
    """For whoever opens the file: the item in words."""
    field = catalog.by_key.get(target)
    return field.zh if field is not None else own_title(target) or target
