"""Chips, grades, portraits, completeness: what one sees at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.kit import paint, veil
from ui.kit.labels import label
from ui.kit.tokens import tokens

_LEAST_CHIP = 40
TONES = ("neutral", "blue", "red", "amber", "plum", "green")


class _Mark(QWidget):
    """Something painted, of a fixed size, that tells its text to a screen reader."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Chip(_Mark):
    """A word on a tint: neutral, blue follow-ups, red birthdays and late, amber expiries, plum, green.

    One that `shrinks` gives way where room ends: it ends in …, and the whole word is in its tool tip.
    """

    def __init__(
        self, text: str, tone: str = "neutral", parent: QWidget | None = None, *, shrinks: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self._shrinks = shrinks
        if shrinks:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(paint.chip_width(self.font(), self._text), paint.CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST_CHIP), whole.height()) if self._shrinks else whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._tell_whole()

    def _tell_whole(self) -> None:
        self.setToolTip(self._text if self._shrinks and self.width() < self.sizeHint().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint.draw_chip(painter, 0, self.height() / 2, self._text, self._tone, self.width())


def chip(text: str, tone: str = "neutral") -> Chip:
    """Shorthand for `Chip`."""
    return Chip(text, tone)


class GradeBadge(_Mark):
    """A customer's grade or a prospect's intent: A, B, C, D or H; hidden while there is none."""

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(letter, parent)
        if not letter:
            self.hide()

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        return QSize(paint.GRADE_SIDE, paint.GRADE_SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.draw_grade(QPainter(self), 0, self.height() / 2, veil.shown(self._text))


class Avatar(_Mark):
    """Somebody's picture in a circle, or the first sign of their name."""

    def __init__(self, text: str, size: int = 52, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._size = size
        self._picture: QPixmap | None = None

    def set_picture(self, data: bytes | None) -> None:
        """Show a picture as it is stored; None, or one that cannot be read: the name."""
        self._picture = picture_of(data)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint.draw_face(painter, self.rect(), self._text, self._picture)


def picture_of(data: bytes | None) -> QPixmap | None:
    """A small picture to be painted."""
    made = QPixmap()
    return made if data and made.loadFromData(data) else None


class ProgressLine(QWidget):
    """How full a file is: 0 to 1 as a thin line."""

    def __init__(self, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(4)
        self.setMinimumWidth(60)
        self.set_share(share)

    def set_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(f"{self._share:.0%}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().line))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        painter.setBrush(QColor(tokens().primary))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, self.height()), 2, 2)


class KeyHint(QLabel):
    """A key in a small frame: the next step is one key away, and it is shown."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setProperty("role", "key")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def fact(name: str, value: str, role: str = "") -> tuple[QLabel, QLabel]:
    """A muted name and its value, for two columns of a grid."""
    return label(name, "muted"), label(value, role, wrap=True)
