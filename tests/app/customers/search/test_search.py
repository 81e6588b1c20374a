from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.customers import actions
from app.customers.rows import Draft, Hit
from app.customers.search import index as search_index
from app.customers.search import queries as search
from app.fields.field import Table
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber
from app.interactions.actions import log_contact
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path, "shop.kq")
    yield book
    book.close()


def add(book: Book, name: str, phone: str = "", **values: object) -> int:
    if phone:
        values["mobile"] = (PhoneNumber(PhoneKind.MOBILE, phone),)
    return book.write(actions.new_customer, Draft({"name": name, **values})).value


def find(book: Book, text: str, limit: int = 50, lang: str = "zh") -> list[Hit]:
    return book.read(search.search, text, limit, lang)


def names(book: Book, text: str) -> list[str]:
    return [hit.name for hit in find(book, text)]


@pytest.mark.parametrize(
    "typed",
    [
        "王",
        "小",
        "明",
        "王小",
        "小明",
        "王小明",
        "w",
        "wx",
        "xm",
        "wxm",
        "wang",
        "xiaom",
        "WangXiao",
        "ｗａｎｇ",
    ],
)
def test_a_name_is_found_by_any_part_of_it_its_pinyin_or_its_initials(book: Book, typed: str) -> None:
    add(book, "王小明")
    add(book, "李强")
    assert names(book, typed) == ["王小明"]


@pytest.mark.parametrize("typed", ["lv", "lu", "lü", "LÜ", "lvb", "lubu", "lübu", "lb"])
def test_u_with_dots_may_be_typed_in_any_way(book: Book, typed: str) -> None:
    add(book, "吕布")
    assert names(book, typed) == ["吕布"]


@pytest.mark.parametrize(
    ("name", "typed"), [("单伟", "shan"), ("单伟", "danw"), ("曾志", "zengz"), ("曾志", "ceng")]
)
def test_a_surname_is_found_by_each_of_its_readings(book: Book, name: str, typed: str) -> None:
    add(book, name)
    assert names(book, typed) == [name]


def test_a_name_in_latin_letters_is_found_by_each_of_its_words(book: Book) -> None:
    add(book, "Zoë O'Brien")
    for typed in ("zoe", "Zoë", "obri", "o'brien", "brien", "zoe obrien"):
        assert names(book, typed) == ["Zoë O'Brien"]


def test_the_exact_name_stands_before_longer_ones_and_those_before_names_that_contain_it(book: Book) -> None:
    for name in ("张王伟", "王伟杰", "汪伟", "王伟"):
        add(book, name)
    assert names(book, "王伟") == ["王伟", "王伟杰", "张王伟"]
    assert set(names(book, "wangwei")) == {"张王伟", "王伟杰", "汪伟", "王伟"}


def test_initials_find_a_name_that_syllables_would_crowd_out(book: Book) -> None:
    for _ in range(8):
        add(book, "万里")
    add(book, "王安宁")
    assert "王安宁" in [hit.name for hit in find(book, "wan", limit=4)]


@pytest.mark.parametrize(
    "typed",
    [
        "138",
        "1380",
        "0000",
        "5521",
        "13800005521",
        "138 0000 5521",
        "138-0000-5521",
        "+86 138 0000 5521",
        "１３８",
        "138 5521",
        "8613800005521",
        "13",
        "1",
    ],
)
def test_a_phone_is_found_by_any_three_of_its_digits_however_they_are_grouped(book: Book, typed: str) -> None:
    add(book, "王小明", "13800005521")
    add(book, "李强", "15900007777")
    hit = find(book, typed)[0]
    assert (hit.name, hit.why, hit.excerpt, hit.phone) == (
        "王小明",
        "mobile",
        "138 0000 5521",
        "138 0000 5521",
    )


def test_several_words_must_all_be_found(book: Book) -> None:
    add(book, "王小明", "13800005521", company="河南某某汽车有限公司")
    add(book, "王大力", "15900007777")
    add(book, "李强", "13800001234")
    assert names(book, "王 138") == ["王小明"]
    assert names(book, "王 1") == ["王小明", "王大力"]
    assert names(book, "某某 wang 5521") == ["王小明"]
    assert names(book, "王 某某 159") == []


def test_a_hit_tells_which_item_matched(book: Book) -> None:
    wife = Person("spouse", "貂蝉", phone="13900001111")
    customer = add(
        book,
        "吕布",
        wechat="wx_lvbu88",
        qq="10000123",
        company="徐州牧府",
        plate="豫A12345",
        vin="LSVAA000000123456",
        home_address="郑州市金水区花园路 100 号",
        hobbies=("骑马",),
        id_number="990101199001010018",
        religion="不说",
    )
    book.write(actions.save_child, customer, Table.FAMILY, None, {"relation": "spouse", "name": wife.name})
    told = {
        "wx_lv": ("wechat", "wx_lvbu88"),
        "lvbu88": ("wechat", "wx_lvbu88"),
        "10000": ("qq", "10000123"),
        "州牧": ("company", "徐州牧府"),
        "豫A1": ("plate", "豫A12345"),
        "a123": ("plate", "豫A12345"),
        "345": ("plate", "豫A12345"),
        "23456": ("vin", "LSVAA000000123456"),
        "花园路": ("home_address", "郑州市金水区花园路 100 号"),
        "骑马": ("hobbies", "骑马"),
        "貂": ("family", "配偶 貂蝉"),
        "diaoc": ("family", "配偶 貂蝉"),
        "261122-01": ("number", "261122-01"),
        "261122": ("number", "261122-01"),
    }
    for typed, expected in told.items():
        assert [(hit.why, hit.excerpt) for hit in find(book, typed)] == [expected], typed
    assert find(book, "貂蝉", lang="en")[0].excerpt == "Spouse 貂蝉"


def test_family_is_found_by_name_phone_and_what_is_known_of_them(book: Book) -> None:
    customer = add(book, "吕布")
    wife = {
        "relation": "spouse",
        "name": "貂蝉",
        "phone": "13900001111",
        "employer": "司徒府",
        "note": "爱看戏",
    }
    book.write(actions.save_child, customer, Table.FAMILY, None, wife)
    told = {
        "貂蝉": "配偶 貂蝉",
        "蝉": "配偶 貂蝉",
        "diaochan": "配偶 貂蝉",
        "chan": "配偶 貂蝉",
        "139": "配偶 13900001111",
        "139 0000 1111": "配偶 13900001111",
        "1111": "配偶 13900001111",
        "司徒": "配偶 司徒府",
        "看戏": "配偶 爱看戏",
    }
    for typed, excerpt in told.items():
        assert [(hit.name, hit.why, hit.excerpt) for hit in find(book, typed)] == [
            ("吕布", "family", excerpt)
        ], typed
        assert book.read(search.matching_ids, typed) == [customer]


def test_the_contacts_of_a_key_account_are_found_by_name_phone_and_position(book: Book) -> None:
    customer = add(book, "徐州牧府", is_organisation=True)
    person = {"name": "陈宫", "phone": "15900002222", "position": "主簿", "ties": "曹操旧友"}
    book.write(actions.save_child, customer, Table.CONTACTS, None, person)
    told = {
        "陈宫": "陈宫",
        "cheng": "陈宫",
        "1590000": "15900002222",
        "2222": "15900002222",
        "主簿": "主簿",
        "旧友": "曹操旧友",
    }
    for typed, excerpt in told.items():
        assert [(hit.name, hit.why, hit.excerpt) for hit in find(book, typed)] == [
            ("徐州牧府", "account_contacts", excerpt)
        ], typed


def test_what_was_said_in_a_contact_is_found(book: Book) -> None:
    customer = add(book, "吕布")
    add(book, "张飞")
    book.write(log_contact, ContactDraft(customer, "call", "reached", text="问赤兔马怎么保养，已回答"))
    assert [(hit.name, hit.why, hit.excerpt) for hit in find(book, "赤兔马")] == [
        ("吕布", "interactions", "问赤兔马怎么保养，已回答")
    ]
    assert names(book, "保养") == ["吕布"]
    assert book.read(search.matching_ids, "保养") == [customer]


def test_words_may_stand_in_different_parts_of_a_file(book: Book) -> None:
    customer = add(book, "吕布", "13800005521", notes="爱骑马")
    book.write(actions.save_child, customer, Table.FAMILY, None, {"relation": "spouse", "name": "貂蝉"})
    book.write(log_contact, ContactDraft(customer, "call", "reached", text="问赤兔马"))
    for typed in ("吕 貂蝉", "貂蝉 赤兔", "lvbu 骑马", "5521 diaochan", "骑马 1"):
        assert names(book, typed) == ["吕布"], typed
    assert names(book, "吕 张飞") == []


def test_sensitive_items_are_never_shown_and_an_id_number_is_found_only_whole(book: Book) -> None:
    add(book, "吕布", id_number="990101199001010018", religion="只拜关公")
    assert [(hit.why, hit.excerpt) for hit in find(book, "990101199001010018")] == [("id_number", "")]
    assert find(book, "9901011990") == []
    assert [(hit.why, hit.excerpt) for hit in find(book, "关公")] == [("religion", "")]


def test_a_long_note_shows_only_the_place_that_matched(book: Book) -> None:
    add(book, "王小明", notes=f"{'开头' * 40}，打算给女儿买 Model Ｙ，{'结尾' * 40}")
    hit = find(book, "model y")[0]
    assert hit.why == "notes"
    assert hit.excerpt.startswith("…")
    assert "打算给女儿买 Model Ｙ" in hit.excerpt
    assert len(hit.excerpt) < 60


def test_characters_that_stand_apart_in_a_note_are_not_taken_for_a_word(book: Book) -> None:
    add(book, "王小明", notes="买保姆车；车险；保险到期")
    assert names(book, "保险") == ["王小明"]
    assert names(book, "买保险") == []
    assert book.read(search.matching_ids, "买保险") == []


def test_one_character_is_found_in_notes_when_no_name_has_it(book: Book) -> None:
    add(book, "王小明", notes="家里养狗。")
    assert names(book, "狗") == ["王小明"]


def test_names_in_other_scripts_and_rare_characters_are_found(book: Book) -> None:
    for name in ("Иван Петров", "ئەخمەت", "\U00030edd伟", "さくら"):
        add(book, name)
        assert name in names(book, name[:2])
        assert name in names(book, name)


def test_search_follows_edits_deletion_undo_and_redo(book: Book) -> None:
    customer = add(book, "王小明", notes="钓鱼")
    book.write(actions.save_fields, customer, {"name": "王大力", "notes": "下棋"})
    assert (names(book, "小明"), names(book, "钓鱼")) == ([], [])
    assert (names(book, "大力"), names(book, "下棋")) == (["王大力"], ["王大力"])
    book.undo()
    assert (names(book, "小明"), names(book, "大力")) == (["王小明"], [])
    book.redo()
    book.write(actions.delete_customers, [customer])
    assert names(book, "王") == names(book, "下棋") == []
    book.undo()
    assert names(book, "下棋") == ["王大力"]


def test_a_list_of_many_is_found_and_later_edits_are_too(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "MANY", 2)
    drafts = [Draft({"name": name, "notes": "钓鱼"}) for name in ("王一", "王二", "王三")]
    ids = book.write(actions.add_customers, drafts).value
    assert names(book, "钓鱼") == ["王一", "王二", "王三"]
    book.write(actions.save_fields, ids[1], {"notes": "下棋"})
    assert names(book, "钓鱼") == ["王一", "王三"]
    assert names(book, "下棋") == ["王二"]
    book.undo()
    book.undo()
    assert names(book, "王") == []


def test_what_was_written_in_bulk_is_merged_bit_by_bit_and_found_all_along(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MANY", 2)
    for turn in range(20):
        drafts = [Draft({"name": name, "notes": f"钓鱼{turn}"}) for name in ("王一", "王二")]
        book.write(actions.add_customers, drafts)
    assert book.read(_segments) == 20
    left = book.undo_label()
    steps = 0
    while book.rest():
        assert len(names(book, "王")) == 40
        steps += 1
    assert steps
    assert book.read(_segments) == 1
    assert len(names(book, "钓鱼19")) == 2
    assert book.undo_label() == left


def _segments(session: Session) -> int:
    return int(session.scalars(text("SELECT count(DISTINCT segid) FROM search_index_idx")).one())


def test_making_most_of_the_index_anew_keeps_everybody_else(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MENDED", 1)
    ids = [add(book, name, notes="钓鱼") for name in ("王一", "王二", "王三")]
    book.write(actions.save_many, {ids[0]: {"notes": "下棋"}, ids[1]: {"notes": "下棋"}})
    assert names(book, "下棋") == ["王一", "王二"]
    assert names(book, "钓鱼") == ["王三"]


def test_a_list_filter_finds_everybody_and_not_only_the_first_page(book: Book) -> None:
    ids = {add(book, "王小明", f"1380000{number:04d}") for number in range(60)}
    add(book, "李强")
    for typed in ("王", "小明", "wxm", "138", "13", "王 138", "王 1"):
        assert set(book.read(search.matching_ids, typed)) == ids
        assert len(find(book, typed, limit=20)) == 20


def test_nothing_typed_finds_nothing(book: Book) -> None:
    add(book, "王小明")
    for typed in ("", "  ", "\t", "🐶", "、", '"', "--"):
        assert find(book, typed) == []
        assert book.read(search.matching_ids, typed) == []


VOICING = "ﾞﾟ"
"""Katakana marks that belong to the character before them: a note that ends between them ends within one."""


@pytest.fixture(scope="module")
def full_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = make_book(tmp_path_factory.mktemp("book"), "shop.kq")
    add(book, "王小明", "13800005521", notes="买保险", wechat="wx_1", plate="豫A12345")
    yield book
    book.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40) | st.text(alphabet='王小保险wxua1380"*()^:-+ NEARANDORT', max_size=30))
@example('" OR tokens:*')
@example("NEAR(王 小)")
@example("\ud800王")
@example("王\x00小")
@example("ß ﬁ İ ŉ ǰ ΐ")
@example("长" * 500)
@example("王 " * 500)
@example("1 " * 50)
def test_whatever_is_typed_search_never_fails(full_book: Book, typed: str) -> None:
    hits = full_book.read(search.search, typed)
    assert {hit.id for hit in hits} <= {1}
    assert {hit.id for hit in hits} <= set(full_book.read(search.matching_ids, typed))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        alphabet=st.characters(categories=["L", "N"], exclude_characters=VOICING), min_size=1, max_size=20
    )
)
@example("䶶")
@example("㈠")
def test_whatever_stands_in_a_note_is_found_by_its_beginning(full_book: Book, note: str) -> None:
    full_book.write(actions.save_fields, 1, {"notes": f"记{note}"})
    assert [hit.name for hit in full_book.read(search.search, f"记{note[:10]}")] == ["王小明"]
