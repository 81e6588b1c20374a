"""The shell with pages that only remember what happened to them, driven by clicks and keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.errors import FileError, KnownError
from app.storage.rows import Done, WriteName
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.layout import column
from ui.kit.page import Page
from ui.prefs import Prefs
from ui.shell.hit_list import Hit
from ui.shell.window import USUAL, Window

T = TypeVar("T")
CTRL = Qt.KeyboardModifier.ControlModifier
HITS = [
    Hit(7, "陈国栋", "261109-02", "138 0000 5521", "", "A"),
    Hit(8, "陈可", "261109-03", "139 0000 2203", "女儿", "B"),
]


class FakeBook:
    """Remembers names in order, and can take them back."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.taken: list[str] = []

    def read(self, query: Callable[..., T], *args: Any) -> T:
        return query(self.names, *args)

    def write(self, action: Callable[..., T], *args: Any) -> Done[T]:
        value = action(self.names, *args)
        return Done(value, frozenset({"customer"}), 1, WriteName("customer-edit", self.names[-1]))

    def undo(self) -> Done[None]:
        if not self.names:
            raise KnownError("nothing-to-undo")
        self.taken.append(self.names.pop())
        return Done(None, frozenset({"customer"}), 1, WriteName("customer-edit", self.taken[-1]))

    def redo(self) -> Done[None]:
        self.names.append(self.taken.pop())
        return Done(None, frozenset({"customer"}), 1, WriteName("customer-edit", self.names[-1]))

    def undo_label(self) -> WriteName | None:
        return WriteName("customer-edit", self.names[-1]) if self.names else None

    def redo_label(self) -> WriteName | None:
        return WriteName("customer-edit", self.taken[-1]) if self.taken else None

    def rest(self) -> bool:
        return False


def add(names: list[str], name: str) -> None:
    names.append(name)


class Sheet(Page):
    """A page with one field that writes down what happens."""

    def __init__(self, told: list[str], key: str) -> None:
        super().__init__()
        self.told, self.key = told, key
        self.field = QLineEdit()
        self.setLayout(column(self.field, 1))
        told.append(f"build {key}")

    def enter(self) -> None:
        self.told.append(f"enter {self.key}")

    def keep(self) -> None:
        self.told.append(f"keep {self.key}")

    def open_customer(self, customer_id: int) -> None:
        self.told.append(f"open {customer_id}")

    def current_customer(self) -> int | None:
        return 7 if self.key == "customers" else None


class Shell:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.told: list[str] = []
        self.book = FakeBook()
        self.desk = Desk(self.book)
        self.prefs = Prefs(folder / "keqing.ini")
        self.window = Window(self.desk, self.prefs, self.search)
        for key, icon, label in (
            ("today", "square-check", "今日"),
            ("customers", "users", "客户"),
            ("settings", "settings", "设置"),
        ):
            self.window.add_page(key, icon, label, self.factory(key), bottom=key == "settings")
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show_page("today")
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def factory(self, key: str) -> Callable[[], Page]:
        return lambda: Sheet(self.told, key)

    def search(self, text: str, then: Callable[[Sequence[Hit]], None]) -> None:
        then([hit for hit in HITS if text in "chenkcguodong" or text in hit.name])

    def page(self, key: str) -> Sheet:
        page = self.window.page(key)
        assert isinstance(page, Sheet)
        return page


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    made = Shell(qtbot, tmp_path)
    yield made
    made.desk.close()


def test_pages_are_built_when_first_shown_and_keep_what_was_typed(shell: Shell, qtbot: QtBot) -> None:
    assert shell.told == ["build today", "enter today"]
    qtbot.mouseClick(shell.window.rail.button("customers"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(shell.window, Qt.Key.Key_1, CTRL)
    assert shell.told[2:] == [
        "build customers",
        "keep today",
        "enter customers",
        "keep customers",
        "enter today",
    ]
    assert shell.window.current_page() == "today"
    assert shell.window.rail.button("today").isChecked()


def test_the_rail_counts_what_waits(shell: Shell) -> None:
    shell.page("today").badge_changed.emit(7)
    assert shell.window.rail.button("today").badge() == 7
    assert shell.window.rail.button("today").accessibleName() == "今日 7"


def test_a_low_window_keeps_every_page_on_the_rail(shell: Shell, qtbot: QtBot) -> None:
    before = shell.window.rail.button("today").height()
    for place in range(5):
        shell.window.add_page(f"more{place}", "star", "更多", shell.factory("more"))
    shell.window.resize(911, 512)
    qtbot.waitUntil(lambda: shell.window.rail.button("today").height() < before)
    room = shell.window.rail.rect()
    assert all(room.contains(shell.window.rail.button(key).geometry()) for key in shell.window.rail.pages())


def test_a_page_can_ask_for_a_customer_and_for_another_page(shell: Shell) -> None:
    shell.page("today").customer_wanted.emit(42)
    assert shell.window.current_page() == "customers"
    assert shell.told[-1] == "open 42"
    shell.page("customers").page_wanted.emit("settings")
    assert shell.window.current_page() == "settings"


def test_an_inner_page_lights_the_place_it_belongs_to(shell: Shell) -> None:
    shell.window.add_inner_page("file", "customers", shell.factory("file"))
    shell.window.show_page("file")
    assert shell.window.current_page() == "file"
    assert shell.window.rail.current() == "customers"


def test_a_customer_is_found_and_opened_by_keys_alone(shell: Shell, qtbot: QtBot) -> None:
    qtbot.keyClick(shell.window, Qt.Key.Key_K, CTRL)
    box = shell.window.topbar.search
    assert box.hasFocus()
    qtbot.keyClicks(box, "chen")
    assert box.hits().isVisible()
    assert box.hits().texts()[1] == "陈可  261109-03  139 0000 2203  女儿"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert shell.told[-1] == "open 8"
    assert not box.hits().isVisible()
    assert box.text() == ""


def test_a_search_without_hits_says_what_to_do(shell: Shell, qtbot: QtBot) -> None:
    box = shell.window.topbar.search
    box.setFocus()
    qtbot.keyClicks(box, "zz")
    assert box.hits().texts() == ["没有找到“zz”。按 Ctrl N 新建客户。"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), box.hits().isVisible()) == ("", False)


def test_ctrl_k_begins_another_search(shell: Shell, qtbot: QtBot) -> None:
    box = shell.window.topbar.search
    box.setFocus()
    qtbot.keyClicks(box, "zz")
    qtbot.keyClick(box, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(box, "chen")
    assert box.text() == "chen"


def test_an_answer_to_an_earlier_word_is_not_shown(qtbot: QtBot, shell: Shell) -> None:
    waiting: list[Callable[[Sequence[Hit]], None]] = []
    box = type(shell.window.topbar.search)(lambda _text, then: waiting.append(then))
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    qtbot.keyClicks(box, "ch")
    waiting[1](HITS[:1])
    waiting[0](HITS)
    assert len(box.hits().texts()) == 1


def test_keys_ask_for_a_new_customer_a_log_and_help(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.window.new_wanted):
        qtbot.keyClick(shell.window, Qt.Key.Key_N, CTRL)
    with qtbot.waitSignal(shell.window.help_wanted):
        qtbot.keyClick(shell.window, Qt.Key.Key_F1)
    with qtbot.waitSignal(shell.window.log_wanted) as nobody:
        qtbot.keyClick(shell.window, Qt.Key.Key_L, CTRL)
    shell.window.show_page("customers")
    with qtbot.waitSignal(shell.window.log_wanted) as somebody:
        qtbot.mouseClick(shell.window.topbar.log, Qt.MouseButton.LeftButton)
    assert (nobody.args, somebody.args) == ([None], [7])


def test_what_was_done_is_said_and_can_be_taken_back_by_name(shell: Shell, qtbot: QtBot) -> None:
    undo = shell.window.topbar.undo
    shell.desk.do(add, "陈国栋")
    qtbot.waitUntil(undo.isEnabled)
    assert shell.window.toast.text() == "已保存：修改客户 陈国栋"
    assert (undo.isEnabled(), undo.toolTip()) == (True, "撤销 修改客户 陈国栋 Ctrl Z")
    with qtbot.waitSignal(shell.desk.labels):
        qtbot.keyClick(shell.window, Qt.Key.Key_Z, CTRL)
    assert shell.book.names == []
    assert shell.window.toast.text() == "已撤销：修改客户 陈国栋"
    assert not undo.isEnabled()
    redo = next(each for each in shell.window.toast.findChildren(QPushButton) if each.text() == "重做")
    with qtbot.waitSignal(shell.desk.labels):
        qtbot.mouseClick(redo, Qt.MouseButton.LeftButton)
    assert shell.book.names == ["陈国栋"]


def test_what_is_said_covers_nothing_of_the_page_where_there_is_room(shell: Shell, qtbot: QtBot) -> None:
    window = shell.window
    window.showNormal()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.stack.width() > 1200)
    window.say("已保存：修改客户 陈国栋", action="撤销")
    assert not window.toast.geometry().intersects(window.stack.geometry())
    window.resize(820, 500)
    qtbot.waitUntil(lambda: window.stack.geometry().contains(window.toast.geometry()))


def test_what_was_done_ends_in_dots_before_it_covers_the_page_and_why_not_is_told_whole(
    shell: Shell, qtbot: QtBot
) -> None:
    window = shell.window
    window.showNormal()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.stack.width() > 1200)
    toast, room, long = window.toast, window.topbar.free().width(), "Saved: Edit customer"
    window.say(long, action="Undo")
    while toast.sizeHint().width() <= room:
        long += " 陈国栋"
        window.say(long, action="Undo")
    assert not toast.geometry().intersects(window.stack.geometry())
    assert (toast.width(), toast.text()) == (room, long)
    window.say(f"{long} {long}")
    assert toast.width() >= toast.sizeHint().width() > room


@pytest.mark.parametrize("width", [911, 1366])
def test_a_very_long_name_pushes_the_way_back_out_of_no_window(
    shell: Shell, qtbot: QtBot, width: int
) -> None:
    window = shell.window
    window.showNormal()
    window.resize(width, 512)
    qtbot.waitUntil(lambda: window.width() == width)
    window.say("已保存：导入名单 " + "特别长的文件名" * 12, action="撤销")
    toast = window.toast
    right = toast.mapTo(window, toast.rect().topRight()).x()
    is_beside_buttons = not toast.geometry().intersects(window.stack.geometry())
    assert is_beside_buttons or right < width * 0.65, "the buttons of a page stand at the right"
    undo = next(each for each in toast.findChildren(QPushButton) if each.text() == "撤销")
    assert toast.rect().contains(undo.geometry())


def test_what_is_said_does_not_cover_that_a_customer_is_beside(shell: Shell, qtbot: QtBot) -> None:
    window = shell.window
    window.showNormal()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.stack.width() > 1200)
    window.say("已保存：修改客户 陈国栋", action="撤销")
    sign, toast = window.topbar.veil, window.toast
    qtbot.waitUntil(lambda: toast.mapTo(window, QPoint(0, 0)).x() < 910)
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "客户在旁" in sign.text() and sign.width() > 60)

    def apart() -> bool:
        here = QRect(sign.mapTo(window, QPoint(0, 0)), sign.size())
        return not here.intersects(QRect(toast.mapTo(window, QPoint(0, 0)), toast.size()))

    qtbot.waitUntil(apart)


def test_what_is_said_stays_in_front_of_the_page_that_is_shown_next(shell: Shell) -> None:
    toast = shell.window.toast
    shell.window.say("已保存")
    shell.window.show_page("customers")
    at = toast.mapTo(shell.window, toast.rect().center())
    assert toast.isAncestorOf(shell.window.childAt(at))


def test_ctrl_z_belongs_to_the_text_while_it_has_something_to_take_back(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.desk.labels):
        shell.desk.do(add, "陈国栋")
    field = shell.page("today").field
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), shell.book.names) == ("", ["陈国栋"])
    with qtbot.waitSignal(shell.desk.undone):
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert shell.book.names == []


def test_undo_first_commits_what_is_being_typed(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.desk.trouble):
        qtbot.keyClick(shell.window, Qt.Key.Key_Z, CTRL)
    assert shell.told[-1] == "keep today"


def test_trouble_is_said_above_the_page(shell: Shell) -> None:
    shell.desk.trouble.emit(FileError("disk-full"))
    assert shell.window.banner.isVisible()
    assert shell.window.banner.text() == "磁盘已满，这一步没有保存。请腾出空间，再试一次。"


def test_a_bug_reaches_the_excepthook(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        shell.desk.crashed.emit(ZeroDivisionError("a bug"))
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_closing_keeps_what_was_typed_and_the_place_of_the_window(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.window.closing):
        shell.window.close()
    assert shell.told[-1] == "keep today"
    assert not shell.prefs.geometry().isEmpty()


def test_tab_goes_from_the_rail_over_the_bar_to_the_page(shell: Shell) -> None:
    shell.window.topbar.search.setFocus()
    walked = []
    for _ in range(3):
        shell.window.focusNextChild()
        walked.append(QApplication.focusWidget())
    assert walked == [shell.window.topbar.new, shell.window.topbar.log, shell.page("today").field]


def test_the_rail_is_one_stop_and_arrows_walk_it(shell: Shell, qtbot: QtBot) -> None:
    shell.page("today").field.setFocus()
    shell.window.focusNextChild()
    today = shell.window.rail.button("today")
    assert today.hasFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    assert shell.window.rail.button("customers").hasFocus()
    qtbot.keyClick(shell.window.rail.button("customers"), Qt.Key.Key_Return)
    assert shell.window.current_page() == "customers"
    assert shell.page("customers").field.hasFocus()


def test_the_shell_starts_without_the_heavy_libraries() -> None:
    heavy = "sqlalchemy alembic sqlcipher3 pypinyin openpyxl holidays borax jinja2 phonenumbers".split()
    probe = f"import sys, ui.shell.window; print([name for name in {heavy} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_enter_presses_the_button_that_has_the_keyboard(shell: Shell, qtbot: QtBot) -> None:
    shell.window.topbar.new.setFocus()
    with qtbot.waitSignal(shell.window.new_wanted):
        qtbot.keyClick(shell.window.topbar.new, Qt.Key.Key_Return)


def test_enter_in_the_search_box_presses_nothing_on_the_page_it_opens(shell: Shell, qtbot: QtBot) -> None:
    page = shell.page("customers")
    back = button("返回", on_click=lambda: shell.told.append("back"))
    page.layout().insertWidget(0, back)
    search = shell.window.topbar.search
    search.setFocus()
    qtbot.keyClicks(search, "chen")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert shell.window.current_page() == "customers"
    assert back.hasFocus()
    assert "back" not in shell.told


def test_with_nothing_to_take_back_that_is_said_in_passing(shell: Shell, qtbot: QtBot) -> None:
    shell.window.desk.undo()
    qtbot.waitUntil(shell.window.toast.isVisible)
    assert shell.window.toast.text() == "没有可以撤销的操作。"
    assert not shell.window.banner.isVisible()


def test_the_window_fills_a_screen_that_is_too_small_for_it(shell: Shell) -> None:
    assert shell.window.screen().availableSize().width() < USUAL.width()
    assert shell.window.isMaximized()


def test_the_next_window_stands_where_the_last_one_stood(shell: Shell) -> None:
    shell.window.showNormal()
    shell.window.resize(760, 500)
    shell.window.keep_place()
    after = Window(shell.desk, shell.prefs, shell.search)
    assert after.isMaximized() is False
    after.deleteLater()
