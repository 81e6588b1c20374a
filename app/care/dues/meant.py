"""Whom a step is meant for beyond grade and stage: by sex, line of business, family and tags.

Grade and stage stand in the indexes by which facts are found; the rest is asked of those found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from app.care.dues.fact_rows import w
from app.care.dues.schedule import Due, DueKey
from app.care.plan import Audience
from app.customers.models import Customer, FamilyMember, Tag
from app.storage.journal import table_of
from app.storage.lists import dumped, listed_in

_c = table_of(Customer).c
_f = table_of(FamilyMember).c
_t = table_of(Tag).c
TAGS = "tag"
"""The group of words that are tags, and not hobbies or topics."""


def personal(audience: Audience) -> list[ColumnElement[bool]]:
    """What is asked of somebody, apart from grade and stage."""
    found: list[ColumnElement[bool]] = []
    if audience.sex:
        found.append(w.sex == audience.sex)
    if audience.industry:
        trade = select(_c.id).where(_c.id == w.id, _c.industry.contains(audience.industry))
        found.append(trade.exists())
    if audience.family:
        member = select(_f.id).where(_f.customer_id == w.id, _f.relation.in_(sorted(audience.family)))
        found.append(member.exists())
    if audience.tags:
        word = select(_t.id).where(_t.customer_id == w.id, _t.group == TAGS)
        found.append(word.where(_t.word.in_(sorted(audience.tags))).exists())
    return found


def narrowed(session: Session, found: dict[DueKey, Due]) -> dict[DueKey, Due]:
    """The dues of whoever their steps are meant for."""
    groups: dict[Audience, set[int]] = defaultdict(set)
    for due in found.values():
        if due.step.audience is not None and due.step.audience.is_personal:
            groups[due.step.audience].add(due.customer_id)
    if not groups:
        return found
    meant = {audience: _theirs(session, audience, ids) for audience, ids in groups.items()}
    return {key: due for key, due in found.items() if _is_meant(due, meant)}


def _is_meant(due: Due, meant: dict[Audience, set[int]]) -> bool:
    audience = due.step.audience
    return audience is None or audience not in meant or due.customer_id in meant[audience]


def _theirs(session: Session, audience: Audience, ids: Iterable[int]) -> set[int]:
    values = {"ids": dumped(sorted(ids))}
    return set(session.connection().execute(_statement(audience), values).scalars())


@lru_cache(maxsize=64)
def _statement(audience: Audience) -> Select[Any]:
    return select(w.id).where(w.id.in_(listed_in("ids")), *personal(audience))
