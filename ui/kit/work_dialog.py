"""A dialog over work that takes a while: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.desk import Step
from ui.kit.dialog import Dialog
from ui.kit.labels import label


class WorkDialog(Dialog):
    """Whoever leaves while it works asks it to stop; the dialog stays until it has really stopped."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        yes: str | None = None,
        no: str | None = None,
        danger: bool = False,
        width: int = 460,
    ) -> None:
        super().__init__(parent, title, yes=yes, no=no, danger=danger, width=width)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.far = label("", "muted", wrap=True)

    def is_working(self) -> bool:
        """Whether it is under way."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ask it to stop."""
        raise NotImplementedError

    def told(self, step: Step) -> str:
        """How far it is, in words."""
        raise NotImplementedError

    def reject(self) -> None:
        if self.is_working():
            self.no.setEnabled(False)
            self.stop()
        else:
            super().reject()

    @Slot(object)
    def show_step(self, step: Step) -> None:
        """How far it is."""
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)
        self.far.setText(self.told(step))
