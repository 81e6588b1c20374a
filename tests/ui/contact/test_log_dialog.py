"""The log of a contact in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from tests.factories import make_customer
from ui import words
from ui.contact.learn_list import LearnList
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


def offered(dialog: LogDialog) -> list[str]:
    return [part.text() for part in dialog.form.result.buttons()]


def test_what_can_come_of_it_depends_on_the_way(qtbot: QtBot, dialog: LogDialog) -> None:
    form = dialog.form
    assert (offered(dialog), form.result.text()) == (["接通", "未接", "拒绝", "稍后再打"], "接通")
    form.set_channel("wechat")
    assert (offered(dialog), form.result.text()) == (["已发", "已回", "拒绝", "稍后再发"], "已发")
    qtbot.mouseClick(form.result.buttons()[2], LEFT)
    form.set_channel("visit")
    assert (offered(dialog), form.result.text()) == (["见到", "没见到", "拒绝", "改天再见"], "拒绝")


def test_a_message_is_logged_as_sent_and_an_answer_as_a_contact(
    qtbot: QtBot, dialog: LogDialog, book: Book
) -> None:
    chen = make_customer(book, "陈国栋")
    form = dialog.form
    form.start("sms")
    sent = form.draft(chen)
    qtbot.mouseClick(form.result.buttons()[1], LEFT)
    answered = form.draft(chen)
    assert sent is not None
    assert answered is not None
    assert [(each.channel, each.result) for each in (sent, answered)] == [("sms", "sent"), ("sms", "reached")]


@pytest.fixture
def english() -> Iterator[None]:
    words.install(None, "en")
    yield
    words.install(None, "zh")


@pytest.mark.parametrize("width", [480, 720])
def test_the_names_of_what_was_learnt_are_not_cut_in_english(qtbot: QtBot, english: None, width: int) -> None:
    made = LearnList()
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show_text("likes fishing, insurance expires Dec 20, promised to send a quote by Friday")
    made.show()
    qtbot.waitExposed(made)
    said = [row.item.text() for row in made.shown()]
    assert {"Car insurance expiry", "Promise"} <= set(said)
    assert len({row.item.width() for row in made.shown()}) == 1
