"""The rows of the check: what happens to each, and buttons where a person decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.excel.rows import Override, RowPlan, Verdict
from ui.importing.calls import Part
from ui.importing.check_model import CheckModel, Fetch
from ui.importing.row_cells import first_to_mend, paint_cell, typed_room
from ui.importing.words import decision_word, row_chip, row_sentence, short_place
from ui.kit import icons, paint
from ui.kit.cells import Index
from ui.kit.tokens import color
from ui.words import tr

ROW = 32
FOLDER = 24
"""The room at the left of a row for the sign that unfolds it."""
FOLD = (Qt.Key.Key_Right, Qt.Key.Key_Left)
GAP = 8
BUTTON = 24
KEYS = {Qt.Key.Key_1: Override.MERGE, Qt.Key.Key_2: Override.NEW, Qt.Key.Key_3: Override.SKIP}
BACK = (Qt.Key.Key_0, Qt.Key.Key_Backspace)
_LINE_ROOM, _PLACE_ROOM = 84, 190
"""The room at the right for a row's line, and where there are several tables for the table too."""


def choices_of(row: RowPlan) -> tuple[Override | None, ...]:
    """What a person can decide for a row; None takes a decision back."""
    if row.verdict is Verdict.PROBLEM:
        return ()
    if row.override is not None:
        return (None,)
    if row.verdict is Verdict.DUPLICATE:
        return (Override.MERGE, Override.NEW, Override.SKIP)
    if row.verdict is Verdict.UPDATE:
        return (Override.NEW, Override.SKIP)
    return (Override.SKIP,) if row.verdict is Verdict.NEW else ()


class CheckList(QListView):
    """Arrows walk, → unfolds, F2 corrects, 1 2 3 decide, 0 takes back; several rows can be chosen at once."""

    decided = Signal(object, object)
    """(lines, Override or None)"""

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CheckModel(fetch, self)
        self._painter = _RowPainter(self)
        self.hovered: tuple[int, int] = (-1, -1)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("要导入的行"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_part(self, part: Part, *, to_top: bool) -> None:
        """Another list, or the same after a decision: the keyboard then stays where it was."""
        row, top = max(0, self.currentIndex().row()), self.verticalScrollBar().value()
        self.rows.set_part(part)
        self.setCurrentIndex(self.rows.index(0 if to_top else min(row, self.rows.rowCount() - 1), 0))
        if not to_top:
            self.verticalScrollBar().setValue(top)

    def first_in_sight(self) -> int:
        """The place from which rows are needed first."""
        return self.rows.place_of(max(0, self.indexAt(QPoint(4, 4)).row()))

    def texts(self) -> list[str]:
        """The rows at hand, as they are told."""
        return [str(self.rows.index(row, 0).data()) for row in range(self.rows.rowCount())]

    def button_at(self, row: int, decision: Override | None) -> QRect:
        """Where a button stands, in the viewport."""
        index = self.rows.index(row, 0)
        return next(rect for rect, each in self._buttons(index) if each is decision)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if plain and key in KEYS:
            self._decide(KEYS[key])
        elif plain and key in BACK:
            self._decide(None)
        elif plain and key in FOLD:
            self._fold(open_up=key == Qt.Key.Key_Right)
        elif plain and key == Qt.Key.Key_F2 and self.rows.plan_at(self.currentIndex().row()) is not None:
            self._mend()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index, place = self._button_under(event.position().toPoint())
        self._hover((index.row(), place))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover((-1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index, place = self._button_under(event.position().toPoint())
        plan = self.rows.plan_at(index.row()) if index.isValid() else None
        if plan is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if place >= 0:
            self.decided.emit([plan.line], choices_of(plan)[place])
        elif event.position().x() < FOLDER:
            self.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index, place = self._button_under(event.position().toPoint())
        is_row = index.isValid() and self.rows.plan_at(index.row()) is not None
        if is_row and place < 0 and event.position().x() >= FOLDER:
            self.toggle(index.row())

    def toggle(self, row: int) -> None:
        """Show the cells of a row below it, or no longer."""
        plan = self.rows.plan_at(row)
        if plan is None:
            return
        top, place = self.verticalScrollBar().value(), self.rows.place_of(row)
        self.rows.unfold(None if self.rows.is_open(row) else row)
        self.setCurrentIndex(self.rows.index(place, 0))
        self.verticalScrollBar().setValue(top)

    def shows_buttons(self, index: Index, plan: RowPlan) -> bool:
        """Always where a decision is wanted or was made, else only where one looks."""
        wanted = plan.verdict is Verdict.DUPLICATE or plan.override is not None
        return wanted or index.row() == self.hovered[0] or (index == self.currentIndex() and self.hasFocus())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def _decide(self, decision: Override | None) -> None:
        plans = [self.rows.owner_of(index.row()) for index in self.selectedIndexes()]
        lines = dict.fromkeys(p.line for p in plans if p is not None and decision in choices_of(p))
        if lines:
            self.decided.emit([*lines], decision)

    def _fold(self, *, open_up: bool) -> None:
        """The row with the keyboard, or the one whose cell has it."""
        row = self.currentIndex().row()
        if self.rows.cell_at(row) is not None and not open_up:
            row = self.rows.place_of(row)
        if self.rows.plan_at(row) is not None and self.rows.is_open(row) != open_up:
            self.toggle(row)

    def _mend(self) -> None:
        """Correct the first cell of the row that could not be read."""
        row = self.currentIndex().row()
        if not self.rows.is_open(row):
            self.toggle(row)
            row = self.currentIndex().row()
        index = self.rows.index(row + 1 + first_to_mend(self.rows.cells()), 0)
        self.setCurrentIndex(index)
        self.edit(index)

    def _buttons(self, index: Index) -> Iterator[tuple[QRect, Override | None]]:
        plan = self.rows.plan_at(index.row())
        if plan is not None and self.shows_buttons(index, plan):
            rects = self._painter.buttons(self.visualRect(index), self.fontMetrics(), plan)
            yield from zip(rects, choices_of(plan), strict=True)

    def _button_under(self, at: QPoint) -> tuple[Any, int]:
        index = self.indexAt(at)
        if index.isValid():
            for place, (rect, _) in enumerate(self._buttons(index)):
                if rect.contains(at):
                    return index, place
        return index, -1

    def _hover(self, now: tuple[int, int]) -> None:
        if now != self.hovered:
            self.hovered = now
            over = now[1] >= 0
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()


class _RowPainter(QStyledItemDelegate):
    """A chip, a sentence, and buttons right after it."""

    def __init__(self, view: CheckList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)

    def buttons(self, row: QRect, metrics: QFontMetrics, plan: RowPlan) -> list[QRect]:
        """The places of the buttons of a row: after the sentence, which is cut to make room for them."""
        widths = [metrics.horizontalAdvance(_word(each)) + 18 for each in choices_of(plan)]
        left = self._sentence_room(row, metrics, plan, sum(widths) + GAP * len(widths)).right() + GAP
        rects = []
        for width in widths:
            rects.append(QRect(left, row.center().y() - BUTTON // 2 + 1, width, BUTTON))
            left += width + 5
        return rects

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        plan = self._view.rows.plan_at(index.row())
        painter.save()
        painter.setFont(option.font)
        self._ground(painter, option, index)
        cell = self._view.rows.cell_at(index.row())
        if cell is not None:
            paint_cell(painter, rect, cell)
        elif plan is None:
            painter.fillRect(rect.adjusted(GAP, 12, 90 - rect.width(), -12), color("soft"))
        else:
            self._row(painter, option, index, plan)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(option.rect, color("selection"))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, ROW), color("link"))

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, plan: RowPlan) -> None:
        row: QRect = option.rect
        shown = self._view.shows_buttons(index, plan)
        rects = self.buttons(row, option.fontMetrics, plan) if shown else []
        needed = sum(rect.width() + GAP for rect in rects)
        text, tone = row_chip(plan)
        fold = "chevron-down" if self._view.rows.is_open(index.row()) else "chevron-right"
        sign = icons.pixmap(fold, "muted", 12, self._view.devicePixelRatioF())
        painter.drawPixmap(row.left() + 6, row.center().y() - 5, sign)
        paint.draw_chip(painter, row.left() + FOLDER, row.center().y() + 1, text, tone)
        room = self._sentence_room(row, option.fontMetrics, plan, needed)
        painter.setPen(color("muted" if plan.verdict in (Verdict.SAME, Verdict.SKIP) else "ink"))
        sentence = row_sentence(plan, self._view.rows.catalog)
        elided = option.fontMetrics.elidedText(sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)
        if tone != "red" or plan.place.sheet or plan.place.file:
            self._line(painter, row, plan)
        for place, (rect, choice) in enumerate(zip(rects, choices_of(plan), strict=False)):
            _draw_button(painter, rect, _word(choice), hovered=self._view.hovered == (index.row(), place))

    def _sentence_room(self, row: QRect, metrics: QFontMetrics, plan: RowPlan, needed: int) -> QRect:
        left = row.left() + FOLDER + paint.chip_width(self._view.font(), row_chip(plan)[0]) + GAP
        sentence = metrics.horizontalAdvance(row_sentence(plan, self._view.rows.catalog)) + 2
        most = row.right() - self._place_room() - needed - left
        return QRect(left, row.top(), max(40, min(sentence, most)), row.height())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("改成"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(typed_room(option.rect))

    def _place_room(self) -> int:
        return _PLACE_ROOM if len(self._view.rows.tables) > 1 else _LINE_ROOM

    def _line(self, painter: QPainter, row: QRect, plan: RowPlan) -> None:
        painter.setPen(color("faint"))
        most = self._place_room() - 2 * GAP
        text = painter.fontMetrics().elidedText(short_place(plan.place), Qt.TextElideMode.ElideLeft, most)
        room = row.adjusted(0, 0, -GAP, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)


def _draw_button(painter: QPainter, rect: QRect, text: str, *, hovered: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color("edge"), 1))
    painter.setBrush(color("soft" if hovered else "card"))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setFont(paint.chip_font(painter.font()))
    painter.setPen(color("ink"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


def _word(decision: Override | None) -> str:
    return tr("重新决定") if decision is None else decision_word(decision)
