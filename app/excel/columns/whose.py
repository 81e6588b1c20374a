"""Whose columns are: of those who may bear the customer's name, and what is told of whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.excel import shop_titles
from app.excel.rows import NOTES, UNSURE
from app.excel.titles import plain_title, short_title
from app.fields.catalog import Catalog
from app.fields.kinds import Phones

Known = tuple[str, float, str]
"""An item, how sure it is, and what told it."""
Find = Callable[[str], Known]

_OWN, _OTHERS, _WEAK = 0.93, 0.9, 0.85
"""How sure a column is that bears the customer's title before it, that of somebody else, 「联系人1」."""
_name_word = re.compile("(?:的)?(?:姓名|名称|名字|全称|名)$").sub
_person = re.compile(
    "(?:第[一二三1-3])?.{0,4}(?:[人者长]|老板|经理|主任|司机|秘书|代表|助理|财务|会计|出纳|采购|前台)[1-9一二三]?|联系人.{0,2}"
).fullmatch
_brought = re.compile(
    "(?:新客户|新车主|新业主|被推荐人|被介绍人|被推荐客户|被转介绍人|转介客户)(.*)"
).fullmatch
_bringer = re.compile("(?:老客户|老车主|老业主|推荐人|介绍人|转介绍人|推荐客户|转介人)(.*)").fullmatch
_own = re.compile("客户|车主|业主|顾客|会员").match


def told_apart(headers: Sequence[str], found: Sequence[Known], find: Find, catalog: Catalog) -> list[Known]:
    """The columns once it is known who the customer is: 「老板」 where nobody else is, and then 「老板电话」.

    What is told of somebody else who has a column (「送修人」, 「送修人电话」) goes to the notes.
    """
    known = _with_second(headers, _of_referral(headers, list(found), find))
    names = [index for index, (key, _, _) in enumerate(known) if key == "name"]
    if not names:
        return known
    subject = max(names, key=lambda index: (known[index][1], -index))
    own = _name_word("", short_title(headers[subject]))
    own = own.removesuffix("代表") if own.startswith("法人") else own
    known = [
        _of_customer(header, one, own, find) if index != subject else one
        for index, (header, one) in enumerate(zip(headers, known, strict=True))
    ]
    others = [
        word
        for index, header in enumerate(headers)
        if index != subject and (word := _name_word("", short_title(header))) != own and _is_other(word)
    ]
    has_phone = any(_is_phones(key, catalog) and sure >= UNSURE for key, sure, _ in known)
    return [
        _of_others(header, one, others, catalog, has_phone=has_phone)
        for header, one in zip(headers, known, strict=True)
    ]


def _of_referral(headers: Sequence[str], known: list[Known], find: Find) -> list[Known]:
    """「老客户」 beside 「新客户」 brought them: the customers of such a list are the new ones."""
    titles = [short_title(header) for header in headers]
    if not (any(map(_brought, titles)) and any(map(_bringer, titles))):
        return known
    return [_brought_or_bringer(title, one, find) for title, one in zip(titles, known, strict=True)]


def _brought_or_bringer(title: str, known: Known, find: Find) -> Known:
    if match := _brought(title):
        return find(match[1]) if _name_word("", match[1]) else ("name", _OWN, "alias")
    if match := _bringer(title):
        return (NOTES, _OTHERS, "alias") if _name_word("", match[1]) else ("referrer", _OWN, "alias")
    return known


def _with_second(headers: Sequence[str], known: list[Known]) -> list[Known]:
    """A title that names the customer only where no other does."""
    plain = [short_title(header) for header in headers]
    for item in shop_titles.SECOND if len(headers) > 1 else ():
        if any(key == item and sure > _WEAK for key, sure, _ in known):
            continue
        for title, key, sure in shop_titles.second(item):
            if plain_title(title) in plain:
                known[plain.index(plain_title(title))] = (key, sure, "alias")
                break
    return known


def _of_customer(header: str, known: Known, own: str, find: Find) -> Known:
    title = short_title(header)
    if len(own) < 2 or known[1] >= _OWN or not title.startswith(own) or title == own:
        return known
    key, sure, by = find(title.removeprefix(own).removeprefix("的"))
    return (key, min(sure, _OWN), by) if key and sure >= _OTHERS else known


def _is_other(word: str) -> bool:
    return len(word) >= 2 and bool(_person(word)) and not _own(word)


def _of_others(
    header: str, known: Known, others: Sequence[str], catalog: Catalog, *, has_phone: bool
) -> Known:
    title = short_title(header)
    is_told = any(title.startswith(word) and title != word for word in others)
    if not is_told or known[1] >= UNSURE or (_is_phones(known[0], catalog) and not has_phone):
        return known
    return NOTES, _OTHERS, "alias"


def _is_phones(key: str, catalog: Catalog) -> bool:
    return key in catalog.by_key and isinstance(catalog[key].kind, Phones)
