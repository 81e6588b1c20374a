"""Several files made into one: nothing refers to those merged away, nothing is lost, undo brings all back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.attachments import actions as attachments
from app.attachments.rows import Kind, NewAttachment
from app.calendar.dates import Birthday
from app.care import actions as care
from app.care import events
from app.care.event_rows import EventDraft, EventKind
from app.care.models import DueState
from app.care.rows import State as DueIs
from app.customers import actions, apart, queries, referring, segments
from app.customers.duplicates import comparing, merging
from app.customers.duplicates.comparing import State
from app.customers.rows import CustomerFile, Draft
from app.customers.search import queries as search
from app.customers.ties import cooperating, relating
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.fields.field import Table
from app.fields.phones import PhoneKind, PhoneNumber
from app.interactions import actions as interactions
from app.interactions.models import Interaction
from app.interactions.rows import ContactDraft
from app.storage import journal
from app.storage.base import Base
from app.storage.book import Book
from app.storage.journal import table_of
from app.storage.rows import WriteName
from tests.factories import make_customer, make_staff

MOBILE, OTHER = "13800005521", "13900001111"
DAY = dt.date(2026, 11, 20)


def file(book: Book, customer_id: int) -> CustomerFile:
    return book.read(queries.customer_file, customer_id)


def merge(book: Book, keep: int, *drop: int, **picks: int) -> CustomerFile:
    book.write(merging.merge, keep, drop, picks)
    return file(book, keep)


def noted(merged: CustomerFile) -> dict[str, str]:
    return {note["column"]: note["text"] for note in merged.import_notes}


def dump(book: Book) -> dict[str, list[dict[str, Any]]]:
    """Every row of every journaled table."""

    def rows(session: Session) -> dict[str, list[dict[str, Any]]]:
        tables = {name: table_of(model) for name, model in journal.journaled().items()}
        return {
            name: [dict(row) for row in session.execute(select(table).order_by(table.c.id)).mappings()]
            for name, table in tables.items()
        }

    return book.read(rows)


def two(book: Book) -> tuple[int, int]:
    """The same person twice, with something of everything."""
    keep = make_customer(
        book, "张伟", mobile=MOBILE, company="恒达物流", tags=("老客户",), notes="爱喝茶", spouse_name="周敏",
        plate="豫A00000", bought="途锐", delivered_on=dt.date(2020, 5, 1), home_address="花园路100号",
    )  # fmt: skip
    drop = make_customer(
        book, "张玮", mobile=f"{MOBILE} {OTHER}", company="恒达贸易", position="总经理",
        tags=("老客户", "车友会"),
        notes="爱喝茶\n有两个孩子", spouse_name="周敏", spouse_phone="13700000001", plate="豫B11111",
        bought="途锐", home_address="花园路 100 号", birthday=Birthday.solar(dt.date(1980, 3, 5)),
        hobbies=("钓鱼",),
    )  # fmt: skip
    return keep, drop


def test_blanks_are_filled_and_lists_united(book: Book) -> None:
    keep, drop = two(book)
    values = merge(book, keep, drop).values
    assert (values["position"], values["birthday"]) == ("总经理", Birthday.solar(dt.date(1980, 3, 5)))
    assert [phone.number for phone in values["mobile"]] == [MOBILE, OTHER]
    assert (values["tags"], values["hobbies"]) == (("老客户", "车友会"), ("钓鱼",))
    assert values["notes"] == "爱喝茶\n有两个孩子"
    assert values["home_address"] == "花园路100号"


def test_of_values_that_differ_the_kept_ones_stay_and_the_others_can_be_read_in_the_file(book: Book) -> None:
    keep, drop = two(book)
    number = file(book, drop).number
    merged = merge(book, keep, drop)
    assert (merged.name, merged.values["company"]) == ("张伟", "恒达物流")
    assert noted(merged) == {"档案号": f"{number} 张玮", "姓名": "张玮", "公司名称": "恒达贸易"}
    assert {note["problem"] for note in merged.import_notes} == {merging.MERGED_AWAY}


def test_the_question_whether_the_two_are_the_same_is_settled_and_that_of_a_third_stays(book: Book) -> None:
    keep, third = make_customer(book, "张伟"), make_customer(book, "张卫")
    asked = [
        {"column": "", "text": f"{file(book, each).number} {name}", "problem": merging.POSSIBLE_DUPLICATE}
        for each, name in ((keep, "张伟"), (third, "张卫"))
    ]
    drop = book.write(actions.new_customer, Draft({"name": "张玮"}, import_notes=tuple(asked))).value
    merged = merge(book, keep, drop)
    assert [n for n in merged.import_notes if n["problem"] == merging.POSSIBLE_DUPLICATE] == asked[1:]
    book.undo()
    assert list(file(book, drop).import_notes) == asked


def test_a_person_picks_which_value_stays(book: Book) -> None:
    keep, drop = two(book)
    merged = merge(book, keep, drop, company=drop, name=drop)
    assert (merged.name, merged.values["company"]) == ("张玮", "恒达贸易")
    assert (noted(merged)["姓名"], noted(merged)["公司名称"]) == ("张伟", "恒达物流")
    assert [hit.id for hit in book.read(search.search, "张玮", 5)] == [keep]


def test_records_of_the_same_person_or_thing_become_one_and_the_others_move(book: Book) -> None:
    keep, drop = two(book)
    children = merge(book, keep, drop).record.children
    [spouse] = children[Table.FAMILY]
    assert (spouse["name"], spouse["phone"]) == ("周敏", "13700000001")
    assert [row["identifier"] for row in children[Table.ASSETS]] == ["豫A00000", "豫B11111"]
    [deal] = children[Table.PURCHASES]
    assert (deal["product"], deal["delivered_on"]) == ("途锐", dt.date(2020, 5, 1))


def test_what_differs_in_one_person_of_the_family_is_noted(book: Book) -> None:
    one = make_customer(book, "张伟", spouse_name="周敏", spouse_phone="13700000001")
    other = make_customer(book, "张伟", spouse_name="周敏", spouse_phone="13700000002")
    merged = merge(book, one, other)
    assert merged.values["spouse_phone"] == "13700000001"
    assert noted(merged)["电话"] == "周敏：13700000002"


def test_two_different_spouses_are_both_kept_and_the_first_stands_in_the_form(book: Book) -> None:
    other = make_customer(book, "张伟", spouse_name="王丽")
    one = make_customer(book, "张伟", spouse_name="周敏")
    merged = merge(book, one, other)
    assert merged.values["spouse_name"] == "周敏"
    assert [row["name"] for row in merged.record.children[Table.FAMILY]] == ["周敏", "王丽"]


def test_contacts_and_promises_move_and_the_last_contact_is_the_later_one(book: Book) -> None:
    keep, drop = two(book)
    said = ContactDraft(drop, "call", "reached", text="想换车", promises=(("送茶叶", dt.date(2026, 12, 1)),))
    book.write(interactions.log_contact, said)
    merged = merge(book, keep, drop)
    assert merged.values["last_contact_on"] == dt.date(2026, 11, 22)
    assert [hit.id for hit in book.read(search.search, "想换车", 5)] == [keep]
    book.undo()
    assert [hit.id for hit in book.read(search.search, "想换车", 5)] == [drop]


def test_a_due_decided_on_both_is_not_doubled(book: Book) -> None:
    keep, drop = two(book)
    book.write(care.decide, keep, [("delivery-3", DAY)], DueIs.SKIPPED, "已联系")
    book.write(care.decide, drop, [("delivery-3", DAY), ("birthday", DAY)], DueIs.DONE)
    merge(book, keep, drop)
    t = table_of(DueState).c
    rows = book.read(lambda session: session.execute(select(t.customer_id, t.step, t.state)).all())
    assert sorted(map(tuple, rows)) == [(keep, "birthday", "done"), (keep, "delivery-3", "skipped")]


def test_who_was_brought_by_one_merged_away_was_brought_by_the_one_kept(book: Book) -> None:
    keep, drop = two(book)
    friend = make_customer(book, "李强", referrer="张玮")
    merge(book, keep, drop)
    assert file(book, friend).values["referrer"] == "张伟"


def test_a_referrer_stays_while_somebody_else_bears_the_name(book: Book) -> None:
    keep, drop = two(book)
    make_customer(book, "张玮")
    friend = make_customer(book, "李强", referrer="张玮")
    merge(book, keep, drop)
    assert file(book, friend).values["referrer"] == "张玮"


def test_nobody_is_called_against_their_will_because_of_a_merge(book: Book) -> None:
    one = make_customer(book, "张伟", do_not_contact=False)
    other = make_customer(book, "张伟", do_not_contact=True, do_not_contact_reason="已投诉")
    values = merge(book, one, other).values
    assert (values["do_not_contact"], values["do_not_contact_reason"]) == (True, "已投诉")


def test_the_owner_stays_or_is_filled_and_another_is_noted(book: Book) -> None:
    li, wang = make_staff(book, "李晓梅"), make_staff(book, "王磊")
    one = make_customer(book, "张伟")
    other = make_customer(book, "张伟", owner_id=li)
    third = make_customer(book, "张伟", owner_id=wang)
    merged = merge(book, one, other, third)
    assert (merged.owner, noted(merged)["销售顾问"]) == ("李晓梅", "王磊")
    book.undo()
    merged = merge(book, one, other, third, owner=third)
    assert (merged.owner, noted(merged)["销售顾问"]) == ("王磊", "李晓梅")


def test_items_of_the_shop_are_merged_too(book: Book) -> None:
    key = book.write(actions.add_shop_item, "会员卡号", "text").value
    one = make_customer(book, "张伟", **{key: "A1"})
    other = make_customer(book, "张伟", **{key: "B2"})
    merged = merge(book, one, other)
    assert merged.values[key] == "A1\nB2"


def test_three_become_one_in_one_write_that_is_named_undone_and_redone(book: Book) -> None:
    keep, drop = two(book)
    third = make_customer(book, "张伟", wechat="wx_1", email="zw@example.invalid")
    book.write(interactions.log_contact, ContactDraft(third, "call", "reached", text="到店"))
    before = dump(book)
    merge(book, keep, drop, third)
    after = dump(book)
    assert book.undo_label() == WriteName("customers-merge", "张伟")
    assert [row["id"] for row in after["customer"]] == [keep]
    book.undo()
    assert dump(book) == before
    book.redo()
    assert dump(book) == after


def everything(book: Book) -> tuple[int, int, int]:
    """Two customers, and rows in every table that can name one; the third is a bystander."""
    keep, drop = two(book)
    friend = make_customer(book, "李强")
    contact = ContactDraft(
        drop, "call", "reached", text="想换车", promises=(("送茶叶", DAY + dt.timedelta(40)),)
    )
    book.write(interactions.log_contact, contact)
    book.write(actions.keep_begun, drop, "contact", '{"text": "写了一半"}')
    book.write(care.decide, drop, [("birthday", DAY)], DueIs.DONE)
    book.write(events.begin_event, EventDraft(EventKind.AREA, "停水", DAY), [drop])
    book.write(apart.keep_apart, [drop, friend], apart.Kind.HOUSEHOLD)
    book.write(apart.keep_apart, [keep, drop], apart.Kind.DIFFERENT)
    book.write(actions.save_child, drop, Table.CONTACTS, None, {"name": "赵会计"})
    book.write(actions.save_child, drop, Table.NEEDS, None, {"side": "firm", "text": "降本"})
    book.write(actions.save_child, drop, Table.ACTIVITIES, None, {"month": "12", "text": "预算"})
    book.write(actions.save_child, drop, Table.OUTSIDE, None, {"name": "禾川商业银行", "kind": "bank"})
    book.write(cooperating.introduce, drop, friend, DAY, "introduced")
    book.write(cooperating.introduce, keep, drop, DAY, "introduced")
    book.write(attachments.add, drop, [NewAttachment("合同.pdf", Kind.PDF, b"%PDF-")])
    book.write(referring.set_referrer, drop, friend)
    book.write(referring.set_referrer, make_customer(book, "孙丽"), drop)
    book.write(relating.relate, drop, friend, "classmate")
    book.write(relating.relate, friend, drop, "colleague")
    member = book.write(actions.save_child, friend, Table.FAMILY, None, {"relation": "brother"}).value
    book.write(relating.link_member, member, drop)
    book.write(segments.save_list, "钓鱼团", [drop])
    joined = book.write(actions.add_shop_item, "入会日", "date").value
    book.write(actions.save_fields, drop, {joined: DAY})
    return keep, drop, friend


def named(session: Session) -> dict[str, set[int]]:
    """By column, the customers that rows of other tables name; the journal is history and names them all."""
    found = {}
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            keys = {key.column.table.name for key in column.foreign_keys}
            if "customer" in keys or (column.name == "customer_id" and table.name != "journal_entry"):
                found[f"{table.name}.{column.name}"] = set(session.scalars(select(column).distinct()))
    return found


def test_nothing_refers_to_the_one_merged_away(book: Book) -> None:
    keep, drop, friend = everything(book)
    before = book.read(named)
    assert [column for column, ids in before.items() if drop not in ids] == []
    merge(book, keep, drop)
    after = book.read(named)
    kept_for_undo = {"raised_due.customer_id"}  # closed, and opened again when the merge is undone
    assert [column for column, ids in after.items() if drop in ids and column not in kept_for_undo] == []
    moved = {"interaction", "promise", "due_state", "event_guest", "referral", "relation", "segment_member"}
    assert all(keep in after[key] for key in ("referral.brought_id", "relation.other_id"))
    assert keep in after["family_member.linked_id"]
    assert after["introduction.one_id"] == {keep}
    assert after["introduction.other_id"] == {friend}
    moved |= {
        "begun",
        "account_contact",
        "account_outside",
        "account_need",
        "account_activity",
        "phone",
        "item_date",
    }
    assert all(keep in after[f"{table}.customer_id"] for table in moved)
    assert book.read(apart.pairs) == {(keep, friend): apart.Kind.HOUSEHOLD}


def test_what_was_begun_on_both_is_not_lost(book: Book) -> None:
    keep, drop = two(book)
    book.write(actions.keep_begun, keep, "contact", '{"text": "明天再打"}')
    book.write(actions.keep_begun, drop, "contact", '{"channel": "", "text": "写了一半"}')
    assert "写了一半" in {note["text"] for note in merge(book, keep, drop).import_notes}


def test_merging_with_somebody_who_is_gone_changes_nothing(book: Book) -> None:
    keep, drop = two(book)
    book.write(actions.delete_customers, [drop])
    before = dump(book)
    with pytest.raises(InputError) as caught:
        book.write(merging.merge, keep, [drop])
    assert caught.value.code == "no-such-customer"
    assert dump(book) == before


# -- Nothing is lost ---------------------------------------------------------------------------------------

WORDS = st.sampled_from(["甲", "乙乙", "丙丙丙"])
DAYS = st.sampled_from([dt.date(2020, 1, 1), dt.date(2021, 2, 2)])
VALUES: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("company", "position", "wechat", "health", "notes", "home_address"), WORDS),
    **dict.fromkeys(("spouse_name", "spouse_phone", "spouse_employer", "car_brand", "plate", "vin"), WORDS),
    **dict.fromkeys(("bought", "story", "decided_by"), WORDS),
    **dict.fromkeys(("insurance_expiry", "delivered_on", "wedding_day"), DAYS),
    "tags": st.lists(WORDS, min_size=1, unique=True).map(tuple),
    "mobile": st.lists(st.sampled_from([MOBILE, OTHER]), min_size=1, unique=True).map(
        lambda numbers: tuple(PhoneNumber(PhoneKind.MOBILE, number) for number in numbers)
    ),
}
FILES = st.fixed_dictionaries({}, optional=VALUES)


def texts_of(merged: CustomerFile) -> str:
    """Everything that stands in a file, as one text."""
    shown = [
        CATALOG[key].kind.edit_text(value) for key, value in merged.values.items() if key in CATALOG.by_key
    ]
    rows = [str(row) for rows in merged.record.children.values() for row in rows]
    return "\n".join([*shown, *rows, *(note["text"] for note in merged.import_notes)])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(FILES, min_size=2, max_size=3))
def test_every_value_of_every_file_stands_in_the_merged_one(book: Book, files: list[dict[str, Any]]) -> None:
    ids = book.write(actions.add_customers, [Draft({"name": "张伟", **values}) for values in files]).value
    merged = merge(book, *ids)
    told = texts_of(merged)
    for values in files:
        for key, value in values.items():
            parts = value if isinstance(value, tuple) else (value,)
            for part in parts:
                text = part.number if isinstance(part, PhoneNumber) else CATALOG[key].kind.edit_text(part)
                assert str(text) in told or repr(part) in told
    count = book.read(lambda session: session.scalar(select(func.count()).select_from(Interaction)))
    assert count == 0
    book.write(actions.delete_customers, [ids[0]])


# -- Side by side ------------------------------------------------------------------------------------------


def test_two_files_stand_side_by_side_with_what_differs_first(book: Book) -> None:
    keep, drop = two(book)
    book.write(interactions.log_contact, ContactDraft(drop, "call", "reached", text="到店"))
    found = book.read(comparing.comparison, [keep, drop])
    assert [(side.name, side.contacts, side.purchases) for side in found.sides] == [
        ("张伟", 0, 1),
        ("张玮", 1, 1),
    ]
    rows = {row.key: row for row in found.rows}
    assert [row.key for row in found.rows if row.state is State.DIFFERS] == ["name", "company"]
    assert found.rows[0].label == "姓名"
    assert (rows["position"].state, rows["position"].pick) == (State.FILLED, 1)
    assert rows["home_address"].state is State.SAME
    assert rows["mobile"].state is State.UNITED
    assert rows["assets"].shown == ("车辆 豫A00000", "车辆 豫B11111")


def test_a_row_of_a_list_is_compared_with_a_file_item_by_item() -> None:
    known = {"name": "张伟", "company": "恒达物流", "tags": ("老客户",)}
    row = {"name": "张 伟", "company": "恒达贸易", "tags": ("车友会",), "position": "总经理", "qq": None}
    found = comparing.differences(known.get, row, CATALOG)
    assert [(each.key, each.state, each.values, each.pick) for each in found] == [
        ("name", State.SAME, ("张伟", "张 伟"), 0),
        ("company", State.DIFFERS, ("恒达物流", "恒达贸易"), 0),
        ("tags", State.UNITED, (("老客户",), ("车友会",)), 0),
        ("position", State.FILLED, (None, "总经理"), 1),
    ]


# -- Not the same after all --------------------------------------------------------------------------------


def test_who_is_not_the_same_is_remembered_in_pairs_and_can_be_taken_back(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("张伟", "周敏", "张小宝")]
    assert book.write(apart.keep_apart, ids[::-1], apart.Kind.HOUSEHOLD).value == 3
    told = WriteName("apart-household", "张小宝、周敏、张伟", english="张小宝, 周敏, 张伟")
    assert book.undo_label() == told
    one, two_, three = ids
    assert book.read(apart.pairs).keys() == {(one, two_), (one, three), (two_, three)}
    assert book.write(apart.keep_apart, ids[:2], apart.Kind.HOUSEHOLD).value == 0
    assert book.write(apart.keep_apart, ids[:2], apart.Kind.DIFFERENT).value == 1
    book.undo()
    book.undo()
    assert book.read(apart.pairs) == {}


def test_deleting_a_customer_takes_what_was_decided_along_and_undo_brings_it_back(book: Book) -> None:
    one, other = make_customer(book, "张伟"), make_customer(book, "周敏")
    book.write(apart.keep_apart, [one, other], apart.Kind.DIFFERENT)
    book.write(actions.delete_customers, [other])
    assert book.read(apart.pairs) == {}
    book.undo()
    assert book.read(apart.pairs) == {(one, other): apart.Kind.DIFFERENT}
