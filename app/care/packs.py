"""The trades' plans: what falls due, when, and what to say. Read from `resources/packs/*.toml`.

`common.toml` holds what every trade does; a trade's own file adds steps, replaces those of the same key
and leaves out what it lists under `off`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from app.care.plan import CHANNELS, PEOPLE, PLACEHOLDERS, Audience, Plan, Step, Texts, Trigger, Words
from app.care.rows import Tone
from app.errors import InputError
from app.resources import resource_path

COMMON = "common.toml"


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
