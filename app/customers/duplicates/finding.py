"""Finding the same person twice: among the customers kept, and inside one list.

A number of one's own (phone, ID number, plate, WeChat) finds; so does the same name, or one read the same,
when birthday, company or address agree. A name alone never does: there are too many 张伟. Neither does a
number that many names bear: a switchboard is nobody's own. Surely the same are only two of the very same
name with the same number, who differ in neither sex nor ID number nor year of birth. `find` reads each table
once, however long the list: give it the whole list rather than parts of it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from rapidfuzz import fuzz
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.calendar.dates import Birthday, Calendar
from app.customers.models import Address, Asset, Customer, Phone
from app.customers.record import BIRTH, birthday_of
from app.customers.search.parts import compiled, fetch, wanted
from app.customers.search.tokens import plain
from app.fields import pinyin
from app.fields.kinds import birth_of, sex_of
from app.fields.lookalikes import differ_by_a_slip
from app.storage.journal import table_of

ALIKE = 90
"""Two readings sound alike from this ratio on (rapidfuzz, of 100): chenyang and chengyang do."""
LIKE_NAMES = ("name", "sound", "shape")
MOST_NAMES = 10
"""A number that more names bear (a switchboard, the shop's own) tells nothing of anybody."""
MOST_BEARERS = 50
"""Of more bearers of one number, only the first are looked at: they are a fault of the file."""

OWN = ("phone", "id_number", "plate", "wechat")
SHARED = ("birthday", "company", "address")
_c = table_of(Customer).c
_p = table_of(Phone).c
_assets = table_of(Asset).c
_addresses = table_of(Address).c


class DuplicateKey(NamedTuple):
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
    """A customer who may be the same, and in what they agree: one of `LIKE_NAMES`, then `OWN` and `SHARED`.

    `certain` when the name and a number of one's own agree and nothing contradicts; `contradictions` are
    `sex`, `id_number` and `birthday` (its year).
    """

    customer_id: int
    number: str
    name: str
    agreements: tuple[str, ...]
    certain: bool
    contradictions: tuple[str, ...] = ()


class Facts(NamedTuple):
    """What a person has once only, so that two who differ in it are two: empty where it is not known.

    `born` are the first and the last year of the common calendar that the birth can have been in.
    """

    sex: str
    id_number: str
    born: tuple[int, int] | None


_Found = dict[tuple[int, int], int]
"""What agrees, a bit for each item, by the place of the draft and the id of the customer."""
BITS = {item: 1 << place for place, item in enumerate((*OWN, *SHARED))}
OWN_BITS = sum(BITS[item] for item in OWN)


def find(session: Session, drafts: Sequence[DuplicateKey]) -> list[list[Match]]:
    """For each draft the customers who may be the same, the surest first."""
    if session.scalar(select(_c.id).limit(1)) is None:
        return [[] for _ in drafts]
    sounds = [pinyin.full(draft.name) for draft in drafts]
    found: _Found = defaultdict(int)
    _find_by_number(session, drafts, found)
    _find_by_name(session, drafts, sounds, found)
    known = stored(session, {customer_id for _, customer_id in found})
    matches: list[list[Match]] = [[] for _ in drafts]
    for (place, customer_id), agreed in found.items():
        matches[place].append(_match(drafts[place], sounds[place], known[customer_id], agreed))
    for several in matches:
        several.sort(key=lambda match: (not match.certain, -len(match.agreements), match.customer_id))
    return matches


def joined(bonds: Iterable[Sequence[int]]) -> list[tuple[int, ...]]:
    """The groups of more than one that bonds make, each in rising order."""
    leaders: dict[int, int] = {}

    def leader_of(place: int) -> int:
        while (above := leaders.setdefault(place, place)) != place:
            leaders[place] = place = leaders.setdefault(above, above)
        return place

    for bond in bonds:
        for place in bond[1:]:
            leaders[leader_of(place)] = leader_of(bond[0])
    groups: dict[int, list[int]] = defaultdict(list)
    for place in sorted(leaders):
        groups[leader_of(place)].append(place)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def is_crowded(names: Iterable[str]) -> bool:
    """Whether a number is borne by too many names to be anybody's own."""
    return len({plain(name) for name in names}) > MOST_NAMES


def marks(key: DuplicateKey) -> Iterator[tuple[str, str]]:
    """The numbers of one's own, as they are compared."""
    for phone in key.phones if len(key.phones) < 2 else dict.fromkeys(key.phones):
        yield "phone", phone
    if key.id_number:
        yield "id_number", key.id_number
    if key.plate:
        yield "plate", key.plate
    if key.wechat:
        yield "wechat", key.wechat


def names_agree(one: str, other: str) -> tuple[str, ...]:
    """One of `LIKE_NAMES` for the same name, one that is read alike, or one that is written alike."""
    return _names_agree(one, other, pinyin.full(one), pinyin.full(other))


def _names_agree(one: str, other: str, mine: str, theirs: str) -> tuple[str, ...]:
    if _same_name(one, other):
        return ("name",)
    if _alike(mine, theirs):
        return ("sound",)
    return ("shape",) if differ_by_a_slip(plain(one), plain(other)) else ()


def _same_name(one: str, other: str) -> bool:
    return (mine := plain(one)) == plain(other) and bool(mine)


def _alike(mine: str, theirs: str) -> bool:
    return bool(mine and theirs) and fuzz.ratio(mine, theirs) >= ALIKE


def facts_of(sex: str | None, id_number: str | None, birthday: Birthday | None) -> Facts:
    """What a person has once only; sex and year of birth also from the ID number.

    A number of 18 signs is the same as the one of 15 that it replaced. A lunar year ends in the next one.
    """
    sex = sex or ""
    born = None
    if id_number:
        day = birth_of(id_number)
        sex = sex or sex_of(id_number) or ""
        born = (day.year, day.year) if day else None
        id_number = id_number[:6] + id_number[8:17] if len(id_number) == 18 else id_number
    if birthday is not None and birthday.year:
        born = (birthday.year, birthday.year + (birthday.calendar is Calendar.LUNAR))
    return Facts(sex, id_number or "", born)


def facts_of_key(key: DuplicateKey) -> Facts:
    """The facts of one of a list."""
    return facts_of(key.sex, key.id_number, key.birthday)


def contradictions(*people: Facts) -> tuple[str, ...]:
    """In what some people cannot all be one, whatever else agrees."""
    born = [each.born for each in people if each.born]
    found = {
        "sex": len({each.sex for each in people if each.sex}) > 1,
        "id_number": len({each.id_number for each in people if each.id_number}) > 1,
        "birthday": bool(born) and max(first for first, _ in born) > min(last for _, last in born),
    }
    return tuple(item for item, differs in found.items() if differs)


def _bearers_of(item: str) -> Select[Any]:
    """The customers who bear one of some values: value, id, name."""
    if item == "phone":
        statement = select(_p.number, _c.id, _c.name).join_from(table_of(Phone), table_of(Customer))
        return statement.where(_p.number.in_(wanted()))
    if item == "plate":
        statement = select(_assets.identifier, _c.id, _c.name).join_from(table_of(Asset), table_of(Customer))
        return statement.where(_assets.kind == "vehicle", _assets.identifier.in_(wanted()))
    return select(_c[item], _c.id, _c.name).where(_c[item].in_(wanted()))


def _find_by_number(session: Session, drafts: Sequence[DuplicateKey], found: _Found) -> None:
    asked: dict[str, dict[str, list[int]]] = {item: defaultdict(list) for item in OWN}
    for place, draft in enumerate(drafts):
        for item, value in marks(draft):
            asked[item][value].append(place)
    for item, places in asked.items():
        for value, bearers in _bearers(session, item, places).items():
            if len(bearers) + len(places[value]) > MOST_NAMES:
                names = (drafts[place].name for place in places[value])
                if is_crowded((*bearers.values(), *names)):
                    continue
            for place in places[value]:
                for customer_id in list(bearers)[:MOST_BEARERS]:
                    found[place, customer_id] |= BITS[item]


def _bearers(session: Session, item: str, values: Collection[str]) -> dict[str, dict[int, str]]:
    """By value the names of who bears it, by id."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for value, customer_id, name in _rows(session, _bearers_of(item), values):
        found[value][customer_id] = name
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
            found[place, customer_id] |= BITS[block[0]]


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
        joined_ = select(_c.id, _c.pinyin, _addresses.text).join_from(table_of(Address), table_of(Customer))
        for customer_id, sound, address in _rows(session, joined_.where(_c.pinyin.in_(wanted())), names):
            yield ("address", sound, plain(address)), customer_id


class Stored(NamedTuple):
    """What is shown of a customer found, and what can contradict."""

    id: int
    number: str
    name: str
    sound: str
    facts: Facts


def stored(session: Session, ids: Collection[int]) -> dict[int, Stored]:
    """Some customers as they are shown and compared."""
    columns = (_c.id, _c.number, _c.name, _c.pinyin, _c.sex, _c.id_number, *(_c[name] for name in BIRTH))
    statement = select(*columns).where(_c.id.in_(wanted()))
    found = {}
    for customer_id, number, name, sound, sex, id_number, *birth in _rows(session, statement, ids):
        birthday = birthday_of(dict(zip(BIRTH, birth, strict=True)))
        found[customer_id] = Stored(customer_id, number, name, sound, facts_of(sex, id_number, birthday))
    return found


def _rows(session: Session, statement: Select[Any], asked: Collection[Any]) -> list[tuple[Any, ...]]:
    return fetch(session, compiled(statement), ids=json.dumps(list(asked))) if asked else []


def _match(draft: DuplicateKey, sound: str, other: Stored, agreed: int) -> Match:
    name = _names_agree(draft.name, other.name, sound, other.sound)
    same = name == ("name",)
    against = contradictions(facts_of_key(draft), other.facts)
    certain = same and bool(agreed & OWN_BITS) and not against
    return Match(other.id, other.number, other.name, name + agreements(agreed), certain, against)


@cache
def agreements(agreed: int) -> tuple[str, ...]:
    """The items whose bits are set."""
    return tuple(item for item, bit in BITS.items() if agreed & bit)
