"""Ledgers in a file of their own: they name customers by name alone, by a number, or by their firm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.customers import queries
from app.customers.rows import Query
from app.excel.process.session import ImportSession
from app.excel.rows import Verdict
from app.fields.field import Table
from app.storage.book import Book
from tests.app.excel.importing import import_list
from tests.app.excel.plan.test_referring import files, log_of, notes_of, run, workbook

pytestmark = pytest.mark.usefixtures("in_this_process")

Rows = Sequence[tuple[Any, ...]]
PEOPLE = [
    ("病历号", "姓名", "性别", "单位", "电话"),
    ("BL0201", "沈立群", "男", "万家超市", "13600001231"),
    ("BL0202", "韩素芬", "女", "新安化工集团", "13600001232"),
    ("BL0203", "褚一鸣", "男", "新安化工集团", "13600001233"),
    ("BL0204", "卫秋月", "女", "城东中学", "13600001234"),
]
SALES = [
    ("日期", "客户", "品名", "数量", "单价", "金额", "结账", "备注"),
    (dt.date(2021, 3, 4), "沈立群", "老窖一件", 1, 600, 600, "现金", ""),
    (dt.date(2021, 3, 9), "褚一鸣", "汾酒二件", 2, 480, 960, "挂账", "送到家"),
    (dt.date(2021, 4, 4), "沈立群", "老窖一件", 1, 600, 600, "微信", ""),
    (dt.date(2021, 5, 4), "韩素芬", "红酒一件", 1, 300, 300, "现金", ""),
    (dt.date(2021, 6, 4), "韩素芬", "老窖一件", 1, 600, 600, "现金", ""),
]


def bought(book: Book, name: str) -> list[tuple[str, str, int]]:
    """Day, product and yuan of each purchase."""
    [found] = [file for file in files(book) if file.record.columns["name"] == name]
    rows = found.record.children[Table.PURCHASES]
    return sorted(
        (
            str(row["delivered_on"] or row["signed_on"] or row["paid_on"]),
            row["product"] or "",
            row["amount"] // 100,
        )
        for row in rows
    )


def count(book: Book) -> int:
    return book.read(queries.count, Query())


def after(book: Book, tmp_path: Path, rows: Rows, people: Rows = PEOPLE) -> Path:
    """The customers first, then the other file."""
    run(book, workbook(tmp_path / "people.xlsx", ("客户", people)))
    path = workbook(tmp_path / "more.xlsx", ("流水", rows))
    run(book, path)
    return path


def test_sales_are_of_the_customers_of_these_names(book: Book, tmp_path: Path) -> None:
    path = after(book, tmp_path, SALES)
    assert count(book) == 4
    assert bought(book, "沈立群") == [("2021-03-04", "老窖一件", 600), ("2021-04-04", "老窖一件", 600)]
    assert bought(book, "韩素芬") == [("2021-05-04", "红酒一件", 300), ("2021-06-04", "老窖一件", 600)]
    assert "数量：2；单价：480" in notes_of(book, "褚一鸣")
    assert run(book, path).written == 0


def test_a_name_that_nobody_bears_yet_is_one_new_customer(book: Book, tmp_path: Path) -> None:
    more = [(dt.date(2021, 7, day), "冯保国", "汾酒", 1, day, day * 100, "现金", "") for day in (1, 2, 3)]
    wei = (dt.date(2021, 6, 9), "卫秋月", "红酒", 1, 300, 300, "现金", "")
    path = after(book, tmp_path, [*SALES, wei, *more])
    assert (count(book), len(bought(book, "冯保国"))) == (5, 3)
    assert run(book, path).written == 0


def test_of_two_of_the_name_a_person_decides_once(book: Book, tmp_path: Path) -> None:
    people = [*PEOPLE, ("BL0209", "沈立群", "男", "城东中学", "13600001239")]
    run(book, workbook(tmp_path / "people.xlsx", ("客户", people)))
    with ImportSession(book) as session:
        views = session.use(session.open(workbook(tmp_path / "more.xlsx", ("流水", SALES))).likely)
        summary = session.plan([[column.target for column in view.columns] for view in views])
        assert (summary.duplicate, summary.update, summary.new) == (1, 4, 0)
        [row] = session.window(Verdict.DUPLICATE).rows
        assert row.name == "沈立群"


def test_few_known_names_are_no_ledger_of_theirs(book: Book, tmp_path: Path) -> None:
    others = [
        (dt.date(2021, 7, 1), name, "汾酒", 1, 1, 100, "现金", "") for name in ("冯保国", "蒋文", "沈宁")
    ]
    run(book, workbook(tmp_path / "people.xlsx", ("客户", PEOPLE[:3])))
    summary = run(book, workbook(tmp_path / "more.xlsx", ("流水", [*SALES, *others])))
    assert summary.duplicate == 2  # 沈立群 and 韩素芬: each is asked once, and the others follow


def test_a_ledger_alone_has_one_customer_of_each_name(book: Book, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("流水", SALES))
    assert (run(book, path).new, count(book)) == (3, 3)
    assert bought(book, "沈立群") == [("2021-03-04", "老窖一件", 600), ("2021-04-04", "老窖一件", 600)]
    assert run(book, path).written == 0


def test_in_a_ledger_alone_what_contradicts_keeps_people_apart(book: Book, tmp_path: Path) -> None:
    rows = [("日期", "姓名", "性别", "电话", "项目", "金额")]
    told = [("男", ""), ("女", ""), ("男", ""), ("", "13600001231"), ("", "13600001232")]
    rows += [
        (dt.date(2021, 3, day), "沈宁", sex, phone, "按摩", 100)  # type: ignore[misc]
        for day, (sex, phone) in enumerate(told, 1)
    ]
    run(book, workbook(tmp_path / "a.xlsx", ("流水", rows)))
    assert count(book) == 4


def test_sheets_of_months_are_one_ledger(book: Book, tmp_path: Path) -> None:
    first, second = [SALES[0], *SALES[1:3]], [SALES[0], *SALES[3:]]
    run(book, workbook(tmp_path / "a.xlsx", ("3月", first), ("4月", second)))
    assert (count(book), len(bought(book, "沈立群"))) == (3, 2)


def test_another_list_of_customers_is_never_taken_for_the_same_by_name(book: Book, tmp_path: Path) -> None:
    others = [("姓名", "购买产品", "成交金额", "成交日期")]
    others += [(row[1], "老窖", 600, dt.date(2021, 3, 4)) for row in PEOPLE[1:]]  # type: ignore[misc]
    run(book, workbook(tmp_path / "people.xlsx", ("客户", PEOPLE)))
    assert run(book, workbook(tmp_path / "b.xlsx", ("成交客户", others))).duplicate == 4


@pytest.mark.parametrize("title", ["病历号", "会员卡号"])
def test_a_number_of_another_program_tells_which_of_the_name_it_is(
    book: Book, tmp_path: Path, title: str
) -> None:
    people = [(title, *PEOPLE[0][1:]), *PEOPLE[1:], ("BL0209", "沈立群", "男", "城东中学", "13600001239")]
    fees = [
        ("日期", title, "姓名", "项目", "应收", "优惠", "实收", "支付方式", "收费员"),
        (dt.date(2021, 3, 4), "BL0209", "沈立群", "洁牙", 300, 20, 280, "现金", "小赵"),
        (dt.date(2021, 3, 5), "BL0201", "沈立群", "种植", 18800, 800, 18000, "现金", "小赵"),
    ]
    path = after(book, tmp_path, fees, people)
    assert count(book) == 5
    paid = {
        file.values["mobile"][0].number: [row["amount"] for row in file.record.children[Table.PURCHASES]]
        for file in files(book)
        if file.record.columns["name"] == "沈立群"
    }
    assert paid == {"13600001231": [1800000], "13600001239": [28000]}
    assert not any(file.values["premium_due"] for file in files(book))
    assert run(book, path).written == 0


def test_firm_and_name_together_tell_which_of_the_name_it_is(book: Book, tmp_path: Path) -> None:
    people = [*PEOPLE, ("BL0209", "沈立群", "男", "城东中学", "13600001239")]
    sales = [
        ("单据编号", "单据日期", "客户名称", "联系人", "商品名称", "数量", "单价", "价税合计", "业务员"),
        ("XS01", "2021-3-4", "城东中学", "沈立群", "轴承", 2, 100, 200, "罗斌"),
        ("XS02", "2021-3-5", "城东中学", "沈立群", "轴承", 3, 100, 300, "罗斌"),
    ]
    path = after(book, tmp_path, sales, people)
    assert count(book) == 5
    [file] = [file for file in files(book) if file.values["company"] == "城东中学" and file.name == "沈立群"]
    got = [(str(row["delivered_on"]), row["amount"]) for row in file.record.children[Table.PURCHASES]]
    assert got == [("2021-03-04", 20000), ("2021-03-05", 30000)]
    assert run(book, path).written == 0


def test_the_customers_may_come_in_another_file_of_the_same_import(book: Book, tmp_path: Path) -> None:
    paths = [
        workbook(tmp_path / "a.xlsx", ("流水", SALES)),
        workbook(tmp_path / "b.xlsx", ("客户", PEOPLE)),
    ]
    with ImportSession(book) as session:
        opened = session.open(paths)
        views = session.use(opened.likely)
        assert session.plan([[column.target for column in view.columns] for view in views]).new == 4


FEES = [
    ("缴费日期", "家长", "手机", "课程", "实收金额", "收款方式", "经手人"),
    ("2022-01-08", "沈立群", "13600001231", "素描班48次续", 2880, "微信", "秦老师"),
    ("2023-01-08", "沈立群", "13600001231", "素描班48次续", 2880, "现金", "校长"),
    ("2024-01-08", "沈立群", "13600001231", "素描班48次续", 2880, "支付宝", "前台"),
]


@pytest.mark.parametrize("title", ["缴费日期", "付款日期", "收款日期", "日期"])
@pytest.mark.parametrize("is_alone", [False, True])
def test_renewals_at_one_price_are_told_apart_by_the_day_whatever_it_is_called(
    book: Book, tmp_path: Path, title: str, is_alone: bool
) -> None:
    fees = [(title, *FEES[0][1:]), *FEES[1:]]
    if is_alone:
        run(book, path := workbook(tmp_path / "more.xlsx", ("缴费", fees)))
    else:
        path = after(book, tmp_path, fees)
    paid = [(day, "素描班48次续", 2880) for day in ("2022-01-08", "2023-01-08", "2024-01-08")]
    assert bought(book, "沈立群") == paid
    assert "经手人：秦老师" in notes_of(book, "沈立群")
    assert "经手人：校长" in notes_of(book, "沈立群")
    assert run(book, path).written == 0


def test_days_and_sums_alone_are_purchases(book: Book, tmp_path: Path) -> None:
    spent = [("日期", "姓名", "消费金额"), *((f"2024-03-0{day}", "沈立群", 100) for day in (1, 2, 3))]
    run(book, workbook(tmp_path / "a.xlsx", ("消费", spent)))  # type: ignore[list-item]
    assert bought(book, "沈立群") == [(f"2024-03-0{day}", "", 100) for day in (1, 2, 3)]


@pytest.mark.parametrize("is_known", [False, True])
def test_a_later_salesperson_takes_nobody_away_silently(book: Book, tmp_path: Path, is_known: bool) -> None:
    sales = [
        ("日期", "客户", "产品", "金额", "业务员"),
        ("2024-03-01", "沈立群", "轴承", 100, "罗斌"),
        ("2024-03-02", "沈立群", "轴承", 100, "秦川"),
        ("2024-03-03", "韩素芬", "轴承", 100, "秦川"),
        ("2024-03-04", "褚一鸣", "皮带", 100, "秦川"),
    ]
    if is_known:
        after(book, tmp_path, sales)
    else:
        run(book, workbook(tmp_path / "a.xlsx", ("流水", sales)))
    [file] = [file for file in files(book) if file.name == "沈立群"]
    assert file.owner == "罗斌"
    assert [note["text"] for note in file.import_notes] == ["秦川"]


def test_lessons_are_a_log_of_the_pupils_of_these_names(book: Book, tmp_path: Path) -> None:
    lessons = [
        ("日期", "姓名", "上课内容"),
        ("2024-03-01", "沈立群", "素描"),
        ("2024-03-08", "沈立群", "水彩"),
        ("2024-03-08", "韩素芬", "水彩"),
    ]
    after(book, tmp_path, lessons)
    assert log_of(book, "沈立群") == [(dt.date(2024, 3, 1), "素描"), (dt.date(2024, 3, 8), "水彩")]
    assert count(book) == 4


def test_repairs_by_name_in_a_file_of_their_own_stand_in_the_notes(book: Book, tmp_path: Path) -> None:
    repairs = [
        ("姓名", "维修项目", "金额", "来厂日期"),
        ("沈立群", "换雨刮", 98, "2024-3-5"),
        ("韩素芬", "钣喷", 650, "2024-3-6"),
        ("卫秋月", "首保", "免费", "2024-3-7"),
    ]
    path = after(book, tmp_path, repairs)
    assert count(book) == 4
    assert "维修项目：换雨刮；金额：98；来厂日期：2024-3-5" in notes_of(book, "沈立群")
    assert run(book, path).written == 0


def test_a_number_that_is_an_item_of_the_shops_own_tells_it_as_well(book: Book, tmp_path: Path) -> None:
    people = [("姓名", "电话", "会员卡号"), ("沈立群", "13600001231", "V1"), ("沈立群", "13600001239", "V2")]
    import_list(
        book,
        workbook(tmp_path / "people.xlsx", ("客户", people)),
        targets=["name", "mobile", "own:会员卡号"],
    )
    points = [("会员卡号", "姓名", "兑换礼品"), ("V2", "沈立群", "水壶")]
    summary = run(book, workbook(tmp_path / "more.xlsx", ("积分", points)))
    assert (summary.update, count(book)) == (1, 2)


def test_a_ledger_is_undone_as_a_whole(book: Book, tmp_path: Path) -> None:
    after(book, tmp_path, [*SALES, (dt.date(2021, 7, 1), "卫秋月", "红酒", 1, 300, 300, "现金", "")])
    book.undo()
    assert count(book) == 4
    assert [bought(book, row[1]) for row in PEOPLE[1:]] == [[], [], [], []]
    book.redo()
    assert len(bought(book, "沈立群")) == 2
