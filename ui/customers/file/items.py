"""The tab of items: the sections at the left, the form of one section, the records that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.fields.contradictions import contradictions
from app.fields.field import TEMPLATE_SECTIONS, Field, Section, Table
from ui import ask, readings
from ui.customers.file.sections import SectionLine, SectionList
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import counts_of, is_known, item_of, section_fields, sections_of
from ui.customers.records.tables import RecordsCard
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.form import Form
from ui.kit.labels import label
from ui.kit.layout import VLine, box_of, column, row, scrolled
from ui.kit.turns import Bit
from ui.words import language, tr

LIST_WIDTH = 195
DOUBTED = frozenset({"sex", "birthday"})
"""What the number of an identity card may deny."""
_RECORDS: dict[str, Table] = {
    **dict.fromkeys(TEMPLATE_SECTIONS, Table.FAMILY),
    Section.ASSETS: Table.ASSETS,
    Section.DEALS: Table.PURCHASES,
    Section.ACCOUNT: Table.CONTACTS,
}
"""The records shown below the items of a section."""


class ItemsTab(QWidget):
    """Forms are built, and filled, when their section is looked at, and reused for every customer."""

    committed = Signal(str, object)
    """(key, value) of an item that was changed."""
    typed = Signal()
    """Something was typed that is not committed yet."""
    word_added = Signal(str, str)
    """(key, word): a choice is to have another answer, and this customer gives it."""
    used_words_wanted = Signal(str)
    """Words are being typed into the item of this key: answer with `offer_words`."""
    record_card_made = Signal(object)
    """A `RecordsCard` was built: connect it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: OpenFile | None = None
        self._forms: dict[str, Form] = {}
        self._cards: dict[Table, RecordsCard] = {}
        self._started: set[str] = set()
        self._waiting: dict[str, str] = {}
        self.sections = SectionList()
        self.sections.chosen.connect(self._show_section)
        self._title = label("", "heading")
        self._page = QVBoxLayout()
        self._page.setSpacing(0)
        self._next = button("", "link", on_click=self._go_on)
        self._area = self._scroller()
        line = row(self._left(), VLine(), self._area, spacing=0)
        line.setStretch(2, 1)
        self.setLayout(line)
        for keys, step in (("F7", 1), ("Shift+F7", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self.walk, step))

    def start(self, opened: OpenFile, drafts: dict[str, str]) -> None:
        """Another customer: their values, and what was typed wrong when they were last left."""
        self._open = opened
        self._waiting = dict(drafts)
        self._started.clear()
        self._drop_outdated_forms(opened)
        self._set_lines(opened)
        self._show_section(self.sections.section() or Section.BASIC)
        self._area.verticalScrollBar().setValue(0)

    def still_to_make(self, opened: OpenFile) -> list[Bit]:
        """What is not there yet of the section that is shown when this file is."""
        section = self.sections.section() or Section.BASIC
        bits: list[Bit] = []
        if section not in self._forms:
            bits.append(lambda: self._made_form(section, opened))
        table = _RECORDS.get(section)
        if table is not None and table not in self._cards:
            bits.append(lambda: self._card(table))
        return bits

    def refresh(self, opened: OpenFile, busy: Iterable[str]) -> None:
        """The same customer again; what is being typed, wrong or on its way is left alone."""
        self._open = opened
        self._drop_outdated_forms(opened)
        kept = set(busy)
        values = {key: value for key, value in opened.file.values.items() if key not in kept}
        for form in self._filled_forms():
            form.set_values(values)
        self._tell_doubts()
        self._set_lines(opened)
        self._show_section(self.sections.section() or Section.BASIC)

    def commit(self) -> None:
        """Take what is being typed."""
        for form in self._filled_forms():
            form.commit()

    def drafts(self) -> dict[str, str]:
        """Texts that could not be taken, in forms and for forms not built yet."""
        found = dict(self._waiting)
        for form in self._filled_forms():
            found |= form.drafts()
        return found

    def refuse(self, key: str, stored: Any, why: str) -> bool:
        """An item could not be stored: the text stays with the reason. Whether that is in sight."""
        editors = [form.editor(key) for form in self._filled_forms() if key in form.item_keys()]
        for editor in editors:
            editor.refuse(stored, why)
        self._mark_wrong()
        return any(editor.isVisible() for editor in editors)

    def offer_words(self, key: str, words: Sequence[str]) -> None:
        """The words in use in an item, to complete from."""
        for form in self._filled_forms():
            form.offer_words(key, words)

    def go_to(self, key: str) -> None:
        """Bring an item into sight and put the keyboard there."""
        if self._open is None or key not in self._open.file.catalog.by_key:
            return
        self.sections.go_to(self._open.file.catalog[key].section)
        form = self._form(self._open.file.catalog[key].section)
        if key in form.item_keys():
            self._area.ensureWidgetVisible(form.editor(key))
            form.editor(key).setFocus(Qt.FocusReason.OtherFocusReason)

    def walk(self, step: int) -> None:
        """On (or back) to the next item that is not known, over the sections and round."""
        if self._open is None:
            return
        file = self._open.file
        fields = [f for line in self.sections.lines() for f in section_fields(file, line.section)]
        keys = [field.key for field in fields]
        here = self._key_in_hand()
        place = keys.index(here) if here in keys else self._before_section(fields, step)
        ahead = keys[place + 1 :] + keys[: place + 1]
        back = keys[:place][::-1] + keys[place:][::-1]
        unknown = (key for key in (ahead if step > 0 else back) if not is_known(file.values.get(key)))
        missing = (key for key in unknown if not self._is_typed(key))
        if (key := next(missing, None)) is not None:
            self.go_to(key)

    def _before_section(self, fields: Sequence[Field], step: int) -> int:
        """Where a walk begins that no item is in hand for: just outside of the section in sight."""
        mine = [place for place, field in enumerate(fields) if field.section == self.sections.section()]
        if not mine:
            return -1
        return mine[0] - 1 if step > 0 else mine[-1] + 1

    def _key_in_hand(self) -> str:
        forms = [form for form in self._filled_forms() if form.isVisible()]
        keys = (key for form in forms for key in form.item_keys() if form.editor(key).input.hasFocus())
        return next(keys, "")

    def _is_typed(self, key: str) -> bool:
        forms = [form for form in self._filled_forms() if key in form.item_keys()]
        return any(form.editor(key).value() is not None or form.editor(key).is_dirty() for form in forms)

    def _left(self) -> QWidget:
        hint = label(tr("空着没关系：了解到一项填一项。未填的会印在电话单上。"), "small", wrap=True)
        hint.setContentsMargins(12, 8, 12, 0)
        walk = row(KeyHint("F7"), label(tr("下一项没填的"), "small"), 1, spacing=6, margins=(12, 0, 12, 0))
        inside = box_of(column(self.sections, hint, walk, 1, spacing=6, margins=(10, 14, 10, 10)))
        area = scrolled(inside)
        area.setFixedWidth(LIST_WIDTH)
        return area

    def _scroller(self) -> QScrollArea:
        lines = column(self._title, spacing=0, margins=(22, 16, 22, 18))
        lines.addSpacing(10)
        lines.addLayout(self._page)
        lines.addSpacing(6)
        lines.addLayout(row(1, self._next))
        lines.addStretch(1)
        return scrolled(box_of(lines))

    def _set_lines(self, opened: OpenFile) -> None:
        wrong = self._wrong_sections()
        self.sections.set_lines(
            [
                SectionLine(
                    section.key,
                    section.label(language()),
                    *counts_of(opened.file, section.key),
                    wrong=section.key in wrong,
                )
                for section in sections_of(opened.file, opened.trade)
            ]
        )

    def _wrong_sections(self) -> set[str]:
        if self._open is None:
            return set()
        by_key = self._open.file.catalog.by_key
        wrong = {by_key[key].section for key in self._waiting if key in by_key}
        for section in self._started:
            form = self._forms[section]
            if any(form.editor(key).problem() for key in form.item_keys()):
                wrong.add(section)
        return wrong

    def _ask_word(self, key: str) -> None:
        """Another answer for a choice that takes more, which is chosen at once."""
        assert self._open is not None
        name = self._open.file.catalog[key].label(language())
        hint = tr("写上新的选项，以后每份档案都能选。")
        word = ask.ask_text(self, tr("给“{label}”加一个选项").format(label=name), hint)
        if word is not None:
            self.word_added.emit(key, word)

    def _tell_doubts(self, *_changed: object) -> None:
        """Where the number of an identity card denies what else is written, it is told beside that."""
        if self._open is None:
            return
        editors = {key: form.editor(key) for form in self._filled_forms() for key in form.item_keys()}
        values = {**self._open.file.values, **{key: editor.value() for key, editor in editors.items()}}
        found = contradictions(values)
        for key in editors.keys() & DOUBTED:
            editors[key].doubt(readings.problem(found[key]) if key in found else "")

    def _mark_wrong(self) -> None:
        self.sections.mark_wrong(self._wrong_sections())

    def _show_section(self, section: str) -> None:
        if self._open is None:
            return
        form = self._form(section)
        card = self._card(_RECORDS[section]) if section in _RECORDS else None
        if card is not None:
            card.show_file(self._open)
        for other in (*self._forms.values(), *self._cards.values()):
            other.setVisible(other is form or other is card)
        self._title.setText(self._open.file.catalog.heading(section, language()))
        self._show_next(section)

    def _show_next(self, section: str) -> None:
        after = self._section_after(section)
        self._next.setVisible(after is not None)
        if after is not None:
            self._next.setText(tr("下一部分：{name}").format(name=self._heading(after)))

    def _heading(self, section: str) -> str:
        return next(line.name for line in self.sections.lines() if line.section == section)

    def _section_after(self, section: str) -> str | None:
        places = [line.section for line in self.sections.lines()]
        after = places.index(section) + 1 if section in places else len(places)
        return places[after] if after < len(places) else None

    def _go_on(self) -> None:
        section = self.sections.section()
        after = self._section_after(section) if section else None
        if after is not None:
            self.sections.go_to(after)
            self._area.verticalScrollBar().setValue(0)
            form = self._form(after)
            form.editor(form.item_keys()[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def _form(self, section: str) -> Form:
        assert self._open is not None
        form = self._made_form(section, self._open)
        if section not in self._started:
            self._started.add(section)
            mine = {key: self._waiting.pop(key) for key in form.item_keys() if key in self._waiting}
            form.start(self._open.file.values, mine)
            self._tell_doubts()
        return form

    def _filled_forms(self) -> list[Form]:
        """The forms that show this customer; the others still hold one looked at before."""
        return [self._forms[section] for section in self._started]

    def _made_form(self, section: str, opened: OpenFile) -> Form:
        if section not in self._forms:
            self._forms[section] = self._new_form(section, opened)
        return self._forms[section]

    def _new_form(self, section: str, opened: OpenFile) -> Form:
        items = [item_of(field) for field in section_fields(opened.file, section)]
        form = Form(items, self._area.widget())
        form.committed.connect(self.committed)
        form.committed.connect(self._tell_doubts)
        form.word_wanted.connect(self._ask_word)
        form.typed.connect(self.typed)
        form.used_words_wanted.connect(self.used_words_wanted)
        for key in form.item_keys():
            form.editor(key).problem_changed.connect(lambda _: self._mark_wrong())
        form.hide()
        self._page.insertWidget(len(self._forms), form)
        return form

    def _card(self, table: Table) -> RecordsCard:
        if table not in self._cards:
            card = RecordsCard(table, self._area.widget())
            card.hide()
            card.setContentsMargins(0, 22, 0, 0)
            self._cards[table] = card
            self._page.addWidget(card)
            self.record_card_made.emit(card)
        return self._cards[table]

    def _drop_outdated_forms(self, opened: OpenFile) -> None:
        """The shop may have changed its items: the section is built again, with what was typed there."""
        for section, form in list(self._forms.items()):
            if form.items() != [item_of(field) for field in section_fields(opened.file, section)]:
                if section in self._started:
                    self._waiting |= form.drafts()
                self._started.discard(section)
                del self._forms[section]
                form.deleteLater()
