"""Who is due, why and when: for Today, the calendar, the file's pane and the command line."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import RowMapping, bindparam, func, select
from sqlalchemy.orm import Session

from app import clock
from app.care import arranging, faces, plans, wording
from app.care.briefings import briefing, briefings
from app.care.dues import schedule
from app.care.dues.fact_rows import Scope
from app.care.dues.open_dues import SETTLED, OpenDue, Window, find, known_steps, routine_dues, tally
from app.care.dues.schedule import Tally
from app.care.faces import Faces
from app.care.models import DueState
from app.care.narrowed import narrowed
from app.care.only import EVERYTHING, Only
from app.care.plan import Plan, Step, Trigger
from app.care.plan_rows import DayCount, NextContact, Waiting
from app.care.rows import TOGETHER_DAYS, Agreed, DueRow, Reason, State, TodayList, Tone
from app.care.wording import Who
from app.customers.models import Customer
from app.errors import InputError
from app.interactions import queries as interactions
from app.staff.queries import shop
from app.storage.journal import table_of

__all__ = [
    "agreed", "badge", "between", "briefing", "briefings", "day", "dues_between", "month", "next_contact",
    "of_customers", "plan", "silent_reason", "steps", "today", "upcoming", "waiting",
]  # fmt: skip

COMING_DAYS = 7
LIMIT = 100
MOVED_LIMIT = 20
"""So many are shown of those that do not fit into the day."""
NAMED = 3
"""So many are named of those that are decided on at once."""
AHEAD_DAYS = 200
_TONES = {tone: place for place, tone in enumerate(Tone)}
_RANK = {grade: rank for rank, grade in enumerate("ABCD")}
_c = table_of(Customer).c
_s = table_of(DueState).c
_DONE = select(func.count(_s.customer_id.distinct())).where(
    _s.decided_on == bindparam("day"), _s.state == State.DONE
)
_DONE_BY = _DONE.where(_s.staff_id == bindparam("owner"))
_TALKED_BY = _DONE_BY.where(_s.interaction_id.is_not(None))
"""Who was in touch with them: a greeting sent to all at once takes nobody's day."""


def plan(session: Session) -> Plan:
    """The plan of the shop: its trade's, with what the shop changed."""
    return plans.load(session)


def dues_between(
    session: Session, start: dt.date, end: dt.date, owner_id: int | None = None
) -> list[OpenDue]:
    """What stands open from start to end, both included, for everybody or for one salesperson."""
    return find(session, plan(session), Window(start, end), Scope(owner_id))


def today(
    session: Session, day: dt.date, owner_id: int | None = None, lang: str = "zh", limit: int = LIMIT
) -> TodayList:
    """Whom to contact: overdue, today and in the next week; the longest waiting and best grade first.

    What its step announces earlier stands among what comes from then on. Each group holds up to `limit`
    rows; its count tells of all.
    """
    trade = plan(session)
    known = known_steps(session, trade)
    window = Window(_start(session, day), _announced_until(trade, day), day)
    counted = tally(session, trade, window, Scope(owner_id))
    found = {key: ids for key, ids in counted.items() if _is_announced(known[key[1]], key[0], day)}
    days, done = arranging.arranged(found, known), _done_count(session, day, owner_id)
    moved = _moved(session, found, days, known, (day, owner_id))
    list_ = arranging.Arranged({on: frozenset(ids) for on, ids in days.items()}, moved)
    parts = [*(list_.part(day, place) for place in (-1, 0, 1)), list_.waiting_for_room]
    most = (limit, limit, limit, min(limit, MOVED_LIMIT))
    shown = {each for part, room in zip(parts, most, strict=True) for each in _first_of(session, part, room)}
    places = {each: on for on, ids in days.items() for each in ids & shown}
    steps = {step for (_, step), group in found.items() if not shown.isdisjoint(group)}
    there = find(session, trade, window, Scope(owner_id, tuple(sorted(shown))), steps)
    dues = [each for each in there if each.due.customer_id in found.get((each.on, each.due.step.key), ())]
    rows = _rows(session, _by_customer(dues), day, lang)
    groups = [[row for row in rows if row.customer_id in ids] for ids in map(_ids, parts)]
    late, now, soon, later = (sum(map(len, part.values())) for part in parts)
    overdue, due, coming, waiting = (_on_their_days(group, places) for group in groups)
    return TodayList(day, overdue, due, coming, late, now, soon, done, waiting, later)


def _announced_until(plan: Plan, day: dt.date) -> dt.date:
    """The last day of which something may be told on that day."""
    return day + dt.timedelta(days=max([COMING_DAYS, *(step.lead_days for step in plan.steps)]))


def _is_announced(step: Step, on: dt.date, day: dt.date) -> bool:
    return (on - day).days <= max(COMING_DAYS, step.lead_days)


def _ids(part: Mapping[dt.date, frozenset[int]]) -> set[int]:
    return {each for ids in part.values() for each in ids}


def _on_their_days(rows: Iterable[DueRow], places: Mapping[int, dt.date]) -> tuple[DueRow, ...]:
    """What goes along with a day that people keep stands on that day."""
    found = [_put_off(row, places[row.customer_id]) for row in rows]
    return tuple(sorted(found, key=_urgency))


def _put_off(row: DueRow, day: dt.date) -> DueRow:
    return row if row.date >= day else replace(row, date=day)


def _moved(
    session: Session,
    found: Tally,
    days: Mapping[dt.date, set[int]],
    known: Mapping[str, Step],
    seen: tuple[dt.date, int | None],
) -> frozenset[int]:
    """Who of one person's list has to wait; the whole shop's list is nobody's to carry out."""
    day, owner_id = seen
    if owner_id is None:
        return frozenset()
    backlog = arranging.backlog(found, days, known, day)
    room = arranging.room_of(backlog, shop(session).care_cap, _talked_count(session, day, owner_id))
    if room >= len(backlog.waiting):
        return frozenset()
    return arranging.too_many(backlog, days, faces.ranks(session, backlog.waiting), room)


def _first_of(session: Session, days: Mapping[dt.date, frozenset[int]], limit: int) -> list[int]:
    """The most urgent so many: by day, and of the day that does not fit whole the best grades."""
    shown: list[int] = []
    for group in days.values():
        if len(shown) + len(group) > limit:
            return shown + faces.best(session, group, limit - len(shown))
        shown += group
    return shown


def badge(session: Session, day: dt.date, owner_id: int | None = None) -> int:
    """How many customers stand on the list of that day: overdue or due."""
    trade = plan(session)
    known = known_steps(session, trade)
    window = Window(_start(session, day), day + dt.timedelta(days=TOGETHER_DAYS), day, day)
    found = tally(session, trade, window, Scope(owner_id))
    days = arranging.arranged(found, known)
    backlog = arranging.backlog(found, days, known, day)
    cap = 0 if owner_id is None else shop(session).care_cap
    return arranging.room_of(backlog, cap, _talked_count(session, day, owner_id) if owner_id and cap else 0)


def steps(session: Session, lang: str = "zh") -> list[tuple[str, str]]:
    """Key and name of each step of the plan, for choosing among them."""
    trade = plan(session)
    return [(step.key, wording.label(step.label, step.festival, lang)) for step in trade.steps]


def month(
    session: Session,
    start: dt.date,
    end: dt.date,
    owner_id: int | None = None,
    lang: str = "zh",
    only: Only = EVERYTHING,
) -> list[DayCount]:
    """How many customers each step concerns on each day, in the order of a calendar's cells."""
    trade = only.plan(plan(session))
    known = known_steps(session, trade)
    found = tally(session, trade, Window(start, end), Scope(owner_id))
    groups = narrowed(session, known, found, only)
    samples = faces.names(session, {min(group) for group in groups.values()})
    counts = [_count(on, known[step], group, samples, lang) for (on, step), group in groups.items()]
    return sorted(counts, key=lambda count: (count.date, _TONES[count.tone], -count.count, count.step))


def day(session: Session, day: dt.date, owner_id: int | None = None, lang: str = "zh") -> list[DueRow]:
    """Whom one day of the calendar names, one row for each customer."""
    return between(session, day, day, owner_id, lang)


def between(
    session: Session,
    start: dt.date,
    end: dt.date,
    owner_id: int | None = None,
    lang: str = "zh",
    only: Only = EVERYTHING,
) -> list[DueRow]:
    """What falls due from start to end: one row for each customer and day, in order."""
    groups: dict[tuple[int, dt.date], list[OpenDue]] = defaultdict(list)
    for each in find(session, only.plan(plan(session)), Window(start, end), Scope(owner_id)):
        groups[each.due.customer_id, each.on].append(each)
    return only.rows(_rows(session, groups.values(), clock.today(), lang))


def agreed(session: Session, day: dt.date, owner_id: int | None = None, lang: str = "zh") -> list[Agreed]:
    """The hours agreed on for that day that nobody has settled, in their order."""
    ids = {hour.customer_id for hour in interactions.hours_on(session, day)}
    if not ids:
        return []
    found = find(session, plan(session), Window(day, day), Scope(owner_id, tuple(sorted(ids))))
    return sorted(
        (
            Agreed(row.customer_id, row.name, day, reason.at, reason.text)
            for row in _rows(session, _by_customer(found), day, lang)
            for reason in row.reasons
            if reason.at is not None
        ),
        key=lambda each: each.at,
    )


def of_customers(session: Session, ids: Sequence[int], day: dt.date, lang: str = "zh") -> list[DueRow]:
    """Some customers in the order given, with what is due of each by that day; who is not due has no reasons.

    Who is gone is left out.
    """
    trade = plan(session)
    window = Window(_start(session, day), _announced_until(trade, day), day)
    found = find(session, trade, window, Scope(ids=tuple(sorted(set(ids)))))
    due = {
        group[0].due.customer_id: group
        for group in _by_customer(each for each in found if _is_announced(each.due.step, each.on, day))
    }
    seen = faces.faces(session, set(ids))
    there = [each for each in dict.fromkeys(ids) if each in seen.customers]
    return [
        _row(due[each], seen, day, lang) if each in due else _undue(each, seen, day, lang) for each in there
    ]


def undecided(
    session: Session, customer_id: int, dues: Sequence[tuple[str, dt.date]], day: dt.date
) -> tuple[tuple[str, dt.date], ...]:
    """Of some dues of a customer those that a contact on that day settles: neither settled nor put off."""
    columns = (_s.step, _s.date, _s.state, _s.until)
    rows = session.execute(select(*columns).where(_s.customer_id == customer_id))
    decided = {
        (row.step, row.date)
        for row in rows
        if row.state in SETTLED or (row.state == State.POSTPONED and row.until and row.until > day)
    }
    return tuple(each for each in dict.fromkeys(dues) if each not in decided)


def upcoming(
    session: Session, customer_id: int, day: dt.date, lang: str = "zh", limit: int = 8
) -> list[Reason]:
    """What comes for one customer: the backlog first, then what lies ahead."""
    window = Window(_start(session, day), day + dt.timedelta(days=AHEAD_DAYS), day)
    found = find(session, plan(session), window, Scope(ids=(customer_id,)))
    rows = _rows(session, [found] if found else [], day, lang)
    return list(rows[0].reasons[:limit]) if rows else []


def waiting(session: Session, day: dt.date, owner_id: int | None = None, lang: str = "zh") -> list[Waiting]:
    """What two or more customers wait for on a day, overdue or due: the step that most wait for first.

    Steps of one name and channel, such as the invitation of each quarter, are one thing to whoever decides.
    """
    trade = plan(session)
    groups: dict[tuple[str, str], list[OpenDue]] = defaultdict(list)
    for each in find(session, trade, Window(_start(session, day), day, day), Scope(owner_id)):
        step = each.due.step
        groups[wording.label(step.label, step.festival, lang), step.channel].append(each)
    found = [_waiting(session, group, lang) for group in groups.values()]
    return sorted((each for each in found if each.count > 1), key=lambda each: (-each.count, each.step))


def _waiting(session: Session, group: Sequence[OpenDue], lang: str) -> Waiting:
    dues: dict[int, tuple[tuple[str, dt.date], ...]] = {}
    for each in group:
        named = (each.due.step.key, each.due.date)
        dues[each.due.customer_id] = (*dues.get(each.due.customer_id, ()), named)
    step = group[0].due.step
    names = faces.names(session, sorted(dues)[:NAMED])
    return Waiting(
        step=step.key,
        title=wording.label(step.label, step.festival, lang),
        count=len(dues),
        names=tuple(names.values()),
        dues=dues,
        channel=step.channel,
        script=step.texts.script.of(lang),
    )


def next_contact(session: Session, customer_id: int, lang: str = "zh") -> NextContact | None:
    """The routine contact that is next: what a change of grade or intent moves."""
    trade = plan(session)
    for due in routine_dues(session, trade, [customer_id]).values():
        if due.step.trigger in {Trigger.INTERVAL, Trigger.NEXT_CONTACT}:
            title = wording.label(due.step.label, due.step.festival, lang)
            return NextContact(due.step.key, title, due.on)
    return None


def next_days(session: Session, ids: Collection[int]) -> dict[int, dt.date]:
    """On which day each of many is routinely contacted next; who is not contacted by rule is left out."""
    triggers = {Trigger.INTERVAL, Trigger.NEXT_CONTACT}
    found = routine_dues(session, plan(session), ids).values()
    return {due.customer_id: due.on for due in found if due.step.trigger in triggers}


def silent_reason(session: Session, customer_id: int) -> str:
    """The code of why a customer gets no dues (`deceased`, `do-not-contact`, `lost`), or empty."""
    columns = (_c.stage, _c.do_not_contact, _c.deceased)
    row = session.execute(select(*columns).where(_c.id == customer_id)).one_or_none()
    if row is None:
        raise InputError("no-such-customer", id=customer_id)
    return schedule.silent_reason(
        row.stage, do_not_contact=bool(row.do_not_contact), deceased=bool(row.deceased)
    )


def _start(session: Session, day: dt.date) -> dt.date:
    return min(shop(session).care_start, day)


def _done_count(session: Session, day: dt.date, owner_id: int | None) -> int:
    statement = _DONE if owner_id is None else _DONE_BY
    return session.scalar(statement, {"day": day, "owner": owner_id}) or 0


def _talked_count(session: Session, day: dt.date, owner_id: int) -> int:
    return session.scalar(_TALKED_BY, {"day": day, "owner": owner_id}) or 0


def _count(on: dt.date, step: Step, group: set[int], samples: dict[int, str], lang: str) -> DayCount:
    title = wording.label(step.label, step.festival, lang)
    return DayCount(on, step.tone, step.key, title, len(group), samples[min(group)])


def _by_customer(found: Iterable[OpenDue]) -> Iterable[list[OpenDue]]:
    groups: dict[int, list[OpenDue]] = defaultdict(list)
    for each in found:
        groups[each.due.customer_id].append(each)
    return groups.values()


def _rows(session: Session, groups: Iterable[Sequence[OpenDue]], day: dt.date, lang: str) -> list[DueRow]:
    """Each group as one row, the earliest day, best grade and first name at the top."""
    groups = list(groups)
    seen = faces.faces(session, {group[0].due.customer_id for group in groups})
    made = [_row(group, seen, day, lang) for group in groups]
    return sorted(made, key=lambda row: (*_urgency(row), seen.customers[row.customer_id]["name_key"]))


def _urgency(row: DueRow) -> tuple[dt.date, int]:
    return row.date, _rank(row.grade)


def _rank(grade: str | None) -> int:
    return _RANK.get(grade or "", len(_RANK))


def _row(group: Sequence[OpenDue], seen: Faces, day: dt.date, lang: str) -> DueRow:
    row = seen.customers[group[0].due.customer_id]
    ordered = sorted(group, key=lambda each: (each.on, _TONES[each.due.step.tone], each.due.step.key))
    told = sorted(ordered, key=lambda each: not (each.due.step.leads and each.on <= day))
    who = Who(row["name"], wording.salutation(row, lang), row["sex"], row["grade"], row["intent"])
    reasons = tuple(_reason(each, who, seen, row, day, lang) for each in told)
    first = ordered[0]
    return DueRow(
        customer_id=row["id"],
        number=row["number"],
        name=row["name"],
        salutation=who.salutation,
        grade=row["grade"],
        intent=row["intent"],
        phone=seen.phones.get(row["id"], ""),
        best_time=row["best_time"] or "",
        channel=_channel(reasons[0].channel, row["preferred_channel"]),
        reasons=reasons,
        date=first.on,
        overdue_days=max((day - first.on).days, 0),
        state=first.state,
        attempts=seen.attempts.get(row["id"], 0),
    )


def _undue(customer_id: int, seen: Faces, day: dt.date, lang: str) -> DueRow:
    """Somebody for whom nothing is due."""
    row = seen.customers[customer_id]
    return DueRow(
        customer_id=customer_id,
        number=row["number"],
        name=row["name"],
        salutation=wording.salutation(row, lang),
        grade=row["grade"],
        intent=row["intent"],
        phone=seen.phones.get(customer_id, ""),
        best_time=row["best_time"] or "",
        channel=_channel("call", row["preferred_channel"]),
        reasons=(),
        date=day,
        overdue_days=0,
        state=State.OPEN,
        attempts=seen.attempts.get(customer_id, 0),
    )


_REMOTE = frozenset({"call", "wechat", "sms", "email"})


def _channel(planned: str, preferred: str | None) -> str:
    """What the plan says; but a customer who would rather be written to than called is."""
    return preferred if preferred in _REMOTE and planned in _REMOTE and preferred else planned


def _reason(each: OpenDue, who: Who, seen: Faces, row: RowMapping, day: dt.date, lang: str) -> Reason:
    due, step = each.due, each.due.step
    texts = wording.texts_of(due)
    values = wording.values_of(due, who, seen.speaker_to(row), day, lang)
    at = seen.hours.get((due.customer_id, step.key, each.on))
    return Reason(
        step=step.key,
        tone=step.tone,
        date=due.date,
        on=each.on,
        text=_timed(wording.fill(texts.title.of(lang), values), at),
        why=_timed(wording.fill(texts.why.of(lang), values), at),
        script=wording.fill(texts.script.of(lang), values),
        channel=step.channel,
        who=step.who,
        state=each.state,
        topic=wording.topic_of(due),
        values=wording.told(values),
        at=at,
    )


def _timed(text: str, at: dt.time | None) -> str:
    return text if at is None else f"{at:%H:%M} {text}"
