"""Titles that shops write over their columns, beyond those that the catalog names.

Put together from how lists of car dealers, estate offices, insurers and key accounts are titled: add to it
what a shop reports. A title must say one item only, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.excel import trade_titles

_SHOPS = {
    key: tuple(words.split())
    for key, words in {
        "name": "顾客名称 客人姓名 来宾姓名 主联系人 第一联系人 大名 尊姓大名 全名 custname clientname membername contactname cname 客户姓名称呼 家长 家长姓名 学生家长 学生姓名 学生 幼儿姓名 叫什么 订货人 订购人 预订人 预约人 报名人 报名人姓名 患者 病人 病人姓名 房主 房主姓名 住户 住户姓名 持卡人 持卡人姓名 贵宾 贵宾姓名 嘉宾姓名 准客户姓名 主顾客 潜客姓名 潜客名称 客户名 客户全称 客户全名 客户姓名全称 顾客 顾客姓名 用户姓名 用户名 会员名 会员名称 车主名 车主名称 "
        "业主名 业主名称 购房人 购房人姓名 购房者 购买人 购车人 购车人姓名 买受人 认购人 买方 买方姓名 产权人 机主 机主姓名 "
        "投保人姓名 投保人名称 来访人姓名 来访客户 来电人 来电客户 到访客户 联系人姓名 中文名 中文姓名 真实姓名 人名 "
        "租客 租客姓名 租户 承租人 房东 房东姓名 店主 店主姓名 学员姓名 患者姓名",
        "salutation": "客户称呼 尊称",
        "owner": "业务归属 归属业务员 服务人员 所属人 所属人员 会籍顾问 课程顾问 美容顾问 健康顾问 家装顾问 管户经理 管户人 管护人 主管客户经理 专属顾问 专属客服 招生老师 跟单员 代理人 代理人姓名 经纪人 专员 服务专员 客户专员 续保专员 续保业务员 销售人员 销售员 销售代表 业务代表 业务人员 "
        "业务经理 理财经理 营销员 保险代理人 保险顾问 服务顾问 客户顾问 导购 导购员 导购姓名 维护人 归属人 归属顾问 归属销售 所属顾问 所属销售 客户负责人 "
        "客户归属 置业顾问姓名 销售顾问姓名 业务员姓名 客服专员",
        "mailing_address": "addr custaddr 住址地址 联络地址 通信地址 收件地址 收货地址 寄送地址 联系住址",
        "company": "在哪上班 上班单位 上班地点 工作单位名称 就职单位 就职公司 所在单位 服务单位 门店名称 店名 商户名称 经销商名称 公司名 单位名 企业全称 "
        "企业名称 医院 医院名称 学校名称 organization organisation",
        "company_address": "企业地址 办公地址 办公地点 公司所在地 单位所在地 工作地址 企业所在地",
        "office_phone": "市话 市内电话 商务电话 工作电话 办公固话 单位座机 办公座机",
        "home_phone": "家庭座机 家庭固话 住家电话 家里座机",
        "mobile": "通话号码 家长电话 家长手机 家长联系电话 家长联系方式 学生家长电话 业主电话 收货电话 收货手机 收货手机号 收件手机 收件手机号 收件电话 收件人电话 收货人电话 预约电话 报名电话 持卡人手机 车主手机 绑定手机 注册手机 注册手机号 登录手机号 预留手机 预留电话 来电号码 来电电话 联系号码 联络电话 行动电话 手机电话 电话手机 手机联系电话 本人电话 本人手机 常用电话 常用手机 "
        "主叫号码 移动手机 手提电话 移动号码 手机号1 contactnumber contactno mobileno phoneno cellphone",
        "other_phone": "备用手机 备用号码 备用联系方式 备用联系电话 第二电话 第二手机 第二联系电话 另一电话",
        "email": "电子邮件地址 邮箱地址 电邮 emailaddress",
        "wechat": "微信账号 微信号码 微信id wechat wechatid weixin",
        "wedding_day": "婚期 婚礼日期 婚礼时间 结婚时间 结婚纪念 大婚日期",
        "id_number": "certno idno idcardno idnumber 身分证 身分证号 身分证号码 身分证字号 身分证统一编号 身份证件号 公民身份号码 身份证编号 客户身份证 证件编号",
        "birthday": "阳历生日 公历生日 新历生日 身份证生日 birth birthdate bday birthdt 出生时间 出生日 生日日期",
        "home_address": "住哪里 住哪 家住 家住哪里 住处 详细住址 现住址 现住地址 现居地址 居住地 居住住址 家庭详细地址 家庭详细住址 住家地址 现居住地址",
        "position": "职务部门 部门职务 部门及职务 职务及部门 职位名称 担任职务 现任职务",
        "industry": "主营 主营业务 经营项目 经营范围 主营产品 做什么的 做什么 干什么的 干啥的 从事 从事工作 从事何业 工作性质 何种职业 行当 所在行业 行业类别 行业类型 从事职业 职业类别",
        "hobbies": "嗜好 个人嗜好 爱好兴趣 喜欢什么 爱好什么 平时爱好 喜好 个人喜好 业余爱好 兴趣与爱好 特长爱好",
        "education": "学位 学历学位 教育背景 教育水平",
        "school": "教育背景学校",
        "native_place": "户籍地址 户口地址 哪里人 籍贯地址 户籍地 户籍所在地 户口所在地 籍贯地",
        "spouse_name": "老公 媳妇 夫人 另一半 配偶名",
        "closeness": "与客户关系 关系亲密度 关系远近 亲疏程度 熟悉程度",
        "marital_status": "结婚没 是否结婚 是否已婚 结婚与否 婚姻情况 婚育 婚育情况 婚育状况",
        "family_circumstances": "家庭年收入 家庭结构 家庭人口",
        "children": "子女信息 孩子信息 小孩情况 小孩信息",
        "health": "慢病 慢病情况 慢性病 慢性病情况 基础疾病 基础病 疾病情况 疾病史 病情 患病情况 健康情况 健康告知 身体情况 既往病史 过往病史",
        "buying_reason": "置业动机 购房动机 购车动机 购买动机 投保目的 投保动机 投保原因 购车目的 购车原因 购买目的 购房用途 置业目的 置业用途",
        "car_brand": "开什么车 现在开什么车 在用车辆 目前用车 现用车 现驾车型 现有车型",
        "plate": "牌照号码 牌照号 车牌照 车牌照号 车辆号牌 号牌号码 车辆牌照 车辆牌号 牌号",
        "vin": "vin vin号 车架 车架号码 车架号vin 底盘号码 车辆识别码 车辆识别代码",
        "car_model": "厂牌型号 品牌型号 厂牌车型 车辆品牌型号",
        "insurance_expiry": "商业到期 商业到期日 商业险到期日期 商业险到期日 商业保险到期日 商业险止期 保险止期 商业险终保日期 终保日期 商业险截止日期 保险终止日期 保险终止日 保险截止日期 "
        "商业保险到期 保险有效期至 保险到期日 车险止期",
        "inspection_due": "年检到期 验车到期 检验有效期 检验有效期至 年检有效期 年检有效期至",
        "mileage": "公里 公里数km 现里程 进店里程 当前公里 当前公里数 现公里数 表显里程 当前里程 行驶公里数 行驶公里 里程数 行驶里程数 进厂里程",
        "policy_number": "保单编号 保险单号 policyno",
        "policy_expiry": "保险期满日 满期日 保单满期日 保单终止日期",
        "premium_due": "下次缴费日 下期缴费日 缴费到期日 续期日 续期日期 交费日 应交日 应缴费日",
        "contract_number": "协议号 协议编号 合同号码 合约号",
        "contract_expiry": "合约到期 合约到期日 合同终止日期 合同截止日期 合同截止日",
        "signed_on": "网签日期 网签时间 网签日 正签日期 草签日期 认筹日期 出单日期 出单时间 签约时间 签单时间 投保时间 下单时间 认购时间 起保日期 生效日 保单生效日 签单日 下单日期 下定日期 订车日期 订购日期 定购日期 订房日期 承保日期 合同签订日期 签订日期 签署日期 报名日期 报名时间 缴费报名日期",
        "paid_on": "到账日期 缴款日期 付清日期",
        "delivered_on": "销售日期 销售时间 售出日期 售车日期 售房日期 卖出日期 buydate buytime purchasedate dealdate deliverydate 收房日期 收楼日期 购房日期 买车日期 买房日期",
        "amount": "车价款 购车款 购房款 房款 成交款 总价格 落地价 落地 全款价 车款总额 总额 合计金额 保费合计 总金额 实付金额 实收金额 实付 实收 成交额 签单金额 消费金额 消费总额 付款金额 成交价格 成交总价 合同总价 合同总额 合同金额 合同价 签约总价 实际成交价 成交总额 购车价格 购车金额 购房金额 总房款 总价款 "
        "房款总额 裸车价 开票价 发票价 开票金额 保险费 年缴保费 年交保费 期交保费 期缴保费 首年保费 首期保费 应缴保费 总保费 年保费 年缴 年交 "
        "保费金额 销售价格 售价 订单金额 合同额 签约额 学费 学费金额 团费 会费 房费 套餐价格 项目金额",
        "payment": "购车方式 购房方式 付款类型 支付类型 付款形式 购买形式",
        "size": "建面 平米数 成交面积 签约面积 合同面积 购买面积",
        "bought": "主险名称 主险 险种产品 cartype carmodel vehicle 车款 车系 品牌车系 品牌车型 所购车辆 车型款式 买了什么 买的什么 险种名称 产品名称 保险产品 购买品类 购买品牌 购买产品名称 购买险种 投保险种 成交车型 所购车型 已购车型 购买车辆 交付车型 车型配置 成交房号 成交房源 "
        "房间号 所购房号 购买房号 签约房号 订购产品 商品名称 车型名称 购买房源",
        "source": "怎么认识的 怎么来的 哪里认识 认识途径 认识方式 从何得知 如何得知 了解渠道 了解途径 认知途径 认知渠道 获知渠道 获知途径 获取渠道 客户渠道 线索来源 线索渠道 来电渠道 来源途径 渠道来源 来店渠道 "
        "获客渠道 获客方式 信息途径",
        "referrer": "谁介绍的 介绍者 推荐者 推荐人姓名 介绍人姓名 转介人 转介绍人姓名",
        "acquainted_on": "首次来访日期 首访日期 首次到访日期 首次来店日期 首次来访 首次到访 初次接触日期 建档时间 建卡日期 建卡时间 留档日期 相识时间 认识时间",
        "do_not_contact": "不要打电话 勿打电话 不打电话 请勿打电话 请勿致电 请勿来电 请勿打扰 免打扰 谢绝来电 谢绝回访 不接受回访 拒绝来电 拒绝回访 不再联系",
        "lost_reason": "未购原因 未买原因 流失理由 战败分析",
        "grade": "客户判级 判级 客户定级 客户分级 客户层级 客户层次 level grade class customerlevel 客户评级 客户类别 vip等级 集团等级 单位等级",
        "intent": "意向程度 意向强度 意向 客户意向 购车意向 购房意向 投保意向",
        "stage": "客户跟进状态 跟进状态 成交状态 购车状态 购房状态",
        "tags": "群组 群组名称 分组名称 客户群 组别 客户分群 所属群组",
        "preferred_channel": "沟通偏好 喜欢的联系方式 偏好联系方式 沟通方式偏好 首选沟通方式 联系方式偏好",
        "alcohol": "酒水习惯 饮酒习惯 饮酒情况 酒量 喝酒情况 是否喝酒",
        "smoking": "抽烟情况 吸烟情况 吸烟习惯 是否抽烟",
        "cuisine": "口味偏好 口味喜好 饮食偏好 饮食喜好 菜品偏好 喜欢的菜系 喜爱菜系 喜爱的菜 饮食习惯",
        "diet_taboos": "饮食忌口 忌口食物 饮食要求 饮食限制 忌讳",
        "notes": "memo 附注 备注信息 备注说明 备注栏 其他备注 其它 其它备注 其他说明 特殊说明 补充说明",
    }.items()
}  # fmt: skip
TITLES = {
    key: (*_SHOPS.get(key, ()), *trade_titles.TITLES.get(key, ())) for key in _SHOPS | trade_titles.TITLES
}
"""By the key of the item, compared as `titles.plain_title` gives them."""

ALONE = {
    key: tuple(words.split())
    for key, words in {
        "name": "谁 哪位",
        "owner": "督导 销售 业务 接待 接单 管户 客服 区域经理 片区经理 大区经理 片区负责人 邀约人 邀约人员 邀约专员 电销员 电销专员 外呼员 坐席",
        "amount": "合计 总计",
        "mobile": "联系 电联 号码",
        "office_phone": "office",
        "company": "经销商 企业 工厂 厂家",
        "payment": "付款 支付",
        "bought": "已购 已买 买过 已购买",
        "closeness": "客户关系 交情",
        "family_circumstances": "家庭 家里 家里人",
        "insurance_expiry": "车险 商业险",
        "grade": "类别 层级",
        "notes": "情况 客户情况 基本情况 具体情况 详情 概况",
    }.items()
}
"""Titles that say so only where they are the whole title: 「付款情况」 is something else than 「情况」."""
LATER = {
    "sex": ("salutation",),
    "grade": ("intent", "stage"),
    "stage": ("grade", "intent"),
    "payment": ("paid_on",),
    "is_organisation": ("name", "company"),
}
"""The items of a title whose cells do not tell of the first one: 「称谓」 over 「范总」, 「级别」 over 「H」."""

SECOND = {
    key: tuple(words.split())
    for key, words in {
        "name": "被保险人 被保险人姓名 被保人 被保人姓名 关键人 关键人姓名 老板 老板姓名 户主 户主姓名 法人 法人姓名 法人代表 法定代表人 客户称呼 "
        "称呼 来访人 到访人 送修人 "
        "新娘 新娘姓名 新郎 新郎姓名 宝妈 宝妈姓名 孕妇 孕妇姓名 产妇 产妇姓名 师傅 师傅姓名 掌柜 掌柜姓名 主人 主人姓名 宠物主人 宠主 备注名 登记人 访客 被访者 户名 账户名 开户名 收件人 收件人姓名 收货人 收货人姓名 会员 学员 用户 客人 宾客 来宾 嘉宾 老人 儿童 员工 职工 微信昵称 微信名 昵称",
        "insurance_expiry": "交强到期 交强到期日 交强险到期日期 交强险到期时间 交强险到期 交强险到期日 交强险止期 交强险终保日期 交强险截止日期",
        "owner": "经手人 经办人 经手人姓名 经办人姓名 设计师 美容师 技师 发型师 健身教练 教练 会籍 接待人 接待人员 接听人 接听人员 接线员 接电人",
        "bought": "爱车 车 车辆 车子 楼栋号 别墅号 铺位号 商铺号 厂房编号 厂房号",
    }.items()
}  # fmt: skip
"""Titles of an item where no other column is its own; the first of them goes before the next."""
SECOND_NAMES = frozenset(SECOND["name"])
LEAST_SURE = 0.8
ANSWERS = frozenset(
    "老板 店主 房东 租客 租户 承租人 户主 机主 法人 法人代表 法定代表人 关键人 买方 顾客 被保险人 被保人 代理人 经纪人 专员 服务专员 "
    "客户专员 续保专员 销售人员 销售员 销售代表 业务代表 业务人员 业务经理 理财经理 营销员 保险代理人 保险顾问 服务顾问 客服专员 "
    "归属人 维护人 称呼 昵称 来访人 到访人 送修人 微信昵称 微信名 出生 organization organisation".split()
)
"""Words that stand in cells as often as over them: a boss is somebody's position."""

_SLIPS = (
    "曰日目 糸系 扯址地 各名 斯期 号好 姓性 正证 申电 话活括 牌脾 注住往 间问 型形 脸险 业叶 职只 籍藉 "
    "油邮 厢箱 介价 绍招 原源园 帐账 交缴 码马 历厉 级极及 份分 定订 坐座 贷货 客各 工公 向像 事亊 付附"
).split()  # fmt: skip
_ALIKE: dict[str, str] = {}
for _group in _SLIPS:
    for _sign in _group:
        _ALIKE[_sign] = _ALIKE.get(_sign, "") + _group.replace(_sign, "")
_SHORTEST = 3


def second(key_of: str = "") -> Iterator[tuple[str, str, float]]:
    """Such titles with their item and how sure each is, less the later it stands."""
    for key, words in SECOND.items():
        if key_of in ("", key):
            for place, word in enumerate(words):
                yield word, key, round(max(LEAST_SURE, 0.92 - place / 100), 2)


def without_slip(title: str) -> Iterator[str]:
    """What a title may have been before a slip of the keyboard: one sign for another like it, two swapped."""
    if len(title) < _SHORTEST or title.isascii():
        return
    for place, sign in enumerate(title):
        for other in _ALIKE.get(sign, ""):
            yield f"{title[:place]}{other}{title[place + 1 :]}"
        if place and sign == title[place - 1]:
            yield f"{title[:place]}{title[place + 1 :]}"
        elif place:
            yield f"{title[: place - 1]}{sign}{title[place - 1]}{title[place + 1 :]}"
