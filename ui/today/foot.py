"""The foot of Today's list: the keys by which one gets through it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.contact.script_box import COPY_KEY
from ui.kit.chips import KeyHint
from ui.kit.labels import label, rule
from ui.kit.layout import FittingRow, box_of, row
from ui.words import tr

HEIGHT = 40
ROOMY = 560
"""In a page that is lower than this, customers are worth more than keys."""


class Foot(QWidget):
    """Its place is kept from the beginning, its words come when there is time for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(rule())
        self._keys: FittingRow | None = None

    def fill(self) -> None:
        """Say the keys, the first time that this is asked for."""
        if self._keys is not None:
            return
        pairs = [box_of(row(KeyHint(key), label(text, "small"), spacing=5)) for key, text in _keys()]
        self._keys = FittingRow(*pairs, spacing=14)
        self._box.addLayout(row(self._keys, margins=(12, 0, 12, 0)), 1)


def _keys() -> list[tuple[str, str]]:
    """The ones that are used most, first: a narrow list shows no more than it has room for."""
    return [
        ("→", tr("写记录")),
        ("Ctrl Enter", tr("完成并下一位")),
        ("Ctrl T", tr("推迟")),
        ("Ctrl D", tr("跳过")),
        ("Enter", tr("打开档案")),
        (COPY_KEY, tr("复制话术")),
        ("Ctrl H", tr("转交")),
    ]
