"""Specimens of ledgers: years of the republic, pupils and parents, English titles, sentences in cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.files.lists.told import (
    Writer,
    birth,
    born,
    child,
    csv,
    html,
    kept,
    listed,
    nothing,
    person,
    phone,
    says,
    some,
    xls,
    xlsx,
)
from tests.files.lists.truth import SOMEWHERE, Specimen, Want
from tests.files.lists.writing import Grid

MALE, FEMALE = Want("sex", "male"), Want("sex", "female")

# fmt: off
_LISTS = (
    listed(
        "要保人名冊.csv",
        "要保人|name 出生年月日 行動電話 投保日|day:signed_on 年繳保費",
        [
            ["林志豪", born("75/03/02", 1986, 3, 2), phone("0900-006-001", "0900006001"), says("112/05/06", signed_on="2023-05-06"), says("1.2萬", amount=12000)],
            ["陳怡君", born("61/12/25", 1972, 12, 25), phone("0900-006-002", "0900006002"), says("98/11/30", signed_on="2009-11-30"), says("8,600", amount=8600)],
            ["張雅婷", born("80.7.9", 1991, 7, 9), phone("0900-006-003", "0900006003"), says("100/1/1", signed_on="2011-01-01"), says("23000", amount=23000)],
        ],
        csv("big5"),
    ),
    listed(
        "学员档案.xlsx",
        "学号 学员姓名 学员性别 出生年月 就读学校 家长姓名|name 家长手机|mobile",
        [
            ["S01", says("郝小雨", child("son", "郝小雨")), says("男", child("son")), says("2014-05", Want("items.children", {"birthday": {"year": 2014, "month": 5}})), says("实验小学", child("son", employer="实验小学")), "郝建国", "13900007001"],
            ["S02", says("尹小天", child("daughter", "尹小天")), says("女", child("daughter")), says("2013年9月", Want("items.children", {"birthday": {"year": 2013, "month": 9}})), says("育才小学", child("daughter", employer="育才小学")), "尹秀兰", "13900007002"],
        ],
        xlsx(),
    ),
    listed(
        "活动报名.csv",
        "序号|- 姓名|name 性别|sex 手机|mobile 职业|=industry 参加人数",
        [["1", "冷月", "女", "13900007071", "幼儿园老师", "2大1小"], ["2", "郎平平", "男", "13900007072", "个体", "3"]],
        csv("gb18030"),
        head=[["中秋家宴报名表"]],
        foot=[["", "(待定)"]],
    ),
    listed(
        "月子会所.xlsx",
        "妈妈姓名|name 电话|mobile 宝宝出生 宝宝性别 套餐价|yuan",
        [
            ["柯蓝", "13900007081", says("2024-08-12", child("son", birthday=birth(2024, 8, 12))), says("男", child("son")), "38800"],
            ["易欣", "13900007082", says("2024.7.30", child("daughter", birthday=birth(2024, 7, 30))), says("女", child("daughter")), "29800"],
        ],
        xlsx(),
    ),
    listed(
        "按级分段.xlsx",
        "姓名|name 电话|mobile 单位|=company",
        [
            [says("燕飞", name="燕飞", grade="A"), "13900007091", "宏发商贸"],
            [says("易水", name="易水", grade="A"), "13900007092"],
            [says("乔木", name="乔木", grade="B"), "13900007093", "建行"],
            [says("南风", name="南风", grade="B"), "13900007094"],
        ],
        lambda path, grid: xlsx((2, 0, 2, 2), (5, 0, 5, 2))(path, [grid[0], ["A类客户"], *grid[1:3], ["B类客户"], *grid[3:]]),
    ),
    listed(
        "数据库导出.csv",
        "客户姓名|name 手机号码|mobile 交车日期",
        [
            ["柳永", "13900007101", says("06-5月 -23", delivered_on="2023-05-06")],
            ["晏殊", "13900007102", says("12-11月-23", delivered_on="2023-11-12")],
        ],
        csv("gb18030"),
    ),
    listed(
        "宠物和主人.csv",
        "主人|name 电话|mobile 宠物名 品种 性别 生日 住址|=home_address",
        [
            ["何静", "13900007051", "豆豆", "泰迪", "母", "2021-03-05", "东风路8号"],
            ["龚磊", "13900007052", "旺财", "金毛", "公", "2020-11-22"],
        ],
        csv("gb18030"),
    ),
    listed(
        "驾校应缴.xls",
        "姓名|name 手机|mobile 应缴 已缴",
        [["毕云", "13900007061", "3200", "3200"], ["安琪", "13900007062", "3500", "1500"]],
        xls(),
    ),
    listed(
        "培训缴费.xls",
        "姓名|name 手机|mobile 课程|=bought 学费|yuan 缴费日期|day:paid_on",
        [
            ["苗春生", "13900007011", "书法", "2400", "2024-2-11"],
            ["于秀英", "13900007012", "钢琴", "4800", "2024-3-1"],
        ],
        xls(),
    ),
    listed(
        "guests.csv",
        "Name Mobile|mobile Company|=company",
        [
            [says("Mr. John Smith", MALE, name="John Smith"), "13900007021", "Acme Trading"],
            [says("Ms Li Na", FEMALE, name="Li Na"), "13900007022", "Orient Steel"],
            [says("Mrs Chan", FEMALE, name="Mrs Chan", may=[Want("items.salutation", "Mrs Chan")]), "13900007023"],
        ],
        csv("utf-8"),
    ),
    listed(
        "一句话的格子.xlsx",
        "姓名|name 电话|mobile 子女 爱人 爱好 成交价 付款方式 等级 关系 车牌 生日",
        [
            ["田鹏", "13900007031", says("女儿田小妹上大学", child("daughter", "田小妹")), says("李梅(女)", spouse_name="李梅"), says("喜欢钓鱼和下棋", Want("items.hobbies", "钓鱼"), Want("items.hobbies", "下棋")), says("12万整", amount=120000), says("工行分期", payment="loan"), kept("B+", "grade"), says("熟悉", closeness="familiar"), says("原豫A701X1现豫A702X2", plate="豫A702X2", flag=True), born("1980--3-5", 1980, 3, 5)],
            ["任静", "13900007032", says("儿子（浩浩）", child("son", "浩浩")), "", says("书法等", Want("items.hobbies", "书法")), says("总价12.8万", amount=128000), says("全款", payment="cash"), says("A", grade="A"), says("很铁", closeness="tight"), says("豫A703X3", plate="豫A703X3")],
            ["崔婷", "13900007033", says("女儿高三，成绩好", child("daughter")), "", "", says("128000.-", amount=128000), "", "", says("一般", closeness="loose")],
        ],
        xlsx(),
    ),
    listed(
        "名字旁边.csv",
        "车主姓名 手机号|mobile 家庭情况 购车价格",
        [
            [says("喻文波（二次到店）", Want("import_notes", {"text": "喻文波（二次到店）"}), name="喻文波"), "13900007111", says("儿王磊 女王蕾", child("son", "王磊"), child("daughter", "王蕾"), may=[Want("items.family_circumstances", "儿王磊 女王蕾")]), says("12万5仟", amount=125000)],
            [says("奚先生 奚望", MALE, name="奚望", may=[Want("items.salutation", "奚先生")]), "13900007112", says("丧偶，儿子在部队", child("son"), family_circumstances="丧偶，儿子在部队"), says("合计:12.5万", amount=125000)],
            [says("杨过（男，45岁）", MALE, name="杨过", flag=True), "13900007113", says("一子王小磊（18岁）", child("son", "王小磊"), may=[Want("items.family_circumstances", "一子王小磊（18岁）")]), ""],
            [kept("韩先生韩太太", "name", Want("items.name", "韩先生韩太太")), "13900007114", says("儿子-王磊-10岁-一中", child("son", "王磊", employer="一中"), may=[Want("items.family_circumstances", "儿子-王磊-10岁-一中")]), ""],
        ],
        csv("utf-8"),
    ),
    listed(
        "准客户.xls",
        "准客户|name 称呼|=salutation 电话/微信",
        [
            ["毛建业", "毛哥", phone("13900007121/wx同号", "13900007121", wechat="13900007121")],
            ["裘小梅", "裘姐", says("wxid_abc7788", wechat="wxid_abc7788")],
            ["计国栋", "老计", phone("13900007123", "13900007123")],
        ],
        html,
    ),
    listed(
        "公司客戶.xlsx",
        "公司名稱|=company 聯絡人|name 手機 成立日期 合約到期日",
        [
            ["大同企業社", "林建宏", phone("0900-007-131", "0900007131"), "85/3/1", says("114/12/31", contract_expiry="2025-12-31")],
            ["統一貿易有限公司", "黃冠廷", phone("0900-007-132", "0900007132"), "98/5/6", says("115/6/30", contract_expiry="2026-06-30")],
        ],
        xlsx(),
    ),
    listed(
        "案件登记.xlsx",
        "委托人|name 电话|mobile 案由 签约主体|=company 承办律师|=owner",
        [
            ["郑云鹏", "13900007141", "合同纠纷", "宏图物流", "柯律师"],
            ["方小芳", "13900007142", "劳动争议", "云台商贸有限公司", "柯律师"],
            ["阎王平", "13900007143", "继承", "四通运输队", "甄律师"],
            ["阎小丽", "13900007144", "继承", "", "柯律师"],
        ],
        xlsx(),
    ),
    Specimen(
        "茶庄出货.xls",
        (
            person([says("茹萍", name="茹萍"), phone("13900007151", "13900007151"), says("碧螺春2斤", Want(SOMEWHERE, "碧螺春2斤"), may=[Want("items.bought", "茶具一套")]), some("茶具一套")], ("客户", "电话", "品名", "品名"), "1"),
            person([says("胥飞", name="胥飞"), phone("13900007152", "13900007152"), says("白毫银针1斤", bought="白毫银针1斤"), nothing("")], ("客户", "电话", "品名", "品名"), "2"),
        ),
        lambda path: xls()(path, [["客户", "电话", "品名"], ["茹萍", "13900007151", "碧螺春2斤"], ["同上", "", "茶具一套"], ["胥飞", "13900007152", "白毫银针1斤"]]),
    ),
    listed(
        "单位关键人.xlsx",
        "客户名称|=company 姓名|name 职务|=position 手机|mobile 生日",
        [
            ["省烟草公司", "舒建国", "主任", "13900007161", born("2月4日", None, 2, 4)],
            [replace(says("省烟草公司", company="省烟草公司"), raw=""), "卓玉兰", "科长", "13900007162", born("3月5日", None, 3, 5)],
            [replace(says("省烟草公司", company="省烟草公司"), raw=""), "戴志远", "处长", "13900007163", born("5月7日", None, 5, 7)],
            ["师范大学", "简国强", "主任", "13900007164", ""],
        ],
        xlsx((2, 0, 4, 0)),
    ),
    listed(
        "求购求租.csv",
        "客源编号 姓名|name 手机|mobile 求购/求租 需求区域 户型要求 总价",
        [
            ["K01", "匡建业", "13900007171", "求购", "东区", "三室", "180-220"],
            ["K02", "晁玉兰", "13900007172", "求购", "高铁站附近", "两室以上", "130以内"],
            ["K03", "鞠国强", "13900007173", "求租", "不限", "一室", "2000/月"],
        ],
        csv("gb18030"),
    ),
    listed(
        "户主和家人.xls",
        "户主|name 电话|mobile 家庭成员 关系 出生日期 工作单位/学校",
        [
            ["赫建国", "13900007041", says("王翠英", spouse_name="王翠英"), "", says("1962-3-4", spouse_birthday=birth(1962, 3, 4)), says("轴承厂", spouse_employer="轴承厂")],
            ["植秀兰", "13900007042", says("植明", child("son", "植明")), "", says("1990-1-5", child("son", birthday=birth(1990, 1, 5))), says("铁路局", child("son", employer="铁路局"))],
        ],
        lambda path, grid: xls()(path, [grid[0], *([*row[:3], word, *row[4:]] for row, word in zip(grid[1:], ("妻子", "儿子"), strict=True))]),
    ),
    listed(
        "婚纱订单.xls",
        "新娘|name 新郎|=spouse_name 新娘电话|mobile 新郎电话|=spouse_phone 婚期|day:wedding_day 套系|=bought 套系金额|yuan 定金 门市|=owner",
        [
            ["茹秀英", "郝建军", "13900007181", "13900007182", "2024-5-1", "海岛旅拍", "8,800", "2000", "小苑"],
            ["桑玉梅", "谈国强", "13900007183", "13900007184", "2024-10-2", "室内古风", "5,600", "1000", "小苑"],
            ["符海燕", "郁大勇", "13900007185", "13900007186", "2024-11-11", "都市夜景", "6,999", "", "大寇"],
        ],
        xls((1, 0, 1, 1), (1, 2, 1, 3), (1, 4, 2, 4), (1, 5, 1, 7), (1, 8, 2, 8)),
        header=[
            ["新人", "", "联系方式", "", "婚期", "订单", "", "", "门市"],
            ["新娘", "新郎", "新娘电话", "新郎电话", "", "套系", "套系金额", "定金", ""],
        ],
    ),
    listed(
        "下游网点.csv",
        "店名|=company 老板|name 手机|mobile 送货地址|=mailing_address 喝什么|=alcohol 抽什么烟|=smoking 口味|=cuisine",
        [
            ["丰年农机", "焦福来", "13900007191", "城关镇东街", "白酒", "将军", "重口"],
            ["春雨植保", "栗满仓", "13900007192", "河口镇", "茶", "不抽", "清淡"],
            ["老席维修", "席长山", "13900007193", "北关", "啤酒", "泰山", "鲁菜"],
        ],
        csv("gb18030"),
    ),
)
# fmt: on


def _below(name: str, write: Writer, *parts: tuple[str, str, Sequence[Sequence[Any]]]) -> Specimen:
    """Lists of other titles below each other on a sheet, each under what it is called."""
    grid: Grid = []

    def take(_path: Path, lines: Grid) -> None:
        grid.extend(lines)

    lists = [
        listed(name, columns, rows, take, head=[[title]], foot=[[], []]) for title, columns, rows in parts
    ]

    def whole(path: Path) -> None:
        grid.clear()
        for one in lists:
            one.write(path)
        write(path, grid)

    return Specimen(name, tuple(person for one in lists for person in one.people), whole)


# fmt: off
def _of_trucks_and_machines() -> Specimen:
    return _below(
        "卡车和农机.xls",
        xls(),
        (
            "2022年卡车客户台账",
            "序号|- 单位名称|=company 联系人|name 联系电话|mobile 车型|=bought 成交金额|yuan 交车日期|day:delivered_on 车牌号|=plate",
            [
                ["1", "顺丰车队", "乐建平", "13900007201", "牵引车", "38.6万", "2022-3-18", "鲁H613X1"],
                ["2", "恒运物流", "迟海波", "13900007202", "自卸车", "31万", "2022-4-2", "鲁H613X2"],
            ],
        ),
        (
            "农机客户（补贴机型）",
            "序号|- 农户姓名|name 手机号|mobile 地址|=mailing_address 机型|=bought 售价|yuan 补贴金额 提机日期|day:delivered_on 耕种面积 备注|notes",
            [
                ["1", "苗满囤", "13900007203", "小安镇田庄", "收割机", "126,000", "38,500", "2021-5-20", "180亩", "麦收前保养"],
                ["2", "麦秋香", "13900007204", "郭楼镇", "拖拉机", "148,000", "42,000", "2021-8-3", "260亩"],
            ],
        ),
    )


def _of_agents() -> Specimen:
    return _below(
        "渠道报备.xlsx",
        xlsx(),
        (
            "一、渠道报备客户",
            "报备日期 经纪人 经纪公司 客户姓名|name 客户手机|mobile 预算 意向户型|=ideal_home 报备结果 带看时间 备注|notes",
            [
                ["2024/3/1", "小赵", "安居江南店", "焦丽华", "13900007211", "200万以内", "三房两厅", "有效", "2024/3/3", "看过样板间"],
                ["2024/3/2", "小钱", "安居江南店", "别志强", "13900007212", "180", "两房", "无效", "2024/3/9"],
                ["2024/3/4", "小孙", "好房门店", "衡晓明", "13900007213", "300", "四房", "有效", "2024/3/9", "楼层要高"],
            ],
        ),
        (
            "二、渠道成交明细",
            "日期|day:delivered_on 客户|name 电话|mobile 房号|=bought 总价|yuan 渠道公司 佣金点数",
            [
                ["2024-3-18", "阮玉英", "13900007214", "5-1603", "196万", "安居江南店", "1.8%"],
                ["2024-3-20", "晁国平", "13900007215", "5-0901", "158.2万", "好房门店", "1.8%"],
            ],
        ),
    )
# fmt: on


def specimens() -> Sequence[Specimen]:
    """All of them."""
    return (*_LISTS, _of_trucks_and_machines(), _of_agents())
