"""The shop's own items and the program's as it wants them: added, changed, ordered, hidden, taken out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.customers import actions, item_actions, item_queries, queries, record
from app.customers.item_rows import IMPORTANT, NOT_COUNTED, ItemDraft, ItemRow, Word
from app.customers.rows import Draft, Query
from app.customers.search import queries as search
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.fields.someone import PersonKind, Someone
from app.sample.posed import posed_people
from app.storage.book import Book
from tests.factories import make_book, make_customer


def add(book: Book, label: str, kind: str = "line", *words: str, section: str = Section.SHOP) -> str:
    draft = ItemDraft(label, kind=kind, words=tuple(map(Word, words)))
    return book.write(item_actions.add_item, draft, section).value


def row(book: Book, key: str) -> ItemRow:
    return book.read(item_queries.item, key)


def keys(book: Book, section: str) -> list[str]:
    return [field.key for field in book.read(queries.catalog).section(section)]


def value(book: Book, customer: int, key: str) -> object:
    return book.read(queries.customer_file, customer).values[key]


def test_an_item_may_stand_in_any_section_at_its_end(book: Book) -> None:
    key = add(book, "车友会编号", section=Section.ESTEEM)
    assert keys(book, Section.ESTEEM)[-1] == key
    assert keys(book, Section.ESTEEM)[:2] == ["position", "car_brand"]
    second = add(book, "备胎", section=Section.ESTEEM)
    assert keys(book, Section.ESTEEM)[-2:] == [key, second]


def test_items_are_ordered_and_moved_between_sections(book: Book) -> None:
    key = add(book, "车友会编号")
    book.write(item_actions.arrange, Section.ESTEEM, ["plate", key, "position"])
    assert keys(book, Section.ESTEEM) == [
        "plate", key, "position", "car_brand", "dress", "information_sources", "admired_person",
    ]  # fmt: skip
    assert keys(book, Section.SHOP) == []
    book.undo()
    assert keys(book, Section.SHOP) == [key]
    assert keys(book, Section.ESTEEM)[0] == "position"


def test_what_the_program_sets_itself_keeps_its_place_when_others_are_ordered(book: Book) -> None:
    before = keys(book, Section.BASIC)
    wanted = [key for key in before if key not in ("number", "owner")]
    book.write(item_actions.arrange, Section.BASIC, [*wanted[1:], wanted[0]])
    after = keys(book, Section.BASIC)
    assert after.index("number") == before.index("number")
    assert after.index("owner") == before.index("owner")
    assert after[-1] == "name"


def test_a_built_in_item_is_renamed_and_its_old_name_still_read_in_lists(book: Book) -> None:
    book.write(item_actions.save_item, "dress", ItemDraft("穿衣风格", "", "text"))
    field = book.read(queries.catalog)["dress"]
    assert (field.zh, field.en) == ("穿衣风格", "穿衣风格")
    assert {"衣着", "Dress", "穿着"} <= set(field.names())
    assert book.undo_label() is not None
    book.undo()
    assert book.read(queries.catalog)["dress"] == CATALOG["dress"]


def test_a_name_is_borne_once(book: Book) -> None:
    add(book, "车位号")
    for label, code in (("", "label-needed"), ("生日", "label-taken"), ("车位号", "label-taken")):
        with pytest.raises(InputError) as caught:
            add(book, label)
        assert caught.value.code == code
    with pytest.raises(InputError) as caught:
        add(book, "会员卡", "choice", " ")
    assert caught.value.code == "words-needed"


def test_a_hidden_item_is_not_shown_nor_counted_but_kept(book: Book) -> None:
    customer = make_customer(book, dress="西装")
    whole = book.read(queries.catalog).whole
    book.write(item_actions.show_item, "dress", False)
    items = book.read(queries.catalog)
    assert "dress" not in items.shown_keys
    assert items.whole == whole - 1
    assert value(book, customer, "dress") == "西装"
    book.write(actions.save_fields, customer, {"position": "经理"})
    book.write(item_actions.show_item, "dress", True)
    assert value(book, customer, "dress") == "西装"


def test_the_name_cannot_be_hidden_nor_its_section(book: Book) -> None:
    for hide, key in ((item_actions.show_item, "name"), (item_actions.show_section, Section.BASIC)):
        with pytest.raises(InputError) as caught:
            book.write(hide, key, False)
        assert caught.value.code == "item-needed"


def test_sections_are_added_named_ordered_hidden_and_taken_out(book: Book) -> None:
    key = book.write(item_actions.add_section, "车辆保养", "Car care").value
    item = add(book, "保养套餐", section=key)
    names = [each.key for each in book.read(queries.catalog).sections]
    assert names[-2:] == [key, "shop"]
    book.write(item_actions.order_sections, [key, *(name for name in names if name != key)])
    assert book.read(queries.catalog).sections[0].label("en") == "Car care"
    book.write(item_actions.save_section, Section.LIFE, "爱好与健康")
    assert book.read(queries.catalog).heading(Section.LIFE) == "爱好与健康"
    with pytest.raises(InputError) as caught:
        book.write(item_actions.delete_section, key)
    assert caught.value.code == "section-not-empty"
    book.write(item_actions.show_section, key, False)
    assert item not in book.read(queries.catalog).shown_keys
    book.write(item_actions.show_section, key, True)
    book.write(item_actions.delete_item, item)
    book.write(item_actions.delete_section, key)
    assert key not in [each.key for each in book.read(queries.catalog).sections]
    with pytest.raises(InputError) as caught:
        book.write(item_actions.add_section, "成交")
    assert caught.value.code == "section-taken"


def test_only_what_is_empty_is_taken_out(book: Book) -> None:
    key = add(book, "车位号")
    customer = make_customer(book, **{key: "B2-17"})
    assert row(book, key).known == 1
    with pytest.raises(InputError) as caught:
        book.write(item_actions.delete_item, key)
    assert (caught.value.code, caught.value.params["count"]) == ("item-not-empty", 1)
    book.write(actions.save_fields, customer, {key: None})
    book.write(item_actions.delete_item, key)
    assert key not in book.read(queries.catalog).by_key


def test_renaming_a_word_renames_it_in_every_file_and_two_of_a_name_are_one(book: Book) -> None:
    key = add(book, "会员卡", "choice", "金卡", "银卡", "普卡")
    people = [make_customer(book, f"王{n}", **{key: word}) for n, word in enumerate(("金卡", "银卡", "普卡"))]
    words = (Word("贵宾", "VIP", "金卡"), Word("贵宾", "", "银卡"), Word("普卡", "", "普卡"))
    book.write(item_actions.save_item, key, ItemDraft("会员卡", kind="choice", words=words))
    assert [value(book, each, key) for each in people] == ["贵宾", "贵宾", "普卡"]
    assert [each.zh for each in row(book, key).draft.words] == ["贵宾", "普卡"]
    assert {hit.name for hit in book.read(search.search, "贵宾")} == {"王0", "王1"}
    book.undo()
    assert [value(book, each, key) for each in people] == ["金卡", "银卡", "普卡"]


def test_a_word_that_files_hold_is_not_taken_away(book: Book) -> None:
    key = add(book, "会员卡", "choice", "金卡", "银卡")
    make_customer(book, **{key: "银卡"})
    with pytest.raises(InputError) as caught:
        book.write(item_actions.save_item, key, ItemDraft("会员卡", kind="choice", words=(Word("金卡"),)))
    assert (caught.value.code, caught.value.params["word"]) == ("word-in-use", "银卡")
    book.write(item_actions.add_word, key, "黑卡")
    assert [each.zh for each in row(book, key).draft.words] == ["金卡", "银卡", "黑卡"]


def test_what_another_kind_cannot_read_is_told_first_and_goes_into_the_notes(book: Book) -> None:
    key = add(book, "入会")
    one = make_customer(book, "王一", **{key: "2024-5-1"}, notes="常客")
    two = make_customer(book, "王二", **{key: "前年春天"})
    told = book.read(item_queries.kind_change, key, "date")
    assert (told.known, told.survives, told.lost) == (2, 1, ("前年春天",))
    book.write(item_actions.save_item, key, ItemDraft("入会", kind="date"))
    assert value(book, one, key) == dt.date(2024, 5, 1)
    assert value(book, two, key) is None
    assert value(book, one, "notes") == "常客"
    assert value(book, two, "notes") == "入会：前年春天"
    book.undo()
    assert value(book, two, key) == "前年春天"
    assert value(book, two, "notes") is None


def test_weights_decide_how_complete_a_file_is_and_undo_counts_anew(book: Book) -> None:
    key = add(book, "车位号")
    customer = make_customer(book, **{key: "B2-17"}, dress="西装")
    other = make_customer(book, "李强", position="经理")

    def ordered() -> list[int]:
        return list(book.read(queries.ids, Query(sort="filled", descending=True)))

    assert book.read(queries.customer_file, customer).percent == round(100 * 2 / 43)
    draft = row(book, "position").draft
    heavy = ItemDraft(draft.label, draft.label_en, draft.kind, weight=IMPORTANT)
    book.write(item_actions.save_item, "position", heavy)
    assert book.read(queries.customer_file, other).percent == round(100 * 3 / 45)
    assert ordered() == [other, customer]
    book.undo()
    assert ordered() == [customer, other]
    book.write(item_actions.save_item, key, ItemDraft("车位号", weight=NOT_COUNTED))
    assert book.read(queries.customer_file, customer).percent == round(100 * 1 / 42)
    [line] = book.read(queries.page, [customer], ["filled"])
    assert line.cells == {"filled": "2%"}


SOME = st.sampled_from([field.key for field in CATALOG.fields if not field.system and field.key != "name"])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weights=st.dictionaries(SOME, st.sampled_from([NOT_COUNTED, 1, IMPORTANT]), max_size=6))
def test_files_weighed_at_once_weigh_what_each_of_them_does(posed: Book, weights: dict[str, int]) -> None:
    for key, weight in weights.items():
        draft = row(posed, key).draft
        posed.write(item_actions.save_item, key, replace(draft, weight=weight))
    items = posed.read(queries.catalog)
    for each in posed.read(queries.load, list(posed.read(queries.ids, Query()))).values():
        assert each.columns["filled"] == record.completeness(each, items)


@pytest.fixture(scope="module")
def posed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """People of whom a great deal is known, and somebody of whom nothing is."""
    made = make_book(tmp_path_factory.mktemp("posed"))
    people = posed_people(dt.date(2026, 11, 22), dict.fromkeys("ABCD", 60))
    made.write(actions.add_customers, [Draft(each.values, children=tuple(each.children)) for each in people])
    make_customer(made, "无名")
    yield made
    made.close()


def test_somebody_is_read_with_name_number_and_note() -> None:
    kind = PersonKind()
    for text, told in (
        ("张师傅 13800001111 周末不上班", Someone("张师傅", "13800001111", "周末不上班")),
        ("13800001111 张师傅", Someone("张师傅", "13800001111")),
        ("John Smith", Someone("John Smith")),
        ("李会计（0371-63330000转8）", Someone("李会计", "0371-63330000转8")),
    ):
        assert kind.parse(text).value == told
        assert kind.parse(kind.edit_text(told)).value == told
