"""Several titles that ask for one item: the best match takes it, and what the others tell is kept."""

from __future__ import annotations

import pytest

from app.excel.rows import NOTES
from tests.app.excel.columns.test_mapping import guesses


def targets(titles: tuple[str, ...], *rows: tuple[str, ...]) -> dict[str, str]:
    return {column.header: column.target for column in guesses(titles, *rows)}


@pytest.mark.parametrize(
    ("own", "looser", "key"),
    [
        ("理想的住房最看重", "意向户型", "ideal_home"),
        ("您的理想住房最看重什么", "意向户型", "ideal_home"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_titles_that_fit_as_well_the_one_like_the_items_own_takes_it(
    own: str, looser: str, key: str, *, is_first: bool
) -> None:
    titles = ("姓名", own, looser) if is_first else ("姓名", looser, own)
    found = targets(titles, ("王伟", "学区", "三房"), ("李芳", "环境", "两房"))
    assert (found[own], found[looser]) == (key, NOTES)
    assert targets(("姓名", looser), ("王伟", "三房两卫"), ("李芳", "两房"))[looser] == key


def test_a_column_without_a_cell_takes_no_item_from_one_that_is_filled() -> None:
    titles = ("姓名", "现有车辆", "现有车品牌")
    assert targets(titles, ("王伟", "", "宝马"), ("李芳", "", "奥迪"))["现有车品牌"] == "car_brand"
    filled = targets(titles, ("王伟", "宝马", "宝马"), ("李芳", "大众", "奥迪"))
    assert (filled["现有车辆"], filled["现有车品牌"]) == ("car_brand", NOTES)


@pytest.mark.parametrize("title", ["重点活动", "客户重点活动", "年度重点活动", "近期重点工作"])
def test_what_is_to_come_in_a_firm_is_an_item(title: str) -> None:
    assert targets(("姓名", title), ("王伟", "6月扩产"), ("李芳", "年底招标"))[title] == "key_activities"
