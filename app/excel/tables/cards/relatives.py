"""Members of the family beside their word in a card: 「配偶 | 姓名 | 刘芳 | 电话 | …」, or below titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from app.excel.families import attribute_of, whose
from app.excel.tables.cards.labels import Told
from app.excel.tables.lines import Line
from app.excel.titles import owner_of, plain_title
from app.fields.parsed import text_of

_LEAST = 2
_CHILDREN = "子女"
_CHILD = {"男": "儿子", "女": "女儿"}
_DETAILS = {"birthday": "生日", "phone": "电话", "employer": "单位", "education": "学历", "interests": "爱好"}


def told_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """All lines; for such ones a line for each thing told of a member, or for each child."""
    titles: dict[int, str] = {}
    first, who, under = -1, "", -1
    for line, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        filled = [place for place, word in enumerate(words) if word]
        if titles and filled and first not in filled and {*filled} <= {*titles}:
            yield line, child({titles[place]: words[place] for place in filled})
            continue
        titles = {}
        if more := _more(words, filled, who, under):
            yield from ((line, pair) for pair in more)
            continue
        who, under = "", -1
        if not filled or not _owner(words[filled[0]]):
            yield line, cells
            continue
        attributes = [attribute_of(plain_title(words[place])) for place in filled[1:]]
        if whose(_owner(words[filled[0]])) == "children" and _are_titles(attributes):
            first, titles = filled[0], {place: words[place] for place in filled[1:]}
            continue
        parts = _parts(words, filled, attributes)
        if parts:
            who, under = _owner(words[filled[0]]), filled[1]
        yield from ((line, pair) for pair in parts or [list(cells)])


def _owner(word: str) -> str:
    """Of whom a line tells that begins so: 「配偶」, 「配偶信息」."""
    plain = plain_title(word)
    return plain if whose(plain) else owner_of(word)


def _are_titles(attributes: Sequence[str]) -> bool:
    return len(attributes) >= _LEAST and all(attributes) and "name" in attributes


def _parts(words: Sequence[str], filled: Sequence[int], attributes: Sequence[str]) -> list[list[Any]]:
    """What is told of one member, each with its word before the label; nothing for another line."""
    asked, answers = attributes[::2], attributes[1::2]
    if len(asked) < _LEAST or not all(asked) or any(answers) or asked[0] != "name":
        return []
    who = _owner(words[filled[0]])
    places = filled[1:]
    return [
        [f"{who}{words[label]}", Told(words[value])]
        for label, value in zip(places[::2], places[1::2], strict=False)
    ]


def _more(words: Sequence[str], filled: Sequence[int], who: str, under: int) -> list[list[Any]]:
    """What else is told of the member on the line above, under that one's labels."""
    asked = [attribute_of(plain_title(words[place])) for place in filled[::2]]
    answers = [attribute_of(plain_title(words[place])) for place in filled[1::2]]
    if not who or not filled or filled[0] != under or not all(asked) or any(answers):
        return []
    pairs = zip(filled[::2], filled[1::2], strict=False)
    return [[f"{who}{words[label]}", Told(words[value])] for label, value in pairs]


def child(said: dict[str, str]) -> list[Any]:
    """One child in words, as a cell tells of one."""
    told = {attribute_of(plain_title(title)): (title, word) for title, word in said.items()}
    _, sex = told.pop("sex", ("", ""))
    _, name = told.pop("name", ("", ""))
    details = [f"{_DETAILS.get(key, title)}:{word}" for key, (title, word) in told.items()]
    head = ":".join(filter(None, (_CHILD.get(sex, ""), name)))
    return [_CHILDREN, Told(f"{head}({';'.join(details)})" if details else head)]
