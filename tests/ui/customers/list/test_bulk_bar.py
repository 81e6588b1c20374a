"""The foot of the list: nothing in it is cut off, however narrow the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui import words
from ui.customers.list.bulk import BulkBar
from ui.customers.list.page import CustomersPage
from ui.desk import Desk
from ui.kit.chips import KeyHint
from ui.kit.layout import column
from ui.kit.style import FONT_SIZES, apply_theme
from ui.prefs import Prefs

ACTIONS = (
    ("改归属", "users"),
    ("打标签", "tag"),
    ("发起活动…", "heart"),
    ("导出", "download"),
    ("删除", "trash-2"),
)
HINTS = [("Enter", "打开档案"), ("Ctrl L", "记一笔"), ("Ctrl / Shift", "加点击，多选"), ("Alt M", "更多")]


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[BulkBar]:
    made = []
    for text, icon in ACTIONS:
        action = QAction(text)
        action.setData(icon)
        made.append(action)
    page = QWidget()
    qtbot.addWidget(page)
    bar = BulkBar(made, HINTS)
    page.setLayout(column(bar))
    page.resize(900, 60)
    page.show()
    yield bar
    page.close()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """In English and in large letters."""
    words.install(None, "en")
    apply_theme(qapp, "light", FONT_SIZES["large"])
    yield
    words.install(None, "zh")
    apply_theme(qapp)


def test_in_a_narrow_window_the_last_buttons_show_their_signs_alone(qtbot: QtBot, bar: BulkBar) -> None:
    bar.show_selected(300)
    buttons = bar.findChildren(QPushButton)
    assert [each.text() for each in buttons] == [text for text, _ in ACTIONS]
    bar.window().resize(420, 60)
    qtbot.waitUntil(lambda: buttons[-1].text() == "")
    assert buttons[0].text() == "改归属"
    assert buttons[-1].accessibleName() == "删除"
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in buttons))
    bar.window().resize(900, 60)
    qtbot.waitUntil(lambda: buttons[-1].text() == "删除")


def test_of_the_keys_as_many_are_shown_as_there_is_room_for(qtbot: QtBot, bar: BulkBar) -> None:
    bar.show_selected(0)
    shown = [each for each in bar.findChildren(QLabel) if each.isVisible()]
    assert {keys for keys, _ in HINTS} <= {each.text() for each in shown}
    bar.window().resize(330, 60)
    keys = bar.findChildren(KeyHint)
    qtbot.waitUntil(lambda: not keys[-1].isVisible())
    assert keys[0].isVisible()
    left = [each for each in shown if each.isVisible()]
    assert all(each.width() >= each.sizeHint().width() for each in left)


def test_the_search_gives_way_before_the_buttons_beside_it(
    qtbot: QtBot, desk: Desk, prefs: Prefs, shop: dict[str, int], english: None
) -> None:
    """In the smallest window there may be."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(744, 412)
    page = CustomersPage(desk, prefs, "en", "李晓梅", window)
    page.setGeometry(window.rect())
    window.show()
    qtbot.waitUntil(lambda: bool(page.counts_text()))
    page.table.selectAll()
    qtbot.waitUntil(lambda: "selected" in page.counts_text())
    groups = next(each for each in page.findChildren(QPushButton) if each.objectName() == "segments")
    qtbot.waitUntil(lambda: page.search.geometry().right() < groups.x())
    assert groups.width() >= groups.sizeHint().width()
