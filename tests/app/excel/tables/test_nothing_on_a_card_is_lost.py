"""Whatever the layout of a card: all that was written on it stands in the row of that very customer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables
from app.fields.parsed import text_of

NAMES = ("王建国", "刘芳", "陈小红", "李强")


@dataclass
class Pen:
    """Writes what nobody else has on their card, and remembers it; leaves some boxes empty."""

    number: int
    wrote: list[str] = field(default_factory=list)
    _boxes: int = 0

    def __call__(self, word: str) -> str:
        self._boxes += 1
        if (self._boxes * 7 + self.number * 3) % 5 == 0:
            return ""
        return self.sure(f"{word}{self.number}")

    def sure(self, word: str) -> str:
        self.wrote.append(word)
        return word

    @property
    def name(self) -> str:
        return self.sure(NAMES[self.number])

    @property
    def phone(self) -> str:
        return self.sure(f"1360000910{self.number}")

    @property
    def day(self) -> str:
        return self.sure(f"198{self.number}-3-5")


Lines = Sequence[Sequence[Any]]
Form = Callable[[Pen], Lines]


def buyer(pen: Pen) -> Lines:
    return [
        ("认购客户信息登记表", "", "", ""),
        ("认购人姓名", "性别", "手机号码", "出生年月日"),
        (pen.name, "男", pen.phone, pen.day),
        ("籍贯", "学历", "职业", "认购房号"),
        (pen("信阳"), pen("本科"), pen("教师"), pen("16#10")),
        ("共有人姓名", "电子邮箱", "QQ", "微信"),
        ("", pen("a@example.com"), pen("66314179"), pen("wx_2644")),
        ("通讯地址", "", "", ""),
        (pen("和平路12号"), "", "", ""),
        ("了解本项目的渠道", "", "", ""),
        (pen.sure("报纸□ 户外□ 网络☑ 路过□"), "", "", ""),
        ("您最看重", "", "", ""),
        (pen.sure("地段□ 户型☑ 学区□"), "", "", ""),
        (f"本人保证以上信息真实有效。签字：{pen('签名')}", "", "", ""),
    ]


def long_form(pen: Pen) -> Lines:
    return [
        ("客户资料登记表", "", "", ""),
        ("基本信息", "", "", ""),
        ("姓名", "性别", "出生日期", "手机号码"),
        (pen.name, "", pen.day, pen.phone),
        ("单位地址", "通讯地址", "", ""),
        (pen("东风路"), pen("西风路"), "", ""),
        ("家庭信息", "", "", ""),
        ("婚姻状况", "家庭状况", "配偶姓名", "配偶爱好"),
        ("", pen("三代同堂"), pen("周丽"), pen("养花")),
        ("生活信息", "", "", ""),
        ("常去餐厅", "常去商场", "喜欢的菜系", ""),
        (pen("海底捞"), pen("万达"), pen("粤菜"), ""),
        ("对公司了解", "邻居素质", "", ""),
        (pen("网上查过资料"), pen("看重"), "", ""),
    ]


def opinions(pen: Pen) -> Lines:
    """One line of known labels, then labels as wide as the form."""
    return [
        ("会员意见卡", "", ""),
        ("姓名", "电话", "会员等级"),
        (pen.name, pen.phone, "金卡"),
        ("家庭住址", "", ""),
        (pen.sure(f"幸福里{pen.number}号楼"), "", ""),
        ("您对我们的建议", "", ""),
        (pen.sure(f"希望周末多开{pen.number}个窗口"), "", ""),
        ("备注", "", ""),
        (pen.sure(f"喜欢靠窗{pen.number}"), "", ""),
    ]


def pet(pen: Pen) -> Lines:
    """Nearly all labels in words of the trade."""
    return [
        ("宠物寄养登记单", "", "", ""),
        ("主人姓名", "联系电话", "宠物名", "品种"),
        (pen.name, pen.phone, pen("豆豆"), pen("柯基")),
        ("寄养天数", "口粮", "禁忌", "押金"),
        (pen("3天"), pen("自带粮"), pen("不吃鸡肉"), pen("200元")),
        ("疫苗情况", "驱虫情况", "脾气", "回家时间"),
        (pen("已打"), pen("上月"), pen("怕生"), pen("周五")),
    ]


def mixed(pen: Pen) -> Lines:
    """Pairs, labels above, and a table inside."""
    return [
        ("客户档案", "", "", ""),
        ("姓名：", pen.name, "电话：", pen.phone),
        ("所在行业", "主营产品", "年营业额", "员工人数"),
        (pen("餐饮"), pen("火锅"), pen("300万"), pen("20人")),
        ("家庭成员", "", "", ""),
        ("关系", "姓名", "生日", "学校"),
        ("儿子", pen.sure(f"王小宝{pen.number}"), "2012-4-5", pen("一中")),
        ("喜好：", pen("钓鱼"), "忌讳：", pen("迟到")),
        (pen.sure(f"老板娘管账{pen.number}"), "", "", ""),
    ]


def beside(pen: Pen) -> Lines:
    return [
        ("VIP客户卡", "", "", ""),
        ("姓名", pen.name, "手机", pen.phone),
        ("肤质", pen("油性"), "禁忌项目", pen("酒精")),
        ("产品习惯", pen("精华"), "护理师", pen("阿玲")),
        ("护理记录", "", "", ""),
        ("日期", "项目", "产品", "费用"),
        ("2024-5-1", pen("补水"), pen("面膜"), pen("300")),
        (pen.sure(f"怕疼{pen.number}"), "", pen.sure(f"下次带女儿来{pen.number}"), ""),
    ]


FORMS: dict[str, Form] = {form.__name__: form for form in (buyer, long_form, opinions, pet, mixed, beside)}


def below(cards: Sequence[Lines]) -> dict[str, Lines]:
    return {"表": [line for card in cards for line in (*card, ())]}


def abreast(cards: Sequence[Lines]) -> dict[str, Lines]:
    rows = [[*left, "", *right] for left, right in zip(cards[0], cards[1], strict=True)]
    rows += [[], *([*left, "", *right] for left, right in zip(cards[2], cards[3], strict=True))]
    return {"表": rows}


def apart(cards: Sequence[Lines]) -> dict[str, Lines]:
    return {f"{number}号": card for number, card in enumerate(cards, 1)}


LAYOUTS = {
    "below each other": (4, below),
    "beside each other": (4, abreast),
    "one a sheet": (4, apart),
    "two sheets": (2, apart),
    "one alone": (1, apart),
}


def rows_of(sheets: dict[str, Lines]) -> Iterator[str]:
    grids = MemoryGrids({name: [list(line) for line in lines] for name, lines in sheets.items()})
    for sheet in find_tables(grids, [*sheets]):
        for _, cells in sheet.rows:
            told = zip(sheet.headers, map(text_of, cells), strict=True)
            yield "|".join(f"{title}：{cell}" for title, cell in told if cell)


FEW = ("two sheets", "one alone")
ALL = [(form, layout) for form in FORMS for layout in LAYOUTS if form != "beside" or layout not in FEW]
"""Only several cards prove that words beside their answers, most of them the trade's own, are labels."""


@pytest.mark.parametrize(("form", "layout"), ALL)
def test_all_that_stands_on_a_card_stands_in_the_row_of_its_customer(form: str, layout: str) -> None:
    count, lay = LAYOUTS[layout]
    pens = [Pen(number) for number in range(count)]
    rows = [*rows_of(lay([FORMS[form](pen) for pen in pens]))]
    assert len(rows) == count
    for pen in pens:
        own = next(row for row in rows if NAMES[pen.number] in row)
        assert [word for word in pen.wrote if word not in own] == []
        assert not any(other in own for other in NAMES if other != NAMES[pen.number])
