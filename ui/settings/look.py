"""Language, theme and size of the window; applied at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.controls import SegmentedControl
from ui.kit.labels import label
from ui.prefs import Prefs
from ui.settings.part import Part
from ui.words import LANGUAGES, tr


class LookPart(Part):
    """Keeps what is chosen in the preferences of this machine."""

    changed = Signal()

    def __init__(self, prefs: Prefs, parent: QWidget | None = None) -> None:
        super().__init__(tr("界面"), tr("只影响这台电脑，马上生效。"), parent)
        self._prefs = prefs
        self.language = SegmentedControl(list(LANGUAGES.items()), prefs.lang)
        self.theme = SegmentedControl(
            [("light", tr("浅色")), ("dark", tr("深色")), ("system", tr("跟随系统"))], prefs.theme
        )
        self.text_size = SegmentedControl(
            [("small", tr("小")), ("normal", tr("标准")), ("large", tr("大"))], prefs.font
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        rows = ((tr("语言"), self.language), (tr("颜色"), self.theme), (tr("字号"), self.text_size))
        for place, (text, control) in enumerate(rows):
            grid.addWidget(label(text, "muted"), place, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(control, place, 1)
            control.setAccessibleName(text)
            control.chosen.connect(self._keep)
        grid.setColumnStretch(1, 1)
        self.box.addLayout(grid)

    def _keep(self, _key: str) -> None:
        self._prefs.lang = self.language.value() or "zh"
        self._prefs.theme = self.theme.value() or "light"
        self._prefs.font = self.text_size.value() or "normal"
        self.changed.emit()
