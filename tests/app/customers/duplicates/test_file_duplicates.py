"""Everybody who is in the file twice, the surest first; who is not the same is never proposed again."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest

from app.calendar.dates import Birthday
from app.customers import apart
from app.customers.duplicates import file_duplicates, merging
from app.customers.duplicates import finding as duplicates
from app.customers.duplicates.file_duplicates import Group
from app.errors import Cancelled
from app.storage.book import Book
from tests.factories import make_customer

MOBILE, OTHER = "13800005521", "13900001111"
BORN = Birthday.solar(dt.date(1980, 3, 5))


def groups(book: Book) -> list[Group]:
    return book.read(file_duplicates.in_file, lambda _done, _total: None)


def told(book: Book) -> list[tuple[tuple[int, ...], tuple[str, ...], bool]]:
    return [(group.ids, group.agreements, group.certain) for group in groups(book)]


def test_the_surest_come_first_each_with_what_agrees(book: Book) -> None:
    home = [make_customer(book, name, home_phone="037100008120") for name in ("周敏", "王建业")]
    named = [make_customer(book, "陈红", company=name) for name in ("恒达（集团）公司", "恒达(集团)公司")]
    sound = [make_customer(book, name, mobile=OTHER) for name in ("李峰", "李锋")]
    sure = [make_customer(book, "张伟", mobile=MOBILE, wechat="wx_1") for _ in range(3)]
    make_customer(book, "张伟")
    assert told(book) == [
        (tuple(sure), ("name", "phone", "wechat"), True),
        (tuple(named), ("name", "company"), False),
        (tuple(sound), ("sound", "phone"), False),
        (tuple(home), ("phone",), False),
    ]


@pytest.mark.parametrize(
    ("item", "values", "certain"),
    [
        ("id_number", {"id_number": "990101199001010018"}, True),
        ("plate", {"plate": "豫A00000"}, True),
        ("wechat", {"wechat": "wx_1"}, True),
        ("birthday", {"birthday": BORN}, False),
        ("address", {"home_address": "花园路100号"}, False),
        ("company", {"company": "恒达物流"}, False),
    ],
)
def test_each_item_finds_two_of_the_same_name(
    book: Book, item: str, values: dict[str, Any], certain: bool
) -> None:
    ids = tuple(make_customer(book, "张伟", **values) for _ in range(2))
    assert told(book) == [(ids, ("name", item), certain)]


def test_namesakes_of_one_firm_with_different_id_numbers_are_two(book: Book) -> None:
    for number in ("990101199001010018", "990101199001010034"):
        make_customer(book, "张伟", company="恒达物流", id_number=number)
    assert groups(book) == []


def test_the_same_name_alone_is_nothing(book: Book) -> None:
    make_customer(book, "张伟", birthday=BORN, mobile=MOBILE)
    make_customer(book, "张伟", birthday=Birthday.solar(dt.date(1981, 3, 5)), mobile=OTHER)
    make_customer(book, "张伟")
    assert groups(book) == []


def test_a_switchboard_is_nothing(book: Book) -> None:
    for place in range(duplicates.MOST_NAMES + 1):
        make_customer(book, f"员工{place}", office_phone="037100008120")
    assert groups(book) == []


def test_who_contradicts_is_not_certain_and_is_no_hint_under_another_name(book: Book) -> None:
    make_customer(book, "周敏", mobile=OTHER, sex="female")
    make_customer(book, "王建业", mobile=OTHER, sex="male")
    one = make_customer(book, "张伟", mobile=MOBILE, sex="male")
    other = make_customer(book, "张伟", mobile=MOBILE, sex="female")
    [found] = groups(book)
    assert (found.ids, found.certain, found.contradictions) == ((one, other), False, ("sex",))


@pytest.mark.parametrize("kind", list(apart.Kind))
def test_who_was_found_to_be_two_is_not_proposed_again_until_that_is_taken_back(
    book: Book, kind: str
) -> None:
    ids = [make_customer(book, "张伟", mobile=MOBILE) for _ in range(2)]
    book.write(apart.keep_apart, ids, kind)
    assert groups(book) == []
    book.undo()
    assert [group.ids for group in groups(book)] == [tuple(ids)]


def test_merging_a_group_empties_the_list(book: Book) -> None:
    first, *others = [make_customer(book, "张伟", mobile=MOBILE) for _ in range(3)]
    book.write(merging.merge, first, others)
    assert groups(book) == []


def test_a_chain_too_long_for_one_look_is_told_in_parts_and_nobody_is_left_out(book: Book) -> None:
    phones = [f"1380000{place:04}" for place in range(12)]
    ids = [
        make_customer(book, f"客户{place}甲", mobile=f"{phones[place]} {phones[place + 1]}")
        for place in range(11)
    ]
    found = groups(book)
    assert all(len(group.ids) <= file_duplicates.MOST_IN_GROUP for group in found)
    together = {frozenset(pair) for group in found for pair in itertools.combinations(group.ids, 2)}
    assert {frozenset(pair) for pair in itertools.pairwise(ids)} <= together


def test_the_search_can_be_stopped(book: Book) -> None:
    make_customer(book, "张伟", mobile=MOBILE)

    def stop(done: int, _total: int) -> None:
        if done > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        book.read(file_duplicates.in_file, stop)


def test_who_may_be_the_same_as_one_customer_comes_with_the_surest_first(book: Book) -> None:
    home = make_customer(book, "周敏", mobile=OTHER)
    sure = make_customer(book, "张伟", mobile=MOBILE)
    me = make_customer(book, "张伟", mobile=f"{MOBILE} {OTHER}", birthday=BORN)
    make_customer(book, "张伟")
    assert book.read(file_duplicates.of_customer, me) == [me, sure]
    book.write(apart.keep_apart, [me, sure], apart.Kind.DIFFERENT)
    assert book.read(file_duplicates.of_customer, me) == [me, home]
    book.write(apart.keep_apart, [me, home], apart.Kind.HOUSEHOLD)
    assert book.read(file_duplicates.of_customer, me) == [me]
