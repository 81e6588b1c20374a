"""Tables inside cards that are built like a list of customers, as their rows are stored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.tables.test_layout import Rows, one, said, tables
from tests.files import make_lists
from tests.files.lists.importing import import_everything, session_in_process

PEOPLE = ("王建业", "李晓燕", "张国强")
CAR = "豫A1234"


def cards(titles: Sequence[Any], tables_of: Sequence[Rows], *, above: str = "", left: str = "") -> list[Rows]:
    """Pairs, the table below them, and one more pair; a card for each of the tables."""
    lead, indent = ([left], [""]) if left else ([], [])
    return [
        [
            ["会员卡"],
            ["姓名", PEOPLE[place], "手机", f"1360000123{place}"],
            ["住址", f"和平路{place}号"],
            *([[above]] if above else []),
            [*lead, *titles],
            *([*indent, *row] for row in rows),
            ["常去的店", ("万达", "丹尼斯", "大商")[place]],
        ]
        for place, rows in enumerate(tables_of)
    ]


def stored(book: Book, folder: Path, made: Sequence[Rows], *, below: bool) -> dict[str, dict[str, Any]]:
    """What stands in the file after the cards, below each other or one a sheet, were imported."""
    sheets = [[row for rows in made for row in [*rows, []]]] if below else [*made]
    more = {f"{place}": rows for place, rows in enumerate(sheets[1:], 2)}
    path = make_lists.xlsx(folder / "卡.xlsx", sheets[0], "1", more)
    told = import_everything(session_in_process(book), book, path).customers
    return {customer["name"]: customer for customer in told}


THINGS = {
    "宠物": (
        ("宠物名", "品种", "公/母", "年龄", "疫苗", "备注"),
        (
            [("豆包", "泰迪", "公", "3岁", "未打")],
            [("咪咪", "英短", "母", "1岁", "未打"), ("旺财", "柯基", "公")],
            [("可乐", "金毛", "母", "5岁", "未打", "怕生")],
        ),
    ),
    "眼别": (
        ("眼别", "球镜", "柱镜", "轴位", "矫正视力"),
        (
            [("右眼", "-3.50", "-0.25", "98", "1.2"), ("左眼", "-3.25", "-0.50", "26", "1.2")],
            [("右眼", "-1.50", "-0.25", "90", "1.2"), ("左眼", "-2.25", "-0.25", "80", "1.0")],
            [("右眼", "-4.00", "-0.75", "15", "1.0"), ("左眼", "-5.25", "-0.50", "20", "1.2")],
        ),
    ),
    "设备": (
        ("设备名称", "型号", "数量", "安装日期", "状态"),
        (
            [("空压机", "GA37", "2", "2017.3.6", "在用")],
            [("冷干机", "GA54", "1", "2011.10.7", "停用"), ("储气罐", "GA57", "3", "2015.7.9", "在用")],
            [("空压机", "GA90", "1", "2019.1.2", "在用")],
        ),
    ),
    "贷款": (
        ("贷款种类", "银行", "余额", "期限"),
        (
            [("房贷", "工行", "57万", "5年")],
            [("车贷", "建行", "13万", "3年"), ("房贷", "工行", "38万", "19年")],
            [("信用卡", "招行", "8万", "1年")],
        ),
    ),
}


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize("heading", [{}, {"above": "其他情况表"}, {"left": "登记明细"}])
@pytest.mark.parametrize("thing", THINGS)
def test_each_thing_in_a_table_is_told_in_the_notes_under_its_titles(
    book: Book, tmp_path: Path, thing: str, heading: dict[str, str], below: bool
) -> None:
    titles, rows = THINGS[thing]
    told = stored(book, tmp_path, cards(titles, rows, **heading), below=below)
    assert sorted(told) == sorted(PEOPLE)
    for name, things in zip(PEOPLE, rows, strict=True):
        for each in things:
            words = "，".join(f"{title}：{word}" for title, word in zip(titles, each, strict=False))
            assert words in told[name]["notes"]
        assert told[name]["birthday"] is None


BOUGHT = (
    [("2021.3.4", "水光针", 680)],
    [("2022.5.6", "祛斑", 1200), ("2023.7.8", "水光针", 700)],
    [("2020.1.2", "皮肤清洁", 260)],
)


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize(
    ("titles", "above"),
    [
        (("日期", "项目", "金额"), "消费记录"),
        (("日期", "项目", "金额"), ""),
        (("消费日期", "服务项目", "消费金额"), ""),
        (("日期", "品名", "金额"), "购买明细"),
        (("时间", "产品", "金额"), ""),
    ],
)
def test_what_was_bought_is_a_purchase_each(
    book: Book, tmp_path: Path, titles: Sequence[str], above: str, below: bool
) -> None:
    told = stored(book, tmp_path, cards(titles, BOUGHT, above=above), below=below)
    assert sorted(told) == sorted(PEOPLE)
    assert [
        [(deal["product"], deal["delivered"]) for deal in told[name]["purchases"]] for name in PEOPLE
    ] == [
        [("水光针", "2021-03-04")],
        [("祛斑", "2022-05-06"), ("水光针", "2023-07-08")],
        [("皮肤清洁", "2020-01-02")],
    ]
    assert told["王建业"]["items"]["amount"] == 680


@pytest.mark.parametrize("above", ["维修记录", "服务记录"])
def test_what_was_mended_is_no_purchase(book: Book, tmp_path: Path, above: str) -> None:
    told = stored(book, tmp_path, cards(("日期", "项目", "金额"), BOUGHT, above=above), below=True)
    assert all(not told[name]["purchases"] for name in PEOPLE)
    assert "日期：2023.7.8，项目：水光针，金额：700" in told["李晓燕"]["notes"]


def test_a_customer_may_have_bought_more_than_a_few_times(book: Book, tmp_path: Path) -> None:
    days = [(f"2021.{month}.3", "护理", 100 + month) for month in range(1, 13)]
    told = stored(book, tmp_path, cards(("日期", "项目", "金额"), [days, *BOUGHT[1:]]), below=True)
    assert len(told["王建业"]["purchases"]) == len(days)


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize("heading", [{}, {"above": "名下车辆"}, {"left": "车辆信息"}])
def test_each_car_in_a_table_is_one_of_the_customer(
    book: Book, tmp_path: Path, heading: dict[str, str], below: bool
) -> None:
    rows = (
        [(f"{CAR}1", "帕萨特", "2025-3-4")],
        [(f"{CAR}2", "凯美瑞", "2025-5-6"), (f"{CAR}3", "雅阁", "2026-1-2")],
        [(f"{CAR}4", "途观", "2025-7-8")],
    )
    told = stored(book, tmp_path, cards(("车牌号", "车型", "保险到期"), rows, **heading), below=below)
    plates = [[asset["identifier"] for asset in told[name]["assets"]] for name in PEOPLE]
    assert plates == [[f"{CAR}1"], [f"{CAR}2", f"{CAR}3"], [f"{CAR}4"]]


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize(
    ("titles", "heading"),
    [
        (("宝宝姓名", "性别", "出生日期", "喂养方式", "备注"), {}),
        (("孩子姓名", "性别", "生日", "年级"), {}),
        (("姓名", "性别", "出生日期", "就读学校"), {"above": "子女情况"}),
    ],
)
def test_children_in_a_table_are_the_customers(
    book: Book, tmp_path: Path, titles: Sequence[str], heading: dict[str, str], below: bool
) -> None:
    rows = (
        [("豆豆", "男", "2018.6.8", "混合")],
        [("团团", "女", "2020.3.12", "母乳"), ("糖糖", "男", "2022.9.7", "奶粉")],
        [("果果", "女", "2019.4.5", "混合")],
    )
    told = stored(book, tmp_path, cards(titles, rows, **heading), below=below)
    assert sorted(told) == sorted(PEOPLE)
    kin = [[(one["relation"], one["name"]) for one in told[name]["family"]] for name in PEOPLE]
    assert kin == [[("son", "豆豆")], [("daughter", "团团"), ("son", "糖糖")], [("daughter", "果果")]]
    assert all(told[name]["sex"] is None and told[name]["birthday"] is None for name in PEOPLE)


@pytest.mark.parametrize(
    ("titles", "heading"),
    [
        (("姓名", "关系", "电话"), {"above": "紧急联系人"}),
        (("姓名", "关系", "电话"), {"left": "紧急联系人"}),
        (("紧急联系人", "与本人关系", "联系电话"), {}),
    ],
)
def test_whom_to_call_is_no_customer_and_no_relative(
    book: Book, tmp_path: Path, titles: Sequence[str], heading: dict[str, str]
) -> None:
    rows = (
        [("吴军", "朋友", "13600004561")],
        [("何苗", "妻子", "13600004562")],
        [("郭亮", "同事", "13600004563")],
    )
    told = stored(book, tmp_path, cards(titles, rows, **heading), below=True)
    assert [told[name]["items"]["emergency_contact"] for name in PEOPLE] == [
        "吴军，朋友，13600004561",
        "何苗，妻子，13600004562",
        "郭亮，同事，13600004563",
    ]


@pytest.mark.parametrize("below", [True, False])
def test_family_policies_and_visits_in_one_card_are_told_each_in_its_place(
    book: Book, tmp_path: Path, below: bool
) -> None:
    made = [
        [
            ["客户资料卡"],
            ["基本资料", "姓名", name, "电话", f"1360000123{place}"],
            ["", "工作单位", ("市医院", "一中", "税务局")[place], "生日", f"1980.{place + 1}.2"],
            ["家庭成员", "称谓", "姓名", "年龄", "工作单位"],
            ["", "妻子", ("吴静", "何敏", "郑洁")[place], 30 + place, "二中"],
            ["", "儿子", ("小宝", "阳阳", "乐乐")[place], 5 + place, "实验小学"],
            ["已有保单", "险种", "保险公司", "投保日期", "年保费"],
            ["", "平安福", ("平安", "国寿", "太平洋")[place], f"2018.{place + 1}.3", 8000 + place],
            ["拜访记录"],
            ["日期", "方式", "拜访内容"],
            [f"2023.3.{place + 1}", "电话", f"送生日祝福{place}"],
            ["性格特点", ("开朗", "细心", "急性子")[place]],
        ]
        for place, name in enumerate(PEOPLE)
    ]
    told = stored(book, tmp_path, made, below=below)
    assert sorted(told) == sorted(PEOPLE)
    for place, name in enumerate(PEOPLE):
        customer = told[name]
        assert customer["items"]["spouse_name"] == ("吴静", "何敏", "郑洁")[place]
        assert [deal["product"] for deal in customer["purchases"]] == ["平安福"]
        assert customer["items"]["amount"] == 8000 + place


@pytest.mark.parametrize("below", [True, False])
def test_tables_into_which_nothing_was_written_are_a_part_of_the_card(below: bool) -> None:
    made = [
        [
            ["姓名", name, "电话", f"1360000123{place}"],
            ["家庭成员"],
            ["姓名", "关系", "生日", "工作单位"],
            [],
            ["购买记录"],
            ["日期", "产品", "金额"],
            [],
            ["备注", ("常来", "好客户", "要求高")[place]],
            [],
        ]
        for place, name in enumerate(PEOPLE)
    ]
    rows = one([row for rows in made for row in rows]) if below else one(made[0])
    assert [(row["姓名"], row["备注"]) for row in rows] == [
        *zip(PEOPLE if below else PEOPLE[:1], ("常来", "好客户", "要求高"), strict=False)
    ]


def test_what_most_customers_answer_before_an_empty_box_is_kept() -> None:
    rows = one(
        [
            row
            for place, skin in enumerate(["油性", "油性", "干性"])
            for row in (
                ["姓名", PEOPLE[place], "手机", f"1360000123{place}"],
                ["肤质", skin, "过敏史", "无"],
                ["日期", "项目", "金额"],
                ["2021.3.4", "水光针", 680 + place],
                [],
            )
        ]
    )
    assert [(row["肤质"], row["过敏史"]) for row in rows] == [("油性", "无"), ("油性", "无"), ("干性", "无")]


@pytest.mark.parametrize(
    "above",
    [
        [["制表人", "王芳", "日期", "2024-1-1"]],
        [["负责人", "王芳", "联系电话", "13600009999"]],
        [["门店", "城东店", "店长", "王芳"], ["电话", "13600009999", "地址", "和平路1号"]],
        [["单位：元", "", "更新：2026.11"]],
        [["单位", "宏达公司", "联系电话", "13600009999"]],
    ],
)
def test_a_list_below_pairs_of_whoever_keeps_it_stays_a_list(above: list[list[str]]) -> None:
    people = [[name, f"1360000123{place}", "男", f"1980-1-{place + 1}"] for place, name in enumerate(PEOPLE)]
    sheet = tables([*above, ["姓名", "电话", "性别", "生日"], *people])[-1]
    assert [row["姓名"] for row in said(sheet)] == [*PEOPLE]


def test_rows_of_words_alone_are_no_titles_though_one_says_who_owns_the_shop() -> None:
    people = [["王伟", "老板", "建材"], ["李晓燕", "店员", "服装"], ["张国强", "老板", "餐饮"]]
    assert [row["姓名"] for row in one([["姓名", "职务", "行业"], *people])] == ["王伟", "李晓燕", "张国强"]


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize(
    ("firm", "person", "number"),
    [
        ("店名", "负责人", "负责人电话"),
        ("店名", "联系人", "联系电话"),
        ("店名", "老板", "老板电话"),
        ("店名", "客户姓名", "联系电话"),
    ],
)
@pytest.mark.parametrize(
    ("left", "titles"),
    [
        ("进\n货\n记\n录", ("日期", "品名", "数量(斤)", "金额", "付款")),
        ("订货情况", ("订货日期", "产品", "数量", "金额", "结算")),
        ("拿货记录", ("日期", "产品名称", "数量", "总金额", "备注")),
    ],
)
def test_all_that_a_shop_ordered_is_told_of_the_person_in_charge_there(
    book: Book,
    tmp_path: Path,
    below: bool,
    firm: str,
    person: str,
    number: str,
    left: str,
    titles: tuple[str, ...],
) -> None:
    made: list[Rows] = [
        [
            ["经销客户资料卡"],
            ["基本资料", firm, f"茗香{place}号茶庄", "", person, name],
            ["", number, f"1360000123{place}", "", "店铺电话", f"6000461{place}"],
            ["", "店铺地址", f"江城市和平路{place + 1}号", "", "客户等级", "A"],
            ["个人", "籍贯", "四川绵阳", "", "爱好", "品茶"],
            [left, *titles],
            ["", f"2025-01-1{place}", "铁观音", 9 + place, 3300 + place, "已付"],
            ["", f"2025-03-1{place}", "茉莉花茶", 10 + place, 5100 + place, "月结"],
            ["备注", ("月底结款", "中秋要礼盒", "老板娘管账")[place]],
        ]
        for place, name in enumerate(PEOPLE)
    ]
    told = stored(book, tmp_path, made, below=below)
    assert sorted(told) == sorted(PEOPLE)
    for place, name in enumerate(PEOPLE):
        assert [deal["product"] for deal in told[name]["purchases"]] == ["铁观音", "茉莉花茶"]
        assert told[name]["items"]["company"] == f"茗香{place}号茶庄"
        assert told[name]["phones"][0]["number"] == f"1360000123{place}"


@pytest.mark.parametrize(
    ("titles", "row"),
    [
        (("同行人员", "关系", "出生日期", "电话", "备注"), ("她", "谁", "日", "", "晕车")),
        (("关系", "同行人", "年龄", "电话"), ("谁", "她", "9", "")),
        (("家属", "与客户关系", "生日", "单位"), ("她", "谁", "日", "")),
        (("家庭成员", "关系", "生日", "电话"), ("她", "谁", "日", "")),
        (("序号", "随行人员", "与本人关系", "出生日期"), ("1", "她", "谁", "日")),
        (("关系", "职业", "同住人", "备注"), ("谁", "教师", "她", "爱喝茶")),
        (("陪同人", "称谓", "出生年月"), ("她", "谁", "日")),
        (("成员", "关系", "生日", "电话"), ("她", "谁", "日", "")),
    ],
)
def test_whoever_is_named_beside_a_relation_is_that_relative(
    book: Book, tmp_path: Path, titles: tuple[str, ...], row: tuple[str, ...]
) -> None:
    wives, girls = ("陆敏", "何静", "郑洁"), ("王朵", "李欣怡", "张梦洁")
    made = cards(
        titles,
        [
            [
                tuple(
                    {"她": name, "谁": relation, "日": f"{year + place}.8.26"}.get(word, word) for word in row
                )
                for name, relation, year in ((wives[place], "妻子", 1985), (girls[place], "女儿", 2015))
            ]
            for place in range(3)
        ],
    )
    told = stored(book, tmp_path, made, below=True)
    for place, name in enumerate(PEOPLE):
        assert told[name]["items"]["spouse_name"] == wives[place]
        assert [child["name"] for child in told[name]["items"]["children"]] == [girls[place]]
