"""The rows of the check in another order: by mouse, by keys, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Opener
from ui.importing import check_told
from ui.importing.page import ImportPage

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
REGISTER = [
    ("姓名", "手机", "生日"),
    ("王建业", "13600002210", "1970-11-22"),
    ("郑伟", "13300009077", "1979-02-30"),
    ("", "", "1980-01-02"),
    ("安娜", "13600002211", "1979-02-31"),
]
BY_NAME = ["安娜", "王建业", "郑伟", ""]


@pytest.fixture
def at_all(page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot) -> ImportPage:
    """The check of a register, with all its rows in sight."""
    to_check(lists.text(tmp_path / "登记.csv", REGISTER))
    QTest.mouseClick(page.check.card.chips["all"], LEFT)
    qtbot.waitUntil(lambda: len(names(page)) == 4, timeout=PATIENCE)
    return page


def names(page: ImportPage) -> list[str]:
    rows = page.check.card.list.rows
    plans = [rows.plan_at(row) for row in range(rows.rowCount())]
    return [plan.name for plan in plans if plan is not None]


def shows(page: ImportPage, qtbot: QtBot, *wanted: str) -> None:
    qtbot.waitUntil(lambda: names(page) == list(wanted), timeout=PATIENCE)


def offered(page: ImportPage, qtbot: QtBot) -> QMenu:
    menu = page.check.card.order.offered
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    return menu


def click(page: ImportPage, qtbot: QtBot, text: str) -> None:
    """Open the chip and click one of what it offers."""
    QTest.mouseClick(page.check.card.order, LEFT, pos=QPoint(6, 10))
    menu = offered(page, qtbot)
    action = next(each for each in menu.actions() if each.text() == text)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def test_a_click_sorts_the_same_again_turns_it_round_and_once_more_leaves_the_order_of_the_list(
    at_all: ImportPage, qtbot: QtBot
) -> None:
    click(at_all, qtbot, "姓名")
    shows(at_all, qtbot, *BY_NAME)
    assert at_all.check.card.order.text() == "排序 姓名 ↑"
    click(at_all, qtbot, "姓名 ↑")
    shows(at_all, qtbot, "郑伟", "王建业", "安娜", "")
    click(at_all, qtbot, "姓名 ↓")
    shows(at_all, qtbot, "王建业", "郑伟", "", "安娜")
    assert at_all.check.card.order.text() == "排序"


def test_the_keyboard_alone_sorts_and_takes_it_back(at_all: ImportPage, qtbot: QtBot) -> None:
    QTest.keyClick(at_all.check.card.list, Qt.Key.Key_S, ALT)
    menu = offered(at_all, qtbot)
    for _ in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    shows(at_all, qtbot, "郑伟", "安娜", "", "王建业")
    QTest.keyClick(at_all.check.card.order, Qt.Key.Key_Delete)
    shows(at_all, qtbot, "王建业", "郑伟", "", "安娜")


def test_the_order_goes_on_paper_into_the_clipboard_and_from_filter_to_filter(
    at_all: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_told, "_AT_ONCE", 2)
    click(at_all, qtbot, "姓名")
    shows(at_all, qtbot, *BY_NAME)
    rows, clipboard = at_all.check.card.list, QGuiApplication.clipboard()
    with qtbot.waitSignal(at_all.export_wanted, timeout=PATIENCE) as sent:
        QTest.keyClick(rows, Qt.Key.Key_E, CTRL)
    assert [line[2] for line in sent.args[0].rows] == BY_NAME
    assert sent.args[0].about == "全部 4 · 排序 姓名 ↑"
    clipboard.clear()
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(rows, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: bool(clipboard.text()), timeout=PATIENCE)
    assert [line.split("\t")[2] for line in clipboard.text().split("\n")] == ["安娜", "王建业"]
    QTest.mouseClick(at_all.check.card.chips["attention"], LEFT)
    shows(at_all, qtbot, "安娜", "郑伟", "")


def test_a_decision_keeps_the_order_and_another_list_begins_as_it_stands(
    at_all: ImportPage, qtbot: QtBot, to_check: Opener, tmp_path: Path
) -> None:
    click(at_all, qtbot, "结果")
    shows(at_all, qtbot, "", "郑伟", "安娜", "王建业")
    rows = at_all.check.card.list
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(1, 0))
    QTest.keyClick(rows, Qt.Key.Key_4)
    shows(at_all, qtbot, "", "安娜", "王建业", "郑伟")
    to_check(lists.text(tmp_path / "又一份.csv", REGISTER))
    assert at_all.check.card.order.text() == "排序"


def test_of_orders_chosen_while_something_else_is_asked_the_last_is_shown(
    at_all: ImportPage, qtbot: QtBot
) -> None:
    check = at_all.check
    check.options.tag.setText("车展")
    check.card.choose_filter("attention")
    check.card.choose_filter("problem")
    shows(at_all, qtbot, "")
    with qtbot.waitSignal(check.tagging_told, timeout=PATIENCE):
        check.options.tag.setText("年会")
    assert names(at_all) == [""]
