"""The tabs of a file: those that do not concern a customer leave no hole."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.customers.file.tabs import TABS, FileTabs


def gaps(tabs: FileTabs) -> list[int]:
    """Pixels between each tab that is shown and the next."""
    shown = [tabs.tabRect(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]
    return [after.left() - before.right() - 1 for before, after in pairwise(shown)]


def test_a_tab_that_is_hidden_leaves_no_hole_among_the_others(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    tabs = FileTabs(page)
    page.resize(1200, 80)
    tabs.resize(1200, 40)
    page.show()
    assert set(gaps(tabs)) == {0}
    tabs.show_names(None, [key for key in TABS if key != "people"])
    assert "集团联系人" not in tabs.names()
    assert set(gaps(tabs)) == {0}
