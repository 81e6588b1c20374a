"""The trades' plans: what falls due, when, and what to say. Read from `resources/packs/*.toml`.

`common.toml` holds what every trade does; a trade's own file adds steps, replaces those of the same key
and leaves out what it lists under `off`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from app.care.rows import Tone
from app.errors import InputError
from app.resources import resource_path

COMMON = "common.toml"
CHANNELS = frozenset({"call", "visit", "store", "wechat", "sms", "email", "card", "gift"})
PEOPLE = frozenset({"owner", "manager", "service"})
PLACEHOLDERS = frozenset(
    "age lunar relation names years date product item days day intent grade text festival "
    "salutation staff name".split()
)


class Trigger(StrEnum):
    """The fact a step starts from."""

    BIRTHDAY = "birthday"
    FAMILY_BIRTHDAY = "family-birthday"
    WEDDING = "wedding"
    DELIVERY = "delivery"
    DELIVERY_YEARLY = "delivery-yearly"
    OPENED = "opened"
    INSURANCE = "insurance"
    INSPECTION = "inspection"
    PREMIUM = "premium"
    POLICY = "policy"
    CONTRACT = "contract"
    WARRANTY = "warranty"
    FESTIVAL = "festival"
    INTERVAL = "interval"
    NEXT_CONTACT = "next-contact"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages, with {placeholders}; a part in [brackets] is left out if one is empty."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """The text in a language."""
        return self.en if lang.startswith("en") else self.zh


@dataclass(frozen=True, slots=True)
class Texts:
    """What a step says: on the chip, in the pane, and to the customer."""

    title: Words
    why: Words
    script: Words


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a step concerns; empty parts do not restrict. `family`: has a member with such a relation."""

    grades: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    sex: str | None = None
    family: frozenset[str] = frozenset()
    industry: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: it falls due `months` and `days` after the date of its trigger (before, if negative).

    `variants` are other texts for special cases: `intent` (a prospect) and `never` (never contacted).
    With `open_days` it lapses so many days after its date (a greeting at a festival); otherwise it stays
    until somebody decides.
    """

    key: str
    trigger: Trigger
    tone: Tone
    channel: str
    who: str
    label: Words
    texts: Texts
    variants: Mapping[str, Texts] = field(default_factory=dict)
    months: int = 0
    days: int = 0
    festival: str = ""
    audience: Audience | None = None
    open_days: int | None = None


@dataclass(frozen=True, eq=False)
class Plan:
    """All that a trade does for its customers; one object for each trade, so that it can key a cache.

    `ask_first` are items of the file that the trade most needs, `ask_last` sections it hardly does.
    """

    trade: str
    name: Words
    steps: tuple[Step, ...]
    grade_days: Mapping[str, int]
    intent_days: Mapping[str, int]
    advice: Mapping[str, Words]
    ask_first: tuple[str, ...] = ()
    ask_last: frozenset[str] = frozenset()

    @cached_property
    def by_key(self) -> dict[str, Step]:
        """The steps by their keys."""
        return {step.key: step for step in self.steps}

    def of(self, *triggers: Trigger) -> tuple[Step, ...]:
        """The steps that start from one of these facts."""
        return tuple(step for step in self.steps if step.trigger in triggers)


@cache
def load(trade: str) -> Plan:
    """The plan of a trade; `InputError("no-such-trade")`, or `pack` when a file is not right."""
    path = resource_path("packs", f"{trade}.toml")
    if not re.fullmatch("[a-z]+", trade) or trade == "common" or not path.is_file():
        raise InputError("no-such-trade", trade=trade)
    return read(path.with_name(COMMON), path)


def read(common: Path, path: Path) -> Plan:
    """The plan of two files; `InputError("pack", file, detail)` says what is wrong in them."""
    shared, own = _toml(common), _toml(path)
    with_own = {step.key: step for part in (_steps(common, shared), _steps(path, own)) for step in part}
    off = set(own.get("off", ()))
    if unknown := off - with_own.keys():
        raise _wrong(path, f"off: no such step: {', '.join(sorted(unknown))}")
    try:
        return Plan(
            trade=path.stem,
            name=_words(own["name"]),
            steps=tuple(step for key, step in with_own.items() if key not in off),
            grade_days={**shared["grade_days"], **own.get("grade_days", {})},
            intent_days={**shared["intent_days"], **own.get("intent_days", {})},
            advice={key: _words(text) for key, text in shared["advice"].items()},
            ask_first=tuple(own["ask_first"]),
            ask_last=frozenset(own.get("ask_last", ())),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise _wrong(path, str(error)) from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _wrong(path, str(error)) from error


def _steps(path: Path, pack: Mapping[str, Any]) -> list[Step]:
    steps: list[Step] = []
    for table in pack.get("step", ()):
        try:
            steps += _expanded(table)
        except (KeyError, ValueError, TypeError) as error:
            raise _wrong(path, f"{table.get('key', '?')}: {error}") from error
    keys = [step.key for step in steps]
    if doubled := {key for key in keys if keys.count(key) > 1}:
        raise _wrong(path, f"twice: {', '.join(sorted(doubled))}")
    return steps


def _expanded(table: Mapping[str, Any]) -> Iterator[Step]:
    """A step, or, with several days, months or festivals, one for each; {n} stands for the number."""
    if "each_day" in table:
        for n in table["each_day"]:
            yield _step({**_numbered(table, n), "days": n})
    elif "each_month" in table:
        for n in _series(table["each_month"]):
            yield _step({**_numbered(table, n), "months": n})
    elif "each_festival" in table:
        for festival in table["each_festival"]:
            yield _step({**table, "key": table["key"].format(festival=festival), "festival": festival})
    else:
        yield _step(table)


def _series(rule: Mapping[str, Any]) -> list[int]:
    """`at`: these months; then, with `every` and `to`, further ones at that distance."""
    months = list(rule["at"])
    if every := rule.get("every"):
        months += range(months[-1] + every, rule["to"] + 1, every)
    return months


def _numbered(value: Any, n: int) -> Any:
    """The table with every {n} in its texts filled in."""
    if isinstance(value, str):
        return value.replace("{n}", str(n))
    return {key: _numbered(part, n) for key, part in value.items()} if isinstance(value, dict) else value


def _step(table: Mapping[str, Any]) -> Step:
    return Step(
        key=table["key"],
        trigger=Trigger(table["trigger"]),
        tone=Tone(table["tone"]),
        channel=_one_of(table.get("channel", "call"), CHANNELS),
        who=_one_of(table.get("who", "owner"), PEOPLE),
        label=_words(table["label"]),
        texts=_texts(table),
        variants={key: _texts(table[key]) for key in ("intent", "never") if key in table},
        months=table.get("months", 0),
        days=table.get("days", 0),
        festival=_festival(table),
        audience=_audience(table.get("audience")),
        open_days=table.get("open_days"),
    )


def _festival(table: Mapping[str, Any]) -> str:
    from app.calendar.festivals import FESTIVALS, SOLAR_TERMS

    if table["trigger"] != Trigger.FESTIVAL:
        return ""
    return _one_of(table["festival"], FESTIVALS.keys() | SOLAR_TERMS.keys())


def _one_of(value: str, known: Iterable[str]) -> str:
    if value not in known:
        raise ValueError(f"unknown: {value}")
    return value


def _texts(table: Mapping[str, Any]) -> Texts:
    return Texts(_words(table["title"]), _words(table["why"]), _words(table["script"]))


def _words(table: Mapping[str, str]) -> Words:
    words = Words(table["zh"], table["en"])
    for text in (words.zh, words.en):
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if unknown := names - PLACEHOLDERS:
            raise ValueError(f"unknown placeholder: {', '.join(sorted(unknown))}")
    return words


def _audience(table: Mapping[str, Any] | None) -> Audience | None:
    if table is None:
        return None
    return Audience(
        frozenset(table.get("grades", ())),
        frozenset(table.get("stages", ())),
        table.get("sex"),
        frozenset(table.get("family", ())),
        table.get("industry"),
    )


def _wrong(path: Path, detail: str) -> InputError:
    return InputError("pack", file=path.name, detail=detail)
