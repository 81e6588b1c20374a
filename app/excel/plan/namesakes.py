"""Rows that tell nothing of whom they are but a name or a form of address (老周, 王总).

On the name alone nobody is the same. But who stands in the file word for word, and of whom nothing more is
known there either, is that row of a list that is imported again; each file stands for one row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Sized

from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.record import Record
from app.excel.cells.read_row import ReadRow
from app.excel.plan import keyed, merge, twins
from app.excel.rows import OnDuplicate, Twin
from app.fields.catalog import Catalog

_LOADED = 2000


def find(
    session: Session,
    rows: Sequence[ReadRow],
    known: Container[int],
    catalog: Catalog,
    people: Mapping[int, str],
) -> dict[int, Twin]:
    """Whom such rows are, or (not `certain`) may be, by line; nobody where each of the name has a row."""
    by_name: dict[str, list[ReadRow]] = defaultdict(list)
    for row in rows:
        if row.line not in known and is_name_only(row) and (name := row.values.get("name")):
            by_name[name].append(row)
    if not by_name:
        return {}
    bearers = keyed.bearers_of(session, "name", by_name.keys(), catalog)
    found: dict[int, Twin] = {}
    for names in _in_parts(bearers):
        ids = sorted(customer_id for name in names for customer_id, _, _ in bearers[name])
        loaded = queries.load(session, ids)
        for name in names:
            files = [loaded[customer_id] for customer_id, _, _ in sorted(bearers[name])]
            found |= _of_name(by_name[name], files, catalog, people)
    return found


def is_name_only(row: ReadRow) -> bool:
    """Whether a row is one of those; a log of contacts or purchases tells of others."""
    return twins.tells_only_name(row) and not twins.is_log(row)


def _of_name(
    rows: Iterable[ReadRow], files: Sequence[Record], catalog: Catalog, people: Mapping[int, str]
) -> dict[int, Twin]:
    free, better = list[Record](), list[Record]()
    for file in files:
        known = map(merge.of_record(file, catalog), twins.BESIDE_NAME)
        (better if any(known) else free).append(file)
    found: dict[int, Twin] = {}
    others = list[ReadRow]()
    for row in rows:
        same = next((file for file in free if _stands_in(file, row, catalog, people)), None)
        if same is None:
            others.append(row)
        else:
            free.remove(same)
            found[row.line] = _twin(same, certain=True)
    for row in others:
        if free or better:
            found[row.line] = _twin(free.pop(0) if free else better[0], certain=False)
    return found


def _twin(file: Record, *, certain: bool) -> Twin:
    columns = file.columns
    return Twin(columns["name"], columns["number"], columns["id"], reasons=("name",), certain=certain)


def _stands_in(file: Record, row: ReadRow, catalog: Catalog, people: Mapping[int, str]) -> bool:
    return not merge.changes(file, row, catalog, OnDuplicate.OVERWRITE, people=people)


def _in_parts(bearers: Mapping[str, Sized]) -> Iterator[list[str]]:
    """Names of which not too many files are loaded at once."""
    part, files = list[str](), 0
    for name, those in bearers.items():
        if part and files + len(those) > _LOADED:
            yield part
            part, files = [], 0
        part.append(name)
        files += len(those)
    if part:
        yield part
