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


@pytest.mark.parametrize(
    "above",
    [
        ("业务员：李晓梅　　工号：9900123　　截止日期：20240331",),
        ("客户经理", "李晓梅", "", "截止日期", "20240331"),
    ],
)
@pytest.mark.parametrize("head", ["投保人", "车主"])
def test_a_list_that_names_to_whom_the_relation_is_has_a_customer_for_each_row(
    above: tuple[str, ...], head: str
) -> None:
    rows = [
        above,
        ("编号", head, f"{head}手机", "使用人", f"与{head}关系", "备注"),
        ("P1", *WANG, "王伟", "本人", "常来"),
        ("P2", *LIU, "刘小妹", "子女", ""),
        ("P3", "陈文博", "13600001236", "陈文博", "本人", ""),
        ("P4", "周敏", "13600001237", "周海", "配偶", "爱喝茶"),
    ]
    told = [(row["编号"], row[head], row[f"{head}手机"], row["使用人"]) for row in one(rows)]
    assert told == [(row[0], row[1], row[2], row[3]) for row in rows[2:]]


def test_a_family_below_lines_that_name_nobody_is_that_of_its_own_line() -> None:
    rows = [
        ("住址：文化路5号　　电话：13600001234",),
        ("姓名", "与户主关系", "出生日期", "工作单位"),
        ("王伟", "本人", "1978-03-05", "一中"),
        ("王小雨", "女儿", "2009-08-01", "实验小学"),
    ]
    [row] = one(rows)
    assert row["姓名"] == "王伟"
    assert "王小雨" in row["子女"]
