"""Which member in a file a sentence means."""

from __future__ import annotations

from collections.abc import Sequence

from app.fields.people import Person
from app.learning import words as w

_CHILDREN = frozenset({"son", "daughter", "child"})


def find_member(members: Sequence[Person], person: Person, word: str = "") -> tuple[int | None, bool]:
    """The place of the one who is meant, None for somebody new; and whether that is sure."""
    if word == "新生":
        return None, True
    if person.name:
        return _by_name(members, person)
    fitting = [at for at, member in enumerate(members) if _may_be(member, person)]
    if not fitting:
        return None, True
    if len(fitting) == 1:
        return (None, False) if word in w.SECOND_BORN else (fitting[0], True)
    by_age = sorted(fitting, key=lambda at: _born(members[at]))
    if word in w.SECOND_BORN:
        return by_age[1], True
    if word in w.RANKS[2:]:
        return (by_age[2] if len(by_age) > 2 else None), True
    return by_age[0], word in w.FIRST_BORN


def _by_name(members: Sequence[Person], person: Person) -> tuple[int | None, bool]:
    """By the name, else the one without a name; of a spouse there is but one, whatever it is called."""
    name = person.name or ""
    for at, member in enumerate(members):
        same = member.name == name or (member.name and len(name) > 1 and member.name.endswith(name))
        if same and (_may_be(member, person) or member.relation == "other"):
            return at, True
    nameless = [at for at, member in enumerate(members) if not member.name and _may_be(member, person)]
    if nameless:
        return nameless[0], len(nameless) == 1
    if person.relation in w.SINGLE:
        others = [at for at, member in enumerate(members) if member.relation == person.relation]
        return (others[0], False) if others else (None, True)
    return None, True


def _may_be(member: Person, person: Person) -> bool:
    if member.relation == person.relation:
        return True
    pair = {member.relation, person.relation}
    return "child" in pair and pair <= _CHILDREN


def _born(member: Person) -> tuple[int, int, int]:
    birthday = member.birthday
    return (birthday.year or 9999, birthday.month, birthday.day) if birthday else (9999, 0, 0)
