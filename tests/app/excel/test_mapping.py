"""Which item a column is, by its title and by what stands in it."""

from __future__ import annotations

import pytest

from app.excel.mapping import guess
from app.excel.rows import NOTES, OWNER, SKIP, UNSURE, ColumnGuess, Sheet
from app.fields.catalog import CATALOG


def guesses(headers: tuple[str, ...], *rows: tuple[object, ...]) -> list[ColumnGuess]:
    return guess(Sheet("", headers, 1, [(line, list(row)) for line, row in enumerate(rows, 2)]), CATALOG)


@pytest.mark.parametrize("field", [f for f in CATALOG.fields if f.key != "number"], ids=lambda f: f.key)
def test_every_item_is_found_by_its_own_label_in_both_languages(field: object) -> None:
    for label in (field.zh, field.en):  # type: ignore[attr-defined]
        [found] = guesses((label,))
        assert (found.target, found.by) == (field.key, "label")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("客户姓名", "name"),
        (" 手 机 号\n码 ", "mobile"),
        ("*联系电话(必填)", "mobile"),
        ("3.出生日期", "birthday"),
        ("客户生日", "birthday"),
        ("客户常用手机号码", "mobile"),
        ("爱人生日", "spouse_birthday"),
        ("业务员", OWNER),
        ("Phone Number", "mobile"),
    ],
)
def test_titles_are_understood_as_people_write_them(header: str, target: str) -> None:
    assert guesses((header,))[0].target == target


@pytest.mark.parametrize("header", ["孩子生日", "父亲电话", "宠物"])
def test_a_title_that_is_nobodys_or_somebody_elses_goes_to_the_notes(header: str) -> None:
    assert guesses((header,), ("2015-01-02",), ("2016-01-02",))[0].target == NOTES


@pytest.mark.parametrize("header", ["序号", "No.", "序"])
def test_a_column_that_only_numbers_the_lines_is_left_out_and_shown_to_be(header: str) -> None:
    assert guesses((header,), (1.0,), (2.0,), (10.0,))[0].target == SKIP
    assert guesses((header,), ("三楼",), ("五楼",))[0].target == NOTES


@pytest.mark.parametrize("header", ["意向车型", "拟购车型", "预算金额"])
def test_what_somebody_only_thinks_of_buying_is_no_purchase(header: str) -> None:
    assert guesses((header,), ("途锐 3.0",), ("迈腾",))[0].target == NOTES


def test_columns_without_a_title_are_known_by_their_content() -> None:
    rows = [
        ("王伟", "男", 13600001234.0, "豫A12345", "1970-11-22", "a@example.com"),
        ("刘芳", "女", "139 0000 4321", "豫A54321", "1985.8.1", "b@example.com"),
    ]
    found = guesses(tuple("ABCDEF"), *rows)
    assert [column.target for column in found] == ["name", "sex", "mobile", "plate", "birthday", "email"]
    assert {column.by for column in found} == {"content"}


def test_a_title_that_its_cells_belie_is_to_be_asked() -> None:
    [found] = guesses(("生日",), ("金牛座",), ("很会说话",), ("1970-11-22",))
    assert found.target == "birthday"
    assert found.confidence < UNSURE


def test_a_second_column_for_one_item_is_kept_in_the_notes() -> None:
    found = guesses(("出生日期", "生日"), ("1970-11-22", "11-22"))
    assert [column.target for column in found] == [NOTES, "birthday"]


def test_several_columns_of_phones_feed_one_item() -> None:
    found = guesses(("手机", "联系电话", "电话2"), ("13600001234", "13600001235", "13600001236"))
    assert [column.target for column in found] == ["mobile", "mobile", "other_phone"]
