"""Words beside what a column asks for: where a spouse works, which amount it is, that nobody is there."""

from __future__ import annotations

from typing import Any

import pytest

from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.rows import NOTES
from app.fields.catalog import CATALOG
from app.fields.people import Person


def told(title: str, target: str, cell: Any) -> ReadRow:
    """A row with a name and this cell."""
    titles = {"姓名": "name", title: target}
    return RowReader(list(titles), list(titles.values()), CATALOG).read(2, ["王建业", cell])


def problems(row: ReadRow) -> list[str]:
    return [note["problem"] for note in row.kept]


@pytest.mark.parametrize(
    ("cell", "phone", "employer"),
    [
        ("刘芳（电厂）", None, "电厂"),
        ("刘芳/13700001111/一拖", "13700001111", "一拖"),
        ("刘芳，13200003111，嘉禾会计师事务所", "13200003111", "嘉禾会计师事务所"),
        ("刘芳（建行）", None, "建行"),
        ("刘芳 市一院", None, "市一院"),
        ("刘芳（移动）13700001111", "13700001111", "移动"),
    ],
)
@pytest.mark.parametrize("title", ["配偶", "11.配偶情况"])
def test_the_one_word_beside_a_spouse_is_where_they_work(
    title: str, cell: str, phone: str | None, employer: str
) -> None:
    row = told(title, "spouse_name", cell)
    assert row.values["spouse_name"] == "刘芳"
    assert (row.values.get("spouse_phone"), row.values["spouse_employer"]) == (phone, employer)
    assert row.kept == []


@pytest.mark.parametrize(
    "cell", ["刘芳（爱打牌）", "刘芳（教师）", "刘芳（35岁）", "刘芳 13700001111 在家带孩子"]
)
def test_what_else_is_told_of_a_spouse_is_kept_and_flagged(cell: str) -> None:
    row = told("配偶", "spouse_name", cell)
    assert (row.values["spouse_name"], problems(row)) == ("刘芳", ["leftover-text"])
    assert "spouse_employer" not in row.values


def test_words_that_tell_how_it_is_about_a_spouse_are_notes() -> None:
    row = told("配偶情况", "spouse_name", "在一中教书")
    assert ("spouse_name" in row.values, row.values[NOTES], row.kept) == (False, "配偶情况：在一中教书", [])


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("离了", "divorced"),
        ("离异", "divorced"),
        ("已故", "widowed"),
        ("过世了", "widowed"),
        ("没结婚", "single"),
    ],
)
def test_words_for_a_marriage_name_no_spouse(word: str, status: str) -> None:
    row = told("爱人", "spouse_name", word)
    assert ("spouse_name" in row.values, row.values["marital_status"]) == (False, status)


@pytest.mark.parametrize("word", ["在读", "上学去了"])
def test_words_that_name_no_child_are_flagged_where_its_name_is_asked_for(word: str) -> None:
    row = told("孩子姓名", "children", word)
    assert ("children" in row.values, problems(row)) == (False, ["unreadable"])


@pytest.mark.parametrize("word", ["丁克", "未婚", "备孕"])
def test_that_there_is_no_child_is_told_in_the_notes_where_its_name_is_asked_for(word: str) -> None:
    row = told("孩子姓名", "children", word)
    assert ("children" in row.values, row.values[NOTES], row.kept) == (False, f"孩子姓名：{word}", [])


def test_what_is_told_under_the_title_of_one_member_is_told_of_them() -> None:
    row = told("儿子", "children", "上大学")
    assert row.values["children"] == (Person("son", note="上大学"),)
    row = told("父亲", "parents", "健在")
    assert row.values["parents"] == (Person("father", note="健在"),)


def test_in_laws_among_the_parents_are_kept_in_the_notes() -> None:
    row = told("父母", "parents", "岳父80岁")
    assert ("parents" in row.values, row.values[NOTES], row.kept) == (False, "父母：岳父80岁", [])


@pytest.mark.parametrize(
    ("title", "target", "cell", "value"),
    [
        ("车价", "amount", "裸车13.5万", 13_500_000),
        ("车价", "amount", "落地价：15万", 15_000_000),
        ("车价", "amount", "全款18.8万", 18_800_000),
        ("面积", "size", "套内78㎡", 78.0),
    ],
)
def test_words_that_say_which_amount_it_is_are_kept_in_the_notes(
    title: str, target: str, cell: str, value: float
) -> None:
    row = told(title, target, cell)
    assert (row.values[target], row.values[NOTES], row.kept) == (value, f"{title}：{cell}", [])


@pytest.mark.parametrize("cell", ["建面96㎡", "建筑面积：96", "96平米", "96m^2"])
def test_a_size_is_read_with_the_words_for_it(cell: str) -> None:
    row = told("面积", "size", cell)
    assert (row.values["size"], row.values.get(NOTES)) == (96.0, None)


@pytest.mark.parametrize("cell", ["首付5万", "定金1万", "月供3000"])
def test_what_is_no_price_is_flagged(cell: str) -> None:
    row = told("车价", "amount", cell)
    assert ("amount" in row.values, problems(row)) == (False, ["unreadable"])


@pytest.mark.parametrize("cell", ["临牌", "未上牌", "临时", "还没上牌"])
def test_that_a_car_has_no_plate_yet_is_noted(cell: str) -> None:
    row = told("车牌", "plate", cell)
    assert ("plate" in row.values, row.values[NOTES], row.kept) == (False, f"车牌：{cell}", [])


@pytest.mark.parametrize("cell", ["老两口", "小两口", "两口子住", "老两口生活"])
def test_a_couple_who_keep_house_are_nobodys_parents(cell: str) -> None:
    row = told("家庭结构", "family_circumstances", cell)
    assert (row.values["family_circumstances"], "parents" in row.values) == (cell, False)
