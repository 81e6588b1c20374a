"""Cards beside each other: each customer gets what stands on the own card, and nothing of the neighbour's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

import pytest

from app.fields.parsed import text_of
from tests.app.excel.tables.test_layout import Rows, one

NAMES = ("王伟", "刘芳", "陈建国", "李强", "赵敏")
Card = Callable[[int, str], list[tuple[Any, ...]]]


def sheet(card: Card, width: int, *, across: int = 3, gaps: Sequence[int] = (1, 1), below: int = 1) -> Rows:
    """Five cards, so many beside each other; their lines need not be as many."""
    rows: list[tuple[Any, ...]] = []
    made = [card(number, name) for number, name in enumerate(NAMES, 1)]
    for first in range(0, len(made), across):
        for lines in zip_longest(*made[first : first + across], fillvalue=()):
            told: list[Any] = []
            for line, gap in zip(lines, (*gaps, 0), strict=False):
                told += [*line, *[""] * (width - len(line) + gap)]
            rows.append(tuple(told))
        rows += [()] * below
    return rows


def numbered(number: int, name: str) -> list[tuple[Any, ...]]:
    return [
        (f"续保客户卡 {number}",),
        ("姓名", name),
        ("手机", f"1360000900{number}"),
        ("保险到期", f"2026-3-{number}"),
        ("保险公司", "人保"),
        ("备注", f"备注{number}" if number % 2 else ""),
    ]


def named(number: int, name: str) -> list[tuple[Any, ...]]:
    return [
        (f"{name}的会员卡",),
        ("姓名", name, "手机", f"1360000900{number}"),
        ("生日", f"1980-1-{number}" if number != 2 else "", "爱好", f"爱好{number}"),
        ("住址", f"和平路{number}号"),
        ("备注", f"备注{number}"),
    ]


def untitled(number: int, name: str) -> list[tuple[Any, ...]]:
    return [("姓名", name), ("手机", f"1360000900{number}")]


def told_in_one_cell(number: int, name: str) -> list[tuple[Any, ...]]:
    return [
        (f"姓名：{name}", f"手机：1360000900{number}"),
        (f"单位：单位{number}", f"备注：备注{number}"),
        (f"住址：和平路{number}号",),
    ]


def labels_above(number: int, name: str) -> list[tuple[Any, ...]]:
    return [
        (f"客户卡片（{number}）",),
        ("姓名", "手机", "爱好"),
        (name, f"1360000900{number}", f"爱好{number}"),
        ("单位", "职务", "备注"),
        (f"单位{number}", "经理", f"备注{number}"),
    ]


def with_tables(number: int, name: str) -> list[tuple[Any, ...]]:
    """The tables are as long as the family, so that nothing below them stands on one line."""
    family = [("儿子", f"{name[0]}小宝", f"2015-3-{place}") for place in range(1, number % 3 + 1)]
    return [
        ("车主档案卡",),
        ("车主", name, "电话", f"1360000900{number}"),
        ("车牌", f"豫A1234{number}", "爱好", f"爱好{number}"),
        ("家庭成员",),
        ("关系", "姓名", "生日"),
        *family,
        (),
        ("保养记录",),
        ("日期", "项目", "里程", "费用"),
        (f"2024-5-{number}", "首保", f"{number}000", "300"),
    ]


def in_own_words(number: int, name: str) -> list[tuple[Any, ...]]:
    return [
        (f"NO.00{number}",),
        ("姓名", name, "手机", f"1360000900{number}"),
        ("肤质", f"肤质{number}", "禁忌", f"禁忌{number}" if number > 1 else ""),
        ("得知途径", "[ ]传单 [√]朋友" if number % 2 else "[√]传单 [ ]朋友"),
        ("护理师", "阿玲", "疗程", f"疗程{number}"),
    ]


LAYOUTS = {
    "numbered": sheet(numbered, 2),
    "numbered, close to each other": sheet(numbered, 2, gaps=(0, 0), below=0),
    "named": sheet(named, 4, across=2, gaps=(2,)),
    "untitled": sheet(untitled, 2),
    "untitled, unequal gaps": sheet(untitled, 2, gaps=(1, 2)),
    "label and value in a cell": sheet(told_in_one_cell, 2),
    "labels above": sheet(labels_above, 3, across=2),
    "tables inside": sheet(with_tables, 4, across=2),
    "own words": sheet(in_own_words, 4),
    "four beside each other": sheet(numbered, 2, across=4, gaps=(1, 1, 1)),
    "below a title of all": [("2024年客户卡汇总",), (), *(("", *line) for line in sheet(named, 4))],
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_card_beside_others_keeps_what_stands_on_it(layout: str) -> None:
    told = one(LAYOUTS[layout])
    said = ["|".join(map(text_of, row.values())) for row in told]
    assert len(said) == len(NAMES)
    for number, name in enumerate(NAMES, 1):
        own = next(words for words in said if name in words.split("|"))
        marks = {
            word for line in LAYOUTS[layout] for cell in line for word in own_marks(text_of(cell), number)
        }
        assert {mark for mark in marks if mark not in own} == set()
        assert not any(other in own for other in NAMES if other != name)


def own_marks(word: str, number: int) -> list[str]:
    """What is told on the card with this number alone."""
    values = [word.partition("：")[2] or word]
    marks = (f"1360000900{number}", f"备注{number}", f"爱好{number}", f"和平路{number}号", f"单位{number}")
    marks += (f"禁忌{number}", f"肤质{number}", f"疗程{number}", f"豫A1234{number}", f"2024-5-{number}")
    return [value for value in values if value in marks]


def test_who_stands_over_the_halves_of_one_card_is_no_further_customer() -> None:
    for left, right in (("投保人", "被保险人"), ("新郎", "新娘"), ("车主信息", "送修人信息")):
        lines = [("姓名", "王伟", "姓名", "刘芳"), ("手机", "13600009001", "手机", "13600009002")]
        rows = [("登记表",), (left, "", right, ""), *lines, ("职业", "教师", "职业", "医生")]
        assert len(one(rows)) == 1


def test_words_over_cards_that_are_no_halves_stand_over_customers() -> None:
    def lines(*cards: tuple[str, str, str]) -> list[tuple[str, ...]]:
        both = [
            [(place,), ("姓名", name), ("手机", phone), ("车型", "凯美瑞"), ("生日", "1980-1-2")]
            for place, name, phone in cards
        ]
        return [(*one, *[""] * (3 - len(one)), *other) for one, other in zip(*both, strict=True)]

    rows = [
        *lines(("东区", "王伟", "13600009001"), ("西区", "刘芳", "13600009002")),
        (),
        *lines(("东区", "陈刚", "13600009003"), ("西区", "周敏", "13600009004")),
    ]
    told = {row["姓名"]: "|".join(map(str, row.values())) for row in one(rows)}
    assert {name for name, said in told.items() if "西区" in said and "东区" not in said} == {"刘芳", "周敏"}
    assert {name for name, said in told.items() if "东区" in said and "西区" not in said} == {"王伟", "陈刚"}


def test_an_answer_that_says_its_label_again_begins_no_further_card() -> None:
    def married(number: int, name: str) -> list[tuple[Any, ...]]:
        wife = f"妻子：{NAMES[-number]}" if number == 2 else NAMES[-number]
        return [("姓名", name), ("手机", f"1360000900{number}"), ("妻子", wife), ("备注", f"备注{number}")]

    told = [(row["姓名"], row["备注"]) for row in one(sheet(married, 2, across=2))]
    assert told == [(name, f"备注{number}") for number, name in enumerate(NAMES, 1)]
