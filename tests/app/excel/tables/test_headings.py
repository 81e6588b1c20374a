"""Lines between the customers that name nobody: headings in the ways of shops, and what a period came to."""

from __future__ import annotations

import pytest

from tests.app.excel.tables.test_layout import LIU, WANG, one


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("——以下为私教——", "私教"),
        ("--- 以下停用 ---", "停用"),
        ("——私教——", "私教"),
        ("☆☆钻石会员☆☆", "钻石会员"),
        ("—— 2021年 ——", "2021年"),
        ("→以下为私教", "私教"),
        ("▼私教班", "私教班"),
        ("以下：私教班", "私教班"),
        ("(以下私教)", "私教"),
        ("私教班：", "私教班"),
    ],
)
def test_a_line_with_signs_around_its_words_heads_those_below(heading: str, group: str) -> None:
    wang, liu = one([("姓名", "电话", "生日"), (*WANG, "3.5"), (heading,), (*LIU, "3.6")])
    assert wang["姓名"] == WANG[0]
    assert (liu["姓名"], liu["分组"]) == (LIU[0], group)


@pytest.mark.parametrize("name", ["——王芳——", "*王芳*"])
def test_a_name_is_somebody_whatever_signs_stand_around_it(name: str) -> None:
    rows = one([("姓名", "电话", "生日"), (*WANG, "3.5"), (name,), (*LIU, "3.6")])
    assert [row["姓名"] for row in rows] == [WANG[0], name, LIU[0]]


@pytest.mark.parametrize(
    "line",
    [
        ("3月", "7台"),
        ("一季度", "12台", "75.3万"),
        ("2021年上半年：", "30户"),
        ("合共", "15位"),
        ("Q2", "", "8单", 12000),
    ],
)
def test_what_a_period_came_to_is_nobody(line: tuple[object, ...]) -> None:
    rows = one([("序号", "姓名", "电话", "金额"), (1, *WANG, 5), line, (2, *LIU, 6)])
    assert [row["姓名"] for row in rows] == [WANG[0], LIU[0]]
