"""Cards laid out in many ways: each label keeps what answers it.

Some labels are in words of the form's own, some answers are words for labels as well, some boxes are empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables
from app.fields.parsed import text_of

Answers = dict[str, str]
Grid = list[list[str]]


@dataclass(frozen=True)
class Layout:
    """How the cards of a form look: what stands around each, and how many labels on a line."""

    style: str
    abreast: int
    colon: str = ""
    head: str = ""
    signed: bool = False
    on_sheets: bool = False


def laid_out(person: Answers, layout: Layout) -> Grid:
    grid: Grid = [[layout.head]] if layout.head else []
    told = [*person.items()]
    for place in range(0, len(told), layout.abreast):
        pairs = told[place : place + layout.abreast]
        match layout.style:
            case "beside":
                grid.append([part for label, answer in pairs for part in (f"{label}{layout.colon}", answer)])
            case "above":
                grid += [[f"{label}{layout.colon}" for label, _ in pairs], [answer for _, answer in pairs]]
            case "in a cell":
                grid.append([f"{label}：{answer}" for label, answer in pairs])
    return [*grid, ["填表人：", "李娜", "日期：", "2024-5-1"]] if layout.signed else grid


def read(layout: Layout, people: list[Answers]) -> list[Answers]:
    cards = [laid_out(person, layout) for person in people]
    if layout.on_sheets:
        grids = MemoryGrids({str(number): [[*line] for line in card] for number, card in enumerate(cards)})
    else:
        grids = MemoryGrids({"": [[*line] for card in cards for line in (*card, [])]})
    [sheet] = find_tables(grids, [one.name for one in grids.sheets])
    found: list[dict[str, Any]] = [dict(zip(sheet.headers, cells, strict=True)) for _, cells in sheet.rows]
    titles = {title.rstrip("：:"): title for title in sheet.headers}
    return [{label: text_of(row.get(titles.get(label, ""), "")) for label in people[0]} for row in found]


SOME = [
    {"姓名": "赵伟", "手机": "13900000001", "关注点": "价格", "竞品": "", "预算": "20万", "性别": "男"},
    {"姓名": "钱芳", "手机": "13900000002", "关注点": "学区", "竞品": "万科", "预算": "35万", "性别": "女"},
    {"姓名": "孙敏", "手机": "13900000003", "关注点": "交通", "竞品": "", "预算": "", "性别": "女"},
    {"姓名": "李静", "手机": "", "关注点": "价格", "竞品": "没看过", "预算": "20万", "性别": ""},
]


@pytest.mark.parametrize("on_sheets", [False, True], ids=["below each other", "a sheet each"])
@pytest.mark.parametrize("style", ["beside", "above", "in a cell"])
def test_each_label_keeps_what_answers_it(style: str, on_sheets: bool) -> None:
    looks = product((2, 4), ("", "："), ("", "客户信息登记表"), (False, True))
    for abreast, colon, head, signed in looks:
        layout = Layout(style, abreast, colon, head, signed=signed, on_sheets=on_sheets)
        assert read(layout, SOME) == SOME, layout


PETS = [
    {"姓名": "吴超玉", "手机": "13900000001", "宠物": "猫", "健康": "好", "职务": "教师", "车牌": "豫A10284"},
    {"姓名": "杨磊秀", "手机": "", "宠物": "狗", "健康": "一般", "职务": "经理", "车牌": "豫A28127"},
    {"姓名": "朱霞丽", "手机": "13900000003", "宠物": "没有", "健康": "", "职务": "会计", "车牌": "豫A66965"},
]


@pytest.mark.parametrize("abreast", [1, 2, 3, 5])
def test_a_number_plate_below_answers_is_no_day_of_a_table(abreast: int) -> None:
    layout = Layout("in a cell", abreast, signed=True)
    assert read(layout, PETS) == PETS


LONE = [
    {
        "姓名": "蒋静",
        "手机": "13900000001",
        "性别": "女",
        "购房目的": "投资",
        "备注": "老客户介绍的，周末有空",
    },
    {"姓名": "褚磊", "手机": "13900000002", "性别": "男", "购房目的": "改善", "备注": "喜欢靠窗"},
    {"姓名": "沈艳", "手机": "", "性别": "女", "购房目的": "自住", "备注": "2024-3-5来过"},
]


@pytest.mark.parametrize("colon", ["", "："])
@pytest.mark.parametrize("style", ["beside", "above", "in a cell"])
def test_a_label_alone_on_the_last_line_is_one(style: str, colon: str) -> None:
    for signed, head in product((False, True), ("", "客户信息登记表")):
        layout = Layout(style, 4, colon, head, signed=signed)
        assert read(layout, LONE) == LONE, layout


def test_what_answers_the_same_on_all_sheets_is_no_label_over_the_next_line() -> None:
    people = [
        {
            "姓名": "何刚",
            "意向户型": "两室一厅",
            "喝酒": "喝一点",
            "预算": "20万",
            "手机": "13900000001",
            "性别": "男",
        },
        {
            "姓名": "陈志",
            "意向户型": "三房",
            "喝酒": "喝一点",
            "预算": "35万",
            "手机": "13900000002",
            "性别": "女",
        },
        {"姓名": "韩军", "意向户型": "", "喝酒": "喝一点", "预算": "", "手机": "13900000003", "性别": "女"},
    ]
    assert read(Layout("beside", 2, head="登记表", on_sheets=True), people) == people


def test_a_heading_on_each_card_goes_on_with_no_answer() -> None:
    def card(name: str, purpose: str, budget: str) -> Grid:
        return [
            ["客户信息登记表"],
            [f"姓名：{name}"],
            ["基本信息"],
            [f"购房目的：{purpose}"],
            ["需求信息"],
            [f"预算：{budget}"],
            ["填表人：", "李娜", "日期：", "2024-5-1"],
            [],
        ]

    told = [("张勇", "自住", "20万"), ("陈霞", "投资", ""), ("孙敏", "", "35万")]
    grids = MemoryGrids({"": [line for one in told for line in card(*one)]})
    [sheet] = find_tables(grids, [""])
    asked = [sheet.headers.index(title) for title in ("姓名", "购房目的", "预算", "填表人")]
    assert [tuple(text_of(cells[place]) for place in asked) for _, cells in sheet.rows] == [
        (*one, "李娜") for one in told
    ]


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        (["班级", "三班"], {"姓名": "张明", "班级": "三班"}),
        (["竞品", "没看过"], {"姓名": "张明", "竞品": "没看过"}),
        (["先生", "35"], {"姓名": "张明\n先生\n35"}),
        (["出生日期", "1980-1-1", "农历", "八月"], {"姓名": "张明", "出生日期": "1980-1-1\n农历\n八月"}),
    ],
)
def test_an_unknown_word_behind_a_whole_answer_asks_for_what_stands_beside_it(
    more: list[str], asked: Answers
) -> None:
    card = [
        ["登记表"],
        ["姓名", "张明", *more, "手机", "13900000001"],
        ["地址", "河南省", "郑州市", "金水区"],
        ["职务", "会计"],
    ]
    [sheet] = find_tables(MemoryGrids({"": card}), [""])
    [(_, cells)] = sheet.rows
    assert dict(zip(sheet.headers, map(text_of, cells), strict=True)) == asked | {
        "手机": "13900000001",
        "地址": "河南省\n郑州市\n金水区",
        "职务": "会计",
    }
