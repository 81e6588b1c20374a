"""Undo, redo, restore and history, on real files and over every table."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import opening
from app.calendar.dates import Birthday
from app.customers import actions, queries
from app.customers.rows import Draft, Query
from app.errors import InputError
from app.fields.field import Table
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage import journal, undo
from app.storage.behind import Behind
from app.storage.book import Book
from app.storage.models import JournalEntry
from app.storage.rows import Change, WriteName
from tests.factories import make_book

MOBILE = PhoneNumber(PhoneKind.MOBILE, "13800005521")
FULL = {
    "name": "陈国栋",
    "mobile": (MOBILE,),
    "birthday": Birthday.solar(dt.date(1970, 11, 22)),
    "spouse_name": "周敏",
    "plate": "豫A00000",
    "bought": "途锐 3.0",
    "delivered_on": dt.date(2026, 11, 17),
    "hobbies": ("羽毛球", "钓鱼"),
    "degree_matters": False,
}


def dump(book: Book) -> dict[str, list[dict[str, Any]]]:
    """Every row of every journaled table, as SQLite has it."""

    def rows(session: Session) -> dict[str, list[dict[str, Any]]]:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        found = {}
        for name in journal.journaled():
            asked = driver.execute(f'SELECT * FROM "{name}" ORDER BY id')
            titles = [column[0] for column in asked.description]
            found[name] = [dict(zip(titles, row, strict=True)) for row in asked]
        return found

    return book.read(rows)


def add(book: Book, **values: Any) -> int:
    return book.write(actions.new_customer, Draft({**FULL, **values})).value


def add_at_once(book: Book, *names: str) -> list[int]:
    """As an import does, in batches of two."""

    def write(session: Session) -> list[int]:
        journal.describe(session, "import", "", len(names))
        drafts = [Draft({**FULL, "name": name}) for name in names]
        with Behind(session) as behind:
            opening = actions.Opening(session, behind)
            for start in range(0, len(drafts), 2):
                made = opening.prepare(drafts[start : start + 2])
                behind.settle()
                opening.insert(made)
            behind.settle()
            opening.finish()
        return book_ids(session)

    return book.write(write).value


def book_ids(session: Session) -> list[int]:
    return sorted(queries.ids(session, Query()))


def entries(book: Book) -> list[str]:
    """What the journal holds of customers, as it stands in the file."""
    changes = JournalEntry.__table__.c
    told = select(changes.changes).where(changes.customer_id.is_not(None))
    return book.read(lambda session: [*session.scalars(told.order_by(changes.id))])


def test_who_came_with_many_is_told_of_as_who_came_alone(book: Book, tmp_path: Path) -> None:
    ids = add_at_once(book, *"甲乙丙丁戊")
    alone = make_book(tmp_path, "alone.keqing")
    for customer, name in zip(ids, "甲乙丙丁戊", strict=True):
        assert add(alone, name=name) == customer
    for customer in ids:
        [many], [one] = (each.read(undo.history, customer) for each in (book, alone))
        assert sorted(many.changes, key=_place) == sorted(one.changes, key=_place)
        for change in one.changes:
            [told] = book.read(undo.row_history, customer, change.table, change.row_id)
            assert told.changes == (change,)
    assert max(map(len, entries(book))) < 0.3 * min(map(len, entries(alone)))
    alone.close()


def _place(change: Change) -> tuple[str, int]:
    return change.table, change.row_id


def test_what_stood_in_a_file_at_first_is_told_after_it_changed(book: Book) -> None:
    first, *_ = add_at_once(book, *"甲乙丙")
    [before] = book.read(undo.history, first)
    book.write(actions.save_fields, first, {"salutation": "陈总", "mobile": None, "degree_matters": True})
    book.write(actions.delete_customers, [first])
    *_, oldest = book.read(undo.history, first)
    assert oldest == before


def test_undo_takes_a_new_customer_back_with_everything_in_the_file(book: Book) -> None:
    empty = dump(book)
    add(book)
    full = dump(book)
    undone = book.undo()
    assert undone.name == WriteName("customer-new", "陈国栋")
    assert dump(book) == empty
    book.redo()
    assert dump(book) == full


def test_undo_of_an_edit_brings_back_the_text_that_stood_there(book: Book) -> None:
    customer = add(book)
    book.write(actions.save_fields, customer, {"salutation": "陈总"})
    book.write(actions.save_fields, customer, {"salutation": "老陈", "mobile": None})
    book.undo()
    values = book.read(queries.customer_file, customer).values
    assert (values["salutation"], values["mobile"]) == ("陈总", (MOBILE,))


def test_a_deleted_customer_comes_back_whole_by_undo(book: Book) -> None:
    customer = add(book)
    before = dump(book)
    book.write(actions.delete_customers, [customer])
    assert all(not rows for name, rows in dump(book).items() if name != "setting")
    book.undo()
    assert dump(book) == before


def test_a_deleted_customer_can_be_restored_after_other_work(book: Book) -> None:
    customer = add(book)
    before = book.read(queries.customer_file, customer)
    book.write(actions.delete_customers, [customer])
    other = add(book, name="赵雅琴", mobile=None)
    [gone] = book.read(queries.deleted)
    assert (gone.name, gone.id) == ("陈国栋", customer)
    book.write(actions.restore_customer, gone.write_id, gone.id)
    assert book.read(queries.customer_file, customer) == before
    assert book.read(queries.deleted) == []
    assert set(book.read(queries.ids, Query())) == {customer, other}


def test_the_id_of_a_deleted_customer_is_never_given_to_another(book: Book) -> None:
    first = add(book)
    book.write(actions.delete_customers, [first])
    assert add(book, name="赵雅琴") != first


def test_a_bulk_change_is_undone_as_one(book: Book) -> None:
    ids = [add(book, name=f"客户{n}", mobile=None) for n in range(5)]
    before = dump(book)
    book.write(actions.save_many, {i: {"grade": "A"} for i in ids})
    assert book.undo_label() == WriteName("customers-edit", "", 5)
    book.undo()
    assert dump(book) == before
    book.write(actions.delete_customers, ids)
    assert book.undo_label() == WriteName("customer-delete", "", 5)


def test_a_new_write_drops_what_could_have_been_redone(book: Book) -> None:
    customer = add(book)
    book.write(actions.save_fields, customer, {"salutation": "陈总"})
    book.undo()
    book.write(actions.save_fields, customer, {"salutation": "老陈"})
    assert book.redo_label() is None
    with pytest.raises(InputError) as caught:
        book.redo()
    assert caught.value.code == "nothing-to-redo"


def test_undo_is_still_there_after_the_file_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "again.keqing"
    book = opening.create_book(path)
    add(book)
    book.close()
    again = opening.open_book(path)
    again.undo()
    assert list(again.read(queries.ids, Query())) == []
    again.close()


def test_the_history_tells_what_changed_who_and_when(book: Book) -> None:
    from app.staff import actions as staff

    book.sign_in(book.write(staff.add_staff, "李晓梅").value)
    customer = add(book)
    book.write(actions.save_fields, customer, {"salutation": "陈总"})
    newest, oldest = book.read(undo.history, customer)
    [change] = newest.changes
    assert (change.before, change.after) == ({"salutation": None}, {"salutation": "陈总"})
    assert newest.staff_id == book.staff_id
    assert newest.at.date() == dt.date(2026, 11, 22)
    assert oldest.name == WriteName("customer-new", "陈国栋")


def test_changing_one_phone_leaves_the_rows_of_the_others_alone(book: Book) -> None:
    customer = add(book, office_phone=(PhoneNumber(PhoneKind.OFFICE, "037100008120"),))
    before = dump(book)["phone"]
    book.write(actions.save_fields, customer, {"mobile": (PhoneNumber(PhoneKind.MOBILE, "13900000087"),)})
    after = dump(book)["phone"]
    assert [r for r in after if r["kind"] == "office"] == [r for r in before if r["kind"] == "office"]
    assert [r["number"] for r in after if r["kind"] == "mobile"] == ["13900000087"]


_TEXTS = st.none() | st.sampled_from(["甲", "乙", "丙"])
_EDITS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.fixed_dictionaries(
            {
                "salutation": _TEXTS,
                "spouse_name": _TEXTS,
                "company_address": _TEXTS,
                "tags": st.none() | st.lists(st.sampled_from("甲乙丙"), max_size=3, unique=True).map(tuple),
                "delivered_on": st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2026, 1, 1)),
            }
        ),
    ),
    max_size=6,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=_EDITS, delete=st.booleans(), new_child=st.booleans(), at_once=st.booleans())
def test_undoing_everything_and_redoing_everything_ends_where_it_began(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Any], delete: bool, new_child: bool, at_once: bool
) -> None:
    book = make_book(tmp_path_factory.mktemp("property"))
    states = [dump(book)]
    names = [f"客户{n}" for n in range(3)]
    for some in [names] if at_once else [[name] for name in names]:
        if at_once:
            add_at_once(book, *some)
        else:
            add(book, name=some[0])
        states.append(dump(book))
    ids = book.read(book_ids)
    for which, values in edits:
        if book.write(actions.save_fields, ids[which], values).write_id:
            states.append(dump(book))
    if new_child:
        book.write(actions.save_child, ids[0], Table.FAMILY, None, {"relation": "son", "name": "陈可"})
        states.append(dump(book))
    if delete:
        book.write(actions.delete_customers, ids[:2])
        states.append(dump(book))
    for state in reversed(states[:-1]):
        book.undo()
        assert dump(book) == state
    for state in states[1:]:
        book.redo()
        assert dump(book) == state
    book.close()
