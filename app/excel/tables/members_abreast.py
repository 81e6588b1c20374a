"""Members of the family side by side: 家庭成员1 | 关系 | 出生日期 | 家庭成员2 | 关系 | 出生日期."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel import families
from app.excel.tables import members
from app.excel.tables.lines import Line
from app.excel.titles import short_title
from app.fields.parsed import fold, text_of
from app.fields.people_words import WORDS

_NTH = "[1-9一二三四五六]"
_member = re.compile(
    rf"第?(?P<before>{_NTH})?(?:位|个)?(?P<who>家庭成员|成员|家属|家人|亲属)(?P<nth>{_NTH})?的?(?P<what>.*?)(?P<after>{_NTH})?"
).fullmatch
_numbered = re.compile(rf"(.+?){_NTH}").fullmatch
Group = dict[str, int]
"""The columns of one member by what they tell: name, relation, birthday …"""


def joined(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Titles and rows with the members in columns for children, parents, spouse and others."""
    groups = _groups([short_title(title) for title in titles])
    if len(groups) < 2 or not _name_anybody(groups, rows):
        return list(titles), list(rows)
    tells = [*dict.fromkeys(("name", "relation", *(what for group in groups for what in group)))]
    columns = [place for group in groups for place in group.values()]
    words = {what: titles[place] for group in reversed(groups) for what, place in group.items()}
    block = members.Block(
        relation=1,
        name=0,
        more=dict(enumerate(tells[2:], 2)),
        titles=tuple(words[what] for what in tells),
    )
    told = []
    for line, cells in rows:
        texts = [text_of(cell) for cell in cells] + [""] * (len(titles) - len(cells))
        people = [(line, [texts[group[what]] if what in group else "" for what in tells]) for group in groups]
        told.append(members.people(block, people))
    fresh = [*dict.fromkeys(title for said in told for title in said)]
    names = [f"{title}（家庭成员）" if title in titles else title for title in fresh]
    kept = [place for place in range(len(titles)) if place not in columns]
    changed: list[Line] = []
    for (line, cells), said in zip(rows, told, strict=True):
        own = [cells[place] if place < len(cells) else "" for place in kept]
        changed.append((line, [*own, *(said.get(title, "") for title in fresh), *cells[len(titles) :]]))
    return [*(titles[place] for place in kept), *names], changed


def _name_anybody(groups: Sequence[Group], rows: Sequence[Line]) -> bool:
    """Whether somebody is named in some line, with a word for a member of a family."""
    told = [(group["name"], group["relation"]) for group in groups]
    return any(
        max(places) < len(cells) and text_of(cells[places[0]]).strip() and fold(cells[places[1]]) in WORDS
        for _, cells in rows
        for places in told
    )


def _groups(titles: Sequence[str]) -> list[Group]:
    """The members, each with a name and a relation; what follows one is told of them."""
    found: list[Group] = []
    for place, title in enumerate(titles):
        what = _tells(title, is_inside=bool(found))
        if not what:
            if found and place == max(found[-1].values()) + 1:
                continue
            if found:
                break
        elif not found or what in found[-1]:
            found.append({what: place})
        elif place == max(found[-1].values()) + 1:
            found[-1][what] = place
        else:
            break
    if found:
        last = found.pop()  # what only follows it is told of the customer: 「备注」
        found.append(
            {what: at for what, at in last.items() if _member(titles[at]) or any(what in g for g in found)}
        )
    return found if all({"name", "relation"} <= group.keys() for group in found) else []


def _tells(title: str, *, is_inside: bool) -> str:
    """What a column tells of a member; only beside others „关系“ and „出生日期“ do."""
    match = _member(title)
    what = match["what"] if match else title
    if not match and is_inside and (numbered := _numbered(title)):
        what = numbered[1]
    if match and not what:
        return "name"
    if what in members.RELATIONS:
        return "relation"
    return families.attribute_of(what) if match or is_inside else ""
