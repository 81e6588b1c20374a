"""One page on the screen, as it will come out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPageLayout, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.kit import tokens, veil
from ui.printing.pages import Pages
from ui.words import tr

AROUND = 12
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
UNITS = 720.0


class PageView(QScrollArea):
    """Shows a page of some pages; a zoom of 0 fits the whole page in. The wheel turns pages that fit."""

    turned = Signal(int)
    """By how many pages a person wants to go on."""
    resized = Signal(int)
    """The size on the screen in percent, 100 being that of the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _PaperSheet()
        self._zoom = 0.0
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(960, 560)

    def set_pages(self, pages: Pages, layout: QPageLayout) -> None:
        """Show the pages of a sheet."""
        self._sheet.set_pages(pages, layout)
        self._fit()

    def show_page(self, number: int) -> None:
        """Page `number`, from 0; call it again when what the page says has changed."""
        self._sheet.show_page(number)
        self.verticalScrollBar().setValue(0)

    def zoom(self, steps: int) -> None:
        """Larger or smaller by steps; 0 fits the whole page in."""
        now = self._sheet.scale
        if not steps:
            self._zoom = 0.0
        elif steps > 0:
            self._zoom = next((zoom for zoom in ZOOMS if zoom > now + 0.01), ZOOMS[-1])
        else:
            self._zoom = next((zoom for zoom in reversed(ZOOMS) if zoom < now - 0.01), ZOOMS[0])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if steps > 0 else -1)
        elif steps and not self.verticalScrollBar().maximum():
            self.turned.emit(-1 if steps > 0 else 1)
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        room = self.maximumViewportSize() if not self._zoom else self.viewport().size()
        self._sheet.resize_to(self._zoom, room)
        self.resized.emit(round(100 * self._sheet.scale))


class _PaperSheet(QWidget):
    """The paper itself: white, with its margins."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._full = QRectF(0, 0, 8.27, 11.69)
        self._inside = self._full
        self._type = 1.0
        self._number = 0
        self._picture: QPixmap | None = None
        self.scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_pages(self, pages: Pages, layout: QPageLayout) -> None:
        self._pages = pages
        self._full = layout.fullRect(QPageLayout.Unit.Inch)
        self._inside = layout.paintRect(QPageLayout.Unit.Inch)
        self._type = pages.sheet.setup.scale

    def show_page(self, number: int) -> None:
        self._number = number
        self._picture = None
        self.update()

    def resize_to(self, zoom: float, room: QSize) -> None:
        """To a zoom, or as large as fits into `room`."""
        width, height = self._full.width() * self._dpi(), self._full.height() * self._dpi()
        fitting = min((room.width() - 2 * AROUND) / width, (room.height() - 2 * AROUND) / height)
        self.scale = zoom or max(fitting, 0.1)
        self._picture = None
        self.resize(round(width * self.scale) + 2 * AROUND, round(height * self.scale) + 2 * AROUND)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._painted()
        painter = QPainter(self)
        inside = self.rect().adjusted(AROUND, AROUND, -AROUND, -AROUND)
        if veil.is_drawn():
            painter.fillRect(inside, Qt.GlobalColor.white)
            painter.setPen(Qt.GlobalColor.black)
            words = tr("客户在旁，按 F9 再显示")
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        else:
            painter.drawPixmap(AROUND, AROUND, self._picture)
        painter.setPen(tokens.color("edge"))
        painter.drawRect(self.rect().adjusted(AROUND - 1, AROUND - 1, -AROUND, -AROUND))

    def _dpi(self) -> float:
        return float(self.logicalDpiX())

    def _painted(self) -> QPixmap:
        sharp = self.devicePixelRatioF()
        inside = self.rect().adjusted(AROUND, AROUND, -AROUND, -AROUND)
        picture = QPixmap(inside.size() * sharp)
        picture.setDevicePixelRatio(sharp)
        picture.fill(Qt.GlobalColor.white)
        if self._pages is not None and self._number < len(self._pages):
            painter = QPainter(picture)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            inch = self._dpi() * self.scale
            painter.translate(self._inside.x() * inch, self._inside.y() * inch)
            painter.scale(inch * self._type / UNITS, inch * self._type / UNITS)
            self._pages.paint(painter, self._number)
            painter.end()
        return picture
