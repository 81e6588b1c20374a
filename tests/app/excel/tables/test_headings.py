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


@pytest.mark.parametrize(
    "heading",
    [
        "一组",
        "三组",
        "丙组",
        "A组",
        "第2组",
        "销售一部",
        "东区店",
        "甲组(组长周倩)",
        "城东门店",
        "2班",
    ],
)
def test_a_section_of_the_shop_is_nobody(heading: str) -> None:
    wang, liu = one([("姓名", "电话", "生日"), (*WANG, "3.5"), (heading,), (*LIU, "3.6")])
    assert (wang["姓名"], liu["姓名"], liu["分组"]) == (WANG[0], LIU[0], heading)


@pytest.mark.parametrize("sections", [("张庄村", "李家村"), ("向阳街道", "和平街道"), ("王府店", "东门店")])
def test_words_that_end_alike_head_the_sections_of_a_list(sections: tuple[str, str]) -> None:
    first, second = sections
    rows = one([("姓名", "电话"), (first,), WANG, ("李强", "13600001236"), (second,), LIU])
    assert [(row["姓名"], row["分组"]) for row in rows] == [
        (WANG[0], first),
        ("李强", first),
        (LIU[0], second),
    ]


def test_firms_that_end_alike_are_customers_where_others_are_called_so() -> None:
    rows = one([("姓名", "电话"), ("永和豆浆店",), ("李记面店", "13600001234"), ("东门小吃店",), LIU])
    assert [row["姓名"] for row in rows] == ["永和豆浆店", "李记面店", "东门小吃店", LIU[0]]


@pytest.mark.parametrize(
    "foot",
    [
        ("总人数：15人",),
        ("总计：10台次",),
        ("平均年龄", 41.5),
        ("本表共10条记录",),
        ("人数：3",),
        ("总户数：3户",),
        ("记录数：3",),
        ("", "平均年龄：41.5"),
        ("成交率", "", "35%"),
    ],
)
def test_what_all_rows_come_to_is_nobody(foot: tuple[object, ...]) -> None:
    assert [row["姓名"] for row in one([("姓名", "电话", "年龄"), (*WANG, 40), (*LIU, 43), foot])] == [
        WANG[0],
        LIU[0],
    ]


@pytest.mark.parametrize(
    "days", [("3月4日 星期一", "3月5日 星期二"), ("2019年3月4日", "2019年3月5日（周二）")]
)
def test_days_head_those_who_came(days: tuple[str, str]) -> None:
    rows = one([("客户", "电话", "需求"), (days[0],), (*WANG, "三房"), (days[1],), (*LIU, "两房")])
    assert [(row["客户"], row["日期"][-4:]) for row in rows] == [(WANG[0], "3月4日"), (LIU[0], "3月5日")]


def test_days_head_contacts_and_have_the_year_of_the_list() -> None:
    rows = one(
        [
            ("2019年来访登记",),
            ("姓名", "电话", "跟进内容"),
            ("3月4日",),
            (*WANG, "三房"),
            ("3月5日",),
            (*LIU, "两房"),
        ]
    )
    assert [row["跟进日期"] for row in rows] == ["2019年3月4日", "2019年3月5日"]


def test_a_day_alone_in_the_column_of_days_heads_nobody() -> None:
    rows = one([("日期", "姓名", "电话"), ("3月4日",), ("3月5日", *WANG), ("3月6日", *LIU), ("3月7日",)])
    assert [row["日期"] for row in rows if "姓名" in row] == ["3月5日", "3月6日"]


def test_behind_a_section_may_stand_who_leads_it() -> None:
    heading = "西区店 店长：孟瑶 电话：0379-60001234"
    wang, liu = one([("姓名", "电话", "生日"), (*WANG, "3.5"), (heading,), (*LIU, "3.6")])
    assert (wang["姓名"], liu["姓名"]) == (WANG[0], LIU[0])
    assert "孟瑶" in liu["分组"]
