"""A blank of the file that was filled in by hand: what stands behind the name of an item."""

from __future__ import annotations

from app.fields.parsed import Parsed, is_placeholder
from app.learning import correcting
from app.learning.learner import Learner
from app.learning.rows import NOTES, Fact, Mode


def read_blank(key: str, text: str, learner: Learner) -> Parsed[Fact]:
    """What was written there, by the item's kind, or else as one says it; nothing for an empty blank.

    `InputError` is never raised; a problem is the code of why it cannot be the item's value.
    """
    words = text.strip()
    if not words or is_placeholder(words) or key not in learner.known.catalog.by_key:
        return Parsed(None)
    read = correcting.as_item(Fact(NOTES, words, words, Mode.ADD), key, words, learner.known)
    if read.value is not None:
        return read
    label = learner.known.catalog[key].label()
    for said in (f"{label} {words}", words):
        facts = learner.read(said)
        if len(facts) == 1 and facts[0].key == key:
            return Parsed(facts[0])
    return read
