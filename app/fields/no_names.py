"""Words that could be names by their signs, and that name nobody: 「丁克」, 「成家」, 「马上」.

Surnames begin many a word of the language (高考, 常年, 单身), and given names are made of the signs
of other words (平安, 成功). Where people are told of, such a word says something of them, or that
there is nobody.
"""

from __future__ import annotations

import re

_BEGINNINGS = frozenset(
    "单身 独身 不婚 不育 备孕 怀孕 已孕 孕期 孕妇 待产 预产 产假 头胎 一胎 二胎 三胎 暂时 暂未 计划 "
    "准备 打算 考虑 想要 即将 马上 快生 刚生 丁克家 丁克族 丁克夫 丁克一 丁克无 失独 保密 隐私 拒绝 "
    "不便 不详 不明 两口 双胞 龙凤 双方 双双 成家 家庭 关系 和睦 和谐 和父 和爸 和妈 和爷 和奶 和姥 "
    "和老 和我 和他 和她 和儿 和女 和孩 单亲 性格 毕业 高血 高大上 房产 计算 路桥 时常 常年 经常 "
    "今年 去年 目前 现在 从小 向来 包吃 包住 欠债 白血 白癜 白内 金牛 白羊 游泳 武术 陶艺 小学 小两 "
    "小家 小孩 小朋 小时 国外 国内 国企 部队 学生 学校 高血压 高大上 臭小".split()
)
"""Nobody's name begins so."""
_WORDS = frozenset(
    "高个子 包工头 边防兵 关节炎 应届生 常感冒 易过敏 易感冒 左撇子 白化病 单眼皮 万象城 顾家 "
    "丁克了 丁克中 安家 安静 安心 安全 安好 安排 温馨 平安 健康 成功 成熟 成长 成绩 文静 文职 文科 "
    "文员 文凭 明白 阳光 高大 高冷 高分 万事 万一 马虎 易怒 项目 乐观 解放 解决 舒服 强势 童年 牛气 "
    "牛人 冷淡 冷静 古怪 白领 金领 蓝领 白天 左右 左手 宁静 包容 柔弱 计较 尤其 关照 关键 余生 和气 "
    "和好 和美 和平 支持 齐全 齐备 安康 国家 中华 光明 文明 文学 春天 春节 秋天 夏天热 山村 海军 "
    "海边 海运 家里 家中 家教 家务 家长 金钱 平凡 平静 平民 平稳 美丽 美国 英国 英语 英俊 德国 华为 "
    "强壮 强健 志愿 志向 志愿者 军校 军官 军医 红军 红包 红人 晨练 天津 天生 天才 天真 成年 成人 "
    "关心 温和 温柔 方便 高考 高中 高职 高专 高烧 高铁 高管 高校 师范 武警 武校 水利 石油 石化 金融 "
    "时间 常驻 常住 常在 常来 常去 常回 常打 常出 常联 明年 明天 平常 平时 习惯 严格 严厉 严重 康复 "
    "安徽 江苏 江西 宁夏 宁波 郑州 徐州 常州 温州 柳州 苏州 连云 成都 路上 江边 路过 路远 单位 单独 "
    "单传 应该 应届 应酬 许多 尚小 尚可 尚未 尚无 管教 管理 车间 任教 任职 任课 曾在 曾任 曾经 军人 "
    "党员 党校 农民 农村 农业 农活 司机 司法 空军 空姐 幸福 毛病 古筝 海外 海归 华侨 云南 山东 山西 "
    "河南 河北 湖南 湖北 海南 田里 田地 马路 希望 生育 高中生 高兴 高矮 程序员 车工 车祸 车模 "
    "车行 时差 时装 胡闹 温顺 温差 房奴 房贷 路痴 农行 农场 管家 万科 万达 华润 庞大 童星 贺卡 阳历 "
    "阴历 全优 全职 全勤 尚好 司仪 师专 师大 路虎 宝马 文体 远洋 海员 海航 雷诺 宏大 明星 "
    "易碎 常青藤 江湖 江湖人 麻醉 麻痹 麻烦 米其林 程度 常备 "
    "石家庄 唐山 秦皇岛 邢台 张家口 包头 沈阳 白城 连云港 景德镇 安阳 焦作 许昌 商丘 周口 武汉 黄石 "
    "荆门 荆州 黄冈 邵阳 岳阳 常德 张家界 商洛 甘肃 白银 武威 张掖 石嘴山 曲靖 孟津 牛津 康奈尔 "
    "莫斯科 温哥华 金坛 贵阳 黄山 龙门 金华 于北京 于上海".split()
)
"""With another sign they may be names: 高铁 and 高铁军, 宁波 and 宁波涛."""
_TAILS = frozenset("了中的过着人员师部校店里外上下去来回好多少在到住班职业专科")
_NUMBERS, _ENDS = frozenset("一二两三四五六七八九十几数"), frozenset("了吗呢吧啊住座师员部店校症")
_number = re.compile(r"[一二两三四五六七八九十几数][个位名口]?[人娃孩]?").fullmatch
_sentence = re.compile(r".+[了吗呢吧啊住]|..[师员部店校症]|.[牛羊子蟹狮女秤蝎手羯瓶鱼]座").fullmatch


def names_nobody(word: str, *, sure: bool = False) -> bool:
    """Whether a short word of Chinese signs is one of those.

    `sure`: it stands where a name stands: 「平安」 is one there, 「备孕」 and 「两个」 are still none.
    """
    if word[:2] in _BEGINNINGS or word[:3] in _BEGINNINGS or word in ("丁克", "常常"):
        return True
    if (word[0] in _NUMBERS and _number(word)) or (word[-1] in _ENDS and _sentence(word)):
        return True
    if sure or word in _WORDS:
        return not sure
    return word[:2] in _WORDS and "·" not in word and (len(word) > 3 or word[2:] in _TAILS)
