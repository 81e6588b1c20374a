"""One card: what stands at its labels, and what stands at none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.excel.tables.cards.bands import under
from app.excel.tables.cards.labels import key_asked
from app.excel.titles import names_nobody, uncounted
from app.fields.parsed import text_of


@dataclass(slots=True)
class Card:
    """What one card says; `line` is where it begins, `stray` what stands at no label."""

    line: int
    values: dict[str, list[Any]] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    titles: int = 0
    """Lines that say nothing of anybody: titles, and rulers before the first card."""
    above: dict[int, str] = field(default_factory=dict)
    """The labels of the last line by the places of their values."""

    labels: set[str] = field(default_factory=set)
    """Those that are surely printed, answered or not."""

    band: tuple[int, str] = (-1, "")
    """The heading of the lines, and in which column it stands beside them; -1 for one over them."""

    asked: str = ""
    """A label alone on the last line, which what stands alone on the next may answer, but left of it."""

    asked_at: int = -1

    @property
    def is_filled(self) -> bool:
        """Whether somebody wrote anything on it."""
        return bool(self.stray) or any(self.values.values())

    def names_somebody(self) -> bool:
        """Whether it says who the customer is."""
        return any(
            key_asked(label) == "name" and not names_nobody(text_of(value).strip())
            for label, values in self.values.items()
            for value in values
        )

    def head(self, words: str, at: int = -1) -> None:
        """Take what stands over the lines that follow, or in that column beside them."""
        self.titles += 1
        self.band = at, str(words)

    def title(self, label: str, at: int) -> str:
        """What a label in that column asks below the heading; left of one that stands beside it is none."""
        place, band = self.band
        return label if at <= place else under(band, label)

    def say(self, label: str, values: Sequence[Any]) -> str:
        """A label that comes twice in a card gives a second column; its name."""
        name, times = label, 1
        while self.values.get(name):
            times += 1
            name = f"{label}{times}"
        self.values[name] = list(values)
        return name


def clean(label: str) -> str:
    """A label without its number and its colon."""
    words = " ".join(label.split()).strip(":： ")
    bare = uncounted(words)
    return bare if bare[:1] >= "\u3400" else words or label
