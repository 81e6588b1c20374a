"""Ctrl+Z belongs to the text somebody is writing while there is something in it to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class TextUndo(QObject):
    """Watches the text that has the keyboard: Qt's texts swallow Ctrl+Z even with nothing to undo."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _TEXTS):
            old.removeEventFilter(self)
        if isinstance(new, _TEXTS):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window's own undo have the key when the text has nothing for it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo, redo = event.matches(_UNDO), event.matches(_REDO)
        if (undo and not _can_undo(watched)) or (redo and not _can_redo(watched)):
            event.ignore()
            return True
        return False


def _can_undo(text: QObject) -> bool:
    if isinstance(text, QLineEdit):
        return text.isUndoAvailable()
    return isinstance(text, QPlainTextEdit | QTextEdit) and text.document().isUndoAvailable()


def _can_redo(text: QObject) -> bool:
    if isinstance(text, QLineEdit):
        return text.isRedoAvailable()
    return isinstance(text, QPlainTextEdit | QTextEdit) and text.document().isRedoAvailable()
