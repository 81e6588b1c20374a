"""The list of customers: what it finds, in which order, and how its lines read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.customers import actions, item_actions, item_queries, queries
from app.customers.item_rows import ItemDraft, Word
from app.customers.rows import Draft, NextDay, Query
from app.fields.catalog import CATALOG
from app.fields.phones import PhoneKind, PhoneNumber
from app.staff import actions as staff
from app.storage.book import Book
from tests.factories import make_shop


def add(book: Book, name: str, **values: Any) -> int:
    owner = values.pop("owner_id", None)
    return book.write(actions.new_customer, Draft({"name": name, **values}, owner)).value


def found(book: Book, **query: Any) -> list[str]:
    ids = book.read(queries.ids, Query(**query))
    return [row.name for row in book.read(queries.page, list(ids), ["name"])]


def test_names_sort_by_pinyin_with_the_readings_of_surnames(book: Book) -> None:
    for name in ("曾伟", "张三", "单雄", "艾米", "陈国栋", "Anna"):
        add(book, name)
    assert found(book) == ["艾米", "Anna", "陈国栋", "单雄", "曾伟", "张三"]
    assert found(book, descending=True) == ["张三", "曾伟", "单雄", "陈国栋", "Anna", "艾米"]


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Book]:
    made, _ = make_shop(tmp_path, _three)
    yield made
    made.close()


def _three(book: Book) -> None:
    for name in ("陈国栋", "赵雅琴", "孙丽"):
        add(book, name)


@pytest.mark.parametrize("key", [f.key for f in CATALOG.fields] + ["filled", "opened_on"])
def test_every_column_sorts_and_keeps_every_customer(three: Book, key: str) -> None:
    assert sorted(found(three, sort=key)) == sorted(found(three))
    assert sorted(found(three, sort=key, descending=True)) == sorted(found(three))


def test_unknown_values_come_last_whichever_way_it_is_sorted(book: Book) -> None:
    add(book, "甲")
    add(book, "乙", insurance_expiry=dt.date(2027, 1, 1))
    add(book, "丙", insurance_expiry=dt.date(2026, 12, 1))
    assert found(book, sort="insurance_expiry") == ["丙", "乙", "甲"]
    assert found(book, sort="insurance_expiry", descending=True) == ["乙", "丙", "甲"]


def test_answers_sort_as_they_are_offered(book: Book) -> None:
    own = book.write(
        item_actions.add_item, ItemDraft("会员卡", kind="choice", words=(Word("银"), Word("金")))
    ).value
    for name, stage, card in (
        ("甲", "loyal", "金"),
        ("乙", "possible", "银"),
        ("丙", "first", None),
        ("丁", None, None),
    ):
        add(book, name, stage=stage, **{own: card})
    assert found(book, sort="stage") == ["乙", "丙", "甲", "丁"]
    assert found(book, sort="stage", descending=True) == ["甲", "丙", "乙", "丁"]
    assert found(book, sort=own)[:2] == ["乙", "甲"]
    draft = book.read(item_queries.item, "stage").draft
    book.write(item_actions.save_item, "stage", replace(draft, words=draft.words[::-1]))
    assert found(book, sort="stage") == ["甲", "丙", "乙", "丁"]


def test_owners_sort_by_the_pinyin_of_their_names(book: Book) -> None:
    for name, owner in (("甲", "张志远"), ("乙", "安然"), ("丙", "李晓梅"), ("丁", "")):
        add(book, name, owner_id=book.write(staff.add_staff, owner).value if owner else None)
    assert found(book, sort="owner") == ["乙", "丙", "甲", "丁"]
    assert found(book, sort="owner", descending=True) == ["甲", "丙", "乙", "丁"]


def test_chips_restrict_one_another(book: Book) -> None:
    owner = book.write(staff.add_staff, "李晓梅").value
    add(book, "甲", grade="A", stage="loyal", tags=("自驾",), owner_id=owner)
    add(book, "乙", grade="A", stage="lost", owner_id=owner)
    add(book, "丙", grade="B", stage="loyal", tags=("自驾", "钓鱼"))
    assert found(book, grades=frozenset("A")) == ["甲", "乙"]
    assert found(book, grades=frozenset("A"), stages=frozenset({"loyal"})) == ["甲"]
    assert found(book, tags=frozenset({"自驾"})) == ["丙", "甲"]
    assert found(book, owner_ids=frozenset({owner}), tags=frozenset({"自驾"})) == ["甲"]


def test_who_is_born_in_a_month_counts_in_the_calendar_the_family_keeps(book: Book) -> None:
    add(book, "阳历", birthday=Birthday.solar(dt.date(1970, 11, 22)))
    add(book, "农历", birthday=Birthday(Calendar.LUNAR, None, 11, 3))
    add(book, "别月", birthday=Birthday.solar(dt.date(1970, 10, 22)))
    assert sorted(found(book, born_in_month=11)) == ["农历", "阳历"]


def test_who_was_not_contacted_for_long(book: Book) -> None:
    add(book, "昨天")
    assert found(book, not_contacted_for=90) == []
    assert found(book, not_contacted_for=0) == ["昨天"]


def test_a_list_of_ids_may_be_longer_than_a_statement_takes_parameters(book: Book) -> None:
    kept = add(book, "甲")
    assert found(book, ids=tuple(range(1, 50_000))) == ["甲"]
    assert found(book, ids=(kept + 1,)) == []


def test_a_line_shows_items_as_people_write_them_and_masks_sensitive_ones(book: Book) -> None:
    customer = add(
        book,
        "陈国栋",
        mobile=(PhoneNumber(PhoneKind.MOBILE, "13800005521"),),
        sex="male",
        health="高血压",
        birthday=Birthday(Calendar.LUNAR, 1966, 8, 15),
        spouse_name="周敏",
    )
    keys = ["mobile", "sex", "health", "birthday", "spouse_name", "religion"]
    [row] = book.read(queries.page, [customer], keys)
    assert row.cells["mobile"] == "138 0000 5521"
    assert row.cells["sex"] == "男"
    assert row.cells["health"] == queries.MASK
    assert "八月十五" in row.cells["birthday"]
    assert (row.cells["spouse_name"], row.cells["religion"]) == ("周敏", "")


def test_numbers_run_through_the_day_and_are_never_used_twice(book: Book) -> None:
    first, second = add(book, "甲"), add(book, "乙")
    book.write(actions.delete_customers, [second])
    third = add(book, "丙")
    numbers = [row.number for row in book.read(queries.page, [first, third], [])]
    assert numbers == ["261122-01", "261122-03"]


def test_completeness_counts_the_items_of_the_template(book: Book) -> None:
    customer = add(book, "陈国栋", sex="male", company="恒达物流", cuisine="豫菜")
    file = book.read(queries.customer_file, customer)
    states = {state.section: (state.filled, state.total) for state in file.sections}
    assert states["basic"] == (2, 8)
    assert states["life"] == (1, 9)
    assert file.percent == round(100 * 3 / 42)
    assert "native_place" in file.missing
    assert "sex" not in file.missing


def test_an_item_of_the_shops_own_is_kept_shown_sorted_and_counted(book: Book) -> None:
    key = book.write(actions.add_shop_item, "会员卡", "choice", ["金", "银"]).value
    silver, gold = add(book, "乙"), add(book, "甲")
    book.write(actions.save_fields, silver, {key: "银"})
    book.write(actions.save_fields, gold, {key: "金"})
    assert found(book, sort=key) == ["甲", "乙"]
    [row] = book.read(queries.page, [gold], [key])
    assert row.cells[key] == "金"
    assert book.read(queries.customer_file, gold).sections[-1].filled == 1


def test_a_next_contact_gone_by_waits_until_somebody_was_in_touch(book: Book) -> None:
    today = clock.today()
    past, later = today - dt.timedelta(days=6), today + dt.timedelta(days=6)
    opened = today - dt.timedelta(days=90)
    for name, more in (
        ("甲", {"next_contact_on": past}),
        ("乙", {"next_contact_on": past, "last_contact_on": past}),
        ("丙", {"next_contact_on": past, "stage": "lost"}),
        ("丁", {"next_contact_on": later}),
        ("戊", {"next_contact_on": today}),
        ("己", {"next_contact_on": opened - dt.timedelta(days=1)}),
        ("庚", {}),
    ):
        book.write(actions.new_customer, Draft({"name": name, **more}, opened_on=opened))
    lines = book.read(queries.page, list(book.read(queries.ids, Query())), ["name", "next_contact_on"])
    told = {line.name: (line.next_day, line.days_late) for line in lines}
    assert told == {
        "甲": (NextDay.LATE, 6),
        "乙": (NextDay.OVER, 0),
        "丙": (NextDay.OVER, 0),
        "丁": (NextDay.AHEAD, 0),
        "戊": (NextDay.AHEAD, 0),
        "己": (NextDay.OVER, 0),
        "庚": (NextDay.AHEAD, 0),
    }
