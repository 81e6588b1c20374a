"""What the page of sheets shows of one kind, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.printing import queries as printing
from app.printing.rows import Looks
from app.sheets import templates
from app.sheets.asked import Asked
from app.sheets.examples import example
from app.sheets.own_words import SheetWord, words_of
from app.sheets.registry import KINDS


@dataclass(frozen=True, slots=True)
class KindLook:
    """How a kind of sheet looks, the template that comes along, and something to show it by."""

    kind: str
    looks: Looks
    shipped: str
    asked: Asked | None
    has_logo: bool
    words: tuple[SheetWord, ...]


def kind_look(session: Any, kind: str, lang: str = "zh") -> KindLook:
    """All that is shown of a kind."""
    known = KINDS[kind]
    return KindLook(
        kind,
        printing.looks(session, kind),
        templates.shipped(kind) if known.has_template else "",
        example(session, kind, lang),
        bool(printing.logo(session)),
        tuple(words_of(known.word_table, lang, foot=known.has_note, pages=known.has_paper)),
    )
