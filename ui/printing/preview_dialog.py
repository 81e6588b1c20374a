"""The preview: the pages as they will be printed, and from there to the printer or into a file."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app import clock
from app.errors import KnownError
from app.printing import actions, queries
from app.printing.rows import Looks, Printed
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import Asked
from app.sheets.registry import KINDS
from app.sheets.sheet import Sheet
from ui import ask
from ui.desk import Desk, Progress, Step, Task
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import row, scrolled
from ui.messages import sentence
from ui.prefs import Prefs
from ui.printing import printers
from ui.printing.layout import pages_of
from ui.printing.output import print_to, write_pdf
from ui.printing.page_view import PageView
from ui.printing.pages import Pages
from ui.printing.paper import Paper, check_fonts, page_layout
from ui.printing.style_panel import StylePanel
from ui.printing.words import kind_name
from ui.words import language, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SLICE_SECONDS = 0.015
"""The window is never kept longer than this while pages are counted."""


def preview(
    parent: QWidget | None, desk: Desk, prefs: Prefs, asked: Asked, printed_by: str = ""
) -> PreviewDialog:
    """Show how what is asked for will look on paper, and offer to print it."""
    dialog = PreviewDialog(parent, desk, prefs, asked, printed_by)
    dialog.open()
    return dialog


class PreviewDialog(Dialog):
    """Pages one by one: PgUp and PgDn turn, Ctrl with + - 0 zooms, Ctrl+P prints, Ctrl+S saves.

    What is changed in the panel is remembered for the next sheet of that kind; what is printed or saved is
    put down in the log.
    """

    saved = Signal(object)
    """The `Path` of a PDF that was written."""
    printed = Signal(int)
    """How many pages went to the printer."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, prefs: Prefs, asked: Asked, printed_by: str = ""
    ) -> None:
        super().__init__(parent, kind_name(asked.kind), yes=tr("打印"), no=tr("关闭"), width=860)
        self._desk = desk
        self._prefs = prefs
        self._asked = asked
        self._printed_by = printed_by
        self._sheet: Sheet | None = None
        self._pages: Pages | None = None
        self._reckoning: Iterator[int] = iter(())
        self._task: Task | None = None
        self._number = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._reckon)
        self._build()
        self._show()
        desk.ask(queries.looks, asked.kind, then=self._meet, owner=self)
        self._make(None)

    @property
    def page_text(self) -> str:
        """Which page is shown, as it is said above it."""
        return self._place.text()

    @property
    def size_text(self) -> str:
        """How large the page is shown."""
        return self._size.text()

    @property
    def note(self) -> str:
        """What was done last."""
        return self._note.text()

    def turn(self, by: int) -> None:
        """Go on or back by some pages, no further than there are."""
        self._number = max(0, min(self._number + by, len(self._pages or ()) - 1))
        self._show()

    def accept(self) -> None:
        """Print: ask for the printer first."""
        if self._task is None and self.yes.isEnabled():
            self._choose_printer()

    def save(self) -> None:
        """Save as PDF: ask where to."""
        sheet = self._sheet
        if sheet is None:
            return
        offered = (self._prefs.last_folder or Path.home()) / _file_name(sheet)
        path = ask.choose_save_file(self, tr("存为 PDF"), [("PDF", "*.pdf")], offered)
        if path is not None:
            self._run(
                lambda progress: write_pdf(sheet, path, progress), lambda count: self._on_saved(path, count)
            )

    def reject(self) -> None:
        """Leave; while pages are being written, stop that first."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    # -- Building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._place = label("", "strong")
        self._size = label("", "muted")
        self._note = label("", "good")
        self._back = _tool("chevron-left", tr("上一页") + " PgUp", lambda: self.turn(-1))
        self._on = _tool("chevron-right", tr("下一页") + " PgDn", lambda: self.turn(1))
        self._view = PageView()
        smaller = _tool("minus", tr("缩小") + " Ctrl −", lambda: self._view.zoom(-1))
        larger = _tool("plus", tr("放大") + " Ctrl +", lambda: self._view.zoom(1))
        whole = button(tr("整页"), "small", on_click=lambda: self._view.zoom(0), tip=tr("整页") + " Ctrl 0")
        self.body.addLayout(
            row(self._back, self._place, self._on, self._note, 1, smaller, self._size, larger, whole)
        )
        self._middle = QHBoxLayout()
        self._middle.setSpacing(14)
        self._middle.addWidget(self._view, 1)
        self.body.addLayout(self._middle, 1)
        hint = tr("PgUp PgDn 翻页 · Ctrl + − 缩放 · Ctrl P 打印 · Ctrl S 存为 PDF · Esc 关闭")
        self.body.addWidget(label(hint, "small"))
        self._pdf = button(tr("存为 PDF"), icon="file-down", on_click=self.save, shortcut="Ctrl+S")
        self.add_button(self._pdf)
        self.yes.setToolTip("Ctrl P")
        self._add_keys()
        self._view.turned.connect(self.turn)
        self._view.resized.connect(lambda percent: self._size.setText(f"{percent}%"))
        parent = self.parentWidget()
        room = parent.window().size() * 0.94 if parent else QSize()
        self.resize(room.expandedTo(QSize(1040, 700)))

    def _add_keys(self) -> None:
        """Not as shortcuts of the buttons: those press the button for a while before they act."""
        keys: dict[str, Callable[[], object]] = {
            "PgUp": lambda: self.turn(-1),
            "PgDown": lambda: self.turn(1),
            "Ctrl+P": self.accept,
            "Ctrl+Home": lambda: self.turn(-len(self._pages or ())),
            "Ctrl+End": lambda: self.turn(len(self._pages or ())),
            "Ctrl++": lambda: self._view.zoom(1),
            "Ctrl+=": lambda: self._view.zoom(1),
            "Ctrl+-": lambda: self._view.zoom(-1),
            "Ctrl+0": lambda: self._view.zoom(0),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    @Slot(object)
    def _meet(self, found: Looks) -> None:
        """The panel: what this kind of sheet may be changed by."""
        self._panel = StylePanel(KINDS[self._asked.kind], found.style, found.templates)
        self._panel.changed.connect(self._restyle)
        area = scrolled(self._panel)
        area.setFixedWidth(self._panel.width() + 14)
        self._middle.addWidget(area)

    # -- Making, counting and showing -----------------------------------------------------------------------

    @Slot(object)
    def _restyle(self, style: Style) -> None:
        self._make(style)
        self._desk.do(actions.remember_style, self._asked.kind, style, owner=self)

    def _make(self, style: Style | None) -> None:
        self._allow(False)
        self._note.setText(tr("正在排版…"))
        self._desk.ask(
            sheets.sheet,
            self._asked,
            language(),
            self._printed_by,
            style,
            then=self._show_sheet,
            owner=self,
            failed=self._on_unmade,
            key="sheet",
        )

    @Slot(object)
    def _show_sheet(self, sheet: Sheet) -> None:
        self._note.setText("")
        self.complain("")
        self._sheet = sheet
        layout = page_layout(sheet)
        self._pages = pages_of(sheet, Paper.of(layout, sheet.setup.scale))
        self._view.set_pages(self._pages, layout)
        self._number = 0
        self._reckoning = self._pages.reckon()
        try:
            check_fonts(sheet)
        except KnownError as error:
            self.complain(sentence(error))
        else:
            self._allow(True)
            self._timer.start()
        self._show()

    def _on_unmade(self, error: KnownError) -> None:
        """A template with a mistake: what was in sight stays, and another can be chosen."""
        self._note.setText("")
        self.complain(sentence(error))

    @Slot()
    def _reckon(self) -> None:
        """Lay out for a moment, then let the window live; the first page shows as soon as it is full."""
        pages = self._pages
        until = time.monotonic() + SLICE_SECONDS
        before = len(pages or ())
        while time.monotonic() < until:
            if next(self._reckoning, None) is None:
                self._timer.stop()
                self._show()
                return
        if before == 0 and pages:
            self._show()

    def _show(self) -> None:
        pages = self._pages
        complete = pages is not None and pages.complete
        total = f"{len(pages):,}" if pages is not None and complete else "…"
        self._place.setText(tr("第 {page} / {pages} 页").format(page=self._number + 1, pages=total))
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(pages is not None and (not complete or self._number + 1 < len(pages)))
        self._view.show_page(self._number)

    # -- Printing and saving --------------------------------------------------------------------------------

    def _choose_printer(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return

        def print_it(printer: QPrinter) -> None:
            self._prefs.set_printer(self._asked.kind, printer.printerName())
            target = printer.printerName() or printer.outputFileName()
            self._run(
                lambda told: print_to(sheet, printer, told), lambda count: self._on_printed(count, target)
            )

        try:
            printers.choose(self, page_layout(sheet), self._prefs.printer(self._asked.kind), print_it)
        except KnownError as error:
            self.complain(sentence(error))

    def _run(self, job: Callable[[Progress], int], then: Callable[[int], object]) -> None:
        def done(pages: int) -> None:
            self._end()
            then(pages)

        self.complain("")
        self._allow(False)
        self.no.setText(tr("停止"))
        self._task = self._desk.run(
            job, then=done, progress=self._on_step, owner=self, failed=self._on_failed
        )

    def _end(self) -> None:
        self._task = None
        self._allow(True)
        self.no.setText(tr("关闭"))
        self._note.setText("")

    def _allow(self, yes: bool) -> None:
        self.yes.setEnabled(yes)
        self._pdf.setEnabled(yes)

    def _on_step(self, step: Step) -> None:
        self._note.setText(tr("正在写 {percent}%").format(percent=100 * step.done // max(step.total, 1)))

    def _on_saved(self, path: Path, pages: int) -> None:
        self._note.setText(tr("已存为 {file}").format(file=path.name))
        self._prefs.last_folder = path.parent
        self._log(pages, path.name)
        self.saved.emit(path)

    def _on_printed(self, pages: int, target: str) -> None:
        self._note.setText(tr("已送去打印，共 %n 页", "", pages))
        self._log(pages, target)
        self.printed.emit(pages)

    def _log(self, pages: int, target: str) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        told = Printed(
            kind=self._asked.kind,
            title=sheet.title,
            about=getattr(self._asked, "about", ""),
            people=sheet.people,
            pages=pages,
            target=target,
            code=sheet.code,
            content=list(sheet.content),
        )
        self._desk.do(actions.log_print, told)

    def _on_failed(self, error: KnownError) -> None:
        self._end()
        self.complain(sentence(error))


def _tool(icon: str, tip: str, act: Callable[[], object]) -> QPushButton:
    return button("", "ghost", icon=icon, tip=tip, on_click=act)


def _file_name(sheet: Sheet) -> str:
    """E.g. 电话拜访单 2026-11-22.pdf: the title without what a file name cannot have."""
    title = re.sub(r'[\\/:*?"<>|\s]+', "", sheet.title)
    return f"{title} {clock.today().isoformat()}.pdf"
