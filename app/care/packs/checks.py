"""What may stand in a trade's file, and everything that is wrong with one, by line and key."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from app.calendar.festivals import FESTIVALS, SOLAR_TERMS
from app.care.packs.lines import Lines, Path, shown
from app.care.packs.script_fields import KNOWN, fields_in, loose_fields
from app.care.packs.syntax import refusal
from app.care.plan import CHANNELS, ITEMS, PEOPLE, PLACEHOLDERS, Trigger
from app.care.plan_rows import Flaw
from app.care.rows import Tone
from app.fields import options
from app.fields.catalog import CATALOG, SHOP_KINDS
from app.fields.field import Section
from app.fields.kinds import Choice
from app.fields.option import Option

VARIANTS = ("intent", "never")
ITEM_KINDS = frozenset({*SHOP_KINDS, Choice.name})
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")
_STEP_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\{(?:n|festival)\}[a-z0-9_-]*)?")
_DAY = re.compile(r"(?:\d{4}-|--)\d{2}-\d{2}")
"""A day of every year or of one, as `--03-15` and `2027-03-15`."""
_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "yesno"), (str, "text"), (int, "number"), (float, "number"), (list, "list"), (dict, "table"),
)  # fmt: skip


class Check:
    """One file that is being looked at, with what was found wrong so far."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.flaws: list[Flaw] = []
        self.data: dict[str, Any] = {}
        self._text = text
        try:
            self.data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line, code, there = refusal(str(error), text)
            self.flaws.append(Flaw(file, line, "", code, there))
            return
        PACK.check(self, self.data, ())

    @cached_property
    def _lines(self) -> Lines:
        """Looked for only when something is wrong: it takes as long as reading the file."""
        return Lines(self._text)

    def flaw(self, path: Path, code: str, found: object = "", wanted: str = "") -> None:
        """Note a mistake at a key."""
        line = self._lines.of(path)
        self.flaws.append(Flaw(self.file, line, shown(path), code, str(found), wanted))

    def word(self, path: Path, found: str, known: Iterable[str], code: str = "unknown-word") -> None:
        """Note a word that nobody knows, with the one that was probably meant."""
        close = difflib.get_close_matches(found, list(known), 1)
        self.flaw(path, code, found, close[0] if close else "")


class Shape(Protocol):
    """What a value has to look like."""

    def check(self, check: Check, value: Any, path: Path) -> None: ...


def _is(check: Check, value: Any, path: Path, wanted: str) -> bool:
    kind = next((name for type_, name in _KINDS if isinstance(value, type_)), "other")
    if kind != wanted:
        check.flaw(path, "wrong-type", kind, wanted)
    return kind == wanted


@dataclass(frozen=True, slots=True)
class Line:
    """A text; with a pattern a key."""

    pattern: re.Pattern[str] | None = None

    def check(self, check: Check, value: Any, path: Path) -> None:
        if not _is(check, value, path, "text"):
            return
        if self.pattern and not self.pattern.fullmatch(value):
            check.flaw(path, "bad-key", value)
        elif not value.strip():
            check.flaw(path, "missing-key", path[-1])


@dataclass(frozen=True, slots=True)
class Said:
    """Words for people, in one text or in both languages, with these placeholders."""

    fields: frozenset[str] = frozenset()

    def check(self, check: Check, value: Any, path: Path) -> None:
        if isinstance(value, dict):
            BOTH.check(check, value, path)
            for lang, text in value.items():
                if isinstance(text, str):
                    self._check_text(check, text, (*path, lang))
        elif _is(check, value, path, "text"):
            self._check_text(check, value, path)

    def _check_text(self, check: Check, text: str, path: Path) -> None:
        if not text.strip():
            check.flaw(path, "missing-key", path[-1])
        named = fields_in(text)
        if named is None:
            check.flaw(path, "bad-brackets", text)
            return
        for name in sorted(named - self.fields):
            check.word(path, name, self.fields, "unknown-field")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    known: Collection[str]

    def check(self, check: Check, value: Any, path: Path) -> None:
        if _is(check, value, path, "text") and value not in self.known:
            check.word(path, value, self.known)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two others."""

    low: int
    high: int

    def check(self, check: Check, value: Any, path: Path) -> None:
        if _is(check, value, path, "number") and not (
            isinstance(value, int) and self.low <= value <= self.high
        ):
            check.flaw(path, "out-of-range", value, f"{self.low}–{self.high}")


@dataclass(frozen=True, slots=True)
class Each:
    """A list of the same; `by` names the key by which two of its tables must differ."""

    shape: Shape
    by: str = ""

    def check(self, check: Check, value: Any, path: Path) -> None:
        if not _is(check, value, path, "list"):
            return
        seen: set[Any] = set()
        for place, part in enumerate(value):
            self.shape.check(check, part, (*path, place))
            key = part.get(self.by) if self.by and isinstance(part, dict) else None
            if isinstance(key, str) and key in seen:
                check.flaw((*path, place, self.by), "doubled", key)
            seen.add(key)


@dataclass(frozen=True, slots=True)
class Fields:
    """A table of known keys, some of which it needs."""

    shapes: Mapping[str, Shape]
    needed: tuple[str, ...] = ()

    def check(self, check: Check, value: Any, path: Path) -> None:
        if not _is(check, value, path, "table"):
            return
        for key in self.needed:
            if key not in value:
                check.flaw((*path, key), "missing-key", key)
        for key, part in value.items():
            if key in self.shapes:
                self.shapes[key].check(check, part, (*path, key))
            else:
                check.word((*path, key), key, self.shapes, "unknown-key")


class StepShape:
    """What a step says may name its number when it stands for several."""

    def check(self, check: Check, value: Any, path: Path) -> None:
        if not _is(check, value, path, "table"):
            return
        ways = [key for key in ("each_day", "each_month", "each_festival") if key in value]
        of_series = {"each_day": "n", "each_month": "n"}
        names = PLACEHOLDERS | {of_series[way] for way in ways if way in of_series}
        _step(frozenset(names)).check(check, value, path)
        if len(ways) > 1:
            check.flaw((*path, ways[1]), "not-together", ways[1], ways[0])
        self._check_key(check, value, path, ways)
        if value.get("trigger") == Trigger.FESTIVAL and not {"festival", "each_festival"} & value.keys():
            check.flaw((*path, "festival"), "missing-key", "festival")
        if value.get("trigger") == Trigger.FIXED and "fixed" not in value:
            check.flaw((*path, "fixed"), "missing-key", "fixed")
        trigger = value.get("trigger")
        given = trigger if isinstance(trigger, str) else ""
        for variant in ("", *VARIANTS):
            said = value.get(variant) if variant else value
            if isinstance(said, dict):
                at = (*path, variant, "script") if variant else (*path, "script")
                check_loose(check, said.get("script"), at, given)

    def _check_key(self, check: Check, value: Mapping[str, Any], path: Path, ways: list[str]) -> None:
        part = "{festival}" if "each_festival" in ways else "{n}" if ways else ""
        key = value.get("key")
        if isinstance(key, str) and (part not in key if part else "{" in key):
            check.flaw((*path, "key"), "bad-key", key, part)


def check_loose(check: Check, said: Any, path: Path, trigger: str) -> None:
    """What may be unknown must stand in [brackets], or a sentence is left with a hole in it."""
    texts = said.items() if isinstance(said, dict) else [("", said)]
    for lang, text in texts:
        if isinstance(text, str) and fields_in(text) is not None:
            for name in sorted(loose_fields(text, trigger) & KNOWN):
                check.flaw((*path, lang) if lang else path, "loose-field", name)


def _texts(names: frozenset[str]) -> dict[str, Shape]:
    return {"title": Said(names), "why": Said(names), "script": Said(names)}


def _step(names: frozenset[str]) -> Fields:
    said = _texts(names)
    special = Fields({"label": WORDS, **said}, ("label", "title", "why", "script"))
    series: dict[str, Shape] = {"at": Each(Whole(0, 600)), "every": Whole(1, 120), "to": Whole(1, 600)}
    return Fields(
        {
            "key": Line(_STEP_KEY),
            "trigger": OneOf([each.value for each in Trigger if each not in {Trigger.EVENT, *ITEMS}]),
            "tone": OneOf([tone.value for tone in Tone]),
            "channel": OneOf(CHANNELS),
            "who": OneOf(PEOPLE),
            "label": Said(names),
            **said,
            **dict.fromkeys(VARIANTS, special),
            "months": Whole(-120, 600),
            "days": Whole(-3660, 3660),
            "each_day": Each(Whole(0, 3660)),
            "each_month": Fields(series, ("at",)),
            "each_festival": Each(OneOf(FESTIVALS)),
            "festival": OneOf(FESTIVALS.keys() | SOLAR_TERMS.keys()),
            "open_days": Whole(0, 365),
            "lead_days": Whole(0, 60),
            "fixed": Line(_DAY),
            "plan": Line(_KEY),
            "audience": AUDIENCE,
            "gift": Fields({"name": Said(), "budget": Whole(0, 1_000_000)}, ("name", "budget")),
        },
        ("key", "trigger", "tone", "label", "title", "why", "script"),
    )


def _keys(found: Iterable[Option]) -> list[str]:
    return [option.key for option in found]


WORDS = Said()
BOTH = Fields({"zh": Line(), "en": Line()}, ("zh", "en"))
AUDIENCE = Fields(
    {
        "grades": Each(OneOf(_keys(options.GRADE))),
        "stages": Each(OneOf(_keys(options.STAGE))),
        "sex": OneOf(_keys(options.SEX)),
        "family": Each(OneOf(_keys(options.PERSON_RELATION))),
        "industry": Line(),
        "tags": Each(Line()),
    }
)
_DAYS = Whole(1, 3660)


class ItemShape:
    """An item of the file; a choice has its answers."""

    fields = Fields(
        {"key": Line(_KEY), "label": WORDS, "kind": OneOf(ITEM_KINDS), "choices": Each(WORDS)},
        ("key", "label", "kind"),
    )

    def check(self, check: Check, value: Any, path: Path) -> None:
        self.fields.check(check, value, path)
        if isinstance(value, dict) and value.get("kind") == Choice.name and not value.get("choices"):
            check.flaw((*path, "choices"), "missing-key", "choices")


_QUESTION = Fields(
    {"key": Line(_KEY), "topic": Line(_KEY), "text": WORDS, "weight": Whole(1, 100)},
    ("key", "topic", "text", "weight"),
)
_SURVEY = Fields(
    {
        "key": Line(_KEY),
        "name": WORDS,
        "scale": Whole(2, 10),
        "question": Each(_QUESTION, "key"),
        "open": WORDS,
    },
    ("key", "name", "scale", "question", "open"),
)
_SCRIPT = Fields(
    {
        "topic": Line(),
        "personality": OneOf(_keys(options.PERSONALITY)),
        "channel": OneOf(CHANNELS),
        "text": Said(KNOWN),
    },
    ("topic", "text"),
)
PACK = Fields(
    {
        "name": WORDS,
        "ask_first": Each(OneOf(CATALOG.by_key)),
        "ask_last": Each(OneOf([section.value for section in Section])),
        "off": Each(Line()),
        "grade_days": Fields(dict.fromkeys(_keys(options.GRADE), _DAYS)),
        "intent_days": Fields(dict.fromkeys(_keys(options.INTENT), _DAYS)),
        "advice": Fields(dict.fromkeys(_keys(options.PERSONALITY), WORDS)),
        "sources": Each(WORDS),
        "lost_reasons": Each(WORDS),
        "item": Each(ItemShape(), "key"),
        "survey": Each(_SURVEY, "key"),
        "occasion": Each(Fields({"key": Line(_KEY), "label": WORDS}, ("key", "label")), "key"),
        "step": Each(StepShape()),
        "script": Each(_SCRIPT),
    }
)


def tables(check: Check, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The tables of a list in a file that was found right, with their places."""
    yield from enumerate(check.data.get(name, ()))
