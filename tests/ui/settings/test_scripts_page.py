"""The shop's scripts, written and tried out over a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.care import own_scripts
from app.care.own_scripts import ScriptLine
from app.fields.people import Person
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from tests.hands import write
from ui.desk import Desk
from ui.kit.script_text import to_shown, to_stored
from ui.settings.scripts_page import ScriptsPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    made.sign_in(make_staff(made))
    make_customer(made, "王建业", salutation="王总", children=(Person("daughter", "陈可"),))
    make_customer(made, "赵小满")
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, book: Book) -> Iterator[ScriptsPage]:
    desk = Desk(book)
    made = ScriptsPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: made.editor.preview.text().startswith("王总"))
    yield made
    desk.close()


def stored(book: Book, topic: str = "birthday") -> list[ScriptLine]:
    return next(list(t.scripts) for t in book.read(own_scripts.topics) if t.key == topic)


def retype(qtbot: QtBot, page: ScriptsPage, text: str) -> None:
    qtbot.mouseClick(page.editor.text, LEFT)
    page.editor.text.selectAll()
    write(page.editor.text, text)


def test_topics_and_their_scripts_are_listed(page: ScriptsPage) -> None:
    assert page.topics.item(0).text().startswith("生日  ")
    assert page.lines.item(0).text().startswith("电话：{称呼}，生日快乐！")
    assert page.editor.text.toPlainText().startswith("{称呼}，生日快乐！")


def test_what_is_written_is_kept_on_leaving_and_can_be_undone(
    qtbot: QtBot, page: ScriptsPage, book: Book
) -> None:
    retype(qtbot, page, "{称呼}，生日快乐呀！[我是{我}。]")
    qtbot.waitUntil(lambda: page.editor.preview.text() == "王总，生日快乐呀！我是李晓梅。")
    page.topics.setFocus()
    qtbot.waitUntil(lambda: any(line.id for line in stored(book)))
    [mine] = [line for line in stored(book) if line.id]
    assert mine.text == "{salutation}，生日快乐呀！[我是{staff}。]"
    assert mine.key == "birthday//call"
    qtbot.waitUntil(lambda: page.editor.drop.text() == "还原成原来的")
    book.undo()
    assert not [line for line in stored(book) if line.id]


def test_ctrl_enter_keeps_a_new_script_once(qtbot: QtBot, page: ScriptsPage, book: Book) -> None:
    qtbot.mouseClick(page.new, LEFT)
    assert page.editor.text.toPlainText() == ""
    write(page.editor.text, "{称呼}，大吉大利！")
    for _ in range(2):
        qtbot.keyClick(page.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.editor.drop.text() == "删除这句")
    page.keep()
    page.refresh()
    qtbot.waitUntil(lambda: any("大吉大利" in page.lines.item(n).text() for n in range(page.lines.count())))
    assert [line.text for line in stored(book) if line.id] == ["{salutation}，大吉大利！"]
    assert "大吉大利" in page.lines.currentItem().text()


def test_what_would_leave_a_hole_stays_with_the_reason(qtbot: QtBot, page: ScriptsPage, book: Book) -> None:
    retype(qtbot, page, "{称呼}，{孩子}好吗？")
    page.lines.setCurrentRow(2)
    qtbot.waitUntil(lambda: "“孩子”不一定知道" in page.editor.problem.text())
    assert page.editor.text.toPlainText() == "{称呼}，{孩子}好吗？"
    assert page.lines.currentRow() == 0
    assert not [line for line in stored(book) if line.id]
    retype(qtbot, page, "{称呼}，[{孩子}好吗？]生日快乐！")
    page.keep()
    qtbot.waitUntil(lambda: any(line.id for line in stored(book)))
    qtbot.waitUntil(page.editor.problem.isHidden)


def test_a_field_is_put_in_with_a_click(qtbot: QtBot, page: ScriptsPage) -> None:
    retype(qtbot, page, "{称呼}，")
    child = next(b for b in page.editor.findChildren(QPushButton) if b.text() == "孩子")
    qtbot.mouseClick(child, LEFT)
    write(page.editor.text, "您好！")
    assert page.editor.text.toPlainText() == "{称呼}，[{孩子}]您好！"
    qtbot.waitUntil(lambda: page.editor.preview.text() == "王总，陈可您好！")
    assert "年数" not in [b.text() for b in page.editor.findChildren(QPushButton) if b.isVisible()]


def test_a_script_of_the_trade_is_left_out_and_used_again(
    qtbot: QtBot, page: ScriptsPage, book: Book
) -> None:
    assert page.editor.drop.text() == "不用这句"
    qtbot.mouseClick(page.editor.drop, LEFT)
    qtbot.waitUntil(lambda: page.editor.drop.text() == "重新用这句")
    assert stored(book)[0].left_out
    assert not page.editor.text.isEnabled()
    qtbot.mouseClick(page.editor.drop, LEFT)
    qtbot.waitUntil(lambda: page.editor.drop.text() == "不用这句")
    assert not stored(book)[0].left_out


def test_a_script_is_meant_for_a_channel_and_a_personality(
    qtbot: QtBot, page: ScriptsPage, book: Book
) -> None:
    page.editor.personality.setCurrentIndex(page.editor.personality.findData("amiable"))
    page.editor.personality.activated.emit(page.editor.personality.currentIndex())
    qtbot.waitUntil(lambda: any(line.id for line in stored(book)))
    assert [(line.channel, line.personality) for line in stored(book) if line.id] == [("call", "amiable")]


def test_it_is_tried_on_another_customer(qtbot: QtBot, page: ScriptsPage) -> None:
    qtbot.mouseClick(page.editor.who, LEFT)
    page.editor.who.selectAll()
    qtbot.keyClicks(page.editor.who, "zhaoxiaoman")
    qtbot.waitUntil(lambda: len(page.editor.who.offered()) == 1)
    page.editor.who.take_first()
    qtbot.waitUntil(lambda: page.editor.preview.text().startswith("赵小满"))


def test_escape_goes_back_to_the_settings(qtbot: QtBot, page: ScriptsPage) -> None:
    with qtbot.waitSignal(page.page_wanted) as told:
        qtbot.keyClick(page.topics, Qt.Key.Key_Escape)
    assert told.args == ["settings"]


def test_fields_are_written_in_the_language_of_the_window() -> None:
    assert to_shown("{salutation}，[我是{staff}]") == "{称呼}，[我是{我}]"
    assert to_stored("{称呼}，[我是{ 我 }]{没有}") == "{salutation}，[我是{staff}]{没有}"
