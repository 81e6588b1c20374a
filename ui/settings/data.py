"""Where the file lies, its backups, and another file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, clear, row
from ui.settings.part import Part
from ui.settings.password_dialog import Wish
from ui.words import tr

SHOWN = 6


class Lock(StrEnum):
    """How a backup opens: as the file does now, with an older password, or without any."""

    SAME = "same"
    OLDER = "older"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup: where, when, how big in bytes, and how it opens."""

    path: Path
    at: dt.datetime
    size: int
    lock: Lock = Lock.SAME


@dataclass(frozen=True, slots=True)
class Kept:
    """The backups, newest first, and whether the file has a password."""

    copies: tuple[Copy, ...]
    locked: bool


class DataPart(Part):
    """What is here works while the file is open."""

    backup_wanted = Signal()
    leave_wanted = Signal()
    clear_wanted = Signal()
    """Drop for good the contents of attachments that were deleted."""
    password_wanted = Signal(object)
    """`Wish`: what is to become of the password."""
    drop_wanted = Signal(int)
    """Delete so many backups that do not open as the file does now."""

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
        self.box.addWidget(self._make_lock())
        self.box.addWidget(self.state)
        self.box.addLayout(self._copies)
        self._older = button("", "link", on_click=lambda: self.drop_wanted.emit(self._count_older))
        self._count_older = 0
        self._older_line = box_of(row(self._older, 1))
        self._older_line.hide()
        self.box.addWidget(self._older_line)
        self._deleted = label("", "muted", wrap=True)
        self._clear = button(tr("彻底清除…"), "link", on_click=self.clear_wanted.emit)
        self._deleted_line = box_of(row(self._deleted, self._clear, 1, spacing=10))
        self._deleted_line.hide()
        self.box.addWidget(self._deleted_line)
        self.box.addWidget(self.problem)

    def show_kept(self, kept: Kept) -> None:
        """Whether there is a password, and the backups."""
        self._locked.setText(
            tr("有密码，文件和新的备份都加了密。") if kept.locked else tr("没有密码，谁拿到文件都能打开。")
        )
        for wish, made in self.passwords.items():
            made.setVisible((wish is not Wish.SET) == kept.locked)
        self._show_copies(kept.copies)

    def _show_copies(self, copies: tuple[Copy, ...]) -> None:
        clear(self._copies)
        self.state.setText(
            tr("%n 份备份，最旧的会自动换掉", "", len(copies)) if copies else tr("还没有备份。")
        )
        for copy in copies[:SHOWN]:
            self._copies.addWidget(_line(copy))
        self._count_older = count = sum(copy.lock is not Lock.SAME for copy in copies)
        self._older.setText(tr("删掉 %n 份密码和现在不一样的备份…", "", count))
        self._older_line.setVisible(count > 0)

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

    def _make_lock(self) -> QWidget:
        self._locked = label("", "muted")
        texts = {Wish.SET: tr("设密码…"), Wish.CHANGE: tr("换密码…"), Wish.REMOVE: tr("去掉密码…")}
        self.passwords = {
            wish: button(text, "small", on_click=partial(self.password_wanted.emit, wish))
            for wish, text in texts.items()
        }
        for made in self.passwords.values():
            made.hide()
        flow = FlowLayout(spacing=8)
        self._locked.setMinimumHeight(self.passwords[Wish.SET].sizeHint().height())
        flow.addWidget(self._locked)
        for made in self.passwords.values():
            flow.addWidget(made)
        return box_of(flow)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _line(copy: Copy) -> QWidget:
    made = QWidget()
    when = label(f"{copy.at:%Y-%m-%d %H:%M}")
    when.setToolTip(str(copy.path))
    size = tr("{size} MB").format(size=f"{copy.size / 1_000_000:,.1f}")
    locks = {Lock.SAME: "", Lock.OLDER: tr("旧密码"), Lock.NONE: tr("没有密码")}
    made.setLayout(row(when, label(size, "muted"), label(locks[copy.lock], "late"), 1, spacing=12))
    return made
