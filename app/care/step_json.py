"""A step as JSON and back: how the shop's own steps are kept in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.care.plan import Audience, Gift, Step, Texts, Trigger, Words
from app.care.rows import Tone

_PLAIN = ("months", "days", "festival", "open_days", "lead_days", "fixed", "item", "plan")
"""Fields that JSON holds as they are; those that say nothing are left out."""
_GROUPS = ("grades", "stages", "family", "tags")


def to_json(step: Step) -> dict[str, Any]:
    """All of a step but its key and when it holds."""
    kept: dict[str, Any] = {
        "trigger": step.trigger.value,
        "tone": step.tone.value,
        "channel": step.channel,
        "who": step.who,
        "label": _words(step.label),
        "texts": _texts(step.texts),
    }
    if step.variants:
        kept["variants"] = {key: _texts(texts) for key, texts in step.variants.items()}
    if step.audience is not None:
        kept["audience"] = _audience(step.audience)
    if step.gift is not None:
        kept["gift"] = {"name": _words(step.gift.name), "budget": step.gift.budget}
    plain = {name: getattr(step, name) for name in _PLAIN}
    return kept | {name: value for name, value in plain.items() if value not in (0, "", None)}


def from_json(key: str, kept: Mapping[str, Any]) -> Step:
    """What `to_json` wrote."""
    gift = kept.get("gift")
    audience = kept.get("audience")
    return Step(
        key=key,
        trigger=Trigger(kept["trigger"]),
        tone=Tone(kept["tone"]),
        channel=kept["channel"],
        who=kept["who"],
        label=Words(*kept["label"]),
        texts=_read_texts(kept["texts"]),
        variants={name: _read_texts(texts) for name, texts in kept.get("variants", {}).items()},
        audience=None if audience is None else _read_audience(audience),
        gift=None if gift is None else Gift(Words(*gift["name"]), gift["budget"]),
        **{name: kept[name] for name in _PLAIN if name in kept},
    )


def _words(words: Words) -> list[str]:
    return [words.zh, words.en]


def _texts(texts: Texts) -> list[list[str]]:
    return [_words(texts.title), _words(texts.why), _words(texts.script)]


def _read_texts(kept: list[list[str]]) -> Texts:
    return Texts(*(Words(*words) for words in kept))


def _audience(audience: Audience) -> dict[str, Any]:
    groups = {name: sorted(getattr(audience, name)) for name in _GROUPS}
    plain = {"sex": audience.sex, "industry": audience.industry}
    return {name: value for name, value in (groups | plain).items() if value}


def _read_audience(kept: Mapping[str, Any]) -> Audience:
    groups = {name: frozenset(kept.get(name, ())) for name in _GROUPS}
    return Audience(sex=kept.get("sex"), industry=kept.get("industry"), **groups)
