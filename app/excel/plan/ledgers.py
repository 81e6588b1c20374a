"""Ledgers: tables of what happened to customers (sales, visits, lessons) that name them by name alone.

On the name alone nobody is the same in lists of customers. But where a dated table names people again and
again, or one after the other as things happened, and nearly all of its names stand in the file, it tells of
those; and whoever it names twice is one customer with two purchases. Whoever bears the number of another
program beside the same name is that one in any list, and so is in a ledger who is of the same firm.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.search.parts import wanted
from app.excel.cells import references
from app.excel.cells.read_row import ReadRow
from app.excel.plan import referring
from app.excel.plan.merge import SEVERAL_THERE
from app.excel.plan.purchases import DEAL
from app.excel.plan.tables import Table, Tables, is_day
from app.excel.rows import CONTACT_ON, CONTACT_TARGETS, NOTES, NUMBER, OWNER, SKIP, Twin
from app.excel.titles import item_of, short_title
from app.fields.catalog import Catalog
from app.fields.field import Custom
from app.storage.journal import table_of

_KNOWN, _SEVERAL = 0.8, 3
"""So many of the names of a ledger, and at least so many, stand in the file."""
_AGAIN = 0.8
"""Names that come again are at most this share of the rows."""
_TWICE = 2
_DAYS = frozenset(("delivered_on", "signed_on", "paid_on", CONTACT_ON))
_NO_LIFE = frozenset(
    ("name", "salutation", "sex", "company", "position", "next_contact_on", "mileage", "grade")
) | {*DEAL, *CONTACT_TARGETS, NUMBER, OWNER, NOTES, SKIP, *referring.TELLING}
"""What a table may tell that is no list of customers but for its names."""
_of_somebody = re.compile("(?:会员|客户|顾客|病历|病案|档案|学[号员]|卡|患者|业主|门诊|就诊|住院).*").match
"""Numbers of which everybody bears one."""
Numbers = dict[str, frozenset[str]]
"""Numbers of other programs by their titles."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody of a name: of the file, or of another table of the run."""

    twin: Twin
    sex: str
    company: str
    numbers: Numbers


def find(
    session: Session, tables: Tables, rows: Sequence[ReadRow], twins: Mapping[int, Twin], catalog: Catalog
) -> tuple[dict[int, Twin], set[int]]:
    """Whom rows are by their name, or (not `certain`) may be, by line; and the lines of all of ledgers."""
    bare = [row for row in rows if _is_named(row) and not _is_sure(twins.get(row.line))]
    alike = _alike(tables, rows)
    ledgers = {number: told for told in alike for number in told.numbers}
    asked = [
        row for row in bare if tables.number_of(row.line) in ledgers or _has_number(row, tables.of(row.line))
    ]
    if not asked:
        return {}, set()
    bearers = _bearers(session, {row.values["name"] for row in asked}, catalog)
    found: dict[int, Twin] = {}
    for row in asked:
        if twin := _by_number(row, tables.of(row.line), bearers.get(row.values["name"], ())):
            found[row.line] = twin
    for ledger in alike:
        people = _with_those_above(ledger, rows, twins, bearers)
        found |= _Names(tables, ledger, {**twins, **found}, people).told()
    return found, {row.line for ledger in alike for row in ledger.rows if referring.is_bare(row)}


@dataclass(frozen=True, slots=True)
class _Ledger:
    """The tables of one form, a sheet for each month, which are one ledger."""

    numbers: tuple[int, ...]
    rows: tuple[ReadRow, ...]
    repeats: bool


def _alike(tables: Tables, rows: Sequence[ReadRow]) -> list[_Ledger]:
    forms: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, table in enumerate(tables):
        forms[table.targets].append(number)
    of_form: dict[tuple[str, ...], list[ReadRow]] = defaultdict(list)
    for row in rows:
        of_form[tables.of(row.line).targets].append(row)
    found = []
    for form, numbers in forms.items():
        some = tuple(of_form[form])
        if made := _ledger(tables[numbers[0]], tuple(numbers), some):
            found.append(made)
    return found


def _ledger(table: Table, numbers: tuple[int, ...], rows: tuple[ReadRow, ...]) -> _Ledger | None:
    """Dated rows that name people again, or one after the other, and tell nothing of their lives."""
    if "name" not in table.targets or not (table.tells_days or _DAYS.intersection(table.targets)):
        return None
    names = [row.values["name"] for row in rows if _is_named(row, bare=False)]
    distinct = len({*names})
    is_of_days = _NO_LIFE.issuperset(table.targets) and _begins_with_days(table)
    repeats = distinct < len(names) and (is_of_days or _come_again(names))
    tells_no_sale = _NO_LIFE.issuperset(table.targets) and DEAL.keys().isdisjoint(table.targets)
    return _Ledger(numbers, rows, repeats) if repeats or is_of_days or tells_no_sale else None


def _come_again(names: Sequence[str]) -> bool:
    """Whether so many names come again that they are no namesakes: several do, or one again and again."""
    counts = Counter(names)
    most = max(counts.values())
    again = sum(count > 1 for count in counts.values())
    return len(counts) <= _AGAIN * len(names) and (again > 1 or most > _TWICE)


def _begins_with_days(table: Table) -> bool:
    """Whether the day stands before the name: things one after the other."""
    days = [
        place
        for place, (header, target) in enumerate(zip(table.sheet.headers, table.targets, strict=True))
        if target in _DAYS or (target == NOTES and is_day(short_title(header)))
    ]
    return bool(days) and days[0] < table.targets.index("name")


class _Names:
    """The rows of one ledger, by name."""

    def __init__(
        self,
        tables: Tables,
        ledger: _Ledger,
        twins: Mapping[int, Twin],
        bearers: Mapping[str, Sequence[_Bearer]],
    ) -> None:
        self._tables, self._ledger, self._twins, self._bearers = tables, ledger, twins, bearers
        self._rows: dict[str, list[ReadRow]] = defaultdict(list)
        for row in ledger.rows:
            if _is_named(row, bare=False):
                self._rows[row.values["name"]].append(row)
        known = sum(
            bool(bearers.get(name)) or any(_is_sure(twins.get(row.line)) for row in some)
            for name, some in self._rows.items()
        )
        self._is_theirs = known >= _SEVERAL and known >= _KNOWN * len(self._rows)

    def told(self) -> dict[int, Twin]:
        """Whom the rows are that tell nothing but a name."""
        found: dict[int, Twin] = {}
        for name, rows in self._rows.items():
            found |= self._of_one(rows, self._bearers.get(name, ()))
        return found

    def _of_one(self, rows: Sequence[ReadRow], known: Sequence[_Bearer]) -> dict[int, Twin]:
        """The rows of a name: the first of somebody new, or who is asked, is whom the others are."""
        found: dict[int, Twin] = {}
        told, opened = [*known], list[_Bearer]()
        is_one_each = self._ledger.repeats or self._is_theirs
        for row in rows:
            before = self._twins.get(row.line)
            if SEVERAL_THERE in row.problems:
                continue
            if _is_sure(before) or not referring.is_bare(row):
                told.append(_in_run(row, before))
                continue
            table = self._tables.of(row.line)
            there = _one_each(one for one in told if _agree(row, table, one))
            there = [one for one in there if _is_same_firm(row, one)] or there
            first = next((one for one in opened if is_one_each and _agree(row, table, one)), None)
            if len(there) == 1 and (self._is_theirs or _is_same_firm(row, there[0])):
                found[row.line] = replace(there[0].twin, reasons=_reasons(row, there[0]), certain=True)
            elif first is not None:
                found[row.line] = replace(first.twin, reasons=("name",), certain=True)
            else:
                if there and self._is_theirs:
                    found[row.line] = replace(there[0].twin, reasons=("name",), certain=False)
                opened.append(_in_run(row, None))
        return found


def _one_each(bearers: Iterable[_Bearer]) -> list[_Bearer]:
    return list({bearer.twin.who: bearer for bearer in bearers}.values())


def _reasons(row: ReadRow, one: _Bearer) -> tuple[str, ...]:
    return ("name", "company") if _is_same_firm(row, one) else ("name",)


def _in_run(row: ReadRow, twin: Twin | None) -> _Bearer:
    """Whoever a row of the run is."""
    name = row.values.get("name") or ""
    who = Twin(name, line=row.line)
    if twin is not None and twin.certain:
        who = Twin(twin.name or name, twin.number, twin.customer_id, twin.line)
    get = row.values.get
    return _Bearer(who, get("sex") or "", get("company") or "", {})


def _is_named(row: ReadRow, *, bare: bool = True) -> bool:
    """Whether a row tells a name that is no mere form of address, and nothing else of whom it is."""
    named = bool(row.values.get("name")) and "name-missing" not in row.problems
    return named and (not bare or referring.is_bare(row))


def _is_sure(twin: Twin | None) -> bool:
    return twin is not None and twin.certain


def _agree(row: ReadRow, table: Table, one: _Bearer) -> bool:
    """Whether nothing that the row tells contradicts: sex, firm, or a number of which everybody bears one."""
    pairs = ((row.values.get("sex"), one.sex), (row.values.get("company"), one.company))
    if any(mine and theirs and mine != theirs for mine, theirs in pairs):
        return False
    return not any(
        one.numbers.get(title) and value not in one.numbers[title]
        for title, value in _numbers(row, table)
        if _of_somebody(title)
    )


def _is_same_firm(row: ReadRow, one: _Bearer) -> bool:
    return bool(one.company) and row.values.get("company") == one.company


def _numbers(row: ReadRow, table: Table) -> Iterator[tuple[str, str]]:
    """The numbers of other programs that a row tells, each with its title."""
    for place, title in references.numbers(table.sheet, table.targets):
        if value := references.plain(row.cells, place):
            yield title, value


def _has_number(row: ReadRow, table: Table) -> bool:
    return any(True for _ in _numbers(row, table))


def _by_number(row: ReadRow, table: Table, bearers: Sequence[_Bearer]) -> Twin | None:
    """The one of the name who bears a number of the row."""
    mine = {value for _, value in _numbers(row, table)}
    there = [one for one in bearers if any(mine & values for values in one.numbers.values())]
    return replace(there[0].twin, reasons=("name", NUMBER), certain=True) if len(there) == 1 else None


def _bearers(session: Session, names: Collection[str], catalog: Catalog) -> dict[str, list[_Bearer]]:
    """Everybody in the file who bears one of these names."""
    _c = table_of(Customer).c
    own = {
        field.key: short_title(field.zh)
        for field in catalog.fields
        if isinstance(field.store, Custom) and references.is_number(short_title(field.zh))
    }
    statement = select(_c.id, _c.number, _c.name, _c.sex, _c.company, _c.notes, _c.extra)
    statement = statement.where(_c.name.in_(wanted())).order_by(_c.id)
    found: dict[str, list[_Bearer]] = defaultdict(list)
    for row in session.execute(statement, {"ids": json.dumps(sorted(names))}):
        customer_id, number, name, sex, company, notes, extra = row
        told = _noted(notes or "")
        for key, title in own.items():
            if value := (extra or {}).get(key):
                told[title] = frozenset((references.bare(value),))
        found[name].append(_Bearer(Twin(name, number, customer_id), sex or "", company or "", told))
    return found


def _noted(notes: str) -> Numbers:
    """The numbers of another program, which stand in the notes since their list was imported."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in notes.replace("；", "\n").split("\n"):
        header, _, value = line.partition("：")
        title = short_title(header)
        if value and (references.is_number(title) or _is_file_number(header)):
            found[title].add(references.bare(value))
    return {title: frozenset(values) for title, values in found.items()}


def _is_file_number(header: str) -> bool:
    item = item_of(header)
    return item is not None and item.key == NUMBER


def _with_those_above(
    ledger: _Ledger,
    rows: Sequence[ReadRow],
    twins: Mapping[int, Twin],
    bearers: Mapping[str, list[_Bearer]],
) -> Mapping[str, Sequence[_Bearer]]:
    """With those of other tables of the run, planned before it: the customers came in another file."""
    names = {row.values["name"] for row in ledger.rows if _is_named(row)}
    found = defaultdict(list, {name: [*some] for name, some in bearers.items() if name in names})
    last = ledger.rows[0].line if ledger.rows else 0
    for row in rows:
        if row.line == last:
            break
        name = row.values.get("name") or ""
        if name in names and _is_named(row, bare=False) and not referring.is_bare(row):
            told = _in_run(row, twins.get(row.line))
            found[name].append(replace(told, numbers=_noted(row.values.get(NOTES) or "")))
    return {name: _one_each(some) for name, some in found.items()}
