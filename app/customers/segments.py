"""Segments: customers under one name, found by filters or put together by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.customers.rows import SegmentRow
from app.customers.segment_models import Segment, SegmentMember
from app.errors import InputError
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

_s, _m = table_of(Segment).c, table_of(SegmentMember).c


def segments(session: Session) -> list[SegmentRow]:
    """The shop's and those of the person signed in, by name."""
    me = session.info.get("staff_id")
    counted = select(_m.segment_id, func.count()).group_by(_m.segment_id)
    counts: dict[int, int] = {row[0]: row[1] for row in session.execute(counted)}
    mine = or_(_s.staff_id.is_(None), _s.staff_id == me)
    rows = session.execute(select(_s.id, _s.name, _s.staff_id, _s.filters).where(mine).order_by(_s.name))
    return [
        SegmentRow(row.id, row.name, row.staff_id is not None, row.filters, counts.get(row.id, 0))
        for row in rows
    ]


def save_filters(session: Session, name: str, filters: Mapping[str, Any], *, private: bool = False) -> int:
    """Give filters a name; the new id. `InputError`: segment-name-needed, segment-name-taken."""
    return _add(session, name, dict(filters), private=private)


def save_list(session: Session, name: str, ids: Sequence[int], *, private: bool = False) -> int:
    """Put customers together under a name; the new id. `InputError` as in `save_filters`."""
    segment_id = _add(session, name, None, private=private)
    _put(session, segment_id, ids)
    return segment_id


def rename(session: Session, segment_id: int, name: str) -> int:
    """Another name for a segment."""
    name = _checked(session, name, segment_id)
    journal.describe(session, "segment", name)
    journal.update(session, Segment, segment_id, {"name": name})
    return segment_id


def replace_filters(session: Session, segment_id: int, filters: Mapping[str, Any]) -> int:
    """Other filters under the same name."""
    journal.describe(session, "segment", _name(session, segment_id))
    journal.update(session, Segment, segment_id, {"filters": dict(filters)})
    return segment_id


def delete(session: Session, segment_id: int) -> None:
    """Take a segment out; its customers stay, and undo brings it back."""
    journal.describe(session, "segment-delete", _name(session, segment_id))
    journal.delete(session, Segment, [segment_id])


def add(session: Session, ids: Sequence[int], segment_id: int) -> int:
    """Put customers into a list; how many were not in it."""
    journal.describe(session, "segment-add", _name(session, segment_id), len(ids))
    return _put(session, segment_id, ids)


def take_out(session: Session, ids: Sequence[int], segment_id: int) -> int:
    """Take customers out of a list; how many were in it."""
    journal.describe(session, "segment-less", _name(session, segment_id), len(ids))
    mine = (_m.segment_id == segment_id, _m.customer_id.in_(listed(ids)))
    return journal.delete(session, SegmentMember, session.scalars(select(_m.id).where(*mine)).all())


def _add(session: Session, name: str, filters: dict[str, Any] | None, *, private: bool) -> int:
    name = _checked(session, name)
    journal.describe(session, "segment-new", name)
    owner = session.info.get("staff_id") if private else None
    return journal.insert(session, Segment, [{"name": name, "staff_id": owner, "filters": filters}])[0]


def _put(session: Session, segment_id: int, ids: Sequence[int]) -> int:
    there = set(session.scalars(select(_m.customer_id).where(_m.segment_id == segment_id)))
    rows = [{"segment_id": segment_id, "customer_id": each} for each in ids if each not in there]
    return len(journal.insert(session, SegmentMember, rows))


def _checked(session: Session, name: str, segment_id: int | None = None) -> str:
    name = name.strip()
    if not name:
        raise InputError("segment-name-needed")
    if any(row.name == name and row.id != segment_id for row in segments(session)):
        raise InputError("name-taken", name=name)
    return name


def _name(session: Session, segment_id: int) -> str:
    name = session.scalar(select(_s.name).where(_s.id == segment_id))
    if name is None:
        raise InputError("no-such-segment", id=segment_id)
    return str(name)
