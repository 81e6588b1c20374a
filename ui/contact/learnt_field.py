"""Something learnt in a contact: which item of the file, and what. It goes straight into the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.fields.catalog import CATALOG
from app.fields.field import TEMPLATE_SECTIONS, Field, Section
from app.fields.kinds import Text
from app.fields.secrecy import of_item
from ui.kit.editors import FieldEditor
from ui.words import language, tr

_SECTIONS = (*TEMPLATE_SECTIONS, Section.REACH, Section.RELATION, Section.ASSETS)


class LearntField(QWidget):
    """An item to choose, those still unknown first, and an editor of its kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = QComboBox()
        self._choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._choice.setAccessibleName(tr("了解到哪一项"))
        self._choice.currentIndexChanged.connect(self._change_kind)
        self._place = QVBoxLayout()
        self._editor = FieldEditor(Text(), hint=tr("了解到什么"))
        self._place.addWidget(self._editor)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._choice, 1)
        line.addLayout(self._place, 1)
        self.setFocusProxy(self._editor)
        self.offer(())

    def offer(self, missing: Sequence[str]) -> None:
        """Begin anew for a customer of whom these items are not known."""
        fields = [CATALOG[key] for key in missing if key in CATALOG.by_key]
        others = [f for f in CATALOG.fields if f.section in _SECTIONS and not f.system and f not in fields]
        self._choice.clear()
        for field in (*fields, *others):
            mark = "" if field in fields else "  "
            self._choice.addItem(mark + field.label(language()), field.key)
        if fields:
            self._choice.insertSeparator(len(fields))

    def choose(self, key: str) -> None:
        """Ask for this item."""
        self._choice.setCurrentIndex(max(0, self._choice.findData(key)))
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self) -> str:
        """The item that is chosen."""
        return str(self._choice.currentData() or "")

    def value(self) -> dict[str, Any]:
        """What was learnt by catalog key; empty when nothing was."""
        self._editor.commit()
        value = self._editor.value()
        return {} if value is None or self._editor.problem() else {self._field().key: value}

    def unreadable(self) -> bool:
        """Whether something stands there that the item cannot hold."""
        self._editor.commit()
        return bool(self._editor.problem())

    @property
    def editor(self) -> FieldEditor:
        """Where it is typed."""
        return self._editor

    def _field(self) -> Field:
        return CATALOG[str(self._choice.currentData())]

    def _change_kind(self, place: int) -> None:
        """What was typed goes along to the editor of the other kind."""
        if place < 0 or self._choice.currentData() is None:
            return
        typed = self._editor.text()
        made = FieldEditor(self._field().kind, secrecy=of_item(self._field()), hint=tr("了解到什么"))
        self._place.replaceWidget(self._editor, made)
        self._editor.deleteLater()
        self._editor = made
        self.setFocusProxy(made)
        if typed:
            made.restore(typed)
