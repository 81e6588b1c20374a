"""The community an address names: an estate before a village, before a town, before a road."""

from __future__ import annotations

import re
from functools import lru_cache

_ESTATE = (
    "小区|花园|家园|嘉园|花苑|新村|新城|公馆|公寓|山庄|庄园|家属院|家属楼|大院|宿舍|华庭|豪庭|名邸|名苑"
    "|别墅|园|苑|府|城|湾|郡|邸"
)
_VILLAGE = "居委会|社区|村|屯"
_TOWN = "街道办事处|街道|镇|乡|苏木"
_ROAD = "大道|大街|胡同|路|街|巷|道|弄"
_parts = re.compile(
    rf"([\u3400-\u9fff]{{1,8}}?)(?:(?P<estate>{_ESTATE})|(?P<village>{_VILLAGE})|(?P<town>{_TOWN})"
    rf"|(?P<road>{_ROAD}))(?!{_ROAD}|小区|社区|街道|[镇乡村区市县园苑])"
).finditer
_between = re.compile(
    r"[^\u3400-\u9fff]*[0-9A-Za-z]\s*(?:号楼|号院|号|楼|栋|幢|座|单元|室|层|期|组|门|户|排|区)*|[^\u3400-\u9fff]+"
).split
_RANKS = ("estate", "village", "town", "road")
_NONE = ("政府", "农村", "公园", "校园", "幼儿园", "动物园", "植物园", "县城", "商城")
_of_estate = re.compile(f"(?:{_ESTATE})$").search


def community_of(text: str) -> str:
    """The place a person would name, out of what follows the district; empty where none is told.

    小区 is left out behind a name that tells it already, so that 碧桂园小区 and 碧桂园 are one.
    """
    return _best(tuple(_between(text)))


@lru_cache(maxsize=8192)
def _best(parts: tuple[str, ...]) -> str:
    """The best name among the words between figures: whole streets of addresses have the same."""
    found: dict[str, str] = {}
    for part in parts:
        for match in _parts(part):
            name = match[0]
            if not name.endswith(_NONE):
                found.setdefault(match.lastgroup or "", name)
    best = next((found[rank] for rank in _RANKS if rank in found), "")
    return _usual(best)


def _usual(name: str) -> str:
    if name.endswith("办事处"):
        return name.removesuffix("办事处")
    bare = name.removesuffix("小区")
    return bare if bare != name and _of_estate(bare) else name
