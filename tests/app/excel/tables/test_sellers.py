"""Workbooks with a sheet of customers for each salesperson."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables

WANG, LIU = ["王伟", "13600001234"], ["刘芳", "13600001235"]


def headers(names: Sequence[str], titles: Sequence[str] = ("姓名", "电话")) -> list[tuple[str, ...]]:
    grids = MemoryGrids({name: [list(titles), list(WANG), list(LIU)] for name in names})
    return [sheet.headers for sheet in find_tables(grids, names)]


@pytest.mark.parametrize(
    "names", [("张敏", "李强"), ("张敏的客户", "李强客户", "小刘"), ("张敏", "李强", "Sheet3")]
)
def test_the_names_of_the_sheets_are_those_who_look_after_the_customers(names: tuple[str, ...]) -> None:
    assert headers(names)[:2] == [("姓名", "电话", "销售顾问")] * 2


def test_each_row_says_on_whose_sheet_it_stands() -> None:
    grids = MemoryGrids({name: [["姓名", "电话", "备注"], list(WANG)] for name in ("张敏", "李强")})
    rows = [sheet.rows for sheet in find_tables(grids, ["张敏", "李强"])]
    assert rows == [[(2, [*WANG, "", "张敏"])], [(2, [*WANG, "", "李强"])]]


@pytest.mark.parametrize(
    "names",
    [("张敏",), ("1月", "2月"), ("高新区", "金水区"), ("Sheet1", "Sheet2", "张敏"), ("万科城", "常来客户")],
)
def test_other_sheets_are_nobodys(names: tuple[str, ...]) -> None:
    assert set(headers(names)) == {("姓名", "电话")}


@pytest.mark.parametrize("titles", [("姓名", "业务员"), ("日期", "金额")])
def test_nobody_is_added_where_somebody_is_told_or_the_sheet_may_be_the_customer(
    titles: tuple[str, ...],
) -> None:
    assert set(headers(("张敏", "李强"), titles)) == {titles}


def test_a_sheet_that_bears_its_customers_name_is_nobodys() -> None:
    sheets = {name: [["姓名", "电话"], [name, phone]] for name, phone in (WANG, LIU)}
    assert [sheet.headers for sheet in find_tables(MemoryGrids(sheets), [*sheets])] == [("姓名", "电话")] * 2
