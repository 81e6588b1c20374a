"""Specimens of layouts that older specimens have not: lists side by side, families below their heads, no header."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from tests.files.lists import writing
from tests.files.lists.told import birth, born, child, listed, nothing, person, phone, says, some, xls, xlsx
from tests.files.lists.truth import Person, Specimen, Typed, Want
from tests.files.lists.writing import Grid, Page


def _side_by_side() -> Specimen:
    """Two lists of people beside each other, each under a heading of its own, not of the same titles."""
    grid: Grid = [
        ["意向客户", "", "", "", "成交客户", "", ""],
        ["姓名", "电话", "意向", "", "姓名", "电话", "车型"],
        ["钱一", "13600009101", "H", "", "赵一", "13600009111", "唐"],
        ["钱二", "13600009102", "B", "", "赵二", "13600009112", "宋"],
        ["", "", "", "", "赵三", "13600009113", "汉"],
    ]
    wanted, sold = [], []
    for _, row in enumerate(grid[2:]):
        if row[0]:
            tag = [Want("items.tags", "意向客户")]
            wanted.append(
                [says(row[0], name=row[0], may=tag), phone(row[1], row[1]), says(row[2], intent=row[2])]
            )
        tag = [Want("items.tags", "成交客户")]
        sold.append([says(row[4], name=row[4], may=tag), phone(row[5], row[5]), says(row[6], bought=row[6])])
    people = [person(cells, ["姓名", "电话", "意向"], cells[0].raw) for cells in wanted]
    people += [person(cells, ["姓名", "电话", "车型"], cells[0].raw) for cells in sold]
    return Specimen("左右两表.xlsx", tuple(people), lambda path: writing.xlsx(path, [Page("Sheet1", grid)]))


_HOUSES: Grid = [
    ["房号", "业主", "与业主关系", "姓名", "性别", "出生日期", "联系电话"],
    ["1-101", "段正明", "本人", "段正明", "男", "1960-05-01", "13600007071"],
    ["", "", "妻子", "高玉洁", "女", "1963-02-03", "13600007072"],
    ["", "", "儿子", "段誉", "男", "1988-08-08", "13600007073"],
    ["1-102", "木婉清", "本人", "木婉清", "女", "1990.1.2", "13600007074"],
    ["", "", "女儿", "木小小", "女", "2018.6.1", ""],
    ["1-201", "钟万仇", "本人", "钟万仇", "男", "1958/12/1", "13600007075"],
]


def _of_house(place: int, year: int, month: int, day: int, *more: Typed) -> list[Typed]:
    house, name, _, _, sex, birthday, number = _HOUSES[place]
    return [
        some(house),
        says(name, name=name),
        says(sex, Want("sex", "male" if sex == "男" else "female")),
        born(birthday, year, month, day),
        phone(number, number),
        *more,
    ]


def _households() -> Specimen:
    """The owner's name is merged beside the whole family, whose names stand in a column of their own."""
    son = child("son", "段誉", birthday=birth(1988, 8, 8), phone="13600007073")
    daughter = child("daughter", "木小小", birthday=birth(2018, 6, 1))
    families = [
        _of_house(
            1, 1960, 5, 1,
            says("高玉洁", spouse_name="高玉洁"),
            says("1963-02-03", spouse_birthday=birth(1963, 2, 3)),
            says("13600007072", spouse_phone="13600007072"),
            *(says(cell, son) for cell in ("段誉", "1988-08-08", "13600007073")),
        ),
        _of_house(4, 1990, 1, 2, says("木小小", daughter), says("2018.6.1", daughter)),
        _of_house(6, 1958, 12, 1),
    ]  # fmt: skip
    people = tuple(
        person(cells, [str(place) for place in range(len(cells))], cells[1].raw) for cells in families
    )
    merges = [(2, 0, 4, 0), (2, 1, 4, 1), (5, 0, 6, 0), (5, 1, 6, 1)]
    return Specimen("业主家庭.xlsx", people, lambda path: writing.xlsx(path, [Page("业主", _HOUSES, merges)]))


def _grouped() -> Specimen:
    """What stands under 「父母」 is told of them, whatever its title."""
    kid = child("son", "水小", birthday=birth(2010, 5, 5))
    girl = child("daughter", "窦小", birthday=birth(2015, 6, None))
    return listed(
        "家庭两行表头.xlsx",
        "姓名|name 手机|mobile 配偶姓名|=spouse_name 配偶电话|=spouse_phone 配偶生日 子女姓名 子女性别 子女生日 父母姓名 父母年龄",
        [
            ["水一", "13310000061", "水太", "13310000062", says("1985.1.1", spouse_birthday=birth(1985, 1, 1)), says("水小", kid), says("男", kid), says("2010.5.5", kid), "水父", some("65", "父母年龄：65")],
            ["窦一", "13310000063", "", "", "", says("窦小", girl), says("女", girl), says("2015-6", girl)],
        ],
        xlsx((1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 4), (1, 5, 1, 7), (1, 8, 1, 9)),
        header=[
            ["姓名", "手机", "配偶", "", "", "子女", "", "", "父母", ""],
            ["", "", "姓名", "电话", "生日", "姓名", "性别", "生日", "姓名", "年龄"],
        ],
    )  # fmt: skip


def _untitled() -> Specimen:
    """People with names that few bear, and no header at all."""
    rows: list[list[Any]] = [
        ["裘千仞", "13600008701", "男", some("郑州市管城区东大街8号"), born("1969-09-09", 1969, 9, 9)],
        ["裘千尺", "13600008702", "女", some("开封市鼓楼区"), born("1971-01-03", 1971, 1, 3)],
        ["公孙止", "13600008703", "男", some("洛阳市老城区"), born("1965-12-03", 1965, 12, 3)],
        ["完颜萍", "13600008704", "女", some("新乡市"), born("1988-02-09", 1988, 2, 9)],
    ]
    return listed("没有标题.xls", "A|name B|mobile C|sex D E", rows, xls(), header=[])


_NAMES: tuple[tuple[str, str, tuple[Want, ...]], ...] = (
    ("王　伟", "王伟", ()),
    ("张三先生", "张三", (Want("sex", "male"),)),
    ("刘女士", "刘女士", (Want("sex", "female"), Want("items.salutation", "刘女士"))),
    ("王五(宏图公司)", "王五", (Want("items.company", "宏图公司"),)),
    ("宏图公司 赵六", "赵六", (Want("items.company", "宏图公司"),)),
    ("周杰（本人）", "周杰", ()),
    ("林志玲♥", "林志玲", ()),
    ("🌹陈默", "陈默", ()),
    ("*曹操", "曹操", ()),
    ("【VIP】刘备", "刘备", ()),
    ("关羽VIP", "关羽", ()),
    ("1.孙尚香", "孙尚香", ()),
)


def _called() -> Specimen:
    """The only name is how somebody is called: it is read as a name is."""
    remarked = {"周杰（本人）"}
    rows = [
        [says(raw, *more, name=name, flag=raw in remarked), f"13800003{place:03}"]
        for place, (raw, name, more) in enumerate(_NAMES)
    ]
    return listed("称呼栏.xlsx", "称呼 手机|mobile", rows, xlsx())


def _children() -> Specimen:
    two = [child("son"), child("daughter")]
    schools = [child("son", "李明", employer="郑大"), child("daughter", "李红")]
    cells: list[Typed] = [
        says("儿13岁 女8岁", *two, Want("count.children", 2)),
        says("儿子：李明，郑大；女儿：李红，高三", *schools, Want("count.children", 2)),
        says("儿子：王磊，初二", child("son", "王磊"), Want("count.children", 1)),
        some("无"),
        says("1子", child("son"), Want("count.children", 1)),
    ]
    rows = [
        [f"卫{name}", f"1350000600{place}", cell]
        for place, (name, cell) in enumerate(zip("甲乙丙丁戊", cells, strict=True))
    ]
    return listed("子女各式.xls", "姓名|name 手机|mobile 孩子", rows, xls())


def _prices() -> Specimen:
    """Among prices in yuan, a small number was most likely meant in 万: it is not guessed."""
    cells = [
        says("128,000", amount=128000),
        says("12.8", flag=True),
        says("大概20", flag=True),
        says("12万8", amount=128000),
        nothing("面议"),
        says("15万左右", amount=150000),
    ]
    rows = [
        [f"吴{name}", f"1390000400{place}", cell]
        for place, (name, cell) in enumerate(zip("甲乙丙丁戊己", cells, strict=True))
    ]
    return listed("成交价各式.xls", "客户名称|name 联系手机|mobile 成交价", rows, xls())  # fmt: skip


def _several_policies() -> Specimen:
    """A line for each policy, the customer's name and number only in the first."""
    titles = "客户姓名 联系电话 保单号 险种 保费 投保日期 保单到期日".split()
    rows = [
        ["吕一", "13300006001", "P001", "重疾险", "5000", "2020-01-01", "2040-01-01"],
        ["", "", "P002", "医疗险", "300", "2021-01-01", "2022-01-01"],
        ["", "", "P003", "重疾险", "600", "2020-01-01", "2041-01-01"],
        ["施一", "13300006002", "P004", "年金", "2万", "2019-05-05", "2039-05-05"],
    ]

    def policy(row: list[str]) -> list[Typed]:
        want = Want("assets", {"kind": "policy", "identifier": row[2], "expires_on": row[6]})
        deal = Want("purchases", {"product": row[3]})
        return [says(row[2], want), says(row[6], want), says(row[3], deal)]

    def holder(row: list[str], amount: int, *policies: list[Typed]) -> Person:
        own = [says(row[0], name=row[0]), phone(row[1], row[1]), says(row[4], amount=amount)]
        cells = [*own, says(row[5], signed_on=row[5]), *chain.from_iterable(policies)]
        return person(cells, [str(place) for place in range(len(cells))], row[0])

    people = (
        holder(rows[0], 5000, *map(policy, rows[:3])),
        holder(rows[3], 20_000, policy(rows[3])),
    )
    return Specimen("一人多单.xlsx", people, lambda path: writing.xlsx(path, [Page("保单", [titles, *rows])]))


def specimens() -> Sequence[Specimen]:
    """A list for each shape."""
    return (
        _side_by_side(),
        _households(),
        _grouped(),
        _untitled(),
        _called(),
        _children(),
        _prices(),
        _several_policies(),
    )
