"""Purchases, cars and policies side by side: 险种1 | 保费1 | 险种2 | 保费2, 车型 | 车牌 | 车型 | 车牌."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.excel.cells.ditto import SAME
from app.excel.tables.lines import Line
from app.excel.titles import is_name, item_of, short_title
from app.excel.words import said
from app.excel.words.whole import may_name
from app.fields.catalog import CATALOG
from app.fields.field import Field, Section
from app.fields.kinds import Phones
from app.fields.parsed import fold, text_of

_TELLING = frozenset("bought plate vin policy_number contract_number".split())
_HELD = frozenset({Section.ASSETS, Section.DEALS})
_NTH = "一二三四五"
_nth = f"(?P<nth>[1-5{_NTH}])"
_measure = "(?:辆|台|部|套|份|张|单|次|笔|个|期|件)"
_thing = "(?:车辆?|汽车|房[产子]?|保[单险]|订单|合同|产品|成交|购[买车房])"
_numbered = [
    re.compile(pattern).fullmatch
    for pattern in (
        rf"第?{_nth}{_measure}{_thing}?[-_:·的]*(?P<base>.+)",
        rf"{_thing}{_nth}[-_:·的]*(?P<base>.+)",
        rf"第?{_nth}{_measure}的?(?P<base>.+)",
        rf"(?P<base>.+?[^0-9])[-_(]?(?P<nth>[1-9][0-9]|[1-9{_NTH}])\)?",
    )
]
is_counted = re.compile(f"第?[1-5{_NTH}]{_measure}{_thing}?|{_thing}[1-5{_NTH}]").fullmatch
"""Whether a group of titles is one of several purchases: 「第二台车」, 「保单2」."""
_WHO = frozenset({"company", "owner"})
_person = re.compile(
    ".*(?:人|[店会]长|老板|经理|主管|姓名)(?:姓名|名字)?|.*(?:店铺?|商[户家行号])(?:名称?|全称)"
).fullmatch
_FEW = 5
"""Higher numbers count purchases only behind the one before: else they are a part of a word."""
Groups = dict[int, dict[str, int]]
"""The columns of each purchase by their titles without its number."""


def unfolded(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Titles and rows with those beyond the first in rows of their own, which are of the customer above."""
    groups = _groups(titles)
    if not groups:
        return list(titles), list(rows)
    first, *others = groups.values()
    own = {place: base for base, place in first.items()}
    gone = {place for group in others for place in group.values()}
    kept = [place for place in range(len(titles)) if place not in gone]
    fresh = [*dict.fromkeys(base for group in others for base in group if base not in first)]
    head = [*(own.get(place, titles[place]) for place in kept), *fresh]
    columns = {base: kept.index(place) for base, place in first.items()}
    columns |= {base: len(kept) + at for at, base in enumerate(fresh)}
    who = _who([titles[place] for place in kept])
    told: list[Line] = []
    for line, cells in rows:
        full = [*cells, *[""] * (len(titles) - len(cells))]
        mine = [full[place] for place in kept]
        told.append((line, [*mine, *[""] * len(fresh), *full[len(titles) :]]))
        same = {at: SAME for at in who if text_of(mine[at]).strip()}
        for group in others:
            if any(text_of(full[place]).strip() for place in group.values()):
                further = same | {columns[base]: full[place] for base, place in group.items()}
                told.append((line, [further.get(at, "") for at in range(len(head))]))
    return head, told


def _who(titles: Sequence[str]) -> list[int]:
    """The columns that tell whose a line is; where none is titled a name, those that may hold one, too."""
    is_named = any(map(is_name, titles))
    return [
        at for at, title in enumerate(titles) if _tells_who(title) or not (is_named or _tells_else(title))
    ]


def _tells_else(title: str) -> bool:
    """Whether a title asks neither for a firm nor for anybody there, nor for who is in charge of them."""
    item = item_of(title)
    return (item is None or item.key not in _WHO) and not (
        _person(short_title(title)) or may_name(short_title(title))
    )


def _tells_who(title: str) -> bool:
    item = item_of(title)
    return is_name(title) or (item is not None and (isinstance(item.kind, Phones) or item.key == "id_number"))


def _groups(titles: Sequence[str]) -> Groups:
    """The purchases that are counted, each with a column that tells what it is of."""
    found: Groups = {}
    for place, (base, nth) in enumerate(_counted_titles(titles)):
        if nth and base not in found.setdefault(nth, {}):
            found[nth][base] = place
    told = [nth for nth, group in sorted(found.items()) if any(key_of(base) in _TELLING for base in group)]
    return {nth: found[nth] for nth in told if nth <= _FEW or nth - 1 in told}


def _counted_titles(titles: Sequence[str]) -> Iterator[tuple[str, int]]:
    """For each title what it is without its number, and the number; 0 for one of no purchase.

    A title without a number is of the first purchase where a second one has it, and each time that it comes
    again, with others, of the next.
    """
    apart = [_apart(title) for title in titles]
    counted = {base for base, nth in apart if nth > 1}
    plain = [base for base, nth in apart if not nth and _may_be_of_one(base)]
    twice = {base for base in plain if plain.count(base) > 1}
    times: dict[str, int] = {}
    for base, nth in apart:
        if not _may_be_of_one(base):
            yield base, 0
        elif nth or base in counted:
            yield base, nth or 1
        elif base in twice and len(twice) > 1:
            times[base] = times.get(base, 0) + 1
            yield base, times[base]
        else:
            yield base, 0


def _apart(title: str) -> tuple[str, int]:
    """A title without its number, and the number; 0 for one that is not numbered."""
    text = fold(title).replace(" ", "")
    found = [match for numbered in _numbered if (match := numbered(text))]
    if not found:
        return short_title(title), 0
    match = next((match for match in found if key_of(match["base"])), found[0])
    nth = match["nth"]
    return short_title(match["base"]), int(nth) if nth.isdecimal() else _NTH.index(nth) + 1


def _may_be_of_one(base: str) -> bool:
    """Whether a title may belong to a purchase: it tells nothing of a person."""
    item = _item(base)
    if not base or is_name(base):
        return False
    return item is None or item.key in _TELLING or item.section in _HELD


def key_of(title: str) -> str:
    """The item that bears a title, as its key; empty for none."""
    item = _item(title)
    return item.key if item is not None else ""


def _item(title: str) -> Field | None:
    return item_of(title) or CATALOG.by_key.get(said.in_chinese(short_title(title)))
