"""The reads of the page of events: one trip, so that what it gives fits together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from app.care import event_queries, events
from app.care.event_rows import EventRow, GuestRow, Reach


class Shown(NamedTuple):
    """All events, and the guests of the one in hand."""

    events: list[EventRow]
    event: EventRow | None
    guests: list[GuestRow]


class Going(NamedTuple):
    """An event that goes on, and how many of some customers it does not concern yet."""

    id: int
    title: str
    fresh: int


class Offer(NamedTuple):
    """Who of some customers may be contacted, and the events that they could join."""

    reach: Reach
    going: list[Going]


def offer(session: Any, ids: Sequence[int]) -> Offer:
    """What an event may be begun or enlarged with."""
    reach = events.reach(session, ids)
    going = [
        Going(each.id, each.draft.title, len(events.fresh_guests(session, each.id, reach.ids)))
        for each in event_queries.events(session)
        if each.closed_on is None
    ]
    return Offer(reach, going)


def shown(session: Any, wanted: int | None) -> Shown:
    """All events and the guests of the one wanted, or else of the first."""
    found = event_queries.events(session)
    event = next((each for each in found if each.id == wanted), found[0] if found else None)
    return Shown(found, event, event_queries.guests(session, event.id) if event else [])
