"""The button that shows what is sensitive, where it stands among other things."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ui.kit import veil
from ui.kit.icons import give_icon
from ui.words import tr


class RevealButton(QPushButton):
    """`toggled` tells. Off at first and for every other customer; out of use while a customer is beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "link")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.toggled.connect(self._show_state)
        veil.watch(self)
        self.follow_veil()

    def reset(self) -> None:
        """Cover everything again."""
        self.setChecked(False)

    def follow_veil(self) -> None:
        self.setEnabled(not veil.is_drawn())
        if veil.is_drawn():
            self.reset()
        self._show_state()

    def _show_state(self) -> None:
        self.setText(tr("收起敏感内容") if self.isChecked() else tr("显示敏感内容"))
        give_icon(self, "eye-off" if self.isChecked() else "eye", "link", 14)
