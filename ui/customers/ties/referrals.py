"""The part of the tab of ties on referrals: who brought the customer, and whom the customer brought."""

from __future__ import annotations

from functools import partial
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from app.customers.ties.rows import Asking, Brought, Person, Referrals
from app.fields.secrecy import Secrecy
from ui.customers.ties.words import branch_name, circle_words, money, state_chips
from ui.kit import veil
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.days import short_day
from ui.kit.labels import label, section_header
from ui.kit.layout import Card, FlowLayout, box_of, column, row
from ui.kit.table import SmallTable
from ui.words import tr

_BESIDE = Secrecy.BESIDE


class ReferralsPart(QWidget):
    """Says what a person wants; the page does it."""

    customer_wanted = Signal(int)
    referrer_picked = Signal(object)
    """The id of who brought the customer; None: nobody we know."""
    referrer_wanted = Signal()
    """Choose who brought the customer."""
    asked_wanted = Signal()
    received_wanted = Signal(object)
    """A new file for somebody brought: the asking it came of, or None."""
    existing_wanted = Signal()
    """Somebody who has a file was brought."""
    thanked = Signal()
    asking_dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Referrals | None = None
        self.line = label("", "muted", wrap=True, secrecy=_BESIDE)
        self._above = FlowLayout()
        self.tree = SmallTable(_tree_columns(), _tree_cell, fit=True)
        self.tree.setAccessibleName(tr("介绍来的客户"))
        self.tree.row_opened.connect(self._open)
        self.askings = SmallTable(_asking_columns(), _asking_cell, fit=True)
        self.askings.setAccessibleName(tr("请他介绍过"))
        self.askings.row_opened.connect(lambda _: self._receive())
        self.asked = button(tr("请他介绍过…"), "small", on_click=self.asked_wanted.emit)
        self.received = button(
            tr("介绍来一位新客户…"), "small", on_click=lambda: self.received_wanted.emit(None)
        )
        self.existing = button(tr("介绍来一位老客户…"), "small", on_click=self.existing_wanted.emit)
        self.thank = button(tr("已经谢过了"), "small", icon="check", on_click=self.thanked.emit)
        self.thank.hide()
        self._assemble()
        veil.watch(self)

    def follow_veil(self) -> None:
        if self._told is not None:
            self._show_above(self._told)

    def show_referrals(self, told: Referrals) -> None:
        """Show whose referrals these are."""
        self._told = told
        self.line.setText(circle_words(told.circle))
        self._show_above(told)
        self.tree.set_rows(told.tree, attrgetter("id"))
        self._tree_box.setVisible(bool(told.tree))
        self.askings.set_rows(told.askings, attrgetter("id"))
        self._asking_box.setVisible(bool(told.askings))
        self.thank.setVisible(bool(told.circle.unthanked))

    def _assemble(self) -> None:
        self._tree_box = Card(margins=(1, 1, 1, 1), spacing=0)
        self._tree_box.box.addWidget(self.tree)
        self._asking_box = Card(margins=(1, 1, 1, 1), spacing=0)
        self._asking_box.box.addWidget(self.askings)
        came = button(tr("他介绍的来了…"), "link", on_click=self._receive, tip=tr("他介绍的来了（Enter）"))
        drop = button(tr("删除"), "link", on_click=self._drop, tip=tr("删除（Delete）"))
        self._asking_box.box.addLayout(row(1, came, drop, spacing=12, margins=(10, 4, 12, 4)))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.askings)
        shortcut.activated.connect(self._drop)
        tools = FlowLayout()
        for tool in (self.asked, self.received, self.existing, self.thank):
            tools.addWidget(tool)
        head = section_header(tr("转介绍"))
        self.setLayout(
            column(head, box_of(self._above), self.line, self._tree_box, self._asking_box, tools, spacing=8)
        )

    def _show_above(self, told: Referrals) -> None:
        """Who brought them and who brought that one, or whom the words in the file may mean."""
        self._above.clear()
        if told.above:
            self._above.addWidget(_said(tr("介绍人")))
            for place, each in enumerate(told.above):
                if place:
                    self._above.addWidget(_said("←"))
                self._above.addWidget(self._person(each, partial(self.customer_wanted.emit, each.id)))
            self._above.addWidget(button(tr("换一位…"), "link", on_click=self.referrer_wanted.emit))
            self._above.addWidget(
                button(tr("不是这位"), "link", on_click=partial(self.referrer_picked.emit, None))
            )
            return
        if told.words:
            words = tr("介绍人“{words}”还没有对上客户。").format(words=veil.shown(told.words))
            self._above.addWidget(_said(words))
        for each in told.meant:
            pick = partial(self.referrer_picked.emit, each.id)
            self._above.addWidget(self._person(each, pick, tr("就是这位")))
        text = tr("选介绍人…") if told.words else tr("由谁介绍来的？选一位…")
        self._above.addWidget(button(text, "link", on_click=self.referrer_wanted.emit))

    def _person(self, person: Person, act: object, tip: str = "") -> QWidget:
        name = veil.shown(person.name)
        text = f"{name} {person.number}" if tip else name
        return button(text, "chip", on_click=act, tip=tip or tr("打开档案"))  # type: ignore[arg-type]

    def _open(self, place: int) -> None:
        if self._told is not None:
            self.customer_wanted.emit(self._told.tree[place].id)

    def _asking(self) -> Asking | None:
        place = self.askings.current_row()
        rows = self._told.askings if self._told else ()
        return rows[max(place, 0)] if rows else None

    def _receive(self) -> None:
        if asking := self._asking():
            self.received_wanted.emit(asking)

    def _drop(self) -> None:
        if asking := self._asking():
            self.asking_dropped.emit(asking.id)


def _said(words: str) -> QLabel:
    """Words in a line of buttons, as high as they are."""
    made = label(words, "muted")
    made.setMinimumHeight(30)
    return made


def _tree_columns() -> list[Column]:
    return [
        Column("name", tr("介绍来的客户"), 170, sortable=False, secrecy=_BESIDE),
        Column("grade", tr("等级"), 52, role="grade", sortable=False, item="grade"),
        Column("state", tr("进展"), 220, sortable=False),
        Column("received_on", tr("介绍来的日子"), 110, role="muted", sortable=False),
        Column("value", tr("成交金额"), 110, sortable=False, align="right", secrecy=_BESIDE),
        Column("circle", tr("又介绍了"), 140, sortable=False, secrecy=_BESIDE),
    ]


def _tree_cell(brought: Brought, key: str) -> Cell:
    match key:
        case "name":
            return branch_name(brought)
        case "grade":
            return brought.grade or ""
        case "state":
            return state_chips(brought)
        case "received_on":
            return brought.received_on.isoformat() if brought.received_on else ""
        case "value":
            return money(brought.value)
        case _:
            return circle_words(brought.circle) if brought.circle.direct else ""


def _asking_columns() -> list[Column]:
    return [
        Column("asked_on", tr("请他介绍"), 100, role="muted", sortable=False),
        Column("named", tr("说到谁"), 200, sortable=False, secrecy=_BESIDE),
        Column("note", tr("说了什么"), 260, sortable=False, secrecy=_BESIDE),
        Column("by", tr("谁问的"), 90, sortable=False),
    ]


def _asking_cell(asking: Asking, key: str) -> Cell:
    return short_day(asking.asked_on) if key == "asked_on" else str(getattr(asking, key))
