"""Words on a page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.fields.secrecy import Secrecy
from ui.kit import veil
from ui.words import tr


class SecretLabel(QLabel):
    """Words that are covered while a customer is beside: nothing else can be read or copied then."""

    def __init__(
        self, text: str = "", secrecy: Secrecy = Secrecy.BESIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(veil.shown(text, secrecy), parent)
        self._words, self._secrecy = text, secrecy
        if secrecy is not Secrecy.OPEN:
            veil.watch(self)

    def setText(self, text: str) -> None:
        self._words = text
        super().setText(veil.shown(text, self._secrecy))

    def follow_veil(self) -> None:
        self.setText(self._words)


def label(
    text: str = "",
    role: str = "",
    *,
    wrap: bool = False,
    copyable: bool = False,
    secrecy: Secrecy = Secrecy.OPEN,
) -> QLabel:
    """A label of a role of the style sheet: title, heading, strong, muted, small, phone, late, good, key."""
    made = QLabel(text) if secrecy is Secrecy.OPEN else SecretLabel(text, secrecy)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if copyable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def resumed_label() -> QLabel:
    """Says that what was typed before the program ended is there again; out of sight until it is."""
    made = label(tr("上次没写完的，已放回来"), "good")
    made.hide()
    return made


def section_header(title: str, note: str = "", *extras: QWidget, role: str = "heading") -> QWidget:
    """A heading, a muted note after it, and buttons at the right."""
    header = QWidget()
    row = QHBoxLayout(header)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(label(title, role))
    if note:
        row.addWidget(label(note, "muted"))
    row.addStretch(1)
    for extra in extras:
        row.addWidget(extra)
    return header


def rule() -> QFrame:
    """A line between things."""
    line = QFrame()
    line.setProperty("role", "line")
    return line


class ElidedLabel(SecretLabel):
    """One line that ends in … where room ends; the whole text is in the tool tip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        *,
        secrecy: Secrecy = Secrecy.OPEN,
    ) -> None:
        super().__init__(text, secrecy, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """What the tool tip says of the words before is no longer true."""
        super().setText(text)
        self.setToolTip("")

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, int(self.alignment()) | int(Qt.AlignmentFlag.AlignVCenter), shown)
