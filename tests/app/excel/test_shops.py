"""Lists as shops title them and lay them out: of schools, in a friend's words, cards with a log inside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.excel.rows import CONTACT_TEXT, NOTES, OWNER, UNSURE
from app.storage.book import Book
from tests.app.excel.columns.test_mapping import guesses
from tests.app.excel.importing import everybody, import_list
from tests.app.excel.tables.test_layout import one, tables
from tests.files.lists.writing import Page, xlsx


def test_the_one_title_merged_over_a_whole_list_is_no_group_of_its_titles() -> None:
    rows = [
        ("2024 春季班通讯录", "", "", ""),
        ("姓名", "电话", "就读学校", "年级"),
        ("王伟", "13600001234", "一小", "三"),
    ]
    [sheet] = tables(rows, merges=[(1, 0, 1, 3)])
    assert sheet.headers == ("姓名", "电话", "就读学校", "年级")


def test_beside_a_parent_the_pupil_is_a_child_with_what_stands_behind_the_name() -> None:
    [sheet] = tables(
        [
            ("学生姓名", "性别", "出生日期", "家长姓名", "家长电话", "报读课程"),
            ("陈子涵", "女", "2015-3-4", "陈国栋", "13600001234", "奥数"),
            ("李沐阳", "男", "2014-5-6", "李芳", "13600001235", "书法"),
        ]
    )
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found] == ["children", "children", "children", "name", "mobile", NOTES]


def test_a_pupil_without_a_parent_beside_is_the_customer() -> None:
    found = guesses(("学生姓名", "出生日期", "电话"), ("陈子涵", "2001-3-4", "13600001234"))
    assert [one.target for one in found] == ["name", "birthday", "mobile"]


CARD = [
    ("客户信息登记表", "", "", ""),
    ("客户姓名", "岑夫子", "联系电话", "13600001234"),
    ("出生日期", "1976-10-12", "职业", "教授"),
    ("客户需求", "三居室", "预算", "200万"),
    ("跟进记录", "", "", ""),
    ("日期", "内容", "下次计划", ""),
    ("2024-1-5", "首访看房", "再约", ""),
    ("", "下午又来", "", ""),
    ("2024-1-12", "带家人复访", "谈价", ""),
]


def test_an_unknown_word_in_a_card_is_a_label_where_the_lines_around_have_theirs() -> None:
    [row] = one(CARD)
    assert (row["客户需求"], row["预算"], row["职业"]) == ("三居室", "200万", "教授")


def test_contacts_in_a_table_inside_a_card_each_have_their_day() -> None:
    [row] = one(CARD)
    assert row["跟进记录"] == "2024-1-5 首访看房，下次计划：再约"
    assert row["跟进记录2"] == "2024-1-5 下午又来"
    assert row["跟进记录3"] == "2024-1-12 带家人复访，下次计划：谈价"
    [sheet] = tables(CARD)
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found if one.header.startswith("跟进记录")] == [CONTACT_TEXT] * 3


def test_the_members_of_a_house_are_told_of_its_head() -> None:
    [row] = one(
        [
            ("户主", "手机", "成员姓名", "与户主关系", "成员出生日期"),
            ("祥林", "13600001234", "阿毛", "儿子", "2015-3-4"),
            ("", "", "卫氏", "妻子", "1985-6-7"),
        ]
    )
    assert (row["户主"], row["子女"], row["配偶姓名"]) == ("祥林", "儿子:阿毛(生日:2015-3-4)", "卫氏")


def test_the_old_customer_brought_the_new_one(book: Book, tmp_path: Path) -> None:
    grid: list[list[Any]] = [
        ["老客户姓名", "老客户电话", "新客户姓名", "新客户电话", "推荐日期"],
        ["宝玉", "13900002201", "秦钟", "13900002211", "2024-01-03"],
        ["宝玉", "13900002201", "蒋玉菡", "13900002212", "2024-02-14"],
    ]
    path = tmp_path / "老带新.xlsx"
    xlsx(path, [Page("表", grid)])
    import_list(book, path)
    found = everybody(book)
    assert {name: one["items"]["referrer"] for name, one in found.items()} == {
        "秦钟": "宝玉",
        "蒋玉菡": "宝玉",
    }
    assert [phone["number"] for phone in found["秦钟"]["phones"]] == ["13900002211"]
    assert "老客户电话：13900002201" in found["秦钟"]["notes"]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("联系人Contact", "name"), ("公司Company", "company"), ("备注Remark", NOTES), ("微信ID", "wechat"),
        ("联系", "mobile"), ("情况", NOTES), ("销售", OWNER), ("服务人员", OWNER), ("所属人", OWNER),
        ("口味偏好", "cuisine"), ("群组", "tags"), ("下次复诊", "next_contact_on"), ("保费合计", "amount"),
        ("做什么的", "industry"), ("怎么认识的", "source"), ("沟通偏好", "preferred_channel"),
    ],
)  # fmt: skip
def test_titles_that_shops_use_are_understood(header: str, target: str) -> None:
    cells = {"mobile": "13600001234", "next_contact_on": "2026-12-1", "amount": "4520.3"}.get(target, "电话")
    found = guesses((header, "其他电话"), (cells, ""))[0]
    assert (found.target, found.confidence >= UNSURE) == (target, True)


@pytest.mark.parametrize("header", ["付款情况", "客户code", "身体情况说明书"])
def test_a_title_that_only_ends_like_a_known_one_is_another(header: str) -> None:
    found = guesses(("姓名", header), ("王伟", "x1"))[1]
    assert found.target == NOTES
    assert found.by == ""


def test_forms_of_address_under_a_title_for_sexes_are_forms_of_address() -> None:
    found = guesses(("姓名", "称谓"), ("范闲", "范总"), ("海棠", "海姑娘"))
    assert [one.target for one in found] == ["name", "salutation"]
    found = guesses(("姓名", "称谓"), ("范闲", "先生"), ("海棠", "女士"))
    assert [one.target for one in found] == ["name", "sex"]


def test_firms_under_an_unknown_title_that_says_so_are_the_company() -> None:
    rows = (("中牟某某汽贸有限公司", "展昭昭"), ("新密某某汽车有限公司", "丁兆蕙"))
    assert guesses(("二网名称", "联系人"), *rows)[0].target == "company"
    assert guesses(("保险公司名称", "联系人"), *rows)[0].target == NOTES
