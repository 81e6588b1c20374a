"""Cells that say how things stand where a value is asked, and what only a whole column proves of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.excel.rows import NOTES
from app.storage.book import Book
from tests.app.excel.cells.test_cells import column, problems, read
from tests.app.excel.importing import everybody, import_list

pytestmark = pytest.mark.usefixtures("in_this_process")


def imported(book: Book, folder: Path, *rows: tuple[Any, ...]) -> list[dict[str, Any]]:
    """The customers of a list in its order."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    workbook.save(folder / "名单.xlsx")
    import_list(book, folder / "名单.xlsx")
    found = everybody(book)
    return [found[str(row[0])] for row in rows[1:]]


@pytest.mark.parametrize(
    ("title", "target", "cell"),
    [
        ("保险", "insurance_expiry", "脱保"),
        ("车险到期", "insurance_expiry", "外面买的"),
        ("年检", "inspection_due", "新车免检"),
        ("年审到期", "inspection_due", "已过期"),
        ("合同到期", "contract_expiry", "长期有效"),
        ("保单到期", "policy_expiry", "终身"),
        ("交车", "delivered_on", "排产中"),
        ("交房", "delivered_on", "年后"),
        ("收楼", "delivered_on", "未收樓"),
        ("签约", "signed_on", "√"),
        ("结婚纪念日", "wedding_day", "离异"),
        ("车牌", "plate", "新车未上"),
        ("子女", "children", "怀孕中"),
        ("孩子", "children", "还没要孩子"),
        ("子女情况", "children", "三口之家"),
        ("付款方式", "payment", "未定"),
        ("老人同住", "parents", "不同住"),
        ("老人情况", "parents", "分开住"),
    ],
)
def test_what_says_how_things_stand_is_told_in_the_notes(title: str, target: str, cell: str) -> None:
    [row] = column(title, target, cell)
    assert (row.values.get(target), row.values[NOTES], row.kept) == (None, f"{title}：{cell}", [])


@pytest.mark.parametrize(
    ("title", "target", "cell"),
    [
        ("保险到期", "insurance_expiry", "快到期了"),
        ("下次联系", "next_contact_on", "年后"),
        ("年检", "inspection_due", "去年年底"),
        ("成交价", "amount", "底价4.3"),
        ("成交价", "amount", "面议"),
        ("生日", "birthday", "不记得了"),
        ("首次到店", "acquainted_on", "不记得了"),
        ("孩子", "children", "成家"),
        ("付款方式", "payment", "24期"),
        ("等级", "grade", "已退订"),
    ],
)
def test_what_somebody_has_to_set_right_is_still_flagged(title: str, target: str, cell: str) -> None:
    [row] = column(title, target, cell)
    assert (row.values.get(target), len(row.kept)) == (None, 1)


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("入住时间", ["马上", "8月底前", "10.1", "下月初", "年后"]),
        ("领证", ["已领", "2027年初", "已领", "已领", "2027年初"]),
        ("订单", ["小订500", "Y", "小订500", "大定", "N"]),
        (
            "首访情况",
            ["11/7 首访，看了沙盘", "介绍了区位，未入样板间", "9.2带父母来看户型", "老客户带来", "看房"],
        ),
        ("交付", ["看楼层再定", "要现货的", "等他爱人回来", "赶国庆前装好", "月底能装吗"]),
        ("提车", ["√", "√", "×", "√", "√"]),
        ("车主要价", ["底价4.3", "4.2可谈", "6", "12.5万", "不急卖"]),
        ("年检", ["脱审", "免检", "免检", "免检", "脱审"]),
        ("车号", ["红色大众", "黑色轿车", "红色大众", "白色SUV", "黑色轿车"]),
    ],
)
def test_a_column_of_words_is_a_remark_whatever_its_title(
    book: Book, tmp_path: Path, title: str, cells: list[str]
) -> None:
    phones = [f"1370000{number:04}" for number in range(len(cells))]
    names = ["王建业", "李芳", "赵国强", "孙丽", "周明"]
    rows = list(zip(names, phones, cells, strict=True))
    people = imported(book, tmp_path, ("姓名", "手机", title), *rows)
    assert [person["notes"] for person in people] == [f"{title}：{cell}" for cell in cells]
    assert [person["import_notes"] for person in people] == [[]] * len(cells)


def test_a_column_of_days_stays_one_although_some_of_its_cells_are_words(book: Book, tmp_path: Path) -> None:
    cells = ["2027-3-1", "脱保", "脱保", "脱保", "问老公"]
    rows = [
        (f"客户{sign}", f"1370000000{at}", cell)
        for at, (sign, cell) in enumerate(zip("甲乙丙丁戊", cells, strict=True))
    ]
    first, second, *_, last = imported(book, tmp_path, ("姓名", "手机", "保险"), *rows)
    assert first["assets"][0]["insurance_expiry"] == "2027-03-01"
    assert second["notes"] == "保险：脱保"
    assert [note["text"] for note in last["import_notes"]] == ["问老公"]


def test_what_a_deal_came_to_is_no_day(book: Book, tmp_path: Path) -> None:
    rows = [
        ("王建业", "13700000001", "4.5w"),
        ("李芳", "13700000002", "12.8万"),
        ("赵强", "13700000003", "6万"),
    ]
    people = imported(book, tmp_path, ("姓名", "手机", "成交"), *rows)
    assert [person["items"]["amount"] for person in people] == [45_000, 128_000, 60_000]


@pytest.mark.parametrize(
    ("title", "cells", "numbers"),
    [
        ("手提電話", ["9509 0685", "6123-4567"], ["95090685", "61234567"]),
        ("手機", ["51234567", "7012 3456"], ["51234567", "70123456"]),
        ("Mobile", ["9509 0685", "+852 6123 4567"], ["95090685", "+85261234567"]),
        ("流動電話", ["5123-4567"], ["51234567"]),
        ("WhatsApp", ["6633 1234", "6633 1235"], ["66331234", "66331235"]),
        ("電話", ["9509 0685", "6123 4567"], ["95090685", "61234567"]),
        ("行動電話", ["0912000263", "0916-000622"], ["0912000263", "0916000622"]),
        ("手機", ["0946-000-955", "0946000956"], ["0946000955", "0946000956"]),
        ("手機", ["0912000263 / 0922000333"], ["0912000263", "0922000333"]),
        ("手機", ["+886 912 000 263", "0912000264"], ["+886912000263", "0912000264"]),
        ("電話", ["0912000263", "0916000622", "0928 000 333"], ["0912000263", "0916000622", "0928000333"]),
    ],
)
def test_a_column_proves_mobiles_of_hong_kong_and_taiwan(
    title: str, cells: list[str], numbers: list[str]
) -> None:
    rows = column(title, "mobile", *cells, area_code="0371")
    assert [problems(row) for row in rows] == [[]] * len(rows)
    assert [phone.number for row in rows for phone in row.values["mobile"]] == numbers


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("联系电话", ["60001234", "63001234"]),
        ("Mobile number", ["60001234", "63001234"]),
        ("电话", ["13700000001", "13700000002", "95090685"]),
    ],
)
def test_a_local_number_elsewhere_is_a_landline(title: str, cells: list[str]) -> None:
    row = column(title, "mobile", *cells)[-1]
    assert [phone.number for phone in row.values["office_phone"]] == cells[-1:]


def test_a_landline_that_lacks_a_figure_is_no_mobile_of_taiwan() -> None:
    row = column("电话", "mobile", "13700000001", "13700000002", "0912600012")[-1]
    assert problems(row) == ["wrong-length"]


@pytest.mark.parametrize(
    ("title", "cells", "counts"),
    [
        ("子女数", [1, "2", 0], [1, 2, 0]),
        ("孩子", [1.0, 2.0, "一儿一女"], [1, 2, 2]),
        ("几个孩子", [3], [3]),
        ("子女", ["二孩家庭", "三胎家庭", "一孩家庭"], [2, 3, 1]),
    ],
)
def test_numbers_where_children_are_asked_for_count_them(
    title: str, cells: list[Any], counts: list[int]
) -> None:
    rows = column(title, "children", *cells)
    assert [len(row.values.get("children", ())) for row in rows] == counts
    assert [row.kept for row in rows] == [[]] * len(rows)
    assert all(person.note is None for row in rows for person in row.values.get("children", ()))


def test_numbers_that_may_be_ages_are_flagged() -> None:
    assert [problems(row) for row in column("孩子", "children", 3, 12)] == [["unreadable"]] * 2


@pytest.mark.parametrize(
    ("cell", "way"),
    [
        ("微众分期", "loan"),
        ("首付分期", "loan"),
        ("建行分期36期", "loan"),
        ("平安36期", "loan"),
        ("首付3成", "loan"),
        ("0首付", "loan"),
        ("奇瑞金融", "loan"),
        ("贷3年", "loan"),
        ("融资租赁", "loan"),
        ("全款 微信转", "cash"),
        ("现金+分期", "mixed"),
    ],
)
def test_who_lent_the_money_is_told_in_the_notes_beside_the_payment(cell: str, way: str) -> None:
    [row] = column("付款方式", "payment", cell)
    assert (row.values["payment"], row.values[NOTES], row.kept) == (way, f"付款方式：{cell}", [])


@pytest.mark.parametrize("cell", ["全款/按揭", "不贷款", "全款或分期", "定金刷卡", "贷款没批"])
def test_a_payment_that_is_open_is_not_guessed(cell: str) -> None:
    [row] = column("付款方式", "payment", cell)
    assert ("payment" in row.values, problems(row)) == (False, ["unknown-choice"])


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [
        ("两份 8600", 8_600),
        ("3单 12000", 12_000),
        ("年交8600", 8_600),
        ("首年 8600", 8_600),
        ("8600元/年", 8_600),
        ("12.8万含税", 128_000),
        ("12.8万(含购置税)", 128_000),
    ],
)
def test_an_amount_is_read_beside_words_that_say_of_what_it_is(cell: str, yuan: int) -> None:
    [row] = column("年交保费", "amount", cell)
    assert (row.values["amount"], row.values[NOTES], row.kept) == (yuan * 100, f"年交保费：{cell}", [])


def test_what_is_paid_in_a_year_is_not_the_price_where_nobody_asks_for_it() -> None:
    [row] = column("成交价", "amount", "8600元/年")
    assert ("amount" in row.values, problems(row)) == (False, ["unreadable"])


@pytest.mark.parametrize("cell", ["裸车12.8", "4.3可谈"])
def test_a_price_without_its_unit_is_not_guessed(cell: str) -> None:
    [row] = column("车价", "amount", cell)
    assert ("amount" in row.values, problems(row)) == (False, ["unit-unclear"])


@pytest.mark.parametrize("typed", ["出生日期", "身份证号", "工作单位", "联系地址", "任职公司", "必填"])
def test_nobody_is_called_as_an_item_is(typed: str) -> None:
    titles = {"姓名": "name", "备注": "notes"}
    [row, other] = read(titles, (typed, "1985-1-2"), ("顾问", ""))[1]
    assert "name" not in row.values
    assert row.problems == ["no-name-no-phone"]
    assert (problems(row), row.kept[0]["text"]) == (["unreadable"], typed)
    assert other.values["name"] == "顾问"
