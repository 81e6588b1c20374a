"""Forms as shops print them: counted labels, cards beside each other, questions, tables of days inside."""

from __future__ import annotations

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables
from tests.app.excel.tables.test_layout import Rows, one, said, tables


def test_labels_above_their_values_with_unknown_ones_among_them_and_a_pair_below() -> None:
    [row] = one(
        [
            ("来店客户登记表",),
            ("登记日期：", "2023/8/3", "", "接待顾问：", "季婷"),
            ("贵姓大名", "性别", "联系手机", "年龄段", "现有座驾"),
            ("胡若曦", "☐男 ☑女", "13600003926", "☑25岁以下 ☐26-35", "无车"),
            ("意向车型", "购车用途", "预算（万元）", "获知途径", "意向级别"),
            ("朗逸新锐", "☑上下班 ☐自驾", "15左右", "☑网络 ☐广告", "C"),
            ("对比车型", "没有"),
            ("洽谈摘要", "试驾了一圈，嫌后排小"),
        ]
    )
    assert (row["贵姓大名"], row["年龄段"], row["预算（万元）"]) == ("胡若曦", "☑25岁以下 ☐26-35", "15左右")
    assert (row["对比车型"], row["接待顾问"]) == ("没有", "季婷")


def club_card(number: int, name: str, days: list[tuple[str, str, str]]) -> Rows:
    return [
        (f"会员卡 {number}",),
        ("姓名", "电话", "生日", "介绍人"),
        (name, f"1360000155{number}", "1986-01-08", ""),
        ("消费记录",),
        ("日期", "项目", "备注"),
        *days,
        (),
    ]


def test_a_table_of_days_below_one_line_of_labels_is_no_list_of_customers() -> None:
    first = club_card(1, "唐学军", [("2024.8.19", "SPA", "带闺蜜来"), ("2024-10-07", "美甲", "要考虑")])
    second = club_card(2, "于春生", [("2023/1/3", "SPA", "暂不升卡"), ("2023.4.20", "SPA", "送面膜")])
    rows = one([*first, *second])
    assert [row["姓名"] for row in rows] == ["唐学军", "同上", "于春生", "同上"]
    assert "2024-10-07 美甲：要考虑" in rows[0].values()
    assert "2023.4.20 SPA：送面膜" in rows[2].values()


def test_cards_beside_each_other_keep_what_is_theirs_in_the_tables_inside() -> None:
    def card(name: str, number: int) -> Rows:
        return [
            ("客史卡", "", "", ""),
            ("姓名", name, "手机", f"1360000361{number}"),
            ("公司", "宏远建材", "职务", "经理"),
            ("生日", "1976-09-16", "喜好", f"喜好{number}"),
            ("入住", "房号", "情况", ""),
            ("2024/6/26", f"21{number}", "带客户来开会", ""),
            ("2024/8/6", f"31{number}", "延迟退房", ""),
        ]

    pairs = zip(card("杨艳丽", 1), card("蔡思远", 2), strict=True)
    under = zip(card("胡雅琴", 3), card("韩佳怡", 4), strict=True)
    rows = one([*((*a, "", *b) for a, b in pairs), (), *((*a, "", *b) for a, b in under)])
    told = {row["姓名"]: row for row in rows}
    assert [*told] == ["杨艳丽", "蔡思远", "胡雅琴", "韩佳怡"]
    assert [row["手机"][-1] for row in told.values()] == ["1", "2", "3", "4"]
    assert all(f"房号：21{row['手机'][-1]}" in row["入住记录"] for row in told.values())


@pytest.mark.parametrize("sign", [".", "、", " "])
def test_what_is_counted_asks_and_what_is_not_answers(sign: str) -> None:
    asked = (
        "性别",
        "通讯地址",
        "公司名称及地址",
        "职务",
        "主要信息来源",
        "最崇拜的人",
        "个人目标",
        "是否有主见",
    )
    told = ("女", "", "", "教师", "看报纸", "", "暂无", "有主见")
    cells = [
        (f"{n}{sign}{label}", value) for n, (label, value) in enumerate(zip(asked, told, strict=True), 1)
    ]
    pairs = zip(cells[::2], cells[1::2], strict=True)
    [row] = one([("客户信息档案表",), ("姓名", "曹雅琴", "电话", "13600001368"), *(a + b for a, b in pairs)])
    assert (row["主要信息来源"], row["职务"], row["个人目标"]) == ("看报纸", "教师", "暂无")
    assert not any("公司" in str(value) for value in row.values())


def test_a_counted_word_is_asked_for_in_parts() -> None:
    rows = [
        ("客户姓名", "林文博", "", "销售顾问", "季婷"),
        ("1 性别", "女"),
        ("2 通讯地址", "金色家园1幢"),
        ("3 公司", "名称", "天目茶业有限公司", "地址", "人民西路301号"),
        ("4 办公电话", "0516-60001750"),
        ("5 籍贯", "湖南岳阳"),
        ("6 配偶", "姓名", "唐淑芬", "电话", "13600001749"),
        ("7 爱好", "棋"),
    ]
    [row] = one(rows)
    assert (row["公司名称"], row["公司地址"]) == ("天目茶业有限公司", "人民西路301号")
    assert (row["配偶姓名"], row["配偶电话"]) == ("唐淑芬", "13600001749")


def test_questions_before_boxes_and_a_clause_do_not_hide_the_form() -> None:
    [row] = one(
        [
            ("悦动会所  入会申请表",),
            ("编号：YD1001", "", "", "填表日期：2024年3月2日"),
            ("姓 名", "潘立新", "性 别", "□男  ☑女", "手 机", "13600002761"),
            ("地 址", "青石巷7号"),
            ("健康问卷（请打勾）",),
            ("是否有高血压", "", "", "", "☑是 □否"),
            ("是否做过手术", "", "", "", "□是 ☑否"),
            ("是否有运动习惯", "", "", "", "□是 ☑否"),
            ("本人已阅读并同意《会员守则》，所填内容真实有效。会籍一经办理概不退款。",),
            ("会员签字：", "", "", "经办：", "老蒋"),
        ]
    )
    assert (row["姓 名"], row["手 机"], row["是否有高血压"]) == ("潘立新", "13600002761", "☑是 □否")


def test_holder_and_insured_with_the_same_labels_are_of_one_form() -> None:
    labels = [
        ("姓名", "王伟", "王磊"),
        ("性别", "男", "男"),
        ("证件号", "9901", "9902"),
        ("职业", "教师", "学生"),
    ]
    rows: Rows = [("投保人", "", "被保险人", ""), *((a, b, a, c) for a, b, c in labels)]
    assert sum(len(sheet.rows) for sheet in tables(rows)) == 1


def test_what_stands_on_the_line_below_goes_on_with_the_member_of_the_family() -> None:
    [row] = one(
        [
            ("客户资料卡",),
            ("本人", "姓名", "张学军", "性别", "女"),
            ("联系方式", "手机", "13600002634", "微信", "fei-71751a"),
            ("配偶", "姓名", "周雅琴", "电话", "13600002635"),
            ("", "出生日期", "1974-2-8", "", ""),
            ("车辆", "车型", "逸动1.5T", "交车日期", "2019.6.6"),
        ]
    )
    assert (row["姓名"], row["配偶姓名"], row["配偶出生日期"]) == ("张学军", "周雅琴", "1974-2-8")


def small_card(owner: str, number: int, *, shots: str, kind: str) -> Rows:
    return [
        ("客户卡", ""),
        ("主人", owner),
        ("电话", f"1360000496{number}"),
        ("品种", kind),
        ("疫苗", shots),
        ("会员", "银卡□ 金卡□ 普通☑"),
        ("备注", ""),
    ]


def test_what_is_printed_on_all_cards_is_no_answer_to_an_empty_box() -> None:
    cards = [
        small_card("唐建业", 1, shots="", kind="柯基"),
        small_card("彭海燕", 2, shots="只打狂犬", kind=""),
        small_card("于永康", 3, shots="已打三针", kind="英短"),
    ]
    rows = one([(*a, "", *b, "", *c) for a, b, c in zip(*cards, strict=True)])
    assert [(row["主人"], row.get("品种"), row.get("疫苗")) for row in rows] == [
        ("唐建业", "柯基", None),
        ("彭海燕", None, "只打狂犬"),
        ("于永康", "英短", "已打三针"),
    ]


def test_a_form_that_is_the_same_on_every_sheet_asks_where_all_sheets_do() -> None:
    def form(name: str, why: str, what: str) -> Rows:
        return [
            ("来访客户登记表",),
            ("客户姓名", name, "联系电话", "13600002882"),
            ("置业原因", why),
            ("最看重的", what),
            ("居住区域", "外地", "认知途径", "展会"),
        ]

    sheets = {
        "甲": form("宋桂芳", "", "地铁口"),
        "乙": form("曾天佑", "离单位近", ""),
        "丙": form("袁丽华", "", ""),
    }
    grids = MemoryGrids({name: [list(row) for row in rows] for name, rows in sheets.items()})
    [sheet] = find_tables(grids, [*sheets])
    assert [(row.get("置业原因"), row.get("最看重的")) for row in said(sheet)] == [
        (None, "地铁口"),
        ("离单位近", None),
        (None, None),
    ]


def test_a_table_with_days_in_its_second_column_and_a_relative_who_decides_belong_to_the_card() -> None:
    [row] = one(
        [
            ("交车客户管理卡（C卡）",),
            ("姓名", "性别", "生日", "手机"),
            ("王春生", "女", "10月23日", "13600001932"),
            ("家庭住址", "苏州市吴中区1栋"),
            ("购车信息",),
            ("车型", "颜色", "车架号", "车牌"),
            ("瑞虎8", "石墨灰", "LSVAA30T0E2487861", ""),
            ("决策人", "妻子"),
            ("回访记录",),
            ("回访项目", "回访日期", "回访情况"),
            ("3日回访", "2023.1.12", "询问贴膜优惠"),
            ("7日回访", "2023.12.16", "约周末再来"),
            ("备注", "爱占小便宜"),
        ]
    )
    assert (row["姓名"], row["车架号"], row["决策人"]) == ("王春生", "LSVAA30T0E2487861", "妻子")
    assert row["备注"] == "爱占小便宜"
    assert "约周末再来" in str([*row.values()])


def test_the_customer_may_be_named_in_the_table_of_the_family_alone() -> None:
    [row] = one(
        [
            ("家庭保障需求分析表",),
            ("理财顾问", "宋凯", "家庭住址", "绵阳市涪城区1栋"),
            ("成员", "姓名", "出生日期", "联系电话"),
            ("本人", "余立新", "1990/1/2", "13600002640"),
            ("配偶", "黄振兴", "1992/8/19", "13600002641"),
            ("健康状况", "颈椎不好", "家庭年收入", "20万"),
        ]
    )
    assert (row["姓名"], row["联系电话"]) == ("余立新", "13600002640")
    assert "黄振兴" in row["配偶"]


def test_boxes_that_are_all_empty_below_their_labels_spoil_no_other_card() -> None:
    def card(name: str, home: str, referrer: str) -> Rows:
        return [
            ("客户资料卡",),
            ("姓名", "性别", "电话"),
            (name, "女", "13600001240"),
            ("住址", "转介绍人"),
            *([(home, referrer)] if home or referrer else []),
            ("单位", "职务"),
            (f"{name}的单位", "会计"),
        ]

    rows = one([*card("王伟", "和平路1号", ""), *card("刘芳", "", ""), *card("李强", "", "王伟")])
    assert [(row["姓名"], row["单位"]) for row in rows] == [
        (name, f"{name}的单位") for name in ("王伟", "刘芳", "李强")
    ]


def test_answers_that_two_of_several_customers_give_are_no_labels() -> None:
    def card(name: str, paid: str, who: str) -> Rows:
        return [
            ("金穗农机用户卡",),
            ("用户姓名", name, "联系电话", "13600004135"),
            ("种植面积", "120亩", "主要作物", "小麦"),
            ("付款", paid, "业务员", who),
            ("发动机号", f"YT4A{name}", "保修截止", "2027.7.26"),
            ("服务记录", ""),
        ]

    people = [("萧雪梅", "分期", "老冀"), ("余学军", "分期", "老冀"), ("马家豪", "全款", "聂伟")]
    people += [("高晓梅", "全款", "聂伟"), ("曾德胜", "贷款", "老冀")]
    rows = one([line for person in people for line in (*card(*person), ())])
    assert [(row["付款"], row["业务员"], row["保修截止"]) for row in rows] == [
        (paid, who, "2027.7.26") for _, paid, who in people
    ]


def test_a_mother_who_alone_is_named_beside_a_telephone_is_the_customer() -> None:
    rows = [("购买日期", "妈妈姓名", "手机", "商品"), ("2024-1-1", "王芳", "13600001234", "奶粉")]
    assert one(rows)[0]["家长姓名（妈妈）"] == "王芳"


def _on_sheets(*forms: Rows) -> list[dict[str, object]]:
    """The customers of forms that each fill a sheet."""
    sheets = {f"客户{number}": [list(cells) for cells in form] for number, form in enumerate(forms)}
    return said(find_tables(MemoryGrids(sheets), [*sheets])[0])


def _home(name: str, phone: str, family: str, closest: str, decides: str) -> list[tuple[str, ...]]:
    return [
        ("置业客户信息表", "", "", ""),
        ("客户姓名", name, "联系电话", phone),
        ("婚姻状况", "已婚", "子女状况", family),
        ("最亲近的家人", closest, "家庭状况", "和睦"),
        ("购买原因", "改善", "决策人", decides),
    ]


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("closest", ["妻子", "配偶", "父母", "女儿"])
def test_a_word_for_a_relative_may_answer_who_is_closest(closest: str, apart: bool) -> None:
    forms = [
        _home("王伟", "13600001234", "一子", closest, "子女"),
        _home("刘芳", "13600001235", "一女", "母亲", "配偶"),
        _home("陈文博", "13600001236", "无", closest, "本人"),
    ]
    told = _on_sheets(*forms) if apart else one(forms[0])
    answers = [(row["客户姓名"], row["最亲近的家人"], row["家庭状况"], row["决策人"]) for row in told]
    everybody = [
        ("王伟", closest, "和睦", "子女"),
        ("刘芳", "母亲", "和睦", "配偶"),
        ("陈文博", closest, "和睦", "本人"),
    ]
    assert answers == (everybody if apart else everybody[:1])


PETS = [
    ("翟天临", "13600001234", "ztl_cat", "北京路612号", "翟妈", "13600001261", "团团", "加菲", "3岁", "是"),
    ("后小羿", "13600001235", "hou1995", "翠湖东路3号", "女友", "13600001262", "箭箭", "边牧", "1岁半", "否"),
    ("夙小沙", "13600001236", "", "滇池路88号", "", "", "元宝", "橘猫", "5岁", "是"),
]


def pet_card(told: tuple[str, ...], *, headed: bool) -> Rows:
    name, phone, wechat, home, other, other_phone, pet, sort, age, done = told
    return [
        *([("宠物寄养登记",), ("甲方（宠物主人）",)] if headed else []),
        ("姓名", name, "电话", phone),
        ("微信", wechat, "住址", home),
        ("第二联系人", other, "第二联系人电话", other_phone),
        *([("宠物",)] if headed else []),
        ("名字", pet, "品种", sort),
        ("年龄", age, "是否绝育", done),
        (),
    ]


@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize("cards", [1, 3])
def test_the_name_of_a_pet_beside_its_breed_makes_no_customers_side_by_side(
    *, cards: int, headed: bool
) -> None:
    rows = [line for told in PETS[:cards] for line in pet_card(told, headed=headed)]
    told = one(rows)
    assert [(row["姓名"], row["电话"], row.get("微信", ""), row["住址"]) for row in told] == [
        pet[:4] for pet in PETS[:cards]
    ]
    assert [row.get("第二联系人", "") for row in told] == [pet[4] for pet in PETS[:cards]]
    if headed:
        assert [(row["宠物名字"], row["宠物品种"]) for row in told] == [pet[6:8] for pet in PETS[:cards]]


def test_what_asks_apart_from_a_counted_label_that_is_not_answered_does_not_answer_it() -> None:
    [row] = one(
        [
            ("客户信息档案",),
            ("1.姓名", "刘芳", "2.手机", "13600001234"),
            ("3.配偶姓名", "", "配偶电话", ""),
            ("4.决策人", "", "配偶", ""),
            ("5.爱好", "瑜伽", "6.健康状况", "良好"),
            ("7.学历", "本科", "8.职务", "主任"),
        ]
    )
    assert (row["姓名"], row["决策人"], row["职务"]) == ("刘芳", "配偶", "主任")
    assert not {"配偶姓名", "配偶电话"} & row.keys()
