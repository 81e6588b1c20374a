"""What to say: the best script for this customer, with the others a click away, copied with one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.care.rows import Saying
from app.fields.secrecy import Secrecy
from ui import naming
from ui.contact.words import channel_name
from ui.kit import veil
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import column, row
from ui.words import tr

COPY_KEY, OTHER_KEY = "F8", "F7"
NOTICE_MS = 5_000
SNIPPET = 24
"""So many signs of a script stand in the menu of the others."""


class ScriptBox(QWidget):
    """Hidden until there is something to say."""

    copied = Signal(str)
    """The text that was put into the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sayings: Sequence[Saying] = ()
        self._place = 0
        self.words = label("", wrap=True, copyable=True, secrecy=Secrecy.BESIDE)
        self.which = button("", "small", on_click=self._show_others)
        self.which.setToolTip(tr("换一种说法 {key}").format(key=OTHER_KEY))
        self.copy = button(
            tr("复制 {key}").format(key=COPY_KEY), "small", icon="copy", on_click=self.copy_words
        )
        self.copy.setShortcut(QKeySequence(COPY_KEY))
        self.copy.setToolTip(tr("复制话术，到微信或短信里粘贴 {key}").format(key=COPY_KEY))
        self.notice = ElidedLabel("", "good")
        other = QShortcut(QKeySequence(OTHER_KEY), self)
        other.activated.connect(self.show_next)
        self._noticed = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._noticed.timeout.connect(lambda: self.notice.setText(""))
        self._menu: QMenu | None = None
        line = row(label(tr("话术"), "strong"), self.which, self.notice, self.copy, spacing=8)
        line.setStretch(2, 1)
        self.setLayout(column(line, self.words, spacing=5))
        self.hide()

    def text(self) -> str:
        """What is to be said."""
        return self.words.text()

    def show_text(self, text: str) -> None:
        """What is known at once, until the best script has come."""
        self.show_sayings([Saying("", "", text, own=False)] if text else [])

    def show_sayings(self, sayings: Sequence[Saying]) -> None:
        """The ways to say it, the best first."""
        self._sayings = sayings
        self._noticed.stop()
        self.notice.setText("")
        self.setVisible(bool(sayings))
        self.which.setVisible(len(sayings) > 1)
        if sayings:
            self._show(0)

    def prefer(self, channel: str) -> None:
        """Another channel was chosen for the contact: show the best for it, if there is one."""
        places = [place for place, each in enumerate(self._sayings) if each.channel == channel]
        if places and self._sayings[self._place].channel != channel:
            self._show(places[0])

    def show_next(self) -> None:
        """The next way to say it, round and round."""
        if self._sayings:
            self._show((self._place + 1) % len(self._sayings))

    def copy_words(self) -> None:
        """Put it into the clipboard and say so; not while a customer is beside."""
        self._noticed.start()
        if veil.is_drawn():
            self.notice.setText(tr("客户在旁，没有复制。按 F9 再试。"))
            return
        QGuiApplication.clipboard().setText(self.text())
        self.notice.setText(tr("已复制：{text}").format(text=self.text()))
        self.copied.emit(self.text())

    def _show(self, place: int) -> None:
        self._place = place
        saying = self._sayings[place]
        self.words.setText(saying.text)
        count = tr("{place}/{count}").format(place=place + 1, count=len(self._sayings))
        self.which.setText(f"{saying_name(saying)} {count} ▾")

    def _show_others(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self)
        for place, saying in enumerate(self._sayings):
            short = saying.text if len(saying.text) <= SNIPPET else f"{saying.text[:SNIPPET]}…"
            action = self._menu.addAction(f"{saying_name(saying)}  {veil.shown(short)}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(place == self._place)
            action.triggered.connect(partial(self._choose, place))
        self._menu.popup(self.which.mapToGlobal(QPoint(0, self.which.height() + 2)))

    def _choose(self, place: int, _checked: bool = False) -> None:
        self._show(place)


def saying_name(saying: Saying) -> str:
    """How one way differs from the others: 微信 · 主观型."""
    return script_name(saying.channel, saying.personality, own=saying.own)


def script_name(channel: str, personality: str, *, own: bool) -> str:
    """For what a script is meant."""
    parts = [
        channel_name(channel) if channel else tr("都可以"),
        personality_name(personality),
        tr("本店") if own else "",
    ]
    return " · ".join(part for part in parts if part)


def personality_name(key: str) -> str:
    """The word for a personality, empty for any."""
    return naming.answer_name("personality", key)
