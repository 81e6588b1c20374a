from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kit import notices
from ui.kit.layout import column
from ui.kit.notices import Banner, EmptyState, Toast


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 400)
    return made


def press(qtbot: QtBot, parent: QWidget, text: str) -> None:
    found = next(each for each in parent.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_banner_is_silent_until_it_has_something_to_say(page: QWidget, qtbot: QtBot) -> None:
    banner = Banner()
    page.setLayout(column(banner, 1))
    page.show()
    assert not banner.isVisible()
    done: list[str] = []
    banner.say("文件已由另一台电脑打开", "amber", action="只读打开", then=lambda: done.append("只读"))
    assert (banner.isVisible(), banner.text()) == (True, "文件已由另一台电脑打开")
    press(qtbot, banner, "只读打开")
    assert (banner.isVisible(), done) == (False, ["只读"])


def test_a_toast_offers_the_way_back(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page)
    page.show()
    done: list[str] = []
    toast.say("已保存：修改客户 陈国栋", action="撤销", then=lambda: done.append("撤销"))
    assert page.rect().contains(toast.geometry())
    press(qtbot, toast, "撤销")
    assert (toast.isVisible(), done) == (False, ["撤销"])


def test_a_toast_goes_by_itself(page: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "TOAST_MS", 1)
    toast = Toast(page)
    page.show()
    toast.say("已保存")
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_stays_at_the_bottom_when_the_window_changes(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page)
    page.show()
    toast.say("已保存")
    page.resize(500, 300)
    qtbot.waitUntil(lambda: page.rect().contains(toast.geometry()))


def test_an_empty_page_says_what_to_do_first(page: QWidget, qtbot: QtBot) -> None:
    empty = EmptyState("inbox", "今天没有要联系的客户", "先导入名单，或新建一位客户。", "导入名单")
    page.setLayout(column(empty))
    page.show()
    with qtbot.waitSignal(empty.acted):
        press(qtbot, empty, "导入名单")
