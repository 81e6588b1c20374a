"""One household is congratulated once: which customers live together, and whose due stands for all."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy.orm import Session

from app.care.dues.schedule import DueKey
from app.care.plan import CONGRATULATED, Step, Trigger
from app.customers.ties import relations
from app.storage.once import once

Homes = Mapping[int, int]
"""By customer the smallest id of those they live with; who lives alone is not in it."""


def homes(session: Session) -> Homes:
    """Who lives together, as somebody said of each pair, or linked a member of a family to their own file."""
    return once(session, _homes)


def _homes(session: Session) -> Homes:
    return _joined(relations.home_pairs(session))


def with_members(homes: Homes, ids: Collection[int]) -> set[int]:
    """These customers and all they live with."""
    touched = {homes[each] for each in ids if each in homes}
    return set(ids) | {each for each, home in homes.items() if home in touched}


def told_elsewhere(homes: Homes, steps: Mapping[str, Step], dues: Iterable[DueKey]) -> set[DueKey]:
    """Of these dues those that another one of the same household on the same day stands for.

    Their own birthday counts before a birthday in the family; else it is the file that was opened first.
    """
    if not homes:
        return set()
    groups: dict[tuple[int, dt.date], list[DueKey]] = defaultdict(list)
    for key in dues:
        step = steps.get(key[1])
        if key[0] in homes and step is not None and step.trigger in CONGRATULATED:
            groups[homes[key[0]], key[2]].append(key)
    return {key for group in groups.values() for key in _doubled(steps, group)}


def _doubled(steps: Mapping[str, Step], group: list[DueKey]) -> Iterable[DueKey]:
    own = {key[0] for key in group if steps[key[1]].trigger is Trigger.BIRTHDAY}
    first: dict[str, int] = {}
    for customer_id, step, _ in sorted(group):
        first.setdefault(step, customer_id)
    for key in group:
        trigger = steps[key[1]].trigger
        if trigger is Trigger.BIRTHDAY:
            continue
        in_family = trigger is Trigger.FAMILY_BIRTHDAY and bool(own - {key[0]})
        if in_family or first[key[1]] != key[0]:
            yield key


def _joined(pairs: Iterable[tuple[int, int]]) -> Homes:
    found: dict[int, int] = {}
    for one, other in pairs:
        mine, theirs = found.get(one, one), found.get(other, other)
        home = min(mine, theirs)
        for each, at in list(found.items()):
            if at in {mine, theirs}:
                found[each] = home
        found[one] = found[other] = home
    return found
