"""One section of the file: what it is called."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.customers.item_rows import SectionRow
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import row
from ui.words import tr


class SectionForm(QWidget):
    """Shows the names of a section and gives back what they are to be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.english = LineInput(), LineInput()
        self.label.setAccessibleName(tr("这一部分的名称"))
        self.english.setAccessibleName(tr("英文名称"))
        self.english.set_hint(tr("可不填"))
        names = (label(tr("名称"), "item"), self.label, label(tr("英文名称"), "item"), self.english)
        self.setLayout(row(*names, spacing=10))
        for field in (self.label, self.english):
            field.textEdited.connect(lambda _text: self.changed.emit())

    def start(self, section: SectionRow) -> None:
        """Show a section."""
        self.label.set_words(section.label)
        self.english.set_words("" if section.label_en == section.label else section.label_en)

    def names(self) -> tuple[str, str]:
        """What stands here, in Chinese and in English."""
        return self.label.text().strip(), self.english.text().strip()

    def differs_from(self, section: SectionRow) -> bool:
        """Whether something stands here that is not kept."""
        label_, english = self.names()
        return (label_, english or label_) != (section.label, section.label_en)
