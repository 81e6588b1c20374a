"""Titles that come again behind somebody else: 「电话」 behind 「司机」 is not the customer's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel import families
from app.excel.titles import is_name, item_of, short_title

_ITEMS = frozenset("owner referrer emergency_contact spouse_name decided_by bought_for".split())
_somebody = re.compile(
    "(?!.*(?:客户|顾客|会员|业主|车主))(?:.{1,5}人|.{0,4}(?:司机|秘书|助理|财务|会计|出纳|采购|前台|门卫|保安|队长|经理|主任"
    "|科长|校长|厂长|院长|老师|老板娘?|师傅|新娘|新郎))(?:姓名)?[1-9一二三]?"
).fullmatch


def told(titles: Sequence[str]) -> list[str]:
    """The titles, those of what was asked before with whom they now tell of."""
    found, seen, whose, named = list(titles), set[str](), "", False
    for place, title in enumerate(titles):
        short = short_title(title)
        if is_name(title):
            whose, named = short if named else "", True
        elif _names_somebody(title, short):
            whose = short.removesuffix("姓名")
        elif not families.attribute_of(short):
            whose = ""
        elif short in seen and whose:
            found[place] = f"{whose}{short}"
        seen.add(short)
    return found


def _names_somebody(title: str, short: str) -> bool:
    """Whether a title names somebody beside the customer."""
    part = families.part_of(short, alone=True)
    if part is not None:
        return part.attribute == "name"
    item = item_of(title)
    is_item = item is not None and item.key in _ITEMS
    is_kin = families.is_spouse(short) or bool(families.whose(short))
    return is_item or is_kin or bool(_somebody(short))
