"""Cards as people write them, on their way into a client file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list

pytestmark = pytest.mark.usefixtures("in_this_process")

NAMES = ("王建业", "孙丽", "陈小红", "李国强")
Card = Sequence[Sequence[Any]]


def stored(book: Book, folder: Path, cards: Sequence[Card], *, title: str = "") -> list[dict[str, Any]]:
    """What is stored of each of these cards, which stand one below the other."""
    made = Workbook()
    sheet = made.worksheets[0]
    for card in cards:
        for row in [*([[title]] if title else []), *card, []]:
            sheet.append(list(row))
    made.save(folder / "cards.xlsx")
    import_list(book, folder / "cards.xlsx")
    told = everybody(book)
    return [told[name] for name in NAMES[: len(cards)]]


@pytest.mark.parametrize("number", ["{}. ", "{}、", "({})", "{}．"])
def test_a_number_before_a_label_inside_a_cell_belongs_to_that_label(
    book: Book, tmp_path: Path, number: str
) -> None:
    def counted(at: int) -> str:
        return number.format(at)

    cards = [
        [
            [f"客户姓名：__{name}__"],
            [f"{counted(1)}性别：□男 √女    {counted(6)}手机：__1360000221{at}__"],
            [f"{counted(7)}籍贯：__湖南衡阳__   {counted(8)}学历：__高中__"],
            [f"{counted(33)}职务：店长   {counted(34)}汽车品牌：比亚迪  {counted(35)}车牌：__苏A2082{at}__"],
        ]
        for at, name in enumerate(NAMES[:3])
    ]
    for at, told in enumerate(stored(book, tmp_path, cards, title="顾客资料表")):
        items = told["items"]
        assert told["sex"] == "female"
        assert [phone["number"] for phone in told["phones"]] == [f"1360000221{at}"]
        assert (items["native_place"], items["education"]) == ("湖南衡阳", "高中")
        assert (items["position"], items["car_brand"], items["plate"]) == ("店长", "比亚迪", f"苏A2082{at}")


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("配偶姓名：__秦佩珊__  联系电话：__13900001199__", "spouse_phone", "13900001199"),
        ("婚姻状况：已婚 配偶：秦佩珊 电话：13900001199", "spouse_phone", "13900001199"),
        ("妻子姓名：秦佩珊，手机：13900001199", "spouse_phone", "13900001199"),
        ("配偶姓名：秦佩珊 工作单位：市医院", "spouse_employer", "市医院"),
        ("配偶姓名：秦佩珊 学历：本科", "spouse_education", "本科"),
        ("单位名称：市医院   地址：河西区人民东路11号", "company_address", "河西区人民东路11号"),
        ("3. 工作单位：市医院 地址：河西区人民东路11号", "company_address", "河西区人民东路11号"),
    ],
)
def test_a_label_behind_that_of_a_spouse_or_a_firm_in_one_cell_tells_of_them(
    book: Book, tmp_path: Path, line: str, key: str, value: str
) -> None:
    cards = [
        [
            [f"姓    名：___{name}___"],
            [f"电    话：___1360000221{at}___"],
            ["通讯地址：__文昌路35号__"],
            [line],
            ["备    注："],
        ]
        for at, name in enumerate(NAMES[:3])
    ]
    for at, told in enumerate(stored(book, tmp_path, cards)):
        assert told["items"][key] == value
        assert [phone["number"] for phone in told["phones"]] == [f"1360000221{at}"]
        assert told["items"]["mailing_address"] == "文昌路35号"


def test_what_is_told_of_children_behind_their_label_is_told_of_them(book: Book, tmp_path: Path) -> None:
    cards = [
        [[f"姓名：{name} 性别：男"], [f"电话：1360000221{at}"], ["15. 子女：儿子王小明  出生：2018.12.6"]]
        for at, name in enumerate(NAMES[:3])
    ]
    for told in stored(book, tmp_path, cards):
        [child] = told["items"]["children"]
        assert (child["relation"], child["name"], child["birthday"]["year"]) == ("son", "王小明", 2018)


def test_two_words_for_one_label_on_cards_that_have_but_one_of_them(book: Book, tmp_path: Path) -> None:
    cards = [
        [[f"客户姓名：{name}"], [f"手机：1360000221{at}"], [firm], ["职务：店长"]]
        for at, (name, firm) in enumerate(
            zip(NAMES, ("单位：", "单位名称：市医院", "单位：", "单位名称：供电局"), strict=True)
        )
    ]
    companies = [told["items"]["company"] for told in stored(book, tmp_path, cards)]
    assert companies == [None, "市医院", None, "供电局"]


@pytest.mark.parametrize("title", ["孩子特长爱好", "孩子爱好特长", "孩子兴趣爱好", "孩子的特长", "孩子才艺"])
def test_what_a_child_likes_is_no_second_child(book: Book, tmp_path: Path, title: str) -> None:
    cards = [
        [
            ["家长姓名", name, "联系电话", f"1360000221{at}"],
            ["孩子姓名", f"乐{name[-1]}", "孩子性别", "男"],
            ["家庭住址", "建设二路129号", title, "画画"],
        ]
        for at, name in enumerate(NAMES[:3])
    ]
    for name, told in zip(NAMES, stored(book, tmp_path, cards, title="报名登记表"), strict=False):
        [child] = told["items"]["children"]
        assert (child["name"], child["interests"]) == (f"乐{name[-1]}", "画画")


def test_an_answer_most_people_give_asks_for_nothing_where_the_box_before_is_empty(
    book: Book, tmp_path: Path
) -> None:
    days = ("", "2025/6/5", "", "2025/4/23")
    cards = [
        [
            ["客户姓名", name, "电话", f"1360000221{at}"],
            ["住址", f"文昌路{at}号"],
            ["疫苗日期", day, "驱虫", "每月一次"],
            ["备注", "怕吹风"],
        ]
        for at, (name, day) in enumerate(zip(NAMES, days, strict=True))
    ]
    for told in stored(book, tmp_path, cards, title="客户登记表"):
        assert "驱虫：每月一次" in told["notes"]


def test_an_answer_that_is_a_label_elsewhere_answers_on_cards_that_are_alike(
    book: Book, tmp_path: Path
) -> None:
    channels = ("电话", "短信", "电话", "微信")
    cards = [
        [
            ["客户姓名", name, "客户等级", "B", "手机号码", f"1360000221{at}"],
            ["方便联系时间", "晚上", "联系偏好", channel],
            ["兴趣爱好", "游泳", "车辆", "哈弗H6"],
        ]
        for at, (name, channel) in enumerate(zip(NAMES, channels, strict=True))
    ]
    told = stored(book, tmp_path, cards, title="贵宾客户信息卡")
    assert [one["items"]["preferred_channel"] for one in told] == ["call", "sms", "call", "wechat"]


def test_a_line_with_answers_has_none_below(book: Book, tmp_path: Path) -> None:
    hobbies = ("打牌，看电影", "钓鱼", "打牌，看电影", "摄影")
    faiths = ("信佛", "", "基督教", "信佛")
    cards = [
        [
            ["业主姓名", name, "联系电话", f"1360000221{at}"],
            ["装修风格", ""],
            ["兴趣爱好", hobby, "宗教信仰", faith],
            ["特殊要求", ""],
            ["客户来源", "", "业务员", "毛毛"],
        ]
        for at, (name, hobby, faith) in enumerate(zip(NAMES, hobbies, faiths, strict=True))
    ]
    told = stored(book, tmp_path, cards, title="装修客户需求调查表")
    assert [one["items"]["hobbies"] for one in told] == [
        ["打牌", "看电影"],
        ["钓鱼"],
        ["打牌", "看电影"],
        ["摄影"],
    ]
    assert [bool(one["items"]["religion"]) for one in told] == [True, False, True, True]


def imported(book: Book, folder: Path, rows: Card) -> dict[str, dict[str, Any]]:
    """What is stored of a sheet with these rows, by name."""
    made = Workbook()
    for row in rows:
        made.worksheets[0].append(list(row))
    made.save(folder / "form.xlsx")
    import_list(book, folder / "form.xlsx")
    return everybody(book)


@pytest.mark.parametrize("role", ["房东", "业主", "货主", "委托人", "户主", "雇主"])
def test_whom_a_form_calls_by_their_role_is_the_customer(book: Book, tmp_path: Path, role: str) -> None:
    rows = [
        ("委托登记",),
        (f"{role}：{NAMES[0]}　性别：男　　电话：13600002211",),
        ("身份证：990101197803051286",),
        ("联系地址：文化路5号　备注：不吃辣",),
    ]
    told = imported(book, tmp_path, rows)
    assert [*told] == [NAMES[0]]
    assert [phone["number"] for phone in told[NAMES[0]]["phones"]] == ["13600002211"]
    assert told[NAMES[0]]["items"]["id_number"] == "990101197803051286"


@pytest.mark.parametrize("count", [1, 3])
def test_who_keeps_a_nanny_is_the_customer_and_the_old_of_the_house_are_family(
    book: Book, tmp_path: Path, count: int
) -> None:
    rows: list[Sequence[str]] = []
    for at, name in enumerate(NAMES[:count]):
        rows += [
            ("雇主", name, "电话", f"1360000221{at}"),
            ("住址", f"文化路{at}号", "家庭人口", "5"),
            ("老人", ("奶奶同住", "无", "公婆")[at], "做饭口味", "清淡"),
            (),
        ]
    told = imported(book, tmp_path, [("家政服务登记",), *rows])
    assert sorted(told) == sorted(NAMES[:count])
    assert not any(one["items"].get("company") for one in told.values())


def test_an_employer_beside_a_name_is_where_the_customer_works(book: Book, tmp_path: Path) -> None:
    rows = [
        ("姓名", NAMES[0], "电话", "13600002211"),
        ("雇主", "宏远", "职务", "会计"),
        ("爱好", "钓鱼", "住址", ""),
    ]
    told = imported(book, tmp_path, rows)
    assert told[NAMES[0]]["items"]["company"] == "宏远"


@pytest.mark.parametrize(
    "foot",
    [
        ("业务员：李晓梅　　　日期：2024-03-18",),
        ("填表人", "李晓梅", "日期", "2024-03-18"),
        ("客户经理", "李晓梅", "", "", "日期", "2024-03-18"),
    ],
)
def test_the_day_beside_who_filled_in_a_form_is_none_of_a_purchase(
    book: Book, tmp_path: Path, foot: Sequence[str]
) -> None:
    rows = [
        ("客户登记表",),
        ("姓名", NAMES[0], "手机", "13600002211"),
        ("爱好", "钓鱼", "住址", "文化路5号"),
        ("险种", "重疾险", "保费", "9800"),
        foot,
    ]
    told = imported(book, tmp_path, rows)[NAMES[0]]
    [bought] = told["purchases"]
    assert (bought["product"], bought["delivered"]) == ("重疾险", None)
    assert "日期：2024-03-18" in told["notes"]


@pytest.mark.parametrize("heading", ["【现有保障】", "二、他行资产", "竞品情况", "【同业产品】"])
def test_what_others_have_sold_is_bought_from_nobody_here(book: Book, tmp_path: Path, heading: str) -> None:
    rows = [
        ("需求分析表",),
        ("一、基本信息",),
        ("姓名", NAMES[0], "手机", "13600002211"),
        (heading,),
        ("公司", "平安", "产品", "平安福", "金额", "9800元"),
        ("三、跟进",),
        ("爱好", "钓鱼", "下次联系", "2024-04-01"),
    ]
    told = imported(book, tmp_path, rows)[NAMES[0]]
    assert not told["purchases"]
    assert not told["items"].get("company")
    assert (told["items"]["hobbies"], told["items"]["next_contact_on"]) == (["钓鱼"], "2024-04-01")
    assert all(word in told["notes"] for word in ("平安", "产品：平安福", "9800元"))


def test_a_table_of_what_others_have_sold_is_told_in_words(book: Book, tmp_path: Path) -> None:
    rows = [
        ("家庭保障分析表",),
        ("姓名", NAMES[0], "手机", "13600002211"),
        ("爱好", "钓鱼", "住址", "文化路5号"),
        ("【现有保障】",),
        ("险种", "保险公司", "保费", "生效日期"),
        ("平安福", "平安", "9800", "2020-01-01"),
        ("国寿福", "国寿", "5800", "2021-01-01"),
        ("【需求】",),
        ("预算", "每年1.5万", "倾向", "重疾"),
    ]
    told = imported(book, tmp_path, rows)[NAMES[0]]
    assert not told["purchases"]
    assert "险种：平安福，保险公司：平安，保费：9800" in told["notes"]


def test_the_people_of_a_firm_may_stand_each_on_a_line_of_its_card(book: Book, tmp_path: Path) -> None:
    rows = [
        ("集团客户档案卡",),
        ("单位名称", "华中轴承制造有限公司", "行业", "机械制造"),
        ("单位地址", "邓城大道77号", "主要产品", "圆锥滚子轴承"),
        ("员工人数", "420", "年营业额", "2.3亿"),
        ("主要联系人",),
        ("姓名", NAMES[0], "职务", "采购部长", "电话", "13600002211"),
        ("姓名", NAMES[1], "职务", "总工", "电话", "13600002212"),
        ("姓名", NAMES[2], "职务", "财务总监", "电话", "13600002213"),
        ("备注", "爱打乒乓球，可约"),
    ]
    told = imported(book, tmp_path, rows)[NAMES[0]]
    assert (told["items"]["company"], told["items"]["position"]) == ("华中轴承制造有限公司", "采购部长")
    assert [phone["number"] for phone in told["phones"]] == ["13600002211"]
    assert f"{NAMES[1]}，总工，13600002212" in told["notes"]
    assert "爱打乒乓球，可约" in told["notes"].split("\n")
    assert not told["purchases"]
    assert "主要产品：圆锥滚子轴承" in told["notes"]
