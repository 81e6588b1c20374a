"""Why somebody was lost: asked when the stage becomes lost, by the trade's usual reasons or in own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.fields.catalog import Catalog
from app.fields.kinds import Text
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput
from ui.kit.labels import label, resumed_label
from ui.kit.layout import FlowLayout
from ui.words import tr

KEY = "lost_reason"
LOST = "lost"
"""The stage that asks for a reason."""


class LostDialog(Dialog):
    """The stage is kept already; whoever does not know why leaves, and can write it into the file later."""

    decided = Signal(str)
    """The reason."""

    def __init__(self, parent: QWidget | None, who: str, reasons: Sequence[str]) -> None:
        super().__init__(parent, tr("{who}为什么流失？").format(who=who), no=tr("先不写"), width=440)
        hint = tr("写进档案的“流失原因”，列表里可以按它筛选。")
        self.body.addWidget(label(hint, "muted", wrap=True))
        self.reason = LineInput()
        self.reason.setAccessibleName(tr("流失原因"))
        self.body.addWidget(self.reason)
        self._resumed = resumed_label()
        self.body.addWidget(self._resumed)
        self.usual = [
            button(reason, "chip", on_click=partial(self.reason.setText, reason)) for reason in reasons
        ]
        flow = FlowLayout()
        for chip in self.usual:
            flow.addWidget(chip)
        self.body.addLayout(flow)
        self.body.addStretch(1)

    def typing(self) -> tuple[SignalInstance, ...]:
        """Sent with every letter."""
        return (self.reason.textChanged,)

    def texts(self) -> dict[str, str]:
        """The reason as far as it was typed."""
        return {KEY: reason} if (reason := self.reason.text().strip()) else {}

    def resume(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before the program ended."""
        self.reason.setText(texts.get(KEY, ""))
        self._resumed.show()

    def accept(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.complain(tr("请选一个或写一句原因"), self.reason)
            return
        self.decided.emit(reason)
        super().accept()


def usual_reasons(catalog: Catalog, lang: str) -> list[str]:
    """What the trade offers."""
    field = catalog.by_key.get(KEY)
    kind = field.kind if field else None
    return [each.zh if lang == "zh" else each.en for each in kind.offers] if isinstance(kind, Text) else []
