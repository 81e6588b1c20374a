"""The list of who is due: groups with their counts, a line of 46 px for each customer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.calendar import lunar
from app.care.rows import DueRow, TodayList
from ui.contact.words import (
    CHANNEL_ICONS,
    MANY_ATTEMPTS,
    TONES,
    channel_name,
    phone_text,
    rating_text,
    reason_text,
)
from ui.kit import icons, paint, veil
from ui.kit.days import day_name, weekday_name
from ui.kit.tokens import color
from ui.listing.due_lines import LINE, DueLines, Head, Index, paint_head
from ui.words import language, tr

ROW_HEIGHT = 46
HEAD_HEIGHT = 32
PHONE_WIDTH = 124
WHEN_WIDTH = 96
LEAST_CHIP = 46
NAME_LEFT = 42
NAME_WIDTH = 92


@dataclass(frozen=True, slots=True)
class More:
    """The line below a group of which only the first are shown."""

    text: str


Entry = Head | DueRow | More


class DueModel(DueLines):
    """The lines of Today: they say by which day they are told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = dt.date.min

    def show(self, found: TodayList) -> None:
        """Show another day, or the same one after something changed."""
        self._day = found.day
        self.put(_entries(found))

    def text_of(self, line: Entry) -> str:
        return entry_text(line, self._day)

    @property
    def day(self) -> dt.date:
        """The day that is shown as today."""
        return self._day


def _entries(found: TodayList) -> list[Entry]:
    day = found.day
    today = " · ".join(part for part in (tr("今天"), day_name(day), _lunar_name(day)) if part)
    groups = (
        (tr("逾期"), found.overdue, found.overdue_count, True),
        (today, found.today, found.today_count, False),
        (tr("今天排不下，有空再联系"), found.moved, found.moved_count, False),
        (tr("未来 7 天"), found.coming, found.coming_count, False),
    )
    entries: list[Entry] = []
    for text, rows, count, late in groups:
        if count:
            entries += [Head(text, count, late), *rows]
        if count > len(rows):
            entries.append(More(tr("还有 %n 位，先联系上面的", "", count - len(rows))))
    return entries


def _lunar_name(day: dt.date) -> str:
    if not lunar.supports(day):
        return ""
    name = lunar.lunar_name(lunar.to_lunar(day), language())
    return tr("农历{day}").format(day=name)


def when_text(row: DueRow, day: dt.date) -> str:
    """逾期 2 天, 今天, 11-24 周二."""
    if row.date < day:
        return tr("逾期 %n 天", "", (day - row.date).days)
    if row.date == day:
        return tr("今天")
    return f"{row.date:%m-%d} {weekday_name(row.date)}"


def reach_text(row: DueRow) -> str:
    """The number to call, or the channel that needs none."""
    if row.channel in ("call", "visit", "sms", "store") and row.phone:
        return veil.shown(phone_text(row.phone))
    return channel_name(row.channel) if row.channel else veil.shown(phone_text(row.phone))


def unanswered_text(row: DueRow) -> list[str]:
    """没回应 3 次, once it is time to try otherwise."""
    return [tr("没回应 %n 次", "", row.attempts)] if row.attempts >= MANY_ATTEMPTS else []


def reason_chips(row: DueRow, day: dt.date) -> list[tuple[str, str]]:
    """What one contact is about, in its colours; after it, pale and with its day, what comes later."""
    now = row.together(day)
    return [
        *((reason_text(reason), TONES.get(reason.tone, "neutral")) for reason in now),
        *(
            (f"{reason.on:%m-%d} {reason_text(reason)}", "neutral")
            for reason in row.reasons
            if reason not in now
        ),
    ]


def entry_text(entry: Entry, day: dt.date) -> str:
    """A line as words: for the screen reader, the clipboard and tests."""
    if isinstance(entry, DueRow):
        said = [text for text, _ in reason_chips(entry, day)]
        reasons = tr("、").join([*said, *unanswered_text(entry)])
        return "\t".join((entry.name, rating_text(entry), reasons, reach_text(entry), when_text(entry, day)))
    return f"{entry.text}\t{entry.count}" if isinstance(entry, Head) else entry.text


class DueDelegate(QStyledItemDelegate):
    """Paints a line: channel, name, grade, reasons, number, when.

    Who is in hand it asks the list: to look into `option.state` makes every name of QStyle known, which
    takes 10 ms before the first paint.
    """

    def __init__(self, shown_in: QListView) -> None:
        super().__init__(shown_in)
        self._list = shown_in

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT if isinstance(index.data(LINE), DueRow) else HEAD_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(LINE)
        rect: QRect = option.rect
        painter.save()
        painter.setFont(option.font)
        if isinstance(entry, DueRow):
            self._paint_row(painter, rect, entry, option, index)
        elif isinstance(entry, Head):
            paint_head(painter, rect, entry)
        else:
            painter.setPen(color("muted"))
            painter.drawText(rect.adjusted(NAME_LEFT, 0, -14, 0), Qt.AlignmentFlag.AlignVCenter, entry.text)
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_row(
        self, painter: QPainter, rect: QRect, row: DueRow, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if index.row() == self._list.currentIndex().row():
            paint.fill(painter, rect, color("selection"))
            paint.fill(painter, QRect(rect.left(), rect.top(), 3, rect.height()), color("primary"))
        middle = rect.center().y() + 0.5
        model = index.model()
        day = model.day if isinstance(model, DueModel) else row.date
        mark = icons.icon(_mark(row, day), "link", 18)
        mark.paint(painter, QRect(rect.left() + 14, int(middle) - 9, 18, 18))
        right = self._paint_reach(painter, rect, row, day)
        left = self._paint_name(painter, rect, row, middle)
        for text in unanswered_text(row):
            left = paint.draw_chip(painter, left, middle, text, "amber") + 6
        self._paint_reasons(painter, reason_chips(row, day), left, right - 8, middle)

    def _paint_name(self, painter: QPainter, rect: QRect, row: DueRow, middle: float) -> float:
        bold = QFont(painter.font())
        bold.setBold(True)
        room = QRect(rect.left() + NAME_LEFT, rect.top(), NAME_WIDTH, rect.height())
        shown = QFontMetrics(bold).elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        plain = painter.font()
        painter.setFont(bold)
        painter.setPen(color("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(plain)
        paint.draw_grade(painter, room.right() + 7, middle, rating_text(row))
        return room.right() + 39

    def _paint_reach(self, painter: QPainter, rect: QRect, row: DueRow, day: dt.date) -> int:
        """The number and the day at the right; where the reasons have to end."""
        when = QRect(rect.right() - 14 - WHEN_WIDTH, rect.top(), WHEN_WIDTH, rect.height())
        painter.setPen(color("late" if row.date < day else "ink"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(when, right, when_text(row, day))
        if rect.width() < 560:
            return when.left()
        reach = QRect(when.left() - PHONE_WIDTH, rect.top(), PHONE_WIDTH, rect.height())
        painter.setPen(color("ink"))
        text = painter.fontMetrics().elidedText(reach_text(row), Qt.TextElideMode.ElideRight, PHONE_WIDTH - 8)
        painter.drawText(reach, Qt.AlignmentFlag.AlignVCenter, text)
        return reach.left()

    def _paint_reasons(
        self, painter: QPainter, chips: Sequence[tuple[str, str]], left: float, right: float, middle: float
    ) -> None:
        """As many chips as there is room for, then how many more."""
        for place, (text, tone) in enumerate(chips):
            rest = len(chips) - place
            spare = paint.chip_width(painter.font(), f"+{rest - 1}") + 6 if rest > 1 else 0
            room = int(right - left - spare)
            if place and paint.chip_width(painter.font(), text) > room:
                paint.draw_chip(painter, left, middle, f"+{rest}")
                return
            left = paint.draw_chip(painter, left, middle, text, tone, max(LEAST_CHIP, room)) + 6


def _mark(row: DueRow, day: dt.date) -> str:
    if any(reason.tone == "birthday" for reason in row.together(day)):
        return "gift"
    return CHANNEL_ICONS.get(row.channel, "phone")


class DueList(QListView):
    """Up and down walk from customer to customer, right goes on to the talk; Enter opens the file."""

    current_changed = Signal(object)
    """The `DueRow` in hand, or None."""
    opened = Signal(int)
    talk_wanted = Signal()
    """To the place where the talk is written down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due_model = DueModel(self)
        self.setModel(self.due_model)
        self.setItemDelegate(DueDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("今日联系"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda _index: self._open())

    def show_list(self, found: TodayList, *, go_on: bool = False) -> None:
        """Show the list. Who was in hand stays, or, to `go_on`, whoever comes next is taken in hand."""
        held = self.current()
        place = self.currentIndex().row()
        self.due_model.show(found)
        self.choose(held.customer_id if held and not go_on else None, place)
        now = self.current()
        if go_on and held and now and now.customer_id == held.customer_id:
            self.step(1)

    def current(self) -> DueRow | None:
        """Who is in hand."""
        return self.due_model.due(self.currentIndex().row())

    def choose(self, customer_id: int | None, place: int = -1) -> None:
        """Take a customer in hand; else whoever is at or after `place`, else the first."""
        places = self.due_model.places()
        wanted = [p for p in places if (due := self.due_model.due(p)) and due.customer_id == customer_id]
        wanted += [p for p in places if p >= place] or places[-1:]
        if wanted:
            self.setCurrentIndex(self.due_model.index(wanted[0]))
        else:
            self.current_changed.emit(None)

    def step(self, by: int) -> None:
        """To the next customer, or the one before."""
        places = self.due_model.places()
        row = self.currentIndex().row()
        ahead = [p for p in places if p > row] if by > 0 else [p for p in reversed(places) if p < row]
        if ahead:
            self.setCurrentIndex(self.due_model.index(ahead[0]))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.due_model.due(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
        if Qt.Key(key) in steps and not event.modifiers():
            self.step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        elif key == Qt.Key.Key_Right and not event.modifiers():
            self.talk_wanted.emit()
        elif key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The whole list as lines with tabs, for a table or a message."""
        rows = [self.due_model.due(place) for place in self.due_model.places()]
        lines = [entry_text(row, self.due_model.day) for row in rows if row is not None]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row.customer_id)
