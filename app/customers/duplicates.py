"""Finding the same person twice: among the customers kept, and inside one list.

A number of one's own (phone, ID number, plate, WeChat) finds; so does the same name, or one read the same,
when birthday, company or address agree. A name alone never does: there are too many 张伟. `find` reads each
table once, however long the list: give it the whole list rather than parts of it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from rapidfuzz import fuzz
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.calendar.dates import Birthday
from app.customers.models import Address, Asset, Customer, Phone
from app.customers.record import BIRTH, birthday_of
from app.customers.search_parts import compiled, fetch, wanted
from app.customers.search_tokens import plain
from app.fields import pinyin
from app.storage.journal import table_of

ALIKE = 90
"""Two readings sound alike from this ratio on (rapidfuzz, of 100): chenyang and chengyang do."""
MOST_BEARERS = 50
"""Where a number is borne by more (a switchboard), only those count whose name reads the same."""

OWN = ("phone", "id_number", "plate", "wechat")
SHARED = ("birthday", "company", "address")
_c = table_of(Customer).c
_p = table_of(Phone).c
_assets = table_of(Asset).c
_addresses = table_of(Address).c


@dataclass(frozen=True, slots=True)
class DuplicateKey:
    """What of a customer can agree with another; phones are digits as stored, unknown parts empty."""

    name: str
    phones: tuple[str, ...] = ()
    id_number: str | None = None
    plate: str | None = None
    wechat: str | None = None
    birthday: Birthday | None = None
    company: str | None = None
    address: str | None = None
    sex: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A customer who may be the same, and in what they agree: `name` or `sound`, then `OWN` and `SHARED`.

    `certain` when a number of one's own and the name agree and neither sex nor ID number contradicts.
    """

    customer_id: int
    number: str
    name: str
    agreements: tuple[str, ...]
    certain: bool


_Found = dict[tuple[int, int], int]
"""What agrees, a bit for each item, by the place of the draft and the id of the customer."""
_BITS = {item: 1 << place for place, item in enumerate((*OWN, *SHARED))}
_OWN_BITS = sum(_BITS[item] for item in OWN)


def find(session: Session, drafts: Sequence[DuplicateKey]) -> list[list[Match]]:
    """For each draft the customers who may be the same, the surest first."""
    sounds = [pinyin.full(draft.name) for draft in drafts]
    found: _Found = defaultdict(int)
    _find_by_number(session, drafts, sounds, found)
    _find_by_name(session, drafts, sounds, found)
    stored = _stored(session, {customer_id for _, customer_id in found})
    matches: list[list[Match]] = [[] for _ in drafts]
    for (place, customer_id), agreed in found.items():
        matches[place].append(_match(drafts[place], sounds[place], stored[customer_id], agreed))
    for several in matches:
        several.sort(key=lambda match: (not match.certain, -len(match.agreements), match.customer_id))
    return matches


def within(keys: Sequence[DuplicateKey]) -> list[tuple[int, ...]]:
    """Places in one list that are certainly the same person, each group in its order."""
    groups = _Groups(keys)
    bearers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        for mark in _marks(key):
            known = bearers[mark]
            same = next(
                (i for i in known if _sound_alike(keys[i].name, key.name) and groups.join(i, place)), None
            )
            if same is None and len(known) < MOST_BEARERS:
                known.append(place)
    return groups.several()


class _Groups:
    """Places joined to groups; a group never holds two that contradict each other."""

    def __init__(self, keys: Sequence[DuplicateKey]) -> None:
        self._leader = list(range(len(keys)))
        self._facts = [(key.sex, key.id_number) for key in keys]

    def join(self, one: int, other: int) -> bool:
        """Make one group of two; False when they cannot be the same."""
        first, second = sorted((self._find(one), self._find(other)))
        mine, theirs = self._facts[first], self._facts[second]
        if any(a and b and a != b for a, b in zip(mine, theirs, strict=True)):
            return False
        self._leader[second] = first
        self._facts[first] = (mine[0] or theirs[0], mine[1] or theirs[1])
        return True

    def several(self) -> list[tuple[int, ...]]:
        """The groups of more than one."""
        groups: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._leader)):
            groups[self._find(place)].append(place)
        return [tuple(group) for group in groups.values() if len(group) > 1]

    def _find(self, place: int) -> int:
        leader = self._leader
        while leader[place] != place:
            leader[place] = place = leader[leader[place]]
        return place


def _marks(key: DuplicateKey) -> Iterator[tuple[str, str]]:
    """The numbers of one's own, as they are compared."""
    for phone in key.phones:
        yield "phone", phone
    for item, value in (("id_number", key.id_number), ("plate", key.plate), ("wechat", key.wechat)):
        if value:
            yield item, value


def _sound_alike(one: str, other: str) -> bool:
    if plain(one) == plain(other):
        return bool(plain(one))
    return _alike(pinyin.full(one), pinyin.full(other))


def _alike(mine: str, theirs: str) -> bool:
    return bool(mine and theirs) and fuzz.ratio(mine, theirs) >= ALIKE


def _contradict(one: DuplicateKey, other: _Stored) -> bool:
    """Whether they cannot be the same, whatever agrees."""
    pairs = ((one.sex, other.sex), (one.id_number, other.id_number))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _bearers_of(item: str) -> Select[Any]:
    """The customers who bear one of some values: value, id, pinyin."""
    if item == "phone":
        statement = select(_p.number, _c.id, _c.pinyin).join_from(table_of(Phone), table_of(Customer))
        return statement.where(_p.number.in_(wanted()))
    if item == "plate":
        statement = select(_assets.identifier, _c.id, _c.pinyin).join_from(
            table_of(Asset), table_of(Customer)
        )
        return statement.where(_assets.kind == "vehicle", _assets.identifier.in_(wanted()))
    return select(_c[item], _c.id, _c.pinyin).where(_c[item].in_(wanted()))


def _find_by_number(
    session: Session, drafts: Sequence[DuplicateKey], sounds: Sequence[str], found: _Found
) -> None:
    asked: dict[str, dict[str, list[int]]] = {item: defaultdict(list) for item in OWN}
    for place, draft in enumerate(drafts):
        for item, value in _marks(draft):
            asked[item][value].append(place)
    for item, places in asked.items():
        for value, bearers in _bearers(session, item, places).items():
            crowded = len(bearers) * len(places[value]) > MOST_BEARERS
            for place in places[value]:
                for customer_id, sound in bearers:
                    if not crowded or sound == sounds[place]:
                        found[place, customer_id] |= _BITS[item]


def _bearers(session: Session, item: str, values: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    found = defaultdict(list)
    for value, customer_id, sound in _rows(session, _bearers_of(item), values):
        found[value].append((customer_id, sound))
    return found


def _find_by_name(
    session: Session, drafts: Sequence[DuplicateKey], sounds: Sequence[str], found: _Found
) -> None:
    """Customers whose name reads the same and who agree in something else."""
    blocks: dict[tuple[str, str, Any], list[int]] = defaultdict(list)
    for place, draft in enumerate(drafts):
        for item in SHARED:
            for value in _shared(draft, item) if sounds[place] else ():
                blocks[item, sounds[place], value].append(place)
    names = {sound for _, sound, _ in blocks}
    items = {item for item, _, _ in blocks}
    for block, customer_id in _shared_of_stored(session, names, items):
        for place in blocks.get(block, ()):
            found[place, customer_id] |= _BITS[block[0]]


def _shared(draft: DuplicateKey, item: str) -> tuple[Any, ...]:
    """What the customer of the file may have in it; texts are compared without punctuation."""
    if item != "birthday":
        text = plain(getattr(draft, item) or "")
        return (text,) if text else ()
    day = _day(draft.birthday)
    if day is None or draft.birthday is None:
        return ()
    year = draft.birthday.year
    return ((*day, year), (*day, None)) if year else ((*day, "any"),)


def _day(birthday: Birthday | None) -> tuple[str, int, int] | None:
    if birthday is None or not birthday.recurs:
        return None
    return birthday.calendar.value, birthday.month, birthday.day


def _shared_of_stored(
    session: Session, names: set[str], items: set[str]
) -> Iterator[tuple[tuple[str, str, Any], int]]:
    if items & {"birthday", "company"}:
        columns = [_c.id, _c.pinyin, _c.company, *(_c[name] for name in BIRTH)]
        namesakes = select(*columns).where(_c.pinyin.in_(wanted()))
        for customer_id, sound, company, *birth in _rows(session, namesakes, names):
            yield ("company", sound, plain(company or "")), customer_id
            birthday = birthday_of(dict(zip(BIRTH, birth, strict=True)))
            if day := _day(birthday):
                yield ("birthday", sound, (*day, birthday.year if birthday else None)), customer_id
                yield ("birthday", sound, (*day, "any")), customer_id
    if "address" in items:
        joined = select(_c.id, _c.pinyin, _addresses.text).join_from(table_of(Address), table_of(Customer))
        for customer_id, sound, address in _rows(session, joined.where(_c.pinyin.in_(wanted())), names):
            yield ("address", sound, plain(address)), customer_id


class _Stored(NamedTuple):
    """What is shown of a customer found, and what can contradict."""

    id: int
    number: str
    name: str
    sound: str
    sex: str | None
    id_number: str | None


def _stored(session: Session, ids: set[int]) -> dict[int, _Stored]:
    columns = (_c.id, _c.number, _c.name, _c.pinyin, _c.sex, _c.id_number)
    statement = select(*columns).where(_c.id.in_(wanted()))
    return {row[0]: _Stored._make(row) for row in _rows(session, statement, ids)}


def _rows(session: Session, statement: Select[Any], asked: Collection[Any]) -> list[tuple[Any, ...]]:
    return fetch(session, compiled(statement), ids=json.dumps(list(asked))) if asked else []


def _match(draft: DuplicateKey, sound: str, other: _Stored, agreed: int) -> Match:
    same = draft.name == other.name or plain(draft.name) == plain(other.name)
    alike = same or _alike(sound, other.sound)
    name = ("name",) if same else ("sound",) if alike else ()
    agreements = name + _agreements(agreed)
    certain = alike and bool(agreed & _OWN_BITS) and not _contradict(draft, other)
    return Match(other.id, other.number, other.name, agreements, certain)


@cache
def _agreements(agreed: int) -> tuple[str, ...]:
    return tuple(item for item, bit in _BITS.items() if agreed & bit)
