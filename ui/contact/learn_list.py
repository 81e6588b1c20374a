"""What was read in a sentence, row by row; what is not ticked becomes words of the note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.fields.parsed import Parsed
from app.learning import correcting
from app.learning.learner import Learner, anybodys
from app.learning.rows import NOTES, Effect, Fact, Mode, Proposal
from ui.contact.learn_row import NUMBERED, LearnRow
from ui.kit.layout import column


class Place(NamedTuple):
    """By what a row is known again while the sentence goes on: its item and the words it was read from."""

    key: str
    said: str
    nth: int = 0
    """Which of several: 父母身体好 tells the same of two."""


def _placed(facts: Iterable[Fact]) -> Iterator[tuple[Place, Fact]]:
    seen: Counter[tuple[str, str]] = Counter()
    for fact in facts:
        yield Place(fact.key, fact.said, seen[fact.key, fact.said]), fact
        seen[fact.key, fact.said] += 1


class LearnList(QWidget):
    """Nothing is kept here: `facts` are what a person agreed to."""

    changed = Signal()
    """Other rows, or other ticks."""
    corrected = Signal()
    """A value was corrected with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learner = anybodys()
        self._text = ""
        self._off: set[Place] = set()
        self._on: set[Place] = set()
        self._corrected: dict[Place, Fact] = {}
        self._shown: list[tuple[Place, Proposal]] = []
        self.rows: list[LearnRow] = []
        self._box = column(spacing=2)
        self.setLayout(self._box)

    def set_learner(self, learner: Learner) -> None:
        """Read by what is known of this customer from now on."""
        self._learner = learner
        self._show()

    def show_text(self, text: str) -> None:
        """Read a sentence; what was corrected in it stays so while its words stay."""
        self._text = text
        if not text.strip():
            self._off.clear()
            self._on.clear()
            self._corrected.clear()
        self._show()

    def facts(self) -> tuple[Fact, ...]:
        """What is ticked, the note among it."""
        return tuple(
            proposal.fact
            for place, proposal in self._shown
            if not self._is_off(place, proposal) and proposal.effect is not Effect.KNOWN
        )

    def shown(self) -> list[LearnRow]:
        """The rows in sight."""
        return self.rows[: len(self._shown)]

    def toggle(self, number: int) -> None:
        """Tick the row of this number, counted from 1, or untick it."""
        if 0 < number <= len(self._shown) and self.rows[number - 1].tick.isEnabled():
            self.rows[number - 1].tick.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number ticks its row, wherever among the rows the keyboard is."""
        number = event.key() - Qt.Key.Key_0
        if 0 < number <= NUMBERED and event.text():
            self.toggle(number)
        else:
            super().keyPressEvent(event)

    def commit(self) -> bool:
        """Take a value that is being corrected; whether it can be read."""
        for row in self.shown():
            row.commit()
        return not any(row.problem.text() for row in self.shown())

    def _is_off(self, place: Place, proposal: Proposal) -> bool:
        """What was guessed, or may be meant of two people, is not ticked until a person says so."""
        fact = proposal.fact
        asked = fact.either or (not fact.sure and proposal.effect is not Effect.KNOWN)
        return place in self._off or (asked and place not in self._on)

    def _show(self) -> None:
        read = list(_placed(self._learner.read(self._text)))
        unread = [str(fact.value) for place, fact in read if place.key == NOTES]
        told = [(place, self._corrected.get(place, fact)) for place, fact in read if place.key != NOTES]
        proposals = self._learner.propose([fact for _, fact in told])
        self._shown = list(zip([place for place, _ in told], proposals, strict=True))
        self._shown += self._note(unread)
        self._fill()
        self.changed.emit()

    def _note(self, unread: list[str]) -> list[tuple[Place, Proposal]]:
        """What was not understood, and what a person did not agree to: both are kept as words."""
        taken = {place.said for place, each in self._shown if each.fact.either and place in self._on}
        off = [place.said for place, each in self._shown if self._is_off(place, each)]
        declined = [said for said in off if said not in taken and not any(said in words for words in unread)]
        words = "，".join(dict.fromkeys([*unread, *declined]))
        if not words:
            return []
        place = Place(NOTES, words)
        fact = self._corrected.get(place, Fact(NOTES, words, words, Mode.ADD))
        return [(place, self._learner.propose([fact])[0])]

    def _fill(self) -> None:
        while len(self.rows) < len(self._shown):
            self.rows.append(self._new_row(len(self.rows)))
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._shown))
            if number < len(self._shown):
                place, proposal = self._shown[number]
                row.show_proposal(
                    proposal, self._learner.known.catalog, ticked=not self._is_off(place, proposal)
                )
                row.offer_words(self._learner.words.get(place.key, ()))
        names = max((row.name_width() for row in self.shown()), default=0)
        for row in self.shown():
            row.make_room_for(names)

    def _new_row(self, number: int) -> LearnRow:
        made = LearnRow(number + 1)
        made.toggled.connect(partial(self._tick, number))
        made.value_typed.connect(partial(self._correct, number))
        made.corrected.connect(self.corrected)
        made.item_chosen.connect(partial(self._move, number))
        self._box.addWidget(made)
        return made

    def _tick(self, number: int, ticked: bool) -> None:
        place, proposal = self._shown[number]
        if proposal.fact.either:
            self._on = {each for each in self._on if each.said != place.said} | ({place} if ticked else set())
        elif proposal.fact.open:
            (self._on.add if ticked else self._on.discard)(place)
        else:
            (self._off.discard if ticked else self._off.add)(place)
        self._show()

    def _correct(self, number: int, text: str) -> None:
        fact = self._shown[number][1].fact
        self._take(number, correcting.with_value(fact, text, self._learner.known))

    def _move(self, number: int, key: str) -> None:
        fact, text = self._shown[number][1].fact, self.rows[number].words()
        self._take(number, correcting.as_item(fact, key, text, self._learner.known))

    def _take(self, number: int, read: Parsed[Fact]) -> None:
        """What was corrected stands; what cannot be read stays as typed, with the reason."""
        if read.value is None:
            self.rows[number].complain(read.problem)
            return
        place = self._shown[number][0]
        self._corrected[place] = read.value
        self._off.discard(place)
        if self._shown[number][1].fact.either:
            self._on = {each for each in self._on if each.said != place.said}
        self._on.add(place)
        self.rows[number].complain("")
        self._show()
