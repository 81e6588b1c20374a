"""Several files and sheets as one run with one undo; cells corrected in the preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.customers import queries
from app.errors import KnownError
from app.excel.files.readers import open_list
from app.excel.plan.plan import Plan
from app.excel.plan.tables import Tables
from app.excel.process.session import ImportSession
from app.excel.rows import Decision, ImportChoices, Override, Place, Sheet, SheetView, Verdict
from app.storage.book import Book
from tests.app.excel.importing import everybody
from tests.files import make_lists as lists

TITLES = ("姓名", "电话", "生日", "备注")


@pytest.fixture
def session(book: Book) -> Iterator[ImportSession]:
    with ImportSession(book) as made:
        yield made


def targets(views: Sequence[SheetView]) -> list[list[str]]:
    return [[column.target for column in view.columns] for view in views]


def two_lists(folder: Path) -> list[Path]:
    """One list in a workbook, one as text with other columns; 王伟 stands in both."""
    first = [("姓名", "电话", "公司"), ("王伟", "13600001234", ""), ("刘芳", "13600001235", "花店")]
    second = [("手机", "姓名"), ("13600001234", "王伟"), ("13600001236", "孙丽"), ("", "")]
    return [lists.xlsx(folder / "a.xlsx", first), lists.text(folder / "b.csv", second, "gbk")]


def test_several_files_are_one_run_with_one_undo(session: ImportSession, book: Book, tmp_path: Path) -> None:
    opened = session.open(two_lists(tmp_path))
    assert [file.name for file in opened.files] == ["a.xlsx", "b.csv"]
    views = session.use(opened.likeliest)
    assert [(view.file, view.rows) for view in views] == [("a.xlsx", 2), ("b.csv", 2)]
    summary = session.plan(targets(views))
    assert (summary.total, summary.new, summary.same) == (4, 3, 1)
    done = session.apply(ImportChoices("两份"))
    assert (done.value.added, done.value.same) == (3, 1)
    assert set(everybody(book)) == {"王伟", "刘芳", "孙丽"}
    book.undo()
    assert everybody(book) == {}


def test_each_row_of_a_run_tells_where_it_stands_and_whose_twin_it_is(
    session: ImportSession, tmp_path: Path
) -> None:
    views = session.use(session.open(two_lists(tmp_path)).likeliest)
    session.plan(targets(views))
    rows = session.window().rows
    assert len({row.line for row in rows}) == 4
    assert [(row.place.file, row.place.line, row.place.table) for row in rows] == [
        ("a.xlsx", 2, 0),
        ("a.xlsx", 3, 0),
        ("b.csv", 2, 1),
        ("b.csv", 3, 1),
    ]
    twin = rows[2].twin
    assert twin is not None
    assert twin.place == Place(2, views[0].name, "a.xlsx", 0)
    assert session.decide([rows[2].line], Override.SKIP).skip == 1
    assert session.window(Verdict.SKIP).rows[0].place.file == "b.csv"


def test_the_sheets_of_a_workbook_are_one_run(session: ImportSession, book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(
        tmp_path / "a.xlsx",
        [TITLES[:2], ("王伟", "13600001234")],
        "一月",
        {
            "二月": [TITLES[:2], ("刘芳", "13600001235"), ("王伟", "13600001234")],
            "空": [],
            "价格": [("车型", "价格"), *[(f"款{n}", n * 10_000) for n in range(9)]],
        },
    )
    opened = session.open(path)
    assert opened.likeliest == ((0, "二月"),)
    assert opened.likely == ((0, "一月"), (0, "二月"))
    views = session.use([(0, "一月"), (0, "二月"), (0, "空")])
    assert [view.name for view in views] == ["一月", "二月"]
    session.plan(targets(views))
    assert session.apply(ImportChoices("a")).value.added == 2
    assert set(everybody(book)) == {"王伟", "刘芳"}


def test_a_file_that_cannot_be_read_tells_so_and_the_others_go_on(
    session: ImportSession, tmp_path: Path
) -> None:
    good, other = two_lists(tmp_path)
    broken = lists.truncated(tmp_path / "断.xlsx")
    locked = lists.protected_xlsx(tmp_path / "锁.xlsx", "secret")
    opened = session.open([good, broken, locked, other], {locked: "secret"})
    assert [file.error.code if file.error else "" for file in opened.files] == ["", "list-unreadable", "", ""]
    assert [place for place, _ in opened.likeliest] == [0, 2, 3]
    views = session.use([(0, opened.files[0].likeliest), (3, "")])
    assert [view.file for view in views] == ["a.xlsx", "b.csv"]


def test_a_process_that_died_reads_the_whole_run_again(session: ImportSession, tmp_path: Path) -> None:
    paths = two_lists(tmp_path)
    views = session.use(session.open([paths[0], tmp_path / "fehlt.csv", paths[1]]).likeliest)
    session.plan(targets(views))
    session.correct({(2, 0): "王薇"})
    session.close()
    assert session.window().rows[0].name == "王薇"


def test_rows_not_imported_go_under_the_titles_of_their_lists(session: ImportSession, tmp_path: Path) -> None:
    first = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话", "公司"), ("", "", "花店"), ("王伟", "", "")])
    second = lists.xlsx(tmp_path / "b.xlsx", [("公司", "姓名"), ("书店", ""), ("", "刘芳")])
    views = session.use(session.open([first, second]).likeliest)
    session.plan(targets(views))
    [firm] = [row for row in session.window().rows if row.place.line == 2 and row.place.table == 1]
    session.decide([firm.line], Override.SKIP)
    assert session.rejects(tmp_path / "未导入.xlsx") == 2
    left = open_list(tmp_path / "未导入.xlsx").sheet("客户")
    assert left.headers == ("姓名", "电话", "公司", "未导入原因", "原行号", "原工作表", "原文件")
    assert [cells for _, cells in left.rows] == [
        ["", "", "花店", "没有姓名也没有电话", 2.0, views[0].name, "a.xlsx"],
        ["", "", "书店", "按您的选择未导入", 2.0, views[1].name, "b.xlsx"],
    ]


def test_pasted_text_is_a_list(session: ImportSession, book: Book) -> None:
    [view] = session.use(session.paste("姓名\t电话\n王伟\t13600001234\n", "粘贴的内容").likeliest)
    assert (view.file, view.rows) == ("粘贴的内容", 1)
    session.plan(targets([view]))
    session.apply(ImportChoices("粘贴的内容"))
    assert set(everybody(book)) == {"王伟"}


# -- Corrections -----------------------------------------------------------------------------------------


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """An impossible day, a row that is nobody, and 「同上」 under a note."""
    rows = [
        TITLES,
        ("王伟", "13600001234", "1979-02-30", "会员"),
        ("", "", "", "同上"),
        ("刘芳", "13600001235", "1980-1-2", "同上"),
        ("孙丽", "13600001236", "", ""),
    ]
    return lists.xlsx(tmp_path / "a.xlsx", rows)


def test_a_corrected_cell_is_read_and_counted_anew(
    session: ImportSession, book: Book, register: Path
) -> None:
    views = session.use(session.open(register).likeliest)
    before = session.plan(targets(views))
    assert (before.flagged, before.problem, before.problems) == (
        1,
        1,
        {"no-such-date": 1, "no-name-no-phone": 1},
    )
    after = session.correct({(2, 2): "1979-02-28"})
    assert (after.flagged, after.problems) == (0, {"no-name-no-phone": 1})
    assert session.correct({(3, 0): "赵云"}).new == 4
    session.apply(ImportChoices("a"))
    people = everybody(book)
    assert people["王伟"]["birthday"]["day"] == 28
    assert people["王伟"]["import_notes"] == []
    assert people["赵云"]["notes"] == "会员"


def test_what_the_list_says_is_kept_beside_a_correction_that_cannot_be_read(
    session: ImportSession, book: Book, register: Path
) -> None:
    views = session.use(session.open(register).likeliest)
    before = session.plan(targets(views))
    after = session.correct({(2, 2): "1979-02-31", (4, 2): "那年", (5, 2): "那天"})
    assert (after.flagged, set(after.problems) - set(before.problems)) == (3, {"unreadable"})
    assert session.window().rows[0].problems == ()
    session.apply(ImportChoices("a"))
    people = everybody(book)
    assert people["王伟"]["import_notes"] == [
        {"column": "生日", "text": "1979-02-31", "problem": "no-such-date"},
        {"column": "生日", "text": "1979-02-30", "problem": "corrected"},
    ]
    assert [note["text"] for note in people["刘芳"]["import_notes"]] == ["那年", "1980-1-2"]
    assert [note["text"] for note in people["孙丽"]["import_notes"]] == ["那天"]


def test_what_the_list_says_is_not_kept_when_a_correction_is_mended_or_taken_back(
    session: ImportSession, book: Book, register: Path
) -> None:
    views = session.use(session.open(register).likeliest)
    session.plan(targets(views), corrections={(2, 2): "那年", (4, 2): "那天"})
    session.correct({(2, 2): "1979-02-28", (4, 2): None})
    session.apply(ImportChoices("a"))
    people = everybody(book)
    assert [people[name]["import_notes"] for name in ("王伟", "刘芳")] == [[], []]


def test_a_correction_taken_back_leaves_the_plan_as_it_was(session: ImportSession, register: Path) -> None:
    views = session.use(session.open(register).likeliest)
    before, rows = session.plan(targets(views)), session.window().rows
    session.correct({(2, 2): "1979-02-28"})
    session.correct({(2, 2): "1979-02-27"})
    session.correct({(5, 9): ""})
    assert session.correct({(2, 2): None}) == before
    assert session.window().rows == rows


def test_what_says_the_same_as_above_follows_a_correction(session: ImportSession, register: Path) -> None:
    views = session.use(session.open(register).likeliest)
    session.plan(targets(views))
    session.correct({(2, 3): "贵宾"})
    shown = [row.cells[-1].shown for row in session.window().rows]
    assert shown[:3] == ["贵宾", "贵宾", "贵宾"]
    session.correct({(3, 3): ""})
    assert session.window(problem="nothing-above").rows[0].name == "刘芳"


def test_a_correction_finds_whom_the_row_is(session: ImportSession, register: Path) -> None:
    views = session.use(session.open(register).likeliest)
    session.plan(targets(views))
    session.correct({(5, 1): "13600001235"})
    assert session.correct({(5, 0): "刘芳"}).same == 1
    twin = session.window(Verdict.SAME).rows[0].twin
    assert twin is not None
    assert twin.line == 4
    assert session.correct({(4, 1): None}).same == 1
    assert session.correct({(4, 1): "13600009999"}).new == 3


def test_corrections_hold_when_columns_are_sent_elsewhere(session: ImportSession, register: Path) -> None:
    views = session.use(session.open(register).likeliest)
    summary = session.plan(targets(views), corrections={(2, 2): "1979-02-28", (3, 0): "赵云"})
    assert (summary.new, summary.problems) == (4, {})
    assert session.correct({(3, 0): None}).problem == 1


@pytest.mark.parametrize(("with_hidden", "new"), [(True, 2), (False, 1)])
def test_rows_that_were_hidden_can_be_left_out(book: Book, with_hidden: bool, new: int) -> None:
    rows = [(2, ["王伟", "13600001234"]), (3, ["刘芳", "13600001235"])]
    sheet = Sheet("客户", ("姓名", "电话"), 1, rows, hidden=frozenset({3}))
    tables = Tables([("a.xlsx", sheet, ("name", "mobile"))])
    plan = Plan(tables, book.read(queries.catalog))
    plan.with_hidden = with_hidden
    plan.read({})
    book.read(plan.compare)
    assert (plan.summary().new, plan.summary().skip) == (new, 2 - new)
    book.read(plan.decide, {3: Decision(Override.NEW)})
    assert plan.summary().new == 2


def test_cards_of_several_sheets_have_lines_of_their_own_in_the_run() -> None:
    cards = Sheet("卡片", ("姓名",), 0, [(1, ["王伟"]), (1, ["刘芳"])])
    below = Sheet("客户", ("姓名",), 1, [(2, ["孙丽"]), (7, ["郑伟"])])
    tables = Tables([("a.xlsx", cards, ("name",)), ("a.xlsx", below, ("name",))])
    lines = [table.line_of(place) for table in tables for place in (0, 1)]
    assert lines == sorted(set(lines))
    assert [tables.place(line) for line in lines] == [
        Place(1, "卡片", "", 0),
        Place(1, "卡片", "", 0),
        Place(2, "客户", "", 1),
        Place(7, "客户", "", 1),
    ]


# -- The time a list takes -------------------------------------------------------------------------------


def test_the_time_for_a_list_can_be_made_longer_while_it_is_read(
    session: ImportSession, register: Path
) -> None:
    limits = []

    def wait(_done: int, _total: int, _phase: str) -> None:
        patience = session.patience()
        assert patience is not None
        limits.append(patience.limit)
        session.extend(60)

    session.open(register, step=wait)
    assert limits[:1] == [60]
    session.open(register, step=wait)
    assert session.patience() is None


def test_a_list_that_takes_too_long_is_given_up_and_the_session_goes_on(book: Book, register: Path) -> None:
    with ImportSession(book, time_limit=-1) as session:
        with pytest.raises(KnownError, match="list-too-slow"):
            session.open(register)
        session.time_limit = 60
        assert session.open(register).files[0].name == "a.xlsx"
