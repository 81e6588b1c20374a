"""Titles that come again behind somebody else: 「电话」 behind 「司机」 is not the customer's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from app.excel import families
from app.excel.tables.lines import Line
from app.excel.titles import has_mobile, is_name, item_of, short_title
from app.fields.parsed import text_of

_ITEMS = frozenset("owner referrer emergency_contact spouse_name decided_by bought_for".split())
_somebody = re.compile(
    "(?!.*(?:客户|顾客|会员|业主|车主))(?:.{1,5}人|.{0,4}(?:司机|秘书|助理|财务|会计|出纳|采购|前台|门卫|保安|队长|经理|主任"
    "|科长|校长|厂长|院长|老师|老板娘?|师傅|管家|店长|新娘|新郎))(?:姓名)?[1-9一二三]?"
).fullmatch
_phone = re.compile("(?:联系)?(?:电话|手机)(?:号码?)?|联系方式").fullmatch
_LOOKED_AT = 20


def told(titles: Sequence[str], rows: Sequence[Line]) -> list[str]:
    """The titles, those of what was asked before with whom they now tell of.

    「手机」 and 「电话」 are the same where mobiles stand below both.
    """
    found, seen, whose, named = list(titles), set[str](), "", False
    for place, title in enumerate(titles):
        short = short_title(title)
        if is_name(title):
            whose, named = short if named and short not in seen else "", True
        elif _names_somebody(title, short):
            whose = short.removesuffix("姓名")
        elif not families.attribute_of(short):
            whose = ""
        elif whose and (short in seen or (_phone(short) and _phones_in(seen) and _are_mobiles(rows, place))):
            found[place] = f"{whose}{short}"
        seen.add(short)
    return found


def _phones_in(titles: Collection[str]) -> bool:
    return any(map(_phone, titles))


def _are_mobiles(rows: Sequence[Line], place: int) -> bool:
    """Whether the first cells of a column, of those that hold anything, are numbers of mobiles."""
    cells = [
        text for _, row in rows[:_LOOKED_AT] if place < len(row) and (text := text_of(row[place]).strip())
    ]
    return bool(cells) and all(map(has_mobile, cells))


def _names_somebody(title: str, short: str) -> bool:
    """Whether a title names somebody beside the customer."""
    part = families.part_of(short, alone=True)
    if part is not None:
        return part.attribute == "name"
    item = item_of(title)
    is_item = item is not None and item.key in _ITEMS
    is_kin = families.is_spouse(short) or bool(families.whose(short))
    return is_item or is_kin or bool(_somebody(short))
