"""The search box: a few letters, digits or words, and the customers they mean, the likeliest first.

Names by their letters, pinyin and initials, and phones by their first digits, come from the indexes of the
tables; whatever stands further inside, from the full-text index that `refresh` keeps. Each stage is asked
only while there is room, in the order of the index: the hits as a whole are never counted or sorted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session

from app.customers.rows import Hit
from app.customers.search.answers import holders, meant, own_answers
from app.customers.search.hits import find_hits
from app.customers.search.index import merge_some, refresh
from app.customers.search.parts import Answers, Compiled, fetch
from app.customers.search.tokens import Shape
from app.customers.search.words import Word, whole_number, words
from app.fields import pinyin

__all__ = ["matching_ids", "merge_some", "refresh", "search"]

_Shapes = tuple[Shape, ...]
_Batch = tuple[_Shapes, Sequence[int]]
"""The shapes in which the words were found, and whose files these are."""
_NAME = (Shape.NAME,)
_DIGITS = (Shape.DIGITS,)
_INSIDE = (Shape.PERSON, Shape.ENDS, Shape.STARTS, Shape.WHOLE)
_TEXT = (Shape.TEXT,)
_STRONG = (*_NAME, *_DIGITS, *_INSIDE)
_FEW = 16
"""At least so many candidates are looked at together."""
_MOST_PAGES = 10
"""So many pages of hits are looked through for a word that the index cannot narrow down."""
_CHECKED = 2000
"""A filter checks the words of so many files on the files themselves; of more it trusts the index."""
_END = "\U0010ffff"


def _sql(text: str) -> Compiled:
    return Compiled(text, {})


_MATCH = _sql("SELECT rowid FROM search_index WHERE search_index MATCH :wanted AND rowid > :after LIMIT :n")
_MATCH_ALL = _sql("SELECT rowid FROM search_index WHERE search_index MATCH :wanted")
_BEGINS = "SELECT {0} FROM {1} WHERE {2} >= :first AND {2} < :last ORDER BY {2} LIMIT :n"
_PHONES = _sql(_BEGINS.format("customer_id", "phone", "number"))
_NUMBERS = _sql(_BEGINS.format("id", "customer", "number"))
_PINYIN = _sql(_BEGINS.format("id", "customer", "pinyin"))
_INITIALS = _sql(_BEGINS.format("id", "customer", "initials"))
_NAMES = _sql(
    "SELECT id FROM customer WHERE name_key >= :first AND name_key < :last AND instr(name_key, :name) > 0"
    " ORDER BY name_key LIMIT :n"
)


def search(session: Session, text: str, limit: int = 50, lang: str = "zh") -> list[Hit]:
    """The customers meant by what was typed, at most `limit`; never an error, whatever it is."""
    found: dict[int, tuple[int, Hit]] = {}
    answers = own_answers(session)
    for typed in _readings(text):
        for shapes, batches in groupby(_candidates(session, typed, limit, answers), key=itemgetter(0)):
            fresh = _each_once((ids for _, ids in batches), set(found))
            while len(found) < limit and (some := list(islice(fresh, max(_FEW, limit - len(found))))):
                hits = find_hits(session, some, typed, lang, shapes, answers)
                found.update({hit.id: (rank, hit) for rank, hit in hits})
            if len(found) >= limit:
                break
    return [hit for _, hit in sorted(found.values(), key=lambda ranked: ranked[0])][:limit]


def _each_once(batches: Iterable[Sequence[int]], seen: set[int]) -> Iterator[int]:
    for customer_id in chain.from_iterable(batches):
        if customer_id not in seen:
            seen.add(customer_id)
            yield customer_id


def matching_ids(session: Session, text: str) -> list[int]:
    """Every customer a list shows for this text, in no particular order."""
    found: dict[int, None] = {}
    answers = own_answers(session)
    for typed in _readings(text):
        found.update(dict.fromkeys(_all_matching(session, typed, answers)))
    return list(found)


def ids_with_words(session: Session, text: str) -> list[int] | None:
    """Whose file holds all these words in its texts, as far as the index tells: a few too many.

    None where the words are too short for the index.
    """
    typed = words(text)
    expression = _expression(typed, _TEXT) if any(word.is_indexed for word in typed) else ""
    return _ids(session, _MATCH_ALL, wanted=expression) if expression else None


def _readings(text: str) -> list[list[Word]]:
    """What was typed, first as one number if it can be one, then as words."""
    number = whole_number(text)
    readings = [[number]] if number else []
    typed = words(text)
    return [*readings, typed] if typed else readings


def _candidates(session: Session, typed: Sequence[Word], limit: int, answers: Answers) -> Iterator[_Batch]:
    """Customers who may be meant, in batches, the likeliest first; some come twice."""
    if len(typed) == 1:
        word = typed[0]
        yield _NAME, _by_index(session, word, limit)
        if word.is_indexed:
            yield from _pages(session, _NAME, _expression(typed, _NAME), limit)
            yield from _pages(session, _DIGITS, _expression(typed, _DIGITS), limit)
        yield from _pages(session, _INSIDE, _expression(typed, _INSIDE), limit)
        if word.is_indexed:
            yield from _pages(session, _TEXT, _expression(typed, _TEXT), limit)
        yield _TEXT, holders(session, meant(word, answers), limit)
    else:
        for shapes in (_STRONG, tuple(Shape)):
            yield from _pages(session, shapes, _expression(typed, shapes), limit)
        if any(meant(word, answers) for word in typed):
            yield tuple(Shape), sorted(_all_matching(session, typed, answers))


def _expression(typed: Sequence[Word], shapes: Collection[Shape]) -> str:
    """All words, each in one of the shapes; empty when one of them cannot be found so.

    Words too short for the index are left to the check on the file, where others narrow the search.
    """
    indexed = [word for word in typed if word.is_indexed] or list(typed)
    asked = [word.expression(shapes) for word in indexed]
    return " AND ".join(f"({expression})" for expression in asked) if all(asked) else ""


def _pages(session: Session, shapes: _Shapes, expression: str, limit: int) -> Iterator[_Batch]:
    after = 0
    for _ in range(_MOST_PAGES if expression else 0):
        page = _ids(session, _MATCH, wanted=expression, after=after, n=limit)
        yield shapes, page
        if len(page) < limit:
            return
        after = page[-1]


def _by_index(session: Session, word: Word, limit: int) -> list[int]:
    """Names that begin with the word, phones that begin with the digits."""
    if word.digits:
        found = _beginning(session, _PHONES, word.digits, limit)
        return found + _beginning(session, _NUMBERS, word.folded, limit)
    if word.pinyin:
        return _by_pinyin(session, word.pinyin, limit)
    return _by_name(session, word.typed, limit)


def _by_pinyin(session: Session, typed: str, limit: int) -> list[int]:
    """By full pinyin, and a quarter of the room for those whose initials it may be (`wan`: 王安宁)."""
    spelt = _beginning(session, _PINYIN, typed, limit)
    if len(typed) == 1:
        return spelt
    initials = _beginning(session, _INITIALS, typed, max(1, limit // 4))
    return list(dict.fromkeys([*spelt[: limit - len(initials)], *initials]))


def _by_name(session: Session, typed: str, limit: int) -> list[int]:
    """In the order of the list: the exact name stands first, since the key is pinyin, then the name."""
    reading = pinyin.sort_key(typed).split("\t")[0]
    asked = {"first": reading, "last": reading + _END, "name": f"\t{typed}", "n": limit}
    return _ids(session, _NAMES, **asked) if reading else []


def _beginning(session: Session, statement: Compiled, typed: str, limit: int) -> list[int]:
    return _ids(session, statement, first=typed, last=typed + _END, n=limit)


def _ids(session: Session, statement: Compiled, **parameters: Any) -> list[int]:
    return [found for (found,) in fetch(session, statement, **parameters)]


def _all_matching(session: Session, typed: Sequence[Word], answers: Answers) -> Iterable[int]:
    """Where the shop's word for an answer is among them each is asked alone: the index does not know it."""
    if any(meant(word, answers) for word in typed):
        each = [{*_indexed(session, [word]), *holders(session, meant(word, answers))} for word in typed]
        return set.intersection(*each)
    return _indexed(session, typed)


def _indexed(session: Session, typed: Sequence[Word]) -> Iterable[int]:
    found: set[int] = set()
    indexed = [word for word in typed if word.is_indexed]
    if len(typed) == 1 and not indexed:
        found.update(_by_index(session, typed[0], -1))
    expression = _expression(typed, tuple(Shape) if indexed else _INSIDE)
    if expression:
        found.update(_ids(session, _MATCH_ALL, wanted=expression))
    if len(found) <= _CHECKED and not all(word.is_exact for word in typed):
        return [hit.id for _, hit in find_hits(session, sorted(found), typed, "zh")]
    return found
