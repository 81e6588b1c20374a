"""What a customer likes, eats, drinks, smokes and suffers from, wears, reads and believes."""

from __future__ import annotations

import re

from app.learning import words as w
from app.learning.finding import finder, finds, for_kin, of_another
from app.learning.people import ADVERBS, LIKES, objects
from app.learning.rows import Fact, Known, Mode
from app.learning.rule import Rule, item_fact, rule, says

_O = r"[^,，。；;]{1,30}"
_NOT = "(?:吃不了|吃不得|不太?(?:喜欢|爱)|不怎么(?:喜欢|爱)|讨厌|反感|烦|最怕|不能|不可以|忌口?|不|从不|不敢)"

ALCOHOL = (
    says(
        "alcohol",
        rf"(?:现在|最近|平时|基本|一般|已经|从来|从|因为开车)*(?:不(?:能|会|怎么|太|爱|喜欢|再|可以)?(?:沾|喝)(?:{w.DRINKS})?|滴酒不沾|戒酒[^,，。；了]{0,4}|戒了酒|把酒戒)(?:的|了)*(?:但不介意别人喝)?",
    ),
    says("alcohol", rf"{ADVERBS}(?:能喝(?!茶)|酒量)[^,，。；茶咖]{{0,12}}"),
    says("alcohol", rf"{ADVERBS}(?:{LIKES}|只|能)?喝(?:点|一点|两口|一口|几杯|两杯|半斤|一斤|一两|二两|小)*(?:{w.DRINKS})?[^,，。；茶咖水汤奶可]{{0,6}}(?<=[酒台液春威斤两杯口点])"),
    says("alcohol", rf"{ADVERBS}{LIKES}(?:小酌|喝酒|喝两口|喝一杯|{w.DRINKS})"),
    says("alcohol", r"酒(?:精)?过敏|喝酒(?:过敏|上脸|脸红|误过事)|(?:不|别)劝酒|好酒|嗜酒|每天(?:都)?喝[^,，。；茶]{0,8}酒?"),
    says("alcohol", r"(?:he |she )?(?:doesn't|does not|never|don't) drinks?(?: alcohol)?|(?:he |she )?drinks? (?:red wine|white wine|wine|beer|baijiu|whisky|a little|a lot)"),
)  # fmt: skip
SMOKING = (
    says("smoking", r"(?:现在|最近|平时|已经|从来|从|去年|今年|刚)*(?:不(?:再|会)?[抽吸]烟?|戒烟|戒了烟|把烟戒|烟(?:已经|早就|早|都)?戒(?:了?[^,，。；]{1,5}(?=了|$))?)(?:的|了)*(?<![不])(?:但是?[^,，。；]{1,12})?"),
    says("smoking", rf"{ADVERBS}(?:{LIKES}|只)?[抽吸](?:的是)?(?:{w.CIGARETTES})[^,，。；]{{0,8}}"),
    says("smoking", r"(?:烟瘾[^,，。；]{0,6}|[抽吸]烟[^,，。；]{0,10}|一天(?:要)?(?:抽)?[一两半二三](?:包|盒)烟?|每天抽[^,，。；]{1,8}|会抽烟|烟民|老烟枪|闻不得烟味|讨厌烟味|不喜欢烟味|受不了烟味)"),
    says("smoking", r"(?:he |she )?(?:doesn't|does not|never|don't) smokes?|(?:he |she )?(?:quit smoking|smokes?(?: [a-z ]{1,20})?)"),
)  # fmt: skip


def _taboo(match: re.Match[str], known: Known) -> Fact | None:
    return item_fact(known, "diet_taboos", match[0].strip(), match[0], Mode.ADD)


def _allergy(match: re.Match[str], known: Known) -> Fact | None:
    what = match["what"]
    key = (
        "diet_taboos"
        if re.fullmatch(rf"(?:吃|对)?{w.FOODS}(?:[、和跟]{w.FOODS})*", what, re.IGNORECASE)
        else "health"
    )
    text = (
        re.sub(r"^(?:he's|she's|is) ", "", match[0])
        if match[0].isascii()
        else f"{what.removeprefix('对').removeprefix('吃')}过敏"
    )
    return item_fact(
        known, key, text, match[0], Mode.ADD, sure=key == "diet_taboos" or bool(re.search(w.DRUGS, what))
    )


DIET = (
    rule(r"(?:他|她)?(?:对|吃)?(?P<what>[^,，。；\s]{1,12}?)(?:会|都|也|容易)*过敏(?:的|体质)?", _allergy),
    rule(r"(?:he's |she's |is )?allergic to (?P<what>[a-z ]{2,30})", _allergy),
    rule(rf"(?:他|她)?(?:现在|平时|一点|一点儿|完全|坚决|从来|从|也|都|基本)*{_NOT}(?:吃|碰|沾|放|要|加)?(?:太)?{w.FOODS}(?:(?:[、和跟]|也不吃|或者?){w.FOODS})*(?:的|了|味)*", _taboo),
    rule(rf"(?:他|她)?(?:一点)?吃?{w.FOODS}(?:不行|吃不了|受不了|不能碰|吃不来)", _taboo),
    rule(r"(?:现在|平时|也|都|长期|初一十五|只|常年)*(?:不吃(?!饭|了)[^,，。；\s]{1,12}|吃素的?|吃斋|素食(?:者|主义者?)?|(?:只吃)?清真(?!寺)的?|忌口[^,，。；]{0,10}|(?:饮食)?(?:禁忌|忌口)是?[:：\s]*[^,，。；]{1,12})", _taboo),
    rule(r"(?:he |she )?(?:doesn't|does not|can't|cannot|won't|never) eats? (?P<what>[a-z ]{2,30})|(?:is )?(?:a )?(?:vegetarian|vegan)", _taboo),
)  # fmt: skip


def _dislikes(match: re.Match[str], known: Known) -> list[Fact] | None:
    """A hobby that is over goes; other dislikes are words for the notes."""
    hobbies = known.values.get("hobbies") or ()
    gone = tuple(word for word in objects(match["what"]) if word in hobbies)
    return [Fact("hobbies", gone, match[0], Mode.REMOVE)] if gone else None


def _hobby(match: re.Match[str], _known: Known) -> list[Fact] | None:
    what = match["what"].strip(" 的了。")
    if re.match(
        r"(?:看(?!NBA|CBA|世界杯|书|电影|球|戏|剧|新闻|小说|比赛|直播|短?视频|电视|综艺|报|展|演|相声|二人转|动漫|漫画|抗战|谍战|历史|军事|养生|抖音|[^,，。；]{0,7}(?:剧|片|节目|书|赛|小说))|打电话|讨价|喝[^茶咖奶汤]{0,2}[盅杯口两酒]|电话|发微信|微信|短信|聊微信|邮件|面谈|当面|我|他|她|你|客户|这|那|哪|别人|人|说|问|听(?:话|劝|说|意见|讲|好话|别人|他|她|我|人)|贪|占|被|老婆|面子|热闹|开玩笑|聊天|吹牛|抬杠|算账|算计|比较|便宜|.*[里放楼层]|[0-9]|比价|砍价|讲价|还价|挑|讲究|干净|笑|哭|交朋友|凑热闹|做功课|琢磨|操心|管|那|孩子|打扮)",
        what,
    ):
        return None
    if re.search(f"是[他她]|{w.HOME_FEATURES}|{w.CAR_FEATURES}|色", what):
        return None
    if (
        " " in what
        and not what.isascii()
        and not all(re.fullmatch(r"(?![不戒住开有是老在车])[^\s0-9]{1,4}", word) for word in what.split())
    ):
        return None
    what = what if what.isascii() else what.replace(" ", "、")
    tags = tuple(part for word in objects(what) for part in _apart(_tag(word)))
    if re.search("(?<!喜)爱(?!好|上)", match[0][: match.start("what")]) and not all(map(_may_be_done, tags)):
        return None
    return [Fact("hobbies", tags, match[0], Mode.ADD, sure=all(map(_may_be_done, tags)))]


_may_be_done = re.compile(
    rf"{w.ACTIVITIES}|[打玩看听唱跳跑走发钓养种画写练骑爬游旅摄收喝品做逛泡下踢拉弹吹读追刷健滑搞摆搓翻炒集攒吃运踏开赏遛]|折腾|研究|琢磨|侍弄|捣鼓|足球|篮球|车|军事|历史|古董|户外|短视频|音乐|美食|化妆|动漫|[^去]{{0,3}}(?:球|棋|琴|戏|剧|舞|操)$|[a-z ]+"
).match


def _apart(word: str) -> list[str]:
    """打猎钓鱼: two that nothing keeps apart."""
    return re.findall(w.ACTIVITIES, word) if re.fullmatch(f"(?:{w.ACTIVITIES}){{2,4}}", word) else [word]


def _tag(word: str) -> str:
    """钓鱼 out of 去河边钓鱼 stays whole; only the idle beginning goes."""
    return re.sub(r"^(?:去|在家|出去|到处|跟朋友|和朋友|看看|偶尔)(?=[\u4e00-\u9fff]{2})", "", word).strip(
        " 的了"
    )


TASTES = (
    says("cuisine", r"无[辣肉面]不欢|(?:就)?好一口[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{1,3}餐吃不惯"),
    says("cuisine", rf"{ADVERBS}(?:{LIKES}|口味|偏好|偏|口味偏|只(?!吃素)|爱)吃?(?:是)?(?P<v>(?:{w.CUISINES})(?:[、和跟](?:{w.CUISINES}))*)(?:口味|的菜|的|一点)?"),
    says("cuisine", rf"{ADVERBS}{LIKES}吃(?P<v>[^,，。；店馆楼厅堂\s]{{1,8}})"),
    says("cuisine", r"(?:likes|loves|prefers|enjoys) (?P<v>(?:[a-z]+ )?(?:food|cuisine)|hot ?pot|sushi|spicy food)"),
    says("cuisine", r"(?:吃饭|吃东西|饮食|家里|平时)*口味(?:比较|偏|很)*(?P<v>(?:重|清淡|淡|辣|甜|咸|偏辣|偏甜|偏咸))"),
    says("cuisine", r"(?:只|平时|一般|主要|就|多|吃饭)*吃(?P<v>(?:(?:川|湘|粤|鲁|苏|浙|徽|闽|豫|东北|本帮|淮扬|西北|云南|家常|江浙|潮汕|清真|客家)菜|日料|韩料|西餐|中餐)(?:[、和跟](?:(?:川|湘|粤|鲁|苏|浙|徽|闽|豫|东北)菜|日料|西餐))*)(?:为主|多|的多)?"),
    says("cuisine", rf"(?P<v>{w.CUISINES})(?:的)?(?:爱好者|控|发烧友)"),
    says("eating_places", r"(?:请客|应酬|聚会|聚餐|宴请|招待客户?|家里聚餐|吃饭)(?:一般|都|常|经常|总|喜欢|爱|就|多)*(?:去|在|到|定在|上)(?P<v>[^,，。；\s]{2,14})", Mode.ADD),
    says("eating_places", rf"{ADVERBS}(?:{LIKES}|去(?!年)|在|到|吃饭)+(?P<v>[^,，。；\s]{{1,14}}?)(?:吃饭|吃|聚餐|请客|喝早茶)", Mode.ADD),
    says("eating_places", rf"(?:早餐|早饭|早点|午饭|中午|晚饭|晚上)?{ADVERBS}(?:{LIKES}|去(?!年)|在|到)+(?P<v>[^,，。；\s]{{1,14}}?(?:喝|吃)(?:胡辣汤|羊肉汤|早茶|豆浆|粥|烩面|火锅|烧烤|牛肉汤|下午茶))", Mode.ADD),
    says("eating_places", rf"{ADVERBS}(?:{LIKES}|去(?!年)|在|到)+(?P<v>[^,，。；\s]{{1,14}}?吃(?!饭$)[^,，。；\s]{{1,6}})", Mode.ADD),
    says("eating_places", rf"{ADVERBS}(?:{LIKES}|去(?!年)|到|光顾)+吃?(?P<v>[^,，。；\s]{{0,12}}(?:饭店|酒店|酒楼|餐厅|食堂|馆子?|面馆|火锅店|烧烤店|海底捞|农家乐|茶餐厅|会所|大排档))(?:的菜)?", Mode.ADD),
    says("shopping_places", r"(?:买衣服|买东西|购物|逛街|置办东西|买菜)(?:一般|都|常|经常|总|喜欢|爱|就|多)*(?:去|在|到|上)(?P<v>[^,，。；\s]{2,14})", Mode.ADD),
    says("shopping_places", r"(?:衣服|东西|菜|鞋子?|包|日用品|家电|化妆品)(?:一般|都|基本|经常|总|就|多)*(?:在|去|到|上)(?P<v>[^,，。；\s]{2,12}?)(?:上|里)?买(?:的)?", Mode.ADD),
    says("shopping_places", rf"{ADVERBS}(?:{LIKES}|去(?!年)|在|到)+(?:逛)?(?P<v>[^,，。；\s]{{0,10}}(?:万达|大商|丹尼斯|胖东来|山姆|万象城|大卫城|正弘城|奥特莱斯|商场|购物中心|超市|广场|百货|免税店|Costco|宜家))(?:买菜|购物|买东西|逛街|买衣服|逛)?", Mode.ADD),
    says("shopping_places", rf"{ADVERBS}(?:{LIKES}|去(?!年)|在|到)+(?P<v>[^,，。；\s]{{1,12}}?)(?:购物|买东西|逛街|买衣服|网购)", Mode.ADD),
    says("shopping_places", rf"{ADVERBS}(?:{LIKES})?(?P<v>网购|海淘|淘宝|京东购物)", Mode.ADD),
    says("dress", rf"{ADVERBS}(?:{LIKES})?(?:穿着|衣着|穿衣服?|穿得|穿)(?P<v>[^,，。；\s]{{1,12}})"),
    says("dress", r"(?:手表|戴的?表|包|皮带|腰带|鞋)(?:戴的?|背的?|穿的?)?(?:是|都是)[^,，。；\s]{2,8}"),
    says("dress", r"(?:基本|一般|爱穿|总|天天|常年|平时|一身|老|都是|都|穿)*(?P<v>(?:运动装|运动服|西装|正装|休闲装|休闲服|工装|工作服|唐装|旗袍|汉服|职业装|冲锋衣|制服|中山装|夹克|名牌)(?:革履)?)"),
    says("transport", r"(?:出差|出门|出远门|远行|长途|旅游|外出)(?:都|一般|喜欢|爱|只|就|经常|总是|从来)*(?P<v>(?:坐|乘|开|不坐|不敢坐)?(?:高铁|飞机|火车|动车|自驾|自己开车|开车|商务座|头等舱|大巴))(?:去)?"),
    says("transport", r"去[^,，。；\s]{2,5}?(?:都|一般)(?:坐高铁|坐飞机|坐火车|开车|自驾)(?:去)?"),
    says("transport", r"(?P<v>(?:不敢|害怕|怕|从不|从来不)坐飞机|恐飞|晕车|晕机|晕船|(?:从不|从来不|一般不|很少)坐(?:高铁|火车|大巴|动车|长途车))(?:的)?"),
    says("topics", rf"{ADVERBS}(?:{LIKES})(?:聊|谈|说(?!了算))(?:起)?(?P<v>[^,，。；]{{1,20}})", Mode.ADD),
    says("topics", r"(?:一?(?:聊|说|谈|提)(?:到|起)?)(?P<v>[^,，。；\s]{1,10}?)(?:话)?(?:就|特别|很|会|话)(?:来劲|高兴|开心|兴奋|停不下来|有话说|话多|滔滔不绝|两眼放光|起劲|来精神|多)", Mode.ADD),
    says("topics", r"(?:可以|能|适合|下次)?(?:跟他|跟她|和他|和她)?(?:聊(?![不得了过完好])|话题)(?:是|：|:|聊)?\s*(?P<v>(?![^,，。；]*(?:没兴趣|不感兴趣|没话|不了))[^,，。；]{1,12})", Mode.ADD),
    says("topics", r"(?:likes|loves|enjoys) (?:to talk|talking|chatting) about (?P<v>[a-z ]{2,30})", Mode.ADD),
    says("admired_person", r"(?:(?:最|很|特别|非常|一直)*(?:佩服|崇拜|敬佩|敬重)(?:的人是|的是|的人)?|偶像是)(?P<v>[^,，。；\s]{1,10})"),
    says("information_sources", r"(?:新闻|信息|消息|资讯)(?:主要|一般|都|基本|全)*(?:靠|看|刷|听|从)(?P<v>[^,，。；\s]{2,10}?)(?:上|里)?(?:看|获取|来|了解)?(?:的)?"),
    says("information_sources", rf"(?:只|主要|就)?{ADVERBS}(?:{LIKES})?(?:看|刷|听|关注|订)(?:新闻)?(?P<v>(?:[^,，。；\s个次遍了过]{{1,6}}[、和跟])?(?:抖音|头条|今日头条|快手|微博|小红书|公众号|朋友圈|报纸|新闻联播|汽车之家|懂车帝|电视|B站|知乎|视频号|财经|财经新闻|晚报|日报|广播|交通广播)(?:[、和跟](?:抖音|头条|快手|微博|小红书|公众号|朋友圈|报纸|电视|汽车之家|懂车帝))*)(?:的)?"),
    says("religion", r"(?:是|一直|全家|家里)*(?P<v>信(?:佛|观音|妈祖|关公|基督教?|天主教?|伊斯兰教?|道教?)|佛教徒|基督徒|穆斯林|天主教徒|居士)(?:的|教)?"),
    says("religion", r"(?:is )?(?:a )?(?P<v>Buddhist|Christian|Muslim|Catholic)"),
    rule(rf"(?:现在|最近|已经)?(?:不(?:再)?(?:喜欢|爱|玩|练)|没再|改不)(?P<what>{_O}?)(?:了)?", _dislikes),
    says("hobbies", r"(?:家里|家有)(?:有|养)?[一两三几]?[条只](?P<v>泰迪|金毛|拉布拉多|柯基|边牧|哈士奇|萨摩耶|法斗|比熊|博美|狗|小狗|大狗|猫|布偶|橘猫|英短)(?:狗)?", Mode.ADD, form="养{}"),
    says("hobbies", r"(?P<v>球|[足篮排]球|车|戏|票友|军|茶|石|书)迷", Mode.ADD, form="{}迷"),
    says("hobbies", r"(?:家里)?(?:养|喂)(?:了|着)?(?:一|两|几|三)?(?:只|条|个|缸|盆|群)?(?P<v>[^,，。；\s]{1,6})", Mode.ADD, form="养{}"),
    rule(rf"{ADVERBS}(?:{LIKES}|爱好|兴趣)(?:是|有|为|:|：)?\s*(?P<what>{_O})", _hobby),
    rule(r"(?:闲了就?|有空就?|每天|每周末?|周末|天天|晚上|早上|下班后|没事|退休后)+(?:经常|都|就|常|要|喜欢|爱|去|会|在)*(?P<what>跑步|健身|游泳|钓鱼|打麻将|打牌|遛狗|爬山|打球|打篮球|打羽毛球|打乒乓球|打高尔夫|打太极|跳广场舞|骑行|骑车|练字|写字|画画|喝茶|下棋|唱歌|看书|瑜伽|练瑜伽|撸铁|跳舞|散步|夜跑|打网球|踢足球|踢球)(?:的)?", _hobby),
    rule(r"(?:很|特别|还)?(?:会|擅长|业余|经常参加)(?P<what>打(?!算|车|的|官司)[^,，。；\s]{1,6}|弹[^,，。；\s]{1,4}|拉二胡|下(?:围棋|象棋|棋)|书法|画画|摄影|唱戏|唱歌|太极|游泳|滑雪)(?:的)?", _hobby),
    rule(r"(?:he |she )?(?:really |also )?(?:likes|loves|enjoys|is into|is fond of|is keen on) (?:to )?(?P<what>(?!our |us|the |it|this|that)(?!.*\b(?:wine|beer|whisky|whiskey|baijiu|spirits)\b)[a-z][a-z ,&-]{1,40})", _hobby),
)  # fmt: skip
_NOT_ACTIVE = (
    "认识|(?<!有空没)(?<!雷打)(?<!少)(?<!离)不|没(?!事)|老婆|老公|刚|回来|下个?月|上个?[月周]|昨天|去年|明年|年底|以前|结束|孩子|儿子|女儿|爸|妈|我们|咱|店|馆|生意|公司|学校|比赛|班主任|卖|想学|想去|打算|准备|答应|约|送|想|机会|开(?:了)?[家个]|"
    "做(?!饭)|在哪|什么|教|练习册|车队|商场|活动|票|保险|后备箱|空间|放得下|工作|上班|单位|说|聊"
)


_OFTEN = "^[^,，。；]{0,6}(?:每|经常|常|天天|喜欢|爱|迷|坚持|参加|周末|少不了|离不开|没事|闲|晚上|早上|晨|饭后|早起|傍晚|睡前|下班|会|练|跳|拉|玩|收|打|跑|业余|在学|着迷|热衷|退休后|报了|自己|平时)"


def _active(match: re.Match[str], known: Known) -> Fact | None:
    """每周去健身房三次, 参加了书法班: what somebody does is what they like."""
    return item_fact(known, "hobbies", match["what"], match[0], Mode.ADD)


_LATELY = w.either(
    "他 她 最近 刚 刚刚 今年 去年 上个月 上月 上周 昨天 已经 又 还 也 一直 有 有点 有些 得 得了 患 患有 查出 查出了 正在 在 做 做了 前段时间 一向"
)


def _ill(match: re.Match[str], known: Known) -> Fact | None:
    """家有老人腿脚不好 is not of the customer."""
    return (
        None
        if of_another(match[0])
        or for_kin(match[0])
        or re.search("有人|家族|家里人|防癌|防病|险|怕|担心|万一|预防|以防", match[0])
        else item_fact(known, "health", match[0].strip(), match[0], Mode.ADD)
    )


HEALTH = (
    rule(rf"(?:{_LATELY})*+[^,，。；\s]{{0,6}}(?:{w.ILL})[^,，。；\s]{{0,10}}", _ill),
    says("health", r"(?:he |she )?(?:has|had|suffers from) (?P<v>high blood pressure|diabetes|asthma|gout|heart disease|(?:back|knee|heart|stomach) (?:trouble|surgery|problems?)|surgery|an operation)", Mode.ADD),
)  # fmt: skip
RULES: tuple[Rule, ...] = ALCOHOL + SMOKING + DIET + TASTES + HEALTH
FINDERS = (
    finds(
        "diet_taboos",
        pattern=rf"(?P<v>(?:不要|别|不能|少)(?:安排|点|上|订|请[他她]?吃|约|放|加){w.FOODS}(?:[、和跟]{w.FOODS})*)",
        mode=Mode.ADD,
    ),
    finds(
        "alcohol",
        pattern=rf"(?P<v>(?:基本|平时|从来|一点)*不(?:怎么|太|能|会|爱|喜欢|再)?喝(?:{w.DRINKS}))",
        own=True,
    ),
    finds("alcohol", pattern="烟酒(?:都)?不沾", const="烟酒不沾", unless="生意", own=True),
    finds("smoking", pattern="(?P<v>烟(?:也|从来|一口)?不(?:抽|沾|碰))", own=True),
    finds("alcohol", pattern="(?P<v>烟酒(?:都|全)?(?:来|沾|行|都好))", own=True),
    finds("smoking", pattern="烟酒(?:都|全)?(?:来|沾|行)", const="烟酒都来", own=True),
    finds("smoking", pattern=r"(?P<v>不抽(?:烟)?(?:$|(?=[不,，、\s]))|不吸烟)", own=True),
    finder(rf"(?P<what>{w.ACTIVITIES})(?!爱|家)", _active, needs=_OFTEN, unless=_NOT_ACTIVE, own=True),
    finder(
        rf"^(?P<what>{w.ACTIVITIES})(?:队长|队的|老师|高手|迷|发烧友|爱好者|爱好|上瘾|厉害|水平很?高|打得很?好|很?好|入迷|拿过[^,，。；]+|[一二三四五六七]?级|$)",
        _active,
        own=True,
    ),
)
