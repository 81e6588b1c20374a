"""The people of a day, or of many days: grade, name, why, and 完成 at the end of each line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import (
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import clock
from app.care.rows import DueRow
from ui.calendar.words import kinds, reasons_line
from ui.contact.words import rating_text
from ui.kit import paint
from ui.kit.days import day_name
from ui.kit.tokens import color
from ui.listing.due_lines import LINE, MARGIN, DueLines, Head, Index, paint_head
from ui.words import tr


def by_days(rows: Sequence[DueRow], start: dt.date, end: dt.date) -> list[Head | DueRow]:
    """Rows in the order of their days, a head above each day; today has its line though nobody is due."""
    today, lines = clock.today(), list[Head | DueRow]()
    missing = start <= today <= end and not any(row.date == today for row in rows)
    for day, group in groupby(rows, key=lambda row: row.date):
        if missing and day > today:
            lines.append(_today_head(0))
            missing = False
        found = list(group)
        lines.append(_today_head(len(found)) if day == today else Head(day_name(day), len(found)))
        lines.extend(found)
    return [*lines, _today_head(0)] if missing and lines else lines


def by_kinds(rows: Sequence[DueRow], late: Sequence[DueRow]) -> list[Head | DueRow]:
    """The rows of one day, a head above each kind of first reason; below them whoever is overdue."""
    lines: list[Head | DueRow] = []
    for tone, name in kinds():
        found = [row for row in rows if row.reasons[0].tone is tone]
        if found:
            lines += [Head(name, len(found)), *found]
    return [*lines, Head(tr("逾期"), len(late), late=True), *late] if late else lines


def with_late(rows: Sequence[DueRow], late: Sequence[DueRow]) -> list[Head | DueRow]:
    """The rows of today, and below them whoever is overdue."""
    if not late:
        return list(rows)
    today: list[Head | DueRow] = [Head(tr("今天"), len(rows)), *rows] if rows else []
    return [*today, Head(tr("逾期"), len(late), late=True), *late]


def _today_head(count: int) -> Head:
    day = clock.today()
    return Head(tr("今天 · {day}").format(day=day_name(day)), count, today=True)


class DayModel(DueLines):
    """The lines of one day, or of many."""

    def text_of(self, line: Head | DueRow) -> str:
        return line_text(line)


def line_text(line: Head | DueRow) -> str:
    """A line as words: for the screen reader and tests."""
    if isinstance(line, Head):
        return f"{line.text}\t{line.count}"
    return "\t".join((line.name, rating_text(line), reasons_line(line, _day_of(line))))


def _day_of(row: DueRow) -> dt.date:
    """Overdue rows tell everything that has come by today, others what their own day brings."""
    return clock.today() if row.overdue_days else row.date


class DayDelegate(QStyledItemDelegate):
    """Paints a line of two rows of text, with its button."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = option.font.pixelSize()
        return QSize(0, px * 2 + 28 if isinstance(index.data(LINE), DueRow) else px + 17)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = index.data(LINE), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        if isinstance(line, DueRow):
            self._paint_row(painter, option, line)
        elif isinstance(line, Head):
            paint_head(painter, rect, line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(color("line"))
        painter.drawLine(rect.left() + MARGIN, rect.bottom(), rect.right() - MARGIN, rect.bottom())
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: DueRow) -> None:
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, color("selection"))
        paint.draw_grade(painter, rect.left() + MARGIN, rect.center().y() + 0.5, rating_text(row))
        made = button_rect(rect, option.font)
        left = rect.left() + MARGIN + paint.GRADE_SIDE + 8
        half = rect.height() // 2
        room = QRect(left, rect.top() + 5, made.left() - 8 - left, half - 5)
        self._words(painter, room, row.name, "ink", bold=True)
        late = "late" if row.overdue_days else "muted"
        below = QRect(left, rect.top() + half, room.width(), half - 6)
        self._words(painter, below, reasons_line(row, _day_of(row)), late)
        self._paint_button(painter, made, option, chosen=chosen)

    def _words(self, painter: QPainter, room: QRect, text: str, role: str, *, bold: bool = False) -> None:
        plain = painter.font()
        font = QFont(plain)
        font.setBold(bold)
        if not bold:
            font.setPixelSize(max(11, font.pixelSize() - 1))
        painter.setFont(font)
        painter.setPen(color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(plain)

    def _paint_button(
        self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        view = option.widget
        over = isinstance(view, DayList) and place.contains(view.pointed())
        painter.setPen(QPen(color("link" if over else "edge"), 1))
        painter.setBrush(color("soft" if over else "card"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(_button_font(option.font))
        painter.setPen(color("link" if over or chosen else "ink"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tr("完成"))


def button_rect(rect: QRect, font: QFont) -> QRect:
    """Where 完成 stands in a line."""
    width = QFontMetrics(_button_font(font)).horizontalAdvance(tr("完成")) + 20
    height = font.pixelSize() + 13
    return QRect(rect.right() - MARGIN - width, rect.center().y() - height // 2, width, height)


def _button_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(11, font.pixelSize() - 1))
    return made


class DayList(QListView):
    """Arrows walk; Enter opens the file; Space is 完成; a line can be carried to another day."""

    current_changed = Signal(object)
    """The `DueRow` in hand, or None."""
    opened = Signal(int)
    finish_wanted = Signal(object)
    """The `DueRow` whose 完成 was clicked."""
    carried = Signal(object, QPoint)
    """A `DueRow`, and where on the screen it is now."""
    put_down = Signal()
    taken = Signal(object)
    """A `DueRow` picked up by Ctrl+X, to be put down on another day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_model = DayModel(self)
        self._pressed: QPoint | None = None
        self._carrying = False
        self._pointed = QPoint(-1, -1)
        self.setModel(self.day_model)
        self.setItemDelegate(DayDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "bare")

    def show_lines(self, lines: list[Head | DueRow]) -> None:
        """Show these; who was in hand stays in hand, if still there."""
        held, place = self.current(), self.currentIndex().row()
        self.day_model.put(lines)
        places = self.day_model.places()
        wanted = [p for p in places if held and self._is(p, held)] + [p for p in places if p >= place >= 0]
        wanted += places[:1]
        if wanted:
            self.setCurrentIndex(self.day_model.index(wanted[0]))
        self.current_changed.emit(self.current())

    def current(self) -> DueRow | None:
        """Who is in hand."""
        return self.day_model.due(self.currentIndex().row())

    def texts(self) -> list[str]:
        """What is shown, line by line."""
        return [str(self.day_model.index(place).data()) for place in range(self.day_model.rowCount())]

    def go_to(self, day: dt.date) -> None:
        """Bring a day into sight: its first line, or the first after it."""
        for place in self.day_model.places():
            due = self.day_model.due(place)
            if due is not None and due.date >= day:
                index = self.day_model.index(place)
                self.setCurrentIndex(index)
                self.scrollTo(self.day_model.index(place - 1), QListView.ScrollHint.PositionAtTop)
                return

    def pointed(self) -> QPoint:
        """Where the mouse is."""
        return self._pointed

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.day_model.due(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, due = event.key(), self.current()
        plain = not event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and due:
            self.opened.emit(due.customer_id)
        elif key == Qt.Key.Key_Space and due:
            self.finish_wanted.emit(due)
        elif event.matches(QKeySequence.StandardKey.Cut) and due:
            self.taken.emit(due)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = point if left and self._due_at(point) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointed = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.viewport().update()
            return
        due, far = self.current(), (self._pointed - self._pressed).manhattanLength()
        if due is not None and (self._carrying or far >= QApplication.startDragDistance()):
            self._carrying = True
            self.carried.emit(due, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point, carrying = event.position().toPoint(), self._carrying
        pressed, self._pressed, self._carrying = self._pressed, None, False
        if carrying:
            self.put_down.emit()
        elif pressed is not None and self._on_button(pressed) and self._on_button(point):
            self.finish_wanted.emit(self.current())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        due = self._due_at(point)
        if due is not None and not self._on_button(point):
            self.opened.emit(due.customer_id)

    def _due_at(self, point: QPoint) -> DueRow | None:
        return self.day_model.due(self.indexAt(point).row())

    def _on_button(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        return self._due_at(point) is not None and button_rect(self.visualRect(index), self.font()).contains(
            point
        )

    def _is(self, place: int, held: DueRow) -> bool:
        due = self.day_model.due(place)
        return due is not None and (due.customer_id, due.date) == (held.customer_id, held.date)
