"""Where the customers live: the areas present in the file, level by level, and the shop's own city."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, literal, or_, select
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.models import Address, Customer
from app.customers.rows import LEVELS, Area, AreaCount, Query
from app.fields.regions import Home, home_of
from app.staff.queries import setting
from app.storage.journal import table_of

MOST_FOUND = 60
"""So many areas are offered for what was typed; whoever wants another types more."""
_a = table_of(Address).c
_c = table_of(Customer).c
_HOME = "home"
_ENDINGS = {
    "province": ("省", "市", "自治区"),
    "city": ("市", "地区", "自治州", "州", "盟"),
    "community": ("小区",),
}
_customers = func.count(_a.customer_id.distinct())


def home(session: Session) -> Home:
    """The shop's city by its area code, once for each session: every address that is written asks for it."""
    known = session.info.get(_HOME)
    if not isinstance(known, Home):
        known = session.info[_HOME] = home_of(str(setting(session, "area_code", "")))
    return known


def forget_home(session: Session) -> None:
    """`home` looks again: the settings have changed."""
    session.info.pop(_HOME, None)


def areas_in(session: Session, area: Area, query: Query | None = None) -> list[AreaCount]:
    """The areas one level further in, the fullest first, and last those whose address does not tell.

    A level that tells nothing new is passed over: the city of a municipality, the districts of 东莞. `query`
    says which customers count.
    """
    while area.depth < len(LEVELS):
        found = _counted(session, area, query or Query())
        if len(found) != 1 or found[0].name not in ("", area.province):
            return found
        area = found[0].area
    return []


def _counted(session: Session, area: Area, query: Query) -> list[AreaCount]:
    depth = area.depth
    level, *further = (_a[name] for name in LEVELS[depth:])
    statement = (
        select(level, _customers, *map(func.count, further)).where(*queries.in_area(area)).group_by(level)
    )
    rows = session.execute(_among(session, statement, query)).all()
    found = [AreaCount(area.inside(name or ""), count, not any(below)) for name, count, *below in rows]
    return sorted(found, key=lambda each: (not each.name, -each.count, each.name))


def find_areas(session: Session, text: str, query: Query | None = None) -> list[AreaCount]:
    """The areas in the file whose name holds what was typed, the widest first, then the fullest."""
    found: list[AreaCount] = []
    for depth, level in enumerate(LEVELS):
        columns = [_a[name] for name in LEVELS[: depth + 1]]
        further = [func.count(_a[name]) for name in LEVELS[depth + 1 :]]
        named = or_(*(func.instr(_a[level], spelt) > 0 for spelt in _spelt(text.strip(), level)))
        statement = select(_customers, sum(further, literal(0)), *columns).where(named).group_by(*columns)
        statement = statement.order_by(_customers.desc(), _a[level]).limit(MOST_FOUND)
        for count, below, *parts in session.execute(_among(session, statement, query or Query())):
            found.append(AreaCount(Area(*(part or "" for part in parts)), count, not below))
    return found[:MOST_FOUND]


def named(session: Session, text: str) -> list[Area]:
    """The areas of the file called so, or else whatever address holds these words."""
    found = [each.area for each in find_areas(session, text) if each.name in _spelt(text, each.level)]
    return found or [Area(text=text)]


def _spelt(typed: str, level: str) -> list[str]:
    """郑州市 is kept as 郑州, 碧桂园小区 as 碧桂园; nothing typed finds nothing."""
    bare = next((typed.removesuffix(each) for each in _ENDINGS.get(level, ()) if typed.endswith(each)), "")
    return [each for each in (typed, bare if len(bare) > 1 else "") if each] or ["\0"]


def _among(session: Session, statement: Select[Any], query: Query) -> Select[Any]:
    """Only the addresses of those whom a query finds."""
    found = queries.conditions(session, query)
    return statement.where(_a.customer_id.in_(select(_c.id).where(*found))) if found else statement
