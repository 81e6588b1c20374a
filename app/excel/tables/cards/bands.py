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
_are_assets = re.compile(_OF.format("(?:(?:主要)?资产|财产)")).fullmatch
_CARS, _OWN_CAR = frozenset("车辆 车 车子 汽车 爱车".split()), "家庭车辆"
"""What they own is not what was bought from us."""
_is_pet = re.compile(_OF.format("(?:宠物|爱宠|爱犬|爱猫|毛孩子?)")).fullmatch
_OF_PETS = frozenset("品种 种类 体重 毛色 颜色".split())


def under(band: str, label: str) -> str:
    """A label as its heading makes it; as it is where it says by itself of what it asks."""
    if not band:
        return label
    words = _signs("", band)
    match = _section(words)
    bare = words[match.end() if match else 0 :]
    if owner := owner_of(bare):
        return joined(owner, label, alone=True) if families.attribute_of(plain_title(label)) else label
    if _are_assets(bare) and plain_title(label) in _CARS:
        return _OWN_CAR
    if _is_pet(bare) and (families.attribute_of(plain_title(label)) or plain_title(label) in _OF_PETS):
        return joined("宠物", label, alone=False)
    thing = next((thing for thing, of in _THINGS.items() if of(bare)), "")
    if not thing or is_name(label):
        return label
    if thing == "保单" and families.attribute_of(short_title(label)) == "employer":
        return INSURER
    both = f"{thing}{short_title(label)}"
    return both if item_of(label) is None and item_of(both) is not None else label
