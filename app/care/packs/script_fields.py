"""The fields that texts are filled with: what they are called, and which of them are always there."""

from __future__ import annotations

import re

from app.care.plan import PLACEHOLDERS, Trigger

FIELDS = frozenset(
    "staff shop company position car plate product child spouse hobby topic last expiry "
    "age lunar item gift budget".split()
)
"""What may be unknown of a customer, and so stands in a [part] that can be left out."""
KNOWN = PLACEHOLDERS | FIELDS
OF_FILE = (FIELDS | {"salutation", "name"}) - {"lunar", "item", "gift", "budget"}
"""What the file of a customer may tell, whatever the occasion."""
_EXPIRY = frozenset({"date"})
_GIVEN: dict[str, frozenset[str]] = {
    Trigger.FAMILY_BIRTHDAY: frozenset({"relation", "names"}),
    Trigger.WEDDING: frozenset({"years", "date"}),
    Trigger.DELIVERY: frozenset({"date"}),
    Trigger.DELIVERY_YEARLY: frozenset({"years", "date"}),
    Trigger.OPENED: frozenset({"date"}),
    Trigger.INSURANCE: _EXPIRY,
    Trigger.INSPECTION: _EXPIRY,
    Trigger.PREMIUM: _EXPIRY,
    Trigger.POLICY: _EXPIRY,
    Trigger.CONTRACT: _EXPIRY,
    Trigger.WARRANTY: _EXPIRY,
    Trigger.ACTIVITY: frozenset({"date"}),
    Trigger.ITEM: _EXPIRY,
    Trigger.ITEM_YEARLY: _EXPIRY,
    Trigger.FESTIVAL: frozenset({"festival"}),
    Trigger.INTERVAL: frozenset({"days", "day", "date", "intent"}),
    Trigger.NEXT_CONTACT: frozenset({"date"}),
    Trigger.PROMISE: frozenset({"text", "date"}),
}
_ALWAYS = frozenset({"salutation", "name", "n"})
_GROUP = re.compile(r"\[[^\[\]]*\]")
_HOLE = re.compile(r"\{(\w+)\}")
_EMPTIED = re.compile(r"\{\w+\}|\[[^\[\]{}]*(?:\{\w+\}[^\[\]{}]*)*\]")


def fields_in(text: str) -> frozenset[str] | None:
    """The names in braces; None when braces or brackets do not pair up, or stand in one another."""
    if re.search(r"[\[\]{}]", _EMPTIED.sub("", text)):
        return None
    return frozenset(_HOLE.findall(text))


def loose_fields(text: str, trigger: str = "") -> frozenset[str]:
    """What may be unknown and stands outside of [brackets], in a text about such a fact."""
    outside = frozenset(_HOLE.findall(_GROUP.sub("", text)))
    return outside - _ALWAYS - _GIVEN.get(trigger, frozenset())


_DOUBLE = re.compile(r"[，。；：、！？,;:.!?]\s*[，。；、,;]|[，；：、,;:]\s*[。！？.!?]")
_EMPTY = re.compile(r"“\s*”|「\s*」|《\s*》|（\s*）|\(\s*\)|\"\s*\"")
_SPACED = re.compile(r"  | [，。；：、！？,;:.!?]")
_AT_START = re.compile(r"^[\s，。；：、！？,;:.!?]")
_AT_END = re.compile(r"[\s，；：、,;:]$")
_LEFT = re.compile(r"[\[\]{}]")


def is_natural(said: str) -> bool:
    """Whether a filled text reads as if nothing had been left out of it."""
    wrong = (_DOUBLE, _EMPTY, _SPACED, _AT_START, _AT_END, _LEFT)
    return bool(said) and not any(pattern.search(said) for pattern in wrong)
