"""Lists in which the family of somebody is called: whose name and telephone are the customer's."""

from __future__ import annotations

import pytest

from app.excel import families
from app.excel.rows import NOTES
from app.excel.titles import short_title
from tests.app.excel.columns.test_titles_that_compete import targets

_TWO = (("左德福", "左宏伟", "13800002401"), ("安守义", "安淑珍", "13800002402"))


@pytest.mark.parametrize(
    "titles",
    [
        ("逝者", "家属姓名", "家属电话"),
        ("逝者姓名", "家属", "家属联系方式"),
        ("亡者姓名", "丧属姓名", "丧属手机"),
        ("老人姓名", "监护人", "监护人电话"),
        ("逝者", "联系人", "联系电话"),
    ],
)
def test_whoever_of_the_family_can_be_called_is_the_customer(titles: tuple[str, ...]) -> None:
    assert tuple(targets(titles, *_TWO).values()) == (NOTES, "name", "mobile")


@pytest.mark.parametrize("whose", ["客户姓名", "姓名", "患者"])
def test_beside_somebody_who_is_named_the_family_is_not_the_customer(whose: str) -> None:
    found = targets((whose, "家属姓名", "家属电话"), *_TWO)
    assert (found[whose], found["家属姓名"], found["家属电话"]) == ("name", NOTES, NOTES)


def test_the_family_is_not_the_customer_where_somebody_else_has_a_telephone() -> None:
    rows = [(*row, f"1390000240{place}") for place, row in enumerate(_TWO)]
    found = targets(("老人", "家属姓名", "家属电话", "手机"), *rows)
    assert (found["老人"], found["手机"]) == ("name", "mobile")


def test_how_the_dead_were_called_is_nobodys_form_of_address() -> None:
    found = targets(("姓名", "逝者"), ("左宏伟", "左老先生"), ("安淑珍", "安大爷"), ("冉国平", "冉婶"))
    assert found["逝者"] == NOTES


@pytest.mark.parametrize(
    ("titles", "keys"),
    [
        (
            ("宝妈姓名", "宝妈电话", "宝爸姓名", "宝爸电话", "宝爸单位"),
            "name mobile spouse_name spouse_phone spouse_employer",
        ),
        (("宝妈", "手机", "宝爸"), "name mobile spouse_name"),
        (("宝妈姓名", "电话", "宝爸电话"), "name mobile spouse_phone"),
        (("宝爸姓名", "宝爸电话", "宝妈姓名", "宝妈生日"), "name mobile spouse_name spouse_birthday"),
        (("新娘", "电话", "新郎电话"), "name mobile spouse_phone"),
    ],
)
def test_of_two_parents_the_second_is_the_spouse_of_the_first(titles: tuple[str, ...], keys: str) -> None:
    assert list(targets(titles).values()) == keys.split()


def test_a_father_beside_whoever_is_the_customer_is_not_their_spouse() -> None:
    assert targets(("客户姓名", "宝爸姓名"))["宝爸姓名"] == NOTES


@pytest.mark.parametrize("title", ["工作/学习单位", "学习单位", "工作学习单位", "就读单位"])
def test_where_somebody_of_the_family_works_or_learns_is_one_thing(title: str) -> None:
    assert families.attribute_of(short_title(title)) == "employer"


def test_that_somebody_has_died_is_told_of_the_customer() -> None:
    assert targets(("姓名", "已故"), ("王伟", "是"), ("李芳", ""))["已故"] == "deceased"
