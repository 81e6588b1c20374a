"""One item of the chosen customers: which one, what it becomes, and whom that concerns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.customers.bulk_rows import BulkPreview, Edit, How
from app.fields.catalog import Catalog
from app.fields.field import FamilyRows, Field
from app.fields.kinds import Phones, Tags
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_item
from ui.kit.controls import SegmentedControl
from ui.kit.dialog import Dialog
from ui.kit.editors import FieldEditor
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, clear, column
from ui.words import language, tr

REST_MS = 300
EMPTY = "empty"


class BulkDialog(Dialog):
    """Counts again whenever something is changed; says on its button how many it concerns."""

    preview_wanted = Signal(object)
    """An `Edit`: tell what it would do."""
    used_words_wanted = Signal(str)
    """Words are being typed into the item of this key: answer with `offer_words`."""
    decided = Signal(object)
    """The `Edit` to carry out."""

    def __init__(self, parent: QWidget | None, catalog: Catalog, count: int) -> None:
        super().__init__(parent, tr("改 %n 位客户的一项", "", count), yes=tr("改"), width=560)
        self._catalog = catalog
        self.item = QComboBox()
        self.item.setEditable(True)
        self.item.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.item.setAccessibleName(tr("哪一项"))
        for field in catalog.fields:
            if _can_be_set(field):
                self.item.addItem(field.label(language()), field.key)
        completer = QCompleter(self.item.model(), self.item)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.item.setCompleter(completer)
        self.how = SegmentedControl([])
        self.editor: FieldEditor | None = None
        self._place = column(spacing=8)
        self._told = label("", wrap=True)
        self._others = label("", "muted", wrap=True, secrecy=Secrecy.BESIDE)
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._assemble_body()
        self.item.currentIndexChanged.connect(lambda _place: self._choose())
        self._resting.timeout.connect(self._ask)
        self.item.setCurrentIndex(self.item.findData("source"))
        self._choose()

    def go_to(self, key: str) -> None:
        """Choose an item."""
        self.item.setCurrentIndex(self.item.findData(key))

    def offer_words(self, key: str, words: Sequence[str]) -> None:
        """The words in use in an item, to complete from."""
        if self.editor is not None and key == self.item.currentData():
            self.editor.offer_words(words)

    def edit(self) -> Edit:
        """What is to be done."""
        how = self.how.value()
        value: Any = self.editor.value() if self.editor is not None else None
        if how == EMPTY:
            return Edit(str(self.item.currentData()), None, How.REPLACE)
        return Edit(str(self.item.currentData()), value, How(how or How.FILL))

    def show_preview(self, edit: Edit, found: BulkPreview) -> None:
        """What it would do, unless something else is asked for by now."""
        if edit != self.edit():
            return
        self._told.setText(
            tr("会改 {changes} 位：{empty} 位没填，{same} 位已经是这样，{other} 位是别的内容。").format(
                changes=f"{found.changes:,}",
                empty=f"{found.empty:,}",
                same=f"{found.same:,}",
                other=f"{found.other:,}",
            )
        )
        others = tr("、").join(f"{text} {count:,}" for text, count in found.others)
        self._others.setText(tr("别的内容：{others}").format(others=others) if others else "")
        self.yes.setText(tr("改 %n 位", "", found.changes))
        self.yes.setEnabled(bool(found.changes))

    def told(self) -> str:
        """What is said of what it would do."""
        return self._told.text()

    def accept(self) -> None:
        if self.editor is not None:
            self.editor.commit()
        if not self._is_ready():
            self.complain(tr("请先写上要改成什么"), self.editor)
            return
        self.decided.emit(self.edit())
        super().accept()

    def _is_ready(self) -> bool:
        return self.how.value() == EMPTY or (self.editor is not None and self.editor.value() is not None)

    def _choose(self) -> None:
        """Another item: its editor, and the ways in which it can be changed."""
        field = self._catalog.by_key.get(str(self.item.currentData()))
        if field is None:
            return
        clear(self._place)
        self.editor = FieldEditor(field.kind, secrecy=of_item(field), hint=tr("改成什么"))
        self.editor.input.setAccessibleName(tr("改成什么"))
        self.editor.committed.connect(lambda _value: self._changed())
        self.editor.words_wanted.connect(partial(self.used_words_wanted.emit, field.key))
        self.how = SegmentedControl(_ways(field), How.FILL)
        self.how.chosen.connect(lambda _way: self._changed())
        self._place.addWidget(self.editor)
        self._place.addWidget(self.how)
        self._changed()

    def _changed(self) -> None:
        self.complain("")
        if self.editor is not None:
            self.editor.setEnabled(self.how.value() != EMPTY)
        self.yes.setEnabled(False)
        self._told.setText(tr("写上要改成什么，这里先说会改到谁。"))
        self._others.setText("")
        self._resting.start()

    def _ask(self) -> None:
        if self._is_ready():
            self.preview_wanted.emit(self.edit())

    def _assemble_body(self) -> None:
        tint = Card(role="tint", margins=(12, 10, 12, 10), spacing=4)
        tint.box.addWidget(self._told)
        tint.box.addWidget(self._others)
        self.body.addWidget(self.item)
        self.body.addWidget(box_of(self._place))
        self.body.addWidget(tint)
        self.body.addWidget(label(tr("改完可以撤销。"), "small"))


def _can_be_set(field: Field) -> bool:
    """A name, or members of a family, are nobody else's."""
    return not (field.system or field.key == "name" or isinstance(field.store, FamilyRows))


def _ways(field: Field) -> Sequence[tuple[str, str]]:
    ways = [(How.FILL.value, tr("只填没填的")), (How.REPLACE.value, tr("全部换成这个"))]
    if isinstance(field.kind, Tags | Phones):
        ways.insert(1, (How.ADD.value, tr("加在后面")))
    return [*ways, (EMPTY, tr("清空"))]
