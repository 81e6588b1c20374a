"""The icon beside the clock of the machine: how many wait, a menu, and notices."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.kit import icons, veil
from ui.reminders.bell import Notice
from ui.words import tr

SIDE = 64
"""Of the icon, in px; the machine makes it as small as it needs."""
STAYS_MS = 10_000
_PILL, _DIGITS, _MANY_DIGITS = 44, 38, 30


class Tray(QObject):
    """Where a desktop has no tray, nothing is seen of it and `tell` says so."""

    open_wanted = Signal()
    today_wanted = Signal()
    log_wanted = Signal()
    quit_wanted = Signal()
    notice_clicked = Signal(object)
    """The `Notice` that was clicked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._notice: Notice | None = None
        self._menu: QMenu | None = None
        self._standing = QTimer(self, singleShot=True, interval=STAYS_MS)
        self.icon = QSystemTrayIcon(self)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._clicked)
        self.translate()
        veil.watch(self)

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop has a tray now; some get theirs only after the program was started."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def menu(self) -> QMenu:
        """What a right click offers."""
        assert self._menu is not None
        return self._menu

    def show(self) -> None:
        """Show the icon if there is a tray by now; asked again and again, since some come late."""
        if not self.icon.isVisible() and self.is_available():
            self.icon.show()

    def hide(self) -> None:
        """Leave nothing behind."""
        self._standing.stop()
        self.icon.hide()

    def translate(self) -> None:
        """Name everything anew, after the language was changed."""
        old, self._menu = self._menu, QMenu()
        for text, wanted in (
            (tr("打开客情簿"), self.open_wanted),
            (tr("今日"), self.today_wanted),
            (tr("记一笔…"), self.log_wanted),
        ):
            self._menu.addAction(text).triggered.connect(wanted)
        self._menu.addSeparator()
        self._menu.addAction(tr("退出")).triggered.connect(self.quit_wanted)
        self.icon.setContextMenu(self._menu)
        if old is not None:
            old.deleteLater()
        self.set_count(self._count)

    def set_count(self, count: int) -> None:
        """How many wait."""
        self._count = count
        self.icon.setIcon(counted_icon(count))
        waiting = tr("%n 位待联系", "", count) if count else ""
        self.icon.setToolTip(" · ".join(part for part in (tr("客情簿"), waiting) if part))

    def tell(self, notice: Notice) -> bool:
        """Show a notice; False where this desktop cannot."""
        if not (self.is_available() and self.icon.isVisible() and QSystemTrayIcon.supportsMessages()):
            return False
        self._notice = notice
        self._standing.start()
        self._show_notice(notice)
        return True

    def follow_veil(self) -> None:
        """A notice that stands on the desktop is replaced by one that anybody may read."""
        if veil.is_drawn() and self._notice is not None and self._standing.isActive():
            self._show_notice(self._notice)

    def _show_notice(self, notice: Notice) -> None:
        self.icon.showMessage(*notice.words(), icons.brand(SIDE), STAYS_MS)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    @Slot()
    def _clicked(self) -> None:
        if self._notice is not None:
            self.notice_clicked.emit(self._notice)


def counted_icon(count: int) -> QIcon:
    """客 in its square, with the number over its lower corner."""
    drawn = QPixmap(SIDE, SIDE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPixmap(0, 0, icons.brand(SIDE).pixmap(SIDE, SIDE))
    if count:
        _draw_count(painter, "99+" if count > 99 else str(count))
    painter.end()
    return QIcon(drawn)


def _draw_count(painter: QPainter, text: str) -> None:
    """Dark on white with an edge: it must be read at 16 px on the red of the icon and on any bar."""
    font = QFont()
    font.setPixelSize(_DIGITS if len(text) < 3 else _MANY_DIGITS)
    font.setBold(True)
    width = min(max(_PILL, QFontMetrics(font).horizontalAdvance(text) + 10), SIDE)
    place = QRectF(SIDE - width, SIDE - _PILL, width, _PILL).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor("#8E2A1E"), 2))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(place, _PILL / 2, _PILL / 2)
    painter.setFont(font)
    painter.setPen(QColor("#1F2430"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
