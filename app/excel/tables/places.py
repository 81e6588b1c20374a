"""An address that a list tells in several columns: 省 | 市 | 区县 | 详细地址."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.cells.ditto import is_ditto
from app.excel.tables.lines import Line
from app.excel.titles import item_of, plain_title
from app.fields.catalog import CATALOG
from app.fields.field import ChildCell, Table
from app.fields.parsed import fold, is_placeholder, text_of
from app.fields.regions import region_of

_PARTS = frozenset(
    "省 省份 省市 省市区 省市县 市 城市 地市 市县 区 县 区县 县区 地区 区域 街道 乡镇 "
    "province state city district region".split()
)
_LEADS = ("所在", "现居", "居住", "常住", "客户")
_ADDRESS = "地址"
_rest = re.compile("(?:街道|路名|门牌|详细|具体)(?:门牌|地址|住址|位置)?号?码?").fullmatch
_WORK = CATALOG["company_address"]
_TYPICAL = 0.6
_SAMPLES = 400


_of_book = re.compile(
    r"(?P<stem>住宅|家庭|商务|公司|单位|办公|其他|home|business|work|other)(?:地址)?[\s_-]+"
    r"(?P<part>省/市/自治区|省/?市?|市/县|城市|街道|state|city|street(?: address)?)(?:\s*[23])?",
    re.IGNORECASE,
).fullmatch
_STEMS = {
    "住宅": "家庭地址", "家庭": "家庭地址", "home": "家庭地址", "其他": "其他地址", "other": "其他地址",
}  # fmt: skip
_STREET = 2
_RANKS = {"省": 0, "state": 0, "市": 1, "城": 1, "city": 1, "街": _STREET, "street": _STREET}
"""How the parts of a Chinese address follow each other; those of an English one do the other way round."""


def of_books(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """The addresses of a mail program's address book, each in many columns, in one each.

    「商务地址 街道」, 「商务地址 市/县」; „Home Street“, „Home City“. Code and country stay as they are.
    """
    parts: dict[str, list[tuple[int, int]]] = {}
    for column, title in enumerate(titles):
        if match := _of_book(fold(title).strip()):
            rank = next(rank for word, rank in _RANKS.items() if match["part"].lower().startswith(word))
            parts.setdefault(match["stem"].lower(), []).append((rank, column))
    titles, rows, gone = list(titles), list(rows), set[int]()
    for stem, told in parts.items():
        if all(rank < _STREET for rank, _ in told):
            continue
        is_english = stem.isascii()
        columns = [column for _, column in sorted(told, key=lambda one: -one[0] if is_english else one[0])]
        place, between = min(columns), ", " if is_english else ""
        titles[place] = _STEMS.get(stem, _WORK.zh)
        gone |= {*columns} - {place}
        rows = [
            (line, _with(cells, place, between.join(filter(None, _texts(cells, columns)))))
            for line, cells in rows
        ]
    if not gone:
        return titles, rows
    left = [column for column in range(len(titles)) if column not in gone]
    last_first = sorted(gone, reverse=True)
    return [titles[column] for column in left], [(line, _without(cells, last_first)) for line, cells in rows]


def joined(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as one address; those that mostly name no place of the country stay as they are."""
    titles, rows = of_books(titles, rows)
    parts = _run(titles)
    address = _address(titles, parts)
    if not parts or (len(parts) == 1 and address is None):
        return titles, rows
    whole = _undittoed(rows, parts)
    if not _is_typical(whole, parts):
        return titles, rows
    place = parts[0] if address is None else address
    is_named = address is not None and _is_address(titles[place])
    title = titles[place] if is_named else _stem(titles[place]) or _ADDRESS
    changed = [(line, _with(cells, place, _told(cells, parts, address))) for line, cells in whole]
    titles[place] = title
    gone = set(parts) - {place}
    left = [column for column in range(len(titles)) if column not in gone]
    last_first = sorted(gone, reverse=True)
    return [titles[column] for column in left], [
        (line, _without(cells, last_first)) for line, cells in changed
    ]


def _undittoed(rows: Sequence[Line], parts: Sequence[int]) -> list[Line]:
    """The rows with what stands above where a part says 「同上」: in an address it would be a word."""
    above: dict[int, Any] = {}
    changed = []
    for line, told in rows:
        cells = told
        for place in parts:
            if place < len(told) and is_ditto(told[place]):
                cells = _with(cells, place, above.get(place, told[place]))
            elif place < len(told) and told[place] not in ("", None):
                above[place] = told[place]
        changed.append((line, cells))
    return changed


def _run(titles: Sequence[str]) -> list[int]:
    """The first columns side by side that each tell a part."""
    found: list[int] = []
    for column, title in enumerate(titles):
        if _is_part(title):
            found.append(column)
        elif found:
            break
    return found


def _is_part(title: str) -> bool:
    plain = plain_title(title)
    for lead in _LEADS:
        plain = plain.removeprefix(lead)
    return plain in _PARTS or bool(_stem(title))


def _stem(title: str) -> str:
    """The address of which a title tells a part: 「家庭地址省」; else empty."""
    plain = plain_title(title)
    stem = next((plain.removesuffix(part) for part in _PARTS if plain.endswith(part)), "")
    return stem if _is_address(stem) else ""


def _is_address(title: str) -> bool:
    item = item_of(title) if title else None
    return item is not None and isinstance(item.store, ChildCell) and item.store.table is Table.ADDRESSES


def _address(titles: Sequence[str], parts: Sequence[int]) -> int | None:
    """The column for the rest: the one behind the parts, or else the only one of where somebody lives."""
    found = [column for column, title in enumerate(titles) if _is_address(title) and column not in parts]
    behind = parts[-1] + 1 if parts else len(titles)
    if behind in found or (behind < len(titles) and _rest(plain_title(titles[behind]))):
        return behind
    return found[0] if len(found) == 1 and item_of(titles[found[0]]) != _WORK else None


def _is_typical(rows: Sequence[Line], parts: Sequence[int]) -> bool:
    some = ["".join(_texts(cells, parts)) for _, cells in rows[:: max(1, len(rows) // _SAMPLES)]]
    filled = [text for text in some if text]
    return sum(any(region_of(text)[:3]) for text in filled) > _TYPICAL * len(filled)


def _texts(cells: Sequence[Any], columns: Sequence[int]) -> list[str]:
    texts = [text_of(cells[column]).strip() if column < len(cells) else "" for column in columns]
    return [*dict.fromkeys("" if is_placeholder(fold(text)) else text for text in texts)]


def _told(cells: Sequence[Any], parts: Sequence[int], address: int | None) -> Any:
    """The parts before the rest as far as that does not begin with them, behind it where they disagree."""
    texts = _texts(cells, parts)
    if address is None:
        return "".join(texts)
    rest = cells[address] if address < len(cells) else ""
    if not isinstance(rest, str) or not any(texts):
        return "".join(texts) if rest in ("", None) else rest
    own, told = region_of(rest)[:3], region_of("".join(texts))[:3]
    if any(one and other and one != other for one, other in zip(own, told, strict=True)):
        return f"{rest}（{''.join(texts)}）"
    if told[1] and told[1] in rest and all(other in ("", one) for one, other in zip(own, told, strict=True)):
        return rest.strip()
    return "".join(text for text in texts if text not in rest) + rest.strip()


def _with(cells: Sequence[Any], place: int, value: Any) -> list[Any]:
    return [*cells[:place], *[""] * (place - len(cells)), value, *cells[place + 1 :]]


def _without(cells: Sequence[Any], gone: Sequence[int]) -> list[Any]:
    """The cells but these few, the last of which comes first."""
    left = [*cells]
    for column in gone:
        del left[column : column + 1]
    return left
