"""Province, city, district and community of an address, as far as it names them or they follow from it.

Names are known by a list (`region_names`) and looked up, the longest first, from the beginning of the
address on. A district alone is taken to be the one of the shop's own city, or the only one of that name;
鼓楼区, which many cities have, is left open otherwise: it is kept without a city.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.fields.communities import community_of
from app.fields.parsed import fold
from app.fields.region_names import APART, Names, Place, names
from app.fields.traditional import simplified


class Home(NamedTuple):
    """Where a shop is: its own city, if that is known, and all that share its area code."""

    city: Place | None = None
    near: frozenset[Place] = frozenset()


NOWHERE = Home()
_SEPARATORS = " ,，、-/·.()[]【】:：;\t\n"
_SHORTEST = 2
_figure = re.compile("[0-9]").split
_RANKS = "省市区州盟县"
_lead = re.compile(r"(?:\s|[,，、()]|(?:地址|住址|中国|邮编)[:：]?|(?<![0-9])[0-9]{6}(?![0-9]))+").match
_street = re.compile("[东西南北中]?[一二三四五六七八九十]?(?:路|街|道|巷|大(?:道|街))").match
_estate = re.compile(
    "[区县州旗镇乡村府苑园里湾市]|城(?![区关东西南北中])|花园|家园|公馆|人家|印象|新[村城]|广场|大厦|饭店|酒店|宾馆|小区"
).match
_before_road = re.compile("(?![市区县])[\u3400-\u9fff]{2,7}?(?:路|街|大道|巷|镇|乡)").match
_no_rank = re.compile("区[域间内别]|市[场政民]").match
"""区域 and 市场 are no ends of a name."""
_zone = re.compile(
    "[\u3400-\u9fff]{0,6}?(?:经济技术开发区|高新技术(?:产业)?开发区|经济(?:综合)?(?:实验|开发)区|开发区|经开区|高新区|新区"
    "|航空港区|港区|保税区|示范区|实验区|度假区|风景区|工业园区)"
).match
_no_zone = re.compile("[路街道巷镇乡村号]|小区").search
_shaped = re.compile(
    "([\u3400-\u9fff]{2,4}?)(?<![超城都夜集菜门花鸟])市([^\\W0-9A-Za-z路街道巷村镇乡市]{1,5}?[区县旗])(?![域间内别])"
).match
"""A city and a district that are on no list."""
_ZONES = (("经济技术开发区", "经开区"), ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"))


class Region(NamedTuple):
    """Province and city without their endings (`河南`, `郑州`), districts with (`金水区`)."""

    province: str = ""
    city: str = ""
    district: str = ""
    community: str = ""


def home_of(area_code: str) -> Home:
    """The cities of an area code; of several, as 0371 has them, the shop is in the capital."""
    cities = names().by_code.get(area_code, []) if area_code.isdigit() else []
    own = cities if len(cities) == 1 else [city for city in cities if city in names().capitals]
    return Home(own[0] if own else None, frozenset(cities))


def region_of(address: str, home: Home = NOWHERE) -> Region:
    """What the address begins with; an empty region for one that names none."""
    text = simplified(fold(address))
    if lead := _lead(text):
        text = text[lead.end() :]
    place, length = _place(_figure(text, 1)[0], home)
    return Region(*place, community_of(text[length:]))


@lru_cache(maxsize=8192)
def _place(head: str, home: Home) -> tuple[Place, int]:
    """The place and how much of the text names it. No name has a figure in it, and streets come again."""
    place, rest = _Reading(names(), home).place(head)
    return place, len(head) - len(rest)


class _Reading:
    """One address, read from left to right."""

    def __init__(self, table: Names, home: Home) -> None:
        self._names = table
        self._home = home

    def place(self, text: str) -> tuple[Place, str]:
        """What is named, and what follows it."""
        known = Place()
        while text:
            found = self._next(text, known)
            if found is None:
                break
            known, length = found
            text = text[length:].lstrip(_SEPARATORS)
        if not any(known) and (shaped := _shaped(text)):
            known, text = Place("", shaped[1], shaped[2]), text[shaped.end() :]
        elif not known.district:
            known, text = self._with_zone(known, text)
        elif (zone := _zone(text)) and not _no_zone(zone[0]):
            text = text[zone.end() :]
        return known, text

    def _next(self, text: str, known: Place) -> tuple[Place, int] | None:
        """The next place and the length of its name; the longest name goes before the level."""
        for length in range(min(len(text), self._longest(text)), _SHORTEST - 1, -1):
            name, rest = text[:length], text[length:]
            found = (
                self._wider(name, rest, known)
                or self._district(name, rest, known)
                or self._loosely(name, rest, known)
            )
            if found:
                return found, length
        return None if known.province else self._by_letter(text)

    def _longest(self, text: str) -> int:
        """A name with another rank than on the list is at most one letter longer."""
        length = self._names.heads.get(text[:_SHORTEST])
        return length + 1 if length else 0

    def _wider(self, name: str, rest: str, known: Place) -> Place | None:
        """A province or a city; one without its ending may be the name of a street or an estate."""
        if known.district:
            return None
        for places in (self._names.provinces.get(name, ()), self._names.cities.get(name, ())):
            for place in places:
                if _fits(place, known):
                    is_plain = name[-1] in _RANKS or not (_street(rest) or self._is_estate(rest, place))
                    return place if is_plain else None
        return None

    def _is_estate(self, rest: str, place: Place) -> bool:
        """上海花园 is an estate; 郑州新城区 would be a district."""
        return bool(_estate(rest)) and self._next(rest, place) is None

    def _district(self, name: str, rest: str, known: Place) -> Place | None:
        """The one meant of the districts of a name; with the city left open when it cannot be told."""
        places = self._names.districts.get(name)
        if not places or _no_rank(name[-1] + rest[:1]):
            return None
        fitting = [place for place in places if _fits(place, known)]
        if known.city:
            return fitting[0] if fitting else None if known.district else known._replace(district=name)
        if not known.province:
            fitting = [place for place in fitting if place.province not in APART]
        if found := self._told(fitting, known):
            return found
        return known._replace(district=name) if fitting and len(name) > _SHORTEST else None

    def _told(self, fitting: Sequence[Place], known: Place) -> Place | None:
        """The one in the shop's own city, or near it, or the only one there is; 东区 alone is no such."""
        own = [place for place in fitting if _city_of(place) == self._home.city]
        near = [place for place in fitting if _city_of(place) in self._home.near]
        only = [place for place in fitting if known.province or _is_told_alone(place.district)]
        return next((found[0] for found in (own, near, only) if len(found) == 1), None)

    def _loosely(self, name: str, rest: str, known: Place) -> Place | None:
        """新津县 that became a district, and 金水 in 郑州金水花园路, where the city is known or ours."""
        has_rank = name[-1] in "区县市"
        places = self._names.loose.get(name[:-1] if has_rank else name)
        if not places or (has_rank and _no_rank(name[-1] + rest[:1])):
            return None
        fitting = [place for place in places if _fits(place, known)]
        found = fitting[0] if known.city and len(fitting) == 1 else self._told(fitting, known)
        if has_rank or not found:
            return found
        is_alone = not rest or rest[0] in _SEPARATORS or (_before_road(rest) and not _street(rest))
        return found if is_alone and (known.province or _city_of(found) in self._home.near) else None

    def _by_letter(self, text: str) -> tuple[Place, int] | None:
        """豫 before a place of Henan; the letter alone says nothing."""
        places = self._names.letters.get(text[:1])
        if not places:
            return None
        rest = text[1:].lstrip(_SEPARATORS + "省")
        return next(((place, len(text) - len(rest)) for place in places if self._next(rest, place)), None)

    def _with_zone(self, known: Place, text: str) -> tuple[Place, str]:
        """Development zones and new areas, which are on no list: every city has a 高新区."""
        zone = _zone(text)
        if not zone or _no_zone(zone[0]):
            return known, text
        name = zone[0]
        for long, short in _ZONES:
            name = name.replace(long, short)
        if not known.province and self._home.city:
            known = self._home.city
        return known._replace(district=name), text[zone.end() :]


def _city_of(place: Place) -> Place:
    """The city that a place lies in."""
    return place._replace(district="")


def _is_told_alone(district: str) -> bool:
    return len(district) > _SHORTEST or district.endswith("县")


def _fits(place: Place, known: Place) -> bool:
    """Whether a place lies in what is known already, or is that itself."""
    return (
        (not known.province or known.province == place.province)
        and (not known.city or known.city == place.city)
        and (not known.district or known.district == place.district)
    )
