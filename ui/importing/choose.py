"""Step one: which list, and which of its sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from app.excel.rows import Opened
from ui.kit import icons
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label, section_header
from ui.kit.layout import Card, column, row
from ui.kit.tokens import color
from ui.words import tr

MOST_RECENT = 6


class DropArea(QWidget):
    """A dashed panel that takes one file."""

    dropped = Signal(object)
    """The path."""

    def __init__(self, choose: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._over = False
        self._sign = QLabel()
        title = label(tr("把名单拖到这里"), "heading")
        hint = label(
            tr("Excel（.xlsx、.xls）或文本（.csv）。怎么写的都行，标题不在第一行也没关系。"),
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
        box.addLayout(row(1, choose, 1))
        box.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))

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


class SheetsCard(Card):
    """The sheets of a list, the likeliest chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=10)
        self._title = label("", "heading", wrap=True)
        self._group = QButtonGroup(self)
        self._names: list[str] = []
        self._lines = column(spacing=4)
        other = button(tr("换一个文件…"), "small")
        self.other_wanted = other.clicked
        self.box.addWidget(self._title)
        self.box.addLayout(self._lines)
        self.box.addSpacing(6)
        self.box.addLayout(row(other, 1))
        self.box.addStretch(1)

    def show_sheets(self, opened: Opened) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._lines.removeWidget(old)
            old.deleteLater()
        self._names = [sheet.name for sheet in opened.sheets]
        self._title.setText(
            tr("“{file}”有 {count} 张表，导入哪一张？").format(file=opened.name, count=len(opened.sheets))
        )
        for place, sheet in enumerate(opened.sheets):
            text = tr("{name} · 大约 {rows} 行").format(name=sheet.name, rows=f"{sheet.rows:,}")
            text = tr("{text} · 隐藏的表").format(text=text) if sheet.hidden else text
            choice = QRadioButton(text)
            choice.setChecked(sheet.name == opened.likeliest)
            self._group.addButton(choice, place)
            self._lines.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)

    def sheet(self) -> str:
        """The name of the one chosen."""
        return self._names[self._group.checkedId()]

    def focus_choice(self) -> None:
        """Put the keyboard on the sheet chosen."""
        self.choices()[self._group.checkedId()].setFocus(Qt.FocusReason.OtherFocusReason)

    def choices(self) -> list[QRadioButton]:
        """In their order."""
        return [choice for choice in self._group.buttons() if isinstance(choice, QRadioButton)]


class ChooseStep(QWidget):
    """Drop a file, choose one, or take one from before."""

    chosen = Signal(object)
    """The path."""
    file_wanted = Signal()
    """Ask which file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose = button(tr("选择文件…"), "primary", icon="folder-open", on_click=self.file_wanted.emit)
        self.drop = DropArea(self.choose)
        self.sheets = SheetsCard()
        self.sheets.hide()
        self._recent = Card(spacing=4)
        self._recent_lines = column(spacing=2)
        self._recent.box.addWidget(section_header(tr("最近用过的名单")))
        self._recent.box.addLayout(self._recent_lines)
        self.drop.dropped.connect(self.chosen)
        self.sheets.other_wanted.connect(self.file_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.drop, 1)
        box.addWidget(self.sheets, 1)
        box.addWidget(self._recent)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Lists that were imported from before, newest first."""
        while (item := self._recent_lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for path in paths[:MOST_RECENT]:
            self._recent_lines.addWidget(_RecentLine(path, self))
        self._recent.setVisible(bool(paths) and self.sheets.isHidden())

    def show_sheets(self, opened: Opened | None) -> None:
        """The sheets of a list instead of the drop area; None brings that back."""
        if opened is not None:
            self.sheets.show_sheets(opened)
        self.sheets.setVisible(opened is not None)
        self.drop.setVisible(opened is None)
        self._recent.setVisible(opened is None and self._recent_lines.count() > 0)

    def recent(self) -> list[QPushButton]:
        """Their buttons, newest first."""
        return [line.open for line in self.findChildren(_RecentLine)]


class _RecentLine(QWidget):
    """A list by its name, with its folder."""

    def __init__(self, path: Path, step: ChooseStep) -> None:
        super().__init__(step)
        self.open = button(path.name, "link", icon="file-spreadsheet")
        self.open.clicked.connect(lambda: step.chosen.emit(path))
        line = row(self.open, ElidedLabel(str(path.parent), "small"), spacing=10)
        line.setStretch(1, 1)
        self.setLayout(line)
