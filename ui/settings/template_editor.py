"""The template of a sheet: the one that comes along to be read, a copy of it to be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.errors import KnownError
from app.printing.rows import OwnTemplate
from ui.kit.code_edit import CodeEdit
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.messages import sentence
from ui.words import tr

RESTING_MS = 300


class TemplateEditor(QWidget):
    """Tells each text worth trying; has a changed one kept when it is left or Ctrl+S is pressed."""

    tried = Signal(str)
    """A text to lay the sheet out with."""
    save_wanted = Signal(object, str)
    """(`OwnTemplate`, its new text)."""
    copy_wanted = Signal(str)
    """The text of the template in sight, to be changed."""
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    used = Signal(object)
    """The id of the template to print with; None for the one that comes along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Sequence[OwnTemplate] = ()
        self._now: OwnTemplate | None = None
        self._shipped = ""
        self._sent: str | None = None
        """What is kept or on its way to be: whatever else stands here is changed."""
        self.which = QComboBox()
        self.which.setAccessibleName(tr("模板"))
        self.text = CodeEdit()
        self.text.setAccessibleName(tr("模板的内容"))
        self.hint = label("", "small", wrap=True)
        self.problem = button("", "link", on_click=self._go_to_mistake)
        self.copy = button(tr("复制一份来改"), "small", icon="copy", on_click=self._copy)
        self.rename = button(tr("改名"), "small", on_click=lambda: self.rename_wanted.emit(self._now))
        self.delete = button(tr("删除"), "small", on_click=lambda: self.delete_wanted.emit(self._now))
        self._resting = QTimer(self, singleShot=True, interval=RESTING_MS)
        self._assemble()
        self.which.activated.connect(self._choose)
        self.text.textChanged.connect(self._typed)
        self._resting.timeout.connect(lambda: self.tried.emit(self.text.toPlainText()))

    def show_templates(self, shipped: str, own: Sequence[OwnTemplate], used: int | None) -> None:
        """What there is; the one that is printed with is shown, with what was typed into it."""
        before, before_text, changed = self._now, self.stored_text(), self.is_changed()
        self._shipped, self._own = shipped, own
        self._now = next((each for each in own if each.id == used), None)
        self.which.clear()
        self.which.addItem(tr("自带的模板"), None)
        for each in own:
            self.which.addItem(each.name, each.id)
        self.which.setCurrentIndex(max(0, self.which.findData(used)))
        same = before is not None and self._now is not None and before.id == self._now.id
        if same and (changed or self.stored_text() == before_text):
            self._show(self.text.toPlainText())
            return
        self._sent = self.stored_text()
        self._show(self._sent)

    def stored_text(self) -> str:
        """The template in sight as it is kept."""
        return self._now.text if self._now else self._shipped

    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return self._now is not None and self.text.toPlainText() != self._sent

    def commit(self) -> None:
        """Have what was typed kept."""
        if self.is_changed() and self._now is not None:
            self._sent = self.text.toPlainText()
            self.save_wanted.emit(self._now, self._sent)

    def refused(self) -> None:
        """It could not be kept: it is tried again when the template is left."""
        self._sent = None

    def complain(self, error: KnownError | None) -> None:
        """Say what is wrong and mark the line; None when nothing is."""
        line = error.params.get("line") if error else 0
        self.text.mark(line if isinstance(line, int) else 0)
        self.problem.setText(sentence(error) if error else "")
        self.problem.setVisible(error is not None)

    def _choose(self, _place: int) -> None:
        self.commit()
        self.used.emit(self.which.currentData())

    def _copy(self) -> None:
        self.commit()
        self.copy_wanted.emit(self.text.toPlainText())

    def _typed(self) -> None:
        if not self.text.isReadOnly():
            self._resting.start()

    def _go_to_mistake(self) -> None:
        if self.text.marked():
            self.text.go_to(self.text.marked())

    def _show(self, text: str) -> None:
        own = self._now is not None
        if text != self.text.toPlainText():
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)
        self.text.setReadOnly(not own)
        self.rename.setVisible(own)
        self.delete.setVisible(own)
        own_hint = tr("改了就在右边排出来，离开或按 Ctrl S 保存。能用的内容写在开头和帮助（F1）里。")
        self.hint.setText(own_hint if own else tr("自带的模板不会改动。复制一份，就能改成店里要的样子。"))

    def _assemble(self) -> None:
        head = row(self.which, self.copy, self.rename, self.delete, spacing=8)
        head.setStretch(0, 1)
        self.problem.setVisible(False)
        self.problem.setStyleSheet("text-align: left;")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.hint)
        box.addWidget(self.text, 1)
        box.addWidget(self.problem)
