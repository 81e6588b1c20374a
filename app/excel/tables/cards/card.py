"""One card: what stands at its labels, and what stands at none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.excel.tables.cards import bands
from app.excel.tables.cards.labels import Somebodys, key_asked, kind_asked
from app.excel.titles import names_nobody, uncounted
from app.fields.kinds import Phones
from app.fields.parsed import fold, text_of
from app.fields.workplaces import is_firm

_ANOTHER = "另一人"


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

    name: str | None = None
    """The customer's name, once a label has asked for it."""

    parts: bool = False
    """Whether the heading stands behind that name."""

    another: str = ""
    """Who was named behind the customer, without a heading that says so: the part goes on with them."""

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

    def has_phone(self) -> bool:
        """Whether it asks for a number of the customer."""
        return any(isinstance(kind_asked(label), Phones) for label in self.values)

    def head(self, words: str, at: int = -1) -> None:
        """Take what stands over the lines that follow, or in that column beside them."""
        self.titles += 1
        self.band = at, words
        self.another = ""
        self.parts = self.name is not None

    def answer(self, label: str, at: int, values: Sequence[Any]) -> str:
        """Take what a label in that column asks; its name, none where it is somebody's and kept in words."""
        band = self.band[1] if at > self.band[0] else ""
        if isinstance(band, Somebodys) and bands.names_customer(label) and not bands.is_of(band, label):
            self.band, band = (-1, ""), ""
        title = bands.under(band, label)
        if isinstance(band, Somebodys) and (child := bands.named_child(label)):
            self.band = self.band[0], Somebodys(child)
        if isinstance(band, Somebodys):
            is_kept = bands.is_kept_in_words(band, label, self.values)
        elif bands.is_of_rivals(band, label):
            is_kept, title = True, f"{bands.words_of(band)}{label}"
        else:
            self._name(label, band, values)
            is_kept = bool(self.another)
            title = f"{self.another}{label}" if is_kept else title
        if is_kept:
            self.stray += [f"{title}：{said}" for value in values if (said := text_of(value).strip())]
            return ""
        if title == bands.EMERGENCY != label and self.values.get(title):
            self.values[title] += values
            return title
        return self.say(title, values)

    def _name(self, label: str, band: str, values: Sequence[Any]) -> None:
        """Know the customer by their name, and who is named behind them by that: up to what is not theirs."""
        said = "".join(fold("".join(map(text_of, values))).split())
        is_bare = bands.is_bare_name(label) and bands.under(band, label) == label
        if is_bare or (said and bands.names_customer(label) and not is_firm(said)):
            is_another = is_bare and self.name not in (None, said)
            who = bands.whom(band) if self.parts else ""
            self.another = (who or _ANOTHER) if is_another else ""
            self.name = said if self.name is None else self.name
        elif not (bands.tells_of_anybody(label) or bands.tells_who(label)):
            self.another = ""

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
