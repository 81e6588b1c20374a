"""The scripts of the shop's own: listed with those of its trade, checked, kept, left out and restored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import combinations

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.care import plans, wording
from app.care.models import ShopScript
from app.care.packs import trades
from app.care.packs.pack import Pack, Script
from app.care.packs.packs import trigger_of
from app.care.packs.script_fields import FIELDS, KNOWN, OF_FILE, fields_in, is_natural, loose_fields
from app.care.plan import Step, Words
from app.errors import InputError
from app.storage import journal
from app.storage.journal import table_of

_s = table_of(ShopScript).c
_SOMETHING = "○○"
"""Stands for what is known, while a text is tried out."""


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A script as the editor shows it: `id` of the shop's own, `key` of the trade's that it is or stands for.

    `text` is in the language asked for; `left_out` scripts of the trade are not offered.
    """

    key: str
    id: int | None
    topic: str
    personality: str
    channel: str
    text: str
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic of the editor with its scripts; `fields` are those that a text on it may name."""

    key: str
    label: str
    fields: tuple[str, ...]
    scripts: tuple[ScriptLine, ...]


@dataclass(frozen=True, slots=True)
class ScriptDraft:
    """A script of the shop's own that is to be kept; `replaces` is the key of the trade's it stands for."""

    topic: str
    personality: str
    channel: str
    text: str
    id: int | None = None
    replaces: str = ""


def in_force(session: Session) -> list[tuple[Script, bool]]:
    """Every script that is offered: the shop's own, and those of the trade that it did not put aside."""
    rows = session.execute(select(table_of(ShopScript)).order_by(_s.id)).all()
    put_aside = {row.replaces for row in rows if row.replaces}
    mine = [
        (Script(row.topic, Words(row.text, row.text), row.personality, row.channel), True)
        for row in rows
        if row.text
    ]
    return [*mine, *((s, False) for s in trades.pack(session).scripts if s.key not in put_aside)]


def topics(session: Session, lang: str = "zh") -> tuple[TopicLine, ...]:
    """Everything there are scripts for, with the trade's and the shop's own."""
    pack, steps = trades.pack(session), plans.load(session).steps
    lines = [*_of_trade(session, pack, lang), *_of_shop(session)]
    return tuple(
        TopicLine(
            key,
            label.of(lang),
            tuple(sorted(_allowed(steps, key))),
            tuple(line for line in lines if line.topic == key),
        )
        for key, label in _labels(pack, steps).items()
    )


def save(session: Session, draft: ScriptDraft) -> int:
    """Keep a script of the shop's own; its id.

    `InputError`: `script-empty`; `script-brackets`; `script-field` for a field that this topic does not
    have; `script-loose` for one that may be unknown and stands outside of [brackets]; `script-hole` when
    something would be left dangling.
    """
    text = draft.text.strip()
    steps = plans.load(session).steps
    check(steps, draft.topic, text)
    row = {
        "topic": draft.topic,
        "personality": draft.personality,
        "channel": draft.channel,
        "text": text,
        "replaces": draft.replaces or None,
    }
    label = _labels(trades.pack(session), steps)[draft.topic]
    journal.describe(session, "script", label.zh, english=label.en)
    if draft.id is not None:
        journal.update(session, ShopScript, draft.id, row)
        return draft.id
    return journal.insert(session, ShopScript, [row])[0]


def leave_out(session: Session, key: str) -> None:
    """Offer a script of the trade no more; `restore` brings it back."""
    script = next(each for each in trades.pack(session).scripts if each.key == key)
    label = trades.pack(session).topic_labels[script.topic]
    journal.describe(session, "script-out", label.zh, english=label.en)
    row = {
        "topic": script.topic,
        "personality": script.personality,
        "channel": script.channel,
        "text": "",
        "replaces": key,
    }
    journal.insert(session, ShopScript, [row])


def restore(session: Session, script_id: int) -> None:
    """Take a script of the shop's own out; the trade's that it stood for is offered again."""
    journal.describe(session, "script-restore")
    journal.delete(session, ShopScript, [script_id])


def check(steps: Sequence[Step], topic: str, text: str) -> None:
    """Refuse a text that would leave a hole somewhere; see `save`."""
    if not text:
        raise InputError("script-empty")
    _check_fields(text, _allowed(steps, topic), loose_fields(text, trigger_of(topic, steps)))


def check_for_event(text: str) -> None:
    """Refuse the script of an event that would leave a hole; see `save`. Who speaks is always known."""
    _check_fields(text, OF_FILE, loose_fields(text), frozenset({"staff"}))


def _check_fields(
    text: str, allowed: frozenset[str], loose: frozenset[str], known: frozenset[str] = frozenset()
) -> None:
    """`loose` may be unknown and stand outside of [brackets], but for what is `known`."""
    named = fields_in(text)
    if named is None:
        raise InputError("script-brackets")
    if unknown := sorted(named - allowed):
        raise InputError("script-field", field=unknown[0])
    if loose - known:
        raise InputError("script-loose", field=min(loose - known))
    for missing in _subsets((named & FIELDS) - known):
        said = wording.fill(text, dict.fromkeys(KNOWN - missing, _SOMETHING))
        if not is_natural(said):
            raise InputError("script-hole", said=said)


def _subsets(names: frozenset[str]) -> Iterator[frozenset[str]]:
    """Everything that may be missing together."""
    for size in range(len(names) + 1):
        yield from map(frozenset, combinations(sorted(names), size))


def _sure(steps: Sequence[Step], topic: str) -> frozenset[str]:
    """What is always told on a topic."""
    every = "".join(f"{{{name}}}" for name in KNOWN)
    return KNOWN - loose_fields(every, trigger_of(topic, steps))


def _allowed(steps: Sequence[Step], topic: str) -> frozenset[str]:
    """What a text on a topic may name: what is always told, and what the file may know."""
    return (FIELDS | _sure(steps, topic)) - {"n"}


def _labels(pack: Pack, steps: Sequence[Step]) -> dict[str, Words]:
    """Every topic there is: the trade's, and the steps that the shop made itself."""
    labels = dict(pack.topic_labels)
    for step in steps:
        if not any(fnmatchcase(step.key, key) for key in pack.topic_labels):
            labels[step.key] = step.label
    return labels


def _of_trade(session: Session, pack: Pack, lang: str) -> list[ScriptLine]:
    """Those of the trade that no text of the shop's stands for."""
    found = session.execute(select(table_of(ShopScript)).where(_s.replaces.is_not(None)))
    put_aside = {row.replaces: row for row in found}
    return [
        _line_of(script, put_aside.get(script.key), lang)
        for script in pack.scripts
        if script.key not in put_aside or not put_aside[script.key].text
    ]


def _line_of(script: Script, left_out: Row[tuple[object, ...]] | None, lang: str) -> ScriptLine:
    return ScriptLine(
        script.key,
        left_out.id if left_out else None,
        script.topic,
        script.personality,
        script.channel,
        script.text.of(lang),
        left_out=left_out is not None,
    )


def _of_shop(session: Session) -> list[ScriptLine]:
    rows = session.execute(select(table_of(ShopScript)).where(_s.text != "").order_by(_s.id))
    return [ScriptLine(r.replaces or "", r.id, r.topic, r.personality, r.channel, r.text) for r in rows]
