"""The words by which sentences are read: relations, trades, food, illnesses. Tables to be added to."""

from __future__ import annotations

import re


def either(words: str) -> str:
    """Words separated by spaces as one alternative, the longest first."""
    return "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True))


_RELATIONS = {
    "spouse": "爱人 配偶 妻子 老婆 太太 丈夫 老公 夫人 媳妇 媳妇儿 内人 另一半 老伴 老伴儿 先生 孩子他妈 孩子他爸 孩子妈 孩子爸 孩儿他妈 孩儿他爸 "
    "wife husband spouse",
    "son": "儿子 大儿子 小儿子 二儿子 独生子 公子 小子 长子 次子 男孩 son",
    "daughter": "女儿 大女儿 小女儿 二女儿 闺女 大闺女 小闺女 千金 丫头 女孩 长女 次女 独生女 daughter",
    "child": "孩子 小孩 小孩子 老大 老二 老三 大宝 二宝 宝宝 娃 大娃 二娃 小朋友 kid child",
    "father": "父亲 爸爸 老爸 爸 老爷子 father dad",
    "mother": "母亲 妈妈 老妈 妈 老太太 mother mom mum",
    "father-in-law": "岳父 老丈人 丈人 公公 father-in-law",
    "mother-in-law": "岳母 丈母娘 婆婆 mother-in-law",
    "brother": "兄弟 哥哥 大哥 二哥 弟弟 哥 弟 堂哥 堂弟 表哥 表弟 brother",
    "sister": "姐妹 姐姐 大姐 二姐 妹妹 姐 妹 堂姐 堂妹 表姐 表妹 sister",
    "grandchild": "孙子 孙女 外孙 外孙女 大孙子 小孙子 大孙女 小孙女 grandson granddaughter",
    "other": "女婿 儿媳 儿媳妇 侄子 侄女 外甥 外甥女 小舅子 小姨子 大舅哥 姐夫 妹夫 嫂子 大嫂 弟媳 弟妹 舅妈 姨妈 姑父 姨父 舅舅 叔叔 姑姑 姑妈 爷爷 奶奶 姥姥 姥爷 外公 外婆 "
    "女朋友 男朋友 对象 未婚妻 未婚夫 girlfriend boyfriend fiancee",
}
RELATION_OF = {word: key for key, words in _RELATIONS.items() for word in words.split()}
PLAIN = frozenset(
    "爱人 妻子 老婆 太太 丈夫 老公 夫人 媳妇 儿子 女儿 闺女 孩子 小孩 父亲 爸爸 母亲 妈妈 哥哥 弟弟 姐姐 妹妹".split()
)
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

JOBS = either(
    "老师 教师 医生 大夫 护士 护士长 公务员 会计 出纳 律师 工程师 程序员 司机 警察 民警 军人 厨师 设计师 教授 校长 院长 主任 科长 "
    "处长 局长 经理 总经理 副总 总监 主管 店长 厂长 老板 老板娘 董事长 销售 文员 工人 农民 保安 保姆 全职太太 全职妈妈 家庭主妇 "
    "自由职业 个体户 导游 记者 编辑 主播 化妆师 理发师 教练 药剂师 财务 人事 行政 秘书 法官 检察官 研究员 博导 船长 飞行员 空姐 "
    "乘务员 快递员 摄影师 建筑师 班主任 书记 村长 镇长 县长 院士 CEO CFO CTO"
)
SCHOOL_END = "(?:小学|中学|高中|初中|大学|学院|学校|幼儿园|职高|技校|卫校|师范|党校|[一二三四五六七八九十实外附][中小]|[\u4e00-\u9fff][大]|附[中小])"
DEGREE = either(
    "初中 高中 中专 大专 专科 本科 大学本科 硕士 研究生 博士 博士后 MBA EMBA 双学位 函授 自考 小学文化"
)
ILL = either(
    "高血压 低血压 血压高 血压低 血压有点高 血压偏高 血压不稳 糖尿病 血糖高 血糖有点高 血糖偏高 高血脂 血脂高 心脏病 心脏不好 心脏不太好 冠心病 脑梗 中风 痛风 尿酸高 关节炎 腰椎 颈椎 腰不好 腿不好 "
    "腿脚不好 腿脚不便 膝盖 骨折 骨质疏松 胃病 胃不好 胃炎 肝 肾 结石 肺炎 哮喘 鼻炎 失眠 睡眠不好 近视 白内障 癌 肿瘤 手术 住院 出院 化疗 "
    "动了手术 生病 感冒 发烧 体检 怀孕 老年痴呆 帕金森 抑郁 过敏体质 身体不好 身体不太好 身体很好 身体硬朗 身体健康 身体不错 "
    "身体还行 耳背 听力不好 眼睛不好 牙不好 三高 脂肪肝 甲状腺 结节 心梗 支架 搭过桥 搭桥 坐轮椅 偏头痛 头痛 腰疼 腰痛 腿疼"
)
DRUGS = either("青霉素 头孢 阿莫西林 花粉 尘螨 灰尘 猫毛 狗毛 紫外线 酒精 药物 磺胺 麻药 海绵")
CAR_KINDS = (
    "(?:七座|7座|五座|大|小|新|二手|中型|紧凑型|插混|混动|纯电|进口|国产)*"
    "(?:SUV|suv|MPV|mpv|轿车|商务车|越野车?|跑车|新能源车?|电动?车|面包车|皮卡|房车|货车|车|电车|油车|家用车)"
)
HOME_KINDS = (
    "(?:学区|大|小|新|二手|精装|毛坯|江景|湖景|海景|电梯|三室|四室|两室|三居|四居|两居|一层|顶层|复式|养老|婚|改善)*"
    "(?:房子?|三居室?|四居室?|两居室?|[一两三四]室的?|别墅|洋房|平层|公寓|商铺|写字楼|车位|大户型|小户型|复式|学区房|叠拼|联排)"
)
BRANDS = either(
    "奥迪 宝马 奔驰 大众 丰田 本田 日产 别克 雪佛兰 福特 现代 起亚 马自达 斯柯达 沃尔沃 雷克萨斯 凯迪拉克 林肯 捷豹 路虎 保时捷 特斯拉 比亚迪 吉利 "
    "长城 哈弗 长安 奇瑞 荣威 名爵 广汽 传祺 红旗 蔚来 理想 小鹏 问界 极氪 零跑 岚图 五菱 宝骏 江淮 东风 坦克 领克 标致 雪铁龙 三菱 "
    "斯巴鲁 英菲尼迪 讴歌 玛莎拉蒂 法拉利 宾利 劳斯莱斯 迈巴赫 Jeep jeep smart MINI Tesla Audi BMW Benz Toyota Honda 捷达 小米 深蓝 欧拉 魏牌 星途"
)
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
LESSONS = "(?:钢琴|画画|绘画|舞蹈|跳舞|书法|围棋|游泳|吉他|古筝|小提琴|跆拳道|英语|编程|篮球|足球|羽毛球|乒乓球|网球|街舞|架子鼓|萨克斯|声乐|奥数|轮滑|象棋|美术|主持|播音|武术|击剑|马术|二胡|琵琶|拉丁舞)"
MODELS = either(
    "帕萨特 迈腾 速腾 途观 途锐 雅阁 凯美瑞 卡罗拉 轩逸 思域 汉 宋 秦 元 海豹 朗逸 宝来 高尔夫 CRV 君威 君越 凯越 英朗 探岳 途昂 汉兰达 普拉多 奥德赛 GL8 天籁 奇骏 "
    "锐界 昂科威 雷凌 飞度 福克斯 蒙迪欧 途昂 宏光 元PLUS 海豚 唐"
)
COLLEGES = either(
    "清华 北大 复旦 同济 交大 人大 北航 北邮 华科 中科大 哈工大 川大 武大 中大 厦大 浙大 南大 郑大 河大 财大 农大 理工大 师大 医大"
)
REGIONS = either(
    "东北 西北 江浙 苏北 苏南 潮汕 客家 中原 关中 陕北 闽南 湘西 胶东 川渝 两广 豫南 豫东 豫北 豫西 江南 晋北"
)
INDUSTRY = (
    "(?:生意|工程|贸易|建材|装修|装饰|物流|餐饮|酒店|外贸|服装|教育|培训|房地产|地产|金融|保险|医药|医疗器械|医疗|农业|养殖|种植|IT|互联网|"
    "电商|直播|广告|传媒|设计|家具|家电|汽配|钢材|煤炭|化工|机械|制造|水果批发|批发|零售|美容|美发|健身|旅游|运输|货运|快递|软件|食品|饮料|"
    "茶叶|烟酒|珠宝|印刷|包装|纺织|养老|环保|新能源|光伏|建筑|市政|绿化|园林|咨询|财税|法律)"
)
