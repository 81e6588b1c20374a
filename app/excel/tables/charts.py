"""People in the cells of a chart: floors against rooms, or a column for each salesperson."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel.tables import parcels
from app.excel.tables.lines import Line, texts
from app.excel.titles import is_known
from app.fields.parse_name import is_addressed
from app.fields.parsed import fold, text_of

_TYPICAL = 0.6
_LEAST = 2
_OWNER, _ROOM, _REST = "销售顾问", "房号", "备注"
_room = re.compile(
    "[A-Z]?[0-9]{1,4}(?:室|户|号|号房|房|单元)|0[0-9]|[东西中南北]{1,2}(?:户|室|边户)"
).fullmatch
_empty = re.compile("[未待可已][售租]|预留|保留|空置?|样板[间房]|抵押|/|-").fullmatch
_called = re.compile("[\u3400-\u9fff]{2,3}").fullmatch
_somebodys = re.compile(
    "丈夫|老公|妻子|老婆|太太|媳妇|爱人|配偶|对象|[父母]亲|爸|妈|儿子|女儿|闺女|孩子|家[人属]|亲[属戚]|朋友|同事|介绍|^[夫妻父母子女]$"
).search
Told = tuple[str, str, str]


def unfolded(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """A row for everybody in the cells of such a chart, with what stands beside and above them.

    A cell that names nobody stands whole where the number should.
    """
    start, above = _heads(titles)
    heads = titles[start:]
    if not above or not _holds_people(rows, start, above):
        return list(titles), list(rows)
    made: list[Line] = []
    for line, cells in rows:
        side = "".join(texts(cells[:start]))
        for at, head in enumerate(heads, start):
            if text := text_of(cells[at]).strip() if at < len(cells) else "":
                who = _told(text, above)
                told = who if who[0] else ("", text, "")
                made.append((line, [side, *told, f"{side}{head}" if above == _ROOM else head][1 - start :]))
    return [titles[0], *parcels.TITLES, _REST, above][1 - start :], made


def _heads(titles: Sequence[str]) -> tuple[int, str]:
    """Where the titles begin that are all rooms or all people of ours, and which; one may stand before."""
    for item in (_ROOM, _OWNER):
        start = 0 if titles and _is_head(item, titles[0]) else 1
        heads = titles[start:]
        if len(heads) >= _LEAST and all(_is_head(item, head) and not is_known(head) for head in heads):
            return start, item
    return 0, ""


def _is_head(item: str, title: str) -> bool:
    if item == _ROOM:
        return bool(_room(title))
    return bool(title) and (parcels.is_somebody(title) or is_addressed(title))


def _holds_people(rows: Sequence[Line], start: int, above: str) -> bool:
    filled = [text for _, cells in rows for text in texts(cells[start:]) if not _empty(text)]
    return bool(filled) and sum(bool(_told(text, above)[0]) for text in filled) >= _TYPICAL * len(filled)


def _told(text: str, above: str) -> Told:
    """Name, number and the rest; in a chart of rooms a name does without a number."""
    name, phone, rest = parcels.told(text)
    bare = fold(text).replace(phone, "").strip()
    if phone and not name and _called(bare) and not (_somebodys(bare) or is_known(bare)):
        name, rest = bare, ""
    if rest and _somebodys(rest):
        return "", "", ""
    return (
        (text, "", "") if not phone and above == _ROOM and parcels.is_somebody(text) else (name, phone, rest)
    )
