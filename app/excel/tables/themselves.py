"""Customers who are their own contact: 「本人」 below 「联系人」 is whoever stands below 「单位/车主」."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel.tables.lines import Line
from app.excel.tables.members import SELVES
from app.excel.titles import is_name, item_of, looks_like_name, short_title
from app.fields.parsed import fold, text_of
from app.fields.workplaces import is_firm

FIRM = "单位名称"
_contact = re.compile("(?:主要|第一)?(?:联系|联络|对接)人(?:姓名)?").fullmatch
_short = re.compile("[\u3400-\u9fff]{2,3}").fullmatch
_either = re.compile(r"[/／、|｜或()（）]").split
_FIRMS = frozenset("单位 公司 企业 车队 商户 商家 店名 门店 机构 厂家 团体 集团".split())
_PEOPLE = frozenset("个人 车主 业主 姓名 私家车 散户 个体 个体户".split())
_MAY_BE_EITHER = frozenset(
    "客户 客户名称 客户全称 客户单位 单位 单位名称 公司 公司名称 企业名称 商户 商户名称".split()
)
_SELVES = SELVES | frozenset("个人 同左 同前 同名 同车主 同业主 同客户 即本人".split())


def told(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """The firms and the people of such a column apart: people are below 「联系人」, without a firm."""
    short = [short_title(title) for title in titles]
    contact = next((at for at, title in enumerate(short) if _contact(title)), None)
    named = next((at for at, title in enumerate(titles) if at != contact and _may_be_either(title)), None)
    if contact is None or named is None:
        return list(titles), list(rows)
    is_said = _names_either(titles[named])
    told = [_is_own_contact(row, named, contact, is_said=is_said) for row in rows]
    if not any(told) or not (is_said or _are_firms(rows, named, told)):
        return list(titles), list(rows)
    changed = [
        (line, _moved(cells, named, contact)) if is_own else (line, cells)
        for (line, cells), is_own in zip(rows, told, strict=True)
    ]
    return [FIRM if at == named else title for at, title in enumerate(titles)], changed


def _may_be_either(title: str) -> bool:
    return short_title(title) in _MAY_BE_EITHER or _names_either(title)


def _names_either(title: str) -> bool:
    """Whether a title says that firms stand below, or people: 「单位/车主」, 「公司或个人」."""
    words = [word for part in _either(fold(title)) if (word := part.strip())]
    return len(words) > 1 and any(map(_is_firms, words)) and any(map(_is_peoples, words))


def _is_firms(word: str) -> bool:
    item = item_of(word)
    return word in _FIRMS or (item is not None and item.key == "company")


def _is_peoples(word: str) -> bool:
    return word in _PEOPLE or is_name(word)


def _is_own_contact(row: Line, named: int, contact: int, *, is_said: bool) -> bool:
    """Whether whom a row names is their own contact: it says so, names the same, or nobody."""
    name, other = (text_of(row[1][at]).strip() if at < len(row[1]) else "" for at in (named, contact))
    if not name:
        return False
    return other in _SELVES or other == name or (is_said and not other and bool(_short(name)))


def _are_firms(rows: Sequence[Line], named: int, told: Sequence[bool]) -> bool:
    """Whether whom the other rows name are no people: 「客户名称」 over people stays."""
    names = [text_of(cells[named]).strip() if named < len(cells) else "" for _, cells in rows]
    others = [name for name, is_own in zip(names, told, strict=True) if name and not is_own]
    return 2 * sum(map(_is_person, others)) < len(others)


def _is_person(name: str) -> bool:
    return looks_like_name(name) and not is_firm(name)


def _moved(cells: Sequence[object], named: int, contact: int) -> list[object]:
    """A row with its customer below the contacts; a firm is nobody's name."""
    changed = [*cells, *[""] * (contact + 1 - len(cells))]
    is_firms = is_firm(text_of(cells[named]).strip())
    changed[named], changed[contact] = (cells[named], "") if is_firms else ("", cells[named])
    return changed
