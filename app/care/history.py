"""The dues of one customer, come and gone: what was raised, decided and closed, by whom, when and why."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.care import plans, wording
from app.care.dues import event_dues
from app.care.dues.open_dues import known_steps
from app.care.history_rows import PastDue
from app.care.models import DueState, RaisedDue
from app.care.packs import packs
from app.care.plan import Step
from app.care.rows import State, Tone
from app.customers.queries import staff_names
from app.staff.actions import TRADES
from app.storage.journal import table_of

_r = table_of(RaisedDue).c
_s = table_of(DueState).c
LIMIT = 200
OPEN = frozenset({State.OPEN, State.POSTPONED, State.HANDED})
"""States of what still waits."""


def due_history(session: Session, customer_id: int, lang: str = "zh", limit: int = LIMIT) -> list[PastDue]:
    """The dues of a customer that have come, the newest first."""
    found = {(due.step, due.date): due for due in _written(session, customer_id, lang, limit)}
    for each in event_dues.over(session, customer_id):
        key = (each.step.key, each.date)
        if key not in found or found[key].state in OPEN:
            found[key] = _closed(each, lang)
    return sorted(found.values(), key=lambda due: (-due.on.toordinal(), due.step))[:limit]


def _written(session: Session, customer_id: int, lang: str, limit: int) -> Iterator[PastDue]:
    """What was raised or decided on."""
    known = event_dues.every_step(session) | known_steps(session, plans.load(session))
    names = staff_names(session)
    joined = (_s.customer_id == _r.customer_id) & (_s.step == _r.step) & (_s.date == _r.date)
    columns = (
        _r.step, _r.date, _r.on_day, _r.state, _r.closed_on, _r.closed_why,
        _s.decided_on, _s.staff_id, _s.to_staff_id, _s.reason, _s.interaction_id,
    )  # fmt: skip
    statement = select(*columns).select_from(table_of(RaisedDue).outerjoin(table_of(DueState), joined))
    statement = statement.where(_r.customer_id == customer_id).order_by(_r.on_day.desc(), _r.step)
    for row in session.execute(statement.limit(limit)):
        step = known.get(row.step) or _of_any_trade(row.step)
        is_closed = row.state == "closed"
        yield PastDue(
            step=row.step,
            title=wording.label(step.label, step.festival, lang) if step else row.step,
            tone=step.tone if step else Tone.FOLLOW,
            date=row.date,
            on=row.on_day,
            state=row.state,
            why=(row.closed_why or "") if is_closed else "",
            at=row.closed_on if is_closed else row.decided_on,
            who="" if is_closed else names.get(row.staff_id or 0, ""),
            reason=row.reason or "",
            to=names.get(row.to_staff_id or 0, "") if row.state == State.HANDED else "",
            contact_id=row.interaction_id,
        )


def _closed(each: event_dues.Over, lang: str) -> PastDue:
    """An event is over, or was ended: nobody did this, and nobody will."""
    step = each.step
    return PastDue(
        step=step.key,
        title=wording.label(step.label, step.festival, lang),
        tone=step.tone,
        date=each.date,
        on=each.date,
        state="closed",
        why=each.why,
        at=each.at,
        who="",
        reason="",
        to="",
        contact_id=None,
    )


def _of_any_trade(key: str) -> Step | None:
    """A step that the shop's plan no longer has."""
    return next((plan.by_key[key] for trade in TRADES if key in (plan := packs.load(trade)).by_key), None)
