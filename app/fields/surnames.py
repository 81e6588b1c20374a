"""Chinese characters that names read otherwise than the dictionary does, the likelier reading first.

The readings after the first are what people also type, so they are found too. What differs only in
tone (任, 华, 葛, 宁, 燕, 纪) needs no entry. Put together by hand where pypinyin's first reading is wrong
for a surname, not taken from a dictionary: add to it what a shop reports.
"""

from __future__ import annotations

from app.fields.traditional import traditional_of

Readings = tuple[str, ...]


def _table(text: str) -> dict[str, Readings]:
    rows = (entry.split() for entry in text.replace("\n", ";").split(";") if entry.strip())
    return {name: tuple(readings) for name, *readings in rows}


def _compounds(text: str) -> dict[str, tuple[Readings, ...]]:
    return {name: tuple(tuple(r.split("'")) for r in readings) for name, readings in _table(text).items()}


COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪"
    "陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章"
    "鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟"
    "艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲"
    "虞敖巩明佘池查麻苑迟邝闫肖付代候楚"
    "赖屠匡郁晁荆廉邸扈竺冼亓逄蔺茹裘芮胥辜亢仝阚郜郗谌桓闻戎宓濮邰荀奚糜鄢尉郏隗郦璩蒯訾逯郇琚綦缑佴郄仉汝羿邴汲殳乜谯暨庾毋夔笪嵇贲钮雍冀宦阙鞠郤"
)
"""Surnames of one character that nearly everybody bears: what begins otherwise is seldom a Han name."""
COMMON_IN_BOTH = COMMON | traditional_of(COMMON)
"""The same with their traditional shapes: 陳 beside 陈."""


SURNAMES = _table("""
曾 zeng ceng; 单 shan dan; 解 xie jie; 仇 qiu chou; 区 ou qu; 查 zha cha; 盖 ge gai; 朴 piao pu; 翟 zhai di
缪 miao mou; 员 yun yuan; 贠 yun yuan; 乐 yue le; 种 chong zhong; 折 she zhe; 召 shao zhao; 黑 he hei
秘 bi mi; 能 nai neng; 洗 xian xi; 郗 xi chi; 隗 kui wei; 繁 po fan; 覃 qin tan; 柏 bai bo; 薄 bo bao
佴 nai er; 尉 wei yu; 宓 mi fu; 祭 zhai ji; 句 gou ju; 都 du dou; 费 fei bi; 参 shen can; 莘 shen xin
粘 nian zhan; 卜 bu bo; 阚 kan han; 乜 nie mie; 牟 mu mou; 郇 xun huan; 谌 chen shen; 那 na nuo
盛 sheng cheng; 适 kuo shi; 长 zhang chang
""")

COMPOUNDS = _compounds("""
欧阳 ou'yang; 司马 si'ma; 诸葛 zhu'ge; 上官 shang'guan; 尉迟 yu'chi wei'chi; 司徒 si'tu; 司空 si'kong
司寇 si'kou; 夏侯 xia'hou; 皇甫 huang'fu; 东方 dong'fang; 公孙 gong'sun; 慕容 mu'rong; 令狐 ling'hu
宇文 yu'wen; 长孙 zhang'sun chang'sun; 轩辕 xuan'yuan; 端木 duan'mu; 独孤 du'gu; 南宫 nan'gong
西门 xi'men; 万俟 mo'qi wan'si; 澹台 tan'tai dan'tai; 钟离 zhong'li; 闻人 wen'ren; 赫连 he'lian
呼延 hu'yan; 申屠 shen'tu; 淳于 chun'yu; 单于 chan'yu dan'yu; 太史 tai'shi; 濮阳 pu'yang
公羊 gong'yang; 公冶 gong'ye; 宗政 zong'zheng; 仲孙 zhong'sun; 闾丘 lv'qiu; 鲜于 xian'yu; 拓跋 tuo'ba
百里 bai'li; 东郭 dong'guo; 南门 nan'men; 第五 di'wu; 完颜 wan'yan; 纳兰 na'lan; 叶赫 ye'he
""")

GIVEN = _table("""
长 chang zhang; 朝 chao zhao; 行 xing hang; 乐 le yue; 重 zhong chong; 晟 sheng cheng; 茜 qian xi
传 chuan zhuan; 曾 zeng ceng; 单 dan shan; 翟 zhai di; 解 jie xie; 查 cha zha; 都 du dou
厦 sha xia; 会 hui kuai; 藏 zang cang; 调 diao tiao; 校 xiao jiao; 柏 bai bo; 莘 xin shen; 阚 kan
""")
"""Characters of given names and firms with two common readings."""

TYPICAL = frozenset(
    "轩涵梓欣怡萱宸睿昊琪瑶妍婷娜莉雯琳璇薇倩蕊芷茜皓晗煜桐彤曦玥霖铭熙妮婧蓉媛嫣莹浩淇瑾钰琦婕楠烨翊祺宥恺"
)
"""Signs that stand in given names and hardly in any word that tells something of a child."""

USUAL_GIVEN = frozenset(
    "伟芳敏静丽强磊军洋勇艳杰娟涛明超秀霞刚桂英华玉萍红鹏辉斌波峰宇浩凯鑫博文志建俊晓雪梅兰竹菊莲荷云霄朵晨曦阳晴雨露霜月星辰天宏鸿"
    "翔飞龙虎豪杰瑞祥泽润林森松柏桐楠枫桦苗禾芸芝芬芮若思诗书画琴棋语乐悦欢笑佳美嘉家安宁康健平和顺诚信义仁礼智远航帆舟海江河溪"
    "源清澈洁冰心依一诺言承继恒毅坚卓越然冉木可艾米糖果豆春夏秋冬锦绣彩虹丹彤朱青蓝紫珍珠贝宝金银铭钧锋"
)
"""Signs of which given names are made: two of them together are one, unless they are a word."""
