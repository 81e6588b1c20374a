"""Typing back a call sheet: the sheet in its order at the left, the row in hand at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.customers import actions as customers
from app.errors import KnownError
from app.sheets import typing_actions, typing_back
from app.sheets.typing_back import BEGUN, OpenedRow, OpenedSheet, SheetRow, Standing
from ui import messages
from ui.contact.form import submit_button
from ui.contact.unfinished import Unfinished
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.inputs import LineInput
from ui.kit.keep_timer import KeepTimer
from ui.kit.keys import give_key
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, FittingRow, box_of, column, row, scrolled
from ui.kit.notices import EmptyState
from ui.kit.page import Page
from ui.kit.table import SmallTable
from ui.typing_back import words
from ui.typing_back.day_menu import DayMenu
from ui.typing_back.row_form import RowForm
from ui.typing_back.sheet_menu import SheetMenu
from ui.words import language, tr

_BY_KEY = Qt.FocusReason.ShortcutFocusReason
CODE_WIDTH, LEFT_WIDTH = 92, 244


class TypingPage(Page):
    """Each row is one write; what is written of a row and not kept waits with its customer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet: OpenedSheet | None = None
        self._wanted = ""
        self._texts: dict[int, str] = {}
        self._kept: set[int] = set()
        """Rows that were handed in, until the file tells of them."""
        self._stored: set[int] = set()
        self._failed: dict[int, str] = {}
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self.keep)
        self.code = LineInput()
        self.told = ElidedLabel("", "muted")
        self.progress = label("", "strong")
        self.table = SmallTable(_columns(), self._cell)
        self._body = QWidget(self)
        self._right = Card(self._body, margins=(16, 12, 16, 12), spacing=8)
        self.form = RowForm()
        self._area = scrolled(self.form, self._right)
        self.number = self.form.number
        self.end = label("", "good", wrap=True)
        self.empty = EmptyState(
            "printer", tr("还没有可以录入的电话单"), tr("打印或存成 PDF 的电话单会出现在这里，最近的在最前")
        )
        self._sheets = SheetMenu(desk, self)
        self.day = DayMenu(self)
        self._assemble()
        self._connect()

    def open_sheet(self, code: str = "") -> None:
        """Type back the sheet that bears a code, by itself or as it stands in a row, or the last one."""
        self.keep()
        self._wanted = code.strip().upper().partition("-")[0]
        self._ask()

    def enter(self) -> None:
        if self._sheet is None:
            self.open_sheet(self._wanted)
        else:
            self._ask()
            self.form.take_keyboard()

    def current_customer(self) -> int | None:
        return self.form.row.customer_id or None if self.form.row else None

    def go_to(self, number: int) -> None:
        """Take a row in hand; what was written of the one before waits."""
        sheet = self._sheet
        found = sheet.row(number) if sheet else None
        if sheet is None or found is None:
            self.form.complain(tr("这张单上没有第 {number} 行").format(number=number))
            self.number.selectAll()
            return
        self.keep()
        self.end.hide()
        self.form.setEnabled(True)
        self.form.show_row(found, sheet.catalog, self._begun(found))
        self.form.complain(self._failed.get(number, ""))
        self.number.setText(str(number))
        self.table.selectRow(sheet.rows.index(found))
        if found.standing is Standing.GONE:
            self.number.setFocus(_BY_KEY)
            self.number.selectAll()
            return
        self.form.take_keyboard()
        then = partial(self._meet_row, number)
        self._desk.ask(typing_back.open_row, found, language(), then=then, owner=self, key="typing-row")

    def save(self) -> None:
        """Keep the row in hand and go on; with nothing written it stays open."""
        sheet, now = self._sheet, self.form.row
        if sheet is None or now is None:
            return
        if now.standing is Standing.GONE or self.form.is_empty():
            self._go_on(now.number)
            return
        draft = self.form.draft(self.day.moment())
        if draft is None:
            QTimer.singleShot(0, self, self._see_keyboard)
            return
        begun = self.form.unfinished()
        self._keeping.stop()
        self._texts[now.customer_id] = ""
        self._kept.add(now.number)
        self._failed.pop(now.number, None)
        self._desk.do(
            typing_actions.save_row,
            now.printed,
            draft,
            then=lambda _done: self._on_stored(sheet.code, now.number),
            failed=partial(self._on_failed, sheet.code, now, begun.to_text() if begun else ""),
            owner=self,
        )
        self._go_on(now.number)

    def _see_keyboard(self) -> None:
        """What is complained of takes room: the field it is about stays in sight."""
        now = self.focusWidget()
        if self.form.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)

    def turn(self, by: int) -> None:
        """To the row before or after, whatever became of it."""
        sheet, now = self._sheet, self.form.row
        if sheet is None or now is None:
            return
        place = [row.number for row in sheet.rows].index(now.number) + by
        if 0 <= place < len(sheet.rows):
            self.go_to(sheet.rows[place].number)

    @Slot()
    def keep(self) -> None:
        """What is written of the row in hand waits with its customer, in the client file."""
        self._keeping.stop()
        now = self.form.row
        if now is None or not now.customer_id:
            return
        begun = self.form.unfinished()
        text = begun.to_text() if begun else ""
        if now.number not in self._kept and text != self._text_of(now.customer_id):
            self._texts[now.customer_id] = text
            self._desk.do(customers.keep_begun, now.customer_id, BEGUN, text)
            self._show_rows()

    # -- The sheet ------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        code = self._wanted or (self._sheet.code if self._sheet else "")
        self._desk.ask(typing_back.open_sheet, code, then=self._meet, owner=self, key="typing-sheet")

    @Slot(object)
    def _meet(self, sheet: OpenedSheet | None) -> None:
        wanted, self._wanted = self._wanted, ""
        if sheet is None:
            self._miss(wanted)
            return
        before, self._sheet = self._sheet, sheet
        self.code.setText(sheet.code)
        self.day.show_sheet(sheet)
        self.empty.hide()
        self._body.show()
        if before is not None and before.code == sheet.code:
            self._kept -= self._stored
            self._stored = set()
            self._follow()
            return
        lost = (
            [words.not_stored(number, why, before.code) for number, why in self._failed.items()]
            if before
            else []
        )
        self._texts, self._failed = {}, {}
        self._kept, self._stored = set(), set()
        self.told.setText(words.sheet_words(sheet))
        self._show_rows()
        self._go_on(0)
        self.form.complain("\n".join(lost))

    def _miss(self, code: str) -> None:
        """No such sheet: what was in hand stays."""
        if code:
            self.told.setText(tr("没有单号是 {code} 的电话单").format(code=code))
            self.code.setFocus(_BY_KEY)
            self.code.selectAll()
        if self._sheet is None:
            self._body.hide()
            self.empty.show()

    def _follow(self) -> None:
        """Something was written meanwhile: what became of the rows is told anew, what is typed stays."""
        self._show_rows()
        now = self.form.row
        found = self._sheet.row(now.number) if self._sheet and now else None
        if found is not None:
            self.form.tell_standing(found)

    def _meet_row(self, number: int, opened: OpenedRow) -> None:
        if self.form.row is not None and self.form.row.number == number:
            self.form.meet(opened)

    def _on_stored(self, code: str, number: int) -> None:
        if self._is_open(code):
            self._stored.add(number)

    def _on_failed(self, code: str, failed: SheetRow, text: str, error: KnownError) -> None:
        """It was not stored: the row is open again, with what was written, on the sheet that it is of."""
        why = messages.sentence(error)
        self._desk.do(customers.keep_begun, failed.customer_id, BEGUN, text)
        if not self._is_open(code):
            self.form.complain(words.not_stored(failed.number, why, code))
            return
        self._kept.discard(failed.number)
        self._failed[failed.number] = why
        self.form.complain(words.not_stored(failed.number, why))
        self._texts[failed.customer_id] = text
        self._show_rows()
        self._ask()

    def _is_open(self, code: str) -> bool:
        """Whether a sheet is still the one in hand: another may have been opened meanwhile."""
        return self._sheet is not None and self._sheet.code == code

    def _go_on(self, after: int) -> None:
        """To the next open row; behind the last one it is said what is left."""
        sheet = self._sheet
        if sheet is None:
            return
        numbers = [row.number for row in sheet.rows]
        place = numbers.index(after) + 1 if after in numbers else 0
        ahead = [number for number in numbers[place:] if number in self._open()]
        if ahead:
            self.go_to(ahead[0])
            return
        self.keep()
        self._show_rows()
        self.form.show_nothing()
        self.end.setText(words.left_words(self._open()))
        self.end.show()
        self.number.clear()
        self.number.setFocus(_BY_KEY)

    def _open(self) -> list[int]:
        rows = self._sheet.rows if self._sheet else ()
        return [r.number for r in rows if r.standing is Standing.OPEN and r.number not in self._kept]

    def _begun(self, row: SheetRow) -> Unfinished | None:
        text = self._text_of(row.customer_id)
        return Unfinished.from_text(text) if text else None

    def _text_of(self, customer_id: int) -> str:
        """What was begun of a row here, or before the page was opened."""
        before = self._sheet.begun.get(customer_id, "") if self._sheet else ""
        return self._texts.get(customer_id, before)

    def _show_rows(self) -> None:
        if self._sheet is None:
            return
        self.table.set_rows(self._sheet.rows, same=lambda row: row.number)
        left, total = len(self._open()), len(self._sheet.rows)
        gone = sum(row.standing is Standing.GONE for row in self._sheet.rows)
        text = tr("已录 {done} · 还空着 {left}").format(done=total - left - gone, left=left)
        self.progress.setText(text)

    def _cell(self, row: SheetRow, key: str) -> Cell:
        if key == "number":
            return str(row.number)
        if key == "name":
            return row.name or "—"
        if row.number in self._kept:
            return [(tr("已录"), "green")]
        begun, failed = bool(self._text_of(row.customer_id)), row.number in self._failed
        return words.standing_chip(row, begun=begun, failed=failed)

    # -- Keys and layout ------------------------------------------------------------------------------------

    def _jump(self) -> None:
        """A number goes to its row; nothing, or the row in hand, to the one after it."""
        typed = self.number.text().strip().rpartition("-")[2]
        now = self.form.row.number if self.form.row else 0
        if not typed or (typed == str(now) and self.end.isHidden()):
            self.turn(1)
        elif typed.isdecimal():
            self.go_to(int(typed))
        else:
            self.form.complain(tr("这张单上没有第 {number} 行").format(number=typed))

    @Slot(object)
    def _changed(self, tables: frozenset[str]) -> None:
        if tables and self._sheet is not None and self.isVisible():
            self._ask()

    def _assemble(self) -> None:
        self.code.setFixedWidth(CODE_WIDTH)
        self.code.setPlaceholderText(tr("单号"))
        self.code.setAccessibleName(tr("单号，Enter 打开"))
        choose = button("", icon="chevron-down", tip=tr("最近打印的 Alt K"), on_click=self._sheets.open)
        self._sheets.anchor = choose
        head = row(
            label(tr("录入电话单"), "title"),
            self.code,
            choose,
            self.told,
            self.day,
            self.progress,
            spacing=10,
        )
        head.setStretch(3, 1)
        left = Card(margins=(1, 1, 1, 1))
        left.setMinimumWidth(LEFT_WIDTH)
        left.box.addWidget(self.table, 1)
        keep = submit_button(tr("保存，下一行"))
        keep.clicked.connect(lambda _checked=False: self.save())
        right = self._right
        foot = row(FittingRow(*_hints(), spacing=12), keep, spacing=10)
        foot.setStretch(0, 1)
        right.box.addWidget(self._area, 1)
        right.box.addWidget(self.form.problem)
        right.box.addWidget(self.end)
        right.box.addLayout(foot)
        self.end.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(left, 2)
        line.addWidget(right, 5)
        self._body.setLayout(line)
        self.empty.hide()
        self.setLayout(
            column(head, self._body, self.empty, spacing=10, margins=(16, 14, 16, 14)),
        )

    def _connect(self) -> None:
        self.form.submitted.connect(self.save)
        self.form.turned.connect(self.turn)
        self.form.typed.connect(self._keeping.touch)
        self.code.returnPressed.connect(lambda: self.open_sheet(self.code.text()))
        self.number.returnPressed.connect(self._jump)
        self.table.clicked.connect(lambda index: self._open_row(index.row()))
        self.table.row_opened.connect(self._open_row)
        self._sheets.chosen.connect(self.open_sheet)
        self.day.chosen.connect(self.form.take_keyboard)
        self._desk.changed.connect(self._changed)
        for keys, act in (
            ("Ctrl+G", self._take_number),
            ("Alt+N", lambda: self.form.next.setFocus(_BY_KEY)),
            ("Alt+K", self._sheets.open),
            ("Alt+D", self.day.open),
        ):
            give_key(self, keys, act)

    def _take_number(self) -> None:
        self.number.setFocus(_BY_KEY)
        self.number.selectAll()

    def _open_row(self, place: int) -> None:
        if self._sheet is not None and 0 <= place < len(self._sheet.rows):
            self.go_to(self._sheet.rows[place].number)


def _columns() -> list[Column]:
    return [
        Column("number", tr("行号"), 46, align="right"),
        Column("name", tr("客户", "one person"), 84, role="strong"),
        Column("standing", tr("录了没有"), 90, role="chips"),
    ]


def _hints() -> list[QWidget]:
    """The keys, each with its word."""
    pairs: tuple[tuple[str, str], ...] = (
        ("1–4", tr("结果")),
        ("Tab", tr("下一格")),
        ("Enter", tr("保存，下一行")),
        ("Alt N", tr("下次")),
        ("Ctrl G", tr("行号")),
        ("PgUp PgDn", tr("翻行")),
    )
    return [box_of(row(KeyHint(keys), label(word, "small"), spacing=5)) for keys, word in pairs]
