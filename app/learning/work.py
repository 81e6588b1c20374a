"""What a customer does and comes from: firm, position, trade, schooling, home town, marriage, character."""

from __future__ import annotations

import re
from dataclasses import replace

from app.calendar.anniversaries import add_months
from app.fields import regions
from app.fields.surnames import COMMON
from app.learning import words as w
from app.learning.days import find_day, number_of
from app.learning.finding import Finder, finder, finds
from app.learning.rows import NOTES, Fact, Known, Mode
from app.learning.rule import Rule, item_fact, rule, says

_FULL_DAY = r"(?:19|20)[0-9]{2}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}\s*[日号]?"
_SHORT = r"[^,，。；;\s]{1,16}?"
_NOW = (
    "(?:"
    + w.either(
        "现在 目前 刚 在这边 在本地 主要 刚刚 最近 已经 上个月 上月 今年 去年 上周 昨天 前几天 前两天 马上 马上要 又 也 还 终于 自己 他 她 原来 以前"
    )
    + ")*+"
)
_POSITION = (
    r"(?:[\u4e00-\u7683\u7685-\u9fffA-Za-z]{0,6}(?:经理|主任|主管|总监|总裁|总|董事长|科长|处长|局长|部长|院长|校长|店长|厂长|书记|组长|合伙人|负责人|工程师|教授|专员|队长|站长|"
    r"所长|行长|秘书长|会计|CEO|CFO|COO|老板|法人代表|法人|股东|顾问|医生|护士长|老师|律师|公务员|司机|销售|采购|财务))"
)


def _works(match: re.Match[str], known: Known) -> list[Fact] | None:
    """Where, and as what if it is said."""
    where, job = match["where"].strip(" 的了"), (match["job"] or "").strip(" 的了")
    if split := re.fullmatch(rf"(.+?)(?:当|做|任|担任|是)({_POSITION})", where):
        where, job = split[1], job or split[2]
    if re.fullmatch(
        "大学|中学|小学|高中|初中|医院|银行|公司|学校|集团|国企|外企|机关|政府|工厂|保险公司", where
    ):
        found = (
            item_fact(known, "position", f"{where}{job}", match[0], sure=not _formerly(match[0]))
            if job
            else None
        )
        return [found] if found else None
    if re.fullmatch(
        ".*(?:(?<!小)(?<!社)区|(?<!超)(?<!夜)(?<!菜)市|县|镇|路|那边|附近|这边|周边|商圈|CBD|市里|城里)",
        where,
    ):
        place = item_fact(known, "company_address", where, match[0], sure=not _formerly(match[0]))
        return [place] if place and not job else None
    if re.search("商会|协会|俱乐部|车友会|联合会", where) or re.fullmatch(
        r"家|这|外地|国外|老家|外面|一起|单位|公司", where
    ):
        return None
    made = [
        item_fact(known, "company", where, match[0]),
        item_fact(known, "position", job, match[0]) if job else None,
    ]
    if match.groupdict().get("left"):
        made.append(Fact(NOTES, match[0], match[0], Mode.ADD))
    sure = not _formerly(match[0])
    return [replace(fact, sure=sure) for fact in made if fact]


_formerly = re.compile("(?:原来|以前|之前|当年)").match
"""What somebody did before is not what they do now."""


def _company_at(match: re.Match[str], known: Known) -> Fact | None:
    """厂子在新密: a region that is known."""
    found = regions.region_of(match["v"])
    if not (found.province or found.city or found.district):
        return None
    return item_fact(known, "company_address", match["v"], match[0])


def _teaches(match: re.Match[str], known: Known) -> list[Fact] | None:
    """在47中教数学: the school, and what is taught there."""
    made = (
        item_fact(known, "company", match["where"], match[0]),
        item_fact(
            known,
            "position",
            f"{match['job']}老师".replace("书老师", "老师").replace("课老师", "老师"),
            match[0],
        ),
    )
    return [fact for fact in made if fact]


def _position(match: re.Match[str], known: Known) -> Fact | None:
    """是后勤处白处长 names somebody else."""
    job = match["v"]
    title = next((each for each in _TITLES if job.endswith(each)), "")
    before = job[: -len(title)][-1:] if title else ""
    if before in COMMON and job not in _NO_PERSON and len(job) > len(title) + 1:
        return None
    return item_fact(known, "position", job, match[0])


_TITLES = (
    "处长",
    "科长",
    "局长",
    "主任",
    "经理",
    "总监",
    "院长",
    "校长",
    "书记",
    "总",
    "工程师",
    "队长",
    "部长",
)
_NO_PERSON = frozenset({"班主任", "大堂经理"})


def _firm_at(match: re.Match[str], known: Known) -> Fact | None:
    """在二七路开了家服装店: the firm, and where; of several 两家店 is no name."""
    if re.match("[两三四五六七八九几][家个间]", match["v"]):
        return None
    return item_fact(known, "company", f"{match['v']}（{match['where']}）", match[0])


def _place(match: re.Match[str], known: Known) -> Fact | None:
    """Only what is known to be a region: 回老家种地 names none."""
    found = regions.region_of(match["v"])
    if not (found.province or found.city or found.district) and not re.fullmatch(w.REGIONS, match["v"]):
        return None
    return item_fact(known, "native_place", match["v"], match[0]) if "老家" in match[0] else None


def _of_place(match: re.Match[str], known: Known) -> Fact | None:
    """湖北黄冈的: a province and a town in it."""
    found = regions.region_of(match["v"])
    return item_fact(known, "native_place", match["v"], match[0]) if found.province and found.city else None


def _from(match: re.Match[str], known: Known) -> Fact | None:
    """河南信阳人; 好人 and 老实人 come from nowhere."""
    place = match["v"]
    if re.fullmatch(w.REGIONS, place) or place in ("本地", "外地", "农村", "当地", "城里", "乡下"):
        return item_fact(known, "native_place", place, match[0])
    found = regions.region_of(place)
    if not (found.province or found.city or found.district) or len(place) > 12:
        return None
    return item_fact(known, "native_place", place, match[0])


def _school(match: re.Match[str], known: Known) -> list[Fact] | None:
    parts = match.groupdict()
    facts = [item_fact(known, "school", parts["v"].strip(" 的"), match[0])]
    if degree := parts.get("degree"):
        facts.append(item_fact(known, "education", degree, match[0]))
    return [fact for fact in facts if fact] or None


_tells_of_home = re.compile(
    "三代|一家|关系|感情|收入|条件|负担|和睦|和谐|幸福|困难|宽裕|开销|压力|老人|孩|靠|管|矛盾|吵|做主|拆迁|生意|不缺|富|穷|父母|婆|公|保姆|口|独|兄弟|姐妹|上班|退休|挣|债|贷|住|忙|分居|异地|带|都[在是]"
).search


def _at_home(match: re.Match[str], known: Known) -> Fact | None:
    """家里快递堆成山 says nothing of how they live."""
    sure = _tells_of_home(match[0]) is not None
    return item_fact(known, "family_circumstances", match[0].strip(), match[0], Mode.ADD, sure=sure)


def _wedding(match: re.Match[str], known: Known) -> Fact | None:
    """The day with its year: without one nobody knows which anniversary it is."""
    return item_fact(known, "wedding_day", match["day"], match[0])


def _anniversary(match: re.Match[str], known: Known) -> Fact | None:
    """2.14结婚十周年: the day with the year of the wedding."""
    found = find_day(match["when"], known.today)
    if found is None or not found.exact or (found.start, found.end) != (0, len(match["when"])):
        return None
    day = add_months(found.day, -12 * number_of(match["years"]))
    return Fact("wedding_day", day, match[0])


def _referred(match: re.Match[str], known: Known) -> Fact | None:
    who = match["v"].strip(" 的")
    if re.fullmatch(
        "[他她转]|回头|可|可以|能|以后|下次|改天|随时|再|愿意|负责|自己|本人|我们?|别人推?|.*(?:让|帮|想|说|要|答应|会|能|可以|愿意|给|都|也|经常|主动|互相).*",
        who,
    ):
        return None
    if re.search("(?:老客户|老顾客|顾客|老业主|老车主|客户|朋友|同事|亲戚|邻居|同学)$", who):
        return item_fact(known, "source", f"{who}介绍", match[0])
    if who in ("朋友", "亲戚", "同事", "邻居", "别人", "老客户", "同学", "熟人", "网上", "家人"):
        return item_fact(known, "source", f"{who}介绍", match[0])
    return item_fact(known, "referrer", who, match[0])


_DRIVER = "(?:强势|霸道|急性子|性子急|性格急|脾气急|脾气大|脾气暴|说一不二|雷厉风行|果断|干脆|直爽|直率|说话直|直来直去|大老板派头|好强|控制欲强|不喜欢啰嗦|讲效率|结果导向)"
_ANALYTICAL = "(?:细心|谨慎|严谨|仔细|精打细算|较真|爱算账|爱比较|爱做功课|理性|(?:什么都|凡事都|凡事|都)?要?(?:看|讲)数据|做事细致?|细致|心细|问得(?:很|特别)?细|爱抠细节|做事认真|挑剔|追求完美|完美主义|货比三家|话不多但问得细)"
_EXPRESSIVE = "(?:热情|开朗|豪爽|活泼|爱说爱笑|外向|健谈|爱面子|好面子|爽快|幽默|爱开玩笑|爱热闹|感性|自来熟)"
_AMIABLE = (
    "(?:随和|好说话|温和|内向|脾气好|老实|犹豫|优柔寡断|慢性子|性子慢|没脾气|话少|不爱说话|腼腆|和气|好相处)"
)
_VERY = "(?:他|她|人|性格|为人|这人|个性|脾气|说话|做事|是个|属于|比较|很|挺|特别|非常|有点|有些|太|偏|真|蛮|的|是){0,6}"
_IS = "(?:he is |she is |he's |she's |is |very |quite |a bit |rather )*"

FINDERS: tuple[Finder, ...] = (
    finds("marital_status", pattern=r"\b(?P<v>married|divorced|single|widowed)\b", own=True),
    finds("marital_status", pattern="离异|离婚了?|离了婚|离过婚|刚离(?!职|开|店|任|校|岗|家|场)|(?:前年|去年|前几年|早就|早年|[0-9]{2,4}年)离(?:了|的)|[0-9]{2,4}年离的?婚", const="离异", unless="没离|闹|想|要|老婆|父母|爸妈|朋友|快离"),
    finds("marital_status", pattern="(?:刚|去年|今年|才|已经|新)(?:结了?婚|领了?证|成家|办了婚礼)|新婚|已婚", const="已婚", unless="儿子|女儿|朋友|没|孩子|离|弟|妹", own=True),
    finds("marital_status", pattern="单身|未婚|还没(?:结婚|成家|找对象)|没(?:结婚|对象|成家)", const="未婚", unless="孩子|儿子|女儿|老婆|老公|弟|妹|朋友|宿舍|公寓", own=True),
    finder(r"(?:回(?:一?趟)?|老家(?:是|在|就在|也在)?)(?P<v>[\u4e00-\u9fff]{2,8}?)(?:老家|娘家|农村|县城|乡下|那边|人)?(?:的)?$", _place, own=True, unless="老婆|老公|爱人|媳妇"),
    finds("marital_status", pattern="丧偶|守寡", const="丧偶", own=True),
)  # fmt: skip
RULES: tuple[Rule, ...] = (
    rule(
        rf"{_NOW}(?P<left>从[^,，。；\s]{{1,10}}?)?(?:跳槽(?:到|去)了?|换工作(?:到|去)了?|调到了?|调去了?|去了|到了|换到了?|入职了?|加入了?|转到了?)(?P<where>{_SHORT}(?:公司|集团|银行|医院|学校|大学|中学|小学|局|所|厅|院|厂|店|"
        rf"物流|地产|保险|科技|分行|支行|律所|事务所|单位|部|中心|贸易|建设|汽车|医药|股份|[\u4e00-\u9fff]{{2,8}}))(?:上班|工作)?(?:[,，]?(?:当|做|任|担任|是)(?P<job>{_POSITION}))?(?:了)?",
        lambda m, k: _works(m, k) if re.search("跳槽|换|调|入职|加入|转|(?:公司|集团|银行|医院|局|厂|院)", m[0]) else None,
    ),
    says("position", rf"{_NOW}(?:升职(?:为|成|当|做)?|升(?:了|为|成|到|任|上|的)?|提(?:了|为|的|成|拔为?|升为?)?|晋升(?:为|成)?|评上|评为|评了|聘为|竞聘上|选为|当选|当上|当了|转正为|任命为|接任|兼任|担任|被提拔为|被任命为|调任)(?:了)?(?P<v>{_POSITION})(?:了)?"),
    says("position", r"(?:he |she )?(?:was |got |has been )?promoted to (?P<v>[a-z ]{3,40})"),
    rule(rf"{_NOW}在(?P<where>{_SHORT})(?:上班|工作|任职|就职|干活)(?:的|了)?(?:[,，]?(?:当|做|任|担任|是)(?P<job>{_POSITION}))?(?:的)?", _works),
    rule(rf"{_NOW}在(?P<where>{_SHORT})(?:当|做|任|担任|是|搞)(?P<job>{_POSITION}|{w.JOBS}|收银|保洁|厨子|学徒|文职|内勤|前台|质检|会计|行政|[\u4e00-\u9fff]{{1,4}}员)(?:的)?", _works),
    says("company", r"(?:他是|她是|在|是)?(?P<v>国企|央企|外企|私企|民企|事业单位|体制内|机关|政府部门|[\u4e00-\u9fff]{2,4}系统)(?:里|上班|工作|干|待着)*(?:的)?"),
    rule(r"(?:公司|单位|厂子|厂里|厂房|门店|店|厂)(?:就|现在)?(?:在|搬到)(?P<v>[\u4e00-\u9fff]{2,10}?)(?:那边|那块|了)?", _company_at),
    says("position", r"(?:名片上?|头衔|抬头|职称)(?:写的?)?(?:是|写|：|:)+(?P<v>[^,，。；\s]{2,10})"),
    says("company", r"(?:公司|单位)(?:已经?|刚|现在)?(?:改名|更名|名字改)(?:叫|为|成)(?:了)?(?P<v>[^,，。；\s]{2,20})"),
    rule(rf"{_NOW}在(?P<where>[^,，。；\s]{{1,12}}?)教(?P<job>(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|书|课|高[一二三中]|初[一二三中])[^,，。；\s]{{0,4}}?)(?:的)?", _teaches),
    rule(rf"{_NOW}(?:是)?(?P<where>(?![^,，。；]*[是都们我他她老])[\u4e00-\u9fff]{{2,10}}(?:法院|检察院|医院|附院|公安局|[\u4e00-\u9fff]局|银行|集团|公司|大学|中学|小学|[一二三四五六七八九]中|[一二三四五六]院|派出所|街道办|研究院|设计院|厂))(?:的)?(?P<job>{w.JOBS})(?:的)?", _works),
    says("company_address", r"(?:办公地址|公司地址|单位地址|办公地点|厂址|店址)(?:是|在|:|：)?\s*(?P<v>[^,，。；;]{3,40})"),
    rule(rf"{_NOW}是(?P<where>[^,，。；;\s的]{{2,14}}?)的?(?P<job>{_POSITION})", lambda m, k: _works(m, k) if re.search("公司|集团|银行|医院|学校|大学|局|厂|院|物流|科技|地产|政府|[一二三四五六七八九]中", m["where"]) else None),
    rule(rf"{_NOW}在(?P<where>[^,，。；\s0-9]{{0,10}}(?:[局厅委]|税务|公安|律所|事务所|体制内|国企|央企|外企|私企|营业厅|机场|车站|工地|[警支大中]队|{w.MAKERS}|{w.INSURERS}|法院|检察院|街道办|派出所|银行|医院|集团|研究院|设计院|管委会|居委会|电厂|油田|部队))(?P<job>(?!))?", _works),
    rule(r"(?:he |she )?(?:now )?works (?:at|for) (?P<where>[^,，。；;]{2,40}?)(?: as (?:an? |the )?(?P<job>[a-z ]{3,30}))?", _works),
    rule(rf"{_NOW}(?:是|当|做|职务是?|职位是?|担任)(?:一?[名个位])?(?P<v>{_POSITION}|{w.JOBS})(?:的|了)*", _position),
    rule(rf"{_NOW}在(?P<where>{_SHORT})(?P<job>教书|教学|带毕业班|开车|画图|打杂|看大门|值班|站柜台|跑销售|搞后勤|做后勤|打工|当官|任教|带课)(?:的)?", _works),
    says("position", r"(?:是|以前|现在)*(?P<v>教(?:小学|初中|高中|中学|大学|语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|书))的"),
    says("position", r"(?:是)?(?:个)?(?P<v>退休(?:教师|老师|干部|工人|职工|医生|教授|军人|公务员|会计|警察|护士|领导))"),
    rule(rf"(?P<sex>[男女])(?P<v>{_POSITION})", lambda m, k: [each for each in (item_fact(k, "sex", m["sex"], m[0]), item_fact(k, "position", m["v"], m[0])) if each]),
    rule(rf"{_NOW}在(?P<where>[^,，。；\s0-9]{{0,10}}(?:局|厂|医院|银行|学校|公司|集团|院|所|部队|政府|油田))(?:都|已经)?(?:干|工作|上班|待)了[^,，。；\s]{{1,5}}年(?:多)?(?:了)?(?P<job>(?!))?", _works),
    says("position", r"(?:去年|今年|刚|已经|早就|提前|已|现在|办了?|办理了?|上个月|上月)*(?P<v>退休|内退|退居二线|离职|失业|待业)(?:了|在家)*"),
    says("position", rf"(?P<v>(?:中学|小学|大学|高中|初中|幼儿园|国企|央企|外企|私企|民企|银行|医院|公司|单位|企业|技术|销售|财务|行政|人事|生产|采购|市场|运营|项目|区域|大区|常务|执行|车间|研发|工程|质量|安全|信息|办公室|后勤|品牌|法务|资深|普通|高级|基层|乡镇|机关|学校|工厂|物业|保险|房产|互联网|IT|上市公司)?(?:{w.JOBS}|中层|白领|高管|宝妈|普工|技工|职工|员工|法人代表|法人))"),
    rule(rf"{_NOW}在(?P<where>[^,，。；\s]{{1,10}}(?:医院|附院|[一二三四五六七八九]院|公司|集团|银行|学校|大学|中学|小学|局|厂|院|所|店|中心|超市|酒店|工地))(?:做|当|干|搞|管)(?P<job>(?!的|了|过|保养|维修|检查|手术|美容|饭)[\u4e00-\u9fff]{{2,5}}?)(?:的|工作)?", _works),
    rule(r"(?:他是|她是|是)?(?P<v>(?![我你他她咱找问让叫换新原那这跟和])(?![^,，。；]*[是像都识个有的给想不没两])[\u4e00-\u9fff]{2,4}(?:教练|老师|工程师|设计师|经理|总监|主管|师傅|技师|医生|主任|班长|组长|店长))", _position),
    says("position", r"(?:he |she )?(?:is |has )?(?P<v>retired)"),
    says("industry", rf"{_NOW}(?:是)?(?:做|搞|干|从事|经营|跑)(?P<v>(?:[\u4e00-\u9fff]{{0,8}})?{w.INDUSTRY}|[\u4e00-\u9fff]{{1,8}}(?=生意|行业))(?:生意|行业|这行|这一行|的)*"),
    says("industry", rf"(?:主业|主营|主要业务|公司业务|行业|干的|做的)(?:是|做|为|：|:)+(?P<v>[^,，。；\s]{{0,6}}{w.INDUSTRY})(?:的|这块|这行)*"),
    says("industry", r"(?:夫妻俩|两口子|小两口|是|自己|一直)*(?:做|搞|干)(?P<v>[\u4e00-\u9fff]{2,8}?(?:代理|批发|加盟|销售|出口|加工|安装|维修|租赁|养殖|种植|开发))(?:的)?"),
    says("company", r"(?:是|在)?(?P<v>[\u4e00-\u9fff]{0,10}(?:管委会|公安局|税务局|教育局|[\u4e00-\u9fff]{1,3}局|法院|检察院|医院|银行|集团|电力公司|供电公司|烟草公司|电厂|油田|部队|街道办|居委会|研究院|设计院|报社|电视台|出版社|铁路|地铁公司|[市省县区]委|政府))的"),
    says("industry", r"(?:夫妻俩|两口子|小两口|是|就是|一直|自己|在)*(?:做|搞|干|卖|从事)(?!过|了|好|完|饭|主|不|事|人|得|出|错|什么|个|啥|到|掉|给|多|少|活|净|脆|嘛|吗)(?P<v>[\u4e00-\u9fff]{1,8}?)(?:生意|行业)?的"),
    says("industry", r"在[^,，。；\s]{2,8}(?P<v>卖[\u4e00-\u9fff]{1,6}|摆摊|跑车|开铺子)(?:的)?"),
    says("sex", r"(?:是|一?个|年轻|本人)*(?P<v>男的|女的|男性|女性|男|女|单身女性|单身男性|男士|女士|先生|女孩子?|男孩子?|小姑娘|小伙子?|大姐|阿姨|大妈|大叔|大哥|美女|帅哥)", form="{}"),
    says("industry", r"(?:he |she )?is in (?P<v>(?:the )?(?:logistics|construction|real estate|insurance|banking|education|catering|trading|IT|medical)(?: business| industry)?)"),
    says("company", rf"{_NOW}(?:自己)?(?:是)?(?:开|办)(?:了|着)?(?:一?[家个间])?(?P<v>(?!会|车|心|学|发|医|始|放|业|工|玩|朗)[^,，。；\s了会]{{1,7}}(?:店|厂|馆|院|铺|部|坊|摊|社|所|吧|场|公司))的"),
    says("industry", rf"{_NOW}(?:自己)?(?:开|办)(?:了|着)?(?:一?家|个|间)?(?:公司|店|厂|饭店|酒店|餐厅|工厂|超市|诊所)(?:的)?"),
    says("industry", rf"{_NOW}(?:自己)?(?:开|办)(?:了|着)?[二两三四五六几][家个间][^,，。；\s]{{1,10}}"),
    rule(rf"{_NOW}(?:自己)?在(?P<where>(?![^,，。；\s]{{0,10}}[租买])[^,，。；\s]{{2,10}}?)(?:开(?:了|着)?|有|办了?)(?:一?[家个间])?(?P<v>[^,，。；\s车会心始学]{{0,10}}(?:公司|饭店|酒店|餐厅|店|厂|工厂|工作室|诊所|超市|民宿|幼儿园|培训班|茶楼|美容院|健身房|加油站|驾校|养殖场|农家乐|事务所|馆|面馆|摊|门面))(?:的)?", _firm_at),
    says("company", rf"{_NOW}(?:自己)?(?:开(?:了|着)?(?:一?[家个间])?|有一?[家个间]|新开了?(?:一?[家个间])?|创办了?|办了?(?:一?[家个])?)(?P<v>[^,，。；\s车会心始学]{{0,12}}(?:公司|饭店|酒店|餐厅|店|厂|工厂|工作室|诊所|超市|民宿|幼儿园|培训班|茶楼|美容院|健身房|加油站|驾校|养殖场|农家乐|事务所|馆|面馆|公寓|宾馆|药房|药店|理发店|棋牌室|网吧|洗车行|修理厂|养老院|租赁站|门市部?|连锁店?|工地|合作社|农场|果园))(?:的|了)?"),
    says("own_mind", r"(?:很|特别|比较|挺|非常|没什么|没)*(?:有)?主见|(?:他|她)?主意(?:很|特别|比较|太)?(?:大|正|硬)|(?:别人|谁也|谁|谁都|家里)?(?:都)?劝不动|耳根子软|不听(?:别人|旁人|家里人?|劝)(?:的)?(?:意见|话)?|(?:大事|小事|家里)(?:他|她)?(?:老公|老婆|爱人|媳妇|自己|他|她)定|没主意|自己拿主意|(?:大事|一切|什么事|什么|啥事|啥|凡事|一般|平时|都|家里|买车|买房|钱)*+(?:听|问)(?:老婆|媳妇|爱人|老公|妻子|太太|父母|儿子|女儿|爸妈|家里)的?|[^,，。；\s]{1,6}(?:说了才?算|做主|拿主意|当家|管钱|拍板)"),
    says("family_circumstances", r"(?:他|她|两口子|家里|家庭|一年|夫妻)*(?:年收入|年入|年薪|月薪|月入|收入|月收入|家庭收入|工资)(?:大概|差不多|有|约|在|是|超过|过)*[0-9一二两三四五六七八九十百几.]+(?:多|几)?[万千]?(?:元|块|左右|以上|多)*", Mode.ADD),
    rule(r"(?:家里(?!(?:他|她)?[妈爸]最|有[条只辆台部套个]|[一二两三]?[辆台套]|(?:人|老人)?(?:要|想|需要|买|换|没|缺|给|让|催|还没|出|同意|不同意|反对|说|都?喜欢))|家庭|两口子|夫妻俩?|小两口|婆媳|三代同堂|一家[三四五六]口|家境|上有老|一家三代|一家四代)(?!.*(?:一起来|来的|来看|装修|商量|意见|同意|来过|做[^,，。；]{1,4}的))(?:关系|感情|生活)?[^,，。；]{1,20}|三代同堂|一家[三四五六]口", _at_home),
    says("marital_status", r"(?:刚|去年|今年|上个?月|已经?|又|准备)*(?:离婚|离了|离异|分居)(?:了)?", const="divorced"),
    says("marital_status", r"(?:刚|去年|今年|上个?月|已经?|又|上周)*(?:结婚|领证|再婚|办了婚礼|成家|已婚)(?:了)?", const="married"),
    says("marital_status", r"(?:还|现在|一直|目前)*(?:单身|未婚|没结婚|没成家|没对象|没有对象)(?:呢|着)?", const="single"),
    says("marital_status", r"丧偶|(?:老伴|爱人|老公|老婆|妻子|丈夫)(?:前年|去年|早年|几年前|已经)?(?:去世|走|过世|不在)了?", const="widowed", sure=False),
    says("marital_status", r"(?:is |got )?(?P<v>married|divorced|single|widowed)"),
    rule(r"(?P<when>[^,，。；]{2,12}?)(?:是|就)?(?:他们|两口子|夫妻)?(?:的)?结婚(?P<years>[0-9]{1,2}|[一二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九])周?年(?:纪念日?|了)?", _anniversary),
    rule(rf"(?:是|在|于)*(?:结婚纪念日|结婚日期|结婚日|纪念日|婚礼|办婚礼|领证|wedding day|wedding anniversary)(?:是|在|于|is|on|:|：|\s)*(?P<day>{_FULL_DAY})", _wedding),
    rule(rf"(?:是|在|于)*(?P<day>{_FULL_DAY})(?:那天)?(?:结的?婚|领的?证|办的?婚礼|结婚|领证)(?:的)?", _wedding),
    says("native_place", r"(?:老家|籍贯|祖籍|家乡|户口(?!本)|户籍|原籍)(?:是|在|:|：)?\s*(?P<v>(?!要|想|得|能|迁|落|转|有|还|房|没|盖|装|拆|过来|来|回|接|养)[^,，。；;\s]{2,12}?)(?:的|人)?"),
    says("native_place", r"(?:he |she )?(?:comes from|is from|from|grew up in|hometown is|hometown) (?P<v>[A-Z][a-zA-Z' -]{1,30})"),
    rule(r"(?:是|他是|她是|都是|也是|就是|老家是)(?P<v>[\u4e00-\u9fff]{2,8})的", _from),
    rule(r"(?P<v>[\u4e00-\u9fff]{4,8})的", _of_place),
    rule(r"(?:是|都是|也是|地道的?|土生土长的?|他|她)*(?P<v>[\u4e00-\u9fff]{2,10})人", _from),
    says("ethnicity", r"(?:是|他是|她是)?(?P<v>回民|[汉回满蒙苗壮藏彝侗瑶白]族|维吾尔族|朝鲜族|土家族|哈萨克族|傣族)(?:人|的)?"),
    rule(rf"(?:是|也是|他|她|以前|当年)*(?P<v>[\u4e00-\u9fff]{{0,10}}?(?:[\u4e00-\u9fff]大学|学院|[\u4e00-\u9fff]大|{w.COLLEGES}))(?:的)?(?P<degree>{w.DEGREE})?(?:毕业|出来|校友|出身)(?:的|生)?", _school),
    rule(rf"(?:是)?(?P<v>[\u4e00-\u9fff]{{0,10}}?(?:[\u4e00-\u9fff]大学|学院|[郑清北河武复浙南川人厦中山西东华]大))(?:的)?(?P<degree>{w.DEGREE})(?:生)?", _school),
    rule(rf"(?P<degree>{w.DEGREE})(?:是)?(?P<v>(?!毕业)[\u4e00-\u9fff]{{0,8}}(?:大学|学院|{w.COLLEGES}))(?:的|读的|毕业的?)?", _school),
    rule(rf"(?P<degree>{w.DEGREE})?(?:毕业于|毕业院校是?|母校是?)(?P<v>[^,，。；\s]{{2,16}})", _school),
    rule(r"(?:he |she )?graduated from (?P<v>[A-Z][A-Za-z ]{2,40})", _school),
    rule(rf"(?:是)?(?P<v>[\u4e00-\u9fff]{{2,8}}(?:大学|学院))毕业的(?P<degree>{w.DEGREE})(?:生)?", _school),
    says("school", rf"(?:是|也是)?(?P<v>{w.COLLEGES}|[\u4e00-\u9fff]{{2,8}}(?:大学|学院))的"),
    says("school", r"(?:是)?(?P<v>[\u4e00-\u9fff]{2,8}(?:大学|学院))(?:的)?", sure=False),
    says("school", rf"(?:是)?(?P<v>(?!.*(?:刚|年|月|季|届|大学$|[高初]中$|[一二三]本|中专|大专|本科|专科|硕士|博士|研究生|小学|才|已经|都|还没|没|在校|快|就|没有|儿|女|孩|{w.SUBJECTS}))[\u4e00-\u9fff]{{2,6}})毕业的?"),
    says("education", rf"(?:学历是?|文化程度是?|只有|是|只读到|读到|正在读|在读)?(?P<v>{w.DEGREE})(?:学历|毕业|文化|文凭|生)?(?:在读|读着)?(?:的)?"),
    says("education", rf"(?:{w.DEGREE})(?:没毕业|没读完|没上完|肄业|辍学|毕业)(?:就|后|以后)[^,，。；]{{1,12}}"),
    says("education", r"(?:小学|初中|高中|中专|大学)(?:都|也)?没(?:毕业|读完|上完|念完|上过)"),
    says("degree_matters", r"(?:他|她)?(?:很|特别|非常|比较|挺|最)*(?:看重|在意|在乎|讲究)(?:别人的?|对方的?)?(?:学历|文凭|学位|学校出身)", const=True),
    says("degree_matters", r"(?:他|她)?(?:不|不怎么|不太)(?:看重|在意|在乎|讲究)(?:学历|文凭|学位)", const=False),
    says("organisations", r"(?:是|加入了?|参加了?|当选|担任|还是|也是|任|现任|在|进了)*(?P<v>[^,，。；\s]{0,12}(?:商会|协会|俱乐部|车友会|校友会|狮子会|扶轮社|理事会|联合会|工会|同乡会|政协委员|人大代表|党员|民盟盟员|青联|妇联|工商联|读书会|跑团)(?:的)?(?:会长|副会长|会员|理事|秘书长|成员|常务理事|队长|群主)?)(?:了)?", Mode.ADD),
    says("organisations", r"(?:是|当选|担任|现任|任|还是|也是)*(?P<v>[^,，。；\s我他她]{1,10}(?:会|群|队|社|团|盟)的?(?:会长|副会长|秘书长|副秘书长|理事|常务理事|理事长|群主|团长|发起人|骨干))", Mode.ADD),
    says("organisations", r"(?:is |a |an )*(?P<v>(?:member|president|chairman) of [^,，。；;]{3,40})", Mode.ADD),
    says("sociability", r"(?:他|她)?(?:朋友(?:特别|很|挺)?多|人脉(?:很|特别|非常)?广|爱交朋友|喜欢交朋友|交际广|应酬(?:很|特别|挺)?多|不爱应酬|不喜欢应酬|不爱社交|(?:比较|很)?宅|爱凑热闹|圈子(?:很)?广|认识(?:的)?人多|路子广)"),
    says("closest_family", r"(?:家里|家中|全家)*(?P<v>他妈|她妈|他爸|她爸|妈妈|爸爸|母亲|父亲|奶奶|爷爷|姐姐|哥哥|女儿|儿子|老婆|老公)(?:最|跟他最|跟她最|跟他|跟她)(?:疼他|疼她|亲)"),
    says("closest_family", r"(?:他|她)?(?:最疼|最疼爱|最宠|最在意|最亲近的?(?:人|家人)?是?|最听|跟|和)(?P<v>女儿|儿子|老婆|媳妇|爱人|老公|孩子|母亲|父亲|妈妈|爸爸|孙子|孙女|外孙|外孙女|闺女|奶奶|爷爷|姐姐|妹妹|哥哥|弟弟)(?:的话|最亲|的)?"),
    says("proudest_of", r"(?:他|她)?(?:最|特别|很|一直)*(?:得意|自豪|骄傲)(?:的事|的)?(?:是|就是|：|:)?(?P<v>[^,，。；]{2,30})"),
    rule(r"(?:就是|是|听说是|也是|好像是)?(?P<v>[^,，。；\s]{1,8}?)(?:介绍(?:过)?来?(?:买车|买房|看车|看房)?的?|推荐(?:过)?来?(?:看|买|问|试驾)?的?|带(?:过)?来的|转介绍(?:过来)?的?)", _referred),
    says("referrer", r"(?:转介绍人?|介绍人|推荐人|老客户转介绍|老带新)[:：\s]+(?P<v>[\u4e00-\u9fff]{2,6})"),
    says("source", r"(?:是|在|从)*(?P<v>[^,，。；\s我他她怎都不早]{2,10}?)(?:上|里|时)?(?:留的(?:电话|资料?|信息|号码|联系方式)|加的(?:微信|好友)|登记的|扫码来的)"),
    says("source", r"(?:是|在)*(?P<v>[^,，。；\s我他她怎都不早从]{2,10})(?:上|里|时)?认识的(?:朋友|牌友|球友|车友)?"),
    rule(r"(?:was )?(?:referred|introduced|recommended) by (?P<v>[A-Za-z ]{2,30})", _referred),
    says("source", r"(?:是|在|从|看)*(?P<v>抖音直播间|抖音直播|抖音|直播间|直播|网上|朋友圈|小红书|汽车之家|懂车帝|展会|车展|房展|路过|路过进店|自己找来|自然到店|快手|电话营销|地推|老客户群|58同城|贝壳|安居客|广告|户外广告|电台|广播)(?:上|里)?(?:看到|看见(?:我们发的(?:活动|视频|广告|消息|海报|照片)?)?|了解到|找到|过来|来|知道|刷到|加)*(?:我们店的|我们店|我们的|我们|广告|的)*+"),
    says("personality", rf"{_VERY}{_DRIVER}(?:[、又和]?(?:也|还|比较|很)?{_DRIVER}){{0,2}}(?:的?(?:人|性格)?|了)?", const="driver", sure=False),
    says("personality", rf"{_VERY}{_ANALYTICAL}(?:[、又和]?(?:也|还|比较|很)?{_ANALYTICAL}){{0,2}}(?:的?(?:人|性格)?|了)?", const="analytical", sure=False),
    says("personality", rf"{_VERY}{_EXPRESSIVE}(?:[、又和]?(?:也|还|比较|很)?{_EXPRESSIVE}){{0,2}}(?:的?(?:人|性格)?|了)?", const="expressive", sure=False),
    says("personality", rf"{_VERY}{_AMIABLE}(?:[、又和]?(?:也|还|比较|很)?{_AMIABLE}){{0,2}}(?:的?(?:人|性格)?|了)?", const="amiable", sure=False),
    says("personality", rf"{_VERY}(?P<v>主观型|分析型|情感型|随和型|支配型|力量型|完美型|活泼型|和平型|老虎型|猫头鹰型|孔雀型|考拉型)(?:的|的人)?"),
    says("personality", rf"{_IS}(?:impatient|decisive|bossy|dominant|direct)", const="driver", sure=False),
    says("personality", rf"{_IS}(?:careful|cautious|analytical|precise|meticulous)", const="analytical", sure=False),
    says("personality", rf"{_IS}(?:outgoing|talkative|expressive|enthusiastic)", const="expressive", sure=False),
    says("personality", rf"{_IS}(?:easy-?going|amiable|friendly|quiet|shy)", const="amiable", sure=False),
)  # fmt: skip
