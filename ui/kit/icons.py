"""Line icons in the colours of the theme, crisp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.resources import resource_path
from ui.kit import tokens as theme

FOLDER = resource_path("icons")
GAP = 4
"""Room in px between an icon and the words of its button, on top of what the style leaves."""
_STROKE, _THIN_STROKE = 'stroke-width="1.75"', 'stroke-width="1.2"'


def icon(name: str, role: str = "ink", size: int = 18) -> QIcon:
    """The icon `resources/icons/<name>.svg` in the colour of a token, for a square of `size` px."""
    return _icon(name, theme.color(role).name(), size, _scales())


def pixmap(name: str, role: str = "ink", size: int = 18, scale: float = 1.0) -> QPixmap:
    """The same as a pixmap of `size` logical px for a screen of `scale`; for painters and labels."""
    return _pixmap(name, theme.color(role).name(), size, scale)


def give_icon(button: QAbstractButton, name: str, role: str = "ink", size: int = 18) -> None:
    """Put an icon on a button; it follows the theme when that changes."""
    button.setProperty("icon_of", f"{name} {role} {size}")
    gap = GAP if button.text() else 0
    button.setIcon(_icon(name, theme.color(role).name(), size, _scales(), gap))
    button.setIconSize(QSize(size + gap, size))


def recolour() -> None:
    """Paint the icons of all buttons again after the theme has changed."""
    for widget in QApplication.allWidgets():
        mark = widget.property("icon_of")
        if mark and isinstance(widget, QAbstractButton):
            name, role, size = str(mark).split()
            give_icon(widget, name, role, int(size))


def brand(size: int = 44) -> QIcon:
    """客 in a vermilion square."""
    return _icon("keqing", "#FFFFFF", size, _scales())


def _scales() -> frozenset[float]:
    return frozenset({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})


@lru_cache(maxsize=512)
def _icon(name: str, ink: str, size: int, scales: frozenset[float], gap: int = 0) -> QIcon:
    made = QIcon()
    for scale in scales:
        made.addPixmap(_pixmap(name, ink, size, scale, gap))
    return made


@lru_cache(maxsize=512)
def _pixmap(name: str, ink: str, size: int, scale: float, gap: int = 0) -> QPixmap:
    side = round(size * scale)
    drawn = QPixmap(side + round(gap * scale), side)
    drawn.fill(Qt.GlobalColor.transparent)
    stroke = _STROKE if size < 32 else _THIN_STROKE
    svg = _source(name).replace("currentColor", ink).replace('stroke-width="2"', stroke)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text("utf-8")
