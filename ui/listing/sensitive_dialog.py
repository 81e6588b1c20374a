"""Before a list goes into a file: whether its sensitive items go along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.words import tr


class SensitiveDialog(Dialog):
    """They stay out of it unless a person wants them."""

    agreed = Signal(bool)
    """The list is to be exported: with what is sensitive, or without."""

    def __init__(self, parent: QWidget | None, titles: Sequence[str]) -> None:
        super().__init__(parent, tr("导出这个列表"), yes=tr("选择位置并导出"), width=480)
        items = tr("、").join(titles)
        self.sensitive = QCheckBox(tr("包括敏感项目（{items}）").format(items=items))
        self.body.addWidget(self.sensitive)
        text = tr("文件里是客户的私人资料：请只交给该看的人，用完就删。")
        self.body.addWidget(label(text, "muted", wrap=True))

    def accept(self) -> None:
        wanted = self.sensitive.isChecked()
        super().accept()
        self.agreed.emit(wanted)
