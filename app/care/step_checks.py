"""What a step must be before it is kept: every refusal is an `InputError` that names the step."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from app.calendar.dates import Birthday
from app.calendar.festivals import FESTIVALS, SOLAR_TERMS
from app.care.plan import CHANNELS, ITEMS, PEOPLE, PLACEHOLDERS, YEARLY, Step, Trigger, Words
from app.errors import InputError

MOST_MONTHS = 600
MOST_DAYS = 3660
LONGEST_LEAD = 60
"""So many days ahead a due may be announced at most."""


def check_step(step: Step) -> None:
    """Raise `InputError` for a step that could not be carried out or read.

    Codes: `step-name-needed`, `step-festival-needed`, `step-day-needed`, `step-item-needed`, `step-number`,
    `step-field` for an unknown {field} in its texts.
    """
    if not (step.label.zh.strip() or step.label.en.strip()):
        raise InputError("step-name-needed")
    if step.trigger is Trigger.FESTIVAL and step.festival not in FESTIVALS.keys() | SOLAR_TERMS.keys():
        raise InputError("step-festival-needed")
    if step.trigger is Trigger.FIXED and not _is_day(step.fixed):
        raise InputError("step-day-needed")
    if (step.trigger in ITEMS) != bool(step.item):
        raise InputError("step-item-needed")
    if not all(_numbers(step)):
        raise InputError("step-number")
    if step.channel not in CHANNELS or step.who not in PEOPLE:
        raise ValueError(f"no such channel or person: {step.channel}, {step.who}")
    for words in _all_words(step):
        _check_fields(words)


def _is_day(text: str) -> bool:
    try:
        return Birthday.from_iso(text).recurs
    except ValueError:
        return False


def _numbers(step: Step) -> Iterator[bool]:
    yield abs(step.months) <= (0 if step.trigger in YEARLY else MOST_MONTHS)
    yield abs(step.days) <= MOST_DAYS
    yield 0 <= step.lead_days <= LONGEST_LEAD
    yield step.open_days is None or 0 <= step.open_days <= MOST_DAYS
    yield step.gift is None or step.gift.budget >= 0


def _all_words(step: Step) -> Iterator[Words]:
    yield step.label
    for texts in (step.texts, *step.variants.values()):
        yield from (texts.title, texts.why, texts.script)


def _check_fields(words: Words) -> None:
    for text in (words.zh, words.en):
        try:
            names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        except ValueError as error:
            raise InputError("step-field", field=text) from error
        if unknown := names - PLACEHOLDERS:
            raise InputError("step-field", field=min(unknown))
