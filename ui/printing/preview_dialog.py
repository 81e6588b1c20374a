"""The preview: the pages as they will be printed, and from there to the printer or into a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import clock
from app.customers import queries as customers
from app.errors import Cancelled, KnownError
from app.fields.catalog import Catalog
from app.printing import actions, queries
from app.printing.rows import Looks, Printed
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import Asked, CustomerList
from app.sheets.registry import KINDS, kind_of
from app.sheets.sheet import Sheet
from ui import ask
from ui.desk import Desk, Progress, Step, Task
from ui.kit.column_dialog import ColumnDialog
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import scrolled
from ui.messages import sentence
from ui.prefs import Prefs
from ui.printing import printers
from ui.printing.face_pages import shifted
from ui.printing.face_tools import At
from ui.printing.glyphs import unprintable
from ui.printing.output import print_to, write_pdf
from ui.printing.paper import page_layout
from ui.printing.sheet_view import SheetView
from ui.printing.style_panel import StylePanel
from ui.printing.tools import tools_for
from ui.printing.words import kind_name
from ui.words import language, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


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
    going_on = Signal(str)
    """How far a print is that was put aside."""
    ended = Signal()
    """What was put aside is finished, or was stopped."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, prefs: Prefs, asked: Asked, printed_by: str = ""
    ) -> None:
        super().__init__(parent, kind_name(asked.kind), yes=tr("打印"), no=tr("关闭"), width=720)
        self._desk = desk
        self._prefs = prefs
        self._asked = asked
        self._printed_by = printed_by
        self._sheet: Sheet | None = None
        self._written: tuple[Asked, Sheet] | None = None
        """What is being written or was written last, whatever is chosen meanwhile."""
        self._ready = False
        self._task: Task | None = None
        self._making: Task | None = None
        self.view = SheetView(self)
        self._build()
        desk.ask(queries.looks, asked.kind, then=self._meet, owner=self)
        self._make(None)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard starts on the page: arrows scroll it."""
        super().showEvent(event)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def put_aside(self) -> None:
        """Let the work go on without being in the way; it is told when it is done.

        It belongs to no window any more: with another language or theme the window is built anew.
        """
        if self._task is not None:
            self.hide()
            self.setParent(None, self.windowFlags())
            self.going_on.emit(self.view.note)

    def stop(self) -> None:
        """Stop what is being written; nothing of a PDF is left behind."""
        if self._task is not None:
            self._task.cancel()

    def reject(self) -> None:
        """Leave; while pages are being written, stop that first."""
        if self._task is not None:
            self.stop()
            return
        if self._making is not None:
            self._making.cancel()
        super().reject()

    # -- Building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.setSpacing(14)
        self._middle.addWidget(self.view, 1)
        self.body.addLayout(self._middle, 1)
        hint = tr("PgUp PgDn 翻页 · Ctrl + − 缩放 · Ctrl P 打印 · Ctrl S 存为 PDF · Esc 关闭")
        self.body.addWidget(label(hint, "small"))
        self._pdf = button(tr("存为 PDF"), icon="file-down", on_click=self.save, shortcut="Ctrl+S")
        self.add_button(self._pdf)
        self.aside = button(
            tr("在后台继续"), "ghost", on_click=self.put_aside, tip=tr("在后台继续") + " Alt B"
        )
        self.aside.hide()
        self.add_button(self.aside)
        self.yes.setToolTip("Ctrl P")
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.accept)
        QShortcut(QKeySequence("Alt+B"), self).activated.connect(self.put_aside)
        parent = self.parentWidget()
        self.resize(parent.window().size() * 0.94 if parent else QSize(1040, 700))

    @Slot(object)
    def _meet(self, found: Looks) -> None:
        """The panel: what this kind of sheet may be changed by."""
        tools = tools_for(At(self._desk, self._prefs, self._asked, found.style))
        if tools is not None:
            tools.reasked.connect(self._ask_again)
        self._panel = StylePanel(kind_of(self._asked), found.style, found.templates, tools)
        self._panel.changed.connect(self._restyle)
        self._panel.columns_wanted.connect(self._choose_columns)
        area = scrolled(self._panel)
        area.setFixedWidth(self._panel.width() + 14)
        self._middle.addWidget(area)

    # -- Making ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _restyle(self, style: Style) -> None:
        self._make(style)
        self._desk.do(actions.remember_style, self._asked.kind, style, owner=self)

    def _choose_columns(self) -> None:
        self._desk.ask(customers.catalog, then=self._offer_columns, owner=self)

    @Slot(object)
    def _offer_columns(self, catalog: Catalog) -> None:
        """Of all items; for this sheet alone, the list on the screen stays as it is."""
        if isinstance(self._asked, CustomerList):
            dialog = ColumnDialog(self, catalog, self._asked.keys, language(), self._asked.keys)
            dialog.accepted.connect(lambda: self._show_columns(dialog.keys()))
            dialog.open()

    def _show_columns(self, keys: Sequence[str]) -> None:
        if isinstance(self._asked, CustomerList):
            self._ask_again(replace(self._asked, keys=tuple(keys)))

    @Slot(object)
    def _ask_again(self, asked: Asked) -> None:
        """What is asked for was changed beside the preview, for this time."""
        self._asked = asked
        self._make(self._panel.style_now)

    def _make(self, style: Style | None) -> None:
        """In a thread of its own: a thousand files take a while, and another choice begins anew."""
        self._allow(False)
        self.view.say(tr("正在排版…"))
        if self._making is not None:
            self._making.cancel()
        asked = self._making = self._desk.gather(
            _made,
            self._asked,
            language(),
            self._printed_by,
            style,
            None,
            then=lambda made: self._show_sheet(*made) if self._making is asked else None,
            progress=lambda step: self._on_making(step) if self._making is asked else None,
            owner=self,
            failed=lambda error: self._on_unmade(error) if self._making is asked else None,
        )

    def _on_making(self, step: Step) -> None:
        self.view.say(tr("正在排版 {percent}%").format(percent=100 * step.done // max(step.total, 1)))

    def _show_sheet(self, sheet: Sheet, rare: list[str]) -> None:
        self._making = None
        self.view.say("")
        self.complain("")
        self._sheet = sheet
        try:
            self.view.show_sheet(sheet, rare)
        except KnownError as error:
            self.complain(sentence(error))
        else:
            self._allow(True)

    def _on_unmade(self, error: KnownError) -> None:
        """A template with a mistake: what was in sight stays, and another can be chosen."""
        self._making = None
        self.view.say("")
        self.complain(sentence(error))

    # -- Printing and saving --------------------------------------------------------------------------------

    def _choose_printer(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return

        def print_it(printer: QPrinter) -> None:
            self._prefs.set_printer(self._asked.kind, printer.printerName())
            target = printer.printerName() or printer.outputFileName()
            placed = shifted(sheet, *self._prefs.shift(self._asked.kind, printer.printerName()))
            self._run(
                lambda told: print_to(placed, printer, told), lambda count: self._on_printed(count, target)
            )

        try:
            printers.choose(self, page_layout(sheet), self._prefs.printer(self._asked.kind), print_it)
        except KnownError as error:
            self.complain(sentence(error))

    def _run(self, job: Callable[[Progress], int], then: Callable[[int], object]) -> None:
        def done(pages: int) -> None:
            self._end()
            then(pages)
            self._leave_if_aside()

        if self._sheet is not None:
            self._written = (self._asked, self._sheet)
        self.complain("")
        self.no.setText(tr("停止"))
        self.aside.show()
        self._task = self._desk.run(
            job, then=done, progress=self._on_step, owner=self, failed=self._on_failed
        )
        self._allow(self._ready)

    def _leave_if_aside(self) -> None:
        """What was put aside and went well needs nobody any more."""
        if self.isHidden():
            self.ended.emit()
            self.deleteLater()

    def _end(self) -> None:
        self._task = None
        self.aside.hide()
        self._allow(self._ready)
        self.no.setText(tr("关闭"))
        self.view.say("")

    def _allow(self, ready: bool) -> None:
        """A sheet that is ready can be written, one at a time."""
        self._ready = ready
        for each in (self.yes, self._pdf):
            each.setEnabled(ready and self._task is None)

    def _on_step(self, step: Step) -> None:
        self.view.say(tr("正在写 {percent}%").format(percent=100 * step.done // max(step.total, 1)))
        if self.isHidden():
            self.going_on.emit(self.view.note)

    def _on_saved(self, path: Path, pages: int) -> None:
        self.view.say(tr("已存为 {file}").format(file=path.name))
        self._prefs.last_folder = path.parent
        self._log(pages, path.name)
        self.saved.emit(path)

    def _on_printed(self, pages: int, target: str) -> None:
        self.view.say(tr("已送去打印，共 %n 页", "", pages))
        self._log(pages, target)
        self._go_on()
        self.printed.emit(pages)

    def _go_on(self) -> None:
        """The next sheet of that kind begins where this one ended."""
        used = KINDS[self._asked.kind].used
        if used is not None and self._written is not None:
            style = used(self._panel.style_now, self._written[1])
            self._panel.style_now = style
            self._desk.do(actions.remember_style, self._asked.kind, style)

    def _log(self, pages: int, target: str) -> None:
        if self._written is None:
            return
        asked, sheet = self._written
        told = Printed(
            kind=asked.kind,
            title=sheet.title,
            about=_about(asked, sheet),
            people=sheet.people,
            pages=pages,
            target=target,
            code=sheet.code,
            content=list(sheet.content),
        )
        self._desk.do(actions.log_print, told)

    def _on_failed(self, error: KnownError) -> None:
        """Told here; what was put aside and was not stopped comes back with its reason."""
        self._end()
        self.complain(sentence(error))
        if self.isHidden() and error.code == Cancelled().code:
            self._leave_if_aside()
        elif self.isHidden():
            self.ended.emit()
            self.open()


@wraps(sheets.sheet)
def _made(*asked: Any) -> tuple[Sheet, list[str]]:
    """The sheet, and which of its characters no font has: of thousands of files that takes a while, too."""
    sheet = sheets.sheet(*asked)
    return sheet, unprintable(sheet)


def _about(asked: Asked, sheet: Sheet) -> str:
    """By what the customers were narrowed, as the log says it: what was asked, or whose they are."""
    of_somebody = getattr(asked, "owner_id", None) is not None and bool(sheet.parts)
    whose = sheet.parts[0].aside if of_somebody else ""
    return " · ".join(part for part in (getattr(asked, "about", "") or whose, sheet.remark) if part)


def _file_name(sheet: Sheet) -> str:
    """E.g. 电话拜访单 2026-11-22.pdf: the title without what a file name cannot have."""
    title = re.sub(r'[\\/:*?"<>|\s]+', "", sheet.title)
    return f"{title} {clock.today().isoformat()}.pdf"
