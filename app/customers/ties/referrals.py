"""Reading who brought whom: the tree below a customer, the widest circles, and what is still words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from app.customers import queries, referring
from app.customers.models import Customer, Purchase
from app.customers.tie_models import Referral
from app.customers.ties.rows import (
    Asking,
    Brought,
    Circle,
    CorePerson,
    Person,
    Referrals,
    ReferralState,
    ReferralTree,
    Unresolved,
)
from app.errors import InputError
from app.storage.journal import table_of
from app.storage.lists import listed

BOUGHT = frozenset({"first", "repeat", "loyal", "advocate"})
"""Stages of those who have bought, also where no purchase is noted."""
MOST_UNRESOLVED = 500
_c, _p, _r = table_of(Customer).c, table_of(Purchase).c, table_of(Referral).c
_Row = tuple[int, int, dt.date | None, dt.date | None]
"""Who was brought, by whom, when, and when that was thanked for."""


def of_customer(session: Session, customer_id: int) -> Referrals:
    """Everything about the referrals of one customer; `InputError("no-such-customer")`."""
    words = session.execute(select(_c.id, _c.referrer).where(_c.id == customer_id)).one_or_none()
    if words is None:
        raise InputError("no-such-customer", id=customer_id)
    forest = _Forest(session, _below(session, customer_id))
    above = _above(session, customer_id)
    named = _meant(session, customer_id, words.referrer) if words.referrer and not above else ()
    return Referrals(
        customer_id=customer_id,
        above=tuple(people(session, above).values()),
        words=words.referrer or "",
        meant=named,
        circle=forest.circle(customer_id),
        tree=tuple(forest.walk(customer_id)),
        askings=tuple(_askings(session, customer_id)),
    )


def circle_of(session: Session, customer_id: int) -> Circle:
    """How wide a customer's circle is."""
    return _Forest(session, _below(session, customer_id)).circle(customer_id)


def referrer_of(session: Session, customer_id: int) -> Person | None:
    """Who brought a customer, where that is a customer, too."""
    by = session.scalar(select(_r.customer_id).where(_r.brought_id == customer_id))
    return None if by is None else people(session, [by]).get(by)


def core_persons(session: Session, owner_id: int | None = None) -> list[CorePerson]:
    """Everybody who brought somebody, the widest circle first; of one salesperson, or of the shop."""
    forest = _Forest(session, _rows(session, _r.brought_id.is_not(None)))
    found = people(session, forest.roots())
    asked = _last_asked(session)
    owners = dict(session.execute(select(_c.id, _c.owner_id).where(_c.id.in_(listed(found)))).all())
    persons = [
        CorePerson(
            each.id, each.number, each.name, each.grade, each.owner,
            forest.circle(each.id), asked.get(each.id),
        )
        for each in found.values()
        if owner_id is None or owners[each.id] == owner_id
    ]  # fmt: skip
    return sorted(persons, key=lambda each: (-each.circle.total, -each.circle.closed, -each.circle.value))


def trees(session: Session, ids: Collection[int]) -> list[ReferralTree]:
    """The trees of those of some customers who brought somebody, the widest first.

    Who stands in the tree of another of them has none of their own.
    """
    forest = _Forest(session, _rows(session, _r.brought_id.is_not(None)))
    asked = set(ids)
    below = {root: tuple(forest.walk(root)) for root in forest.roots() if root in asked}
    inside = {each.id for tree in below.values() for each in tree}
    found = people(session, [root for root, tree in below.items() if tree and root not in inside])
    made = [ReferralTree(each, forest.circle(each.id), below[each.id]) for each in found.values()]
    return sorted(made, key=lambda each: (-each.circle.total, -each.circle.closed, -each.circle.value))


def unresolved(session: Session) -> list[Unresolved]:
    """Whose file says in words who brought them and who are tied to nobody; those with candidates first."""
    tied = exists().where(_r.brought_id == _c.id)
    statement = (
        select(_c.id, _c.number, _c.name, _c.referrer)
        .where(_c.referrer.is_not(None), _c.referrer != "", ~tied)
        .order_by(_c.id)
    )
    rows = session.execute(statement).all()
    found = referring.candidates(session, [row.referrer for row in rows])
    named = people(session, set().union(*found.values()) if found else ())
    unsure = [
        Unresolved(
            row.id, row.number, row.name, row.referrer, _in_order(named, found[row.referrer] - {row.id})
        )
        for row in rows
    ]
    return sorted(unsure, key=lambda each: (not each.meant, len(each.meant)))[:MOST_UNRESOLVED]


def people(session: Session, ids: Collection[int]) -> dict[int, Person]:
    """Some customers as they are named in passing, in the order asked for."""
    names = queries.staff_names(session)
    columns = (_c.id, _c.number, _c.name, _c.grade, _c.intent, _c.owner_id)
    rows = session.execute(select(*columns).where(_c.id.in_(listed(ids))))
    found = {
        row.id: Person(row.id, row.number, row.name, row.grade or row.intent, names.get(row.owner_id, ""))
        for row in rows
    }
    return {each: found[each] for each in ids if each in found}


class _Forest:
    """Some rows as trees, with what those brought have bought."""

    def __init__(self, session: Session, rows: Sequence[_Row]) -> None:
        self._rows = {row[0]: row for row in rows}
        self._children: dict[int, list[int]] = defaultdict(list)
        for brought, by, _, _ in rows:
            self._children[by].append(brought)
        self._facts = _facts(session, self._rows)
        self._circles: dict[int, Circle] = {}

    def roots(self) -> list[int]:
        """Everybody who brought somebody."""
        return list(self._children)

    def circle(self, customer_id: int) -> Circle:
        """Reckoned from the leaves up, without recursion: a chain of referrals may be long."""
        order = [customer_id]
        for each in order:
            order += [child for child in self._children.get(each, ()) if child not in self._circles]
        for each in reversed(order):
            self._circles.setdefault(each, self._sum(each))
        return self._circles[customer_id]

    def walk(self, customer_id: int) -> Iterator[Brought]:
        """Everybody below a customer, branch by branch, in the order they came."""
        stack = [(child, 1) for child in reversed(self._children.get(customer_id, ()))]
        while stack:
            each, depth = stack.pop()
            if each in self._facts:
                yield self._brought(each, depth)
                stack += [(child, depth + 1) for child in reversed(self._children.get(each, ()))]

    def _sum(self, customer_id: int) -> Circle:
        direct = [child for child in self._children.get(customer_id, ()) if child in self._facts]
        circles = [self._circles[child] for child in direct]
        bought = [self._facts[child][3:] for child in direct]
        return Circle(
            direct=len(direct),
            total=len(direct) + sum(circle.total for circle in circles),
            closed=sum(closed for closed, _ in bought) + sum(circle.closed for circle in circles),
            value=sum(value for _, value in bought) + sum(circle.value for circle in circles),
            unthanked=sum(self._rows[child][3] is None for child in direct),
        )

    def _brought(self, customer_id: int, depth: int) -> Brought:
        name, grade, stage, closed, value = self._facts[customer_id]
        _, by, received_on, thanked_on = self._rows[customer_id]
        state = ReferralState.CLOSED if closed else ReferralState.RECEIVED
        circle = self.circle(customer_id)
        return Brought(
            customer_id, name, grade, stage, depth, by, received_on, state, thanked_on, value, circle
        )


def _facts(
    session: Session, ids: Collection[int]
) -> dict[int, tuple[str, str | None, str | None, bool, int]]:
    """By customer: name, grade or intent, stage, whether they bought, and for how much."""
    mine = listed(ids)
    deals = select(_p.customer_id, func.coalesce(func.sum(_p.amount), 0)).where(_p.customer_id.in_(mine))
    value = {row[0]: int(row[1]) for row in session.execute(deals.group_by(_p.customer_id))}
    columns = (_c.id, _c.name, _c.grade, _c.intent, _c.stage)
    return {
        row.id: (
            row.name,
            row.grade or row.intent,
            row.stage,
            row.id in value or row.stage in BOUGHT,
            value.get(row.id, 0),
        )
        for row in session.execute(select(*columns).where(_c.id.in_(mine)))
    }


def _rows(session: Session, condition: ColumnElement[bool]) -> list[_Row]:
    columns = (_r.brought_id, _r.customer_id, _r.received_on, _r.thanked_on)
    found = session.execute(select(*columns).where(condition).order_by(_r.received_on, _r.id))
    return [(row[0], row[1], row[2], row[3]) for row in found]


def _below(session: Session, customer_id: int) -> list[_Row]:
    """Every referral below a customer, ring by ring."""
    found: list[_Row] = []
    ring, seen = [customer_id], {customer_id}
    while ring:
        rows = _rows(session, (_r.customer_id.in_(listed(ring))) & _r.brought_id.is_not(None))
        fresh = [row for row in rows if row[0] not in seen]
        seen |= {row[0] for row in fresh}
        found += fresh
        ring = [row[0] for row in fresh]
    return found


def _above(session: Session, customer_id: int) -> list[int]:
    """Who brought a customer, who brought that one, and so on."""
    found: list[int] = []
    at: int | None = customer_id
    while at is not None:
        at = session.scalar(select(_r.customer_id).where(_r.brought_id == at))
        if at is None or at in found or at == customer_id:
            break
        found.append(at)
    return found


def _meant(session: Session, customer_id: int, words: str) -> tuple[Person, ...]:
    found = referring.candidates(session, [words])[words] - {customer_id}
    return _in_order(people(session, found), found)


def _in_order(named: Mapping[int, Person], ids: Iterable[int]) -> tuple[Person, ...]:
    return tuple(named[each] for each in sorted(ids) if each in named)


def _askings(session: Session, customer_id: int) -> Iterator[Asking]:
    names = queries.staff_names(session)
    columns = (_r.id, _r.asked_on, _r.named, _r.note, _r.staff_id)
    mine = (_r.customer_id == customer_id, _r.brought_id.is_(None), _r.asked_on.is_not(None))
    for row in session.execute(select(*columns).where(*mine).order_by(_r.asked_on.desc(), _r.id.desc())):
        yield Asking(row.id, row.asked_on, row.named or "", row.note or "", names.get(row.staff_id, ""))


def _last_asked(session: Session) -> dict[int, dt.date]:
    asked = func.max(_r.asked_on)
    rows = session.execute(
        select(_r.customer_id, asked).where(_r.asked_on.is_not(None)).group_by(_r.customer_id)
    )
    return {row[0]: row[1] for row in rows}
