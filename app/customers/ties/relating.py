"""Tying customers to each other: relations, and members of a family who are customers themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, and_, or_, select
from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.customers.models import Customer, FamilyMember
from app.customers.record import birthday_of
from app.customers.rows import Draft
from app.customers.tie_models import Referral, Relation
from app.customers.ties.relation_kinds import KINDS, reverse
from app.errors import InputError
from app.fields.phones import parse_phones
from app.storage import journal
from app.storage.journal import table_of

SEX_OF = {
    "son": "male", "father": "male", "father-in-law": "male", "brother": "male",
    "daughter": "female", "mother": "female", "mother-in-law": "female", "sister": "female",
}  # fmt: skip
"""What a relation tells of the one who stands in it."""
_OTHER_SEX = {"male": "female", "female": "male"}
_c, _f = table_of(Customer).c, table_of(FamilyMember).c
_r, _t = table_of(Referral).c, table_of(Relation).c


def relate(
    session: Session, customer_id: int, other_id: int, kind: str, note: str = "", row_id: int | None = None
) -> int:
    """Say that `other_id` is the `kind` of a customer, or change what was said; the row's id.

    The same said from the other side is the same tie. `InputError`: relation-self, relation-known.
    """
    names = _named(session, customer_id, other_id)
    if customer_id == other_id:
        raise InputError("relation-self")
    known = _known(session, customer_id, other_id, kind)
    if known is not None and known != row_id:
        raise InputError("relation-known", name=names[customer_id], other=names[other_id])
    journal.describe_several(session, "relation", [names[customer_id], names[other_id]])
    row = {"customer_id": customer_id, "other_id": other_id, "kind": kind, "note": note.strip() or None}
    if row_id is None:
        return journal.insert(session, Relation, [row])[0]
    journal.update(session, Relation, row_id, row)
    return row_id


def unrelate(session: Session, row_id: int) -> None:
    """Take a relation back."""
    row = session.execute(select(_t.customer_id, _t.other_id).where(_t.id == row_id)).one_or_none()
    if row is not None:
        names = queries.names_of(session, [*row])
        journal.describe_several(session, "relation", [*names.values()])
        journal.delete(session, Relation, [row_id])


def is_told(session: Session, row: Mapping[str, Any]) -> bool:
    """Whether a relation stands in the file, from either side, that says the same as this row."""
    return _known(session, row["customer_id"], row["other_id"], row["kind"]) is not None


def link_member(session: Session, member_id: int, customer_id: int | None) -> int:
    """Say that a member of a family is this customer, or (None) that they are not; the member's id.

    `InputError`: no-such-member, relation-self for somebody's own file.
    """
    member = _member(session, member_id)
    if customer_id == member["customer_id"]:
        raise InputError("relation-self")
    ids = [each for each in (member["customer_id"], customer_id) if each is not None]
    names = _named(session, *ids)
    journal.describe_several(session, "family-link", [names[each] for each in ids])
    journal.update(session, FamilyMember, member_id, {"linked_id": customer_id})
    return member_id


def member_to_customer(session: Session, member_id: int) -> int:
    """Open a file for a member of a family with all that is known of them, and link the two; its id.

    What the member's record holds beyond the items of a file goes into the notes. The file goes to the
    same salesperson. `InputError`: no-such-member, name-needed, member-linked.
    """
    member = _member(session, member_id)
    if member["linked_id"] is not None:
        raise InputError("member-linked", name=member["name"] or "")
    host = session.execute(select(table_of(Customer)).where(_c.id == member["customer_id"])).mappings().one()
    journal.describe(session, "family-customer", member["name"] or "")
    draft = Draft(_values(member, host), owner_id=host["owner_id"])
    customer_id = actions.add_customers(session, [draft])[0]
    journal.update(session, FamilyMember, member_id, {"linked_id": customer_id})
    return customer_id


def tidy(session: Session, customer_id: int) -> None:
    """After a merge nobody has brought, or is related to, themselves, and no tie is said twice."""
    own = and_(_r.customer_id == customer_id, _r.brought_id == customer_id)
    journal.delete(session, Referral, session.scalars(select(_r.id).where(own)).all())
    mine = or_(_t.customer_id == customer_id, _t.other_id == customer_id)
    seen: set[tuple[int, int, str]] = set()
    doubled = []
    for row in session.execute(select(_t.id, _t.customer_id, _t.other_id, _t.kind).where(mine)):
        here, there = (row.customer_id, row.other_id, row.kind), _mirrored(session, row)
        if row.customer_id == row.other_id or {here, there} & seen:
            doubled.append(row.id)
        seen.add(here)
    journal.delete(session, Relation, doubled)
    _break_circle(session, customer_id)


def relink(session: Session, keep_id: int, dropped: Sequence[int]) -> None:
    """Members of other families who were customers merged away are the one kept."""
    linked = select(_f.id).where(_f.linked_id.in_(dropped), _f.customer_id.not_in([keep_id, *dropped]))
    for member_id in session.scalars(linked).all():
        journal.update(session, FamilyMember, member_id, {"linked_id": keep_id})


def _break_circle(session: Session, customer_id: int) -> None:
    """Who was merged with somebody they had brought, at some remove, was not brought by them."""
    rows = session.execute(select(_r.brought_id, _r.customer_id, _r.id).where(_r.brought_id.is_not(None)))
    above = {brought: (referrer, row_id) for brought, referrer, row_id in rows}
    at, last, seen = customer_id, 0, set[int]()
    while at in above and at not in seen:
        seen.add(at)
        at, last = above[at]
    if at == customer_id and last:
        journal.delete(session, Referral, [last])


def _known(session: Session, customer_id: int, other_id: int, kind: str) -> int | None:
    """The row that says the same already, from either side."""
    pair = or_(
        and_(_t.customer_id == customer_id, _t.other_id == other_id),
        and_(_t.customer_id == other_id, _t.other_id == customer_id),
    )
    for row in session.execute(select(_t.id, _t.customer_id, _t.other_id, _t.kind).where(pair)):
        if (customer_id, other_id, kind) in {
            (row.customer_id, row.other_id, row.kind),
            _mirrored(session, row),
        }:
            return int(row.id)
    return None


def _mirrored(session: Session, row: Any) -> tuple[int, int, str]:
    """The same tie as it is told from the other side."""
    sex = session.scalar(select(_c.sex).where(_c.id == row.customer_id))
    return row.other_id, row.customer_id, reverse(row.kind, sex) if row.kind in KINDS else row.kind


def _values(member: RowMapping, host: RowMapping) -> dict[str, Any]:
    """What the file of a member of the family begins with, by catalog key."""
    relation = member["relation"]
    sex = SEX_OF.get(relation) or (_OTHER_SEX.get(host["sex"] or "") if relation == "spouse" else None)
    phones = parse_phones(member["phone"]).value if member["phone"] else None
    interests = member["interests"]
    rest = [member["note"], None if phones else member["phone"]]
    values = {
        "name": member["name"],
        "sex": sex,
        "birthday": birthday_of(dict(member)),
        "company": member["employer"],
        "education": member["education"],
        "health": member["health"],
        "hobbies": tuple(filter(None, interests.replace("，", "、").split("、"))) if interests else None,
        "notes": "\n".join(filter(None, rest)) or None,
        "stage": "possible",
        **_phone_items(phones or ()),
    }
    return {key: value for key, value in values.items() if value not in (None, "", ())}


def _phone_items(phones: Sequence[Any]) -> dict[str, Any]:
    keys = {"mobile": "mobile", "office": "office_phone", "home": "home_phone"}
    found: dict[str, list[Any]] = {}
    for phone in phones:
        found.setdefault(keys.get(phone.kind, "other_phone"), []).append(phone)
    return {key: tuple(numbers) for key, numbers in found.items()}


def _member(session: Session, member_id: int) -> RowMapping:
    found = session.execute(select(table_of(FamilyMember)).where(_f.id == member_id)).mappings().one_or_none()
    if found is None:
        raise InputError("no-such-member", id=member_id)
    return found


def _named(session: Session, *ids: int) -> dict[int, str]:
    names = queries.names_of(session, ids)
    for each in ids:
        if each not in names:
            raise InputError("no-such-customer", id=each)
    return names
