"""The log of a contact in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from ui.contact.log_dialog import LogDialog
from ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, book: Book) -> Iterator[LogDialog]:
    desk = Desk(book)
    made = LogDialog(desk, None, None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    yield made
    desk.close()


def test_it_grows_with_what_unfolds_as_far_as_the_screen_goes(qtbot: QtBot, dialog: LogDialog) -> None:
    for fold in dialog.form.fold_buttons():
        qtbot.mouseClick(fold, LEFT)
    parts = dialog.form.extras.parts.values()
    qtbot.waitUntil(lambda: all(part.visibleRegion().boundingRect() == part.rect() for part in parts))
    assert dialog.height() < dialog.screen().availableGeometry().height()
