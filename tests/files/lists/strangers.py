"""Specimens of lists whose titles nobody has collected: asked, in English, in pinyin, counted, or of other shores."""

from __future__ import annotations

from collections.abc import Sequence

from tests.files.lists.told import (
    birth,
    born,
    card_of,
    child,
    csv,
    html,
    kept,
    listed,
    nothing,
    phone,
    says,
    some,
    xls,
    xlsx,
)
from tests.files.lists.truth import Specimen, Want

MALE = Want("sex", "male")


def _moon(raw: str, month: int, day: int, year: int | None = None, *, leap: bool = False) -> object:
    """A lunar birthday."""
    told = {"calendar": "lunar", "year": year, "month": month, "day": day, "leap": leap}
    return says(raw, Want("birthday", told))


# fmt: off
_LISTS = (
    listed(
        "CRM_export_customers.csv",
        "Cust._ID Customer|name Gender|sex D.O.B. Mobile_No.|mobile Home_Tel Residential_Address|=home_address Reg._No.|=plate Vehicle_Model|=bought Delivery_Dt. Invoice_Amt|yuan Sales_Exec|=owner Remarks|notes",
        [
            ["C1001", "David Wong", "M", born("23/04/1978", 1978, 4, 23), "13300002001", phone("020-60002001", ("02060002001", "home")), "Flat 3B, 18 Jianshe Rd", "粤A2X001", "Golf 1.4T", says("15/03/2021", delivered_on="2021-03-15"), "158,000.00", "Kitty", "prefers WeChat"],
            ["C1002", "Emily Zhang", "F", born("05/11/1985", 1985, 11, 5), "13300002002", "", "", "粤A2X002", "Tiguan L", says("28/06/2021", delivered_on="2021-06-28"), "228,800.00", "Kitty"],
            ["C1003", "Grace O'Connor", "F", nothing("N/A"), "13300002005", phone("020-60002003 ext 12", ("02060002003", "home", "12")), "Zhujiang New Town", "粤A2X005", "ID.4", says("01/02/2022", delivered_on="2022-02-01"), "205,000.00", "Sam", "expat"],
        ],
        csv("utf-8-sig"),
        head=[["Customer Master List"], ["Printed: 30/06/2023"], []],
        foot=[["Total", "8 records"]],
    ),
    listed(
        "保險客戶名單_HK.xlsx",
        "客戶姓名|name 性別|sex 出生日期 手提電話 通訊地址|=mailing_address 婚姻狀況 保單編號|=policy_number 計劃名稱|=bought 每年保費 生效日 下次繳費日 經紀|=owner 備註|notes",
        [
            ["陳大文", "男", born("12/03/1971", 1971, 3, 12), phone("6000 3001", ("60003001", "mobile")), "沙田第一城12座5樓B室", says("已婚", marital_status="married"), "HK-77001", "智富儲蓄", says("24,000", amount=24000), says("01/07/2015", signed_on="2015-07-01"), says("01/07/2025", premium_due="2025-07-01"), "Peggy", "太太都有單"],
            ["黃美玲", "女", born("25/12/1988", 1988, 12, 25), phone("6000-3002", ("60003002", "mobile")), "九龍灣德福花園", says("未婚", marital_status="single"), "HK-77002", "危疾保", says("8,600.50", amount=8600.5), says("15/01/2018", signed_on="2018-01-15"), says("15/01/2025", premium_due="2025-01-15"), "Peggy"],
            ["何志雄", "男", born("17/05/1960", 1960, 5, 17), phone("+852 6000 3005", ("85260003005", "mobile")), "屯門市廣場", says("喪偶", marital_status="widowed"), "HK-77005", "醫療", kept("HK$9,800", "amount"), says("11/11/2020", signed_on="2020-11-11"), says("11/11/2025", premium_due="2025-11-11"), "Danny", "腰骨痛"],
        ],
        xlsx(),
    ),
    listed(
        "房仲客戶.csv",
        "客戶名稱|name 性別|sex 生日 行動電話 市話 聯絡地址|=mailing_address 來源|=source 業務員|=owner 備註|notes",
        [
            ["林志明", "男", born("民國65年3月2日", 1976, 3, 2), phone("0900-004-001", "0900004001"), phone("(02)6000-4001", ("0260004001", "office")), "台北市大安區和平東路一段1號", "朋友介紹", "蔡依依", "喜歡高樓層"],
            ["陳淑芬", "女", born("民國70年12月25日", 1981, 12, 25), phone("0900 004 002", "0900004002"), "", "新北市板橋區", "591網站", "蔡依依"],
            ["黃文雄", "男", born("民國58.7.7", 1969, 7, 7), phone("0900-004-004", "0900004004"), "", "台中市西屯區", "老客戶", "吳宗宗"],
        ],
        csv("big5"),
    ),
    listed(
        "问卷导出.xlsx",
        "序号|- 1、您的姓名|name 2、您的性别|sex 3、您的手机号码|mobile 4、您的出生年月 5、您目前的职业|=industry 6、您的婚姻状况 7、您从哪里知道我们的？|=source 8、您是否愿意接到我们的电话？ 9、您的其他建议",
        [
            ["1", "竺可桢", "男", "13400001001", born("1980年5月", 1980, 5), "教师", says("已婚", marital_status="married"), "朋友圈", "愿意", "多搞活动"],
            ["2", "林巧稚", "女", "13400001003", born("1991年12月", 1991, 12), "医生", says("未婚", marital_status="single"), "朋友介绍", "不愿意"],
            ["3", "侯德榜", "男", "13400001004", born("1969-08", 1969, 8), "化工厂", says("离异", marital_status="divorced"), "抖音", "都行", "价格贵"],
        ],
        xlsx(),
    ),
    listed(
        "VIP客户深度档案.xlsx",
        "贵宾姓名|name 专属顾问|=owner 手机|mobile 喜欢吃什么菜|=cuisine 平时喝什么酒|=alcohol 常去哪里吃饭|=eating_places 常去哪里购物|=shopping_places 出差怎么走|=transport 孩子情况 最佩服谁|=admired_person 最得意的事情|=proudest_of 老家哪里|=native_place 不要打电话",
        [
            ["鲍叔牙", "易牙牙", "13500018001", "鲁菜", "即墨老酒", "临淄饭庄", "齐都商厦", "高铁", says("两个儿子：鲍康、鲍宁", child("son", "鲍康"), child("son", "鲍宁")), "管仲", "举荐贤才", "颍上", says("可以", do_not_contact=False)],
            ["晏平仲", "易牙牙", "13500018002", "清淡", "不喝", "", "", "自驾", says("龙凤胎3岁", child("son"), child("daughter")), "桓公", "使楚", "夷维", says("不要", do_not_contact=True)],
            ["田单单", "孟尝尝", "13500018003", "海鲜", "红酒", "火牛阵烤肉", "万达", "飞机", says("女儿2018-5-6 田小单", child("daughter", "田小单", birthday=birth(2018, 5, 6))), "", "复国", "安平"],
        ],
        xlsx(),
    ),
    listed(
        "客户画像汇总.xlsx",
        "客户名|name 手机号码|mobile 关系亲疏 脾气性格 满意程度 希望怎么联系 生日（注明阴阳历）",
        [
            ["秦叔宝宝", "13300012001", says("很铁", closeness="tight"), says("老虎型", personality="driver"), says("很满意", loyalty="very-satisfied"), says("微信", preferred_channel="wechat"), _moon("腊月二十九", 12, 29)],
            ["尉迟恭恭", "13300012003", says("不熟", closeness="loose"), says("偏分析型", personality="analytical"), says("生气了", loyalty="angry"), says("上门拜访", preferred_channel="visit"), _moon("正月十九(1955)", 1, 19, 1955)],
            ["红拂女女", "13300012005", kept("说不清", "closeness"), says("随和", personality="amiable"), says("不太满意", loyalty="displeased"), says("短信", preferred_channel="sms"), _moon("1949年闰七月初五", 7, 5, 1949, leap=True)],
            ["徐懋功功", "13300012008", says("亲密", closeness="tight"), says("猫头鹰", personality="analytical"), says("较满意", loyalty="satisfied"), says("电访", preferred_channel="call"), born("新历10月3日", None, 10, 3)],
        ],
        xlsx(),
    ),
    listed(
        "kh_table.csv",
        "f_id f_xm|name f_lxdh|mobile f_sfz f_csrq f_cph|=plate f_yx|=email f_bz|notes",
        [
            ["10001", "蔺相如", "13300022001", card_of(1978, 4, 5, 11), born("1978-04-05", 1978, 4, 5), "冀D6V001", "lin@example.com", "完璧"],
            ["10002", "廉颇颇", "13300022002", card_of(1955, 8, 6, 13), born("1955-08-06", 1955, 8, 6), "冀D6V002", "", "能饭"],
            ["10003", "平原君", "13300022005", card_of(1971, 12, 9, 19), born("1971-12-09", 1971, 12, 9), "", "", "好客"],
        ],
        csv("utf-8", "\t"),
    ),
    listed(
        "列1列2.xls",
        "列1|name 列2|mobile 列3 列4|=email 列5|=plate",
        [[name, f"133000221{at:02d}", card_of(1970 + at, at, at + 1, 2 * at + 1), f"u{at}@example.com", f"鲁H7T{at:03d}"] for at, name in enumerate("颜回回 闵损损 冉耕耕 仲弓弓 宰予予 公冶长 巫马期".split(), 1)],
        xls(),
    ),
    listed(
        "回访横表.xlsx",
        "女方|name 女方手机|mobile 男方 男方电话 婚期|day:wedding_day 套系|=bought 套系价|yuan 3天回访 客户情况|notes",
        [
            ["吴小曼", "13300001002", says("江一帆", spouse_name="江一帆"), says("13300001001", spouse_phone="13300001001"), "2024-10-01", "皇家花园", "6999", says("2024-10-4 满意", may=[Want("items.last_contact_on", "2024-10-04")]), "怕晒"],
            ["裴雨桐", "13300001004", says("孟祥瑞", spouse_name="孟祥瑞"), says("13300001003", spouse_phone="13300001003"), "2024/11/18", "海岛风", "8,999元", nothing("")],
        ],
        xlsx(),
    ),
    listed(
        "机电城打印稿.xls",
        "客户|name 电话|mobile 地址|=mailing_address 结算 业务员|=owner",
        [
            ["冼星海", "13300019001", "A区3号", "月结", "庞统统"],
            ["聂耳耳", "13300019002", says("--〃--", mailing_address="A区3号"), some("同 上", "月结"), says("〃〃", owner="庞统统")],
            [says("闰土 男", Want("name", "闰土"), MALE), "13300019003", "B区2号", "现结", says("“", owner="庞统统")],
        ],
        html,
    ),
)
# fmt: on


def specimens() -> Sequence[Specimen]:
    """All of them."""
    return _LISTS
