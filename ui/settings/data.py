"""Where the file lies, its backups, and another file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, clear, row
from ui.settings.part import Part
from ui.words import tr

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup: where, when, how big in bytes."""

    path: Path
    at: dt.datetime
    size: int


class DataPart(Part):
    """What is here works while the file is open."""

    backup_wanted = Signal()
    leave_wanted = Signal()
    clear_wanted = Signal()
    """Drop for good the contents of attachments that were deleted."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        hint = tr("所有资料都在这一个文件里，只存在这台电脑上。")
        super().__init__(tr("数据"), hint, parent)
        self._path = path
        self.where = label(str(path), copyable=True, wrap=True)
        self.now = button(tr("立即备份"), icon="download", on_click=self.backup_wanted.emit)
        self.folder = button(tr("打开所在文件夹"), icon="folder-open", on_click=self._open_folder)
        self.leave = button(tr("换一个文件…"), icon="file-spreadsheet", on_click=self.leave_wanted.emit)
        flow = FlowLayout(spacing=8)
        for made in (self.now, self.folder, self.leave):
            flow.addWidget(made)
        self.state = label("", "muted", wrap=True)
        self._copies = QVBoxLayout()
        self._copies.setSpacing(3)
        self.box.addWidget(self.where)
        self.box.addLayout(flow)
        self.box.addWidget(self.state)
        self.box.addLayout(self._copies)
        self._deleted = label("", "muted", wrap=True)
        self._clear = button(tr("彻底清除…"), "link", on_click=self.clear_wanted.emit)
        self._deleted_line = box_of(row(self._deleted, self._clear, 1, spacing=10))
        self._deleted_line.hide()
        self.box.addWidget(self._deleted_line)
        self.box.addWidget(self.problem)

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """The backups, newest first."""
        clear(self._copies)
        self.state.setText(
            tr("%n 份备份，最旧的会自动换掉", "", len(copies)) if copies else tr("还没有备份。")
        )
        for copy in copies[:SHOWN]:
            self._copies.addWidget(_line(copy))

    def show_deleted(self, size: int) -> None:
        """How many bytes deleted attachments still take; nothing is said of none."""
        self._deleted.setText(
            tr("已删除的附件还占 {size} MB，撤销和恢复时要用。").format(size=f"{size / 1_000_000:,.1f}")
        )
        self._deleted_line.setVisible(size > 0)

    def set_busy(self, busy: bool) -> None:
        """While a backup is made."""
        self.now.setEnabled(not busy)
        self.now.setText(tr("正在备份…") if busy else tr("立即备份"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _line(copy: Copy) -> QWidget:
    made = QWidget()
    when = label(f"{copy.at:%Y-%m-%d %H:%M}")
    when.setToolTip(str(copy.path))
    size = tr("{size} MB").format(size=f"{copy.size / 1_000_000:,.1f}")
    made.setLayout(row(when, label(size, "muted"), 1, spacing=12))
    return made
