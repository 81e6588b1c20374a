from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui import ask


def meanwhile(act: Callable[[ask.Dialog], object]) -> None:
    """Do something in the window that comes next."""

    def look() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, ask.Dialog):
            act(window)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_confirming_is_a_clear_yes_and_leaving_is_a_no(qtbot: QtBot) -> None:
    meanwhile(lambda window: qtbot.mouseClick(window.yes, Qt.MouseButton.LeftButton))
    assert ask.confirm(None, "删除 3 位客户？", "可以撤销。", "删除", danger=True)
    meanwhile(lambda window: qtbot.keyClick(window, Qt.Key.Key_Escape))
    assert not ask.confirm(None, "删除 3 位客户？", "可以撤销。", "删除")


def test_a_quick_reason_is_one_click(qtbot: QtBot) -> None:
    def choose(window: ask.Dialog) -> None:
        quick = next(each for each in window.findChildren(QPushButton) if each.text() == "客户出差")
        qtbot.mouseClick(quick, Qt.MouseButton.LeftButton)

    meanwhile(choose)
    assert ask.ask_text(None, "为什么推迟？", quick=["客户出差", "约好了时间"]) == "客户出差"


def test_a_reason_is_never_empty(qtbot: QtBot) -> None:
    complaints: list[str] = []

    def write(window: ask.Dialog) -> None:
        line = window.findChild(QLineEdit)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        complaints.append(window.complaint())
        qtbot.keyClicks(line, "busy ")
        qtbot.keyClick(line, Qt.Key.Key_Return)

    meanwhile(write)
    assert ask.ask_text(None, "为什么推迟？") == "busy"
    assert complaints == ["请先写一句"]


def test_a_password_is_hidden_and_taken_as_it_is(qtbot: QtBot) -> None:
    def write(window: ask.Dialog) -> None:
        line = window.findChild(QLineEdit)
        assert line.echoMode() is QLineEdit.EchoMode.Password
        qtbot.keyClicks(line, " a b ")
        qtbot.keyClick(line, Qt.Key.Key_Return)

    meanwhile(write)
    assert ask.ask_password(None, "密码") == " a b "


def test_leaving_a_question_is_no_answer(qtbot: QtBot) -> None:
    meanwhile(lambda window: qtbot.keyClick(window, Qt.Key.Key_Escape))
    assert ask.ask_text(None, "为什么推迟？", value="出差") is None


def test_a_saved_file_gets_the_ending_that_was_offered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "名单"), ""))
    at = tmp_path / "客户.xlsx"
    assert ask.choose_save_file(None, "导出", [("表格", "*.xlsx")], at) == tmp_path / "名单.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert ask.choose_save_file(None, "导出", [("表格", "*.xlsx")], at) is None


def test_somebody_else_can_answer(tmp_path: Path) -> None:
    class Yes(ask.Person):
        def open_file(self, *_: object) -> Path | None:
            return tmp_path

    before = ask.use(Yes())
    try:
        assert ask.choose_open_file(None, "导入", []) == tmp_path
    finally:
        ask.use(before)
