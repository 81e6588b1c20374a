"""Titles that come again behind somebody who is not the customer."""

from __future__ import annotations

from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables

WHO = ("李建国", "13600005141", "张敏", "13700005141")
OTHERS = ("王芳", "13600005142", "刘涛", "13700005142")


def headers(*rows: tuple[Any, ...]) -> list[str]:
    [sheet] = find_tables(MemoryGrids({"表": [list(row) for row in rows]}), ["表"])
    return list(sheet.headers)


@pytest.mark.parametrize(
    "somebody",
    "配偶 介绍人 司机 对接人 财务 车队长 老板娘 业务员 送修人 被保险人 联系人 父亲 孩子".split(),
)
def test_the_second_telephone_is_that_of_whoever_is_named_before_it(somebody: str) -> None:
    found = headers(("姓名", "电话", somebody, "电话", "备注"), (*WHO, "甲"), (*OTHERS, "乙"))
    assert found == ["姓名", "电话", somebody, f"{somebody}电话", "备注"]


def test_birthdays_go_with_whom_they_stand_behind() -> None:
    head = ("姓名", "电话", "生日", "配偶姓名", "电话", "生日", "孩子", "生日")
    rows = [(*who[:2], "1970-3-4", *who[2:], "1972-5-6", "李军", "2000-1-2") for who in (WHO, OTHERS)]
    assert headers(head, *rows)[3:] == ["配偶姓名", "配偶电话", "配偶生日", "孩子", "孩子生日"]


def test_a_number_under_another_word_is_theirs_where_it_is_a_mobile() -> None:
    head = ("姓名", "手机", "配偶", "电话", "单位")
    assert headers(head, (*WHO, "二中"), (*OTHERS, "医院"))[3] == "配偶电话"
    landlines = [(*who[:3], "0372-2900001", "二中") for who in (WHO, OTHERS)]
    assert headers(head, *landlines)[3] == "电话"


@pytest.mark.parametrize("between", ["地址", "车型", "公司", "房号"])
def test_a_second_telephone_behind_anything_else_is_the_customers(between: str) -> None:
    rows = [(who[0], who[1], "甲乙丙", who[3]) for who in (WHO, OTHERS)]
    assert headers(("姓名", "电话", between, "电话"), *rows)[3] == "电话"


def test_the_first_telephone_stays_the_customers() -> None:
    rows = [(who[0], who[2], who[1], "甲") for who in (WHO, OTHERS)]
    assert headers(("姓名", "配偶", "电话", "备注"), *rows)[2] == "电话"
