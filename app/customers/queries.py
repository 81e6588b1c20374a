"""Reading customers: whole files, windows of the list, and what the filters offer."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, case, func, or_, select
from sqlalchemy.orm import Session

from app import clock
from app.customers import arranged, imports, item_filter, next_contact
from app.customers import record as records
from app.customers.models import (
    Address,
    Begun,
    Customer,
    FamilyMember,
    Phone,
    Tag,
)
from app.customers.owners import owner_order
from app.customers.record import Record
from app.customers.rows import (
    LEVELS,
    Area,
    CustomerFile,
    DeletedCustomer,
    ListRow,
    NextDay,
    Query,
    SectionState,
)
from app.customers.segment_models import SegmentMember
from app.customers.tables import CHILD_MODELS
from app.errors import InputError
from app.fields.catalog import Catalog
from app.fields.field import (
    AddressParts,
    BirthdayColumns,
    ChildCell,
    Column,
    Custom,
    DerivedColumn,
    FamilyRows,
    Field,
    PhoneRows,
    Table,
    TagRows,
)
from app.fields.kind import Kind
from app.fields.kinds import Choice
from app.staff.models import Staff
from app.storage import undo
from app.storage.journal import table_of
from app.storage.lists import dumped, listed, listed_in

_c = table_of(Customer).c
_a = table_of(Address).c
_staff = table_of(Staff).c
_NAMES = select(_staff.id, _staff.name)


def catalog(session: Session) -> Catalog:
    """The built-in items and those the shop added, as it has arranged them."""
    return arranged.catalog(session)


def shop_items(session: Session) -> list[tuple[Field, bool]]:
    """Every item of the shop's own, and whether it is hidden."""
    return [(own.field(), bool(own.hidden)) for own in arranged.arrangement(session).own]


def load(
    session: Session,
    ids: Sequence[int],
    tables: Collection[Table] = tuple(Table),
    columns: Collection[str] | None = None,
) -> dict[int, Record]:
    """The records of some customers with the child records and columns asked for, in the order of `ids`."""
    own = _own(None if columns is None else frozenset(columns))
    by_id = {row["id"]: Record(row) for row in _dicts(session, own, dumped(ids))}
    for name in tables:
        for row in _dicts(session, _children(name), list(ids)):
            by_id[row["customer_id"]].children[name].append(row)
    return {customer_id: by_id[customer_id] for customer_id in ids if customer_id in by_id}


@lru_cache(maxsize=64)
def _own(columns: frozenset[str] | None) -> Select[Any]:
    """The customers of a list, with these columns or all."""
    wanted = [table_of(Customer)] if columns is None else [_c[name] for name in sorted(columns)]
    return select(*wanted).where(_c.id.in_(listed_in("ids")))


@cache
def _children(name: Table) -> Select[Any]:
    """The rows of a table that some customers have."""
    table = table_of(CHILD_MODELS[name])
    ids: BindParameter[list[int]] = bindparam("ids", expanding=True)
    return select(table).where(table.c.customer_id.in_(ids)).order_by(table.c.id)


def _dicts(session: Session, statement: Select[Any], ids: str | list[int]) -> Iterator[dict[str, Any]]:
    """The rows by column: many at once, where SQLAlchemy's mappings would be made one by one."""
    result = session.execute(statement, {"ids": ids})
    names = tuple(result.keys())
    return (dict(zip(names, row, strict=True)) for row in result.all())


def customer_file(session: Session, customer_id: int) -> CustomerFile:
    """One whole file; `InputError("no-such-customer")` when it is gone."""
    record = load(session, [customer_id]).get(customer_id)
    if record is None:
        raise InputError("no-such-customer", id=customer_id)
    return build_file(record, catalog(session), staff_names(session))


def customer_files(session: Session, ids: Sequence[int]) -> list[CustomerFile]:
    """Many whole files at once, in the order asked for."""
    items, names = catalog(session), staff_names(session)
    return [build_file(record, items, names) for record in load(session, ids).values()]


def build_file(record: Record, items: Catalog, names: dict[int, str]) -> CustomerFile:
    """A file out of its record."""
    row = record.columns
    values = {field.key: records.read(record, field) for field in items.everything if field.key != "owner"}
    values["owner"] = owner = names.get(row["owner_id"], "")
    return CustomerFile(
        id=row["id"],
        number=row["number"],
        name=row["name"],
        owner_id=row["owner_id"],
        owner=owner,
        opened_on=row["opened_on"],
        record=record,
        catalog=items,
        values=values,
        sections=_section_states(items, values),
        import_notes=tuple(row["import_notes"] or ()),
    )


def _section_states(items: Catalog, values: dict[str, Any]) -> tuple[SectionState, ...]:
    found = []
    for section in items.sections:
        counted = [field for field in items.section(section.key) if field.counts]
        known = [field for field in counted if values[field.key] not in (None, "", ())]
        weights = (sum(field.weight for field in some) for some in (known, counted))
        if counted:
            found.append(SectionState(section.key, len(known), len(counted), *weights))
    return tuple(found)


def staff_names(session: Session) -> dict[int, str]:
    """The names of everybody who works or worked here."""
    return {row.id: row.name for row in session.execute(_NAMES)}


def ids(session: Session, query: Query, limit: int | None = None) -> array[int]:
    """The customers a list shows, in its order: eight bytes each, whatever their number."""
    statement = select(_c.id).where(*conditions(session, query)).order_by(*_order(session, query))
    return array("q", session.scalars(statement.limit(limit)))


def count(session: Session, query: Query) -> int:
    """How many customers a query finds."""
    return int(
        session.scalar(select(func.count()).select_from(Customer).where(*conditions(session, query))) or 0
    )


def page(session: Session, ids: Sequence[int], keys: Sequence[str], lang: str = "zh") -> list[ListRow]:
    """Some lines of the list with the columns asked for; sensitive items are masked."""
    items = catalog(session)
    fields = [items[key] for key in keys if key in items.by_key]
    names = staff_names(session)
    found = load_for(session, ids, fields)
    return [_list_row(record, fields, names, lang) for record in found.values()]


def load_for(session: Session, ids: Sequence[int], fields: Iterable[Field]) -> dict[int, Record]:
    """The records of some customers as far as these items need them, in the order of `ids`."""
    fields = list(fields)
    columns = _ALWAYS.union(*map(_columns_of_field, fields))
    return load(session, ids, {table for table in map(_table_of_field, fields) if table}, columns)


_ALWAYS = frozenset({"id", "number", "name", "grade", "intent", "owner_id"})
"""What every line of the list is painted with."""


def _columns_of_field(field: Field) -> set[str]:
    match field.store:
        case BirthdayColumns():
            return set(records.BIRTH)
        case Custom():
            return {"extra"}
    if field.key == next_contact.KEY:
        return set(next_contact.COLUMNS)
    return {field.key} & set(_c.keys())


def _table_of_field(field: Field) -> Table | None:
    match field.store:
        case PhoneRows():
            return Table.PHONES
        case ChildCell(table):
            return table
        case FamilyRows():
            return Table.FAMILY
        case TagRows():
            return Table.TAGS
        case AddressParts():
            return Table.ADDRESSES
    return None


MASK = "••••"


def _list_row(record: Record, fields: Iterable[Field], names: dict[int, str], lang: str) -> ListRow:
    row = record.columns
    cells = {}
    for field in fields:
        value = names.get(row["owner_id"]) if field.key == "owner" else records.read(record, field)
        shown = "" if value is None else field.kind.show(value, lang)
        cells[field.key] = MASK if field.sensitive and shown else shown
    line = ListRow(row["id"], row["number"], row["name"], row["grade"] or row["intent"], cells)
    return _with_next_day(line, row) if next_contact.KEY in cells else line


def _with_next_day(line: ListRow, row: Mapping[str, Any]) -> ListRow:
    today = clock.today()
    found = next_contact.next_day(row, today)
    late = (today - row[next_contact.KEY]).days if found is NextDay.LATE else 0
    return replace(line, next_day=found, days_late=late)


def conditions(session: Session, query: Query) -> list[ColumnElement[bool]]:
    """What a customer must meet to be found by a query."""
    found: list[ColumnElement[bool]] = []
    choices = (
        (query.grades, _c.grade),
        (query.intents, _c.intent),
        (query.stages, _c.stage),
        (query.lost_reasons, _c.lost_reason),
    )
    found += [column.in_(wanted) for wanted, column in choices if wanted]
    if query.owner_ids:
        found.append(_c.owner_id.in_(query.owner_ids))
    if query.tags:
        found.append(_c.id.in_(select(Tag.customer_id).where(Tag.group == "tag", Tag.word.in_(query.tags))))
    if query.areas:
        found.append(or_(*(_living_in(session, area) for area in query.areas)))
    if query.segments:
        members = select(SegmentMember.customer_id).where(SegmentMember.segment_id.in_(query.segments))
        found.append(_c.id.in_(members))
    if query.imports:
        found.append(_c.id.in_(imports.concerned(query.imports)))
    if query.born_in_month:
        found.append(_born_in(query.born_in_month))
    if query.not_contacted_for is not None:
        found.append(_silent_since(clock.today() - dt.timedelta(days=query.not_contacted_for)))
    told = (item_filter.condition(session, each) for each in query.items)
    found += [condition for condition in told if condition is not None]
    if query.ids is not None:
        found.append(_c.id.in_(listed(query.ids)))
    if query.text.strip():
        from app.customers.search import queries as search

        found.append(_c.id.in_(listed(search.matching_ids(session, query.text))))
    return found


def _living_in(session: Session, area: Area) -> ColumnElement[bool]:
    """With an address there; words in it are looked up in the search index and then in the address."""
    wanted = in_area(area)
    if area.text.strip():
        from app.customers.search import queries as search

        wanted += [func.instr(func.lower(_a.text), word) > 0 for word in area.text.lower().split()]
        if (found := search.ids_with_words(session, area.text)) is not None:
            wanted.append(_a.customer_id.in_(listed(found)))
    return _c.id.in_(select(_a.customer_id).where(*wanted))


def in_area(area: Area) -> list[ColumnElement[bool]]:
    """What an address in an area must meet, whatever words it holds."""
    pairs = zip((_a[level] for level in LEVELS), area.parts, strict=True)
    return [column == part if part else column.is_(None) for column, part in pairs if part is not None]


def _born_in(month: int) -> ColumnElement[bool]:
    return and_(_c.birth_calendar.is_not(None), _c.birth_month == month)


def _silent_since(day: dt.date) -> ColumnElement[bool]:
    return or_(_c.last_contact_on <= day, and_(_c.last_contact_on.is_(None), _c.opened_on <= day))


def _order(session: Session, query: Query) -> list[ColumnElement[Any]]:
    """Unknown values last, whichever way it is sorted; equal ones by name."""
    column = _sort_column(session, query.sort)
    ordered = column.desc() if query.descending else column.asc()
    by_name = [_c.name_key, _c.id]
    if query.sort in {"name", "number", "filled"}:
        return [ordered, _c.id]
    return [column.is_(None), ordered, *by_name]


def _sort_column(session: Session, key: str) -> ColumnElement[Any]:
    special = {"name": _c.name_key, "filled": _c.filled, "opened_on": _c.opened_on}
    if key in special:
        return special[key]
    if key == "owner":
        return owner_order(session)
    if key == "birthday":
        return _c.birth_month * 100 + _c.birth_day
    field = catalog(session).by_key.get(key)
    if field is None:
        return _c.name_key
    return _in_their_order(field.kind, _stored_sort(field))


def _in_their_order(kind: Kind, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The answers of a choice sort as they are offered: their keys say nothing to anybody."""
    if not isinstance(kind, Choice):
        return column
    return case({option.key: place for place, option in enumerate(kind.options)}, value=column)


def _stored_sort(field: Field) -> ColumnElement[Any]:
    match field.store:
        case Column() | DerivedColumn():
            return _c[field.key]
        case Custom():
            return func.json_extract(_c.extra, f'$."{field.key}"')
        case PhoneRows(kind):
            return _first(
                select(Phone.number).where(Phone.customer_id == _c.id, Phone.kind == kind), Phone.id
            )
        case FamilyRows(relations):
            member = select(FamilyMember.name).where(FamilyMember.customer_id == _c.id)
            return _first(member.where(FamilyMember.relation.in_(relations)), FamilyMember.id)
        case TagRows(group):
            return _first(select(Tag.word).where(Tag.customer_id == _c.id, Tag.group == group), Tag.id)
        case ChildCell(table, attribute, matches):
            rows = table_of(CHILD_MODELS[table]).c
            column = rows.birth_month * 100 + rows.birth_day if attribute == "birthday" else rows[attribute]
            conditions = [rows[key] == value for key, value in matches]
            return _first(select(column).where(rows.customer_id == _c.id, *conditions), rows.id)
        case AddressParts():
            return _region()
    return _c.name_key


def _region() -> ColumnElement[Any]:
    """The area as `record.read` picks it; its parts, the widest first, make the order."""
    parts = [_a[part] for part in records.REGION]
    told = select(func.concat_ws(" ", *parts)).where(
        _a.customer_id == _c.id, or_(*(part.is_not(None) for part in parts))
    )
    ranks = {kind: rank for rank, kind in enumerate(records.ADDRESS_ORDER)}
    return _first(told, case(ranks, value=_a.kind, else_=len(ranks)), _a.id)


def _first(statement: Select[Any], *order: Any) -> ColumnElement[Any]:
    return statement.order_by(*order).limit(1).correlate(table_of(Customer)).scalar_subquery()


def tag_words(session: Session, group: str = "tag", limit: int = 100) -> list[tuple[str, int]]:
    """The words in use and how many customers bear each, the most frequent first."""
    counted = func.count().label("n")
    statement = select(Tag.word, counted).where(Tag.group == group).group_by(Tag.word)
    return [
        (row.word, row.n)
        for row in session.execute(statement.order_by(counted.desc(), Tag.word).limit(limit))
    ]


def bearing(session: Session, ids: Iterable[int], word: str, group: str = "tag") -> set[int]:
    """Those of some customers who bear a word."""
    told = Tag.group == group, Tag.word == word, Tag.customer_id.in_(listed(ids))
    return set(session.scalars(select(Tag.customer_id).where(*told)))


def lost_reasons(session: Session, limit: int = 100) -> list[str]:
    """Why customers were lost, in the words of the files, the most frequent first."""
    told = select(_c.lost_reason).where(_c.lost_reason.is_not(None)).group_by(_c.lost_reason)
    return list(session.scalars(told.order_by(func.count().desc(), _c.lost_reason).limit(limit)))


def id_of_number(session: Session, number: str) -> int | None:
    """The customer with a file number."""
    return session.scalar(select(_c.id).where(_c.number == number))


def names_of(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The names of some customers."""
    return {row.id: row.name for row in session.execute(select(_c.id, _c.name).where(_c.id.in_(listed(ids))))}


def sexes_of(session: Session, ids: Collection[int]) -> dict[int, str | None]:
    """The sex of each, as far as it is known."""
    return {row[0]: row[1] for row in session.execute(select(_c.id, _c.sex).where(_c.id.in_(listed(ids))))}


def begun(session: Session, place: str) -> dict[int, str]:
    """What was begun in one place and is not kept yet, by customer."""
    table = table_of(Begun)
    mine = (table.c.place == place, table.c.customer_id.is_not(None))
    return {row.customer_id: row.text for row in session.execute(select(table).where(*mine))}


def begun_of(session: Session, customer_id: int | None, place: str) -> str:
    """What was begun there about one customer, or about nobody yet; empty when nothing was."""
    table = table_of(Begun)
    mine = table.c.customer_id.is_(None) if customer_id is None else table.c.customer_id == customer_id
    return session.scalar(select(table.c.text).where(mine, table.c.place == place)) or ""


def deleted(session: Session) -> list[DeletedCustomer]:
    """Customers that were deleted and are not back yet, the last first."""
    found = undo.deleted_rows(session, "customer", "customer-delete")
    back = set(session.scalars(select(_c.id).where(_c.id.in_([row_id for _, row_id, _, _ in found]))))
    return [
        DeletedCustomer(write_id, row_id, str(row["number"]), str(row["name"]), at)
        for write_id, row_id, at, row in found
        if row_id not in back
    ]
