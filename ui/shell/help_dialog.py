"""F1: short pages in a salesperson's words, opened at the one about the page in sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextBrowser, QWidget

from app.resources import resource_path
from ui.kit.dialog import Dialog
from ui.kit.layout import row
from ui.words import language, tr

CHAPTERS = (
    "start", "today", "reminders", "customers", "learning", "import", "calendar", "plans", "items",
    "trade", "events", "printing", "templates", "keys", "data",
)  # fmt: skip
_OF_PAGE = {
    "file": "customers",
    "care": "plans",
    "settings": "data",
    "scripts": "trade",
    "sheets": "templates",
    "items": "items",
    "cores": "customers",
    "matches": "customers",
    "typing": "printing",
    "hot": "calendar",
    "forgotten": "calendar",
}
LIST_WIDTH, LINE_HEIGHT, HEIGHT = 150, 34, 520
_KEY = Qt.ItemDataRole.UserRole


class Chapter(QTextBrowser):
    """The text of a chapter: high where the screen is, and scrolled by itself where it is not."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)


class HelpDialog(Dialog):
    """The list of chapters at the left; arrows walk through them."""

    def __init__(self, parent: QWidget | None, page_key: str) -> None:
        super().__init__(parent, tr("说明"), yes=tr("关闭"), no="", width=860)
        self.list = QListWidget()
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(tr("说明的各页"))
        self.text = Chapter()
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(12)
        for key in CHAPTERS:
            item = QListWidgetItem(_title(key))
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, LINE_HEIGHT))
            self.list.addItem(item)
        body = row(self.list, self.text, spacing=12)
        body.setStretch(1, 1)
        self.body.addLayout(body)
        self.list.currentItemChanged.connect(lambda item, _old: self._show(str(item.data(_KEY))))
        self.go_to(chapter_of(page_key))

    def go_to(self, chapter: str) -> None:
        """Show a chapter."""
        self.list.setCurrentRow(CHAPTERS.index(chapter))

    def chapter(self) -> str:
        """The one that is shown."""
        return str(self.list.currentItem().data(_KEY))

    def _show(self, chapter: str) -> None:
        self.text.setMarkdown(_file(chapter).read_text("utf-8"))
        _give_room(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def chapter_of(page_key: str) -> str:
    """The chapter about a page of the window."""
    chapter = _OF_PAGE.get(page_key, page_key)
    return chapter if chapter in CHAPTERS else CHAPTERS[0]


def _give_room(document: QTextDocument) -> None:
    """Qt sets Markdown tight, with huge headings."""
    block = document.begin()
    while block.isValid():
        shape, level = block.blockFormat(), block.blockFormat().headingLevel()
        shape.setTopMargin({0: 0, 1: 2}.get(level, 16))
        shape.setBottomMargin(6 if level or block.textList() is None else 3)
        shape.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(shape)
        if level:
            words = QTextCharFormat()
            words.setProperty(QTextFormat.Property.FontSizeAdjustment, 3 - min(level, 2) - 1)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(words)
        block = block.next()


def _title(chapter: str) -> str:
    """The first line of the chapter."""
    with _file(chapter).open(encoding="utf-8") as text:
        return text.readline().removeprefix("#").strip()


def _file(chapter: str) -> Path:
    return resource_path("help", language(), f"{chapter}.md")
