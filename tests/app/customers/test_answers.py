"""The answers of the program's own choices in the words of the shop, wherever they are read or shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from app.customers import actions, item_actions, item_queries, queries, query_text
from app.customers.item_rows import ItemRow, Word
from app.customers.rows import Query
from app.customers.search import queries as search
from app.errors import InputError
from app.excel.exports.customers import export
from app.excel.rows import ExportOptions
from app.fields.field import Table
from app.fields.kinds import Choice
from app.storage.book import Book
from tests.app.excel.importing import import_list
from tests.factories import make_customer
from tests.files import make_lists as lists


def row(book: Book, key: str) -> ItemRow:
    return book.read(item_queries.item, key)


def words(book: Book, key: str) -> list[str]:
    return [word.zh for word in row(book, key).draft.words]


def say(book: Book, key: str, *said: Word) -> None:
    book.write(item_actions.save_item, key, replace(row(book, key).draft, words=said))


def rename(book: Book, key: str, **names: str) -> None:
    """Answers by their keys (with _ for -) under new names."""
    renamed = [
        replace(word, zh=names.get(word.was.replace("-", "_"), word.zh))
        for word in row(book, key).draft.words
    ]
    say(book, key, *renamed)


def refusal(book: Book, key: str, *said: Word) -> tuple[str, object]:
    with pytest.raises(InputError) as refused:
        say(book, key, *said)
    return refused.value.code, refused.value.params.get("word")


def test_a_renamed_answer_is_read_shown_and_filtered_by_its_new_name(book: Book) -> None:
    customer = make_customer(book, stage="first")
    rename(book, "stage", first="新车主")
    kind = book.read(queries.catalog)["stage"].kind
    assert kind.show("first") == "新车主"
    assert [kind.parse(word).value for word in ("新车主", "首次购买", "已提车", "first")] == ["first"] * 4
    assert book.read(queries.customer_file, customer).values["stage"] == "first"
    assert book.read(query_text.parse, "stage:新车主") == Query(stages=frozenset({"first"}))
    book.undo()
    assert words(book, "stage")[2] == "首次购买"


def test_a_renamed_answer_is_imported_and_exported(book: Book, tmp_path: Path) -> None:
    rename(book, "grade", A="金牌", B="银牌")
    path = lists.xlsx(
        tmp_path / "a.xlsx",
        [("姓名", "电话", "等级"), ("王建业", "13800000001", "金牌"), ("李丽", "13800000002", "B类")],
    )
    import_list(book, path)
    files = book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    assert {file.name: file.values["grade"] for file in files} == {"王建业": "A", "李丽": "B"}
    out = tmp_path / "out.xlsx"
    book.read(export, out, [file.id for file in files], ExportOptions(("name", "grade")), lambda *_: None)
    told = {tuple(cells) for cells in openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True)}
    assert {("王建业", "金牌"), ("李丽", "银牌")} <= told


def test_answers_are_ordered_and_one_that_nobody_has_is_put_away(book: Book) -> None:
    by_key = {word.was: word for word in row(book, "closeness").draft.words}
    say(book, "closeness", by_key["tight"], by_key["familiar"])
    assert words(book, "closeness") == ["紧密", "熟悉"]
    kind = book.read(queries.catalog)["closeness"].kind
    assert isinstance(kind, Choice)
    assert [option.key for option in kind.offered] == ["tight", "familiar"]
    assert (kind.parse("松散").value, kind.show("loose")) == ("loose", "松散")
    say(book, "closeness", *row(book, "closeness").draft.words, Word("松散", "松散"))
    assert [word.was for word in row(book, "closeness").draft.words] == ["tight", "familiar", "loose"]
    assert row(book, "closeness").draft.words[-1].en == "Loose"


def test_answers_as_the_program_has_them_leave_nothing_behind(book: Book) -> None:
    rename(book, "closeness", tight="铁杆")
    rename(book, "closeness", tight="紧密")
    assert [word.was for word in row(book, "closeness").draft.words] == ["loose", "familiar", "tight"]
    assert book.read(queries.catalog)["closeness"].kind == book.read(queries.catalog)["closeness"].kind


def test_an_answer_is_added_and_used_like_the_others(book: Book) -> None:
    say(book, "payment", *row(book, "payment").draft.words, Word("以租代购", "Lease"))
    added = row(book, "payment").draft.words[-1]
    catalog = book.read(queries.catalog)
    assert catalog["payment"].kind.parse("以租代购").value == added.was
    [field] = [each for each in catalog.children[Table.PURCHASES] if each.key == "payment"]
    assert (field.kind.show(added.was), field.kind.show(added.was, "en")) == ("以租代购", "Lease")
    customer = make_customer(book)
    book.write(actions.save_child, customer, Table.PURCHASES, None, {"product": "途锐", "payment": added.was})
    assert refusal(book, "payment", *row(book, "payment").draft.words[:-1]) == ("answer-in-use", "以租代购")
    rename(book, "payment", own_1="融资租赁")
    assert book.read(queries.catalog)["payment"].kind.show(added.was) == "融资租赁"


def test_an_added_answer_that_nobody_has_is_taken_out(book: Book) -> None:
    plain = row(book, "closeness").draft.words
    say(book, "closeness", *plain, Word("老朋友", "老朋友"))
    say(book, "closeness", *plain)
    assert "老朋友" not in [option.zh for option in book.read(queries.catalog)["closeness"].kind.options]


def test_what_would_break_the_program_is_refused(book: Book) -> None:
    grades = row(book, "grade").draft.words
    assert refusal(book, "grade", *grades, Word("S", "S")) == ("words-fixed", "S")
    assert refusal(book, "grade", replace(grades[0], zh="B"), *grades[1:]) == ("words-twice", "B")
    assert refusal(book, "grade")[0] == "words-needed"
    assert refusal(book, "stage", *row(book, "stage").draft.words[1:]) == ("answer-needed", "潜在客户")
    make_customer(book, grade="A")
    assert refusal(book, "grade", *grades[1:]) == ("answer-in-use", "A")
    assert words(book, "grade") == ["A", "B", "C", "D"]


def test_the_channels_of_the_program_stay_as_they_are(book: Book) -> None:
    assert row(book, "preferred_channel").fixed
    rename(book, "preferred_channel", wechat="企业微信")
    assert "微信" in words(book, "preferred_channel")


def test_an_answer_that_a_form_did_not_offer_is_added_and_given_in_one_write(book: Book) -> None:
    customer = make_customer(book)
    book.write(item_actions.answer_anew, customer, "closeness", "铁哥们")
    value = book.read(queries.customer_file, customer).values["closeness"]
    assert book.read(queries.catalog)["closeness"].kind.show(value) == "铁哥们"
    other = make_customer(book, "李丽")
    book.write(item_actions.answer_anew, other, "closeness", "紧密")
    assert book.read(queries.customer_file, other).values["closeness"] == "tight"
    book.write(item_actions.answer_anew, other, "payment", "以租代购")
    [bought] = book.read(queries.customer_file, other).record.children[Table.PURCHASES]
    assert book.read(queries.catalog)["payment"].kind.show(bought["payment"]) == "以租代购"
    for _ in range(4):
        book.undo()
    assert "铁哥们" not in words(book, "closeness")
    with pytest.raises(InputError):
        book.write(item_actions.answer_anew, customer, "grade", "S")


def found(book: Book, text: str) -> list[str]:
    """Whom the search box and the list find: always the same."""
    hits = {hit.name for hit in book.read(search.search, text)}
    rows = book.read(queries.customer_files, list(book.read(queries.ids, Query(text=text))))
    assert {row.name for row in rows} == hits
    return sorted(hits)


def test_a_renamed_answer_is_found_by_its_new_words_and_the_old_ones(book: Book) -> None:
    make_customer(book, name="陈一", sex="male", marital_status="married")
    make_customer(book, name="陈二", sex="female", marital_status="married")
    make_customer(book, name="林三", sex="male")
    make_customer(book, name="林四", company="先生书店")
    assert found(book, "已婚") == ["陈一", "陈二"]
    rename(book, "sex", male="先生")
    rename(book, "marital_status", married="有家室")
    assert found(book, "先生") == ["林三", "林四", "陈一"]
    assert found(book, "有家") == found(book, "已婚") == ["陈一", "陈二"]
    assert found(book, "先生 有家室") == found(book, "陈 先生") == ["陈一"]
    assert found(book, "林 有家室") == []
    [hit] = [hit for hit in book.read(search.search, "先生") if hit.name == "陈一"]
    assert (hit.why, hit.excerpt[:2]) == ("sex", "先生")
    book.undo()
    assert found(book, "有家室") == []
