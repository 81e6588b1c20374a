"""A sheet on the screen: its pages one by one, laid out while the window lives."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.sheets.sheet import Sheet
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.printing.face_notes import FaceNotes
from ui.printing.glyphs import named, unprintable
from ui.printing.layout import pages_of
from ui.printing.note import Note
from ui.printing.page_view import PageView
from ui.printing.pages import Pages
from ui.printing.paper import Paper, check_fonts, page_layout
from ui.words import tr

MOST_NAMED = 12
ZOOMING_FROM, LEAST_HEIGHT = 400, 160
SLICE_SECONDS = 0.015
"""The window is never kept longer than this while pages are counted."""


class SheetView(QWidget):
    """PgUp and PgDn turn, Ctrl with + - 0 zooms; `keys_in` is where these keys count."""

    def __init__(self, keys_in: QWidget) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._reckoning: Iterator[int] = iter(())
        self._number = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._reckon)
        self._build()
        self._add_keys(keys_in)
        self._show()

    @property
    def page_text(self) -> str:
        """Which page is shown, as it is said above it."""
        return self._place.text()

    @property
    def size_text(self) -> str:
        """How large the page is shown."""
        return self._size.text()

    @property
    def rare(self) -> str:
        """What is said of characters that no font has."""
        return self._rare.text()

    @property
    def told(self) -> str:
        """What is said of faces: how many, of whom, and whom they leave out."""
        return self._told.text()

    @property
    def note(self) -> str:
        """What is going on, or was done last."""
        return self._note.text()

    def sheet(self) -> Sheet | None:
        """What is laid out."""
        return self._pages.sheet if self._pages is not None else None

    def say(self, text: str) -> None:
        """Say what is going on beside the page's number."""
        self._note.setText(text)

    def show_sheet(self, sheet: Sheet, rare: list[str] | None = None) -> None:
        """Lay out a sheet and show the page that was in sight, as far as it has one.

        `rare` are its characters that no font has, where they were looked for before.
        `KnownError("no-cjk-font")` where its words would come out as blank paper.
        """
        layout = page_layout(sheet)
        rare = unprintable(sheet) if rare is None else rare
        sheet = named(sheet, rare)
        self._rare.say(_about_rare(rare))
        self._told.show_sheet(sheet)
        self._pages = pages_of(sheet, Paper.of(layout, sheet.setup.scale))
        self._view.set_pages(self._pages, layout)
        self._reckoning = self._pages.reckon()
        check_fonts(sheet)
        self._timer.start()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the keys alone zoom."""
        super().resizeEvent(event)
        for each in self._zooming:
            each.setVisible(event.size().width() >= ZOOMING_FROM)

    def turn(self, by: int) -> None:
        """Go on or back by some pages, no further than there are."""
        self._number = max(0, min(self._number + by, len(self._pages or ()) - 1))
        self._show()

    # -- Building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._place = label("", "strong")
        self._size = label("", "muted")
        self._note = label("", "good")
        self._rare = Note()
        self._told = FaceNotes()
        self._back = _tool("chevron-left", tr("上一页") + " PgUp", lambda: self.turn(-1))
        self._on = _tool("chevron-right", tr("下一页") + " PgDn", lambda: self.turn(1))
        self._view = PageView()
        self._view.setMinimumHeight(LEAST_HEIGHT)
        smaller = _tool("minus", tr("缩小") + " Ctrl −", lambda: self._view.zoom(-1))
        larger = _tool("plus", tr("放大") + " Ctrl +", lambda: self._view.zoom(1))
        whole = button(tr("整页"), "small", on_click=lambda: self._view.zoom(0), tip=tr("整页") + " Ctrl 0")
        head = row(self._back, self._place, self._on, self._note, 1, smaller, self._size, larger, whole)
        self._zooming = (smaller, self._size, larger, whole)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._rare)
        box.addWidget(self._told)
        box.addWidget(self._view, 1)
        self._view.turned.connect(self.turn)
        self._view.resized.connect(lambda percent: self._size.setText(f"{percent}%"))
        self.setFocusProxy(self._view)

    def _add_keys(self, keys_in: QWidget) -> None:
        """Not as shortcuts of the buttons: those press the button for a while before they act."""
        keys: dict[str, Callable[[], object]] = {
            "PgUp": lambda: self.turn(-1),
            "PgDown": lambda: self.turn(1),
            "Ctrl+Home": lambda: self.turn(-len(self._pages or ())),
            "Ctrl+End": lambda: self.turn(len(self._pages or ())),
            "Ctrl++": lambda: self._view.zoom(1),
            "Ctrl+=": lambda: self._view.zoom(1),
            "Ctrl+-": lambda: self._view.zoom(-1),
            "Ctrl+0": lambda: self._view.zoom(0),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), keys_in).activated.connect(act)

    # -- Counting and showing -------------------------------------------------------------------------------

    @Slot()
    def _reckon(self) -> None:
        """Lay out for a moment, then let the window live; the page in sight shows as soon as it is full."""
        pages = self._pages
        until = time.monotonic() + SLICE_SECONDS
        before = len(pages or ())
        while time.monotonic() < until:
            if next(self._reckoning, None) is None:
                self._timer.stop()
                self._told.show_too_full(pages)
                self.turn(0)
                return
        if before <= self._number and len(pages or ()) > self._number:
            self._show()

    def _show(self) -> None:
        pages = self._pages
        complete = pages is not None and pages.complete
        total = f"{len(pages):,}" if pages is not None and complete else "…"
        self._place.setText(tr("第 {page} / {pages} 页").format(page=self._number + 1, pages=total))
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(pages is not None and (not complete or self._number + 1 < len(pages)))
        self._view.show_page(self._number)


def _about_rare(letters: list[str]) -> str:
    """Which characters are printed as their codes, and what helps."""
    if not letters:
        return ""
    said = tr("这台电脑的字体里没有这些字：{letters}。它们印成编码，一个不丢；装上带生僻字的字体就能印出来。")
    named = (tr("{letter}（{code}）").format(letter=each, code=f"U+{ord(each):04X}") for each in letters)
    return said.format(letters=tr("、").join(islice(named, MOST_NAMED)))


def _tool(icon: str, tip: str, act: Callable[[], object]) -> QPushButton:
    return button("", "ghost", icon=icon, tip=tip, on_click=act)
