"""Days of a log that lack their year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from app import clock
from app.excel.rows import Sheet
from app.excel.tables import years


@pytest.fixture(autouse=True)
def _today() -> None:
    clock.set_today(dt.date(2026, 6, 1))


def days(
    cells: Sequence[Any], name: str = "跟进", file: str = "客户.xlsx", above: tuple[str, ...] = ()
) -> list[Any]:
    rows = [(line, [cell, "王伟", "看房"]) for line, cell in enumerate(cells, 2)]
    sheet = Sheet(name, ("日期", "客户", "跟进内容"), 1, rows, above=above)
    return [row[0] for _, row in years.told(sheet, file).rows]


@pytest.mark.parametrize(
    ("name", "file", "above"),
    [
        ("2021跟进", "客户.xlsx", ()),
        ("跟进", "2021年客户跟进.xlsx", ()),
        ("跟进", "客户20230105.xlsx", ("2021年度跟进表",)),
        ("21年跟进", "客户.xlsx", ()),
        ("2021跟进", "客户2023.xlsx", ("制表日期：2022年3月5日",)),
        ("跟进(2021-2021)", "客户.xlsx", ()),
    ],
)
def test_the_year_stands_over_the_list_or_in_the_name_of_its_sheet_or_file(
    name: str, file: str, above: tuple[str, ...]
) -> None:
    assert days(["4月8日", "3月7号", "3/9", "5.9"], name, file, above) == [
        "2021年4月8日", "2021年3月7号", "2021/3/9", "2021.5.9",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("跟进", "客户20210315.xlsx"),
        ("跟进", "2021-03-15导出.xlsx"),
        ("跟进", "客户.xlsx"),
        ("跟进2019、2021", "a.xlsx"),
    ],
)
def test_without_a_certain_year_days_stay_as_they_are(name: str, file: str) -> None:
    assert days(["3月7日", "4月8日"], name, file) == ["3月7日", "4月8日"]


def test_days_in_order_go_on_into_the_next_year() -> None:
    told = ["2020年11月3日", "12月30日", "1月2日", "2月9日"]
    assert days(told) == ["2020年11月3日", "2020年12月30日", "2021年1月2日", "2021年2月9日"]
    assert days(["12月30日", "1月2日", "1月9日"], "2021年跟进") == [
        "2020年12月30日",
        "2021年1月2日",
        "2021年1月9日",
    ]
    assert days(["12月30日", "1月2日"], "2020-2021跟进") == ["2020年12月30日", "2021年1月2日"]


def test_the_latest_may_stand_first() -> None:
    assert days(["2月9日", "1月2日", "12月30日", "2020-11-03"]) == [
        "2021年2月9日", "2021年1月2日", "2020年12月30日", "2020-11-03",
    ]  # fmt: skip


def test_days_between_two_that_disagree_are_not_certain() -> None:
    assert days(["2019-3-5", "4月1日", "2021-5-6"]) == ["2019-3-5", "4月1日", "2021-5-6"]


def test_no_contact_is_put_into_the_future() -> None:
    assert days(["3月7日", "8月7日"], "2026跟进") == ["2026年3月7日", "8月7日"]


def test_numbers_are_days_only_where_they_can_be_no_other() -> None:
    assert days([5.9, 5.1, 5.12], "2021跟进") == ["2021.5.9", 5.1, "2021.5.12"]
    assert days(["19.5", "20.11"], "2021跟进") == ["19.5", "20.11"]


def test_among_days_that_are_in_no_order_none_tells_the_year_of_another() -> None:
    told = ["2021-5-6", "3月7日", "2021-1-2", "2021-9-9"]
    assert days(told) == told


def test_of_a_purchase_the_days_beside_tell_no_year_but_the_name_of_the_sheet_does() -> None:
    def sold(name: str, *cells: str) -> list[str]:
        rows = [(line, ["王伟", cell, "途锐"]) for line, cell in enumerate(cells, 2)]
        sheet = Sheet(name, ("姓名", "交车日期", "购买车型"), 1, rows)
        return [row[1] for _, row in years.told(sheet).rows]

    assert sold("成交", "2021-5-6", "6月1日") == ["2021-5-6", "6月1日"]
    assert sold("2021成交", "5月6日", "6月1日") == ["2021年5月6日", "2021年6月1日"]


def test_birthdays_keep_lacking_their_year() -> None:
    rows = [(2, ["王伟", "3月7日", "13600001234"])]
    sheet = Sheet("2021客户", ("姓名", "生日", "电话"), 1, rows)
    assert years.told(sheet).rows == rows
