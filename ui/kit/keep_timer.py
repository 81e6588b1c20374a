"""What is being typed is kept while one types, not only when the keys rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

KEEP_MS = 1_000
"""With the time of a write, at most two seconds of typing are lost if the program dies."""


class KeepTimer(QTimer):
    """Fires once so long after the first touch since it fired last: whoever types on does not put it off."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=KEEP_MS)

    def touch(self) -> None:
        """Something was typed."""
        if not self.isActive():
            self.start()
