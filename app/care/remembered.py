"""The list of Today, and what to know of its rows, as a text that is kept from one start to the next."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from app.care.rows import (
    Briefing,
    DecisionNote,
    DueRow,
    LastContact,
    MissingItem,
    PromiseLine,
    Reason,
    State,
    TodayList,
    Tone,
)

if TYPE_CHECKING:
    from app.care.event_rows import Invitation

ROWS = 30
"""More than a window shows; the counts are of all."""
_COUNTS = ("overdue_count", "today_count", "coming_count", "done_count", "moved_count")


class Kept(NamedTuple):
    """The first rows of a list; what is to be known of each is made when it is looked at."""

    found: TodayList
    known: Mapping[str, dict[str, Any]]

    def briefing(self, customer_id: int) -> Briefing | None:
        """What was to be known of one customer, None of who was not in the list."""
        kept = self.known.get(str(customer_id))
        return _briefing(kept) if kept else None


def first_rows(found: TodayList) -> list[DueRow]:
    """The rows that are kept."""
    return list(islice(chain(found.overdue, found.today, found.coming), ROWS))


def to_text(found: TodayList, known: Iterable[Briefing] = ()) -> str:
    """The first rows of a list, its counts, and what is to be known of whoever stands there."""
    kept: dict[str, Any] = {"day": found.day.isoformat()}
    room = ROWS
    for group in ("overdue", "today", "coming", "moved"):
        rows: Sequence[DueRow] = getattr(found, group)[:room]
        kept[group] = [dataclasses.asdict(row) for row in rows]
        room -= len(rows)
    for count in _COUNTS:
        kept[count] = getattr(found, count)
    kept["known"] = {each.customer_id: dataclasses.asdict(each) for each in known}
    return json.dumps(kept, ensure_ascii=False, default=_iso)


def _iso(value: dt.date | dt.time) -> str:
    return value.isoformat()


def from_text(text: str) -> Kept | None:
    """The list again; None when another version of the program wrote it in another way."""
    try:
        kept = json.loads(text)
        known = kept.pop("known")
        for group in ("overdue", "today", "coming", "moved"):
            kept[group] = tuple(map(_row, kept[group]))
        return Kept(TodayList(**kept | {"day": dt.date.fromisoformat(kept["day"])}), known)
    except (ValueError, KeyError, TypeError):
        return None


def _row(kept: dict[str, Any]) -> DueRow:
    reasons = tuple(map(_reason, kept.pop("reasons")))
    date, state = dt.date.fromisoformat(kept.pop("date")), State(kept.pop("state"))
    return DueRow(**kept, reasons=reasons, date=date, state=state)


def _reason(kept: list[Any]) -> Reason:
    found = Reason(*kept)
    return found._replace(
        tone=Tone(found.tone),
        date=_day(found.date),
        on=_day(found.on),
        state=State(found.state),
        values=tuple((key, value) for key, value in found.values),
        at=_hour(found.at),
    )


def _briefing(kept: dict[str, Any]) -> Briefing:
    last = kept["last_contact"]
    made = {
        "last_contact": LastContact(_day(last[0]), *last[1:]) if last else None,
        "promises": tuple(map(_promise, kept["promises"])),
        "topics": tuple(kept["topics"]),
        "missing": tuple(MissingItem(*item) for item in kept["missing"]),
        "invitation": _invitation(kept["invitation"]),
        "decisions": tuple(map(_decision, kept.get("decisions", ()))),
    }
    return Briefing(**kept | made)


def _invitation(kept: dict[str, Any] | None) -> Invitation | None:
    if kept is None:
        return None
    from app.care.event_rows import Answer, Invitation

    answer = kept["answer"] and Answer(kept["answer"])
    return Invitation(**kept | {"held_on": dt.date.fromisoformat(kept["held_on"]), "answer": answer})


def _decision(kept: list[Any]) -> DecisionNote:
    found = DecisionNote(*kept)
    return found._replace(date=_day(found.date), state=State(found.state), on=_day(found.on))


def _promise(kept: list[Any]) -> PromiseLine:
    found = PromiseLine(*kept)
    return found._replace(due_on=_day(found.due_on), due_at=_hour(found.due_at))


def _day(text: Any) -> dt.date:
    return dt.date.fromisoformat(text)


def _hour(text: Any) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None
