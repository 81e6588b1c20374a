"""Lists put together by chance: columns under any of their titles, any forms, any layout, any format.

They stand in for lists that nobody has seen; a seed gives the same ones again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.fields.catalog import CATALOG
from tests.files import make_files
from tests.files.lists import days, family, reach, traps, values, words, writing
from tests.files.lists.days import Form
from tests.files.lists.truth import Column, Dice, Specimen, Table, table
from tests.files.lists.writing import Grid, Page

_ROWS = (6, 18)
_DRESSES = (
    "{}",
    "{}",
    "{}",
    "{}",
    "{}",
    "*{}",
    "{}：",
    " {} ",
    "{}(必填)",
    "客户{}",
    "{1}",
    "{}\n",
    "【{}】",
    "{}（选填）",
    "3.{}",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """An item whose column may stand in a list, and the forms of its cells."""

    key: str
    forms: Sequence[Form]
    titles: Sequence[str] = ()

    def title(self, dice: Dice) -> str:
        """Its label or any of its aliases, as lists dress them up."""
        title = dice.choice(self.titles or CATALOG.by_key[self.key].names())
        dress = dice.choice(_DRESSES)
        if title.isascii() or title.startswith("客户") or self.key == "name" or self.titles:
            return title
        return str(dress.format(title, " ".join(title)))


_BIRTHDAYS = tuple(
    title for title in CATALOG.by_key["birthday"].names() if not title.startswith(("农历", "阴历"))
)
KINDS: tuple[Kind, ...] = (
    Kind("sex", values.SEXES),
    Kind("birthday", (*days.SOLAR, *days.LUNAR), _BIRTHDAYS),
    Kind("birthday", (*days.SOLAR[:6], *days.LUNAR, *days.VAGUE), _BIRTHDAYS),
    Kind("birthday", (*days.SOLAR, *days.UNREADABLE[:11]), _BIRTHDAYS),
    Kind("birthday", traps.LUNAR_COLUMN, ("农历生日", "阴历生日", "客户农历生日")),
    Kind("id_number", reach.IDS),
    Kind("plate", reach.PLATES),
    Kind("email", reach.EMAILS),
    Kind("children", family.CHILDREN),
    Kind("parents", family.PARENTS),
    Kind("spouse_name", family.SPOUSES),
    Kind("amount", values.MONEY),
    Kind("size", values.SIZES),
    Kind("grade", values.GRADES),
    Kind("stage", values.STAGES),
    Kind("marital_status", values.MARITAL),
    Kind("payment", values.PAYMENTS),
    Kind("intent", values.INTENTS),
    Kind("personality", values.PERSONALITIES),
    Kind("is_organisation", values.ticks("is_organisation")),
    Kind("do_not_contact", values.ticks("do_not_contact")),
    Kind("hobbies", words.tags("hobbies")),
    Kind("tags", words.tags("tags")),
    Kind("mailing_address", (words.address("mailing_address"),)),
    Kind("home_address", (words.address("home_address"),)),
    Kind("delivered_on", days.dates("delivered_on")),
    Kind("insurance_expiry", days.dates("insurance_expiry", 2025, 2030)),
    Kind("acquainted_on", days.dates("acquainted_on", 2012, 2025)),
    Kind("bought", (words.text("bought", "速腾 迈腾 途观L 天籁 卡罗拉"),)),
    Kind("position", (words.text("position", "经理 会计 店长 教师"),)),
    Kind("company", (words.text("company", "云台物流有限公司 禾川花店 金水商贸公司"),)),
    Kind("native_place", (words.text("native_place", "河南郑州 河南开封 山东济南"),)),
    Kind("education", (words.text("education", "本科 大专 硕士 高中"),)),
    Kind("source", (words.text("source", "朋友介绍 展厅 网络 车展"),)),
    Kind("owner", (words.owner,)),
    Kind("notes", (words.note,), ("备注", "说明", "备忘", "备注1")),
    Kind("pets", (words.unknown("猫 狗 乌龟"),), ("宠物", "养什么")),
    Kind("card", (words.unknown("金卡 银卡 普卡"),), ("会员卡种", "卡别")),
)
_NAMES = Kind("name", (words.name, words.name, words.name, *words.NAMES[1:-8]))
_of_policies = re.compile("险种|投保|被保|保单|保费").search
_PLAIN_NAMES = Kind("name", (words.name,))
_PHONES = Kind("mobile", (*reach.MOBILES, *reach.LANDS[:18]))
_PLAIN_PHONES = Kind("mobile", reach.MOBILES[:10])


def _columns(dice: Dice) -> list[Column]:
    """A name or a telephone that can be relied on, and some others, each item once."""
    first = [_PLAIN_NAMES, _PHONES] if dice.random() < 0.6 else [_NAMES, _PLAIN_PHONES]
    chosen = {kind.key: kind for kind in dice.sample(KINDS, dice.randint(3, 9))}
    if first[0] is _NAMES:  # names told with a title or a firm: the same
        for key in ("sex", "id_number", "company", "spouse_name"):
            chosen.pop(key, None)
    if "id_number" in chosen:  # they would contradict one another
        chosen.pop("sex", None)
        chosen.pop("birthday", None)
    elif dice.random() < 0.2 and "birthday" not in chosen:
        proven = days.proven("birthday", day_first=True, birthday=True)
        chosen["birthday"] = Kind("birthday", (proven,), _BIRTHDAYS)
    titled = {
        kind.key: Column(kind.title(dice), _shuffled(dice, kind.forms)) for kind in [*first, *chosen.values()]
    }
    return [column for key, column in titled.items() if not _means_else(key, titled)]


def _means_else(key: str, titled: dict[str, Column]) -> bool:
    """Whether a title means something else beside the others: 保险到期 of policies, 车型 of a car one has."""
    others = [column.title for other, column in titled.items() if other != key]
    if key == "insurance_expiry":
        return "plate" not in titled and any(map(_of_policies, others))
    return key == "bought" and "plate" in titled and "车型" in titled[key].title


def _shuffled(dice: Dice, forms: Sequence[Form]) -> Sequence[Callable[[Dice], object]]:
    """One form rules a column, as one hand wrote most of it; the others come in between."""
    some = dice.sample(list(forms), min(len(forms), dice.randint(1, 6)))
    return [form for place, form in enumerate(some) for _ in range(3 if place == 0 else 1)]


def _around(dice: Dice, made: Table) -> Grid:
    """Titles above, blank lines and repeated headers within, sums below."""
    grid: Grid = [list(row) for row in made.grid]
    if dice.random() < 0.4:
        middle = len(grid) // 2
        grid[middle:middle] = dice.choice([[[]], [[], list(made.header)], [["小计"]]])
    if dice.random() < 0.4:
        grid.append(
            dice.choice([["合计", f"{len(made.rows)}人"], [f"共{len(made.rows)}人"], ["制表人：王珂"]])
        )
    if dice.random() < 0.5:
        grid[:0] = dice.choice([[["客户资料"]], [["某店客户登记表"], []], [["新老客户"], ["注：带*为必填"]]])
    return grid


Pages = list[Page]
_FORMATS: tuple[tuple[str, Callable[[Path, Pages], None]], ...] = (
    ("xlsx", writing.xlsx),
    ("xls", writing.xls),
    ("ods", writing.ods),
    ("xml.xls", writing.xml2003),
    ("html.xls", lambda path, pages: writing.html(path, pages[0].grid, "gbk")),
    ("html8.xls", lambda path, pages: writing.html(path, pages[0].grid, "utf-8")),
    ("csv", lambda path, pages: writing.csv(path, pages[0].grid, "gb18030")),
    ("8.csv", lambda path, pages: writing.csv(path, pages[0].grid, "utf-8-sig")),
    ("tab.txt", lambda path, pages: writing.csv(path, pages[0].grid, "utf-16", "\t")),
    ("xlsb", lambda path, pages: make_files.xlsb(path, pages[0].grid, merged=False)),
    ("semi.csv", lambda path, pages: writing.csv(path, pages[0].grid, "utf-8", ";")),
)
_OF_SEVERAL_SHEETS = 4


def _alone(dice: Dice) -> tuple[Pages, list[Table]]:
    made = table(dice, _columns(dice), dice.randint(*_ROWS))
    more = dice.choice(([], [], [Page("Sheet2", [])]))
    return [Page(dice.choice(("客户", "Sheet1", "客户台账")), _around(dice, made)), *more], [made]


def _numbered(dice: Dice) -> tuple[Pages, list[Table]]:
    """The lines are counted in a column of their own."""
    made = table(dice, _columns(dice), dice.randint(*_ROWS))
    grid = [["序号", *made.header], *([float(number), *row] for number, row in enumerate(made.body, 1))]
    return [Page("客户", grid)], [made]


def _on_sheets(dice: Dice) -> tuple[Pages, list[Table]]:
    """The same columns on several sheets."""
    columns = _columns(dice)
    tables = [table(dice, columns, dice.randint(*_ROWS)) for _ in range(dice.randint(2, 3))]
    return [Page(f"{2020 + number}年", made.grid) for number, made in enumerate(tables)], tables


def _stacked(dice: Dice) -> tuple[Pages, list[Table]]:
    """Two lists with titles of their own, below one another."""
    tables = [table(dice, _columns(dice), dice.randint(*_ROWS)) for _ in range(2)]
    grid = [["意向客户"], *tables[0].grid, [], ["成交客户"], *tables[1].grid]
    return [Page("客户", grid)], tables


def _beside(dice: Dice) -> tuple[Pages, list[Table]]:
    """The list goes on to the right of itself."""
    columns = _columns(dice)[:4]
    left, right = table(dice, columns, 9), table(dice, columns, 9)
    grid = [[*a, "", *b] for a, b in zip(left.grid, right.grid, strict=True)]
    return [Page("客户", grid)], [left, right]


def _cards(dice: Dice) -> tuple[Pages, list[Table]]:
    """Labels beside values, one customer below the other or on a sheet each."""
    made = table(dice, _columns(dice), dice.randint(5, 9))
    across = dice.randint(1, 2)
    cards = []
    for row in made.body:
        pairs = list(zip(made.header, row, strict=True))
        lines = [pairs[start : start + across] for start in range(0, len(pairs), across)]
        cards.append([[part for pair in line for part in pair] for line in lines])
    if dice.random() < 0.3:
        cards = [_banded(card) for card in cards]
    if dice.random() < 0.5:
        return [Page(f"客户{number}", [["客户卡"], *card]) for number, card in enumerate(cards, 1)], [made]
    return [Page("客户卡", [line for card in cards for line in [*card, []]])], [made]


def _banded(card: Grid) -> Grid:
    """Titles between the lines that only sort them."""
    half = max(1, len(card) // 2)
    return [["基本信息"], *card[:half], ["其他信息"], *card[half:]]


def _cards_abreast(dice: Dice) -> tuple[Pages, list[Table]]:
    """Two cards side by side, with a blank column between them."""
    made = table(dice, _columns(dice), 2 * dice.randint(2, 4))
    grid: Grid = []
    for left, right in zip(made.body[::2], made.body[1::2], strict=True):
        grid += [[t, a, "", t, b] for t, a, b in zip(made.header, left, right, strict=True)]
        grid.append([])
    return [Page("客户卡", grid)], [made]


def _turned(dice: Dice) -> tuple[Pages, list[Table]]:
    """The titles stand in the first column, and each customer in one of the others."""
    made = table(dice, _columns(dice), dice.randint(4, 7))
    return [Page("客户", [list(column) for column in zip(*made.grid, strict=True)])], [made]


def _grouped(dice: Dice) -> tuple[Pages, list[Table]]:
    """Over the titles stands what sort they are, merged over several of them."""
    made = table(dice, _columns(dice), dice.randint(*_ROWS))
    width, cut = len(made.header), dice.randint(2, len(made.header) - 2)
    groups = ["基本信息", *[""] * (cut - 1), "其他信息", *[""] * (width - cut - 1)]
    merges = [(1, 0, 1, cut - 1), (1, cut, 1, width - 1)]
    return [Page("客户", [groups, *made.grid], merges)], [made]


def _shifted(dice: Dice) -> tuple[Pages, list[Table]]:
    """Blank columns on the left and in the middle, blank lines above and in between."""
    made = table(dice, _columns(dice), dice.randint(*_ROWS))
    cut = dice.randint(1, len(made.header) - 1)
    grid: Grid = [[]] * dice.randint(1, 3)
    for number, row in enumerate(made.grid):
        grid.append(["", "", *row[:cut], "", *row[cut:]])
        grid += [[]] if number and number % 5 == 0 else []
    return [Page("客户", grid)], [made]


def _printed(dice: Dice) -> tuple[Pages, list[Table]]:
    """Pages as they were printed: title and header on each, a page number and a sum below."""
    made = table(dice, _columns(dice), dice.randint(12, 24))
    grid: Grid = []
    for page, start in enumerate(range(0, len(made.body), 6), 1):
        rows = made.body[start : start + 6]
        grid += [["客户登记表"], list(made.header), *rows, [f"本页小计：{len(rows)}人"], [f"第{page}页"]]
    return [Page("客户", grid)], [made]


def _reordered(dice: Dice) -> tuple[Pages, list[Table]]:
    """The same columns twice, the second time in another order."""
    columns = _columns(dice)
    tables = [table(dice, columns, 8), table(dice, columns[:2] + columns[:1:-1], 8)]
    return [Page("客户", [*tables[0].grid, [], *tables[1].grid])], tables


def _as_of(dice: Dice) -> tuple[Pages, list[Table]]:
    """Titles, who made it and when, in several cells above; signatures below."""
    made = table(dice, _columns(dice), dice.randint(*_ROWS))
    above: Grid = [["某店客户信息汇总表"], ["制表人：王珂", "", "制表日期：2024-05-06"], ["部门：销售一部"]]
    below: Grid = [[], ["审核：", "", "复核："], ["备注：以上信息请保密"]]
    return [Page("客户", [*above, *made.grid, *below])], [made]


_LAYOUTS = (
    ("单表", _alone),
    ("单表", _alone),
    ("单表", _alone),
    ("序号", _numbered),
    ("多页", _on_sheets),
    ("上下", _stacked),
    ("左右", _beside),
    ("卡片", _cards),
    ("并排卡片", _cards_abreast),
    ("横置", _turned),
    ("分组表头", _grouped),
    ("空列", _shifted),
    ("逐页", _printed),
    ("换序", _reordered),
    ("表头说明", _as_of),
)


def one(seed: int) -> Specimen:
    """The list of a seed."""
    dice = Dice(1_000_003 * seed + 17)
    layout, make = dice.choice(_LAYOUTS)
    pages, tables = make(dice)
    formats = _FORMATS[:_OF_SEVERAL_SHEETS] if len(pages) > 1 else _FORMATS
    end, write = dice.choice(formats)
    people = tuple(person for made in tables for person in made.people)
    return Specimen(f"随机{seed}{layout}.{end}", people, lambda path: write(path, pages))


def specimens(count: int = 40, seed: int = 0) -> tuple[Specimen, ...]:
    """So many lists, from this seed on."""
    return tuple(one(seed + number) for number in range(count))
