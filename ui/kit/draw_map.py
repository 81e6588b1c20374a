"""Painting a drawing of people and ties: on the screen in the theme's colours, on paper in ink."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.sheets.drawing import BEFORE, SMALL, TEXT, Box, Drawing, Line, bow
from ui.kit import paint as marks
from ui.kit.style import paper_font
from ui.kit.tokens import tokens

RADIUS = 8.0
BADGE = 20.0
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by role, and by tone the ground of a box and what is written and drawn with."""

    ink: QColor
    muted: QColor
    ground: QColor
    card: QColor
    edge: QColor
    focus: QColor
    tones: dict[str, tuple[QColor, QColor]]


def on_screen() -> Look:
    """The theme in use."""
    now = tokens()
    tones = {name: (QColor(tone.tint), QColor(tone.text)) for name, tone in now.tones.items()}
    return Look(
        QColor(now.ink), QColor(now.muted), QColor(now.paper), QColor(now.card), QColor(now.edge),
        QColor(now.link), tones,
    )  # fmt: skip


def on_paper() -> Look:
    """Ink on white; tones are greys, the words say the rest."""
    ink, grey, white = QColor("#000000"), QColor("#555555"), QColor("#FFFFFF")
    light = QColor("#F2F2F2")
    tones = {name: (white if name == "neutral" else light, grey) for name in tokens().tones}
    return Look(ink, grey, white, white, grey, ink, tones)


def paint(painter: QPainter, drawing: Drawing, look: Look, current: int | None = None) -> None:
    """All of a drawing at the painter's origin; `current` is the key of the box with the keyboard."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    places = {box.key: box for box in drawing.boxes}
    for line in drawing.lines:
        _line(painter, places[line.one], places[line.other], line, look)
    painter.setFont(_font(SMALL, bold=True))
    painter.setPen(look.muted)
    for head in drawing.heads:
        painter.drawText(QRectF(head.x, head.y, head.width, 22), _CENTRE, head.text)
    for box in drawing.boxes:
        _box(painter, box, look, is_current=box.key == current)
    for line, place in labels(drawing):
        _label(painter, place, line, look)
    painter.restore()


def labels(drawing: Drawing) -> list[tuple[Line, QRectF]]:
    """Where the words on the lines stand: on their line, and where there is room they cover nothing.

    Along a branch that is just before the outer box, where lines lie apart; else near the middle of the line.
    """
    boxes = {box.key: box for box in drawing.boxes}
    taken = [QRectF(box.x, box.y, box.width, box.height) for box in drawing.boxes]
    found: dict[int, QRectF] = {}
    told = [(number, line) for number, line in enumerate(drawing.lines) if line.label]
    for number, line in sorted(told, key=lambda each: each[1].aside):
        places = _places(boxes[line.one], boxes[line.other], line)
        first = next(places)
        free = (place for place in (first, *places) if not any(map(place.intersects, taken)))
        found[number] = next(free, first)
        taken.append(found[number])
    return [(line, found[number]) for number, line in told]


def _places(one: Box, other: Box, line: Line) -> Iterator[QRectF]:
    """Where the words of a line may stand, the best place first."""
    width = math.ceil(QFontMetricsF(_font(SMALL)).horizontalAdvance(line.label)) + 6
    if not line.aside:
        start, end = _ends(one, other)
        before = max(abs(end.x() - start.x()) / 3, width / 2 + BEFORE)
        x = end.x() - math.copysign(before, end.x() - start.x())
        yield QRectF(x - width / 2, other.middle[1] - 8, width, 16)
        return
    path = _path(one, other, line)
    points = [path.pointAtPercent(0.5 + (n + 1) // 2 * 0.05 * (1 if n % 2 else -1)) for n in range(19)]
    for beside in (0, -1, 1):
        for at in points:
            yield QRectF(at.x() + beside * (width / 2 + 4) - width / 2, at.y() - 8, width, 16)


def _font(size: float, *, bold: bool = False) -> QFont:
    font = paper_font(size)
    font.setBold(bold)
    return font


def _box(painter: QPainter, box: Box, look: Look, *, is_current: bool) -> None:
    place = QRectF(box.x, box.y, box.width, box.height)
    tint, text = look.tones[box.tone]
    plain = box.tone == "neutral" and not box.strong
    painter.setBrush(look.card if plain else look.tones["blue"][0] if box.strong else tint)
    painter.setPen(
        QPen(look.focus if is_current else look.edge if plain else text, 2.0 if is_current else 1.0)
    )
    painter.drawRoundedRect(place, RADIUS, RADIUS)
    inner = place.adjusted(10, 4, -10, -4)
    if box.badge:
        marks.draw_grade(painter, inner.left(), inner.top() + 13, box.badge)
        inner.setLeft(inner.left() + BADGE + 6)
    title = QRectF(inner.left(), inner.top(), inner.width(), 26)
    painter.setPen(look.ink)
    _words(painter, title, box.title, _font(TEXT, bold=box.strong))
    if box.note:
        painter.setPen(look.muted if plain else text)
        _words(
            painter,
            QRectF(place.left() + 10, place.top() + 28, place.width() - 20, 18),
            box.note,
            _font(SMALL),
        )


def _words(painter: QPainter, room: QRectF, text: str, font: QFont) -> None:
    painter.setFont(font)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _line(painter: QPainter, one: Box, other: Box, line: Line, look: Look) -> None:
    _, colour = look.tones[line.tone]
    style = Qt.PenStyle.DashLine if line.dashed or line.aside else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, 1.4, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(one, other, line))


def _path(one: Box, other: Box, line: Line) -> QPainterPath:
    """From side to side, or, where two stand above each other, as a bow past what is between them."""
    start, end = _ends(one, other)
    path = QPainterPath(start)
    swing = bow(one, other, line)
    if swing is not None:
        out = max(start.x(), end.x()) + swing
        path.cubicTo(QPointF(out, start.y()), QPointF(out, end.y()), end)
    else:
        half = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(half, start.y()), QPointF(half, end.y()), end)
    return path


def _ends(one: Box, other: Box) -> tuple[QPointF, QPointF]:
    """At the sides that look at each other; both at the right where the boxes stand above each other."""
    ay, by = one.middle[1], other.middle[1]
    if one.right <= other.x:
        return QPointF(one.right, ay), QPointF(other.x, by)
    if other.right <= one.x:
        return QPointF(one.x, ay), QPointF(other.right, by)
    return QPointF(one.right, ay), QPointF(other.right, by)


def _label(painter: QPainter, place: QRectF, line: Line, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.ground)
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(look.tones[line.tone][1])
    painter.setFont(_font(SMALL))
    painter.drawText(place, _CENTRE, line.label)
