"""Labels in one cell that tell more of whom the first names: 「配偶姓名：刘芳  联系电话：139…」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from app.excel import families
from app.excel.tables.cards.labels import Told, key_asked, split
from app.excel.tables.lines import Line
from app.excel.titles import is_name, item_of, plain_title, short_title, uncounted

_LOOKED_AT = 240
_FIRM = "单位"
_OF_FIRMS = {"地址": "address", "详细地址": "address", "电话": "phone", "联系电话": "phone", "传真": ""}
_firm = re.compile("(?:工作|所在|就职|任职|服务)?(?:单位|公司|企业)(?:名称|全称)?").fullmatch
_ADDRESSES = frozenset("home_address mailing_address".split())


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with such labels behind the word for whom they tell of.

    They do where the form asks the customer for the same elsewhere, or where the cell begins with that word.
    """
    head = lines[:_LOOKED_AT]
    if not any(_parts(cell) for _, cells in head for cell in cells):
        return lines
    asked = {what for _, cells in head for cell in cells for what in _asked(cell)}
    return [(line, [_told(cell, asked) for cell in cells]) for line, cells in lines]


def _parts(cell: Any) -> list[tuple[str, str]]:
    """The labels of a cell where it holds several."""
    if not isinstance(cell, str) or isinstance(cell, Told):
        return []
    parts = split(cell)
    return parts if len(parts) > 1 else []


def _asked(cell: Any) -> Iterator[str]:
    """What a cell asks the customer for."""
    if not isinstance(cell, str) or isinstance(cell, Told):
        return
    parts = split(cell) or [(cell, "")]
    for label, _ in parts:
        if _owner(label):
            return
        title = short_title(uncounted(label))
        if attribute := families.attribute_of(plain_title(title)):
            yield attribute
        item = item_of(title)
        if item and item.key in _ADDRESSES:
            yield "address"


def _told(cell: Any, asked: set[str]) -> Any:
    parts = _parts(cell)
    if not parts or any((is_name(label) and not is_firm(label)) or label not in cell for label, _ in parts):
        return cell
    owner, told, at, first = "", "", 0, _owner(parts[0][0])
    for label, _ in parts:
        place = cell.index(label, at)
        told += cell[at:place]
        if owner and _is_theirs(_what(label, owner), owner, first, asked):
            told += owner
        else:
            owner = _owner(label) or owner
        told += label
        at = place + len(label)
    return type(cell)(told + cell[at:])


def _what(label: str, owner: str) -> str:
    """What a label behind somebody's name tells of them."""
    title = short_title(uncounted(label))
    return _OF_FIRMS.get(title, "") if owner == _FIRM else families.attribute_of(plain_title(title))


def _owner(label: str) -> str:
    """Who is named by a label: 「配偶」 by 「配偶姓名」, the firm by 「单位名称」."""
    title = short_title(uncounted(label))
    if families.is_spouse(title):
        return title
    if part := families.part_of(title, alone=True):
        return part.word if part.attribute == "name" else ""
    return _FIRM if is_firm(label) or key_asked(uncounted(label)) == "company" else ""


def _is_theirs(what: str, owner: str, first: str, asked: set[str]) -> bool:
    """Whether what is told behind a name is that person's: 「出生」 behind 「孩子姓名」 that begins it."""
    return what in asked or (bool(what) and owner == first != _FIRM and what != "phone")


def is_firm(label: str) -> bool:
    """Whether a label names a firm, which may be the customer only where nobody else is named."""
    return bool(_firm(short_title(uncounted(label))))
