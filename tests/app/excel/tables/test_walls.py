"""Walls of birthdays: months over or before names with days."""

from __future__ import annotations

import pytest

from tests.app.excel.tables.test_layout import Rows, one, tables

MONTHS = tuple(f"{month}月" for month in range(1, 7))


def people(rows: Rows) -> list[tuple[str, str]]:
    return [(row["姓名"], row["生日"]) for row in one(rows)]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("游晓东 3日", [("游晓东", "1月3日")]),
        ("3日王伟", [("王伟", "1月3日")]),
        ("王伟（3号）", [("王伟", "1月3日")]),
        ("王伟 1985-1-3", [("王伟", "1985-1-3")]),
        ("王伟1/3", [("王伟", "1/3")]),
        ("王伟 农历初八", [("王伟", "农历1月初八")]),
        ("3日王伟、18日巩美玲", [("王伟", "1月3日"), ("巩美玲", "1月18日")]),
        ("王伟3日\n李娜18日", [("王伟", "1月3日"), ("李娜", "1月18日")]),
        ("3日 王伟 李娜", [("王伟", "1月3日"), ("李娜", "1月3日")]),
    ],
)
def test_names_and_days_below_months_are_people_with_birthdays(
    cell: str, told: list[tuple[str, str]]
) -> None:
    others: Rows = [("客户生日表",), MONTHS, (cell, "", "刘芳 5日", "", "赵敏 6日", "孙丽 7日")]
    assert people(others)[: len(told)] == told
    assert people(others)[len(told) :] == [("刘芳", "3月5日"), ("赵敏", "5月6日"), ("孙丽", "6月7日")]


def test_months_may_have_two_columns_each_and_stand_over_others() -> None:
    rows: Rows = [
        ("一月", "", "二月", "", "三月", ""),
        ("姓名", "日期", "姓名", "日期", "姓名", "日期"),
        ("王伟", 3.0, "刘芳", 9.0, "", ""),
        ("李娜", 18.0, "", "", "赵敏", 1.0),
        ("四月", "", "五月", "", "六月", ""),
        ("孙丽", 7.0, "", "", "", ""),
    ]
    found = [
        ("王伟", "1月3日"),
        ("刘芳", "2月9日"),
        ("李娜", "1月18日"),
        ("赵敏", "3月1日"),
        ("孙丽", "4月7日"),
    ]
    assert people(rows) == found


def test_days_may_stand_at_the_left_and_months_below_each_other() -> None:
    days: Rows = [("日期", *MONTHS), (1.0, "王伟", "", "", "", "", ""), (2.0, "", "刘芳", "", "赵敏", "", "")]
    assert people(days) == [("王伟", "1月1日"), ("刘芳", "2月2日"), ("赵敏", "4月2日")]
    below: Rows = [
        ("1月", "3日王伟、18日李娜"),
        ("2月", ""),
        ("3月", "1日刘芳 13600001234", "22日赵敏"),
        ("4月：6日孙丽",),
    ]
    assert people(below) == [
        ("王伟", "1月3日"), ("李娜", "1月18日"), ("刘芳", "3月1日"), ("赵敏", "3月22日"), ("孙丽", "4月6日"),
    ]  # fmt: skip
    assert one(below)[2]["电话"] == "13600001234"


def test_months_over_figures_or_in_a_list_with_titles_are_no_wall() -> None:
    [sheet] = tables([("姓名", *MONTHS), ("王伟", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)])
    assert sheet.headers[0] == "姓名"
    assert sheet.headers[1:3] == ("1月", "2月")
    rows = [
        ("月份", "姓名", "生日", "电话"),
        ("1月", "王伟", "3日", "13600001234"),
        ("2月", "刘芳", "9日", ""),
    ]
    [sheet] = tables([*rows, ("3月", "赵敏", "1日", "")])
    assert sheet.headers == ("月份", "姓名", "生日", "电话")


def test_months_may_head_names_and_days_that_stand_side_by_side() -> None:
    titles = ("姓名", "日期") * 2
    rows: Rows = [
        ("一月",),
        titles,
        ("双全", "5日", "冰心", "9日"),
        ("王伟", "28日"),
        ("二月",),
        titles,
        ("刘芳", "3日"),
        ("三月",),
        titles,
        ("谷雨", 6.0, "立夏", 18.0),
    ]
    assert people(rows) == [
        ("双全", "1月5日"), ("冰心", "1月9日"), ("王伟", "1月28日"),
        ("刘芳", "2月3日"), ("谷雨", "3月6日"), ("立夏", "3月18日"),
    ]  # fmt: skip


def test_cells_that_tell_the_month_themselves_need_no_months_above() -> None:
    rows: Rows = [
        ("VIP客户生日",),
        ("一季度", "二季度", "三季度"),
        ("1月12日 单雄信", "5月1日 毕升", "8月8日 黄道"),
        ("司马光 3月3日", "", ""),
    ]
    assert people(rows) == [
        ("单雄信", "1月12日"),
        ("毕升", "5月1日"),
        ("黄道", "8月8日"),
        ("司马光", "3月3日"),
    ]


def test_days_in_brackets_may_stand_behind_rare_names() -> None:
    rows: Rows = [
        ("月份", "客户"),
        ("1月", "李耳(5)、王弼(12)"),
        ("2月", "庄子休(14)"),
        ("3月", "杨朱(1)、惠施(9)"),
    ]
    assert people(rows)[-2:] == [("杨朱", "3月1日"), ("惠施", "3月9日")]
