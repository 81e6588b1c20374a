"""One dialog for every kind of record: it takes fields and values, and gives a draft back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.errors import KnownError
from ui import ask, messages
from ui.customers.file_words import is_known
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.form import TWO_COLUMNS_FROM, Form, Item
from ui.kit.labels import resumed_label
from ui.words import tr

Values = dict[str, Any]


class RecordDialog(Dialog):
    """It stays open until what it gave is stored, so that a failed write loses nothing."""

    submitted = Signal(object)
    """All values by key. Answer with `stored()` or `refused(error)`."""
    delete_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        fields: Sequence[Item],
        values: Mapping[str, Any],
        *,
        required: Sequence[str] = (),
        width: int = 700,
    ) -> None:
        super().__init__(parent, title, width=width)
        self._required = required
        self._before = {field.key: values.get(field.key) for field in fields}
        self._labels = {field.key: field.label for field in fields}
        self.form = Form(fields, narrow=width - 40 < TWO_COLUMNS_FROM)
        self.form.setMinimumWidth(width - 40)
        self.form.set_values(self._before)
        self._texts = self._all_texts()
        self._resumed = resumed_label()
        self.body.addWidget(self._resumed)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def offer_delete(self) -> None:
        """A button that asks for the record to be deleted."""
        made = button(tr("删除"), "ghost", icon="trash-2", on_click=self.delete_wanted.emit)
        self.add_button(made)

    def values(self) -> Values:
        """What stands in the form now."""
        return {key: self.form.editor(key).value() for key in self.form.item_keys()}

    def typing(self) -> tuple[SignalInstance, ...]:
        """Sent whenever something is typed or taken."""
        return self.form.typed, self.form.committed

    def texts(self) -> dict[str, str]:
        """What was typed, by key, where it is not what stood there at first."""
        return {key: text for key, text in self._all_texts().items() if text != self._texts[key]}

    def resume(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before the program ended."""
        for key in texts.keys() & set(self.form.item_keys()):
            self.form.editor(key).restore(texts[key])
        self._resumed.show()

    def accept(self) -> None:
        self.form.commit()
        wrong = next(iter(self.form.drafts()), None)
        lacking = next((key for key in self._required if not is_known(self.values()[key])), None)
        if wrong is not None:
            self._point_at(wrong, tr("有一处读不懂，请看红框"))
        elif lacking is not None:
            self._point_at(lacking, tr("请填写“{label}”").format(label=self._labels[lacking]))
        else:
            self.complain("")
            self.yes.setEnabled(False)
            self.submitted.emit(self.values())

    def reject(self) -> None:
        """Leaving with something typed is asked about."""
        if not self._is_changed() or self._may_go():
            super().reject()

    def stored(self) -> None:
        """The draft is in the file: the dialog has done its work."""
        super().accept()

    def refused(self, error: KnownError) -> None:
        """It could not be stored: say why, keep everything."""
        self.yes.setEnabled(True)
        self.complain(messages.sentence(error))

    def _all_texts(self) -> dict[str, str]:
        return {key: self.form.editor(key).text() for key in self.form.item_keys()}

    def _is_changed(self) -> bool:
        return bool(self.form.drafts()) or self.values() != self._before

    def _may_go(self) -> bool:
        text = tr("这里填的还没有保存。")
        return ask.confirm(self, tr("不保存就离开？"), text, tr("不保存"), danger=True)

    def _point_at(self, key: str, words: str) -> None:
        self.complain(words)
        self.form.editor(key).setFocus(Qt.FocusReason.OtherFocusReason)
