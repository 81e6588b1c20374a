"""How long the window is busy in one piece when a page is seen for the first time, or the look changes."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QApplication

from app.opening import open_book
from tests.bench import generator
from tests.bench.figures import MS, Bar, Bench, Figure, measure
from tests.bench.window import ROOM, application, busiest, until
from ui.hall.pages import Pages
from ui.prefs import Prefs
from ui.program.late import LateBook
from ui.shell.window import Window

REPEATS = 5
SETTLE_MS = 250
"""So long a page is watched from the wish to see it on."""
PAGES = ("customers", "calendar", "care", "import", "settings", "scripts", "items", "sheets", "typing", "hot")
PIECE = Bar(plus=50 * MS)


@measure("pages")
def first_visits(bench: Bench) -> Iterator[Figure]:
    """Each page with its modules loaded, as they are some seconds after the start."""
    prefs = Prefs(bench.folder / "pages.ini")
    application(prefs)
    path = bench.copy()
    late = LateBook(lambda: open_book(path, generator.PASSWORD))
    pages = Pages(late, prefs, path)
    late.opened.connect(pages.opened)
    pages.rebuilt.connect(_show)
    _show(pages.window)
    late.start()
    until(lambda: pages.me)
    turns = bench.turns(REPEATS)
    for key in PAGES:
        visit = partial(pages.window.show_page, key)
        yield Figure(f"pages: {key}, longest piece", _median(pages, visit, turns), PIECE)
    change = partial(pages.rebuild, partial(application, prefs))
    yield Figure("pages: another look, longest piece", _median(pages, change, turns), PIECE)
    pages.window.leave()
    pages.close()
    if (book := late.opened_book()) is not None:
        book.close()


def _show(window: Window) -> None:
    window.closing.connect(window.hide)
    window.resize(*ROOM)
    window.show()


def _median(pages: Pages, act: Callable[[], object], turns: int) -> float:
    """Each time with a window that has no page yet; the first of several turns loads what is needed."""
    found = []
    for _ in range(turns + (turns > 1)):
        while pages.window.drop_page():
            QApplication.processEvents()
        found.append(busiest(act, SETTLE_MS))
    return statistics.median(found[-turns:])
