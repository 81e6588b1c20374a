"""The names of provinces, cities and districts, read from `resources/regions.txt` at their first use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from app.resources import resource_path


class Place(NamedTuple):
    """A place of any level; provinces and cities without their endings (`河南`, `郑州`), districts with."""

    province: str = ""
    city: str = ""
    district: str = ""


Places = dict[str, list[Place]]
APART = frozenset({"香港", "澳门", "台湾"})
"""Their 东区 and 中正区 are never meant by an address that says nothing else."""

_MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})
_of_province = re.compile("(特别行政区|(壮族|回族|维吾尔)?自治区|省|市)$")
_of_city = re.compile("(自治州|地区|林区|市|州|盟|县)$")
_DISTRICTS = ("新区", "林区", "矿区", "特区", "区", "县", "市", "旗")
_SHORTEST = 2


@dataclass(slots=True)
class Names:
    """Every spelling with the places it may mean.

    `loose` are districts without their ending (`金水`). `letters` are the provinces in one letter. `heads`
    are the first two letters of all spellings with the length of the longest that begins so: most texts
    need no other look. `by_code` are the cities of an area code, `capitals` the first cities of provinces.
    """

    provinces: Places = field(default_factory=dict)
    cities: Places = field(default_factory=dict)
    districts: Places = field(default_factory=dict)
    loose: Places = field(default_factory=dict)
    letters: Places = field(default_factory=dict)
    by_code: Places = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    capitals: set[Place] = field(default_factory=set)


@cache
def names() -> Names:
    """The table; some 10 ms and 2 MB, once."""
    lines = resource_path("regions.txt").read_text(encoding="utf-8").splitlines()
    table = Names()
    province = Place()
    for line in lines:
        if line.startswith(" "):
            _take_city(table, province, *line.split())
        elif line and not line.startswith("#"):
            province = _take_province(table, *line.split())
    for spelt in (table.provinces, table.cities, table.districts, table.loose):
        _take_heads(table.heads, spelt)
    return table


def _take_province(table: Names, name: str, letters: str) -> Place:
    short = _of_province.sub("", name)
    place = Place(short, short) if short in _MUNICIPALITIES else Place(short)
    table.provinces |= {name: [place], short: [place]}
    for letter in letters.split("/"):
        table.letters[letter] = [place]
    return place


def _take_city(table: Names, province: Place, spelt: str, code: str, *districts: str) -> None:
    names = spelt.split("/")
    place = Place(province.province, _short_city(names))
    if not any(city.province == place.province for city in table.capitals):
        table.capitals.add(place)
    if not province.city:
        shorts = (_of_city.sub("", name) for name in names if "自治" not in name)
        for name in dict.fromkeys((*names, *(short for short in shorts if len(short) >= _SHORTEST))):
            table.cities.setdefault(name, []).append(place)
    table.by_code.setdefault(code, []).append(place)
    for district in districts:
        _take_district(table, place, district.split("/"))


def _take_district(table: Names, city: Place, names: list[str]) -> None:
    place = Place(city.province, city.city, names[0])
    for name in names:
        table.districts.setdefault(name, []).append(place)
        ending = next((each for each in _DISTRICTS if name.endswith(each)), "")
        short = name[: len(name) - len(ending)]
        if len(short) >= _SHORTEST and "自治" not in name:
            found = table.loose.setdefault(short, [])
            if place not in found:
                found.append(place)


def _short_city(names: list[str]) -> str:
    """恩施 of 恩施土家族苗族自治州, whose second name is 恩施州; two counties of Taiwan keep their ending."""
    plain = next((name for name in names if "自治" not in name), names[0])
    return plain if plain in {"新竹县", "嘉义县"} else _of_city.sub("", plain)


def _take_heads(heads: dict[str, int], spelt: Iterable[str]) -> None:
    for name in spelt:
        head = name[:2]
        heads[head] = max(heads.get(head, 0), len(name))
