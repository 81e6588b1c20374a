"""Beside the preview of faces: what a kind of them has of its own, and where a printer puts them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from app.printing.setup import Style
from app.sheets.asked import Asked
from ui.desk import Desk
from ui.kit.labels import label
from ui.kit.layout import row
from ui.prefs import Prefs
from ui.words import tr

FURTHEST = 20.0
"""No printer is further off than that, in mm."""


@dataclass(frozen=True, slots=True)
class At:
    """Beside which preview tools stand."""

    desk: Desk
    prefs: Prefs
    asked: Asked
    style: Style


class Millimetres(QDoubleSpinBox):
    """A length. The wheel scrolls the page, it does not count."""

    def __init__(self, name: str, least: float = 0.0, most: float = 500.0, step: float = 0.5) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setDecimals(2)
        self.setSuffix(tr(" 毫米"))
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FaceTools(QWidget):
    """Lines of tools, one below the other."""

    picked = Signal(str, object)
    """(choice of the kind's own, its answer)"""
    reasked = Signal(object)
    """What is asked for, changed for this time."""

    def __init__(self, at: At) -> None:
        super().__init__()
        self.at = at
        self.asked = at.asked
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)

    def ask(self, asked: Asked) -> None:
        """Ask for something else from now on, as long as this preview is open."""
        self.asked = asked
        self.reasked.emit(asked)

    def add(self, name: str, made: QWidget) -> None:
        """A tool under its name."""
        text = label(name, "small")
        text.setBuddy(made)
        made.setAccessibleName(name)
        self.box.addWidget(text)
        self.box.addWidget(made)


class ShiftTool(QWidget):
    """By how much the printer used for a kind of sheet prints beside the place; kept on this computer."""

    def __init__(self, at: At) -> None:
        super().__init__()
        self._prefs, self._kind = at.prefs, at.asked.kind
        self._printer = at.prefs.printer(self._kind)
        right, down = self._prefs.shift(self._kind, self._printer)
        self.right, self.down = (
            Millimetres(name, -FURTHEST, FURTHEST) for name in (tr("往右移"), tr("往下移"))
        )
        self.right.setValue(right)
        self.down.setValue(down)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        whose = self._printer or tr("默认打印机")
        box.addWidget(label(tr("打偏了就挪一挪（{printer}）").format(printer=whose), "small", wrap=True))
        for made, name in ((self.right, tr("往右移")), (self.down, tr("往下移"))):
            box.addLayout(row(label(name, "small"), 1, made, spacing=4))
            made.valueChanged.connect(self._keep)

    def _keep(self) -> None:
        self._prefs.set_shift(self._kind, self._printer, self.right.value(), self.down.value())
