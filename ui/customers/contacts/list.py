"""The contacts of one customer as a timeline: rows of one height, read page by page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.fields.secrecy import Secrecy
from app.interactions.rows import ContactRow
from ui.customers.contacts.words import MOODS, channel_text, line_of, moods, results, when_text
from ui.kit import icons, paint, veil
from ui.kit.cells import Column, Index
from ui.kit.models import Fetch, RowsModel
from ui.kit.table import WindowedTable
from ui.kit.tokens import color
from ui.words import tr

ROW = 62
LEFT = 34
"""Where the words begin: before them runs the line of time."""


class ContactList(WindowedTable):
    """Enter corrects, Delete deletes, Ctrl+D pins; what is typed goes to the search."""

    delete_wanted = Signal()
    pin_wanted = Signal()

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__([Column("contact", tr("沟通记录"), secrecy=Secrecy.BESIDE)], _words, fetch, parent)
        self.papers: Mapping[int, int] = {}
        """How many attachments a contact has, by its id."""
        self.setAccessibleName(tr("沟通记录"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setItemDelegate(_Painter(self._rows, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.pin_wanted.emit()
        else:
            super().keyPressEvent(event)

    def texts(self) -> list[str]:
        """What is shown, row by row, as far as it was read."""
        return [str(self.model().index(row, 0).data()) for row in range(self.model().rowCount())]


def _words(contact: ContactRow, _key: str) -> str:
    """A contact as words: for the clipboard, for screen readers and tests."""
    mood = moods().get(contact.mood or "", "")
    result = results().get(contact.result, "") if contact.result != "reached" else ""
    who = (contact.staff, line_of(contact))
    parts = (when_text(contact.at), channel_text(contact.channel), result, mood, *who)
    return " ".join(part for part in parts if part)


class _Painter(QStyledItemDelegate):
    """When, how and by whom above, what was said below."""

    def __init__(self, rows: RowsModel, table: ContactList) -> None:
        super().__init__(table)
        self._rows = rows
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state.value
        chosen = bool(state & QStyle.StateFlag.State_Selected.value)
        if chosen or state & QStyle.StateFlag.State_MouseOver.value:
            painter.fillRect(rect, color("selection" if chosen else "paper"))
        contact = self._rows.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._line_of_time(painter, rect, contact)
        if isinstance(contact, ContactRow):
            self._head(painter, rect, contact)
            self._said(painter, rect, contact)
        painter.restore()

    def _line_of_time(self, painter: QPainter, rect: QRect, contact: object) -> None:
        at = QPointF(rect.left() + 17, rect.top() + 21)
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(QPointF(at.x(), rect.top()), QPointF(at.x(), rect.bottom()))
        pinned = isinstance(contact, ContactRow) and contact.pinned
        if pinned:
            mark = icons.pixmap("pin", "late", 15, painter.device().devicePixelRatio())
            painter.fillRect(QRectF(at.x() - 8, at.y() - 9, 16, 18), color("card"))
            painter.drawPixmap(QPointF(at.x() - 7.5, at.y() - 7.5), mark)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("link"))
        painter.drawEllipse(at, 4, 4)

    def _head(self, painter: QPainter, rect: QRect, contact: ContactRow) -> None:
        line = QRect(rect.left() + LEFT, rect.top() + 9, rect.width() - LEFT - 12, 24)
        middle = line.center().y() + 0.5
        plain = painter.font()
        bold = QFont(plain)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(color("ink"))
        when = when_text(contact.at)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), when)
        left = line.left() + painter.fontMetrics().horizontalAdvance(when) + 8.0
        painter.setFont(plain)
        for text, tone in _marks(contact):
            left = paint.draw_chip(painter, left, middle, text, tone) + 5
        self._tail(painter, line, left, contact)

    def _tail(self, painter: QPainter, line: QRect, left: float, contact: ContactRow) -> None:
        """Who, and how many attachments, at the right."""
        papers = self._table.papers.get(contact.id, 0)
        room = QRect(int(left), line.top(), line.right() - int(left), line.height())
        painter.setPen(color("muted"))
        who = painter.fontMetrics().elidedText(contact.staff, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), who)
        if papers:
            at = room.right() - painter.fontMetrics().horizontalAdvance(who) - 24
            mark = icons.pixmap("paperclip", "muted", 14, painter.device().devicePixelRatio())
            painter.drawPixmap(QPointF(at, room.center().y() - 6.5), mark)

    def _said(self, painter: QPainter, rect: QRect, contact: ContactRow) -> None:
        line = QRect(rect.left() + LEFT, rect.top() + 35, rect.width() - LEFT - 12, 20)
        painter.setPen(color("ink"))
        said = veil.shown(line_of(contact))
        said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), said)


def _marks(contact: ContactRow) -> list[tuple[str, str]]:
    channel = channel_text(contact.channel)
    found = [(channel, "blue")] if channel else []
    if contact.result != "reached":
        found.append((results().get(contact.result, contact.result), "amber"))
    if contact.mood in ("happy", "unhappy"):
        found.append((moods()[contact.mood], MOODS[contact.mood]))
    return found
