"""Columns that tell of somebody as a parcel does: 「张三，13800001111，郑州市农业路8号」, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.excel.titles import is_name, item_of, looks_like_name
from app.fields.field import Field
from app.fields.kinds import Phones
from app.fields.parse_name import is_plain_name
from app.fields.parsed import fold, text_of
from app.fields.surnames import COMMON

TITLES = ("姓名", "电话")
_ADDRESS = "地址"
_TYPICAL = 0.6
_SAMPLES = 400
_FIRST = 20
_LEAST = 2
_phone = re.compile(r"(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])").search
_labels = re.compile(
    r"(?:收[货件]|联系|购买|订货|客户|快递)?(?:人|姓名|名字|手机号?码?|电话号?码?|联系方式)\s*[:：]"
    r"|(?:收[货件]|快递|邮寄|所在|详细|联系|家庭)?(?:地区|地址|住址)\s*[:：]"
).sub
_words = re.compile(r"[\s,，;；、/|]+").split
_place = re.compile("[省市区县镇乡村路街巷弄道号院栋幢楼室苑园]").search
_MAY_TELL = frozenset("name mobile mailing_address home_address".split())
"""Items under whose titles the whole may stand."""


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such a column as one for the name, one for the number and one for the address.

    Only where no other column tells whose list it is: a parcel may go to anybody.
    """
    column = _column(titles, rows)
    if column is None:
        return list(titles), list(rows)
    told = [_told(cells[column]) if column < len(cells) else ("", "", "") for _, cells in rows]
    names = TITLES if not any(address for *_, address in told) else (*TITLES, _ADDRESS)
    changed: list[Line] = [
        (line, [*cells[:column], *parts[: len(names)], *cells[column + 1 :]])
        for (line, cells), parts in zip(rows, told, strict=True)
    ]
    return [*titles[:column], *names, *titles[column + 1 :]], changed


def _column(titles: Sequence[str], rows: Sequence[Line]) -> int | None:
    items = [item_of(title) for title in titles]
    told = [at for at, title in enumerate(titles) if is_name(title) or _reaches(items[at])]
    if len(told) > 1:
        return None
    some = rows[:: max(1, len(rows) // _SAMPLES)]
    may = [at for at in told or range(len(titles)) if (item := items[at]) is None or item.key in _MAY_TELL]
    typical = [column for column in may if _is_typical(some, column)]
    return typical[0] if len(typical) == 1 else None


def _reaches(item: Field | None) -> bool:
    return item is not None and isinstance(item.kind, Phones)


def _is_typical(rows: Sequence[Line], column: int) -> bool:
    cells = [row[column] for _, row in rows if column < len(row)]
    filled = [text for cell in cells if (text := text_of(cell).strip())]
    if not any(map(_phone, filled[:_FIRST])):
        return False
    return len(filled) > 1 and sum(all(_told(text)[:2]) for text in filled) > _TYPICAL * len(filled)


def _told(cell: Any) -> tuple[str, str, str]:
    """The name, the number and the address; a cell that tells anything else stands whole as the number."""
    name, phone, rest = told(cell)
    return (name, phone, rest) if name and (not rest or _place(rest)) else ("", text_of(cell), "")


def told(cell: Any) -> tuple[str, str, str]:
    """The only name of a cell, its number, and what else stands there; a name is empty where none is sure."""
    text = _labels(" ", fold(cell))
    phone = _phone(text)
    if phone is None:
        return "", "", ""
    words = [word for word in _words(f"{text[: phone.start()]} {text[phone.end() :]}") if word]
    names = [word for word in words if looks_like_name(word) and not _place(word)] or words[:1]
    rest = " ".join(word for word in words if word not in names)
    return names[0] if len(names) == 1 and is_somebody(names[0]) else "", phone[0], rest


def is_somebody(word: str) -> bool:
    """Whether a word is a name, of a rarer family too."""
    return looks_like_name(word) or (word[0] in COMMON and is_plain_name(word))
