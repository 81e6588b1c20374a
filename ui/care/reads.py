"""The reads of the page of events: one trip, so that what it gives fits together."""

from __future__ import annotations

from typing import Any, NamedTuple

from app.care import event_queries
from app.care.event_rows import EventRow, GuestRow


class Shown(NamedTuple):
    """All events, and the guests of the one in hand."""

    events: list[EventRow]
    event: EventRow | None
    guests: list[GuestRow]


def shown(session: Any, wanted: int | None) -> Shown:
    """All events and the guests of the one wanted, or else of the first."""
    found = event_queries.events(session)
    event = next((each for each in found if each.id == wanted), found[0] if found else None)
    return Shown(found, event, event_queries.guests(session, event.id) if event else [])
