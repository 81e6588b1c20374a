"""The check that every read and write passes: may the person signed in do this?"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import RightError
from app.staff.models import Staff
from app.staff.rules import Right, may, needs


def check(session: Session, staff_id: int | None, right: str | None) -> None:
    """Raise `RightError("no-right")` when a right is wanted that the person lacks.

    With nobody signed in (the command line, a new file) the file's own key is what guards it.
    """
    if right is None or staff_id is None:
        return
    role = session.scalar(select(Staff.role).where(Staff.id == staff_id))
    if role is None or not may(role, Right(right)):
        raise RightError("no-right", right=str(right))


@needs(Right.PASSWORD)
def may_change_password(_session: Session) -> None:
    """Asked before the file is written under another password: raises where that person may not."""
