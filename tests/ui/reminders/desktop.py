"""A desktop with a tray that remembers what it was given to show."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon


class Desktop:
    """Stands behind `QSystemTrayIcon`: tests run without a display."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.there = True
        self.visible = False
        self.notices: list[tuple[str, str]] = []
        for name, does in (
            ("isSystemTrayAvailable", staticmethod(lambda: self.there)),
            ("supportsMessages", staticmethod(lambda: self.there)),
            ("show", lambda _icon: self._see(visible=True)),
            ("hide", lambda _icon: self._see(visible=False)),
            ("isVisible", lambda _icon: self.visible),
            ("showMessage", self._show_message),
        ):
            monkeypatch.setattr(QSystemTrayIcon, name, does)

    def _see(self, *, visible: bool) -> None:
        self.visible = visible

    def _show_message(self, title: str, text: str, _icon: QIcon, _stays: int) -> None:
        self.notices.append((title, text))
