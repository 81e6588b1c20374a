"""A write that may take longer than a moment: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.errors import Cancelled, KnownError
from ui.desk import Desk, Progress, Step, Task
from ui.kit.work_dialog import WorkDialog
from ui.words import tr

SHOWN_AFTER_MS = 400
"""What is done sooner needs no dialog."""


class WaitDialog(WorkDialog):
    """Runs one write in the background and is shown only when that takes a while; Esc stops it.

    Once everything is decided and only has to be put down, it can no longer be stopped, and says so.
    """

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title, yes="", no=tr("停止"), width=420)
        self.yes.hide()
        self.body.addWidget(self.bar)
        self.body.addWidget(self.far)
        self._task: Task | None = None
        self._desk: Desk | None = None

    def begin(self, desk: Desk, action: Callable[..., Any], *args: Any) -> None:
        """Write by `action(session, *args, progress)`; told to everybody as after `Desk.do`."""

        def job(progress: Progress) -> Any:
            return desk.book.write(action, *args, progress)

        self._desk = desk
        self._task = desk.run(
            job, then=self._finish, progress=self.show_step, owner=self, failed=self._fail, announce=True
        )
        QTimer.singleShot(SHOWN_AFTER_MS, self, self._show_if_running)

    def is_working(self) -> bool:
        return self._task is not None and self._task.running

    def stop(self) -> None:
        """Nothing of it is kept."""
        if self._task is not None:
            self._task.cancel()

    def told(self, step: Step) -> str:
        return tr("{done} / {total}").format(done=f"{step.done:,}", total=f"{step.total:,}")

    @Slot(object)
    def show_step(self, step: Step) -> None:
        super().show_step(step)
        if step.total and step.done >= step.total:
            self.bar.setRange(0, 0)
            self.no.setEnabled(False)

    @Slot()
    def _show_if_running(self) -> None:
        if self.is_working():
            self.open()

    def _finish(self, _done: object) -> None:
        self.accept()
        self.deleteLater()

    def _fail(self, error: KnownError) -> None:
        self._task = None
        self.accept()
        self.deleteLater()
        if self._desk is not None and not isinstance(error, Cancelled):
            self._desk.trouble.emit(error)
