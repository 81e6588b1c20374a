"""The editor of one item: it reads what is typed by the item's kind, and never loses it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app import clock
from app.fields.parsed import Parsed
from app.fields.secrecy import Secrecy
from ui import readings
from ui.kit import veil
from ui.kit.chips import Chip
from ui.kit.controls import button
from ui.kit.inputs import ChoiceInput, LineInput, OfferInput, TextInput, WordsInput
from ui.kit.labels import label
from ui.kit.style import mark, set_role
from ui.words import language, tr

IDLE_MS = 2_000
"""What was typed is kept when the keys have rested this long, or at once on leaving or Enter."""
NOTE_MS = 4_000
FIELD_HEIGHT = 32
REFUSED = "not-stored"
"""The problem of a text that reads well but could not be stored."""


class Kind(Protocol):
    """What the editor needs of a kind of `app.fields.kinds`."""

    @property
    def name(self) -> str: ...
    def parse(self, raw: object) -> Parsed[Any]: ...
    def typed(self, raw: str, today: dt.date) -> Parsed[Any]: ...
    def show(self, value: Any, lang: str = "zh") -> str: ...
    def edit_text(self, value: Any) -> str: ...


class FieldEditor(QWidget):
    """States: filled, unknown (dashed, inviting), wrong (red, with the reason below, the text kept).

    A sensitive value is covered until it is clicked, and again when the keyboard leaves it. While a customer
    is beside, what has a secrecy at all stays covered.
    """

    committed = Signal(object)
    """A new value, None when emptied. Not told for what cannot be read."""
    typed = Signal()
    """Something was typed that is not committed yet."""
    words_wanted = Signal()
    """The keyboard has come to a line of words: answer with `offer_words`."""
    problem_changed = Signal(str)
    """The code of why the text cannot be read; empty when it can."""

    def __init__(
        self,
        kind: Kind,
        *,
        secrecy: Secrecy = Secrecy.OPEN,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._secrecy = secrecy
        self._value: Any = None
        self._dirty = False
        self._problem = ""
        self._doubt = ""
        self.input = input_for(kind)
        self.input.set_hint(hint or tr("还不知道"))
        self.input.installEventFilter(self)
        self.input.edited.connect(self._typed)
        self.input.finished.connect(self._finish)
        if isinstance(self.input, WordsInput):
            self.input.offers_wanted.connect(self.words_wanted)
        self.setFocusProxy(self.input)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._commit_if_clear)
        self._said = label("", "small")
        self._said.hide()
        self._note_timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._note_timer.timeout.connect(lambda: self._say(self._doubt, "late"))
        self._cover = _cover(self._uncover) if secrecy is not Secrecy.OPEN else None
        self._sign = _sign(self) if secrecy is Secrecy.SENSITIVE else None
        self._assemble()
        self._show_value()
        if self._cover is not None:
            veil.watch(self)

    def offer_more(self, text: str, wanted: Callable[[], object]) -> None:
        """A choice that may have other answers: a line to ask for one."""
        if isinstance(self.input, ChoiceInput):
            self.input.offer_more(text)
            self.input.more_wanted.connect(wanted)

    def offer_words(self, words: Sequence[str]) -> None:
        """The words in use, to complete from what is typed."""
        if isinstance(self.input, WordsInput):
            self.input.offer(words)

    def set_value(self, value: Any) -> None:
        """Show a stored value. What a person is typing, or typed wrong, stays."""
        self._value = value
        if not self._dirty:
            self._show_value()

    def start(self, value: Any) -> None:
        """Another record is shown: its value stands here now. Ask for what was typed before."""
        self._idle.stop()
        self._note_timer.stop()
        self._dirty = False
        self._value = value
        self._show_value()

    def refuse(self, stored: Any, why: str) -> None:
        """What was committed could not be stored: the text stays with the reason, and is tried again."""
        self._value = stored
        self._dirty = True
        self._set_problem(REFUSED)
        self._say(why, "late")
        self._show_state()

    def value(self) -> Any:
        """The value last stored or committed."""
        return self._value

    def text(self) -> str:
        """What stands in the field, or would if it was not covered."""
        return self.input.words() if self._dirty else self._kind.edit_text(self._value)

    def restore(self, text: str) -> None:
        """Put back what was typed before the page was left, and say what is wrong with it."""
        self.input.set_words(text)
        self._dirty = True
        self.commit()

    def problem(self) -> str:
        """The code of why the text cannot be read, or empty."""
        return self._problem

    def said(self) -> str:
        """The line below the field, empty while there is none."""
        return "" if self._said.isHidden() else self._said.text()

    def doubt(self, text: str) -> None:
        """Say what other items deny of a value that reads well; an empty text takes it back."""
        if text != self._doubt:
            self._doubt = text
            if not self._problem:
                self._say(text, "late")

    def is_dirty(self) -> bool:
        """Whether there is text that is not a committed value: still being typed, or wrong."""
        return self._dirty

    def commit(self) -> None:
        """Take what was typed now, e.g. before the page is left."""
        self._idle.stop()
        if self._dirty:
            self._take(self._kind.typed(self.input.words(), clock.today()))

    def follow_veil(self) -> None:
        """What is being typed is taken first; then it is out of sight, or in sight again."""
        if self._cover is None:
            return
        had_keyboard = self.input.hasFocus()
        self._hide_typing()
        self.commit()
        self._cover_up(leaving=True)
        if had_keyboard and self._stack.currentWidget() is self._cover:
            self._cover.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._enter()
        elif event.type() == QEvent.Type.FocusOut and not self._popup_open():
            self._leave()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sign is not None:
            size = self._sign.sizeHint()
            self._sign.resize(size)
            self._sign.move(self.width() - size.width() - 12, (FIELD_HEIGHT - size.height()) // 2)

    def _assemble(self) -> None:
        field = QWidget(self)
        self._stack = QStackedLayout(field)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.input)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(field)
        box.addWidget(self._said)
        if self._cover is not None:
            self._stack.addWidget(self._cover)

    def _typed(self) -> None:
        self._hide_typing()
        self._dirty = True
        self._idle.start()
        self.typed.emit()

    def _finish(self) -> None:
        self._dirty = True
        self.commit()

    def _commit_if_clear(self) -> None:
        """While somebody is still at it, half a word is not called wrong."""
        parsed = self._kind.parse(self.input.words())
        if not parsed.problem:
            self._take(parsed)

    def _take(self, parsed: Parsed[Any]) -> None:
        if parsed.problem:
            self._complain(parsed.problem)
            return
        self._dirty = False
        self._complain("")
        if parsed.value != self._value:
            self._value = parsed.value
            self.committed.emit(parsed.value)
            self._say_note(readings.note(parsed.note))
        self._show_state()

    def _enter(self) -> None:
        if self._sign is not None:
            self._sign.hide()
        if not self._dirty and not isinstance(self.input, ChoiceInput):
            self.input.set_words(self._kind.edit_text(self._value))

    def _leave(self) -> None:
        self.commit()
        if not self._dirty:
            self._show_value()
        else:
            self._cover_up()

    def _show_value(self) -> None:
        inside = self.input.hasFocus() or isinstance(self.input, ChoiceInput)
        text = self._kind.edit_text(self._value) if inside else self._kind.show(self._value, language())
        if isinstance(self.input, ChoiceInput):
            text = self._kind.show(self._value, language())
        self.input.set_words(text)
        self._complain("")
        self._show_state()
        self._cover_up()

    def _cover_up(self, *, leaving: bool = False) -> None:
        """Hidden again once the keyboard has left; what could not be read is hidden only by the veil."""
        if self._cover is None:
            return
        inside = self.input.hasFocus() and not leaving
        wrong = self._dirty and bool(self.input.words()) and veil.is_drawn()
        there = wrong or (self._value is not None and not self._dirty)
        front = self._cover if there and not inside and veil.hides(self._secrecy) else self.input
        self._stack.setCurrentWidget(front)
        self.setFocusProxy(front)
        tip = tr("客户在旁，按 F9 再显示") if veil.is_drawn() else tr("敏感内容，点一下显示")
        self._cover.setToolTip(tip)
        self._cover.setAccessibleName(tip)
        if self._sign is not None:
            self._sign.setVisible(not inside)
            self._sign.raise_()

    def _hide_typing(self) -> None:
        """A customer beside reads along what is typed, too."""
        self.input.hide_words(veil.is_drawn() and self._secrecy is not Secrecy.OPEN)

    def _uncover(self) -> None:
        if veil.is_drawn():
            self._say_note(tr("客户在旁，按 F9 再显示"))
            return
        self._stack.setCurrentWidget(self.input)
        self.setFocusProxy(self.input)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complain(self, code: str) -> None:
        """What was just said of how a value was understood stays for its time."""
        if code or not self._note_timer.isActive():
            self._say(readings.problem(code) if code else self._doubt, "late")
        self._set_problem(code)
        self._show_state()

    def _set_problem(self, code: str) -> None:
        if code != self._problem:
            self._problem = code
            self.problem_changed.emit(code)

    def _say_note(self, text: str) -> None:
        self._say(text, "small")
        if text:
            self._note_timer.start()

    def _say(self, text: str, role: str) -> None:
        self._note_timer.stop()
        self._said.setText(text)
        self._said.setVisible(bool(text))
        if text:
            set_role(self._said, role)

    def _show_state(self) -> None:
        empty = self._value is None and not self.input.words()
        state = "wrong" if self._problem else "unknown" if empty else "filled"
        if self.input.property("state") != state:
            mark(self.input, "state", state)

    def _popup_open(self) -> bool:
        if isinstance(self.input, OfferInput | WordsInput):
            return self.input.is_offering()
        return isinstance(self.input, ChoiceInput) and self.input.view().isVisible()


def input_for(kind: Kind) -> LineInput | TextInput | ChoiceInput:
    """Choices choose, free text grows, everything else is a line."""
    if kind.name == "choice":
        return ChoiceInput([kind.show(option.key, language()) for option in getattr(kind, "offered", ())])
    if kind.name == "yesno":
        return ChoiceInput([kind.show(True, language()), kind.show(False, language())])
    if offers := getattr(kind, "offers", ()):
        return OfferInput([option.zh if language() == "zh" else option.en for option in offers])
    if kind.name == "tags":
        return WordsInput()
    if kind.name == "text":
        return TextInput(multiline=bool(getattr(kind, "multiline", False)))
    return LineInput()


def _cover(uncover: Callable[[], None]) -> QPushButton:
    """Stands before a value until it is clicked."""
    return button("••••••", "cover", on_click=uncover)


def _sign(editor: QWidget) -> Chip:
    """Says that what stands here is sensitive."""
    made = Chip(tr("敏感"), parent=editor)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
