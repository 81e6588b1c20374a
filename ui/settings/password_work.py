"""The calls behind the password of the client file, and behind the backups that open with another one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import opening
from app.errors import Cancelled, KnownError
from app.storage import backup
from app.storage.book import Book
from ui import ask, messages
from ui.desk import Desk, Progress, Step, Task
from ui.program.late import LateBook
from ui.settings.data import DataPart
from ui.settings.password_dialog import PasswordDialog, Passwords, Wish
from ui.words import tr


class PasswordWork(QObject):
    """Opens the dialog over the page; the file is written anew in a thread of its own."""

    done = Signal()
    """The file, or its backups, are kept otherwise now."""

    def __init__(self, desk: Desk, path: Path, part: DataPart, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._path = path
        self._part = part
        self._window = window
        self._dialog: PasswordDialog | None = None
        self._task: Task | None = None
        part.password_wanted.connect(self.choose)
        part.drop_wanted.connect(self.drop_older)

    @Slot(object)
    def choose(self, wish: Wish) -> None:
        """Ask for the old and the new one."""
        self._part.complain("")
        self._dialog = dialog = PasswordDialog(self._window, wish)
        dialog.agreed.connect(self._change)
        dialog.stopped.connect(self._stop)
        dialog.open()

    @Slot(object)
    def _change(self, wanted: Passwords) -> None:
        def job(progress: Progress) -> None:
            book = opened(self._desk)
            assert book is not None
            opening.change_password(book, wanted.old, wanted.new, progress)

        self._task = self._desk.run(
            job, then=self._changed, progress=self._show_step, owner=self, failed=self._refuse
        )

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show_step(self, step: Step) -> None:
        if self._dialog is not None:
            self._dialog.show_step(step)

    def _changed(self, _nothing: None) -> None:
        if self._dialog is not None:
            self._dialog.finish()
        self._dialog = None
        self.done.emit()

    def _refuse(self, error: KnownError) -> None:
        if self._dialog is None:
            return
        why = tr("已停止，密码没有改。") if isinstance(error, Cancelled) else messages.sentence(error)
        self._dialog.refuse(why, old_is_wrong=error.code == "wrong-old-password")

    @Slot(int)
    def drop_older(self, count: int) -> None:
        """Delete the backups that do not open as the file does, after one that does was made."""
        title = tr("删掉 %n 份以前的备份？", "", count)
        text = tr("先用现在的密码做一份新备份，再删掉它们。删了就找不回来；请先确认您记得现在的密码。")
        if not ask.confirm(self._window, title, text, tr("删掉"), danger=True):
            return
        self._part.set_busy(True)

        def job(_progress: Progress) -> None:
            book = opened(self._desk)
            assert book is not None
            backup.drop_otherwise_locked(self._path, book.key)

        self._desk.run(job, then=self._dropped, owner=self, failed=self._not_dropped)

    def _dropped(self, _nothing: None) -> None:
        self._part.set_busy(False)
        self.done.emit()

    def _not_dropped(self, error: KnownError) -> None:
        self._part.set_busy(False)
        self._part.complain(messages.sentence(error))


def opened(desk: Desk) -> Book | None:
    """The client file behind the desk, once it is open."""
    book: object = desk.book
    if isinstance(book, LateBook):
        book = book.opened_book()
    return book if isinstance(book, Book) else None
