"""Every built-in item of the customer file: one line each.

To add an item: a line here, a mapped column of the same name in `app.customers.models`, and a migration.
Form, list, import, export, search, call sheet and audit follow. The numbers are those of the 42-item
客户信息档案 template.
"""

from __future__ import annotations

from app.fields import options as o
from app.fields.deadline import Deadline
from app.fields.field import (
    AddressParts,
    BirthdayColumns,
    ChildCell,
    DerivedColumn,
    FamilyRows,
    Field,
    PhoneRows,
    Section,
    Table,
    TagRows,
)
from app.fields.kinds import (
    BirthdayKind,
    Choice,
    Code,
    Date,
    Email,
    IdNumber,
    Integer,
    Money,
    Name,
    Percent,
    Phones,
    Plate,
    Size,
    Tags,
    Text,
    YesNo,
)
from app.fields.payment import Payment
from app.fields.people import People
from app.fields.phones import PhoneKind
from app.fields.vin import Vin

S = Section
TEMPLATE_ITEMS = 42
LINE = Text()
NOTE = Text(multiline=True)
CODE = Code()
DAY = Date()
DEADLINE = Deadline()
CHOOSE = Choice

_SPOUSE = (("relation", "spouse"),)
_VEHICLE = (("kind", "vehicle"),)
_POLICY = (("kind", "policy"),)
_CONTRACT = (("kind", "contract"),)


def _spouse(attribute: str) -> ChildCell:
    return ChildCell(Table.FAMILY, attribute, _SPOUSE)


def _asset(attribute: str, matches: tuple[tuple[str, str], ...] = _VEHICLE) -> ChildCell:
    return ChildCell(Table.ASSETS, attribute, matches)


def _address(kind: str) -> ChildCell:
    return ChildCell(Table.ADDRESSES, "text", (("kind", kind),))


def _deal(attribute: str) -> ChildCell:
    return ChildCell(Table.PURCHASES, attribute)


# fmt: off
HEAD = (
    Field("number", S.BASIC, "档案号", "File number", LINE, system=True, aliases=("客户编号", "编号", "客户号", "档案编号")),
    Field("name", S.BASIC, "姓名", "Name", Name(), aliases=("客户姓名", "客户名称", "客户", "名字", "车主", "车主姓名", "业主", "业主姓名", "投保人", "联系人", "单位名称", "customer", "full name", "customer name", "client")),
    Field("salutation", S.BASIC, "称呼", "Form of address", LINE, aliases=("尊称", "昵称")),
    Field("owner", S.BASIC, "销售顾问", "Salesperson", LINE, system=True, aliases=("归属", "顾问", "业务员", "客户经理", "置业顾问", "责任人", "跟进人", "负责人", "owner", "sales", "salesman", "agent")),
)

BASIC = (
    Field("sex", S.BASIC, "性别", "Sex", CHOOSE(o.SEX), number=1, counts=True, aliases=("男/女", "称谓", "gender")),
    Field("mailing_address", S.BASIC, "通讯地址", "Mailing address", LINE, _address("mailing"), 2, counts=True, aliases=("地址", "联系地址", "客户地址", "邮寄地址", "详细地址", "address")),
    Field("company", S.BASIC, "公司名称", "Company", LINE, number=3, counts=True, aliases=("公司", "单位", "工作单位", "任职单位", "集团名称", "单位全称", "公司全称", "employer", "company name")),
    Field("company_address", S.BASIC, "公司地址", "Company address", LINE, _address("company"), 3, aliases=("单位地址",)),
    Field("office_phone", S.BASIC, "办公电话", "Office phone", Phones(PhoneKind.OFFICE), PhoneRows("office"), 4, counts=True, aliases=("单位电话", "公司电话", "办公室电话", "座机", "固话", "固定电话", "office tel", "work phone")),
    Field("home_phone", S.BASIC, "住宅电话", "Home phone", Phones(PhoneKind.HOME), PhoneRows("home"), 5, counts=True, aliases=("家庭电话", "宅电", "家里电话", "home tel")),
    Field("mobile", S.BASIC, "手机", "Mobile phone", Phones(PhoneKind.MOBILE), PhoneRows("mobile"), 6, counts=True, aliases=("手机号", "手机号码", "移动电话", "联系电话", "电话", "联系方式", "电话号码", "客户电话", "手机1", "电话1", "联系手机", "mobile", "phone", "tel", "cell", "telephone", "mobile number", "phone number")),
    Field("native_place", S.BASIC, "籍贯", "Native place", LINE, number=7, counts=True, aliases=("老家", "家乡", "户籍", "hometown")),
    Field("education", S.BASIC, "学历", "Education", LINE, number=8, counts=True, aliases=("最高学历", "文化程度", "教育程度", "degree")),
    Field("school", S.BASIC, "毕业学校", "School", LINE, number=8, aliases=("毕业院校", "母校")),
    Field("degree_matters", S.BASIC, "看重学历", "Cares about degrees", YesNo(), number=8),
    Field("birthday", S.BASIC, "生日", "Birthday", BirthdayKind(), BirthdayColumns(), due_step="birthday", aliases=("出生日期", "出生年月", "出生年月日", "客户生日", "生辰", "农历生日", "阴历生日", "birth date", "date of birth", "dob")),
    Field("id_number", S.BASIC, "身份证号", "ID number", IdNumber(), sensitive=True, aliases=("身份证", "身份证号码", "证件号", "证件号码", "id card", "id no")),
    Field("ethnicity", S.BASIC, "民族", "Ethnicity", LINE),
    Field("religion", S.BASIC, "宗教信仰", "Religion", LINE, sensitive=True, aliases=("信仰", "宗教")),
    Field("diet_taboos", S.BASIC, "饮食禁忌", "Diet taboos", LINE, aliases=("忌口", "禁忌")),
)

FAMILY = (
    Field("family_circumstances", S.FAMILY, "家庭状况", "Family circumstances", NOTE, number=9, counts=True, sensitive=True, aliases=("家庭情况", "家庭收入")),
    Field("marital_status", S.FAMILY, "婚姻状况", "Marital status", CHOOSE(o.MARITAL), number=10, counts=True, aliases=("婚否", "婚姻")),
    Field("wedding_day", S.FAMILY, "结婚纪念日", "Wedding day", DAY, due_step="wedding-day", aliases=("结婚日期", "结婚日")),
    Field("spouse_name", S.FAMILY, "配偶姓名", "Spouse", Name(), _spouse("name"), 11, counts=True, aliases=("配偶", "爱人", "妻子", "丈夫", "老婆", "太太", "爱人姓名", "spouse name", "wife", "husband")),
    Field("spouse_phone", S.FAMILY, "配偶电话", "Spouse's phone", LINE, _spouse("phone"), 11, aliases=("爱人电话", "配偶手机")),
    Field("spouse_employer", S.FAMILY, "配偶单位", "Spouse's employer", LINE, _spouse("employer"), 11, aliases=("爱人单位", "配偶工作")),
    Field("spouse_birthday", S.FAMILY, "配偶生日", "Spouse's birthday", BirthdayKind(), _spouse("birthday"), 11, due_step="family-birthday", aliases=("爱人生日", "妻子生日", "丈夫生日", "太太生日")),
    Field("spouse_education", S.FAMILY, "配偶学历", "Spouse's education", LINE, _spouse("education"), 12, counts=True),
    Field("spouse_interests", S.FAMILY, "配偶爱好", "Spouse's interests", LINE, _spouse("interests"), 13, counts=True, aliases=("配偶兴趣", "爱人爱好")),
    Field("parents", S.FAMILY, "父母状况", "Parents", People(("father", "mother")), FamilyRows(("father", "mother")), 14, counts=True, aliases=("父母", "父母情况", "老人")),
    Field("children", S.FAMILY, "子女状况", "Children", People(("son", "daughter", "child")), FamilyRows(("son", "daughter", "child")), 15, counts=True, due_step="family-birthday", aliases=("子女", "孩子", "小孩", "子女情况", "孩子情况", "kids")),
    Field("closest_family", S.FAMILY, "最亲近的家人", "Closest family member", LINE, number=16, counts=True, aliases=("最亲近家人",)),
)

LIFE = (
    Field("eating_places", S.LIFE, "爱去的餐馆", "Favourite places to eat", NOTE, number=17, counts=True, aliases=("喜欢的餐馆", "用餐地点", "常去餐厅")),
    Field("eating_price", S.LIFE, "餐馆档次", "Price class", CHOOSE(o.PRICE_CLASS), number=17),
    Field("shopping_places", S.LIFE, "爱去的商场", "Favourite shops", LINE, number=18, counts=True, aliases=("购物地点", "常去商场")),
    Field("cuisine", S.LIFE, "最爱的菜式", "Favourite cuisine", LINE, number=19, counts=True, aliases=("菜系", "口味", "喜欢的菜")),
    Field("alcohol", S.LIFE, "饮酒", "Alcohol", LINE, number=20, counts=True, aliases=("喝酒", "酒")),
    Field("smoking", S.LIFE, "抽烟", "Smoking", LINE, number=21, counts=True, aliases=("吸烟", "烟")),
    Field("health", S.LIFE, "健康状况", "Health", NOTE, number=22, counts=True, sensitive=True, aliases=("健康", "身体状况", "病史")),
    Field("transport", S.LIFE, "远行交通", "Long-distance transport", LINE, number=23, counts=True, aliases=("出行方式", "长途交通")),
    Field("organisations", S.LIFE, "社会组织", "Social organisations", LINE, number=24, counts=True, aliases=("社团", "协会", "商会")),
    Field("sociability", S.LIFE, "社交热衷", "Sociability", LINE, number=25, counts=True, aliases=("社交",)),
)

PROPERTY = (
    Field("present_home", S.PROPERTY, "现住房", "Present home", NOTE, number=26, counts=True, aliases=("现居住", "现居", "现居小区", "小区", "住址小区")),
    Field("property_investments", S.PROPERTY, "投资房产", "Property investments", NOTE, number=27, counts=True, sensitive=True, aliases=("房产投资",)),
    Field("ideal_home", S.PROPERTY, "理想住房", "Ideal home", NOTE, number=28, counts=True, aliases=("需求户型", "理想户型")),
    Field("buying_reason", S.PROPERTY, "购买原因", "Reason for buying", NOTE, number=29, counts=True, aliases=("购房原因", "购车用途", "购买用途", "购房目的")),
    Field("bought", S.PROPERTY, "购买本店产品", "Bought from us", LINE, _deal("product"), 30, counts=True, aliases=("车型", "购买车型", "购车车型", "产品", "购买产品", "房号", "成交产品", "户型", "险种", "product", "model")),
    Field("knows_our_firm", S.PROPERTY, "对本公司了解", "Knows of our firm", NOTE, number=31, counts=True),
    Field("neighbours_matter", S.PROPERTY, "看重邻居素质", "Neighbours matter", LINE, number=32, counts=True),
)

ESTEEM = (
    Field("position", S.ESTEEM, "职务", "Position", LINE, number=33, counts=True, aliases=("职位", "职称", "岗位", "title", "job title")),
    Field("car_brand", S.ESTEEM, "座驾品牌", "Car brand", LINE, _asset("name"), 34, counts=True, aliases=("车辆品牌", "汽车品牌", "现有车辆", "座驾")),
    Field("plate", S.ESTEEM, "车牌号", "Plate", Plate(), _asset("identifier"), 35, counts=True, aliases=("车牌", "车牌号码", "牌照", "车号", "plate number", "licence plate")),
    Field("dress", S.ESTEEM, "衣着", "Dress", LINE, number=36, counts=True, aliases=("服装", "穿着")),
    Field("information_sources", S.ESTEEM, "主要信息渠道", "Sources of information", LINE, number=37, counts=True, aliases=("媒体习惯",)),
    Field("admired_person", S.ESTEEM, "最佩服的人", "Most admired person", LINE, number=38, counts=True, aliases=("偶像",)),
)

SELF = (
    Field("career_goals", S.SELF, "事业目标", "Career goals", NOTE, number=39, counts=True, aliases=("职业目标",)),
    Field("personal_goals", S.SELF, "个人目标", "Personal goals", NOTE, number=40, counts=True, aliases=("长期目标", "人生目标")),
    Field("proudest_of", S.SELF, "最得意的事", "Proudest of", NOTE, number=41, counts=True, aliases=("最自豪的事", "最大成就")),
    Field("own_mind", S.SELF, "主见", "Own mind", LINE, number=42, counts=True, aliases=("自我主张",)),
)

REACH = (
    Field("wechat", S.REACH, "微信", "WeChat", CODE, aliases=("微信号", "wx")),
    Field("qq", S.REACH, "QQ", "QQ", CODE, aliases=("qq号", "qq号码")),
    Field("email", S.REACH, "邮箱", "E-mail", Email(), aliases=("电子邮箱", "电子邮件", "邮件", "mail", "email")),
    Field("home_address", S.REACH, "家庭地址", "Home address", LINE, _address("home"), aliases=("住址", "家庭住址", "居住地址")),
    Field("region", S.REACH, "地区", "Region", LINE, AddressParts(), system=True),
    Field("other_phone", S.REACH, "其他电话", "Other phone", Phones(PhoneKind.OTHER), PhoneRows("other"), aliases=("备用电话", "电话2", "手机2", "其他联系方式")),
    Field("preferred_channel", S.REACH, "联系偏好", "Preferred channel", CHOOSE(o.CHANNEL), aliases=("首选联系方式",)),
    Field("best_time", S.REACH, "方便时间", "Best time", LINE, aliases=("联系时间", "方便联系时间")),
    Field("emergency_contact", S.REACH, "紧急联系人", "Emergency contact", LINE),
    Field("do_not_contact", S.REACH, "不要联系", "Do not contact", YesNo(), aliases=("拒绝联系", "勿扰")),
    Field("do_not_contact_reason", S.REACH, "不联系的原因", "Why not to contact", LINE),
    Field("deceased", S.REACH, "已故", "Deceased", YesNo(), aliases=("去世",)),
)

RELATION = (
    Field("grade", S.RELATION, "等级", "Grade", CHOOSE(o.GRADE), aliases=("客户等级", "客户级别", "级别", "客户分类", "分类")),
    Field("intent", S.RELATION, "意向级别", "Intent", CHOOSE(o.INTENT), aliases=("意向等级", "意向度", "购买意向")),
    Field("stage", S.RELATION, "客户阶段", "Stage", CHOOSE(o.STAGE), aliases=("客户状态", "状态", "阶段", "客户类型")),
    Field("lost_reason", S.RELATION, "流失原因", "Why lost", LINE, aliases=("战败原因", "未成交原因", "丢单原因", "失败原因")),
    Field("closeness", S.RELATION, "亲密度", "Closeness", CHOOSE(o.CLOSENESS), aliases=("关系程度",)),
    Field("loyalty", S.RELATION, "忠诚阶梯", "Loyalty", CHOOSE(o.LOYALTY), aliases=("忠诚度", "满意度")),
    Field("personality", S.RELATION, "性格类型", "Personality", CHOOSE(o.PERSONALITY), aliases=("性格", "人格类型")),
    Field("source", S.RELATION, "来源", "Source", LINE, aliases=("客户来源", "渠道", "来源渠道", "信息来源", "信息渠道")),
    Field("referrer", S.RELATION, "介绍人", "Referrer", LINE, aliases=("转介绍人", "推荐人")),
    Field("acquainted_on", S.RELATION, "相识日期", "Acquainted on", DAY, aliases=("首次接触日期", "建档日期", "登记日期", "首次到店", "来店日期")),
    Field("industry", S.RELATION, "行业", "Industry", LINE, aliases=("所属行业", "从事行业", "职业")),
    Field("motivation", S.RELATION, "动力与梦想", "Motivation", LINE),
    Field("hobbies", S.RELATION, "兴趣爱好", "Hobbies", Tags(), TagRows("hobby"), aliases=("爱好", "兴趣", "个人爱好", "特长")),
    Field("topics", S.RELATION, "聊什么", "Topics", Tags(), TagRows("topic"), aliases=("话题", "谈资")),
    Field("tags", S.RELATION, "标签", "Tags", Tags(), TagRows("tag"), aliases=("客户标签", "分组")),
    Field("notes", S.RELATION, "备注", "Notes", Text(multiline=True, max_length=20_000), aliases=("说明", "备注1", "备注2", "其他", "备忘", "remark", "remarks", "comment", "note")),
    Field("last_contact_on", S.RELATION, "最近联系", "Last contact", DAY, system=True),
    Field("filled", S.RELATION, "完整度", "Completeness", Percent(TEMPLATE_ITEMS), DerivedColumn(), system=True),
    Field("next_contact_on", S.RELATION, "下次联系", "Next contact", DAY, due_step="next-contact", aliases=("下次联系日期", "下次跟进", "下次回访")),
)

ASSETS = (
    Field("car_model", S.ASSETS, "车辆型号", "Car model", LINE, _asset("model")),
    Field("vin", S.ASSETS, "车架号", "VIN", Vin(), _asset("vin"), aliases=("vin码", "底盘号", "车辆识别代号")),
    Field("insurance_expiry", S.ASSETS, "车险到期日", "Car insurance expiry", DEADLINE, _asset("insurance_expiry"), due_step="insurance-expiry", aliases=("保险到期", "交强险到期", "商业险到期", "保险到期日", "车险到期", "保险日期")),
    Field("inspection_due", S.ASSETS, "年检到期日", "Inspection due", DEADLINE, _asset("inspection_due"), due_step="inspection-due", aliases=("年检", "年审", "年检日期", "年审到期", "验车日期")),
    Field("mileage", S.ASSETS, "里程（公里）", "Mileage (km)", Integer(0, 5_000_000), _asset("mileage"), aliases=("里程", "行驶里程", "公里数")),
    Field("policy_number", S.ASSETS, "保单号", "Policy number", CODE, _asset("identifier", _POLICY), aliases=("保单号码",)),
    Field("policy_expiry", S.ASSETS, "保单到期日", "Policy expiry", DEADLINE, _asset("expires_on", _POLICY), due_step="policy-expiry", aliases=("保单到期", "保障到期")),
    Field("premium_due", S.ASSETS, "缴费日", "Premium due", DEADLINE, _asset("premium_due", _POLICY), due_step="premium-due", aliases=("续期缴费日", "缴费日期", "应缴日")),
    Field("contract_number", S.ASSETS, "合同号", "Contract number", CODE, _asset("identifier", _CONTRACT), aliases=("合同编号",)),
    Field("contract_expiry", S.ASSETS, "合同到期日", "Contract expiry", DEADLINE, _asset("expires_on", _CONTRACT), due_step="contract-expiry", aliases=("合同到期", "协议到期")),
)

DEALS = (
    Field("signed_on", S.DEALS, "签约日期", "Signed on", DAY, _deal("signed_on"), aliases=("签约日", "订单日期", "签单日期", "认购日期", "投保日期")),
    Field("paid_on", S.DEALS, "付款日期", "Paid on", DAY, _deal("paid_on"), aliases=("付款日",)),
    Field("delivered_on", S.DEALS, "交付日期", "Delivered on", DAY, _deal("delivered_on"), due_step="delivery", aliases=("交车日期", "购车日期", "提车日期", "交房日期", "购买日期", "成交日期", "购车时间", "交车时间", "交房时间", "提车时间", "交付时间", "收房时间", "交房日期", "购买时间", "交付日", "delivery date", "purchase date")),
    Field("amount", S.DEALS, "成交金额", "Amount", Money(), _deal("amount"), sensitive=True, aliases=("金额", "成交价", "车价", "总价", "价格", "保费", "price")),
    Field("payment", S.DEALS, "付款方式", "Payment", Payment(o.PAYMENT), _deal("payment"), aliases=("购买方式", "支付方式")),
    Field("size", S.DEALS, "面积（㎡）", "Area (㎡)", Size(), _deal("size"), aliases=("面积", "建筑面积", "面积㎡", "房屋面积")),
    Field("decided_by", S.DEALS, "决策人", "Decided by", LINE, _deal("decided_by")),
    Field("bought_for", S.DEALS, "为谁购买", "Bought for", LINE, _deal("bought_for"), aliases=("使用人",)),
    Field("story", S.DEALS, "成交故事", "Story", NOTE, _deal("story")),
)

ACCOUNT = (
    Field("is_organisation", S.ACCOUNT, "集团客户", "Organisation", YesNo(), aliases=("大客户",)),
    Field("firm_needs", S.ACCOUNT, "单位需求", "The firm's needs", NOTE),
    Field("person_needs", S.ACCOUNT, "个人需求", "The person's needs", NOTE),
    Field("key_activities", S.ACCOUNT, "每月重点工作", "Key activities by month", NOTE),
    Field("outside_ties", S.ACCOUNT, "外部关系", "Ties to outside bodies", NOTE),
)

# fmt: on
BUILT_IN: tuple[Field, ...] = (
    HEAD + BASIC + FAMILY + LIFE + PROPERTY + ESTEEM + SELF + REACH + RELATION + ASSETS + DEALS + ACCOUNT
)
