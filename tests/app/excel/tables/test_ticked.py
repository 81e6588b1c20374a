"""Answers that have a column each, of which those are ticked that were given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables

WANG, LIU = ("王伟", "13600001234"), ("刘芳", "13600001235")


def told(*rows: Sequence[Any], merges: Sequence[tuple[int, int, int, int]] = ()) -> list[dict[str, Any]]:
    """Each row by title, without names, numbers and what is empty."""
    grids = MemoryGrids({"表": [list(row) for row in rows]}, merges={"表": merges}, hidden_rows={"表": ()})
    [sheet] = find_tables(grids, ["表"])
    return [
        {title: cell for title, cell in zip(sheet.headers[2:], cells[2:], strict=True) if cell != ""}
        for _, cells in sheet.rows
    ]


GROUPS = ("姓名", "电话", "性别", "", "爱好", "", "", "备注")
ANSWERS = ("", "", "男", "女", "钓鱼", "旅游", "其他", "")
MERGES = ((1, 2, 1, 3), (1, 4, 1, 6), (1, 0, 2, 0), (1, 1, 2, 1), (1, 7, 2, 7))


@pytest.mark.parametrize("merges", [MERGES, ()])
def test_ticks_below_groups_of_answers_are_the_answers(merges: Sequence[tuple[int, int, int, int]]) -> None:
    rows = [
        (*WANG, "√", "", "√", "", "摄影", "常来"),
        (*LIU, "", "√", "√", "√", "", ""),
    ]
    assert told(GROUPS, ANSWERS, *rows, merges=merges) == [
        {"性别": "男", "爱好": "钓鱼、摄影", "备注": "常来"},
        {"性别": "女", "爱好": "钓鱼、旅游"},
    ]


def test_groups_of_which_no_item_tells_keep_their_answers_too() -> None:
    groups, answers = ("姓名", "电话", "看重什么", "", ""), ("", "", "价格", "品牌", "安全")
    assert told(groups, answers, (*WANG, "", "√", "√"), (*LIU, "√", "", ""), merges=((1, 2, 1, 4),)) == [
        {"看重什么": "品牌、安全"},
        {"看重什么": "价格"},
    ]


@pytest.mark.parametrize(
    ("titles", "item"),
    [
        (("您的爱好(多选)(钓鱼)", "您的爱好(多选)(旅游)"), "您的爱好(多选)"),
        (("爱好:钓鱼", "爱好:旅游"), "爱好"),
        (("爱好（钓鱼）", "爱好（旅游）"), "爱好"),
    ],
)
@pytest.mark.parametrize(("yes", "no"), [("√", ""), ("是", "否"), (1.0, 0.0), ("1", "0")])
def test_titles_may_say_what_they_answer_themselves(
    titles: tuple[str, str], item: str, yes: object, no: object
) -> None:
    assert told(("姓名", "电话", *titles), (*WANG, yes, no), (*LIU, no, yes)) == [
        {item: "钓鱼"},
        {item: "旅游"},
    ]


def test_answers_of_one_item_need_no_word_for_it() -> None:
    header = ("姓名", "电话", "男", "女", "全款", "按揭", "H", "A", "B")
    assert told(header, (*WANG, "√", "", "", "√", "", "√", ""), (*LIU, "", "√", "√", "", "√", "", "")) == [
        {"性别": "男", "付款方式": "按揭", "意向级别": "A"},
        {"性别": "女", "付款方式": "全款", "意向级别": "H"},
    ]


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        (("电话(办)", "电话(宅)"), ("0371-60000001", "0371-60000002")),
        (("孩子(男)", "孩子(女)"), (1.0, 1.0)),
        (("A", "B"), ("√", "")),
        (("男", "女"), ("35岁", "")),
        (("看重:价格", "看中:品牌"), ("√", "√")),
    ],
)
def test_other_cells_and_other_titles_stay_apart(titles: tuple[str, str], cells: tuple[Any, Any]) -> None:
    kept = {title: cell for title, cell in zip(titles, cells, strict=True) if cell != ""}
    assert told(("姓名", "电话", *titles), (*WANG, *cells), (*LIU, *cells)) == [kept, kept]
