"""Exporting customers: which columns, and their rows out of the client file, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from app.customers import queries
from app.customers import record as records
from app.excel.exports.writers import Table, write_csv, write_xlsx
from app.excel.rows import OWNER, ExportOptions, Progress, quiet
from app.fields.catalog import COMPLETENESS, Catalog
from app.fields.field import Column, Field
from app.fields.kinds import Money
from app.staff.rules import Right, needs

_AT_ONCE = 1000
_ALWAYS = ("number", "name")


@needs(Right.EXPORT)
def allowed(_session: Session) -> None:
    """Asked by whoever is about to export: raises where that person may not."""


def export(
    session: Session, path: Path, ids: Sequence[int], options: ExportOptions, progress: Progress = quiet
) -> int:
    """The export itself, in this process."""
    items = queries.catalog(session)
    fields = _fields(session, items, ids, options)
    table = Table(
        tuple(field.label(options.lang) for field in fields),
        _rows(session, ids, fields),
        len(ids),
        frozenset(i for i, field in enumerate(fields) if isinstance(field.kind, Money)),
        "客户" if options.lang == "zh" else "Customers",
    )
    write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
    return write(path, table, progress)


def _fields(session: Session, items: Catalog, ids: Sequence[int], options: ExportOptions) -> list[Field]:
    if options.keys is None:
        used = _used(session, items, ids)
        wanted = [field for field in items.fields if field.key in used]
    else:
        wanted = [items[key] for key in options.keys if key in items.by_key]
    return [field for field in wanted if options.sensitive or not field.sensitive]


def _used(session: Session, items: Catalog, ids: Sequence[int]) -> set[str]:
    """The keys of the items that any of these customers has."""
    used = set(_ALWAYS)
    for start in range(0, len(ids), _AT_ONCE):
        unknown = [field for field in items.fields if field.key not in used]
        for record in queries.load(session, ids[start : start + _AT_ONCE]).values():
            used.update(field.key for field in unknown if _has(record, field))
    return used


def _has(record: records.Record, field: Field) -> bool:
    if field.key == OWNER:
        return record.columns["owner_id"] is not None
    if field.key == COMPLETENESS:
        return False
    return records.read(record, field) not in (None, "", ())


def _rows(session: Session, ids: Sequence[int], fields: Sequence[Field]) -> Iterator[list[object]]:
    names = queries.staff_names(session)
    cells = [_cell_of(field, names) for field in fields]
    for start in range(0, len(ids), _AT_ONCE):
        for record in queries.load_for(session, ids[start : start + _AT_ONCE], fields).values():
            yield [cell(record) for cell in cells]


def _cell_of(field: Field, names: dict[int, str]) -> Callable[[records.Record], object]:
    """How the cells of a column come about; most are empty."""
    if field.key == OWNER:
        return lambda record: names.get(record.columns["owner_id"])
    read, export, key = records.read, field.kind.export, field.key
    if isinstance(field.store, Column):
        return lambda record: None if (value := record.columns.get(key)) is None else export(value)
    return lambda record: None if (value := read(record, field)) is None else export(value)
