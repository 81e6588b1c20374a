"""The people of a firm inside its card: a table 「姓名|职务|手机」 among its lines, a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.excel.tables.cards.labels import Heading, Somebodys, Told
from app.excel.tables.lines import Line
from app.excel.titles import is_known, is_name, item_of, plain_title
from app.fields.kinds import Phones
from app.fields.parsed import text_of

CONTACT, OTHERS = "联系人", "其他联系人"
is_contact = re.compile("(?:主要|首要|第一)?(?:联系人|对接人|关键人)(?:姓名)?[:：]?").fullmatch
_LEAST, _MOST = 3, 12
_of_contacts = re.compile(".*(?:联系人|关键人|对接人|经办人|决策|干系人|人员关系).*").fullmatch
FIRMS = frozenset("单位名称 公司名称 企业名称 客户名称 集团名称 客户单位 单位 公司 单位全称".split())


def told_apart(lines: Sequence[Line]) -> list[Line]:
    """All lines but the headers of such tables: the first contact as labels with values, others in words.

    Where the card is that of a person, everybody in the table is somebody else.
    """
    found: list[Line] = []
    place = end = 0
    while place < len(lines):
        length = _length(lines, place)
        if not length and (pairs := _paired(lines, place)):
            found += _listed(lines[place : place + pairs], is_persons=_is_persons(lines[end:place]))
            length = pairs
            end = place + pairs
        elif not length:
            found.append(lines[place])
        else:
            found += _contacts(lines[place : place + length], is_persons=_is_persons(lines[end:place]))
            end = place + length
        place += max(1, length)
    return found


def _length(lines: Sequence[Line], place: int) -> int:
    """Of how many lines the table here consists, 0 for none; it stands in a card, which goes on."""
    titles = _titles(lines[place])
    if len(titles) < _LEAST or not any(map(_has_values, lines[:place])):
        return 0
    start = min(titles)
    if not any(_words(lines[place])[:start]):
        return _length_below_heading(lines, place)
    for ahead in range(place + 1, min(place + _MOST, len(lines))):
        words = _words(lines[ahead])
        if any(words[:start]):
            is_beside = len(list(filter(None, words))) >= 2
            return ahead - place if ahead > place + 1 and is_beside else 0
    return 0


def _length_below_heading(lines: Sequence[Line], place: int) -> int:
    """Of how many lines the table below „关键人信息“ consists: to its end, or the next line of the card."""
    if not heads_contacts([word for word in _words(lines[place - 1]) if word]):
        return 0
    end = place + 1
    while end < len(lines) and len(filled := [*filter(None, _words(lines[end]))]) > 1:
        if is_known(filled[0]) and not is_known(filled[1]):
            break
        end += 1
    return end - place if end > place + 1 else 0


def _paired(lines: Sequence[Line], place: int) -> int:
    """Of how many lines those below „主要联系人“ are that each ask for the name and more of another one."""
    if not place or not heads_contacts([word for word in _words(lines[place - 1]) if word]):
        return 0
    first = _asked(lines[place])
    end = place
    while end < len(lines) and len(first) > 1 and _asked(lines[end]) == first:
        end += 1
    is_named = bool(first) and is_name(first[0]) and any(map(_is_phone, first))
    return end - place if is_named and end > place + 1 else 0


def _asked(line: Line) -> list[str]:
    """The labels of a line on which each has its answer beside it; none of another line."""
    words = [word for word in _words(line) if word]
    labels, answers = words[::2], words[1::2]
    is_paired = len(labels) == len(answers) and all(map(is_known, labels))
    return labels if is_paired and not any(map(is_known, answers)) else []


def _listed(lines: Sequence[Line], *, is_persons: bool) -> Iterator[Line]:
    for number, (line, cells) in enumerate(lines):
        said = [cell for cell in cells if text_of(cell).strip()]
        if number or is_persons:
            yield line, [OTHERS, Told("，".join(text_of(cell).strip() for cell in said[1::2]))]
        else:
            yield line, [CONTACT if is_name(text_of(cell)) else cell for cell in said]


def heads_contacts(words: Sequence[str]) -> bool:
    """Whether a line only says that people of the firm stand below: „关键人信息“."""
    return len(words) == 1 and bool(_of_contacts(words[0]))


def _titles(line: Line) -> dict[int, str]:
    """The titles of such a table by their places; what stands left of them, or above, names the table."""
    words = _words(line)
    filled = {place: word for place, word in enumerate(words) if word}
    start = next((place for place, word in filled.items() if is_name(word)), None)
    under = {place: word for place, word in filled.items() if start is not None and place >= start}
    before = len(filled) - len(under)
    if before > 1 or not any(map(_is_phone, under.values())):
        return {}
    known = sum(map(is_known, under.values()))
    return under if known == len(under) or (not before and 2 * known > len(under)) else {}


def _has_values(line: Line) -> bool:
    """Whether a line of a card stands there: a label, and beside it what is none."""
    words = _words(line)
    filled = [word for word in words if word]
    return any(is_known(one) and not is_known(other) for one, other in pairwise(filled))


def _is_persons(above: Sequence[Line]) -> bool:
    """Whether the customer is named above, or the contact who is the first of a firm."""
    above = [*_without_others(above)]
    words = [word for line in above for word in _words(line)]
    told = [pair for line in above for pair in pairwise(filter(None, _words(line)))]
    if any(is_contact(one) and not is_known(other) for one, other in told):
        return True
    return any(is_name(word) and plain_title(word) not in FIRMS for word in words)


def _without_others(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines but those below a heading that names somebody else."""
    is_theirs = False
    for line, cells in lines:
        headings = [cell for cell in cells if isinstance(cell, Heading)]
        is_theirs = isinstance(headings[0], Somebodys) if headings else is_theirs
        if not is_theirs:
            yield line, cells


def _is_phone(word: str) -> bool:
    item = item_of(word)
    return item is not None and isinstance(item.kind, Phones)


def _contacts(table: Sequence[Line], *, is_persons: bool) -> Iterator[Line]:
    titles = _titles(table[0])
    told = [
        (line, {titles[place]: cells[place] for place in titles if place < len(cells)})
        for line, cells in table[1:]
    ]
    for number, (line, said) in enumerate(told):
        filled = {title: cell for title, cell in said.items() if text_of(cell).strip()}
        if not filled:
            continue
        if number or is_persons:
            yield line, [OTHERS, Told("，".join(text_of(cell).strip() for cell in filled.values()))]
        else:
            yield from (
                (line, [CONTACT if is_name(title) else title, cell]) for title, cell in filled.items()
            )


def _words(line: Line) -> list[str]:
    return [text_of(cell).strip() for cell in line[1]]
