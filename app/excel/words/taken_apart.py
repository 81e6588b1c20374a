"""Titles in Chinese taken apart into words: 「保险哪天到期」, 「抽不抽烟」, 「到手价」.

The words that say which item it is are few, and each has a handful of others that mean the same. A title of
which every sign belongs to such a word, and which names all words of an item and no others, is that item's,
in whatever order they stand and whatever idle words stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

_LONGEST = 14
_IDLE = frozenset(
    "上 二代 居民 有效 公民 加 从 哪里 哪儿 的 了 得 过 地 是 在 有 其 该 这 他 她 您 你 请 吗 呢 吧 呀 什么 啥 何 哪 哪些 哪个 哪种 哪家 哪款 客户 顾客 车主 业主 "
    "会员 本人 自己 目前 现在 现 当前 实际 具体 大概 平时 平常 日常 闲时 一般 通常 主要 情况 个 填写 说明一下 属于 为人 日常 整个 所有".split()
)
"""Words that tell nothing of which item it is."""
_SAID = {
    said: words.split()
    for said, words in {
        "日": "日子 日期 时间 日子 日 天 那天 哪天 哪一天 年月 年月日 月份 什么时候 什么时间 啥时候 何时 几时 几号 几月 哪年 时候 时段 几点",
        "否": "是否 与否 否 不 没 没有 不不 要不要 能不能 会不会",
        "谁": "谁 人 者 人员 员 哪位 哪个人 的人",
        "名": "姓名 名字 名称 名",
        "号": "号 号码 id no 编号 码 代码",
        "多少": "多少 几 多大 多",
        "方式": "方式 渠道来源 形式 方法 途径 渠道 怎么 怎样 如何 手段 性质 咋",
        "程度": "程度 几 类型 特点 情形 如何 怎么样 高低 强弱 深浅 水平 好坏 好 度 怎样 级 级别 等级 强度 指数",
        "车": "车 爱车 车子 车辆 汽车 新车 小车 轿车 整车",
        "房": "房 房子 房屋 住房 房产 住宅 物业",
        "型": "车型 型号 款式 车款 款型 品种",
        "险": "承保 投保 保险 车险 商业险 交强险 交强 商业保险 车辆保险 险 保期 商业",
        "到期": "脱保 到期 截止 截至 终止 止 届满 满期 期满 脱保 止期 有效期 有效期至 有效期止 结束 失效",
        "续保": "续保 续险",
        "年检": "年检 年审 审车 验车 检车 车检 检验 检审 审验 年检审",
        "下次": "下次 下回 下一次 下一步 再次 再 约定",
        "公里": "多少公里 公里 公里数 里程 里程数 里程表 码表",
        "跑": "跑 行驶 开 走 已行驶 读数 表显 进站 进厂 到店 数",
        "牌": "车牌 牌照 号牌 牌号 车牌号 车牌照 车号 上牌",
        "来": "来 来访 到访 来店 到店 进店 到场 来电 看房 看车 咨询 接待 光临 进场 到场 访",
        "首": "首次 第一次 初次 首 初",
        "联系": "联系 联络 回访 跟进 见面 约看 约见 打电话 沟通 拜访 约谈 邀约 致电 来电话 联系客户 到店 看房 到访 来店",
        "方便": "方便 合适 有空 空闲 最佳 最好 最合适 最方便 合适打 空闲时",
        "电话": "电话 接电话 打电话 接听电话 通话 联系 联络 接听",
        "喜欢": "喜欢 希望 愿意 习惯 偏好 偏爱 首选 优先 最喜欢 最好 最佳",
        "买": "买 置业 购 购房 购车 买车 买房 提车 购买 购入 购置 成交 所购 已购 选购 订购 认购 提 入手",
        "卖": "卖 经办销售 销售接待 卖房顾问 卖车顾问 我方业务 我方销售 销售 接待 成交 签单 开单 跟单 跟进 负责 卖车 卖房 办理 出单 接单 下单",
        "签": "签 合同签 签约 签订 签署 签单 签购 下订 下定 付定 交定 大定 小定 小订 大订 认购 认筹 定购 订购 网签 草签",
        "合同": "合同 协议 合约 合同书",
        "钥匙": "钥匙 拿钥匙 领钥匙 取钥匙 交钥匙",
        "交": "交 领取 交付 交接 提 接 拿 领 取 收 提走 开走 交收",
        "价": "价 价格 价钱 总价 总额 金额 款 总款 费用 全款 款项 价款 总金额 销售额 钱",
        "到手": "到手 落地 提车 开票 全部 最终 最后 成交 总 共 总共 一共 全部 实付 交易",
        "付": "付 付款 支付 付钱 买单 结款 结账 付清 款项 购买 购车 购房",
        "面积": "面积 房本面积 实测面积 产证面积 约定面积 合同面积 建面 平方 平方数 平米 平米数 平 大小",
        "知道": "知道 得知 了解 认识 听说 获知 认知 获取 获悉 找到 来",
        "我们": "我们 本店 本公司 我店 我司 咱们 咱 本楼盘 本项目 项目 楼盘",
        "来源": "来源 客户来源 线索来源 线索来自 来自 客源 集客 获客",
        "介绍": "介绍 老客户介绍 老客户推荐 朋友推荐 朋友介绍 老客带新 推荐 转介绍 引荐 推介 带来 介绍来 推荐来 老带新 转介",
        "意向": "意向 意愿 诚意 购买意愿 购买意向 购车意向 购房意向 购车意愿 购房意愿",
        "爱好": "爱好 喜好 兴趣 消遣 特长 嗜好 喜欢 爱干 爱玩 爱做 娱乐",
        "单位": "单位 公司 企业 工作单位",
        "工作": "工作 上班 任职 就职 供职 就业 从业",
        "生": "生日 出生 过生日 诞辰 诞生 生辰 寿辰 出生日",
        "历": "公历 农历 阳历 阴历 旧历 新历",
        "通": "能打通 打得通 打 常打 最常用",
        "提走": "提走 开走",
        "做": "做 干 从事 从",
        "行": "行 行业 行当 行业类别",
        "职": "职务 职位 职 职衔 岗位 头衔 职称",
        "任": "任 担任 在单位 单位 身居",
        "婚": "婚 结婚 婚姻 成家 已婚 领证",
        "烟": "烟 抽烟 吸烟 香烟",
        "酒": "酒 喝酒 饮酒 酒量 白酒",
        "满意": "满意 满意度 满意程度",
        "对我们": "对我们 对本店 对公司 对我司 对服务 对产品 总体 整体 整体上",
        "性格": "性格 脾气 性情 脾性 个性",
        "关系": "关系 交情 亲疏 熟悉 熟悉度 熟识 亲密度 熟",
        "与我": "与我 和我 跟我 与我们 和我们 与顾问 与本人 和我的",
        "用途": "用途 用处 干什么用 做什么用 干嘛用 买来做什么 买来干什么 来做什么",
        "为何": "目的 动机 动因 缘由 原因 为什么 为何 做什么 干嘛",
        "没买": "没买 未买 未成交 没成交 未购买 没购买 未签约 退房 退车 退订 战败 流失 没签 未订",
        "原因": "原因 理由 缘由 为什么 为何 缘故 因素",
        "拒": "不要 不能 不可 不愿 不愿意 拒绝 拒接 勿 请勿 别 谢绝 免 不想 不让 不接",
        "打扰": "打扰 打电话 接电话 电话 联系 被打扰 致电 来电 骚扰",
        "开": "开 驾驶 自驾 乘坐 所开",
        "家里": "家里 家中 家庭 家",
        "做主": "做主 拍板 说了算 当家 决策 决定 拿主意 定夺 关键决策 决定权",
        "称呼": "称呼 叫 称",
        "住": "现居 现居住 住 居住 所住 住在",
        "小区": "哪个小区 小区 社区 楼盘",
        "给": "给 为 替",
        "顾问": "顾问 销顾 置业顾问 销售顾问 经理 业务员",
        "看中": "看中 关注 想买 想要 看好 中意 心仪 感兴趣",
        "急": "急 紧急 应急 急事 紧急时 急事时 有急事",
        "找": "找 联系",
        "阶段": "阶段 进展 进度 进程 步骤 哪一步 到哪一步 到哪步 现状",
        "学历": "学历 文凭 文化程度 学位",
        "证": "身份证 身份 证件 证照 二代证 身份证件",
        "微信": "微信 威信 薇信 wx vx",
        "楼": "楼 楼栋 楼号 楼座 栋 栋号 幢 幢号 座 单元 单元号 层",
        "位": "位置 坐落 地点",
        "子女": "孩子 小孩 子女 儿女 娃 宝宝 小朋友 儿子女儿 家里孩子 孩子们",
        "我方": "我方 我司 本店",
        "业务员": "业务员 销售 业务 销售员 顾问",
        "等级": "级 分级 级别 等级 档次 评级 星级 层级 分类",
        "重要": "重要 重要性 价值",
        "用": "用 使用 用车 开车 住 驾驶",
    }.items()
}
_MEANS = {
    word: frozenset(said for said, words in _SAID.items() if word in words)
    for word in {word for words in _SAID.values() for word in words}
}
_PHRASES = {
    "delivered_on": "提走 日|钥匙 交 日|钥匙 日|交 车 日|交 房 日|交 走 日|买 日|买 车 日|买 房 日",
    "signed_on": "签 日|签 合同 日|合同 日|签 车 日|签 房 日",
    "insurance_expiry": "险 到期 日?|险 续保 日?|续保 日|续保 到期 日?|下次 续保 日|险 下次 到期 日",
    "inspection_due": "年检 到期 日?|年检 日|下次 年检 日?|年检 下次 到期 日?",
    "mileage": "公里|公里 来|公里 跑|跑 公里 多少|公里 多少|公里 号",
    "plate": "牌 号?|牌 所|牌 车|牌 多少|牌 号 多少|牌 买|牌 买 号",
    "bought": "房 位|房 楼|楼 房 号|买 车 型?|买 型|车 型 名?|车 名|买 车 型 名|买 房|买 房 号|房 号|买 房 名|房 名",
    "amount": "到手 价|买 价 多少|车 价|房 价|车 到手 价|房 到手 价|到手 价 多少|买 车 价|买 房 价|买 房 到手 价|买 车 到手 价",
    "payment": "付 方式|付 价 方式|付 方式 买",
    "size": "面积|面积 多少|房 面积|房 面积 多少|面积 买",
    "acquainted_on": "来 日|首 来 日?|首 来 车 日|首 来 房 日|首 联系 日",
    "next_contact_on": "下次 联系 日?|下次 来 日",
    "source": "来 方式|来源 方式 知道|来源 方式?|来源 知道 方式?|知道 方式 我们?|知道 我们|知道 来源 我们",
    "referrer": "介绍 谁 名?|介绍 名",
    "owner": "顾问|卖 谁|卖 谁 名|卖 名|顾问 名|卖 顾问 名?|我方 业务员",
    "intent": "意向 程度",
    "hobbies": "爱好|爱好 程度|爱好 运动|爱好 否|爱好 事情",
    "company": "单位|工作 单位 名?|单位 名",
    "position": "职|任 职|职 任 工作|职 程度",
    "industry": "做 工作|做 行|工作 行|工作 做 行",
    "marital_status": "婚|婚 否|婚 程度",
    "smoking": "烟|烟 否|烟 程度|烟 爱好",
    "alcohol": "酒|酒 否|酒 程度|酒 爱好",
    "preferred_channel": "喜欢 联系 方式|方便 联系 方式|联系 方式 喜欢 方便",
    "best_time": "方便 日|方便 电话 日|电话 日|喜欢 电话 日|方便 联系 日|喜欢 联系 日",
    "do_not_contact": "拒 打扰|否 拒 打扰|拒 联系",
    "loyalty": "满意 否?|满意 程度|对我们 满意 否?|对我们 满意 程度",
    "personality": "性格 程度?|性格 型",
    "closeness": "关系 程度|与我 关系|与我 关系 程度|关系 否|关系 程度 否",
    "buying_reason": "用途|买 用途|买 车 用途|买 房 用途|车 用途|买 为何|买 车 为何|买 房 为何",
    "lost_reason": "没买 原因|没买 车 原因|没买 房 原因",
    "car_brand": "开 车|开 型|家里 车|开 车 型|家里 开 车|开 车 名",
    "wedding_day": "婚 日",
    "decided_by": "做主 谁?|家里 做主 谁?|做主 谁 名",
    "salutation": "称呼 方式|称呼 喜欢",
    "present_home": "住 小区|住 小区 名|住 房",
    "bought_for": "用 谁|给 谁 用|给 谁 买|用 谁 名|给 谁 买 车|给 谁 买 房",
    "emergency_contact": "急 联系 谁|急 谁|急 找 谁",
    "contract_number": "合同 号",
    "birthday": "生|生 日|证 生|证 生 日|历 生|历 生 日",
    "mobile": "通 电话|通 电话 号",
    "stage": "阶段|阶段 名",
    "education": "学历|学历 程度",
    "id_number": "证 号",
    "wechat": "微信 号?|微信 联系",
    "children": "子女|子女 多少|子女 否|子女 名|子女 年纪",
    "grade": "等级|重要 等级|重要 程度",
}  # fmt: skip
_OF_TRADES = {
    "intended_model": "意向 型|意向 车|意向 车 型|看中 型|看中 车|看中 车 型",
    "car_insurer": "险 单位|险 车 单位",
}
"""The same of items that a trade brings along."""
_asked_both_ways = re.compile("(.)[不没]\\1").sub
"""「抽不抽烟」 asks whether."""


def key_of(title: str) -> str:
    """The item that the words of a plain title name, or its key in a trade; empty for none."""
    if title.isascii() or len(title) > _LONGEST:
        return ""
    bare = _asked_both_ways(r"\1", title)
    return _key_of(bare if bare == title else f"{bare}否")


@lru_cache(2000)
def _key_of(title: str) -> str:
    items = _items()
    keys = {items[words] for words in _readings(title) if words in items}
    return keys.pop() if len(keys) == 1 else ""


@cache
def _items() -> dict[frozenset[str], str]:
    """By all the words of each; 「日?」 may be left away."""
    found = {}
    for key, phrases in (_PHRASES | _OF_TRADES).items():
        for phrase in phrases.split("|"):
            ways = (([word[:-1]], []) if word[-1] == "?" else ([word],) for word in phrase.split())
            for words in product(*ways):
                found[frozenset(word for some in words for word in some)] = key
    return found


def _readings(title: str) -> Iterator[frozenset[str]]:
    """What the words of a title mean, for each way in which it is put together of words."""
    if not title:
        yield frozenset()
    for end in range(1, len(title) + 1):
        word = title[:end]
        said = [{meant} for meant in _MEANS.get(word, ())] + ([set()] if word in _IDLE else [])
        if said:
            for rest in _readings(title[end:]):
                yield from (rest | one for one in said)
