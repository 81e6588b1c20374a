"""Tab through widgets that were built in another order than they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kit import way
from ui.kit.controls import SegmentedControl
from ui.kit.layout import FlowLayout, box_of, column, row, scrolled


class Board(QWidget):
    """A window whose fields are named, built last to first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("board")
        self.low, self.right, self.left, self.top = (self.field(n) for n in ("low", "right", "left", "top"))

    def field(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        return made

    def focusNextPrevChild(self, forward: bool) -> bool:
        return way.step(self, forward=forward)

    def walk(self, qtbot: QtBot, key: Qt.Key, steps: int) -> list[str]:
        found = []
        for _ in range(steps):
            qtbot.keyClick(self.focusWidget(), key)
            found.append(self.focusWidget().objectName())
        return found


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    made = Board()
    qtbot.addWidget(made)
    return made


def shown(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitActive(board):
        board.show()
    board.top.setFocus()


def test_tab_goes_as_the_eye_goes_and_round(board: Board, qtbot: QtBot) -> None:
    board.setLayout(column(board.top, row(board.left, board.right), board.low))
    shown(board, qtbot)
    assert board.walk(qtbot, Qt.Key.Key_Tab, 4) == ["left", "right", "low", "top"]
    assert board.walk(qtbot, Qt.Key.Key_Backtab, 2) == ["low", "right"]


def test_a_grid_is_read_line_by_line(board: Board, qtbot: QtBot) -> None:
    grid = QGridLayout(board)
    for place, each in {
        (2, 0): board.low,
        (1, 1): board.right,
        (0, 0): board.top,
        (1, 0): board.left,
    }.items():
        grid.addWidget(each, *place)
    shown(board, qtbot)
    assert board.walk(qtbot, Qt.Key.Key_Tab, 3) == ["left", "right", "low"]


def test_what_is_hidden_or_off_is_passed_over(board: Board, qtbot: QtBot) -> None:
    board.setLayout(column(board.top, box_of(row(board.left)), board.right, board.low))
    board.left.parentWidget().hide()
    board.right.setEnabled(False)
    shown(board, qtbot)
    assert board.walk(qtbot, Qt.Key.Key_Tab, 1) == ["low"]


def test_what_came_later_has_its_place(board: Board, qtbot: QtBot) -> None:
    flow = FlowLayout()
    board.setLayout(column(board.top, flow, board.low))
    shown(board, qtbot)
    flow.addWidget(late := board.field("late"))
    qtbot.waitUntil(late.isVisible)
    assert board.walk(qtbot, Qt.Key.Key_Tab, 2) == ["late", "low"]


def test_choices_side_by_side_are_one_stop(board: Board, qtbot: QtBot) -> None:
    choice = SegmentedControl([("a", "甲"), ("b", "乙")], "b")
    board.setLayout(column(board.top, choice, board.low))
    shown(board, qtbot)
    qtbot.keyClick(board.top, Qt.Key.Key_Tab)
    assert choice.buttons()[1].hasFocus()
    assert board.walk(qtbot, Qt.Key.Key_Tab, 1) == ["low"]


def test_a_stop_out_of_sight_is_brought_into_sight(board: Board, qtbot: QtBot) -> None:
    tall = QLabel()
    tall.setFixedHeight(2000)
    board.setLayout(column(board.top, scrolled(box_of(column(tall, board.low)))))
    board.resize(200, 300)
    shown(board, qtbot)
    assert board.walk(qtbot, Qt.Key.Key_Tab, 1) == ["low"]
    assert not board.low.visibleRegion().isEmpty()


def test_work_that_finishes_by_itself_takes_no_keyboard_from_whoever_writes(qtbot: QtBot) -> None:
    page = QWidget()
    field, go_on = QLineEdit(), QPushButton("下一步")
    page.setLayout(column(field, go_on))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.setFocus()
    way.offer(go_on)
    assert field.hasFocus()
    field.clearFocus()
    way.offer(go_on)
    assert go_on.hasFocus()


def test_a_page_behind_another_takes_no_keyboard(qtbot: QtBot) -> None:
    window, seen, behind = QWidget(), QPushButton("在前面"), QPushButton("在后面")
    page = box_of(column(behind))
    window.setLayout(column(seen, page))
    page.hide()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    seen.setFocus()
    way.offer(behind)
    assert seen.hasFocus()
    page.show()
    assert seen.hasFocus()


@pytest.mark.parametrize(
    "goes", [lambda it: it.setEnabled(False), lambda it: it.hide()], ids=["off", "hidden"]
)
def test_what_goes_while_it_has_the_keyboard_leaves_it_where_it_was(
    board: Board, qtbot: QtBot, goes: Callable[[QWidget], None]
) -> None:
    """Work that has begun switches its button off: what is typed meanwhile belongs to nobody else."""
    pressed = QPushButton("选择文件")
    card = box_of(row(pressed, board.right))
    board.setLayout(column(board.top, card, board.low))
    shown(board, qtbot)
    pressed.setFocus()
    goes(pressed)
    assert board.focusWidget() is card
    qtbot.keyClick(board.focusWidget(), Qt.Key.Key_Tab)
    assert board.focusWidget() is board.right
