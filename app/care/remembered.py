"""The list of Today as a text that is kept from one start to the next."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from app.care.rows import DueRow, Reason, State, TodayList, Tone

ROWS = 30
"""More than a window shows; the counts are of all."""


def to_text(found: TodayList) -> str:
    """The first rows of a list, and its counts."""
    kept: dict[str, Any] = {"day": found.day.isoformat()}
    room = ROWS
    for group in ("overdue", "today", "coming", "moved"):
        rows: Sequence[DueRow] = getattr(found, group)[:room]
        kept[group] = [dataclasses.asdict(row) for row in rows]
        room -= len(rows)
    for count in ("overdue_count", "today_count", "coming_count", "done_count", "moved_count"):
        kept[count] = getattr(found, count)
    return json.dumps(kept, ensure_ascii=False, default=dt.date.isoformat)


def from_text(text: str) -> TodayList | None:
    """The list again; None when another version of the program wrote it in another way."""
    try:
        kept = json.loads(text)
        for group in ("overdue", "today", "coming", "moved"):
            kept[group] = tuple(map(_row, kept[group]))
        return TodayList(**kept | {"day": dt.date.fromisoformat(kept["day"])})
    except (ValueError, KeyError, TypeError):
        return None


def _row(kept: dict[str, Any]) -> DueRow:
    reasons = tuple(map(_reason, kept.pop("reasons")))
    date, state = dt.date.fromisoformat(kept.pop("date")), State(kept.pop("state"))
    return DueRow(**kept, reasons=reasons, date=date, state=state)


def _reason(kept: dict[str, Any]) -> Reason:
    for key in ("date", "on"):
        kept[key] = dt.date.fromisoformat(kept[key])
    return Reason(**kept | {"tone": Tone(kept["tone"]), "state": State(kept["state"])})
