"""Envelopes, one for each letter: the Chinese face with six boxes, the English one, or one with a window."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.printing.setup import Setup
from app.sheets import letters
from app.sheets.asked import Envelopes
from app.sheets.letters import Letter
from app.sheets.making import Making
from app.sheets.sheet import Sheet
from app.staff.queries import shop

PAPER, LOOK, FRAMES = "envelope", "look", "frames"
"""The choices of a person: which envelope, how it is written on, and whether the boxes are printed, too."""
PAPERS = ("ZL", "DL", "C5")
AUTO, CHINESE, ENGLISH, WINDOW = "auto", "chinese", "english", "window"
LOOKS = (AUTO, CHINESE, ENGLISH, WINDOW)
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the shop, and where it is."""

    name: str
    address: str
    postcode: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """One envelope; `digits` are those of the postcode, six empty ones where it is not known."""

    letter: Letter
    digits: tuple[str, ...]


def make(session: Session, asked: Envelopes, making: Making) -> Sheet:
    """An envelope for each letter, on paper that lies across."""
    style, found = making.style, letters.post(session, asked.ids, making)
    paper = str(style.option(PAPER, PAPERS[0]))
    setup = Setup(paper=paper if paper in PAPERS else PAPERS[0], landscape=True, margin=0.0)
    house = shop(session)
    sheet = making.faces(
        asked.kind,
        setup,
        found.people,
        envelopes=[Envelope(letter, _digits(letter.postcode)) for letter in found.letters],
        sender=Sender(house.name, house.address, house.postcode),
        look=_look(str(style.option(LOOK, AUTO)), making.lang),
        frames=bool(style.option(FRAMES, True)),
        width=setup.size[0],
        height=setup.size[1],
    )
    return replace(sheet, names=found.names, left_out=found.left_out)


def _look(chosen: str, lang: str) -> str:
    """As it is usual where the language is read, unless it was chosen."""
    if chosen in LOOKS[1:]:
        return chosen
    return ENGLISH if lang.startswith("en") else CHINESE


def _digits(postcode: str) -> tuple[str, ...]:
    return tuple(postcode) if len(postcode) == DIGITS else ("",) * DIGITS
