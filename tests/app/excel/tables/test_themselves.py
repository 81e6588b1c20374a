"""Lists of firms and people, where some are their own contact."""

from __future__ import annotations

import pytest

from app.excel.tables import themselves

Rows = list[tuple[int, list[str]]]


def told(titles: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[list[str], Rows]:
    names, found = themselves.told(titles, [(line, [*row]) for line, row in enumerate(rows, 2)])
    return names, [(line, [*map(str, cells)]) for line, cells in found]


@pytest.mark.parametrize("title", ["单位/车主", "公司或个人", "客户（单位/个人）", "单位名称", "客户名称"])
@pytest.mark.parametrize("own", ["本人", "自己", "同左", "郑老三"])
def test_who_is_their_own_contact_has_no_firm(title: str, own: str) -> None:
    rows = (("顺达货运队", "杨队长", "1"), ("郑老三", own, "2"), ("万通驾校", "史校长", "3"))
    titles, found = told((title, "联系人", "电话"), *rows)
    assert titles == ["单位名称", "联系人", "电话"]
    assert found == [
        (2, ["顺达货运队", "杨队长", "1"]),
        (3, ["", "郑老三", "2"]),
        (4, ["万通驾校", "史校长", "3"]),
    ]


def test_whoever_has_no_contact_is_a_person_where_the_title_says_that_people_stand_there() -> None:
    rows = (("顺达货运队", "杨队长"), ("臧海波", ""))
    assert told(("单位/车主", "联系人"), *rows)[1][1] == (3, ["", "臧海波"])
    assert told(("单位名称", "联系人"), *rows)[1][1] == (3, ["臧海波", ""])


def test_a_firm_is_nobodys_name_though_its_owner_be_the_contact() -> None:
    rows = (("顺达货运队", "杨队长"), ("大华商贸有限公司", "本人"))
    assert told(("单位名称", "联系人"), *rows)[1][1] == (3, ["大华商贸有限公司", ""])


@pytest.mark.parametrize("title", ["姓名", "车主", "客户名称"])
def test_people_stay_whom_they_are_beside_their_contacts(title: str) -> None:
    rows = (("王海波", "王小波"), ("郑老三", "本人"), ("何大伟", "何小伟"))
    assert told((title, "联系人"), *rows)[0] == [title, "联系人"]
