"""Step one: which lists, and which of their sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.excel.rows import Opened
from ui.importing.batches_card import BatchesCard
from ui.importing.dropped import local_files
from ui.importing.sheets_card import SheetsCard
from ui.kit import icons
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label, section_header
from ui.kit.layout import Card, box_of, clear, column, row
from ui.kit.shrinking_button import ShrinkingButton
from ui.kit.tokens import color
from ui.words import tr

MOST_RECENT = 6


class DropArea(QWidget):
    """A dashed panel that takes files."""

    dropped = Signal(object)
    """Their paths."""

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._over = False
        self._sign = QLabel()
        title = label(tr("把名单拖到这里"), "heading")
        hint = label(
            tr(
                "Excel、WPS、文本（.csv）或手机通讯录（.vcf），一份或几份。怎么写的都行，标题不在第一行也没关系。"
            ),
            "muted",
            wrap=True,
        )
        box = QVBoxLayout(self)
        box.setSpacing(10)
        box.addStretch(2)
        for part in (self._sign, title, hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(part)
        box.addSpacing(4)
        box.addLayout(row(1, *buttons, 1))
        box.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        event.acceptProposedAction()
        self.dropped.emit(local_files(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._sign.setPixmap(icons.pixmap("file-spreadsheet", "link", 44, self.devicePixelRatioF()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color("link" if self._over else "dash"), 2 if self._over else 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(color("selection" if self._over else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        self.update()


class ChooseStep(QWidget):
    """Drop files, choose some, paste a list, or take one from before."""

    chosen = Signal(object)
    """The paths."""
    file_wanted = Signal()
    """Ask which files."""
    paste_wanted = Signal()
    """Take what lies in the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose = button(tr("选择文件…"), "primary", icon="folder-open", on_click=self.file_wanted.emit)
        self.paste = button(
            tr("粘贴"), icon="copy", on_click=self.paste_wanted.emit, tip=tr("粘贴复制好的表格 Ctrl V")
        )
        self.drop = DropArea([self.choose, self.paste])
        self.sheets = SheetsCard()
        self.sheets.hide()
        self._recent = Card(spacing=4)
        self._recent_lines = column(spacing=2)
        self._recent.box.addWidget(section_header(tr("最近用过的名单")))
        self._recent.box.addLayout(self._recent_lines)
        self._recent.box.addStretch(1)
        self.batches = BatchesCard()
        self.batches.hide()
        below = row(self._recent, self.batches, spacing=10)
        for place, card in enumerate((self._recent, self.batches)):  # a long name takes no room of the other
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            below.setStretch(place, 1)
        self._below = box_of(below)
        self.drop.dropped.connect(self.chosen)
        self.sheets.other_wanted.connect(self.file_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.drop, 1)
        box.addWidget(self.sheets, 1)
        box.addWidget(self._below)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Lists that were imported from before, newest first."""
        clear(self._recent_lines)
        for path in paths[:MOST_RECENT]:
            self._recent_lines.addWidget(_RecentLine(path, self))
        self._recent.setVisible(bool(paths))

    def show_sheets(self, opened: Opened | None) -> None:
        """The sheets of a list instead of the drop area; None brings that back."""
        if opened is not None:
            self.sheets.show_sheets(opened)
        else:
            self.sheets.forget()
        self.sheets.setVisible(opened is not None)
        self.drop.setVisible(opened is None)
        self._below.setVisible(opened is None)

    def recent(self) -> list[QPushButton]:
        """Their buttons, newest first."""
        return [line.open for line in self.findChildren(_RecentLine)]


class _RecentLine(QWidget):
    """A list by its name, with its folder."""

    def __init__(self, path: Path, step: ChooseStep) -> None:
        super().__init__(step)
        self.open = ShrinkingButton(path.name, "link", "file-spreadsheet", lambda: step.chosen.emit([path]))
        line = row(self.open, ElidedLabel(str(path.parent), "small"), spacing=10)
        line.setStretch(1, 1)
        self.setLayout(line)
