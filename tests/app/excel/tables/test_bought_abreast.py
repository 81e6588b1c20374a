"""Lists that tell of several purchases of a customer side by side, in one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.app.excel.tables.test_layout import LIU, WANG, one
from tests.files import make_lists

SAME = ("同上", "同上")


@pytest.mark.parametrize(
    "titles",
    [
        ("险种1", "保费1", "险种2", "保费2"),
        ("险种", "保费", "险种2", "保费2"),
        ("险种（一）", "保费（一）", "险种（二）", "保费（二）"),
        ("第一份保单险种", "第一份保单保费", "第二份保单险种", "第二份保单保费"),
        ("保单1险种", "保单1保费", "保单2险种", "保单2保费"),
        ("险种", "保费", "险种", "保费"),
    ],
)
def test_each_purchase_beyond_the_first_is_a_row_of_the_customer_above(titles: tuple[str, ...]) -> None:
    rows = [("姓名", "手机", *titles, "备注"), (*WANG, "重疾险", 5600, "年金险", 12000, "常出差"),
            (*LIU, "医疗险", 800, "", "", "")]  # fmt: skip
    assert [tuple(row.values()) for row in one(rows)] == [
        (*WANG, "重疾险", 5600, "常出差"),
        (*SAME, "年金险", 12000),
        (*LIU, "医疗险", 800),
    ]


def test_titles_under_groups_are_told_apart_by_them() -> None:
    rows = [
        ("姓名", "手机", "第一台车", "", "第二台车", ""),
        ("", "", "车型", "提车日期", "车型", "车牌号"),
        (*WANG, "凯美瑞", "2019-3-4", "汉兰达", "豫A00002"),
        (*LIU, "卡罗拉", "2020-1-1", "", ""),
    ]
    wang, more, liu = one(rows, [(0, 2, 0, 3), (0, 4, 0, 5)])
    assert (wang["车型"], wang["提车日期"]) == ("凯美瑞", "2019-3-4")
    assert (more["姓名"], more["车型"], more["车牌号"]) == ("同上", "汉兰达", "豫A00002")
    assert liu["车型"] == "卡罗拉"


@pytest.mark.parametrize(
    "titles",
    [
        ("电话1", "电话2"),
        ("孩子1", "孩子2"),
        ("付款日期1", "付款日期2"),
        ("保养日期1", "保养日期2"),
    ],
)
def test_what_is_no_purchase_stays_where_it_is(titles: tuple[str, str]) -> None:
    rows = [("姓名", "手机", "车型", *titles), (*WANG, "凯美瑞", "甲", "乙"), (*LIU, "卡罗拉", "丙", "丁")]
    assert [[*row.values()][2:] for row in one(rows)] == [["凯美瑞", "甲", "乙"], ["卡罗拉", "丙", "丁"]]


@pytest.mark.parametrize("number", ["13600001234", ""])
@pytest.mark.usefixtures("in_this_process")
def test_all_of_them_stand_in_the_file_and_the_list_again_changes_nothing(
    book: Book, tmp_path: Path, number: str
) -> None:
    titles = ("姓名", "手机", "地址", "车型1", "车牌1", "购车日期1", "车型2", "车牌2", "购车日期2")
    wang: tuple[Any, ...] = ("王伟", number, "花园路1号", "凯美瑞", "豫A00001", "2019-3-4",
                             "汉兰达", "豫A00002", "2021-5-6")  # fmt: skip
    path = make_lists.xlsx(tmp_path / "车主.xlsx", [titles, wang])
    import_list(book, path)
    assert [*everybody(book)] == ["王伟"]
    told = everybody(book)["王伟"]
    assert told["purchases"] == [
        {"product": "凯美瑞", "delivered": "2019-03-04"},
        {"product": "汉兰达", "delivered": "2021-05-06"},
    ]
    assert [(car["model"], car["identifier"]) for car in told["assets"]] == [
        ("凯美瑞", "豫A00001"),
        ("汉兰达", "豫A00002"),
    ]
    assert not told["notes"]
    again = import_list(book, path).value
    assert (again.added, again.updated) == (0, 0)


CARD = [
    ("客户档案",),
    ("姓名", "王伟", "手机", "13600001234"),
    ("地址", "花园路1号", "生日", "1970-1-2"),
]


@pytest.mark.usefixtures("in_this_process")
def test_a_table_of_purchases_inside_a_card_tells_of_each(book: Book, tmp_path: Path) -> None:
    table = [
        ("购买记录",),
        ("序号", "购买日期", "产品", "金额"),
        (1, "2021-3-4", "沙发", 5600),
        (2, "2022-5-6", "床垫", 3200),
        ("备注", "常出差"),
    ]
    import_list(book, make_lists.xlsx(tmp_path / "卡.xlsx", [*CARD, *table]))
    told = everybody(book)["王伟"]
    assert told["purchases"] == [
        {"product": "沙发", "delivered": "2021-03-04"},
        {"product": "床垫", "delivered": "2022-05-06"},
    ]
    assert (told["items"]["amount"], told["notes"]) == (5600, "常出差")


@pytest.mark.usefixtures("in_this_process")
def test_what_a_customer_tried_inside_a_card_is_no_purchase(book: Book, tmp_path: Path) -> None:
    table = [("试驾记录",), ("日期", "车型", "反馈"), ("2021-3-4", "凯美瑞", "很满意"), ("备注", "常出差")]
    import_list(book, make_lists.xlsx(tmp_path / "卡.xlsx", [*CARD, *table]))
    told = everybody(book)["王伟"]
    assert told["purchases"] == []
    assert "凯美瑞" in told["notes"]
