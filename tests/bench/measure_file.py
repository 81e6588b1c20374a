"""A file with ten thousand contacts, and typing on while what was typed before is being saved."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.rows import Query
from app.interactions.models import Interaction
from app.storage import journal
from app.storage.book import Book
from tests.bench.figures import MS, SERIOUS, Bar, Bench, Figure, measure, opened, slowest
from tests.bench.rows import TODAY
from tests.bench.window import ROOM, application, desk_of, until
from ui.customers.contacts.tab import ContactsTab
from ui.customers.file.page import CustomerFilePage
from ui.kit.table import WindowedTable
from ui.prefs import Prefs

CONTACTS = 10_000
REPEATS = 5
SIGNS = 200
KEY_MS = 20
"""Somebody types fast: a sign each so often, and the file saves while they do."""
WORDS = ("问了保养", "说车很好", "要换轮胎", "等年底的活动", "孩子考上大学")


@measure("file")
def a_long_file(bench: Bench) -> Iterator[Figure]:
    """Opened, its contacts shown, narrowed and scrolled; and typed into."""
    count = CONTACTS if bench.size >= SERIOUS else 100
    book = opened(bench.copy())
    long, short = list(book.read(queries.ids, Query(), 2))
    book.write(_talk, long, count)
    application(Prefs(bench.folder / "prefs.ini"))
    with desk_of(book) as desk:
        page = CustomerFilePage(desk)
        page.resize(*ROOM)
        page.show()
        turns = [
            (_open(book, page, short), _open(book, page, long)) for _ in range(bench.turns(REPEATS) + 2)
        ][2:]
        few, many = (statistics.median(times) for times in zip(*turns, strict=True))
        yield Figure(f"file: open one with {count:,} contacts", many, Bar(times=1, plus=50 * MS), few)
        yield from _contacts(page, count)
        typed = _typed(book, page, long, SIGNS if bench.size >= SERIOUS else 20)
        yield Figure("file: a key while it saves, p95", typed, Bar(plus=16 * MS))
        page.close()
    book.close()


def _talk(session: Session, customer_id: int, count: int) -> None:
    journal.describe(session, "bench")
    first = dt.datetime.combine(TODAY, dt.time(9)) - dt.timedelta(hours=count)
    rows = [
        {
            "customer_id": customer_id,
            "at": first + dt.timedelta(hours=place),
            "channel": ("call", "wechat", "visit")[place % 3],
            "result": "reached",
            "text": f"{WORDS[place % len(WORDS)]} {place}",
        }
        for place in range(count)
    ]
    journal.insert(session, Interaction, rows)


def _open(book: Book, page: CustomerFilePage, customer_id: int) -> float:
    name = book.read(queries.customer_file, customer_id).name
    begun = time.perf_counter()
    page.open_customer(customer_id)
    until(lambda: name in (label.text() for label in page.header.findChildren(QLabel)))
    page.repaint()
    return time.perf_counter() - begun


def _contacts(page: CustomerFilePage, count: int) -> Iterator[Figure]:
    begun = time.perf_counter()
    tab = page.tab("contacts")
    assert isinstance(tab, ContactsTab)
    table = next(each for each in tab.findChildren(WindowedTable))
    until(lambda: table.model().rowCount(QModelIndex()) >= count and table.model().index(0, 0).data())
    yield Figure("file: its contacts are shown", time.perf_counter() - begun, Bar(plus=150 * MS))
    bar, steps = table.verticalScrollBar(), []
    for turn in range(60):
        begun = time.perf_counter()
        bar.setValue(bar.maximum() * (turn * 37 % 97) // 97)
        QApplication.processEvents()
        steps.append(time.perf_counter() - begun)
    yield Figure("file: a jump among its contacts, p95", slowest(steps[1:]), Bar(plus=20 * MS))


def _typed(book: Book, page: CustomerFilePage, customer_id: int, signs: int) -> float:
    """The time from a key to its sign on the screen; another item is saved every so often meanwhile."""
    page.go_to_item("position")
    QApplication.processEvents()
    field = page.window().focusWidget()
    assert isinstance(field, QWidget)
    times: list[float] = []
    timer = QTimer(interval=KEY_MS)

    def press() -> None:
        begun = time.perf_counter()
        event = QInputMethodEvent()
        event.setCommitString(chr(0x4E00 + len(times) % 500))
        QApplication.sendEvent(field, event)
        field.repaint()
        times.append(time.perf_counter() - begun)
        if len(times) % 10 == 0:
            page.items().committed.emit("dress", f"{len(times)}")

    timer.timeout.connect(press)
    timer.start()
    until(lambda: len(times) >= signs)
    timer.stop()
    until(lambda: book.read(queries.customer_file, customer_id).values["dress"] == f"{signs}")
    return max(slowest(times), statistics.median(times))
