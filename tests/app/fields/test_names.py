"""Names as they stand in the lists of salespeople."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.parse_name import is_plain_name, read_name
from app.fields.phones import PhoneKind, PhoneNumber

PHONE = {"mobile": (PhoneNumber(PhoneKind.MOBILE, "13800001111"),)}


@pytest.mark.parametrize(
    "name",
    [
        "王伟",
        "王建业",
        "欧阳娜娜",
        "诸葛亮",
        "那英",
        "古丽娜尔",
        "买买提·艾力",
        "爱新觉罗·溥仪",
        "小红",
        "石磊",
        "张和平",
        "Anna Schmidt",
        "李明 Jack",
        "O'Brien",
        "郑州恒达物流有限公司",
        "万科地产",
        "宏达花店",
        "老王家饭店",
        "李文化",
    ],
)
def test_a_name_is_left_as_it_is(name: str) -> None:
    read = read_name(name)
    assert (read.name, read.also, read.problem, read.note, read.remark) == (name, {}, "", "", False)


@pytest.mark.parametrize(
    ("text", "name", "also"),
    [
        ("王总", None, {"salutation": "王总"}),
        ("李姐", None, {"salutation": "李姐", "sex": "female"}),
        ("A王建业", "王建业", {}),
        ("客户：王建业", "王建业", {}),
        ("王建业 男", "王建业", {"sex": "male"}),
        ("闰土 男", "闰土", {"sex": "male"}),
        ("王总 王建业", "王建业", {"salutation": "王总"}),
        ("王建业（老王）", "王建业", {"salutation": "老王"}),
        ("王建业（供电局）", "王建业", {"company": "供电局"}),
        ("王大爷", None, {"salutation": "王大爷", "sex": "male"}),
        ("李老师", None, {"salutation": "李老师"}),
        ("刘 总", None, {"salutation": "刘总"}),
        ("老王", None, {"salutation": "老王"}),
        ("欧阳先生", None, {"salutation": "欧阳先生", "sex": "male"}),
        ("张三先生", "张三", {"sex": "male"}),
        ("王建业 女士", "王建业", {"sex": "female"}),
        ("王建业总", "王建业", {"salutation": "王总"}),
        ("陈国栋(王总介绍)", "陈国栋", {"referrer": "王总"}),
        ("王建业（男）", "王建业", {"sex": "male"}),
        ("王总（王建业）", "王建业", {"salutation": "王总"}),
        ("客户王建业", "王建业", {}),
        ("老王(王建业)", "王建业", {"salutation": "老王"}),
        ("王建业（已故）", "王建业", {"deceased": True}),
        ("恒达物流 周总", None, {"salutation": "周总", "company": "恒达物流"}),
        ("恒达物流周总", None, {"salutation": "周总", "company": "恒达物流"}),
        ("张三/李四夫妇", "张三", {"spouse_name": "李四"}),
        ("张三和李四（夫妻）", "张三", {"spouse_name": "李四"}),
        ("张三李建国夫妇", "张三", {"spouse_name": "李建国"}),
        ("張三、李四夫婦", "張三", {"spouse_name": "李四"}),
        ("王建业（爱人刘芳）", "王建业", {"spouse_name": "刘芳"}),
        ("王建业 妻：刘芳", "王建业", {"spouse_name": "刘芳"}),
        ("王建业（夫）刘芳（妻）", "王建业", {"spouse_name": "刘芳"}),
        ("刘芳（妻）、王建业（夫）", "刘芳", {"spouse_name": "王建业"}),
        ("王建业（本人）/刘芳（配偶）", "王建业", {"spouse_name": "刘芳"}),
        ("夫：王建业 妻：刘芳", "王建业", {"spouse_name": "刘芳"}),
        ("刘芳介绍的王建业", "王建业", {"referrer": "刘芳"}),
        ("宏达花店王建业", "王建业", {"company": "宏达花店"}),
        ("王建业（金水经营部）", "王建业", {"company": "金水经营部"}),
        ("幸福大饭店：王建业", "王建业", {"company": "幸福大饭店"}),
        ("王建业，男，宏达花店", "王建业", {"sex": "male", "company": "宏达花店"}),
        ("孙会计", None, {"salutation": "孙会计"}),
        ("老李头", None, {"salutation": "老李头"}),
        ("李明(中国移动)", "李明", {"company": "中国移动"}),
        ("恒达物流-李明", "李明", {"company": "恒达物流"}),
        ("恒达物流有限公司（李明）", "李明", {"company": "恒达物流有限公司"}),
        ("王建业13800001111", "王建业", PHONE),
        ("王建业（刘芳介绍）13800001111", "王建业", {"referrer": "刘芳", **PHONE}),
        ("13800001111王建业（刘芳介绍）", "王建业", {"referrer": "刘芳", **PHONE}),
        ("（王建业）13800001111", "王建业", PHONE),
        ("王建业(13800001111)", "王建业", PHONE),
        ("13800001111", None, PHONE),
        ("先生", None, {"sex": "male"}),
        ("不详", None, {}),
        ("匿名", None, {}),
        ("#N/A", None, {}),
    ],
)
def test_what_stands_with_a_name_is_taken_apart(text: str, name: str | None, also: dict[str, Any]) -> None:
    read = read_name(text)
    assert (read.name, read.also, read.problem) == (name, also, "")


@pytest.mark.parametrize(
    "text",
    [
        "王建业★",
        "*王建业",
        "1.王建业",
        "①王建业",
        "王建业(VIP)",
        "【重点】王建业",
        "王建业2",
        "A 王建业",
        "“王建业”",
    ],
)
def test_a_mark_round_a_name_is_taken_off_and_told(text: str) -> None:
    read = read_name(text)
    assert (read.name, read.remark, read.problem) == ("王建业", True, "")


@pytest.mark.parametrize(
    ("text", "name", "problem"),
    [
        ("张三、李四", "张三、李四", "two-people"),
        ("张三（父）张小三（子）", "张三（父）张小三（子）", "leftover-text"),
        ("张三/李四", "张三/李四", "two-people"),
        ("张三 李四", "张三 李四", "two-people"),
        ("王建业（刘芳）", "王建业（刘芳）", "two-people"),
        ("王建业（）刘芳", "王建业 刘芳", "two-people"),
        ("王建业夫妇", "王建业夫妇", "two-people"),
        ("劉德華夫婦", "劉德華夫婦", "two-people"),
        ("王小马李四夫妇", "王小马李四夫妇", "two-people"),
        ("张伟刘芳", "张伟刘芳", "two-people"),
        ("张伟、刘芳、王磊", "张伟、刘芳、王磊", "two-people"),
        ("张伟→宏达", "张伟→宏达", "leftover-text"),
        ("3-2-501张伟", "张伟", "leftover-text"),
        ("张伟3号楼", "张伟", "leftover-text"),
        ("张伟 男 35岁", "张伟", "leftover-text"),
        ("王**", "王**", "name-incomplete"),
        ("王某", "王某", "name-incomplete"),
        ("王", "王", "name-incomplete"),
        ("王磊妈妈", "王磊妈妈", "name-incomplete"),
        ("张三等3人", "张三等3人", "name-incomplete"),
        ("胡子豪（房东）", "胡子豪", "leftover-text"),
        ("王建业(已离职)", "王建业", "leftover-text"),
        ("李明@恒达", "李明", "leftover-text"),
        ("A王建业 翰林苑3-2-501", "王建业", "leftover-text"),
        ("王建业翰林苑3-2-501", "王建业翰林苑3-2-501", "leftover-text"),
        ("翰林苑王建业", "翰林苑王建业", "leftover-text"),
        ("王建业朋友李四", "王建业朋友李四", "leftover-text"),
        ("红星美凯龙", "红星美凯龙", ""),
        ("双汇连锁78店", "双汇连锁78店", ""),
        ("买买提艾力江", "买买提艾力江", ""),
        ("A股俱乐部", "A股俱乐部", ""),
        ("王建业？", "王建业", "leftover-text"),
        ("买买提 艾力江", "买买提 艾力江", "leftover-text"),
        ("孔令辉辉 经理", "孔令辉辉", "leftover-text"),
        ("云飞扬 老师", "云飞扬", "leftover-text"),
        ("水姐（章姐妹妹）", "水姐", "leftover-text"),
        ("章姐妹妹", "章姐妹妹", "name-incomplete"),
        ("强子(修车)", "强子", "leftover-text"),
        ("大刘 一拖", "大刘 一拖", "leftover-text"),
        ("宏达公司凤总", "宏达公司凤总", "leftover-text"),
        ("洛阳宏达（集团）公司", "洛阳宏达（集团）公司", ""),
        ("宏达商贸（洛阳）有限公司", "宏达商贸（洛阳）有限公司", ""),
    ],
)
def test_what_is_no_single_name_is_flagged(text: str, name: str, problem: str) -> None:
    read = read_name(text)
    assert (read.name, read.problem) == (name, problem)


@pytest.mark.parametrize(
    ("text", "name", "company"),
    [
        ("凤姐 川菜馆", "凤姐", "川菜馆"),
        ("川菜馆 凤姐", "凤姐", "川菜馆"),
        ("凤姐（川菜馆）", "凤姐", "川菜馆"),
        ("豆姐 五金店", "豆姐", "五金店"),
        ("阿强 发廊", "阿强", "发廊"),
        ("燕子 幼儿园", "燕子", "幼儿园"),
    ],
)
def test_a_shop_beside_what_somebody_is_called_is_theirs(text: str, name: str, company: str) -> None:
    read = read_name(text)
    assert (read.name, read.also, read.problem) == (name, {"company": company}, "")


@pytest.mark.parametrize(
    "firm", ["瑞康大药房连锁", "大润家超市旗舰店", "大华机械厂项目部", "大华机械厂包装车间"]
)
def test_a_part_of_a_firm_is_nobodys_name(firm: str) -> None:
    assert (read_name(firm).name, read_name(firm).also) == (firm, {})
    assert (read_name(f"{firm}王海").name, read_name(f"{firm}王海").also) == ("王海", {"company": firm})


WORDS = "王建业 张三 李 总 先生 恒达物流 (VIP) （ ） / 、 13800001111 ★ 1. 介绍 · A".split()
_pieces = st.sampled_from([*WORDS, " "])


@given(st.lists(_pieces | st.text(max_size=3), max_size=6).map("".join))
def test_no_text_makes_reading_a_name_fail_or_lose_it_without_a_word(text: str) -> None:
    read = read_name(text)
    assert is_plain_name(text) <= (read.name == text)
    assert read.name is None or read.name
    if read.name is not None and len(read.name) < len("".join(text.split())):
        assert read.also or read.problem or read.remark or read.name in text
