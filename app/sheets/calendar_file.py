"""Writing a calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app import clock
from app.calendar.ics import Event, calendar_lines
from app.storage.replacing import replaced


def write(path: Path, events: Sequence[Event], name: str) -> int:
    """Write events under the name of a calendar; how many.

    `FileError`: output-not-writable, output-locked, disk-full.
    """
    with replaced(path) as part, part.open("wb") as file:
        file.writelines(calendar_lines(events, name, clock.now().astimezone()))
    return len(events)
