"""Headings in cards: they say of what the labels below ask, and answer none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

HEADINGS = ("【{}】", "▍{}", "■ {}", "三、{}", "（三）{}", "==={}===", "[{}]", "第三部分：{}")


def stored(book: Book, path: Path, rows: list[Any]) -> dict[str, Any]:
    import_list(book, lists.xlsx(path / "a.xlsx", rows))
    [told] = everybody(book).values()
    return told


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_answers_no_label_that_is_left_open(book: Book, tmp_path: Path, heading: str) -> None:
    rows = [
        ("客户档案",),
        (heading.format("基本信息").replace("三", "一"),),
        ("姓名：", "王伟", "手机：", "13600001210"),
        (heading.format("家庭").replace("三", "二"),),
        ("爱人姓名：", "刘芳", "子女情况：", ""),
        ("兴趣爱好：", "", "", ""),
        (heading.format("自我认同"),),
        ("职务：", "经理", "主见：", "有"),
        ("事业目标：", "", "", ""),
        (heading.format("房产").replace("三", "四"),),
        ("现住房：", "阳光花园", "购房原因：", "结婚"),
    ]
    told = stored(book, tmp_path, rows)
    items = told["items"]
    assert [items[key] for key in ("hobbies", "career_goals", "children")] == [None, None, None]
    assert [items[key] for key in ("position", "own_mind", "present_home")] == ["经理", "有", "阳光花园"]
    assert told["notes"] is None


def beside(words: str, rows: list[Any]) -> list[Any]:
    """A heading in the column left of its lines."""
    return [(words if at == 0 else "", *row) for at, row in enumerate(rows)]


def over(words: str, rows: list[Any]) -> list[Any]:
    return [(words,), *rows]


def in_cells(words: str, rows: list[Any]) -> list[Any]:
    """Each label in the cell of its answer."""
    told = [
        tuple(f"{label}：{said}" for label, said in zip(row[::2], row[1::2], strict=True)) for row in rows
    ]
    return [(f"【{words}】",), *told]


@pytest.mark.parametrize("layout", [over, beside, in_cells])
def test_a_heading_says_of_what_the_labels_below_it_ask(book: Book, tmp_path: Path, layout: Any) -> None:
    rows = [
        ("客户档案",),
        *layout("基本信息", [("姓名", "王伟", "手机", "13600001210"), ("单位", "天成物流", "职务", "经理")]),
        *layout("车辆信息", [("品牌", "福特", "型号", "福克斯"), ("颜色", "黑", "车牌", "豫A12345")]),
        *layout("保单信息", [("公司", "平安", "险种", "重疾险"), ("保单号", "P123456", "到期", "2025-3-1")]),
        *layout("房产信息", [("面积", "120", "楼层", "12")]),
        *layout("配偶信息", [("姓名", "刘芳", "电话", "13700001211"), ("单位", "电厂", "生日", "1980-2-3")]),
    ]
    told = stored(book, tmp_path, rows)
    items = told["items"]
    assert [
        items[key] for key in ("name", "company", "car_brand", "car_model", "bought", "policy_expiry")
    ] == [
        "王伟",
        "天成物流",
        "福特",
        "福克斯",
        "重疾险",
        "2025-03-01",
    ]
    assert [items[key] for key in ("spouse_name", "spouse_phone", "spouse_employer")] == [
        "刘芳",
        "13700001211",
        "电厂",
    ]
    assert ([phone["number"] for phone in told["phones"]], items["birthday"]) == (["13600001210"], None)
    assert {*told["notes"].split("\n")} == {"颜色：黑", "保险公司：平安", "楼层：12"}


def test_who_filled_in_a_card_answers_none_of_the_questions_above(book: Book, tmp_path: Path) -> None:
    rows = [
        ("VIP客户个人资料卡",),
        ("姓名", "王伟", "手机", "13600001210", "籍贯", "开封", "学历", "本科"),
        ("事业目标", "开第二家店", "人生目标", "减肥", "最自豪的事", "", "主见", "有想法，也听得进建议"),
        ("填表人", "周杰明", "填表日期", "2024.7.1", "", "", "", ""),
    ]
    items = stored(book, tmp_path, rows)["items"]
    told = [items[key] for key in ("career_goals", "personal_goals", "proudest_of", "own_mind")]
    assert told == ["开第二家店", "减肥", None, "有想法，也听得进建议"]


def test_a_line_of_pairs_above_a_day_is_no_header_of_a_table(book: Book, tmp_path: Path) -> None:
    rows: list[Any] = []
    for at, name in enumerate(("王伟", "李强", "赵敏")):
        rows += [
            ("求购客户需求登记表",),
            (f"客户姓名：{name}", "性别：男", f"电话：1360000121{at}"),
            ("意向区域：高新区", "户型要求：四室", "面积：100平左右"),
            ("登记日期：2023年8月5日", "登记人：张伟光", "客户来源：路过"),
            (),
        ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    people = everybody(book)
    assert len(people) == 3
    for told in people.values():
        items = told["items"]
        assert (items["acquainted_on"], items["source"], items["size"]) == ("2023-08-05", "路过", None)
        assert "面积：100平左右" in told["notes"]


@pytest.mark.parametrize(
    "title",
    [
        "年销售额",
        "年销售总额",
        "月均销售额",
        "年营业额",
        "注册资金",
        "去年销售额",
        "年产值",
        "销售额",
        "年消费额",
    ],
)
def test_what_a_firm_sells_itself_is_no_purchase(book: Book, tmp_path: Path, title: str) -> None:
    rows = [
        ("公司名称", "联系人", "电话", title),
        ("天成物流", "王伟", "13600001210", "500万"),
        ("天力机电", "李强", "13600001211", "80万"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    told = everybody(book)["王伟"]
    assert (told["items"]["amount"], told["notes"]) == (None, f"{title}：500万")


def test_what_was_sold_to_a_firm_is_one(book: Book, tmp_path: Path) -> None:
    rows = [
        ("公司名称", "联系人", "电话", "产品", "销售额", "销售日期"),
        ("天成物流", "王伟", "13600001210", "叉车", "50万", "2023-5-6"),
        ("天力机电", "李强", "13600001211", "叉车", "8万", "2023-5-7"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    assert everybody(book)["王伟"]["items"]["amount"] == 500000
