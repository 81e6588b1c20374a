"""The next contact on the very day of a talk: care counts days, so that hour is kept as a promise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import clock
from ui.words import tr

if TYPE_CHECKING:
    from app.interactions.rows import ContactDraft


def kept_today(draft: ContactDraft) -> ContactDraft:
    """The draft with a next contact on its own day as a promise for that hour; any other as it is.

    The next contact counts while it is later than the last one: for the same day it would fall due never.
    """
    day = (draft.at or clock.now()).date()
    if draft.next_on is None or draft.next_on > day:
        return draft
    again = (tr("再联系一次"), draft.next_on, draft.next_at)
    return replace(draft, next_on=None, next_at=None, promises=(*draft.promises, again))
