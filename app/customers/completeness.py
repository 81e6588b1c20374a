"""How complete the files are, by salesperson: the average, how they are spread, what was learnt of late."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.customers import arranged, queries
from app.customers.completeness_rows import PARTS, CompletenessRow
from app.customers.models import Customer
from app.fields.kinds import percent
from app.storage import undo
from app.storage.journal import table_of

_c = table_of(Customer).c


def report(session: Session, today: dt.date) -> list[CompletenessRow]:
    """Everybody who has customers, the most complete files first; the whole shop is not among them."""
    whole = arranged.catalog(session).whole
    names = queries.staff_names(session)
    gained = undo.gained(session, Customer.__tablename__, "filled", today.replace(day=1))
    found = [
        CompletenessRow(
            owner_id,
            names.get(owner_id or 0, ""),
            count,
            percent(known, whole * count),
            tuple(parts),
            sum(gained.get(each, 0) for each in _ids(session, owner_id)) if gained else 0,
        )
        for owner_id, count, known, *parts in _counted(session, whole)
    ]
    return sorted(found, key=lambda row: (-row.percent, row.owner))


def _counted(session: Session, whole: int) -> list[tuple[int | None, int, int, *tuple[int, ...]]]:
    edges = [whole * part / PARTS for part in range(1, PARTS)]
    bounds = zip([-1.0, *edges], [*edges, float(max(whole, 1) * 10)], strict=True)
    parts = [func.sum(case((_c.filled.between(low + 0.001, high), 1), else_=0)) for low, high in bounds]
    columns = (_c.owner_id, func.count(), func.coalesce(func.sum(_c.filled), 0), *parts)
    return [tuple(row) for row in session.execute(select(*columns).group_by(_c.owner_id))]


def _ids(session: Session, owner_id: int | None) -> list[int]:
    return list(session.scalars(select(_c.id).where(_c.owner_id.is_not_distinct_from(owner_id))))
