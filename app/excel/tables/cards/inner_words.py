"""What the tables inside cards tell: purchases by their number, children, and all else in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.excel import families
from app.excel.rows import NOTES
from app.excel.tables import bought_abreast
from app.excel.tables.cards import bands, relatives
from app.excel.tables.cards.labels import Label, Told, ToldPart
from app.excel.tables.cards.pairs import tells_of_rivals
from app.excel.tables.lines import Line
from app.excel.titles import COUNTERS, is_name, plain_title, short_title
from app.excel.words import whole
from app.fields.catalog import CATALOG
from app.fields.parsed import text_of

Titles = Mapping[int, str]
"""The titles of a table by their columns."""
RECORDS = "记录"
_MOST = 99
"""As many purchases of a customer are told apart by their number."""
_SPOUSE = "配偶"
_of_purchase = re.compile(
    "购|买|[进订拿提要补]货|成交|订单|消费|交易|签[约单]|[投承]保|保[单险]|提车|交[车房付]|合同|充值|开卡|办卡"
).search
_of_no_purchase = re.compile(
    "试驾|意向|关注|咨询|需求|竞品|报价|维修|保养|投诉|服务|理赔|出险|拜访|回访|礼品|赠|活动"
).search
_of_homes = frozenset({"present_home", "property_investments"})
_of_mending = re.compile("故障|配件|工时|里程|公里|维修|保养|理赔|出险|试驾|意向|竞品|报价").search
_day = re.compile(".{0,4}(?:日期|时间|日)|年月日").fullmatch
_BOUGHT = frozenset({"bought", "policy_number", "contract_number"})
_HELD = frozenset({"plate", "vin"})
_SOLD = frozenset({"bought", "amount", "delivered_on"})
_thing = re.compile("(?<=..)(?:名称|姓名|名字|名|种类|类型|类别|编号|型号|日期|时间)$|(?<=.)名$").sub
_told_of = re.compile("(?:信息|情况|资料)$").sub


def told(rows: Sequence[Line], titles: Titles, heading: str) -> Iterator[Line]:
    """The rows of a table, each as labels with what answers them."""
    words = [*titles.values()]
    owner = families.whose(plain_title(_told_of("", heading)))
    if bands.is_emergency(heading or words[0]):
        yield from (
            (line, [Label(bands.EMERGENCY), ToldPart(_listed(cells, titles))]) for line, cells in rows
        )
    elif _names_children(words, owner):
        yield from ((line, relatives.child(_child(cells, titles))) for line, cells in rows)
    elif owner == "spouse" and len(rows) == 1:
        yield from _of_spouse(rows[0], titles)
    elif tells_of_purchases(heading, titles) or _tells_of_cars(titles):
        if _tells_of_cars(titles):
            titles = {place: bands.under("车辆", title) for place, title in titles.items()}
        for nth, row in enumerate(rows[:_MOST], 1):
            yield from bought(row, titles, nth)
        yield from _in_words(rows[_MOST:], titles, heading)
    else:
        yield from _in_words(rows, titles, heading)


def are_of_one_sort(titles: Titles) -> bool:
    """Whether titles alone tell that children stand below, cars, or what was bought."""
    is_of_children = _names_children([*titles.values()], "")
    return is_of_children or tells_of_purchases("", titles) or _tells_of_cars(titles)


def _of_spouse(row: Line, titles: Titles) -> Iterator[Line]:
    line, cells = row
    for place, title in titles.items():
        if word := _word(cells, place):
            yield line, [Label(title if title.startswith(_SPOUSE) else f"{_SPOUSE}{title}"), Told(word)]


def _in_words(rows: Sequence[Line], titles: Titles, heading: str) -> Iterator[Line]:
    first = next(iter(titles.values()))
    label = Label(heading or f"{_thing('', short_title(first))}{RECORDS}")
    yield from ((line, [label, ToldPart(in_words(cells, titles))]) for line, cells in rows)


def tells_of_purchases(heading: str, titles: Titles) -> bool:
    """Whether a table tells what the customer bought here, and not what they tried or had mended."""
    words = [*titles.values()]
    if not any(key in _BOUGHT for key in map(_key, words)):
        return False
    if _of_no_purchase(heading) or tells_of_rivals(heading):
        return False
    if any(map(_of_mending, words)) or _of_homes.intersection(map(_key, [heading, *words])):
        return False
    is_said = any(map(_of_purchase, [heading, *words]))
    has_day = any(_day(short_title(word)) or _key(word) == "delivered_on" for word in words)
    return is_said or (has_day and any(_key(word) == "amount" for word in words) and not heading)


def _tells_of_cars(titles: Titles) -> bool:
    return any(_key(word) in _HELD for word in titles.values()) and not any(map(_of_mending, titles.values()))


def _key(title: str) -> str:
    """The item that bears a title in a table of what was sold."""
    return whole.sold().get(short_title(title), "") or bought_abreast.key_of(title)


def bought(line: Line, titles: Titles, nth: int) -> Iterator[Line]:
    """What a line tells of the purchase of that number; a remark, which is the customer's, says of which."""
    number, cells = line
    said = {
        title: word
        for place, title in titles.items()
        if (word := _word(cells, place)) and plain_title(title) not in COUNTERS
    }
    of_what = " ".join(word for title, word in said.items() if _tells_what(title))
    for title, word in said.items():
        is_remark = bool(of_what) and bought_abreast.key_of(title) == NOTES
        yield number, [Label(f"{_named(title)}{nth}"), Told(f"{of_what}：{word}" if is_remark else word)]


def _tells_what(title: str) -> bool:
    return _key(title) in _BOUGHT or bool(_day(short_title(title)))


def _named(title: str) -> str:
    """A title that says in any list what it does in one of what was sold."""
    key = whole.sold().get(short_title(title), "")
    is_plain = key not in _SOLD or bought_abreast.key_of(title) == key
    return title if is_plain else CATALOG[key].zh


def in_words(cells: Sequence[Any], titles: Titles) -> str:
    """One line of a table in words, each after its title."""
    return "，".join(
        f"{titles[place]}：{word}" if titles.get(place) else word
        for place in range(len(cells))
        if (word := _word(cells, place)) and plain_title(titles.get(place, "")) not in COUNTERS
    )


def _listed(cells: Sequence[Any], titles: Titles) -> str:
    """The words of a line, without the titles that need not be said."""
    said = [(titles[place], word) for place in titles if (word := _word(cells, place))]
    return "，".join(word for title, word in said if plain_title(title) not in COUNTERS)


def _word(cells: Sequence[Any], place: int) -> str:
    return text_of(cells[place]).strip() if place < len(cells) else ""


def _names_children(words: Sequence[str], owner: str) -> bool:
    """Whether the children stand in a table: named so by a title, or by what heads them all."""
    parts = [families.part_of(plain_title(word)) for word in words]
    named = any(part is not None and (part.target, part.attribute) == ("children", "name") for part in parts)
    return named or (owner == "children" and any(map(is_name, words)))


def _child(cells: Sequence[Any], titles: Titles) -> dict[str, str]:
    """What is told of a child by titles without the word for one: 「姓名」 of 「宝宝姓名」."""
    parts = {place: families.part_of(plain_title(title)) for place, title in titles.items()}
    bare = {place: part.title if part else titles[place] for place, part in parts.items()}
    return {bare[place]: word for place in titles if (word := _word(cells, place))}
