"""How a section looks in the form of a file, with what is being changed in it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.customers.item_rows import ItemDraft, SectionRow
from app.fields.secrecy import Secrecy
from ui.kit.form import Form, Item
from ui.settings.item_words import kind_of, name_of


class ItemPreview(QWidget):
    """A form to try out: nothing written into it is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._items: list[Item] = []
        self.form = Form([])
        self._box.addWidget(self.form)

    def show_section(self, section: SectionRow | None, key: str = "", draft: ItemDraft | None = None) -> None:
        """The shown items of a section, one of them as it is to be."""
        items = [
            Item(
                row.key,
                name_of(draft if draft and row.key == key else row.draft),
                kind_of(row.key, draft if draft and row.key == key else row.draft, own=row.own),
                Secrecy.SENSITIVE if row.draft.sensitive else Secrecy.OPEN,
            )
            for row in (section.items if section else ())
            if not row.hidden
        ]
        if items != self._items:
            self._items = items
            old, self.form = self.form, Form(items)
            self._box.replaceWidget(old, self.form)
            old.deleteLater()
