"""Specimens of layouts: lists as they grow in a shop, with titles, sums, dittos and several tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.files.lists import days, reach, sheets, values, words, writing
from tests.files.lists.columns import ADDRESS, MOBILE, NAME, NOTE
from tests.files.lists.sheets import Writer
from tests.files.lists.truth import (
    Column,
    Dice,
    Made,
    Specimen,
    Typed,
    Want,
    blank,
    cell,
    plain,
    somewhere,
    table,
    with_place,
)
from tests.files.lists.writing import Grid, Page

LEDGER = (
    Column("客户名称", (words.name,)),
    Column("性别", values.SEXES[:8]),
    Column("联系电话", reach.MOBILES[:14]),
    Column("生日", (*days.SOLAR[:12], *days.LUNAR[:4])),
    ADDRESS,
    Column("购车日期", days.dates("delivered_on")[:9]),
    Column("车型", (words.text("bought", "途锐3.0 速腾 迈腾 途观L CC"),)),
    Column("备注2", (words.note,)),
)
SHORT = (NAME, Column("手机号", (reach.MOBILES[0],)), Column("生日", days.SOLAR[:9]), ADDRESS)


def _ledger(name: str, seed: int, write: Writer) -> Specimen:
    """Titles and notes above, a separator between the years, sums and a signature below."""
    made = table(Dice(seed), LEDGER, 24)
    width = len(LEDGER)
    grid: Grid = [
        ["禾川云台汽车 老客户台账（2019-2024）"],
        ["填表说明：生日请写公历，农历请注明；电话可写多个"],
        [],
        *made.grid[:9],
        [],
        ["以下为2021年客户"],
        *made.grid[9:18],
        ["小计", "", "17人"],
        [],
        *made.grid[18:],
        ["合计", "24 人", *[""] * (width - 2)],
        ["共 24 人"],
        ["制表人：李晓梅", "", "", "日期：2024-12-20"],
    ]
    return sheets.of_pages(name, made.people, write, Page("基盘客户", grid, merges=[(1, 0, 1, width - 1)]))


def _printed(name: str, seed: int, write: Writer) -> Specimen:
    """The header comes again on every printed page, under the title, above a line with the page's number."""
    made = table(Dice(seed), LEDGER, 30)
    grid: Grid = []
    for page in range(3):
        grid += [["客户通讯录"], list(made.header), *made.body[page * 10 : page * 10 + 10]]
        grid += [["本页小计", "10"], [f"第 {page + 1} 页 共 3 页"], []]
    return sheets.of_pages(name, made.people, write, Page("通讯录", grid))


def _stacked(name: str, seed: int, write: Writer) -> Specimen:
    """Two tables below one another with headers that differ."""
    dice = Dice(seed)
    first = table(dice, LEDGER[:5], 12)
    second = table(
        dice,
        (
            NAME,
            Column("公司", (words.text("company", "云台物流有限公司 禾川花店"),)),
            MOBILE,
            Column("职务", (words.text("position", "经理 会计"),)),
            NOTE,
        ),
        12,
    )
    grid = [["车主名单"], *first.grid, [], ["集团客户"], *second.grid]
    return sheets.of_pages(name, [*first.people, *second.people], write, Page("全部", grid))


def _side_by_side(name: str, seed: int, write: Writer) -> Specimen:
    """The same table twice, beside one another, to save paper."""
    dice = Dice(seed)
    left, right = table(dice, SHORT, 10), table(dice, SHORT, 9)
    empty: list[Any] = [""] * len(SHORT)
    bodies = zip(left.body, [*right.body, empty], strict=True)
    grid = [[*left.header, "", *right.header], *([*a, "", *b] for a, b in bodies)]
    return sheets.of_pages(name, [*left.people, *right.people], write, Page("名单", grid))


def _ditto(name: str, seed: int, marks: Sequence[str], write: Writer) -> Specimen:
    """「同上」: what stands above holds here too."""
    dice, made = Dice(seed), Made()
    titles = ["姓名", "手机", "地址", "车型", "购车日期", "销售顾问"]
    grid: Grid = [list(titles)]
    above: list[Typed] = []
    for number in range(24):
        fresh = [
            words.address("mailing_address")(dice),
            plain("bought", dice.choice(["速腾", "迈腾", "途观"])),
            days.dates("delivered_on")[1](dice),
            words.owner(dice),
        ]
        said = (
            fresh
            if number % 4 == 0
            else [
                replace(old, raw=marks[(number + place) % len(marks)], kind="ditto")
                if (number + place) % 2
                else new
                for place, (old, new) in enumerate(zip(above, fresh, strict=True))
            ]
        )
        above = said
        grid.append(
            made.add(with_place([words.name(dice), reach.MOBILES[0](dice), *said], titles, str(number + 1)))
        )
    return sheets.of_pages(name, made.people, write, Page("客户", grid))


def _errors(name: str, seed: int) -> Specimen:
    """Cells in which a formula has failed say nothing, and no error becomes a value."""
    made = table(Dice(seed), SHORT, 12)
    titles = ["公司", "成交金额", "备注"]
    signs = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"]
    for number, row in enumerate(made.rows):
        texts = [signs[(number + place) % 5] for place in range(2)]
        keys = ["company", "amount"]
        row.extend(
            with_place(
                [
                    *(
                        cell(text, "error cells", key, form=text)
                        for text, key in zip(texts, keys, strict=True)
                    ),
                    words.note(Dice(number)),
                ],
                titles,
                str(number + 1),
            )
        )
    made.header += titles
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("客户", made.grid))


def _hidden(name: str, seed: int, write: Writer) -> Specimen:
    """Hidden rows are people as well; a hidden sheet is only offered."""
    dice = Dice(seed)
    made, old = table(dice, SHORT, 12), table(dice, SHORT, 5)
    offered = [replace(person, offered=True) for person in old.people]
    people = [replace(person, offered=number in (3, 4)) for number, person in enumerate(made.people)]
    return sheets.of_pages(
        name,
        [*people, *offered],
        write,
        Page("客户", made.grid, hidden_rows=[5, 6]),
        Page("旧表", old.grid, hidden=True),
    )


def _sheets(name: str, seed: int, write: Writer) -> Specimen:
    """A sheet for each salesperson, all of the same shape, and one that holds no list."""
    dice = Dice(seed)
    tables = [table(dice, SHORT, 7) for _ in range(3)]
    pages = [Page(owner, made.grid) for owner, made in zip(("李晓梅", "张志远", "王珂"), tables, strict=True)]
    return sheets.of_pages(
        name, [person for made in tables for person in made.people], write, *pages, Page("Sheet4", [])
    )


def _untitled(name: str, seed: int, *, header: bool) -> Specimen:
    """Columns that only their content tells: no header at all, or titles that say nothing."""
    columns = (
        Column("A栏", (words.name,)),
        Column("号码", reach.MOBILES[:4]),
        Column("证号", reach.IDS[:2]),
        Column("车", reach.PLATES[:4]),
        Column("网络", reach.EMAILS[:2]),
    )
    made = table(Dice(seed), columns, 15)
    grid = made.grid if header else made.body
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("Sheet1", grid))


def _address_parts(name: str, seed: int) -> Specimen:
    """An address in several columns, province, city, district, street: one address, known by its district."""
    dice, made = Dice(seed), Made()
    titles = ["姓名", "手机", "省", "市", "区县", "详细地址"]
    grid: Grid = [list(titles)]
    for number in range(12):
        parts = ["河南省", "郑州市", dice.choice(["金水区", "二七区"]), f"无名路{dice.randrange(1, 300)}号"]
        whole = Want("items.mailing_address", "".join(parts))
        cells = [
            cell(part, "addresses", "mailing_address", whole, form=title)
            for part, title in zip(parts, titles[2:], strict=True)
        ]
        grid.append(
            made.add(with_place([words.name(dice), reach.MOBILES[0](dice), *cells], titles, str(number + 1)))
        )
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("客户", grid))


def _in_parts(
    name: str, seed: int, titles: Sequence[Sequence[str]], spell: Callable[[dt.date], Sequence[Any]]
) -> Specimen:
    """A birthday in columns of its own for year, month and day."""
    dice, made = Dice(seed), Made()
    grid: Grid = [["姓名", "手机", *titles[0]], *(["", "", *more] for more in titles[1:])]
    for number in range(10):
        day = dice.day()
        cells = [
            cell(part, "birthdays", "birthday", days.of(day), form="day in parts") for part in spell(day)
        ]
        columns = ["姓名", "手机", *(f"part {place}" for place in range(len(cells)))]
        grid.append(
            made.add(with_place([words.name(dice), reach.MOBILES[0](dice), *cells], columns, str(number + 1)))
        )
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("客户", grid))


def _jotted(name: str, seed: int, write: Writer, spell: Callable[[int, str, str, str], str]) -> Specimen:
    """Somebody a line, all that is known of them in one cell."""
    dice, made = Dice(seed), Made()
    grid: Grid = []
    for number in range(1, 13):
        who, phone, note = words.name(dice), reach.MOBILES[0](dice), words.note(dice)
        made.add(with_place([who, phone, note], ["姓名", "手机", "备注"], str(number)))
        grid.append([spell(number, who.raw, phone.raw, note.raw)])
    return sheets.of_pages(name, made.people, write, Page("名单", grid))


def _of_parts() -> Sequence[Specimen]:
    return (
        _in_parts(
            "年月分列.xlsx", 232, [["出生年", "出生月日"]], lambda d: (d.year, f"{d.month}月{d.day}日")
        ),
        _in_parts("年月日三列.xlsx", 236, [["出生年", "月", "日"]], lambda d: (d.year, d.month, d.day)),
        _in_parts(
            "年月日两行表头.xlsx",
            237,
            [["出生日期", "", ""], ["年", "月", "日"]],
            lambda d: (str(d.year), f"{d.month:02}", f"{d.day:02}"),
        ),
    )


def _jottings() -> Sequence[Specimen]:
    def spaced(number: str) -> str:
        return f"{number[:3]} {number[3:7]} {number[7:]}"

    def as_text(path: Path, pages: list[Page]) -> None:
        writing.csv(path, pages[0].grid)

    return (
        _jotted(
            "编号名单.xlsx", 238, sheets.xlsx, lambda n, who, tel, note: f"{n}. {who} {spaced(tel)} {note}"
        ),
        _jotted("接龙.txt", 239, as_text, lambda n, who, tel, note: f"{n}、{who}，电话：{tel}，{note}"),
    )


def _rich(name: str, seed: int) -> Specimen:
    """A workbook of WPS: wrapped titles, required marks, unit in the title, text in several fonts."""
    columns = (
        Column("*姓名\n(必填)", (words.name,)),
        Column("联系\n电话", reach.MOBILES[:6]),
        Column("出生日期(年/月/日)", days.SOLAR[:5]),
        Column("客户等级（A/B/C/D）", values.GRADES[:6]),
        Column("销售顾问：", (words.owner,)),
        Column("备  注", (words.note,)),
    )
    made = table(Dice(seed), columns, 18)
    return sheets.of_pages(
        name, made.people, sheets.xlsx, Page("Sheet1", [[], [], *(["", *row] for row in made.grid)])
    )


def _trailing(name: str, seed: int) -> Specimen:
    """A register with running numbers, empty lines between people, and numbered lines without anybody."""
    made = table(Dice(seed), SHORT, 12)
    grid: Grid = [["序号", *made.header]]
    for number, row in enumerate(made.body, 1):
        grid.append([float(number), *row])
        if number % 4 == 0:
            grid += [["——————"], []]
    grid += [[float(number)] for number in range(13, 20)]
    return sheets.of_pages(name, made.people, sheets.xls, Page("登记", grid))


def _no_surname_column(name: str, seed: int) -> Specimen:
    """Contacts without a name, and rows that only a telephone tells."""
    dice, made = Dice(seed), Made()
    titles = ["姓名", "手机", "车型"]
    grid: Grid = [list(titles)]
    for number in range(10):
        who = blank() if number % 3 == 0 else words.name(dice)
        cells = [who, reach.MOBILES[0](dice), plain("bought", "速腾")]
        grid.append(made.add(with_place(cells, titles, str(number + 1))))
    grid.append(
        made.add(
            with_place(
                [
                    blank(),
                    blank(),
                    cell(
                        "迈腾孤行", "texts", "bought", somewhere("迈腾孤行"), flag=True, form="nobody's cell"
                    ),
                ],
                titles,
                "11",
            )
        )
    )
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("客户", grid))


def specimens() -> Sequence[Specimen]:
    """Every layout, most of them in several formats."""
    xml = writing.xml2003
    return (
        _ledger("老客户台账.xls", 201, sheets.xls),
        _ledger("老客户台账.xlsx", 202, sheets.xlsx),
        _printed("打印通讯录.xls", 203, sheets.xls),
        _printed("打印通讯录xml.xls", 204, xml),
        _stacked("两张表上下.xlsx", 220, sheets.xlsx),
        _side_by_side("左右两栏.xlsx", 221, sheets.xlsx),
        _side_by_side("左右两栏.xls", 222, sheets.xls),
        _ditto("同上.xlsx", 223, ("同上", "〃", "同 上", "″"), sheets.xlsx),
        _ditto("同上.xls", 224, ("同上", '"', "-同上-", "〃"), sheets.xls),
        _errors("错误值.xlsx", 225),
        _hidden("隐藏.xlsx", 226, sheets.xlsx),
        _hidden("隐藏.xls", 227, sheets.xls),
        _sheets("每人一页.xlsx", 228, sheets.xlsx),
        _untitled("无表头.xlsx", 229, header=False),
        _untitled("怪表头.xlsx", 230, header=True),
        _address_parts("省市区.xlsx", 231),
        *_of_parts(),
        *_jottings(),
        _rich("WPS表头.xlsx", 233),
        _trailing("序号登记.xls", 234),
        _no_surname_column("无姓名.xlsx", 235),
    )
