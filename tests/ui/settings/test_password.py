"""The password of the client file, in the settings: set, changed, removed, and the backups from before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import opening
from app.errors import FileError
from app.staff import actions, queries
from app.storage import backup, keys
from app.storage.book import Book
from tests.factories import make_book, make_staff
from tests.reading import long_read
from ui import ask
from ui.desk import Desk
from ui.prefs import Prefs
from ui.settings.page import SettingsPage
from ui.settings.password_dialog import PasswordDialog

LEFT = Qt.MouseButton.LeftButton


class Agrees(ask.Person):
    """Says yes to what is asked, and remembers it."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        self.asked.append(f"{title} {text}")
        return True


@pytest.fixture
def agrees() -> Iterator[Agrees]:
    made = Agrees()
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture(params=[None, "旧密码"], ids=["plain", "locked"])
def book(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Book]:
    made = make_book(tmp_path, password=request.param)
    make_staff(made)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, book: Book, prefs: Prefs) -> SettingsPage:
    made = SettingsPage(desk, prefs, book.path)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.enter()
    qtbot.waitUntil(lambda: bool(offered(made)))
    return made


def offered(page: SettingsPage) -> list[str]:
    """What can be done with the password."""
    buttons = page.data.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible() and "密码…" in each.text()]


def press(qtbot: QtBot, of: QWidget, text: str) -> None:
    [found] = [each for each in of.findChildren(QPushButton) if each.isVisible() and text in each.text()]
    qtbot.mouseClick(found, LEFT)


def said(of: QWidget) -> str:
    return "\n".join(each.text() for each in of.findChildren(QLabel) if each.isVisible())


def dialog(qtbot: QtBot, page: SettingsPage, wish: str) -> PasswordDialog:
    press(qtbot, page, wish)
    found = page.findChildren(PasswordDialog)[-1]
    qtbot.waitExposed(found)
    return found


def fill(qtbot: QtBot, of: PasswordDialog, *words: str) -> None:
    """Write into one field after the other, as the keyboard goes."""
    for word in words:
        field = of.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        qtbot.keyClicks(field, word)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def gone(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in page.findChildren(PasswordDialog)))


def opens(path: Path, password: str | None) -> bool:
    try:
        opening.open_book(path, password).close()
    except FileError:
        return False
    return True


@pytest.mark.parametrize("book", [None], indirect=True)
def test_a_password_is_set_after_it_was_said_that_a_lost_one_is_lost(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    assert "没有密码，谁拿到文件都能打开。" in said(page.data)
    assert offered(page) == ["设密码…"]
    asked = dialog(qtbot, page, "设密码…")
    assert "密码忘了，谁也打不开这份档案，也找不回来" in said(asked)
    fill(qtbot, asked, "geheim 1", "geheim 2")
    assert asked.complaint() == "两次写的密码不一样"
    fill(qtbot, asked, "geheim 1")
    gone(qtbot, page)
    qtbot.waitUntil(lambda: offered(page) == ["换密码…", "去掉密码…"])
    assert "有密码，文件和新的备份都加了密。" in said(page.data)
    book.write(actions.add_staff, "王强")
    book.close()
    assert not opens(book.path, None)
    assert opens(book.path, "geheim 1")


@pytest.mark.parametrize("book", ["旧密码"], indirect=True)
def test_it_is_changed_by_who_knows_the_old_one(
    qtbot: QtBot, page: SettingsPage, book: Book, prefs: Prefs
) -> None:
    asked = dialog(qtbot, page, "换密码…")
    fill(qtbot, asked, "falsch", "geheim", "geheim")
    qtbot.waitUntil(lambda: asked.complaint() == "现在的密码不对，密码没有改。请再写一次。")
    assert asked.focusWidget() is asked.old
    assert asked.new.text() == "geheim"
    asked.old.setText("旧密码")
    qtbot.keyClick(asked.old, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    gone(qtbot, page)
    qtbot.waitUntil(lambda: "旧密码" in said(page.data))
    book.close()
    assert not opens(book.path, "旧密码")
    assert opens(book.path, "geheim")


@pytest.mark.parametrize("book", ["旧密码"], indirect=True)
def test_it_is_removed_by_who_knows_it(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    asked = dialog(qtbot, page, "去掉密码…")
    assert "去掉以后，谁拿到这个文件都能打开" in said(asked)
    qtbot.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.complaint() == "请先写现在的密码"
    asked.old.setText("旧密码")
    press(qtbot, asked, "去掉密码")
    gone(qtbot, page)
    qtbot.waitUntil(lambda: offered(page) == ["设密码…"])
    book.close()
    assert opens(book.path, None)


@pytest.mark.parametrize("book", [None], indirect=True)
def test_the_window_goes_on_while_it_waits_and_it_can_be_stopped(
    qtbot: QtBot, page: SettingsPage, book: Book, desk: Desk
) -> None:
    with long_read(book):
        asked = dialog(qtbot, page, "设密码…")
        fill(qtbot, asked, "geheim", "geheim")
        qtbot.waitUntil(lambda: "等别的工作做完…" in said(asked))
        assert not asked.new.isEnabled()
        press(qtbot, asked, "停止")
        qtbot.waitUntil(lambda: asked.complaint() == "已停止，密码没有改。")
        assert asked.isVisible()
        assert asked.new.text() == "geheim"
    press(qtbot, asked, "取消")
    assert [row.name for row in book.read(queries.everybody)] == ["李晓梅"]
    assert keys.header_of(book.path) == keys.PLAIN_HEADER


@pytest.mark.parametrize("book", [None], indirect=True)
def test_backups_from_before_are_told_and_can_be_deleted(
    qtbot: QtBot, page: SettingsPage, book: Book, agrees: Agrees
) -> None:
    backup.back_up(book.path, book.key, "manual")
    fill(qtbot, dialog(qtbot, page, "设密码…"), "geheim", "geheim")
    gone(qtbot, page)
    qtbot.waitUntil(lambda: "删掉 2 份" in str([b.text() for b in page.data.findChildren(QPushButton)]))
    qtbot.waitUntil(lambda: said(page.data).count("没有密码") == 2)
    press(qtbot, page.data, "删掉 2 份密码和现在不一样的备份…")
    assert "删了就找不回来" in agrees.asked[0]
    qtbot.waitUntil(lambda: "没有密码" not in said(page.data))
    [copy] = backup.backups(book.path)
    assert opens(copy, "geheim")


def test_what_is_typed_can_be_seen(qtbot: QtBot, page: SettingsPage) -> None:
    asked = dialog(qtbot, page, offered(page)[0])
    first = asked.focusWidget()
    assert isinstance(first, QLineEdit)
    assert first.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(asked.show_words, LEFT, pos=asked.show_words.rect().center() / 8)
    assert first.echoMode() is QLineEdit.EchoMode.Normal
    asked.reject()
