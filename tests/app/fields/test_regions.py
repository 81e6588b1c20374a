"""What an address tells of its province, city, district and community."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.parsed import fold
from app.fields.region_names import names
from app.fields.regions import NOWHERE, Home, Region, home_of, region_of
from app.fields.traditional import simplified

LINES = Path(__file__).with_name("addresses.txt").read_text(encoding="utf-8").splitlines()


def cases() -> list[tuple[str, str, Region]]:
    """Area code of the shop, address and truth."""
    split = [line.split(" | ") for line in LINES if line and not line.startswith("#")]
    return [
        (code.strip("-"), address, Region(*(part.replace("-", "") for part in truth.split())))
        for code, address, truth in split
    ]


@pytest.mark.parametrize(("code", "address", "region"), cases())
def test_an_address_tells_where_it_lies(code: str, address: str, region: Region) -> None:
    assert region_of(address, home_of(code)) == region


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(cases()) >= 120


def test_an_area_code_of_several_cities_is_that_of_the_capital() -> None:
    assert home_of("0371").city == ("河南", "郑州", "")
    assert home_of("0731").city == ("湖南", "长沙", "")
    assert home_of("0728").city is None
    assert {city.city for city in home_of("0728").near} == {"仙桃", "潜江", "天门"}
    assert home_of("") == home_of("0000") == home_of("-") == NOWHERE


def test_the_list_is_whole() -> None:
    table = names()
    districts = {place for places in table.districts.values() for place in places}
    cities = {place for places in table.cities.values() for place in places}
    assert len({place.province for place in districts | cities}) == 34
    assert 2950 <= len(districts) <= 3200
    assert 340 <= len(cities) <= 420


def test_every_district_is_found_behind_its_city() -> None:
    lost = [
        (place, name)
        for name, places in names().districts.items()
        for place in places
        if region_of(f"{place.province} {place.city} {name}")[:3] != place
    ]
    assert lost == []


words = st.sampled_from(
    "河南 省 郑州 市 金水 区 鼓楼区 花园 路 小区 开发区 新区 豫 京 朝阳 北京 吉林 海南 州 县 镇 村 苑 号楼"
    " 1 23 - , （ 自治 高新 旗 盟 中国 地址： 450000".split()
)
addresses = st.text(max_size=40) | st.lists(words, max_size=9).map("".join)
homes = st.sampled_from([NOWHERE, home_of("010"), home_of("0371"), home_of("0728")])


@given(addresses, homes)
def test_what_is_named_stands_there_or_follows(address: str, home: Home) -> None:
    region, text = region_of(address, home), simplified(fold(address))
    assert region.community in text
    known = {place[:2] for places in names().cities.values() for place in places}
    if region.city and region.province != region.city:
        assert region[:2] in known or not region.province
    if region.district and region.district not in text and not text.endswith(region.district):
        assert region.city
    if not region.province:
        assert region.city in text
    elif not region.district:
        assert region.province[0] in text or region.city in text or home.city


@given(addresses)
def test_the_same_address_always_lies_in_the_same_place(address: str) -> None:
    assert region_of(address) == region_of(address)
