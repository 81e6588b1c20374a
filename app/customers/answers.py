"""What the shop calls the answers of the program's own choices, checked and put as it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.customers import arranged
from app.customers.item_rows import Word
from app.customers.models import Customer
from app.customers.tables import CHILD_MODELS
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.fields.field import ChildCell, Field
from app.fields.kinds import Choice
from app.fields.option import Option
from app.fields.own_words import ADDABLE, ADDED, FIXED, WHOLE
from app.storage.journal import table_of

Said = list[dict[str, Any]]
"""A mapping for each answer: its key, both words, whether it is hidden."""


def said(session: Session, key: str, words: Sequence[Word]) -> Said | None:
    """The answers as they are stored; None where they are the program's own.

    `InputError`: `words-needed`, `words-twice`, `words-fixed` for one more where none can be added,
    `answer-in-use` for one taken away that files hold, `answer-needed` for one the program writes itself.
    """
    before = arranged.catalog(session)[key]
    plain = CATALOG[key].kind
    assert isinstance(before.kind, Choice)
    assert isinstance(plain, Choice)
    if key in FIXED:
        return None
    rows = _rows(key, before.kind, plain, words)
    _check(session, before, rows)
    taken = {row["key"] for row in rows}
    left = (each for each in before.kind.options if each.key not in taken and not _is_added(each))
    rows += [{"key": each.key, "zh": each.zh, "en": each.en, "hidden": True} for each in left]
    usual = [{"key": each.key, "zh": each.zh, "en": each.en} for each in plain.options]
    return None if rows == usual else rows


def _rows(key: str, before: Choice, plain: Choice, words: Sequence[Word]) -> Said:
    """Those that say something; a word that was put away comes back by being written again."""
    known = {option.key for option in before.options}
    put_away = {option.zh: option.key for option in before.options if option.hidden}
    originals = {option.zh: option for option in plain.options}
    rows: Said = []
    for word in words:
        zh = word.zh.strip()
        found = word.was if word.was in known else put_away.get(zh, "")
        if not zh:
            continue
        if not found and key not in ADDABLE:
            raise InputError("words-fixed", word=zh)
        original = originals.get(zh)
        english = word.en.strip() or zh
        if original and original.key == found and english == zh:
            english = original.en
        rows.append({"key": found or _new_key(known | {row["key"] for row in rows}), "zh": zh, "en": english})
    return rows


def _check(session: Session, before: Field, rows: Said) -> None:
    assert isinstance(before.kind, Choice)
    if not rows:
        raise InputError("words-needed")
    for lang in ("zh", "en"):
        said = [row[lang] for row in rows]
        if twice := [word for word in said if said.count(word) > 1]:
            raise InputError("words-twice", word=twice[0])
    kept = {row["key"] for row in rows}
    for option in before.kind.offered:
        if option.key not in kept:
            if before.key in WHOLE:
                raise InputError("answer-needed", word=option.zh)
            if _holders(session, before, option.key):
                raise InputError("answer-in-use", word=option.zh)


def _holders(session: Session, field: Field, answer: str) -> int:
    """How many hold it."""
    if isinstance(field.store, ChildCell):
        column = table_of(CHILD_MODELS[field.store.table]).c[field.store.attribute]
    else:
        column = table_of(Customer).c[field.key]
    return session.scalar(select(func.count()).where(column == answer)) or 0


def _is_added(option: Option) -> bool:
    return option.key.startswith(ADDED)


def _new_key(taken: set[str]) -> str:
    number = 1
    while f"{ADDED}{number}" in taken:
        number += 1
    return f"{ADDED}{number}"
