"""The answers of the program's choices in the words of the shop, as a search finds them.

The index holds what the program calls an answer: to rename one must not cost a new index. What is typed is
looked for among the words of the shop instead, which are few, and whose answer it is among the files.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.customers import arranged
from app.customers.models import Customer
from app.customers.search.parts import OWN, Answered, Answers, Compiled, compiled, fetch
from app.customers.search.tokens import Shape, tokens
from app.customers.search.words import Word
from app.fields.catalog import CATALOG, Catalog
from app.fields.kinds import Choice
from app.storage.journal import table_of

_c = table_of(Customer).c


class Meant(NamedTuple):
    """An answer that a word may mean: the item and its answer."""

    item: str
    answer: str


def own_answers(session: Session) -> Answers:
    """Those that the shop calls otherwise than the program, or added."""
    return _otherwise(arranged.catalog(session))


def meant(word: Word, answers: Answers) -> list[Meant]:
    """The answers in whose words of the shop a typed word stands."""
    ways = word.needles.get(Shape.TEXT, ())
    found = []
    for item, said in answers:
        for each in said:
            has = " ".join(tokens(Shape.TEXT, each.words)).split()
            if any(all(needle.is_in(has) for needle in way) for way in ways):
                found.append(Meant(item, each.key))
    return found


def holders(session: Session, answers: Iterable[Meant], limit: int = -1) -> list[int]:
    """Who holds one of some answers, at most so many of each."""
    found: dict[int, None] = {}
    for item, answer in answers:
        rows = fetch(session, _holding(item), answer=answer, n=limit)
        found.update(dict.fromkeys(customer_id for (customer_id,) in rows))
    return list(found)


@lru_cache(maxsize=8)
def _otherwise(catalog: Catalog) -> Answers:
    found = []
    for item, _ in OWN:
        plain, kind = CATALOG[item].kind, catalog[item].kind if item in catalog.by_key else None
        if not isinstance(plain, Choice) or not isinstance(kind, Choice) or kind.options == plain.options:
            continue
        usual = {option.key: (option.zh, option.en) for option in plain.options}
        said = [
            Answered(each.key, f"{each.zh} {each.en}")
            for each in kind.options
            if (each.zh, each.en) != usual.get(each.key)
        ]
        if said:
            found.append((item, tuple(said)))
    return tuple(found)


@cache
def _holding(item: str) -> Compiled:
    statement = select(_c.id).where(_c[item] == bindparam("answer")).limit(bindparam("n"))
    return compiled(statement)
