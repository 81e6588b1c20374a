"""Rows that may be somebody known, decided by clicks and keys and found so in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.customers import actions, apart, queries
from app.customers.rows import CustomerFile, Draft, Query
from app.excel.rows import OnDuplicate, Override
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Opener
from tests.ui.importing.test_page import click_row, counts, names, run_import
from ui.importing.check_list import MORE
from ui.importing.choices import PICK
from ui.importing.page import ImportPage
from ui.importing.pick_dialog import PickDialog
from ui.kit.pick_table import BEFORE_SIDES

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
TITLES = ("姓名", "手机", "公司", "职务", "生日")
ROWS = [
    TITLES,
    ("赵雅芹", "13900000087", "茶庄", "经理", "1979-02-30"),
    ("钱国强", "13600001234", "书店", "店长", ""),
    ("钱国祥", "13600001234", "书局", "", ""),
]


@pytest.fixture
def known(book: Book) -> int:
    phones = (PhoneNumber(PhoneKind.MOBILE, "13900000087"),)
    draft = Draft({"name": "赵雅琴", "mobile": phones, "company": "花店"})
    return book.write(actions.new_customer, draft).value


@pytest.fixture
def in_check(page: ImportPage, to_check: Opener, known: int, tmp_path: Path) -> ImportPage:
    """Two possible duplicates: one in the file, one in the list."""
    to_check(lists.xlsx(tmp_path / "a.xlsx", ROWS))
    return page


def file(book: Book, customer_id: int) -> CustomerFile:
    return book.read(queries.customer_file, customer_id)


def picking(page: ImportPage, qtbot: QtBot) -> PickDialog:
    qtbot.waitUntil(lambda: page.check.picking is not None, timeout=PATIENCE)
    assert page.check.picking is not None
    return page.check.picking


def open_by_key(page: ImportPage, qtbot: QtBot, row: int) -> PickDialog:
    rows = page.check.card.list
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(row, 0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    return picking(page, qtbot)


def settled(page: ImportPage, qtbot: QtBot, **wanted: int) -> None:
    qtbot.waitUntil(lambda: {key: counts(page)[key] for key in wanted} == wanted, timeout=PATIENCE)


def test_a_row_with_a_problem_that_may_be_somebody_known_is_listed_once(in_check: ImportPage) -> None:
    told = in_check.check.card.list.texts()
    assert len(told) == 2
    assert told[0].startswith("可能重复 有问题 赵雅芹（139 0000 0087）与档案")
    assert told[0].endswith("电话相同，姓名同音；生日“1979-02-30”没有这一天")
    assert in_check.check.card.chips["attention"].text() == "请您看的 2"
    assert counts(in_check) == {"new": 1, "update": 0, "duplicate": 2, "flagged": 1}


def test_the_buttons_of_the_rows_stand_in_line_at_the_right(in_check: ImportPage) -> None:
    rows = in_check.check.card.list
    assert rows.buttons(0) == [Override.MERGE, PICK, Override.NEW, Override.HOUSEHOLD, Override.SKIP]
    for choice in rows.buttons(0):
        assert rows.button_at(0, choice).left() == rows.button_at(1, choice).left()


def test_fields_are_picked_one_by_one_by_mouse(
    in_check: ImportPage, book: Book, known: int, qtbot: QtBot
) -> None:
    click_row(in_check.check.card.list, 0, PICK)
    dialog = picking(in_check, qtbot)
    assert dialog.texts()[:2] == ["选一个 姓名：赵雅琴 | 赵雅芹", "选一个 公司名称：花店 | 茶庄"]
    assert "补上 职务： | 经理" in dialog.texts()
    company = dialog.table.visualRect(dialog.table.model().index(1, BEFORE_SIDES + 1)).center()
    QTest.mouseClick(dialog.table.viewport(), LEFT, NONE, company)
    QTest.mouseClick(dialog.yes, LEFT)
    settled(in_check, qtbot, update=1, duplicate=1, new=1)
    run_import(in_check, qtbot)
    told = in_check.importing.card.told()
    assert "新客户 2" in told
    assert "更新已有 1" in told
    person = file(book, known)
    assert (person.name, person.values["company"], person.values["position"]) == ("赵雅琴", "茶庄", "经理")
    assert {note["text"] for note in person.import_notes} == {"赵雅芹", "1979-02-30"}


def test_fields_are_picked_one_by_one_by_keys_also_for_a_row_above(
    in_check: ImportPage, book: Book, qtbot: QtBot
) -> None:
    dialog = open_by_key(in_check, qtbot, 1)
    assert dialog.texts()[:2] == ["选一个 姓名：钱国强 | 钱国祥", "选一个 公司名称：书店 | 书局"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Right)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Right)
    QTest.keyClick(dialog.table, Qt.Key.Key_Left)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return, CTRL)
    settled(in_check, qtbot, update=1, duplicate=1)
    run_import(in_check, qtbot)
    assert names(book) == ["赵雅琴", "赵雅芹", "钱国祥"]
    merged = next(
        each
        for each in book.read(queries.customer_files, list(book.read(queries.ids, Query())))
        if each.name == "钱国祥"
    )
    assert merged.values["company"] == "书店"
    assert {note["text"] for note in merged.import_notes} == {"钱国强", "书局"}


def test_one_side_is_taken_for_everything_and_the_choice_can_be_looked_at_again(
    in_check: ImportPage, book: Book, known: int, qtbot: QtBot
) -> None:
    dialog = open_by_key(in_check, qtbot, 0)
    QTest.mouseClick(dialog.listed, LEFT)
    dialog.yes.click()
    settled(in_check, qtbot, update=1)
    in_check.check.card.choose_filter("update")
    rows = in_check.check.card.list
    qtbot.waitUntil(lambda: len(rows.texts()) == 1, timeout=PATIENCE)
    assert "逐项选了 2 项" in rows.texts()[0]
    again = open_by_key(in_check, qtbot, 0)
    assert set(again.picks().values()) == {"list"}
    again.reject()
    QTest.mouseClick(in_check.check.options.modes[OnDuplicate.SKIP], LEFT, NONE, QPoint(8, 12))
    settled(in_check, qtbot, update=1, duplicate=0)
    run_import(in_check, qtbot)
    assert (file(book, known).name, file(book, known).values["company"]) == ("赵雅芹", "茶庄")


def test_a_picking_is_taken_back_in_the_check_and_done_again(in_check: ImportPage, qtbot: QtBot) -> None:
    open_by_key(in_check, qtbot, 0).yes.click()
    settled(in_check, qtbot, update=1, duplicate=1)
    qtbot.waitUntil(lambda: in_check.check.picking is None, timeout=PATIENCE)
    rows = in_check.check.card.list
    rows.setFocus()
    qtbot.keySequence(rows, QKeySequence(QKeySequence.StandardKey.Undo))
    settled(in_check, qtbot, update=0, duplicate=2)
    qtbot.keySequence(rows, QKeySequence(QKeySequence.StandardKey.Redo))
    settled(in_check, qtbot, update=1, duplicate=1)


def test_a_household_is_kept_tied_and_undone_with_the_import(
    in_check: ImportPage, book: Book, known: int, qtbot: QtBot
) -> None:
    click_row(in_check.check.card.list, 0, Override.HOUSEHOLD)
    settled(in_check, qtbot, new=2, duplicate=1)
    QTest.keyClick(in_check.check.card.list, Qt.Key.Key_End)
    in_check.check.card.choose_filter("new")
    rows = in_check.check.card.list
    qtbot.waitUntil(lambda: any("是一家人" in text for text in rows.texts()), timeout=PATIENCE)
    run_import(in_check, qtbot)
    [(one, other)] = book.read(apart.pairs)
    assert one == known
    assert file(book, other).name == "赵雅芹"
    assert book.read(apart.pairs)[one, other] is apart.Kind.HOUSEHOLD
    book.undo()
    assert book.read(apart.pairs) == {}


def test_where_there_is_little_room_the_other_choices_are_behind_a_button(
    in_check: ImportPage, qtbot: QtBot
) -> None:
    in_check.resize(834, 464)
    rows = in_check.check.card.list
    qtbot.waitUntil(lambda: MORE in rows.buttons(0), timeout=PATIENCE)
    click_row(rows, 0, MORE)
    assert rows.menu is not None
    next(each for each in rows.menu.actions() if each.text() == "不导入\t4").trigger()
    settled(in_check, qtbot, duplicate=1)
    assert in_check.check.card.chips["skip"].text() == "不导入 1"


def test_a_list_with_nothing_to_decide_says_that_it_can_be_imported(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    to_check(lists.xlsx(tmp_path / "名单.xlsx", [("姓名", "手机"), ("王建业", "13600002210")]))
    card = page.check.card

    def said() -> list[str]:
        return [each.text() for each in card.findChildren(QLabel) if each.isVisible()]

    qtbot.waitUntil(lambda: "没有要您看的" in said())
    card.choose_filter("duplicate")
    qtbot.waitUntil(lambda: "这里没有行" in said())
