"""The choices of the built-in items: stable key, both languages, and what people write instead."""

from __future__ import annotations

from app.fields.option import Option


def _options(*rows: tuple[str, str, str, str]) -> tuple[Option, ...]:
    """Rows of key, Chinese, English and synonyms separated by spaces."""
    return tuple(Option(key, zh, en, tuple(words.split())) for key, zh, en, words in rows)


SEX = _options(
    ("male", "男", "Male", "先生 男士 男性 男生 男孩 帅哥 ♂ m man mr mr."),
    ("female", "女", "Female", "女士 小姐 女性 女生 女孩 美女 太太 ♀ f woman ms mrs ms. mrs."),
)
MARITAL = _options(
    ("single", "未婚", "Single", "单身 未 否 × n 没结 没结婚 没有结婚 还没 还没结 没对象 单着 没成家 未成家"),
    (
        "married",
        "已婚",
        "Married",
        "结婚 已结婚 有配偶 初婚 再婚 婚 已 是 √ y 结 结了 已结 已成家 成家了 成家",
    ),
    ("divorced", "离异", "Divorced", "离婚 离婚独居 离 离了 已离 离过 离异单身"),
    ("widowed", "丧偶", "Widowed", "寡 鳏"),
)
PRICE_CLASS = _options(
    ("low", "实惠", "Low-priced", "低档 便宜"),
    ("middle", "中档", "Mid-priced", "中等 一般"),
    ("high", "高档", "High-priced", "高端 贵"),
)
CHANNEL = _options(
    ("call", "电话", "Call", "打电话 手机 phone tel 电访 电话联系 电话沟通 通话 致电"),
    ("visit", "拜访", "Visit", "上门 当面 面谈 家访 登门 面访 走访 见面"),
    ("store", "到店", "In store", "来店 进店 展厅 店内"),
    ("wechat", "微信", "WeChat", "wx weixin 微信联系 微信留言 微信沟通 发微信 加微信"),
    ("sms", "短信", "Text message", "message 信息 发短信 短信联系 短讯 sms 手机短信 发信息"),
    ("email", "邮件", "E-mail", "邮箱 mail email 发邮件 电子邮件"),
    ("card", "贺卡", "Card", "卡片"),
    ("gift", "送礼", "Gift", "礼品 礼物"),
)
PERSONALITY = _options(
    ("driver", "主观型", "Driver", "主观 支配型 力量型 控制型 老板型 老虎型 老虎"),
    ("analytical", "分析型", "Analytical", "分析 完美型 思考型 猫头鹰型 猫头鹰"),
    ("expressive", "情感型", "Expressive", "情感 活泼型 表达型 孔雀型 孔雀"),
    ("amiable", "随和型", "Amiable", "随和 和平型 亲切型 考拉型 考拉"),
)
CLOSENESS = _options(
    ("loose", "松散", "Loose", "一般 普通 不熟"),
    ("familiar", "熟悉", "Familiar", "熟 认识"),
    ("tight", "紧密", "Tight", "密切 亲密 铁"),
)
STAGE = _options(
    ("possible", "潜在客户", "Possible buyer", "潜在 潜客 线索 可能购买 新线索 待跟进 未跟进 待联系 未联系"),
    (
        "prospect",
        "意向客户",
        "Qualified prospect",
        "意向 有望客户 准客户 跟进中 跟进 洽谈中 谈判中 有意向 待成交 已到店 已试驾 已看房 已报价 已带看",
    ),
    (
        "first",
        "首次购买",
        "First purchase",
        "成交 已成交 已购 已购车 已购房 已提车 已交车 已交房 首购 新客户 保有 保有客户 基盘 基盘客户",
    ),
    ("repeat", "重复购买", "Repeat purchase", "复购 再购 增购 换购"),
    ("loyal", "忠诚客户", "Loyal", "忠诚 老客户"),
    ("advocate", "拥护者", "Advocate", "推荐 转介绍客户"),
    ("dormant", "休眠", "Dormant", "沉睡 休眠客户"),
    ("lost", "流失", "Lost", "战败 已战败 流失客户 已流失 已放弃 放弃 丢单"),
)
LOYALTY = _options(
    ("loyal", "忠诚", "Loyal", ""),
    ("very-satisfied", "非常满意", "Very satisfied", "很满意 十分满意 特别满意 相当满意 极满意"),
    ("satisfied", "满意", "Satisfied", "较满意 比较满意 基本满意 还满意"),
    ("indifferent", "无所谓", "Indifferent", "一般 一般般"),
    ("displeased", "不高兴", "Displeased", "不满 不满意 不太满意 不大满意 较不满意 不够满意"),
    ("angry", "愤怒", "Angry", "生气"),
    ("campaigning", "处处说坏话", "Campaigning against us", "投诉 敌对"),
)
GRADE = _options(
    (
        "A",
        "A",
        "A",
        "A类 A级 A类客户 重点 重点客户 重要 重要客户 VIP VIP客户 贵宾 大客户 核心 核心客户 优质客户",
    ),
    ("B", "B", "B", "B类 B级 B类客户 主要"),
    ("C", "C", "C", "C类 C级 C类客户 普通 普通客户 一般客户"),
    ("D", "D", "D", "D类 D级 D类客户 小客户"),
)
INTENT = _options(
    ("H", "H（7 天内）", "H (within 7 days)", "H级 H类"),
    ("A", "A（15 天内）", "A (within 15 days)", "A级 A类"),
    ("B", "B（30 天内）", "B (within 30 days)", "B级 B类"),
    ("C", "C（2–3 个月）", "C (2–3 months)", "C级 C类"),
)
PERSON_RELATION = _options(
    ("spouse", "配偶", "Spouse", "爱人 妻子 老婆 太太 妻 丈夫 老公 夫 先生 夫人 媳妇 老伴 内人"),
    ("son", "儿子", "Son", "儿 男孩 公子 大儿子 小儿子 长子 次子 子"),
    ("daughter", "女儿", "Daughter", "女 女孩 千金 闺女 大女儿 小女儿 长女 次女"),
    ("child", "孩子", "Child", "小孩 子女 宝宝"),
    ("father", "父亲", "Father", "爸爸 爸 父 老爸"),
    ("mother", "母亲", "Mother", "妈妈 妈 母 老妈"),
    ("father-in-law", "岳父/公公", "Father-in-law", "岳父 公公 丈人"),
    ("mother-in-law", "岳母/婆婆", "Mother-in-law", "岳母 婆婆 丈母娘"),
    ("brother", "兄弟", "Brother", "哥哥 弟弟 哥 弟 兄"),
    ("sister", "姐妹", "Sister", "姐姐 妹妹 姐 妹"),
    ("grandchild", "孙辈", "Grandchild", "孙子 孙女 外孙 外孙女"),
    ("other", "其他", "Other", "亲戚 朋友"),
)
ASSET_KIND = _options(
    ("vehicle", "车辆", "Vehicle", "车 汽车"),
    ("home", "房产", "Home", "房 住房 房子"),
    ("policy", "保单", "Policy", "保险"),
    ("contract", "合同", "Contract", "协议"),
    ("other", "其他", "Other", ""),
)
PAYMENT = _options(
    (
        "cash",
        "全款",
        "Paid in full",
        (
            "公司转账 对公转账 银行转账 "
            "现金 现款 一次性 一次性付款 一次性付清 一次性支付 一次付清 转账 全额 全额付款 全额支付 全款支付 "
            "全款购车 全款买车 全款购房 付全款 全 全付 全额付清 现金支付 现金全款 全现金 full "
            "刷卡 刷卡支付 全款刷卡 微信 微信支付 微信转账 支付宝 支付宝支付 支付宝转账 扫码 扫码支付 云闪付"
        ),
    ),
    (
        "loan",
        "贷款",
        "Loan",
        (
            "贷 mortgage instalment instalments installment installments finance financed financing "
            "按揭 按揭贷款 按揭购房 银行按揭 银行贷款 汽车贷款 分期 分期付款 分期贷款 分期购车 免息分期 "
            "信用卡分期 金融 金融贷款 厂家金融 商贷 商业贷款 商业按揭 公积金 公积金贷款 贷款购车 贷款买车 "
            "贷款购房 车贷 房贷 组合 组合贷 组合贷款"
        ),
    ),
    ("mixed", "部分贷款", "Part loan", "首付加贷款 部分按揭"),
    ("trade-in", "置换", "Trade-in", "以旧换新 旧车置换 置换购车"),
)
ACCOUNT_ROLE = _options(
    ("initiator", "发起者", "Initiator", "发起"),
    ("decider", "决策者", "Decider", "决策 拍板"),
    ("evaluator", "评估者", "Evaluator", "评估"),
    ("screener", "筛选者", "Screener", "筛选"),
    ("user", "使用者", "User", "使用"),
    ("executor", "执行者", "Executor", "执行 经办"),
    ("influencer", "影响者", "Influencer", "影响 内部影响者 外部影响者"),
)
ACCOUNT_ATTITUDE = _options(
    ("active", "积极", "Active", "主动"),
    ("passive", "被动", "Passive", "一般"),
    ("resistant", "抵触", "Resistant", "反对"),
)
ACCOUNT_BODY = _options(
    ("bank", "银行", "Bank", "信贷 金融 贷款"),
    ("authority", "主管部门", "Authority", "政府 机关 局 监管"),
    ("competitor", "竞争对手", "Competitor", "同行 对手"),
    ("supplier", "供应商", "Supplier", "供货 服务商"),
    ("client", "他们的客户", "Client of theirs", "甲方 下游"),
    ("association", "协会", "Association", "商会 学会"),
    ("media", "媒体", "Media", "报社 电视台"),
    ("person", "个人", "Person", "亲友 顾问"),
    ("other", "其他", "Other", ""),
)
ACCOUNT_SIDE = _options(
    ("firm", "单位", "The firm", "公司 企业 集团"),
    ("person", "个人", "The person", "本人"),
)
ACCOUNT_NEED = _options(
    ("cost", "成本", "Cost", "降本 省钱 价格"),
    ("efficiency", "效率", "Efficiency", "省事 方便 稳定"),
    ("image", "形象", "Image", "品牌 面子"),
    ("career", "事业", "Career", "前途 升职 业绩"),
    ("recognition", "认可", "Recognition", "尊重 成绩"),
    ("family", "家庭", "Family", "孩子 家人"),
    ("other", "其他", "Other", ""),
)
MONTH = _options(
    ("01", "1 月", "January", "1月 一月 1 Jan"),
    ("02", "2 月", "February", "2月 二月 2 Feb"),
    ("03", "3 月", "March", "3月 三月 3 Mar"),
    ("04", "4 月", "April", "4月 四月 4 Apr"),
    ("05", "5 月", "May", "5月 五月 5"),
    ("06", "6 月", "June", "6月 六月 6 Jun"),
    ("07", "7 月", "July", "7月 七月 7 Jul"),
    ("08", "8 月", "August", "8月 八月 8 Aug"),
    ("09", "9 月", "September", "9月 九月 9 Sep"),
    ("10", "10 月", "October", "10月 十月 Oct"),
    ("11", "11 月", "November", "11月 十一月 Nov"),
    ("12", "12 月", "December", "12月 十二月 Dec"),
)
ACCOUNT_STANCE = _options(
    ("champion", "支持且推动", "Champion", "铁杆"),
    ("supporter", "支持者", "Supporter", "支持"),
    ("neutral", "中立", "Neutral", ""),
    ("blocker", "阻碍者", "Blocker", "阻碍"),
    ("enemy", "敌对", "Enemy", "反对者"),
)
