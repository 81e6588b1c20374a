"""What an address says of province, city and district."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.regions import Region, region_of


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("河南省郑州市金水区花园路1号", Region("河南", "郑州", "金水区")),
        ("河南 郑州 金水区", Region("河南", "郑州", "金水区")),
        ("郑州金水区花园路", Region("河南", "郑州", "金水区")),
        ("郑州市中牟县", Region("河南", "郑州", "中牟县")),
        ("金水区花园路1号", Region("", "", "金水区")),
        ("北京市朝阳区建国路88号", Region("北京", "北京", "朝阳区")),
        ("北京朝阳区", Region("北京", "北京", "朝阳区")),
        ("上海浦东新区", Region("上海", "上海", "浦东新区")),
        ("内蒙古自治区呼和浩特市新城区", Region("内蒙古", "呼和浩特", "新城区")),
        ("广西壮族自治区南宁市青秀区", Region("广西", "南宁", "青秀区")),
        ("吉林省吉林市船营区", Region("吉林", "吉林", "船营区")),
        ("江苏省苏州市昆山市", Region("江苏", "苏州", "昆山市")),
        ("廣東省廣州市天河區", Region("广东", "广州", "天河区")),
        ("阳光小区3号楼", Region()),
        ("南京路100号", Region()),
        ("花园路1号", Region()),
        ("", Region()),
    ],
)
def test_an_address_tells_its_region_as_far_as_it_names_it(address: str, region: Region) -> None:
    assert region_of(address) == region


@given(st.text() | st.text(alphabet="河南省郑州市金水区县路北京 上海", max_size=20))
def test_no_text_makes_it_fail_and_a_city_lies_in_its_province(address: str) -> None:
    found = region_of(address)
    assert not found.city or found.province
