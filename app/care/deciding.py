"""Deciding on dues, of one customer or of thousands: the same statements for all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from app import clock
from app.care import activities, plans
from app.care.dues import schedule
from app.care.dues.schedule import Contact
from app.care.models import DueState
from app.care.plan import Trigger
from app.care.rows import State
from app.customers import referring
from app.customers.models import Customer
from app.errors import InputError
from app.interactions.models import Promise
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

DueName = tuple[str, dt.date]
Dues = Mapping[int, Sequence[DueName]]
"""Steps with their dates by customer."""
Progress = Callable[[int, int], None]
_AT_ONCE = 1000


def quiet(_done: int, _total: int) -> None:
    """For whoever does not want to know how far it is."""


_c = table_of(Customer).c
_s = table_of(DueState).c
_p = table_of(Promise).c


@dataclass(frozen=True, slots=True)
class Decided:
    """Done, skipped, postponed or handed over; why, to which day, to whom, and by which contact."""

    state: State
    reason: str = ""
    until: dt.date | None = None
    to_staff_id: int | None = None
    interaction_id: int | None = None

    def check(self) -> None:
        """Raises `InputError` as `actions.decide` says."""
        if self.state is State.OPEN:
            raise ValueError("open is the state of no decision: see reopen")
        if self.state in {State.SKIPPED, State.POSTPONED} and not self.reason:
            raise InputError("reason-needed")
        if self.state is State.POSTPONED and self.until is None:
            raise InputError("day-needed")
        if self.until is not None and self.until < clock.today():
            raise InputError("day-past", day=self.until)
        if self.state is State.HANDED and self.to_staff_id is None:
            raise InputError("colleague-needed")

    def columns(self, session: Session) -> dict[str, Any]:
        """What to store; whoever a due was handed to keeps it when it is put off."""
        columns: dict[str, Any] = {
            "state": self.state.value,
            "reason": self.reason or None,
            "decided_on": clock.today(),
            "staff_id": session.info.get("staff_id"),
            "interaction_id": self.interaction_id,
        }
        if self.until is not None:
            columns["until"] = self.until
        if self.to_staff_id is not None:
            columns["to_staff_id"] = self.to_staff_id
        return columns


def decide(session: Session, dues: Dues, decided: Decided, progress: Progress = quiet) -> int:
    """Decide the same on all of them; how many changed. A `progress` that raises stops it."""
    decided.check()
    ids, changed = list(dues), 0
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids))
        some = {customer_id: dues[customer_id] for customer_id in ids[start : start + _AT_ONCE]}
        people = _people(session, some)
        code = "due-forward" if _is_brought_forward(dues, decided) else f"due-{decided.state}"
        journal.describe(session, code, "" if len(ids) > 1 else people[0]["name"], len(ids))
        changed += _settle(session, some, decided, people)
    progress(len(ids), len(ids))
    return changed


def _is_brought_forward(dues: Dues, decided: Decided) -> bool:
    """Whether the new day lies before that of every due: nothing of it is put off."""
    until = decided.until
    return until is not None and all(until < date for names in dues.values() for _, date in names)


def _settle(session: Session, dues: Dues, decided: Decided, people: Sequence[RowMapping]) -> int:
    changed = _put(session, dues, decided.columns(session))
    if decided.state is State.DONE:
        _keep_promises(session, dues)
        _keep_thanks(session, dues)
        activities.close(session, dues)
    if decided.state in {State.DONE, State.SKIPPED}:
        _keep_in_touch(session, people, dues)
    return changed


def _people(session: Session, dues: Dues) -> list[RowMapping]:
    columns = (
        _c.id, _c.name, _c.opened_on, _c.grade, _c.intent, _c.last_contact_on, _c.next_contact_on,
    )  # fmt: skip
    found = session.execute(select(*columns).where(_c.id.in_(listed(dues)))).mappings().all()
    if len(found) < len(dues):
        gone = set(dues) - {row["id"] for row in found}
        raise InputError("no-such-customer", id=min(gone))
    return list(found)


def _put(session: Session, dues: Dues, columns: dict[str, Any]) -> int:
    """Change the decisions that there are and add the others; those that say the same stay."""
    wanted = dict.fromkeys((each, *due) for each, names in dues.items() for due in names)
    stored = select(table_of(DueState)).where(_s.customer_id.in_(listed(dues)))
    rows = session.execute(stored).mappings()
    known = {(row["customer_id"], row["step"], row["date"]): row for row in rows}
    there = (known[key] for key in wanted if key in known)
    changes = {row["id"]: columns for row in there if _differs(row, columns)}
    journal.update_many(session, DueState, changes)
    fresh = [
        {"customer_id": customer_id, "step": step, "date": date, **columns}
        for customer_id, step, date in wanted
        if (customer_id, step, date) not in known
    ]
    return len(changes) + len(journal.insert(session, DueState, fresh))


def _differs(row: RowMapping, columns: Mapping[str, Any]) -> bool:
    return any(row[name] != value for name, value in columns.items())


def _keep_promises(session: Session, dues: Dues) -> None:
    """A promise whose due is done is kept."""
    days = {(each, date) for each, names in dues.items() for step, date in names if step == Trigger.PROMISE}
    if not days:
        return
    open_ones = select(_p.id, _p.customer_id, _p.due_on).where(
        _p.customer_id.in_(listed({each for each, _ in days})), _p.kept_on.is_(None)
    )
    kept = [row.id for row in session.execute(open_ones) if (row.customer_id, row.due_on) in days]
    journal.update_many(session, Promise, {each: {"kept_on": clock.today()} for each in kept})


def _keep_thanks(session: Session, dues: Dues) -> None:
    """Whoever was thanked for a referral as a plan wants it is noted as thanked."""
    steps = {step.key for step in plans.load(session).of(Trigger.REFERRAL)}
    thanked = [each for each, names in dues.items() if any(step in steps for step, _ in names)]
    if thanked:
        referring.mark_thanked(session, thanked)


def _keep_in_touch(session: Session, people: Iterable[RowMapping], dues: Dues) -> None:
    """Who is settled without having been spoken with is due again after one interval, never forgotten."""
    changes = {
        customer_id: {"next_contact_on": day} for customer_id, day in _next_days(session, people, dues)
    }
    journal.update_many(session, Customer, changes)


def _next_days(
    session: Session, people: Iterable[RowMapping], dues: Dues
) -> Iterator[tuple[int, dt.date | None]]:
    plan = plans.load(session)
    for row in people:
        grade, intent = row["grade"], row["intent"]
        contact = Contact(row["opened_on"], grade, intent, row["last_contact_on"], row["next_contact_on"])
        still = schedule.routine(plan, contact)
        if still is None or (still[0].key, still[1]) not in dues[row["id"]]:
            continue
        days = schedule.interval_days(plan, grade, intent)
        next_on = clock.today() + dt.timedelta(days=days) if days else None
        if next_on != row["next_contact_on"]:
            yield row["id"], next_on
