"""Columns that tell of somebody as a parcel does."""

from __future__ import annotations

from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables


def told(*rows: tuple[Any, ...]) -> list[dict[str, Any]]:
    grids = MemoryGrids({"表": [list(row) for row in rows]}, merges={"表": ()}, hidden_rows={"表": ()})
    [sheet] = find_tables(grids, ["表"])
    return [
        {title: cell for title, cell in zip(sheet.headers, cells, strict=True) if cell != ""}
        for _, cells in sheet.rows
    ]


WANG = {"昵称": "莉莉妈", "姓名": "王建国", "电话": "13600001234", "地址": "郑州市金水区农业路8号"}


@pytest.mark.parametrize(
    "cell",
    [
        "王建国，13600001234，郑州市金水区农业路8号",
        "王建国 13600001234 郑州市金水区农业路8号",
        "郑州市金水区农业路8号 王建国 13600001234",
        "王建国13600001234郑州市金水区农业路8号",
        "收件人：王建国\n手机号：13600001234\n详细地址：郑州市金水区农业路8号",
    ],
)
def test_a_name_a_number_and_an_address_in_one_cell_are_parted(cell: str) -> None:
    rows = [("花开富贵", "刘芳，13600001235，开封市鼓楼区3号"), ("莉莉妈", cell)]
    assert told(("昵称", "收货信息"), *rows)[1] == WANG


def test_without_addresses_there_is_no_column_for_them() -> None:
    rows = [("王建国13600001234", "轿车"), ("刘芳 13600001235", "货车")]
    assert told(("姓名电话", "车"), *rows) == [
        {"姓名": "王建国", "电话": "13600001234", "车": "轿车"},
        {"姓名": "刘芳", "电话": "13600001235", "车": "货车"},
    ]


def test_a_cell_that_tells_more_stands_whole_under_the_number() -> None:
    more = "孙玉 老婆13600001236"
    rows = [("王建国13600001234",), ("刘芳 13600001235",), (more,)]
    assert told(("姓名电话", "车"), *[(*row, "轿车") for row in rows])[2] == {"电话": more, "车": "轿车"}


def test_beside_the_customers_own_name_or_number_a_parcel_may_be_anybodys() -> None:
    parcel = "王建国，13600001234，郑州市金水区农业路8号"
    for header, own in (("姓名", "刘芳"), ("手机", "13600001235")):
        rows = [(own, parcel), (own, parcel)]
        assert told((header, "收货信息"), *rows) == [{header: own, "收货信息": parcel}] * 2
