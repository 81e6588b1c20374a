"""Steps after a purchase that were past before the file was opened, or before care began: before our time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calendar.anniversaries import add_months
from app.care import plans, wording
from app.care.dues.schedule import suits
from app.care.history_rows import PastDue
from app.care.plan import Step, Trigger
from app.customers.models import Customer, Purchase
from app.staff.queries import shop
from app.storage.journal import table_of

BEFORE = "before"
"""The state of what nobody is reminded of any more."""
_c = table_of(Customer).c
_p = table_of(Purchase).c


def before_us(session: Session, customer_id: int, lang: str = "zh") -> list[PastDue]:
    """What a customer's purchases would have brought by then, the newest first.

    Yearly steps are not told: they have joined in since.
    """
    who = session.execute(select(_c.opened_on, _c.grade, _c.stage).where(_c.id == customer_id)).one_or_none()
    if who is None:
        return []
    begun = max(who.opened_on, shop(session).care_start)
    delivered = select(_p.delivered_on).where(_p.customer_id == customer_id, _p.delivered_on < begun)
    steps = [
        step for step in plans.load(session).of(Trigger.DELIVERY) if _is_meant(step, who.grade, who.stage)
    ]
    found = {
        (step.key, day): _told(step, day, lang)
        for origin in session.scalars(delivered)
        for step, day in _days(steps, origin)
        if day < begun
    }
    return sorted(found.values(), key=lambda due: (due.date, due.step), reverse=True)


def _days(steps: list[Step], origin: dt.date) -> Iterator[tuple[Step, dt.date]]:
    for step in steps:
        day = add_months(origin, step.months) + dt.timedelta(days=step.days)
        if (step.from_on is None or step.from_on <= day) and (step.until_on is None or day < step.until_on):
            yield step, day


def _is_meant(step: Step, grade: str | None, stage: str | None) -> bool:
    """By grade and stage; what goes by the person or the family is passed over."""
    audience = step.audience
    if audience is None:
        return True
    return not audience.is_personal and suits(audience, grade, stage)


def _told(step: Step, day: dt.date, lang: str) -> PastDue:
    title = wording.label(step.label, step.festival, lang)
    return PastDue(step.key, title, step.tone, day, day, BEFORE, "", None, "", "", "", None)
