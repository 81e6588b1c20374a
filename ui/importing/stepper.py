"""Where one is among the steps: done ones with a tick, the present one in colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.kit import icons, paint
from ui.kit.tokens import color, tokens

CIRCLE = 22
GAP = 7


class _Step(QAbstractButton):
    """A number in a circle with its word; once done it leads back."""

    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._state = "later"
        self._is_short = False
        self.setText(text)

    def set_short(self, *, short: bool) -> None:
        """Its circle alone, unless one is there."""
        self._is_short = short and self._state != "now"
        self.setToolTip(self.text() if self._is_short else "")
        self.updateGeometry()
        self.update()

    def show_state(self, state: str, *, open_to: bool) -> None:
        """`state` is done, now or later."""
        self._state = state
        self.setEnabled(open_to)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if open_to else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if open_to else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{'✓' if state == 'done' else self._number} {self.text()}")
        self.update()

    def width_of_words(self) -> int:
        """In px, with the circle."""
        self.ensurePolished()
        return CIRCLE + GAP + self.fontMetrics().horizontalAdvance(self.text()) + 6

    def sizeHint(self) -> QSize:
        return QSize(CIRCLE + 4 if self._is_short else self.width_of_words(), CIRCLE + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(2, (self.height() - CIRCLE) / 2, CIRCLE, CIRCLE)
        ground = {"done": "green", "now": "primary", "later": "line"}[self._state]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ground))
        painter.drawEllipse(circle)
        if self._state == "done":
            tick = icons.pixmap("check", "on_primary", 14, self.devicePixelRatioF())
            painter.drawPixmap(int(circle.x()) + 4, int(circle.y()) + 4, tick)
        else:
            self._draw_number(painter, circle)
        if not self._is_short:
            painter.setFont(self.font())
            painter.setPen(color("muted" if self._state == "later" else "ink"))
            words = self.rect().adjusted(CIRCLE + GAP, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())

    def _draw_number(self, painter: QPainter, circle: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(color("on_primary") if self._state == "now" else color("muted"))
        if self._state == "later" and not tokens().dark:
            painter.setPen(color("ink"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class Stepper(QWidget):
    """The steps in a row; `wanted` tells the step a person wants back to."""

    wanted = Signal(int)

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        self._is_short = False
        self._steps = [_Step(place + 1, text, self) for place, text in enumerate(texts)]
        for place, step in enumerate(self._steps):
            line.addWidget(step)
            step.clicked.connect(lambda _on=False, place=place: self.wanted.emit(place))
        self.show_step(0)

    def show_step(self, now: int, *, finished: bool = False, way_back: bool = True) -> None:
        """`finished`: the present step is done as well; without a `way_back` no step can be clicked."""
        for place, step in enumerate(self._steps):
            done = place < now or (finished and place == now)
            state = "done" if done else "now" if place == now else "later"
            step.show_state(state, open_to=way_back and place < now)
            step.set_short(short=self._is_short)

    def set_short(self, *, short: bool) -> None:
        """Where there is little room only the present step has its word."""
        self._is_short = short
        for step in self._steps:
            step.set_short(short=short)

    def width_of_words(self) -> int:
        """In px, with the words of all steps."""
        return sum(step.width_of_words() + self._line.spacing() for step in self._steps)

    def steps(self) -> list[str]:
        """As a screen reader tells them."""
        return [step.accessibleName() for step in self._steps]

    def button(self, place: int) -> QAbstractButton:
        """For the order of Tab."""
        return self._steps[place]
