"""Titles that mean one thing or another, as the cells below them or the titles beside them tell."""

from __future__ import annotations

from typing import Any

import pytest

from app.excel.rows import CONTACT_CHANNEL, CONTACT_ON, CONTACT_TEXT, NOTES, OWNER, UNSURE
from tests.app.excel.columns.test_mapping import guesses

PEOPLE = (("罗志强", "13300001233"), ("许海燕", "18800001234"), ("萧建国", "13000001235"))


def beside(titles: str, *columns: tuple[object, ...]) -> dict[str, str]:
    """The targets of further columns beside the names and numbers of three people."""
    rows = [(*who, *cells) for who, cells in zip(PEOPLE, zip(*columns, strict=True), strict=True)]
    found = guesses(("姓名", "电话", *titles.split()), *rows)
    return {one.header: one.target for one in found[2:]}


ROOMS = ("8-507", "13-1312", "20栋1214")
DAYS = ("2026.11.19", "2026-06-16", "2026/10/14")


@pytest.mark.parametrize(
    ("titles", "columns", "home"),
    [
        ("房号 购买产品", (ROOMS, ("圣象地板", "欧派橱柜", "TATA木门")), "present_home"),
        ("小区 房号 产品型号", (("碧桂园",) * 3, ROOMS, ("KF-35", "KF-26", "KF-72")), NOTES),
        ("房号 套餐", (ROOMS, ("融合129", "融合99", "单宽带")), "present_home"),
        ("小区 房号 宽带账号", (("老纺厂",) * 3, ROOMS, ("kd1", "kd2", "kd3")), NOTES),
        ("房号 月租 起租", (ROOMS, ("1450", "3400", "3000"), DAYS), "present_home"),
        ("房号 房东 租金", (ROOMS, ("刘姐", "张阿姨", "林美玲"), ("1800", "2200", "3000")), NOTES),
        ("房号 物业费", (ROOMS, ("1800", "2200", "3000")), "present_home"),
        ("房号 押桶", (ROOMS, ("1", "2", "2")), "present_home"),
        ("房号 总价 签约日期", (ROOMS, ("180万", "190万", "200万"), DAYS), "bought"),
        ("房号 产品类型 网签日期", (ROOMS, ("洋房", "高层", "商铺"), DAYS), "bought"),
        ("房号 面积", (ROOMS, ("89", "120", "98")), "bought"),
    ],
)
def test_a_room_is_bought_only_of_those_who_sell_homes(titles: str, columns: Any, home: str) -> None:
    assert beside(titles, *columns)["房号"] == home


@pytest.mark.parametrize(
    ("title", "cells", "target"),
    [
        *((title, DAYS, CONTACT_ON) for title in "上次联系 上次面访 上次拜访 上次回访 上次沟通".split()),
        *((title, DAYS, CONTACT_ON) for title in "最近一次联系 最后跟进 最近来店 最新跟进".split()),
        ("上次联系", ("114/12/31", "113/6/30", "114/1/2"), CONTACT_ON),
        ("合約到期日", ("114/12/31", "115/6/30", "114/1/2"), "contract_expiry"),
        ("上次联系", ("嫌贵，再考虑", "要带老公来看", "说月底给答复"), CONTACT_TEXT),
        ("最新跟进", ("嫌贵，再考虑", "要带老公来看", "说月底给答复"), CONTACT_TEXT),
        ("上次保养", DAYS, NOTES),
        ("上次消费", DAYS, NOTES),
        ("工作", ("厨师", "医院护士", "在家带孩子"), "industry"),
        ("工作", ("市一中学", "天合物流公司", "县医院"), "company"),
        ("忌讳", ("别提股票", "忌4", "别问孩子"), NOTES),
        ("忌讳", ("不吃辣", "海鲜过敏", "无"), "diet_taboos"),
        ("忌口", ("都行", "没有特别的", "香菜"), "diet_taboos"),
        ("线路", ("县城", "自提", "物流 中通快运"), NOTES),
        ("路线", ("东线", "西线", "周二线"), NOTES),
        ("线路", ("云南双飞6日游", "桂林4日", "三亚5日游"), "bought"),
        ("线路", ("数据专线100M", "互联网专线", "语音中继"), "bought"),
        ("结果", ("成交", "战败-买哈弗", "跟进中"), "stage"),
        ("进展", ("流失", "休眠", "已成交"), "stage"),
        ("进展", ("定金500", "周日来", "发了6台照片"), NOTES),
        ("结果", ("阳性", "正常", "偏高"), NOTES),
        ("车主要价", ("16.1万", "3.4可谈", "6.3万"), NOTES),
        ("要价", ("16.1万", "5万", "6.3万"), NOTES),
        ("交货期", DAYS, "delivered_on"),
        ("交货期", ("30天", "一周", "现货"), NOTES),
        ("哪天送", DAYS, "delivered_on"),
        ("领证", ("已领", "未领", "办理中"), NOTES),
        ("交车日期", ("待定车期", "待通知", "未定"), "delivered_on"),
        ("应缴日", ("20270528", "20270601", "20270712"), "premium_due"),
        ("所属小区", ("滨河壹号", "碧桂园", "翰林府"), "present_home"),
        ("小区名称", ("滨河壹号", "碧桂园", "翰林府"), "present_home"),
        ("健身目标", ("减脂10斤", "增肌", "塑形"), "personal_goals"),
        ("目标", ("减脂10斤", "增肌", "塑形"), NOTES),
        ("位置", ("三楼靠窗", "B区", "前排"), NOTES),
        ("应缴", (3200, 4100, 2800), NOTES),
        ("交货期", ("3200", "4100", "2800"), NOTES),
        ("有车", ("√", "×", "√"), NOTES),
        ("有车", ("有", "无", "有"), NOTES),
        ("有车", ("宝马", "无", "大众"), "car_brand"),
        ("单位", ("住建局", "美景地产", "县医院"), "company"),
        ("单位", ("箱", "袋", "吨"), NOTES),
        ("单位", ("元/㎡", "元/㎡", "元/套"), NOTES),
        ("现住", ("合租次卧", "单位宿舍", "酒店公寓"), "present_home"),
        ("现住", ("和平路12号院3号楼", "文峰区人民大道8号", "永安街5号2单元"), "home_address"),
        ("G", ("LGXV9D592LD330832", "LS5SD2P13K2240672", "LHG5B85B4MD259197"), "vin"),
        ("", ("LGXV9D592LD330832", "LS5SD2P13K2240672", "LHG5B85B4MD259197"), "vin"),
        ("G", ("渝A9HV62", "川AG8F41", "粤B243X4"), "plate"),
        ("列7", ("li@example.com", "wang@example.com", "xu@example.com"), "email"),
    ],
)
def test_the_cells_tell_what_a_title_means(title: str, cells: tuple[object, ...], target: str) -> None:
    found = guesses(("姓名", "电话", title), *((*who, cell) for who, cell in zip(PEOPLE, cells, strict=True)))
    assert found[2].target == target


@pytest.mark.parametrize(
    ("titles", "targets"),
    [
        ("客户 电话 车 卖出日期 价", "name mobile bought delivered_on amount"),
        ("客户 电话 产品 成交日期 卖价", "name mobile bought delivered_on amount"),
        ("客户 电话 想买什么车 价", "name mobile notes notes"),
        ("租客 电话 月租 起租 到期", "name mobile notes notes contract_expiry"),
        ("租户姓名 电话 租金 到期日", "name mobile notes contract_expiry"),
        ("房东 电话 租期 到期时间", "name mobile notes contract_expiry"),
        ("投保人 电话 险种 到期", "name mobile bought policy_expiry"),
        ("车主 电话 车牌 到期", "name mobile plate insurance_expiry"),
        ("姓名 电话 到期", "name mobile notes"),
        ("姓名 电话 身高体重 教练 目标", "name mobile notes owner personal_goals"),
        ("学员姓名 电话 年级 目标", "name mobile notes personal_goals"),
        ("车主姓名 车牌 交强险到 商业险到", "name plate notes insurance_expiry"),
        ("车主姓名 车牌 商险到期 交强到期", "name plate insurance_expiry notes"),
        ("车主姓名 车牌 强险到期 商险到", "name plate notes insurance_expiry"),
        ("车主姓名 车牌 交强险到期日 三者险到期日", "name plate notes insurance_expiry"),
        ("车主姓名 车牌 交强险到", "name plate insurance_expiry"),
        ("客户 电话 车型 成交日期 经办", "name mobile bought delivered_on owner"),
        ("店名 老板 电话 位置", "company name mobile notes"),
        ("报修日期 用户 电话 故障描述 派工 满意度", "notes name mobile notes notes notes"),
        ("客户 电话 安装日期 安装师傅 满意度", "name mobile delivered_on notes loyalty"),
        ("客户 电话 派工 满意度", "name mobile notes loyalty"),
        ("客户 电话 意向等级 预算 户型 面积", "name mobile intent notes ideal_home notes"),
        ("客户 电话 户型 面积 成交日期 总价", "name mobile bought size delivered_on amount"),
        ("姓名 居住性质 现住小区", "name notes present_home"),
        ("姓名 居住性质", "name present_home"),
        ("姓名 手机 纪念日", "name mobile notes"),
        ("姓名 爱人 纪念日", "name spouse_name wedding_day"),
        ("姓名 配偶姓名 结婚纪念日 纪念日", "name spouse_name wedding_day notes"),
        ("店名 老板 电话 门店位置 送货点", "company name mobile company_address mailing_address"),
        ("日期 客户 内容 上次拜访", f"{CONTACT_ON} name {CONTACT_TEXT} notes"),
        ("客户姓名 最近带看 跟进日期 跟进内容", f"name notes {CONTACT_ON} {CONTACT_TEXT}"),
    ],
)
def test_the_titles_beside_tell_what_a_title_means(titles: str, targets: str) -> None:
    assert [one.target for one in guesses(tuple(titles.split()))] == targets.split()


FIRMS = ("便民建材", "兴旺水暖部", "宏发装饰（新街）", "美居软装馆")
CHIEFS = ("朱美玲（朱姐）", "梁振兴", "老冯", "潘总")
OURS = ("老黄", "小凯", "老黄", "邓")
ENDS = ("跟进", "放弃", "已成交", "失联")
RARE_FIRMS = ("星海纺织", "通达模具", "海安服装厂", "启东电器")
RARE_NAMES = ("封国强", "羿晓梅", "邴卫东", "糜佳怡")
OTHERS = ("小冯", "门卫老王", "于教练", "小时")
MOBILES = tuple(f"1360000123{at}" for at in range(4))
THEIR_MOBILES = tuple(f"1360000124{at}" for at in range(4))


@pytest.mark.parametrize(
    ("titles", "columns", "targets"),
    [
        ("客户 负责人 业务员", (FIRMS, CHIEFS, OURS), ("company", "name", OWNER)),
        ("业务员 客户 负责人", (OURS, FIRMS, CHIEFS), (OWNER, "company", "name")),
        ("单位名称 责任人 客户经理", (FIRMS, CHIEFS, OURS), ("company", "name", OWNER)),
        ("姓名 负责人 业务员", (CHIEFS, OURS, OURS), ("name", NOTES, OWNER)),
        ("姓名 负责人", (CHIEFS, OURS), ("name", OWNER)),
        ("单位名称 经办人 采购数量", (FIRMS, CHIEFS, ("5台",) * 4), ("company", "name", NOTES)),
        ("客户单位 经办人 合同金额", (FIRMS, CHIEFS, ("5万",) * 4), ("company", "name", "amount")),
        ("单位名称 联系人 经办人", (FIRMS, CHIEFS, OURS), ("company", "name", OWNER)),
        (
            "客户 电话 保险到期 结果",
            (CHIEFS, MOBILES, ("2024-12-1", "2024-12-5", "2024-12-9", "2025-1-1"), ENDS),
            ("name", "mobile", "insurance_expiry", NOTES),
        ),
        (
            "客户 电话 上年保费 结果",
            (CHIEFS, MOBILES, ("3200", "2800", "4100", "1980"), ENDS),
            ("name", "mobile", NOTES, NOTES),
        ),
        ("客户 电话 结果", (CHIEFS, MOBILES, ENDS), ("name", "mobile", "stage")),
        (
            "姓名 面谈日 渠道 面谈记录",
            (
                CHIEFS,
                ("2024-3-1",) * 4,
                ("电话", "微信", "上门", "电话"),
                ("聊保养", "送台历", "发价格", "约周六"),
            ),
            ("name", CONTACT_ON, CONTACT_CHANNEL, CONTACT_TEXT),
        ),
        (
            "姓名 面谈日 渠道 面谈记录",
            (CHIEFS, ("2024-3-1",) * 4, ("抖音", "路过", "老客户介绍", "电话"), ("聊保养",) * 4),
            ("name", CONTACT_ON, "source", CONTACT_TEXT),
        ),
        (
            "姓名 单位 礼品 数量",
            (
                CHIEFS,
                ("住建局", "美景地产", "县医院", "一中"),
                ("茶", "酒", "茶", "酒"),
                ("1", "2", "1", "1"),
            ),
            ("name", "company", NOTES, NOTES),
        ),
        (
            "客户 产品 单位 数量 金额",
            (CHIEFS, ("油", "砖", "油", "砖"), ("桶", "块", "KG", "块"), ("1", "2", "1", "1"), ("900",) * 4),
            ("name", "bought", NOTES, NOTES, "amount"),
        ),
        (
            "客户单位 设备 姓名 电话",
            (RARE_FIRMS, ("浆纱机", "注塑机", "绕线机", "叉车"), RARE_NAMES, MOBILES),
            ("company", "bought", "name", "mobile"),
        ),
        ("客户名称 联系人 电话", (RARE_FIRMS, RARE_NAMES, MOBILES), ("company", "name", "mobile")),
        ("客户名称 联系人 电话", (RARE_NAMES, RARE_NAMES[::-1], MOBILES), ("name", NOTES, "mobile")),
        (
            "姓名 电话 去年公司",
            (CHIEFS, MOBILES, ("人保", "平安", "太保", "人保")),
            ("name", "mobile", NOTES),
        ),
        (
            "合作单位 对接人 电话 业务员",
            (RARE_FIRMS, RARE_NAMES, MOBILES, OURS),
            ("company", "name", "mobile", OWNER),
        ),
        (
            "公司 负责人 手机 日常联系人 日常联系人电话",
            (FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", "name", "mobile", NOTES, NOTES),
        ),
        (
            "公司 负责人 电话 联系人 联系人电话",
            (FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", "name", "mobile", NOTES, NOTES),
        ),
        (
            "客户单位 负责人 电话 项目经理 项目经理电话",
            (RARE_FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", "name", "mobile", NOTES, NOTES),
        ),
        (
            "公司 老板 手机 联系人 联系人电话",
            (FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", "name", "mobile", NOTES, NOTES),
        ),
        (
            "公司 负责人 电话 经办人 经办人电话",
            (FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", "name", "mobile", NOTES, NOTES),
        ),
        (
            "客户名称 负责人 负责人手机 对接人 对接人电话",
            (FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", "name", "mobile", NOTES, NOTES),
        ),
        (
            "公司 负责人 手机 联系人 联系人电话",
            (FIRMS, OURS, MOBILES, CHIEFS, THEIR_MOBILES),
            ("company", OWNER, "mobile", "name", "mobile"),
        ),
        (
            "公司 项目联系人 电话 负责人",
            (FIRMS, CHIEFS, MOBILES, OURS),
            ("company", "name", "mobile", OWNER),
        ),
        (
            "公司 法人 法人电话 经办人 经办人电话",
            (FIRMS, CHIEFS, MOBILES, OTHERS, THEIR_MOBILES),
            ("company", NOTES, NOTES, "name", "mobile"),
        ),
        (
            "单位名称 位置",
            (FIRMS, ("老车站对面", "沿河路35号", "南门口右拐", "河西")),
            ("name", "company_address"),
        ),
    ],
)
def test_who_is_of_the_firm_and_who_is_ours(titles: str, columns: Any, targets: tuple[str, ...]) -> None:
    found = guesses(tuple(titles.split()), *zip(*columns, strict=True))
    assert tuple(one.target for one in found) == targets
    assert all(one.confidence >= UNSURE for one in found if one.target != NOTES)


def test_numbers_without_a_title_among_policies_are_theirs() -> None:
    rows = (("王伟", "国寿福", 20_270, "P128362426035"), ("李芳", "意外险", 1730, "P132931021378"))
    assert guesses(("投保人", "险种", "保费", ""), *rows)[3].target == "policy_number"
    assert guesses(("姓名", "车型", "车价", ""), *rows)[3].target == NOTES
