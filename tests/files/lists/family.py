"""Families as they are told in one cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.files.lists.days import Form
from tests.files.lists.truth import Dice, Typed, Want, cell, item, somewhere


def day(year: int | None, month: int | None, number: int | None, *, lunar: bool = False) -> dict[str, Any]:
    """A birthday inside a person."""
    calendar = "lunar" if lunar else "solar"
    return {"calendar": calendar, "year": year, "month": month, "day": number}


def child(relation: Any, **told: Any) -> Want:
    """One of the children."""
    return item("children", {"relation": relation, **told})


def parent(relation: str, **told: Any) -> Want:
    """Father or mother."""
    return item("parents", {"relation": relation, **told})


def _child(form: str, spell: Callable[[str, str], str], *wants: Callable[[str, str], Want]) -> Form:
    """Two names that are made up for each cell."""

    def make(dice: Dice) -> Typed:
        first, second = dice.name(), dice.name()
        found = [want(first, second) for want in wants]
        return cell(spell(first, second), "people", "children", *found, form=form)

    return make


def _children(text: str, *wants: Want, flag: bool = False) -> Form:
    return lambda _dice: cell(text, "people", "children", *wants, flag=flag, form=text)


_SON_1996 = day(1996, 3, 5)

CHILDREN: tuple[Form, ...] = (
    _child(
        "儿子:王磊 1996-3-5、女儿王蕾(2001年生,一中)",
        lambda a, b: f"儿子:{a} 1996-3-5、女儿{b}(2001年生,一中)",
        lambda a, _b: child("son", name=a, birthday=_SON_1996),
        lambda _a, b: child("daughter", name=b, birthday=day(2001, None, None), employer="一中"),
    ),
    _child(
        "儿子:王磊 1996-3-5",
        lambda a, _b: f"儿子:{a} 1996-3-5",
        lambda a, _b: child("son", name=a, birthday=_SON_1996),
    ),
    _child("儿子王磊", lambda a, _b: f"儿子{a}", lambda a, _b: child("son", name=a)),
    _child("女儿：王蕾", lambda a, _b: f"女儿：{a}", lambda a, _b: child("daughter", name=a)),
    _child("王磊（儿子）", lambda a, _b: f"{a}（儿子）", lambda a, _b: child("son", name=a)),
    _child(
        "儿王磊 女王蕾",
        lambda a, b: f"儿子{a} 女儿{b}",
        lambda a, _b: child("son", name=a),
        lambda _a, b: child("daughter", name=b),
    ),
    _child(
        "大儿子… 小儿子…",
        lambda a, b: f"大儿子{a}，小儿子{b}",
        lambda a, _b: child("son", name=a),
        lambda _a, b: child("son", name=b),
    ),
    _child(
        "长子… 次女…",
        lambda a, b: f"长子{a}；次女{b}",
        lambda a, _b: child("son", name=a),
        lambda _a, b: child("daughter", name=b),
    ),
    _child("王磊", lambda a, _b: a, lambda a, _b: child("child", name=a)),
    _child(
        "女儿王蕾 2018年6月1日",
        lambda a, _b: f"女儿{a} 2018年6月1日",
        lambda a, _b: child("daughter", name=a, birthday=day(2018, 6, 1)),
    ),
    _child(
        "女儿王蕾(农历八月十五)",
        lambda a, _b: f"女儿{a}（农历八月十五）",
        lambda a, _b: child("daughter", name=a, birthday=day(None, 8, 15, lunar=True)),
    ),
    _child(
        "儿子王磊(2010.5.1)",
        lambda a, _b: f"儿子{a}(2010.5.1)",
        lambda a, _b: child("son", name=a, birthday=day(2010, 5, 1)),
    ),
    _child(
        "儿子王磊,13600001234",
        lambda a, _b: f"儿子{a}，13600001234",
        lambda a, _b: child("son", name=a, phone="13600001234"),
    ),
    _child(
        "儿子王磊 上小学",
        lambda a, _b: f"儿子{a} 上小学",
        lambda a, _b: child("son", name=a),
        lambda _a, _b: somewhere("上小学"),
    ),
    _children("一子一女", child("son"), child("daughter"), Want("count.children", 2)),
    _children("一儿一女", child("son"), child("daughter")),
    _children("两个女儿", child("daughter"), Want("count.children", 2)),
    _children("一个儿子", child("son")),
    _children("有一女儿", child("daughter")),
    _children("女儿 8岁", child("daughter"), somewhere("8岁")),
    _children("儿子上大学", child("son"), somewhere("上大学")),
    _children("女|2020.11.22".replace("|", " "), child("daughter", birthday=day(2020, 11, 22))),
    _children("儿子 2015.3", child("son", birthday=day(2015, 3, None))),
    _children("无"),
    _children("未育", Want("notes", "未育")),
    _children("男1女1", child("son"), child("daughter"), Want("count.children", 2)),
    _children("三个孩子，两女一男", child("son"), child("daughter"), Want("count.children", 3)),
    _child(
        "两个孩子，儿子王磊",
        lambda a, _b: f"两个孩子，儿子{a}",
        lambda a, _b: child("son", name=a),
        lambda _a, _b: child("child"),
        lambda _a, _b: Want("count.children", 2),
    ),
    _children("女儿小名朵朵", child("daughter", name=None), somewhere("小名朵朵")),
    _children("男孩女孩各一", child("son"), child("daughter"), Want("count.children", 2)),
    _children("儿子女儿", child("son"), child("daughter")),
    _children("俩儿子", child("son"), Want("count.children", 2)),
    _children("小子3个，都成家了", child("son"), somewhere("成家"), Want("count.children", 3)),
    _children("一个小子一个丫头", child("son"), child("daughter"), Want("count.children", 2)),
    _children("闺女俩", child("daughter"), Want("count.children", 2)),
    _children("丁克", Want("notes", "丁克")),
    _children("备孕中", Want("notes", "备孕中")),
    _children("成家", flag=True),
    _children("单身", Want("notes", "单身")),
    _child(
        "儿子王磊、王强",
        lambda a, b: f"儿子{a}、{a[0]}{b[1:]}",
        lambda a, _b: child("son", name=a),
        lambda a, b: child("son", name=f"{a[0]}{b[1:]}"),
    ),
    _child(
        "儿子王磊和王强",
        lambda a, b: f"儿子{a}和{a[0]}{b[1:]}",
        lambda a, _b: child("son", name=a),
        lambda a, b: child("son", name=f"{a[0]}{b[1:]}"),
    ),
    _child(
        "老大…（儿）老二…（女）",
        lambda a, b: f"老大{a}（儿）老二{b}（女）",
        lambda a, _b: child("son", name=a),
        lambda _a, b: child("daughter", name=b),
    ),
    _child(
        "长女… 小儿…",
        lambda a, b: f"长女{a} 小儿{b}",
        lambda a, _b: child("daughter", name=a),
        lambda _a, b: child("son", name=b),
    ),
    _child("女儿，叫王蕾", lambda a, _b: f"女儿，叫{a}，属猪", lambda a, _b: child("daughter", name=a)),
    _child(
        "女儿王蕾 手机… 在上海",
        lambda a, _b: f"女儿{a} 手机13700005201 在上海",
        lambda a, _b: child("daughter", name=a, phone="13700005201"),
    ),
    _children("女儿云朵 手机13700005201 在上海", child("daughter", name="云朵", phone="13700005201")),
    _children("儿子成家立业", child("son", name=None), somewhere("成家立业")),
    _children("2个", child("child"), Want("count.children", 2)),
    _children("儿子 1996-2-30", child("son"), somewhere("1996-2-30"), flag=True),
)


def _parents(form: str, spell: Callable[[str, str], str], *wants: Callable[[str, str], Want]) -> Form:
    def make(dice: Dice) -> Typed:
        first, second = dice.name(), dice.name()
        found = [want(first, second) for want in wants]
        return cell(spell(first, second), "people", "parents", *found, form=form)

    return make


PARENTS: tuple[Form, ...] = (
    _parents(
        "父亲王建国 1945-2-3、母亲李桂兰",
        lambda a, b: f"父亲{a} 1945-2-3、母亲{b}",
        lambda a, _b: parent("father", name=a, birthday=day(1945, 2, 3)),
        lambda _a, b: parent("mother", name=b),
    ),
    _parents(
        "父：… 母：…",
        lambda a, b: f"父：{a}；母：{b}",
        lambda a, _b: parent("father", name=a),
        lambda _a, b: parent("mother", name=b),
    ),
    _parents(
        "父亲(农历)",
        lambda a, _b: f"父亲{a}（农历腊月廿三）",
        lambda a, _b: parent("father", name=a, birthday=day(None, 12, 23, lunar=True)),
    ),
    _parents(
        "老父亲80岁",
        lambda _a, _b: "老父亲80岁，爱下棋",
        lambda _a, _b: parent("father", name=None),
        lambda _a, _b: somewhere("爱下棋"),
    ),
    _parents(
        "父母均健在，在老家种菜",
        lambda _a, _b: "父母均健在，在老家种菜",
        lambda _a, _b: parent("father", name=None),
        lambda _a, _b: parent("mother", name=None),
        lambda _a, _b: somewhere("种菜"),
    ),
    _parents(
        "母亲住院",
        lambda _a, _b: "母亲，高血压",
        lambda _a, _b: parent("mother"),
        lambda _a, _b: somewhere("高血压"),
    ),
    lambda _dice: cell(
        "父母健在",
        "people",
        "parents",
        somewhere("健在"),
        form="父母健在",
        also=(parent("father"), parent("mother")),
    ),
)


def _spouse(form: str, spell: Callable[[str], str], *more: Want) -> Form:
    def make(dice: Dice) -> Typed:
        text = dice.name()
        return cell(spell(text), "people", "spouse_name", item("spouse_name", text), *more, form=form)

    return make


SPOUSES: tuple[Form, ...] = (
    _spouse("刘芳", str),
    _spouse("刘芳", str),
    _spouse("刘芳 13600001234", lambda n: f"{n} 13600001234", item("spouse_phone", "13600001234")),
    _spouse("刘芳(教师)", lambda n: f"{n}（教师）", somewhere("教师")),
    _spouse("刘芳（电厂）", lambda n: f"{n}（电厂）", item("spouse_employer", "电厂")),
    _spouse(
        "刘芳/电话/一拖",
        lambda n: f"{n}/13700001111/一拖",
        item("spouse_phone", "13700001111"),
        item("spouse_employer", "一拖"),
    ),
    _spouse("刘芳 1972-5-6", lambda n: f"{n} 1972-5-6", item("spouse_birthday", day(1972, 5, 6))),
    _spouse("妻子:刘芳", lambda n: f"妻子：{n}"),
    _spouse("爱人刘芳", lambda n: f"爱人{n}"),
    lambda _dice: cell("无", "people", "spouse_name", form="无"),
)
