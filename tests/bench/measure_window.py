"""What a person waits for in the window: the list, a jump and a wheel step in it, and a customer's file."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QLabel

from app.customers import queries
from app.customers.rows import Query
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median
from tests.bench.window import ROOM, application, desk_of, until
from ui.customers.file.page import CustomerFilePage
from ui.customers.list.page import CustomersPage
from ui.desk import Desk
from ui.kit.cells import Column
from ui.kit.table import SmallTable
from ui.prefs import Prefs

REPEATS = 5
STEP = 3
"""Rows of one notch of the wheel."""


@measure("window")
def in_the_window(bench: Bench) -> Iterator[Figure]:
    """From the wish to the painted pixels."""
    prefs = Prefs(bench.folder / "prefs.ini")
    application(prefs)
    with desk_of(bench.book) as desk:
        small = median(_small_table)
        page, first = _lists(desk, prefs, bench.turns(REPEATS))
        yield Figure("window: list, first paint", first, Bar(times=1, plus=100 * MS), small)
        yield from _scrolled(page)
        yield Figure("window: open a customer's file", _files(bench, desk), Bar(plus=100 * MS))


def _small_table() -> None:
    columns = [Column(key, key) for key in "abcdef"]
    table = SmallTable(columns, lambda row, key: f"{key}{row}")
    table.resize(*ROOM)
    table.set_rows(range(50))
    table.show()
    table.viewport().repaint()
    table.close()


def _lists(desk: Desk, prefs: Prefs, repeats: int) -> tuple[CustomersPage, float]:
    """A list, and the median of its first paint; each is whole before the next one begins."""
    times: list[float] = []
    for _ in range(repeats + 1):
        begun = time.perf_counter()
        page = _list(desk, prefs)
        times.append(time.perf_counter() - begun)
        until(page.counts_text)
        page.setVisible(len(times) > repeats)
    return page, statistics.median(times[1:])


def _list(desk: Desk, prefs: Prefs) -> CustomersPage:
    page = CustomersPage(desk, prefs)
    page.resize(*ROOM)
    page.show()
    until(lambda: _is_there(page, 0))
    page.table.viewport().repaint()
    return page


def _is_there(page: CustomersPage, row: int) -> bool:
    model = page.table.model()
    return model.rowCount() > row and bool(model.index(row, 0).data())


def _scrolled(page: CustomersPage) -> Iterator[Figure]:
    model, bar = page.table.model(), page.table.verticalScrollBar()
    count = model.rowCount(QModelIndex())
    jumps, steps = [], []
    for turn in range(REPEATS * 2 + 1):
        row = count * (turn * 37 % 97) // 97
        jumps.append(_timed(lambda row=row: _go(page, row)))  # type: ignore[misc]
        for _ in range(10):
            steps.append(_timed(lambda: _wheel(page, bar.value() + STEP * bar.singleStep())))
    yield Figure("window: list, jump to any place", statistics.median(jumps[1:]), Bar(plus=20 * MS))
    yield Figure("window: list, wheel step", statistics.median(steps[1:]), Bar(plus=8 * MS))


def _go(page: CustomersPage, row: int) -> None:
    table = page.table
    table.scrollTo(table.model().index(row, 0), table.ScrollHint.PositionAtTop)
    QApplication.processEvents()
    until(lambda: _is_there(page, row))
    QApplication.processEvents()


def _wheel(page: CustomersPage, value: int) -> None:
    page.table.verticalScrollBar().setValue(value)
    QApplication.processEvents()


def _files(bench: Bench, desk: Desk) -> float:
    """The median over files that were not open before."""
    page = CustomerFilePage(desk)
    page.resize(*ROOM)
    page.show()
    ids = list(bench.book.read(queries.ids, Query(), 64))
    some = ids[: bench.turns(REPEATS) + 2]
    names = {file.id: file.name for file in bench.book.read(queries.customer_files, some)}

    def opened(customer_id: int) -> None:
        page.open_customer(customer_id)
        until(lambda: names[customer_id] in (label.text() for label in page.header.findChildren(QLabel)))
        page.repaint()

    times = [_timed(lambda each=each: opened(each)) for each in names]  # type: ignore[misc]
    page.close()
    return statistics.median(times[2:])


def _timed(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun
