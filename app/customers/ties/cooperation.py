"""Reading who could do business with whom: customers whose lines of business go together.

A customer's line is told by the industry in their file or else by the name of their company. Who knows each
other already, was introduced before, or is not to be contacted, is not offered.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.models import Address, Customer
from app.customers.tie_models import IndustryPair, Introduction, Referral, Relation
from app.customers.ties.match_rows import Introduced, Match, Outcome, OwnPair, Side
from app.customers.ties.referrals import people
from app.customers.ties.relations import home_pairs
from app.fields import industries
from app.fields.industries import Pair, industry_of, side_of
from app.storage.journal import table_of
from app.storage.lists import listed

MOST_A_SIDE = 40
"""So many customers of a line are looked at for each pair of lines: the best of them."""
MOST_EACH = 3
"""So many partners are offered to a customer for one reason."""
MOST_OF_ONE = 30
MOST = 1000
LOST = "lost"
_GRADES = {"A": 3, "B": 2, "C": 1}
_c, _a = table_of(Customer).c, table_of(Address).c
_i, _p = table_of(Introduction).c, table_of(IndustryPair).c
_r, _t = table_of(Referral).c, table_of(Relation).c


class _Who(NamedTuple):
    """A customer with a line of business, as they are weighed."""

    id: int
    line: str
    work: str
    text: str
    owner_id: int | None
    worth: int
    seen_on: dt.date


def matches(session: Session, owner_id: int | None = None, lang: str = "zh") -> list[Match]:
    """Who could be introduced to whom, the best first; of one salesperson, at least one of the two."""
    known = _known(session)
    crowd, places = _Crowd(_everybody(session), owner_id), _places(session)
    found: dict[tuple[int, int], tuple[int, _Who, _Who, str]] = {}
    for pair in _pairs(session):
        ones, others = crowd.best(pair.one), crowd.best(pair.other)
        for worth, one, other in _chosen(ones, others, known, places, owner_id):
            key = (min(one.id, other.id), max(one.id, other.id))
            if key not in found:
                found[key] = (worth, one, other, pair.why(lang))
    chosen = sorted(found.values(), key=lambda each: (-each[0], each[1].id, each[2].id))[:MOST]
    return list(_told(session, chosen, places))


def matches_of(session: Session, customer_id: int, lang: str = "zh") -> list[Match]:
    """Whom one customer could be introduced to, the best first; the customer stands first in each."""
    everybody = _everybody(session)
    me = next((each for each in everybody if each.id == customer_id), None)
    if me is None:
        return []
    known, places, crowd = _known(session), _places(session), _Crowd(everybody, me.owner_id)
    found: dict[int, tuple[int, _Who, _Who, str]] = {}
    for pair in _pairs(session):
        for mine, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
            if not _is_on(me, mine):
                continue
            for other in crowd.best(theirs):
                if other.id not in found and (worth := _worth(me, other, known, places)) is not None:
                    found[other.id] = (worth, me, other, pair.why(lang))
    chosen = sorted(found.values(), key=lambda each: (-each[0], each[2].id))[:MOST_OF_ONE]
    return list(_told(session, chosen, places))


def introduced(
    session: Session, owner_id: int | None = None, customer_id: int | None = None
) -> list[Introduced]:
    """Who was introduced to whom, the latest first; of one salesperson, or of one customer (then first)."""
    statement = select(
        _i.id, _i.one_id, _i.other_id, _i.why, _i.introduced_on, _i.outcome, _i.note, _i.staff_id
    )
    if customer_id is not None:
        statement = statement.where(or_(_i.one_id == customer_id, _i.other_id == customer_id))
    rows = session.execute(statement.order_by(_i.introduced_on.desc(), _i.id.desc())).all()
    ids = sorted({each for row in rows for each in (row.one_id, row.other_id)})
    named, names = people(session, ids), queries.staff_names(session)
    work = _works(session, ids)
    owners = _owners(session, ids)
    found = []
    for row in rows:
        one_id, other_id = row.one_id, row.other_id
        if other_id == customer_id:
            one_id, other_id = other_id, one_id
        if owner_id is not None and owner_id not in (owners[one_id], owners[other_id]):
            continue
        one, other = (Side(named[each], work.get(each, "")) for each in (one_id, other_id))
        outcome, by = Outcome(row.outcome), names.get(row.staff_id, "")
        found.append(
            Introduced(row.id, one, other, row.why or "", row.introduced_on, outcome, row.note or "", by)
        )
    return found


def own_pairs(session: Session) -> list[OwnPair]:
    """What the shop itself says goes together."""
    rows = session.execute(select(_p.id, _p.one, _p.other, _p.why).order_by(_p.id))
    return [OwnPair(row.id, row.one, row.other, row.why) for row in rows]


def _pairs(session: Session) -> Iterator[Pair]:
    """The shop's own first: their reason is told where both say the same."""
    for own in own_pairs(session):
        yield Pair(side_of(own.one), side_of(own.other), own.why, own.why)
    yield from industries.pairs()


def _everybody(session: Session) -> list[_Who]:
    """Who has a line of business and may be spoken to."""
    columns = (
        _c.id, _c.industry, _c.company, _c.owner_id, _c.grade, _c.last_contact_on, _c.opened_on,
    )  # fmt: skip
    statement = select(*columns).where(
        or_(_c.industry.is_not(None), _c.company.is_not(None)),
        or_(_c.do_not_contact.is_(None), _c.do_not_contact.is_(False)),
        or_(_c.deceased.is_(None), _c.deceased.is_(False)),
        or_(_c.stage.is_(None), _c.stage != LOST),
    )
    return [_who(*row) for row in session.execute(statement)]


def _who(
    customer_id: int,
    industry: str | None,
    company: str | None,
    owner_id: int | None,
    grade: str | None,
    last_contact_on: dt.date | None,
    opened_on: dt.date,
) -> _Who:
    line = industry_of(industry or "") or industry_of(company or "")
    text = " ".join(filter(None, (industry, company))).lower()
    worth = _GRADES.get(grade or "", 0)
    return _Who(
        customer_id, line, _work(industry, company), text, owner_id, worth, last_contact_on or opened_on
    )


def _work(industry: str | None, company: str | None) -> str:
    return " · ".join(filter(None, (industry, company)))


def _is_on(who: _Who, side: str) -> bool:
    """Whether somebody stands on that side of a pair; a shop may name one by words."""
    return who.line == side if side in industries.industries() else side.lower() in who.text


class _Crowd:
    """Everybody by their line, the most valuable and best known first; one salesperson's stand foremost."""

    def __init__(self, everybody: Iterable[_Who], owner_id: int | None) -> None:
        self._everybody = sorted(everybody, key=lambda each: (each.worth, each.seen_on), reverse=True)
        self._owner_id = owner_id
        self._by_line: dict[str, list[_Who]] = defaultdict(list)
        for each in self._everybody:
            self._by_line[each.line].append(each)

    def best(self, side: str) -> list[_Who]:
        """Of one side of a pair."""
        if side in industries.industries():
            there = self._by_line[side]
        else:
            there = [each for each in self._everybody if _is_on(each, side)]
        if self._owner_id is None:
            return there[:MOST_A_SIDE]
        mine = [each for each in there if each.owner_id == self._owner_id]
        others = [each for each in there if each.owner_id != self._owner_id]
        return mine[:MOST_A_SIDE] + others[:MOST_A_SIDE]


def _chosen(
    ones: Iterable[_Who],
    others: Collection[_Who],
    known: Collection[tuple[int, int]],
    places: dict[int, tuple[str, str]],
    owner_id: int | None,
) -> Iterator[tuple[int, _Who, _Who]]:
    """The best of all who could meet, nobody more often than `MOST_EACH`."""
    weighed = [
        (worth, one, other)
        for one in ones
        for other in others
        if owner_id is None or owner_id in (one.owner_id, other.owner_id)
        if (worth := _worth(one, other, known, places)) is not None
    ]
    weighed.sort(key=lambda each: -each[0])
    taken: Counter[int] = Counter()
    for worth, one, other in weighed:
        if max(taken[one.id], taken[other.id]) < MOST_EACH:
            taken.update((one.id, other.id))
            yield worth, one, other


def _worth(
    one: _Who, other: _Who, known: Collection[tuple[int, int]], places: dict[int, tuple[str, str]]
) -> int | None:
    """How much it promises to introduce them; None where there is nothing to introduce."""
    if one.id == other.id or (min(one.id, other.id), max(one.id, other.id)) in known:
        return None
    near = len(_near(one.id, other.id, places))
    return one.worth + other.worth + 2 * (one.owner_id == other.owner_id) + (2 if near else 0)


def _near(one: int, other: int, places: dict[int, tuple[str, str]]) -> str:
    """The district, or else the city, in which both have an address."""
    here, there = places.get(one, ("", "")), places.get(other, ("", ""))
    if here[0] != there[0]:
        return ""
    return here[1] if here[1] == there[1] and here[1] else here[0]


def _known(session: Session) -> set[tuple[int, int]]:
    """Pairs, the smaller id first, who need no introduction: they know each other, or had one."""
    found = {(row[0], row[1]) for row in session.execute(select(_i.one_id, _i.other_id))}
    found |= {(row[0], row[1]) for row in session.execute(select(_t.customer_id, _t.other_id))}
    brought = select(_r.customer_id, _r.brought_id).where(_r.brought_id.is_not(None))
    found |= {(row[0], row[1]) for row in session.execute(brought)}
    found |= set(home_pairs(session))
    return {(min(pair), max(pair)) for pair in found}


def _places(session: Session) -> dict[int, tuple[str, str]]:
    """City and district of the first address of each that tells a city."""
    rows = session.execute(select(_a.customer_id, _a.city, _a.district).where(_a.city.is_not(None)))
    found: dict[int, tuple[str, str]] = {}
    for customer_id, city, district in rows:
        found.setdefault(customer_id, (city, district or ""))
    return found


def _told(
    session: Session,
    chosen: Collection[tuple[int, _Who, _Who, str]],
    places: dict[int, tuple[str, str]],
) -> Iterator[Match]:
    named = people(session, sorted({each.id for row in chosen for each in row[1:3]}))
    for _, one, other, why in chosen:
        here, there = (Side(named[each.id], each.work) for each in (one, other))
        yield Match(here, there, why, _near(one.id, other.id, places))


def _works(session: Session, ids: Collection[int]) -> dict[int, str]:
    rows = session.execute(select(_c.id, _c.industry, _c.company).where(_c.id.in_(listed(ids))))
    return {row[0]: _work(row[1], row[2]) for row in rows}


def _owners(session: Session, ids: Collection[int]) -> dict[int, int | None]:
    rows = session.execute(select(_c.id, _c.owner_id).where(_c.id.in_(listed(ids))))
    return defaultdict(lambda: None, {row[0]: row[1] for row in rows})
