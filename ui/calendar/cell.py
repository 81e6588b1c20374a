"""Painting one day of the calendar: its number, lunar day or festival, and the lines of who is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from app.calendar.workdays import Duty
from ui.calendar.reads import DayFace, Entry
from ui.calendar.words import duty_mark
from ui.contact.words import TONES
from ui.kit.tokens import color, tokens
from ui.words import tr

MARGIN = 6
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Look:
    """How a day stands out."""

    today: bool = False
    chosen: bool = False
    outside: bool = False
    """It belongs to the month before or after."""
    under_mouse: bool = False
    target: bool = False
    """Something carried would be put here."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths that follow the font."""

    head: int
    line: int
    pitch: int

    @classmethod
    def of(cls, font: QFont) -> Sizes:
        """For ordinary text of that font."""
        px = font.pixelSize()
        return cls(head=px + 15, line=px + 4, pitch=px + 6)


def small(font: QFont) -> QFont:
    """The font of lines and lunar days."""
    made = QFont(font)
    made.setPixelSize(max(11, font.pixelSize() - 2))
    return made


def line_rects(rect: QRect, font: QFont, count: int) -> list[QRect]:
    """Where the lines stand; when not all have room, the last place is for how many more."""
    sizes = Sizes.of(font)
    room = max(0, (rect.height() - sizes.head - 3) // sizes.pitch)
    shown = count if count <= room else max(0, room - 1)
    top = rect.top() + sizes.head
    return [
        QRect(rect.left() + MARGIN, top + place * sizes.pitch, rect.width() - 2 * MARGIN, sizes.line)
        for place in range(shown)
    ]


def draw_ground(painter: QPainter, rect: QRect, look: Look) -> None:
    """What the day stands on."""
    if look.chosen:
        painter.fillRect(rect, color("selection"))
    elif look.outside:
        painter.fillRect(rect, color("paper"))
    elif look.under_mouse:
        hint = QColor(tokens().soft)
        hint.setAlphaF(0.5)
        painter.fillRect(rect, hint)
    if look.target:
        painter.setPen(QPen(color("primary"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 6, 6)


def draw_head(painter: QPainter, rect: QRect, day: dt.date, face: DayFace | None, look: Look) -> None:
    """The number, 休 or 班, and at the right the festival or the lunar day."""
    font = painter.font()
    line = QRect(rect.left() + MARGIN, rect.top() + 3, rect.width() - 2 * MARGIN, Sizes.of(font).head - 6)
    right = _draw_number(painter, line, day, look)
    if face is not None:
        right = _draw_duty(painter, line, right, face.duty)
        _draw_face(painter, line.adjusted(right - line.left() + 4, 0, 0, 0), face, look)
    painter.setFont(font)


def _draw_number(painter: QPainter, line: QRect, day: dt.date, look: Look) -> int:
    text = str(day.day)
    width = painter.fontMetrics().horizontalAdvance(text)
    if look.today:
        place = QRectF(line.left(), line.top() + 1, width + 16, line.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("primary"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(color("on_primary"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return line.left() + width + 16
    painter.setPen(color("faint" if look.outside else "ink"))
    painter.drawText(line, _LEFT, text)
    return line.left() + width


def _draw_duty(painter: QPainter, line: QRect, left: int, duty: Duty) -> int:
    text = duty_mark(duty)
    if not text:
        return left
    look = tokens().tones["green" if duty is Duty.OFF else "neutral"]
    font = QFont(painter.font())
    font.setPixelSize(max(10, font.pixelSize() - 3))
    width = QFontMetrics(font).horizontalAdvance(text) + 6
    side = font.pixelSize() + 5
    place = QRectF(left + 6, line.center().y() - side / 2 + 1, width, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(place, 3, 3)
    painter.setPen(QColor(look.text))
    plain = painter.font()
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(plain)
    return round(place.right())


def _draw_face(painter: QPainter, room: QRect, face: DayFace, look: Look) -> None:
    painter.setFont(small(painter.font()))
    feast = face.feasts[0] if face.feasts else ""
    painter.setPen(color("late" if feast else "faint" if look.outside else "muted"))
    text = painter.fontMetrics().elidedText(feast or face.short, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _RIGHT, text)


def draw_lines(
    painter: QPainter, rect: QRect, entries: Sequence[Entry], carried: Entry | None, pointed: Entry | None
) -> None:
    """As many lines as there is room for, then how many more."""
    font = painter.font()
    places = line_rects(rect, font, len(entries))
    painter.setFont(small(font))
    for entry, place in zip(entries, places, strict=False):
        if entry is carried:
            painter.setOpacity(0.4)
        draw_line(painter, place, entry.text, TONES.get(entry.tone, "neutral"), strong=entry is pointed)
        painter.setOpacity(1.0)
    rest = len(entries) - len(places)
    top = places[-1].top() + Sizes.of(font).pitch if places else rect.top() + Sizes.of(font).head
    if rest and top + Sizes.of(font).line <= rect.bottom() + 4:
        painter.setPen(color("muted"))
        place = QRect(rect.left() + MARGIN + 7, top, rect.width() - 2 * MARGIN - 7, Sizes.of(font).line)
        place.moveBottom(min(place.bottom(), rect.bottom() - 2))
        painter.drawText(place, _LEFT, tr("另 %n 项", "", rest) if places else tr("%n 项", "", rest))
    painter.setFont(font)


def draw_line(painter: QPainter, place: QRect, text: str, tone: str, *, strong: bool = False) -> None:
    """One line on its tint."""
    look = tokens().tones[tone]
    painter.setPen(QPen(QColor(look.text), 1) if strong else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(look.text))
    room = place.adjusted(7, 0, -5, 0)
    painter.drawText(
        room, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    )
