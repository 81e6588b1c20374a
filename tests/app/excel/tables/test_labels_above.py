"""Cards with a line of labels above the line of their values."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.storage.book import Book
from tests.app.excel.tables.test_layout import Rows, one, tables
from tests.files import make_lists
from tests.files.lists.importing import import_everything, session_in_process


def card(name: str, number: int) -> Rows:
    return [
        ("客情档案（简版）",),
        ("客户姓名", "性别", "手机", "生日"),
        (name, "男", f"1360000180{number}", dt.date(1980, 1, number)),
        ("工作单位", "职务", "爱好"),
        ("第三中学", "教师", ""),
        ("关注问题", "预算", "决策时间"),
        ("学区", "150万", "年底"),
    ]


def test_labels_above_their_values_make_one_customer_and_days_stay_days() -> None:
    for gap in ([], [()]):
        told = one([*card("王伟", 1), *gap, *card("刘强", 2)])
        assert [row["客户姓名"] for row in told] == ["王伟", "刘强"]
        assert told[1]["生日"] == dt.date(1980, 1, 2)
        assert [(row["工作单位"], row["关注问题"], row["决策时间"]) for row in told] == [
            ("第三中学", "学区", "年底"),
            ("第三中学", "学区", "年底"),
        ]


def test_what_stands_below_the_last_label_answers_it_though_it_sounds_like_one() -> None:
    beside = [
        ("姓名", "王伟", "性别", "男"),
        ("单位", "第三中学", "职务", "教师"),
        ("电话", "13600001801", "爱好", "棋"),
    ]
    for head in (card("王伟", 1), beside):
        [row] = one([*head, ("备注",), ("喜欢周末下午联系",)])
        assert row["备注"] == "喜欢周末下午联系"


def test_an_answer_with_the_words_for_what_is_asked_is_no_label() -> None:
    rows = [
        ("姓名", "王伟", "电话", "13600001801"),
        ("抽烟", "不抽烟", "", ""),
        ("爱好", "棋", "职务", "教师"),
    ]
    assert one(rows)[0]["抽烟"] == "不抽烟"


def test_pairs_and_tables_of_the_family_may_stand_between() -> None:
    [row] = one(
        [
            ("VIP客户信息卡",),
            ("客户姓名：", "胡文博", "客户号：", "6001"),
            ("性别", "出生日期", "手机"),
            ("男", "1970.3.2", "13600001803"),
            ("单位名称", "职务", "家庭住址"),
            ("河南路桥", "副总", "郑东新区1号"),
            ("家庭成员",),
            ("关系", "姓名", "生日"),
            ("妻子", "陈静", "1972-2-3"),
            ("儿子", "胡浩", "1999-4-5"),
            ("兴趣爱好：", "高尔夫", "饮食习惯：", "清淡"),
        ]
    )
    assert (row["客户姓名"], row["手机"], row["职务"], row["兴趣爱好"]) == (
        "胡文博",
        "13600001803",
        "副总",
        "高尔夫",
    )
    assert row["配偶"].startswith("妻子:陈静")
    assert row["子女"].startswith("儿子:胡浩")


def test_who_stands_in_a_table_of_contacts_below_the_contact_is_somebody_else() -> None:
    [row] = one(
        [
            ("单位名称", "行业", "地址"),
            ("云台建工", "建筑", "郑东新区8号"),
            ("联系人", "职务", "手机"),
            ("石磊", "采购部经理", "13600001804"),
            ("关键人信息",),
            ("姓名", "职务", "手机"),
            ("郑强", "总经理", "13600001805"),
        ]
    )
    assert (row["联系人"], row["手机"]) == ("石磊", "13600001804")
    assert row["其他联系人"] == "郑强，总经理，13600001805"


@pytest.mark.parametrize(
    "rows",
    [
        [("姓名", "电话"), ("王伟", "13600001806"), (), ("姓名", "车型"), ("刘强", "汉EV")],
        [("姓名", "电话", "爱好"), ("王伟", "13600001806", "棋"), ("月份", "业绩"), ("一月", "12")],
        [("姓名", "电话", "爱好"), ("王伟", "13600001806", "棋"), ("刘强", "13600001807", "球")],
    ],
)
def test_tables_of_one_row_that_tell_of_others_stay_tables(rows: Rows) -> None:
    assert all(sheet.header_line for sheet in tables(rows))


@pytest.mark.parametrize("title", ["紧急联系人及电话", "紧急联系人/电话"])
def test_the_number_of_somebody_else_is_never_the_customers(title: str) -> None:
    people = [("王伟", "13600001808", "王芳 13600001809"), ("刘强", "13600001810", "李娜 13600001811")]
    assert [[*row] for row in one([("姓名", "手机", title), *people])] == [["姓名", "手机", title]] * 2
    referred = one([("姓名", "手机", "介绍人/电话"), *people])
    assert [row["介绍人电话"] for row in referred] == ["13600001809", "13600001811"]


OWN = ("手机号", "微信", "住址"), ("13600001812", "wx_1234", "和平路1号")
CHILD = ("宝宝性别", "宝宝生日", "喂养方式"), ("女", "2023.7.21", "混合")
BARE = ("性别", "出生日期", "体重"), ("女", "2023.7.21", "3kg")
BORN = ("手机号", "生日", "职业"), ("13600001812", "1990-1-2", "教师")


@pytest.mark.parametrize("parent", ["妈妈姓名", "爸爸姓名", "母亲姓名", "宝妈姓名", "家长姓名", "客户姓名"])
@pytest.mark.parametrize(
    ("own", "child", "child_first"), [(OWN, CHILD, False), (BORN, BARE, False), (OWN, BARE, True)]
)
def test_the_parent_is_the_customer_in_forms_with_the_labels_above(
    book: Book,
    tmp_path: Path,
    parent: str,
    own: tuple[tuple[str, ...], ...],
    child: tuple[tuple[str, ...], ...],
    child_first: bool,
) -> None:
    rows: Rows = []
    people = {"汪婷": "孟朵朵", "姚静": "田欣怡", "田芳": "康梦洁"}
    for place, (name, kid) in enumerate(people.items()):
        lines = [
            [(parent, *own[0]), (name, own[1][0][:-1] + str(place), *own[1][1:])],
            [("宝宝姓名", *child[0]), (kid, *child[1])],
        ]
        rows += [
            (f"会员档案 {place + 1}",),
            *(line for two in lines[:: -1 if child_first else 1] for line in two),
        ]
        rows += [
            ("奶粉品牌", "纸尿裤", "月龄", "导购"),
            ("" if place == 1 else "a2", "花王", "8", "小芬"),
            (),
        ]
    path = make_lists.xlsx(tmp_path / "档案.xlsx", rows)
    told = {one["name"]: one for one in import_everything(session_in_process(book), book, path).customers}
    assert sorted(told) == sorted(people)
    for name, kid in people.items():
        [found] = told[name]["items"]["children"]
        assert (found["name"], found["relation"], found["birthday"]["year"]) == (kid, "daughter", 2023)
        assert told[name]["items"]["owner"] == "小芬"
        assert not told[name]["items"].get("birthday") or told[name]["items"]["birthday"]["year"] == 1990
