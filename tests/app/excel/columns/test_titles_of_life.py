"""Titles of what is learnt of a person, as forms and shops ask for it in their own words."""

from __future__ import annotations

import pytest

from app.excel.columns.mapping import guess
from app.excel.rows import NOTES, OWNER, UNSURE, ColumnGuess, Sheet
from app.fields.catalog import CATALOG


def guesses(headers: tuple[str, ...], *rows: tuple[object, ...]) -> list[ColumnGuess]:
    return guess(Sheet("", headers, 1, [(line, list(row)) for line, row in enumerate(rows, 2)]), CATALOG)


def beside_the_usual(title: str, *cells: object) -> ColumnGuess:
    people = (("王一", "13800000001"), ("李二", "13900000002"), ("张三", "13700000003"))
    rows = [(*person, cell) for person, cell in zip(people, cells or ("说了一点",) * 3, strict=False)]
    return guesses(("姓名", "手机", title), *rows)[2]


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("常逛的商场", "shopping_places"),
        ("购物场所", "shopping_places"),
        ("喜欢去的饭店", "eating_places"),
        ("用餐习惯", "eating_places"),
        ("喜欢的菜系", "cuisine"),
        ("忌口食物", "diet_taboos"),
        ("不吃什么", "diet_taboos"),
        ("爱喝什么酒", "alcohol"),
        ("酒量如何", "alcohol"),
        ("Q7.您平时喝酒吗？", "alcohol"),
        ("Q11.您的主要信息来源", "information_sources"),
        ("第3题：您的籍贯", "native_place"),
        ("Q6.您的兴趣爱好（可多选）", "hobbies"),
        ("您希望我们怎么联系您", "preferred_channel"),
        ("喝酒不", "alcohol"),
        ("身体咋样", "health"),
        ("好吃啥", "cuisine"),
        ("好玩啥", "hobbies"),
        ("念过什么书", "education"),
        ("干哪行", "industry"),
        ("开啥车", "car_brand"),
        ("图啥买的", "buying_reason"),
        ("娃的情况", "children"),
        ("获取信息渠道", "information_sources"),
        ("加入的协会/俱乐部", "organisations"),
        ("理想住房最看重", "ideal_home"),
        ("Clubs & Associations", "organisations"),
        ("已购", "bought"),
        ("已购我司", "bought"),
        ("在本公司所购", "bought"),
        ("私人微信", "wechat"),
        ("年度重要活动", "key_activities"),
        ("23、长途", "transport"),
        ("香烟品牌", "smoking"),
        ("有无疾病", "health"),
        ("出差交通方式", "transport"),
        ("参加了哪些组织", "organisations"),
        ("是否热衷社交", "sociability"),
        ("交际能力", "sociability"),
        ("居住情况", "present_home"),
        ("有无投资房", "property_investments"),
        ("理想的房子", "ideal_home"),
        ("购房关注点", "ideal_home"),
        ("希望的户型", "ideal_home"),
        ("为什么买", "buying_reason"),
        ("购置目的", "buying_reason"),
        ("对我司了解程度", "knows_our_firm"),
        ("了解本公司吗", "knows_our_firm"),
        ("是否看重邻居", "neighbours_matter"),
        ("家用车品牌", "car_brand"),
        ("穿着打扮", "dress"),
        ("平时看什么新闻", "information_sources"),
        ("主要信息来源", "information_sources"),
        ("最敬佩的人物", "admired_person"),
        ("職業規劃", "career_goals"),
        ("人生理想", "personal_goals"),
        ("最引以为豪", "proudest_of"),
        ("主见如何", "own_mind"),
        ("家庭经济状况", "family_circumstances"),
        ("最亲近的人", "closest_family"),
        ("父母年龄及健康", "parents"),
        ("小孩姓名及生日", "children"),
        ("购车故事", "story"),
        ("最大的梦想", "motivation"),
        ("您的职业规划", "career_goals"),
        ("民族成分", "ethnicity"),
        ("宗教信仰情况", "religion"),
        ("公司总机", "office_phone"),
        ("家庭固定电话", "home_phone"),
        ("扣扣", "qq"),
        ("緊急聯絡人", "emergency_contact"),
        ("拍板人", "decided_by"),
        ("为谁买", "bought_for"),
        ("战败理由", "lost_reason"),
        ("企业需求", "firm_needs"),
        ("关键人需求", "person_needs"),
        ("每月重点活动", "key_activities"),
        ("客户专属经理", OWNER),
        ("副号", "other_phone"),
        ("先生学历", "spouse_education"),
        ("夫人工作单位", "spouse_employer"),
        ("配偶喜好", "spouse_interests"),
        ("配偶工作的单位", "spouse_employer"),
        ("夫人电话", "spouse_phone"),
        ("抽烟习惯", "smoking"),
        ("能喝酒吗", "alcohol"),
        ("社会组织参与", "organisations"),
        ("业主素质是否在意", "neighbours_matter"),
        ("最得意之作", "proudest_of"),
        ("个人主张", "own_mind"),
        ("成交过程描述", "story"),
        ("周末爱做什么", "hobbies"),
        ("由谁推荐", "referrer"),
        ("未签单原因", "lost_reason"),
        ("办公室电话号码", "office_phone"),
        ("第二个电话", "other_phone"),
        ("首选联系渠道", "preferred_channel"),
        ("Favorite cuisine", "cuisine"),
        ("Life goals", "personal_goals"),
        ("Role model", "admired_person"),
        ("Reason to buy", "buying_reason"),
        ("Household income", "family_circumstances"),
        ("Best time to call", "best_time"),
        ("Do not call", "do_not_contact"),
        ("Religious belief", "religion"),
        ("WeChat No.", "wechat"),
    ],
)
def test_a_title_in_the_words_of_a_shop_finds_its_item(title: str, target: str) -> None:
    cells = {
        "preferred_channel": ("微信", "电话", "短信"),
        "best_time": ("上午", "晚上", "周末"),
        "do_not_contact": ("是", "否", "否"),
        "wechat": ("wx_a0001", "wx_b0002", "wx_c0003"),
        "qq": ("100000001", "200000002", "300000003"),
        "office_phone": ("010-60000001", "021-50000002", "020-30000003"),
        "home_phone": ("010-60000001", "021-50000002", "020-30000003"),
        "other_phone": ("13600000004", "18800000005", "15900000006"),
        "spouse_phone": ("13600000004", "18800000005", "15900000006"),
        "parents": ("父亲70岁，母亲68岁", "父母健在", "父亲已故"),
        "children": ("儿子王磊 2010年生", "女儿5岁", "无"),
        OWNER: ("赵四", "钱五", "孙六"),
    }.get(target, ())
    found = beside_the_usual(title, *cells)
    assert found.target == target
    assert found.confidence >= UNSURE


@pytest.mark.parametrize(
    "title",
    "客户需求 就读学校 酒店 动力 现车 媒体 菜品 成就 过敏药物 工作计划 销售目标 购车预算 "
    "旅游目的地 企业文化 关注品牌 是否老客户 家庭成员关系 出行人数 理想价位".split(),
)
def test_a_title_that_only_sounds_like_one_says_nothing_of_an_item(title: str) -> None:
    assert beside_the_usual(title).target == NOTES


def test_days_under_a_title_of_something_else_are_asked_before_they_are_birthdays() -> None:
    found = beside_the_usual("成立日期", "1985-03-05", "1990-07-01", "1978-12-30")
    assert found.target == NOTES or found.confidence < UNSURE


def test_days_of_weddings_are_no_birthdays() -> None:
    found = beside_the_usual("何时结婚", "1985-03-05", "1990-07-01", "1978-12-30")
    assert (found.target, found.confidence >= UNSURE) == ("wedding_day", True)


def test_who_bought_is_a_firm_only_where_the_cells_are_firms() -> None:
    assert beside_the_usual("購買單位", "3栋501", "2栋302", "8栋1201").target == NOTES
    firms = ("宏远贸易有限公司", "天成科技有限公司", "华丰建材厂")
    assert beside_the_usual("购买单位", *firms).target == "company"


def test_names_under_a_title_that_offers_answers_are_no_answers_to_it() -> None:
    assert beside_the_usual("先生/太太", "李梅", "王芳", "赵敏").target == NOTES


def test_of_a_couple_who_comes_first_is_the_customer() -> None:
    found = guesses(
        ("先生姓名", "先生电话", "太太姓名", "太太电话"),
        ("王一", "13800000001", "李梅", "13600000004"),
        ("李二", "13900000002", "赵敏", "18800000005"),
    )
    assert [one.target for one in found] == ["name", "mobile", "spouse_name", "spouse_phone"]
