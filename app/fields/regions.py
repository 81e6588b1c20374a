"""Province, city and district of an address, as far as it names them.

Provinces and cities are known by a list (`resources/regions.txt`), districts by how their names end. What an
address does not say is not added: 「金水区花园路1号」 has a district and no city.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from app.fields.parsed import fold
from app.fields.traditional import simplified
from app.resources import resource_path

_MUNICIPALITIES = frozenset("北京 天津 上海 重庆".split())
_ENDINGS = ("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市")
_CITY_ENDINGS = ("自治州", "地区", "市", "州", "盟")
_district = re.compile(
    r"\s*([\u3400-\u9fff]{1,8}?(?:自治县|自治旗|新区|开发区|高新区|林区|特区|区|县|旗|市))"
    r"(?!域|间|内|别)"
).match
_not_a_district = re.compile(r"小区|社区|园区|校区|住宅区|家属区|生活区|[路街道巷弄号村镇乡里]").search


@dataclass(frozen=True, slots=True)
class Region:
    """Names without their endings for province and city (`河南`, `郑州`), districts with (`金水区`)."""

    province: str = ""
    city: str = ""
    district: str = ""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The cities of each province; those of a municipality are itself."""
    lines = resource_path("regions.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {province: tuple(cities) for province, *cities in rows}


@cache
def _cities() -> dict[str, str]:
    """The province of each city."""
    return {city: province for province, cities in _table().items() for city in cities}


def region_of(address: str) -> Region:
    """What the address begins with; an empty region for one that names none."""
    text = simplified(fold(address)).removeprefix("中国").lstrip(" ,，、")
    province, text = _first(text, tuple(_table()), _ENDINGS)
    cities = _table()[province] if province else tuple(_cities())
    city, text = _first(text, cities, _CITY_ENDINGS)
    if not province and city:
        province = _cities()[city]
    if province in _MUNICIPALITIES:
        city = province
    district = _of_district(text)
    return Region(province, city, district)


def _first(text: str, names: tuple[str, ...], endings: tuple[str, ...]) -> tuple[str, str]:
    """The name that the text begins with, and what follows it; a street may be named after a city."""
    for name in sorted(names, key=len, reverse=True):
        if not text.startswith(name):
            continue
        rest = text[len(name) :]
        if re.match("[东西南北中]?[一二三四五六七八九十]?[路街道巷大]", rest):
            continue
        ending = next((ending for ending in endings if rest.startswith(ending)), "")
        return name, rest[len(ending) :].lstrip(" ,，、-/")
    return "", text


def _of_district(text: str) -> str:
    match = _district(text)
    return match[1] if match and len(match[1]) > 1 and not _not_a_district(match[1]) else ""
