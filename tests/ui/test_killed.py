"""The program is killed while somebody types: what was typed is there again, but for the last two seconds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import opening
from app.customers import actions
from app.customers import queries as customers
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from ui.contact.learn_box import LearnBox
from ui.contact.log_dialog import LogDialog
from ui.customers.file.page import CustomerFilePage
from ui.desk import Desk
from ui.kit.keep_timer import KEEP_MS

ENOUGH = 40
"""So many signs are typed, one each 50 ms, before the program is killed."""
KEPT_MS = 200
"""Kept five times as often as in the program: whoever types needs not do so for long."""
LOST_S = 2.0 - (KEEP_MS - KEPT_MS) / 1000

_PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from app import opening
from ui.contact.learn_box import LearnBox
from ui.contact.log_dialog import LogDialog
from ui.kit import editors, keep_timer
from ui.program.late import LateBook
from ui.main import make_application
from ui.hall.pages import Pages
from ui.prefs import Prefs

path, place, customer_id = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
keep_timer.KEEP_MS = int(sys.argv[4])
editors.IDLE_MS = 60_000  # a machine that is held up is no person who rests
prefs = Prefs(path.with_suffix(".ini"))
app = make_application(prefs)
late = LateBook(lambda: opening.open_book(path))
pages = Pages(late, prefs, path)
late.opened.connect(pages.opened)
late.start()
pages.window.show()
typed = 0
field = None

def begin():
    global field
    if field is not None:
        return
    if place == "file":
        if pages.window.current_page() != "file":
            pages.window.open_customer(customer_id)
        page = pages.window.page("file")
        if not page.header.line():
            return
        page.go_to_item("position")
        field = pages.window.focusWidget()
    elif place == "log":
        if not pages.window.findChildren(LogDialog):
            pages.log_contact(customer_id)
            return
        dialog = pages.window.findChildren(LogDialog)[0]
        if dialog.name.text():
            field = dialog.form.text
    else:
        if not pages.window.findChildren(LearnBox):
            pages.window.learn_wanted.emit(customer_id)
            return
        box = pages.window.findChildren(LearnBox)[0]
        if box.name.text():
            field = box.field.line
    if field is not None:
        field.setFocus()

def type_on():
    global typed
    if pages.me is None:
        return
    begin()
    if field is None:
        return
    event = QInputMethodEvent()
    event.setCommitString(chr(0x4E00 + typed))
    QApplication.sendEvent(field, event)
    typed += 1
    print(typed, time.monotonic(), flush=True)

timer = QTimer(interval=50)
timer.timeout.connect(type_on)
timer.start()
app.exec()
"""


def type_and_kill(path: Path, place: str, customer_id: int) -> int:
    """How many signs had been typed so long before the end that none of them may be lost."""
    program = path.with_name("person.py")
    program.write_text(_PROGRAM, encoding="utf-8")
    ran = subprocess.Popen(
        [sys.executable, str(program), str(path), place, str(customer_id), str(KEPT_MS)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        },
    )
    assert ran.stdout is not None
    told: list[float] = []
    try:
        for line in ran.stdout:
            told.append(float(line.split()[1]))
            if len(told) >= ENOUGH:
                break
    finally:
        os.killpg(ran.pid, signal.SIGKILL)
        ran.wait()
        ran.stdout.close()
    assert len(told) == ENOUGH
    return sum(at <= told[-1] - LOST_S for at in told)


@pytest.fixture
def closed(tmp_path: Path) -> tuple[Path, int]:
    """A client file with one customer, and somebody at the desk: nobody is asked who that is meanwhile."""
    book = make_book(tmp_path)
    make_staff(book)
    customer_id = make_customer(book, "陈国栋")
    book.close()
    return book.path, customer_id


def opened(path: Path) -> Book:
    return opening.open_book(path)


def safe(count: int) -> str:
    return "".join(chr(0x4E00 + place) for place in range(count))


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by POSIX signals")


def test_a_field_of_the_file_is_offered_again(qtbot: QtBot, closed: tuple[Path, int]) -> None:
    path, customer_id = closed
    count = type_and_kill(path, "file", customer_id)
    book = opened(path)
    desk = Desk(book)
    page = CustomerFilePage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.open_customer(customer_id)
    qtbot.waitUntil(lambda: "职务" in page.banner.text())
    assert book.read(customers.customer_file, customer_id).values["position"] is None
    again = next(each for each in page.banner.findChildren(QPushButton) if each.text() == "放回来")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: book.read(customers.customer_file, customer_id).values["position"] is not None)
    assert book.read(customers.customer_file, customer_id).values["position"].startswith(safe(count))
    qtbot.waitUntil(lambda: book.read(customers.begun_of, customer_id, "file") == "")
    desk.close()
    book.close()


def test_the_log_of_a_contact_is_there_again(qtbot: QtBot, closed: tuple[Path, int]) -> None:
    path, customer_id = closed
    count = type_and_kill(path, "log", customer_id)
    book = opened(path)
    desk = Desk(book)
    dialog = LogDialog(desk, None, customer_id)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.form.text.toPlainText() != "")
    assert dialog.form.text.toPlainText().startswith(safe(count))
    assert not dialog.resumed.isHidden()
    dialog.accept()
    qtbot.waitUntil(lambda: book.read(customers.begun_of, customer_id, "log") == "")
    desk.close()
    book.close()


def test_a_quick_note_is_there_again(qtbot: QtBot, closed: tuple[Path, int]) -> None:
    path, customer_id = closed
    count = type_and_kill(path, "learn", customer_id)
    book = opened(path)
    desk = Desk(book)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 600)
    window.show()
    box = LearnBox(desk, window)
    box.open(customer_id)
    qtbot.waitUntil(lambda: box.field.text() != "")
    assert box.field.text().startswith(safe(count))
    assert book.read(customers.customer_file, customer_id).values["notes"] is None
    box.accept()
    qtbot.waitUntil(lambda: book.read(customers.begun_of, customer_id, "learn") == "")
    qtbot.waitUntil(lambda: book.read(customers.customer_file, customer_id).values["notes"] is not None)
    desk.close()
    book.close()


def test_what_is_begun_lies_inside_the_file_and_under_its_password(tmp_path: Path) -> None:
    book = make_book(tmp_path, password="geheim")
    customer_id = make_customer(book, "陈国栋")
    book.write(actions.keep_begun, customer_id, "learn", "喜欢钓鱼abcdef")
    book.close()
    for path in tmp_path.iterdir():
        content = path.read_bytes() if path.is_file() else b""
        assert "喜欢钓鱼".encode() not in content
        assert b"abcdef" not in content
