"""Specimens of lists in words of people's own: titles that ask, two things in a column, headings that tell."""

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

MALE, FEMALE = Want("sex", "male"), Want("sex", "female")

# fmt: off
_LISTS = (
    listed(
        "手机微信一栏.csv",
        "姓名|name 手机/微信 意向车型 全款/按揭 跟进状态 竞争车型 跟进人|=owner",
        [
            ["齐建业", phone("13500004101/qjy_4101", "13500004101", wechat="qjy_4101"), "轩逸", says("全款", payment="cash"), says("新客户", stage="possible"), "朗逸", "张敏"],
            ["段秀云", says("wx_duan88", wechat="wx_duan88"), "轩逸", says("按揭", payment="loan"), says("意向客户", stage="prospect"), "", "张敏"],
            ["雷文静", phone("13500004103 (leiwj2003)", "13500004103", wechat="leiwj2003"), "天籁", says("全款", payment="cash"), says("战败", stage="lost"), "凯美瑞", "李强"],
            ["孟海涛", phone("13500004104微信同号", "13500004104", wechat="13500004104"), "", "", says("新客户", stage="possible"), "", "李强"],
            ["葛晓东", phone("13500004105/微信", "13500004105", wechat="13500004105"), "逍客", says("分期", payment="loan"), "", "", "张敏"],
            ["牛立新", says("阳光总在风雨后", wechat="阳光总在风雨后"), "逍客", "", "", "探岳", "张敏"],
            ["葛晓梅", phone("13500004107", "13500004107"), "", "", "", "", "李强"],
        ],
        csv("gb18030"),
    ),
    listed(
        "QQ和微信.xlsx",
        "客户|name QQ/微信 联系方式（电话/微信） 怎么称呼|=salutation",
        [
            ["万建国", says("31415926/wanjg_1", qq="31415926", wechat="wanjg_1"), phone("13500004201", "13500004201"), "万总"],
            ["常玉兰", says("27182818", qq="27182818"), phone("13500004202", "13500004202"), "常姐"],
            ["贾思远", says("jiasy2020", wechat="jiasy2020"), phone("13500004203", "13500004203"), "贾工"],
        ],
        xlsx(),
    ),
    listed(
        "自己的本子.xls",
        "客户|name 称呼|=salutation 手机|mobile 住哪|=home_address 家里几口人 买的什么车|=bought 什么时候提的|day:delivered_on 谁的客户|=owner 谁介绍的|=referrer",
        [
            ["范海波", "范哥", "13500004301", "中原区桐柏路9号", says("妻子李雪，儿子范小宝10岁", Want("items.spouse_name", "李雪"), child("son", "范小宝"), may=[Want("items.family_circumstances", "妻子李雪，儿子范小宝10岁")]), "帕萨特", "2019.3.8", "小刘", "万建国"],
            ["石晓娟", "石姐", "13500004302", "", says("三口之家", family_circumstances="三口之家"), "朗逸", "2020-11-2", "小刘"],
            ["龙少华", "龙总", "13500004303", "二七区航海路", says("一子一女", child("son"), child("daughter"), may=[Want("items.family_circumstances", "一子一女")]), "途观", "2021/5/6", "陈芳"],
            ["史玉珍", "史姨", "13500004304", "", says("育有一女", child("daughter"), may=[Want("items.family_circumstances", "育有一女")]), "CR-V", "2018-1-9", "陈芳"],
        ],
        xls(),
    ),
    listed(
        "按顾问分开的.xlsx",
        "客户姓名|name 电话|mobile 车牌|=plate 车型 保险到期|day:insurance_expiry 当前公里",
        [
            ["苗建军", "13500004401", "豫A401X1", says("轩逸", Want("items.car_model", "轩逸"), owner="张敏"), "2025-3-1", says("52,300", mileage=52300)],
            ["柳桂兰", "13500004402", "豫A402X2", says("天籁", Want("items.car_model", "天籁"), owner="张敏"), "2025-4-1", says("8.6万公里", mileage=86000)],
            ["邱文博", "13500004403", "豫A403X3", says("奇骏", Want("items.car_model", "奇骏"), owner="赵磊"), "2025-5-1"],
            ["褚晓东", "13500004404", "豫A404X4", says("逍客", Want("items.car_model", "逍客"), owner="赵磊"), "2025-6-1", says("30100", mileage=30100)],
        ],
        lambda path, grid: xlsx()(path, [grid[0], ["销售顾问：张敏"], *grid[1:3], ["销售顾问：赵磊"], *grid[3:]]),
    ),
    listed(
        "房款单位没写.xlsx",
        "业主|name 房号|=bought 建筑面积 成交总价 认购日期 网签日期|day:signed_on 付款方式 电话|mobile",
        [
            ["席建国", "3-1-502", says("89.5平方米", size=89.5), says(324.2, amount=3242000.0), "2020-1-5", "2020-3-1", says("组合贷", payment="loan"), "13500004501"],
            ["纪玉梅", "3-1-602", says("约120㎡", size=120), says(410, amount=4100000.0), "2020-1-6", "2020-3-2", says("一次性", payment="cash"), "13500004502"],
            ["项海燕", "3-2-501", says(98, size=98), says("355.5", amount=3555000.0), "2020-2-6", "2020-3-9", says("公积金", payment="loan"), "13500004503"],
        ],
        xlsx(),
    ),
    listed(
        "保单到期.csv",
        "投保人|name 手机|mobile 老公/老婆 险种|=bought 保费/年|yuan 到期日|day:policy_expiry 等级 满意度 微信 回访结果",
        [
            ["董秀珍", "13500004601", says("盛建平", spouse_name="盛建平"), "平安福", "8600", "2026-3-4", says("一般客户", grade="C"), says("较满意", loyalty="satisfied"), nothing("无"), "约下周见"],
            ["阮志刚", "13500004602", says("金敏", spouse_name="金敏"), "年金险", "12,000", "2026-5-4", says("A-重点", grade="A"), says("不太满意", loyalty="displeased"), says("ruanzg_1", wechat="ruanzg_1"), "已缴"],
            ["邹文斌", "13500004603", "", "重疾险", "5000元", "2026-7-4", says("【B】", grade="B"), says("满意", loyalty="satisfied"), some("已加"), "没接"],
        ],
        csv("utf-8-sig"),
    ),
    listed(
        "集团联系人.xls",
        "集团客户|=company 联系人姓名|name 手机|mobile 客户类型 协议到期日|day:contract_expiry 主营|=industry",
        [
            ["云台县供电局", "聂文涛", "13500004701", says("重点客户", grade="A"), "2025-12-31", "供电"],
            ["宏远建材", "蓝晓梅", "13500004702", says("普通客户", grade="C"), "2026-6-30", "建材"],
            ["金水中学", "鲁建华", "13500004703", says("重要客户", grade="A"), "2026-1-31", "教育"],
        ],
        xls(),
    ),
    listed(
        "名字带话.xlsx",
        "车主大名|name 联系方式|mobile 孩子 孩子生日",
        [
            [says("A高建华", name="高建华"), "13500004801", says("女儿高梅在实验小学读三年级", child("daughter", "高梅")), ""],
            [says("白海波 男", MALE, name="白海波"), "13500004802", says("儿子白健，10岁", child("son", "白健")), ""],
            [says("卢建国（供电局）", name="卢建国", company="供电局"), "13500004803", "", says("2015、3、23", child("child", birthday=birth(2015, 3, 23)))],
            [says("舒秀兰(二次购买)", Want("notes", "舒秀兰(二次购买)"), name="舒秀兰"), "13500004804", says("独子", child("son")), ""],
            [says("俞姐", FEMALE, name="俞姐", may=[Want("items.salutation", "俞姐")]), "13500004805", "", ""],
        ],
        xlsx(),
    ),
    listed(
        "身份证成了数.xls",
        "姓名|name 身份证号 生日 电话|mobile",
        [
            ["佟建业", kept(990101198612118000.0, "id_number"), born("1986-12-11", 1986, 12, 11), "13500004901"],
            ["庄玉芳", card_of(1979, 2, 3, 14), born("1979-02-03", 1979, 2, 3), "13500004902"],
        ],
        xls(),
    ),
    listed(
        "销售顾问一人一段.xls",
        "序号|- 客户姓名|name 联系电话|mobile 竞品 车款|=bought 交车时间|day:delivered_on",
        [
            [1, "祝建平", phone("13500004911 / 0371-60004911", "13500004911", ("037160004911", "office")), "凌渡", says("迈腾", bought="迈腾", owner="田小雨"), "2022-3-5"],
            [2, "樊海燕", phone("13500004912", "13500004912"), "", says("速腾", bought="速腾", owner="田小雨"), "2022-3-8"],
        ],
        lambda path, grid: html(path, [grid[0], ["业务员:田小雨"], *grid[1:]]),
    ),
    listed(
        "一格两样.xlsx",
        "姓名/性别 电话|mobile 性别/年龄 车型/车牌 子女姓名/年龄 购于 经手人",
        [
            [says("凌建平（男）", MALE, name="凌建平"), "13500005101", says("男/45", may=[MALE, Want("notes", "年龄：45")]), says("轩逸/豫A511X1", may=[Want("items.car_model", "轩逸")], bought="轩逸", plate="豫A511X1"), says("凌小梅/12岁", child("child", "凌小梅")), says("2020、8、7", delivered_on="2020-08-07"), "张敏"],
            [says("霍玉梅 女", FEMALE, name="霍玉梅"), "13500005102", says("女 38岁", may=[FEMALE]), says("天籁/豫A512X2", may=[Want("items.car_model", "天籁")], bought="天籁", plate="豫A512X2"), says("虞磊/8岁", child("child", "虞磊")), says("2021-3-5", delivered_on="2021-03-05"), "李强"],
            [says("支文博/男", MALE, name="支文博"), "13500005103", says("男，51岁", may=[MALE]), says("逍客/豫A513X3", may=[Want("items.car_model", "逍客")], bought="逍客", plate="豫A513X3"), says("支小军/20岁", child("child", "支小军")), says("2019.12.1", delivered_on="2019-12-01"), "张敏"],
        ],
        xlsx(),
    ),
    listed(
        "分组的公司.xlsx",
        "姓名|name 电话|mobile 车型|=bought 购车日期|day:delivered_on 购车方式 保险公司 保险到期|day:insurance_expiry 家庭住址|=home_address 单位电话",
        [
            ["管建军", "13500005201", "轩逸", "2022-1-5", says("全款", payment="cash"), "人保", "2025-1-4", "中原区桐柏路1号", phone("0371-60005201", ("037160005201", "office"))],
            ["解晓燕", "13500005202", "天籁", "2022-2-5", says("按揭", payment="loan"), "平安", "2025-2-4", "二七区航海路2号"],
            ["晏文静", "13500005203", "逍客", "2022-3-5", says("置换", payment="trade-in"), "太保", "2025-3-4"],
        ],
        xlsx((1, 0, 1, 1), (1, 2, 1, 4), (1, 5, 1, 6)),
        header=[
            ["客户信息", "", "购车信息", "", "", "保险信息", "", "家庭信息", "单位信息"],
            ["姓名", "电话", "车型", "日期", "方式", "公司", "到期", "地址", "电话"],
        ],
    ),
    listed(
        "集团关键人.xls",
        "集团编号 客户全称|=company 单位性质 关键人|name 关键人职务|=position 关键人电话|mobile 关键人爱好|hobbies 竞争对手 客户经理|=owner",
        [
            ["K101", "云台县供电局", "国企", "欧建国", "局长", "13500005301", "钓鱼、书法", "移动", "张敏"],
            ["K102", "宏远贸易有限公司", "民营", "戚晓梅", "总经理", "13500005302", "高尔夫", "", "李强"],
            ["K103", "金水第二中学", "事业", "桑海涛", "校长", "13500005303", "羽毛球", "联通", "张敏"],
        ],
        xls(),
    ),
    listed(
        "export_crm.csv",
        "user_name|name phone|mobile birth car_no|=plate car_type|=bought buy_date|day:delivered_on level|grade memo|notes",
        [
            ["应建平", "13500005401", born("1968.10.19", 1968, 10, 19), "豫A541X1", "汉EV", "2015-04-01", "A", "怕晒"],
            ["宗玉兰", "13500005402", born("1971/4/24", 1971, 4, 24), "豫A542X2", "唐", "2020.10.26", "B", "常来"],
        ],
        csv("utf-8-sig"),
    ),
    listed(
        "随手记的问题.xlsx",
        "姓名（必填）|name 联系手机|mobile 爱喝什么酒|=alcohol 喜欢的运动|hobbies 下次打算什么时候联系|day:next_contact_on 归谁管|=owner 类别|grade",
        [
            ["宣建平", "13500005501", "白酒", "羽毛球、跑步", "2027-5-1", "张敏", "A类"],
            ["丁玉兰", "13500005502", "不喝", "瑜伽", "2027.6.1", "李强", "B级"],
        ],
        xlsx(),
    ),
    listed(
        "提车日子.xls",
        "客户|name 联系|mobile 提车日子|day:delivered_on 车价款 怎么付 车牌 谁卖的|=owner 子女 车险|day:insurance_expiry 置业动机|=buying_reason",
        [
            [says("客户：古建平", name="古建平"), phone("136·0000·5601", "13600005601"), "2022-7-25", says("共25.9万", amount=259000), says("全付", payment="cash"), says("豫A561X1（蓝）", plate="豫A561X1"), "张敏", says("1.儿子古磊 2.女儿古蕾", child("son", "古磊"), child("daughter", "古蕾")), "2026-7-1", "改善"],
            ["权玉兰", "13600005602", "2021-2-3", says("≈34.4万", amount=344000), says("按揭", payment="loan"), says("豫A•562X2", plate="豫A562X2"), "李强", says("儿子-贾文博-2001", child("son", "贾文博")), "2026-8-1", "投资"],
            ["边海涛", "13600005603", "2020-5-6", says("人民币128000元", amount=128000), says("现款", payment="cash"), says("车牌豫A563X3", plate="豫A563X3"), "张敏", "", "2026-9-1"],
        ],
        xls(),
    ),
)
# fmt: on


def specimens() -> Sequence[Specimen]:
    """All of them."""
    return _LISTS
