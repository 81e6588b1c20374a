"""The legend: each kind of due in its colour; a click leaves a kind out, another brings it back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.care.rows import Tone
from ui.calendar.words import kinds
from ui.contact.words import TONES
from ui.kit import paint
from ui.kit.tokens import color, tokens
from ui.words import tr


class LegendChip(QAbstractButton):
    """One kind; checked while it is shown."""

    def __init__(self, text: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("点一下：不看 / 再看“{kind}”").format(kind=text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(paint.chip_width(self.font(), self.text()) + 4, paint.CHIP_HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self.isChecked():
            paint.draw_chip(painter, 2, self.height() / 2, self.text(), self._tone)
        else:
            self._draw_off(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("link"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _draw_off(self, painter: QPainter) -> None:
        """An outline and a line through the word: not by colour alone."""
        place = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(QColor(tokens().edge), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        font = paint.chip_font(self.font())
        font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(color("faint"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())


class Legend(QWidget):
    """Which kinds are shown; `changed` when that changes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {tone: LegendChip(text, TONES[tone], self) for tone, text in kinds()}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for chip in self._chips.values():
            chip.toggled.connect(lambda _on: self.changed.emit())
            line.addWidget(chip)
        line.addStretch(1)

    def chip(self, tone: Tone) -> LegendChip:
        return self._chips[tone]

    def names(self) -> list[str]:
        """The kinds that are to be seen, in words."""
        return [chip.text() for chip in self._chips.values() if chip.isChecked()]

    def show_kinds(self, tones: frozenset[Tone]) -> None:
        """These kinds are to be seen."""
        for tone, chip in self._chips.items():
            chip.setChecked(tone in tones)

    def shown(self) -> frozenset[Tone]:
        """The kinds that are to be seen."""
        return frozenset(tone for tone, chip in self._chips.items() if chip.isChecked())
