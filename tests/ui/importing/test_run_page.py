"""Several lists in one run, lists that are pasted, and cells corrected in the check, by clicks and keys."""

from __future__ import annotations

import datetime as dt
import multiprocessing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.customers import queries
from app.customers.rows import Query
from app.customers.ties import referrals
from app.errors import ListError
from app.excel.rows import Opened, OpenedFile, Override, Patience
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.factories import make_customer
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Answers, Opener
from tests.ui.importing.test_page import counts, names, run_import
from ui.importing.bar import Bar
from ui.importing.check_list import CheckList
from ui.importing.page import At, ImportPage
from ui.importing.sheets_card import SheetsCard

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
READER_AND_HELPER = 2
FIRST = [("姓名", "手机"), ("王建业", "13600002210")]
SECOND = [("电话", "客户"), ("13900000087", "赵雅芹"), ("13600002210", "王建业")]
REGISTER = [
    ("姓名", "手机", "生日"),
    ("王建业", "13600002210", "1970-11-22"),
    ("郑伟", "13300009077", "1979-02-30"),
    ("", "", "1980-01-02"),
]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return lists.text(tmp_path / "登记.csv", REGISTER)


def go_on(page: ImportPage, qtbot: QtBot, at: At) -> None:
    qtbot.waitUntil(page.bar.main_button.isEnabled, timeout=PATIENCE)
    QTest.keyClick(page.bar.main_button, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.at() is at, timeout=PATIENCE)


def heads(page: ImportPage) -> list[str]:
    model = page.columns.table.cells
    return [
        str(model.headerData(place, Qt.Orientation.Horizontal)).split("\n")[0]
        for place in range(model.columnCount())
    ]


# -- Several lists ---------------------------------------------------------------------------------------


def test_several_files_are_imported_as_one_batch(
    page: ImportPage, answers: Answers, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.files = [lists.xlsx(tmp_path / "a.xlsx", FIRST), lists.text(tmp_path / "b.csv", SECOND)]
    QTest.mouseClick(page.choose.choose, LEFT)
    qtbot.waitUntil(page.choose.sheets.isVisible, timeout=PATIENCE)
    assert all(box.isChecked() for box in page.choose.sheets.choices())
    go_on(page, qtbot, At.COLUMNS)
    assert page.file_text() == "a.xlsx 等 2 份 · 2 张表 · 3 行"
    assert heads(page) == ["姓名", "手机"]
    QTest.keyClick(page.columns.table, Qt.Key.Key_PageDown, CTRL)
    assert heads(page) == ["手机", "姓名"]
    go_on(page, qtbot, At.CHECK)
    assert (counts(page)["new"], page.bar.main_button.text()) == (2, "导入 2 行")
    run_import(page, qtbot)
    assert names(book) == ["王建业", "赵雅芹"]
    QTest.mouseClick(page.importing.card.undo, LEFT)
    qtbot.waitUntil(lambda: page.importing.state == "undone", timeout=PATIENCE)
    assert names(book) == []


def test_a_list_that_cannot_be_read_says_so_beside_its_name_and_a_locked_one_takes_its_password(
    page: ImportPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.passwords = ["secret"]
    page.lists.open(
        [
            lists.xlsx(tmp_path / "好.xlsx", FIRST),
            lists.truncated(tmp_path / "断.xlsx"),
            lists.protected_xlsx(tmp_path / "锁.xlsx", "secret"),
        ]
    )
    sheets = page.choose.sheets
    qtbot.waitUntil(sheets.isVisible, timeout=PATIENCE)
    told = sheets.texts()
    assert told[0] == "好.xlsx"
    assert told[2].startswith("断.xlsx：这份名单读不出来")
    assert told[3].startswith("锁.xlsx：这份名单有密码")
    assert len(sheets.choices()) == 1
    ask = next(each for each in sheets.findChildren(QPushButton) if each.text() == "输入密码")
    QTest.mouseClick(ask, LEFT)
    qtbot.waitUntil(lambda: len(sheets.choices()) == 2, timeout=PATIENCE)
    go_on(page, qtbot, At.COLUMNS)


def test_without_a_sheet_ticked_one_cannot_go_on(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.open_list(lists.xlsx(tmp_path / "a.xlsx", FIRST, "一月", {"二月": FIRST, "说明": [("填表说明",)]}))
    qtbot.waitUntil(page.choose.sheets.isVisible, timeout=PATIENCE)
    boxes = page.choose.sheets.choices()
    for box in boxes:
        if box.isChecked():
            QTest.keyClick(box, Qt.Key.Key_Space)
    assert not page.bar.main_button.isEnabled()
    QTest.keyClick(boxes[1], Qt.Key.Key_Space)
    go_on(page, qtbot, At.COLUMNS)
    assert "表“二月”" in page.file_text()


def test_tables_with_the_same_titles_go_to_the_same_items(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    titles = ("姓名", "手机", "备注")
    rows = [titles, ("王建业", "13600002210", "钓鱼")]
    page.open_list(lists.xlsx(tmp_path / "a.xlsx", rows, "一月", {"二月": [titles, ("赵雅芹", "", "茶")]}))
    qtbot.waitUntil(page.choose.sheets.isVisible, timeout=PATIENCE)
    go_on(page, qtbot, At.COLUMNS)
    page.columns.set_target(2, "hobbies")
    QTest.mouseClick(page.tables.next, LEFT)
    assert page.tables.place() == 1
    assert heads(page)[2] == "兴趣爱好"
    assert not page.tables.next.isEnabled()


def test_a_table_that_was_copied_is_pasted(page: ImportPage, book: Book, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("姓名\t手机\n王建业\t13600002210\n")
    QTest.keyClick(page.choose.choose, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    assert page.file_text().startswith("粘贴的内容")
    go_on(page, qtbot, At.CHECK)
    run_import(page, qtbot)
    assert names(book) == ["王建业"]


def test_a_file_that_was_copied_is_pasted_too(page: ImportPage, register: Path, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(register))])
    QGuiApplication.clipboard().setMimeData(copied)
    QTest.mouseClick(page.choose.paste, LEFT)
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)


def test_an_empty_clipboard_is_told(page: ImportPage) -> None:
    QGuiApplication.clipboard().clear()
    QTest.mouseClick(page.choose.paste, LEFT)
    assert "剪贴板里没有表格" in page.banner.text()
    assert page.at() is At.CHOOSE


@pytest.mark.parametrize(("can_go_on", "offers"), [(True, 1), (False, 0)])
def test_of_a_list_that_is_too_big_the_part_within_the_cap_is_offered(
    qtbot: QtBot, can_go_on: bool, offers: int
) -> None:
    card = SheetsCard()
    qtbot.addWidget(card)
    error = ListError("list-too-big", limit=50, unit="megabytes", partial=can_go_on)
    card.show_sheets(Opened((OpenedFile("小.csv"), OpenedFile("大.csv", error=error))))
    found = [each for each in card.findChildren(QPushButton) if each.text() == "只导入装得下的部分"]
    assert len(found) == offers
    for offer in found:
        with qtbot.waitSignal(card.part_wanted) as asked:
            QTest.mouseClick(offer, LEFT)
        assert asked.args == [1]


def wide(path: Path) -> Path:
    titles = ("姓名", "手机", *(f"项{place}" for place in range(600)))
    return lists.text(path, [titles, ("王建业", "13600002210", *["有"] * 600)])


def banner_button(page: ImportPage, text: str) -> QPushButton:
    [found] = [each for each in page.banner.findChildren(QPushButton) if each.text() == text]
    return found


def test_of_a_list_with_too_many_columns_those_within_the_cap_are_offered(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.open_list(wide(tmp_path / "宽.csv"))
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert "超过了 500 列" in page.banner.text()
    QTest.mouseClick(banner_button(page, "只导入装得下的部分"), LEFT)
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    assert len(heads(page)) == 500
    assert page.file_text().startswith("宽.csv（只有装得下的部分） · ")
    go_on(page, qtbot, At.CHECK)
    assert page.check.choices(page.lists.called("宽.csv")).list_name == "宽.csv（只有装得下的部分）"


def test_among_several_lists_it_is_told_which_is_too_big_and_the_ticks_stay(
    page: ImportPage, register: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page.lists.open([register, wide(tmp_path / "宽.csv")])
    qtbot.waitUntil(page.choose.sheets.isVisible, timeout=PATIENCE)
    before = page.choose.sheets.choices()
    before[0].setChecked(False)
    page.bar.main_button.click()
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert page.banner.text().startswith("宽.csv：")
    QTest.mouseClick(banner_button(page, "只导入装得下的部分"), LEFT)
    qtbot.waitUntil(lambda: page.choose.sheets.choices() != before, timeout=PATIENCE)
    assert not page.choose.sheets.choices()[0].isChecked()
    go_on(page, qtbot, At.COLUMNS)


def asking(sheets: SheetsCard) -> list[QPushButton]:
    found = [each for each in sheets.findChildren(QPushButton) if each.text() == "输入密码"]
    return [each for each in found if each.isVisible()]


def test_a_list_among_others_asks_for_its_password_where_the_keyboard_is(
    page: ImportPage, answers: Answers, register: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    sheets = page.choose.sheets
    page.lists.open([register, lists.protected_xlsx(tmp_path / "锁.xlsx", "secret")])
    qtbot.waitUntil(sheets.isVisible, timeout=PATIENCE)
    count = len(sheets.choices())
    answers.passwords = ["wrong", "secret"]
    [first] = asking(sheets)
    QTest.mouseClick(first, LEFT)
    qtbot.waitUntil(lambda: asking(sheets) not in ([], [first]), timeout=PATIENCE)
    [again] = asking(sheets)
    qtbot.waitUntil(lambda: page.window().focusWidget() is again, timeout=PATIENCE)
    QTest.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(sheets.choices()) > count, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.window().focusWidget() in sheets.choices(), timeout=PATIENCE)


def test_whoever_stops_the_reading_is_told_and_can_choose_again(
    page: ImportPage, register: Path, qtbot: QtBot
) -> None:
    page.open_list(register)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert page.banner.text() == "已停止，这一次什么都没有写入。"
    assert page.window().focusWidget() is page.choose.choose


def test_a_list_that_kills_its_reader_is_told_and_the_next_one_works(
    page: ImportPage, to_columns: Opener, register: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page.open_list(lists.text(tmp_path / "大.csv", [("姓名", "手机"), *[("王建业", "13600002210")] * 90_000]))
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) >= READER_AND_HELPER, timeout=PATIENCE)
    for process in multiprocessing.active_children():
        process.kill()
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert "什么都没有" in page.banner.text()
    to_columns(register)


def test_a_list_that_takes_long_tells_its_limit_and_can_be_given_more_time(qtbot: QtBot) -> None:
    bar = Bar(lambda: Patience(12.4, 60.0))
    qtbot.addWidget(bar)
    bar.show()
    bar.begin()
    qtbot.waitUntil(lambda: bar.limit_text() == "已 12 秒，最多等 60 秒", timeout=PATIENCE)
    with qtbot.waitSignal(bar.more_wanted):
        QTest.mouseClick(bar.more, LEFT)
    bar.rest()
    assert bar.limit_text() == ""


# -- Looking into rows and correcting them ---------------------------------------------------------------


def type_into_cell(page: ImportPage, text: str) -> None:
    editor = page.check.card.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    editor.insert(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_row_unfolds_to_its_cells_as_typed_and_as_understood(
    page: ImportPage, to_check: Opener, register: Path
) -> None:
    to_check(register)
    rows = page.check.card.list
    assert len(rows.texts()) == 2
    QTest.keyClick(rows, Qt.Key.Key_Right)
    assert rows.texts()[1:4] == [
        "姓名：郑伟 → 郑伟",
        "手机：13300009077 → 133 0000 9077",
        "生日：1979-02-30 → 没有这一天，原文会保留",
    ]
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Left)
    assert len(rows.texts()) == 2
    QTest.mouseClick(
        rows.viewport(), LEFT, NONE, QPoint(12, rows.visualRect(rows.rows.index(1, 0)).center().y())
    )
    assert rows.texts()[2:] == ["生日：1980-01-02 → 1980-01-02", "姓名：", "手机："]


def test_a_cell_is_corrected_by_f2_and_taken_back(
    page: ImportPage, to_check: Opener, register: Path, book: Book, qtbot: QtBot
) -> None:
    to_check(register)
    rows = page.check.card.list
    assert counts(page)["flagged"] == 2
    QTest.keyClick(rows, Qt.Key.Key_F2)
    type_into_cell(page, "1979-02-28")
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 1, timeout=PATIENCE)
    QTest.keyClick(rows, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 2, timeout=PATIENCE)
    QTest.keyClick(rows, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(rows.texts()) == 1, timeout=PATIENCE)
    run_import(page, qtbot)
    assert names(book) == ["王建业", "郑伟"]


def test_the_first_rows_above_the_check_follow_what_is_corrected_below(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    titles = REGISTER[0]
    second = [titles, ("孙丽", "13600001188", "2月30日")]
    to_check(lists.xlsx(tmp_path / "a.xlsx", REGISTER[:2], more={"二店": second}))
    page.tables.turn(1)
    assert "no-such-date" in first_rows(page)[0]
    QTest.keyClick(page.check.card.list, Qt.Key.Key_F2)
    type_into_cell(page, "2月28日")
    qtbot.waitUntil(lambda: first_rows(page) == ["孙丽 · 136 0000 1188 · 2月28日"], timeout=PATIENCE)
    page.columns.set_target(2, "notes")
    qtbot.waitUntil(lambda: first_rows(page)[0].endswith("2月28日"), timeout=PATIENCE)
    QTest.keyClick(page.check.card.list, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: first_rows(page)[0].endswith("2月30日"), timeout=PATIENCE)


PRICES = [
    ("姓名", "手机", "车价", "交车日期"),
    ("王建业", "13600002210", "13.6", "2024年5月"),
    ("赵雅琴", "13600002211", "249000", "2024-03-18"),
    ("孙丽", "13600002212", "9.98", "2023-11"),
]


def test_what_is_unclear_in_many_cells_is_answered_once(
    page: ImportPage, to_check: Opener, tmp_path: Path, book: Book, qtbot: QtBot
) -> None:
    to_check(lists.text(tmp_path / "车价.csv", PRICES))
    bar = page.check.card.answers
    assert bar.isVisible()
    assert [each.text() for each in bar.findChildren(QLabel)] == ["2 个金额没写单位", "2 个日期只有年月"]
    QTest.mouseClick(answer_button(page, "都按万元"), LEFT)
    qtbot.waitUntil(
        lambda: first_rows(page, 4)[0].startswith("王建业 · 136 0000 2210 · 13.6万元"), timeout=PATIENCE
    )
    assert counts(page)["flagged"] == 2
    QTest.keyClick(answer_button(page, "都按 1 日"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 0, timeout=PATIENCE)
    assert not bar.isVisible()
    QTest.keyClick(page.check.card.list, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 2, timeout=PATIENCE)
    assert bar.isVisible()
    run_import(page, qtbot)
    files = book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    day = dt.date(2024, 3, 18)
    assert {file.name: (file.values["amount"], file.values["delivered_on"]) for file in files} == {
        "王建业": (136_000_00, None),
        "赵雅琴": (249_000_00, day),
        "孙丽": (99_800_00, None),
    }


def answer_button(page: ImportPage, text: str) -> QPushButton:
    """One of those for all cells that are unclear in the same way."""
    buttons = page.check.card.answers.findChildren(QPushButton)
    return next(each for each in buttons if each.text() == text)


def first_rows(page: ImportPage, columns: int = 3) -> list[str]:
    """The rows below the columns, each cell as it was understood."""
    cells = page.columns.table.cells
    places = [[cells.cell(row, column) for column in range(columns)] for row in range(cells.rowCount())]
    return [" · ".join(cell.problem or cell.shown for cell in row if cell is not None) for row in places]


def test_who_is_meant_by_a_name_that_several_bear_is_chosen_below_the_cell(
    page: ImportPage, to_check: Opener, tmp_path: Path, book: Book, qtbot: QtBot
) -> None:
    brought = {
        number: make_customer(book, "王伟", mobile=(PhoneNumber(PhoneKind.MOBILE, number),))
        for number in ("13800000001", "13800000002")
    }
    to_check(lists.xlsx(tmp_path / "a.xlsx", [("姓名", "手机", "介绍人"), ("赵雅琴", "13900000087", "王伟")]))
    rows = page.check.card.list
    assert "同名的客户有几位" in rows.texts()[0]
    QTest.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    assert editor is not None
    offered = editor.completer().popup()
    qtbot.waitUntil(offered.isVisible, timeout=PATIENCE)
    model = offered.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "王伟 13800000001", "王伟 13800000002",
    ]  # fmt: skip
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: editor.text() == "王伟 13800000002", timeout=PATIENCE)
    QTest.keyClick(offered, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 0, timeout=PATIENCE)
    run_import(page, qtbot)
    fresh = next(
        each
        for each in book.read(queries.ids, Query())
        if book.read(queries.customer_file, each).name == "赵雅琴"
    )
    known = book.read(referrals.referrer_of, fresh)
    assert known is not None
    assert known.id == brought["13800000002"]


def test_an_empty_cell_is_filled_by_a_double_click(
    page: ImportPage, to_check: Opener, register: Path, book: Book, qtbot: QtBot
) -> None:
    to_check(register)
    rows = page.check.card.list
    QTest.mouseClick(page.check.card.chips["problem"], LEFT)
    qtbot.waitUntil(lambda: len(rows.texts()) == 1, timeout=PATIENCE)
    QTest.keyClick(rows, Qt.Key.Key_Right)
    at = rows.visualRect(rows.rows.index(2, 0)).center()
    QTest.mouseClick(rows.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(rows.viewport(), LEFT, NONE, at)
    type_into_cell(page, "赵云")
    qtbot.waitUntil(lambda: counts(page)["new"] == 3, timeout=PATIENCE)
    run_import(page, qtbot)
    assert names(book) == ["王建业", "赵云", "郑伟"]


def test_corrections_survive_a_column_sent_elsewhere(
    page: ImportPage, to_check: Opener, register: Path, qtbot: QtBot
) -> None:
    to_check(register)
    QTest.keyClick(page.check.card.list, Qt.Key.Key_F2)
    type_into_cell(page, "明年再说")
    qtbot.waitUntil(lambda: "明年再说" in page.check.card.list.texts()[0], timeout=PATIENCE)
    page.columns.set_target(2, "notes")
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 1, timeout=PATIENCE)
    QTest.mouseClick(page.check.card.chips["all"], LEFT)
    qtbot.waitUntil(lambda: len(page.check.card.list.texts()) == 3, timeout=PATIENCE)
    page.check.card.list.toggle(1)
    assert "生日：明年再说 → 明年再说" in page.check.card.list.texts()


def test_a_decision_is_taken_back_with_ctrl_z(
    page: ImportPage, to_check: Opener, register: Path, qtbot: QtBot
) -> None:
    to_check(register)
    rows = page.check.card.list
    QTest.keyClick(rows, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: page.check.card.chips["skip"].text() == "不导入 1", timeout=PATIENCE)
    QTest.keyClick(rows, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: page.bar.main_button.text() == "导入 2 行", timeout=PATIENCE)
    assert not page.check.can_undo()


def test_rows_are_shown_by_what_is_wrong_with_them(
    page: ImportPage, to_check: Opener, register: Path, qtbot: QtBot
) -> None:
    to_check(register)
    card = page.check.card
    assert card.problem_texts() == {
        "no-such-date": "没有这一天：1 行",
        "no-name-no-phone": "没有姓名也没有电话：1 行",
    }
    QTest.mouseClick(card.problems, LEFT)
    assert card.menu is not None
    card.menu.actions()[0].trigger()
    card.menu.close()
    qtbot.waitUntil(lambda: len(card.list.texts()) == 1, timeout=PATIENCE)
    assert "郑伟" in card.list.texts()[0]
    assert card.problems.text() == "没有这一天：1 行"


def test_a_row_decided_while_its_cell_has_the_keyboard(
    page: ImportPage, to_check: Opener, register: Path, qtbot: QtBot
) -> None:
    to_check(register)
    rows = page.check.card.list
    QTest.keyClick(rows, Qt.Key.Key_Right)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: page.bar.main_button.text() == "导入 1 行", timeout=PATIENCE)
    qtbot.waitUntil(lambda: decision(rows, 0) is Override.SKIP, timeout=PATIENCE)


def decision(rows: CheckList, row: int) -> Override | None:
    plan = rows.rows.owner_of(row)
    return plan.override if plan is not None else None
