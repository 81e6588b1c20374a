"""Specimens of families and cards: headers of two rows, merged cells, one card or sheet for each customer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.files.lists import days, family, reach, sheets, values, words, writing
from tests.files.lists.sheets import Writer
from tests.files.lists.truth import (
    Dice,
    Made,
    Specimen,
    Table,
    Typed,
    Want,
    cell,
    item,
    plain,
    with_place,
)
from tests.files.lists.writing import Grid, Merge, Page


def _grouped_rows(dice: Dice, count: int) -> Table:
    """Customer, then the spouse's name and phone, then a child's name and birthday."""
    titles = ["姓名", "手机", "配偶/姓名", "配偶/电话", "子女/姓名", "子女/生日", "地址"]
    rows = []
    for number in range(count):
        spouse, child, born, phone = dice.name(), dice.name(), dice.day(1995, 2018), dice.mobile()
        kin = {"name": child, "birthday": family.day(born.year, born.month, born.day)}
        cells = [
            words.name(dice),
            reach.MOBILES[0](dice),
            cell(spouse, "two-row headers", "spouse_name", item("spouse_name", spouse), form="spouse's name"),
            cell(
                phone, "two-row headers", "spouse_phone", item("spouse_phone", phone), form="spouse's phone"
            ),
            cell(
                child, "two-row headers", "children", item("children", {"name": child}), form="child's name"
            ),
            cell(str(born), "two-row headers", "children", item("children", kin), form="child's birthday"),
            words.address("mailing_address")(dice),
        ]
        rows.append(with_place(cells, titles, str(number + 1)))
    return Table(titles, rows)


_TWO_ROWS: Grid = [
    ["姓名", "手机", "配偶", "", "子女", "", "地址"],
    ["", "", "姓名", "电话", "姓名", "生日", ""],
]
_GROUPS: list[Merge] = [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 2, 6)]


def _two_rows(name: str, seed: int, write: Callable[[Path, Grid, list[Merge]], None]) -> Specimen:
    made = _grouped_rows(Dice(seed), 16)
    grid = [*_TWO_ROWS, *made.body]
    return Specimen(name, made.people, lambda path: write(path, grid, _GROUPS))


def _below_title(name: str, seed: int) -> Specimen:
    """The same header under a title, in an old workbook."""
    made = _grouped_rows(Dice(seed), 12)
    grid = [["客户家庭登记表"], *_TWO_ROWS, *made.body]
    merges = [(1, 0, 1, 6), *((a + 1, b, c + 1, d) for a, b, c, d in _GROUPS)]
    return sheets.of_pages(name, made.people, sheets.xls, Page("家庭", grid, merges=merges))


def _family_rows(dice: Dice, first_line: int, count: int) -> tuple[Made, Grid, list[Merge]]:
    """One family over several lines: what is common is merged downwards, each child has a line."""
    made, grid, merges = Made(), [], []
    for _ in range(count):
        head = [words.name(dice), reach.MOBILES[0](dice), words.address("mailing_address")(dice)]
        children = []
        for _ in range(dice.randint(1, 3)):
            kid, born = dice.name(), dice.day(1995, 2018)
            kin = {"name": kid, "birthday": family.day(born.year, born.month, born.day)}
            children.append(
                [
                    cell(
                        kid,
                        "merged families",
                        "children",
                        item("children", {"name": kid}),
                        form="child's name",
                    ),
                    cell(
                        str(born),
                        "merged families",
                        "children",
                        item("children", kin),
                        form="child's birthday",
                    ),
                ]
            )
        made.add([*head, *(one for child in children for one in child)])
        top = first_line + len(grid)
        for place, child in enumerate(children):
            shown = [one.raw for one in head] if place == 0 else ["", "", ""]
            grid.append([*shown, *(one.raw for one in child)])
        if len(children) > 1:
            merges += [(top, column, top + len(children) - 1, column) for column in range(3)]
    return made, grid, merges


def _families(name: str, seed: int, write: Callable[[Path, Grid, list[Merge]], None]) -> Specimen:
    made, body, merges = _family_rows(Dice(seed), 2, 12)
    grid = [["姓名", "手机", "地址", "孩子姓名", "孩子生日"], *body]
    return Specimen(name, tuple(made.people), lambda path: write(path, grid, merges))


def _repeated_group(name: str, seed: int) -> Specimen:
    """A merged cell that says the same of several people: the salesperson of the rows below."""
    dice, made, grid, merges = Dice(seed), Made(), [["销售顾问", "姓名", "手机", "车型"]], []
    for owner in ("李晓梅", "张志远", "王珂"):
        top = len(grid) + 1
        for place in range(5):
            cells = [
                cell(owner, "merged downwards", "owner", Want("owner", owner), form="salesperson"),
                words.name(dice),
                reach.MOBILES[0](dice),
                plain("bought", dice.choice(["速腾", "迈腾"])),
            ]
            raw = made.add(cells)
            grid.append(raw if place == 0 else ["", *raw[1:]])
        merges.append((top, 0, top + 4, 0))
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("客户", grid, merges=merges))


_CARD: tuple[tuple[str, Callable[[Dice], Typed]], ...] = (
    ("姓名", words.name),
    ("性别", values.SEXES[0]),
    ("手机", reach.MOBILES[0]),
    ("生日", days.SOLAR[0]),
    ("工作单位", words.text("company", "云台物流有限公司 禾川花店 金水商贸公司")),
    ("职务", words.text("position", "经理 会计 店长")),
    ("家庭住址", words.address("home_address")),
    ("爱好", words.tags("hobbies")[0]),
    ("备注", words.note),
)


def _card(dice: Dice, made: Made, pairs: int = 2) -> Grid:
    """Labels beside values, two pairs to a line."""
    cells = [
        replace(make(dice), column=label, place=f"{len(made.people) + 1}/{label}") for label, make in _CARD
    ]
    made.add(cells)
    flat = [(label, one.raw) for (label, _), one in zip(_CARD, cells, strict=True)]
    return [
        [part for pair in flat[start : start + pairs] for part in pair]
        for start in range(0, len(flat), pairs)
    ]


def _cards_below(name: str, seed: int, write: Writer, title: str = "客户信息卡") -> Specimen:
    dice, made, grid = Dice(seed), Made(), []
    for _ in range(10):
        grid += [[title], *_card(dice, made), []]
    return sheets.of_pages(name, made.people, write, Page("卡片", grid))


def _cards_of_one_column(name: str, seed: int) -> Specimen:
    dice, made, grid = Dice(seed), Made(), []
    for _ in range(8):
        grid += [*_card(dice, made, pairs=1), []]
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("卡片", grid))


def _person_a_sheet(name: str, seed: int, write: Writer) -> Specimen:
    dice, made, pages = Dice(seed), Made(), []
    for _ in range(8):
        grid = [["客户档案"], *_card(dice, made)]
        pages.append(Page(str(made.people[-1].cells[0].raw), grid))
    return sheets.of_pages(name, made.people, write, *pages)


FORM_TEXTS = (
    ("籍贯", "native_place", "河南郑州 河南开封"),
    ("最高学历", "education", "本科 大专 高中"),
    ("最爱的菜式", "cuisine", "川菜 粤菜 豫菜"),
    ("饮酒", "alcohol", "少量白酒 不饮酒"),
    ("抽烟", "smoking", "不抽 中华"),
    ("健康状况", "health", "良好 血压偏高"),
    ("远行交通", "transport", "高铁 自驾 飞机"),
    ("现住房", "present_home", "云台小区三居 金水花园"),
    ("购买原因", "buying_reason", "改善住房 孩子上学"),
    ("座驾品牌", "car_brand", "大众 丰田 本田"),
    ("最佩服的人", "admired_person", "父亲 袁隆平"),
    ("事业目标", "career_goals", "开三家分店 做到总监"),
    ("个人目标", "personal_goals", "环游全国 学会钢琴"),
    ("最得意的事", "proudest_of", "儿子考上大学 白手起家"),
)


def _form(dice: Dice, made: Made) -> Grid:
    """The form of the 42 items as it is filled in: sections, numbered labels, values beside them."""
    head = [
        ("客户姓名", words.name(dice)),
        ("销售顾问", words.owner(dice)),
        ("1.性别", values.SEXES[dice.randrange(2)](dice)),
        ("2.通讯地址", words.address("mailing_address")(dice)),
        (
            "4.办公电话",
            cell(f"0371-{(n := dice.local())}", "phones", "office_phone", reach.phone(f"0371{n}", "office")),
        ),
        ("6.手机", reach.MOBILES[0](dice)),
        ("10.婚姻状况", values.MARITAL[0](dice)),
        ("15.子女状况", family.CHILDREN[2](dice)),
    ]
    rest = [(label, words.text(key, said)(dice)) for label, key, said in FORM_TEXTS]
    pairs = [(label, replace(one, column=label, place=f"form/{label}")) for label, one in [*head, *rest]]
    made.add([one for _, one in pairs])
    flat = [(label, one.raw) for label, one in pairs]
    lines = [[*flat[place], *flat[place + 1]] for place in range(0, len(flat), 2)]
    return [
        ["客户信息档案"],
        lines[0],
        ["一、基本信息"],
        *lines[1:4],
        ["二、家庭及个人生活"],
        *lines[4:8],
        ["三、其他"],
        *lines[8:],
    ]


def _forms(name: str, seed: int, write: Writer) -> Specimen:
    dice, made, pages = Dice(seed), Made(), []
    for number in range(6):
        pages.append(Page(f"客户{number + 1}", _form(dice, made)))
    return sheets.of_pages(name, made.people, write, *pages)


def _as_pages(writer: Writer) -> Callable[[Path, Grid, list[Merge]], None]:
    return lambda path, grid, merges: writer(path, [Page("客户", grid, merges=merges)])


def _html(path: Path, grid: Grid, merges: list[Merge]) -> None:
    writing.html(path, grid, "gbk", merges=merges)


def specimens() -> Sequence[Specimen]:
    """Every such layout, most of them in several formats."""
    xml = writing.xml2003
    return (
        _two_rows("两行表头.xlsx", 205, _as_pages(sheets.xlsx)),
        _two_rows("两行表头网页.xls", 206, _html),
        _two_rows("两行表头xml.xls", 207, _as_pages(xml)),
        _below_title("家庭登记.xls", 208),
        _families("合并家庭.xlsx", 209, _as_pages(sheets.xlsx)),
        _families("合并家庭.xls", 210, _as_pages(sheets.xls)),
        _families("合并家庭网页.xls", 211, _html),
        _repeated_group("顾问合并.xlsx", 212),
        _cards_below("卡片连排.xlsx", 213, sheets.xlsx),
        _cards_below("卡片连排.xls", 214, sheets.xls),
        _cards_of_one_column("卡片单列.xlsx", 215),
        _person_a_sheet("一人一表.xlsx", 216, sheets.xlsx),
        _person_a_sheet("一人一表.xls", 217, sheets.xls),
        _forms("42项档案表.xlsx", 218, sheets.xlsx),
        _forms("42项档案表.xls", 219, sheets.xls),
    )
