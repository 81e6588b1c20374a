"""The family inside a card: a table 「称谓|姓名|生日」 below the customer's own lines, a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.excel.families import RELATION_OF, attribute_of, is_everybody, whose
from app.excel.tables.cards.labels import Told, bears_label, known_labels
from app.excel.tables.lines import Line, texts
from app.excel.tables.members import SELVES, quoted
from app.excel.titles import COUNTERS, is_known, is_name, looks_like_name, plain_title
from app.fields.parsed import text_of

_RELATIONS = frozenset(
    "称谓 关系 与客户关系 与本人关系 与户主关系 与车主关系 与业主关系 与投保人关系 家庭关系 成员 家庭成员 "
    "成员关系".split()
)
_LEAST, _LONGEST, _TITLE = 3, 4, 8
_parts = re.compile(r"[()（）、,，;；|\n\"]").search
_to_whom = re.compile("与(.+?)的?关系").fullmatch
_of_people = re.compile(
    "(?!.*(?:紧急|应急)).*(?:人员?|成员|队员|随员|亲属|亲友|同伴|旅伴|伙伴|旅客|游客|名单|者)"
).fullmatch
"""Such titles beside the relation ask whose it is: 「同行人员」."""
_ITEMS = {"spouse": "配偶", "children": "子女", "parents": "父母"}
_SPOUSE = _ITEMS["spouse"]
_NOT_OF_SPOUSE = frozenset({"note", "sex"})
"""What no item of the file holds of a spouse: 「年龄」, 「职业」."""
_DETAILS = {
    "birthday": "生日",
    "phone": "电话",
    "employer": "单位",
    "education": "学历",
    "interests": "爱好",
    "health": "健康",
}


def told_apart(lines: Sequence[Line]) -> list[Line]:
    """All lines but the headers of such tables, each member as a label and what is told of them.

    「妻子|刘芳|1972-3-4」 becomes 「配偶|妻子:刘芳(生日:1972-3-4)」; others keep their word.
    """
    return [told for told, _ in _each(lines)]


def without(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that do not stand in such tables; no more are looked at than are asked for."""
    return (line for line, is_member in _each(lines) if not is_member)


def _each(lines: Iterable[Line]) -> Iterator[tuple[Line, bool]]:
    """The lines, and whether they are members; without the headers under which some stand.

    Such a table stands below a line of its card: what begins a sheet is the header of a list. So is one whose
    rows name the customer, too, below lines that name nobody. What it tells of the customer becomes a line
    for each title. A header is left out, too, where a card goes on or ends below it at once: nobody was
    written into its table.
    """
    in_card = is_named = False
    titles: list[str] = []
    header: Line | None = None
    for line, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        is_titles = in_card and is_header(words) and (is_named or not _tells_to_whom(words))
        is_named = is_named or (not is_titles and any(map(is_name, words)))
        own = [] if is_titles or not titles else _own(words, titles, has_name=is_named)
        told = own or ([] if is_titles or not titles else _member(words, titles))
        if told:
            header = None
            yield from (((line, said), True) for said in told)
            continue
        is_empty = _goes_on(cells) or (in_card and len(texts(cells)) == 1)
        if header is not None and not (is_empty and _asks_alone(header)):
            yield header, False
        in_card = in_card or bool(known_labels(cells))
        titles, header = (words, (line, cells)) if is_titles else ([], None)
        if not is_titles:
            yield (line, cells), False
    if header is not None and not (in_card and _asks_alone(header)):
        yield header, False


def _goes_on(cells: Sequence[Any]) -> bool:
    """Whether a line begins with a label and its answer: the next line of a card."""
    said = [cell for cell in cells if text_of(cell).strip()]
    return len(said) > 1 and said[0] == cells[0] and bears_label(said[0]) and not bears_label(said[1])


def _asks_alone(header: Line) -> bool:
    """Whether nothing stands in the header of a table but its titles."""
    return all(map(is_known, texts(header[1])))


def is_header(words: Sequence[str]) -> bool:
    """Titles of which one asks for the relation; most are known, and none tells a number."""
    filled = [word for word in words if word]
    if len(filled) < _LEAST or not any(plain_title(word) in _RELATIONS for word in filled):
        return False
    if all(map(is_known, filled)):
        return True
    is_one = len(filled) == len(set(filled))  # two of the same title tell of two people a line
    known = sum(is_known(word) or plain_title(word) in _RELATIONS for word in filled)
    return is_one and 2 * known > len(filled) and all(map(_may_be_title, filled))


def _tells_to_whom(words: Sequence[str]) -> bool:
    """Whether beside the relation stands to whom that is: the customer, 「投保人 | 与投保人关系」."""
    plain = [plain_title(word) for word in words]
    others = {match[1] for word in plain if (match := _to_whom(word))}
    own = (is_name(word) and attribute_of(title) != "name" for word, title in zip(words, plain, strict=True))
    return any(own) or any(title.removesuffix("姓名") in others for title in plain)


def _may_be_title(word: str) -> bool:
    return len(word) <= _TITLE and not any(map(str.isdigit, word))


def _own(words: Sequence[str], titles: Sequence[str], *, has_name: bool) -> list[list[Any]]:
    """A line for each thing that is told of the customer, who stands among the family."""
    told = [(title, word) for title, word in zip(titles, words, strict=False) if title and word]
    if not any(plain_title(title) in _RELATIONS and word in SELVES for title, word in told):
        return []
    return [
        [title, Told(word)]
        for title, word in told
        if plain_title(title) not in _RELATIONS and not (has_name and _names(title))
    ]


def _member(words: Sequence[str], titles: Sequence[str]) -> list[list[Any]]:
    """Labels and words of one member; nothing for a line that tells of none."""
    told = {
        title: word for title, word in zip(titles, words, strict=False) if title and word not in ("", title)
    }
    related = [word for title, word in told.items() if plain_title(title) in _RELATIONS]
    who = next((word for word in related if word in RELATION_OF), related[0] if len(related) == 1 else "")
    rest = {title: word for title, word in told.items() if word != who and plain_title(title) not in COUNTERS}
    if not who or len(who) > _LONGEST or not rest:
        return []
    if who not in RELATION_OF and (is_known(who) or any(map(is_known, rest.values()))):
        return []
    called = _title_of_name(rest) if who in RELATION_OF else _titled_name(rest)
    name = rest.pop(called, "")
    item = _ITEMS.get(whose(who)) or who
    apart = [
        title for title in rest if item == _SPOUSE and attribute_of(plain_title(title)) in _NOT_OF_SPOUSE
    ]
    more: list[list[Any]] = [[f"{item}{title}", Told(rest.pop(title))] for title in apart]
    is_read = who in RELATION_OF
    asked = {title: attribute_of(plain_title(title)) for title in rest}
    details = [
        f"{_DETAILS.get(asked[title], title)}:"
        f"{quoted(word) if is_read and asked[title] and _parts(word) else word}"
        for title, word in rest.items()
        if asked[title] != "name"
    ]
    said = f"{name}({';'.join(details)})" if details else name
    return [[item, Told(f"{who}:{said}" if is_read else said)], *more]


def _titled_name(told: Mapping[str, str]) -> str:
    return next((title for title in told if attribute_of(plain_title(title)) == "name"), "")


def _title_of_name(told: Mapping[str, str]) -> str:
    """The title under which the name stands; else any that asks for people or is so answered."""
    if named := _titled_name(told):
        return named
    others = [title for title in told if not attribute_of(plain_title(title))]
    asked = [title for title in others if _asks_whom(title)]
    may = asked or [title for title in others if not is_known(title) and looks_like_name(told[title])]
    return may[0] if len(may) == 1 and not any(map(str.isdigit, told[may[0]])) else ""


def _asks_whom(title: str) -> bool:
    """Whether a title beside the relation asks for the member: 「家属」, 「同行人员」."""
    plain = plain_title(title)
    if plain in _RELATIONS or is_everybody(plain):
        return True
    return bool(_of_people(plain)) and not is_name(title)


def _names(title: str) -> bool:
    """Whether a title asks for what the card has told already: the name, and who it is."""
    return plain_title(title) in _RELATIONS or attribute_of(plain_title(title)) == "name"
