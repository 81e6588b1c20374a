"""Titles of columns as trades of every sort write them, with the cells that stand below."""

from __future__ import annotations

import pytest

from app.excel.rows import CONTACT_BY, CONTACT_ON, CONTACT_TEXT, NOTES, OWNER, UNSURE
from tests.app.excel.columns.test_mapping import guesses


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("医院", "科室", "姓名"), ("company", NOTES, "name")),
        (("姓名", "购买品类", "导购"), ("name", "bought", OWNER)),
        (("学员姓名", "学费", "报名日期"), ("name", "amount", "signed_on")),
        (("业主", "合同额", "企业地址"), ("name", "amount", "company_address")),
        (("姓名", "商会职务", "企业职务"), ("name", NOTES, "position")),
        (("昵称", "收货人", "收货手机"), ("salutation", "name", "mobile")),
        (("姓名", "信用等级", "风险等级"), ("name", NOTES, NOTES)),
        (("谁", "电话", "买了啥", "多少钱"), ("name", "mobile", "bought", "amount")),
        (("姓名", "咋认识的", "啥时候提的", "谁的客户"), ("name", "source", "delivered_on", OWNER)),
        (("车主", "品牌车型", "销售日期"), ("name", "bought", "delivered_on")),
        (("姓名", "邀约人员", "下次约见"), ("name", OWNER, "next_contact_on")),
        (("姓名", "名片来源", "邀约置业顾问"), ("name", "source", OWNER)),
        (("姓名", "交付专员"), ("name", OWNER)),
        (("客户名称", "区域经理"), ("name", OWNER)),
        (("投保人", "年缴", "生效日"), ("name", "amount", "signed_on")),
    ],
)
def test_titles_of_trades_are_understood(titles: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


def test_numbers_of_engines_are_no_birthdays_though_their_digits_could_be() -> None:
    [_, engine] = guesses(("姓名", "发动机号"), ("王伟", "FJ001201"), ("李芳", "FJ650707"))
    assert engine.target == NOTES


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("面积", ("90-120㎡", "30~60㎡", "140㎡以上", "80")),
        ("价格", ("180-220万", "1500-2000元", "300万以上", "90至110万")),
    ],
)
def test_what_leaves_room_is_looked_for_and_not_bought(title: str, cells: tuple[str, ...]) -> None:
    [_, found] = guesses(("姓名", title), *((f"王{place}", cell) for place, cell in enumerate(cells)))
    assert found.target == NOTES


def test_cards_of_a_shop_are_no_grades_though_one_of_them_could_be() -> None:
    [_, cards] = guesses(("姓名", "会员级别"), *(("王伟", cell) for cell in ("金卡", "银卡", "普通", "金卡")))
    [_, grades] = guesses(("姓名", "会员级别"), *(("王伟", cell) for cell in ("A", "B", "钻石", "普通")))
    [_, precious] = guesses(("姓名", "客户级别"), *(("王伟", cell) for cell in ("白金", "黄金", "普通")))
    assert (cards.target, precious.target) == (NOTES, NOTES)
    assert (grades.target, grades.confidence >= UNSURE) == ("grade", True)


@pytest.mark.parametrize(
    "title",
    [
        *(
            "尾款",
            "上险公司",
            "旧车车牌",
            "原车牌号",
            "维修金额",
            "保险金额",
            "交强险金额",
            "财务电话",
            "分公司",
        ),
        *("下次保养里程", "年行驶里程", "审批状态", "支付状态", "是否加微信"),
    ],
)
def test_what_only_ends_as_a_known_title_does_is_no_such_item(title: str) -> None:
    [_, _, found] = guesses(("姓名", "电话", title))
    assert found.target == NOTES


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("备用号", "other_phone"),
        ("最近跟进时间", CONTACT_ON),
        ("最后联系时间", CONTACT_ON),
        ("再次联系时间", "next_contact_on"),
        ("婚姻状态", "marital_status"),
        ("饮食爱好", "cuisine"),
        ("e-mail地址", "email"),
        ("VX", "wechat"),
        ("办卡日期", "signed_on"),
        ("现用车型", "car_brand"),
        ("单位详细地址", "company_address"),
        ("常住地址", "home_address"),
        ("对口人", OWNER),
        ("谁做主", "decided_by"),
    ],
)
def test_titles_in_the_words_of_whoever_keeps_the_list(title: str, target: str) -> None:
    [_, found] = guesses(("姓名", title))
    assert (found.target, found.confidence >= UNSURE) == (target, True)


def test_a_master_of_a_taxi_and_a_designer_are_who_they_are_where_nobody_else_is_named() -> None:
    assert [one.target for one in guesses(("师傅", "公司", "设计师"))] == ["name", "company", OWNER]
    assert [one.target for one in guesses(("姓名", "师傅", "销售", "设计师"))] == [
        "name",
        NOTES,
        OWNER,
        NOTES,
    ]


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("团长姓名", "微信昵称", "负责BD"), ("name", NOTES, OWNER)),
        (("关键人姓名", "我方对接人", "手机"), ("name", OWNER, "mobile")),
        (("户名", "产品名称", "风险评级", "到期日"), ("name", "bought", NOTES, NOTES)),
        (("买受人", "贷款方式"), ("name", "payment")),
        (("车主", "报名时间", "人数"), ("name", NOTES, NOTES)),
        (("学员姓名", "课程名称", "报名时间"), ("name", "bought", "signed_on")),
        (("车主", "车牌", "交付日期", "保险生效日"), ("name", "plate", "delivered_on", NOTES)),
        (("投保人", "险种", "保险生效日"), ("name", "bought", "signed_on")),
        (("客户姓名", "入网时间", "维系经理", "上次维系时间"), ("name", NOTES, OWNER, CONTACT_ON)),
        (("客户简称", "联系人"), ("company", "name")),
        (("客户", "旧车车牌", "新车车型", "新车价格(万)"), ("name", NOTES, "bought", "amount")),
        (("业主", "楼栋号", "接听人"), ("name", "bought", OWNER)),
        (("日期", "用户姓名", "车型", "成交价"), ("delivered_on", "name", "bought", "amount")),
        (("日期", "用户姓名", "车型"), (NOTES, "name", "bought")),
        (
            ("日期", "用户姓名", "车型", "成交价", "交车日期"),
            (NOTES, "name", "bought", "amount", "delivered_on"),
        ),
        (("经销商", "参会人", "对接业务"), ("company", "name", OWNER)),
        (("厂房编号", "企业", "负责人", "包片经理"), ("bought", "company", "name", OWNER)),
        (("Account Name", "Contact Name", "Office"), ("company", "name", "office_phone")),
    ],
)
def test_a_title_is_understood_among_the_others(titles: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


def test_a_customer_whom_nobody_is_called_like_is_a_firm_beside_a_person() -> None:
    firms = [("洛阳重机", "吕梁", "部长"), ("新乡起重", "苏醒", "工程师"), ("平顶山煤机", "王总", "")]
    people = [("王伟", "李芳", "部长"), ("洛阳重机", "苏醒", "工程师"), ("陈刚", "王总", "")]
    titles = ("客户名称", "联系人", "职务")
    assert [one.target for one in guesses(titles, *firms)] == ["company", "name", "position"]
    assert guesses(titles, *people)[0].target == "name"


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("车主", "车牌号码", "品牌"), ("name", "plate", "car_brand")),
        (("车主", "车架号", "牌子", "车型"), ("name", "vin", "car_brand", "car_model")),
        (("客户", "车型", "公里数", "满意度"), ("name", "car_model", "mileage", "loyalty")),
        (("客户", "车型", "公里数", "成交价"), ("name", "bought", "mileage", "amount")),
        (("客户", "品牌", "型号", "金额"), ("name", NOTES, NOTES, "amount")),
    ],
)
def test_model_and_brand_beside_what_is_told_of_a_car_in_use_are_that_cars(
    titles: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("日期", "姓名", "来源", "意向车型"), ("acquainted_on", "name", "source", NOTES)),
        (("日期", "姓名", "面积需求", "预算"), ("acquainted_on", "name", NOTES, NOTES)),
        (("日期", "姓名", "来源"), (NOTES, "name", "source")),
        (("日期", "姓名", "来源", "预算", "跟进内容"), (CONTACT_ON, "name", "source", NOTES, CONTACT_TEXT)),
        (("日期", "姓名", "来源", "预算", "成交价"), ("delivered_on", "name", "source", NOTES, "amount")),
    ],
)
def test_the_day_in_a_register_of_visitors_is_that_of_the_first_visit(
    titles: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("姓名", "带看时间", "反馈"), ("name", CONTACT_ON, CONTACT_TEXT)),
        (("姓名", "带看日期", "带看反馈"), ("name", CONTACT_ON, CONTACT_TEXT)),
        (("姓名", "带看日期", "客户反馈", "带看人"), ("name", CONTACT_ON, CONTACT_TEXT, CONTACT_BY)),
        (("姓名", "试驾日期", "试驾反馈"), ("name", CONTACT_ON, CONTACT_TEXT)),
        (("姓名", "看房时间", "备注"), ("name", NOTES, "notes")),
    ],
)
def test_showing_a_home_or_a_car_is_a_contact(titles: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


@pytest.mark.parametrize("sign", ["-", "—", "·", ""])
@pytest.mark.parametrize(
    ("last", "found"), [("孩子", "children"), ("父母", "parents"), ("配偶", "spouse_name")]
)
def test_a_member_behind_the_word_for_the_family_is_meant_alone(sign: str, last: str, found: str) -> None:
    [_, column] = guesses(("姓名", f"家庭成员{sign}{last}"))
    assert column.target == found


def test_the_day_of_the_glasses_is_that_of_what_was_paid() -> None:
    assert [column.target for column in guesses(("姓名", "配镜日", "金额"))] == [
        "name",
        "delivered_on",
        "amount",
    ]
