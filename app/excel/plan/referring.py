"""Rows that hang on the people of another table of their list: a log, a cash book, repairs by room.

A row that tells nothing of whom it is but a name, a number of the shop's own, a plate, a policy or a room
is about the one of that name or number among the people of its list. On the name alone nobody is the same in
lists of customers; but where nearly all names of a table stand in another one of the same workbook, in which
people are told by their telephones, the table tells of those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.excel.cells import references
from app.excel.cells.read_row import ReadRow
from app.excel.plan import keyed
from app.excel.plan.tables import Table, Tables
from app.excel.plan.twins import BESIDE_NAME
from app.excel.rows import NOTES, NUMBER, Twin
from app.excel.titles import item_of
from app.fields.catalog import Catalog
from app.storage.journal import table_of

NOBODY = "no-name-no-phone"
"""The problem of a row that tells neither whom it is about nor how to reach them."""
_HALF, _MOST, _SEVERAL = 0.5, 0.8, 3
_BETWEEN = "；"
TELLING = tuple(key for key in BESIDE_NAME if key != "company")
_NUMBERS = "id_number plate vin policy_number contract_number wechat qq email".split()


def find(tables: Tables, rows: Sequence[ReadRow], twins: Mapping[int, Twin]) -> dict[int, Twin]:
    """Whom such rows are, or (not `certain`: several bear the name) may be, by line."""
    by_table: dict[int, list[ReadRow]] = defaultdict(list)
    if len({table.file for table in tables}) == len(list(tables)):
        return {}
    for row in rows:
        by_table[tables.number_of(row.line)].append(row)
    found: dict[int, Twin] = {}
    bare = {number: [row for row in some if is_bare(row)] for number, some in by_table.items()}
    for number, some in bare.items():
        if not some or len(some) < _HALF * len(by_table[number]):
            continue
        people = [
            other
            for other in by_table
            if other != number
            and tables[other].file == tables[number].file
            and "name" in tables[other].targets
        ]
        lists = [_People(tables, other, by_table[other], twins) for other in people]
        found |= _by_keys(tables, number, some, lists)
        told = [one for one in lists if len(bare[one.number]) < _HALF * len(one.rows)]
        left = [row for row in some if row.line not in found and row.values.get("name")]
        found |= _by_names(left, told, tables[number])
    return found


def in_file(
    session: Session, rows: Sequence[ReadRow], known: Container[int], catalog: Catalog
) -> dict[int, Twin]:
    """Rows that name nobody, by line: the one who alone bears their plate, their policy or their number."""
    nameless = {row.line: row for row in rows if NOBODY in row.problems and row.line not in known}
    found: dict[int, Twin] = {}
    for item in _NUMBERS:
        if any(item in row.values for row in nameless.values()):
            twins = keyed.find(session, rows, item, catalog)
            found |= {line: twins[line] for line in nameless.keys() & twins.keys() - found.keys()}
    numbered = {line: row for line, row in nameless.items() if row.number and line not in found}
    noted = _noted(session, {row.number for row in numbered.values()}) if numbered else {}
    for line, row in numbered.items():
        those = noted.get(row.number, [])
        if len(those) == 1:
            found[line] = those[0]
    return {line: twin for line, twin in found.items() if twin.certain}


def downwards(rows: Sequence[ReadRow], found: Mapping[int, Twin]) -> dict[int, Twin]:
    """Those that hang on a row above, or on the file: of two that hang on each other one comes first."""
    order = {row.line: place for place, row in enumerate(rows)}
    return {line: twin for line, twin in found.items() if twin.line is None or order[twin.line] < order[line]}


def _noted(session: Session, asked: Collection[str]) -> dict[str, list[Twin]]:
    """Who bears the numbers of another program, which stand in the notes since their list was imported."""
    found: dict[str, list[Twin]] = defaultdict(list)
    columns = table_of(Customer).c
    statement = select(columns.id, columns.number, columns.name, columns.notes)
    for customer_id, number, name, notes in session.execute(statement.where(columns.notes.contains("："))):
        for line in notes.split("\n"):
            title, _, value = line.partition("：")
            if value in asked and (item := item_of(title)) and item.key == NUMBER:
                found[value].append(Twin(name, number, customer_id, reasons=(NUMBER,), certain=True))
    return found


def is_bare(row: ReadRow) -> bool:
    """Whether a row tells of whom it is by a name, and perhaps a firm, at most."""
    if NOBODY in row.problems:
        return True
    return "name-missing" not in row.problems and not any(map(row.values.get, TELLING))


def settle(row: ReadRow) -> None:
    """A row that is surely about somebody: what it says stays together, as others of them say the same."""
    if NOBODY in row.problems:
        row.problems.remove(NOBODY)
    if not row.contacts and (notes := row.values.get(NOTES)):
        row.values[NOTES] = _BETWEEN.join(notes.split("\n"))


class _People:
    """A table of people, and whom each of its rows is."""

    def __init__(
        self, tables: Tables, number: int, rows: Sequence[ReadRow], twins: Mapping[int, Twin]
    ) -> None:
        self.number, self.rows = number, rows
        self.table = tables[number]
        self._twins = twins

    def twin(self, row: ReadRow, reason: str) -> Twin:
        """Another row that is the same as this one."""
        twin = self._twins.get(row.line)
        first = twin
        while first is not None and first.certain and first.customer_id is None and first.line is not None:
            twin, first = first, self._twins.get(first.line)
        twin = first if first is not None and first.certain else twin
        name = row.values["name"]
        if twin is None or not twin.certain:
            return Twin(name, line=row.line, reasons=(reason,), certain=True)
        return Twin(name, twin.number, twin.customer_id, twin.line, (reason,), certain=True)

    def named(self) -> dict[str, list[ReadRow]]:
        """The rows of each name."""
        found: dict[str, list[ReadRow]] = defaultdict(list)
        for row in self.rows:
            name = row.values.get("name")
            if name and "name-missing" not in row.problems:
                found[name].append(row)
        return found


def _by_keys(
    tables: Tables, number: int, rows: Sequence[ReadRow], lists: Sequence[_People]
) -> dict[int, Twin]:
    """Rows by a number of their own; one that several bear, or that bears another name, tells nobody."""
    table = tables[number]
    found: dict[int, Twin] = {}
    for people in lists:
        key = references.key(table.sheet, table.targets, people.table.sheet, people.table.targets)
        if key is None:
            continue
        place, theirs, item = key
        bearers: dict[str, list[ReadRow]] = defaultdict(list)
        for row in people.rows:
            for value in references.each(row.cells, theirs) if row.values.get("name") else ():
                bearers[value].append(row)
        for row in rows:
            those = bearers.get(references.plain(row.cells, place), [])
            told = [people.twin(other, item) for other in those]
            is_one = len({twin.who for twin in told}) == 1
            if is_one and row.values.get("name") in (None, those[0].values["name"]):
                found.setdefault(row.line, told[0])
    return found


def _by_names(rows: Sequence[ReadRow], lists: Sequence[_People], table: Table) -> dict[int, Twin]:
    """Rows by their names, where so many of these stand among the people that they must be those."""
    asked = {row.values["name"] for row in rows}
    named = [(people, people.named()) for people in lists]
    there = {name for name in asked if any(name in known for _, known in named)}
    is_log = table.tells_events or len(asked) < len(rows)
    is_dated = is_log or table.tells_days
    if len(there) < (_HALF if is_log else _MOST) * len(asked) or not (is_dated or len(there) >= _SEVERAL):
        return {}
    found: dict[int, Twin] = {}
    for row in rows:
        those = [(people, other) for people, known in named for other in known.get(row.values["name"], ())]
        told = [people.twin(other, "name") for people, other in those]
        if told:
            is_one = len({twin.who for twin in told}) == 1 and not _differ(row, those[0][1])
            found[row.line] = replace(told[0], certain=is_one)
    return found


def _differ(row: ReadRow, other: ReadRow) -> bool:
    """Whether a man is meant here and a woman there, or somebody of another firm."""
    pairs = [(row.values.get(key), other.values.get(key)) for key in ("sex", "company")]
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)
