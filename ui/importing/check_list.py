"""The rows of the check: what happens to each, and buttons where a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.excel.rows import Override, RowPlan, Verdict
from ui.importing.calls import Part
from ui.importing.check_model import CheckModel, Fetch
from ui.importing.choices import BACK, ENTER, KEYS, PICK, Choice, choice_word, choices_of, decided, key_of
from ui.importing.offers import offer
from ui.importing.row_cells import first_to_mend, paint_cell, typed_room
from ui.importing.words import row_chips, row_sentence, short_place
from ui.kit import icons, paint, veil
from ui.kit.cells import Index
from ui.kit.tokens import color
from ui.words import tr

ROW = 32
FOLDER = 24
"""The room at the left of a row for the sign that unfolds it."""
FOLD = (Qt.Key.Key_Right, Qt.Key.Key_Left)
GAP = 8
BUTTON = 24
MORE = "more"
"""Stands for the choices whose buttons have no room: it opens them as a menu."""
BETWEEN = 5
_SHARE = 0.36
"""Of a row's width at most so much goes to its buttons, the rest is for the sentence."""
_LINE_ROOM, _PLACE_ROOM = 84, 190
"""The room at the right for a row's line, and where there are several tables for the table too."""


class CheckList(QListView):
    """Arrows walk, → unfolds, F2 corrects, 1 to 4 decide, Enter compares, 0 takes back, Ctrl+C copies.

    Several rows can be decided at once.
    """

    decided = Signal(object)
    """By line a `Decision` or None."""
    picking_wanted = Signal(int)
    """The line of a row to be merged item by item."""
    copy_wanted = Signal(object)
    """The places in the list of the rows that are to be copied, in their order."""

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CheckModel(fetch, self)
        self._painter = _RowPainter(self)
        self.hovered: tuple[int, int] = (-1, -1)
        self.menu: QMenu | None = None
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

    def button_at(self, row: int, choice: Choice) -> QRect:
        """Where a button stands, in the viewport."""
        index = self.rows.index(row, 0)
        return next(rect for rect, each in self._buttons(index) if each == choice)

    def buttons(self, row: int) -> list[Choice]:
        """Which buttons a row shows."""
        return [choice for _, choice in self._buttons(self.rows.index(row, 0))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        is_row = self.rows.cell_at(self.currentIndex().row()) is None
        if is_row and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(sorted({self.rows.place_of(at.row()) for at in self.selectedIndexes()}))
        elif plain and key in KEYS:
            self._decide(KEYS[key])
        elif plain and key in BACK:
            self._decide(None)
        elif plain and key in ENTER:
            self._offer_picking(self.rows.owner_of(self.currentIndex().row()))
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
            self._choose(plan, [*self._buttons(index)][place])
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
        made = {p.line: decided(p, decision) for p in plans if p is not None and decision in choices_of(p)}
        if made:
            self.decided.emit(made)

    def _offer_picking(self, plan: RowPlan | None) -> None:
        if plan is not None and PICK in choices_of(plan):
            self.picking_wanted.emit(plan.line)

    def _choose(self, plan: RowPlan, button: tuple[QRect, Choice]) -> None:
        """A button was pressed."""
        rect, choice = button
        if choice == MORE:
            self._offer_more(plan, rect)
        else:
            self._take(plan, choice)

    def _take(self, plan: RowPlan, choice: Choice) -> None:
        if choice == PICK:
            self._offer_picking(plan)
        else:
            self.decided.emit({plan.line: decided(plan, None if choice is None else Override(choice))})

    def _offer_more(self, plan: RowPlan, rect: QRect) -> None:
        self.menu = menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for choice in choices_of(plan):
            words = f"{choice_word(choice)}\t{key_of(choice)}"
            menu.addAction(words, partial(self._take, plan, choice))
        menu.popup(self.viewport().mapToGlobal(rect.bottomLeft()))

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

    def _buttons(self, index: Index) -> Iterator[tuple[QRect, Choice]]:
        plan = self.rows.plan_at(index.row())
        if plan is not None and self.shows_buttons(index, plan):
            yield from self._painter.buttons(self.visualRect(index), self.fontMetrics(), plan)

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
    """Chips, a sentence, and buttons at the right."""

    def __init__(self, view: CheckList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)

    def buttons(self, row: QRect, metrics: QFontMetrics, plan: RowPlan) -> list[tuple[QRect, Choice]]:
        """The buttons of a row: in line with those of the others, before the place in the list."""
        shown = _fitting(choices_of(plan), metrics, int(row.width() * _SHARE))
        left = row.right() - self._place_room() - sum(width + BETWEEN for _, width in shown)
        found = []
        for choice, width in shown:
            found.append((QRect(left, row.center().y() - BUTTON // 2 + 1, width, BUTTON), choice))
            left += width + BETWEEN
        return found

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
        buttons = self.buttons(row, option.fontMetrics, plan) if shown else []
        fold = "chevron-down" if self._view.rows.is_open(index.row()) else "chevron-right"
        sign = icons.pixmap(fold, "muted", 12, self._view.devicePixelRatioF())
        painter.drawPixmap(row.left() + 6, row.center().y() - 5, sign)
        chips, left = row_chips(plan), float(row.left() + FOLDER)
        for text, tone in chips:
            left = paint.draw_chip(painter, left, row.center().y() + 1, text, tone) + GAP
        tells_place = chips[0][1] != "red" or bool(plan.place.sheet or plan.place.file)
        right = buttons[0][0].left() if buttons else row.right() - self._place_room() * tells_place
        self._sentence(painter, QRect(int(left), row.top(), right - GAP - int(left), row.height()), plan)
        if tells_place:
            self._line(painter, row, plan)
        for place, (rect, choice) in enumerate(buttons):
            hovered = self._view.hovered == (index.row(), place)
            _draw_button(painter, rect, _word(choice), hovered=hovered)

    def _sentence(self, painter: QPainter, room: QRect, plan: RowPlan) -> None:
        painter.setPen(color("muted" if plan.verdict in (Verdict.SAME, Verdict.SKIP) else "ink"))
        sentence = veil.shown(row_sentence(plan, self._view.rows.catalog))
        elided = painter.fontMetrics().elidedText(sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("改成"))
        cell = self._view.rows.cell_at(index.row())
        if cell is not None and cell.cell.offers:
            offer(editor, cell.cell.offers, partial(self._take, editor))
        return editor

    def _take(self, editor: QLineEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

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


def _fitting(choices: Sequence[Choice], metrics: QFontMetrics, most: int) -> list[tuple[Choice, int]]:
    """The buttons that have room, with their widths; the others are behind the last one."""
    all_of_them = [(choice, _width(metrics, choice)) for choice in choices]
    if sum(width + BETWEEN for _, width in all_of_them) <= most:
        return all_of_them
    more = (MORE, _width(metrics, MORE))
    left, shown = most - more[1], list[tuple[Choice, int]]()
    for each in all_of_them:
        left -= each[1] + BETWEEN
        if left < 0:
            break
        shown.append(each)
    return [*shown, more]


def _width(metrics: QFontMetrics, choice: Choice) -> int:
    return metrics.horizontalAdvance(_word(choice)) + 18


def _word(choice: Choice) -> str:
    return "⋯" if choice == MORE else choice_word(choice)
