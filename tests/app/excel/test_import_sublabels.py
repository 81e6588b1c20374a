"""Cells with labels of their own: the title beside or above says of whom and of what they tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

PEOPLE = ("高思远", "彭启明", "赵春生")
ANSWERS = {
    "配偶": "姓名：邓少华  电话：18500001836  单位：第八中学",
    "学历": "最高学历：高中  毕业学校：市三中  是否在意学位：否",
    "饮酒": "☑喝 □不喝  喝什么酒：红酒  如不喝，介意别人喝吗：____",
    "是否抽烟": "☑是 □否  品牌：玉溪",
    "健康状况": "病史：胃病  目前状况：稳定",
    "座驾": "品牌：哈弗  车牌：豫A64586",
    "父母": "年龄：72 健康：好 爱好：下棋",
    "子女": "姓名：小宝 生日：2015-3-4 学校：实验小学",
    "现住房": "小区：阳光花园 入住时间：2015年 是否满意：满意",
    "工作单位": "名称：天成物流；职务：经理；电话：60001234",
    "婚姻状况": "☑已婚 □未婚  结婚纪念日：2008-5-1",
    "家庭成员": "姓名：邓老三 关系：父亲 电话：18500001839",
    "紧急联系人": "姓名：王大 电话：18500001838 关系：哥哥",
}
BLANK = {
    "配偶": "姓名：____  电话：____  单位：____",
    "饮酒": "□喝 □不喝  喝什么酒：____",
    "子女": "姓名：    生日：    学校：    ",
}
ITEMS = {
    "education": "高中",
    "school": "市三中",
    "degree_matters": False,
    "spouse_name": "邓少华",
    "spouse_phone": "18500001836",
    "spouse_employer": "第八中学",
    "alcohol": "喝，红酒",
    "smoking": "是，品牌：玉溪",
    "health": "病史：胃病，目前状况：稳定",
    "present_home": "小区：阳光花园，入住时间：2015年，是否满意：满意",
    "car_brand": "哈弗",
    "plate": "豫A64586",
    "company": "天成物流",
    "position": "经理",
    "wedding_day": "2008-05-01",
    "marital_status": "married",
    "loyalty": None,
    "hobbies": None,
    "birthday": None,
}


def in_table(answers: dict[str, str]) -> list[Any]:
    titles = ["客户姓名", "手机", *answers]
    return [titles, *([name, f"1850000183{n}", *answers.values()] for n, name in enumerate(PEOPLE))]


def in_cards(answers: dict[str, str]) -> list[Any]:
    rows: list[Any] = []
    for n, name in enumerate(PEOPLE):
        rows += [
            ("客户信息档案（42项）",),
            ("客户姓名", name),
            ("手机", f"1850000183{n}"),
            *answers.items(),
            (),
        ]
    return rows


def in_cards_two_abreast(answers: dict[str, str]) -> list[Any]:
    told = [*answers.items()]
    rows: list[Any] = []
    for n, name in enumerate(PEOPLE):
        rows += [("客户档案",), ("客户姓名", "", name, "手机", "", f"1850000183{n}")]
        rows += [("籍贯", "", "开封", "民族", "", "汉")]
        rows += [(one[0], "", one[1], other[0], "", other[1]) for one, other in pairs(told)]
        rows += [()]
    return rows


def pairs(told: list[tuple[str, str]]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    return [(told[at], told[at + 1] if at + 1 < len(told) else ("", "")) for at in range(0, len(told), 2)]


def in_counted_cards(answers: dict[str, str]) -> list[Any]:
    rows: list[Any] = []
    for n, name in enumerate(PEOPLE):
        told = {"姓名": name, "性别": "男", "手机": f"1850000183{n}", "籍贯": "开封", **answers}
        rows += [
            ("客户信息档案",),
            *((f"{at}.{label}", said) for at, (label, said) in enumerate(told.items(), 1)),
            (),
        ]
    return rows


LAYOUTS = (in_table, in_cards, in_cards_two_abreast, in_counted_cards)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_labels_inside_a_cell_tell_more_of_what_its_title_names(
    book: Book, tmp_path: Path, layout: Any
) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", layout(ANSWERS)))
    people = everybody(book)
    assert {*people} == {*PEOPLE}
    for n, name in enumerate(PEOPLE):
        items = people[name]["items"]
        assert {key: items[key] for key in ITEMS} == ITEMS
        assert [phone["number"] for phone in people[name]["phones"]] == [f"1850000183{n}", "60001234"]
        [child] = items["children"]
        assert (child["name"], child["employer"], child["birthday"]["year"]) == ("小宝", "实验小学", 2015)
        assert "王大" in items["emergency_contact"]
        [father] = items["parents"]
        assert (father["relation"], father["name"], father["phone"]) == ("father", "邓老三", "18500001839")
        assert "年龄：72 健康：好 爱好：下棋" in people[name]["notes"].replace("，", " ")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_labels_without_answers_in_a_cell_tell_nothing(book: Book, tmp_path: Path, layout: Any) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", layout(BLANK)))
    people = everybody(book)
    assert {*people} == {*PEOPLE}
    for name in PEOPLE:
        told = people[name]
        assert (told["items"]["spouse_name"], told["items"]["alcohol"], told["items"]["children"]) == (
            None,
            None,
            None,
        )
        assert (told["notes"], told["import_notes"]) == (None, [])


def test_cells_behind_a_relative_with_a_label_each_are_theirs(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户信息登记表",),
        ("姓名", "王伟", "性别", "男"),
        ("手机", "13600001210", "籍贯", "开封"),
        ("配偶", "姓名：刘芳", "电话：13600001211", "单位：电厂"),
        ("备注", "电话：白天打不通"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    items = everybody(book)["王伟"]["items"]
    told = [items[key] for key in ("spouse_name", "spouse_phone", "spouse_employer", "company")]
    assert told == ["刘芳", "13600001211", "电厂", None]
    assert items["notes"] == "电话：白天打不通"


def test_pairs_beside_a_label_that_nothing_answers_are_the_customers(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户登记表",),
        ("姓名：王伟", "性别：男", "电话：13600001210"),
        ("单位：", "微信：abc123", "籍贯：开封"),
        ("爱好：钓鱼", "", ""),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    items = everybody(book)["王伟"]["items"]
    assert (items["company"], items["wechat"], items["native_place"]) == (None, "abc123", "开封")


def test_several_children_in_a_cell_keep_apart_what_is_told_of_each(book: Book, tmp_path: Path) -> None:
    rows = [
        ("姓名", "手机", "子女情况", "父母情况"),
        *(
            (
                name,
                f"1850000183{n}",
                "姓名：小宝 性别：男 生日：2015-3-4；姓名：小丽 性别：女 生日：2018-3-4",
                "父亲年龄：72 健康：好 母亲年龄：70 健康：一般",
            )
            for n, name in enumerate(PEOPLE)
        ),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    items = everybody(book)["高思远"]["items"]
    told = [(one["relation"], one["name"], one["birthday"]["year"]) for one in items["children"]]
    assert told == [("son", "小宝", 2015), ("daughter", "小丽", 2018)]
    assert [(one["relation"], one["health"]) for one in items["parents"]] == [
        ("father", "好"),
        ("mother", "一般"),
    ]
