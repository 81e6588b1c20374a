"""Titles that sound like a purchase, or an employer, and tell of neither."""

from __future__ import annotations

import pytest

from app.excel.rows import NOTES
from tests.app.excel.columns.test_titles_that_compete import targets


@pytest.mark.parametrize("title", ["求租/求购", "求购/求租", "租/购", "求租或求购"])
def test_what_a_home_that_is_looked_for_is_like_was_not_bought(title: str) -> None:
    rows = (("王伟", "求购", "2-1", "90", "110万"), ("李芳", "求租", "1室", "40", "2200/月"))
    found = targets(("客户", title, "户型", "面积", "价位"), *rows)
    assert list(found.values()) == ["name", NOTES, NOTES, NOTES, NOTES]


def test_a_dealer_beside_who_bought_from_them_is_no_employer() -> None:
    rows = (("王伟", "LX904", "2023-04-02", "98000", "大田农机"),)
    found = targets(("姓名", "机型", "购机日期", "购机金额", "经销商"), *rows)
    assert found["经销商"] == NOTES
    assert targets(("经销商", "联系人"), ("大田农机", "王伟"))["经销商"] == "company"


@pytest.mark.parametrize("title", ["生产医院", "分娩医院", "就诊医院", "产检医院"])
def test_where_a_child_is_born_nobody_works(title: str) -> None:
    found = targets(("宝妈姓名", title), ("王芳", "妇幼保健院"), ("李芳", "市一院"))
    assert found[title] == NOTES


def test_whom_help_is_sent_to_is_the_customer_and_their_home_was_not_bought() -> None:
    titles = ("雇主", "电话", "面积", "服务类型", "住家否", "阿姨")
    rows = (("王伟", "13600001234", "150", "育儿", "住家", "刘阿姨"),)
    found = targets(titles, *rows)
    assert (found["雇主"], found["面积"]) == ("name", NOTES)
    assert targets(("姓名", "雇主"), ("王伟", "海尔"), ("李芳", "华为"))["雇主"] == "company"


def test_a_car_beside_other_wealth_is_the_one_that_somebody_drives() -> None:
    found = targets(("客户姓名", "他行资产", "车辆", "负债"), ("王伟", "500万", "奔驰S400", "无"))
    assert found["车辆"] == "car_brand"
    assert targets(("客户姓名", "车辆"), ("王伟", "奔驰S400"))["车辆"] == "bought"
