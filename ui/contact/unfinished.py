"""A log that was begun and not kept yet: it waits with its customer until somebody comes back to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What stood in the form, word for word; days and what was learnt as they were typed."""

    channel: str
    result: str | None
    mood: str | None
    text: str
    promise: str = ""
    promise_day: str = ""
    learnt: str = ""
    next_day: str = ""
    promise_hour: str = ""
    next_hour: str = ""
    heard: str = ""
    referral: str | None = None
    blanks: Mapping[str, str] = field(default_factory=dict)
    """What was typed behind the names of items, where the form has them."""

    def to_text(self) -> str:
        """For keeping in the client file."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> Unfinished | None:
        """What `to_text` wrote; None for anything else."""
        try:
            told = json.loads(text)
            return cls(**{each.name: told[each.name] for each in fields(cls) if each.name in told})
        except (ValueError, TypeError):
            return None
