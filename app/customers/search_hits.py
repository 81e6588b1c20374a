"""From candidates to hits: which part of a file answers each word, and what of it is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.customers import search_parts
from app.customers.models import Customer, Phone
from app.customers.rows import Hit
from app.customers.search_tokens import Part, Shape, Word, plain, snippet
from app.fields.catalog import CATALOG
from app.fields.field import PhoneRows, Table
from app.fields.options import PERSON_RELATION
from app.fields.phones import PhoneKind, PhoneNumber, show_phone
from app.storage.journal import table_of

_c = table_of(Customer).c
_p = table_of(Phone).c
_HEADS = select(_c.id, _c.number, _c.name, _c.grade, _c.intent).where(_c.id.in_(search_parts.wanted()))
_PHONES = (
    select(_p.customer_id, _p.kind, _p.number, _p.ext)
    .where(_p.customer_id.in_(search_parts.wanted()))
    .order_by(_p.id)
)
_SENSITIVE = frozenset(field.key for field in CATALOG.fields if field.sensitive)
_PHONE_KEYS = {f.store.kind: f.key for f in CATALOG.fields if isinstance(f.store, PhoneRows)}
_RINGING = frozenset(_PHONE_KEYS.values())
_RELATIONS = {option.key: option for option in PERSON_RELATION}
_EXACT, _BEGINS, _CONTAINS, _SOUNDS, _RINGS, _ELSEWHERE = range(6)


class _Head(NamedTuple):
    """What a hit shows, and by what most are found."""

    row: Row[int, str, str, str | None, str | None]
    phones: list[PhoneNumber]

    def parts(self) -> list[Part]:
        own = [Part("number", Shape.STARTS, self.row.number), Part("name", Shape.NAME, self.row.name)]
        return own + [Part(_PHONE_KEYS[p.kind], Shape.DIGITS, p.number, p.kind) for p in self.phones]


class _Match(NamedTuple):
    """The part that answers a word best."""

    rank: int
    part: Part
    word: Word


def find_hits(
    session: Session, ids: Sequence[int], typed: Sequence[Word], lang: str
) -> list[tuple[int, Hit]]:
    """Those of the customers in whose files every word is found, in their order, each with its rank."""
    if not ids:
        return []
    heads = _heads(session, ids)
    matches = {customer_id: _answers(head.parts(), typed) for customer_id, head in heads.items()}
    unsure = [customer_id for customer_id, found in matches.items() if not found]
    if unsure:
        for customer_id, parts in search_parts.read(session, unsure).items():
            matches[customer_id] = _answers(parts, typed)
    return [
        (
            sum(match.rank for match in matches[customer_id]),
            _hit(heads[customer_id], matches[customer_id], lang),
        )
        for customer_id in dict.fromkeys(ids)
        if matches.get(customer_id)
    ]


def _heads(session: Session, ids: Sequence[int]) -> dict[int, _Head]:
    parameters = {"ids": json.dumps(list(ids))}
    found = {row.id: _Head(row, []) for row in session.execute(_HEADS, parameters)}
    for row in session.execute(_PHONES, parameters):
        found[row.customer_id].phones.append(PhoneNumber(PhoneKind(row.kind), row.number, row.ext or ""))
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
    row = head.row
    mobiles = sorted(head.phones, key=lambda phone: phone.kind is not PhoneKind.MOBILE)
    phone = show_phone(mobiles[0], lang) if mobiles else ""
    excerpt = _excerpt(told.part, told.word, lang)
    return Hit(row.id, row.number, row.name, row.grade or row.intent, phone, told.part.key, excerpt)


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
