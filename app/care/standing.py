"""What somebody wrote when a due was put off or handed over, for whoever has it now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.care.models import DueState
from app.care.rows import DecisionNote, State
from app.customers.queries import staff_names
from app.storage.journal import table_of
from app.storage.lists import listed

_s = table_of(DueState).c
_STANDING = (State.HANDED, State.POSTPONED)


def notes(session: Session, ids: Sequence[int]) -> dict[int, tuple[DecisionNote, ...]]:
    """By customer, the latest first. Of some the due may be gone meanwhile: it is named to be looked for."""
    columns = (_s.customer_id, _s.step, _s.date, _s.state, _s.staff_id, _s.reason, _s.decided_on)
    wanted = select(*columns).where(_s.customer_id.in_(listed(ids)), _s.state.in_(_STANDING))
    rows = session.execute(wanted.order_by(_s.decided_on.desc(), _s.id.desc())).all()
    names = staff_names(session) if rows else {}
    found: dict[int, list[DecisionNote]] = defaultdict(list)
    for row in rows:
        who = names.get(row.staff_id or 0, "")
        note = DecisionNote(row.step, row.date, State(row.state), who, row.reason or "", row.decided_on)
        found[row.customer_id].append(note)
    return {customer_id: tuple(told) for customer_id, told in found.items()}
