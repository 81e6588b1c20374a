"""How a customer is reached: numbers, accounts, addresses, when and by what, and when not at all."""

from __future__ import annotations

import re

from app.fields.phones import PhoneKind, PhoneNumber, parse_phones
from app.learning.finding import finds
from app.learning.people import NUMBER
from app.learning.rows import Fact, Known, Mode
from app.learning.rule import Rule, item_fact, rule, says

_ITEM_OF = {
    PhoneKind.MOBILE: "mobile",
    PhoneKind.OFFICE: "office_phone",
    PhoneKind.HOME: "home_phone",
    PhoneKind.OTHER: "other_phone",
}
_KINDS = {"办": PhoneKind.OFFICE, "单": PhoneKind.OFFICE, "公": PhoneKind.OFFICE, "座": PhoneKind.OFFICE, "固": PhoneKind.OFFICE,
          "o": PhoneKind.OFFICE, "w": PhoneKind.OFFICE, "家": PhoneKind.HOME, "住": PhoneKind.HOME, "宅": PhoneKind.HOME, "h": PhoneKind.HOME,
          "备": PhoneKind.OTHER, "另": PhoneKind.MOBILE}  # fmt: skip
_CHANNELS = {
    "微信": "wechat", "wechat": "wechat", "短信": "sms", "信息": "sms", "text": "sms", "message": "sms", "电话": "call", "call": "call",
    "phone": "call", "邮件": "email", "邮箱": "email", "email": "email", "e-mail": "email", "面谈": "visit", "上门": "visit", "当面": "visit",
    "到店": "store", "visit": "visit",
}  # fmt: skip
_CHANNEL = "(?:微信|短信|信息|电话|邮件|邮箱|面谈|上门|当面|到店|wechat|texts?|text messages?|messages?|e-?mail|phone calls?|calls?|phone)"
_NOW_ANOTHER = "(?:已经?|现在)?(?:换(?:成|了|为|号)?(?:了)?|改(?:成|为)?(?:了)?|变成了?|更新为|换新的了?|changed to|is now)"


def _phones(match: re.Match[str], _known: Known) -> list[Fact] | None:
    """By the word before it, else by its shape; 换成 replaces, else it is one more."""
    read = parse_phones(match["phone"])
    if not read.value or read.problem:
        return None
    said = (match["kind"] or "").lower()
    found: dict[str, list[PhoneNumber]] = {}
    for number in read.value:
        kind = _KINDS.get(said[:1], number.kind if number.kind is PhoneKind.MOBILE else PhoneKind.OFFICE)
        found.setdefault(_ITEM_OF[kind], []).append(PhoneNumber(kind, number.number, number.ext))
    mode = Mode.SET if match["new"] or match["new_one"] else Mode.ADD
    facts = [Fact(key, tuple(numbers), match[0], mode) for key, numbers in found.items()]
    if match["same"]:
        facts.append(Fact("wechat", read.value[0].number, match[0]))
    return facts


_SAME = r"(?:客户|他|她)?的?(?:手机号?)?(?:微信同号|微信同手机号?|微信同电话|微信就?是(?:手机|电话)号?|手机号就是微信|微信和(?:手机|电话)号?一样|微信和手机同号|微信是手机号|same number on wechat)"
same_wechat = re.compile(_SAME).fullmatch


def _same_wechat(match: re.Match[str], known: Known) -> Fact | None:
    mobiles = known.values.get("mobile") or ()
    return Fact("wechat", mobiles[0].number, match[0]) if mobiles else None


def _channel(match: re.Match[str], _known: Known) -> list[Fact] | None:
    key = _channel_of(match["channel"])
    facts = [Fact("preferred_channel", key, match[0])] if key else []
    if facts and "before" in match.re.groupindex and match["before"]:
        facts.append(Fact("best_time", match["before"].strip(" ,，、"), match[0], Mode.ADD))
    return facts or None


def _channel_of(word: str) -> str | None:
    word = word.lower()
    return next((key for start, key in _CHANNELS.items() if word.startswith(start)), None)


def _no_calls(match: re.Match[str], _known: Known) -> Fact:
    return Fact("best_time", match[0].strip(" 的了"), match[0], Mode.ADD)


def _silent(match: re.Match[str], _known: Known) -> list[Fact]:
    facts = [Fact("do_not_contact", True, match[0])]
    reason = (match["why"] or "").strip(" ,，因为")
    if reason:
        facts.append(Fact("do_not_contact_reason", reason, match[0]))
    return facts


_STREET = re.compile(
    "[路街道巷弄号栋幢]|[0-9]|单元|室|镇|乡|村|省|(?<!城)市|县|[\u4e00-\u9fff](?<!小|社|校|景|园)区"
)


def _home(match: re.Match[str], known: Known) -> Fact | None:
    """A street is an address, a community is the present home."""
    place = re.sub("^[0-9一二两三四五六七八九十]+年的?", "", match["v"].strip(" 的了,，"))
    if re.fullmatch(
        r"(?:[0-9一二三]期|[一二两三四五六七八九十半几0-9]+(?:多)?(?:天|周|个?月|年|个?星期)院|老家|外地|外省|国外|农村|楼上|楼下|一起|这儿|这里|那儿|那边|附近|隔壁|得.*|校|院.*|我.*|酒店|宾馆|.*(?:太远|太偏|不方便|太吵|太挤|有点远))",
        place,
    ):
        return None
    if re.match("[0-9]+(?:多|来)?平|[两三四]室|[两三四]房|自建|复式|大平层", place):
        return item_fact(known, "present_home", match[0], match[0], Mode.ADD)
    key = "home_address" if _STREET.search(place) else "present_home"
    return item_fact(known, key, place, match[0])


def _moved(match: re.Match[str], known: Known) -> Fact | None:
    """Into an office building a firm moves, not a family."""
    place = match["v"].strip(" 的了")
    office = re.search("大楼|写字楼|办公|产业园|园区|大厦|厂", place)
    if re.fullmatch("新(?:的)?(?:大楼|办公楼|写字楼|家|房子?|地方|址|小区)", place):
        return None
    return item_fact(known, "company_address" if office else "home_address", place, match[0], sure=not office)


FINDERS = (
    finds(
        "email",
        pattern=r"(?:(?:他|她|客户)?的?(?:邮箱|信箱))?(?:地址)?[:：\s]*(?P<v>[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,24})",
        own=True,
        unless="助理|秘书|同事|我们|财务|对账|账单|发票|开票|报表|小[一-鿿]",
    ),
)
_TIME = (
    "(?:(?:工作日|凌晨|半夜|双休日?|寒暑假|暑假|寒假|周末|(?:周|星期|礼拜)[一二三四五六日天](?:[到至](?:周|星期|礼拜)?[一二三四五六日天])?|平时|每天|白天|早上|上午|中午|下午|傍晚|晚上|晚|午休|饭点|上班时间|下班后|下班|节假日)的?"
    "|[0-9一二两三四五六七八九十]{1,3}(?:点半?|[:：][0-9]{2})|到|至|[-~]|以后|之后|以前|之前|后|前|左右|才|都|比较|和|或者?|再|时间)++"
)
RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<new_one>换(?:了)?(?:手机号?|号码?|电话)(?:了)?[,，\s]*)?(?:他的|她的|又)?(?:还有一?个|另一?个|新的?|备用的?)?(?P<kind>办公室?|单位|公司|座机|固话|固定|家里|家庭|家|住宅|宅|备用|office|work|home)?(?:的)?"
        r"(?:联系)?(?:电话打|打|手机号码|手机号|手机|电话号码|电话号|电话|号码|座机|固话|tel|phone|mobile|cell|number)*+(?:号码?)?\s*(?:是|为|:|：| is)?\s*"
        rf"(?P<new>{_NOW_ANOTHER})?\s*(?:是|:|：)?\s*(?P<phone>{NUMBER}(?:\s*[、/和]\s*{NUMBER})*)\s*(?P<same>[(（]?(?:微信同号|同微信|加微信|微信)[)）]?)?(?:了)?",
        _phones,
    ),
    rule(_SAME, _same_wechat),
    says("wechat", rf"(?:他的|她的|加了?(?:他|她)?的?|对接|联系)?(?:微信号?|wechat(?: id)?|wx(?!id)|vx|v信)(?:{_NOW_ANOTHER})?\s*(?:是|:|：| is)?\s*(?P<v>[a-zA-Z][-_a-zA-Z0-9]{{4,19}})"),
    says("wechat", rf"(?:他的|她的)?(?:微信号?|wechat(?: id)?|wx(?!id)|vx)(?:{_NOW_ANOTHER})?\s*(?:是|:|：| is)?\s*(?P<v>1[3-9][0-9]{{9}})"),
    says("qq", rf"(?:他的|她的)?qq(?:号码?)?(?:{_NOW_ANOTHER})?\s*(?:是|:|：| is)?\s*(?P<v>[1-9][0-9]{{4,10}})"),
    says("email", rf"(?:他的|她的)?(?:邮箱|电子邮箱|信箱|邮件|e-?mail)?(?:地址)?(?:{_NOW_ANOTHER})?\s*(?:是|:|：| is)?\s*(?P<v>[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{{2,24}})"),
    rule(
        r"(?:以后|今后|千万|请|他说|她说|说|客户说|要求|让我们)*(?:(?:不要|别|勿|不用|不许)(?:再)?(?:联系|联络|骚扰)(?:他|她|我)?(?:了)?|(?:不要|别)再(?:给他|给她|给我)?(?:打|打电话|打来|发|发微信|发短信)(?:了)?"
        r"|勿扰|再打就投诉|把我们拉黑|(?:已经)?(?:把我们)?拉黑(?:我们|了)*|do not contact(?: again)?|don't contact(?: him| her)?(?: again)?)(?:[,，]?(?P<why>因为[^。；;]{1,40}))?",
        _silent,
    ),
    rule(r"(?:刚|上个?月|最近|已经|全家|家|今年|去年|昨天)*(?:搬到|搬去|搬家到|搬家去|搬进|搬至)(?:了)?(?P<v>[^,，。；;]{2,40}?)(?:去|来)?(?:了|住)*", _moved),
    says("home_address", r"(?:he |she )?(?:has |just )?moved (?:house |home )?to (?P<v>[^,，。；;]{2,60})"),
    rule(r"(?:现在|目前|一家|全家|他|她|自己)*(?:家住|家在|住址是?|住在|住的是|现住房?|住(?!的房|过|院|宿|校|得|了院))(?:了)?[:：]?(?P<v>[^,，。；;]{2,40})", _home),
    rule(r"(?:he |she )?lives (?:in|at) (?P<v>[^。；;]{2,60})", _home),
    says("company_address", r"(?:公司|单位|办公室|厂里|店里|厂区|总部|机关|门店|新大楼|办公楼)(?:地址)?(?:刚刚?|最近|已经|上个?月|又|要|就|现在)*(?:搬到|在|搬去|地址是?|搬至)(?:了)?(?P<v>[^,，。；;]*(?:路|街|道|号|大厦|广场|园区|国际|中心)[^,，。；;]{0,20})(?:了)?"),
    says("company_address", r"(?:公司|单位|办公室|厂子?)(?:刚刚?|最近|已经|上个?月|要|就)*(?:搬到|搬去|迁到)(?:了)?(?P<v>[^,，。；;\s]{2,20}?)(?:了)?"),
    says("mailing_address", r"(?:寄到|邮寄到|(?:邮寄|寄)(?:发票|资料|礼品|合同|东西|保单|文件|样品)到|快递到|快递寄到?|快递地址是?|收货地址是?|寄件地址是?|东西寄到)[:：]?(?P<v>[^,，。；;]{4,60})"),
    rule(rf"(?P<before>{_TIME})?[,，]?(?:只|一般|都是|都|就|最好|尽量|平时|有事|喜欢|习惯|方便|可以|更喜欢|优先|以后|请|先|提前)*(?:用|看|发|回|加|打|走|通过)?(?P<channel>{_CHANNEL})(?:上)?(?:预约|约|问|通知|联系|沟通|聊|说|留言|就行|就好|就可以|最好|为主|优先|谈|方便|找他|找她|他|她|回得快)+(?:就行|就好)?", _channel),
    rule(rf"(?:发|加|回|走|打|用)(?P<channel>{_CHANNEL})(?:上)?(?:秒回|回得?快|及时|会回|能回|回复快|聊|聊天|就回|最快|好使|管用|比较好|方便)(?:了)?", _channel),
    rule(rf"(?:只|平时|一般|就|习惯|喜欢|更喜欢|宁愿|愿意|比较喜欢)+(?:用|看|发|回|聊|打|接|收)?(?P<channel>{_CHANNEL})(?:上)?(?:联系|沟通|聊)?(?:了)?", _channel),
    rule(rf"(?:千万|请|平时|一般|以后|尽量)*(?:别|不要|不用)(?:打电话|发短信|发微信|打|发信息)(?:[，,\s]*(?:就|只|要|直接|可以|给[他她])*)(?:用|发|回|打|走)(?P<channel>{_CHANNEL})(?:就行|就好|最好)?", _channel),
    rule(rf"(?P<before>{_TIME})(?:可以|再|都|就|给他|给她)*(?:用|看|发|回|打)(?P<channel>{_CHANNEL})(?:就行|就好|就可以|最好|即可)?", _channel),
    rule(rf"(?:有事|有事情|平时|以后|都|直接|尽量|可以|请|先|要|最好|提前|得|必须|只能)*(?:用|看|发|回|打|走)(?P<channel>{_CHANNEL})(?:就行|就好|就可以|最好|即可)?", _channel),
    rule(rf"(?:he |she )?(?:prefers|likes|only answers|only reads|best reached by|contact by|reach (?:him|her) by) (?P<channel>{_CHANNEL})(?: only)?", _channel),
    rule(rf"(?P<channel>{_CHANNEL}) only", _channel),
    rule(r"(?:千万|请|平时|一般|以后|尽量)*(?:别|不要|不用|不喜欢|不爱|不接|不方便|讨厌|不习惯|从不)(?:给他|给她)?(?:打|接|听|看|回|收|发)*(?:电话|陌生电话|短信|微信|语音|座机)(?:了)?|(?:please )?(?:don't|do not|no) (?:call|calls|phone|text|ring)(?: him| her)?", _no_calls),
    rule(rf"(?:千万|请|尽量|最好)*(?:别|不要|不能)在?{_TIME}(?:给他|给她)?(?:打|联系|打电话|打扰|来电|发微信)(?:电话)?(?:了)?", _no_calls),
    says("best_time", rf"(?=[^,，。；]*(?:[0-9点早晚午周班假休期]|平时|每天|白天|工作日|节假日|饭点|时间))(?:联系|打电话|电话|沟通|他|她|一般|要|最好|只有|得|必须|请|客户)*(?P<v>{_TIME}(?:好找|才在|才下班|起床|方便|有空|有时间|联系|打|打电话|不忙|再打|再联系|在家|接电话|可以|行|能接|不方便|别联系|不要联系|别打|不要打|不要打电话|别打电话|忙|没空|很忙|要午休|午休|要接孩子|开会|休息|不接电话)+(?:给)?(?:电话|他|她|了)?)"),
    says("best_time", r"(?:best to |please |only )?(?:call|contact|reach|ring)(?: him| her)? (?P<v>(?:after|before|between|in the|at|on) [a-z0-9: ]{2,40})"),
    says("best_time", r"(?:is )?(?P<v>(?:free|available) (?:after|before|on|in the|at) [a-z0-9: ]{2,20})"),
    says("best_time", rf"(?:打电话|联系|电话|沟通|见面|看房|看车|来店|过来)(?:最好|要|得|尽量|一般|都|就|只能|只有|得等|在)*(?P<v>{_TIME})"),
    says("best_time", rf"(?P<v>{_TIME}(?:上班|开会|带课|值班|干活|下地|在工地|在店里|忙)?(?:最好|最合适|比较合适|比较好|可以|行|接不了|不接|没法接|不能接|接不到|打不通)(?:电话)?)(?:了)?"),
    says("best_time", rf"(?P<v>(?=[^,，。；]*[点:：][^,，。；]*(?:后|前)$){_TIME})", sure=False),
    says("mailing_address", r"(?:新的?|最新的?|现在的?|收件|寄送|联系|通讯|他的|她的)*地址(?:寄|送|发|留|写)?(?:到)?(?:单位|公司|家里|家)?(?:是|:|：|换成了?|改成了?|改为)\s*(?P<v>[^,，。；;]{3,60})"),
    says("emergency_contact", r"紧急联系人(?:是|:|：)?\s*(?P<v>[^,，。；;]{2,40})"),
    says("salutation", r"(?:大家|我们|平时|以后|客户|喜欢|让我们|要|别人|让人|人家|都|可以|直接)*(?:都)?(?:叫|喊|称呼|称)(?:他|她)(?:为|是|做)?(?P<v>[\u4e00-\u9fff]{2,4}?)(?:就行|就好)?"),
)  # fmt: skip
