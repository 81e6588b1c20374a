"""Who of a list is a customer already, and who stands in it twice."""

from __future__ import annotations

import datetime as dt
import itertools
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.calendar.dates import Birthday, Calendar
from app.customers import actions
from app.customers.duplicates import finding as duplicates
from app.customers.duplicates.finding import DuplicateKey as Key
from app.customers.duplicates.finding import Match
from app.customers.duplicates.one_list import OneList
from app.customers.rows import Draft
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.factories import make_book

BORN = Birthday.solar(dt.date(1980, 3, 5))
MOBILE = "13800005521"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path, "shop.kq")
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


def test_a_name_that_only_sounds_alike_is_a_hint(book: Book) -> None:
    add(book, "张玮", MOBILE)
    match = only(book, Key("张伟", (MOBILE,)))
    assert (match.agreements, match.certain) == (("sound", "phone"), False)


def test_a_name_that_only_looks_alike_is_a_hint(book: Book) -> None:
    add(book, "王春生", MOBILE)
    match = only(book, Key("玉春生", (MOBILE,)))
    assert (match.agreements, match.certain) == (("shape", "phone"), False)


def test_the_same_phone_under_another_name_is_only_possible(book: Book) -> None:
    add(book, "李红", MOBILE)
    match = only(book, Key("王小明", (MOBILE,)))
    assert (match.agreements, match.certain) == (("phone",), False)


@pytest.mark.parametrize(
    ("stored", "asked", "item"),
    [
        ({"sex": "male"}, {"sex": "female"}, "sex"),
        ({"id_number": "990101199001010018"}, {"id_number": "990101199001010034"}, "id_number"),
        ({"birthday": BORN}, {"birthday": Birthday.solar(dt.date(1979, 7, 1))}, "birthday"),
        ({"birthday": BORN}, {"birthday": Birthday(Calendar.LUNAR, 1978, 11, 2)}, "birthday"),
        ({"birthday": BORN}, {"id_number": "990101199001010018"}, "birthday"),
        ({"sex": "male"}, {"id_number": "990101199001010026"}, "sex"),
    ],
)
def test_another_sex_year_of_birth_or_id_number_makes_it_uncertain(
    book: Book, stored: dict[str, Any], asked: dict[str, Any], item: str
) -> None:
    add(book, "王小明", MOBILE, **stored)
    match = only(book, Key("王小明", (MOBILE,), **asked))
    assert (match.agreements, match.certain, match.contradictions) == (("name", "phone"), False, (item,))


def test_a_lunar_year_may_end_in_the_next_year_of_the_common_calendar(book: Book) -> None:
    add(book, "王小明", MOBILE, birthday=Birthday(Calendar.LUNAR, 1979, 12, 20))
    assert only(book, Key("王小明", (MOBILE,), birthday=Birthday.solar(dt.date(1980, 2, 6)))).certain


def test_the_old_number_of_fifteen_signs_does_not_contradict_the_new_one(book: Book) -> None:
    add(book, "王小明", MOBILE, id_number="990101900101001")
    assert only(book, Key("王小明", (MOBILE,), id_number="990101199001010018")).certain


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


def test_a_switchboard_borne_by_many_is_no_evidence(book: Book) -> None:
    for number in range(duplicates.MOST_NAMES + 1):
        add(book, f"员工{number}", "037100008120")
    assert find(book, Key("员工3", ("037100008120",))) == [[]]


def test_a_number_that_a_list_gives_to_many_is_no_evidence_either(book: Book) -> None:
    add(book, "员工3", "037100008120")
    keys = [Key(f"员工{number}", ("037100008120",)) for number in range(duplicates.MOST_NAMES)] * 2
    assert [match.certain for matches in find(book, *keys) for match in matches].count(True) == 2
    many = [*keys, Key("另一位", ("037100008120",))]
    assert find(book, *many) == [[]] * len(many)
    assert OneList(many).groups() == []
    assert OneList(many).hints() == {}


def test_the_same_person_twice_in_a_list_is_one_group() -> None:
    keys = [
        Key("张伟", (MOBILE,)),
        Key("李强", (MOBILE,)),
        Key("张玮", (MOBILE, "13900001111")),
        Key("张 伟", ("13900001111", MOBILE), wechat="wx_1"),
        Key("张伟", wechat="wx_1", sex="male"),
        Key("张伟"),
    ]
    assert OneList(keys).groups() == [(0, 3, 4)]
    assert OneList(keys).in_common((0, 3, 4)) == [
        ("name", "phone"),
        ("name", "phone", "wechat"),
        ("name", "wechat"),
    ]


def test_who_may_be_somebody_further_up_is_told_with_what_agrees() -> None:
    keys = [
        Key("张伟", (MOBILE,), birthday=BORN, company="某某（集团）公司"),
        Key("李强", (MOBILE,)),
        Key("张玮", (MOBILE,)),
        Key("张伟", birthday=BORN),
        Key("张伟", birthday=Birthday(Calendar.SOLAR, 1981, 3, 5), company="某某 (集团) 公司"),
        Key("张伟", birthday=Birthday(Calendar.SOLAR, None, 3, 5)),
        Key("张伟"),
        Key("李强", birthday=BORN, company="某某（集团）公司"),
        Key("张伟", birthday=Birthday(Calendar.SOLAR, 1981, 3, 5)),
    ]
    assert OneList(keys).hints() == {
        1: (0, ("phone",)),
        2: (0, ("sound", "phone")),
        3: (0, ("name", "birthday")),
        4: (0, ("name", "company")),
        5: (0, ("name", "birthday")),
        8: (4, ("name", "birthday")),
    }


def test_rows_that_contradict_each_other_are_never_one_person() -> None:
    assert OneList([Key("张伟", (MOBILE,), sex="male"), Key("张伟", (MOBILE,), sex="female")]).groups() == []
    chain = [Key("张伟", (MOBILE,), sex="male"), Key("张伟", (MOBILE,)), Key("张伟", (MOBILE,), sex="female")]
    assert OneList(chain).groups() == []
    by_another_number = Key("张伟", (MOBILE,), wechat="wx_1")
    last = Key("张伟", wechat="wx_1", sex="female")
    assert OneList([chain[0], by_another_number, last]).groups() == []
    assert OneList([chain[0], *chain, chain[2]]).groups() == [(0, 1), (3, 4)]


def test_rows_without_a_name_are_never_one_person() -> None:
    assert OneList([Key("", (MOBILE,)), Key("", (MOBILE,)), Key("🐶", (MOBILE,))]).groups() == []


YEARS = st.sampled_from([None, 1980, 1981])
KEYS = st.builds(
    Key,
    st.sampled_from(["张伟", "张 伟", "张玮", "李强", "", "🐶"]),
    st.lists(st.sampled_from(["13800005521", "13900001111"]), max_size=2).map(tuple),
    wechat=st.sampled_from([None, None, "wx_1"]),
    birthday=st.one_of(
        st.none(), st.builds(Birthday, st.sampled_from(Calendar), YEARS, st.just(3), st.just(5))
    ),
    company=st.sampled_from([None, "某某公司"]),
    sex=st.sampled_from([None, "male", "female"]),
)


@given(st.lists(KEYS))
def test_each_place_is_in_one_group_at_most(keys: list[Key]) -> None:
    groups = OneList(keys).groups()
    places = [place for group in groups for place in group]
    assert len(places) == len(set(places))
    assert all(len(group) > 1 for group in groups)


@given(st.lists(KEYS, max_size=12), st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_the_list(keys: list[Key], chance: Any) -> None:
    order = list(range(len(keys)))
    chance.shuffle(order)
    shuffled = OneList([keys[place] for place in order]).groups()
    assert {frozenset(order[p] for p in group) for group in shuffled} == {
        frozenset(group) for group in OneList(keys).groups()
    }


@given(st.lists(KEYS))
def test_a_group_shares_numbers_and_one_name_and_never_contradicts_itself(keys: list[Key]) -> None:
    for group in OneList(keys).groups():
        members = [keys[place] for place in group]
        assert len({member.name.replace(" ", "") for member in members}) == 1
        assert len({member.sex for member in members} - {None}) <= 1
        assert all(len(common) > 1 for common in OneList(keys).in_common(group))


@given(KEYS, KEYS)
def test_two_agree_in_the_same_whoever_is_asked_about(one: Key, other: Key) -> None:
    assert OneList([one, other]).hints().get(1) == (
        (0, there[1]) if (there := OneList([other, one]).hints().get(1)) else None
    )
    assert OneList([one, other]).groups() == OneList([other, one]).groups()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(KEYS.filter(lambda key: key.name), min_size=2, max_size=6))
def test_the_file_answers_alike_whoever_is_asked_about(keys: list[Key]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(make_book(Path(folder))) as book:
        ids = [
            add(
                book, key.name, *key.phones,
                wechat=key.wechat, birthday=key.birthday, company=key.company, sex=key.sex,
            )
            for key in keys
        ]  # fmt: skip
        found = [
            {match.customer_id: match for match in matches} for matches in book.read(duplicates.find, keys)
        ]
    groups = {place: group for group in OneList(keys).groups() for place in group}
    for (mine, one), (theirs, other) in itertools.combinations(enumerate(ids), 2):
        there, back = found[mine].get(other), found[theirs].get(one)
        assert (there is None) == (back is None)
        if there is not None and back is not None:
            assert (there.agreements, there.certain) == (back.agreements, back.certain)
            assert set(there.agreements) - {"name", "sound"}
            assert not there.certain or set(there.agreements) & set(duplicates.OWN)
        if theirs in groups.get(mine, ()) and there is not None and not there.certain:
            assert not set(there.agreements) & set(duplicates.OWN)
