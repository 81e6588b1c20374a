"""Greeting cards: the shop's words for an occasion, filled in from the file of whom they go to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app import clock
from app.calendar.festivals import FESTIVALS
from app.care import own_scripts, scripts, wording
from app.care.packs.pack import Script
from app.care.packs.script_fields import KNOWN, fields_in, loose_fields
from app.customers import queries as customers
from app.customers.rows import CustomerFile
from app.errors import InputError
from app.printing.setup import Setup
from app.sheets import letters
from app.sheets.asked import GreetingCards
from app.sheets.letters import Letter
from app.sheets.making import Making
from app.sheets.sheet import Grid, Sheet
from app.sheets.words import Words
from app.staff.queries import shop

SHAPE, FRAME = "shape", "frame"
"""The choices of a person: how cards are made of paper, and whether a thin frame stands around the words."""
HALF, FOLDED = "half", "folded"
SHAPES = (HALF, FOLDED)
BIRTHDAY, WEDDING, THANKS, FESTIVAL = "birthday", "wedding-day", "thanks", "festival-"
OCCASIONS = (BIRTHDAY, WEDDING, THANKS)
CARD = "card"
_A4 = (210.0, 297.0)
_GREETED = tuple(key for key, festival in FESTIVALS.items() if festival.care and key != "qingming")
"""Nobody is congratulated at Qingming."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card: what stands on its front, and what it says, by paragraphs."""

    heading: str
    text: tuple[str, ...]
    to: str
    person: str


@dataclass(frozen=True, slots=True)
class CardTopic:
    """An occasion that cards are offered for; `text` is what they say unless somebody writes it anew."""

    key: str
    label: str
    text: str


def make(session: Session, asked: GreetingCards, making: Making) -> Sheet:
    """A card for each letter; no address is needed."""
    check(asked.text)
    found = letters.post(session, asked.ids, making, addressed=False)
    folded = making.style.option(SHAPE, HALF) == FOLDED
    width, height = (_A4[1], _A4[0]) if folded else (_A4[0], _A4[1] / 2)
    sheet = making.faces(
        asked.kind,
        Setup(landscape=folded, margin=0.0),
        found.people,
        None if folded else Grid(1, 2, 0.0, 0.0, 0.0, height, cut=True),
        sides=2 if folded else 1,
        cards=list(_Writer(session, asked, making).cards(found.letters)),
        shop=shop(session).name,
        folded=folded,
        frame=bool(making.style.option(FRAME, True)),
        width=width,
        height=height,
    )
    return replace(sheet, names=found.names, left_out=found.left_out)


def check(text: str | None) -> None:
    """Refuse a text of somebody's own whose fields cannot be filled: script-brackets, script-field."""
    if text is None:
        return
    named = fields_in(text)
    if named is None:
        raise InputError("script-brackets")
    if unknown := sorted(named - KNOWN):
        raise InputError("script-field", field=unknown[0])


def topics(session: Session, asked: GreetingCards, lang: str = "zh") -> tuple[CardTopic, ...]:
    """Every occasion, the one that is asked for among them, with the words that most cards get."""
    said = Making(lang).words(GreetingCards.kind)
    known = own_scripts.in_force(session)
    keys = [*OCCASIONS, *(FESTIVAL + key for key in _GREETED)]
    keys += [asked.topic] if asked.topic not in keys else []
    return tuple(
        CardTopic(key, heading(key, said, lang, asked.label), _usual(known, key, lang, asked.script))
        for key in keys
    )


def heading(topic: str, said: Words, lang: str, label: str = "") -> str:
    """What stands on the front of a card for an occasion."""
    words: Mapping[str, str] = said["headings"]
    if topic.startswith(FESTIVAL):
        name = wording.festival_name(topic.removeprefix(FESTIVAL), lang)
        return words.get(topic, words["festival"]).format(festival=name)
    return words.get(topic, label or words["other"])


def _usual(known: Sequence[tuple[Script, bool]], topic: str, lang: str, script: str) -> str:
    found = next(_written(known, topic, ""), None)
    return found.text.of(lang) if found else script


def _written(known: Sequence[tuple[Script, bool]], topic: str, personality: str) -> Iterator[Script]:
    """What may be written on a card, the best first: nothing to be spoken, nor for another personality."""
    for script, _own in scripts.ranked(known, topic, personality, CARD):
        if script.channel in (CARD, "wechat", "sms", "email") and script.personality in ("", personality):
            yield script


class _Writer:
    """Cards of one sheet."""

    def __init__(self, session: Session, asked: GreetingCards, making: Making) -> None:
        self._session, self._asked, self._making = session, asked, making
        self._known = own_scripts.in_force(session)
        self._said = making.words(GreetingCards.kind)

    def cards(self, found: Sequence[Letter]) -> Iterator[Card]:
        """One for each letter, in their order; the file of whom it names first fills it in."""
        front = heading(self._asked.topic, self._said, self._making.lang, self._asked.label)
        for start in range(0, len(found), letters.AT_ONCE):
            some = found[start : start + letters.AT_ONCE]
            ids = [each for letter in some for each in letter.ids]
            files = {file.id: file for file in customers.customer_files(self._session, ids)}
            for letter in some:
                said = self._text([files[each] for each in letter.ids])
                lines = tuple(line.strip() for line in said.splitlines() if line.strip())
                yield Card(self._making.style.title or front, lines, letter.to, letter.owner)

    def _text(self, files: Sequence[CustomerFile]) -> str:
        lang = self._making.lang
        values = self._values(files)
        if self._asked.text is not None:
            return wording.fill(self._asked.text, values)
        personality = files[0].values["personality"] or ""
        for script in _written(self._known, self._asked.topic, personality):
            text = script.text.of(lang)
            if all(values.get(name) for name in loose_fields(text) | {"salutation"}):
                return wording.fill(text, values)
        return wording.fill(self._asked.script, values)

    def _values(self, files: Sequence[CustomerFile]) -> dict[str, object]:
        """What the first file and the occasion give; a household is called by both its names."""
        lang, file = self._making.lang, files[0]
        called = [wording.salutation(each.record.columns, lang) for each in files]
        values = scripts.file_values(self._session, file, lang)
        values |= {"staff": file.owner or values.get("staff", "")}
        values |= {"salutation": self._said["and"].join(called)}
        if self._asked.topic.startswith(FESTIVAL):
            values["festival"] = wording.festival_name(self._asked.topic.removeprefix(FESTIVAL), lang)
        if (day := file.values.get("wedding_day")) and self._asked.topic == WEDDING:
            values["years"] = clock.today().year - day.year
        return values | dict(self._asked.values)
