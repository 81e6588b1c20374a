"""The day somebody was born, as a person says it: solar or lunar, with or without the year."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from app.value import value


class Calendar(StrEnum):
    """Which calendar a birthday is kept in."""

    SOLAR = "solar"
    LUNAR = "lunar"


@value(order=True)
class Birthday:
    """Month and day, in the calendar the family keeps; the year where it is known.

    `year` is the year of that calendar (for a lunar one, the lunar year); `leap` marks a lunar
    leap month. `month` or `day` may be 0 where only the year, or year and month, are known: such a
    birthday tells an age but raises no due.
    """

    calendar: Calendar
    year: int | None
    month: int
    day: int
    leap: bool = False

    @classmethod
    def solar(cls, date: dt.date) -> Birthday:
        """The birthday of somebody born on that day of the common calendar."""
        return cls(Calendar.SOLAR, date.year, date.month, date.day)

    @property
    def recurs(self) -> bool:
        """Whether month and day are known, so that it can be congratulated each year."""
        return self.month > 0 and self.day > 0

    def iso(self) -> str:
        """A stable text: `1970-11-22`, `--11-22`, `L1966-08-15`, `L--04-02R` (R: leap month)."""
        year = f"{self.year:04d}" if self.year else "-"
        mark = "L" if self.calendar is Calendar.LUNAR else ""
        return f"{mark}{year}-{self.month:02d}-{self.day:02d}{'R' if self.leap else ''}"

    @classmethod
    def from_iso(cls, text: str) -> Birthday:
        """Read what `iso` wrote; `ValueError` for anything else."""
        calendar = Calendar.LUNAR if text.startswith("L") else Calendar.SOLAR
        body = text.removeprefix("L")
        leap = body.endswith("R")
        year, month, day = body.removesuffix("R").rsplit("-", 2)
        return cls(calendar, None if year == "-" else int(year), int(month), int(day), leap)
