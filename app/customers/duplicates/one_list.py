"""Finding the same person twice inside one list: surely the same are groups, everybody else is a hint."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from app.calendar.dates import Birthday
from app.customers.duplicates.finding import (
    BITS,
    MOST_NAMES,
    DuplicateKey,
    Facts,
    agreements,
    contradictions,
    facts_of_key,
    is_crowded,
    joined,
    marks,
    names_agree,
)
from app.customers.search.tokens import plain


class OneList:
    """What can agree of everybody in a list, by their places in it."""

    def __init__(self, keys: Sequence[DuplicateKey]) -> None:
        self._keys = keys
        self._shared = _shared_numbers(keys)

    def groups(self) -> list[tuple[int, ...]]:
        """Places of those who are certainly the same person, each group in its order.

        Who belongs together does not depend on the order of the list: where members of a group contradict
        each other, only those stay together of whom the same is known.
        """
        bonds = list(self._bonds())
        sure: list[tuple[int, ...]] = []
        torn: set[int] = set()
        facts: dict[int, Facts] = {}
        for group in joined(bonds):
            facts |= {place: facts_of_key(self._keys[place]) for place in group}
            if contradictions(*(facts[place] for place in group)):
                torn.update(group)
            else:
                sure.append(group)
        return sorted([*sure, *joined(_known_alike([bond for bond in bonds if bond[0] in torn], facts))])

    def hints(self) -> dict[int, tuple[int, tuple[str, ...]]]:
        """For each place that may be somebody further up: whom, and in what they agree."""
        keys = self._keys
        found: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for (item, _), places in self._shared.items():
            for place in places[1:]:
                found[place][places[0]] |= BITS[item]
        for item, above, place in _namesakes(keys):
            found[place][above] |= BITS[item]
        likeliest = {}
        for place, others in found.items():
            agreed = {
                other: names_agree(keys[other].name, keys[place].name) + agreements(bits)
                for other, bits in others.items()
            }
            likeliest[place] = min(agreed.items(), key=_hint_order)
        return likeliest

    def in_common(self, group: Sequence[int]) -> list[tuple[str, ...]]:
        """In what each of a group agrees with the others."""
        told = [list(marks(self._keys[place])) for place in group]
        bearers = Counter(mark for found in told for mark in found)
        return [("name", *dict.fromkeys(mark[0] for mark in found if bearers[mark] > 1)) for found in told]

    def _bonds(self) -> Iterator[Sequence[int]]:
        """Places of the same name that bear the same number."""
        for places in self._shared.values():
            named: dict[str, list[int]] = defaultdict(list)
            for place in places:
                named[plain(self._keys[place].name)].append(place)
            yield from (same for name, same in named.items() if name and len(same) > 1)


def _shared_numbers(keys: Sequence[DuplicateKey]) -> dict[tuple[str, str], list[int]]:
    """Where each number stands that is somebody's own and stands in several places."""
    first: dict[tuple[str, str], int] = {}
    found: dict[tuple[str, str], list[int]] = {}
    for place, key in enumerate(keys):
        for mark in marks(key):
            if (above := first.setdefault(mark, place)) != place:
                found.setdefault(mark, [above]).append(place)
    return {
        mark: places
        for mark, places in found.items()
        if len(places) <= MOST_NAMES or not is_crowded(keys[place].name for place in places)
    }


def _known_alike(bonds: Iterable[Sequence[int]], facts: dict[int, Facts]) -> Iterator[Sequence[int]]:
    nothing = Facts("", "", None)
    for bond in bonds:
        parts: dict[Facts, list[int]] = defaultdict(list)
        for place in bond:
            if facts[place] != nothing:
                parts[facts[place]].append(place)
        yield from parts.values()


def _hint_order(found: tuple[int, tuple[str, ...]]) -> tuple[bool, int, int]:
    """The order of hints: first who bears the same name, then who agrees in most, then who came first."""
    place, agreed = found
    return "name" not in agreed, -len(agreed), place


def _namesakes(keys: Sequence[DuplicateKey]) -> Iterator[tuple[str, int, int]]:
    """Who bears the name of somebody further up and agrees in birthday, company or address: item, both."""
    seen: dict[tuple[Any, ...], int] = {}
    names = [plain(key.name) for key in keys]
    bearers = Counter(names)
    for place, (key, name) in enumerate(zip(keys, names, strict=True)):
        if not name or bearers[name] < 2:
            continue
        if key.birthday is not None and key.birthday.recurs:
            above = _born_alike(seen, name, key.birthday, place)
            if above != place:
                yield "birthday", above, place
        for item, text in (("company", key.company), ("address", key.address)):
            if text and (above := seen.setdefault((name, plain(text), item), place)) != place:
                yield item, above, place


def _born_alike(seen: dict[tuple[Any, ...], int], name: str, birthday: Birthday, place: int) -> int:
    """The first of that name whose birthday can be the same; the place itself when there is none."""
    day = (name, birthday.calendar, birthday.month, birthday.day)
    anybody = seen.setdefault((*day, "any"), place)
    same = seen.setdefault((*day, birthday.year), place)
    if birthday.year is None:
        return anybody
    return same if same != place else seen.get((*day, None), place)
