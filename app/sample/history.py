"""Writing what happened in a sample shop: contacts of years at once, and its last weeks day by day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.care import actions as care
from app.care import queries as dues
from app.care.dues import roll
from app.care.dues.open_dues import OpenDue
from app.care.rows import DueRow, State
from app.interactions.models import Interaction, Promise
from app.interactions.rows import SPOKEN, ContactDraft
from app.sample.sample import Sample, Talk
from app.sample.talks import MISSED, later_talk
from app.sample.words import Dice
from app.storage import journal

LATELY = 5
"""Who was forgotten was forgotten in these last days."""


def add_contacts(session: Session, dice: Dice, samples: Mapping[int, Sample]) -> None:
    """The contacts of some customers, by the person signed in, and what they promised."""
    staff_id = session.info.get("staff_id")
    told = [(customer_id, talk) for customer_id, sample in samples.items() for talk in sample.talks]
    told.sort(key=lambda pair: (pair[1].on, pair[0]))
    rows = [_contact(dice, customer_id, talk, staff_id) for customer_id, talk in told]
    ids = journal.insert(session, Interaction, rows)
    promised = zip(ids, told, strict=True)
    promises = [_promise(*pair, contact_id) for contact_id, pair in promised if pair[1].promise]
    journal.insert(session, Promise, promises)


def _contact(dice: Dice, customer_id: int, talk: Talk, staff_id: int | None) -> dict[str, Any]:
    return {
        "customer_id": customer_id,
        "at": moment(dice, talk.on),
        "staff_id": staff_id,
        "channel": talk.channel,
        "result": talk.result,
        "mood": talk.mood,
        "text": talk.text,
    }


def moment(dice: Dice, day: dt.date) -> dt.datetime:
    """A time of that day at which a shop is open."""
    return dt.datetime.combine(day, dt.time(dice.number(9, 17), dice.number(0, 59)))


def _promise(customer_id: int, talk: Talk, contact_id: int) -> dict[str, Any]:
    assert talk.promise is not None
    text, due_on = talk.promise
    row = {"customer_id": customer_id, "interaction_id": contact_id, "text": text, "due_on": due_on}
    return row | {"kept_on": due_on if talk.promise_kept else None}


def last_spoken_on(talks: Sequence[Talk]) -> dt.date | None:
    """The day of the last contact in which somebody was spoken with."""
    return max((talk.on for talk in talks if talk.result in SPOKEN), default=None)


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody whose turn it is: what of, and the dues that a contact would settle."""

    customer_id: int
    tone: str
    settles: tuple[tuple[str, dt.date], ...]


def live(
    session: Session,
    dice: Dice,
    trade: str,
    samples: Mapping[int, Sample],
    days: Sequence[dt.date],
    slack: float,
) -> None:
    """Let one salesperson work through some days, as they would: call who is due, or forget it.

    `slack` is the share of customers whom they forget in the last of these days. All of it is one write, so
    what is written down of dues is brought along after each day as it is after each write of a person.
    """
    forgotten = {key for key, sample in samples.items() if sample.values.get("stage") == "dormant"}
    for day in days:
        with clock.pinned(day):
            turns = _turns(session, day, backlog=day == days[0])
            for turn in turns:
                sample = samples[turn.customer_id]
                if day >= days[-LATELY] and not sample.posed and dice.chance(slack):
                    forgotten.add(turn.customer_id)
                if turn.customer_id not in forgotten:
                    _attend(session, dice, trade, turn, sample, day)
            roll.refresh(session, {turn.customer_id for turn in turns})


def _turns(session: Session, day: dt.date, *, backlog: bool) -> list[Turn]:
    """Who is due on a day; on the first one also who has been waiting."""
    owner_id = session.info["staff_id"]
    if backlog:
        found = dues.today(session, day, owner_id)
        return [turn_of(row, day) for row in (*found.overdue, *found.today)]
    groups: dict[int, list[OpenDue]] = defaultdict(list)
    for each in dues.dues_between(session, day, day, owner_id):
        groups[each.due.customer_id].append(each)
    return [
        Turn(key, group[0].due.step.tone, tuple((each.due.step.key, each.due.date) for each in group))
        for key, group in sorted(groups.items())
    ]


def turn_of(row: DueRow, day: dt.date) -> Turn:
    """The turn of somebody on the list of Today."""
    return Turn(row.customer_id, row.reasons[0].tone, row.settles(day))


def _attend(session: Session, dice: Dice, trade: str, turn: Turn, sample: Sample, day: dt.date) -> None:
    if sample.posed:
        done = [name for name in turn.settles if name[0] not in sample.left]
        care.decide(session, turn.customer_id, done, State.DONE)
    else:
        care.log_and_settle(session, contact_of(dice, trade, turn, day))


def contact_of(dice: Dice, trade: str, turn: Turn, day: dt.date, missed: float = MISSED) -> ContactDraft:
    """What was said to somebody whose turn it was; in a share of calls nobody answered."""
    talk = later_talk(dice, trade, day, turn.tone, missed)
    spoken = talk.result in SPOKEN
    return ContactDraft(
        turn.customer_id,
        talk.channel,
        talk.result,
        talk.mood,
        talk.text,
        promises=(talk.promise,) if talk.promise else (),
        next_on=None if spoken else day + dt.timedelta(days=dice.number(1, 2)),
        settles=turn.settles,
        at=moment(dice, day),
    )
