"""Answering daily reports."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.customers.queries import staff_names
from app.daily.models import DayAnswer
from app.staff.rules import Right, needs
from app.storage import journal
from app.storage.journal import table_of

_a = table_of(DayAnswer).c


@needs(Right.ANSWER)
def save_answer(session: Session, day: dt.date, staff_id: int, text: str) -> None:
    """What the manager says of somebody's day; an empty text takes the answer away."""
    there = session.scalar(select(_a.id).where(_a.day == day, _a.staff_id == staff_id))
    said = {"text": text.strip(), "by_id": session.info.get("staff_id"), "at": clock.now()}
    journal.describe(session, "day-answer", staff_names(session).get(staff_id, ""))
    if there is None and said["text"]:
        journal.insert(session, DayAnswer, [{"day": day, "staff_id": staff_id, **said}])
    elif there is not None and said["text"]:
        journal.update(session, DayAnswer, there, said)
    elif there is not None:
        journal.delete(session, DayAnswer, [there])
