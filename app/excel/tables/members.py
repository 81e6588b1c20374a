"""Lists that give each member of a family a line: 姓名 | 电话 | 家庭成员 | 关系 | 生日."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from app.excel import families
from app.excel.tables.lines import Line
from app.excel.titles import is_name, item_of, plain_title, short_title
from app.excel.words import whole
from app.fields.edit_people import edit_person
from app.fields.kinds import Choice
from app.fields.options import PERSON_RELATION
from app.fields.parsed import fold, text_of
from app.fields.people import Person
from app.fields.people_words import WORDS

RELATIONS = frozenset(
    "关系 与客户关系 与本人关系 与户主关系 与车主关系 与业主关系 成员关系 家庭关系 亲属关系 家庭成员关系 "
    "家属关系".split()
)
_MEMBERS = frozenset("家庭成员 成员 成员姓名 家庭成员姓名 家属 家属姓名 家人 家人姓名 亲属 亲属姓名".split())
_prefix = re.compile("^(?:家庭成员|成员|家属|家人|亲属)").sub
_LABELS = {
    "name": "姓名",
    "birthday": "生日", "phone": "电话", "employer": "单位", "education": "学历", "interests": "爱好",
    "health": "健康", "sex": "备注", "note": "备注",
}  # fmt: skip
_somebodys = re.compile(
    "被保|受益|使用人|驾驶|实际|紧急|联系人|介绍|推荐|担保|代[办理]|监护|委托|收[货件]"
).search
"""Before 「关系」, whose relation to the customer that is; they are no members of a house."""
_CALLED = frozenset("称谓 称呼 身份 角色 家庭角色 类别 与本人".split())
"""Titles of a relation where the cells below are words for one."""
_LOOKED_AT, _MOST = 400, 0.8
_TELLING = 2
"""So many members on lines of their own tell by whom a remark stands."""
_CHILDREN, _PARENTS, _OTHERS = "子女", "父母", "其他家人"
_SPOUSE = {
    "name": "配偶姓名", "birthday": "配偶生日", "phone": "配偶电话", "employer": "配偶单位",
    "education": "配偶学历", "interests": "配偶爱好",
}  # fmt: skip
SELVES = frozenset("户主 本人 自己 客户本人 户主本人 车主本人 业主本人".split())
"""Who is none of the others in a family, but the customer."""
_HEADS = SELVES | frozenset("业主 房主 车主 产权人".split())
"""Who heads the others of a house in a list that tells how these are related to them."""
_HOUSES = frozenset("户号 户 家庭编号 家庭号 户编号".split())
_TITLES = {
    "son": _CHILDREN, "daughter": _CHILDREN, "child": _CHILDREN, "father": _PARENTS, "mother": _PARENTS,
}  # fmt: skip
_SEX_OF = dict.fromkeys("儿子 长子 次子 父亲 丈夫".split(), "男") | dict.fromkeys(
    "女儿 长女 次女 母亲 妻子".split(), "女"
)
"""What the relation says already."""
_relation = Choice(PERSON_RELATION)


@dataclass(frozen=True, slots=True)
class Block:
    """The columns that tell of a member: relation, name, and the attribute of each further one.

    In a `roster` the customers stand in the same columns, as heads of their houses; `heads` is the column
    that repeats their names beside every member. `remarks` are merged over the lines of a house.
    """

    relation: int
    name: int
    more: dict[int, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    roster: bool = False
    house: int | None = None
    heads: int | None = None
    remarks: frozenset[int] = frozenset()

    def columns(self) -> frozenset[int]:
        """Those that tell nothing of the customer."""
        if self.roster:
            return (
                frozenset({self.relation}) if self.heads is None else frozenset({self.relation, self.heads})
            )
        return frozenset({self.relation, self.name, *self.more})


def block(titles: Sequence[str], rows: Sequence[Line]) -> Block | None:
    """The columns of a list that gives each member a line, if it does."""
    return _headed(titles, rows) or _apart(titles, rows) or _roster(titles, rows)


def without_remarks(
    family: Block, titles: Sequence[str], rows: Sequence[Line], merged: Collection[int]
) -> Block:
    """A block in which remarks are the customer's: merged over the lines of a house, or only in its first."""
    notes = [place for place, key in family.more.items() if key == "note"]
    told = {place for place in notes if _is_remark(titles[place])}
    below = {*continued(family, titles, rows), *_named_again(family, titles, rows)}
    if len(below) >= _TELLING and not family.roster:
        told -= {place for line, cells in rows if line in below for place in told if _text(cells, place)}
    else:
        told.clear()
    remarks = frozenset(place for place in notes if place in merged or place in told)
    more = {place: key for place, key in family.more.items() if place not in remarks}
    return replace(family, more=more, remarks=remarks)


def _is_remark(title: str) -> bool:
    item = item_of(title)
    return item is not None and item.key == "notes"


def _headed(titles: Sequence[str], rows: Sequence[Line]) -> Block | None:
    """户主姓名 | 成员姓名 | 与户主关系, where the head has a line among those of the members, too."""
    short = [short_title(title) for title in titles]
    relation = _place_of_relation(short)
    name = next((place for place, title in enumerate(short) if title in _MEMBERS), None)
    heads = next((place for place, title in enumerate(titles) if may_name(title)), None)
    if relation is None or name is None or heads is None:
        return None
    own = [cells for _, cells in rows if _text(cells, relation) in SELVES]
    named = [(_text(cells, heads), _text(cells, name)) for cells in own]
    if not own or any(head and member and head != member for head, member in named):
        return None
    return _block_of_roster(titles, relation, name, heads)


def _place_of_relation(short: Sequence[str]) -> int | None:
    """Where 「与户主关系」 stands, alone or under a group: 「家庭成员与业主关系」."""
    return next((place for place, title in enumerate(short) if {title, _prefix("", title)} & RELATIONS), None)


def _roster(titles: Sequence[str], rows: Sequence[Line]) -> Block | None:
    """姓名 | 与户主关系 | 生日: some line is that of a head, and most others tell a relation to one."""
    short = [short_title(title) for title in titles]
    relation = _place_of_relation(short)
    names = [place for place, title in enumerate(titles) if is_name(title)]
    if relation is None or not names:
        return None
    name = next((place for place in names if short[place] == "姓名"), names[0])
    beside = [place for place in (relation - 1, relation + 1) if 0 <= place < len(short) and place != name]
    if any(_somebodys(short[place]) for place in beside):
        return None
    heads = next((place for place in names if place != name), None)
    words = [_text(cells, relation) for _, cells in rows]
    related = sum(_relation.parse(word).value is not None for word in words)
    told = sum(word in _HEADS for word in words) + related
    is_told = bool(SELVES.intersection(words)) or (related > 0 and bool(_HEADS.intersection(words)))
    if not is_told or 2 * told < len(words):
        return None
    return _block_of_roster(titles, relation, name, heads)


def _block_of_roster(titles: Sequence[str], relation: int, name: int, heads: int | None) -> Block:
    short = [short_title(title) for title in titles]
    house = next((place for place, title in enumerate(short) if title in _HOUSES), None)
    more = {
        place: families.attribute_of(title) or "note"
        for place, title in enumerate(short)
        if place not in (relation, name, house, heads)
    }
    return Block(relation, name, more, tuple(titles), roster=True, house=house, heads=heads)


def _apart(titles: Sequence[str], rows: Sequence[Line]) -> Block | None:
    """The columns for members beside those of the customer."""
    short = [short_title(title) for title in titles]
    name = next((place for place, title in enumerate(short) if title in _MEMBERS), None)
    if name is None or not any(map(may_name, titles)):
        return None
    relation = _place_of_relation(short)
    if relation is None:
        called = (place for place, title in enumerate(short) if title in _CALLED)
        relation = next((place for place in called if _tell_relations(rows, place)), None)
    if relation is None:
        return None
    more: dict[int, str] = {}
    for place in range(min(relation, name) + 1, len(short)):
        own = _prefix("", short[place])
        attribute = families.attribute_of(own) or ("note" if own != short[place] else "")
        if place in (relation, name):
            continue
        if not attribute or attribute == "name":
            break
        more[place] = attribute
    return Block(relation, name, more, tuple(titles))


def _tell_relations(rows: Sequence[Line], place: int) -> bool:
    """Whether most of a column's cells are words for members of a family."""
    words = [word for _, cells in rows[:_LOOKED_AT] if (word := _text(cells, place))]
    return bool(words) and sum(word in WORDS for word in words) >= _MOST * len(words)


def may_name(title: str) -> bool:
    """Whether a column may hold the customers' names: 「户主」 does where no other is for them."""
    return is_name(title) or whole.may_name(short_title(title))


def continued(family: Block, titles: Sequence[str], rows: Sequence[Line]) -> dict[int, int]:
    """Lines that tell of a member alone go on with the customer above; for each the line of that one."""
    if family.roster:
        return _below_heads(family, rows)
    own = [place for place in range(len(titles)) if place not in family.columns() | family.remarks]
    found: dict[int, int] = {}
    leader = 0
    for line, cells in rows:
        if leader and not any(_text(cells, place) for place in own):
            found[line] = leader
        else:
            leader = line
    return found


def _named_again(family: Block, titles: Sequence[str], rows: Sequence[Line]) -> Iterator[int]:
    """Lines that repeat all that the line above tells of the customer."""
    notes = {place for place, key in family.more.items() if key == "note"}
    own = [place for place in range(len(titles)) if place not in family.columns() | notes]
    for (_, above), (line, cells) in pairwise(rows):
        if [_text(above, place) for place in own] == [_text(cells, place) for place in own]:
            yield line


def _below_heads(family: Block, rows: Sequence[Line]) -> dict[int, int]:
    found: dict[int, int] = {}
    leader, house = 0, ""
    for line, cells in rows:
        word = _text(cells, family.relation)
        own_house = house if family.house is None else _text(cells, family.house) or house
        if word in _HEADS:
            leader, house = line, own_house
        elif leader and own_house == house and _relation.parse(word).value is not None:
            found[line] = leader
        else:
            leader = 0
    return found


def told(
    family: Block, titles: Sequence[str], groups: Sequence[list[Line]]
) -> tuple[list[str], list[list[Line]]]:
    """The members of each group in columns of their own: children, parents, spouse, others."""
    read = [people(family, _members(group) if family.roster else group) for group in groups]
    fresh = [*dict.fromkeys(title for said in read for title in said)]
    kept = [place for place in range(len(titles)) if place not in family.columns()]
    names = [f"{title}（家庭成员）" if title in titles else title for title in fresh]
    changed = []
    for group, said in zip(groups, read, strict=True):
        rows = []
        for line, cells in group[:1] if family.roster else group:
            own = [_own(family, cells, place) for place in kept]
            beyond = cells[len(titles) :]
            rows.append((line, [*own, *[said.get(title, "") for title in fresh], *beyond]))
        changed.append(rows)
    return [_own_title(family, titles, place) for place in kept] + names, changed


def _own(family: Block, cells: Sequence[Any], place: int) -> Any:
    """What is told of the customer; the head's name may stand only among the heads."""
    cell = cells[place] if place < len(cells) else ""
    is_blank = family.roster and place == family.name and family.heads is not None and cell in ("", None)
    return cells[family.heads] if is_blank and family.heads is not None else cell


def _own_title(family: Block, titles: Sequence[str], place: int) -> str:
    """In a roster the members' names are those of the heads, who alone are left."""
    is_theirs = family.roster and place == family.name and not is_name(titles[place])
    return "姓名" if is_theirs else titles[place]


def _members(group: Sequence[Line]) -> list[Line]:
    """The lines below the head's, without what merely repeats the head's: the number of the house."""
    _, head = group[0]
    return [
        (
            line,
            ["" if place < len(head) and cell == head[place] else cell for place, cell in enumerate(cells)],
        )
        for line, cells in group[1:]
    ]


def people(family: Block, group: Sequence[Line]) -> dict[str, str]:
    """The members in these lines as they are told in a column for each sort of them."""
    found: dict[str, list[str]] = {}
    for _, cells in group:
        for title, text in _member(family, cells, "配偶姓名" in found):
            if text not in found.setdefault(title, []):
                found[title].append(text)
    return {title: "、".join(texts) for title, texts in found.items()}


def _member(family: Block, cells: list[Any], has_spouse: bool) -> Iterator[tuple[str, str]]:
    word, name = _text(cells, family.relation), _text(cells, family.name)
    titled = {place for place, key in family.more.items() if key in ("note", "sex")}
    titled -= {place for place in titled if _is_remark(family.titles[place])}
    more = [
        (key, f"{family.titles[place]}{text}" if place in titled else text)
        for place, key in family.more.items()
        if (text := _text(cells, place)) and not (key == "sex" and text in _SEX_OF.get(word, ""))
    ]
    if not (word or name or more):
        return
    relation = _relation.parse(word).value or ""
    if relation == "spouse" and not has_spouse:
        yield _SPOUSE["name"], name or word
        yield from ((_SPOUSE[key], text) for key, text in more if key in _SPOUSE)
        more = [(key, text) for key, text in more if key not in _SPOUSE]
        if not more:
            return
    if "姓名:" in edit_person(Person("child", name)):
        more, name = [("name", name), *more], ""
    said = ";".join(f"{_LABELS[key]}:{quoted(text)}" for key, text in more)
    head = ":".join(filter(None, (word, name)))
    yield _TITLES.get(relation, _OTHERS), f"{head}({said})" if said else head


def quoted(text: str) -> str:
    """What is told of a member so that it is read as one thing, whatever brackets and commas it has."""
    is_plain = plain_title(text) == text or re.fullmatch("[0-9./年月日-]+", text)
    return text if is_plain else '"' + text.replace('"', '""') + '"'


def _text(cells: Sequence[Any], place: int) -> str:
    return fold(text_of(cells[place])) if place < len(cells) else ""
