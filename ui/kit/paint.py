"""Small marks drawn by hand; widgets and table delegates share them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from ui.kit import veil
from ui.kit.tokens import tokens

CHIP_HEIGHT = 22
CHIP_PADDING = 8
GRADE_SIDE = 20


def fill(painter: QPainter, rect: QRect, ground: QColor) -> None:
    """Colour a rectangle. Nothing but its own colour is looked for, as `fillRect` does among gradients."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRect(rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def chip_font(font: QFont) -> QFont:
    """A size below the text around it."""
    small = QFont(font)
    small.setPixelSize(max(11, font.pixelSize() - 1))
    return small


def chip_width(font: QFont, text: str) -> int:
    """Of a chip in the font of the text around it."""
    return QFontMetrics(chip_font(font)).horizontalAdvance(text) + 2 * CHIP_PADDING


def draw_chip(
    painter: QPainter, left: float, middle: float, text: str, tone: str = "neutral", room: int | None = None
) -> float:
    """A chip from `left`, centred on the line `middle`; gives its right end. It ends in … beyond its room."""
    painter.save()
    look = tokens().tones[tone]
    width = chip_width(painter.font(), text)
    painter.setFont(chip_font(painter.font()))
    if room is not None and room < width:
        width = room
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * CHIP_PADDING)
    place = QRectF(left, middle - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(place, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    painter.setPen(QColor(look.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return left + width


def draw_grade(painter: QPainter, left: float, middle: float, letter: str) -> None:
    """A grade's letter in its square, centred on the line `middle`; an unknown letter is grey.

    Of one that is covered only the square is seen.
    """
    if not letter:
        return
    if letter == veil.COVER:
        letter = veil.COVER[0]
    painter.save()
    ground, ink = tokens().grades.get(letter, tokens().grades["D"])
    place = QRectF(left, middle - GRADE_SIDE / 2, GRADE_SIDE, GRADE_SIDE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, 5, 5)
    font = QFont(painter.font())
    font.setPixelSize(12)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def draw_face(painter: QPainter, place: QRect, name: str, picture: QPixmap | None = None) -> None:
    """A picture in a circle, or the first sign of a name."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture is not None:
        circle = QPainterPath()
        circle.addEllipse(QRectF(place))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(circle)
        painter.drawPixmap(place, picture)
        painter.restore()
        return
    look = tokens().tones["blue"]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawEllipse(place)
    font = QFont(painter.font())
    font.setPixelSize(round(place.height() * 0.4))
    painter.setFont(font)
    painter.setPen(QColor(look.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name[:1])
    painter.restore()


def draw_focus(painter: QPainter, rect: QRect, radius: float = 6) -> None:
    """The ring around what has the keyboard."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().link), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def draw_badge(painter: QPainter, centre: QPointF, text: str) -> None:
    """A small red count, as on 今日."""
    painter.save()
    font = QFont(painter.font())
    font.setPixelSize(11)
    width = max(16, QFontMetrics(font).horizontalAdvance(text) + 9)
    place = QRectF(centre.x() - width / 2, centre.y() - 8, width, 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().vermilion))
    painter.drawRoundedRect(place, 8, 8)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
