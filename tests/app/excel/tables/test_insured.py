"""Lists of policies in which a column says what those insured are to the customer."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.app.excel.tables.test_layout import LIU, WANG, one

D = dt.date


def test_whom_a_policy_insures_is_of_the_family_by_the_relation() -> None:
    rows = [
        ("投保人", "", "", "被保险人", "", "", "险种"),
        ("姓名", "手机", "出生日期", "姓名", "与投保人关系", "出生日期", ""),
        (*WANG, D(1970, 1, 1), "王磊", "儿子", D(2006, 6, 2), "康宁"),
        (*LIU, D(1971, 1, 1), "王海", "配偶", D(1969, 6, 2), "康宁"),
    ]
    wang, liu = one(rows, [(0, 0, 0, 2), (0, 3, 0, 5)])
    assert "王磊" in wang["子女"]
    assert "2006-06-02" in wang["子女"]
    assert (liu["配偶姓名"], liu["配偶生日"]) == ("王海", "1969-06-02")
    assert (wang["被保险人姓名"], liu["被保险人姓名"]) == ("王磊", "王海")


def test_who_insured_themselves_is_nobody_of_the_family() -> None:
    rows = [
        ("投保人姓名", "手机", "投保人生日", "被保人姓名", "被保人与投保人关系", "被保人生日", "被保人职业"),
        (*WANG, "1970-1-1", WANG[0], "本人", "1970-1-1", "教师"),
        (*LIU, "1971-1-1", "刘大海", "父亲", "1941-1-1", ""),
    ]
    wang, liu = one(rows)
    assert not {"子女", "父母", "配偶姓名", "其他家人"} & wang.keys()
    assert "刘大海" in liu["父母"]


def test_whose_relation_says_nothing_stays_as_it_is() -> None:
    rows = [
        ("投保人", "电话", "被保险人", "与投保人关系"),
        (*WANG, "宏远公司", "雇佣"),
        (*LIU, "刘小妹", "其他"),
    ]
    assert [row["被保险人"] for row in one(rows)] == ["宏远公司", "刘小妹"]


@pytest.mark.parametrize(
    "titles",
    [("投保人", "电话", "与投保人关系"), ("客户", "手机", "关系"), ("姓名", "电话", "家庭成员")],
)
def test_a_column_of_relations_is_no_table_of_a_family_inside_a_card(titles: tuple[str, ...]) -> None:
    rows = [titles, (*WANG, "子女"), (*LIU, "父母"), ("陈文博", "13600001236", "子女")]
    assert [(*row.values(),) for row in one(rows)] == rows[1:]


def test_those_beside_whom_the_relation_stands_are_no_heads_of_a_house() -> None:
    rows = [
        ("投保人", "电话", "关系", "被保险人", "保单号"),
        (*WANG, "本人", "王伟", "P1"),
        (*LIU, "子女", "刘小妹", "P2"),
        ("陈文博", "13600001236", "夫妻", "周敏", "P3"),
    ]
    wang, liu, chen = one(rows)
    assert (wang["被保险人"], liu["投保人"], chen["投保人"]) == ("王伟", "刘芳", "陈文博")
    assert ("刘小妹" in liu["子女"], chen["配偶姓名"], chen["电话"]) == (True, "周敏", "13600001236")


def test_who_uses_a_car_is_no_head_of_a_house() -> None:
    rows = [
        ("客户", "手机", "车型", "使用人", "关系"),
        (*WANG, "凯美瑞", "王磊", "子女"),
        (*LIU, "卡罗拉", "刘芳", "本人"),
        ("陈文博", "13600001236", "汉兰达", "周敏", "配偶"),
    ]
    assert [(row["客户"], row["使用人"], row["关系"]) for row in one(rows)] == [
        ("王伟", "王磊", "子女"),
        ("刘芳", "刘芳", "本人"),
        ("陈文博", "周敏", "配偶"),
    ]
