"""What was begun in the log of a contact waits until it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.customers import queries as customers
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from ui.contact.log_dialog import LogDialog
from ui.desk import Desk


def opened(qtbot: QtBot, desk: Desk, customer_id: int | None) -> LogDialog:
    dialog = LogDialog(desk, None, customer_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    if customer_id is not None:
        qtbot.waitUntil(lambda: dialog.name.text() != "")
    return dialog


def test_what_was_left_with_esc_is_there_again(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = make_customer(book, "陈国栋")
    dialog = opened(qtbot, desk, chen)
    write(dialog.form.text, "聊到一半")
    dialog.form.ask_for("籍贯")
    write(dialog.form.learnt.line, "信阳")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: book.read(customers.begun_of, chen, "log") != "")
    again = opened(qtbot, desk, chen)
    qtbot.waitUntil(lambda: again.form.text.toPlainText() == "聊到一半")
    assert again.form.learnt.text() == "籍贯 信阳"
    assert [row.item.text() for row in again.form.learnt.list.shown()] == ["籍贯"]
    write(again.form.text, "，再打")
    assert again.form.text.toPlainText() == "聊到一半，再打"


def test_what_was_typed_before_anybody_was_chosen_goes_along(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = make_customer(book, "陈国栋")
    dialog = opened(qtbot, desk, None)
    write(dialog.form.text, "刚才来电话")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: book.read(customers.begun_of, None, "log") != "")
    again = opened(qtbot, desk, None)
    qtbot.waitUntil(lambda: again.form.text.toPlainText() == "刚才来电话")
    write(again.who, "陈国栋")
    qtbot.waitUntil(lambda: again.who.offered() != [])
    qtbot.keyClick(again.who, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.read(customers.begun_of, None, "log") == "")
    qtbot.waitUntil(lambda: book.read(customers.begun_of, chen, "log") != "")
    assert again.form.text.toPlainText() == "刚才来电话"


def test_what_was_learnt_while_logging_goes_into_the_file(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = make_customer(book, "陈国栋")
    dialog = opened(qtbot, desk, chen)
    drafts = []
    dialog.logged.connect(drafts.append)
    dialog.form.ask_for("籍贯")
    write(dialog.form.learnt.line, "信阳，喜欢钓鱼，说我们价格贵")
    dialog.accept()
    assert [(fact.key, fact.value) for fact in drafts[0].facts] == [
        ("native_place", "信阳"),
        ("hobbies", ("钓鱼",)),
        ("notes", "说我们价格贵"),
    ]
