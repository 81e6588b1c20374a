"""The days of a month or a week as one painted widget: walked by arrows, lines carried to another day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from app import clock
from app.care.rows import Tone
from ui.calendar import cell
from ui.calendar.cell import Look, Sizes
from ui.calendar.reads import DayFace, Entries, Entry
from ui.calendar.words import face_line, weekdays
from ui.contact.words import TONES
from ui.kit import paint
from ui.kit.days import day_name
from ui.kit.tokens import color
from ui.words import tr

_DAY = dt.timedelta(days=1)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayGrid(QWidget):
    """Weeks of seven days from a Monday on. Days of another month are quiet."""

    day_chosen = Signal(object)
    """A click or an arrow key went to this day; it may lie outside what is shown."""
    entered = Signal()
    """Enter or a double click: on to the people of the day."""
    customer_wanted = Signal(int)
    line_wanted = Signal(object)
    """An `Entry` was clicked or stepped to by Space: whom it stands for; None is the whole day again."""
    moved = Signal(object, object)
    """An `Entry` was carried to this day."""
    taken = Signal(str)
    """A line with this text was picked up by the keyboard."""
    refused = Signal()
    """It was put down on a day gone by."""
    dropped = Signal()
    """Nothing is carried any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = self._chosen = clock.today()
        self._weeks = 5
        self._month: int | None = None
        self._faces: dict[dt.date, DayFace] = {}
        self._entries: Entries = {}
        self._pointed: dt.date | None = None
        self._pressed: tuple[QPoint, Entry] | None = None
        self._carried: Entry | None = None
        self._by_keys = False
        self._line: Entry | None = None
        self._cursor = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(350, 220))

    def show_weeks(self, first: dt.date, weeks: int, month: int | None) -> None:
        """From this Monday on; `month` is the one that is meant, None for a week."""
        self._first, self._weeks, self._month = first, weeks, month
        self.update()

    def show_faces(self, faces: dict[dt.date, DayFace]) -> None:
        """What the days are."""
        self._faces = faces
        self._tell()
        self.update()

    def show_entries(self, entries: Entries) -> None:
        """Who is due on them."""
        self._entries = entries
        self._tell()
        self.update()

    def choose(self, day: dt.date) -> None:
        """Mark a day; `day_chosen` is not told."""
        self._chosen = day
        self._line = None
        self._tell()
        self.update()

    def choose_line(self, entry: Entry | None) -> None:
        """Mark a line of the day; `line_wanted` is not told."""
        self._line = entry
        self._tell()
        self.update()

    def face(self, day: dt.date) -> DayFace | None:
        """What a day is, as far as that is known yet."""
        return self._faces.get(day)

    def entries(self, day: dt.date) -> list[Entry]:
        """The lines of a day."""
        return list(self._entries.get(day, ()))

    def day_rect(self, day: dt.date) -> QRect:
        """Where a day stands; null when it is not shown."""
        place = (day - self._first).days
        if not 0 <= place < self._weeks * 7:
            return QRect()
        top, (row, column) = self.top(), divmod(place, 7)
        left, right = (self.width() * each // 7 for each in (column, column + 1))
        upper, lower = (top + (self.height() - top) * each // self._weeks for each in (row, row + 1))
        return QRect(left, upper, right - left, lower - upper)

    def entry_rects(self, day: dt.date) -> list[tuple[Entry, QRect]]:
        """The lines of a day that have room, and where."""
        entries = self._entries.get(day, ())
        rects = cell.line_rects(self.day_rect(day), self.font(), len(entries))
        return list(zip(entries, rects, strict=False))

    def day_at(self, point: QPoint) -> dt.date | None:
        """Which day is there."""
        top = self.top()
        if not self.rect().contains(point) or point.y() < top:
            return None
        row = (point.y() - top) * self._weeks // max(1, self.height() - top)
        return self._first + (row * 7 + point.x() * 7 // max(1, self.width())) * _DAY

    def entry_at(self, point: QPoint) -> Entry | None:
        """Which line is there."""
        day = self.day_at(point)
        rects = self.entry_rects(day) if day else []
        return next((entry for entry, rect in rects if rect.contains(point)), None)

    # -- Carrying ----------------------------------------------------------------------------------------

    def carry(self, entry: Entry, point: QPoint) -> None:
        """Show a line that is being carried over the days, from here or from the list beside."""
        self._carried, self._cursor = entry, point
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def take(self, entry: Entry) -> None:
        """Pick a line up by the keyboard: arrows go to a day, Enter puts it down, Esc leaves it."""
        self._carried, self._by_keys = entry, True
        self.taken.emit(entry.text)
        self.update()

    def carried(self) -> Entry | None:
        """What is being carried."""
        return self._carried

    def by_keys(self) -> bool:
        """Whether it is the keyboard that carries."""
        return self._by_keys

    def put_down(self) -> None:
        """Let go: over a day it may go to, `moved` tells."""
        entry, day, over = self._carried, self._target(), self._over()
        self._let_go()
        if entry is not None and day is not None:
            self.moved.emit(entry, day)
        self.dropped.emit()
        if over is not None and over < clock.today():
            self.refused.emit()

    def stop_carrying(self) -> None:
        """Leave what is carried where it was."""
        if self._carried is not None:
            self._let_go()
            self.dropped.emit()

    def _let_go(self) -> None:
        self._carried = self._pressed = None
        self._by_keys = False
        self.unsetCursor()
        self.update()

    def _over(self) -> dt.date | None:
        return self._chosen if self._by_keys else self.day_at(self._cursor)

    def _target(self) -> dt.date | None:
        """Where the carried line may go: today or later, another day than its own."""
        day = self._over()
        if self._carried is None or day is None or day == self._carried.day or day < clock.today():
            return None
        return day

    # -- Keys and mouse ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers()
        if key in _STEPS and plain:
            self.day_chosen.emit(self._chosen + _STEPS[key] * _DAY)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            end = 6 if key == Qt.Key.Key_End else 0
            self.day_chosen.emit(self._chosen + (end - self._chosen.weekday()) * _DAY)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self._take_line()
        elif self._carried is not None and key in (*_ENTER, Qt.Key.Key_Escape):
            (self.put_down if key in _ENTER else self.stop_carrying)()
        elif key in _ENTER and plain:
            self.entered.emit()
        elif key == Qt.Key.Key_Space and plain:
            self.line_wanted.emit(self._next_line())
        elif key == Qt.Key.Key_Escape and self._line is not None:
            self.line_wanted.emit(None)
        else:
            super().keyPressEvent(event)

    def _take_line(self) -> None:
        lines = self.entries(self._chosen)
        if self._line is not None or lines:
            self.take(self._line or lines[0])

    def _next_line(self) -> Entry | None:
        """The line after the one in hand; after the last none."""
        lines = self.entries(self._chosen)
        after = lines.index(self._line) + 1 if self._line in lines else 0
        return lines[after] if after < len(lines) else None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._by_keys and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.stop_carrying()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day, entry = self.day_at(point), self.entry_at(point)
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = (point, entry) if entry else None
        self.day_chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            far = (point - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance()
            if self._carried is not None or far:
                self.carry(self._pressed[1], point)
            return
        self._pointed, self._cursor = self.day_at(point), point
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self._carried is not None:
            self._cursor = event.position().toPoint()
            self.put_down()
        elif pressed is not None:
            self.line_wanted.emit(pressed[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position().toPoint())
        if entry is not None and entry.customer_id is not None:
            self.customer_wanted.emit(entry.customer_id)
        elif self.day_at(event.position().toPoint()) is not None:
            self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = None
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    # -- Painting ----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(self._outline())
        painter.setFont(self.font())
        pointed = self.entry_at(self._cursor) if self._pointed else self._line
        for day in self.days():
            rect, look = self.day_rect(day), self.look(day)
            cell.draw_ground(painter, rect, look)
            cell.draw_head(painter, rect, day, self._faces.get(day), look)
            cell.draw_lines(painter, rect, self._entries.get(day, ()), self._carried, pointed)
            if look.today:
                self._draw_today(painter, rect)
        self._paint_lines(painter)
        if self.hasFocus() and self._carried is None and not (rect := self.day_rect(self._chosen)).isNull():
            paint.draw_focus(painter, rect.adjusted(1, 1, -1, -1))
        if self._carried is not None:
            self.paint_carried(painter)

    def _draw_today(self, painter: QPainter, rect: QRect) -> None:
        """A line above today."""
        painter.fillRect(rect.left() + 1, rect.top() + 1, rect.width() - 1, 2, color("primary"))

    def _paint_lines(self, painter: QPainter) -> None:
        """The names of the weekdays and the lines between days."""
        painter.setFont(cell.small(self.font()))
        painter.setPen(color("muted"))
        for column, name in enumerate(weekdays()):
            place = QRect(self.width() * column // 7, 0, self.width() // 7, self.top() - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(color("line"))
        for row in range(self._weeks):
            top = self.day_rect(self._first + row * 7 * _DAY).top()
            painter.drawLine(0, top, self.width(), top)
        for column in range(1, 7):
            left = self.width() * column // 7
            painter.drawLine(left, self.top(), left, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_carried(self, painter: QPainter) -> None:
        """What is carried, beside the mouse or on the day chosen."""
        entry = self._carried
        if entry is None:
            return
        painter.setFont(cell.small(self.font()))
        width = min(180, QFontMetrics(painter.font()).horizontalAdvance(entry.text) + 14)
        at = self.day_rect(self._chosen).center() if self._by_keys else self._cursor
        place = QRect(at + QPoint(8, 6), QSize(width, Sizes.of(self.font()).line))
        over = max(0, place.right() - self.width() + 4)
        cell.draw_line(
            painter, place.translated(-over, 0), entry.text, TONES.get(entry.tone, "neutral"), strong=True
        )

    def _outline(self) -> QPainterPath:
        """The lower corners follow those of the card around."""
        path = QPainterPath()
        path.addRoundedRect(self.rect().adjusted(0, -20, 0, 0), 9, 9)
        return path

    def look(self, day: dt.date) -> Look:
        """How a day stands out."""
        return Look(
            today=day == clock.today(),
            chosen=day == self._chosen,
            outside=self._month is not None and day.month != self._month,
            under_mouse=day == self._pointed,
            target=day == self._target(),
        )

    def days(self) -> list[dt.date]:
        """Those shown."""
        return [self._first + place * _DAY for place in range(self._weeks * 7)]

    def top(self) -> int:
        """Below the names of the weekdays."""
        return Sizes.of(self.font()).head

    def _tip(self, point: QPoint) -> str:
        """What may be cut off or left out in the cell."""
        day = self.day_at(point)
        if day is None:
            return ""
        lines = [" · ".join(part for part in (day_name(day), face_line(self._faces.get(day))) if part)]
        return "\n".join(lines + [entry.text for entry in self._entries.get(day, ())][:30])

    def _tell(self) -> None:
        """For a screen reader: the day in hand, what it is, and who is due."""
        lines = [self._line] if self._line is not None else self.entries(self._chosen)
        said = (day_name(self._chosen), face_line(self._faces.get(self._chosen)))
        due = tr("、").join(entry.text for entry in lines) or tr("没有要联系的客户")
        self.setAccessibleName(tr("，").join(part for part in (*said, due) if part))


def only(entries: Entries, tones: frozenset[Tone]) -> Entries:
    """The lines of these kinds."""
    return {day: [each for each in lines if each.tone in tones] for day, lines in entries.items()}
