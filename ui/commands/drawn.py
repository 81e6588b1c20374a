"""Pictures for the gallery, drawn by the program itself: nobody's face, nobody's papers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from app.attachments.rows import Kind, NewAttachment
from ui.attachments.pictures import encoded, face
from ui.attachments.reading import made

Draw = Callable[[QPainter, QRectF], None]


def drawn_attachments() -> list[NewAttachment]:
    """What a customer of a car dealer leaves: pictures, a contract, a list."""
    return [
        made("交车合影.jpg", _picture(_landscape, 1600, 1067)),
        made("行驶证扫描.jpg", _picture(_page, 900, 1200)),
        made("名片.png", _picture(_card, 1000, 600)),
        NewAttachment("购车合同（签字版）.pdf", Kind.PDF, b"%PDF-1.7 " + b" " * 340_000),
        NewAttachment("选装清单.xlsx", Kind.OTHER, b"PK\x03\x04" + b" " * 20_000),
    ]


def drawn_face() -> NewAttachment:
    """A head and shoulders."""
    return NewAttachment("face.jpg", Kind.PICTURE, face("", _picture(_bust, 512, 512)))


def _picture(draw: Draw, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    draw(painter, QRectF(0, 0, width, height))
    painter.end()
    return encoded(image)


def _landscape(painter: QPainter, room: QRectF) -> None:
    sky = QLinearGradient(0, 0, 0, room.height())
    sky.setColorAt(0, QColor("#8FC1E3"))
    sky.setColorAt(1, QColor("#F4E3C1"))
    painter.fillRect(room, sky)
    painter.setBrush(QColor("#F2B33D"))
    painter.drawEllipse(QPointF(room.width() * 0.75, room.height() * 0.3), 110, 110)
    painter.setBrush(QColor("#5B8C5A"))
    wide, high = room.width() * 0.6, room.height() * 0.5
    painter.drawEllipse(QPointF(room.width() * 0.3, room.height() * 1.15), wide, high)
    painter.setBrush(QColor("#3B6B4F"))
    painter.drawEllipse(QPointF(room.width() * 0.8, room.height() * 1.2), wide, high)


def _page(painter: QPainter, room: QRectF) -> None:
    painter.fillRect(room, QColor("#FBFAF5"))
    painter.setBrush(QColor("#9AA5B1"))
    for line in range(14):
        share = 0.8 if line % 4 else 0.45
        painter.drawRoundedRect(QRectF(90, 120 + line * 72, room.width() * share, 20), 10, 10)


def _card(painter: QPainter, room: QRectF) -> None:
    painter.fillRect(room, QColor("#F7F3EA"))
    painter.fillRect(QRectF(0, 0, 40, room.height()), QColor("#1F6F8B"))
    painter.setBrush(QColor("#33414E"))
    for place, share in enumerate((0.35, 0.6, 0.5)):
        painter.drawRoundedRect(QRectF(120, 150 + place * 110, room.width() * share, 40), 12, 12)


def _bust(painter: QPainter, room: QRectF) -> None:
    painter.fillRect(room, QColor("#DCE8EC"))
    painter.setBrush(QColor("#40566B"))
    painter.drawEllipse(QPointF(256, 560), 210, 220)
    painter.setBrush(QColor("#E7C3A4"))
    painter.drawEllipse(QPointF(256, 220), 105, 125)
    painter.setBrush(QColor("#2E2A27"))
    painter.drawChord(QRectF(146, 90, 220, 190), 0, 180 * 16)
