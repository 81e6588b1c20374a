"""Cards and forms as shops write them: in their own words, numbered, with titles over each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.cards import ticks
from app.excel.tables.layout import find_tables
from tests.app.excel.tables.test_layout import Rows, one, said, tables

HABITS: Rows = [
    ("1", "性别", "男"),
    ("2", "通讯地址", "郑州市金水区"),
    ("3", "喜欢的用餐地点", "楼下湘菜馆"),
    ("4", "喜欢的购物地点", "胖东来"),
    ("5", "长途交通方式", "高铁"),
    ("6", "参加的社会组织", "商会理事"),
    ("7", "社交热衷度", "内向"),
    ("8", "衣着特点", "休闲"),
    ("9", "最崇拜的人", "任正非"),
    ("10", "最得意的成就", "当过兵"),
]


def test_a_form_that_asks_in_its_own_words_is_a_card() -> None:
    rows = [("客户信息档案表",), ("客户姓名", "王建业", "业务员", "李晓梅"), ("一、基本信息",), *HABITS]
    [row] = one(rows)
    assert (row["客户姓名"], row["业务员"]) == ("王建业", "李晓梅")
    assert {label: row[label] for _, label, _ in HABITS} == {label: value for _, label, value in HABITS}


def test_forms_of_two_columns_in_their_own_words_are_no_customers_side_by_side() -> None:
    def form(name: str) -> Rows:
        told = [(f"{number}.{label}", value) for number, label, value in HABITS]
        pairs = zip(told[::2], told[1::2], strict=True)
        return [("客户信息档案",), ("姓名：", name, "电话：", ""), *(left + right for left, right in pairs)]

    [sheet] = tables([*form("王建业"), (), *form("孙丽"), (), *form("李娜")])
    assert [(row["姓名"], row["最崇拜的人"], row["性别"]) for row in said(sheet)] == [
        ("王建业", "任正非", "男"),
        ("孙丽", "任正非", "男"),
        ("李娜", "任正非", "男"),
    ]


def test_what_stands_over_the_next_card_is_no_part_of_the_one_before() -> None:
    def card(name: str, number: int, over: str = "客户卡片 No.00{}") -> Rows:
        return [
            (over.format(number),),
            (f"姓名：{name}", "性别：男"),
            (f"电话：1360000121{number}", "爱好：钓鱼"),
            ("备注：爱聊天",),
        ]

    assert [(row["姓名"], row["备注"]) for row in one([*card("王伟", 1), *card("刘芳", 2)])] == [
        ("王伟", "爱聊天"),
        ("刘芳", "爱聊天"),
    ]
    apart = one([*card("王伟", 1, "东城门店"), (), *card("刘芳", 2, "西城门店")])
    assert [(row["姓名"], row["备注"], row["卡片其他内容"]) for row in apart] == [
        ("王伟", "爱聊天", "东城门店"),
        ("刘芳", "爱聊天", "西城门店"),
    ]


def test_a_label_of_several_things_has_a_column_for_each() -> None:
    rows = [("客户姓名", "王建业"), *(told[1:] for told in HABITS)]
    spouse = ("配偶姓名/电话/单位", "刘芳/13600001218/第三中学")
    firm = ("公司名称及地址", "云台商贸，无名路12号")
    [row] = one([*rows, spouse, firm])
    assert (row["配偶姓名"], row["配偶电话"], row["配偶单位"]) == ("刘芳", "13600001218", "第三中学")
    assert (row["公司名称"], row["公司地址"]) == ("云台商贸", "无名路12号")


def test_a_word_for_a_sort_of_things_is_a_label_where_it_is_answered() -> None:
    told = [(label, value) for _, label, value in HABITS]
    rows: Rows = [
        ("客户姓名", "王建业", "职务", "店长"),
        *(left + right for left, right in zip(told[::2], told[1::2], strict=True)),
        ("配偶爱好", "看剧", "父亲情况", "已故"),
        ("口味偏好", "清淡", "籍贯", "周口"),
    ]
    [row] = one(rows)
    assert (row["配偶爱好"], row["父亲情况"], row["职务"]) == ("看剧", "已故", "店长")


def test_titles_over_one_line_of_values_and_others_over_the_next_are_one_customer() -> None:
    def card(number: int, name: str) -> Rows:
        return [
            (f"客户编号：{number:03}",),
            ("姓名", "性别", "联系电话"),
            (name, "男", f"1360000122{number}"),
            ("工作单位", "职务", "爱好"),
            ("第三中学", "教师", "钓鱼"),
            (),
        ]

    told = one([*card(1, "王伟"), *card(2, "刘强")])
    assert [(row["姓名"], row["工作单位"], row["爱好"]) for row in told] == [
        ("王伟", "第三中学", "钓鱼"),
        ("刘强", "第三中学", "钓鱼"),
    ]
    assert len(tables([*card(1, "王伟"), *card(2, "刘强"), ("月份", "业绩"), ("一月", "12")])) > 1


def test_members_of_the_family_side_by_side_are_told_as_the_family() -> None:
    titles = ("姓名", "电话", "家庭成员1", "关系", "出生日期", "家庭成员2", "关系", "出生日期", "备注")
    family = ("刘芳", "配偶", "1972-3-4", "王磊", "儿子", "2001-2-3")
    assert one(
        [titles, ("王伟", "13600001234", *family, "常来"), ("孙丽", "13600001235", *[""] * 6, "")]
    ) == [
        {
            "姓名": "王伟",
            "电话": "13600001234",
            "备注": "常来",
            "配偶姓名": "刘芳",
            "配偶生日": "1972-3-4",
            "子女": "儿子:王磊(生日:2001-2-3)",
        },
        {"姓名": "孙丽", "电话": "13600001235"},
    ]
    numbered = ("姓名", "家属1关系", "家属1姓名", "家属1电话", "家属2关系", "家属2姓名", "家属2电话")
    rows = [
        numbered,
        ("王伟", "妻子", "刘芳", "13600001236", "父亲", "王老", ""),
        ("孙丽", "丈夫", "周强", "", "", "", ""),
    ]
    assert one(rows)[0] == {
        "姓名": "王伟",
        "配偶姓名": "刘芳",
        "配偶电话": "13600001236",
        "父母": "父亲:王老",
    }


def test_a_form_in_english_is_a_card() -> None:
    rows = [
        ("CUSTOMER PROFILE",),
        ("Name:", "王建业", "Sales Rep:", "Lily"),
        ("Sex:", "M", "Date of Birth:", "22 November 1970"),
        ("Mobile:", "13600001237", "Position:", "Manager"),
        ("Favourite Cuisine:", "Cantonese", "Proudest Achievement:", "built a school"),
        ("Drinks:", "red wine", "Plate No.:", "粤A00001"),
    ]
    [row] = one(rows)
    assert (row["Name"], row["Sales Rep"], row["Proudest Achievement"]) == (
        "王建业",
        "Lily",
        "built a school",
    )


def test_the_people_of_each_firm_stand_in_its_own_card() -> None:
    def card(firm: str, person: str) -> Rows:
        return [
            ("集团客户档案",),
            ("单位名称", firm, "行业", "电子"),
            ("联系人", "姓名", "职务", "手机"),
            ("", person, "经理", "13600001238"),
            ("", "李伟", "会计", "13600001239"),
            ("单位需求", "降低成本", "备注", ""),
            (),
        ]

    told = one([*card("金星电子", "王建业"), *card("木星电子", "孙丽")])
    assert [(row["单位名称"], row["联系人"]) for row in told] == [
        ("金星电子", "王建业"),
        ("木星电子", "孙丽"),
    ]


def test_lines_with_labels_of_which_half_are_known_are_all_pairs() -> None:
    def card(name: str) -> Rows:
        return [
            ("----------",),
            (f"客户：{name}   电话：13600001240",),
            ("生日：农历八月初二",),
            ("家庭：妻子刘芳",),
            ("保单：两全险，2027年3月到期",),
        ]

    told = one([*card("王伟"), *card("张强")])
    assert [(row["客户"], row["生日"], row["家庭"], row["保单"]) for row in told] == [
        (name, "农历八月初二", "妻子刘芳", "两全险，2027年3月到期") for name in ("王伟", "张强")
    ]


def test_what_stands_alone_over_each_card_is_its_title_whatever_number_it_bears() -> None:
    def card(name: str, title: str) -> Rows:
        return [
            (title,),
            ("姓名：", name, "手机：", "13600001210", "生日：", "1974.6.25"),
            ("家庭电话：", "60002861", "结婚纪念日：", "1992/9/10", "配偶姓名：", "张宝山"),
            ("单位：", "顺达物流", "职务：", "经理", "", ""),
            (),
        ]

    rows = [*card("王伟", "客户档案卡  NO.001"), *card("刘芳", "客户档案卡  NO.002")]
    assert [(row["姓名"], row["职务"]) for row in one(rows)] == [("王伟", "经理"), ("刘芳", "经理")]


def test_a_title_over_cards_side_by_side_is_no_label() -> None:
    def cards(left: str, right: str) -> Rows:
        return [
            ("客户姓名", left, "", "客户姓名", right),
            ("手机号码", "13600001210", "", "手机号码", "13600001211"),
            ("微信号", "wx02878", "", "微信号", "wx02879"),
            (),
        ]

    rows = one([("VIP 客户卡片",), *cards("王伟", "刘芳"), *cards("李娜", "孙丽")])
    assert [row["客户姓名"] for row in rows] == ["王伟", "刘芳", "李娜", "孙丽"]
    assert [[*row] for row in rows] == [["客户姓名", "手机号码", "微信号"]] * 4


def test_a_numbered_form_with_label_and_value_in_each_cell_is_parted_by_all_its_lines() -> None:
    rows = [
        ("客户信息档案",),
        ("客户姓名：王伟", "填表：李晓梅"),
        ("1、性别：男",),
        ("8、教育程度：本科",),
        ("二、家庭信息",),
        ("9、家庭状况（收入、和睦程度）：和睦",),
        ("12、配偶教育程度：大专",),
        ("三、个人生活",),
        ("17、喜欢去的用餐地点：湘满楼",),
        ("22、健康状况：良好",),
        ("25、对社交活动的热衷程度：一般",),
        ("35、车牌号码：湘A10000",),
        ("36、着装特点：西装",),
    ]
    [row] = one(rows)
    assert row == {
        "客户姓名": "王伟",
        "填表": "李晓梅",
        "性别": "男",
        "教育程度": "本科",
        "家庭状况（收入、和睦程度）": "和睦",
        "配偶教育程度": "大专",
        "喜欢去的用餐地点": "湘满楼",
        "健康状况": "良好",
        "对社交活动的热衷程度": "一般",
        "车牌号码": "湘A10000",
        "着装特点": "西装",
    }


def test_a_list_whose_columns_say_in_every_line_of_what_sort_they_are_is_a_table() -> None:
    titles = ("Name", "Birthday", "E-mail 1 - Type", "E-mail 1 - Value", "Phone 1 - Type", "Phone 1 - Value")
    more = ("Organization 1 - Name", "Relation 1 - Type", "Relation 1 - Value")
    rows = [
        (*titles, *more),
        (
            "王伟",
            "1980-01-02",
            "* Work",
            "w@example.org",
            "Mobile",
            "+86 136-0000-1210",
            "",
            "Spouse",
            "孙丽",
        ),
        ("刘芳", "--03-05", "* Work", "l@example.org", "Mobile", "+86 136-0000-1211", "顺达", "Spouse", ""),
        ("李娜", "", "Home", "n@example.org", "Mobile", "+86 136-0000-1212", "恒通", "Spouse", "陈刚"),
    ]
    [sheet] = tables(rows)
    assert [cells[0] for _, cells in sheet.rows] == ["王伟", "刘芳", "李娜"]


def test_titles_that_only_say_item_and_content_head_no_table() -> None:
    told = [(label, value) for _, label, value in HABITS]
    numbered = [
        (str(place), *left, str(place + 5), *right)
        for place, (left, right) in enumerate(zip(told[:5], told[5:], strict=True), 1)
    ]
    rows = [("客户信息档案（42项）",), ("客户姓名", "王伟"), ("序号", "项目", "内容") * 2, *numbered]
    assert one(rows) == [{"客户姓名": "王伟", **dict(told)}]


def test_cards_of_visits_ask_in_the_words_of_a_log() -> None:
    def card(name: str, day: str) -> Rows:
        return [
            ("大客户拜访记录表",),
            ("客户名称", "华泰集团", "拜访时间", day),
            ("客户联系人", name, "联系电话", "13600001210"),
            ("拜访人", "李晓梅", "拜访方式", "上门"),
            ("拜访目的", "例行维护"),
            ("洽谈内容", "演示新平台"),
            (),
        ]

    first, second = one([*card("王伟", "2025年1月6日"), *card("刘芳", "2025年1月9日")])
    assert first == {
        "客户名称": "华泰集团",
        "拜访时间": "2025年1月6日",
        "客户联系人": "王伟",
        "联系电话": "13600001210",
        "拜访人": "李晓梅",
        "拜访方式": "上门",
        "拜访目的": "例行维护",
        "洽谈内容": "演示新平台",
    }
    assert [*second] == [*first]


def test_what_a_later_card_shows_to_be_a_label_is_one_on_the_first_too() -> None:
    def card(name: str, number: int) -> Rows:
        return [
            ("来访客户登记卡", "", "", "编号：000" + str(number)),
            ("来访事由", "看房", "置业顾问", "李晓梅"),
            ("客户姓名", name, "联系电话", f"1360000121{number}"),
            ("购房目的", "自住", "", "总价预算", "", "90万"),
            (),
        ]

    for row in one([*card("王伟", 1), *card("刘芳", 2)]):
        assert (row["来访事由"], row["总价预算"], row["购房目的"]) == ("看房", "90万", "自住")


def test_the_customers_own_line_among_the_family_is_told_of_the_customer() -> None:
    rows = [
        ("王伟家庭保障规划表",),
        ("客户姓名", "王伟", "联系电话", "13600001210"),
        ("家庭住址", "无名路1号", "家庭年收入", "35万"),
        ("家庭成员情况",),
        ("称谓", "姓名", "出生日期", "职业", "已有保险"),
        ("本人", "王伟", "1970-1-2", "负责人", "社保"),
        ("妻子", "刘芳", "1972-3-4", "教师", "社保、重疾20万"),
        ("儿子", "王磊", "1999-5-6", "学生", "学平险"),
    ]
    [row] = one(rows)
    assert (row["出生日期"], row["职业"], row["已有保险"]) == ("1970-1-2", "负责人", "社保")
    assert (row["配偶"], row["配偶职业"]) == ("妻子:刘芳(生日:1972-3-4;已有保险:社保、重疾20万)", "教师")
    assert row["子女"] == "儿子:王磊(生日:1999-5-6;职业:学生;已有保险:学平险)"


def test_a_tick_behind_a_pair_answers_the_label_before_it() -> None:
    card: Rows = [
        ("姓名", "王建业", "电话", "13600001234"),
        ("首次到店", "2023-06-01", "集团客户", "√"),
        ("爱好", "钓鱼", "备注", "常来"),
        ("住址", "无名路12号", "微信", "wang_test"),
    ]
    [row] = one(card)
    assert (row["首次到店"], row["集团客户"]) == ("2023-06-01", "√")


def test_a_table_of_the_family_into_which_nobody_was_written_is_a_part_of_the_card() -> None:
    card: Rows = [
        ("客户登记表",),
        ("姓名", "孟令仪", "性别", "女", "民族", "满"),
        ("出生日期", "1979-5-17", "手机", "15300005403", "微信号", "hk_test3"),
        ("身份证号", "", "", "电子邮箱", "s3@example.com"),
        ("家庭成员",),
        ("关系", "姓名", "出生日期"),
    ]
    for more in ([], [("备注", "爱听京剧")]):
        [row] = one([*card, *more])
        assert (row["姓名"], row["微信号"], row["电子邮箱"]) == ("孟令仪", "hk_test3", "s3@example.com")
        assert row.get("备注", "") == ("爱听京剧" if more else "")


def test_blanks_that_were_written_on_are_no_part_of_the_answers() -> None:
    def card(name: str) -> Rows:
        return [
            ("        客 户 登 记 卡",),
            (f"姓名：__{name}__  性别：_男_  出生日期：__1967__年_2_月_7_日",),
            ("电话：__13600001210__  微信：__wang_w__",),
            ("单位：__顺达物流__  职务：____",),
            ("意向车型：__卡罗拉__  购车预算：__15万__  付款方式：□全款 ☑贷款",),
            (),
        ]

    rows = one([*card("王伟"), *card("刘芳")])
    assert [{label: " ".join(value.split()) for label, value in row.items()} for row in rows] == [
        {
            "姓名": name,
            "性别": "男",
            "出生日期": "1967 年 2 月 7 日",
            "电话": "13600001210",
            "微信": "wang_w",
            "单位": "顺达物流",
            "意向车型": "卡罗拉",
            "购车预算": "15万",
            "付款方式": "□全款 ☑贷款",
        }
        for name in ("王伟", "刘芳")
    ]


def test_a_card_that_asks_the_same_of_the_spouse_is_one_customer() -> None:
    def card(name: str, spouse: str, number: int) -> Rows:
        return [
            ("成交客户档案",),
            ("房号", "1-2-301", "成交日期", "2023年6月1日"),
            ("项目", "客户本人", "配偶"),
            ("姓名", name, spouse),
            ("联系电话", f"1360000121{number}", f"1360000122{number}"),
            ("爱好", "跑步", "烘焙"),
            ("备注", "改善型", ""),
            (),
        ]

    rows = one([*card("王伟", "刘芳", 1), *card("李强", "孙丽", 2)])
    assert [(row["姓名"], row["配偶姓名"], row["配偶爱好"], row["备注"]) for row in rows] == [
        ("王伟", "刘芳", "烘焙", "改善型"),
        ("李强", "孙丽", "烘焙", "改善型"),
    ]
    assert rows[0]["配偶联系电话"] == "13600001221"


def test_answers_below_their_questions_belong_to_them() -> None:
    def sheet(name: str, answer: str) -> Rows:
        return [
            ("客户访谈问卷",),
            ("1. 您的姓名？",),
            (f"{answer}{name}",),
            ("2. 您的手机号码？",),
            (f"{answer}13600001210",),
            ("3. 您平时有哪些爱好？",),
            ("4. 您从哪里知道我们的？",),
            (f"{answer}朋友推荐",),
        ]

    for answer in ("答：", ""):
        assert one(sheet("王伟", answer)) == [
            {"您的姓名": "王伟", "您的手机号码": "13600001210", "您从哪里知道我们的": "朋友推荐"}
        ]


@pytest.mark.parametrize(("number", "colon"), [("{}、", ""), ("（{}）", ""), ("{}、", "："), ("{}. ", "")])
def test_questions_over_their_answers_may_be_counted_in_words(number: str, colon: str) -> None:
    def sheet(name: str, phone: str, hobby: str) -> Rows:
        asked = ("客户姓名", "联系手机", "所在企业", "兴趣爱好", "最敬佩的人", "备注")
        answers = (name, phone, "明远投资", hobby, "曾国藩", "约见须提前一周")
        told = zip("一二三四五六", asked, answers, strict=True)
        lines = [((f"{number.format(place)}{word}{colon}",), (said,)) for place, word, said in told]
        return [("大客户访谈提纲",), *(line for pair in lines for line in pair if line != ("",))]

    grids = MemoryGrids(
        {
            "访谈1": [[*line] for line in sheet("王伟", "13600001210", "收藏、红酒")],
            "访谈2": [[*line] for line in sheet("刘芳", "13600001211", "")],
        }
    )
    [found] = find_tables(grids, ["访谈1", "访谈2"])
    wang, liu = said(found)
    assert (wang["客户姓名"], wang["联系手机"], wang["兴趣爱好"]) == ("王伟", "13600001210", "收藏、红酒")
    assert (liu["客户姓名"], liu["最敬佩的人"], liu["备注"]) == ("刘芳", "曾国藩", "约见须提前一周")
    assert "兴趣爱好" not in liu


def test_numbered_parts_of_a_form_over_labels_are_no_questions() -> None:
    rows = [
        ("一、健康状况",),
        ("姓名：王伟　　手机：13600001210",),
        ("二、兴趣爱好",),
        ("爱好：钓鱼　　喜欢的运动：羽毛球",),
        ("三、家庭情况",),
        ("配偶：刘芳　　结婚纪念日：1999-10-01",),
    ]
    [row] = one(rows)
    assert (row["姓名"], row["爱好"], row["配偶"]) == ("王伟", "钓鱼", "刘芳")


def test_a_table_of_days_inside_a_card_is_one_answer_of_it() -> None:
    def card(name: str) -> Rows:
        return [
            ("保有客户管理卡（C卡）",),
            ("一、客户资料",),
            ("姓名", name, "性别", "男"),
            ("二、车辆资料",),
            ("车型", "哈弗H6", "颜色", "白色"),
            ("三、保养记录",),
            ("日期", "里程", "保养项目", "金额"),
            ("2022/7/30", "3000", "首保", "0"),
            ("2023/1/26", "8000", "机油机滤", "380"),
        ]

    [row] = one(card("王伟"))
    assert (row["姓名"], row["颜色"]) == ("王伟", "白色")
    assert row["保养记录"].split("\n") == [
        "日期：2022/7/30，里程：3000，保养项目：首保，金额：0",
        "日期：2023/1/26，里程：8000，保养项目：机油机滤，金额：380",
    ]


def test_the_people_of_a_firm_may_stand_below_a_heading_of_its_card() -> None:
    rows = [
        ("集团客户档案",),
        ("单位名称", "同德机电", "行业", "制造"),
        ("单位地址", "无名路1号", "合同到期日", "2027-03-30"),
        ("关键人信息",),
        ("姓名", "职务", "联系电话", "角色", "爱好"),
        ("王伟", "主任", "13600001210", "决策者", "乒乓球"),
        ("刘芳", "科长", "13600001211", "评估者", "钓鱼"),
        ("全年重点工作",),
        ("一季度", "春节拜访", "二季度", "合同续签"),
    ]
    [row] = one(rows)
    assert (row["单位名称"], row["联系人"], row["联系电话"]) == ("同德机电", "王伟", "13600001210")
    assert row["其他联系人"] == "刘芳，科长，13600001211，评估者，钓鱼"


def test_a_form_with_a_cell_for_each_tick_is_read_by_its_ticks() -> None:
    rows = [
        ("客户调查表（请在相应选项后打√）",),
        ("姓名", "王伟", "电话", "13600001210"),
        ("性别", "男", "", "女", "√"),
        ("年龄段", "30岁以下", "", "30-45岁", "√"),
        ("购车用途", "家用", "√", "商用", ""),
    ]
    [row] = one(rows)
    assert (row["性别"], row["年龄段"]) == ("□男 ☑女", "□30岁以下 ☑30-45岁")


def test_relatives_stand_beside_their_word_or_below_titles_beside_it() -> None:
    def card(name: str, spouse: str) -> Rows:
        return [
            ("VIP客户家庭档案",),
            ("客户姓名", name, "手机号码", "13600001210", "会员等级", "金卡"),
            ("配偶", "姓名", spouse, "出生日期", "1972-3-4"),
            ("子女", "姓名", "性别", "出生日期", "就读学校"),
            ("", "王磊", "男", "2006-9-15", "实验中学"),
            ("", "王蕾", "女", "2017-3-8", "幼儿园"),
            ("联系地址", "无名路1号"),
            ("生活习惯", "不吃辣"),
        ]

    [row] = one(card("王伟", "刘芳"))
    assert (row["配偶姓名"], row["配偶出生日期"], row["联系地址"]) == ("刘芳", "1972-3-4", "无名路1号")
    assert row["子女"] == "儿子:王磊(生日:2006-9-15;单位:实验中学)"
    assert row["子女2"] == "女儿:王蕾(生日:2017-3-8;单位:幼儿园)"


def test_a_house_may_have_its_head_above_the_table_of_its_members() -> None:
    def house(head: str, spouse: str, number: int) -> Rows:
        return [
            (f"户主：{head}", f"电话：1360000121{number}", "住址：无名路1号"),
            ("姓名", "与户主关系", "出生日期", "投保情况"),
            (head, "本人", "1970-1-2", "重疾险"),
            (spouse, "配偶", "1972-3-4", "医疗险"),
            (),
        ]

    rows = one([("家庭客户登记簿",), *house("王伟", "刘芳", 0), *house("李强", "孙丽", 1)])
    assert [(row["户主"], row["电话"], row["出生日期"], row["投保情况"]) for row in rows] == [
        ("王伟", "13600001210", "1970-1-2", "重疾险"),
        ("李强", "13600001211", "1970-1-2", "重疾险"),
    ]
    assert rows[1]["配偶"] == "配偶:孙丽(生日:1972-3-4;投保情况:医疗险)"


def test_the_sort_of_a_counted_item_and_a_title_that_comes_again_are_no_labels() -> None:
    def card(name: str) -> Rows:
        return [
            ("客户总览",),
            (f"客户姓名：{name}",),
            ("类别", "序号", "项目", "内容"),
            ("基本信息", "1", "性别", "男"),
            ("", "2", "籍贯", "山西大同"),
            ("自我认同", "3", "职业目标", "合伙人"),
            ("", "4", "有无主见", "有"),
        ]

    rows = one([*card("王伟"), *card("刘芳")])
    assert [(row["客户姓名"], row["性别"], row["职业目标"]) for row in rows] == [
        ("王伟", "男", "合伙人"),
        ("刘芳", "男", "合伙人"),
    ]


def test_answers_below_a_label_with_a_colon_belong_to_it() -> None:
    rows = [
        ("保险客户面访记录",),
        ("客户姓名（必填）", "王伟", "面访日期", "2024年8月1日"),
        ("联系电话（手机）", "13600001210", "出生日期（公历）", "1994/10/7"),
        ("年收入（万元）", "15", "已有保单（份）", "1"),
        ("面访情况：",),
        ("对重疾险有兴趣，担心保费贵",),
        ("下一步：",),
        ("发产品对比表",),
    ]
    [row] = one(rows)
    assert (row["客户姓名（必填）"], row["面访日期"], row["年收入（万元）"]) == ("王伟", "2024年8月1日", "15")
    assert (row["面访情况"], row["下一步"]) == ("对重疾险有兴趣，担心保费贵", "发产品对比表")


def test_labels_may_stand_in_brackets_before_their_answers() -> None:
    def card(name: str) -> Rows:
        return [
            (f"【客户】{name}",),
            ("【电话】13600001210",),
            ("【需求】七座商务",),
            ("【进展】2024-05-01 到店看车",),
            ("2024-05-10 电话回访",),
            (),
        ]

    assert [(row["客户"], row["进展"]) for row in one([*card("王伟"), *card("刘芳")])] == [
        ("王伟", "2024-05-01 到店看车\n2024-05-10 电话回访"),
        ("刘芳", "2024-05-01 到店看车\n2024-05-10 电话回访"),
    ]


def test_customers_side_by_side_are_known_by_their_names_though_few_labels_are() -> None:
    asked = [
        ("问卷", "一", "二", "三"),
        ("1.您的姓名", "骆文静", "戚宝山", "应海波"),
        ("2.您的年龄段", "30", "40", "50"),
    ]
    more = [("3.您的电话", "13600001211", "13600001212", "13600001213"), ("4.您的建议", "", "车位少", "")]
    told = one([*asked, *more])
    assert [row["您的姓名"] for row in told] == ["骆文静", "戚宝山", "应海波"]
    assert [row["您的年龄段"] for row in told] == ["30", "40", "50"]
    assert told[1]["您的建议"] == "车位少"


def test_a_room_before_a_name_makes_no_number_of_a_customer_side_by_side() -> None:
    told = one(
        [
            ("客户", "潘文博", "6-125刘梓涵", "金水花店：徐长河"),
            ("电话", "13600001211", "13600001212", "13600001213"),
            ("购买产品", "迈腾", "天籁", "迈腾"),
            ("渠道", "车展", "网络", "朋友介绍"),
        ]
    )
    assert [(row["客户"], row["购买产品"]) for row in told] == [
        ("潘文博", "迈腾"),
        ("6-125刘梓涵", "天籁"),
        ("金水花店：徐长河", "迈腾"),
    ]


def test_a_word_before_a_colon_tells_of_itself_and_not_of_what_stands_above() -> None:
    rows: Rows = [
        ("姓名：王伟", "", "电话：13600001214"),
        ("住址：无名路8号", "", "职业：个体"),
        ("拟购车型：途观L", "", "颜色：白"),
    ]
    [row] = one(rows)
    assert (row["住址"], row["拟购车型"], row["颜色"]) == ("无名路8号", "途观L", "白")


def test_the_channel_of_a_contact_inside_a_card_stands_before_its_words() -> None:
    rows: Rows = [
        ("姓名", "王伟", "电话", "13600001215"),
        ("性别", "男", "职业", "个体"),
        ("跟进记录",),
        ("日期", "方式", "跟进内容", "级别"),
        ("2024-03-05", "电话", "问了优惠", "A"),
    ]
    [row] = one(rows)
    assert row["跟进记录"] == "2024-03-05 电话：问了优惠，级别：A"


def test_words_below_a_label_that_stands_alone_answer_it_and_are_never_lost() -> None:
    rows: Rows = [
        ("单位名称", "云台纺织有限公司", "所属行业", "纺织"),
        ("单位地址", "工业路1号", "职务", "经理"),
        ("合同编号", "HT2023", "备注", "老客户"),
        ("主要业务需求",),
        ("专线20条，计划明年上云",),
        ("预算待定",),
    ]
    [row] = one([("客户级别", "A"), ("客户经理", "孔繁"), *rows])
    assert row["主要业务需求"] == "专线20条，计划明年上云\n预算待定"
    assert one(rows)[0]["卡片其他内容"] == "主要业务需求\n专线20条，计划明年上云\n预算待定"


def test_questions_before_boxes_are_labels_in_whatever_words() -> None:
    rows: Rows = [
        ("来访问卷",),
        ("姓名：__宓文斌____  电话：_13600001216__",),
        ("1、您的年龄？ □30岁以下 ☑31-40岁",),
        ("2、您的购房用途？ ☑自住 □投资",),
        ("3、您从何处得知本项目？ ☑朋友介绍 □路过",),
        ("谢谢您的配合！",),
    ]
    [row] = one(rows)
    assert (row["姓名"], row["电话"]) == ("宓文斌", "13600001216")
    assert row["您的年龄"] == "□30岁以下 ☑31-40岁"
    assert row["您从何处得知本项目"] == "☑朋友介绍 □路过"


def test_the_place_for_a_picture_answers_nothing() -> None:
    rows: Rows = [
        ("姓 名", "王伟", "民 族", "回族", "（贴照片处）"),
        ("籍 贯", "开封", "学 历", "大专", ""),
        ("职 务", "队长", "手 机", "13600001217", ""),
    ]
    [row] = one(rows)
    assert (row["民 族"], "卡片其他内容" in row) == ("回族", False)


def test_a_card_may_ask_the_same_of_the_customer_the_spouse_and_a_child() -> None:
    rows: Rows = [
        ("家庭保障需求表",),
        ("项目", "本人", "配偶", "子女"),
        ("姓名", "刘芳", "王伟", "王小暖"),
        ("出生日期", "1986-4-4", "1984-2-9", "2014-9-9"),
        ("电话", "13600001218", "13600001219", ""),
        ("已有保单", "百万医疗", "", "学平险"),
    ]
    [row] = one(rows)
    assert (row["姓名"], row["电话"], row["已有保单"]) == ("刘芳", "13600001218", "百万医疗")
    assert (row["配偶姓名"], row["配偶电话"], row["子女姓名"], row["子女已有保单"]) == (
        "王伟",
        "13600001219",
        "王小暖",
        "学平险",
    )


def test_an_answer_by_its_letter_is_that_of_the_answers_behind_it() -> None:
    rows: Rows = [
        ("姓名：王伟",),
        ("电话：13600001220",),
        ("1.您的年龄（ B ）  A.20-30岁 B.31-40岁 C.41岁以上",),
        ("2.购房目的（ A ）  A.自住 B.投资 C.其他",),
    ]
    [row] = one(rows)
    assert row["您的年龄"] == "□20-30岁 ☑31-40岁 □41岁以上"
    assert row["购房目的"] == "☑自住 □投资 □其他"


def test_marks_before_labels_are_no_part_of_them() -> None:
    rows: Rows = [("◆客户名片",), ("◇姓名：王伟",), ("◇手机：13600001221",), ("◇爱好：国画",)]
    assert one(rows) == [{"姓名": "王伟", "手机": "13600001221", "爱好": "国画"}]


def test_contacts_beside_their_number_are_told_as_contacts() -> None:
    rows: Rows = [
        ("客户跟进卡",),
        ("客户", "王伟", "电话", "13600001222", "顾问", "何静"),
        ("第一次来访", "时间", "2024.4.13", "情况", "看9号楼，满意采光"),
        ("第二次来访", "时间", "2024.4.20", "情况", "太太嫌远"),
        ("第三次来访", "时间", "", "情况", ""),
        ("最终结果", "买了绿城"),
    ]
    [row] = one(rows)
    assert (row["客户"], row["电话"], row["顾问"]) == ("王伟", "13600001222", "何静")
    assert (row["跟进记录"], row["跟进记录2"]) == ("2024.4.13 看9号楼，满意采光", "2024.4.20 太太嫌远")
    assert "跟进记录3" not in row


def test_a_tick_below_one_of_the_answers_answers_the_question_before_it() -> None:
    rows: Rows = [
        ("客户满意度调查表",),
        ("客户姓名", "王伟", "联系电话", "13600001223"),
        ("调查项目", "非常满意", "满意", "一般"),
        ("销售接待", "√", "", ""),
        ("交车过程", "", "√", ""),
        ("您的建议", "希望增加休息区"),
    ]
    [row] = one(rows)
    assert (row["客户姓名"], row["联系电话"]) == ("王伟", "13600001223")
    assert (row["销售接待"], row["交车过程"]) == ("非常满意", "满意")
    assert row["您的建议"] == "希望增加休息区"


def test_merged_answers_above_other_titles_are_no_groups_over_them() -> None:
    def card(name: str, phone: str, street: str) -> Rows:
        return [
            ("客 户 档 案",),
            ("档案号", "姓名", "联系电话", "出生日期"),
            ("A-017", name, phone, "1977.9.1"),
            ("家庭住址", "", "爱好", "工作单位"),
            (street, "", "摄影", "河南日报"),
            ("职务", "配偶", "子女"),
            ("主编", "罗敷", "女儿小满"),
            (),
        ]

    cards = [*card("王伟", "13600001224", "无名路8号"), *card("刘芳", "13600001225", "无名路9号")]
    merges = [(4, 0, 4, 1), (5, 0, 5, 1), (12, 0, 12, 1), (13, 0, 13, 1)]
    told = one(cards, merges)
    assert [(row["姓名"], row["家庭住址"], row["工作单位"], row["配偶"]) for row in told] == [
        ("王伟", "无名路8号", "河南日报", "罗敷"),
        ("刘芳", "无名路9号", "河南日报", "罗敷"),
    ]


def test_a_form_of_two_columns_may_ask_nearly_all_in_words_of_its_own() -> None:
    asked = ("老家哪里", "第一印象", "外号", "在意什么", "其他习惯")
    told = ("郓城", "面黑心细", "及时雨", "爱面子", "不服老")
    rows: Rows = [("客户信息",), ("称呼", "宋江"), ("电话", "13600001226"), *zip(asked, told, strict=True)]
    assert one(rows) == [{"称呼": "宋江", "电话": "13600001226", **dict(zip(asked, told, strict=True))}]


def test_an_answer_that_ends_like_a_heading_is_none() -> None:
    def entry(name: str, said: str) -> Rows:
        return [(f"客户：{name}",), ("时间：2024年6月1日",), ("方式：微信",), (f"内容：{said}",), ()]

    told = one([*entry("王伟", "发资料"), *entry("刘芳", "发了报价信息"), *entry("孙丽", "问情况")])
    assert [row["内容"] for row in told] == ["发资料", "发了报价信息", "问情况"]


def test_a_card_whose_first_line_alone_has_many_answered_labels_is_no_table() -> None:
    rows: Rows = [
        ("会员档案",),
        ("会员姓名", "王伟", "卡号", "VIP0088", "等级", "金卡"),
        ("手机", "13600001227", "生日", "五月初五", "性别", "男"),
        ("家庭成员", "姓名", "关系", "生日", "电话", ""),
        ("", "王梨", "妹妹", "1990-1-1", "13600001228", ""),
        ("", "王灵", "女儿", "2015-6-6", "", ""),
        ("备注", "喜静"),
    ]
    [row] = one(rows)
    assert (row["会员姓名"], row["手机"], row["生日"], row["备注"]) == (
        "王伟",
        "13600001227",
        "五月初五",
        "喜静",
    )
    assert "王灵" in " ".join(row.values())


def test_a_form_of_four_columns_may_ask_in_words_of_its_own_too() -> None:
    rows: Rows = [
        ("客户画像卡",),
        ("客户", "吴用", "手机", "13600001229"),
        ("第一印象", "斯文", "说话风格", "慢条斯理"),
        ("在意的点", "面子", "雷区", "别提前妻"),
        ("下一步", "送新茶"),
    ]
    [row] = one(rows)
    assert (row["客户"], row["手机"], row["雷区"], row["下一步"]) == (
        "吴用",
        "13600001229",
        "别提前妻",
        "送新茶",
    )


def test_a_house_may_have_its_room_before_its_head() -> None:
    def house(room: str, name: str, phone: str, wife: str) -> Rows:
        titles = ("关系", "姓名", "出生日期")
        return [(f"{room}　户主：{name}　电话：{phone}",), titles, ("妻子", wife, "1980-1-1"), ()]

    told = one(
        [*house("301室", "秦明", "13600001230", "花氏"), *house("302室", "呼延灼", "13600001231", "韩氏")]
    )
    assert [(row["房号"], row["户主"], row["电话"]) for row in told] == [
        ("301室", "秦明", "13600001230"),
        ("302室", "呼延灼", "13600001231"),
    ]
    assert "花氏" in " ".join(told[0].values())


def test_a_line_of_one_of_the_cards_side_by_side_belongs_to_that_one() -> None:
    def card(name: str, amount: str, care: str = "") -> Rows:
        return [
            ("会员护理卡", "", "", ""),
            ("卡号", "VIP1", "姓名", name),
            ("电话", "13600001211", "生日", "1980-3-5"),
            ("肤质", "油性", "项目", "补水"),
            ("金额", amount, "美容师", "阿玲"),
            ("过敏/禁忌" if care else "", care, "", ""),
        ]

    pairs = (
        (card("王伟", "￥2,600", "对酒精过敏"), card("刘芳", "3600")),
        (card("孙丽", "980"), card("李娜", "4600", "孕期勿做")),
    )
    rows = one([(*a, "", *b) for left, right in pairs for a, b in zip(left, right, strict=True)])
    assert [(row["姓名"], row["金额"], row.get("过敏/禁忌")) for row in rows] == [
        ("王伟", "￥2,600", "对酒精过敏"),
        ("刘芳", "3600", None),
        ("孙丽", "980", None),
        ("李娜", "4600", "孕期勿做"),
    ]


class Counted(list[Any]):
    """Cells that count how often somebody goes through them."""

    looks = 0

    def __iter__(self) -> Iterator[Any]:
        Counted.looks += 1
        return super().__iter__()


def test_of_many_cards_each_line_is_looked_at_for_ticks_but_a_few_times() -> None:
    card = [("姓名", "王伟", "职业", "工人"), ("爱好", "钓鱼", "车型", "凯美瑞")]
    lines = [(number, Counted(cells)) for number, cells in enumerate(card * 200, 1)]
    assert [*ticks.told_apart(lines)] == lines
    assert Counted.looks <= 6 * len(lines)
