"""What only one trade asks: budgets and wishes, cars and homes compared, cover, lines and suppliers."""

from __future__ import annotations

import re

from app.fields.kinds import Integer, Money, Tags
from app.learning import habits, reach, work
from app.learning import words as w
from app.learning.amounts import AMOUNT, NUMBER, amount_of, number_in
from app.learning.days import find_day, past_day
from app.learning.finding import Finder, finder, finds
from app.learning.people import objects
from app.learning.rows import NOTES, Fact, Known, Mode
from app.learning.rule import item_fact

_OWN_HOME = "^原|^住|住(?=[0-9])|住着|现住|现在|目前|住的|这套|那套|租|卖|名下|有[一两三]?套|[0-9]年|买了|买过|老房|旧房|娘家|父母|爸妈"
_LARGE = frozenset({"car_budget", "home_budget", "home_payment"})
"""Of these 180 means 180万."""
_YEARLY = frozenset({"premium_budget", "yearly_premium"})
"""What is told of a month is not theirs as it stands."""


def _money(*keys: str, pattern: str, unless: str = "") -> Finder:
    """An amount for the first of these items that the shop has; of a range the upper end, and the words."""

    def make(match: re.Match[str], known: Known) -> list[Fact] | None:
        field, amount = known.item(*keys), amount_of(match)
        if field is None or amount is None or not isinstance(field.kind, Money):
            return None
        large, short = field.origin in _LARGE, amount.number < 1000
        sure = field.origin not in _YEARLY or "月" not in match[0]
        if short and not large and amount.number < 100:
            return None
        yuan = amount.number * 10_000 if short and large else amount.number
        rough = not amount.exact or (short and large)
        fact = Fact(field.key, int(yuan * 100), match[0], sure=sure, rough=rough)
        return [fact] if amount.exact else [fact, Fact(NOTES, match[0], match[0], Mode.ADD)]

    return finder(pattern, make, unless=unless, asked=True)


def _count(*keys: str, pattern: str, unless: str = "") -> Finder:
    def make(match: re.Match[str], known: Known) -> Fact | None:
        field, number = known.item(*keys), number_in(match["v"])
        if field is None or number is None or not isinstance(field.kind, Integer):
            return None
        return Fact(field.key, int(number.number), match[0], rough=not number.exact)

    return finder(pattern, make, unless=unless)


_OURS = frozenset({"", "我们", "咱们", "咱", "我们家", "咱家", "你们"})


_where = re.compile("^(?:对面|隔壁|旁边|附近|斜对面)的?(?=.)")


def _listed(*keys: str, pattern: str, each: str = "", unless: str = "", own: bool = False) -> Finder:
    """Words for an item of tags: those that fit `each`, else the things told in the group `v`."""

    def make(match: re.Match[str], known: Known) -> Fact | None:
        field = known.item(*keys)
        if field is None or not isinstance(field.kind, Tags):
            return None
        found = re.findall(each, match["all"], re.IGNORECASE) if each else objects(match["v"])
        named = tuple(
            dict.fromkeys(
                plain for word in found if (plain := _where.sub("", word.strip(" 的了"))) not in _OURS
            )
        )
        return Fact(field.key, named, match[0], Mode.ADD) if named else None

    return finder(pattern, make, unless=unless, own=own)


def _phrase(*keys: str, pattern: str, unless: str = "", own: bool = False) -> Finder:
    """The group `v` as one word for an item of tags."""

    def make(match: re.Match[str], known: Known) -> Fact | None:
        field, words = known.item(*keys), match["v"].strip(" 的了")
        return Fact(field.key, (words,), match[0], Mode.ADD) if field and words else None

    return finder(pattern, make, unless=unless, own=own)


def _coming_day(*keys: str, pattern: str) -> Finder:
    def make(match: re.Match[str], known: Known) -> Fact | None:
        field, found = known.item(*keys), find_day(match[0], known.today)
        return Fact(field.key, found.day, match[0], rough=not found.exact) if field and found else None

    return finder(pattern, make)


_ROOMS = {"一": "一居", "二": "两居", "两": "两居", "三": "三居"} | {"1": "一居", "2": "两居", "3": "三居"}


def _rooms(match: re.Match[str], known: Known) -> list[Fact] | None:
    made = item_fact(known, "home_rooms", _ROOMS.get(match["n"], "四居及以上"), match[0])
    if made is None:
        return None
    more = [Fact(NOTES, match[0], match[0], Mode.ADD)] if match["more"] else []
    return [made, *more]


def _model(match: re.Match[str], known: Known) -> Fact | None:
    return item_fact(known, "intended_model", match["v"].strip(" 的了"), match[0])


_CAR = rf"(?:(?:{w.BRANDS})(?:{w.MODELS}|[A-Za-z0-9+-]{{1,8}})?|{w.MODELS}|(?<![A-Za-z]){w.SOME_CAR})"
_CARS = rf"{_CAR}(?:[、和跟与,]{_CAR})*"
_DRAWN = "(?:[看问要选]的(?:就)?是|钟意|中意|看[上中好]了?|相中了?|来看|想看|看了[一两三几]次|意向(?:车型)?(?:是|：)?|冲着|就要|想要|想买|想换|想定|订了?|喜欢|中意|考虑|打算买|打算换|准备买|准备换|想再?添|添|有意(?!外)|定了?|要定|对(?=\\S{2,8}感兴趣))"

AUTO = (
    finder(rf"{_DRAWN}(?:一?[辆台款部]|个|那[辆台款]|这[辆台款]|新款的?|个?国产的?)?(?P<v>{_CAR})(?:来的|感兴趣|比较感兴趣)?", _model, unless="喜欢越野|自驾|不喜欢|不考虑|不想|对比|比较|卖", own=True),
    finder(rf"(?:likes?|loves?|keen on|interested in|has (?:his|her) eye on|fell for) (?:the |an? |our )?(?P<v>{_CAR})", _model, own=True),
    _listed("compared_with", pattern=r"(?:对比(?!亚迪)(?:过|了|着)?|比较过|比较了|比过|比了|在比)(?:一下)?(?P<v>[^,，。；0-9\s好完下才了][^,，。；\s好完才来了配]{0,24})", unless="货比|价|对比度|比例|[几三两四]家"),
    _listed("compared_with", pattern=rf"(?:看过|看了|也看|在看|还看|去看|试驾?过|试驾了|竞品是?|竞争车型是?|另外看了?|纠结|犹豫|选|还是|人家|隔壁|对面|别家|去过|那边)[^,，。；]{{0,6}}?(?P<all>{_CARS})", each=_CAR, unless="看了[一两三几]次|来看|卖|提过|买过|开过|以前"),
    _listed("compared_with", pattern=rf"^(?P<all>{_CARS})(?:也|还|都)?(?:在看|看过|看了|在对比|试过|试驾过|去看过)", each=_CAR),
    _listed("compared_with", pattern=rf"(?P<all>{_CARS})(?:店|那边|4S店|家)?(?:给|报|报价|便宜|优惠|更便宜|能优惠|让)", each=_CAR, unless="预算|我们"),
    finds("car_insurer", pattern=rf"(?:(?:车险|保险|交强险|商业险|车子?)?(?:是|都|一直)?(?:在|买的|上的|走的|投的|保的)(?:是)?)?(?P<v>{w.INSURERS})(?:保险|财险|车险)?(?:公司)?(?:买|上|投|保|交|续|入)?(?:的|了)*$", unless="跳槽|调到|入职|抽|烟|寿|重疾|医疗|年金|理财|上班|工作"),
    _count("yearly_km", pattern=rf"(?:一年|每年|年均|年)(?:大概|差不多|能|要|得|大约|也就|才)*(?:跑|开)(?:个|了|到|大概|差不多)*(?P<v>{NUMBER})(?:公里|km|千米|左右)*"),
    _count("yearly_km", pattern=rf"(?:一年|每年)[^,，。；0-9]{{0,5}}?(?P<v>{NUMBER})(?:公里|km)"),
    finds("service_place", pattern="(?:常去|一直去|都去|去的|找的)[^,，。；]{0,10}(?:汽修|修理厂|快修|途虎|路边店)", const="街边店"),
    finds("service_place", pattern="(?:街边|路边|修理厂|汽修|小店|外面|途虎|快修)[^,，。；]{0,4}(?:保养|修|做)|(?:保养|修)[^,，。；]{0,6}(?:街边|路边|修理厂|汽修|小店|外面|途虎|快修)[^,，。；]{0,2}", const="街边店"),
    finds("service_place", pattern="(?:别的|其他|别家|另一家)(?:4S)?店[^,，。；]{0,3}(?:保养|修)", const="别的 4S 店"),
    finds("service_place", pattern="(?:一直|都|就)?(?:在|回|来)(?:咱|我们?|本|你们)?(?:们)?店里?(?:做|的)?保养", const="本店"),
    finds("car_use", pattern="(?:每天)?(?:上下班|通勤)(?:用|代步|开)?|代步(?:用|车)?|上班(?:用|代步|开)", const="上下班", unless="后方便|后联系|下班后|时间"),
    finds("car_use", pattern="接送?(?:孩子|小孩|娃|家人|老人)(?:上学|放学)?用?", const="接送家人", unless="别打|时间|没空|她接|他接|接送都|接送[^,，。；]{0,6}不用"),
    finds("car_use", pattern="商务(?:接待|用)?|接待(?:客户|领导)用?|跑业务用?", const="商务接待", unless="商务(?:内环|外环|中心|写字|大厦|车|座|舱|部|局)"),
    finds("car_use", pattern="(?:开|跑)?(?:网约车|专车|顺风车|货拉拉|滴滴|出租车?)(?:用|的)?|营运|跑货运|拉客(?!户)", const="营运"),
    finds("car_use", pattern="(?:跑|经常|常)长途|(?:经常|常|爱)自驾", const="长途自驾", unless="工作|开货车|上班"),
    _phrase("car_cares", pattern=rf"(?<![不别没])(?:要(?![试看问修换装洗查])|想要|想(?=省油|安静|好停)|得|能|必须|须|够|看重|最看重|在意|在乎|喜欢|图|注重|关注|讲究|就看|只看|主要看|先看|怕|担心|希望)(?:的是)?(?:个|有|带|能)?(?P<v>[^,，。；\s]{{0,4}}(?:{w.CAR_FEATURES})[^,，。；\s]{{0,6}})", unless="穿|我们|嫌|觉得|要是|小区|房|对咱", own=True),
    _phrase("car_cares", pattern=rf"^(?P<v>[^,，。；\s]{{0,4}}(?:{w.CAR_FEATURES})[^,，。；\s]{{0,3}})(?:就行|就好|就可以|为主|优先|第一|首要|要紧|最重要|[高低大小好硬软足强]一?[点些])", unless="嫌|觉得|房|小区", own=True),
    _phrase("car_cares", pattern=rf"(?P<v>(?:不要|别要)[^,，。；\s]{{0,3}}(?:{w.CAR_FEATURES}|色)[^,，。；\s]{{0,4}}|(?:{w.CAR_FEATURES})[^,，。；\s]{{0,3}}(?:要|得|必须)[^,，。；\s]{{1,8}})", unless="嫌|觉得|要是|房|小区|要保养|要维修|也要"),
    finds("next_car", pattern="(?:想|打算|准备|考虑|计划)?(?:半年内|半年以内|年底前?|(?<![0-9一二两三四五六七八九十几半多])年前(?!提不)|这个月|下个?月|近期|最近|过年前)(?:就|想|打算|准备|要|考虑|计划)*(?:换|买|提|定)车?(?:了)?", const="半年以内", unless="房|保险|次"),
    finds("next_car", pattern="(?:两三年|两年|三年)(?:以?内|后|之后)?(?:再|才|想|打算|准备|要|考虑|会)*换车?", const="两三年内", unless="房"),
    finds("next_car", pattern="(?:暂时|目前|现在|短期内?)?(?:没|不|没有)(?:有)?(?:打算|想|考虑|计划)?换车?的?(?:打算|计划|想法)?", const="没有打算", unless="房|不换[油机胎]|工作|手机|电话|人|没换$|轮胎|电池|零件|建议"),
)  # fmt: skip

REAL_ESTATE = (
    finder(r"(?P<n>[一二两三四五六]|(?<![0-9])[1-6])(?:室|房(?!子|贷|一)|居室?|个?卧室?|个房间)(?P<more>(?:[一二两三1-3][厅卫])*)(?:的(?:房子?)?)?", _rooms, unless=_OWN_HOME),
    finds("home_rooms", pattern="(?:要|想要|想买|考虑|看)(?:套|个|一套)?(?:大|小)?别墅", const="别墅", unless=_OWN_HOME),
    _count("home_area", pattern=r"(?:[0-9]{2,3}\s*(?:到|至|-|~)\s*)?(?P<v>[0-9]{2,3})(?:来|多)?\s*(?:平米|平方米?|平|㎡|个平方|方)(?:左右|以内|以上|上下|的)*", unless=_OWN_HOME),
    _listed("estates_seen", pattern=r"(?:看过|已看|看了|看完|刚看|也看|在看|还看|去看|去过|跑了|对比过?|对比了|比较过|纠结|犹豫)(?:过|了)?(?:一下)?(?P<v>(?!没|不|[一二两三四五六七八九十好]{1,3}[个家]|完|定|买|涨|再|就|还|都|后|以后|之后|别)[^,，。；0-9\s房没完定了后车趟这那盘几]{2,20}?)(?:的)?(?:楼盘|项目|样板间|之间)?(?:了)?$", unless="[次遍回]|很?喜欢|满意|不错|动心|医|病|我们|咱|楼层|户型|价|书|电影|孩子|房|过了$|父母|楼盘了"),
    _count("home_area", pattern=r"面积(?:在|要|想要|大概|最好|是)*(?:[0-9]{2,3}\s*(?:到|至|-|~)\s*)?(?P<v>[0-9]{2,3})(?:之间|左右|以内|以上|上下|就行|就够)*$", unless=_OWN_HOME),
    _listed("estates_seen", pattern=rf"^(?:对面|隔壁|旁边|附近|附近的|对面的|隔壁的|旁边的)*(?P<all>(?:{w.BUILDERS})[^,，。；\s也还都看他她]{{0,6}})(?:他|她|也|还|都|已经|早就)*(?:看过|看了|去看|去过|在看)", each=rf"(?:{w.BUILDERS})[^,，。；\s的也还都看他她]{{0,6}}"),
    _listed("estates_seen", pattern=rf"(?:看过|看了|看完|也看|在看|还看|去看|去过|跑了|对比过?|比较过|和|跟)[^,，。；]{{0,6}}?(?P<v>(?:{w.BUILDERS})[^,，。；\s和跟、]{{0,6}}?(?:[、和跟](?:{w.BUILDERS})?[^,，。；\s和跟、之]{{0,8}}?)*)(?:之间|两家|里|选|比|$)", unless="我们是|上班"),
    finds("eligible", pattern="(?:够|有)(?:购房)?资格|符合(?:购房)?条件|不限购|资格(?:没问题|有|够)", const="是", unless="没有?资格|不够|考|证"),
    finds("eligible", pattern="(?:没|没有|不够|不符合)(?:购房)?(?:资格|条件|房票)|被?限购了?|资格(?:不够|没有)", const="否", unless="考|证|不限购"),
    finds("eligible", pattern="没(?:有)?(?:社保|交社保)|社保(?:断了|没交|不够|断缴)", const="否", sure=False),
    finds("school_matters", pattern="(?:看重|在意|冲着?|图|最看重|关心|为了?|要|奔着)(?:的是|的就是|孩子的?)?(?:学区|学校|上学|读书|教育资源)|(?:冲着?|奔着?|图|看上)(?:的是|的就是)?[^,，。；]{0,8}(?:小学|中学|[一二三四五六七八九]中|附中|附小|外国语|幼儿园)|(?:离)?学校近|学区(?:最)?重要|必须学区", const="是", unless="不|毕业"),
    _coming_day("moving_in", pattern=r"[^,，。；]{2,12}(?:入住|住进去|搬进去|搬进来|搬新家|搬进新)(?:新房)?|入住[^,，。；]{2,10}"),
    finds("home_purpose", pattern="(?:当|做|买|作)?婚房|结婚用", const="首套自住", sure=False, unless="[给为帮替](?:孩子|儿子|女儿|闺女|小孩|弟)"),
    finds("home_purpose", pattern="(?:首套|首套房|刚需|自住|自己住)+(?:为主|的)?", const="首套自住", unless="不是|改善|一套[^,，。；]{0,4}一套"),
    finds("home_purpose", pattern="改善(?:型|住房|居住)?(?:需求|为主|的)?|小换大|卖[一两二]?小?(?:套|的)?(?:小的?)?[买换]大|换(?:个|一?套)?大(?:点|一点)?的?(?:房子?)?|(?:现在|住)[^,，。；]{0,6}(?:不够住|住不下|太挤)", const="改善", unless="车"),
    finds("home_purpose", pattern="(?:给|为|帮|替)(?:父母|爸妈|老人|老爸|老妈|丈母娘|岳父母?|公婆|我妈|他妈|她妈)(?:买|住|养老|换|留|一套|来一套)(?:的|套)*(?:房)?|给(?:父母|爸妈|老人)养老", const="给父母", unless="保险|车"),
    finds("home_purpose", pattern="(?:给|为|帮|替)(?:孩子|儿子|女儿|闺女|小孩|娃|弟弟)(?:买|结婚|准备|换|上学|做婚房|当婚房)(?:的|套)*(?:婚房|房子?)?(?:用)?", const="给子女", unless="险|寿|车|教育金"),
    finds("home_purpose", pattern="投资(?:为主|用|的)|(?:买来|买了|打算)(?:出租|收租)(?:的|用)?|(?:出租|收租)用|为了保值", const="投资", unless=r"[有了]\S{0,4}[套间]|出租车|出租屋|公司|股"),
)  # fmt: skip

_PAYS = "(?:交|缴|付)"


def _at_once(match: re.Match[str], known: Known) -> list[Fact] | None:
    """趸交10万: how and how much."""
    field, amount = known.item("premium_budget"), amount_of(match)
    way = item_fact(known, "premium_payment", "趸缴", match[0])
    if field is None or amount is None or way is None:
        return None
    return [way, Fact(field.key, int(amount.number * 100), match[0])]


def _checked(match: re.Match[str], known: Known) -> Fact | None:
    field, day = (
        known.item("last_checkup"),
        past_day(match["day"] or match["day2"] or match["day3"], known.today),
    )
    return Fact(field.key, day, match[0]) if field and day else None


INSURANCE = (
    _money("yearly_premium", pattern=rf"(?:一年|每年|年)(?:要|得|大概|差不多|共|总共)*{_PAYS}(?:保费|保险)?(?:是|大概|差不多|了|个)*{AMOUNT}", unless="首付|房|租|物业|学费"),
    _money("yearly_premium", pattern=rf"(?:年?保费)(?:一年|每年)?(?:是|大概|差不多|有|才|要|{_PAYS})*{AMOUNT}(?:一年)?", unless="预算|不超|以内|想|打算"),
    _money("yearly_premium", pattern=rf"(?:一年|每年)(?:才|就|也就|要)?{AMOUNT}$", unless="收入|挣|赚|工资|房|租|利|想|打算|公里|里"),
    _money("premium_budget", pattern=rf"(?:一年|每年|每月|每个月|一个月|月)?(?:能|可以|愿意|打算|想|准备|最多)+(?:一年|每年)?(?:拿|交|缴|出|存|花|投)?(?:出|个)?{AMOUNT}", unless="首付|房|车|工资|收入"),
    _money("premium_budget", pattern=rf"(?:保费|一年|每年)+(?:最好)?(?:别|不要|不能|不)(?:要)?(?:超过?|多于|高于){AMOUNT}(?:一年)?"),
    _money("premium_budget", pattern=rf"(?:一年|每年){AMOUNT}(?:左右)?(?:以内|以下|之内)"),
    finds("premium_payment", pattern="(?:年[交缴付]|一年一[交缴付]|按年[交缴付])(?!改|换|转|变)", const="年缴", unless="半年|预付"),
    finds("premium_payment", pattern="(?:半年[交缴付]|半年一[交缴付])(?!改|换|转|变)", const="半年缴"),
    finds("premium_payment", pattern="(?:月[交缴付]|按月[交缴付]|每月[交缴付](?=$|[,，]))(?!改|换|转|变)", const="月缴", unless="月[交缴付](?:[0-9]|房|租)|[0-9一二三四五六七八九十]月[交缴付]"),
    finder(rf"趸[交缴](?:了)?{AMOUNT}", _at_once),
    finds("premium_payment", pattern="趸[交缴]|一次性[交缴付]清?", const="趸缴"),
    finds("social_insurance", pattern="没(?:有|上|交)?(?:社保|医保)|(?:社保|医保)(?:没有?(?![有商别其])|没交|断了)", const="否"),
    finds("social_insurance", pattern="(?:有|交|上|缴)(?:着|了)?(?:基本|城镇|职工|居民)?(?:社保|医保|五险)|(?:社保|医保|五险一金)(?:有|都有|齐全|在交|一直交|单位交|正常)|(?:单位|公司)(?:给)?(?:交|上|缴)(?:着|了|的)?(?:社保|五险|医保)|(?:社保|医保|五险)(?:是|都)?(?:单位|公司)(?:给)?(?:交|上|缴)|(?:只有|就有?)(?:基本)?(?:社保|医保|五险)", const="是", unless="没(?!商|有商|别的|其他)|断"),
    _listed("cover_wanted", pattern=rf"(?:想|担心|关心|考虑|打算|需要|要|关注|准备|在意|看重|咨询|问过?|缺|还差|感兴趣|有意(?!外))(?:的是)?(?:先|再|也|还)?(?:给|为|帮)?[^,，。；\s]{{0,6}}?(?:买|配|上|加|存|补|办|做|弄|搞)?(?:一?[份个点些]|一些)?(?P<all>(?:{w.COVER})(?:[、和跟还有](?:{w.COVER}))*)(?:的|方面)*", each=w.COVER, unless="不想|不需要|不要|已经|买过|理赔|不考虑|退|停掉|停了|断掉"),
    _listed("cover_wanted", pattern=rf"(?P<all>(?:{w.COVER})(?:[、和跟](?:{w.COVER}))*)(?:还没|没|还差|不够|有缺口)(?:买|配|上|有|弄)?", each=w.COVER),
    _listed("cover_owned", pattern=rf"(?:买过|买了|买的|有|已有|上了|上过|存了|存过|保了|配了|投了|投过|入了|加了|加保了?|自己买|手里|名下)[^,，。；\s]{{0,8}}?(?P<all>(?:{w.COVER})(?:(?:[、和跟]|还有)(?:{w.COVER}))*)", each=w.COVER, unless="没有?(?:买|别|保|上)|想|打算|没买|还没|社区|院"),
    _listed("cover_owned", pattern=rf"(?P<all>(?:{w.COVER})(?:[、和跟](?:{w.COVER}))*)(?:都|已经|早就|也)*(?:买|有|上|配|保|齐)(?:过|了|的)+", each=w.COVER, unless="没"),
    finder(r"(?:最近一次|上一?次|最近|去年|今年|上个月)(?:的)?体检[^,，。；]{0,4}?(?P<day>(?:(?:20)?[0-9]{2}[年.-])?[0-9]{1,2}[月.-][0-9]{1,2}[日号]?)|(?P<day2>[0-9]{1,2}[月.-][0-9]{1,2}[日号]?)(?:做的?|刚)?体检|最近一次(?:是|在)?(?P<day3>[0-9]{1,2}[月.-][0-9]{1,2}[日号]?)", _checked),
    finds("beneficiary", pattern=r"受益人(?:想|要|准备|打算|是|写的?|填的?|定的?|改成|改为|想写|要写|就写|：|:)+(?P<v>(?:(?!不[写要是填给])[^,，。；\s]){1,10}?)(?:不[写要是填给][^,，。；\s]{1,8})?(?:就行|就好|吧|的)?(?=$|[,，\s])"),
    finds("claims_made", pattern=r"^(?P<v>[^,，。；]*(?:理赔|报销|赔付|赔了|赔过|出过险|报了[0-9一二两三四五六七八九几]|报过)[^,，。；]*)$", unless="比例|要补|资料|材料|怎么|能不能|吗|慢|麻烦|难|问|怕|车险报|不"),
)  # fmt: skip

_USES = "(?:还用|也用|同时用|用的?是?|在用|现用|现在用|目前用|用着|办了|上了|装了|有|走的?是?|租了|租的)"


def _used(match: re.Match[str], known: Known) -> list[Fact] | None:
    """用电信的专线: the service, and whose it is."""
    facts = []
    for key, words in (("services_used", w.SERVICES), ("rival_suppliers", w.MAKERS)):
        field, found = known.item(key), tuple(dict.fromkeys(re.findall(words, match["all"], re.IGNORECASE)))
        if field and found:
            facts.append(Fact(field.key, found, match[0], Mode.ADD))
    return facts or None


def _firm_needs(match: re.Match[str], known: Known) -> Fact | None:
    """Only a firm has the needs of one."""
    if known.item("rival_suppliers") is None and not known.values.get("is_organisation"):
        return None
    return item_fact(known, "firm_needs", match["v"].strip(" 的了"), match[0], Mode.ADD)


def _runs_out(match: re.Match[str], known: Known) -> Fact | None:
    """What runs out at a firm that uses our lines, without a name, is the contract."""
    found = find_day(match["day"], known.today) if known.item("services_used") else None
    if found is None or (match["day"][: found.start] + match["day"][found.end :]).strip():
        return None
    return Fact("contract_expiry", found.day, match[0], sure=False)


KEY_ACCOUNT = (
    finds("firm_needs", pattern=r"^(?P<v>(?:领导|老板|单位|公司|局里|厂里|集团|上面|总部)(?:今年|明年|现在|最近)*(?:很|最|比较|非常|特别)?(?:重视|强调|要求|要搞|要抓|在抓|在推)[^,，。；]{2,14})$", mode=Mode.ADD, sure=False),
    finds("contract_way", pattern="公开招标|走招标|要招标|挂网招标|网上招标", const="公开招标", unless="邀请"),
    finds("contract_way", pattern="邀请招标|邀标", const="邀请招标"),
    finds("contract_way", pattern="询价|比价采购|货比三家采购", const="询价"),
    finds("contract_way", pattern="直接续签?|不招标|单一来源|直接签", const="直接续签"),
    finds("payment_term", pattern="预付|先付款?后|先款后货", const="预付", unless="不预付"),
    finds("payment_term", pattern="月结|月付(?!款?[0-9])|按月结|每月[0-9]{1,2}[号日]?(?:结|付)[账款]?|一月一结", const="月结", unless="[0-9]+号结"),
    finds("payment_term", pattern="季结|按季结?|季度结|一季度一[结付]|(?:付款|结账|结款)[^,，。；]{0,4}季度?", const="季结"),
    finds("payment_term", pattern="年结|按年结|一年一[结付]|年底结账?|年付", const="年结"),
    finds("budget_time", pattern=r"^(?P<v>[^,，。；]*(?:月|季度|年底|年初|年中)[^,，。；]{0,4}?(?:做|定|报|编|批|申报|下达?)(?:明年的?|下一?年的?|年度)?预算[^,，。；]*|(?:明年|下一?年|年度|每年)?(?:的)?预算[^,，。；]{0,8}(?:月|季度|年底|年初)[^,，。；]*)$", unless="砍|没了"),
    _money("monthly_spend", pattern=rf"(?:月租费?|月消费|月均消费|话费|通信费|网费|月费|电话费|每月|一个月|月)(?:每个?月|一个月|话费|通信费|网费|费用|消费|花|要|得|是|大概|差不多|在|的|左右|都|交)*{AMOUNT}", unless="养老金|退休金|月供|还贷|贷款|存|工资|收入|房租|年|挣|赚|奖金|月薪|房贷"),
    _count("lines_count", pattern=rf"(?P<v>{NUMBER})(?:多)?(?:条(?:专线|线路|线|宽带|(?=$|左右))|个?点位|台(?:设备|电脑|机器|终端|服务器|交换机|打印机)|路(?:监控|摄像头|视频)|个?(?:摄像头|终端|信息点|机柜))(?:专线|线路|宽带)?", unless="短信|每月|带|送|赞助|手机|烟|鱼|裙|狗|条件|条款|第[0-9一二三]|条路|路线|一条龙|条建议|车|一条|一台|号|加|扩|新增|想|打算"),
    _count("users_count", pattern=rf"(?:用户|员工|职工|科室|部门|人数|全员|集团成员|公司|单位|厂里|一共|总共|共有?)(?:数|有|是|大概|差不多|现在|共|一共|左右|约)*(?P<v>{NUMBER})(?:多|来)?(?:个|号|名)?(?:人|用户|员工|左右|张)*", unless="一把手|中心|科室?共|[^全各]部(?!门)[^,，。；]{0,3}共?|车间|小组|班组|团队|处里|科里|办公室|从[0-9]|条|台|路|年|岁|套|家|万|公里|元|号楼|线"),
    _count("users_count", pattern=rf"(?:用户|员工|人)数?(?:从[0-9]+个?)(?:人|用户)?(?:涨|增|加|扩|降|减|缩)(?:加|少|长)?到了?(?P<v>{NUMBER})(?:个|人|用户|了)*"),
    _count("users_count", pattern=rf"(?P<v>{NUMBER})(?:多|来)?(?:个|名|号)?(?:用户|员工|职工|号人|人用|张卡)", unless="条|台|路"),
    finder(rf"(?:{_USES}|原来用|以前用|一直用)(?P<all>[^,，。；]{{0,20}}(?:{w.SERVICES}|{w.MAKERS})(?:[、和跟](?:{w.SERVICES}|{w.MAKERS}))*)(?:的)?", _used, unless="想用|打算用|想|打算|要上|准备|需要|没有|计划|怕"),
    _listed("rival_suppliers", pattern=rf"(?:竞争对手|对手|友商|供应商|另外|还用|也用|同时用|还有|竞品)(?:是|有|的是)?(?P<all>(?:{w.MAKERS})(?:[、和跟](?:{w.MAKERS}))*)", each=w.MAKERS),
    _listed("services_used", pattern=rf"(?P<all>{w.SERVICES})(?:每月|一共|总共|大概|现有|有|保留|还剩)*[0-9一二两三四五六七八九十百]+(?:万|千)?(?:条|部|个|张|M|兆|台|路|套|G)", each=w.SERVICES, unless="想|打算|准备|需要|没有|计划|怕|升|坏"),
    _listed("services_used", pattern=rf"(?P<all>(?:{w.SERVICES})(?:[、和跟及,，/](?:{w.SERVICES}))+)", each=w.SERVICES, unless="想|打算|要上|准备|需要|没有|计划|怕"),
    _listed("rival_suppliers", pattern=rf"(?P<all>(?:{w.MAKERS})(?:[、和跟](?:{w.MAKERS}))*)(?:的人|那边|公司|也|刚|最近|上周|前几天|昨天|业务员|客户经理|已经)*(?:来过|找过|找他|接触|报价|报了|给了|给他们|免|在跟|在谈|跟着|送|拜访|挖|便宜)", each=w.MAKERS),
    _listed("services_used", pattern=rf"(?:业务有|开通了?|续了?)[^,，。；]{{0,10}}?(?P<all>(?:{w.SERVICES})(?:[、和跟](?:{w.SERVICES}))*)", each=w.SERVICES, unless="想|打算|要上|准备|需要|没有|计划|怕"),
    finds("outside_ties", pattern=rf"^(?P<v>(?:跟|和|与|在)?(?:{w.MAKERS}|银行|发改委|财政局|工信局|招标公司|设计院|总部|省公司)[^,，。；]{{0,10}}(?:是?(?:同学|亲戚|连襟|亲家|战友|老乡|校友|朋友|老同事|两口子)|关系(?:好|铁|近|硬)|很?熟|有人))$", mode=Mode.ADD, unless="不熟|我们"),
    finder(r"^(?:[^,，。；]{0,4}?)(?P<day>[^,，。；]{2,12}?)(?:就|要|快)?(?:到期|截止|期满)(?:了)?$", _runs_out),
    finds("decision_path", pattern=r"^(?P<v>[^,，。；]*(?:拍板|说了算|审批|过会|上会|(?<![前后日号月底])要报|层层|一级一级|走流程|(?:要|得|经|由|等)(?:领导|老总|老板|一把手|总经理|董事长|局长|院长)签字|总部定|集团统一|统一采购|统一招标|要[^,，。；]{0,2}个签字|采购权|采购要|决策|要过(?!来|去|年|节|户|冬|生日|两|几|[^,，。；]{0,2}[级关]|等保|评审)|定(?:供应商|方案)|最后定|班子会|党委会|董事会|总办会|办公会)[^,，。；]*)$", unless="不敢|不能|没|朋友|喜欢|老婆|老公|丈母娘|合同签字|决策人是谁|吗|嫌"),
    finder(r"^(?P<v>[^,，。；]*(?:最怕|怕|需要|要求|希望|想要|想把|要上|想上|打算上|准备上|计划上|要做|要建|想建|需求是|最看重|最在意|在意|关心|看重|想压|要压|想降|要降|压一压|想控制|要控制|要求降)[^,，。；]*(?:单价|资费|费用|总价|预算|互联|打通|周报|无线|网|系统|稳定|速度|响应|维修|上门|安全|成本|带宽|覆盖|云|监控|数据|备份|流量|智能|信息化|数字化|降费|降本|省钱|形象|展厅|平台|专线|机房|电话|会议|改造|升级|售后)[^,，。；]*|[^,，。；]*(?:要|得|需要)(?:全)?(?:覆盖|升级|扩容|改造|打通|联网|上云|双备份|不断网|加密|整改|迁移)[^,，。；]*)$", _firm_needs, unless="孩子|老婆|老公|高血压|上网课"),
)  # fmt: skip

BUDGET = (
    _money("car_budget", "home_budget", "premium_budget", pattern=r"budget(?: is| of| about| around| up to| max|:)*\s*(?P<low>(?!))?(?P<v>[0-9][0-9.,]*\s*(?:million|thousand|grand|m\b|[kw万])?)(?P<heap>(?!))?"),
    _money("car_budget", "home_budget", "premium_budget", pattern=rf"(?:预算|总价|落地价?|价位|总预算)(?:从[0-9.]+[万wk个]*(?:涨|加|提|降|减|改|调|放)[^,，。；0-9]{{0,3}})?[^,，。；0-9]{{0,8}}?{AMOUNT}(?:左右|以内|以下|上下|封顶|落地|之内)*", unless="首付|面积|单价|一平|每平|问过|报价|报了|人家|别家|给他|店"),
    _money("car_budget", "home_budget", pattern=rf"(?:不(?:能|想|要|可以)?超过?|最多(?:出|拿|给|能出)?|最高(?:能|可以)?(?:到|出)?|控制在|上限)(?:是)?{AMOUNT}(?:左右|以内|落地|之内|内)*", unless="[年月]|公里|首付|利率|单价|一平|每平|月供"),
    _money("car_budget", "home_budget", pattern=rf"(?:准备|打算|计划|能拿出?|拿得出|拿)(?:了|花|有|出)?{AMOUNT}(?:左右|上下)?(?:买|换|的样子)?$", unless="[平年月天岁]|公里|首付|闲钱|存款|积蓄|理财"),
    _money("car_budget", "home_budget", pattern=rf"(?:想|打算|准备|希望|争取){AMOUNT}(?:左右|以内|上下)?(?:拿下|搞定|落地|买到)"),
    _money("home_payment", "car_budget", pattern=rf"(?:手里|手头|手上)(?:现在|目前|就|只)?(?:有|能拿出?|能动的?有?){AMOUNT}(?:左右|上下|现金|存款)?$", unless="[平年月天岁]|公里|闲钱|积蓄|理财"),
    _money("car_budget", "home_budget", "premium_budget", pattern=rf"{AMOUNT}(?:左右|上下)?(?:的)?(?:预算|以内|以下|封顶|之内|落地)(?:的(?:车|房)子?)?", unless="平|公里|天|年|岁|首付|月"),
)  # fmt: skip

_HAS = r"(?:(?:现在|目前|之前|原来|以前|一直)?开(?:的是|的|着|了[^,，。；\s]{1,4}年的?|了)?|(?:家里|名下|自己|已经|还)+有(?:一?[辆台部])?|(?:老|旧|原|现|自家|家里)(?:的)?车(?:子)?(?:是)?|座驾是?|提了|买的(?:是)?|名下)"


def _has_car(match: re.Match[str], known: Known) -> list[Fact] | None:
    facts = [
        item_fact(known, "car_brand", match["brand"] or "", match[0]),
        item_fact(known, "car_model", (match["model"] or match["alone"] or "").strip(" 的了"), match[0]),
    ]
    return [fact for fact in facts if fact] or None


_PAST = r"(?P<day>(?:(?:20)?[0-9]{2}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}[日号]?)"


def _done(key: str, pattern: str) -> Finder:
    """A day that is over, by what was done on it: 4月2号提的车."""

    def make(match: re.Match[str], known: Known) -> Fact | None:
        day = past_day(match["day"], known.today)
        return Fact(key, day, match[0]) if day else None

    return finder(pattern, make, own=True)


_PAYING = (
    "(?:公积金|商业|银行|组合)?(?:贷款|按揭)|组合贷|分期(?:付款)?|全款|一次性付清|一次性付款|置换|以旧换新"
)
DEALS = (
    finder(rf"(?:(?P<brand>{w.BRANDS})(?P<model>{w.MODELS}|[A-Za-z0-9][A-Za-z0-9-]{{0,7}}(?![年台辆万个]))?|(?P<alone>{w.MODELS}))(?:的车|车)?(?:了)?", _has_car, needs=rf"{_HAS}[^,，。；]{{0,8}}?(?:{w.BRANDS}|{w.MODELS})", unless="我这|咱这|我们|想|打算|朋友|同事|邻居|闺蜜|老公|老婆|媳妇|儿子|女儿|爸|妈|对比|比较|人家|领导|老板|来看|试驾", own=True),
    finder(rf"^(?:(?:现在|目前|家里|老)?(?:那|这)[台辆])?(?:(?P<brand>{w.BRANDS})(?P<model>{w.MODELS}|[A-Za-z0-9]{{1,8}})?|(?P<alone>{w.MODELS}))(?=(?:已经|都)?(?:开了|跑了|用了|开着)|拉货|代步)", _has_car, unless="想|打算|朋友|同事|老公|老婆|儿子|爸|来看", own=True),
    finder(rf"^(?:(?:19|20)?[0-9]{{2}}年(?:买|提)?的|开了?[一二两三四五六七八九十0-9]+年的)(?:(?P<brand>{w.BRANDS})(?P<model>{w.MODELS}|[A-Za-z0-9]{{1,8}})?|(?P<alone>{w.MODELS}))(?:的车|车)?(?:了)?$", _has_car, own=True),
    _count("mileage", pattern=r"(?:公里数|里程)(?:是|才|已经|大概|差不多|快|有|现在)*(?P<v>[0-9.一二三四五六七八九两十]+万[0-9一二三四五六七八九]?千?|[0-9]{3,6})(?:多)?(?:公里|km)?"),
    _count("mileage", pattern=r"(?:跑了|跑到|开了|才跑|里程)(?P<v>(?:[0-9.]{3,}|[0-9.一二三四五六七八九两十]+万[0-9一二三四五六七八九]?)(?:千)?)(?:多)?(?:公里|km|多公里)?(?=了|多|就|还|$|[^0-9年个天万家平])", unless="一年|每年|每天|来回|楼盘"),
    _count("mileage", pattern=r"(?P<v>[0-9.一二三四五六七八九十两]{1,4}万[0-9]?|[0-9]{4,6})(?:多)?\s*(?:公里|km)", unless="来回|每天|一天|每年|一年|年跑|每月|通勤|上下班|距离|离|续航|以内|单程|高速|保养|质保|工地"),
    _done("delivered_on", rf"{_PAST}(?:那天)?(?:刚)?(?:提的车?|提了车|交的车|交了车|拿的车|收的房|收了房|交的房|交了房|拿的钥匙|买的|拿了钥匙|到的手)"),
    _done("signed_on", rf"{_PAST}(?:那天)?(?:刚)?(?:签的约?|签了[约合]同?|交的定金?|交了定金|网签的|网签了|签的合同|下的[订定]|订的车?|认购的)(?:的|了)?"),
    finds("payment", pattern=rf"^(?:准备|打算|想|要|说|能|可以|是|走|做|选|都|肯定|应该|就|客户|旧车|老车|用旧车)*(?P<v>{_PAYING})(?:购房|买房|买车|购车|付款|付|买|的|了|吧|方式|车)*(?=$|\s|要|[0-9一二三两]|[,，、])", sure=False, unless="利率|能不能|多少|房贷|车贷|还有|还贷|怕|问|嫌|批|保险|征信"),
)  # fmt: skip
_FOLK = rf"(?:(?:他|她)?(?:{w.either(' '.join(w.KIN))}|爸妈|父母|爹妈|两口子|全家|家里|老人|女方|男方|女朋友|男朋友|对象|未婚妻|爸|妈|哥|姐)|女主人|男主人|她自己|他自己|自己|女的|男的)"
OF_MEMBERS: tuple[Finder, ...] = (
    _money("home_payment", pattern=rf"首付(?!.{{0,3}}[成折%])[^,，。；0-9借差缺]{{0,8}}?{AMOUNT}"),
    _money("home_payment", pattern=rf"{AMOUNT}(?:左右)?(?:的)?首付"),
    finds("who_decides", pattern=rf"(?:家里|大事|钱|买房|房子|都|一切|主要)*(?P<v>{_FOLK})(?:自己)?(?:说了才?算|做主|拿主意|当家|拍板|定|主导|是主导)$"),
    finds("who_decides", pattern=rf"(?:大事|一切|什么事|什么|啥事|啥|凡事|都|得|要|先|全)+(?:听|问)(?:过|问)?(?P<v>{_FOLK})(?:的|意见)*$"),
    finds("family_supporter", pattern=rf"(?:家里|全家|收入|开销|全)*(?:就|主要|全)?(?:靠|指望|指着)(?P<v>{_FOLK}|她|他)(?:一个人)?[^,，。；]{{0,6}}?(?:挣钱|赚钱|养家|工资|养|挣|收入|撑着)*$", unless="租|吃|谱|近|窗|退休"),
    finds("family_supporter", pattern=rf"(?P<v>{_FOLK}|她|他)(?:一个人)?[^,，。；]{{0,2}}?(?:是(?:家里|家庭)?(?:的)?(?:经济支柱|顶梁柱|主要(?:收入|经济)来源)|养家|挣钱养家)"),
    finds("family_supporter", pattern=rf"(?:顶梁柱|经济支柱|主要收入来源)(?:就)?是(?P<v>{_FOLK}|她|他)$"),
)  # fmt: skip
"""What a clause tells of the customer though it begins with a member of the family: 老婆说了算."""

FINDERS: tuple[Finder, ...] = (
    OF_MEMBERS
    + BUDGET
    + AUTO
    + DEALS
    + REAL_ESTATE
    + INSURANCE
    + KEY_ACCOUNT
    + work.FINDERS
    + habits.FINDERS
    + reach.FINDERS
)
