"""The search box: a few letters, digits or words, and the customers they mean, the likeliest first.

Names by their letters, pinyin and initials, and phones by their first digits, come from the indexes of the
tables; whatever stands further inside, from the full-text index that `refresh` keeps. Each stage is asked
only while there is room, in the order of the index: the hits as a whole are never counted or sorted.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from sqlalchemy import func, select
from sqlalchemy import text as sql
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.customers import search_parts
from app.customers.models import Customer, Phone
from app.customers.rows import Hit
from app.customers.search_hits import find_hits
from app.customers.search_tokens import Shape, Word, tokens, whole_number, words
from app.fields import pinyin
from app.storage.journal import BATCH, table_of

_STAGES = (
    (Shape.NAME,),
    (Shape.DIGITS,),
    (Shape.PERSON, Shape.ENDS, Shape.STARTS, Shape.WHOLE),
    (Shape.TEXT,),
)
_STRONG = (Shape.NAME, Shape.DIGITS, Shape.PERSON, Shape.ENDS, Shape.STARTS, Shape.WHOLE)
_FEW = 16
"""At least so many candidates are looked at together."""
_MOST_PAGES = 10
"""So many pages of hits are looked through for a word that the index cannot narrow down."""
_CHECKED = 2000
"""A filter checks the words of so many files on the files themselves; of more it trusts the index."""
_END = "\U0010ffff"
_MATCH = sql("SELECT rowid FROM search_index WHERE search_index MATCH :wanted AND rowid > :after LIMIT :n")
_MATCH_ALL = sql("SELECT rowid FROM search_index WHERE search_index MATCH :wanted")
_ADD = "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)"
_REMOVE = sql("DELETE FROM search_index WHERE rowid IN (SELECT value FROM json_each(:ids))")
_EMPTY = sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
_SIZE = sql("SELECT count(*) FROM search_index_docsize")
MENDED = 10_000
"""So many customers are brought along one by one, whatever the size of the file."""
_c = table_of(Customer).c


def refresh(session: Session, ids: Collection[int]) -> None:
    """Bring the index along for the customers that a write touched.

    When that is most of the file, making the index anew is several times faster than mending it.
    """
    if len(ids) > MENDED and 2 * len(ids) > session.scalars(_SIZE).one():
        session.execute(_EMPTY)
        ids = session.scalars(select(_c.id)).all()
    else:
        session.execute(_REMOVE, {"ids": json.dumps(list(ids))})
    _add(session, sorted(ids))


def _add(session: Session, ids: Sequence[int]) -> None:
    """Rising ids, so that the index need not begin a new segment."""
    for start in range(0, len(ids), BATCH):
        parts = search_parts.read(session, ids[start : start + BATCH])
        rows = [(customer_id, " ".join(tokens(parts[customer_id]))) for customer_id in sorted(parts)]
        if rows:
            session.connection().exec_driver_sql(_ADD, rows)


def search(session: Session, text: str, limit: int = 50, lang: str = "zh") -> list[Hit]:
    """The customers meant by what was typed, at most `limit`; never an error, whatever it is."""
    found: dict[int, tuple[int, Hit]] = {}
    for typed in _readings(text):
        fresh = _each_once(_candidates(session, typed, limit), set(found))
        while len(found) < limit and (some := list(islice(fresh, max(_FEW, limit - len(found))))):
            found.update({hit.id: (rank, hit) for rank, hit in find_hits(session, some, typed, lang)})
    return [hit for _, hit in sorted(found.values(), key=lambda ranked: ranked[0])][:limit]


def _each_once(batches: Iterable[Sequence[int]], seen: set[int]) -> Iterator[int]:
    for customer_id in chain.from_iterable(batches):
        if customer_id not in seen:
            seen.add(customer_id)
            yield customer_id


def matching_ids(session: Session, text: str) -> list[int]:
    """Every customer a list shows for this text, in no particular order."""
    found: dict[int, None] = {}
    for typed in _readings(text):
        found.update(dict.fromkeys(_all_matching(session, typed)))
    return list(found)


def _readings(text: str) -> list[list[Word]]:
    """What was typed, first as one number if it can be one, then as words."""
    number = whole_number(text)
    readings = [[number]] if number else []
    typed = words(text)
    return [*readings, typed] if typed else readings


def _candidates(session: Session, typed: Sequence[Word], limit: int) -> Iterator[Sequence[int]]:
    """Customers who may be meant, in batches, the likeliest first; some come twice."""
    if len(typed) == 1:
        yield _by_index(session, typed[0], limit)
        stages: Sequence[Sequence[Shape]] = _STAGES if typed[0].is_indexed else _STAGES[2:3]
    else:
        stages = (_STRONG, tuple(Shape))
    for shapes in stages:
        yield from _pages(session, _expression(typed, shapes), limit)


def _expression(typed: Sequence[Word], shapes: Collection[Shape]) -> str:
    """All words, each in one of the shapes; empty when one of them cannot be found so.

    Words too short for the index are left to the check on the file, where others narrow the search.
    """
    indexed = [word for word in typed if word.is_indexed] or list(typed)
    asked = [word.expression(shapes) for word in indexed]
    return " AND ".join(f"({expression})" for expression in asked) if all(asked) else ""


def _pages(session: Session, expression: str, limit: int) -> Iterator[Sequence[int]]:
    after = 0
    for _ in range(_MOST_PAGES if expression else 0):
        wanted = {"wanted": expression, "after": after, "n": limit}
        page = session.scalars(_MATCH, wanted).all()
        yield page
        if len(page) < limit:
            return
        after = page[-1]


def _by_index(session: Session, word: Word, limit: int) -> list[int]:
    """Names that begin with the word, phones that begin with the digits."""
    if word.digits:
        found = _beginning(session, Phone.number, Phone.customer_id, word.digits, limit)
        return found + _beginning(session, Customer.number, Customer.id, word.folded, limit)
    if word.pinyin:
        return _by_pinyin(session, word.pinyin, limit)
    return _by_name(session, word.typed, limit)


def _by_pinyin(session: Session, typed: str, limit: int) -> list[int]:
    """By full pinyin, and a quarter of the room for those whose initials it may be (`wan`: 王安宁)."""
    spelt = _beginning(session, Customer.pinyin, Customer.id, typed, limit)
    if len(typed) == 1:
        return spelt
    initials = _beginning(session, Customer.initials, Customer.id, typed, max(1, limit // 4))
    return list(dict.fromkeys([*spelt[: limit - len(initials)], *initials]))


def _by_name(session: Session, typed: str, limit: int) -> list[int]:
    """In the order of the list: the exact name stands first, since the key is pinyin, then the name."""
    reading = pinyin.sort_key(typed).split("\t")[0]
    ordered = (
        select(_c.id)
        .where(_c.name_key >= reading, _c.name_key < reading + _END)
        .where(func.instr(_c.name_key, f"\t{typed}") > 0)
        .order_by(_c.name_key)
        .limit(limit)
    )
    return list(session.scalars(ordered)) if reading else []


def _beginning(
    session: Session,
    column: InstrumentedAttribute[str],
    key: InstrumentedAttribute[int],
    typed: str,
    limit: int,
) -> list[int]:
    statement = select(key).where(column >= typed, column < typed + _END).order_by(column).limit(limit)
    return list(session.scalars(statement))


def _all_matching(session: Session, typed: Sequence[Word]) -> Iterable[int]:
    found: set[int] = set()
    indexed = [word for word in typed if word.is_indexed]
    if len(typed) == 1 and not indexed:
        found.update(_by_index(session, typed[0], -1))
    expression = _expression(typed, tuple(Shape) if indexed else _STAGES[2])
    if expression:
        found.update(session.scalars(_MATCH_ALL, {"wanted": expression}))
    if len(found) <= _CHECKED and not all(word.is_exact for word in typed):
        return [hit.id for _, hit in find_hits(session, sorted(found), typed, "zh")]
    return found
