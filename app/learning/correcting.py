"""A proposal that a person corrects: another value for it, or another item."""

from __future__ import annotations

from dataclasses import replace

from app.fields.kinds import Phones, Tags
from app.fields.options import PERSON_RELATION
from app.fields.parsed import Parsed
from app.fields.people import People
from app.learning.days import find_day
from app.learning.labels import CUMULATIVE
from app.learning.rows import FAMILY, NOTES, PROMISE, Fact, Known, Mode, Promise

_PEOPLE = People(tuple(option.key for option in PERSON_RELATION))


def with_value(fact: Fact, text: str, known: Known) -> Parsed[Fact]:
    """The fact with what was typed for its value; a problem's code where it cannot be that."""
    text = text.strip()
    if not text:
        return Parsed(None, "unreadable")
    if fact.key == NOTES:
        return Parsed(replace(fact, value=text))
    if fact.key == PROMISE:
        return _promise(fact, text, known)
    kind = _PEOPLE if fact.key == FAMILY else known.catalog[fact.key].kind
    read = kind.parse(text)
    if read.value is None or read.problem:
        return Parsed(None, read.problem or "unreadable")
    value = read.value[0] if fact.key == FAMILY else read.value
    return Parsed(replace(fact, value=value, sure=True, rough=False))


def as_item(fact: Fact, key: str, text: str, known: Known) -> Parsed[Fact]:
    """What was said as the value of another item: the words of the old value, else all that was said."""
    if key == NOTES:
        return Parsed(Fact(NOTES, fact.said, fact.said, Mode.ADD))
    field = known.catalog[key]
    grows = isinstance(field.kind, Tags | Phones) or key in CUMULATIVE
    problem = ""
    for words in (text, fact.said):
        read = field.kind.parse(words)
        if read.value is not None and not read.problem:
            return Parsed(Fact(key, read.value, fact.said, Mode.ADD if grows else Mode.SET))
        problem = problem or read.problem
    return Parsed(None, problem or "unreadable")


def _promise(fact: Fact, text: str, known: Known) -> Parsed[Fact]:
    found = find_day(text, known.today)
    words = f"{text[: found.start]}{text[found.end :]}".strip(" ,，·") if found else ""
    if found is None or not words:
        return Parsed(None, "incomplete-date")
    return Parsed(replace(fact, value=Promise(words, found.day, found.at), sure=True, rough=False))
