"""Titles put together from usual words: 「成交产品名称」, 「接待顾问姓名」, 「满意程度」, 「交货日期」.

A shop calls a thing in its own way, but out of few words. Where no list of titles holds one, its words
tell the item: a stem with what may stand before and behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.excel.columns.whose import Known

_HIS = "(?:(?:客户|顾客|业主|车主|会员|本人|个人)的?)?"
_DAY = "(?:日期|时间|日子|日)"
_THING = "(?:商品|产品|货品|货物|套餐|套系|方案|计划|课程|险种|房源|房屋|楼盘|车型|车款|机型|机具|机械|器材|家电|家具|设备|疗程|卡项|线路|铺位|商铺)"
_BOUGHT = "(?:已|所)?(?:购买|购|买|成交|签约|订购|选购|办理|报名|投保|消费)?的?"
_OF_US = (
    "(?:(?:我方|我司|本店|公司|店内|门店|门市|现场|当前|现任|第一|售前|售后)?的?"
    "(?:接待|负责|成交|签约|接单|开单|跟单|销售|业务|营销|服务|维护|归属|所属|对接|专属|专职|客服|置业|美容|健康|理财|课程|会籍"
    "|招生|家装|展厅|案场|管理|网格|片区|驻店|大客户))"
)
_SELLER = "(?:人员|顾问|经理|专员|代表|同事|老师|管家|导购|主管|业务员|销售|销售员|客服|店员|营业员|经纪人?|代理人?)"
_PRICE = "(?:总价|价格|价款|价钱|价|金额|总额|保费|货款|款项|费用|学费|房款|车款|租金|售价|总金额|总费用)"
_PAID_FOR = (
    "(?:买家|成交|合同|套系|套餐|产品|课程|商品|订单|销售|消费|实付|实收|应收|支付|付款|实际|最终|合计|签约|交易|购买|购货|投保|每年|每期|年|期交"
    "|期缴|首期|首年|年交|年缴|总)+的?"
)
_WORDS: dict[str, tuple[str, ...]] = {
    "bought": (
        f"{_BOUGHT}{_THING}(?:名称|全称|名|型号|款式)?",
        "品名",
        "车型[及和与]?颜色",
        "房源(?:编号|信息)?",
        "宝贝(?:标题|名称)",
    ),
    "signed_on": (
        f"(?:保单|保险|合同|协议|订单|合约)?的?(?:生效|起保|起期|投保|承保|签订|签署|签约|签单|下单|下订|下定|订购|订货|预订|预定|认购|成单|开单|出单){_DAY}",
        f"订单(?:创建|提交|生成){_DAY}",
    ),
    "delivered_on": (
        f"(?:实际|正式)?(?:[交收提送发到取](?:货|车|房|楼|付|件)|安装|验收|入伙|交割|过户|装机|购置|购入|购机|购货){_DAY}",
    ),
    "paid_on": (f"(?:订单|买家)?(?:付款|收款|回款|支付|缴款|打款|到账|付清){_DAY}",),
    "amount": (
        f"{_PAID_FOR}{_PRICE}",
        "(?:体检|报名|培训|治疗|手术|课时|住宿|团|套餐)费用?",
    ),
    "owner": (
        f"{_OF_US}{_SELLER}(?:姓名|名字|名称)?",
        "(?:门市|导购员?|店员|营业员|经纪)(?:姓名)?",
        "(?:我方|我司|本公司|己方)(?:对接|负责|跟进|联系|接口|维护)?人员?(?:姓名)?",
        "(?:负责|所属|归属|对接|商务)?bd(?:姓名)?",
    ),
    "referrer": (
        "(?:老)?(?:推荐|介绍|转介绍?|引荐|带客)来?的?(?:人|者|客户|会员|业主|车主|朋友|亲友|老客户|老会员|老业主|老车主)(?:姓名)?",
    ),
    "source": (
        "(?:客户|顾客|会员|信息|成交|认知|获知|了解|知道|得知|获取|线索|流量)的?(?:来源|渠道|途径)(?:方式|渠道|途径|类型|名称)?",
    ),
    "closeness": ("(?:与?客户|客情|彼此)?的?关系的?(?:亲疏|深浅|远近|亲密|熟悉|密切|紧密)(?:程度|度)?",),
    "loyalty": (f"{_HIS}(?:总体|整体)?(?:满意|忠诚)(?:程度|情况|水平)",),
    "personality": (f"{_HIS}(?:脾气|脾性|个性|性格|性情)+(?:类型|特点|特征|特质|分类|型)?",),
    "preferred_channel": (
        f"{_HIS}(?:希望|喜欢|愿意|偏好|习惯|首选|最佳|接受)的?(?:怎么|怎样|如何|用什么方式|什么方式)?(?:被)?(?:联系|联络|沟通|通知)的?(?:方式|渠道|途径|方法)?",
    ),
    "best_time": (
        f"{_HIS}(?:希望|喜欢|方便|合适|最佳|适合)的?(?:联系|联络|沟通|接听?电话|通话|回访)的?(?:时间|时段|时间段)",
        "(?:何时|几点|什么时候)(?:方便|联系方便|方便联系|方便接电话|打电话方便)",
    ),
    "hobbies": (f"{_HIS}(?:业余|平时)?(?:兴趣|爱好|喜好|特长)[和与及]?(?:兴趣|爱好|喜好|特长)",),
    "ideal_home": (
        "(?:意向|需求|想要|理想|期望|意愿|中意|看中)的?(?:户型|房型|居室|房源)",
        "(?:户型|房型|居室)(?:需求|要求|意向|偏好)",
    ),
    "acquainted_on": (
        f"(?:初次|首次|第一次|最初)(?:接触|来访|到访|来店|到店|进店|见面|咨询|来电|上门)(?:{_DAY})?",
        f"(?:客户|会员|档案|资料)?(?:建档|登记|录入|入会|留档|留资|结识){_DAY}|会员注册{_DAY}",
    ),
    "insurance_expiry": (
        f"车?(?:保险|车险|商业险|商业保险)的?(?:到期|届满|终止|截止|截至|脱保|满期|期满)(?:{_DAY})?",
    ),
    "inspection_due": (
        f"(?:车辆)?(?:年检|年审|审车|验车|检车|审验)的?(?:到期|有效期至?|截止|截至|届满)?(?:{_DAY})?",
    ),
    "premium_due": (
        f"(?:(?:下次|下期|下一期|续期)的?应?|应)(?:缴费|交费|续费|缴保费|交保费|扣费|扣款){_DAY}",
    ),
    "contract_expiry": (
        f"(?:合同|协议|合约|租约|租期|租赁)的?(?:到期|届满|终止|截止|满期|期满|结束)(?:{_DAY})?",
    ),
}
_is_whole = {key: re.compile("|".join(words)).fullmatch for key, words in _WORDS.items()}
_LEAST_TURNED = 4


def key_of(title: str) -> str:
    """The item of which a plain title in Chinese is put together, empty for none."""
    return "" if title.isascii() else next((key for key, is_it in _is_whole.items() if is_it(title)), "")


def turned_round(title: str, known: Mapping[str, Known]) -> str:
    """The item whose title has the same signs in another order: 「亲疏关系」 and 「关系亲疏」."""
    if len(title) < _LEAST_TURNED or title.isascii():
        return ""
    signs = sorted(title)
    keys = {told[0] for other, told in known.items() if len(other) == len(title) and sorted(other) == signs}
    return keys.pop() if len(keys) == 1 else ""
