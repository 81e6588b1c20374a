"""Specimens as car dealers, estate offices, insurance branches and key-account desks really keep them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.files.lists.reach import id_number
from tests.files.lists.told import (
    born,
    card_of,
    child,
    copied,
    csv,
    html,
    kept,
    listed,
    nothing,
    phone,
    says,
    some,
    visited,
    xls,
    xlsx,
    xml,
)
from tests.files.lists.truth import Specimen, Typed, Want

D = dt.date
_VIN = "LFV2A21K8D30000"


def _visitors() -> Specimen:
    """A showroom's days, merged downwards, under a title and a line of labelled remarks."""

    def said(day: int) -> Typed:
        """A line below the first of the day, which is merged."""
        return replace(visited(D(2024, 11, day)), raw="")

    return listed(
        "展厅客流登记.xlsx",
        "日期|visit 序号|- 进店时间 客户姓名|name 性别|sex 联系电话|mobile 拟购车型 颜色偏好 意向级别 来店方式 信息渠道|=source 居住区域 "
        "预算 是否试驾 接待顾问|=owner 洽谈情况|log",
        [
            [D(2024, 11, 2), 1, "9:20", "周志豪", "男", "136 0000 7001", "宋PLUS DM-i", "雪域白", says("H级", intent="H"), "首次", "抖音", "金水区", "15万左右", "是", "王芳", "看车两次，想要置换补贴"],
            [said(2), 2, "10:05", says("李女士", Want("sex", "female"), name="李女士", may=[Want("items.salutation", "李女士")]), "女", "13600007002", "汉EV", "黑", says("B", intent="B"), "首次", "转介绍", "惠济区", "20-25万", "否", "王芳", "周末再来"],
            [said(2), 3, "14:30", says("张总", name="张总", may=[Want("items.salutation", "张总")]), "男", nothing("未留"), "唐", "", says("C", intent="C"), "再次", "汽车之家", "", nothing("不详"), nothing("/"), "赵磊", "未留电话"],
            [D(2024, 11, 3), 4, "9:40", "吴晓燕", "女", "136-0000-7004", "海豚", "粉", says("H", intent="H"), "再次", "抖音", "二七", "10万以内", "√", "赵磊", "下周一来订车"],
            [said(3), 5, "", "陈建军", "男", "13600007005", "秦PLUS", "银", says("A", intent="A"), "首次", "路过", "中牟", "8万-10万", "×", "赵磊"],
            [said(3), 6, "16:00", "黄海", "男", phone("13600007006 / 0371-60001234", "13600007006", ("037160001234", "office")), "宋L", "", kept("已订", "intent"), "首次", "朋友介绍", "新郑市", "", nothing("-"), "王芳", "当天订车"],
        ],
        xlsx((1, 0, 1, 15), (4, 0, 6, 0), (7, 0, 9, 0), name="11月客流"),
        head=[["禾川云台 11 月展厅客流登记表"], ["填表人：前台", "", "", "", "", "月份：2024年11月"]],
        foot=[["合计", "", "", "6组"], ["备注：H级7日内 A级15日内"]],
    )  # fmt: skip


def _delivered() -> Specimen:
    return listed(
        "交车客户档案.csv",
        "交车日期|day:delivered_on 车主姓名|name 身份证号码 联系电话|mobile 第二联系人 第二联系人电话|others 车型配置|=bought 车身颜色 "
        "车架号（VIN）|=vin 发动机号 牌照号码|=plate 上牌日期 交强险到期日 商业险到期日|day:insurance_expiry 承保公司 购车方式 "
        "成交价（元）|yuan 首付款 贷款期限 家庭详细住址|=home_address 销售顾问|=owner",
        [
            ["2023/5/6", "刘洋", card_of(1985, 3, 12, 101), "13600007011", "刘强（父亲）", "13600007012", "速腾 280TSI", "白", f"{_VIN}01", "CSS123456", says("豫A·12345", plate="豫A12345"), "2023/5/10", "2024/5/5", "2024/5/5", "人保", says("分期", payment="loan"), "139,800.00", "40000", "36期", "郑州市二七区大学路1号院2-3-401", "李晓梅"],
            ["2023/6/18", "马丽", card_of(1990, 11, 2, 202), "13600007013", "老公", "13600007014", "途观L", "黑", f"{_VIN}02", "CSS123457", says("豫A D12345", plate="豫AD12345"), "2023/6/20", "2024/6/17", "2024/6/17", "平安", says("全款", payment="cash"), "21.58万", "无", nothing("—"), "郑州市金水区经三路", "李晓梅"],
            ["2023/7/1", "郑州宏达商贸有限公司", kept("91410100MA0000000X", "id_number"), phone("0371-60002345", ("037160002345", "office")), "经办人 高磊", "13600007015", "迈腾", "灰", f"{_VIN}03", "", nothing("未上牌"), "", "2024/7/1", "2024/7/1", "太保", says("公司转账", payment="cash"), says(189000.0, amount=189000), "", "", "郑东新区商务外环路", "张伟"],
            ["2023/7/15", "牛得草", card_of(1978, 2, 28, 303), "13600007016", "", "", "速腾", "红", f"{_VIN}04", "", says("豫AF12345", plate="豫AF12345"), "23.7.20", "2024.7.14", "2024.7.14", "中华联合", says("置换", payment="trade-in"), "￥128,000", "", "", "巩义市", "张伟"],
        ],
        csv("gb18030"),
    )  # fmt: skip


def _renewals() -> Specimen:
    return listed(
        "续保名单.xls",
        "序号|- 机构 车牌号码|=plate 厂牌型号|=car_model 被保险人|name 投保人电话|mobile 车架号|=vin 发动机号 初次登记日期 "
        "商业险止期|day:insurance_expiry 交强险止期 上年出险次数 续保业务员|=owner",
        [
            [1, "郑州一部", "豫A00A01", "大众FV7187", "高建国", "13600007021", f"{_VIN}11", "E001", "2018-03-12", "2025-01-05", "2025-01-05", "0", "孙丽"],
            [2, "郑州一部", "豫A00A02", "本田CR-V", "高建民", kept("136****7022", "mobile"), f"{_VIN}12", "E002", "2019-07-01", "2025-01-09", "2025-01-09", "1", "孙丽"],
            [3, "郑州二部", says("豫A·D00001", plate="豫AD00001"), "比亚迪秦", "谢芳芳", phone("13600007023,13600007024", "13600007023", "13600007024"), f"{_VIN}13", "", "2021-12-30", "2025-01-31", "2025-01-31", "2", "孙丽"],
            [4, "郑州二部", "豫A00A04", "五菱宏光", "河南省某某运输公司", phone("0371-60003456", ("037160003456", "office")), f"{_VIN}14", "", "2015-05-06", "2025-02-01", "2025-02-01", "", "周强"],
        ],
        html,
        head=[["车险续保清单（2025年1月）"]],
        foot=[["合计", "", "", "4台"]],
    )  # fmt: skip


def _workshop() -> Specimen:
    return listed(
        "售后进厂.csv",
        "工单号 车牌|=plate 车系 车主|name 车主手机|mobile 送修人 送修人电话|others 进厂日期 行驶里程(km) 下次保养里程 下次保养日期 "
        "年检到期|day:inspection_due 保险到期|day:insurance_expiry 服务顾问|=owner",
        [
            ["RO240001", "豫A00B01", "速腾", "潘安", "13600007041", "本人", "13600007041", "2024-03-01 09:12", says("35,210", mileage=35210), "40000", "2024-09-01", "2025-03-31", "2024-12-01", "郭靖"],
            ["RO240002", "豫A00B02", "CC", "宋江", "13600007042", "宋江爱人", "13600007043", "2024-03-02 10:00", says("8.2万", mileage=82000), "9万", "2024-09-02", "2024-11-30", "2024-08-15", "郭靖"],
            ["RO240003", "豫A00B03", "途昂", "卢俊", "13600007044", "司机小王", "13600007045", "2024-03-02", says("12万公里", mileage=120000), "", "", "2025-06-30", "2025-01-01", "黄蓉"],
        ],
        csv("utf-16", "\t"),
    )  # fmt: skip


def _estate_visitors() -> Specimen:
    """Titles under merged groups, between titles that stand alone; what is wished for is not bought."""
    return listed(
        "来访客户台账.xlsx",
        "编号 来访日期|visit 姓名|name 电话|mobile 年龄段 居住区域 工作区域 户型 面积段 总价 购房用途 首置/改善 第1次回访|log 第2次回访|log "
        "置业顾问|=owner 客户评级|grade",
        [
            ["001", D(2024, 9, 1), "尹志平", "13600007051", "30-35岁", "高新区", "郑东", "三室两厅", "110-120", "150万左右", "自住", "首置", "9.3 无人接听", "9.10 已约周末带家人来", "田甜", "A"],
            ["002", D(2024, 9, 1), "穆念慈", "136 0000 7052", "40+", "中原区", "", "四室", "140以上", "200万内", "改善+学区", "改善", "嫌楼层低", "", "田甜", "B"],
            ["003", D(2024, 9, 2), "杨铁心", "13600007053", "50岁左右", "老家南阳", "南阳", "两室", "89", "100-120万", "给儿子买婚房", "刚需", "", "已购竞品 某某府", "白雪", "C类"],
            ["004", D(2024, 9, 3), "包惜弱", kept("1360000705", "mobile"), "", "", "", "", "", "", "投资", "", "", "", "白雪", nothing("待定")],
        ],
        xlsx((1, 0, 1, 15), (2, 2, 2, 6), (2, 7, 2, 11), (2, 12, 2, 13), name="9月"),
        head=[["某某花园来访客户台账"]],
        header=[
            ["编号", "来访日期", "客户基本信息", "", "", "", "", "购房需求", "", "", "", "", "跟进情况", "", "置业顾问", "客户评级"],
            ["", "", *"姓名 电话 年龄段 居住区域 工作区域 户型 面积段 总价 购房用途 首置/改善 第1次回访 第2次回访".split(), "", ""],
        ],
    )  # fmt: skip


def _callers() -> Specimen:
    call = [Want("items.salutation", "王先生"), Want("sex", "male")]
    return listed(
        "来电登记.txt",
        "来电时间 来电号码|mobile 客户称呼 了解渠道|=source 关注点 是否约访 接听人",
        [
            [says("2024/3/1 10:21", acquainted_on="2024-03-01"), "13600007091", says("王先生", name="王先生", may=call), "户外大牌", "价格/交房时间", "约周六", "小田"],
            [says("2024/3/1 15:40", acquainted_on="2024-03-01"), phone("0371-60007092", ("037160007092", "office")), says("陈姐", name="陈姐", may=[Want("items.salutation", "陈姐"), Want("sex", "female")]), "朋友圈", "学区", "否", "小田"],
            [says("2024/3/2 9:02", acquainted_on="2024-03-02"), "13600007093", "陈平安", "老带新（业主乔峰）", "户型", "是", "小白"],
        ],
        csv("utf-16", "\t"),
    )  # fmt: skip


def _policies() -> Specimen:
    return listed(
        "保单清单.xlsx",
        "保单号|=policy_number 险种名称|=bought 投保人|name 被保险人 被保人与投保人关系 受益人 投保人手机|mobile 投保人证件号码 投保人生日 "
        "生效日期 交费年期 期交保费|yuan 应缴日|day:premium_due 缴费方式 扣款账号 保单状态 代理人|=owner",
        [
            ["P000000001", "国寿福至尊版", "张无忌", "张无忌", "本人", "法定", "13600007101", card_of(1983, 4, 4, 111), born("1983-04-04", 1983, 4, 4), "2019-08-01", "20年", "8,650.00", "2025-08-01", "年交", "6222 **** **** 0001", "有效", "周芷若"],
            ["P000000002", "鑫福年年", "赵敏", says("张小忌", child("child", "张小忌")), "子女", "赵敏", "13600007102", card_of(1986, 6, 6, 222), born("1986/6/6", 1986, 6, 6), "2021-01-15", "10年", "1.2万", "2025-01-15", "年缴", "", "有效", "周芷若"],
            ["P000000003", "康宁终身", "谢逊", says("谢无忌", child("son", "谢无忌")), "儿子", "配偶", "13600007103", card_of(1955, 5, 5, 333), born("55.5.5", 1955, 5, 5), "2003-02-02", "趸交", "50000", "", "趸缴", "", "失效", "小昭"],
            ["P000000004", "百万医疗", "殷素素", says("张翠山", spouse_name="张翠山"), "丈夫", "法定继承人", "13600007104", card_of(1962, 2, 2, 444), born("1962年2月2日", 1962, 2, 2), "2024-02-02", "一年", "1288", "2025-02-02", "月缴", "", "有效", "小昭"],
        ],
        xlsx(),
    )  # fmt: skip


def _both_calendars() -> Specimen:
    """Birthdays in two columns, for either calendar one."""
    return listed(
        "客户生日表.xls",
        "姓名|name 手机|mobile 属相 农历生日 阳历生日 年龄",
        [
            ["韦小宝", "13600007121", "虎", born("五月初三", None, 5, 3, lunar=True), "", "50"],
            ["双儿", "13600007122", "兔", "", born("1975-10-2", 1975, 10, 2), "49"],
            ["苏荃", "13600007123", "鼠", born("腊月二十三", None, 12, 23, lunar=True)],
            ["曾柔", "13600007124", "马", born("1978.8.15", 1978, 8, 15, lunar=True)],
            ["方怡", "13600007125", "龙", born("正月十五（元宵节）", None, 1, 15, lunar=True)],
            ["沐剑屏", "13600007126", "羊", "", born("3月8号", None, 3, 8)],
        ],
        xls(),
    )


def _family_columns() -> Specimen:
    first, second = {"year": 2008, "month": 1, "day": 1}, {"year": 2012, "month": 2, "day": 2}
    one, two = (
        child("child", "风小一", birthday=first, employer="实验小学"),
        child("child", "风小二", birthday=second),
    )
    father = Want("items.parents", {"relation": "father", "birthday": {"year": 1955, "month": 5, "day": 5}})
    mother = Want("items.parents", {"relation": "mother", "name": "何英"})
    spouse = {"calendar": "lunar", "year": None, "month": 6, "day": 6}
    return listed(
        "家庭信息.xlsx",
        "客户|name 手机号|mobile 配偶姓名|=spouse_name 配偶电话|=spouse_phone 配偶生日 孩子1姓名 孩子1生日 孩子1学校 孩子2姓名 孩子2生日 "
        "父亲生日 母亲 结婚纪念日|day:wedding_day",
        [
            ["风清扬", "13600008501", "苏梅", "13600008502", says("1982.3.3", spouse_birthday={"year": 1982, "month": 3, "day": 3}), says("风小一", one), says("2008-1-1", one), says("实验小学", one), says("风小二", two), says("2012-2-2", two), says("1955-5-5", father), says("何英", mother), "2006-10-01"],
            ["劳德诺", "13600008503", "林珊", "", says("农历6月6日", spouse_birthday=spouse), says("劳小", child("child", "劳小"))],
            ["高根明", "13600008504", some("无"), "", "", some("无")],
        ],
        xlsx(),
    )  # fmt: skip


def _accounts() -> Specimen:
    """Firms with a key person, and two further contacts with telephones of their own."""
    return listed(
        "政企客户.csv",
        "集团编码 集团名称|=company 集团等级|grade 客户经理|=owner 关键人|name 关键人职务|=position 关键人电话|mobile 联系人1 联系人1电话|others "
        "联系人2 联系人2电话|others 合同到期时间|day:contract_expiry 月均消费 宽带条数 上月走访情况|log",
        [
            ["JT37100001", "郑州某某中学", "A", "令狐冲", "定逸", "校长", "13600008111", "仪琳", "13600008112", "仪和", "13600008113", "2025-06-30", "12,800", "6", "校长对资费不满"],
            ["JT37100002", "某某医院", "B类", "令狐冲", "平一指", "院长", "13600008114", "", "", "", "", "2025/3/31", "3.6万", "12", ""],
            ["JT37100003", "河南某某物流", "C级", "田伯光", "林平之", "总经理", "13600008115", "林震南", "0371-60008116", "", "", "2024.12.31", "800", "1", "已走访"],
        ],
        csv("gb18030"),
    )  # fmt: skip


def _dealers() -> Specimen:
    return listed(
        "经销商.xlsx",
        "区域 门店名称|=company 老板|name 老板电话|mobile 店长 店长电话|others 地址|=mailing_address 年销量（万） 合作时间 客情关系 竞品情况 "
        "下次拜访|day:next_contact_on",
        [
            ["豫北", "安阳某某建材店", "孔一", "13300008001", "孔小", "13300008002", "安阳市文峰区", "120", "2018年", "好", "有竞品A", D(2025, 1, 6)],
            ["豫南", "信阳某某家居", "曹一", "13300008003", "", "", "信阳市浉河区", "80", "2020", "一般", "", D(2025, 1, 8)],
        ],
        xlsx(),
    )  # fmt: skip


def _slips() -> Specimen:
    """Titles with a wrong sign each, as they are typed in haste."""
    return listed(
        "错字标题.xls",
        "客户姓各|name 联糸电话|mobile 身份正号 车牌好|=plate 保险到期曰|day:insurance_expiry 购车曰期|day:delivered_on 家庭地扯|=home_address "
        "备_注|notes 爱人性名|=spouse_name 出生日斯",
        [
            ["沈一", "13300001001", card_of(1981, 1, 2, 141), "豫A00D01", "2025-03-01", "2022-03-01", "郑州市金水区文化路", "常跑长途", "沈二", born("1981-01-02", 1981, 1, 2)],
            ["韩一", "13300001002", card_of(1983, 3, 4, 142), "豫A00D02", "2025-04-01", "2021-04-01", "郑州市中原区建设路", "", "", born("1983-03-04", 1983, 3, 4)],
        ],
        xml,
    )  # fmt: skip


def _traditional() -> Specimen:
    return listed(
        "繁简混.csv",
        "客戶|name 電話|mobile 生日 車型|=bought 購車日期|day:delivered_on 備註|notes 業務員|=owner 車牌號碼 保險到期日|day:insurance_expiry",
        [
            ["朱一", "13300003001", born("1970年5月", 1970, 5), "凯美瑞", "2020-02-02", "保養客戶", "陳強", says("粤B·00001", plate="粤B00001"), "2025-02-02"],
            ["秦二", "13300003002", born("農曆八月初二", None, 8, 2, lunar=True), "汉兰达", "2021-02-02", "", "陳強", says("粵B00002", plate="粤B00002"), "2025-03-02"],
            ["許三", "13300003003", born("民國70年5月6日", 1981, 5, 6), "锐志", "2021-03-02", "", "陳強", says("滬A00003", plate="沪A00003"), "2025-04-02"],
        ],
        csv("gb18030"),
    )  # fmt: skip


def _wishes() -> Specimen:
    """Budgets, wishes and refusals that only look like deals; smoking and health as asked in insurance."""
    return listed(
        "客户分析.xlsx",
        "姓名|name 手机|mobile 出生年月 家庭年收入|=family_circumstances 房贷 预算 意向险种 预计投保时间 是否吸烟|=smoking 身高体重 "
        "健康告知|=health 紧急联系人|=emergency_contact 车险到期月份 喜好|hobbies",
        [
            ["魏一", "13310000011", born("198805", 1988, 5), "30-35万", "5000/月", "1万/年", "重疾", "春节前", "否", "175/70", "甲状腺结节", "魏二 13310000012", "5月", "爬山"],
            ["魏二", "13310000012", born("88.5", 1988, 5), "50万以上", "无", "待定", "教育金", "", "是", "160cm/50kg", some("无"), "", "", "瑜伽、做饭"],
        ],
        xlsx(),
    )  # fmt: skip


def _jotted() -> Specimen:
    named = says("老周(打球)", name="老周", flag=True, may=[Want("items.salutation", "老周")])
    firm = says("李总 宏图建材", name="李总", company="宏图建材", may=[Want("items.salutation", "李总")])
    return listed(
        "粘贴名单",
        "姓名 联系方式 情况",
        [
            [says("王姐", name="王姐", may=[Want("items.salutation", "王姐"), Want("sex", "female")]), phone("13600007111", "13600007111"), "孩子5岁，想看重疾"],
            [named, phone("微信同号13600007112", "13600007112", wechat="13600007112"), "58年的，退休教师"],
            [firm, phone("１３６００００７１１３", "13600007113"), "团险"],
        ],
        copied,
        pasted=True,
    )  # fmt: skip


def _buyers() -> Specimen:
    """Homes that two have bought together: names, numbers and telephones in the same order."""

    def both(raw: str, name: str) -> Typed:
        return says(raw, name=name, flag=True)

    def with_hers(between: str, order: int) -> Callable[[str], str]:
        return lambda his: f"{his}{between}{id_number(D(1988, 2, 2), order)}"

    return listed(
        "认购签约明细.xlsx",
        "房号 买受人|name 身份证号 联系电话|mobile 签约日期|day:signed_on",
        [
            ["5-301", both("程灵素/胡一刀", "程灵素"), card_of(1990, 3, 4, 84, with_hers("/", 85)), phone("13100064101/13100064102", "13100064101", ("13100064102", "other")), "2024-05-06"],
            ["5-302", both("苗若兰、田归农", "苗若兰"), card_of(1992, 7, 8, 86, with_hers("、", 87)), "13100064103", "2024-05-07"],
            ["5-303", both("商宝震 马春花", "商宝震 马春花"), kept("990101198501018911/99010119860202088", "id_number"), "13100064105", "2024-05-08"],
            ["5-304", "南兰兰", card_of(1979, 5, 5, 90), "13100064106", "2024-05-09"],
        ],
        xlsx(),
    )  # fmt: skip


def specimens() -> Sequence[Specimen]:
    """A list of every sort that the four trades keep."""
    return (
        _visitors(),
        _delivered(),
        _renewals(),
        _workshop(),
        _estate_visitors(),
        _callers(),
        _policies(),
        _both_calendars(),
        _family_columns(),
        _accounts(),
        _dealers(),
        _slips(),
        _traditional(),
        _wishes(),
        _jotted(),
        _buyers(),
    )
