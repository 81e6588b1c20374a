"""Members of families who are customers themselves: found by the telephone they share with one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from app.customers import apart
from app.customers.models import Customer, FamilyMember, NotDuplicate, Phone
from app.customers.ties import relating
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

MOST = 500
"""So many are offered at once: nobody looks through more."""
_c, _f, _p, _n = (table_of(model).c for model in (Customer, FamilyMember, Phone, NotDuplicate))
_host = table_of(Customer).alias("host")


@dataclass(frozen=True, slots=True)
class Kin:
    """A member of a customer's family and the customer it may be; `certain` when the names agree, too."""

    member_id: int
    host_id: int
    host: str
    relation: str
    name: str
    customer_id: int
    number: str
    customer: str
    certain: bool


def found(session: Session, fresh: Collection[int] | None = None, most: int = MOST) -> list[Kin]:
    """Who is linked to nobody and has the telephone of another customer, the surest first.

    `fresh`: only where one of the two is among these customers. Whoever was said to be somebody else, or of
    another household, is not offered again.
    """
    mine = [] if fresh is None else [or_(_f.customer_id.in_(listed(fresh)), _c.id.in_(listed(fresh)))]
    same = func.coalesce(_f.name, "") == _c.name
    columns = (_f.id, _f.customer_id, _host.c.name, _f.relation, _f.name, _c.id, _c.number, _c.name, same)
    statement = (
        select(*columns)
        .distinct()
        .join_from(table_of(FamilyMember), table_of(Phone), _p.number == _digits())
        .join(table_of(Customer), _c.id == _p.customer_id)
        .join(_host, _host.c.id == _f.customer_id)
        .where(_f.phone != "", _f.linked_id.is_(None), _c.id != _f.customer_id, ~_known_apart(), *mine)
        .order_by(same.desc(), _host.c.name_key, _f.id, _c.id)
        .limit(most)
    )
    rows = session.execute(statement)
    return [_kin(*row) for row in rows]


def _kin(
    member_id: int,
    host_id: int,
    host: str,
    relation: str,
    name: str | None,
    customer_id: int,
    number: str,
    customer: str,
    certain: int,
) -> Kin:
    return Kin(member_id, host_id, host, relation, name or "", customer_id, number, customer, bool(certain))


def link(session: Session, pairs: Collection[tuple[int, int]]) -> int:
    """Say of members of families which customer each is, in one write; how many."""
    journal.describe(session, "family-link", "", len(pairs))
    for member_id, customer_id in pairs:
        relating.link_member(session, member_id, customer_id)
    return len(pairs)


def link_certain(session: Session, fresh: Collection[int]) -> int:
    """Tie new customers to families by themselves, where name and telephone leave no doubt; how many."""
    pairs: dict[int, set[int]] = {}
    for kin in found(session, fresh, most=-1):
        if kin.certain:
            pairs.setdefault(kin.member_id, set()).add(kin.customer_id)
    return link(session, [(member, *ids) for member, ids in pairs.items() if len(ids) == 1])  # type: ignore[misc]


def refuse(session: Session, pairs: Collection[tuple[int, int]]) -> int:
    """Say of pairs of customers that they do not belong together, so that it is not offered again."""
    return sum(apart.keep_apart(session, pair, apart.Kind.DIFFERENT) for pair in pairs)


def _digits() -> ColumnElement[str]:
    """A member's telephone is words: the number in them as the files of customers hold it."""
    bare = func.replace(func.replace(_f.phone, " ", ""), "-", "")
    return func.replace(bare, "+86", "")


def _known_apart() -> ColumnElement[bool]:
    one, other = func.min(_f.customer_id, _c.id), func.max(_f.customer_id, _c.id)
    said = (_n.one_id == one, _n.other_id == other, _n.kind == apart.Kind.DIFFERENT.value)
    return exists().where(*said)
