"""Labels behind a name on one line of a card: 「紧急联系人 | 王芳 | 电话 | …」 asks for her number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.excel import families
from app.excel.tables.cards import bands, somebody
from app.excel.tables.cards.labels import key_asked
from app.excel.tables.cards.pairs import Pair
from app.excel.titles import has_mobile, plain_title
from app.fields.parsed import text_of

_OF_OTHERS = frozenset("owner referrer emergency_contact decided_by closest_family".split())
"""Items that somebody answers who may have a number of their own."""
_FIRST = frozenset({"sex", "birthday"})
"""What is told of a child first."""


def told_apart(pairs: Sequence[Pair], *, has_phone: bool) -> Iterator[Pair]:
    """The pairs of a line, those that tell of somebody named before them with the word for that one.

    A number is theirs where the customer has one above, and that of whom to call in any case.
    """
    who = child = ""
    for pair in pairs:
        asked = families.attribute_of(plain_title(pair.label))
        child = bands.named_child(pair.label) or (child if asked in _FIRST else "")
        other = who if asked == "phone" else child if asked in _FIRST else ""
        who = _named(pair, has_phone=has_phone)
        yield replace(pair, label=type(pair.label)(f"{other}{pair.label}")) if other else pair


def _named(pair: Pair, *, has_phone: bool) -> str:
    """Who is named there but the customer, and may have a number behind their name."""
    label = plain_title(pair.label)
    who = label.removesuffix("姓名")
    if not who or families.attribute_of(label) or any(has_mobile(text_of(value)) for _, value in pair.values):
        return ""
    if bands.is_emergency(who):
        return who if key_asked(label) == "emergency_contact" else ""
    is_other = key_asked(label) in _OF_OTHERS or families.is_spouse(who) or bands.are_people(who)
    return who if has_phone and is_other and not somebody.is_customers(who) else ""
