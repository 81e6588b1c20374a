"""What stands above a report is told of all its lines: the day, and who wrote it."""

from __future__ import annotations

import pytest

from tests.app.excel.tables.test_layout import Rows, one

TABLE: Rows = [
    ("序号", "客户名称", "联系电话", "拜访目的", "洽谈情况"),
    ("1", "王伟", "13600001210", "送合同", "介绍新方案"),
    ("2", "刘芳", "13600001211", "回款", "下周付"),
]


@pytest.mark.parametrize(
    "above",
    [
        [("拜访日报表",), ("姓名：李晓梅", "", "部门：大客户部", "日期：2025年3月3日")],
        [("拜访日报表",), ("姓名", "李晓梅", "", "日 期：2025-3-3")],
        [("2025年3月3日拜访登记表",), ("填报人：李晓梅",)],
    ],
)
def test_the_day_and_the_author_above_a_report_are_those_of_its_contacts(above: Rows) -> None:
    rows = one([*above, *TABLE])
    assert [(row["客户名称"], row["跟进人"]) for row in rows] == [("王伟", "李晓梅"), ("刘芳", "李晓梅")]
    assert {row["跟进日期"] for row in rows} <= {"2025年3月3日", "2025-3-3"}


@pytest.mark.parametrize(
    "above",
    [
        [("客户台账",), ("制表日期：2025年3月3日",)],
        [("拜访周报",), ("日期：2025年3月7日",)],
        [("拜访登记",), ("日期：2025年3月3日至3月7日",)],
        [("拜访登记",), ("打印：2025年3月3日 至 2025年3月7日",)],
    ],
)
def test_a_day_that_is_not_that_of_the_contacts_is_not_told_of_them(above: Rows) -> None:
    assert all("跟进日期" not in row for row in one([*above, *TABLE]))


def test_a_table_with_days_of_its_own_needs_none() -> None:
    header, *rows = TABLE
    dated = [(*header, "日期"), *((*row, "2025-3-1") for row in rows)]
    assert all("跟进日期" not in row for row in one([("拜访日报表", "日期：2025-3-3"), *dated]))


def test_whoever_reviews_a_report_is_no_customer() -> None:
    rows = [*TABLE, ("主管核阅：", "", "", "", "日期：")]
    assert [row["客户名称"] for row in one(rows)] == ["王伟", "刘芳"]


@pytest.mark.parametrize("headings", [("2024年4月3日", "2024年4月4日"), ("4月3日", "4月4日")])
def test_days_that_head_groups_of_contacts_are_their_days(headings: tuple[str, str]) -> None:
    header, first, second = TABLE
    rows = one([("2024年4月电话回访记录",), header, (headings[0],), first, (headings[1],), second])
    assert [row["跟进日期"] for row in rows] == ["2024年4月3日", "2024年4月4日"]


def test_other_headings_of_groups_stay_what_they_are() -> None:
    header, first, second = TABLE
    rows = one([("2024年4月电话回访记录",), header, ("A类客户",), first, ("2024年4月4日",), second])
    assert [row["分组"] for row in rows] == ["A类客户", "2024年4月4日"]
