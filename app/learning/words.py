"""The words by which sentences are read: relations, trades, food, illnesses; most stand in a file to be added to."""

from __future__ import annotations

import re
import tomllib

from app.resources import resource_path


def either(words: str) -> str:
    """Words separated by spaces as one alternative, the longest first; `_` is a space in a word."""
    return "|".join(
        sorted((re.escape(word.replace("_", " ")) for word in words.split()), key=len, reverse=True)
    )


_TABLES: dict[str, dict[str, str]] = tomllib.loads(
    resource_path("learning", "words.toml").read_text(encoding="utf-8")
)


def with_tables(text: str) -> str:
    """The text with the words of a table where it is named: {homes.features}."""
    for table, lists in _TABLES.items():
        for name, words in lists.items():
            text = text.replace(f"{{{table}.{name}}}", either(words))
    return text


_RELATIONS = _TABLES["relations"]
RELATION_OF = {word: key for key, words in _RELATIONS.items() for word in words.split()}
KIN = [
    word
    for word in RELATION_OF
    if len(word) > 1
    and word not in ("对象", "先生", "兄弟", "家属", "千金", "公子", "姑娘")
    and not word.isascii()
]
SINGLE = frozenset({"spouse", "father", "mother"})
"""Of these a person has one."""
BOTH = {
    "父母": ("father", "mother"), "爸妈": ("father", "mother"), "双亲": ("father", "mother"), "公婆": ("father-in-law", "mother-in-law"),
    "公公婆婆": ("father-in-law", "mother-in-law"), "岳父母": ("father-in-law", "mother-in-law"), "岳父岳母": ("father-in-law", "mother-in-law"),
    "parents": ("father", "mother"),
}  # fmt: skip
FIRST_BORN = frozenset("大儿子 长子 大女儿 大闺女 长女 老大 大宝 大娃".split())
SECOND_BORN = frozenset("小儿子 次子 二儿子 小女儿 小闺女 二女儿 次女 老二 二宝 二娃".split())
RANKS = ("老大", "老二", "老三", "老四")
KEPT_WORDS = frozenset(RELATION_OF) - frozenset(
    word
    for key in ("spouse", "son", "daughter", "child", "father", "mother")
    for word in _RELATIONS[key].split()
)
"""Words that tell more than the relation they are kept under: 孙女, 侄子, 丈母娘, 未婚妻."""

JOBS = either(_TABLES["work"]["jobs"])
SUBJECTS = either(_TABLES["work"]["subjects"])
SCHOOL_END = "(?:小学|中学|高中|初中|大学|学院|学校|幼儿园|职高|技校|卫校|师范|党校|[一二三四五六七八九十实外附][中小]|[\u4e00-\u9fff][大]|附[中小])"
DEGREE = either(_TABLES["work"]["degrees"])
ILL = either(_TABLES["health"]["ills"])
DRUGS = either(_TABLES["health"]["drugs"])
CAR_KINDS = (
    "(?:七座|7座|五座|大|小|新|二手|中型|紧凑型|插混|混动|纯电|进口|国产)*"
    "(?:SUV|suv|MPV|mpv|轿车|商务车|越野车?|跑车|新能源车?|电动?车|面包车|皮卡|房车|货车|车|电车|油车|家用车)"
)
SOME_CAR = (
    "(?:(?:大|小|中型|紧凑型)(?:SUV|MPV|轿车)|(?:七座|7座|五座|六座|6座|插混|混动|纯电|进口|国产|越野|新能源|油电混|增程)+(?:的)?(?:SUV|MPV|轿车|车|款)?"
    "|SUV|MPV|轿车|商务车|越野车|跑车|新能源车?|电动车|电车|面包车|皮卡|房车|货车|油车|轿跑|旅行车|两厢车|三厢车)"
)
"""A kind of car that tells more than that it is one."""
HOME_KINDS = (
    "(?:学区|大|小|新|二手|精装|毛坯|江景|湖景|海景|电梯|三室|四室|两室|三居|四居|两居|一层|顶层|复式|养老|婚|改善)*"
    "(?:房子?|三居室?|四居室?|两居室?|[一两三四]室的?|别墅|洋房|平层|公寓|商铺|写字楼|车位|大户型|小户型|复式|学区房|叠拼|联排)"
)
BRANDS = either(_TABLES["cars"]["brands"])
INSURERS = either(_TABLES["cars"]["insurers"])
COVER = either(_TABLES["cover"]["kinds"])
SERVICES = either(_TABLES["services"]["kinds"])
MAKERS = either(_TABLES["services"]["makers"])
BUILDERS = either(_TABLES["homes"]["builders"])
HOME_FEATURES = either(_TABLES["homes"]["features"])
CAR_FEATURES = either(_TABLES["cares"]["features"])
ACTIVITIES = either(_TABLES["hobbies"]["activities"])
FOODS = (
    "(?:海鲜|虾|蟹|螃蟹|鱼|牛肉|羊肉|猪肉|肥肉|内脏|香菜|葱|姜|蒜|葱姜蒜|辣椒?|辣的?|甜的?|甜食|生冷|油腻的?|咸的?|花生|坚果|芒果|菠萝|"
    "鸡蛋|牛奶|奶制品|乳糖|豆制品|面食|米饭|生的|生鱼片|肉|荤|红肉|凉的|火锅|酱油|味精|糖|狗肉|兔肉|榴莲|羊肉|贝类|麸质|peanuts?|seafood|shrimp|pork|beef|"
    "spicy food|nuts|milk|eggs?|meat|coriander|lamb)"
)
CUISINES = (
    "(?:川|湘|粤|鲁|苏|浙|徽|闽|豫|东北|本帮|淮扬|西北|新疆|云南|家常|农家|江浙|潮汕|清真|客家|日本|韩国|泰国)菜"
    "|(?:日|韩|西|中|泰|法|快|素)(?:餐|料理|料)|日料|韩料|火锅|烧烤|烤肉|面食|羊肉汤|胡辣汤|烩面|饺子|海鲜|辣的?|清淡的?|甜的?|咸的?|素|面|米饭"
    "|牛排|小龙虾|麻辣烫|早茶|自助餐?|涮羊肉|烤鸭|鱼|牛肉|羊肉|酸菜鱼|大盘鸡"
)
DRINKS = "(?:白酒|红酒|葡萄酒|啤酒|黄酒|洋酒|威士忌|茅台|五粮液|汾酒|剑南春|米酒|清酒|酒)"
CIGARETTES = "(?:中华|软中华|硬中华|玉溪|黄鹤楼|利群|芙蓉王|云烟|红塔山|黄金叶|南京|苏烟|细支|粗支|爆珠|烟|电子烟|雪茄)"
LESSONS = f"(?:{either(_TABLES['hobbies']['lessons'])})"
MODELS = either(_TABLES["cars"]["models"])
COLLEGES = either(_TABLES["work"]["colleges"])
REGIONS = either(_TABLES["places"]["regions"])
INDUSTRY = (
    "(?:生意|工程|贸易|建材|装修|装饰|物流|餐饮|酒店|外贸|服装|教育|培训|房地产|地产|金融|保险|医药|医疗器械|医疗|农业|养殖|种植|IT|互联网|"
    "电商|直播|广告|传媒|设计|家具|家电|汽配|钢材|煤炭|化工|机械|制造|水果批发|批发|零售|美容|美发|健身|旅游|运输|货运|快递|软件|食品|饮料|"
    "茶叶|烟酒|珠宝|印刷|包装|纺织|养老|环保|新能源|光伏|建筑|市政|绿化|园林|咨询|财税|法律|门窗|五金|水暖|灯具|窗帘|地板|瓷砖|涂料|橱柜|家纺|童装|女装|鞋帽|箱包|化妆品|母婴|玩具|文具|图书|水产|蔬菜|粮油|酒水|奶茶|烘焙|早餐|烧烤|火锅|快餐|卤味|海鲜|干果|茶具|字画|玉器|手机|电脑|监控|安防|消防|空调|电梯|电缆|轮胎|二手车|驾校|洗车|汽修|家政|保洁|月嫂|殡葬|婚庆|摄影|会展|猎头|劳务|人力|游戏|芯片|医美|口腔|宠物|花卉|苗木|饲料|化肥|农机)"
)
