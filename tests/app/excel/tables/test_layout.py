"""The tables in sheets as people lay them out."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.errors import KnownError, ListError
from app.excel.cells.row_reader import RowReader
from app.excel.columns import mapping
from app.excel.files.read_workbook import MemoryGrids
from app.excel.files.readers import open_pasted
from app.excel.rows import NOTES, LeftOut, Sheet
from app.excel.tables import jotted
from app.excel.tables.layout import find_tables
from app.excel.titles import is_known
from app.fields.catalog import CATALOG
from app.fields.parsed import text_of

Rows = Sequence[Sequence[Any]]
Merges = Sequence[tuple[int, int, int, int]]


def tables(rows: Rows, merges: Merges = (), hidden: Sequence[int] = ()) -> list[Sheet]:
    cells = [list(row) for row in rows]
    grids = MemoryGrids({"表": cells}, merges={"表": merges}, hidden_rows={"表": hidden})
    return find_tables(grids, ["表"])


def said(sheet: Sheet) -> list[dict[str, Any]]:
    """Each row by title, without what is empty."""
    return [
        {title: cell for title, cell in zip(sheet.headers, cells, strict=False) if cell not in (None, "")}
        for _, cells in sheet.rows
    ]


def one(rows: Rows, merges: Merges = ()) -> list[dict[str, Any]]:
    [sheet] = tables(rows, merges)
    return said(sheet)


WANG, LIU = ("王伟", "13600001234"), ("刘芳", "13600001235")


def test_titles_and_notes_above_the_header_are_counted_and_no_customers() -> None:
    rows = [("客户台账", ""), ("制表：李晓梅", "日期：2024年3月"), (), ("姓名", "电话"), WANG]
    [sheet] = tables(rows)
    assert (sheet.header_line, sheet.rows) == (4, [(5, list(WANG))])
    assert sheet.left_out == LeftOut(blank=1, titles=2)


@pytest.mark.parametrize(
    "example",
    [
        ("示例", "张三", "13800001111", "A"),
        ("1", "例：张三", "13800001111", ""),
        ("1", "张三（示例）", "13800001111", ""),
        ("1", "张三", "13800001111", "示例数据，请删除"),
    ],
)
def test_an_example_below_the_titles_is_nobody(example: tuple[str, ...]) -> None:
    rows = [("序号", "姓名", "电话", "备注"), example, ("2", *WANG, "示例小学的老师"), ("3", *LIU, "示例")]
    assert [cells[1] for _, cells in tables(rows)[0].rows] == ["王伟", "刘芳"]


@pytest.mark.parametrize("other", ["受益人", "紧急联系人姓名", "实际使用人"])
def test_a_relation_behind_somebody_else_is_theirs_and_makes_no_family(other: str) -> None:
    rows = [
        ("投保人", "手机", other, "关系"),
        (*WANG, "王伟", "本人"),
        (*LIU, "刘小宝", "子女"),
        ("孙玉", "13600001236", "孙父", "父亲"),
    ]
    assert [[*cells] for _, cells in tables(rows)[0].rows] == [[*row] for row in rows[1:]]


TWO_ROWS = [
    ("姓名", "电话", "配偶", "", "备注"),
    ("", "", "姓名", "电话", ""),
    ("王伟", "13600001234", "刘芳", "13600001235", "爱钓鱼"),
    ("李娜", "13600001236", "陈刚", "", ""),
]
MERGED = [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 2, 4)]


@pytest.mark.parametrize("merges", [MERGED, ()], ids=["merged", "csv"])
def test_groups_over_titles_are_told_with_them(merges: Merges) -> None:
    [sheet] = tables(TWO_ROWS, merges)
    assert sheet.headers == ("姓名", "电话", "配偶姓名", "配偶电话", "备注")
    assert [line for line, _ in sheet.rows] == [3, 4]


@pytest.mark.parametrize("told", [True, False], ids=["merged", "csv"])
def test_bands_that_only_sort_the_titles_add_nothing_but_whose_name_it_is(told: bool) -> None:
    rows = [
        ("基本信息", "", "", "配偶信息", "", "子女情况", ""),
        ("姓名", "性别", "手机", "姓名", "生日", "姓名", "生日"),
        ("王伟", "男", "13600001234", "刘芳", "1980-1-2", "王磊", "2010-3-5"),
    ]
    [sheet] = tables(rows, [(1, 0, 1, 2), (1, 3, 1, 4), (1, 5, 1, 6)] if told else ())
    assert sheet.headers == ("姓名", "性别", "手机", "配偶姓名", "配偶生日", "子女姓名", "子女生日")


def test_a_first_row_of_words_is_not_taken_for_a_second_line_of_the_header() -> None:
    header = ("姓名", "性别", "联系偏好", "来源")
    [sheet] = tables([header, ("王伟", "男", "微信", "客户"), ("刘芳", "女", "手机", "渠道")])
    assert (sheet.headers, len(sheet.rows)) == (header, 2)


def test_a_header_repeated_on_every_page_is_no_customer_even_of_two_lines() -> None:
    rows = [("客户台账",), *TWO_ROWS[:3], ("第 1 页 共 2 页",), ("客户台账",), *TWO_ROWS[:2], TWO_ROWS[3]]
    [sheet] = tables(rows)
    assert [row["姓名"] for row in said(sheet)] == ["王伟", "李娜"]
    assert sheet.left_out == LeftOut(totals=1, headers=3, titles=1)


def test_rulers_sums_and_signatures_hold_nobody() -> None:
    rows = [
        ("姓名", "电话", "金额"),
        ("----", "----", "----"),
        (*WANG, 3.0),
        ("小计：1人", "", 3.0),
        ("", "", ""),
        (*LIU, 4.0),
        ("2019年合计", "", 4.0),
        ("5月合计", "7单", 4.0),
        ("======",),
        ("", "合计", 7.0),
        ("共 2 人",),
        ("制表人：李晓梅", "", "审核：张鹏"),
        ("经办人：李晓梅", "审核：张鹏", "日期：2024.12.31"),
        ("注：金额单位为万元",),
    ]
    [sheet] = tables(rows)
    assert [row["姓名"] for row in said(sheet)] == ["王伟", "刘芳"]
    assert sheet.left_out == LeftOut(blank=3, totals=8)


@pytest.mark.parametrize("foot", [("合計", "22人"), ("共2戶",), ("製表：李曉梅",), ("以上資料僅供內部使用",)])
def test_sums_and_signatures_in_traditional_signs_hold_nobody(foot: tuple[str, ...]) -> None:
    [sheet] = tables([("客戶", "電話"), WANG, LIU, foot])
    assert [row["客戶"] for row in said(sheet)] == ["王伟", "刘芳"]
    assert sheet.left_out == LeftOut(totals=1)


def test_a_second_header_in_other_words_is_known_by_its_first_title() -> None:
    first = [("序号", "单位名称", "联系人", "联系电话"), ("1", "顺达物流", "魏长河", "13600000111"), ()]
    titles = ("序号", "农户", "手机号", "地址", "机型大小", "售价", "补贴数", "耕种面积", "备注")
    second = (
        "1",
        "田大壮",
        "13600000121",
        "小安山镇田庄",
        "雷沃",
        "126,000",
        "38,500",
        "180亩",
        "麦收前保养",
    )
    sheets = tables([*first, ("农机客户（补贴机型）",), titles, second])
    assert [len(sheet.rows) for sheet in sheets] == [1, 1]
    assert said(sheets[1])[0]["农户"] == "田大壮"


def test_the_titles_of_a_second_table_are_none_of_the_values_of_the_first() -> None:
    bought = [
        ("收车日期", "卖主姓名", "联系电话", "车牌号"),
        ("2023-05-27", "刘巧珍", "13600003134", "川A00001"),
    ]
    sold = [
        ("成交日期", "买主姓名", "联系电话", "车牌号"),
        ("2023-12-22", "李艳萍", "13600003195", "川A00002"),
    ]
    for titles in (("收车日期", "卖主姓名"), ("甲", "乙")):
        first = [(*titles, *bought[0][2:]), *bought[1:]]
        sheets = tables([("一、收车登记",), *first, (), ("二、售车登记",), *sold])
        cells = [cell for sheet in sheets for _, row in sheet.rows for cell in row]
        assert {"刘巧珍", "13600003134", "李艳萍", "13600003195"} <= {*cells}


@pytest.mark.parametrize("name", ["王总计", "和小计", "共青团小学", "总计算机公司", "注册师协会"])
def test_whose_name_only_sounds_like_a_sum_is_a_customer(name: str) -> None:
    assert len(one([("姓名", "电话"), WANG, (name, "13600001299")])) == 2


def test_lines_that_head_a_group_become_a_column_and_no_customers() -> None:
    rows = [
        ("序号", "姓名", "电话"),
        ("A类客户",),
        (1.0, *WANG),
        ("万科城",),
        (2.0, *LIU),
        (3.0, "李娜", "13600001236"),
    ]
    [sheet] = tables(rows)
    assert [(row["姓名"], row["分组"]) for row in said(sheet)] == [
        ("王伟", "A类客户"),
        ("刘芳", "万科城"),
        ("李娜", "万科城"),
    ]
    assert sheet.left_out == LeftOut(groups=2)
    assert mapping.guess(sheet, CATALOG)[-1].target == "tags"


@pytest.mark.parametrize("number", [2, "2"])
def test_a_line_that_says_what_follows_is_no_customer_though_it_is_numbered(number: object) -> None:
    rows = [("序号", "姓名", "电话"), (1, "王伟", "1"), (number, "以下为 2021 年客户", ""), (3, "刘芳", "")]
    [sheet] = tables(rows)
    assert said(sheet) == [
        {"序号": 1, "姓名": "王伟", "电话": "1"},
        {"序号": 3, "姓名": "刘芳", "分组": "2021年客户"},
    ]
    assert sheet.left_out == LeftOut(groups=1)


def test_a_line_with_a_name_alone_is_a_customer_and_one_with_a_year_is_none() -> None:
    rows = [("姓名", "电话"), ("2019年",), WANG, ("陈刚",), ("2020年度",), LIU, ("花园饭店",)]
    assert [(row["姓名"], row.get("分组")) for row in one(rows)] == [
        ("王伟", "2019年"),
        ("陈刚", "2019年"),
        ("刘芳", "2020年度"),
        ("花园饭店", "2020年度"),
    ]


def test_a_year_above_each_part_with_the_header_again_is_a_group() -> None:
    header = ("姓名", "电话")
    rows = [("2019年客户",), header, WANG, ("2020年客户",), header, LIU]
    assert [(row["姓名"], row["分组"]) for row in one(rows)] == [
        ("王伟", "2019年客户"),
        ("刘芳", "2020年客户"),
    ]


def test_tables_below_one_another_are_each_their_own() -> None:
    rows = [
        ("购车客户",),
        ("姓名", "电话", "车型"),
        (*WANG, "迈腾"),
        (),
        ("保险客户",),
        ("投保人", "联系电话", "险种", "保险到期"),
        (*LIU, "交强险", dt.datetime(2027, 3, 5)),
    ]
    first, second = tables(rows)
    assert (first.name, first.headers, said(first)[0]["车型"]) == ("表", ("姓名", "电话", "车型"), "迈腾")
    assert (second.name, second.header_line, [line for line, _ in second.rows]) == ("表 (2)", 6, [7])
    assert second.left_out.titles + first.left_out.titles == 2


@pytest.mark.parametrize("gap", [("",), ()], ids=["blank column", "none"])
def test_tables_side_by_side_with_the_same_titles_are_one(gap: tuple[str, ...]) -> None:
    header = ("姓名", "电话")
    rows = [(*header, *gap, *header), (*WANG, *gap, *LIU), ("李娜", "13600001236", *gap, "", "")]
    [sheet] = tables(rows)
    assert [(line, cells[0]) for line, cells in sheet.rows] == [(2, "王伟"), (3, "李娜"), (2, "刘芳")]


def test_tables_side_by_side_with_other_titles_are_each_their_own() -> None:
    rows = [("姓名", "电话", "", "车主", "车牌"), (*WANG, "", "刘芳", "豫A00001")]
    first, second = tables(rows)
    assert (said(first)[0]["姓名"], said(second)[0]["车主"]) == ("王伟", "刘芳")


def test_tables_that_come_in_turn_are_as_many_as_there_are_headers() -> None:
    buyers, insured = ("姓名", "电话", "车型"), ("投保人", "联系电话", "险种")
    rows = [buyers, (*WANG, "迈腾"), insured, (*LIU, "交强险"), buyers, ("李娜", "13600001236", "速腾")]
    first, second = tables(rows)
    assert [line for line, _ in first.rows] == [2, 6]
    assert [line for line, _ in second.rows] == [4]


def test_a_blank_column_inside_a_table_parts_nothing() -> None:
    [row] = one([("姓名", "", "电话", "备注"), ("王伟", "", "13600001234", "爱钓鱼")])
    assert row == {"姓名": "王伟", "电话": "13600001234", "备注": "爱钓鱼"}


def test_what_is_merged_over_several_customers_is_told_of_each() -> None:
    rows = [("小区", "姓名", "电话"), ("万科城", *WANG), ("", *LIU), ("碧桂园", "李娜", "13600001236")]
    assert [row["小区"] for row in one(rows, [(2, 0, 3, 0)])] == ["万科城", "万科城", "碧桂园"]


def test_a_customer_merged_over_several_lines_is_one() -> None:
    rows = [
        ("姓名", "电话", "单位", "爱好"),
        ("王伟", "13600001234", "一中", "钓鱼"),
        ("", "13600009999", "二中", "象棋"),
        ("刘芳", "13600001235", "", ""),
    ]
    [sheet] = tables(rows, [(2, 0, 3, 0)])
    wang, liu = said(sheet)
    assert (wang["电话"], wang["爱好"]) == ("13600001234\n13600009999", "钓鱼\n象棋")
    assert (wang["单位"], wang["单位2"]) == ("一中", "二中")
    assert liu == {"姓名": "刘芳", "电话": "13600001235"}


@pytest.mark.parametrize("merges", [[(2, 0, 3, 0)], ()], ids=["merged", "blank"])
def test_another_car_of_the_customer_above_is_a_row_that_says_whose_it_is(merges: Merges) -> None:
    rows = [
        ("姓名", "电话", "车牌", "车型", "爱好"),
        ("王伟", "13600001234", "豫A00001", "迈腾", "钓鱼"),
        ("", "13600009999" if merges else "", "豫A00002", "速腾", "象棋"),
        ("刘芳", "13600001235", "", "", ""),
    ]
    [sheet] = tables(rows, merges)
    _, second, liu = said(sheet)
    assert (second["姓名"], second["车牌"]) == ("王伟" if merges else "同上", "豫A00002")
    assert second["电话"] == ("13600001234、13600009999" if merges else "同上")
    assert liu == {"姓名": "刘芳", "电话": "13600001235"}


def test_where_the_list_names_whom_it_has_just_named_a_line_without_a_name_is_nobodys() -> None:
    rows = [
        ("姓名", "电话", "保单号", "险种"),
        ("王伟", "13600001234", "P1", "重疾险"),
        ("王伟", "13600001234", "P2", "医疗险"),
        ("刘芳", "13600001235", "P3", "年金"),
        ("", "", "P4", "意外险"),
    ]
    [sheet] = tables(rows)
    assert said(sheet)[3] == {"保单号": "P4", "险种": "意外险"}


def test_a_remark_goes_on_below_itself_and_heads_no_group() -> None:
    rows = [
        ("姓名", "电话", "备注"),
        ("王伟", "13600001234", "爱钓鱼"),
        ("", "", "住金水区，有两个孩子"),
        ("", "", "周末有空"),
        ("刘芳", "13600001235", ""),
        ("", "", "老客户介绍"),
    ]
    [sheet] = tables(rows)
    assert said(sheet) == [
        {"姓名": "王伟", "电话": "13600001234", "备注": "爱钓鱼\n住金水区，有两个孩子\n周末有空"},
        {"姓名": "刘芳", "电话": "13600001235"},
        {"备注": "老客户介绍"},  # no remark goes on here: whose it is cannot be told
    ]


def test_what_heads_a_group_does_so_below_remarks_too() -> None:
    rows = [
        ("姓名", "电话", "备注"),
        ("王伟", "13600001234", "爱钓鱼"),
        ("", "", "2021年客户"),
        ("刘芳", "13600001235", ""),
    ]
    [sheet] = tables(rows)
    assert [row.get("分组", "") for row in said(sheet)] == ["", "2021年客户"]


def test_another_policy_below_a_name_alone_is_of_that_customer() -> None:
    rows = [("姓名", "保单号", "险种"), ("王伟", "P1", "重疾险"), ("", "P2", "医疗险")]
    [sheet] = tables(rows)
    assert said(sheet)[1] == {"姓名": "同上", "保单号": "P2", "险种": "医疗险"}


def test_a_product_alone_below_a_customer_is_nobodys() -> None:
    [sheet] = tables([("姓名", "电话", "车型"), ("王伟", "13600001234", "迈腾"), ("", "", "速腾")])
    assert said(sheet)[1] == {"车型": "速腾"}


def test_what_stands_in_one_line_of_a_customer_stays_together() -> None:
    rows = [
        ("姓名", "电话", "孩子姓名", "孩子生日"),
        (*WANG, "王学军", ""),
        ("", "", "王蕾", "2010-3-5"),
        (*LIU, "陈晨", "2012-1-2"),
    ]
    [sheet] = tables(rows, [(2, 0, 3, 0), (2, 1, 3, 1)])
    wang = said(sheet)[0]
    assert (wang["孩子姓名"], wang["孩子姓名2"], wang["孩子生日2"]) == ("王学军", "王蕾", "2010-3-5")
    targets = [column.target for column in mapping.guess(sheet, CATALOG)]
    row = RowReader(sheet.headers, targets, CATALOG).read(*sheet.rows[0])
    children = [(child.name, child.birthday and child.birthday.year) for child in row.values["children"]]
    assert children == [("王学军", None), ("王蕾", 2010)]


FAMILY = [
    ("姓名", "电话", "家庭成员", "关系", "生日"),
    ("王伟", "13600001234", "李娜", "妻子", "1980-1-2"),
    ("", "", "王磊", "儿子", "2010-3-5"),
    ("", "", "王大山", "父亲", "1950年"),
    ("", "", "王丽", "表妹", ""),
    ("刘芳", "13600001235", "陈晨", "女儿", dt.datetime(2015, 6, 1)),
]


@pytest.mark.parametrize("merges", [[(2, 0, 5, 0), (2, 1, 5, 1)], ()], ids=["merged", "csv"])
def test_a_family_over_several_lines_is_one_customer_with_several_people(merges: Merges) -> None:
    [sheet] = tables(FAMILY, merges)
    wang, liu = said(sheet)
    assert wang == {
        "姓名": "王伟",
        "电话": "13600001234",
        "配偶姓名": "李娜",
        "配偶生日": "1980-1-2",
        "子女": "儿子:王磊(生日:2010-3-5)",
        "父母": "父亲:王大山(生日:1950年)",
        "其他家人": "表妹:王丽",
    }
    assert liu["子女"] == "女儿:陈晨(生日:2015-06-01)"
    targets = {column.header: column.target for column in mapping.guess(sheet, CATALOG)}
    assert [targets[title] for title in ("配偶姓名", "配偶生日", "子女", "父母", "其他家人")] == [
        "spouse_name",
        "spouse_birthday",
        "children",
        "parents",
        NOTES,
    ]
    [child] = CATALOG["children"].kind.parse(wang["子女"]).value
    assert (child.name, child.birthday.year) == ("王磊", 2010)


REMARKS = [
    ("户主", "电话", "家庭成员", "关系", "备注"),
    ("王伟", "13600001234", "李娜", "妻子", "逢年过节问候"),
    ("", "", "王磊", "儿子", ""),
    ("刘芳", "13600001235", "陈晨", "女儿", ""),
    ("", "", "刘大山", "父亲", ""),
]


@pytest.mark.parametrize("laid_out", ["merged", "blank", "repeated"])
def test_a_remark_that_stands_only_beside_the_first_of_a_family_is_the_customers(laid_out: str) -> None:
    heads = {2: REMARKS[1][:2], 4: REMARKS[3][:2]} if laid_out == "repeated" else {}
    rows = [(*heads.get(place, row[:2]), *row[2:]) for place, row in enumerate(REMARKS)]
    merged = [(2, 0, 3, 0), (2, 1, 3, 1), (4, 0, 5, 0), (4, 1, 5, 1)]
    [sheet] = tables(rows, merged if laid_out == "merged" else [])
    assert said(sheet)[0]["备注"] == "逢年过节问候"
    assert "其他家人" not in sheet.headers


def test_a_remark_beside_a_member_on_a_line_of_their_own_is_that_ones_in_its_own_words() -> None:
    [sheet] = tables([*REMARKS[:2], ("", "", "王磊", "儿子", "怕生"), *REMARKS[3:]])
    assert said(sheet)[0]["子女"] == "儿子:王磊(备注:怕生)"
    assert "备注" not in sheet.headers


def test_a_title_of_the_table_above_begins_another_one_among_words_of_the_lists_own() -> None:
    rows = [
        ("一、保有客户",),
        ("车主", "电话", "车牌", "提车日", "车型"),
        ("王伟", "13600001234", "豫A00001", "2025-1-6", "迈腾"),
        ("刘芳", "13600001235", "豫A00002", "2025-3-3", "速腾"),
        (),
        ("二、意向客户",),
        ("意向客户", "电话", "级别", "看中", "竞品"),
        ("孙洋", "13600001236", "H", "途观", "普拉多"),
    ]
    first, second = tables(rows)
    assert [row["车主"] for row in said(first)] == ["王伟", "刘芳"]
    assert second.headers[:3] == ("意向客户", "电话", "级别")
    assert len(second.rows) == 1


def test_a_remark_that_is_called_as_its_column_begins_no_table() -> None:
    rows = [
        ("姓名", "来源", "备注"),
        ("王伟", "网络", ""),
        (),
        ("刘芳", "来源", "备注"),
        ("孙洋", "", "爱喝茶"),
    ]
    [sheet] = tables(rows)
    assert [row["姓名"] for row in said(sheet)] == ["王伟", "刘芳", "孙洋"]


def test_hidden_lines_are_among_the_rows_and_known() -> None:
    [sheet] = tables([("姓名", "电话"), WANG, LIU], hidden=[1, 3])
    assert (len(sheet.rows), sheet.hidden) == (2, frozenset({3}))


CARD = [
    ("客户信息档案", "", "", ""),
    ("姓名：", "王建业", "性别：", "男"),
    ("电话：", 13600002210.0, "生日：", "1970-11-22"),
    ("宠物", "猫", "联系偏好", "手机"),
    ("备注", "爱钓鱼", "", ""),
    ("", "怕辣", "", ""),
]
ON_CARD = {
    "姓名": "王建业",
    "性别": "男",
    "电话": 13600002210.0,
    "生日": "1970-11-22",
    "宠物": "猫",
    "联系偏好": "手机",
    "备注": "爱钓鱼\n怕辣",
}


def other_card(name: str) -> Rows:
    return [CARD[0], ("姓名：", name, "性别：", "女"), *CARD[2:]]


def test_a_card_with_labels_beside_values_is_one_customer() -> None:
    assert one(CARD) == [ON_CARD]


def test_cards_below_one_another_are_as_many_customers() -> None:
    [sheet] = tables([*CARD, (), *other_card("孙丽"), ("======",), *other_card("李娜")])
    assert [(row["姓名"], row["性别"], row["备注"]) for row in said(sheet)] == [
        ("王建业", "男", "爱钓鱼\n怕辣"),
        ("孙丽", "女", "爱钓鱼\n怕辣"),
        ("李娜", "女", "爱钓鱼\n怕辣"),
    ]
    assert [line for line, _ in sheet.rows] == [2, 9, 16]


def test_one_card_a_sheet_is_one_table_with_a_row_for_each() -> None:
    sheets = {"王建业": CARD, "孙丽": other_card("孙丽"), "空": []}
    grids = MemoryGrids({name: [list(row) for row in rows] for name, rows in sheets.items()})
    [sheet] = find_tables(grids, list(sheets))
    assert [row["姓名"] for row in said(sheet)] == ["王建业", "孙丽"]
    assert [line for line, _ in sheet.rows] == [1, 2]


def test_a_card_that_nobody_filled_in_is_no_customer() -> None:
    blank = [[cell if column % 2 == 0 else "" for column, cell in enumerate(row)] for row in CARD[:4]]
    grids = MemoryGrids({"模板": blank, "王建业": [list(row) for row in CARD]})
    [sheet] = find_tables(grids, ["模板", "王建业"])
    assert said(sheet) == [ON_CARD]
    with pytest.raises(KnownError, match="list-empty"):
        tables(blank)
    assert [row["姓名"] for row in one([*blank, (), *CARD])] == ["王建业"]


def test_labels_and_values_in_one_cell() -> None:
    rows = [
        ("姓名：王建业 性别：男",),
        ("电话：13600002210",),
        ("地址：郑州市金水区 1 号 2:30 后在",),
        ("备注：",),
    ]
    assert one(rows) == [
        {"姓名": "王建业", "性别": "男", "电话": "13600002210", "地址": "郑州市金水区 1 号 2:30 后在"}
    ]


def test_the_form_of_42_items_with_numbers_before_its_labels() -> None:
    rows = [
        ("客户姓名", "", "王建业", "", "销售顾问", "李晓梅"),
        ("基本信息",),
        (1.0, "性别", "男", 2.0, "通讯地址", "郑州市金水区"),
        (3.0, "公司名称", "", 4.0, "办公电话", "0371-00008120"),
        (8.0, "学历", "本科", 9.0, "家庭状况", ""),
        (22.0, "健康状况", "好", 23.0, "远行交通", "高铁"),
        (24.0, "社会组织", "", 25.0, "社交热衷", "一般"),
    ]
    [row] = one(rows)
    assert row == {
        "客户姓名": "王建业", "销售顾问": "李晓梅", "性别": "男", "通讯地址": "郑州市金水区",
        "办公电话": "0371-00008120", "学历": "本科", "健康状况": "好", "远行交通": "高铁", "社交热衷": "一般",
    }  # fmt: skip


def test_customers_in_columns_with_their_labels_at_the_left() -> None:
    rows = [
        ("姓名", "王伟", "刘芳"),
        ("性别", "男", "女"),
        ("电话", "13600001234", "13600001235"),
        ("宠物", "", "猫"),
    ]
    assert one(rows) == [
        {"姓名": "王伟", "性别": "男", "电话": "13600001234"},
        {"姓名": "刘芳", "性别": "女", "电话": "13600001235", "宠物": "猫"},
    ]


def test_sheets_without_anybody_are_passed_over_and_none_at_all_is_an_error() -> None:
    grids = MemoryGrids({"空": [], "说明": [["姓名", "电话"]], "客户": [["姓名", "电话"], list(WANG)]})
    assert [sheet.name for sheet in find_tables(grids, ["空", "说明", "客户"])] == ["客户"]
    with pytest.raises(KnownError, match="list-empty"):
        find_tables(grids, ["空", "说明"])


def test_more_columns_than_the_cap_are_too_big() -> None:
    with pytest.raises(ListError, match="list-too-big"):
        tables([("姓名", "电话"), (*WANG, *["x"] * 600)])


def test_a_word_that_strayed_to_the_far_end_of_a_sheet_is_refused_before_the_rest_is_read() -> None:
    def lines(_name: str) -> Iterator[list[Any]]:
        yield ["姓名", "电话", *[None] * 16_382]
        yield [*WANG, *[None] * 16_381, "x"]
        pytest.fail("a line behind was read")

    grids = MemoryGrids({"表": [[]]})
    grids.lines = lines  # type: ignore[method-assign]
    with pytest.raises(ListError, match="list-too-big") as told:
        find_tables(grids, ["表"])
    assert told.value.params == {"limit": 500, "unit": "columns"}


def test_empty_columns_as_far_as_a_sheet_goes_hold_nothing() -> None:
    assert one([("姓名", "电话", *[""] * 16_382), (*WANG, *[None] * 16_382)]) == [
        {"姓名": "王伟", "电话": "13600001234"}
    ]


def words(cell: Any) -> list[str]:
    """But for the number before a label, which may go: 「2、姓名」 asks for the name."""
    parts = (re.sub("^[0-9]+", "", part) for part in re.split(r"[\s:：、，,;；]+", text_of(cell)))
    return [word for word in parts if word]


def test_cards_side_by_side_are_as_many_customers() -> None:
    rows = [
        ("姓名", "王伟", "", "姓名", "刘芳"),
        ("电话", WANG[1], "", "电话", LIU[1]),
        ("备注", "爱钓鱼", "", "备注", "怕辣"),
        ("", "怕冷", "", "", "爱茶"),
        (),
        ("姓名", "陈刚", "", "姓名", ""),
        ("电话", "13600001236", "", "电话", ""),
        ("备注", "", "", "备注", ""),
    ]
    assert one(rows) == [
        {"姓名": "王伟", "电话": WANG[1], "备注": "爱钓鱼\n怕冷"},
        {"姓名": "刘芳", "电话": LIU[1], "备注": "怕辣\n爱茶"},
        {"姓名": "陈刚", "电话": "13600001236"},
    ]


def test_a_summary_beside_the_list_is_no_part_of_its_customers() -> None:
    rows = [("姓名", "电话", "", "等级", "人数"), (*WANG, "", "A", 3.0), (*LIU, "", "B", 2.0)]
    people, summary = tables(rows)
    assert people.headers == ("姓名", "电话")
    assert said(summary) == [{"等级": "A", "人数": 3.0}, {"等级": "B", "人数": 2.0}]


def test_units_under_the_titles_are_told_with_them() -> None:
    rows = [("姓名", "成交价", "面积"), ("", "（万元）", "㎡"), ("王伟", 12.5, 89.0)]
    [sheet] = tables(rows)
    assert (sheet.headers, len(sheet.rows)) == (("姓名", "成交价（万元）", "面积（㎡）"), 1)
    [_, amount, size] = mapping.guess(sheet, CATALOG)
    assert (amount.target, size.target) == ("amount", "size")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("王伟 13600001234", {"姓名": "王伟", "电话": "13600001234"}),
        ("王伟13600001234、0371-00001234", {"姓名": "王伟", "电话": "13600001234、0371-00001234"}),
        ("王伟（13600001234）", {"姓名": "王伟", "电话": "13600001234"}),
        ("王伟", {"姓名": "王伟"}),
        ("13600001234", {"电话": "13600001234"}),
        ("住3楼的王伟", {"电话": "住3楼的王伟"}),
    ],
)
def test_a_name_and_a_telephone_in_one_column_are_two(cell: str, told: dict[str, str]) -> None:
    rows = [("姓名/电话", "备注"), ("刘芳 13600001235", ""), ("陈刚:13600001236", ""), (cell, "")]
    assert one(rows)[-1] == told


@pytest.mark.parametrize("told", [True, False], ids=["merged", "csv"])
def test_a_family_under_a_group_of_its_own(told: bool) -> None:
    rows = [
        ("姓名", "电话", "家庭成员", "", "", ""),
        ("", "", "姓名", "关系", "生日", "电话"),
        (*WANG, "李娜", "妻子", "1980-1-2", "13600009999"),
        ("", "", "王磊", "儿子", "2010-3-5", ""),
        (*LIU, "", "", "", ""),
    ]
    merges = [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 5), (3, 0, 4, 0), (3, 1, 4, 1)]
    [wang, liu] = one(rows, merges if told else ())
    assert (wang["配偶姓名"], wang["配偶电话"]) == ("李娜", "13600009999")
    assert wang["子女"] == "儿子:王磊(生日:2010-3-5)"
    assert liu == {"姓名": "刘芳", "电话": "13600001235"}


def test_a_line_that_says_how_to_fill_in_is_part_of_the_header() -> None:
    rows = [("*姓名", "*手机", "性别"), ("必填", "必填，11位数字", "男/女"), (*WANG, "男")]
    assert [row["*姓名"] for row in one(rows)] == ["王伟"]


def test_a_sentence_between_rows_is_no_customer() -> None:
    rows = [("姓名", "电话"), WANG, ("以下为2020年新增，资料不全",), LIU]
    assert [row.get("分组", "") for row in one(rows)] == ["", "以下为2020年新增，资料不全"]


def test_a_day_alone_in_its_column_heads_no_group() -> None:
    rows = [("日期", "姓名", "电话"), ("2024-1-2", *WANG), ("2024-1-3", "", ""), ("", *LIU)]
    assert all("分组" not in row for row in one(rows))


@pytest.mark.parametrize("houses", [True, False])
def test_a_roster_of_houses_has_a_customer_for_each_head(houses: bool) -> None:
    header = ("户号", "姓名", "与户主关系", "性别", "出生日期", "电话")
    people = [
        ("1", "王伟", "户主", "男", "1970-1-2", WANG[1]),
        ("1", "刘芳", "妻", "女", "1972-3-4", ""),
        ("1", "王磊", "长子", "男", "1999-5-6", "13600009999"),
        ("2", "李强", "户主", "男", "1980-1-2", LIU[1]),
        ("3", "陈静", "女儿", "女", "2001-1-2", "13600001236"),
    ]
    people = people if houses else people[:4]
    found = one([row if houses else row[1:] for row in (header, *people)])
    wang = found[0]
    assert (wang["姓名"], wang["配偶姓名"], wang["配偶生日"]) == ("王伟", "刘芳", "1972-3-4")
    assert wang["其他家人"] == "妻:刘芳(备注:性别女)"
    [son] = CATALOG["children"].kind.parse(wang["子女"]).value
    assert (son.relation, son.name, son.birthday.year, son.phone) == ("son", "王磊", 1999, "13600009999")
    assert [row["姓名"] for row in found[1:]] == (["李强", "陈静"] if houses else ["李强"])


def test_a_roster_may_name_the_head_beside_each_member() -> None:
    rows = [
        ("家庭编号", "户主姓名", "家庭成员姓名", "与户主关系", "出生日期", "联系电话"),
        ("F1", "王伟", "王伟", "本人", "1970-1-2", WANG[1]),
        ("F1", "王伟", "刘芳", "妻子", "1972-3-4", ""),
        ("F1", "王伟", "王蕾", "女儿", "1999-5-6", ""),
        ("F2", "李强", "李强", "本人", "1980-1-2", LIU[1]),
    ]
    wang, li = one(rows)
    assert (wang["姓名"], wang["联系电话"], wang["出生日期"]) == (*WANG, "1970-1-2")
    assert (wang["配偶姓名"], wang["子女"]) == ("刘芳", "女儿:王蕾(生日:1999-5-6)")
    assert (li["姓名"], li["出生日期"]) == ("李强", "1980-1-2")


def test_a_column_of_relations_without_heads_changes_nothing() -> None:
    rows = [("姓名", "关系", "电话"), ("王伟", "朋友", WANG[1]), ("刘芳", "同学", LIU[1])]
    assert [row["关系"] for row in one(rows)] == ["朋友", "同学"]


WORDS = st.sampled_from(
    "姓名 电话 性别 生日 配偶 家庭成员 关系 备注 序号 基本信息 王伟 刘芳 13600001234 合计 共2人 2019年 "
    "A类客户 ---- 姓名：王伟 第1页 同上 男 儿子 1996-3-5 万科城 说明：略".split()
)
CELLS = st.one_of(WORDS, st.sampled_from(["", "", "", None]), st.text(max_size=4), st.floats(), st.booleans())
GRIDS = st.lists(st.lists(CELLS, max_size=7), max_size=14)
MERGING = st.lists(st.tuples(*[st.integers(0, 9)] * 4), max_size=4)


@settings(max_examples=300, deadline=None)
@given(GRIDS, MERGING)
@example([["姓名"], ["王伟", "姓名"], ["说明：略"], ["姓名", "基本信息"], ["电话"]], [])
@example([["电话"], ["家庭成员"], ["关系", "姓名", "姓名", "关系"]], [])
@example([[float("nan")]], [])
@example([["姓名"], ["姓名", "姓名"], [False]], [])
@example(
    [["姓名"] * 5, [*["姓名"] * 3, "基本信息", "基本信息"], ["性别", "", "姓名", "基本信息", "王伟"]], []
)
@example([["姓名"], ["姓名"], ["姓名", "姓名"], [False]], [])
@example([["姓名"], ["姓名", "0"], [True]], [])
@example([["姓名"], ["姓名", "D"], ["", "姓名", "基本信息", "基本信息"]], [])
def test_every_cell_is_in_a_row_or_a_header_or_in_a_line_that_is_counted(rows: Any, merges: Any) -> None:
    try:
        found = tables(rows, merges)
    except ListError:
        return
    kept = "\n".join(text_of(cell) for sheet in found for _, cells in sheet.rows for cell in cells)
    kept += "\n".join(title for sheet in found for title in sheet.headers)
    headers = {sheet.header_line for sheet in found}  # titles over columns in which nothing stands may go
    of_cards = any(sheet.header_line == 0 for sheet in found)  # and so may labels beside which nothing stands
    missing = [
        row
        for line, row in enumerate(rows, 1)
        if line not in headers
        and not (of_cards and all(is_known(word) for cell in row for word in words(cell)))
        and not all(word in kept for cell in row if cell is not True for word in words(cell))
    ]  # a tick is told by the answer that it stands under
    out = [sheet.left_out for sheet in found]
    counted = sum(o.totals + o.headers + o.titles + o.groups + o.blank for o in out)
    assert len(missing) <= counted
    for sheet in found:
        assert all(any(cell not in ("", None) for cell in cells) for _, cells in sheet.rows)
        assert all(
            len(cells) <= len(sheet.headers) or not any(cells[len(sheet.headers) :])
            for _, cells in sheet.rows
        )


def test_labels_that_say_they_are_the_customers_are_labels_of_a_card_too() -> None:
    cards = [
        [["姓名", name, "客户手机号", phone], ["爱好", "", "客户婚姻状况", "已婚"], ["客户牌照", plate], []]
        for name, phone, plate in (("王建业", "10000000001", "豫A0001"), ("李红", "10000000002", "豫A0002"))
    ]
    assert [row["客户婚姻状况"] for row in one([line for card in cards for line in card])] == ["已婚", "已婚"]


def test_a_second_header_whose_titles_say_they_are_the_customers_begins_a_table() -> None:
    found = tables(
        [
            ["姓名", "手机号"],
            ["王建业", "10000000001"],
            ["业主", "客户手机号", "客户牌照"],
            ["李红", "10000000002", "豫A0002"],
        ]
    )
    assert [len(sheet.rows) for sheet in found] == [1, 1]


def test_the_family_in_a_table_of_its_own_belongs_to_the_card_above() -> None:
    rows = [
        ["客户档案表", "", "", ""],
        ["姓名", "王伟", "性别", "男"],
        ["出生日期", "1970年5月6日", "手机号码", "13800001234"],
        ["家庭住址", "无名路1号", "", ""],
        ["家庭成员", "", "", ""],
        ["称谓", "姓名", "生日", "单位"],
        ["妻子", "刘芳", dt.date(1972, 3, 4), "一中"],
        ["儿子", "王磊", "2005-6-7", ""],
        ["岳母", "赵敏", "", ""],
        ["购车信息", "", "", ""],
        ["车型", "迈腾", "车牌号", "豫A00001"],
    ]
    [sheet] = tables(rows)
    [row] = said(sheet)
    assert row["配偶"] == "妻子:刘芳(生日:1972-03-04;单位:一中)"
    assert row["子女"] == "儿子:王磊(生日:2005-6-7)"
    assert row["岳母"] == "赵敏"
    targets = [column.target for column in mapping.guess(sheet, CATALOG)]
    read = RowReader(sheet.headers, targets, CATALOG).read(*sheet.rows[0])
    assert (read.values["name"], read.values["spouse_name"]) == ("王伟", "刘芳")
    assert (read.values["spouse_employer"], read.values["plate"]) == ("一中", "豫A00001")
    assert [child.name for child in read.values["children"]] == ["王磊"]
    assert not read.kept


def test_a_table_whose_cells_are_titles_elsewhere_is_no_pile_of_cards() -> None:
    rows = [
        "保单号 投保人 投保人电话 被保险人 与投保人关系 险种 保额 保费 缴费方式 业务员".split(),
        "P0001 王伟 13800001234 刘芳 配偶 重疾险 50万 6800 年缴 李晓梅".split(),
        "P0002 赵强 13800001236 赵小强 子女 教育金 10万 12000 年缴 李晓梅".split(),
    ]
    [sheet] = tables(rows)
    assert [cells[1] for _, cells in sheet.rows] == ["王伟", "赵强"]


def test_a_card_may_have_a_line_in_which_a_value_is_a_title_too() -> None:
    rows = [["姓名", "王伟", "电话", "13800001234"], ["性别", "男/女", "父母", "健在"]]
    rows += [["学历", "本科", "生日", "1970-5-6"], ["地址", "无名路1号", "备注", "爱钓鱼"]]
    [card] = one(rows)
    assert (card["姓名"], card["性别"], card["父母"]) == ("王伟", "男/女", "健在")


def test_customers_side_by_side_may_have_values_that_read_like_labels() -> None:
    rows = [
        ["客户资料", "", "", ""],
        ["联系人：", "王伟", "李芳", "赵敏"],
        ["手机", "手机：13800001234", "13800001235", "公司：0371-60001234"],
        ["婚姻状况", "已婚", "保密", "未婚"],
        ["", "", "", "爱钓鱼"],
        ["会员卡", "金卡", "银卡", ""],
    ]
    [sheet] = tables(rows)
    assert sheet.left_out.titles == 1
    assert [cells[:2] for _, cells in sheet.rows] == [
        ["王伟", "手机：13800001234"],
        ["李芳", "13800001235"],
        ["赵敏", "公司：0371-60001234"],
    ]
    assert "爱钓鱼" in sheet.rows[2][1]
    assert "金卡" in sheet.rows[0][1]


def test_a_value_that_reads_like_a_label_answers_the_label_beside_it() -> None:
    cards = [
        ["单位名称", "王伟", "联系电话", "公司：0371-60004756", "生日", "1970-11-22"],
        ["地址", "无名路1号"],
        [],
        ["单位名称", "李芳", "联系电话", "手机：13800001234", "生日", "1971-11-22"],
        ["地址", "无名路2号"],
        [],
        ["单位名称", "赵敏", "联系电话", "13800001235", "生日", "1972-11-22"],
        ["地址", "无名路3号"],
    ]
    [sheet] = tables(cards)
    assert sheet.headers == ("单位名称", "联系电话", "生日", "地址")
    assert [cells[1] for _, cells in sheet.rows] == [
        "公司：0371-60004756",
        "手机：13800001234",
        "13800001235",
    ]


def test_a_card_after_a_gap_begins_though_one_of_its_labels_is_another() -> None:
    cards = [
        ["姓名", "王伟", "电话", "13800001234"],
        ["地址", "无名路1号", "备注", "老客户"],
        [],
        ["姓名", "李芳", "手机", "13800001235"],
        ["地址", "无名路2号", "备注", "新客户"],
    ]
    [sheet] = tables(cards)
    assert [cells[0] for _, cells in sheet.rows] == ["王伟", "李芳"]


@pytest.mark.parametrize(
    ("titles", "cells", "title", "told"),
    [
        (("出生年", "月", "日"), (1970, 11, 22), "出生日期", "1970年11月22日"),
        (("出生年份", "出生月份", "出生日期"), ("1970年", "11月", "22日"), "出生日期", "1970年11月22日"),
        (("生日（月）", "生日（日）"), (11, 22), "生日", "11月22日"),
        (("农历出生年", "月", "日"), ("1970", "八月", "十五"), "出生日期（农历）", "1970年八月十五日"),
        (("出生日期", "", ""), (1970.0, 11.0, 22.0), "出生日期", "1970年11月22日"),
        (("购车年", "月", "日"), (2024, 3, 18), "购车日期", "2024年3月18日"),
        (("孩子出生年", "月"), ("2015", "6"), "孩子出生", "2015年6月"),
        (("Birth year", "Month", "Day"), (1970, 11, 22), "birth", "1970年11月22日"),
    ],
)
def test_a_day_in_columns_for_its_year_month_and_day_is_one_day(
    titles: Sequence[str], cells: Sequence[Any], title: str, told: str
) -> None:
    [sheet] = tables([("姓名", "电话", *titles), (*WANG, *cells), (*LIU, *[""] * len(cells))])
    assert sheet.headers == ("姓名", "电话", title)
    assert [row[2] for _, row in sheet.rows] == [told, ""]


def test_what_is_no_part_of_a_day_stays_word_for_word_in_its_place() -> None:
    rows = [
        ("姓名", "出生年", "月", "日"),
        *[("王伟", 1970, 11, n) for n in (1, 2, 3)],
        ("刘芳", "属狗", "秋天", ""),
    ]
    assert one(rows)[-1] == {"姓名": "刘芳", "出生日期": "属狗 秋天"}


@pytest.mark.parametrize("titles", [("到店年", "月", "日"), ("生日", "积分", "次数")])
def test_columns_that_make_no_day_of_the_file_stay_as_they_are(titles: Sequence[str]) -> None:
    [sheet] = tables([("姓名", *titles), ("王伟", 2024, 3, 18), ("刘芳", 2023, 4, 19)])
    assert sheet.headers == ("姓名", *titles)


JOTTED = [
    ("1. 王伟 136 0000 1234 爱钓鱼，开途观", ("王伟", "136 0000 1234", "爱钓鱼，开途观")),
    ("2、刘芳（女）：13600001235/037160000001，住城北", ("刘芳（女）", "13600001235/037160000001", "住城北")),
    ("（3）姓名：李总 联系电话 136-0000-1236", ("李总", "136-0000-1236", "")),
    ("④ 13600001237 赵雅琴 老客户", ("赵雅琴", "13600001237", "老客户")),
    ("5 Tom Li 13600001238", ("Tom", "13600001238", "Li")),
    ("6.孙丽 没留电话", ("孙丽", "", "没留电话")),
]


@pytest.mark.parametrize("title", [(), ("客户名单",)])
def test_people_jotted_down_one_a_line_have_names_and_numbers(title: Sequence[str]) -> None:
    rows = [*[(text,) for text in title], *((line,) for line, _ in JOTTED)]
    [sheet] = tables(rows)
    assert sheet.headers[:3] == ("姓名", "手机", "备注")
    assert [tuple(row[:3]) for _, row in sheet.rows] == [told for _, told in JOTTED]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=40), max_size=8))
def test_no_sign_of_a_line_is_lost_whatever_is_jotted_down(lines: list[str]) -> None:
    rows = [(number, [line]) for number, line in enumerate([*lines, *(line for line, _ in JOTTED)] * 2, 1)]
    _, parts = jotted.parted([""], rows)
    for (_, [typed]), (_, cells) in zip(rows, parts, strict=True):
        kept = Counter("".join(cells))
        assert not [sign for sign in Counter(typed) - kept if sign.isalpha() and sign not in "姓名联系电话"]


def test_a_table_of_one_column_in_which_nobody_has_a_number_is_left_alone() -> None:
    [sheet] = tables([("姓名",), ("王伟",), ("刘芳",)])
    assert sheet.headers == ("姓名",)


@pytest.mark.parametrize(
    ("titles", "cells", "told"),
    [
        (("省", "市", "区", "地址"), ("河南", "郑州", "金水区", "1号"), {"地址": "河南郑州金水区1号"}),
        (("省份", "城市"), ("河南", "郑州"), {"地址": "河南郑州"}),
        (("地区", "地址"), ("河南郑州", "郑州市金水区无名路1号"), {"地址": "郑州市金水区无名路1号"}),
        (("所在城市", "地址"), ("郑州", "河南省郑州市金水区"), {"地址": "河南省郑州市金水区"}),
        (("城市", "住址"), ("郑州", "开封市鼓楼区无名路2号"), {"住址": "开封市鼓楼区无名路2号（郑州）"}),
        (("家庭地址省", "家庭地址市"), ("北京市", "北京市"), {"家庭地址": "北京市"}),
        (("区域", "地址"), ("华东大区", "无名路1号"), {"区域": "华东大区", "地址": "无名路1号"}),
        (("城市",), ("郑州",), {"城市": "郑州"}),
    ],
)  # fmt: skip
def test_an_address_in_several_columns_is_one_and_no_part_is_lost(
    titles: Sequence[str], cells: Sequence[Any], told: dict[str, str]
) -> None:
    assert one([("姓名", *titles), ("王伟", *cells), ("刘芳", *cells)]) == [
        {"姓名": name, **told} for name in ("王伟", "刘芳")
    ]


def test_a_list_that_was_exported_from_here_keeps_its_columns() -> None:
    header = ("档案号", "姓名", "地区", "家庭地址")
    [sheet] = tables([header, ("261122-01", "王伟", "河南 郑州 金水区", "金水区无名路1号")])
    assert sheet.headers == header


@pytest.mark.parametrize("is_merged", [True, False])
def test_what_every_heading_names_is_the_title_of_what_it_tells(is_merged: bool) -> None:
    rows = [
        ["姓名", "电话", "车型"],
        ["销售顾问：张敏", "", ""],
        ["王建业", "13600001234", "轩逸"],
        ["销售顾问：李强", "", ""],
        ["李芳", "13600001235", "天籁"],
    ]
    merges = [(2, 0, 2, 2), (4, 0, 4, 2)] if is_merged else []
    [sheet] = tables(rows, merges)
    assert [(row["姓名"], row["销售顾问"]) for row in said(sheet)] == [("王建业", "张敏"), ("李芳", "李强")]


@pytest.mark.parametrize("last", ["三口", "老婆管钱"])
def test_a_line_of_a_card_is_no_header_where_no_member_follows(last: str) -> None:
    rows = [
        ["姓名", "王建业", "", "性别", "男"],
        ["电话", "13600001234", "", "生日", "1985-3-4"],
        ["家庭成员", last, "", "家庭住址", ""],
        ["爱好", "钓鱼", "", "备注", "常来"],
    ]
    [sheet] = tables(rows)
    assert said(sheet)[0]["家庭成员"] == last


def test_members_of_a_family_in_merged_lines_are_one_cell_of_the_family() -> None:
    rows = [
        ["客户姓名", "手机", "家庭成员"],
        ["王建业", "13600001234", "妻子李梅"],
        ["", "", "儿子王磊 2006-1-11"],
        ["赵敏", "13600001235", "丈夫孙强"],
    ]
    [sheet] = tables(rows, [(2, 0, 3, 0), (2, 1, 3, 1)])
    assert [row["家庭成员"] for row in said(sheet)] == ["妻子李梅\n儿子王磊 2006-1-11", "丈夫孙强"]


@pytest.mark.parametrize(
    ("title", "cells", "told"),
    [
        ("性别/年龄", ("男/45", "女 38岁", "男51"), [("男", "45"), ("女", "38岁"), ("男", "51")]),
        ("姓名/性别", ("王建业（男）", "李芳 女"), [("王建业", "男"), ("李芳", "女")]),
        ("车型/车牌", ("轩逸/豫A12345", "天籁"), [("轩逸/豫A12345", None), ("天籁", None)]),
    ],
)
def test_a_column_of_two_things_is_two_where_most_cells_are(
    title: str, cells: tuple[str, ...], told: list[tuple[str, str | None]]
) -> None:
    [sheet] = tables([["电话", title], *(["13600001234", cell] for cell in cells)])
    first, second = title.split("/")
    if told[0][1] is None:
        assert [row[title] for row in said(sheet)] == [whole for whole, _ in told]
    else:
        assert [(row[first], row[second]) for row in said(sheet)] == told


def test_titles_below_a_group_of_something_say_of_what_they_are() -> None:
    rows = [
        ["客户信息", "", "购车信息", "", "保险信息", "", "家庭信息"],
        ["姓名", "电话", "日期", "方式", "公司", "到期", "地址"],
        ["王建业", "13600001234", "2022-1-5", "全款", "人保", "2025-1-4", "桐柏路1号"],
    ]
    [sheet] = tables(rows, [(1, 0, 1, 1), (1, 2, 1, 3), (1, 4, 1, 5)])
    assert sheet.headers == ("姓名", "电话", "购车日期", "购车方式", "保险公司", "保险到期", "家庭地址")


@pytest.mark.parametrize(
    ("group", "below", "told"),
    [
        ("需求", ("付款", "决策人"), ("付款", "决策人")),
        ("意向", ("车型", "付款方式"), ("意向车型", "付款方式")),
        ("意向", ("意向车型", "级别"), ("意向车型", "意向级别")),
        ("客户需求", ("面积", "总价"), ("客户需求面积", "客户需求总价")),
        ("跟进", ("一次跟进", "结果"), ("一次跟进", "跟进结果")),
        ("交易", ("付款", "金额"), ("付款", "金额")),
        ("购车", ("销售", "日期"), ("销售", "购车日期")),
        ("配偶", ("姓名", "工作"), ("配偶姓名", "配偶工作")),
    ],
)
def test_a_group_spoils_no_title_that_is_known_by_itself(
    group: str, below: tuple[str, ...], told: tuple[str, ...]
) -> None:
    rows = [
        ("基本信息", "", group, ""),
        ("姓名", "电话", *below),
        (*WANG, "一", "二"),
        (*LIU, "三", "四"),
    ]
    [sheet] = tables(rows, [(1, 0, 1, 1), (1, 2, 1, 3)])
    assert sheet.headers == ("姓名", "电话", *told)


@pytest.mark.parametrize(
    "title", ["成交价及方式", "成交价/付款方式", "车价+付款", "保费及缴费方式", "总价（付款方式）"]
)
def test_a_sum_and_how_it_was_paid_stand_apart(title: str) -> None:
    cells = ["13.4万 全款", "12万（按揭）", "9.8万/分期", "15.6万全款", "贷款12.6万", 126_000, "分期36期"]
    told = one([("姓名", title), *(("王伟", cell) for cell in cells)])
    assert [[*row.values()][1:] for row in told] == [
        ["13.4万", "全款"],
        ["12万", "按揭"],
        ["9.8万", "分期"],
        ["15.6万", "全款"],
        ["12.6万", "贷款"],
        [126_000],
        ["分期36期"],
    ]
    assert ("付款方式" in told[-1], "付款方式" in told[-2]) == (True, False)


@pytest.mark.parametrize("label", ["家庭", "家庭成员", "家庭情况"])
def test_members_of_a_family_in_a_cell_answer_its_label(label: str) -> None:
    family = "爱人：李梅（教师）\n儿子：王磊（2005年生）"
    rows = [
        ["姓名", "王建业", "", "性别", "男"],
        ["电话", "13600001234", "", "生日", "1985-3-4"],
        [label, family, "", "备注", "常来"],
        ["爱好", "钓鱼", "", "籍贯", "河南"],
    ]
    [sheet] = tables(rows)
    assert said(sheet)[0][label] == family


def test_telephones_of_several_kinds_in_a_cell_answer_its_label() -> None:
    rows = [
        ["姓名", "王建业", "", "性别", "男"],
        ["联系电话", "手机:13600001234 微信:wangjy", "", "生日", "1985-3-4"],
        ["爱好", "钓鱼", "", "备注", "常来"],
    ]
    [sheet] = tables(rows)
    assert said(sheet)[0]["联系电话"] == "手机:13600001234 微信:wangjy"


@pytest.mark.parametrize("merges", [(), ((1, 4, 1, 6),)])
def test_one_day_may_stand_over_its_parts_among_titles_without_groups(merges: Merges) -> None:
    rows = [
        ("", "", "", "", "出生日期", "", ""),
        ("姓名", "电话", "单位", "职务", "年", "月", "日"),
        ("花木兰", "13600001234", "邮局", "局长", 1980, 2, 3),
        ("柳如是", "13600001235", "书店", "店主", 1981, 12, 31),
    ]
    [sheet] = tables(rows, merges)
    assert [row["出生日期"] for row in said(sheet)] == ["1980年2月3日", "1981年12月31日"]


def test_a_group_of_days_makes_days_of_the_words_below() -> None:
    rows = [
        ("", "", "重要日期", ""),
        ("姓名", "房号", "认购", "交付"),
        ("花木兰", "1-2-301", "2020-1-2", "2021-2-3"),
    ]
    [sheet] = tables(rows, [(1, 2, 1, 3)])
    assert sheet.headers == ("姓名", "房号", "认购日期", "交付日期")


def test_the_place_goes_before_the_street_beside_it_and_not_to_where_somebody_works() -> None:
    titles = ("姓名", "省", "市", "区", "街道门牌", "单位所在地")
    rows = [
        (name, "河南省", "郑州市", "二七区", f"大学路{at}号", "商务外环路8号")
        for at, name in enumerate("甲乙丙")
    ]
    [sheet] = tables([titles, *rows])
    assert said(sheet)[1] == {
        "姓名": "乙",
        "地址": "河南省郑州市二七区大学路1号",
        "单位所在地": "商务外环路8号",
    }
    [sheet] = tables([("姓名", "省", "市", "单位地址"), ("甲", "河南省", "郑州市", "大学路1号")])
    assert said(sheet) == [{"姓名": "甲", "单位地址": "河南省郑州市大学路1号"}]


def test_a_group_says_in_brackets_whose_the_titles_below_are() -> None:
    rows = [
        ("房号", "主买受人", "", "共同买受人（配偶）", ""),
        ("", "姓名", "电话", "姓名", "电话"),
        ("1-2-301", "花木兰", "13600001234", "柳如是", "13600001235"),
    ]
    [sheet] = tables(rows, [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)])
    assert sheet.headers[3:] == ("配偶姓名", "配偶电话")


def test_numbered_sentences_below_a_remark_hold_nobody() -> None:
    rows = [
        ("序号", "姓名", "电话"),
        ("业务员：张敏",),
        ("1", *WANG),
        ("业务员：孙丽",),
        ("2", *LIU),
        ("说明：1、仅供内部使用。",),
        ("2、请于月底前回访。",),
        ("3、有变更请联系内勤13600009999。",),
    ]
    [sheet] = tables(rows)
    assert [(row["姓名"], row["业务员"]) for row in said(sheet)] == [("王伟", "张敏"), ("刘芳", "孙丽")]
    assert (sheet.left_out.totals, sheet.left_out.groups) == (3, 2)


def test_relations_may_stand_under_a_title_for_how_somebody_is_called() -> None:
    titles = ("车主", "电话", "家属", "称谓", "生日")
    rows = [
        ("花木兰", "13600001234", "花雄", "老公", "1980.2.3"),
        ("", "", "花蕾", "女儿", "2010.4.5"),
        ("柳如是", "13600001235", "柳军", "儿子", "2012.6.7"),
    ]
    [sheet] = tables([titles, *rows], [(2, 0, 3, 0), (2, 1, 3, 1)])
    told = said(sheet)
    assert told[0]["配偶姓名"] == "花雄"
    assert told[0]["配偶生日"] == "1980.2.3"
    assert "生日" not in told[0]
    assert len(sheet.rows) == 2


def test_a_sum_may_stand_in_cells_of_its_own() -> None:
    rows = [("No.", "姓名", "电话"), (1, "花木兰", "13600001234"), ("本页共", "", "45人"), ("共", "1人", "")]
    [sheet] = tables(rows)
    assert (len(sheet.rows), sheet.left_out.totals) == (1, 2)


def test_groups_of_couples_and_of_deadlines() -> None:
    rows = [
        ("车主", "", "太太/先生", "", "儿女", "", "到期日", ""),
        ("姓名", "手机", "姓名", "手机", "儿女姓名", "儿女生日", "保险", "年检"),
        ("花木兰", "13600001234", "花雄", "13600001235", "花蕾", "2010-4-5", "2027-1-2", "2027-3-4"),
    ]
    [sheet] = tables(rows, [(1, 0, 1, 1), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 1, 7)])
    assert sheet.headers[2:] == ("配偶姓名", "配偶手机", "儿女姓名", "儿女生日", "保险日期", "年检")


def test_what_only_sorts_titles_in_words_adds_nothing_to_them() -> None:
    rows = [
        ("姓名", "手机", "信仰与目标", ""),
        ("", "", "宗教", "人生理想"),
        (*WANG, "佛教", "桃李满天下"),
        (*LIU, "道教", "环球旅行"),
    ]
    [sheet] = tables(rows, [(1, 2, 1, 3)])
    assert sheet.headers == ("姓名", "手机", "宗教", "人生理想")


def test_words_that_come_again_in_each_line_are_values_and_no_titles() -> None:
    titles = (
        "First Name",
        "Last Name",
        "Organization",
        "Labels",
        "Phone 1 - Label",
        "Phone 1 - Value",
        "X",
        "Y",
    )
    rows = [
        titles,
        ("伟", "王", "顺达", "老客户", "Mobile", "136 0000 1210", "Spouse", "刘芳"),
        ("芳", "刘", "恒通", "老客户", "Mobile", "136 0000 1211", "Spouse", "王伟"),
        ("娜", "李", "第三中学", "", "Mobile", "136 0000 1212", "Spouse", "陈刚"),
    ]
    [sheet] = tables(rows)
    assert (sheet.header_line, len(sheet.rows)) == (1, 3)


def test_each_sale_below_a_merged_name_is_a_row_of_its_own() -> None:
    rows = [
        ("客户", "电话", "日期", "品名", "规格", "数量", "单价（元）", "金额（元）"),
        (*WANG, "2024/2/1", "东北大米", "10kg", "2", "58", "116"),
        ("", "", "2024/3/3", "金龙鱼", "5L", "3", "69.9", "209.7"),
        (*LIU, "2024/2/9", "东北大米", "10kg", "1", "58", "58"),
    ]
    merged = one(rows, [(2, 0, 3, 0), (2, 1, 3, 1)])
    assert [(row["客户"], row["品名"]) for row in merged] == [
        ("王伟", "东北大米"),
        ("王伟", "金龙鱼"),
        ("刘芳", "东北大米"),
    ]
    assert [row["品名"] for row in one(rows)] == ["东北大米", "金龙鱼", "东北大米"]


def test_cells_without_a_title_may_say_what_they_are() -> None:
    rows = [
        ("王伟", "男", "手机13600001210", "住花园路107号", "想买SUV"),
        ("刘芳", "女", "手机13600001211", "住金桂园9号", "做服装生意"),
        ("李娜", "女", "手机13600001212", "住南湖新村22栋", "手机控"),
    ]
    [sheet] = tables(rows)
    assert sheet.headers == ("A", "B", "手机", "住址", "E")
    assert sheet.rows[0][1] == ["王伟", "男", "13600001210", "花园路107号", "想买SUV"]
    assert sheet.rows[2][1][4] == "手机控"


def test_a_book_of_addresses_in_chinese_says_of_what_sort_each_number_is() -> None:
    rows = [
        ("姓名", "电话1类型", "电话1", "电话2类型", "电话2"),
        ("王伟", "手机", "13600001210", "单位", "60002331"),
        ("刘芳", "手机", "13600001211", "家庭", "60002332"),
    ]
    [sheet] = tables(rows)
    assert [cells for _, cells in sheet.rows] == [
        ["王伟", "13600001210", "办60002331"],
        ["刘芳", "13600001211", "家60002332"],
    ]
    plain = [("姓名", "电话1", "电话2"), ("王伟", "13600001210", "60002331")]
    assert [*one(plain)[0]] == ["姓名", "电话1", "电话2"]


def test_a_line_above_rows_without_titles_is_the_title_of_the_list() -> None:
    rows = [
        ("2024年老客户名单（整理）",),
        ("王伟", "13600001210", "恒大物流园部长"),
        ("刘芳", "13600001211", "康宁药业会计"),
        ("李娜", "13600001212", "第五中学教师"),
    ]
    [sheet] = tables(rows)
    assert (len(sheet.rows), sheet.left_out.titles) == (3, 1)
    [named] = tables([("王大力",), *rows[1:]])
    assert len(named.rows) == 4


def test_a_heading_tells_whose_customers_follow_in_brackets_too() -> None:
    rows: Rows = [
        ["姓名", "电话", "车型"],
        ["一月份（销售顾问：石磊）"],
        [*WANG, "速腾"],
        ["三月份（销售顾问：邓洁）"],
        [*LIU, "揽境"],
    ]
    assert [(row["销售顾问"], row["分组"]) for row in one(rows)] == [("石磊", "一月份"), ("邓洁", "三月份")]


def test_people_are_jotted_down_in_paragraphs_too() -> None:
    lines = [
        "老客户",
        "",
        "1. 王伟",
        "13600001234",
        "想买三居，预算120万",
        "",
        "2. 刘芳 女",
        "电话：13600001235",
    ]
    sheet = open_pasted("\n".join([*lines, "老公在外地"])).sheet("")
    assert sheet.left_out.titles == 1
    assert said(sheet) == [
        {"姓名": "王伟", "手机": "13600001234", "备注": "想买三居，预算120万"},
        {"姓名": "刘芳 女", "手机": "13600001235", "备注": "老公在外地"},
    ]


def test_notes_below_somebody_that_begin_with_days_are_their_log() -> None:
    lines = [
        "★花荣 13600001234 途观L",
        "2024.3.5 来店，试驾",
        "2024.3.8 电话，等指标",
        "★时迁 13600001235 高尔夫",
    ]
    apart = [*lines[:3], "", *lines[3:], "2024.3.6 微信问价"]
    for text in (apart, [line for line in apart if line]):
        sheet = open_pasted("\n".join(text)).sheet("")
        assert said(sheet) == [
            {
                "姓名": "花荣",
                "手机": "13600001234",
                "备注": "途观L",
                "跟进记录": "2024.3.5 来店，试驾\n2024.3.8 电话，等指标",
            },
            {"姓名": "时迁", "手机": "13600001235", "备注": "高尔夫", "跟进记录": "2024.3.6 微信问价"},
        ]


def test_words_below_days_are_contacts_of_those_days_and_figures_are_not() -> None:
    titles = ("姓名", "电话", "2024/3/1", "2024/3/8")
    rows: Rows = [titles, (*WANG, "来访，看了样板间", ""), (*LIU, "电话未接", "微信发户型图")]
    assert one(rows) == [
        {"姓名": "王伟", "电话": WANG[1], "跟进记录": "2024/3/1 来访，看了样板间"},
        {
            "姓名": "刘芳",
            "电话": LIU[1],
            "跟进记录": "2024/3/1 电话未接",
            "跟进记录2": "2024/3/8 微信发户型图",
        },
    ]
    [sheet] = tables([titles, (*WANG, "√", 3.0), (*LIU, "", 2.0)])
    assert sheet.headers == titles


def test_the_head_of_a_house_may_stand_only_among_the_heads() -> None:
    rows: Rows = [
        ("户主", "家庭成员", "关系", "出生日期", "电话"),
        ("王伟", "", "本人", "1971-1-1", WANG[1]),
        ("", "刘芳", "妻", "1973-2-2", ""),
        ("孙丽", "", "本人", "1950-6-6", LIU[1]),
    ]
    wang, sun = one(rows)
    assert (wang["姓名"], wang["出生日期"], wang["电话"]) == ("王伟", "1971-1-1", WANG[1])
    assert (wang["配偶姓名"], wang["配偶生日"], sun["姓名"]) == ("刘芳", "1973-2-2", "孙丽")


def test_a_day_before_somebody_jotted_down_stays_with_what_is_said_of_them() -> None:
    lines = ["3.5 裴勇 13600001234 途观 意向A", "3.7 丘陵 13600001235 等优惠", "3.12 王伟 13600001236"]
    assert said(open_pasted("\n".join(lines)).sheet("")) == [
        {"姓名": "裴勇", "手机": "13600001234", "备注": "3.5 途观 意向A"},
        {"姓名": "丘陵", "手机": "13600001235", "备注": "3.7 等优惠"},
        {"姓名": "王伟", "手机": "13600001236", "备注": "3.12"},
    ]
    sheet = open_pasted("\n".join(f"2024.{line}" for line in lines)).sheet("")
    assert said(sheet)[0] == {"姓名": "裴勇", "手机": "13600001234", "跟进记录": "2024.3.5 途观 意向A"}


def test_a_paragraph_may_have_a_rare_name_alone_on_its_first_line() -> None:
    text = "卫青\n  电话 13600001234\n  - 想置换\n\n霍去病\n  电话 13600001235\n  - 周末有空\n"
    assert said(open_pasted(text).sheet("")) == [
        {"姓名": "卫青", "手机": "13600001234", "备注": "- 想置换"},
        {"姓名": "霍去病", "手机": "13600001235", "备注": "- 周末有空"},
    ]


def test_the_words_over_the_members_of_a_family_stand_before_each_of_their_titles() -> None:
    rows = [
        ("房号", "业主姓名", "手机号码", "家庭成员", "", "", "", "宠物"),
        ("", "", "", "姓名", "与业主关系", "出生日期", "学校/单位", ""),
        ("5-1-302", "尹庆生", "13600008073", "程春花", "妻子", "1988-01-24", "郑州三院", ""),
        ("", "", "", "尹峰", "儿子", "2013年11月12日", "实验小学", ""),
        ("6-2-402", "邱金龙", "13600008114", "唐桂英", "妻子", "1980年11月16日", "华润万家", "狗"),
    ]
    merges = [(1, 3, 1, 6), *((line, column, 2, column) for line, column in ((1, 0), (1, 1), (1, 2), (1, 7)))]
    first, second = said(tables(rows, merges)[0])
    assert (first["配偶姓名"], first["子女"].split("(")[0]) == ("程春花", "儿子:尹峰")
    assert (second["配偶姓名"], second["宠物"]) == ("唐桂英", "狗")


def test_people_may_be_counted_by_signs_of_a_telephone() -> None:
    lines = [
        "1️⃣ 韩非 13600001234 上午9点",
        "2️⃣ 李斯 13600001235 下午",
        "🔟 荀卿 13600001236 晚",
    ]
    told = said(open_pasted("\n".join(lines)).sheet(""))
    assert [(row["姓名"], row["手机"]) for row in told] == [
        ("韩非", "13600001234"),
        ("李斯", "13600001235"),
        ("荀卿", "13600001236"),
    ]


def test_a_remark_below_the_only_row_is_told_of_it() -> None:
    [row] = one([("客户", "手机", "车型"), (*WANG, "牧马人"), ("备注：等脚踏板到货",)])
    assert row["备注"] == "等脚踏板到货"


def test_names_and_numbers_of_new_customers_in_one_column_are_two() -> None:
    said_so = ["李丽 18800004421", "王刚/18800004422", "狄娜18800004423", "凤国庆(18800004424)"]
    rows = one([("推荐日期", "新客户姓名/电话"), *(("2023-7-1", cell) for cell in said_so)])
    assert [(row["新客户姓名"], row["电话"][-4:]) for row in rows] == [
        ("李丽", "4421"),
        ("王刚", "4422"),
        ("狄娜", "4423"),
        ("凤国庆", "4424"),
    ]


def test_somebody_with_a_group_of_their_own_is_not_the_customer() -> None:
    rows = [
        ("单位名称", "行业", "受益人", ""),
        ("", "", "姓名", "电话"),
        ("恒力鞋业有限公司", "鞋服", *WANG),
        ("恒大纸业有限公司", "纸", *LIU),
    ]
    assert [row["受益人姓名"] for row in one(rows, [(0, 2, 0, 3)])] == [WANG[0], LIU[0]]


@pytest.mark.parametrize("group", ["宠物", "猫咪", "法人", "租客", "对接人", "团队负责人"])
def test_what_stands_beside_the_name_of_another_is_told_of_that_one(group: str) -> None:
    rows = [
        ("姓名", "手机号", group, "", "", ""),
        ("", "", "名字", "性别", "生日", "电话"),
        (*WANG, "豆豆", "女", "2023-5-6", "13600004941"),
        (*LIU, "可乐", "男", "2022-5-6", "13600004942"),
    ]
    told = one(rows, [(0, 2, 0, 5)])
    assert [row["姓名"] for row in told] == ["王伟", "刘芳"]
    assert [*told[0]][2:] == [f"{group}{title}" for title in ("名字", "性别", "生日", "电话")]


def test_the_number_below_one_group_is_not_that_of_whom_another_names() -> None:
    rows = [
        ("单位", "负责人", "", "日常联系人", "", "备注"),
        ("", "姓名", "手机", "姓名", "电话", ""),
        ("顺风搬家", *WANG, *LIU, "月结"),
        ("海滨酒店", "王强", "13600001236", "刘洋", "13600001237", ""),
    ]
    assert one(rows, [(0, 1, 0, 2), (0, 3, 0, 4)])[0] == {
        "单位": "顺风搬家",
        "负责人姓名": WANG[0],
        "负责人手机": WANG[1],
        "日常联系人姓名": LIU[0],
        "日常联系人电话": LIU[1],
        "备注": "月结",
    }


def test_the_customer_may_stand_in_a_group_beside_another_with_a_name() -> None:
    rows = [
        ("司机", "", "车主", ""),
        ("姓名", "电话", "姓名", "电话"),
        (*WANG, *LIU),
        ("王强", "13600001236", "刘洋", "13600001237"),
    ]
    assert one(rows, [(0, 0, 0, 1), (0, 2, 0, 3)])[0] == {
        "司机姓名": WANG[0],
        "司机电话": WANG[1],
        "车主姓名": LIU[0],
        "车主电话": LIU[1],
    }


@pytest.mark.parametrize(
    "titles",
    [
        ("姓名", "联系方式", "看过户型", "抗性"),
        ("客户", "联系电话", "意向级别", "顾虑"),
        ("客户姓名", "电话", "何时回店", "金融顾虑"),
    ],
)
def test_a_second_header_has_names_and_numbers_whatever_else(titles: tuple[str, ...]) -> None:
    rows = [
        ("一、已成交", "", "", ""),
        ("姓名", "手机", "车型", "提车日期"),
        (*WANG, "轩逸", "2023-1-10"),
        (),
        ("二、意向", "", "", ""),
        titles,
        (*LIU, "B1", "楼层低"),
    ]
    first, second = tables(rows)
    assert said(first)[0]["车型"] == "轩逸"
    assert [*said(second)[0].items()] == [*zip(titles, (*LIU, "B1", "楼层低"), strict=True)]


@pytest.mark.parametrize("group", ["旧车", "置换旧车", "原车", "置换车辆"])
def test_the_plate_below_a_car_that_is_taken_back_is_that_cars(group: str) -> None:
    rows = [
        ("姓名", "电话", "车型", group, "", "上牌号"),
        ("", "", "", "车型", "车牌", ""),
        (*WANG, "轩逸", "捷达", "豫A90001", "豫A10001"),
        (*LIU, "天籁", "夏利", "豫A90002", "豫A10002"),
    ]
    [wang, _] = one(rows, [(0, 3, 0, 4)])
    assert wang[f"{group}车牌"] == "豫A90001"
    assert wang["上牌号"] == "豫A10001"


def test_a_remark_merged_over_the_lines_of_a_family_is_the_customers() -> None:
    rows = [
        ("户主", "电话", "成员姓名", "关系", "出生日期", "备注"),
        (*WANG, "刘芳", "妻子", "1980-1-2", "要两份合同"),
        ("", "", "王磊", "儿子", "2005-1-2", ""),
        (*LIU, "陈刚", "丈夫", "1982-3-4", "嫌贵"),
    ]
    wang, liu = one(rows, [(2, 0, 3, 0), (2, 1, 3, 1), (2, 5, 3, 5)])
    assert (wang["备注"], liu["备注"]) == ("要两份合同", "嫌贵")
    assert "合同" not in wang["子女"]


def test_a_part_of_an_address_that_says_same_is_that_of_the_line_above() -> None:
    rows = [
        ("姓名", "电话", "省", "市", "详细地址"),
        (*WANG, "广东省", "深圳市", "南山路1号"),
        (*LIU, "同上", "〃", "南山路2号"),
        ("陈刚", "13600001236", "〃", "惠州市", "和平路3号"),
    ]
    assert [row["详细地址"] for row in one(rows)] == [
        "广东省深圳市南山路1号",
        "广东省深圳市南山路2号",
        "广东省惠州市和平路3号",
    ]
