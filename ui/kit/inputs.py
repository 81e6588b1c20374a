"""The inputs inside field editors: a line, a text that grows, a choice.

All speak the same few words. `edited` is told while typing, `finished` when Enter or a choice ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ui.kit import veil

MOST_LINES = 3
MOST_NOTED = 10
"""So many lines notes grow to: they are read more often than written."""
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
_BETWEEN = re.compile(r"[、,，;；\s]+")
"""What stands between two words."""


class LineInput(QLineEdit):
    """One line; Enter finishes it."""

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hides = False
        self.textEdited.connect(self.edited)
        self.returnPressed.connect(self.finished)

    def hide_words(self, hides: bool) -> None:
        """Show a dot for each sign: an input method goes on working, as it does not with a password."""
        self._hides = hides
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hides or not self.text():
            super().paintEvent(event)
            return
        from ui.kit import dots

        dots.paint_line(self)

    def words(self) -> str:
        return self.text()

    def set_words(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0 if not self.hasFocus() else len(words))

    def set_hint(self, hint: str) -> None:
        self.setPlaceholderText(hint)


class OfferInput(LineInput):
    """One line with words to choose from; any others may be written. Down, or a click into it, shows them."""

    def __init__(self, offers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = QCompleter(list(offers), self)
        self._offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offered.activated.connect(lambda _text: self.finished.emit())
        self.setCompleter(self._offered)

    def is_offering(self) -> bool:
        """Whether the words to choose from are in sight."""
        popup = self._offered.popup()
        return popup is not None and popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.is_offering():
            self._offer()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.text():
            self._offer()

    def _offer(self) -> None:
        self._offered.setCompletionPrefix("")
        self._offered.complete()


class WordsInput(LineInput):
    """Several words in one line; the one being typed is completed from those in use. Down and Enter choose.

    Nothing is chosen beforehand, so that a word which begins like another is typed as ever.
    """

    offers_wanted = Signal()
    """The keyboard has come: which words are in use?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QStringListModel(self)
        self._offered = QCompleter(self._words, self)
        self._offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offered.setWidget(self)
        self._offered.activated.connect(self._take)
        self.textEdited.connect(lambda _: self._offer())

    def offer(self, words: Sequence[str]) -> None:
        """The words in use, the most frequent first."""
        self._words.setStringList(list(words))

    def is_offering(self) -> bool:
        """Whether words to choose from are in sight."""
        popup = self._offered.popup()
        return popup is not None and popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys come here first while words are offered; those that choose one are the list's."""
        popup = self._offered.popup()
        if popup is not None and popup.isVisible() and event.key() in _CHOOSING:
            if popup.currentIndex().isValid() or event.key() == Qt.Key.Key_Escape:
                event.ignore()
                return
            popup.hide()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.offers_wanted.emit()

    def _offer(self) -> None:
        """Below the line, what goes on with the word before the cursor and is not written yet."""
        begun = self._begun()
        self._offered.setCompletionPrefix(begun)
        first = self._offered.currentCompletion()
        if not begun or not first or (self._offered.completionCount() == 1 and first == begun):
            popup = self._offered.popup()
            if popup is not None:
                popup.hide()
            return
        self._offered.complete()

    def _begun(self) -> str:
        return _BETWEEN.split(self.text()[: self.cursorPosition()])[-1]

    def _take(self, word: str) -> None:
        """The whole word in place of what was begun, and on with the next."""
        end = self.cursorPosition()
        before = self.text()[: end - len(self._begun())]
        self.setText(f"{before}{word}{self.text()[end:]}")
        self.setCursorPosition(len(before) + len(word))
        self.edited.emit()


class TextInput(QPlainTextEdit):
    """Words that may need more than one line: it grows to three. Tab leaves it, Enter finishes it.

    With `multiline` it grows to ten, Enter is a new line and Ctrl+Enter finishes. The key that finished goes
    on to the dialog.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None, *, multiline: bool = False) -> None:
        super().__init__(parent)
        self._multiline = multiline
        self._most = MOST_NOTED if multiline else MOST_LINES
        self._hides = False
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self._grow()

    def words(self) -> str:
        return self.toPlainText()

    def set_words(self, words: str) -> None:
        if words != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(words)
            self.blockSignals(False)
            self._grow()

    def set_hint(self, hint: str) -> None:
        self.setPlaceholderText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and not (self._multiline and plain):
            self.finished.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hide_words(self, hides: bool) -> None:
        """Show dots in place of what stands here."""
        self._hides = hides
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._hides and self.toPlainText():
            from ui.kit import dots

            dots.paint_text(self)
        else:
            super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def sizeHint(self) -> QSize:
        return QSize(160, self._height())

    def _grow(self) -> None:
        lines = int(self.document().size().height())
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > self._most else None
        self.setVerticalScrollBarPolicy(policy or Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        lines = min(max(1, int(self.document().size().height())), self._most)
        one = self.fontMetrics().lineSpacing()
        return max(32, one + 13) + (lines - 1) * one


class ChoiceInput(QComboBox):
    """One of several, or not known. The wheel scrolls the page, it does not choose."""

    edited = Signal()
    finished = Signal()
    more_wanted = Signal()
    """The line after the others was chosen: there is to be another answer."""

    def __init__(self, options: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("")
        self.addItems(list(options))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._more, self._shown = -1, ""
        self.activated.connect(self._chosen)

    def offer_more(self, text: str) -> None:
        """A line after the others, to ask for another answer."""
        self._more = self.count()
        self.addItem(text)

    def _chosen(self, place: int) -> None:
        if place == self._more:
            self.set_words(self._shown)
            self.more_wanted.emit()
        else:
            self.finished.emit()

    def hide_words(self, hides: bool) -> None:
        """One chosen is covered as a whole by whoever asks for it."""

    def words(self) -> str:
        return self.currentText() if self.currentIndex() > 0 else ""

    def set_words(self, words: str) -> None:
        if words and self.findText(words) < 0:
            self.addItem(words)
        self._shown = words
        self.setCurrentIndex(self.findText(words) if words else 0)

    def set_hint(self, hint: str) -> None:
        self.setItemText(0, hint)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NoteEdit(QPlainTextEdit):
    """A note being written: out of sight while a customer is beside and somebody else has the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.toPlainText() and not self.hasFocus() and veil.is_drawn():
            painter = QPainter(self.viewport())
            painter.drawText(self.viewport().rect().adjusted(4, 4, 0, 0), veil.COVER)
        else:
            super().paintEvent(event)
