"""Customers with two lines each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables

NAMES = ("王伟", "刘芳", "孙玉梅", "赵天光")
UPPER, LOWER = ("姓名", "电话", "家庭住址"), ("车型", "车牌", "提车日期")


def told(
    rows: Sequence[Sequence[Any]], merges: Sequence[tuple[int, int, int, int]] = ()
) -> list[dict[str, Any]]:
    grids = MemoryGrids({"表": [list(row) for row in rows]}, merges={"表": merges}, hidden_rows={"表": ()})
    return [
        {title: cell for title, cell in zip(sheet.headers, cells, strict=False) if cell not in ("", None)}
        for sheet in find_tables(grids, ["表"])
        for _, cells in sheet.rows
    ]


def lines(place: int) -> list[tuple[str, ...]]:
    return [
        (NAMES[place], f"1360000123{place}", f"永安街{place}号"),
        ("途观", f"豫A1234{place}", f"2022-1-{place + 1}"),
    ]


def customer(place: int) -> dict[str, str]:
    upper, lower = lines(place)
    return dict(zip(UPPER, upper, strict=True)) | dict(zip(LOWER, lower, strict=True))


def test_two_lines_of_titles_stand_over_two_lines_for_each_customer() -> None:
    rows = [("客户档案",), UPPER, LOWER, *(line for place in range(4) for line in lines(place)), ("合计4户",)]
    assert told(rows) == [customer(place) for place in range(4)]


def test_what_is_merged_over_both_lines_is_said_once() -> None:
    body = [
        (str(place), *line) if at == 0 else ("", *line)
        for place in range(4)
        for at, line in enumerate(lines(place))
    ]
    rows = [("序号", *UPPER), ("", *LOWER), *body]
    merges = [(line, 0, line + 1, 0) for line in range(1, 10, 2)]
    assert told(rows, merges) == [{"序号": str(place)} | customer(place) for place in range(4)]


def test_lines_that_do_not_take_turns_stay_as_they_are() -> None:
    rows = [UPPER, LOWER, *(lines(place)[0] for place in range(4))]
    assert not any("车牌" in one and "姓名" in one for one in told(rows))
