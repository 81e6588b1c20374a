"""What a heading in a card says of the labels below it: 「品牌」 under 「车辆信息」 is the car's."""

from __future__ import annotations

import re

from app.excel import families
from app.excel.titles import INSURER, is_name, item_of, joined, owner_of, plain_title, short_title

_section = re.compile(r"\s*[(（]?第?[一二三四五六七八九十0-9]{1,3}(?:部分)?[)）、.:：]\s*").match
_signs = re.compile(r"[【】〖〗\[\]［］《》<>▍▌▎▊▋█◆◇■▉●★※=—─━\s]").sub
_OF = (
    "(?:客户|现有|所购|购买|成交|家庭|已有|名下)?的?{}(?:基本|主要|详细)?"
    "(?:信息|资料|情况|档案|状况|栏|部分)?"
)
_THINGS = {
    "车辆": re.compile(_OF.format("(?:车辆?|爱车|座驾|汽车)")).fullmatch,
    "保单": re.compile(_OF.format("(?:保[单险]|投保|车险)")).fullmatch,
    "房产": re.compile(_OF.format("(?:房[产屋]|物业|住房)")).fullmatch,
}


def under(band: str, label: str) -> str:
    """A label as its heading makes it; as it is where it says by itself of what it asks."""
    if not band:
        return label
    words = _signs("", band)
    match = _section(words)
    bare = words[match.end() if match else 0 :]
    if owner := owner_of(bare):
        return joined(owner, label, alone=True) if families.attribute_of(plain_title(label)) else label
    thing = next((thing for thing, of in _THINGS.items() if of(bare)), "")
    if not thing or is_name(label):
        return label
    if thing == "保单" and families.attribute_of(short_title(label)) == "employer":
        return INSURER
    both = f"{thing}{short_title(label)}"
    return both if item_of(label) is None and item_of(both) is not None else label
