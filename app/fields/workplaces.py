"""Where somebody works: firms, shops, offices, and what people do."""

from __future__ import annotations

import re

from app.fields.people_details import as_school

_HAN = "\u3400-\u9fff"
_SHOP = (
    "花店|书店|商店|饰店|车行|洗车|汽修|汽配|修理厂|加工厂|养殖场|经营部|门市部?|批发部|服务部|项目部|办事处|中心|饭庄"
    "|影城|影院|餐饮|商城|商场|茶社|餐馆|饭馆|面馆|茶楼|茶馆|酒楼|宾馆|旅馆|会所|网吧|诊所|药房|理发店|美发|健身|培训|教育|传媒|广告|置业|物业|家政"
    "|服饰|服装|家具|家居|五金|电器|电子|数码|食品|粮油|化工|钢材|石材|门窗|灯饰|印刷|图文|机械|设备|园林|租赁|货运|驾校"
    "|合作社|农场|协会|商会|委员会|派出所|加油站"
)
"""What shops and offices are called; a first name may sound so, too, and then four signs are no proof."""
_FIRM = (
    "公司|集团|银行|支行|分行|移动|联通|电信|烟草|税务局|[法检医学]院|医院|学校|大学|中学|小学|幼儿园|工厂|商行|商贸|贸易"
    "|物流|科技|建材|地产|酒店|饭店|餐厅|超市|药店|门诊|事务所|研究所|设计院|工程|装饰|汽贸|保险|证券|实业|工作室|美容院|速运|快递|快运|石化|石油|电力|供水|铁路|航空|机场|港务|环保|能源|制药|医药|纺织|制衣|矿业|传媒|菜馆|火锅|烧烤|鱼庄|酒庄|酒家|发廊|足疗|奶茶|咖啡馆?|烟酒|[\u3400-\u9fff]{2}厂"
)
_PART = (
    "(?:全国|直营)?连锁(?:店|部|机构)?|总部|总店|分店|旗舰店|集团|项目部?|后勤部?|商务部?|金融部?"
    rf"|安装[队部]?|包装[厂部]?|施工队?|党[委办]|党支部|水电班?|[{_HAN}]{{0,3}}车间"
)
"""What a firm's name ends in, or a part of it is called, that may sound like somebody's name."""
FIRM_NAME = (
    rf"(?:[{_HAN}A-Za-z0-9]*(?:{_FIRM})(?:[{_HAN}]{{0,4}}[店部处行])?"
    rf"|[{_HAN}A-Za-z0-9]{{2,}}(?:{_SHOP})|[{_HAN}]{{2,}}(?![到进来回本])[{_HAN}][店厂])(?:{_PART})?"
)
_is_firm = re.compile(FIRM_NAME).fullmatch
_office = re.compile(
    "[\u3400-\u9fff]{2,8}(?:局|厂|(?<![住出入退])院|(?<!会)所|报社|旅行社|大队|支队|[镇县市区]政府)"
).fullmatch
"""What a remark beside a name is, where its last sign says so: 「供电局」, 「中铁五局」."""
_AT_END = (
    "厂|局|院|校|站|社|矿|车队|[区街道]办|村委会?|居委会?|政府|法院|公安|国税|地税|税务|工商|海关|铁路|邮政|交警|城管"
    "|社区|街道|食堂|车间|电视台|机关|部队|派出所|供电所|[一二三四五六七八九十]中"
)
_KNOWN = (
    "移动|联通|电信|铁通|人寿|人保|太保|平安|邮政|烟草|石化|石油|电力|国网|"
    "供电|燃气|热力|自来水|公交|交警|税务|法院|公安"
)
_short = re.compile(
    rf"[工建农中交招邮]行|[农邮]商行|农信社|信用社|[{_HAN}]{{1,8}}(?:{_AT_END})|(?:中国|[市区县省])?(?:{_KNOWN})"
    "|一拖|洛轴|洛钼|中[石海][化油]|中铁|中建|国家电网|富士康|华为|比亚迪"
).fullmatch
"""What the short name of a place of work is: 「电厂」, 「市一院」, 「建行」."""
_shop = re.compile(rf"[{_HAN}]{{1,6}}[店厂馆坊铺庄]").fullmatch
JOBS = frozenset(
    "教师 老师 医生 护士 会计 职员 工人 农民 司机 公务员 个体 个体户 务农 退休 已退休 退休教师 家庭主妇"
    " 全职太太 全职妈妈 全职 自由职业 无业 下岗 打工 上班 上班族 经商 做生意 军人 警察 学生 干部".split()
)
"""What is told of somebody's work where no place is named."""


def is_firm(text: str) -> bool:
    """Whether a text is what firms and shops are called."""
    return _is_firm(text) is not None


def is_shop(text: str) -> bool:
    """Whether a word beside what somebody is called is their shop: 「五金店」."""
    return _shop(text) is not None


def is_office(text: str) -> bool:
    """Whether a remark beside a name is an office, as its last sign says."""
    return _office(text) is not None


def is_workplace(text: str) -> bool:
    """Whether a remark beside somebody tells where they work."""
    if is_firm(text) or is_office(text) or _short(text):
        return True
    return (as_school(text) or ("",))[0] == "employer"
