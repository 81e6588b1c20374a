"""What of the calendar is in sight, as it is handed on to be printed or exported."""

from __future__ import annotations

from dataclasses import dataclass

from ui.calendar.reads import Asked


@dataclass(frozen=True, slots=True)
class Shown:
    """A month, a week, a day or a list, and what was asked for it."""

    view: str
    asked: Asked
    about: str = ""
    """What it is narrowed to, in words."""
