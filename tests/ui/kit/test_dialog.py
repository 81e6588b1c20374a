from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.fields.kinds import Text
from ui.kit.dialog import Dialog
from ui.kit.editors import FieldEditor
from ui.kit.labels import label

CTRL = Qt.KeyboardModifier.ControlModifier


class Reason(Dialog):
    """Wants a reason before it agrees."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "推迟到什么时候？", yes="推迟")
        self.reason = QLineEdit()
        self.body.addWidget(self.reason)

    def accept(self) -> None:
        if self.reason.text():
            super().accept()
        else:
            self.complain("请写一句原因")


@pytest.fixture
def dialog(qtbot: QtBot) -> Reason:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Reason(parent)
    made.parent_kept = parent  # type: ignore[attr-defined]
    with qtbot.waitActive(made):
        made.open()
    return made


def test_the_keyboard_starts_in_the_first_field_and_reaches_the_buttons_last(dialog: Reason) -> None:
    assert dialog.reason.hasFocus()
    dialog.focusNextChild()
    assert dialog.no.hasFocus()
    dialog.focusNextChild()
    assert dialog.yes.hasFocus()


def test_it_says_what_is_missing_and_stays(dialog: Reason, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, CTRL)
    assert dialog.complaint() == "请写一句原因"
    assert dialog.isVisible()


def test_ctrl_enter_agrees_and_the_dialog_is_freed(dialog: Reason, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.reason, "busy")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_escape_leaves_and_the_dialog_is_freed(dialog: Reason, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_a_dialog_that_only_tells_has_one_button(qtbot: QtBot) -> None:
    dialog = Dialog(None, "已导入", yes="知道了", no="")
    qtbot.addWidget(dialog)
    dialog.show()
    assert [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()] == ["知道了"]


def test_what_destroys_is_not_under_the_finger(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = Dialog(parent, "删除 3 位客户？", yes="删除", danger=True)
    with qtbot.waitActive(asked):
        asked.open()
    assert asked.no.hasFocus()


def test_enter_goes_on_to_the_next_field_and_agrees_in_the_last(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = Dialog(parent, "添加家人")
    first, second = FieldEditor(Text()), FieldEditor(Text())
    for each in (first, second):
        asked.body.addWidget(each)
    with qtbot.waitActive(asked):
        asked.open()
    qtbot.keyClicks(first.input, "ann")
    qtbot.keyClick(first.input, Qt.Key.Key_Return)
    assert (first.value(), second.hasFocus()) == ("ann", True)
    with qtbot.waitSignal(asked.accepted):
        qtbot.keyClick(second.input, Qt.Key.Key_Return)


def test_enter_presses_the_button_that_has_the_keyboard(dialog: Reason, qtbot: QtBot) -> None:
    dialog.focusNextChild()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.no, Qt.Key.Key_Return)


def test_ctrl_enter_agrees_from_a_text_of_the_form_too(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = Dialog(parent, "添加家人")
    note = FieldEditor(Text(multiline=True))
    asked.body.addWidget(note)
    with qtbot.waitActive(asked):
        asked.open()
    qtbot.keyClicks(note.input, "a")
    with qtbot.waitSignal(asked.accepted):
        qtbot.keyClick(note.input, Qt.Key.Key_Return, CTRL)


def test_a_high_dialog_takes_what_the_screen_has(qtbot: QtBot) -> None:
    """Left to itself Qt would give it two thirds."""
    made = Dialog(None, "换行业")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    room = made.screen().availableGeometry().height()
    part = QWidget()
    part.setFixedHeight(room * 7 // 10)
    made.body.addWidget(part)
    made.open()
    [area] = made.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert made.height() < room


def test_a_line_that_cannot_be_broken_makes_the_dialog_wide_enough(qtbot: QtBot, dialog: Reason) -> None:
    made = Dialog(dialog, "导出", width=300)
    box = QCheckBox("Birthdays and wedding days written out for five years, lunar ones right each year")
    made.body.addWidget(box)
    with qtbot.waitExposed(made):
        made.open()
    assert box.width() >= box.minimumSizeHint().width()
    assert box.mapTo(made, box.rect().topRight()).x() <= made.width()
    made.reject()


def test_a_dialog_grows_with_what_comes_later(qtbot: QtBot, dialog: Reason) -> None:
    [area] = dialog.findChildren(QScrollArea)
    before = dialog.height()
    for number in range(6):
        dialog.body.addWidget(QCheckBox(f"第 {number} 项"))
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_many_broken_texts_are_seen_whole(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Dialog(parent, "行业包", width=520)
    for _ in range(3):
        made.body.addWidget(label("、".join(["宠物名字"] * 30), wrap=True))
    with qtbot.waitActive(made):
        made.open()
    [area] = made.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    made.reject()
