"""A log of visits names the firm; in the file stand the people who work there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.customers import queries
from app.customers.rows import Query
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices, Override, Result, Verdict
from app.interactions import queries as said
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

FIRM, OTHER = "宏远机械有限公司", "金桥贸易有限公司"
PEOPLE = [
    ("姓名", "手机", "公司", "职务"),
    ("刘秀英", "13600001234", FIRM, "采购经理"),
    ("徐浩然", "13600001235", OTHER, "总经理"),
    ("林慧敏", "13600001236", OTHER, "会计"),
]
LOG = [("拜访日期", "客户名称", "拜访内容")]


def _said(book: Book) -> dict[str, list[str]]:
    names = {name: each["number"] for name, each in everybody(book).items()}
    ids = {name: book.read(queries.ids, Query(text=number)) for name, number in names.items()}
    return {name: [row.text for row in book.read(said.of_customers, list(one))] for name, one in ids.items()}


def test_a_visit_at_a_firm_goes_to_its_only_person(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "people.xlsx", PEOPLE))
    visits = [("2025-03-03", FIRM, "介绍新方案"), ("2025-03-10", FIRM, "送合同")]
    path = lists.xlsx(tmp_path / "log.xlsx", LOG + visits)
    done = import_list(book, path)
    assert (done.value.added, done.value.contacts) == (0, 2)
    assert {*_said(book)["刘秀英"]} == {"介绍新方案", "送合同"}
    assert everybody(book)["刘秀英"]["import_notes"] == []
    again = import_list(book, path)
    assert (again.value.same, again.write_id) == (2, None)


def test_of_several_people_of_a_firm_somebody_decides_whom_a_visit_went_to(
    book: Book, tmp_path: Path
) -> None:
    import_list(book, lists.xlsx(tmp_path / "people.xlsx", PEOPLE))
    path = lists.xlsx(tmp_path / "log.xlsx", [*LOG, ("2025-03-03", OTHER, "介绍新方案")])
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        targets = [[column.target for column in view.columns]]
        assert session.plan(targets).problem == 1
        [row] = session.window(Verdict.PROBLEM).rows
        assert (row.twin and row.twin.name, row.problems) == ("徐浩然", ("names-firm-of-several",))
        assert session.decide([row.line], Override.MERGE).update == 1
        session.apply(ImportChoices("a"))
    assert _said(book)["徐浩然"] == ["介绍新方案"]
    assert OTHER not in everybody(book)


def test_nobody_is_made_out_of_a_known_firm_and_its_people_may_be_named_instead(
    book: Book, tmp_path: Path
) -> None:
    import_list(book, lists.xlsx(tmp_path / "people.xlsx", PEOPLE))
    sales = [
        ("日期", "客户", "产品", "金额"),
        ("2025-03-03", OTHER, "轴承", 3),
        ("2025-04-03", OTHER, "轴承", 3),
    ]
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "sales.xlsx", sales)).likeliest)
        targets = [[column.target for column in view.columns]]
        assert session.plan(targets).problem == 2
        first, second = session.window(Verdict.PROBLEM).rows
        assert session.correct({(first.line, 1): "林慧敏"}).duplicate == 1
        assert session.decide([first.line], Override.MERGE).update == 1
        done = session.apply(ImportChoices("a")).value
    assert (done.added, done.updated, done.rejected) == (0, 1, 1)
    assert [deal["product"] for deal in everybody(book)["林慧敏"]["purchases"]] == ["轴承"]
    assert (OTHER in everybody(book), second.name) == (False, OTHER)


@pytest.mark.parametrize("in_one_run", [False, True])
def test_whom_a_visit_went_to_is_told_by_the_column_that_names_them(
    book: Book, tmp_path: Path, in_one_run: bool
) -> None:
    visits = [
        ("拜访日期", "公司", "见了谁", "方式", "情况", "下次拜访"),
        ("2025-03-03", OTHER, "林慧敏", "上门", "催款", "2035-03-30"),
        ("2025-03-10", OTHER, "徐浩然（总经理）", "电话", "谈账期", ""),
    ]
    people = lists.xlsx(tmp_path / "people.xlsx", PEOPLE)
    log = lists.xlsx(tmp_path / "log.xlsx", visits)
    for paths in [[log, people]] if in_one_run else [[people], [log]]:
        _import_sheets(book, paths)
    assert (_said(book)["林慧敏"], _said(book)["徐浩然"]) == (["催款"], ["谈账期"])
    assert OTHER not in everybody(book)


@pytest.mark.parametrize("title", ["客户", "客户名称", "单位"])
@pytest.mark.parametrize("in_one_book", [False, True])
def test_what_a_firm_bought_is_of_its_only_person(
    book: Book, tmp_path: Path, title: str, in_one_book: bool
) -> None:
    sales = [
        ("日期", title, "产品", "金额"),
        ("2025-03-03", FIRM, "轴承", 300),
        ("2025-04-03", FIRM, "轴承", 300),
        ("2025-05-03", FIRM, "皮带", 90),
    ]
    sheets = {"流水": sales} if in_one_book else {}
    paths = [lists.xlsx(tmp_path / "people.xlsx", PEOPLE, "联系人", sheets)]
    paths += [] if in_one_book else [lists.xlsx(tmp_path / "sales.xlsx", sales)]
    for path in paths:
        with ImportSession(book) as session:
            views = session.use(session.open(path).likely)
            session.plan([[column.target for column in view.columns] for view in views])
            session.apply(ImportChoices("a", remember=False))
    assert sorted(everybody(book)) == sorted(row[0] for row in PEOPLE[1:])
    bought = everybody(book)["刘秀英"]["purchases"]
    assert [(deal["product"], deal["delivered"]) for deal in bought] == [
        ("轴承", "2025-03-03"),
        ("轴承", "2025-04-03"),
        ("皮带", "2025-05-03"),
    ]


def test_people_and_visits_in_one_run_find_each_other(book: Book, tmp_path: Path) -> None:
    visits = [*LOG, ("2025-03-03", FIRM, "介绍新方案")]
    path = lists.xlsx(tmp_path / "both.xlsx", PEOPLE, "联系人", {"拜访": visits})
    with ImportSession(book) as session:
        views = session.use(session.open(path).likely)
        session.plan([[column.target for column in view.columns] for view in views])
        session.apply(ImportChoices("a"))
    assert _said(book)["刘秀英"] == ["介绍新方案"]
    assert FIRM not in everybody(book)


@pytest.mark.parametrize("has_log", [True, False])
def test_a_firm_with_a_file_of_its_own_is_a_customer_as_any_other(
    book: Book, tmp_path: Path, has_log: bool
) -> None:
    import_list(book, lists.xlsx(tmp_path / "people.xlsx", PEOPLE))
    import_list(book, lists.xlsx(tmp_path / "firms.xlsx", [("客户名称", "电话"), (FIRM, "13600001299")]))
    rows = [*LOG, ("2025-03-03", FIRM, "介绍新方案")] if has_log else [("客户名称", "备注"), (FIRM, "老客户")]
    import_list(book, lists.xlsx(tmp_path / "log.xlsx", rows))
    assert _said(book)["刘秀英"] == []
    assert _said(book)[FIRM] == (["介绍新方案"] if has_log else [])


def test_a_log_that_asks_for_the_firm_alone_tells_of_its_person(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "people.xlsx", PEOPLE))
    rows = [("拜访日期", "拜访单位", "拜访人", "拜访内容"), ("2025-03-03", FIRM, "李晓梅", "介绍新方案")]
    done = import_list(book, lists.xlsx(tmp_path / "log.xlsx", rows))
    assert (done.value.added, done.value.contacts) == (0, 1)
    assert _said(book)["刘秀英"] == ["介绍新方案"]


def _import_sheets(book: Book, paths: Sequence[Path]) -> Result:
    with ImportSession(book) as session:
        views = session.use(session.open(paths).readable)
        session.plan([[column.target for column in view.columns] for view in views])
        return session.apply(ImportChoices("a")).value


@pytest.mark.parametrize("in_files", [False, True])
@pytest.mark.parametrize("asked", [FIRM, "刘秀英"])
def test_people_are_planned_before_the_visits_that_were_paid_to_them(
    book: Book, tmp_path: Path, asked: str, in_files: bool
) -> None:
    visits = [*LOG, ("2025-03-03", asked, "介绍新方案")]
    paths = [lists.xlsx(tmp_path / "a.xlsx", visits, "拜访", {} if in_files else {"联系人": PEOPLE})]
    paths += [lists.xlsx(tmp_path / "b.xlsx", PEOPLE)] if in_files else []
    done = _import_sheets(book, paths)
    assert (done.added, done.contacts) == (3, 1)
    assert _said(book)["刘秀英"] == ["介绍新方案"]


def test_the_rows_of_a_log_above_its_people_stay_first_and_can_be_corrected(
    book: Book, tmp_path: Path
) -> None:
    visits = [*LOG, ("2025-03-03", FIRM, "介绍新方案"), ("2025-03-04", "刘秀应", "送合同")]
    path = lists.xlsx(tmp_path / "both.xlsx", visits, "拜访", {"联系人": PEOPLE})
    with ImportSession(book) as session:
        views = session.use(session.open(path).readable)
        summary = session.plan([[column.target for column in view.columns] for view in views])
        assert (summary.new, summary.update) == (4, 1)
        rows = session.window().rows
        assert [row.name for row in rows] == [FIRM, "刘秀应", "刘秀英", "徐浩然", "林慧敏"]
        assert rows[0].twin
        assert rows[0].twin.place == rows[2].place
        assert session.correct({(rows[1].line, 1): "刘秀英"}).update == 2
        assert session.correct({(rows[3].line, 2): FIRM}).problem == 1
        assert session.correct({(rows[3].line, 2): None}).update == 2
        assert session.apply(ImportChoices("a")).value.added == 3
    assert {*_said(book)["刘秀英"]} == {"介绍新方案", "送合同"}


def test_what_was_bought_is_of_the_one_of_that_name_in_the_sheet_below(book: Book, tmp_path: Path) -> None:
    deals = [("客户姓名", "车型", "交车日期"), ("刘秀英", "途锐", "2024-05-06")]
    path = lists.xlsx(tmp_path / "both.xlsx", deals, "成交", {"联系人": PEOPLE})
    with ImportSession(book) as session:
        views = session.use(session.open(path).readable)
        summary = session.plan([[column.target for column in view.columns] for view in views])
        [row] = session.window(Verdict.UPDATE).rows
        assert (summary.new, row.place.sheet) == (3, "成交")


@pytest.mark.parametrize("bearers", [PEOPLE, [*PEOPLE, ("周强", "13600001234", OTHER, "司机")]])
def test_calls_above_the_people_of_the_same_run_go_to_whose_number_it_is(
    book: Book, tmp_path: Path, bearers: list[tuple[str, ...]]
) -> None:
    calls = [("通话时间", "电话", "通话内容"), ("2025-03-03", "13600001234", "介绍新方案")]
    path = lists.xlsx(tmp_path / "both.xlsx", calls, "通话", {"联系人": bearers})
    done = _import_sheets(book, [path])
    is_one = bearers is PEOPLE
    assert done.added == (3 if is_one else 5)
    assert _said(book)["刘秀英"] == (["介绍新方案"] if is_one else [])
