"""Forms that ask an item in parts, on a line each beside it: the item says of whom and of what they ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

PEOPLE = ("高思远", "彭启明", "赵春生")
PARTS: dict[str, Any] = {
    "手机": "13600001234",
    "公司": {"名称": "天成物流", "地址": "开封市龙亭区宋城路1号", "电话": "60001234"},
    "学历": {"最高学历": "本科", "毕业院校": "市三中", "对学历是否在意": "不在意"},
    "家庭状况": {"收入情况": "年入约20万", "是否和睦": "☑和睦 □一般 □不和睦"},
    "婚姻状况": "□未婚 ☑已婚",
    "配偶": {"姓名": "侯莉", "电话": "13700001378", "工作单位": "红旗超市"},
    "配偶学历": "大专",
    "父母": {"年龄": "父65岁，母63岁", "健康": "都好", "兴趣": "爱听戏"},
    "子女": {"出生日期": "2015-3-4", "兴趣爱好": "画画", "就读学校": "实验小学"},
    "最亲密的家人": "",
    "就餐地点": {"午餐": "单位食堂", "晚餐": "湘里人家", "档次": "□高档 ☑中档 □实惠"},
    "饮酒": {"是否饮酒": "是", "喝什么酒": "白酒", "不饮酒，是否反感别人饮酒": ""},
    "抽烟": {"是否抽烟": "是", "香烟品牌": "利群"},
    "现住房": {"小区名称": "阳光花园", "何时入住": "2016年", "是否满意，满意什么": "满意物业"},
    "购买我司产品": {"类型": "高层三房", "面积": "118平"},
    "座驾": {"品牌": "福特", "车牌": "豫A12345"},
    "最佩服的人": "",
    "事业目标": {"长期": "开第二家店", "短期": "今年拿下新项目"},
    "个人目标": {"长期": "学会游泳", "短期": "考驾照"},
}
BANDS = {"公司": "基本信息", "家庭状况": "家庭信息", "就餐地点": "个人生活", "事业目标": "自我认同"}
ITEMS = {
    "company": "天成物流",
    "company_address": "开封市龙亭区宋城路1号",
    "education": "本科",
    "school": "市三中",
    "degree_matters": False,
    "spouse_name": "侯莉",
    "spouse_phone": "13700001378",
    "spouse_employer": "红旗超市",
    "spouse_education": "大专",
    "marital_status": "married",
    "family_circumstances": "收入情况：年入约20万，是否和睦：和睦",
    "eating_places": "午餐：单位食堂，晚餐：湘里人家",
    "eating_price": "middle",
    "alcohol": "是，白酒",
    "smoking": "是，利群",
    "present_home": "小区名称：阳光花园，何时入住：2016年，是否满意，满意什么：满意物业",
    "bought": "高层三房",
    "car_brand": "福特",
    "plate": "豫A12345",
    "career_goals": "长期：开第二家店，短期：今年拿下新项目",
    "personal_goals": "长期：学会游泳，短期：考驾照",
    "birthday": None,
    "hobbies": None,
    "closest_family": None,
    "admired_person": None,
    "health": None,
    "grade": None,
    "loyalty": None,
    "delivered_on": None,
}
Rows = list[tuple[Any, ...]]


def card(number: int, line: Callable[[int, str, str, Any], Rows], parts: dict[str, Any]) -> Rows:
    rows: Rows = [("客户信息档案（42项）",), ("客户姓名", PEOPLE[number], "客户经理", "陈静")]
    for count, (item, told) in enumerate(parts.items(), 1):
        if item in BANDS:
            rows.append((BANDS[item],))
        said = f"{told[:-1]}{number}" if item == "手机" else told
        asked = said if isinstance(said, dict) else {"": said}
        for at, (word, answer) in enumerate(asked.items()):
            rows += line(count if at == 0 else 0, item, word, answer)
    return rows


def counted(count: int, item: str, word: str, answer: Any) -> Rows:
    said = (word, answer) if word else (answer,)
    return [(count or "", item if count else "", *said)]


def uncounted(count: int, item: str, word: str, answer: Any) -> Rows:
    return [counted(count, item, word, answer)[0][1:]]


def again(count: int, item: str, word: str, answer: Any) -> Rows:
    """The item stands on each line, as where merged cells were parted."""
    return [counted(count or 1, item, word, answer)[0][1:]]


def with_colons(count: int, item: str, word: str, answer: Any) -> Rows:
    return uncounted(count, f"{item}：", word and f"{word}：", answer)


def counted_in_cell(count: int, item: str, word: str, answer: Any) -> Rows:
    return uncounted(count, f"{count}、{item}", word, answer)


LINES = [counted, uncounted, again, with_colons, counted_in_cell]


def right(found: dict[str, Any]) -> None:
    assert {*found} == {*PEOPLE}
    for told in found.values():
        is_right(told)


def is_right(told: dict[str, Any]) -> None:
    assert {key: told["items"][key] for key in ITEMS} == ITEMS
    numbers = [phone["number"] for phone in told["phones"]]
    assert (len(numbers), numbers[0][:10], "60001234" in numbers) == (2, "1360000123", True)
    child = told["items"]["children"][0]
    assert (child["birthday"]["year"], child["interests"], child["employer"]) == (2015, "画画", "实验小学")
    assert all(word in str(told) for word in ("父65岁，母63岁", "爱听戏"))
    assert not any(band in str(told) for band in BANDS.values())


@pytest.mark.parametrize("line", LINES)
def test_the_parts_of_an_item_tell_of_it(book: Book, tmp_path: Path, line: Any) -> None:
    rows = [row for number in range(len(PEOPLE)) for row in [*card(number, line, PARTS), ()]]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    right(everybody(book))


def test_they_do_so_on_a_single_sheet(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", card(0, counted, PARTS)))
    is_right(everybody(book)[PEOPLE[0]])


def test_words_below_an_answer_go_on_with_it(book: Book, tmp_path: Path) -> None:
    rows: Rows = []
    for number, name in enumerate(PEOPLE):
        rows += [
            ("客户姓名", name),
            ("手机", f"1360000123{number}"),
            ("座驾", "福特福克斯"),
            ("最得意的事", "白手起家"),
            ("", "孩子考上重点大学"),
            ("事业目标", "平稳退休"),
            (),
        ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    for told in everybody(book).values():
        assert told["items"]["proudest_of"] == "白手起家\n孩子考上重点大学"
        assert told["items"]["career_goals"] == "平稳退休"
