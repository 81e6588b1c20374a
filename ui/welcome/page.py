"""The first window: begin a new client file, open one, or look at the sample shop."""

from __future__ import annotations

from PySide6.QtCore import QFileInfo, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.storage import keys
from ui import ask
from ui.kit import icons, way
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import box_of, column, row
from ui.kit.notices import Banner
from ui.kit.style import text_font
from ui.kit.tokens import color
from ui.prefs import Prefs
from ui.welcome.choice import BigChoice
from ui.welcome.new_form import NewFile, NewForm, file_types
from ui.words import tr

__all__ = ["NewFile", "Welcome"]

USUAL = QSize(860, 540)
NAME_ROOM = 340
"""What a name of a file may take before its middle is left out, in px."""


class Welcome(QWidget):
    """Three choices and the last file; the form for a new file takes their place."""

    open_wanted = Signal(object)
    """The `Path` of a client file."""
    create_wanted = Signal(object)
    """`NewFile`."""
    demo_wanted = Signal()

    def __init__(self, prefs: Prefs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefs = prefs
        self.setWindowTitle(tr("客情簿"))
        self.setWindowIcon(icons.brand())
        self.setAutoFillBackground(True)
        self.banner = Banner()
        self.new = BigChoice("plus", tr("新建客户档案"), tr("从空白开始，可以马上导入老名单"), main=True)
        self.open = BigChoice("folder-open", tr("打开已有的"), tr("选一个 .keqing 文件"))
        self.demo = BigChoice("eye", tr("看看示例门店"), tr("三百位虚构的客户，随便试，不影响您的资料"))
        self.last = button("", "link", icon="clock", on_click=self._open_last)
        self.form = NewForm(prefs.last_folder)
        self._pages = QStackedWidget()
        self._assemble()
        self._connect()
        self._show_last()
        self.resize(USUAL)

    def say(self, text: str) -> None:
        """Say why a file was not opened, above the choices."""
        self.banner.say(text, "red")

    def resume(self, wish: NewFile) -> None:
        """The form for a new file again, as it was filled in."""
        self._pages.setCurrentWidget(self.form)
        self.form.resume(wish)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter goes on where one was last, or begins anew."""
        super().showEvent(event)
        first = self.last if self.last.isVisible() and self.last.isEnabled() else self.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return way.step(self, forward=forward)

    def _assemble(self) -> None:
        choices = column(
            label(tr("从哪里开始？"), "title"),
            self.new,
            self.open,
            self.demo,
            1,
            row(self.last, 1),
            spacing=12,
        )
        self._pages.addWidget(box_of(choices))
        self._pages.addWidget(self.form)
        right = QVBoxLayout()
        right.setContentsMargins(32, 28, 32, 24)
        right.setSpacing(14)
        right.addWidget(self.banner)
        right.addWidget(self._pages, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(Brand(), 2)
        line.addLayout(right, 3)

    def _connect(self) -> None:
        self.new.clicked.connect(self._show_form)
        self.open.clicked.connect(self._choose)
        self.demo.clicked.connect(lambda _checked=False: self.demo_wanted.emit())
        self.form.left.connect(self._show_choices)
        self.form.agreed.connect(self.create_wanted)

    def _show_last(self) -> None:
        """The last file as one click; when it is gone, that is said."""
        path = self._prefs.last_file
        self.last.setVisible(path is not None)
        if path is not None:
            there = keys.can_be_read(path)
            text = tr("上次的：{file}") if there else tr("上次的文件不在了：{file}")
            name = self.last.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, NAME_ROOM)
            self.last.setText(text.format(file=name))
            self.last.setToolTip(str(path))
            self.last.setEnabled(there)

    def _show_form(self) -> None:
        self.banner.close_up()
        self._pages.setCurrentWidget(self.form)
        self.form.shop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices(self) -> None:
        self._pages.setCurrentIndex(0)
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        last = self._prefs.last_file
        folder = last.parent if last is not None and QFileInfo(last.parent).isDir() else None
        path = ask.choose_open_file(self, tr("打开客户档案"), file_types(), folder)
        if path is not None:
            self.open_wanted.emit(path)

    def _open_last(self) -> None:
        if self._prefs.last_file is not None:
            self.open_wanted.emit(self._prefs.last_file)


class Brand(QWidget):
    """The mark and what the program is for, on the ground of the rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(250)
        self.setAccessibleName(tr("客情簿：每位客户都记得，每天该联系谁都知道"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("rail"))
        middle, px = self.height() / 2, self.font().pixelSize()
        left = (self.width() - 72) / 2
        drawn = icons.pixmap("keqing", "on_primary", 72, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(middle - 118), drawn)
        font = text_font(px + 13)
        font.setBold(True)
        self._write(painter, font, "on_primary", middle - 28, tr("客情簿"))
        for place, text in enumerate((tr("每位客户都记得"), tr("每天该联系谁都知道"))):
            self._write(painter, text_font(px + 1), "rail_text", middle + 22 + place * (px + 12), text)
        self._write(painter, text_font(px - 1), "rail_text", self.height() - 46, tr("资料只在这台电脑上"))

    def _write(self, painter: QPainter, font: QFont, role: str, top: float, text: str) -> None:
        painter.setFont(font)
        painter.setPen(color(role))
        room = QRectF(12, top, self.width() - 24, font.pixelSize() + 14)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
