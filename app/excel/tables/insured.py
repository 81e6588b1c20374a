"""Policies for somebody of the family: 投保人 | 被保险人 | 与投保人关系 | 被保险人出生日期."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel import families
from app.excel.tables import members
from app.excel.tables.lines import Line
from app.excel.titles import is_name, short_title
from app.fields.kinds import Choice
from app.fields.options import PERSON_RELATION
from app.fields.parsed import fold, text_of

_insured = re.compile("被保险?人(?:信息|资料)?的?(?P<what>.*)").fullmatch
_relation_title = re.compile(
    "(?:被保险?人)?的?[与和是为系]?(?:投保人|要保人|投保人本人|本人)的?关系"
).fullmatch
_relation = Choice(PERSON_RELATION)


_COUPLES = dict.fromkeys(("夫妻", "夫妇"), "配偶")
Columns = tuple[int, int, dict[int, str]]
"""Where stand who is insured, their relation, and what else is told of them."""


def told(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Titles and rows with those insured among the children, the spouse or the parents, too.

    Their own columns stay: whom a policy insures belongs to the policy.
    """
    columns = _columns([short_title(title) for title in titles], titles)
    if columns is None:
        return list(titles), list(rows)
    name, relation, more = columns
    places = (name, relation, *more)
    block = members.Block(
        relation=1,
        name=0,
        more=dict(enumerate(more.values(), 2)),
        titles=tuple(titles[place] for place in places),
    )
    said = [_people(block, places, row) for row in rows]
    fresh = [*dict.fromkeys(title for people in said for title in people)]
    names = [f"{title}（被保险人）" if title in titles else title for title in fresh]
    width = max(len(titles), max((len(cells) for _, cells in rows), default=0))
    changed: list[Line] = [
        (line, [*cells, *[""] * (width - len(cells)), *(people.get(title, "") for title in fresh)])
        for (line, cells), people in zip(rows, said, strict=True)
    ]
    return [*titles, *[""] * (width - len(titles)), *names], changed


def _columns(short: Sequence[str], titles: Sequence[str]) -> Columns | None:
    relation = next((place for place, title in enumerate(short) if _relation_title(title)), None)
    if relation is None:
        relation = next((place for place, title in enumerate(short) if _is_theirs(short, place)), None)
    told = {place: match["what"] for place, title in enumerate(short) if (match := _insured(title))}
    attributes = {place: families.attribute_of(what) if what else "name" for place, what in told.items()}
    name = next((place for place, attribute in attributes.items() if attribute == "name"), None)
    named = any(is_name(title) and place not in told for place, title in enumerate(titles))
    if relation is None or name is None or not named:
        return None
    more = {place: key for place, key in attributes.items() if key not in ("", "name") and place != relation}
    return name, relation, more


def _is_theirs(short: Sequence[str], place: int) -> bool:
    """Whether „关系“ stands beside those insured."""
    beside = (*short[max(place - 1, 0) : place], *short[place + 1 : place + 2])
    return short[place] in members.RELATIONS and any(map(_insured, beside))


def _people(block: members.Block, places: Sequence[int], row: Line) -> dict[str, str]:
    line, cells = row
    said = [text_of(cells[place]) if place < len(cells) else "" for place in places]
    said[1] = _COUPLES.get(fold(said[1]), said[1])
    if _relation.parse(fold(said[1])).value in (None, "other") or not said[0].strip():
        return {}
    return members.people(block, [(line, said)])
