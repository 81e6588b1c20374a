"""The page of care in sight, and a step of its plans in hand."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.care.page import CarePage
from ui.desk import Desk
from ui.prefs import Prefs


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, prefs: Prefs) -> CarePage:
    made = CarePage(desk, prefs)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.plans.list.count() > 0)
    return made


def look_at(qtbot: QtBot, page: CarePage, key: str) -> None:
    page.plans.list.go_to(key)
    qtbot.waitUntil(lambda: page.plans.form.step().key == key)
