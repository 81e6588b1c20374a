"""What a customer has, what runs out, what is wanted, and what was agreed on."""

from __future__ import annotations

import re

from app.learning import words as w
from app.learning.days import find_day
from app.learning.rows import PROMISE, Fact, Known, Mode, Promise
from app.learning.rule import Rule, item_fact, rule, says

_EXPIRIES = (
    ("insurance_expiry", "车险|保险|交强险|商业险|商业保险|车的保险|续保|(?:car |auto )?insurance"),
    ("inspection_due", "年检|年审|审车|验车|检车|车审|车检|(?:car |annual )?inspection"),
    (
        "policy_expiry",
        "保单|寿险|重疾险|医疗险|意外险|理财险|百万医疗|年金险?|养老险|教育金|终身寿|防癌险|惠民保|(?:the )?policy",
    ),
    (
        "premium_due",
        "(?:重疾|医疗|意外|年金|养老|教育|寿|分红|理财)[险金]|扣续期保费|扣保费|保单|续期|缴费|交费|扣费|扣款|交保费|续费|保费|续期|该交钱|premium",
    ),
    ("contract_expiry", "合同|协议|租约|租房合同|服务合同|套餐|合约|宽带|专线|服务期|(?:the )?contract"),
)
_ENDS = "(?:每年|要|该|拖|管|能|还|才|有|赶在|那天|这天|最晚|最迟|我|我们|得|就|快|得|也|的|是|在|号|前|之前|以前|都|to be |is |will |ends? |renews? |runs out |expires? |due |on |in |by |at |until |到|日|期|到期|截止|过期|结束|断保|脱保|期满|满期|审|交|缴|续|办|检|了|\\s|,|，|:|：|his |her |马上|月){0,10}"


def _expiry(key: str, words: str) -> Rule:
    def make(match: re.Match[str], known: Known) -> Fact | None:
        text = match["text"]
        found = find_day(text, known.today)
        if found is None:
            return None
        rest = f"{text[: found.start]} {text[found.end :]}"
        if not re.fullmatch(rf"{_ENDS}(?:{words})?{_ENDS}(?:{words})?{_ENDS}", rest, re.IGNORECASE):
            return None
        return Fact(key, found.day, match[0], rough=not found.exact)

    return rule(
        rf"(?:他的|她的|车的|那个|(?:{w.INSURERS})的|his |her |the )*(?P<text>[^。；;]*?(?:{words})[^。；;]*)",
        make,
    )


def _car(match: re.Match[str], _known: Known) -> list[Fact]:
    """A brand that is known, and the model after it."""
    facts = [Fact("car_brand", match["brand"], match[0])]
    if model := match["model"].strip(" 的了"):
        facts.append(Fact("car_model", model, match[0]))
    return facts


def _plate(match: re.Match[str], known: Known) -> Fact | None:
    return item_fact(known, "plate", match["v"], match[0])


def _plate_of_car(match: re.Match[str], known: Known) -> list[Fact] | None:
    """豫A00019 黑色帕萨特: the plate, and the car that bears it."""
    plate = _plate(match, known)
    told = (("car_brand", match["brand"]), ("car_model", match["model"]))
    car = [Fact(key, value, match[0]) for key, value in told if value]
    return [plate, *car] if plate and car else None


_PLATE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][ ·.-]?[A-Za-z0-9]{5,6}"
_WEWORDS = "(?:我|我们|咱们?|我方|这边|I |we )?"
_GIVING = "(?:送|给|发|寄|带|回|报|做|出|打|算|准备|联系|安排|提供|看|试|查|问|办|拿|取|交|修|装|换|补|退|改|约|介绍|申请|通知|确认|上门|打电话|回电|回复|答复|送去|送到|send|bring|call|give|show|prepare|deliver|quote|mail)"


_past = re.compile("上次|上回|上一次|去年|前年|上个?(?:月|周|星期|礼拜)|以前做|之前做").search
"""Of what was, no day is to come: 上次保养是8月."""
_wished = re.compile("(?:客户|他|她|本人)?(?:想|希望|打算|计划|考虑|争取|最好)[^来见签提约]{0,4}").fullmatch
"""想赶在9月前换车: a wish, and nobody's promise."""


def _promise(match: re.Match[str], known: Known) -> Fact | None:
    """What is to be done, and until when; without a day it is no promise that could fall due."""
    text = match["what"].strip(" ,，:：的了")
    found = find_day(text, known.today)
    if found is None or _past(text):
        return None
    if match["sure"] is None and _wished(text[: found.start].strip()):
        return None
    before, after = (
        text[: found.start].strip(" ,，"),
        re.sub(r"^(?:之前|以前|前|内|,|，|\s)+", "", text[found.end :]),
    )
    before = re.sub(r"(?:在|于|by|on|before|until)\s*$", "", before, flags=re.IGNORECASE).strip(" ,，")
    words = (
        " ".join(part for part in (before, after.strip()) if part)
        if (before + after).isascii()
        else before + after.strip()
    )
    words = re.sub(r"^(?:给|帮|为|to )(?=$)", "", words).strip(" ,，")
    if len(words) < 2 or (match["sure"] is None and _over(words)):
        return None
    rough = not found.exact or match["sure"] is None
    return Fact(PROMISE, Promise(words, found.day, found.at), match[0], rough=rough)


def _agreed(match: re.Match[str], known: Known) -> Fact | None:
    """The customer comes: told on its day in the words that were said."""
    found = find_day(match[0], known.today)
    today = found is not None and found.day == known.today and found.at is None
    if (
        found is None
        or today
        or _past(match[0])
        or re.search(
            "不来|没来|不[签办交买]|情况|都能|都可以|都行|随时|才能|只能|只有|一般|平时|每", match[0]
        )
    ):
        return None
    text = re.sub(
        r"^(?:跟他|跟她|和他|和她|已经?)*(?:约好了?|约定|约了|说好了?|定好了?)(?:在)?", "", match[0]
    ).strip(" ,，")
    return Fact(PROMISE, Promise(text, found.day, found.at), match[0], rough=not found.exact)


_lead = re.compile(
    r"(?:跟他|跟她|和他|和她|客户|让我|要我|叫我|催我|他说|她说|说|我|我们|他|她|记得)*(?P<agreed>约好?了?|约定|说好了?|定好了?|定在|约在|定了|约的)?(?:在|是)?\s*"
).fullmatch
_deed = re.compile(
    r"\s*(?:[之以]?[前后]|再|要|会|就|准备|打算|争取|过来|来|去|一起|我们|我|他|她|带[^,，。；\s]{1,6}?|跟[^,，。；\s]{1,6}?|和[^,，。；\s]{1,6}?|到)*"
    r"(?:交(?!房|的|保费|费)|付|过来|来(?!电)|到店|(?<=[去到])[他她]|上门|拜访|见面|见[他她]|碰面|面谈|签|取|提车|送|寄|发(?!了|工资|奖金|年终)|回[电他她复]|给|把|看(?!情况|书|病|电影|孩子|老人)|电话|微信聊|试驾|办(?!婚|酒|喜|满月|寿)|验[房车收]|谈|讲|做(?!饭|手术|检查|体检|美容|按摩|保健)|演示|汇报|开(?:需求|评审|项目|协调|碰头|启动|对接|交底|沟通|技术|方案|演示|答疑|推进|现场)[^,，。；\s]{0,3}会|开标|投标|答辩|装|安装|施工|打电话|打给|回访|联系|视频|聊|吃饭|喝茶|请[他她]|陪[他她客]|接[他她]|保养|量|复看|再看|看(?=样板|现房|实景|工地|房|车|盘)|勘[察查]|踏勘|现场|家里|他家|她家|单位|公司|机房|网签|面签|过户|上户|上牌|放款|开票|对账|培训|测试|割接|出方案|出报价)"
).match


_over = re.compile(
    "^(?:发|寄|送|做|交|签|买|提|订|到|来|办)的|没|了|过$|[送做看谈讲聊来去发寄带打试签见请给问吃办装量约](?:过)(?!来|去|户)|就[定签买]|如果|要是|^不|(?<!差)不[签来去交办买要]|说|孩子上|上课|都行|可以来|能来"
).search


def _appointment(match: re.Match[str], known: Known) -> Fact | None:
    """下周三交定金, 明天上午给王科长回电话: a day to come, and at once what is done on it."""
    found = find_day(match[0], known.today)
    if found is None or not (lead := _lead(match[0][: found.start])):
        return None
    after = match[0][found.end :]
    if (
        not (found.exact or lead["agreed"])
        or not (_deed(after) or lead["agreed"])
        or _over(after)
        or (found.day == known.today and found.at is None)
        or _past(match[0])
    ):
        return None
    words = re.sub(r"^(?:[之以]?[前后]|的时候|我要?|我们)+", "", after.strip()).strip()
    if not words:
        return None
    rough = not (found.exact and lead["agreed"])
    return Fact(PROMISE, Promise(words, found.day, found.at), match[0], rough=rough)


_only_again = re.compile(
    r"(?:下次|下回|时间|拜访|回来|出差|忙完|是|改天|等|到时|约在|定在|请|让我们?|说|后|之后|以后|前|之前|左右|再|联系|打|聊|回访|约|问|跟进|沟通|跟|看|给|他|她|电话|吧|客户|可以|要|过了"
    r"|call|me|again|back|follow up|him|her|on|in|at|contact|\s)*",
    re.IGNORECASE,
).fullmatch


def _again(match: re.Match[str], known: Known) -> Fact | None:
    found = find_day(match[0], known.today)
    if found is None:
        return None
    rest = f"{match[0][: found.start]}{match[0][found.end :]}".strip(" ,，")
    if not _only_again(rest):
        if re.match("说|想?等|[他她]说", match[0]) or re.search("宽裕|发了|拿到|下来|回来|有钱", match[0]):
            return None
        return Fact(PROMISE, Promise(match[0], found.day, found.at), match[0], rough=True)
    return Fact("next_contact_on", found.day, match[0], rough=not found.exact)


def _reason(match: re.Match[str], known: Known) -> Fact | None:
    """The budget of a firm is no reason of anybody's."""
    text = match[0].strip(" 的了,，")
    if "预算" in text and known.item("budget_time"):
        return None
    return item_fact(known, "buying_reason", text, match[0], Mode.ADD)


_WANTS = (
    "(?:"
    + w.either(
        "想 想要 打算 准备 计划 考虑 有意 想着 正想 可能 也 还 要 明年 今年 年底 过年前 年前 年后 最近 近期 下半年 上半年 过完年 春节前 自己 家里 再 又 以后 一年内 两年内 三年内"
    )
    + r"|给[^,，。；\s换买购添订看]{1,5})*+"
)
_ADVANCE = "(?:换|买|购|置换|增购|添|入手|提|订|看|买辆|换辆|换台|换套|买套|升级)"
_WORKS_TOWARDS = (
    "(?:想|打算|准备|计划|希望|目标是|梦想|争取|以后想|将来想|退休后想|今年想|明年想|最想|一直想|早就想)"
)

RULES: tuple[Rule, ...] = (
    *(_expiry(key, words) for key, words in _EXPIRIES),
    rule(rf"(?:他的?|她的?|新|车子?)*(?:车牌号?码?|车)?(?:是|:|：)?\s*(?P<v>{_PLATE})[\s的]*(?:[黑白红蓝灰银绿棕金]色?的?)?(?P<brand>{w.BRANDS})?(?P<model>{w.MODELS})?(?:的车)?", _plate_of_car),
    rule(rf"(?:他的|她的|新|车子?)*(?:车牌号?码?|牌照|牌子|车号|plate(?: number)?)?(?:换成了?|改成了?)?(?:是|为|:|：| is)?\s*(?P<v>{_PLATE})(?:的车)?", _plate),
    says("vin", r"(?:他的|她的)?(?:车架号|vin码?|底盘号|车辆识别代号|VIN(?: number)?)?(?:是|为|:|：| is)?\s*(?P<v>[A-HJ-NPR-Za-hj-npr-z0-9]{17})"),
    says("id_number", r"(?:他的|她的)?(?:身份证号?码?|证件号码?|ID(?: number)?)?(?:是|为|:|：| is)?\s*(?P<v>[0-9]{17}[0-9Xx])"),
    says("mileage", r"(?:车子?|这车|那车|现在|已经|目前|总共|大概|差不多|也|才|都)*(?:跑了|跑到|跑|开了|行驶了?|行驶里程|里程表?|公里数|公里表|码表|表显|开到)(?:有|才|是|已经|大概|差不多|快|到|了|约|将近|:|：)*\s*(?P<v>[0-9.,一二两三四五六七八九十]+(?:万[0-9一二三四五六七八九]?千?|千)?)多?\s*(?:公里|km|千米)?(?:了|左右)*"),
    says("mileage", r"(?:到现在|现在|已经|才|目前|也就)*(?P<v>[0-9.]+万?)\s*(?:公里|km)(?:了|左右)*"),
    says("mileage", r"(?:mileage|the car has|has driven|car has done)(?: is| of)?\s*(?P<v>[0-9.,]+)\s*(?:km|kilometres|kilometers)?"),
    rule(rf"(?:现在|目前|自己|平时|家里|他|她|还|也|刚)*(?:开(?:的是|着|了)?|座驾是?|有一?[辆台部]|换了|提了|买了|名下有?)(?:一?[辆台部])?(?P<brand>{w.BRANDS})(?P<model>[^,，。；]{{0,14}}?)(?:的车|了)?", _car),
    rule(rf"(?:he |she )?(?:just |now |also |already |currently |still )*(?:drives|has|owns|bought|got) (?:an? |a new |the |his |her )(?:[0-9]{{4}} )?(?P<brand>{w.BRANDS})(?P<model>[A-Za-z0-9 -]{{0,14}})", _car),
    rule(rf"(?P<sure>{_WEWORDS}(?:跟他|跟她|和他|和她|已经?|也|还)*(?:答应|承诺|保证|允诺|说好|约好|说定|promised|agreed)(?:了|他|她|客户|给他|给她| him| her| to)*)[:：\s]*(?P<what>[^。；;]{{2,60}})", _promise),
    says("intent", r"(?:半个?月内|两周内|15天内|十五天内|半月内)(?:就|要|会|可能|准备|打算|能)*(?:订|定|下定|成交|买|提车|签)(?:车|房|了|下来)*", const="A"),
    says("intent", r"(?:这个月|本月|月底前|月底|月内|一个月内|30天内)(?:就|要|会|可能|准备|打算|想|能)*(?:订|定|下定|成交|买|提车|签)(?:车|房|了|下来)*", const="B"),
    says("intent", r"(?:两三个月内|三个月内|两个月内|年底前?|年前|过年前|春节前|年后|过完年|明年)(?:才|再|就|要|会|可能|准备|打算|想|考虑|能)*(?:订|定|下定|成交|买|提车|签)(?:车|房|了|下来)*", const="C", sure=False),
    rule(r"(?:下次|改天|过|等|到时|约在|定在|请|让我们?|说)*[^,，。；]{0,8}?(?:再联系|再打|再聊|回访|再约|再问|联系他|联系她|再跟进?|跟进|再沟通|打给他|打给她|再说|call again|call back|follow up)[^,，。；]{0,12}", _again),
    rule(r"(?:下个?月|这个?月|本月|月)[初中底末]?(?:再|去)?(?:拜访|上门)(?:一次|一下)?", _again),
    rule(r"(?:下次|下回)(?:再)?(?:联系|沟通|回访|拜访|跟进|打电话)(?:的?时间)?(?:定在|约在|定到|定|约|是|在|:|：|\s)*[^,，。；]{2,14}", _again),
    rule(r"(?:call|contact|follow up)(?: me| him| her)?(?: back| again)? (?:on |next |in |tomorrow|after |end of |early |mid |late )[a-z0-9 ]{0,20}", _again),
    rule(r"(?:跟他|跟她|和他|和她|已经?)*(?:约好了?|约定|约了|说好了?|定好了?)?[^,，。；]{0,14}?(?:来店|到店|来看|过来|来试|来提|来签|来交|来取|来办|来保养|试驾|看房|看车|见面|面谈|签合同|提车|交房|保养|一起吃饭|来谈|来一趟|来聊)[^,，。；]{0,12}", _agreed),
    rule(r"(?:he |she |they )?(?:wants?|needs?|asked for|requested|would like) (?:an? |the )?(?:new |short )?(?:demo|demonstration|meeting|visit|presentation|test drive|viewing)(?: on| at)? [^,，。；;]{3,40}", _agreed),
    rule(r"(?:he is |she is |is |are |will be )?(?:coming|comes|visiting|dropping by|test drive|visit|appointment)(?: in)?(?: on| at)? [^,，。；;]{3,40}", _agreed),
    rule(rf"{_WEWORDS}(?P<what>[^,，。；]{{0,14}}?(?:前|之前|以前|之内|记得|要给|得给|给他|给她|给客户|帮他|帮她|把)[^,，。；]{{0,12}}?{_GIVING}[^,，。；]{{0,24}})(?P<sure>(?!))?", _promise),
    rule(r"[^。；;]{4,50}", _appointment),
    says("intent", r"(?:意向|级别|客户)?(?:级别|等级)?(?:是|定为|算|升到?|降到?|:|：)?\s*(?P<v>[HABC])\s*级?(?:意向|级)(?:的)?"),
    says("intent", r"(?:这周|本周|一周内|7天内|七天内|这几天|这两天|两三天内|周末)(?:就要|就|要|会|可能|准备|打算|能)*+(?:订|定|下定|成交|买|提车|签|交定金|下单)(?:车|房|了|下来|合同)*", const="H"),
    says("grade", r"(?:是|算|定为|属于)?(?P<v>[ABCD])\s*(?:(?:类|级)(?:客户)|类)(?:了)?"),
    says("grade", r"(?:是|算|属于)?(?:我们的)?(?:VIP|重点客户|重要客户|大客户|贵宾)(?:客户)?", const="A", sure=False),
    says("lost_reason", r"(?:战败|丢单|输单|流失)(?:了)?(?:的?原因)?(?:是|：|:|[,，\s])*(?P<v>(?:被|买|选|定|价|嫌|输给|去|对手|竞)[^,，。；]{2,24})"),
    says("lost_reason", r"被(?P<v>[^,，。；\s]{2,14}?)(?:抢走|抢去|撬走|截胡|挖走|拿下|抢)了?(?:单|客户)?(?:了)?", form="被{}抢走", sure=False),
    says("stage", r"(?:战败|丢单|没戏|黄)(?:了)?", const="lost", sure=False),
    says("stage", r"(?:已经?|最后|结果)*(?:在|去)?(?:别家|别的店|其他店|别处|竞品店|隔壁店?|其他地方|别人那)(?:已经)?(?:买|订|定|提|成交|下定)(?:了|车|房|走)*", const="lost", sure=False),
    says("loyalty", r"(?:对我们|对店里|对(?:4S|我们|咱们|你们)店(?:里)?|对这次服务|对服务|对车|对售后)(?:的服务|的售后)?(?P<v>非常满意|很满意|满意|不满意|不满|很不满意)(?:了|的)?"),
    says("loyalty", r"(?:客户|本人)?(?:还|挺|比较|总体|整体|都|还是)*(?P<v>很满意|非常满意|(?<=[还挺较体都是])满意)(?:了|的)?", sure=False),
    says("loyalty", r"对(?:我们|咱们?|我|服务)(?:都|还是|一直)?(?:很|挺|非常|比较)?(?:认可|信任|放心)(?:的|了)?", const="satisfied", sure=False),
    says("closeness", r"(?:跟他|跟她|我们|跟客户|双方)?关系(?:还|挺|很|比较)?(?:不错|可以|好|行|熟)(?:了|的)?", const="familiar", sure=False),
    says("closeness", r"(?:跟他|跟她|跟客户)?关系(?:很|比较)?(?:一般|生疏|普通|淡)(?:吧|了|的)?", const="loose", sure=False),
    says("closeness", r"(?:跟我|跟我们|都|已经|老客户)*(?:特别|很|非常|挺|比较)熟(?:了|悉了?)?", const="familiar", sure=False),
    says("loyalty", r"(?:对我们|对店里|对售后|对服务)?(?:有意见|很生气|生气|发火|发脾气|要投诉|投诉了?)(?:了|我们)*", const="angry", sure=False),
    says("closeness", r"(?:跟我|和我|跟我们|和我们)(?:关系)?(?:很|特别|挺|非常)*(?:铁|好|熟|亲|近|要好)(?:的|了)*", const="tight", sure=False),
    says("knows_our_firm", r"(?:早就|以前|一直|之前)*(?:听说过|知道|了解过?|没听说过|不了解)(?:我们|咱们)(?:店|公司|品牌|家)?(?:的)?", Mode.ADD),
    says("property_investments", r"(?:还|也|另外|名下)*(?:在)?[^,，。；\s]{0,8}(?:有|买了|投资了)(?:一|两|三|几)?(?:套|间|个|处)?(?:临街的?|沿街的?|小区门口的?)?(?:投资房|商铺|铺面|铺子|门面|写字楼|出租房|房子出租|公寓出租|房出租|房在出租)[^,，。；]{0,10}", Mode.ADD),
    says("property_investments", r"(?:去年|今年|前年|前几年|早年|又|还)*(?:投资|买)了?[^,，。；\s]{0,6}(?:公寓|商铺|写字楼|铺面)(?:出租|收租|投资)?(?:了)?", Mode.ADD),
    says("present_home", r"(?:现在的?|现住的?|现在住的|家里|目前)(?:房子|的房)(?:是|:|：)?(?P<v>(?![^,，。；]*(?:贷款还|贷款有|卖|抵押))[^,，。；]{2,20})", Mode.ADD),
    says("ideal_home", rf"(?:想要|要求|理想的?|看重|一定要|要|喜欢|希望|最看重|在意|想住)(?:是|有|住)?(?P<v>[^,，。；]{{0,6}}(?:学区|朝南|南北通透|采光|户型|大阳台|阳台|物业|车位|绿化|电梯|低楼层|高楼层|楼层|安静|地铁|公园|精装|小区环境|{w.HOME_KINDS})[^,，。；]{{0,8}})", Mode.ADD),
    says("neighbours_matter", r"(?:邻居|业主|小区住户|住户|圈子)的?素质(?:也|很|比较|特别|挺|最)*(?:看重|在意|在乎|讲究|重要)"),
    says("neighbours_matter", r"(?:很|比较|特别)*(?:看重|在意|在乎)(?:邻居|业主|小区住户|住户)(?:的)?(?:素质)?"),
    says("car_model", rf"(?:现在|目前|自己|平时|家里|他|她|还|也|刚)*(?:开(?:的是|着|了)?|座驾是?|有一?[辆台部]|换了|提了|买了)(?:一?[辆台部])?(?P<v>{w.MODELS})(?:的车|了)?"),
    says("car_brand", r"座驾(?:是|:|：)?(?P<v>[^,，。；\s]{1,10})"),
    rule(rf"{_WANTS}(?:{_ADVANCE})(?:一?[辆台套部个])?(?:大点的?|新的?|好点的?)?(?:{w.CAR_KINDS}|{w.HOME_KINDS}|{w.BRANDS}[^,，。；]{{0,10}}|保险|重疾险|医疗险|年金险|车险|大一点的|新车|新房|宽带|套餐)[^,，。；]{{0,12}}", lambda m, k: _reason(m, k) if not re.fullmatch("(?:年后|年前|过完年|最近|近期|下半年|春节前)*看[车房]", m[0]) and re.match("想|打算|准备|计划|考虑|有意|要|正|可能|明年|今年|年|过|最近|近期|下|上|给|自己|家里|再|又|春|[一二两三四]年|也|还|换|增|置", m[0]) and not re.match("换了|买了|也?看了", m[0]) else None),
    rule(rf"(?:喜欢|看中了?|看上了?|中意|心仪|钟意|倾向于?|关注)(?:那[款台辆套]|这[款台辆套]|我们的|店里的|新款)?(?:{w.SOME_CAR}|{w.HOME_KINDS}|{w.BRANDS}[^,，。；]{{0,10}})[^,，。；]{{0,6}}", _reason),
    rule(r"(?:他|她|比较|更|最|很|特别|只|就)*(?:喜欢|看重|在意|在乎|想要|偏爱|中意|要)(?:的是|车的?|房子的?)?(?:[白黑红蓝灰银绿棕米深浅]+色?的?|(?:大)?空间(?:大)?的?|动力(?:强)?的?|油耗(?:低)?的?|省油的?|配置(?:高)?的?|外观|内饰|颜色|安全性?|品牌|性价比|保值率?|舒适性?|操控性?|售后|服务)(?:[、和跟](?:[白黑红蓝灰银绿棕]色|空间|动力|油耗|配置|外观|内饰|颜色|安全|品牌|性价比|舒适|操控|售后|服务))*", _reason),
    rule(r"(?:买车|买房|购车|购房|买保险|换车|换房)?(?:的)?预算(?:大概|差不多|在|是|有|约|:|：|不超过|最多|控制在)*[^,，。；砍没]{0,6}[0-9一二两三四五六七八九十百千万][^,，。；砍没]{0,10}|budget (?:is |of |about |around )*(?=[^,，。；;]*[0-9])[^,，。；;]{2,20}", _reason),
    rule(r"(?:是)?(?:买来|买车|买房|买|主要|用来|为了|想)?(?:给|为|帮)[^,，。；\s]{1,6}(?:买|准备|换)(?:的|车|房|一辆|一套|辆|套)*(?:的)?|[^,，。；\s]{0,6}(?:买车|买房|买)给[^,，。；\s]{1,5}(?:开|住|用)(?:的)?|(?:结婚用|接送孩子用?|改善住房|做婚房|当婚房|上下班用|上下班代步|代步用?|跑业务用|商务接待用?|自驾游用|养老用|给孩子上学用|刚需)(?:的)?", _reason),
    rule(r"(?:he |she )?(?:wants|plans|is planning|would like|is thinking|is looking|is considering)(?: to| of| for| about)* (?!an? (?:better |lower |good |written |quick |second |final )*(?:price|discount|quote|offer|answer|call|deal|reply|look|opinion|demo|meeting|visit|presentation|viewing|trial))(?:buy|change|switch|get|trade|upgrade|buying|changing|an? )[^,，。；;]{2,50}", _reason),
    rule(r"(?:买|换|购)(?:车|房|这车|这房|这套|这辆)?(?:主要|就|都)*(?:是|为了|用来|是为了|想)*(?!.*(?:贷款|全款|按揭|分期|预算|现金))(?:给|接送|上下班|上班|代步|跑|拉|带|出差|自驾|养老|投资|出租|结婚|孩子|老人|父母|孝敬)[^,，。；]{1,12}", _reason),
    rule(rf"{_WANTS}{_ADVANCE}(?:一?[辆台套])[^,，。；了]{{2,14}}", lambda m, k: _reason(m, k) if re.match("想|打算|准备|计划|考虑|有意", m[0]) else None),
    says("career_goals", rf"{_WORKS_TOWARDS}(?:自己)?(?P<v>(?:创业|开分店|开公司|开店|上市|升(?:职|官|任|主任|处|科|局|副|正|总|经理|主管|店长|院长|校长|教授)[^,，。；]{{0,6}}|扩大[^,，。；]{{1,8}}|做大[^,，。；]{{0,8}}|转行[^,，。；]{{0,8}}|开一?家[^,，。；]{{1,10}}|当[^,，。；]{{1,8}}|再开[^,，。；]{{1,10}}|把(?:店|公司|生意|厂|业务|分店|业绩|团队|规模|品牌|市场|企业)[^,，。；]{{1,14}}))", Mode.ADD),
    says("personal_goals", rf"{_WORKS_TOWARDS}(?:明年|今年|后年|以后|将来|退休后|年底|暑假|春节)?(?:带[^,，。；]{{1,8}})?(?P<v>(?:去|到)?(?:环游|旅游|旅行|移民|减肥|减[0-9]+斤|健身|考[^,，。；]{{1,8}}|学[^,，。；]{{1,10}}|跑马拉松|回老家[^,，。；]{{0,8}}|养老|生二胎|要二胎|自驾[^,，。；]{{0,8}}|出国[^,，。；]{{0,8}}|去[^,，。；]{{1,10}}))", Mode.ADD),
    says("career_goals", r"(?:今年|明年|最大|最终|近期|工作上?|事业)*(?:的)?目标(?:是|就是|：|:)(?P<v>[^,，。；]*(?:业绩|第一|做到|做成|做大|上市|开|升|销售|冠军|店|公司|产值|评|考)[^,，。；]*)", Mode.ADD),
    says("bought", r"(?:定了|订了|认购了?|选了|买了|签了|下定了?|定的|买的|选的)(?P<v>[0-9]{1,2}-[0-9]{1,2}-[0-9]{2,4}|[0-9]{1,3}[#号]?(?:楼|栋|幢)[0-9一二三四五六七八九十]*(?:单元)?(?:[0-9-]{3,8})?(?:室|号)?|[A-Z]座[0-9]{3,4}(?:室|号|房)?|[0-9]{3,4}(?:室|房))"),
    says("buying_reason", r"(?:是|想|主要|买来|就是)*(?P<v>(?:(?:给|为)?(?:老两口|老人|父母|爸妈|儿子|女儿|闺女|孩子|弟弟|妹妹|自己|小两口|全家|家里人?))?(?:以后|将来)?(?:结婚|养老|上学|上班|读书|过渡|度假|自住|代步|通勤|陪读|创业|办公)用)(?:的)?", Mode.ADD),
    says("motivation", r"(?:最大的|一直|他的|她的)*(?:梦想|动力)(?:是|就是|：|:|着)?(?P<v>(?!成真)[^,，。；]{2,30})"),
    says("deceased", r"(?:本人|客户|他|她)(?:已经?|上个?月|去年|前几天)*(?:去世|过世|离世|病逝|走)了", const=True, sure=False),
)  # fmt: skip
