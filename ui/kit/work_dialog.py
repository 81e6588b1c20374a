"""A dialog over work that takes a while: how far it is, and a way to stop it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar

from ui.desk import Step
from ui.kit.dialog import Dialog
from ui.kit.labels import label


class WorkDialog(Dialog):
    """Whoever leaves while it works asks it to stop; the dialog stays until it has really stopped."""

    @cached_property
    def bar(self) -> QProgressBar:
        """How far it is; it only moves until that is known."""
        made = QProgressBar()
        made.setTextVisible(False)
        made.setRange(0, 0)
        return made

    @cached_property
    def far(self) -> QLabel:
        """The same in words."""
        return label("", "muted", wrap=True)

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
