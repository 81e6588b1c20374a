"""What a file tells of its dues."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.care.rows import Tone


@dataclass(frozen=True, slots=True)
class PastDue:
    """A due that has come or was decided on.

    `state` is that of a decision, `open`, `before` for what was past before our time, or `closed` with
    `why` as a code: `renewed`, `changed`, `gone`, `silenced`, `plan`, `audience`, `household`, `contacted`,
    `lapsed`, `laid-down`, `over` and `ended` for what an event had wanted. `at` is when that was, `who`
    decided, `reason` is what they wrote, `to` the colleague it went to.
    """

    step: str
    title: str
    tone: Tone
    date: dt.date
    on: dt.date
    state: str
    why: str
    at: dt.date | None
    who: str
    reason: str
    to: str
    contact_id: int | None
