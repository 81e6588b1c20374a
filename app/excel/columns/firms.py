"""Lists of firms: which column names the firm, and which the person to talk to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.cells.read_row import PHONE_ITEMS
from app.excel.columns import content
from app.excel.columns.whose import NOTHING, OTHERS, Known
from app.excel.rows import CONTACT_ON, CONTACT_TEXT, NOTES, OWNER, UNSURE
from app.excel.titles import customers_own, short_title
from app.excel.words import whole

_BY_ALIAS, _BY_WORDS = 0.95, 0.85
_FIRMS = 0.5
_IN_CHARGE = frozenset("负责人 责任人 负责人姓名".split())
_HANDLING = frozenset("经办人 经办人姓名 经手人 经手人姓名".split())
"""Ours, unless the list tells their number or position: then they handle it at the firm."""
_THEIRS = _IN_CHARGE | _HANDLING
_HEADS = _IN_CHARGE | frozenset("老板 老板姓名 老总 总经理 董事长 厂长 院长 校长 园长 店长 掌柜".split())
_CUSTOMERS = frozenset(
    "客户名称 客户 客户全称 单位名称 客户单位 往来单位 往来单位名称 购货单位 合作单位".split()
)
_FEW = 0.2
_says_firm = re.compile(".*(?:单位|企业|公司|团体)(?:名称)?").fullmatch
_day = re.compile(".*(?:日期?|时间)").fullmatch
_number = re.compile("的?(?:联系)?(?:电话|手机|方式|职务|职位).*").fullmatch
_bare = re.compile("(?:联系)?(?:电话|手机|方式)(?:号码?)?").fullmatch
_FIRM_TITLES = frozenset(
    "单位名称 客户名称 客户全称 企业名称 公司名称 客户单位 客户单位名称 往来单位 往来单位名称 投保单位 "
    "投保单位名称 购货单位 合作单位 签约单位 团体名称 customername client accountname".split()
)


def apart(found: list[Known], headers: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """「客户全称」 over firms is no name where 「关键人」 is one there."""
    names = [index for index, (key, _, _) in enumerate(found) if key == "name"]
    people = [
        index
        for index, header in enumerate(headers)
        if whole.may_name(short_title(header)) and content.are_names(columns[index])
    ]
    if len(names) != 1 or not people or not _names_firm(headers[names[0]], columns[names[0]]):
        return found
    return _with_firm(found, names[0])


def person_beside(
    found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]
) -> list[Known]:
    """Where 「客户名称」 or 「单位名称」 is a firm and 「联系人」 a person there, each has its own item."""
    found = _in_charge_there(found, headers, columns)
    names = [index for index, (key, _, _) in enumerate(found) if key == "name"]
    firm = next((index for index in names if _names_firm(headers[index], columns[index])), None)
    if firm is None and len(names) > 1:
        firm = _firm_beside(names, headers, columns)
    people = [index for index in names if content.firms(columns[index]) < _FIRMS]
    if firm is not None and any(index != firm for index in people):
        return _with_firm(found, firm)
    return list(found)


def _with_firm(found: Sequence[Known], firm: int) -> list[Known]:
    """A column as the firm, unless another is that as surely: a short name gives way."""
    is_free = all(key != "company" or sure < _BY_ALIAS for key, sure, _ in found)
    told: Known = ("company", _BY_ALIAS, "alias") if is_free else NOTHING
    return [*found[:firm], told, *found[firm + 1 :]]


def visited(found: Sequence[Known], headers: Sequence[str]) -> list[Known]:
    """In a log of contacts or of sales that names nobody else the firm is whom it tells of: 「拜访单位」."""
    keys = [key for key, _, _ in found]
    is_log = CONTACT_ON in keys and CONTACT_TEXT in keys
    is_sale = {"bought", "amount"} <= {*keys} and any(_day(short_title(header)) for header in headers)
    if not (is_log or is_sale) or keys.count("company") != 1:
        return list(found)
    if {"name", *PHONE_ITEMS.values()}.intersection(keys):
        return list(found)
    at = keys.index("company")
    return [*found[:at], ("name", _BY_WORDS, "alias"), *found[at + 1 :]]


def where_it_is(found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """「上班地点」 is the firm or where it stands: over addresses it is no firm's name.

    「位置」 beside a firm is where that stands, where no log tells of meetings there.
    """
    keys = {key for key, _, _ in found}
    if "company_address" in keys:
        return list(found)
    is_log = not keys.isdisjoint((CONTACT_ON, CONTACT_TEXT))
    firm = -1 if is_log else _first_of_firms(found, headers, columns)
    place: Known = ("company_address", _BY_WORDS, "alias")
    return [
        ("company_address", *one[1:])
        if one[0] == "company" and content.are_addresses(cells)
        else place
        if 0 <= firm < at and not one[0] and short_title(header) in whole.places() and cells
        else one
        for at, (one, header, cells) in enumerate(zip(found, headers, columns, strict=True))
    ]


def _first_of_firms(found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]) -> int:
    """The column of the firms in a list of them; -1 in one of people, whose employer stands behind them."""
    keys = [key for key, _, _ in found]
    at = keys.index("name") if "name" in keys else len(keys)
    if "company" in keys[:at]:
        return keys.index("company")
    if at == len(keys):
        return -1
    is_firm = _names_firm(headers[at], columns[at]) or _are_no_people(short_title(headers[at]), columns[at])
    return at if is_firm else -1


def _in_charge_there(
    found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]
) -> Sequence[Known]:
    """「负责人」 beside a firm is the person there where no other column names one, and ours elsewhere.

    With a number of their own they are nobody's salesperson: 「负责人电话」, or 「手机」 right behind them
    where somebody else there has one.
    """
    titles = [short_title(header) for header in headers]
    found = _with_number_behind(found, titles, columns)
    names = [at for at, one in enumerate(found) if one[0] == "name"]
    has_seller = any(
        one[0] == OWNER and title not in _THEIRS for one, title in zip(found, titles, strict=True)
    )
    has_both = (
        has_seller or not _HANDLING.isdisjoint(titles) or any(_has_number(one, titles) for one in _IN_CHARGE)
    )
    firm = next((at for at in names if _names_firm(headers[at], columns[at])), -1)
    if firm < 0 and has_both and len(names) == 1 and _are_no_people(titles[names[0]], columns[names[0]]):
        firm = names[0]
    is_firms = firm >= 0 or any(key == "company" for key, _, _ in found)
    is_named = any(at != firm for at in names)
    is_surely = any(at != firm and found[at][1] >= UNSURE for at in names)
    person: Known = NOTHING if is_surely or not is_firms else ("name", _BY_WORDS, "alias")
    return [
        person
        if one[0] == OWNER
        and (
            (has_seller and title in _IN_CHARGE)
            or (
                is_firms
                and _is_there(title, titles, cells, by_number=is_named or firm >= 0, is_named=is_named)
            )
        )
        else one
        for one, title, cells in zip(found, titles, columns, strict=True)
    ]


def _is_there(
    title: str, titles: Sequence[str], cells: Sequence[Any], *, by_number: bool, is_named: bool
) -> bool:
    """Whether somebody in charge is the firm's: it may take that a column has their number, too.

    Who has handled things for each firm, each another one, is the person there where nobody else is.
    """
    if title in _HANDLING and not is_named and cells and content.differ(cells):
        return True
    if title not in _HANDLING and (title not in _IN_CHARGE or not by_number):
        return title in _IN_CHARGE
    return _has_number(title, titles)


def _has_number(title: str, titles: Sequence[str]) -> bool:
    """Whether a column tells the number, or the position, of the person of another: 「负责人电话」."""
    return title in titles and any(_is_number_of(other, title) for other in titles)


def _is_number_of(title: str, name: str) -> bool:
    stem = name.removesuffix("姓名")
    return title.startswith(stem) and bool(_number(title.removeprefix(stem)))


def _with_number_behind(
    found: Sequence[Known], titles: Sequence[str], columns: Sequence[Sequence[Any]]
) -> Sequence[Known]:
    """「负责人」 right before 「手机」 is the customer beside 「联系人」 and 「联系人电话」 of a firm."""
    keys = [key for key, _, _ in found]
    at = next((at for at, title in enumerate(titles[:-1]) if title in _HEADS and _bare(titles[at + 1])), -1)
    others = {title for title in titles if title not in _HEADS and _has_number(title, titles)}
    told = {title for title in titles for other in others if _is_number_of(title, other)}
    is_theirs = at >= 0 and keys[at] in (OWNER, "") and content.are_each_another(columns[at])
    is_firms = "company" in keys or any(
        key == "name" and _names_firm(title, cells)
        for key, title, cells in zip(keys, titles, columns, strict=True)
    )
    if not (is_theirs and others and is_firms):
        return found
    return [
        ("name", _BY_ALIAS, "alias")
        if place == at
        else NOTHING
        if title in others
        else (NOTES, _BY_WORDS, OTHERS)
        if title in told
        else one
        for place, (one, title) in enumerate(zip(found, titles, strict=True))
    ]


def _are_no_people(title: str, cells: Sequence[Any]) -> bool:
    """Whether customers are hardly ever called as people are: 「便民建材」."""
    return title in _CUSTOMERS and bool(cells) and content.people(cells) <= _FEW


def _firm_beside(names: Sequence[int], headers: Sequence[str], columns: Sequence[list[Any]]) -> int | None:
    """「洛阳重机」 beside a 「联系人」 who is a person needs no word for a firm to be one.

    Nor does it beside names that few bear, where it is longer than any of them.
    """
    people = [index for index in names if content.people(columns[index]) >= _FIRMS]
    others = [index for index in names if _are_no_people(short_title(headers[index]), columns[index])]
    if not people:
        people = [index for index in names if content.are_short_names(columns[index])]
        others = [index for index in others if content.are_too_long_for_names(columns[index])]
    return next((index for index in others if people and index not in people), None)


def _names_firm(header: str, cells: Sequence[Any]) -> bool:
    if content.firms(cells) >= _FIRMS:
        return True
    title = short_title(header)
    is_said = _says_firm(title) and content.people(cells) < _FIRMS
    return customers_own(title) == "单位名称" or (title in _FIRM_TITLES and (is_said or not cells))
