"""Writing down that two customers were introduced to each other, and which lines of business go together."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.tie_models import IndustryPair, Introduction
from app.customers.ties.match_rows import Outcome
from app.errors import InputError
from app.storage import journal
from app.storage.journal import table_of

_i = table_of(Introduction).c


def introduce(
    session: Session, one_id: int, other_id: int, day: dt.date, outcome: str, why: str = "", note: str = ""
) -> int:
    """Note that two customers were introduced to each other; said again, it changes what was noted.

    `InputError`: introduce-self, no-such-customer.
    """
    if one_id == other_id:
        raise InputError("introduce-self")
    names = queries.names_of(session, [one_id, other_id])
    for each in (one_id, other_id):
        if each not in names:
            raise InputError("no-such-customer", id=each)
    journal.describe_several(session, "introduction", [*names.values()])
    told = {"introduced_on": day, "outcome": Outcome(outcome).value, "note": note.strip() or None}
    there = session.scalar(
        select(_i.id).where(
            or_(
                and_(_i.one_id == one_id, _i.other_id == other_id),
                and_(_i.one_id == other_id, _i.other_id == one_id),
            )
        )
    )
    if there is not None:
        journal.update(session, Introduction, there, told)
        return int(there)
    pair = {"one_id": one_id, "other_id": other_id, "why": why.strip() or None}
    mine = {"staff_id": session.info.get("staff_id")}
    return journal.insert(session, Introduction, [{**told, **pair, **mine}])[0]


def forget(session: Session, row_id: int) -> None:
    """Take back that two were introduced."""
    row = session.execute(select(_i.one_id, _i.other_id).where(_i.id == row_id)).one_or_none()
    if row is not None:
        names = queries.names_of(session, [*row])
        journal.describe_several(session, "introduction", [*names.values()])
        journal.delete(session, Introduction, [row_id])


def save_pair(session: Session, one: str, other: str, why: str, row_id: int | None = None) -> int:
    """Say that two lines of business go together, or change what was said; the row's id.

    `InputError("pair-needed")` where a side or the reason is empty.
    """
    row = {"one": one.strip(), "other": other.strip(), "why": why.strip()}
    if not all(row.values()):
        raise InputError("pair-needed")
    journal.describe_several(session, "industry-pair", [row["one"], row["other"]])
    if row_id is None:
        return journal.insert(session, IndustryPair, [row])[0]
    journal.update(session, IndustryPair, row_id, row)
    return row_id


def delete_pair(session: Session, row_id: int) -> None:
    """Two lines of business do not go together after all."""
    journal.describe(session, "industry-pair")
    journal.delete(session, IndustryPair, [row_id])


def tidy(session: Session, customer_id: int) -> None:
    """After a merge nobody was introduced to themselves."""
    own = select(_i.id).where(_i.one_id == customer_id, _i.other_id == customer_id)
    journal.delete(session, Introduction, session.scalars(own).all())
