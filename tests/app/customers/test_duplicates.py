"""Who of a list is a customer already, and who stands in it twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.dates import Birthday, Calendar
from app.customers import actions, duplicates
from app.customers.duplicates import DuplicateKey as Key
from app.customers.duplicates import Match
from app.customers.rows import Draft
from app.fields.phones import PhoneKind, PhoneNumber
from app.opening import create_book
from app.storage.book import Book

BORN = Birthday.solar(dt.date(1980, 3, 5))
MOBILE = "13800005521"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = create_book(tmp_path / "shop.kq")
    yield made
    made.close()


def add(book: Book, name: str, *phones: str, **values: Any) -> int:
    numbers = tuple(PhoneNumber(PhoneKind.MOBILE, phone) for phone in phones)
    return book.write(actions.new_customer, Draft({"name": name, "mobile": numbers or None, **values})).value


def find(book: Book, *keys: Key) -> list[list[Match]]:
    return book.read(duplicates.find, keys)


def only(book: Book, key: Key) -> Match:
    [[match]] = find(book, key)
    return match


def test_the_same_name_and_any_of_the_phones_is_certain(book: Book) -> None:
    customer = add(book, "王小明", "13900001111", MOBILE)
    match = only(book, Key("王小明", ("15000000000", MOBILE)))
    assert match == Match(customer, "261122-01", "王小明", ("name", "phone"), certain=True)


@pytest.mark.parametrize(
    ("stored", "asked", "item"),
    [
        ({"id_number": "990101199001010018"}, {"id_number": "990101199001010018"}, "id_number"),
        ({"plate": "豫A12345"}, {"plate": "豫A12345"}, "plate"),
        ({"wechat": "wx_1"}, {"wechat": "wx_1"}, "wechat"),
    ],
)
def test_other_numbers_of_ones_own_are_certain_too(
    book: Book, stored: dict[str, Any], asked: dict[str, Any], item: str
) -> None:
    add(book, "王小明", **stored)
    match = only(book, Key("王小明", **asked))
    assert (match.agreements, match.certain) == (("name", item), True)


def test_the_same_phone_under_a_name_that_sounds_alike_is_certain(book: Book) -> None:
    add(book, "张玮", MOBILE)
    match = only(book, Key("张伟", (MOBILE,)))
    assert (match.agreements, match.certain) == (("sound", "phone"), True)


def test_the_same_phone_under_another_name_is_only_possible(book: Book) -> None:
    add(book, "李红", MOBILE)
    match = only(book, Key("王小明", (MOBILE,)))
    assert (match.agreements, match.certain) == (("phone",), False)


@pytest.mark.parametrize(
    ("stored", "asked"),
    [
        ({"sex": "male"}, {"sex": "female"}),
        ({"id_number": "990101199001010018"}, {"id_number": "990101199001010026"}),
    ],
)
def test_another_sex_or_id_number_makes_it_uncertain(
    book: Book, stored: dict[str, Any], asked: dict[str, Any]
) -> None:
    add(book, "王小明", MOBILE, **stored)
    match = only(book, Key("王小明", (MOBILE,), **asked))
    assert (match.agreements, match.certain) == (("name", "phone"), False)


def test_the_same_name_alone_never_matches(book: Book) -> None:
    add(book, "张伟", MOBILE, birthday=BORN, company="河南某某公司")
    asked = Key("张伟", ("13900001111",), birthday=Birthday.solar(dt.date(1981, 3, 6)), company="别的公司")
    assert find(book, Key("张伟"), asked) == [[], []]


@pytest.mark.parametrize(
    ("item", "stored", "asked"),
    [
        ("birthday", BORN, BORN),
        ("birthday", BORN, Birthday(Calendar.SOLAR, None, 3, 5)),
        ("birthday", Birthday(Calendar.SOLAR, None, 3, 5), BORN),
        ("company", "河南某某（集团）公司", "河南某某(集团) 公司"),
        ("address", "花园路100号", "花园路 100 号"),
    ],
)
def test_the_same_name_with_another_agreement_is_possible(
    book: Book, item: str, stored: Any, asked: Any
) -> None:
    add(book, "张伟", **{"home_address" if item == "address" else item: stored})
    same, sound, other = find(book, *(Key(name, **{item: asked}) for name in ("张伟", "张玮", "李强")))
    assert [(match.agreements, match.certain) for match in same] == [(("name", item), False)]
    assert [(match.agreements, match.certain) for match in sound] == [(("sound", item), False)]
    assert other == []


@pytest.mark.parametrize(
    "asked",
    [
        Birthday(Calendar.SOLAR, 1981, 3, 5),
        Birthday(Calendar.LUNAR, 1980, 3, 5),
        Birthday(Calendar.SOLAR, 1980, 0, 0),
    ],
)
def test_a_birthday_of_another_year_or_calendar_or_without_a_day_does_not_agree(
    book: Book, asked: Birthday
) -> None:
    add(book, "张伟", birthday=BORN)
    assert find(book, Key("张伟", birthday=asked)) == [[]]


def test_the_surest_match_comes_first(book: Book) -> None:
    add(book, "李红", MOBILE)
    add(book, "张伟", company="某某公司")
    sure = add(book, "张伟", MOBILE)
    [matches] = find(book, Key("张伟", (MOBILE,), company="某某公司"))
    assert matches[0].customer_id == sure
    assert [match.certain for match in matches] == [True, False, False]


def test_a_switchboard_matches_only_those_of_the_same_name(book: Book) -> None:
    for number in range(duplicates.MOST_BEARERS + 5):
        add(book, f"员工{number}", "037100008120")
    name = f"员工{duplicates.MOST_BEARERS + 2}"
    match = only(book, Key(name, ("037100008120",)))
    assert (match.name, match.certain) == (name, True)


def test_the_same_person_twice_in_a_list_is_one_group() -> None:
    keys = [
        Key("张伟", (MOBILE,)),
        Key("李强", (MOBILE,)),
        Key("张玮", (MOBILE, "13900001111")),
        Key("张伟", ("13900001111",), wechat="wx_1"),
        Key("张伟", wechat="wx_1", sex="male"),
        Key("张伟"),
    ]
    assert duplicates.within(keys) == [(0, 2, 3, 4)]


def test_rows_that_contradict_each_other_are_never_one_person() -> None:
    assert duplicates.within([Key("张伟", (MOBILE,), sex="male"), Key("张伟", (MOBILE,), sex="female")]) == []
    chain = [Key("张伟", (MOBILE,), sex="male"), Key("张伟", (MOBILE,)), Key("张伟", (MOBILE,), sex="female")]
    assert duplicates.within(chain) == [(0, 1)]
    by_another_number = Key("张伟", (MOBILE,), wechat="wx_1")
    last = Key("张伟", wechat="wx_1", sex="female")
    assert duplicates.within([chain[0], by_another_number, last]) == [(0, 1)]


def test_rows_without_a_name_are_never_one_person() -> None:
    assert duplicates.within([Key("", (MOBILE,)), Key("", (MOBILE,)), Key("🐶", (MOBILE,))]) == []


@given(
    st.lists(
        st.builds(Key, st.sampled_from(["张伟", "张玮", "李强", ""]), st.tuples(st.sampled_from("1234")))
    )
)
def test_each_place_is_in_one_group_at_most(keys: list[Key]) -> None:
    groups = duplicates.within(keys)
    places = [place for group in groups for place in group]
    assert len(places) == len(set(places))
    assert all(len(group) > 1 for group in groups)
