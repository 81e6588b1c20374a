"""Which column of a table names the people of another one: 「客户编号」, 「车牌号」, 「保单号」, 「房号」.

Such a key is told by its title and by its cells: most of them stand in a column of the other table, in which
each is one person's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from app.excel.cells import rooms
from app.excel.rows import CONTACT_TARGETS, NOTES, NUMBER, OWNER, SKIP, Sheet, own_title
from app.excel.titles import short_title
from app.fields.catalog import CATALOG
from app.fields.parsed import fold, text_of

_KEYS = "number id_number plate vin policy_number contract_number wechat qq email".split()
_ROOM = "room"
_MAY_BE_ROOMS = frozenset(("bought", "present_home", NOTES))
_ADDRESSES = frozenset(("home_address", "mailing_address"))
_MOST, _SINGLE, _FEW = 0.5, 0.8, 3
_LOOKED_AT = 400
_BUILT_IN = frozenset((*CATALOG.by_key, *CONTACT_TARGETS, SKIP, OWNER))
_numbers = re.compile(".*(?:编号|号码?|账号|帐号|编码|代码|id|no)").fullmatch
_room_title = re.compile(".*(?:房|房间|户|室|铺|铺位|单元|门牌|车位)(?:编?号|号码)").fullmatch
_between = re.compile(r"[\s·.]+").sub
_several = re.compile(r"[、,;/\n]+").split

Key = tuple[int, int, str]
"""The column of a table, that of the other one, and the item that both are (`number` for one of no item)."""


def key(sheet: Sheet, targets: Sequence[str], people: Sheet, theirs: Sequence[str]) -> Key | None:
    """By what the rows of a table name the people of another; None where they do not."""
    if "name" not in theirs:
        return None
    others = _sorts(people, theirs)
    bearers = {place: _bearers(people, place, theirs.index("name")) for place, _ in others}
    found: list[tuple[float, int, Key]] = []
    for place, sort in _sorts(sheet, targets):
        asked = list(dict.fromkeys(filter(None, (plain(row, place) for _, row in sheet.rows))))
        if not asked or _count(asked):
            continue
        for other, other_sort in others:
            share = _share(asked, bearers[other])
            is_same = sort == other_sort or (
                _is_number(sort) and _is_number(other_sort) and share >= _SINGLE and len(asked) >= _FEW
            )
            if is_same and share >= _MOST:
                item = sort if sort in _KEYS else targets[place] if sort == _ROOM else NUMBER
                found.append((share, -len(found), (place, other, NUMBER if item == NOTES else item)))
    return max(found)[2] if found else None


def numbers(sheet: Sheet, targets: Sequence[str]) -> list[tuple[int, str]]:
    """The columns with numbers that a shop or another program gave, each with its title."""
    titles = [short_title(header) for header in sheet.headers]
    return [
        (place, title)
        for place, (title, target) in enumerate(zip(titles, targets, strict=True))
        if target == NUMBER or (is_number(title) and (target == NOTES or target not in _BUILT_IN))
    ]


def is_number(title: str) -> bool:
    """Whether a plain title is that of such a number."""
    return _numbers(title) is not None


def bare(cell: Any) -> str:
    """What stands in a cell or a line, as it is compared."""
    return _plain(cell)


def _is_number(sort: str) -> bool:
    """Whether a column has numbers of the shop's own, however each table calls them."""
    return sort == NUMBER or sort not in (*_KEYS, _ROOM)


def plain(row: Sequence[Any], place: int) -> str:
    """A cell as it is compared."""
    return _plain(row[place]) if place < len(row) else ""


def each(row: Sequence[Any], place: int) -> Iterator[str]:
    """What stands in a cell of somebody who may have several cars or policies."""
    whole = plain(row, place)
    if whole:
        yield from dict.fromkeys((whole, *filter(None, map(_plain, _several(fold(row[place]))))))


def _plain(cell: Any) -> str:
    return _between("", fold(text_of(cell))).casefold()


def _sorts(sheet: Sheet, targets: Sequence[str]) -> list[tuple[int, str]]:
    """The columns that may be keys, each with what must be the same in the other table."""
    found = []
    for place, (header, target) in enumerate(zip(sheet.headers, targets, strict=True)):
        title = short_title(header)
        if target in _KEYS:
            found.append((place, target))
        elif target in _ADDRESSES or (
            target in _MAY_BE_ROOMS and (_room_title(title) or rooms.are_rooms(_cells(sheet, place)))
        ):
            found.append((place, _ROOM))
        elif (target == NOTES or own_title(target)) and _numbers(title):
            found.append((place, title))
    return found


def _cells(sheet: Sheet, place: int) -> list[Any]:
    filled = (row[place] for _, row in sheet.rows[:_LOOKED_AT] if place < len(row))
    return [cell for cell in filled if cell not in ("", None)]


def _bearers(people: Sheet, place: int, name: int) -> dict[str, set[str]]:
    """Who bears each value, by name."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, row in people.rows:
        if who := plain(row, name):
            for value in each(row, place):
                found[value].add(who)
    return found


def _share(asked: Sequence[str], bearers: dict[str, set[str]]) -> float:
    """How many of the values are borne; none where they are not mostly one person's each."""
    if sum(len(who) == 1 for who in bearers.values()) < _SINGLE * len(bearers):
        return 0.0
    return sum(value in bearers for value in asked) / len(asked)


def _count(values: Sequence[str]) -> bool:
    """Whether they only count the lines of their table."""
    return all(value.isdecimal() and int(value) == number for number, value in enumerate(values, 1))
