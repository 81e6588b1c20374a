"""Lines that tell of another purchase, car, policy or contact of the customer who stands in a line above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from app.excel import contact_titles
from app.excel.cells.ditto import SAME
from app.excel.rows import CONTACT_ON, CONTACT_TEXT
from app.excel.tables.lines import Line
from app.excel.titles import COUNTERS, is_name, item_of, plain_title, short_title
from app.excel.words import said
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.fields.kinds import Phones
from app.fields.parsed import text_of

_TELLING = frozenset("policy_number contract_number plate vin bought signed_on delivered_on".split())
_HELD = frozenset({Section.ASSETS, Section.DEALS})
_OF_A_SALE = frozenset(
    "日期 时间 单号 订单号 编号 数量 件数 单价 单位 规格 型号 颜色 品牌 品类 类别 折扣 优惠 运费 小计 合计 "
    "总额".split()
)
"""Titles of what belongs to a purchase where a column tells what was bought."""
_TYPICAL, _LEAST = 0.5, 2
"""How much of a line, and how many cells, tell what one has; a product alone is nobody's."""


def with_names(
    titles: Sequence[str], rows: Sequence[Line], leaders: Mapping[int, int]
) -> tuple[list[Line], dict[int, int]]:
    """The rows, in which such lines say of name and numbers that they are those above.

    `leaders` are lines below a merged name, by their first; those that became rows of their own are gone.
    """
    columns = _Columns(titles)
    if not columns.telling or columns.name is None:
        return list(rows), dict(leaders)
    told, left = list(rows), dict(leaders)
    above: Line | None = None
    leaves_blank = not columns.repeats(rows)
    for place, (line, cells) in enumerate(rows):
        is_merged, nameless = line in leaders, columns.is_nameless(cells)
        if (
            above is not None
            and (is_merged or (nameless and leaves_blank))
            and columns.is_another(above[1], cells, 1 if is_merged else _LEAST)
        ):
            told[place] = (line, columns.named(above[1], cells))
            left.pop(line, None)
        elif not is_merged:
            above = None if nameless else (line, cells)
    return told, left


class _Columns:
    """What the columns of a list are for."""

    def __init__(self, titles: Sequence[str]) -> None:
        items = [
            item_of(title) or CATALOG.by_key.get(said.in_chinese(short_title(title))) for title in titles
        ]
        self._log: set[int] = set()
        self.name = next((place for place, title in enumerate(titles) if is_name(title)), None)
        self.telling = [place for place, item in enumerate(items) if item and item.key in _TELLING]
        self._held = {place for place, item in enumerate(items) if item and item.section in _HELD}
        if any(item and item.key == "bought" for item in items):
            self._held |= {place for place, title in enumerate(titles) if short_title(title) in _OF_A_SALE}
        log = [contact_titles.in_a_log(title) for title in titles]
        if {CONTACT_ON, CONTACT_TEXT} <= set(log):
            self._log = {place for place, target in enumerate(log) if target}
            self.telling += [place for place in self._log if log[place] in (CONTACT_ON, CONTACT_TEXT)]
        self._held |= {*self.telling, *self._log}
        counters = [place for place, title in enumerate(titles) if plain_title(title) in COUNTERS]
        self._who = [
            place
            for place, item in enumerate(items)
            if place == self.name or (item and (isinstance(item.kind, Phones) or item.key == "id_number"))
        ]
        self._phones = {place for place, item in enumerate(items) if item and isinstance(item.kind, Phones)}
        first = [self.name] if self.name is not None else []
        self._own = [*first, *(place for place in self._who if place != self.name), *counters]

    def is_nameless(self, cells: Sequence[Any]) -> bool:
        """Whether a line bears neither a name nor a number, and is not counted as one of its own."""
        name = cells[self.name] if self.name is not None and self.name < len(cells) else ""
        if type(name) is str and name and not name.isspace():
            return False
        return not any(_text(cells, place) for place in self._own)

    def repeats(self, rows: Sequence[Line]) -> bool:
        """Whether the list names whom it has just named: then a line that names nobody is unclear."""
        whos = ([_text(cells, place) for place in self._who] for _, cells in rows)
        return any(above == who and any(who) for above, who in pairwise(whos))

    def is_another(self, above: Sequence[Any], cells: Sequence[Any], least: int) -> bool:
        """Whether a line tells mostly of what one has, in `least` so many cells, and of another one."""
        filled = [
            place
            for place in range(len(cells))
            if (text := _text(cells, place)) and place not in self._who and text != _text(above, place)
        ]
        held = [place for place in filled if place in self._held]
        differs = any(place in self.telling and _text(above, place) for place in held)
        return differs and len(held) >= max(least, _TYPICAL * len(filled))

    def named(self, above: Sequence[Any], cells: Sequence[Any]) -> list[Any]:
        """A number of its own stands beside those above, by which the customer is known."""
        width = max(len(cells), *(place + 1 for place in self._who))
        full = [*cells, *[""] * (width - len(cells))]
        for place in self._who:
            own, known = _text(full, place), _text(above, place)
            if known and not own:
                full[place] = SAME
            elif place in self._phones and known and own != known:
                full[place] = f"{known}、{own}"
        return full


def _text(cells: Sequence[Any], place: int) -> str:
    return text_of(cells[place]).strip() if place < len(cells) else ""
