"""The paper of a sheet, and what a shop or a person changes about how a sheet looks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Self

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "B5": (176.0, 250.0),
    "16K": (195.0, 270.0),
    "DL": (110.0, 220.0),
    "ZL": (120.0, 230.0),
    "C5": (162.0, 229.0),
}
"""Widths and heights in mm, upright. The envelopes are those of GB/T 1416."""
SHEETS = ("A4", "A5", "B5", "16K")
"""Papers that are no envelopes."""
LARGEST_MM, SMALLEST_MM = 500.0, 40.0
SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5)
"""How much larger or smaller than usual type may be."""
NOT_KEPT = frozenset({"sensitive"})
"""Choices that count for the sheet in sight alone: to print what is secret is asked for each time."""
_own_size = re.compile(r"(\d{2,3}(?:\.\d)?)\s*[x×*]\s*(\d{2,3}(?:\.\d)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setup:
    """The paper and how it is filled: `paper` is a key of `PAPERS` or `WIDTHxHEIGHT` in mm.

    `scale` makes all type larger or smaller, `ink_saving` leaves out what is shaded.
    """

    paper: str = "A4"
    landscape: bool = False
    margin: float = 10.0
    scale: float = 1.0
    ink_saving: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as it lies before the reader, in mm."""
        width, height = size_of(self.paper) or PAPERS["A4"]
        return (height, width) if self.landscape else (width, height)


def size_of(paper: str) -> tuple[float, float] | None:
    """Width and height of a paper in mm, upright as it was given; None for what is no paper."""
    if paper in PAPERS:
        return PAPERS[paper]
    found = _own_size.fullmatch(paper.strip())
    if found is None:
        return None
    width, height = float(found[1]), float(found[2])
    within = all(SMALLEST_MM <= side <= LARGEST_MM for side in (width, height))
    return (width, height) if within else None


WordsByLanguage = Mapping[str, Mapping[str, str]]


def _only(words: WordsByLanguage, *, every: bool) -> WordsByLanguage:
    parts = {
        lang: {path: text for path, text in own.items() if path.startswith(".") is every}
        for lang, own in words.items()
    }
    return {lang: own for lang, own in parts.items() if own}


@dataclass(frozen=True, slots=True)
class Style:
    """What a kind of sheet is changed by; what is None or empty stays as the template has it.

    `title` and `note` are the shop's own words at the head and the foot, `logo` whether its picture stands
    beside the title, `template` is the shop's own template. `options` are a kind's own choices, see `Kind`;
    `words` are what the shop says otherwise, by language and place, see `app.sheets.own_words`.
    """

    paper: str = ""
    landscape: bool | None = None
    margin: float | None = None
    scale: float | None = None
    ink_saving: bool | None = None
    title: str = ""
    note: str = ""
    logo: bool | None = None
    template: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    words: WordsByLanguage = field(default_factory=dict)

    @classmethod
    def load(cls, kept: Any) -> Self:
        """From what was kept; what is not understood of it is left out."""
        known = {each.name for each in fields(cls)}
        found = kept if isinstance(kept, dict) else {}
        return cls(**{key: value for key, value in found.items() if key in known})

    def joined(self, everywhere: WordsByLanguage) -> Self:
        """With the words of every sheet beside its own."""
        langs = dict.fromkeys([*self.words, *everywhere])
        return replace(
            self, words={lang: {**self.own_words(lang), **everywhere.get(lang, {})} for lang in langs}
        )

    def dump(self) -> dict[str, Any]:
        """To be kept: what was changed."""
        return {key: value for key, value in asdict(self).items() if value not in (None, "", {})}

    def option(self, key: str, default: Any = None) -> Any:
        """One of the kind's own choices."""
        return self.options.get(key, default)

    def with_option(self, key: str, value: Any) -> Self:
        """The same with one choice made."""
        return replace(self, options={**self.options, key: value})

    def own_words(self, lang: str) -> Mapping[str, str]:
        """What is said otherwise in a language."""
        return self.words.get(lang, {})

    def parted(self) -> tuple[Self, WordsByLanguage]:
        """This with the words of its kind alone, and those of every sheet, whose place begins with a dot."""
        return replace(self, words=_only(self.words, every=False)), _only(self.words, every=True)

    def with_words(self, lang: str, own: Mapping[str, str]) -> Self:
        """The same with other words of the shop's own in a language."""
        others = {key: each for key, each in self.words.items() if key != lang}
        return replace(self, words={**others, lang: dict(own)} if own else others)

    def kept(self) -> Self:
        """What of this is remembered for the next sheet."""
        return replace(self, options={key: on for key, on in self.options.items() if key not in NOT_KEPT})

    def applied(self, setup: Setup) -> Setup:
        """The paper of a template as this changes it."""
        changed: dict[str, Any] = {
            "paper": self.paper or None,
            "landscape": self.landscape,
            "margin": self.margin,
            "scale": self.scale,
            "ink_saving": self.ink_saving,
        }
        return replace(setup, **{key: value for key, value in changed.items() if value is not None})
