"""Titles that no list holds, in the words of whoever keeps it: each word says its part, in any order."""

from __future__ import annotations

import pytest

from app.excel.columns import mapping
from app.excel.rows import CONTACT_ON, CONTACT_TEXT, NOTES, OWNER, UNSURE, Sheet
from app.fields.catalog import CATALOG
from app.fields.field import Custom, Field, Section
from app.fields.kinds import Text
from tests.app.excel.columns.test_mapping import guesses


@pytest.mark.parametrize(
    ("titles", "target"),
    [
        ("保险哪天到期 交强险截止 续保到期日 下次续保时间 保险几号到期", "insurance_expiry"),
        ("年检什么时候到期 下次审车时间 检审到期", "inspection_due"),
        ("进店日期 看房日期 第一次到店 首次接待日期 来电时间", "acquainted_on"),
        ("下一步跟进时间 再访时间 约定下次见面 下次打电话时间", "next_contact_on"),
        ("领钥匙时间 提走日期 哪天提的车 购买年月", "delivered_on"),
        ("大定日期 付定日期 签购日期", "signed_on"),
        ("到手价 落地总价 购房总款", "amount"),
        ("怎么付的款 买单方式 款项方式", "payment"),
        ("房本面积 多少平 平方数", "size"),
        ("多少公里了 里程表读数 表显公里", "mileage"),
        ("卖车人 签单人 谁接待的 顾问姓名", OWNER),
        ("抽不抽烟 抽烟不 吸烟否", "smoking"),
        ("喝酒不 酒量如何", "alcohol"),
        ("最好联系方式 怎么联系最好 方便的联系方式", "preferred_channel"),
        ("什么时候有空 几点打电话合适 空闲时间", "best_time"),
        ("拒接电话 不可打电话", "do_not_contact"),
        ("满意吗 满不满意 对我们满意吗", "loyalty"),
        ("熟不熟 与我关系 交情深浅", "closeness"),
        ("买车干什么用 置业动因 用途", "buying_reason"),
        ("家里有什么车 开啥车", "car_brand"),
        ("谁住 用车人 给谁住", "bought_for"),
        ("加的微信 微信联系", "wechat"),
        ("二代证号 身份证No", "id_number"),
        ("几个孩子 孩子多大 小朋友", "children"),
        ("什么性格 为人性格", "personality"),
        ("购入车型 车辆名称 房屋坐落 楼座房号", "bought"),
        ("车子牌照 车牌是多少", "plate"),
        ("身份证上生日 公历出生日期 出生月日", "birthday"),
        ("手机NO 通讯方式 电话联系方式", "mobile"),
        ("成交价位 购车花费 裸车价格 全款总价", "amount"),
        ("付款类别 贷款与否 是否分期", "payment"),
        ("里程KM 累计里程 行程", "mileage"),
        ("牌照信息 车辆号码", "plate"),
        ("何处得知 到访来源 引流方式", "source"),
        ("子女人数 小孩年龄", "children"),
        ("伴侣电话", "spouse_phone"),
        ("户籍省份 哪省人", "native_place"),
        ("保险单号码 商业险单号", "policy_number"),
        ("干嘛的 干什么的", "industry"),
        ("钥匙领取日期 实际收房", "delivered_on"),
        ("什么时候提的 提新车日期 购车提车日期", "delivered_on"),
        ("房屋成交总价 折后总价 保单保费金额", "amount"),
        ("惯用称谓 平时怎么称呼 喜欢别人怎么叫他", "salutation"),
        ("家庭关系是否和睦 家里几口人 家庭年总收入", "family_circumstances"),
        ("跟家里谁最亲 最亲的家庭成员 家里最在意的人", "closest_family"),
        ("午餐常去哪里 喜欢的用餐场所 请客吃饭去哪", "eating_places"),
        ("餐厅档次要求 用餐人均 餐标", "eating_price"),
        ("购房最看重什么 理想中的户型 对户型的要求", "ideal_home"),
        ("不让打电话的原因 拒绝回访原因", "do_not_contact_reason"),
        ("礼品邮寄地址 寄贺卡地址 账单邮寄地址", "mailing_address"),
        ("拒绝回访 勿扰 不希望被打扰", "do_not_contact"),
        ("首次接待顾问 归属客户经理 我方对接人 陪驾顾问", OWNER),
        ("车险到期提醒日期 交强险结束日期", "insurance_expiry"),
        ("车辆当前里程 已跑公里 累计里程", "mileage"),
    ],
)
def test_a_title_is_the_item_of_all_its_words(titles: str, target: str) -> None:
    for title in titles.split():
        [_, found] = guesses(("姓名", title))
        assert (title, found.target, found.confidence >= UNSURE) == (title, target, True)


OTHERS = """
    关系 客情关系 意向日期 爱人生日地点 保险状态 车辆颜色 能不能打电话 保养日期 成交情况 首付比例 月供
    单价 底价 旧车价格 意向楼层 试驾时间 上牌地 上次保养日期 下次保养里程 首保日期 首保里程 质保到期
    出险日期 上年保费 保险金额 物业费 车位号 来访次数 来访反馈 礼品发放日期 活动日期 累计消费 录入人
    现住房面积 现住面积 喜欢程度 预计签约日期 计划换车时间 期望价格 领取日期 钥匙编号 手机型号 电话状态
    微信群 年收入 驾龄 年检费用 介绍费 推荐人数 付款进度 面积段 用餐时间 看房反馈 进店时长 来电次数
    联系频率 住宿安排 开户日期 索赔金额 报价金额 续保状态 入住状态 租客电话 客户经理电话 认购书编号
    经营面积 准驾车型 喜欢的车型 满意户型
    意向业态 原车品牌 预约日期 累计金额 多少年 在职 决策 获取方式 车型颜色偏好 上年保费
    保单日期 单位人数 购房人员 试驾人员
"""


@pytest.mark.parametrize("title", OTHERS.split())
def test_one_word_too_many_or_too_few_makes_it_another_title(title: str) -> None:
    [_, found] = guesses(("姓名", title))
    assert found.target == NOTES


def test_letters_beside_a_chinese_title_may_be_any() -> None:
    assert [one.target for one in guesses(("姓名", "接待SC", "车型 MDL"))] == ["name", OWNER, "bought"]


def test_items_that_the_trade_brings_along_are_named_by_words_too() -> None:
    def own(key: str, origin: str) -> Field:
        return Field(key, Section.SHOP, origin, origin, Text(), Custom(), origin=origin)

    catalog = CATALOG.extended([own("shop_1", "intended_model"), own("shop_2", "car_insurer")])
    sheet = Sheet("表", ("姓名", "关注车型", "承保公司"), 1, [])
    assert [one.target for one in mapping.guess(sheet, catalog)] == ["name", "shop_1", "shop_2"]
    assert [one.target for one in mapping.guess(sheet, CATALOG)] == ["name", NOTES, NOTES]


def test_visits_without_words_are_the_first_and_with_words_they_are_talks() -> None:
    assert [one.target for one in guesses(("姓名", "来访日期"))] == ["name", "acquainted_on"]
    assert [one.target for one in guesses(("姓名", "来访日期", "跟进情况"))] == [
        "name",
        CONTACT_ON,
        CONTACT_TEXT,
    ]


def test_who_handled_it_is_one_of_us_beside_a_customer() -> None:
    assert [one.target for one in guesses(("姓名", "经手人"))] == ["name", OWNER]
    assert [one.target for one in guesses(("单位名称", "经办人"))][1] != OWNER


def test_who_is_in_charge_of_something_there_is_the_customer_and_none_of_us() -> None:
    rows = [
        ("河南宏达公司", "王小明", "0371-60001234", "13600001234"),
        ("中原建工集团", "李大民", "0371-60001235", "13600001235"),
    ]
    found = guesses(("公司名称", "采购负责人", "座机", "手机"), *rows)
    assert [one.target for one in found] == ["company", "name", "office_phone", "mobile"]
    assert [one.target for one in guesses(("姓名", "采购负责人"))] == ["name", NOTES]


def test_a_person_or_a_firm_is_the_customer() -> None:
    assert [one.target for one in guesses(("客户/单位", "电话"))] == ["name", "mobile"]


def test_numbers_of_rooms_are_known_by_their_cells() -> None:
    found = guesses(("姓名", "户号"), ("王伟", "6-1-2804"), ("李芳", "3栋1单元602室"))
    assert found[1].target == "bought"
    found = guesses(("姓名", "意向房号"), ("王伟", "6-1-2804"), ("李芳", "3-1-602"))
    assert found[1].target == NOTES


def test_who_brings_customers_along_is_none_of_us() -> None:
    titles = ("姓名", "带看经纪人", "渠道公司", "对接置业顾问", "信息来自")
    assert [one.target for one in guesses(titles)] == ["name", NOTES, NOTES, OWNER, "source"]


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("销售顾问/组别", OWNER),
        ("谁在跟", OWNER),
        ("归谁", OWNER),
        ("车险啥时到", "insurance_expiry"),
        ("拿到钥匙的日子", "delivered_on"),
        ("娃的生日", "children"),
        ("儿女姓名", "children"),
        ("Unit No.", "bought"),
        ("Purchase Price (RMB)", "amount"),
        ("Contract Signed", "signed_on"),
    ],
)
def test_titles_in_few_words(title: str, target: str) -> None:
    assert guesses(("姓名", title))[1].target == target


def test_a_name_with_the_form_of_address_is_a_name() -> None:
    assert guesses(("姓名|称谓", "电话"))[0].target == "name"
