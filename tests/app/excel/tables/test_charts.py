"""People in the cells of charts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables


def told(*rows: Sequence[Any]) -> list[dict[str, Any]]:
    grids = MemoryGrids({"表": [list(row) for row in rows]}, merges={"表": ()}, hidden_rows={"表": ()})
    [sheet] = find_tables(grids, ["表"])
    return [
        {title: cell for title, cell in zip(sheet.headers, cells, strict=True) if cell != ""}
        for _, cells in sheet.rows
    ]


def test_who_stands_in_a_chart_of_rooms_has_bought_the_room() -> None:
    rows = [
        ("7层", "狄红\n13600001230", "", "配偶13600001231"),
        ("6层", "王伟\n13600001234", "", "易芳 13600001235 按揭"),
        ("5层", "刘芳", "未售", "孙玉梅 老公13600001236"),
    ]
    assert told(("3号楼销控表",), ("楼层", "01室", "02室", "03室"), *rows) == [
        {"楼层": "7层", "姓名": "狄红", "电话": "13600001230", "房号": "7层01室"},
        {"楼层": "7层", "电话": "配偶13600001231", "房号": "7层03室"},
        {"楼层": "6层", "姓名": "王伟", "电话": "13600001234", "房号": "6层01室"},
        {"楼层": "6层", "姓名": "易芳", "电话": "13600001235", "备注": "按揭", "房号": "6层03室"},
        {"楼层": "5层", "姓名": "刘芳", "房号": "5层01室"},
        {"楼层": "5层", "电话": "未售", "房号": "5层02室"},
        {"楼层": "5层", "电话": "孙玉梅 老公13600001236", "房号": "5层03室"},
    ]


def test_who_stands_below_somebody_of_ours_is_theirs() -> None:
    rows = [("王伟 13600001234", "刘芳13600001235"), ("孙玉梅 13600001236", "")]
    assert told(("五月邀约",), ("小刘", "陈晓东"), *rows) == [
        {"姓名": "王伟", "电话": "13600001234", "销售顾问": "小刘"},
        {"姓名": "刘芳", "电话": "13600001235", "销售顾问": "陈晓东"},
        {"姓名": "孙玉梅", "电话": "13600001236", "销售顾问": "小刘"},
    ]


def test_other_columns_of_people_stay_as_they_are() -> None:
    header = ("门店", "店长", "会计")
    rows = [
        ("一店", "王伟 13600001234", "刘芳 13600001235"),
        ("二店", "孙玉 13600001236", "赵天 13600001237"),
    ]
    assert [*told(header, *rows)[0]] == ["门店", "店长", "会计"]


def test_who_is_named_beside_a_number_in_a_chart_needs_no_usual_family_name() -> None:
    rows = [("林晓", "何静", "金鹏"), ("红梅 13600001241", "橙子强 13600001242", "黄河 13600001243")]
    assert [(row["姓名"], row["销售顾问"]) for row in told(("本周邀约",), *rows)] == [
        ("红梅", "林晓"),
        ("橙子强", "何静"),
        ("黄河", "金鹏"),
    ]
