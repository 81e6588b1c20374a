"""What a cell may mean, shown below it while it is corrected: ↓ and Enter choose; typing goes on as ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit


def offer(editor: QLineEdit, texts: Sequence[str], chosen: Callable[[], object]) -> None:
    """Show the texts as soon as the editor is there; `chosen` is called when one of them stands in it."""

    def take(text: str) -> None:
        if shiboken6.isValid(editor):
            editor.setText(text)
            chosen()

    completer = QCompleter(editor)
    completer.setModel(QStringListModel(list(texts), completer))
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setMaxVisibleItems(8)
    completer.activated.connect(take)
    editor.setCompleter(completer)
    QTimer.singleShot(0, completer, completer.complete)
