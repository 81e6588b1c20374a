"""Writing customers. Every way in (form, import, contact, demo) ends in the same few functions.

All of them run inside `Book.write`; they name the write for undo and give ids.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete as sql_delete
from sqlalchemy import insert as sql_insert
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.customers import areas, queries, referring
from app.customers import record as records
from app.customers.models import Address, Begun, Customer, ItemDate, ShopItem, Tag
from app.customers.numbers import Numbers
from app.customers.record import AREA, Record
from app.customers.rows import Draft
from app.customers.tables import CHILD_MODELS
from app.errors import InputError
from app.fields import pinyin
from app.fields.catalog import Catalog
from app.fields.field import Table
from app.fields.regions import Home
from app.staff import actions as staff
from app.staff.rules import Right, needs
from app.storage import journal, undo
from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.bulk import Bulk
from app.storage.journal import table_of

Values = Mapping[str, Any]
_dates = table_of(ItemDate)
_MODELS: tuple[type[Journaled], ...] = (Customer, *CHILD_MODELS.values(), ItemDate)
"""Of which a file has rows."""


def new_customer(session: Session, draft: Draft) -> int:
    """Open a file; `InputError("name-needed")` without a name."""
    journal.describe(session, "customer-new", str(draft.values.get("name") or ""))
    return add_customers(session, [draft])[0]


def add_customers(session: Session, drafts: Sequence[Draft]) -> list[int]:
    """Open files for many customers at once; their ids in the same order."""
    opening = Opening(session)
    ids = opening.insert(opening.prepare(drafts))
    opening.finish()
    return ids


class Opening:
    """Files being opened, perhaps many of them batch by batch: what all of them need is looked up once.

    With `behind` they are written behind what is computed next, see `bulk`, best when it is known how many
    are `expected`. `finish` ends it.
    """

    def __init__(self, session: Session, behind: Behind | None = None, expected: int = 0) -> None:
        self._session = session
        self._items, self._home = queries.catalog(session), areas.home(session)
        self._bulk = Bulk(behind, _MODELS, expected) if behind else None
        self._numbers = Numbers(session, behind)
        self._ids: list[int] = []
        self._referrers: dict[int, str] = {}

    def prepare(self, drafts: Sequence[Draft]) -> list[Record]:
        """The rows of the files, apart from their numbers; nothing is read or written."""
        today = clock.today()
        return [_new_record(self._items, self._home, today, draft) for draft in drafts]

    def insert(self, made: Sequence[Record]) -> list[int]:
        """Write files that were prepared; their ids in the same order."""
        for record in made:
            record.columns["number"] = self._numbers.next(record.columns["opened_on"])
        ids = self._insert(Customer, [record.columns for record in made])
        for table, rows in _children(ids, made).items():
            self._insert(CHILD_MODELS[table], rows)
        self._insert(ItemDate, _owned(ids, [records.item_dates(record, self._items) for record in made]))
        if self._bulk and ids:
            self._bulk.record(ids)
        self._ids += ids
        told = ((each, record.columns.get("referrer")) for each, record in zip(ids, made, strict=True))
        self._referrers |= {each: words for each, words in told if words}
        return ids

    def finish(self) -> None:
        """All are there: tie them to whom they name."""
        if self._bulk:
            self._bulk.finish()
        self._numbers.keep()
        referring.follow_new(self._session, self._ids, self._referrers)

    def _insert(self, model: type[Journaled], rows: list[dict[str, Any]]) -> list[int]:
        if self._bulk:
            return self._bulk.insert(model, rows)
        return journal.insert(self._session, model, rows)


def _children(ids: Sequence[int], made: Sequence[Record]) -> dict[Table, list[records.Row]]:
    """The rows of several customers by table; puts their ids into them."""
    found: dict[Table, list[records.Row]] = {table: [] for table in CHILD_MODELS}
    for owner, record in zip(ids, made, strict=True):
        for table, rows in record.children.items():
            if rows:
                for row in rows:
                    row["customer_id"] = owner
                found[table] += rows
    return found


def _owned(ids: Sequence[int], rows: Iterable[Iterable[records.Row]]) -> list[records.Row]:
    """The rows of several customers; puts their ids into them."""
    found = []
    for owner, own in zip(ids, rows, strict=True):
        for row in own:
            row["customer_id"] = owner
            found.append(row)
    return found


def save_fields(session: Session, customer_id: int, values: Values) -> int:
    """Change some items of one file."""
    record = _load_one(session, customer_id)
    journal.describe(session, "customer-edit", record.columns["name"])
    _save_values(session, queries.catalog(session), customer_id, record, values)
    return customer_id


def save_many(session: Session, changes: Mapping[int, Values]) -> list[int]:
    """Change items of many files in one write; `purchases` gives all purchases of a file anew."""
    items = queries.catalog(session)
    ids = list(changes)
    _describe_many(session, "customers-edit", ids)
    for start in range(0, len(ids), journal.BATCH):
        for customer_id, record in queries.load(session, ids[start : start + journal.BATCH]).items():
            _save_values(session, items, customer_id, record, changes[customer_id])
    return ids


def set_owner(session: Session, ids: Sequence[int], owner_id: int | None) -> int:
    """Give customers to a salesperson; how many changed hands."""
    journal.describe(session, "customers-owner", "", len(ids))
    return sum(journal.update(session, Customer, customer_id, {"owner_id": owner_id}) for customer_id in ids)


def add_tag(session: Session, ids: Sequence[int], word: str, group: str = "tag") -> int:
    """Put a word on customers who do not bear it; how many got it."""
    word = word.strip()
    if not word:
        raise InputError("tag-needed")
    journal.describe(session, "tags", word, len(ids))
    have = queries.bearing(session, ids, word, group)
    rows = [{"customer_id": i, "group": group, "word": word} for i in ids if i not in have]
    return len(journal.insert(session, Tag, rows))


@needs(Right.DELETE)
def delete_customers(session: Session, ids: Sequence[int]) -> int:
    """Delete files with everything in them; undo and restore bring them back."""
    _describe_many(session, "customer-delete", ids)
    return journal.delete(session, Customer, ids)


def _describe_many(session: Session, code: str, ids: Sequence[int]) -> None:
    """One customer is called by name, several by how many they are."""
    names = queries.names_of(session, ids) if len(ids) == 1 else {}
    journal.describe(session, code, "".join(names.values()), len(ids))


def restore_customer(session: Session, write_id: int, customer_id: int) -> int:
    """Bring a deleted customer back, as a new write."""
    undo.restore(session, write_id, customer_id)
    derive_anew(session, [customer_id])
    journal.describe(session, "restore", queries.names_of(session, [customer_id]).get(customer_id, ""))
    return customer_id


def save_child(session: Session, customer_id: int, table: Table, row_id: int | None, values: Values) -> int:
    """Add or change one child record (a member of the family, an asset, a purchase …); its id."""
    record = _load_one(session, customer_id)
    journal.describe(session, f"{table.value}-edit", record.columns["name"])
    before = record.copy()
    rows = record.children[table]
    row = next((row for row in rows if row["id"] == row_id), None) if row_id else None
    if row is None:
        row = {}
        rows.append(row)
    row.update(_child_columns(values))
    save_record(session, queries.catalog(session), customer_id, before, record)
    saved = queries.load(session, [customer_id], [table])[customer_id].children[table]
    return row_id or max(int(row["id"]) for row in saved)


def delete_child(session: Session, customer_id: int, table: Table, row_id: int) -> None:
    """Take one child record out of a file."""
    record = _load_one(session, customer_id)
    journal.describe(session, f"{table.value}-edit", record.columns["name"])
    before = record.copy()
    record.children[table] = [row for row in record.children[table] if row["id"] != row_id]
    save_record(session, queries.catalog(session), customer_id, before, record)


def add_shop_item(session: Session, label: str, kind: str, choices: Sequence[str] = ()) -> str:
    """Add an item of the shop's own to every file; its key."""
    label = label.strip()
    taken = {name for field in queries.catalog(session).fields for name in (field.zh, field.en)}
    if not label or label in taken:
        raise InputError("label-taken" if label else "label-needed", label=label)
    position = len(session.scalars(select(ShopItem.id)).all())
    journal.describe(session, "shop-item", label)
    row = {"label": label, "kind": kind, "choices": list(choices) or None, "position": position}
    key = f"shop_{journal.next_id(session, table_of(ShopItem))}"
    journal.insert(session, ShopItem, [{**row, "key": key}])
    return key


def _child_columns(values: Values) -> dict[str, Any]:
    columns = {key: value for key, value in values.items() if key != "birthday"}
    if "birthday" in values:
        columns.update(records.birthday_columns(values["birthday"]))
    return columns


def _new_record(items: Catalog, home: Home, today: dt.date, draft: Draft) -> Record:
    record = Record({"owner_id": draft.owner_id, "opened_on": draft.opened_on or today})
    records.fill(record, items, draft.values)
    for table, values in draft.children:
        record.children[table].append(_child_columns(values))
    record.columns["import_notes"] = list(draft.import_notes) or None
    _derive(record, items, home)
    return record


def _derive(record: Record, items: Catalog, home: Home) -> None:
    """The columns that follow from the others."""
    row = record.columns
    name = row.get("name")
    if not name:
        raise InputError("name-needed")
    wedding = row.get("wedding_day")
    row["name_key"], row["pinyin"], row["initials"] = pinyin.columns(name)
    row["wedding_month"], row["wedding_date"] = (wedding.month, wedding.day) if wedding else (None, None)
    row["filled"] = records.completeness(record, items)
    row["extra_words"] = records.item_words(record, items)
    records.place_addresses(record, home)


def _load_one(session: Session, customer_id: int) -> Record:
    record = queries.load(session, [customer_id]).get(customer_id)
    if record is None:
        raise InputError("no-such-customer", id=customer_id)
    return record


def _save_values(session: Session, items: Catalog, customer_id: int, record: Record, values: Values) -> None:
    before = record.copy()
    for key, value in values.items():
        if key == "owner_id":
            record.columns["owner_id"] = value
        elif key in (Table.PURCHASES, Table.ASSETS):
            record.children[Table(key)] = list(value)
        elif key == "import_notes":
            record.columns["import_notes"] = [*(record.columns["import_notes"] or ()), *value] or None
        else:
            records.write(record, items[key], value)
    save_record(session, items, customer_id, before, record)


def derive_anew(session: Session, ids: Collection[int]) -> None:
    """Bring along what follows from the rest of some files, where rows were put back past the form."""
    items = queries.catalog(session)
    for customer_id, record in queries.load(session, list(ids)).items():
        save_record(session, items, customer_id, record.copy(), record)
        _save_dates(session, customer_id, records.item_dates(record, items))


def save_shop(session: Session, values: Values) -> None:
    """Change settings of the shop; another area code gives addresses without a city another home."""
    before = areas.home(session)
    staff.save_settings(session, dict(values))
    areas.forget_home(session)
    if areas.home(session) != before:
        _place_addresses(session)


def _place_addresses(session: Session) -> None:
    addresses, home = table_of(Address), areas.home(session)
    found = session.execute(
        select(addresses.c.id, addresses.c.text, *(addresses.c[key] for key in AREA))
    ).all()
    changed = {
        row_id: columns
        for row_id, text, *parts in found
        if tuple((columns := records.area_columns(text, home)).values()) != tuple(parts)
    }
    journal.update_many(session, Address, changed)


def keep_begun(session: Session, customer_id: int | None, place: str, text: str) -> None:
    """Keep what was begun somewhere, so that nothing typed is lost; an empty text forgets it.

    It lies in the client file, under its password, and is no write that is undone.
    """
    table = table_of(Begun)
    mine = table.c.customer_id.is_(None) if customer_id is None else table.c.customer_id == customer_id
    session.execute(sql_delete(table).where(mine, table.c.place == place))
    is_there = customer_id is None or queries.names_of(session, [customer_id])
    if text and is_there:
        session.execute(sql_insert(table).values(customer_id=customer_id, place=place, text=text))


def save_record(session: Session, items: Catalog, customer_id: int, before: Record, after: Record) -> None:
    """Write the difference between two states of one file."""
    _derive(after, items, areas.home(session))
    changed = {key: value for key, value in after.columns.items() if before.columns.get(key) != value}
    journal.update(session, Customer, customer_id, changed)
    for table in Table:
        if before.children[table] != after.children[table]:
            _save_children(session, customer_id, table, before.children[table], after.children[table])
    if "referrer" in changed:
        referring.follow_words(session, {customer_id: changed["referrer"]}, clock.today())
    if "name" in changed:
        referring.rename(session, customer_id, before.columns["name"], changed["name"])
    if before.columns.get("extra") != after.columns.get("extra"):
        _save_dates(session, customer_id, records.item_dates(after, items))


def _save_dates(session: Session, customer_id: int, dates: Iterable[records.Row]) -> None:
    """What the shop's own items say of days. A row goes on with its item: dues know it by its id."""
    mine = select(_dates.c.item, _dates.c.id).where(_dates.c.customer_id == customer_id)
    ids = {row.item: row.id for row in session.execute(mine)}
    wanted = {row["item"]: row for row in dates}
    journal.delete(session, ItemDate, [row_id for item, row_id in ids.items() if item not in wanted])
    for item, row in wanted.items():
        if item in ids:
            journal.update(session, ItemDate, ids[item], row)
    fresh = [{**row, "customer_id": customer_id} for item, row in wanted.items() if item not in ids]
    journal.insert(session, ItemDate, fresh)


def _save_children(
    session: Session,
    customer_id: int,
    table: Table,
    before: Iterable[records.Row],
    after: Iterable[records.Row],
) -> None:
    model = CHILD_MODELS[table]
    old = {row["id"]: row for row in before}
    kept = {row["id"]: row for row in after if row.get("id")}
    journal.delete(session, model, [row_id for row_id in old if row_id not in kept])
    for row_id, row in kept.items():
        journal.update(session, model, row_id, {k: v for k, v in row.items() if old[row_id].get(k) != v})
    fresh = [{**row, "customer_id": customer_id} for row in after if not row.get("id")]
    journal.insert(session, model, fresh)
