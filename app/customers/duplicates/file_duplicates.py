"""Finding everybody who is in the client file twice.

SQLite finds the numbers that several bear, by their indexes; only namesakes are read, so that a hundred
thousand customers take seconds. Whoever was found to be two people before is left out.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from app.customers import apart, queries
from app.customers.duplicates.finding import (
    BITS,
    LIKE_NAMES,
    MOST_BEARERS,
    OWN,
    OWN_BITS,
    DuplicateKey,
    Stored,
    agreements,
    contradictions,
    find,
    is_crowded,
    names_agree,
    stored,
)
from app.customers.models import Address, Asset, Customer, Phone
from app.customers.record import BIRTH, Record, birthday_of
from app.customers.search.tokens import plain
from app.errors import InputError
from app.fields.field import Table
from app.storage.journal import table_of

MOST_IN_GROUP = 6
"""So many are compared side by side; who is alike to more of them makes another group beside that one."""
_STEP = 4000
Progress = Callable[[int, int], object]
_Bits = dict[tuple[int, int], int]
"""What two customers agree in, a bit for each item, by their ids, the smaller first."""
_c = table_of(Customer).c
_p = table_of(Phone).c
_assets = table_of(Asset).c
_addresses = table_of(Address).c


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers who may be one: in what they agree, and in what they contradict each other."""

    one_id: int
    other_id: int
    agreements: tuple[str, ...]
    contradictions: tuple[str, ...]
    certain: bool

    @property
    def order(self) -> tuple[bool | int, ...]:
        """The surest first: certain, of a like name, without contradiction, agreeing in most."""
        alike = self.agreements[0] in LIKE_NAMES
        same = "name" in self.agreements
        return (
            not self.certain, not alike, bool(self.contradictions), not same, -len(self.agreements),
            self.one_id, self.other_id,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """One of a group, as the list of groups calls them."""

    id: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """Customers who may be one; `agreements` and `contradictions` are of any two of them."""

    people: tuple[Person, ...]
    agreements: tuple[str, ...]
    contradictions: tuple[str, ...]
    certain: bool

    @property
    def ids(self) -> tuple[int, ...]:
        """Whom to compare; the oldest file comes first."""
        return tuple(person.id for person in self.people)


def in_file(session: Session, progress: Progress) -> list[Group]:
    """The groups of customers who may be one, the surest first; `progress` may raise to stop it."""
    found: _Bits = defaultdict(int)
    for done, item in enumerate(OWN):
        progress(done, len(OWN) + 3)
        _find_by_number(session, item, found)
    progress(len(OWN), len(OWN) + 3)
    _find_namesakes(session, found, progress)
    for known in apart.pairs(session):
        found.pop(known, None)
    progress(len(OWN) + 2, len(OWN) + 3)
    people = stored(session, set(itertools.chain.from_iterable(found)))
    pairs = sorted(_pairs(found, people), key=lambda pair: pair.order)
    progress(len(OWN) + 3, len(OWN) + 3)
    groups = [_gathered(list(alike)) for _, alike in itertools.groupby(pairs, lambda pair: pair.order[:2])]
    return [_group(several, people) for several in itertools.chain.from_iterable(groups)]


def is_likely(agreed: Collection[str], against: Collection[str]) -> bool:
    """Whether two are worth a person's look."""
    alike = not set(LIKE_NAMES).isdisjoint(agreed)
    return not against or (alike and not set(OWN).isdisjoint(agreed))


def of_customer(session: Session, customer_id: int) -> list[int]:
    """The customer and who may be the same, the surest first; as many as fit side by side.

    Who bears another name is told only when nobody of a like one is found, and only the first.
    """
    record = queries.load(session, [customer_id]).get(customer_id)
    if record is None:
        raise InputError("no-such-customer", id=customer_id)
    known = apart.pairs(session)
    found = [
        match
        for match in find(session, [_key(record)])[0]
        if match.customer_id != customer_id
        and (min(match.customer_id, customer_id), max(match.customer_id, customer_id)) not in known
        and is_likely(match.agreements, match.contradictions)
    ]
    alike = [match for match in found if match.agreements[0] in LIKE_NAMES]
    return [customer_id, *(match.customer_id for match in alike or found[:1])][:MOST_IN_GROUP]


def _key(record: Record) -> DuplicateKey:
    row, children = record.columns, record.children
    plates = [each["identifier"] for each in children[Table.ASSETS] if each["kind"] == "vehicle"]
    addresses = [each["text"] for each in children[Table.ADDRESSES]]
    return DuplicateKey(
        row["name"],
        tuple(each["number"] for each in children[Table.PHONES]),
        row["id_number"],
        next(filter(None, plates), None),
        row["wechat"],
        birthday_of(row),
        row["company"],
        next(iter(addresses), None),
        row["sex"],
    )


def _find_by_number(session: Session, item: str, found: _Bits) -> None:
    for same in _bearers(session, item):
        if not is_crowded(same.values()):
            _agree(found, item, same)


def _bearers(session: Session, item: str) -> Iterator[dict[int, str]]:
    """For each number that several bear, their names by id."""
    by_value: dict[str, dict[int, str]] = defaultdict(dict)
    for value, customer_id, name in session.execute(_shared_numbers(item)):
        by_value[value][customer_id] = name
    yield from by_value.values()


def _shared_numbers(item: str) -> Select[Any]:
    if item == "phone":
        return _several(_p.number, _p.customer_id)
    if item == "plate":
        return _several(_assets.identifier, _assets.customer_id, _assets.kind == "vehicle")
    return _several(_c[item], _c.id)


def _several(value: ColumnElement[Any], of: ColumnElement[Any], *where: ColumnElement[bool]) -> Select[Any]:
    """Value, id and name of everybody who has a value that others have too."""
    shared = select(value).where(value != "", *where).group_by(value).having(func.count(of.distinct()) > 1)
    found = select(value, _c.id, _c.name).where(value.in_(shared), *where).order_by(_c.id)
    return found if of is _c.id else found.where(of == _c.id)


def _find_namesakes(session: Session, found: _Bits, progress: Progress) -> None:
    """Whose names read the same and who agree in birthday, company or address."""
    same = select(_c.pinyin).where(_c.pinyin != "").group_by(_c.pinyin).having(func.count() > 1)
    columns = [_c.id, _c.pinyin, _c.company, *(_c[name] for name in BIRTH)]
    buckets: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    years: dict[int, int | None] = {}
    statement = select(*columns).where(_c.pinyin.in_(same))
    for customer_id, sound, company, *birth in _stepped(session, statement, progress):
        if company and (text := plain(company)):
            buckets["company", sound, text].append(customer_id)
        birthday = birthday_of(dict(zip(BIRTH, birth, strict=True)))
        if birthday is not None and birthday.recurs:
            years[customer_id] = birthday.year
            day = (birthday.calendar, birthday.month, birthday.day)
            buckets["birthday", sound, day].append(customer_id)
    where = (_addresses.customer_id == _c.id, _c.pinyin.in_(same))
    addresses = select(_c.id, _c.pinyin, _addresses.text).where(*where)
    for customer_id, sound, address in _stepped(session, addresses, progress):
        if text := plain(address):
            buckets["address", sound, text].append(customer_id)
    for (item, *_), ids in buckets.items():
        _agree(found, item, dict.fromkeys(ids), years if item == "birthday" else {})


def _stepped(session: Session, statement: Select[Any], progress: Progress) -> Iterator[Sequence[Any]]:
    """The rows as they come, with a chance to stop."""
    for part in session.execute(statement).partitions(_STEP):
        progress(len(OWN) + 1, len(OWN) + 3)
        yield from part


def _agree(found: _Bits, item: str, ids: Collection[int], years: dict[int, int | None] | None = None) -> None:
    """All of these agree with each other in an item; of very many, each with the first."""
    if len(ids) < 2:
        return
    ordered = sorted(ids)
    pairs: Iterable[tuple[int, ...]] = itertools.combinations(ordered, 2)
    if len(ordered) > MOST_BEARERS:
        pairs = ((ordered[0], other) for other in ordered[1:])
    for one, other in pairs:
        mine, theirs = (years.get(one), years.get(other)) if years else (None, None)
        if not (mine and theirs) or mine == theirs:
            found[one, other] |= BITS[item]


def _pairs(found: _Bits, people: dict[int, Stored]) -> Iterator[Pair]:
    """Those who contradict each other are two, unless they bear a like name and the same number."""
    for (one, other), agreed in found.items():
        mine, theirs = people[one], people[other]
        name = names_agree(mine.name, theirs.name)
        against = contradictions(mine.facts, theirs.facts)
        if is_likely(name + agreements(agreed), against):
            certain = name == ("name",) and bool(agreed & OWN_BITS) and not against
            yield Pair(one, other, name + agreements(agreed), against, certain)


def _gathered(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs with somebody in common in one group, as long as it can be looked at side by side.

    What is certain is not gathered with hints, nor namesakes with those who share only a number.
    """
    groups: list[list[Pair]] = []
    place_of: dict[int, int] = {}
    members: list[set[int]] = []
    for pair in pairs:
        ids = {pair.one_id, pair.other_id}
        places = sorted({place_of[each] for each in ids if each in place_of})
        together = ids.union(*(members[place] for place in places))
        if not places or len(together) > MOST_IN_GROUP:
            groups.append([pair])
            members.append(ids)
            for each in ids:
                place_of.setdefault(each, len(groups) - 1)
            continue
        first, *others = places
        groups[first].append(pair)
        for other in others:
            groups[first] += groups[other]
            groups[other], members[other] = [], set()
        members[first] = together
        place_of |= dict.fromkeys(together, first)
    return [several for several in groups if several]


def _group(pairs: Sequence[Pair], people: dict[int, Stored]) -> Group:
    ids = sorted({each for pair in pairs for each in (pair.one_id, pair.other_id)})
    agreed = dict.fromkeys(each for pair in pairs for each in pair.agreements)
    against = dict.fromkeys(each for pair in pairs for each in pair.contradictions)
    return Group(
        tuple(Person(each, people[each].number, people[each].name) for each in ids),
        tuple(agreed),
        tuple(against),
        all(pair.certain for pair in pairs),
    )
