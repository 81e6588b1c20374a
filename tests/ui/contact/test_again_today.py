from __future__ import annotations

import datetime as dt

import pytest

from app.interactions.rows import ContactDraft
from ui.contact.again_today import kept_today

NOON = dt.datetime(2026, 11, 22, 12, 0)
HOUR = dt.time(15, 30)


def test_a_next_contact_of_the_same_day_is_a_promise_for_that_hour() -> None:
    draft = ContactDraft(1, "call", "reached", next_on=NOON.date(), next_at=HOUR, at=NOON)
    kept = kept_today(draft)
    assert (kept.next_on, kept.next_at) == (None, None)
    assert kept.promises == (("再联系一次", NOON.date(), HOUR),)


@pytest.mark.parametrize("next_on", [None, dt.date(2026, 11, 23)])
def test_any_other_day_stays_as_it_is(next_on: dt.date | None) -> None:
    draft = ContactDraft(1, "call", "reached", next_on=next_on, at=NOON)
    assert kept_today(draft) == draft
