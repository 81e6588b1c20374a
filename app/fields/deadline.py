"""The kind of a day on which something runs out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from app.fields.kinds import Date
from app.fields.parsed import Parsed
from app.fields.some_day import read_some_day


@dataclass(frozen=True)
class Deadline(Date):
    """Who types 12-20 means the next, or one just past; in an old list nobody knows which year was meant."""

    def typed(self, raw: str, today: dt.date) -> Parsed[dt.date]:
        parsed = self.parse(raw)
        if parsed.problem != "incomplete-date":
            return parsed
        found = read_some_day(raw, today)
        return replace(found, note=found.note or "next-such-day") if found.value else parsed
