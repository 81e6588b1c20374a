"""Pages to a PDF file or a printer. Every function here may run in a thread, with `desk.run`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QFileDevice, QIODevice, QSaveFile
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter, QPdfWriter

from app.errors import KnownError
from app.sheets.sheet import Sheet
from ui.printing.glyphs import named, unprintable
from ui.printing.layout import pages_of
from ui.printing.paper import Paper, check_fonts, page_layout, scale_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RESOLUTION = 1200
"""Dots to the inch of a PDF; text and lines are drawn as such, so it costs nothing."""

OnProgress = Callable[[int, int], object]
"""Called with how much is done and of how much; what it raises stops the work and leaves nothing behind."""


def write_pdf(sheet: Sheet, path: Path, progress: OnProgress | None = None) -> int:
    """Write `sheet` as a PDF and give the number of pages. The file is there whole or not at all.

    `KnownError`: output-not-writable, output-locked, disk-full, no-cjk-font.
    """
    ensure_gui()
    check_fonts(sheet)
    sheet = named(sheet, unprintable(sheet))
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise KnownError("output-not-writable", path=str(path))
    writer = QPdfWriter(file)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(sheet))
    writer.setTitle(sheet.title)
    writer.setCreator("Keqing")
    try:
        pages = paint(sheet, writer, progress)
    except BaseException:
        file.cancelWriting()
        raise
    _keep(file, path)
    return pages


def print_to(sheet: Sheet, printer: QPrinter, progress: OnProgress | None = None) -> int:
    """Print on the paper the printer is set to; gives the number of pages sent.

    `KnownError`: printer-not-ready, no-cjk-font.
    """
    check_fonts(sheet)
    sheet = named(sheet, unprintable(sheet))
    printer.setDocName(sheet.title)
    wanted = (printer.fromPage(), printer.toPage()) if printer.fromPage() else None
    return paint(sheet, printer, progress, wanted)


def paint(
    sheet: Sheet,
    device: QPagedPaintDevice,
    progress: OnProgress | None = None,
    wanted: tuple[int, int] | None = None,
) -> int:
    """Lay out and paint all pages, or those from and to (from 1); half of the work is the layout."""
    pages = pages_of(sheet, Paper.of(device.pageLayout(), sheet.setup.scale))
    tell = progress or (lambda _done, _total: None)
    rows = max(sheet.row_count, 1)
    for done in pages.reckon():
        tell(done, 2 * rows)
    first, last = wanted or (1, len(pages))
    numbers = range(first - 1, min(last, len(pages)))
    with _painter(device) as painter:
        painter.scale(scale_of(device, pages.paper), scale_of(device, pages.paper))
        for place, number in enumerate(numbers):
            if place:
                device.newPage()
            pages.paint(painter, number)
            tell(rows + rows * (place + 1) // len(numbers), 2 * rows)
    return len(numbers)


def ensure_gui() -> None:
    """Fonts need a GUI application: make one that needs no display where the command line has none."""
    if QCoreApplication.instance() is None:
        offscreen = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
        _Kept.app = QGuiApplication(["keqing", *offscreen])


class _Kept:
    app: QGuiApplication | None = None


@contextmanager
def _painter(device: QPagedPaintDevice) -> Iterator[QPainter]:
    """A painter that is destroyed rather than ended.

    Embedding the fonts comes last and takes up to half a second: `end` would hold the interpreter, and the
    window with it, all that time, the destructor does not.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise KnownError("printer-not-ready")
    try:
        yield painter
    finally:
        shiboken6.delete(painter)


def _keep(file: QSaveFile, path: Path) -> None:
    if file.commit():
        return
    full = (QFileDevice.FileError.ResourceError, QFileDevice.FileError.WriteError)
    raise KnownError("disk-full" if file.error() in full else "output-locked", path=str(path))
