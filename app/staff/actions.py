"""Writing the staff and the settings of the shop."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.calendar.workdays import DaysOff, Plan
from app.errors import InputError
from app.staff import queries
from app.staff.models import Setting, Staff
from app.staff.rules import Right, Role, needs
from app.storage import journal

TRADES = ("auto", "realestate", "insurance", "keyaccount")


def set_up(session: Session, trade: str) -> None:
    """What every new file begins with: its trade and the day from which care counts."""
    if trade not in TRADES:
        raise InputError("no-such-trade", trade=trade)
    journal.describe(session, "new-file")
    journal.keep(session)
    settings = {"trade": trade, "care_start": clock.today().isoformat()}
    journal.insert(session, Setting, [{"key": key, "value": value} for key, value in settings.items()])


def begin(session: Session, shop: str, person: str) -> int:
    """Name the shop of a new file and add its first person, whose id it gives; no undo takes that back."""
    journal.keep(session)
    save_settings(session, {"shop_name": shop.strip()})
    return add_staff(session, person)


def save_settings(session: Session, values: dict[str, Any]) -> None:
    """Change settings of the shop by key."""
    journal.describe(session, "settings")
    for key, value in values.items():
        found = session.scalar(select(Setting.id).where(Setting.key == key))
        if found is None:
            journal.insert(session, Setting, [{"key": key, "value": value}])
        else:
            journal.update(session, Setting, found, {"value": value})


def take_days_off(session: Session, off: str) -> None:
    """Say which days the shop takes off: one of `DaysOff`."""
    journal.describe(session, "days-off")
    save_settings(session, {queries.DAYS_OFF: DaysOff(off).value})


def save_day_plan(session: Session, plan: Plan, year: int) -> None:
    """Put a plan of days off in the place of what was loaded for that year; an empty one takes it away."""
    journal.describe(session, "days-off", str(year))
    kept = {day: kind for day, kind in queries.workdays(session).plan.items() if day.year != year}
    rows = {
        day.isoformat(): [kind.duty.value, kind.zh, kind.en]
        for day, kind in sorted((kept | dict(plan)).items(), key=lambda pair: pair[0])
    }
    save_settings(session, {queries.DAY_PLAN: rows})


@needs(Right.STAFF)
def add_staff(session: Session, name: str, role: str = Role.SALES, *, active: bool = True) -> int:
    """Add somebody, or give the id of who bears that name already.

    Not `active`: who is only named in an old log, and may have left long ago.
    """
    name = name.strip()
    if not name:
        raise InputError("name-needed")
    found = queries.id_of(session, name)
    if found is not None:
        return found
    journal.describe(session, "staff-edit", name)
    return journal.insert(session, Staff, [{"name": name, "role": str(role), "active": active}])[0]


@needs(Right.STAFF)
def save_staff(session: Session, staff_id: int, name: str, role: str, active: bool) -> None:
    """Change name, role, or whether somebody still works here."""
    journal.describe(session, "staff-edit", name)
    taken = queries.id_of(session, name)
    if not name.strip() or taken not in (None, staff_id):
        raise InputError("name-taken" if name.strip() else "name-needed", name=name)
    journal.update(session, Staff, staff_id, {"name": name.strip(), "role": role, "active": active})
