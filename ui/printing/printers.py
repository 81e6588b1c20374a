"""Choosing a printer: the one that a kind of sheet was printed on last is offered first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QWidget

from app.errors import KnownError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def names() -> list[str]:
    """The printers of this machine."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames()


def choose(parent: QWidget, layout: QPageLayout, usual: str, then: Callable[[QPrinter], object]) -> None:
    """Ask which printer; `then` gets it once a person agreed. `KnownError("no-printer")` without any.

    Where the system's own dialog can print into a file, as on Linux, it is shown without printers too.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    known = names()
    if not known and not sys.platform.startswith("linux"):
        raise KnownError("no-printer")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if usual in known:
        printer.setPrinterName(usual)
    printer.setPageLayout(layout)
    printer.setFullPage(layout.margins().isNull())
    dialog = QPrintDialog(printer, parent)

    def answered(answer: int) -> None:
        dialog.deleteLater()
        if answer:
            then(printer)

    dialog.finished.connect(answered)
    dialog.setModal(True)
    dialog.show()
