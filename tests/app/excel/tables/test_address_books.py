"""Addresses that a mail program exports in many columns."""

from __future__ import annotations

from tests.app.excel.tables.test_layout import one


def test_the_parts_of_each_address_are_one_in_the_order_of_its_language() -> None:
    chinese = ("姓名", "商务地址 街道", "商务地址 市/县", "商务地址 省/市/自治区", "商务地址 邮政编码")
    assert one([chinese, ("王伟", "花园路100号", "郑州市", "河南省", "450000")]) == [
        {"姓名": "王伟", "公司地址": "河南省郑州市花园路100号", "商务地址 邮政编码": "450000"}
    ]
    english = ("Name", "Home Street", "Home City", "Home State", "Home Country/Region", "Business Street")
    assert one([english, ("Wang Wei", "5 Jiangshan Rd", "Zhengzhou", "Henan", "China", "1 Main St")]) == [
        {
            "Name": "Wang Wei",
            "家庭地址": "5 Jiangshan Rd, Zhengzhou, Henan",
            "Home Country/Region": "China",
            "公司地址": "1 Main St",
        }
    ]


def test_a_city_alone_is_no_address() -> None:
    [row] = one([("姓名", "电话", "住宅 城市"), ("王伟", "13600001234", "郑州")])
    assert row["住宅 城市"] == "郑州"
