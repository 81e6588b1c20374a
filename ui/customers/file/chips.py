"""What is changed by clicking in the header: the grade, the stage and the face of a customer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from ui.kit import paint
from ui.kit.chips import picture_of
from ui.kit.tokens import color, tokens
from ui.words import tr

Options = Sequence[tuple[str, str]]
"""Keys with their words."""


class PickChip(QAbstractButton):
    """What is known, as a chip or a grade's square; a click, Enter or Down offers the other values."""

    picked = Signal(object)
    """The key chosen, None for not known."""

    def __init__(self, name: str, options: Options, *, grade: bool = False, tone: str = "neutral") -> None:
        super().__init__()
        self._grade = grade
        self._tone = tone
        self._key: str | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.offer)
        self.set_item(name, options)

    def set_item(self, name: str, options: Options) -> None:
        """What it shows is called so, and may be one of these."""
        self._name, self._options = name, dict(options)
        self.setToolTip(tr("点一下修改{name}").format(name=name))
        self.set_key(self._key)

    def set_key(self, key: str | None) -> None:
        """Show a value; `picked` is not told."""
        self._key = key
        words = self._options.get(key or "", key or "")
        self.setText(words or f"+ {self._name}")
        self.setAccessibleName(f"{self._name} {words}".strip())
        self.updateGeometry()
        self.update()

    def key(self) -> str | None:
        return self._key

    def offer(self) -> QMenu:
        """Open the menu of values, and give it."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for key, words in self._options.items():
            self._add(menu, key, words)
        menu.addSeparator()
        self._add(menu, None, tr("还不知道"))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return menu

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        if self._is_badge():
            return QSize(paint.GRADE_SIDE + 4, paint.CHIP_HEIGHT + 4)
        return QSize(paint.chip_width(self.font(), self.text()) + 4, paint.CHIP_HEIGHT + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.offer()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        middle = self.height() / 2
        if self._is_badge():
            paint.draw_grade(painter, 2, middle, self.text())
        elif self._key is None:
            self._draw_invitation(painter)
        else:
            paint.draw_chip(painter, 2, middle, self.text(), self._tone)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect(), self.height() / 2 if not self._is_badge() else 6)

    def _is_badge(self) -> bool:
        return self._grade and self._key is not None and len(self.text()) == 1

    def _draw_invitation(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().dash), 1, Qt.PenStyle.DashLine))
        place = self.rect().adjusted(2, 2, -3, -3)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setFont(paint.chip_font(self.font()))
        painter.setPen(color("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())

    def _add(self, menu: QMenu, key: str | None, words: str) -> None:
        action = QAction(words, menu, checkable=True, checked=key == self._key)
        action.triggered.connect(lambda: self.picked.emit(key))
        menu.addAction(action)


class FaceButton(QAbstractButton):
    """The customer's face; a click, Enter or Space offers to set another."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size
        self._picture: QPixmap | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("点一下换头像"))
        self.setAccessibleName(tr("头像"))

    def show_face(self, name: str, photo: bytes | None) -> None:
        """The picture, or the first sign of the name."""
        self.setText(name)
        self._picture = picture_of(photo)
        self.update()

    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return self._picture is not None

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint.draw_face(painter, self.rect(), self.text(), self._picture)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect(), self._size / 2)
