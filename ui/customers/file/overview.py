"""The first tab: how to reach them, what was promised, what was said, what is still unknown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.customers.duplicates.merging import MERGED_AWAY
from app.customers.rows import CustomerFile
from app.fields.field import Table
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_item
from ui import readings
from ui.customers.contacts.card import PromiseLine
from ui.customers.file.overview_words import Warned, families, topics, warnings
from ui.customers.file.side import coming, manner
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import ADDRESS_KEYS, CHANNELS, phones, shown
from ui.customers.records.tables import cell
from ui.kit import veil
from ui.kit.controls import button
from ui.kit.days import short_day
from ui.kit.icons import give_icon
from ui.kit.labels import label, section_header
from ui.kit.layout import Card, FlowLayout, box_of, clear, column, row, scrolled
from ui.kit.notices import Notice
from ui.naming import item_name
from ui.words import language, tr

Fact = tuple[str, str, Secrecy]
"""A name, what is known under it, and how secret that is."""
MOST_MISSING = 9
ASKED_FIRST = 3
"""So many are asked for in one conversation; the call sheet leaves room for as many."""
MOST_CONTACTS = 3
MOST_FAMILY = 4
MOST_BOUGHT = 3
GAP = 10
MARGINS = (16, 10, 16, 11)


class OverviewTab(QWidget):
    """Two columns of cards. A card that has nothing to say is left out."""

    item_wanted = Signal(str)
    """The key of an item to fill in."""
    tab_wanted = Signal(str)
    """The key of the tab that says more."""
    kept = Signal(int, bool)
    """(id of a promise, whether it was kept)."""
    copied = Signal(str)
    """What was put on the clipboard."""
    refused = Signal()
    """Nothing was copied, for a customer is beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(6)
        self._alone = False
        self._beside: list[QWidget] = []
        self._covered: list[QWidget] = []
        self._instead: QWidget | None = None
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        for each in (self._left, self._right):
            each.setSpacing(GAP)
            columns.addLayout(each, 1)
        inside = column(self._warnings, columns, spacing=10, margins=(22, 14, 22, 14))
        self.setLayout(row(scrolled(box_of(inside)), spacing=0))
        veil.watch(self)

    def show_file(self, opened: OpenFile) -> None:
        """Show everything anew."""
        for box in (self._warnings, self._left, self._right):
            clear(box)
        self._show_warnings(warnings(opened))
        self._beside = [_carded(part) for part in (coming(opened), manner(opened))]
        left = (
            self._reach(opened),
            self._beside[0],
            self._promises(opened),
            self._said(opened),
            _text(item_name("notes", tr("备注")), shown(opened.file, "notes")),
        )
        right = (
            self._beside[1],
            self._family(opened),
            self._talk(opened),
            self._missing(opened),
            self._bought(opened),
            _unread(opened.file),
        )
        for box, cards in ((self._left, left), (self._right, right)):
            for card in cards:
                self._add(box, card)
            box.addStretch(1)
        self.set_alone(self._alone)

    def follow_veil(self) -> None:
        """Of what is not for who is beside, only that there is something is told."""
        for notice in self._covered:
            notice.setVisible(not veil.is_drawn())
        if self._instead is not None:
            self._instead.setVisible(veil.is_drawn())

    def _show_warnings(self, found: Sequence[Warned]) -> None:
        made = [(each, Notice(each.text, each.tone)) for each in found]
        for _, notice in made:
            self._warnings.addWidget(notice)
        self._covered = [notice for each, notice in made if each.secrecy is not Secrecy.OPEN]
        self._instead = None
        if self._covered:
            self._instead = label(tr("还有 %n 条提醒，按 F9 再看", "", len(self._covered)), "muted")
            self._warnings.addWidget(self._instead)
        self.follow_veil()

    def set_alone(self, alone: bool) -> None:
        """Without the pane at the side, what stands there is told here."""
        self._alone = alone
        for card in self._beside:
            card.setVisible(alone)

    def _add(self, box: QVBoxLayout, card: QWidget | None) -> None:
        if card is not None:
            box.addWidget(card)

    def _reach(self, opened: OpenFile) -> Card:
        file, card = opened.file, _card(tr("怎么联系"))
        numbers = phones(file)
        if not numbers:
            card.box.addWidget(self._invite("mobile", tr("还没有电话，点这里填")))
        known = [
            (item_name("salutation", tr("称呼")), opened.briefing.salutation, Secrecy.OPEN),
            (tr("首选"), _preferred(file), Secrecy.OPEN),
            *(
                (file.catalog[key].label(language()), shown(file, key), of_item(file.catalog[key]))
                for key in _REACH
            ),
        ]
        grid = _grid([fact for fact in known if fact[1]], start=len(numbers))
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, (name, text, number) in enumerate(numbers):
            grid.addWidget(label(name, "muted"), place, 0, middle)
            grid.addLayout(self._phone(text, number), place, 1)
        card.box.addLayout(grid)
        return card

    def _phone(self, text: str, number: str) -> QHBoxLayout:
        copy = button("", "ghost", icon="copy", tip=tr("复制电话"))
        copy.clicked.connect(lambda: self._copy(number))
        return row(label(text, "phone", copyable=True, secrecy=Secrecy.BESIDE), copy, 1, spacing=10)

    def _copy(self, number: str) -> None:
        """Not while a customer is beside: the clipboard shows up elsewhere."""
        if veil.is_drawn():
            self.refused.emit()
            return
        QGuiApplication.clipboard().setText(number)
        self.copied.emit(number)

    def _promises(self, opened: OpenFile) -> Card | None:
        if not opened.promises:
            return None
        card = _card(tr("答应过的事"))
        for promise in opened.promises:
            line = PromiseLine(promise)
            line.kept.connect(self.kept)
            card.box.addWidget(line)
        return card

    def _said(self, opened: OpenFile) -> Card | None:
        if not opened.contacts:
            return None
        more = button(tr("全部"), "link", on_click=lambda: self.tab_wanted.emit("contacts"))
        card = Card(margins=MARGINS)
        card.box.addWidget(section_header(tr("最近说了什么"), "", more))
        for contact in opened.contacts[:MOST_CONTACTS]:
            when = f"{short_day(contact.at.date())} {CHANNELS.show(contact.channel, language())}"
            card.box.addLayout(_grid([(when, contact.text or "—", Secrecy.BESIDE)]))
        return card

    def _missing(self, opened: OpenFile) -> Card | None:
        asked = _next_to_ask(opened)
        if not asked:
            return None
        card = Card(margins=MARGINS)
        first = asked[:ASKED_FIRST]
        note = tr("%n 项，点一下去填", "", len(asked))
        card.box.addWidget(section_header(tr("还不知道"), note))
        flow = FlowLayout(spacing=6)
        for key in asked[:MOST_MISSING]:
            name = opened.file.catalog[key].label(language())
            chip = button(name, "chip", on_click=partial(self.item_wanted.emit, key))
            if key in first:
                give_icon(chip, "star", "amber", 13)
                chip.setToolTip(tr("先问这一项，电话单上也印着"))
            flow.addWidget(chip)
        rest = len(asked) - MOST_MISSING
        if rest > 0:
            more = tr("还有 %n 项", "", rest)
            flow.addWidget(button(more, "link", on_click=lambda: self.tab_wanted.emit("items")))
        card.box.addWidget(box_of(flow))
        return card

    def _talk(self, opened: OpenFile) -> Card:
        """What opens a talk, in the order in which one comes to speak of it."""
        card = _card(item_name("topics", tr("聊什么")))
        found = topics(opened)
        if found:
            card.box.addLayout(_grid([(name, text, Secrecy.OPEN) for name, text in found]))
        else:
            card.box.addWidget(self._invite("hobbies", tr("还不知道聊什么，点这里记下爱好")))
        return card

    def _bought(self, opened: OpenFile) -> Card | None:
        found = _purchases(opened.file)
        if not found:
            return None
        more = button(tr("全部"), "link", on_click=lambda: self.tab_wanted.emit("deals"))
        card = Card(margins=MARGINS)
        card.box.addWidget(section_header(tr("买过什么"), "", *[more][: len(found) > MOST_BOUGHT]))
        card.box.addLayout(_grid(found[:MOST_BOUGHT]))
        return card

    def _family(self, opened: OpenFile) -> Card | None:
        if not opened.briefing.family and not opened.families:
            return None
        tab = "family" if opened.briefing.family else "ties"
        more = button(tr("全部"), "link", on_click=partial(self.tab_wanted.emit, tab))
        card = Card(margins=MARGINS)
        card.box.addWidget(section_header(tr("家里人"), "", more))
        members = opened.briefing.family.split(" · ") if opened.briefing.family else []
        for member in members[:MOST_FAMILY]:
            card.box.addWidget(label(member, wrap=True))
        for words in families(opened)[:MOST_FAMILY]:
            card.box.addWidget(label(words, wrap=True, secrecy=Secrecy.BESIDE))
        return card

    def _invite(self, key: str, words: str) -> QWidget:
        made = button(words, "link", on_click=lambda: self.item_wanted.emit(key))
        give_icon(made, "plus", "link", 14)
        return made


_REACH = ("wechat", "email", *ADDRESS_KEYS, "emergency_contact")


def _next_to_ask(opened: OpenFile) -> list[str]:
    """What the shop wants to know first, then the rest in the order of the template."""
    first = [item.key for item in opened.briefing.missing]
    return first + [key for key in opened.file.missing if key not in first]


def _preferred(file: CustomerFile) -> str:
    """电话，上午 10 点后."""
    return tr("，").join(filter(None, (shown(file, "preferred_channel"), shown(file, "best_time"))))


def _purchases(file: CustomerFile) -> list[Fact]:
    table = Table.PURCHASES
    rows = sorted(file.record.children[table], key=lambda each: str(each["delivered_on"] or ""), reverse=True)
    return [
        (
            cell(table, each, "delivered_on") or cell(table, each, "signed_on"),
            tr("，").join(filter(None, (cell(table, each, key) for key in ("product", "payment", "story")))),
            Secrecy.BESIDE,
        )
        for each in rows
    ]


def _unread(file: CustomerFile) -> Card | None:
    """What the legacy list said and nobody could read: its words are kept until somebody sorts them out."""
    merged = all(note.get("problem") == MERGED_AWAY for note in file.import_notes)
    if not file.import_notes:
        return None
    card = _card(tr("合并时留下的") if merged else tr("名单里没读懂的"))
    for note in file.import_notes:
        words = tr("{text}（{problem}）").format(
            text=note.get("text", ""), problem=readings.problem(note.get("problem", ""))
        )
        card.box.addLayout(_grid([(note.get("column", ""), words, Secrecy.BESIDE)]))
    return card


def _text(title: str, text: str) -> Card | None:
    if not text:
        return None
    card = _card(title)
    card.box.addWidget(label(text, wrap=True, copyable=True, secrecy=Secrecy.BESIDE))
    return card


def _carded(part: QWidget) -> Card:
    card = Card(margins=MARGINS)
    card.box.addWidget(part)
    return card


def _card(title: str) -> Card:
    card = Card(margins=MARGINS)
    card.box.addWidget(label(title, "heading"))
    return card


def _grid(facts: list[Fact], start: int = 0) -> QGridLayout:
    """Muted names and their values, from the line `start` on."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 64)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for place, (name, text, secrecy) in enumerate(facts, start):
        said: QLabel = label(text, wrap=True, copyable=True, secrecy=secrecy)
        grid.addWidget(label(name, "muted"), place, 0, top)
        grid.addWidget(said, place, 1, top)
    return grid
