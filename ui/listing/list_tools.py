"""Two buttons beside a list that is no page of its own: on paper and into a file, as it is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import clock
from app.sheets.asked import ShownRows
from ui import ask
from ui.kit.controls import button
from ui.kit.keys import give_key
from ui.kit.layout import row
from ui.words import tr

Then = Callable[[ShownRows], object]


class ListTools(QWidget):
    """`gather` is asked for the rows, and may take its time. The keys work anywhere in `over`."""

    print_wanted = Signal(object)
    """`ShownRows`"""
    export_wanted = Signal(object)
    """`ShownRows`"""

    def __init__(self, gather: Callable[[Then], object], over: QWidget) -> None:
        super().__init__()
        self._gather = gather
        self.print = button(
            "", "ghost", icon="printer", on_click=self._print, tip=tr("打印这个列表 Ctrl Shift P")
        )
        self.export = button(
            "", "ghost", icon="file-down", on_click=self._export, tip=tr("导出这个列表 Ctrl E")
        )
        self.setLayout(row(self.print, self.export, spacing=2))
        self.offer(anything=False)
        for keys, act in (("Ctrl+Shift+P", self._print), ("Ctrl+E", self._export)):
            give_key(over, keys, act)

    def offer(self, *, anything: bool) -> None:
        """Nothing to print: nothing to press."""
        self.print.setEnabled(anything)
        self.export.setEnabled(anything)

    def _print(self) -> None:
        if self.print.isEnabled():
            self._gather(self.print_wanted.emit)

    def _export(self) -> None:
        if self.export.isEnabled():
            self._gather(self.export_wanted.emit)


def choose_list_file(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask where to export a list to."""
    offered = folder / f"{title} {clock.today().isoformat()}.xlsx"
    filters = [(tr("表格"), "*.xlsx"), (tr("文本表格"), "*.csv")]
    return ask.choose_save_file(parent, tr("导出到"), filters, offered)
