"""Titles that no list holds: put together from usual words, in English, in pinyin, or none at all."""

from __future__ import annotations

import pytest

from app.excel.columns.mapping import guess
from app.excel.rows import (
    CONTACT_BY,
    CONTACT_CHANNEL,
    CONTACT_ON,
    CONTACT_TEXT,
    NOTES,
    OWNER,
    UNSURE,
    ColumnGuess,
    Sheet,
)
from app.fields.catalog import CATALOG


def guesses(headers: tuple[str, ...], *rows: tuple[object, ...]) -> list[ColumnGuess]:
    return guess(Sheet("", headers, 1, [(line, list(row)) for line, row in enumerate(rows, 2)]), CATALOG)


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("商品名称", "bought"),
        ("购买套餐", "bought"),
        ("計劃名稱", "bought"),
        ("成交课程", "bought"),
        ("交货日期", "delivered_on"),
        ("安装时间", "delivered_on"),
        ("生效日", "signed_on"),
        ("保单生效日期", "signed_on"),
        ("每年保費", "amount"),
        ("套餐价格", "amount"),
        ("订单总额", "amount"),
        ("接待顾问", OWNER),
        ("成交销售姓名", OWNER),
        ("導購", OWNER),
        ("推荐会员", "referrer"),
        ("满意程度", "loyalty"),
        ("衣著", "dress"),
        ("長程目標", "personal_goals"),
        ("主要訊息來源", "information_sources"),
        ("在我司購買", "bought"),
        ("关系亲疏", "closeness"),
        ("脾气性格", "personality"),
        ("希望怎么联系", "preferred_channel"),
        ("7、您从哪里知道我们的？", "source"),
        ("您是如何了解到本店的", "source"),
        ("宝贝标题", "bought"),
        ("订单创建时间", "signed_on"),
        ("订单付款时间", "paid_on"),
        ("买家实际支付金额", "amount"),
        ("请勿致电", "do_not_contact"),
        ("阳历生日", "birthday"),
        ("机具名称", "bought"),
        ("体检费", "amount"),
        ("网格经理", OWNER),
        ("生日/属相", "birthday"),
        ("生日（农/阳）", "birthday"),
        ("慢病情况", "health"),
        ("回款日期", "paid_on"),
        ("车型/颜色", "bought"),
        ("常去哪里吃饭", "eating_places"),
        ("平时喜欢去哪儿购物", "shopping_places"),
        ("出差怎么走", "transport"),
        ("最佩服谁", "admired_person"),
        ("最得意的事情", "proudest_of"),
        ("老家哪里", "native_place"),
        ("哪里毕业的", "school"),
        ("意向户型", "ideal_home"),
        ("兴趣和爱好", "hobbies"),
    ],
)
def test_a_title_put_together_from_usual_words_is_understood(title: str, target: str) -> None:
    [_, found] = guesses(("姓名", title))
    assert found.target == target
    assert found.confidence >= UNSURE


@pytest.mark.parametrize(
    "title",
    [
        "意向产品",
        "竞品价格",
        "上年保费",
        "已付金额",
        "原价",
        "推荐产品",
        "销售方式",
        "能不能打电话",
        "是否接听电话",
        "维修金额",
        "门牌号",
        "首次登记日期",
    ],
)
def test_words_that_mean_something_else_together_are_no_item(title: str) -> None:
    [_, found] = guesses(("姓名", title), ("王伟", "甲"), ("李芳", "乙"))
    assert found.target == NOTES


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("Cust. Name", "name"),
        ("CustomerName", "name"),
        ("Mobile No.", "mobile"),
        ("Tel (H)", "home_phone"),
        ("Home Tel", "home_phone"),
        ("Residential Address", "home_address"),
        ("D.O.B.", "birthday"),
        ("Date of Birth", "birthday"),
        ("Delivery Dt.", "delivered_on"),
        ("Date of Purchase", "delivered_on"),
        ("Invoice Amt", "amount"),
        ("Annual Premium", "amount"),
        ("Veh. Reg. No.", "plate"),
        ("Vehicle Model", "bought"),
        ("Sales Exec", OWNER),
        ("Eff. Date", "signed_on"),
        ("DEALER_NAME", "company"),
        ("Ann. Premium", "amount"),
        ("Handled By", OWNER),
        ("policy_expiry_date", "policy_expiry"),
        ("NextFollowUpDate", "next_contact_on"),
        ("Spouse's Name", "spouse_name"),
        ("Marital Status", "marital_status"),
        ("33. Job title", "position"),
        ("30. What was bought from us", "bought"),
        ("Clubs and organisations", "organisations"),
        ("Long-range objective", "personal_goals"),
        ("Immediate business objective", "career_goals"),
        ("Quality of other residents", "neighbours_matter"),
    ],
)
def test_titles_in_english_are_understood_short_and_long(title: str, target: str) -> None:
    assert guesses((title,))[0].target == target


@pytest.mark.parametrize("title", ["Emergency Tel", "Father's Name", "Budget", "Old Car Plate No", "Bank"])
def test_words_of_somebody_or_something_else_are_no_item(title: str) -> None:
    [_, found] = guesses(("Name", title))
    assert found.target == NOTES


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("XM", "name"),
        ("f_xb", "sex"),
        ("LXDH", "mobile"),
        ("kh_sfzh", "id_number"),
        ("CSRQ", "birthday"),
        ("dwmc", "company"),
        ("xingming", "name"),
        ("beizhu", "notes"),
    ],
)
def test_titles_in_pinyin_are_understood(title: str, target: str) -> None:
    assert guesses((title,))[0].target == target


@pytest.mark.parametrize("title", ["3天回访", "交车后7日回访", "1个月回访", "首次跟进", "半年回访"])
def test_columns_of_calls_after_some_days_are_contacts(title: str) -> None:
    [_, found] = guesses(("姓名", title), ("王伟", "2024-3-8 满意"), ("李芳", "2024.4.1 未接"))
    assert found.target == CONTACT_TEXT


def test_a_log_of_contacts_in_english_is_one() -> None:
    titles = ("Date", "Client", "Phone", "Channel", "Summary", "Rep")
    found = guesses(titles, ("2024-03-01", "Bruce Wayne", "13600001234", "Call", "Asked for a quote", "Mia"))
    assert [one.target for one in found] == [
        CONTACT_ON, "name", "mobile", CONTACT_CHANNEL, CONTACT_TEXT, CONTACT_BY,
    ]  # fmt: skip


def test_a_couple_is_a_customer_and_the_spouse() -> None:
    found = guesses(
        ("女方姓名", "女方手机", "女方生日", "男方姓名", "男方联系电话", "男方生日", "男方身高"),
        ("柳如是", "13600001234", "1990-1-2", "钱谦益", "13600001235", "1988-3-4", "180"),
        ("董小宛", "13600001236", "1991-1-2", "冒辟疆", "13600001237", "1989-3-4", "175"),
    )
    assert [one.target for one in found] == [
        "name", "mobile", "birthday", "spouse_name", "spouse_phone", "spouse_birthday", NOTES,
    ]  # fmt: skip


def test_whose_telephones_stand_beside_them_are_the_customers_where_nobody_else_is() -> None:
    titles = ("单位", "项目经理", "手机", "采购", "采购电话")
    rows = (
        ("中原路桥", "茅升升", "13600001234", "李文文", "13600001235"),
        ("城建集团", "詹铁佑", "13600001236", "", ""),
        ("华夏建工", "梁思思", "13600001237", "林徽徽", "13600001238"),
    )
    found = guesses(titles, *rows)
    assert [one.target for one in found] == ["company", "name", "mobile", NOTES, NOTES]


def test_where_nobody_is_named_what_is_told_of_the_customers_says_who_they_are() -> None:
    rows = (("孟姐，45岁", "13600001234"), ("钱先生(做钢材)", "13600001235"), ("老赵 修车的", "13600001236"))
    assert [one.target for one in guesses(("客户情况", "电话"), *rows)] == ["name", "mobile"]
    rows = (("比较满意", "13600001234"), ("要再看看", "13600001235"), ("已经买了", "13600001236"))
    assert [one.target for one in guesses(("客户情况", "电话"), *rows)] == [NOTES, "mobile"]


@pytest.mark.parametrize("title", ["列1", "第1列", "字段1", "栏位一", "Column1", "F1", "Unnamed: 0"])
def test_a_column_that_is_only_numbered_is_known_by_what_stands_in_it(title: str) -> None:
    [name, phone] = guesses(
        (title, "列2"), ("颜回", "13600001234"), ("冉耕", "13600001235"), ("宓不齐", "13600001236")
    )
    assert (name.target, phone.target) == ("name", "mobile")


@pytest.mark.parametrize("title", ["上班地点", "在哪上班", "工作单位", "Workplace"])
def test_where_somebody_works_is_the_firm_or_its_address_as_the_cells_tell(title: str) -> None:
    places = [("王伟", "金水区花园路120号"), ("刘芳", "农业路28号报业大厦3楼"), ("赵敏", "二七区大学路8号院")]
    firms = [("王伟", "恒达物流有限公司"), ("刘芳", "市人民医院"), ("赵敏", "花园路小学")]
    assert guesses(("姓名", title), *places)[1].target == "company_address"
    assert guesses(("姓名", title), *firms)[1].target == "company"
    mixed = [(name, f"{firm} {place}") for (name, firm), (_, place) in zip(firms, places, strict=True)]
    assert guesses(("姓名", title), *mixed)[1].target == "company"
    both = [(*row, "恒达") for row in places]
    assert [each.target for each in guesses(("姓名", title, "公司名称"), *both)[1:]] == [
        "company_address",
        "company",
    ]
