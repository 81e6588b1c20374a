"""What is kept of the rows of a call sheet so that it can be typed back, and the code that it bears."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.printing import queries as printing

LETTERS = "ABCDEFGHJKLMNPQRTUVWXY"
"""Without those that are taken for digits when they were written by hand."""
_SIGNS = LETTERS + "346789"
REMEMBERED = dt.timedelta(days=90)
"""So long no other sheet gets the same code."""
_TRIES = 50


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row as it was printed: whom, by which dues, how, and which items of the file were asked for.

    Nothing in it tells a person by name: the log outlives the file of a customer.
    """

    number: int
    customer_id: int
    day: dt.date
    channel: str
    dues: tuple[tuple[str, dt.date], ...] = ()
    asked: tuple[str, ...] = ()

    def dump(self) -> dict[str, Any]:
        """For the log of prints."""
        return {
            "row": self.number,
            "customer": self.customer_id,
            "day": self.day.isoformat(),
            "channel": self.channel,
            "dues": [[step, date.isoformat()] for step, date in self.dues],
            "asked": list(self.asked),
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> PrintedRow:
        """What `dump` wrote."""
        return cls(
            number=kept["row"],
            customer_id=kept["customer"],
            day=dt.date.fromisoformat(kept["day"]),
            channel=kept["channel"],
            dues=tuple((step, dt.date.fromisoformat(date)) for step, date in kept["dues"]),
            asked=tuple(kept["asked"]),
        )


def code_for(session: Session, rows: Iterable[PrintedRow]) -> str:
    """A code such as K7Q: the same for the same rows, another than any other sheet of late has."""
    content = [row.dump() for row in rows]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    for attempt in range(_TRIES):
        code = _code(f"{attempt} {text}")
        known = printing.print_by_code(session, code)
        if known is None or known.printed.content == content or clock.now() - known.at > REMEMBERED:
            return code
    return code


def row_code(code: str, number: int) -> str:
    """K7Q-03."""
    return f"{code}-{number:02d}"


def _code(text: str) -> str:
    place = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    place, last = divmod(place, len(_SIGNS))
    place, middle = divmod(place, len(_SIGNS))
    return LETTERS[place % len(LETTERS)] + _SIGNS[middle] + _SIGNS[last]
