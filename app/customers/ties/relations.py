"""Reading the ties between customers: whom somebody knows, the drawing around them, their household."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.calendar.dates import Birthday
from app.customers import apart, queries
from app.customers.models import AccountOutside, Customer, FamilyMember, NotDuplicate, Phone
from app.customers.record import BIRTH, birthday_of
from app.customers.tie_models import Referral, Relation
from app.customers.ties.referrals import people
from app.customers.ties.relation_kinds import BROUGHT, reverse
from app.customers.ties.rows import SELF, Edge, HomeMember, LinkedMember, Network, Node, Person, Tie
from app.fields.field import Table
from app.fields.kinds import BirthdayKind
from app.storage.journal import table_of
from app.storage.lists import listed

MOST_DRAWN = 30
"""So many people are drawn at the most: more can no longer be read."""
STEPS = 2
"""How far from the customer in the middle the drawing goes."""
_BIRTHDAY = BirthdayKind()
_c, _f, _p = table_of(Customer).c, table_of(FamilyMember).c, table_of(Phone).c
_o = table_of(AccountOutside).c
_n, _r, _t = table_of(NotDuplicate).c, table_of(Referral).c, table_of(Relation).c
_HOMES = (
    select(_n.one_id, _n.other_id).where(_n.kind == apart.Kind.HOUSEHOLD.value),
    select(_f.customer_id, _f.linked_id).where(_f.linked_id.is_not(None)),
)


def ties_of(session: Session, customer_id: int) -> list[Tie]:
    """Who is who to a customer: what was said of the two from either side, and their families."""
    edges = list(_said(session, [customer_id]))
    found = people(session, sorted({each for edge in edges for each in edge[1:3]} - {customer_id}))
    sexes = queries.sexes_of(session, [customer_id, *found])
    ties = []
    for row_id, one, other, kind, note in edges:
        if one == customer_id:
            ties.append(Tie(row_id, found[other], kind, note))
        else:
            ties.append(Tie(row_id, found[one], reverse(kind, sexes.get(one)), note, mine=False))
    known = {(tie.other.id, tie.kind) for tie in ties}
    for one, other, kind in _kin(session, [customer_id]):
        tie = _from_here(customer_id, one, other, kind, sexes)
        if tie not in known:
            known.add(tie)
            [person] = people(session, [tie[0]]).values()
            ties.append(Tie(None, person, tie[1], ""))
    return ties


def network(session: Session, customer_id: int, steps: int = STEPS) -> Network:
    """Customers around one of them with all that ties them, near ones first, at most `MOST_DRAWN`."""
    edges: dict[tuple[int, int], Edge] = {}
    reached: dict[int, tuple[int, int | None]] = {customer_id: (0, None)}
    ring = [customer_id]
    for step in range(1, steps + 1):
        fresh: list[int] = []
        for edge in _edges(session, ring):
            edges.setdefault((min(edge.one_id, edge.other_id), max(edge.one_id, edge.other_id)), edge)
            for here, there in ((edge.one_id, edge.other_id), (edge.other_id, edge.one_id)):
                if here in reached and there not in reached:
                    reached[there] = (step, here)
                    fresh.append(there)
        ring = fresh
    drawn = list(reached)[:MOST_DRAWN]
    named = people(session, drawn)
    nodes = tuple(Node(named[each], *reached[each]) for each in drawn if each in named)
    inside = [edge for edge in edges.values() if {edge.one_id, edge.other_id} <= named.keys()]
    sexes = queries.sexes_of(session, named)
    told = tuple(_outward(edge, reached, sexes) for edge in inside)
    return Network(nodes, told, len(reached) - len(drawn))


def _outward(edge: Edge, reached: dict[int, tuple[int, int | None]], sexes: dict[int, str | None]) -> Edge:
    """The edge as it is told from the one that was reached first."""
    if reached[edge.one_id][1] != edge.other_id:
        return edge
    return Edge(edge.other_id, edge.one_id, reverse(edge.kind, sexes.get(edge.one_id)))


def household(session: Session, customer_id: int, lang: str = "zh") -> list[HomeMember]:
    """The customers of a household, this one first, each with the members of the family who are none."""
    ids = home_of(session, customer_id)
    named = people(session, ids)
    phones = _phones(session, ids)
    members = _members(session, ids)
    called = {row["linked_id"]: row["relation"] for row in members if row["customer_id"] == customer_id}
    called[customer_id] = SELF
    born = _birthdays(session, ids)
    found = [
        HomeMember(
            each.id, None, each.id, each.name, called.get(each.id, ""), each.number, each.grade,
            phones.get(each.id, ""), _BIRTHDAY.show(born[each.id], lang),
        )
        for each in named.values()
    ]  # fmt: skip
    return found + list(_others(members, named, customer_id, lang))


def home_of(session: Session, customer_id: int) -> list[int]:
    """Who lives with a customer, or is of the same family by a link, the customer first."""
    pairs = defaultdict(set)
    for one, other in home_pairs(session):
        pairs[one].add(other)
        pairs[other].add(one)
    found, seen = [customer_id], {customer_id}
    for each in found:
        fresh = sorted(pairs[each] - seen)
        seen.update(fresh)
        found += fresh
    return found


def home_pairs(session: Session) -> list[tuple[int, int]]:
    """Pairs of customers of one household: said so, or linked as members of a family."""
    return [(row[0], row[1]) for statement in _HOMES for row in session.execute(statement)]


def tied_outside(session: Session, customer_id: int) -> dict[str, tuple[str, ...]]:
    """By the name of a body outside to which a customer is tied, the others who are tied to it, too."""
    mine = select(_o.name).where(_o.customer_id == customer_id)
    others = (
        select(_o.name, _c.name.label("customer"))
        .join(table_of(Customer), _c.id == _o.customer_id)
        .where(_o.name.in_(mine), _o.customer_id != customer_id)
        .order_by(_c.name_key, _c.id)
    )
    found: dict[str, dict[str, None]] = {}
    for row in session.execute(others):
        found.setdefault(row.name, {})[row.customer] = None
    return {name: tuple(customers) for name, customers in found.items()}


def linked_members(session: Session, customer_id: int) -> dict[int, LinkedMember]:
    """By id of a member of the family who is a customer, too, what their own file says of them."""
    rows = [row for row in _members(session, [customer_id]) if row["linked_id"] is not None]
    loaded = queries.load(session, [row["linked_id"] for row in rows], [Table.PHONES])
    found = {}
    for row in rows:
        record = loaded[row["linked_id"]]
        columns = record.columns
        phones = sorted(record.children[Table.PHONES], key=lambda each: each["kind"] != "mobile")
        shown = {
            "name": columns["name"],
            "phone": phones[0]["number"] if phones else row["phone"],
            "employer": columns["company"] or row["employer"],
            **({key: columns[key] for key in BIRTH} if columns["birth_calendar"] else {}),
        }
        found[row["id"]] = LinkedMember(columns["id"], columns["number"], shown)
    return found


def families_of(session: Session, customer_id: int) -> list[Tie]:
    """The customers in whose families this one stands, and who they are to this one."""
    rows = select(_f.customer_id, _f.relation).where(_f.linked_id == customer_id).order_by(_f.id)
    found = {row[0]: row[1] for row in session.execute(rows)}
    if not found:
        return []
    sexes = queries.sexes_of(session, list(found))
    named = people(session, list(found))
    return [Tie(None, named[each], reverse(kind, sexes.get(each)), "") for each, kind in found.items()]


def member_candidates(session: Session, customer_id: int) -> dict[int, tuple[Person, ...]]:
    """By id of a member of the family who is linked to nobody: customers with that phone or full name."""
    rows = [row for row in _members(session, [customer_id]) if row["linked_id"] is None]
    by_phone = _ids_by_phone(session, {row["phone"] for row in rows if row["phone"]})
    names = {row["name"] for row in rows if row["name"]}
    statement = select(_c.id, _c.name).where(_c.name.in_(listed(names)), _c.id != customer_id)
    by_name: dict[str, set[int]] = defaultdict(set)
    for each, name in session.execute(statement):
        by_name[name].add(each)
    found = {}
    for row in rows:
        ids = (by_phone.get(row["phone"] or "", set()) | by_name.get(row["name"] or "", set())) - {
            customer_id
        }
        if ids:
            found[int(row["id"])] = tuple(people(session, sorted(ids)).values())
    return found


def _from_here(
    customer_id: int, one: int, other: int, kind: str, sexes: dict[int, str | None]
) -> tuple[int, str]:
    """Who that is to the customer, from whichever side it is told."""
    return (other, kind) if one == customer_id else (one, reverse(kind, sexes.get(one)))


def _edges(session: Session, ids: Collection[int]) -> Iterator[Edge]:
    """What ties these customers to others: families first, then what was said, then referrals."""
    for one, other, kind in _kin(session, ids):
        yield Edge(one, other, kind)
    for _, one, other, kind, _ in _said(session, ids):
        yield Edge(one, other, kind)
    mine = listed(ids)
    either = or_(_r.customer_id.in_(mine), _r.brought_id.in_(mine))
    rows = select(_r.customer_id, _r.brought_id).where(_r.brought_id.is_not(None), either).order_by(_r.id)
    for one, other in session.execute(rows):
        yield Edge(one, other, BROUGHT)


def _said(session: Session, ids: Collection[int]) -> Iterable[tuple[int, int, int, str, str]]:
    mine = listed(ids)
    either = or_(_t.customer_id.in_(mine), _t.other_id.in_(mine))
    columns = (_t.id, _t.customer_id, _t.other_id, _t.kind, _t.note)
    for row in session.execute(select(*columns).where(either).order_by(_t.id)):
        yield row[0], row[1], row[2], row[3], row[4] or ""


def _kin(session: Session, ids: Collection[int]) -> Iterator[tuple[int, int, str]]:
    """Members of families who are customers: (whose family, who it is, relation)."""
    mine = listed(ids)
    either = or_(_f.customer_id.in_(mine), _f.linked_id.in_(mine))
    rows = select(_f.customer_id, _f.linked_id, _f.relation).where(_f.linked_id.is_not(None), either)
    for row in session.execute(rows.order_by(_f.id)):
        yield row[0], row[1], row[2]


def _members(session: Session, ids: Collection[int]) -> list[dict[str, Any]]:
    table = table_of(FamilyMember)
    rows = session.execute(select(table).where(_f.customer_id.in_(listed(ids))).order_by(_f.id))
    return [dict(row) for row in rows.mappings()]


def _others(
    members: Iterable[dict[str, Any]], named: dict[int, Person], customer_id: int, lang: str
) -> Iterator[HomeMember]:
    """Members of the families who are no customers; one who stands in two files is told once."""
    seen = {person.name for person in named.values()}
    rows = sorted(members, key=lambda row: row["customer_id"] != customer_id)
    for row in rows:
        name = row["name"] or ""
        if row["linked_id"] in named or (name and name in seen):
            continue
        seen.add(name)
        yield HomeMember(
            None, row["id"], row["customer_id"], name, row["relation"],
            phone=row["phone"] or "", birthday=_BIRTHDAY.show(birthday_of(row), lang),
        )  # fmt: skip


def _phones(session: Session, ids: Collection[int]) -> dict[int, str]:
    """The first number of each."""
    rows = select(_p.customer_id, _p.number).where(_p.customer_id.in_(listed(ids)))
    found: dict[int, str] = {}
    for each, number in session.execute(rows.order_by(_p.kind != "mobile", _p.id)):
        found.setdefault(each, number)
    return found


def _ids_by_phone(session: Session, numbers: Collection[str]) -> dict[str, set[int]]:
    """A member's phone is words: the digits of it are looked up."""
    digits = {number: "".join(filter(str.isdigit, number)) for number in numbers}
    wanted = listed([each for each in digits.values() if len(each) >= 7])
    found: dict[str, set[int]] = defaultdict(set)
    for each, number in session.execute(select(_p.customer_id, _p.number).where(_p.number.in_(wanted))):
        found[number].add(each)
    return {number: found[each] for number, each in digits.items() if each in found}


def _birthdays(session: Session, ids: Collection[int]) -> dict[int, Birthday | None]:
    columns = (
        _c.id, _c.birth_calendar, _c.birth_year, _c.birth_month, _c.birth_day, _c.birth_leap,
    )  # fmt: skip
    rows = session.execute(select(*columns).where(_c.id.in_(listed(ids)))).mappings()
    return {row["id"]: birthday_of(dict(row)) for row in rows}
