"""From candidates to hits: which part of a file answers each word, and what of it is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer, Phone
from app.customers.rows import Hit
from app.customers.search import parts as search_parts
from app.customers.search.tokens import Part, Shape, plain
from app.customers.search.words import Word, snippet
from app.fields.catalog import CATALOG
from app.fields.field import PhoneRows, Table
from app.fields.options import PERSON_RELATION
from app.fields.phones import PhoneKind, PhoneNumber, show_phone
from app.storage.journal import table_of

_c = table_of(Customer).c
_p = table_of(Phone).c
_SENSITIVE = frozenset(field.key for field in CATALOG.fields if field.sensitive)
_PHONE_KEYS = {f.store.kind: f.key for f in CATALOG.fields if isinstance(f.store, PhoneRows)}
_RINGING = frozenset(_PHONE_KEYS.values())
_RELATIONS = {option.key: option for option in PERSON_RELATION}
_EXACT, _BEGINS, _CONTAINS, _SOUNDS, _RINGS, _ELSEWHERE = range(6)


@cache
def _statements() -> tuple[search_parts.Compiled, search_parts.Compiled]:
    """The customers of some hits, and their phones."""
    heads = select(_c.id, _c.number, _c.name, _c.grade, _c.intent).where(_c.id.in_(search_parts.wanted()))
    phones = select(_p.customer_id, _p.kind, _p.number, _p.ext)
    phones = phones.where(_p.customer_id.in_(search_parts.wanted())).order_by(_p.id)
    return search_parts.compiled(heads), search_parts.compiled(phones)


class _Head(NamedTuple):
    """What a hit shows, and by what most are found."""

    id: int
    number: str
    name: str
    grade: str | None
    intent: str | None
    phones: list[PhoneNumber]

    def parts(self) -> list[Part]:
        own = [Part("number", Shape.STARTS, self.number), Part("name", Shape.NAME, self.name)]
        return own + [Part(_PHONE_KEYS[p.kind], Shape.DIGITS, p.number, p.kind) for p in self.phones]


class _Match(NamedTuple):
    """The part that answers a word best."""

    rank: int
    part: Part
    word: Word


def find_hits(
    session: Session,
    ids: Sequence[int],
    typed: Sequence[Word],
    lang: str,
    shapes: Iterable[Shape] = Shape,
    answers: search_parts.Answers = (),
) -> list[tuple[int, Hit]]:
    """Those of the customers in whose files every word is found, in their order, each with its rank.

    Of a file no more is read than what a hit shows, and the parts of the shapes that are asked for. `answers`
    are those that the shop calls otherwise than the program.
    """
    if not ids:
        return []
    heads = _heads(session, ids)
    matches = {customer_id: _answers(head.parts(), typed) for customer_id, head in heads.items()}
    unsure = [customer_id for customer_id, found in matches.items() if not found]
    read = frozenset(shapes) - {Shape.NAME}
    if unsure and read:
        for customer_id, parts in search_parts.read(session, unsure, read, answers).items():
            matches[customer_id] = _answers([*heads[customer_id].parts(), *parts], typed)
    return [
        (
            sum(match.rank for match in matches[customer_id]),
            _hit(heads[customer_id], matches[customer_id], lang),
        )
        for customer_id in dict.fromkeys(ids)
        if matches.get(customer_id)
    ]


def _heads(session: Session, ids: Sequence[int]) -> dict[int, _Head]:
    heads, phones = _statements()
    asked = json.dumps(list(ids))
    found = {row[0]: _Head._make((*row, [])) for row in search_parts.fetch(session, heads, ids=asked)}
    for customer_id, kind, number, ext in search_parts.fetch(session, phones, ids=asked):
        found[customer_id].phones.append(PhoneNumber(PhoneKind(kind), number, ext or ""))
    return found


def _answers(parts: Sequence[Part], typed: Iterable[Word]) -> list[_Match]:
    """The best part for each word; empty when one of them is nowhere."""
    found = []
    for word in typed:
        answers = [_Match(_rank(word, part), part, word) for part in parts if word.is_in(part)]
        if not answers:
            return []
        found.append(min(answers, key=lambda match: match.rank))
    return found


def _rank(word: Word, part: Part) -> int:
    if part.shape is Shape.DIGITS:
        return _RINGS if part.key in _RINGING else _ELSEWHERE
    if part.shape is not Shape.NAME:
        return _ELSEWHERE
    name = plain(part.text)
    if word.plain not in name:
        return _SOUNDS
    if name == word.plain:
        return _EXACT
    return _BEGINS if name.startswith(word.plain) else _CONTAINS


def _hit(head: _Head, matches: Sequence[_Match], lang: str) -> Hit:
    """The part that says most is the one furthest from the name, which is shown anyway."""
    told = max(matches, key=lambda match: match.rank)
    mobiles = sorted(head.phones, key=lambda phone: phone.kind is not PhoneKind.MOBILE)
    phone = show_phone(mobiles[0], lang) if mobiles else ""
    excerpt = _excerpt(told.part, told.word, lang)
    return Hit(head.id, head.number, head.name, head.grade or head.intent, phone, told.part.key, excerpt)


def _excerpt(part: Part, word: Word, lang: str) -> str:
    if part.shape is Shape.NAME or part.key in _SENSITIVE:
        return ""
    if part.key in _RINGING:
        return show_phone(PhoneNumber(PhoneKind(part.tag), part.text), lang)
    shown = snippet(part.text, word.folded if part.shape is Shape.TEXT else "")
    return f"{_relation(part.tag, lang)} {shown}".strip() if part.key == Table.FAMILY else shown


def _relation(key: str, lang: str) -> str:
    option = _RELATIONS.get(key)
    return "" if option is None else option.zh if lang == "zh" else option.en
