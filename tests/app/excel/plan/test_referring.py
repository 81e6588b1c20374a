"""Sheets whose rows are about the people of another one: logs, cash books, repairs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.customers import queries
from app.customers.rows import CustomerFile, Query
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices, Summary, Verdict
from app.interactions import queries as interactions
from app.storage.book import Book
from tests.app.excel.importing import everybody
from tests.files.lists.writing import Page, xlsx

pytestmark = pytest.mark.usefixtures("in_this_process")

Rows = Sequence[tuple[Any, ...]]
PEOPLE = [
    ("客户编号", "姓名", "电话", "车牌号", "保单号", "房号"),
    ("K0201", "沈立群", "13600001231", "赣D10001", "2019550011", "1-1-201"),
    ("K0202", "韩素芬", "13600001232", "赣D10002", "2019550014", "2-1-302"),
    ("K0203", "褚一鸣", "13600001233", "赣D10003", "2019550017", "3-2-403"),
]


def workbook(path: Path, *sheets: tuple[str, Rows]) -> Path:
    xlsx(path, [Page(name, [list(row) for row in rows]) for name, rows in sheets])
    return path


def run(book: Book, path: Path) -> Summary:
    """Import the sheets that are chosen beforehand, as they are guessed."""
    with ImportSession(book) as session:
        views = session.use(session.open(path).likely)
        summary = session.plan([[column.target for column in view.columns] for view in views])
        session.apply(ImportChoices(path.name, remember=False))
    return summary


def log_of(book: Book, name: str) -> list[tuple[dt.date, str]]:
    [found] = [file.id for file in files(book) if file.record.columns["name"] == name]
    return sorted(book.read(interactions.told, [found]).get(found, []))


def files(book: Book) -> Sequence[CustomerFile]:
    return book.read(queries.customer_files, list(book.read(queries.ids, Query())))


def notes_of(book: Book, name: str) -> str:
    return str(everybody(book)[name]["items"]["notes"])


@pytest.mark.parametrize("is_first", [False, True])
@pytest.mark.parametrize(
    ("title", "keys"),
    [
        ("客户姓名", ("沈立群", "褚一鸣", "沈立群")),
        ("客户编号", ("K0201", "K0203", "K0201")),
        ("车牌号", ("赣D·10001", "赣D10003", "赣d10001")),
        ("保单号", (2019550011.0, "2019550017", "2019550011")),
        ("房号", ("1-1-201", "3-2-403", "1-1-201")),
    ],
)
def test_a_log_is_of_whoever_bears_its_name_or_number_wherever_it_stands(
    book: Book, tmp_path: Path, title: str, keys: tuple[Any, ...], is_first: bool
) -> None:
    told = zip(("3月7日", "4月8日", "5月9日"), keys, ("问价", "试驾", "交定金"), strict=True)
    log = [("日期", title, "跟进内容"), *told]
    sheets = [("客户", PEOPLE), ("2021跟进", log)]
    path = workbook(tmp_path / "a.xlsx", *(reversed(sheets) if is_first else sheets))
    assert (run(book, path).new, book.read(queries.count, Query())) == (3, 3)
    assert log_of(book, "沈立群") == [(dt.date(2021, 3, 7), "问价"), (dt.date(2021, 5, 9), "交定金")]
    assert log_of(book, "褚一鸣") == [(dt.date(2021, 4, 8), "试驾")]
    again = run(book, path)
    assert (again.same, again.written) == (6, 0)


def test_a_day_without_a_year_opens_no_file_and_stands_with_its_words(book: Book, tmp_path: Path) -> None:
    log = [
        ("时间", "客户", "方式", "情况"),
        ("3月7日", "沈立群", "来访", "问价"),
        ("3月7日", "韩素芬", "电话", "没空"),
    ]
    run(book, workbook(tmp_path / "a.xlsx", ("客户", PEOPLE), ("跟进", log)))
    assert book.read(queries.count, Query()) == 3
    assert "时间：3月7日；情况：问价；方式：来访" in notes_of(book, "沈立群")
    assert run(book, tmp_path / "a.xlsx").written == 0
    path = workbook(tmp_path / "b.xlsx", ("跟进", [log[0], ("3月8日", "沈立群", "来访", "再问")]))
    assert (run(book, path).update, book.read(queries.count, Query())) == (1, 3)


def test_what_was_paid_or_bought_is_of_the_one_of_that_name_in_the_workbook(
    book: Book, tmp_path: Path
) -> None:
    paid = [
        ("日期", "客户名称", "款项", "金额", "方式", "收据号"),
        (dt.date(2020, 1, 5), "沈立群", "定金", 2000.0, "刷卡", "SK1"),
        (dt.date(2020, 2, 5), "沈立群", "尾款", 66800.0, "刷卡", "SK2"),
        (dt.date(2020, 2, 6), "褚一鸣", "定金", 3000.0, "转账", "SK3"),
    ]
    bought = [
        ("日期", "客户姓名", "电话", "购买产品", "金额"),
        (dt.date(2021, 3, 4), "沈立群", "", "脚垫", 310.0),
    ]
    path = workbook(tmp_path / "a.xlsx", ("收款流水", paid), ("购买记录", bought), ("客户", PEOPLE))
    assert run(book, path).new == 3
    shen = everybody(book)["沈立群"]["items"]
    assert (shen["bought"], shen["amount"]) == ("1-1-201", None)
    assert "日期：2020-01-05；款项：定金；金额：2000；方式：刷卡；收据号：SK1" in shen["notes"]
    assert "日期：2020-02-05；款项：尾款；金额：66800；方式：刷卡；收据号：SK2" in shen["notes"]
    assert run(book, path).written == 0


def test_of_two_of_the_name_in_the_workbook_a_person_decides(book: Book, tmp_path: Path) -> None:
    people = [*PEOPLE, ("K0204", "沈立群", "13600001239", "赣D10009", "2019550020", "4-1-501")]
    log = [
        ("跟进日期", "客户姓名", "跟进内容"),
        ("2021-3-7", "沈立群", "问价"),
        ("2021-3-8", "韩素芬", "没空"),
    ]
    with ImportSession(book) as session:
        views = session.use(
            session.open(workbook(tmp_path / "a.xlsx", ("客户", people), ("跟进", log))).likely
        )
        summary = session.plan([[column.target for column in view.columns] for view in views])
        [row] = session.window(Verdict.DUPLICATE).rows
        assert (summary.new, summary.update, row.name) == (4, 1, "沈立群")


def test_the_one_of_the_workbook_comes_before_a_namesake_of_the_file(book: Book, tmp_path: Path) -> None:
    run(book, workbook(tmp_path / "old.xlsx", ("旧", [("姓名", "电话"), ("沈立群", "13600009999")])))
    log = [("跟进日期", "客户姓名", "跟进内容"), ("2021-3-7", "沈立群", "问价")]
    run(book, workbook(tmp_path / "a.xlsx", ("客户", PEOPLE), ("跟进", log)))
    said = {
        file.values["mobile"][0].number: file.id in book.read(interactions.told, [file.id])
        for file in files(book)
        if file.record.columns["name"] == "沈立群"
    }
    assert said == {"13600009999": False, "13600001231": True}


def test_two_lists_of_customers_stay_apart_though_a_name_stands_in_both(book: Book, tmp_path: Path) -> None:
    others = [("姓名", "级别"), ("沈立群", "A"), ("冯保国", "B"), ("卫秋月", "A")]
    assert run(book, workbook(tmp_path / "a.xlsx", ("客户", PEOPLE), ("潜客", others))).new == 6


def test_a_list_of_nothing_but_the_same_names_tells_more_of_the_same_people(
    book: Book, tmp_path: Path
) -> None:
    gifts = [("姓名", "中秋礼品"), ("沈立群", "月饼"), ("韩素芬", "茶叶"), ("褚一鸣", "月饼")]
    assert run(book, workbook(tmp_path / "a.xlsx", ("送礼", gifts), ("客户", PEOPLE))).new == 3
    assert "中秋礼品：茶叶" in notes_of(book, "韩素芬")


def test_days_tell_that_even_few_rows_are_no_list_of_customers(book: Book, tmp_path: Path) -> None:
    complaint = [("投诉日期", "投诉人", "投诉内容", "受理人"), ("2021-3-4", "韩素芬", "门坏", "小李")]
    assert run(book, workbook(tmp_path / "a.xlsx", ("投诉", complaint), ("客户", PEOPLE))).new == 3
    assert "投诉日期：2021-3-4；投诉内容：门坏；受理人：小李" in notes_of(book, "韩素芬")


def test_who_repaired_it_is_no_customer(book: Book, tmp_path: Path) -> None:
    repairs = [
        ("日期", "房号", "报修内容", "处理结果", "处理人"),
        (dt.date(2021, 1, 9), "1-1-201", "厨房漏水", "已修复", "王工"),
        (dt.date(2021, 2, 9), "3-2-403", "门禁坏", "待物业", "王工"),
    ]
    run(book, workbook(tmp_path / "a.xlsx", ("客户", PEOPLE), ("报修", repairs)))
    assert sorted(everybody(book)) == sorted(row[1] for row in PEOPLE[1:])
    assert "报修内容：厨房漏水；处理结果：已修复" in notes_of(book, "沈立群")


def test_each_table_may_call_the_numbers_of_the_cards_in_its_own_way(book: Book, tmp_path: Path) -> None:
    people = [
        ("会员卡号", "姓名", "电话"),
        *((f"VIP{at}7", row[1], row[2]) for at, row in enumerate(PEOPLE[1:])),
    ]
    points = [
        ("卡号", "积分", "兑换礼品"),
        ("VIP27", "300", "水壶"),
        ("VIP07", "120", "伞"),
        ("VIP17", "80", ""),
    ]
    path = workbook(tmp_path / "a.xlsx", ("积分", points), ("会员", people))
    assert (run(book, path).new, book.read(queries.count, Query())) == (3, 3)
    assert "积分：120；兑换礼品：伞" in notes_of(book, "沈立群")


def test_numbers_that_only_count_the_lines_name_nobody(book: Book, tmp_path: Path) -> None:
    people = [("编号", "姓名", "电话"), *((str(at), row[1], row[2]) for at, row in enumerate(PEOPLE[1:], 1))]
    prices = [("编号", "产品", "价格"), ("1", "脚垫", "100"), ("2", "座套", "200"), ("3", "贴膜", "300")]
    path = workbook(tmp_path / "a.xlsx", ("客户", people), ("价目", prices))
    with ImportSession(book) as session:
        assert session.open(path).likely == ((0, "客户"),)


@pytest.mark.parametrize("column", [0, 3, 4])
def test_a_log_that_comes_alone_is_of_whoever_in_the_file_bears_its_number(
    book: Book, tmp_path: Path, column: int
) -> None:
    run(book, workbook(tmp_path / "a.xlsx", ("客户", PEOPLE)))
    log = [
        ("跟进日期", PEOPLE[0][column], "跟进内容"),
        ("2021-3-7", PEOPLE[2][column], "问价"),
        ("2021-3-8", "X9", "?"),
    ]
    summary = run(book, workbook(tmp_path / "b.xlsx", ("跟进", log)))
    assert (summary.update, summary.problem) == (1, 1)
    assert log_of(book, "韩素芬") == [(dt.date(2021, 3, 7), "问价")]


def test_a_firm_with_its_branch_is_the_firm_of_the_customers(book: Book, tmp_path: Path) -> None:
    people = [
        ("客户单位", "联系人", "电话"),
        ("万家超市（城南店）", "任文静", "13600001231"),
        ("新安化工集团", "严云", "13600001232"),
    ]
    visits = [
        ("拜访日期", "客户单位", "拜访对象", "沟通内容"),
        ("2021-3-7", "万家超市（城南店）", "任文静", "谈续签"),
        ("2021-3-8", "新安化工集团", "严云", "签协议"),
    ]
    run(book, workbook(tmp_path / "a.xlsx", ("客户", people), ("拜访记录", visits)))
    assert sorted(everybody(book)) == ["严云", "任文静"]
    assert log_of(book, "任文静") == [(dt.date(2021, 3, 7), "谈续签")]


def test_rows_without_a_name_hang_on_nobody_further_down(book: Book, tmp_path: Path) -> None:
    homes = ["幸福路1号", "幸福路2号", "幸福路3号", "幸福路4号"]
    first = [
        ("姓名", "电话", "住址"),
        ("沈立群", "13600001231", "和平路9号"),
        *(("", "", home) for home in homes),
    ]
    second = [
        ("姓名", "住址", "备注"),
        *(zip(("王伟", "刘芳", "李强", "赵敏"), homes, "甲乙丙丁", strict=True)),
    ]
    summary = run(book, workbook(tmp_path / "两表.xlsx", ("一", first), ("二", second)))
    assert (summary.new, summary.problem) == (5, 4)
