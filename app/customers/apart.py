"""Who looks like somebody else and is not: decided once, so that it is not asked again."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.models import NotDuplicate
from app.storage import journal
from app.storage.journal import table_of

_n = table_of(NotDuplicate).c
Pair = tuple[int, int]
"""The smaller id first."""


class Kind(StrEnum):
    """What two customers are to each other when they are not the same."""

    DIFFERENT = "different"
    HOUSEHOLD = "household"


def keep_apart(session: Session, ids: Sequence[int], kind: str) -> int:
    """Decide that these are several people, or of one household; how many pairs were not known so."""
    kind = Kind(kind)
    names = queries.names_of(session, ids)
    wanted = [pair for pair in itertools.combinations(sorted(set(ids)), 2) if names.keys() >= set(pair)]
    journal.describe_several(session, f"apart-{kind}", [names[each] for each in ids if each in names])
    known = {
        (row.one_id, row.other_id): row.id for row in session.execute(select(*_n).where(_n.one_id.in_(ids)))
    }
    changed = [
        journal.update(session, NotDuplicate, known[pair], {"kind": kind.value})
        for pair in wanted
        if pair in known
    ]
    fresh = [
        {"one_id": one, "other_id": other, "kind": kind.value}
        for one, other in wanted
        if (one, other) not in known
    ]
    return sum(changed) + len(journal.insert(session, NotDuplicate, fresh))


def pairs(session: Session) -> dict[Pair, Kind]:
    """Every decision."""
    return {(row.one_id, row.other_id): Kind(row.kind) for row in session.execute(select(*_n))}


def move(session: Session, keep_id: int, dropped: Sequence[int]) -> None:
    """What was decided on customers merged away holds for the one kept."""
    known = pairs(session)
    fresh: dict[Pair, Kind] = {}
    for pair, kind in known.items():
        others = set(pair) - {keep_id, *dropped}
        moved = (*sorted((keep_id, *others)),)
        if set(pair) & set(dropped) and len(moved) == 2 and moved not in known:
            fresh[moved[0], moved[1]] = kind
    rows = [{"one_id": one, "other_id": other, "kind": kind.value} for (one, other), kind in fresh.items()]
    journal.insert(session, NotDuplicate, rows)
