"""Whom events make due: to be called, reminded the day before, and asked about it afterwards.

Told from the guests themselves, as promises are: there are few events, and what somebody answers ends the
call at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import ColumnElement, RowMapping, and_, select
from sqlalchemy.orm import Session

from app import clock
from app.care.dues import facts
from app.care.dues.fact_rows import Scope
from app.care.dues.schedule import Due, DueKey, Fact
from app.care.event_rows import Answer, EventKind
from app.care.models import CareEvent, EventGuest
from app.care.packs.script_fields import OF_FILE, fields_in
from app.care.plan import Step, Texts, Trigger, Words
from app.care.rows import Tone
from app.storage.journal import table_of
from app.storage.once import once

_EVE = dt.timedelta(days=1)
_CALL = re.compile(r"event-\d+")
_STEP = re.compile(r"event-(\d+)(?:-eve|-after)?")
_NOT_FIELDS = re.compile(r"\{(?!(?:salutation|staff)\})|(?<!\{salutation)(?<!\{staff)\}|\[|\]")
_LOOKALIKES = {"{": "｛", "}": "｝", "[": "【", "]": "】"}
_NAMES = {"{称呼}": "{salutation}", "{我}": "{staff}"}
"""Fields as people write them in their own scripts."""
_e = table_of(CareEvent).c
_g = table_of(EventGuest).c
_GOING_ON = select(*_e).where(_e.closed_on.is_(None)).order_by(_e.id)
_ALL = select(*_e).order_by(_e.id)

_AREA = Words(
    "{salutation}，[我是{staff}，]听说您那边的事了，您和家里人都还好吗？有什么我能帮上忙的，随时说。",
    "{salutation},[ this is {staff}:] I heard what happened near you. Are you and your family well? "
    "Tell me if I can help with anything.",
)
_INVITATION = Words(
    "{salutation}，[我是{staff}，]店里办个活动，给您留了位子，带家人来坐坐？",
    "{salutation},[ this is {staff}:] we hold an event and I kept you a place. "
    "Will you come with your family?",
)
_REMINDER = Words(
    "{salutation}，[我是{staff}，]提醒您一声，明天的活动等您来，路上注意安全。",
    "{salutation},[ this is {staff}:] a word to remind you of tomorrow. We look forward to seeing you.",
)
_THANKS = Words(
    "{salutation}，[我是{staff}，]谢谢您来捧场，玩得还开心吗？有什么想法尽管跟我说。",
    "{salutation},[ this is {staff}:] thank you for coming. Did you enjoy it? Tell me what you think.",
)
_MISSED = Words(
    "{salutation}，[我是{staff}，]上次活动没见着您，一切都好吧？下次我再给您留位子。",
    "{salutation},[ this is {staff}:] we missed you at the event. Is everything well? "
    "I will keep you a place next time.",
)
_NOT_NOTED = Words(
    "{salutation}，[我是{staff}，]前几天店里的活动，不知道您赶上没有？有什么想法跟我说说，下次再给您留位子。",
    "{salutation},[ this is {staff}:] I wonder whether you made it to our event. Tell me what you think, "
    "and I will keep you a place next time.",
)


class _Call(NamedTuple):
    """A step of an event on its day, for which guests, and the last day on which it can be carried out."""

    step: Step
    date: dt.date
    whom: ColumnElement[bool]
    until: dt.date | None = None


class Over(NamedTuple):
    """What nobody did for an event and what applies no more, from which day on.

    `why` is `over` when the day for it has gone by, `ended` when somebody ended the event.
    """

    step: Step
    date: dt.date
    at: dt.date
    why: str


def event_dues(session: Session, start: dt.date, end: dt.date, scope: Scope) -> dict[DueKey, Due]:
    """Who is due on these days for an event that is not closed.

    Nobody is invited to a day gone by, nor told of tomorrow when it is over.
    """
    found: dict[DueKey, Due] = {}
    today = clock.today()
    for call in once(session, _calls):
        if start <= call.date <= end and (call.until is None or call.until >= today):
            for row in facts.guests(session, call.whom, scope):
                fact = Fact(row[0], row[1], row[2], row[3], None, None, ())
                found[row[0], call.step.key, call.date] = Due(
                    row[0], call.step, call.date, 0, [fact], call.date
                )
    return found


def event_steps(session: Session) -> dict[str, Step]:
    """The steps of all events that are not closed, by their keys."""
    return {call.step.key: call.step for call in once(session, _calls)}


def every_step(session: Session) -> dict[str, Step]:
    """The steps of all events, of those that were ended as well."""
    events = session.execute(_ALL).mappings()
    return {call.step.key: call.step for event in events for call in _calls_of(event)}


def is_of_event(key: str) -> bool:
    """Whether a step is one of an event."""
    return _STEP.fullmatch(key) is not None


def over(session: Session, customer_id: int) -> list[Over]:
    """What of the events that concern a customer was due and is not any more, whoever may have done it."""
    mine = select(_g.event_id).where(_g.customer_id == customer_id)
    found: list[Over] = []
    for event in session.execute(_ALL.where(_e.id.in_(mine))).mappings():
        for call in _calls_of(event):
            end = _end(call, event["closed_on"])
            if end is not None and session.scalar(mine.where(call.whom)) is not None:
                found.append(Over(call.step, call.date, *end))
    return found


def _end(call: _Call, closed_on: dt.date | None) -> tuple[dt.date, str] | None:
    """From which day on a call applies no more, and why."""
    last = closed_on or clock.today()
    if call.until is not None and call.until < last:
        return call.until + _EVE, "over"
    return (closed_on, "ended") if closed_on is not None and call.date <= closed_on else None


def call_script(session: Session, key: str) -> Words | None:
    """What the person who began an event wants said, when that step is its call; None for any other step."""
    calls = (call.step for call in once(session, _calls))
    return next((step.texts.script for step in calls if step.key == key and _CALL.fullmatch(key)), None)


def call_key(event_id: int) -> str:
    """The step by which an event calls its guests."""
    return f"event-{event_id}"


def _calls(session: Session) -> list[_Call]:
    found: list[_Call] = []
    for event in session.execute(_GOING_ON).mappings():
        found += _calls_of(event)
    return found


def _calls_of(event: RowMapping) -> Iterator[_Call]:
    return _area(event) if event["kind"] == EventKind.AREA else _invitation(event)


def _area(event: RowMapping) -> Iterator[_Call]:
    title, reason = _plain(event["title"]), _plain(event["reason"])
    step = _step(event, "", title, _same(reason or title), _script(event, _AREA), event["channel"])
    step = replace(step, leads=True)
    yield _Call(step, event["call_on"], _g.event_id == event["id"])


def _invitation(event: RowMapping) -> Iterator[_Call]:
    title, held_on = _plain(event["title"]), event["held_on"]
    mine, day = _g.event_id == event["id"], f"{held_on:%m-%d}"
    reason = _plain(event["reason"])
    why = Words(
        f"邀请参加 {day} 的「{title}」" + (f"：{reason}" if reason else ""),
        f"Invite to “{title}” on {day}" + (f": {reason}" if reason else ""),
    )
    step = _step(event, "", title, why, _script(event, _INVITATION), event["channel"])
    yield _Call(step, event["call_on"], and_(mine, _g.answer.is_(None)), until=held_on)
    if held_on - _EVE > event["call_on"]:
        why = Words(f"明天「{title}」，提醒一声", f"“{title}” is tomorrow: a word to remind them")
        coming = and_(mine, _g.answer.in_((Answer.YES, Answer.MAYBE)))
        step = _step(event, "-eve", title, why, _REMINDER, "wechat")
        yield _Call(step, held_on - _EVE, coming, until=held_on - _EVE)
    if event["follow_days"] is not None:
        yield from _afterwards(event, title, mine)


def _afterwards(event: RowMapping, title: str, mine: ColumnElement[bool]) -> Iterator[_Call]:
    """Who came is thanked; who had said yes and did not come is asked after.

    Where it was not noted who came, nobody is told that they were missed.
    """
    date = event["held_on"] + dt.timedelta(days=event["follow_days"])
    came = Words(f"来过「{title}」，问问感受", f"Came to “{title}”: ask how it was")
    missed = Words(f"答应来「{title}」，没见到人", f"Had said yes to “{title}” and was not seen")
    step = _step(event, "-after", title, came, _THANKS, "call")
    yield _Call(step, date, and_(mine, _g.came.is_(True)))
    step = _step(event, "-after", title, missed, _MISSED, "call")
    promised = and_(mine, _g.answer == Answer.YES)
    yield _Call(step, date, and_(promised, _g.came.is_(False)))
    unsure = Words(
        f"答应来「{title}」，来没来还没记：记上，再问一声",
        f"Had said yes to “{title}”; nobody noted whether they came: note it and ask",
    )
    step = _step(event, "-after", title, unsure, _NOT_NOTED, "call")
    yield _Call(step, date, and_(promised, _g.came.is_(None)))


def _step(event: RowMapping, part: str, title: str, why: Words, script: Words, channel: str) -> Step:
    return Step(
        key=call_key(event["id"]) + part,
        trigger=Trigger.EVENT,
        tone=Tone.FOLLOW,
        channel=channel,
        who="owner",
        label=_same(title),
        texts=Texts(_same(title), why, script),
    )


def _script(event: RowMapping, otherwise: Words) -> Words:
    own = _named(event["script"])
    if own and (named := fields_in(own)) is not None and named <= OF_FILE:
        return _same(own)
    return _same(_plain(own)) if own else otherwise


def _same(text: str) -> Words:
    return Words(text, text)


def _plain(text: str) -> str:
    """What a person wrote, so that its brackets are not taken for fields; those it may use stay."""
    return _NOT_FIELDS.sub(lambda found: _LOOKALIKES[found[0]], _named(text))


def _named(text: str) -> str:
    for name, field in _NAMES.items():
        text = text.replace(name, field)
    return text
