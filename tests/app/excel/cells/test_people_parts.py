"""Columns that each tell one thing of a member of the family are put together."""

from __future__ import annotations

import pytest

from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.columns.mapping import guess
from app.excel.files.read_workbook import MemoryGrids
from app.excel.rows import Sheet
from app.excel.tables.layout import find_tables
from app.fields.catalog import CATALOG


def read(headers: tuple[str, ...], *cells: object) -> ReadRow:
    columns = guess(Sheet("", headers, 1, [(2, list(cells))]), CATALOG)
    return RowReader(headers, [column.target for column in columns], CATALOG).read(2, list(cells))


def children(row: ReadRow) -> list[tuple[str, str | None, int | None]]:
    return [(p.relation, p.name, p.birthday.year if p.birthday else None) for p in row.values["children"]]


@pytest.mark.parametrize(
    ("headers", "cells", "told"),
    [
        (("孩子姓名", "孩子生日"), ("王磊", "2010-3-5"), [("child", "王磊", 2010)]),
        (("孩子生日", "孩子姓名"), ("2010-3-5", "王磊"), [("child", "王磊", 2010)]),
        (("孩子姓名", "孩子性别"), ("王磊", "男"), [("son", "王磊", None)]),
        (("孩子姓名",), ("8岁男孩",), [("son", None, None)]),
        (("孩子姓名",), ("大班",), [("child", None, None)]),
        (("孩子姓名",), ("一子一女",), [("son", None, None), ("daughter", None, None)]),
        (("孩子姓名",), ("两个女儿",), [("daughter", None, None), ("daughter", None, None)]),
        (("您孩子多大",), ("儿子30",), [("son", None, None)]),
        (("孩子几岁了",), ("女儿 5",), [("daughter", None, None)]),
        (("儿子姓名", "儿子性别", "儿子生日"), ("王磊", "男", "2010-3-5"), [("son", "王磊", 2010)]),
        (
            ("儿子姓名", "儿子生日", "女儿姓名", "女儿生日"),
            ("王磊", "2010-3-5", "王蕾", "2012年"),
            [("son", "王磊", 2010), ("daughter", "王蕾", 2012)],
        ),
        (
            ("孩子1姓名", "孩子1生日", "孩子2姓名", "孩子2生日"),
            ("王磊", "", "王蕾", "2012-1-2"),
            [("child", "王磊", None), ("child", "王蕾", 2012)],
        ),
        (
            ("孩子姓名", "孩子生日"),
            ("王磊、王蕾", "2010-3-5、2012-1-2"),
            [("child", "王磊", 2010), ("child", "王蕾", 2012)],
        ),
        (
            ("大孩子姓名", "大孩子生日", "二孩姓名", "二孩生日"),
            ("王磊", "2010-3-5", "王蕾", "2012-1-2"),
            [("child", "王磊", 2010), ("child", "王蕾", 2012)],
        ),
        (
            ("老大", "老大生日", "老大学校", "老二", "老二生日"),
            ("王磊", "2010-3-5", "二中", "王蕾", "2012-1-2"),
            [("child", "王磊", 2010), ("child", "王蕾", 2012)],
        ),
        (
            ("老大", "老大生日", "老二", "老二生日"),
            ("王磊", "2010-3-5", "", ""),
            [("child", "王磊", 2010)],
        ),
        (("大宝", "二宝"), ("男孩", "女"), [("son", None, None), ("daughter", None, None)]),
        (("令郎", "令爱"), ("王磊", "王蕾"), [("son", "王磊", None), ("daughter", "王蕾", None)]),
        (("子女生日",), ("儿子2001-3-4、女儿2005-3-4",), [("son", None, 2001), ("daughter", None, 2005)]),
        (
            ("孩子姓名", "孩子生日"),
            ("王磊、王蕾", "2010-3-5"),
            [("child", "王磊", None), ("child", "王蕾", None), ("child", None, 2010)],
        ),
    ],
)
def test_what_several_columns_tell_of_a_child_is_told_of_one(
    headers: tuple[str, ...], cells: tuple[object, ...], told: list[tuple[str, str | None, int | None]]
) -> None:
    row = read(("姓名", *headers), "王伟", *cells)
    assert (children(row), row.kept) == (told, [])


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("15300005437", ("child", None, "15300005437")),
        ("儿子王磊15300005437", ("son", "王磊", "15300005437")),
        ("王小磊 15300005437", ("child", "王小磊", "15300005437")),
        ("15300005437（女儿）", ("daughter", None, "15300005437")),
    ],
)
def test_a_column_of_their_numbers_may_name_them(cell: str, told: tuple[str, str | None, str]) -> None:
    row = read(("姓名", "子女联系方式"), "王伟", cell)
    assert [(p.relation, p.name, p.phone) for p in row.values["children"]] == [told]


def test_what_is_told_of_somebody_else_who_is_named_is_not_the_customers() -> None:
    row = read(("姓名", "小家伙姓名", "小家伙生日", "小家伙性别"), "王伟", "王磊", "2010-3-5", "男")
    assert not {"birthday", "sex"} & row.values.keys()
    assert "小家伙生日：2010-3-5" in row.values["notes"]


def test_parents_and_what_has_no_item_of_its_own_are_kept_with_them() -> None:
    row = read(("姓名", "父亲姓名", "父亲电话", "父亲年龄"), "王伟", "王大山", "13600001234", 70.0)
    [father] = row.values["parents"]
    assert (father.name, father.phone, father.note) == ("王大山", "13600001234", "年龄:70")


def test_a_birthday_that_does_not_exist_is_kept_word_for_word() -> None:
    row = read(("姓名", "孩子姓名", "孩子生日"), "王伟", "王磊", "2010-2-30")
    assert children(row) == [("child", "王磊", None)]
    assert row.kept == [{"column": "孩子生日", "text": "2010-2-30", "problem": "no-such-date"}]


@pytest.mark.parametrize("title", ["孩子情况", "子女情况", "孩子情况："])
def test_a_column_that_tells_all_of_the_children_holds_people(title: str) -> None:
    row = read(("姓名", title), "王建业", "长子王磊；次女王蕾")
    assert children(row) == [("son", "王磊", None), ("daughter", "王蕾", None)]
    assert [person.note for person in row.values["children"]] == [None, None]


@pytest.mark.parametrize(
    ("cell", "note"), [("帮带孩子", "帮带孩子"), ("健在", "健在"), ("70岁，高血压", "70岁，高血压")]
)
def test_what_stands_under_the_mother_is_told_of_her(cell: str, note: str) -> None:
    [mother] = read(("姓名", "母亲情况"), "王伟", cell).values["parents"]
    assert (mother.relation, mother.name, mother.note) == ("mother", None, note)


def test_a_son_in_english_is_one_by_the_title() -> None:
    row = read(("Name", "Son", "Daughter"), "Susan Tanner", "Steven, 2004-03-01", "Amy")
    assert children(row) == [("son", "Steven", 2004), ("daughter", "Amy", None)]


def test_what_a_card_tells_of_a_member_may_have_brackets_and_commas() -> None:
    rows = [
        ["客户姓名", "王伟", "性别", "男"],
        ["手机", "13600001234", "微信", "abc"],
        ["家庭成员"],
        ["关系", "姓名", "出生日期", "工作单位/学校", "电话"],
        ["配偶", "罗晓燕", "1978-10-1", "棉纺厂（已退）", "18800001428"],
        ["儿子", "王小明", "2008-1-2", "三中（高二，住校）", ""],
        ["父亲", "王德福", "1950-2-3", "机械厂、已退", ""],
        ["跟进情况"],
        ["备注", "常来"],
    ]
    [sheet] = find_tables(MemoryGrids({"a": rows}), ["a"])
    [(_, cells)] = sheet.rows
    row = read(sheet.headers, *cells)
    assert (row.values["spouse_name"], row.values["spouse_employer"]) == ("罗晓燕", "棉纺厂（已退）")
    [son], [father] = row.values["children"], row.values["parents"]
    assert (son.name, son.employer) == ("王小明", "三中（高二，住校）")
    assert (father.name, father.employer) == ("王德福", "机械厂、已退")
    assert row.kept == []
