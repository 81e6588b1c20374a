"""Beside the preview of greeting cards: the occasion, and the words, which can be changed for this time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from app.sheets import greetings
from app.sheets.asked import GreetingCards
from app.sheets.greetings import CardTopic
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.script_text import to_shown, to_stored
from ui.printing.face_tools import At, FaceTools, ShiftTool
from ui.words import language, tr

TYPING_MS = 500
HIGH = 150


class CardTools(FaceTools):
    """Asks which occasions there are and what is said on them."""

    def __init__(self, at: At) -> None:
        super().__init__(at)
        self._topics: dict[str, CardTopic] = {}
        self.occasion = QComboBox()
        self.occasion.setMinimumContentsLength(10)
        self.occasion.activated.connect(self._turn)
        self.add(tr("什么日子"), self.occasion)
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(HIGH)
        self.text.setTabChangesFocus(True)
        self.add(tr("贺词（这一次可以改）"), self.text)
        self.box.addWidget(
            label(tr("{称呼}、{店名} 会换成各人的；方括号里的，不知道就不印"), "small", wrap=True)
        )
        self.again = button(tr("还用话术库的"), "small", on_click=self._give_back)
        self.again.setEnabled(False)
        self.box.addWidget(self.again)
        self.box.addWidget(ShiftTool(at))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._say)
        at.desk.ask(greetings.topics, self._cards(), language(), then=self._show, owner=self)

    @Slot(object)
    def _show(self, topics: Sequence[CardTopic]) -> None:
        self._topics = {each.key: each for each in topics}
        for each in topics:
            self.occasion.addItem(each.label, each.key)
        self.occasion.setCurrentIndex(max(0, self.occasion.findData(self._cards().topic)))
        self._show_usual()
        self.text.textChanged.connect(self._typing.start)

    def _turn(self, _place: int = 0) -> None:
        """Another occasion has other words."""
        key = str(self.occasion.currentData())
        self._show_usual()
        self.ask(replace(self._cards(), topic=key, text=None))

    def _say(self) -> None:
        self.again.setEnabled(True)
        self.ask(replace(self._cards(), text=to_stored(self.text.toPlainText().strip())))

    def _give_back(self) -> None:
        self._show_usual()
        self.ask(replace(self._cards(), text=None))

    def _show_usual(self) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(to_shown(self._topics[str(self.occasion.currentData())].text))
        self.text.blockSignals(False)
        self._typing.stop()
        self.again.setEnabled(False)

    def _cards(self) -> GreetingCards:
        assert isinstance(self.asked, GreetingCards)
        return self.asked
