"""Reading the staff and the settings of the shop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.calendar.workdays import DayKind, DaysOff, Duty, Workdays
from app.staff.models import Setting, Staff
from app.staff.rows import USUAL_CAP, Shop, StaffRow
from app.storage.journal import table_of
from app.storage.once import once

# Columns of the tables: the first use of a mapped class makes ready the mappers of all of them.
_s = table_of(Staff).c
_set = table_of(Setting).c
_SETTINGS = select(_set.key, _set.value)

DAYS_OFF = "days_off"
"""The setting that says which days the shop takes off; its values are those of `DaysOff`."""
DAY_PLAN = "day_plan"
"""The setting with the shop's own plan: ISO day -> duty and the holiday's names."""


def everybody(session: Session) -> list[StaffRow]:
    """All who work or worked here, the active first, in the order they came."""
    statement = select(_s.id, _s.name, _s.role, _s.active)
    found = session.execute(statement.order_by(_s.active.desc(), _s.id))
    return [StaffRow(row.id, row.name, row.role, row.active) for row in found]


def id_of(session: Session, name: str) -> int | None:
    """Whose name that is."""
    return session.scalar(select(_s.id).where(_s.name == name.strip()))


def setting(session: Session, key: str, default: Any = None) -> Any:
    """One setting of the shop, or the default."""
    found = session.execute(select(_set.value).where(_set.key == key)).one_or_none()
    return default if found is None else found.value


def settings(session: Session) -> dict[str, Any]:
    """Every setting of the shop."""
    return dict(once(session, _settings))


def _settings(session: Session) -> dict[str, Any]:
    return {row.key: row.value for row in session.execute(_SETTINGS)}


def shop(session: Session) -> Shop:
    """The shop: its name, trade and what follows from them."""
    rows = settings(session)
    start = rows.get("care_start")
    return Shop(
        name=str(rows.get("shop_name", "")),
        trade=str(rows.get("trade", "auto")),
        area_code=str(rows.get("area_code", "")),
        care_start=dt.date.fromisoformat(start) if start else clock.today(),
        care_cap=int(rows.get("care_cap", USUAL_CAP)),
        address=str(rows.get("shop_address", "")),
        postcode=str(rows.get("shop_postcode", "")),
    )


def workdays(session: Session) -> Workdays:
    """When the shop works: on holidays not, unless it says otherwise, and by its own plan of days off."""
    return workdays_of(setting(session, DAYS_OFF), setting(session, DAY_PLAN))


def workdays_of(off: str | None, plan: Mapping[str, Sequence[str]] | None) -> Workdays:
    """The same from the two settings as they are stored."""
    return Workdays(
        DaysOff(off or DaysOff.HOLIDAYS),
        {
            dt.date.fromisoformat(day): DayKind(Duty(duty), zh, en)
            for day, (duty, zh, en) in (plan or {}).items()
        },
    )
