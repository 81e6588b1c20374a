"""A write that may take longer than a moment: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from app.errors import Cancelled, KnownError
from ui.desk import Desk, Progress, Step, Task
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.words import tr

SHOWN_AFTER_MS = 400
"""What is done sooner needs no dialog."""


class WaitDialog(Dialog):
    """Runs one write in the background and is shown only when that takes a while; Esc stops it.

    Once everything is decided and only has to be put down, it can no longer be stopped, and says so.
    """

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title, yes="", no=tr("停止"), width=420)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.yes.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.far = label("", "muted")
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

    def reject(self) -> None:
        """Nothing of it is kept; the dialog stays until the write has really stopped."""
        if self._task is not None and self._task.running:
            self._task.cancel()
            self.no.setEnabled(False)
        else:
            super().reject()

    @Slot(object)
    def show_step(self, step: Step) -> None:
        """How far it is."""
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)
        self.far.setText(tr("{done} / {total}").format(done=f"{step.done:,}", total=f"{step.total:,}"))
        if step.total and step.done >= step.total:
            self.bar.setRange(0, 0)
            self.no.setEnabled(False)

    @Slot()
    def _show_if_running(self) -> None:
        if self._task is not None and self._task.running:
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
