"""Events: contacting many for one reason, keeping what they answered, and following up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.care.dues import schedule
from app.care.event_rows import Answer, EventDraft, EventKind, Heard, Reach
from app.care.models import CareEvent, EventGuest
from app.customers.models import Customer
from app.errors import InputError
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

_e = table_of(CareEvent).c
_g = table_of(EventGuest).c
_c = table_of(Customer).c


def reach(session: Session, ids: Iterable[int]) -> Reach:
    """Who of some customers may be contacted."""
    columns = (_c.id, _c.stage, _c.do_not_contact, _c.deceased)
    rows = session.execute(select(*columns).where(_c.id.in_(listed(sorted(set(ids))))).order_by(_c.id))
    found, silent = [], Counter[str]()
    for row in rows:
        why = schedule.silent_reason(
            row.stage, do_not_contact=bool(row.do_not_contact), deceased=bool(row.deceased)
        )
        if why:
            silent[why] += 1
        else:
            found.append(row.id)
    return Reach(tuple(found), dict(silent))


def begin_event(session: Session, draft: EventDraft, ids: Iterable[int]) -> int:
    """Begin an event for those of some customers who may be contacted; its id.

    Raises `InputError`: `event-title-needed`, `event-day-needed` for an invitation without a day,
    `event-day-early` for one before its calls, `event-nobody` when nobody may be contacted.
    """
    _check(draft)
    guests = reach(session, ids).ids
    if not guests:
        raise InputError("event-nobody")
    journal.describe(session, "event-new", draft.title.strip(), len(guests))
    columns = {
        **_columns(draft),
        "begun_on": clock.today(),
        "staff_id": session.info.get("staff_id"),
    }
    [event_id] = journal.insert(session, CareEvent, [columns])
    _add(session, event_id, guests)
    return event_id


def change_event(session: Session, event_id: int, draft: EventDraft) -> int:
    """Change what an event says or its days; what was answered and settled stays. Its id."""
    _check(draft)
    journal.describe(session, "event-edit", _title(session, event_id))
    journal.update(session, CareEvent, event_id, _columns(draft))
    return event_id


def fresh_guests(session: Session, event_id: int, ids: Iterable[int]) -> list[int]:
    """Those of some customers whom an event does not concern yet."""
    known = set(session.scalars(select(_g.customer_id).where(_g.event_id == event_id)))
    return [customer_id for customer_id in ids if customer_id not in known]


def add_guests(session: Session, event_id: int, ids: Iterable[int]) -> int:
    """Let an event concern more customers; how many came to it."""
    title = _title(session, event_id)
    fresh = fresh_guests(session, event_id, reach(session, ids).ids)
    journal.describe(session, "event-guests", title, len(fresh))
    return len(_add(session, event_id, fresh))


def remove_guests(session: Session, event_id: int, ids: Iterable[int]) -> int:
    """Take customers out of an event, with what they answered; how many."""
    found = _guests(session, event_id, ids)
    journal.describe(session, "event-guests-less", _title(session, event_id), len(found))
    return journal.delete(session, EventGuest, found)


def set_answer(session: Session, event_id: int, ids: Sequence[int], answer: str | None) -> int:
    """Note what guests said to an invitation, or that they have not answered; how many changed.

    Whoever answered is no longer due to be called.
    """
    value = Answer(answer).value if answer else None
    journal.describe(session, "event-answer", _title(session, event_id), len(ids))
    return _put(session, event_id, ids, {"answer": value})


def set_came(session: Session, event_id: int, ids: Sequence[int], came: bool | None) -> int:
    """Note who came and who did not; how many changed. `InputError("event-not-yet")` before its day."""
    held_on = session.scalar(select(_e.held_on).where(_e.id == event_id))
    if came is not None and held_on is not None and held_on > clock.today():
        raise InputError("event-not-yet", day=held_on)
    journal.describe(session, "event-came", _title(session, event_id), len(ids))
    return _put(session, event_id, ids, {"came": came})


def note(session: Session, event_id: int, customer_id: int, heard: str) -> int:
    """Note what was heard of an invitation while somebody was spoken with; 0 when it was known."""
    said = Heard(heard)
    if said in {Heard.CAME, Heard.MISSED}:
        return set_came(session, event_id, [customer_id], said is Heard.CAME)
    return set_answer(session, event_id, [customer_id], said.value)


def close_event(session: Session, event_id: int) -> None:
    """Nobody is due for it from now on; all that was noted stays."""
    journal.describe(session, "event-close", _title(session, event_id))
    journal.update(session, CareEvent, event_id, {"closed_on": clock.today()})


def reopen_event(session: Session, event_id: int) -> None:
    """Go on with a closed event."""
    journal.describe(session, "event-reopen", _title(session, event_id))
    journal.update(session, CareEvent, event_id, {"closed_on": None})


def delete_event(session: Session, event_id: int) -> None:
    """Take an event out with everything noted in it."""
    journal.describe(session, "event-delete", _title(session, event_id))
    journal.delete(session, CareEvent, [event_id])


def _check(draft: EventDraft) -> None:
    if not draft.title.strip():
        raise InputError("event-title-needed")
    if draft.kind is EventKind.INVITATION:
        if draft.held_on is None:
            raise InputError("event-day-needed")
        if draft.held_on < draft.call_on:
            raise InputError("event-day-early", day=draft.held_on)


def _columns(draft: EventDraft) -> dict[str, Any]:
    invited = draft.kind is EventKind.INVITATION
    return {
        "kind": draft.kind.value,
        "title": draft.title.strip(),
        "reason": draft.reason.strip(),
        "script": draft.script.strip(),
        "channel": draft.channel,
        "call_on": draft.call_on,
        "held_on": draft.held_on if invited else None,
        "follow_days": draft.follow_days if invited else None,
    }


def _add(session: Session, event_id: int, ids: Iterable[int]) -> list[int]:
    return journal.insert(session, EventGuest, [{"event_id": event_id, "customer_id": i} for i in ids])


def _put(session: Session, event_id: int, ids: Iterable[int], columns: dict[str, Any]) -> int:
    found = _guests(session, event_id, ids)
    return sum(journal.update(session, EventGuest, guest_id, columns) for guest_id in found)


def _guests(session: Session, event_id: int, ids: Iterable[int]) -> list[int]:
    mine = select(_g.id).where(_g.event_id == event_id, _g.customer_id.in_(listed(sorted(set(ids)))))
    return list(session.scalars(mine.order_by(_g.id)))


def _title(session: Session, event_id: int) -> str:
    title = session.scalar(select(_e.title).where(_e.id == event_id))
    if title is None:
        raise InputError("no-such-event", id=event_id)
    return str(title)
