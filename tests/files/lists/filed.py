"""Forms that customers fill on paper first: questions over answers, two people abreast, slips, ticks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.files.lists.truth import Dice, Made, Specimen, Typed, Want, cell, item, plain, somewhere
from tests.files.lists.writing import Grid, Page, xls, xlsx

_PEOPLE = 6
_Filled = tuple[Grid, list[Typed]]


def specimens() -> tuple[Specimen, ...]:
    """All of them."""
    return (
        _sheets("问答在下一行.xlsx", 501, _asked),
        _sheets("本人与配偶两列.xlsx", 502, _of_two),
        _sheets("选项格打勾.xlsx", 503, _ticked),
        _slips("出库单.xls", 504),
    )


def _sheets(name: str, seed: int, fill: Callable[[Dice], _Filled]) -> Specimen:
    dice, made, pages = Dice(seed), Made(), list[Page]()
    for number in range(1, _PEOPLE + 1):
        grid, cells = fill(dice)
        made.add([replace(one, place=f"{number}/{one.item}") for one in cells])
        pages.append(Page(f"{number}号", grid))
    return Specimen(name, tuple(made.people), lambda path: xlsx(path, pages))


def _name(dice: Dice) -> Typed:
    name = dice.name()
    return cell(name, "name", "name", Want("name", name), form="plain")


def _mobile(dice: Dice) -> Typed:
    number = dice.mobile()
    return cell(number, "phone", "mobile", Want("phones", {"kind": "mobile", "number": number}), form="plain")


def _asked(dice: Dice) -> _Filled:
    asked = [
        ("1. 您的姓名？", _name(dice)),
        ("2. 您的手机号码？", _mobile(dice)),
        ("3. 您喝酒吗？", plain("alcohol", dice.choice(["偶尔喝点红酒", "不喝"]))),
        ("4. 您最佩服的人是谁？", plain("admired_person", "我父亲")),
        ("5. 您从哪里知道我们的？", plain("source", "朋友推荐")),
    ]
    lines: Grid = [[text] for question, one in asked for text in (question, f"答：{one.raw}")]
    return [["客户访谈问卷"], *lines], [one for _, one in asked]


def _of_two(dice: Dice) -> _Filled:
    own, spouse = [_name(dice), _mobile(dice)], dice.name()
    phone = dice.mobile()
    theirs = [
        cell(spouse, "name", "spouse_name", item("spouse_name", spouse), form="column beside"),
        cell(phone, "phone", "spouse_phone", item("spouse_phone", phone), form="column beside"),
    ]
    place = plain("company", "第三中学")
    grid: Grid = [
        ["成交客户档案"],
        ["房号", "1-2-301", "成交日期", "2023年6月1日"],
        ["项目", "客户本人", "配偶"],
        ["姓名", own[0].raw, spouse],
        ["联系电话", own[1].raw, phone],
        ["工作单位", place.raw, ""],
    ]
    deal = [
        plain("bought", "1-2-301"),
        cell("2023年6月1日", "day", "delivered_on", item("delivered_on", "2023-06-01"), form="plain"),
    ]
    return grid, [*own, *theirs, place, *deal]


def _ticked(dice: Dice) -> _Filled:
    is_male = dice.random() < 1 / 2
    sex = cell("√", "choice", "sex", Want("sex", "male" if is_male else "female"), form="a cell for the tick")
    use = cell("√", "choice", "buying_reason", somewhere("家用"), form="a cell for the tick")
    own = [_name(dice), _mobile(dice)]
    ticks: list[Any] = ["男", "√", "女", ""] if is_male else ["男", "", "女", "√"]
    told = plain("notes", "喜欢直接", "notes")
    grid: Grid = [
        ["客户调查表（请在相应选项后打√）"],
        ["姓名", own[0].raw, "电话", own[1].raw, ""],
        ["性别", *ticks],
        ["购车用途", "家用", "√", "商用", ""],
        ["备注", told.raw, "", "", ""],
    ]
    return grid, [*own, sex, replace(use, also=(item("buying_reason", "家用"),)), told]


def _slips(name: str, seed: int) -> Specimen:
    dice, made = Dice(seed), Made()
    grid: Grid = []
    for number in range(1, _PEOPLE + 1):
        own, goods = [_name(dice), _mobile(dice)], ["青花20", "老白汾10"]
        sold = [
            cell(one, "product", "bought", Want("purchases", {"product": one}), form="on a slip")
            for one in goods
        ]
        day = f"2024-09-{number:02}"
        grid += [
            ["无名酒业销售出库单"],
            [f"客户：{own[0].raw}", "", f"电话：{own[1].raw}", "", f"日期：{day}"],
            ["品名", "规格", "数量", "单价", "金额"],
            *([one, "500ml*6", "2", "388", "776"] for one in goods),
            ["合计", "", "", "", "1552"],
            [],
        ]
        when = cell(day, "day", "delivered_on", Want("purchases", {"delivered": day}), form="on a slip")
        paid = cell("776", "money", "amount", item("amount", 776), form="on a slip")
        when = replace(when, also=(item("delivered_on", day),))
        cells = [*own, *sold, when, paid]
        made.add([replace(one, place=f"{number}/{one.item}") for one in cells])
    return Specimen(name, tuple(made.people), _writer(grid))


def _writer(grid: Grid) -> Callable[[Path], None]:
    return lambda path: xls(path, [Page("9月", grid)])
