"""Titles that mean something else beside certain others: 「到期日」 of a policy, a contract, a car."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel.columns import of_cars
from app.excel.columns.whose import NOTHING, Known
from app.excel.rows import CONTACT_ON, CONTACT_RESULT, CONTACT_TEXT, OWNER
from app.excel.titles import customers_own, plain_title, short_title
from app.excel.words import whole
from app.fields.catalog import CATALOG

_BY_WORDS = 0.85
_handled = re.compile("经[手办]人(?:姓名)?").fullmatch
_visited = re.compile("(?:来访|到访|接待)(?:日期?|时间)").fullmatch
_ENDS = "主被"
_end = re.compile(f"[{_ENDS}]叫(?:方|人)?(?:号码?|电话)?").fullmatch
_FIRMS = frozenset("单位名称 企业名称 公司名称 客户单位".split())
_FEES = frozenset("缴费日期 缴费日 交费日期 交费日 缴费时间".split())
_of_policies = re.compile("保[单险费额]|(?<!风)险|续期|投保|被保").search
_EXPIRY_OF = {"contract_number": "contract_expiry", "policy_number": "policy_expiry"}
_OF_WHAT = {
    "policy_expiry": _of_policies,
    "contract_expiry": re.compile(
        "合同|合约|协议|月租|年租|租金|租期|起租|租客|租户|房东|承租|^contract|^agreement"
    ).search,
}
_expires = re.compile(
    "(?:到期|截止|终止|失效|期满|满期|续保|续期|续约)(?:日期?|时间)?|有效期[至到]|止期"
    "|(?:expiry|expiration|expires|end)(?:date|on)?"
).fullmatch
_renews = re.compile("(?:续费|续交|续缴)(?:日期?|时间)").fullmatch
_DEAL_DAYS = frozenset("delivered_on signed_on paid_on contact_on".split())
_BARE_DAYS = frozenset("日期 时间 年月日".split())
_SOLD = frozenset("bought amount payment".split())
_TAXED = frozenset("价税合计 税价合计 含税总价 含税合计 含税金额 含税总额".split())
"""Beside 「金额」 and 「税额」 what was paid in all."""
_owed = re.compile("应[收缴交付]").fullmatch
_took = re.compile("(?:经[手办]|收[款银费]|出纳|办理|[受办]理)(?:人|员)?(?:姓名)?").fullmatch
_paying = re.compile(
    "(?:缴费|交费|缴款|交款|付款|收款|收费|支付|到账|充值)(?:日期?|时间)|(?:实收|收款|缴费|交费|收费)(?:金额|款)?"
).fullmatch
_elsewhere = re.compile("(?:最终|实际|最后|后来)?(?:购买|购车|选购|选择|买)|最终|实际").match
_enrolled = re.compile("(?:报名|登记|申请|预约).*").fullmatch
_receipt = re.compile(
    "款项.*|收款(?:类型|类别|项目|性质|用途|事由|单号|编号)|(?:收据|凭证|流水)(?:编?号|号码)?"
).fullmatch
_received = re.compile(
    "(?:收款|实收|到账|入账|付款|缴费|缴款|收入|本次)?(?:金额|款额)?|(?:收款|付款|支付|缴费)?方式"
).fullmatch
_A_SALE = frozenset("bought amount payment signed_on delivered_on contract_number".split())
_OFFERED = frozenset("bought size amount present_home payment delivered_on".split())
_home = re.compile(".*(?:户型|房型|房号|房间|楼盘|小区|楼栋|楼号|单元|门牌|房屋).*").fullmatch
_closed = re.compile("成交|签约|认购|交房|交付").search
_shown = re.compile("可?看[房车](?:时间|方式|须知)").fullmatch
"""When a home or car can be seen is told where it is for sale alone."""
_sought = re.compile("需求|求|.*要求|客源").match
_seeks = re.compile("求[租购].?求[租购]|(?:租|买|购).?(?:租|买|购)(?:意向|需求|类型)?").fullmatch
_hired = re.compile(
    "雇主.*|阿姨(?:姓名)?|保姆|月嫂|育儿嫂|(?:是否)?住家(?:否|与否)?|上户(?:日期|时间)"
).fullmatch
"""Titles of those who send help into homes."""
_sellers = re.compile("经销商|厂家|销售(?:单位|网点)|购机(?:网点|单位)").fullmatch
_OFFERS = 2
"""So many titles of offers make a list of them."""
_ASKS = 2
"""So many titles of what visitors are asked make a register of them."""
_REPAIRS = 2
"""So many titles of repairs make a list of them."""
_of_repairs = re.compile(
    "(?:工单|派工|委托书|维修|修理|保养)(?:单|工单)?(?:号|编号|单号|类型|类别|项目|内容|日期|时间)"
    "|(?:进|出|入|返|来)[厂场站](?:日期?|时间|里程.*)?|送修(?:人|日期|时间)?|工时费?|配件费|故障(?:现象|描述)|接车(?:人|员|时间|日期)"
).fullmatch
_of_service = re.compile(
    "(?:报修|送修|维修|修理|投诉|派工|故障|完工|工单|上门服务)"
    "(?:人员?|员|师傅|技师|单|单?号|编号|日期?|时间|内容|项目|描述|现象|原因|类型|类别|结果|进度|情况)?"
).fullmatch
_liked = re.compile(".*满意.*").fullmatch
_wanted = re.compile("(?:意向|需求|求购|期望|理想|拟购|想要).+|.+(?:要求|需求)|.{0,2}预算").fullmatch
_kind_of_home = re.compile("户型|房型|居室|几[居室房]").fullmatch
_sales = re.compile(
    "(?:总|店铺?|门店|公司|企业|产品)?(?:销售|营业|经营|产)(?:总|金)?(?:额|值|收入)"
).fullmatch
_branch = re.compile("(?:经销商|门店|店铺|店).*|(?:shop|store|branch|dealer|outlet)(?:name)?").fullmatch
_of_customer = re.compile(
    ".*(?:客户|车主|会员|顾客|业主|学员|投保人|customer|member|client)", re.IGNORECASE
).match
_ASKED = 0.7
_of_cars = re.compile("车|商业|交强|强制").search
_insures = re.compile("险种|投保|保额|被保|保单").search
_agent = re.compile("(?:房产|房屋|地产)?经纪人(?:姓名)?").fullmatch
_agency = re.compile("(?:房产|地产)?(?:经纪|中介|渠道|分销)(?:公司|机构|单位|门店|商)(?:名称)?").fullmatch
_sells = re.compile("卖(?:车|房)?[人家方主者].*").fullmatch
_buys = re.compile("买(?:车|房)?[人家方主者].*").fullmatch
_number_of = re.compile("的?(?:联系)?(?:电话|手机|方式).*").fullmatch


def told(found: Sequence[Known], headers: Sequence[str]) -> list[Known]:
    """The columns with what their titles mean among all titles of the list."""
    known = list(found)
    for settle in (
        _of_address,
        _running_out,
        _of_competitors,
        of_cars.own,
        _offered,
        _looked_for,
        _helped,
        _bought_from,
        _of_turnover,
        _decorated,
        _repaired,
        _served,
        of_cars.taken_back,
        _sold,
        _without_deals,
        _two_ends,
        _of_sales,
        _of_receipts,
        _of_what_was_spent,
        _handled_by,
        _paid_to,
        _of_sellers,
        _of_branches,
        of_cars.registered,
        _of_visits,
        _of_agencies,
        _drunk,
        _of_the_42,
        _of_couples,
    ):
        known = settle(known, headers)
    return known


def _offered(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「房号」, 「面积」 and 「售价」 in a list of homes for sale, or looked for, are of no purchase.

    How they would pay is told of those who look for one.
    """
    titles = [short_title(header) for header in headers]
    offers = [title for title in titles if title in whole.offers()]
    is_shown = any(map(_shown, titles)) and any(key == "amount" for key, _, _ in found)
    is_told = len(offers) >= _OFFERS or is_shown or any(map(_seeks, titles))
    if any(map(_closed, titles)) or not is_told:
        return found
    kept = "payment" if all(map(_sought, offers)) else ""
    return [NOTHING if one[0] in _OFFERED and one[0] != kept else one for one in found]


def _looked_for(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「面积」 and 「户型」 beside 「意向区域」 and 「预算」 are those of a home that is looked for."""
    titles = [short_title(header) for header in headers]
    keys = {key for (key, _, _), title in zip(found, titles, strict=True) if not _kind_of_home(title)}
    if sum(bool(_wanted(title)) for title in titles) < _OFFERS or keys & (_DEAL_DAYS | {"bought", "amount"}):
        return found
    home = NOTHING if "ideal_home" in keys else ("ideal_home", _BY_WORDS, "alias")
    wished = {"size": NOTHING, "bought": home}
    return [wished.get(one[0], one) for one in found]


def _helped(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「面积」 of a home in which somebody helps is of no purchase."""
    if sum(bool(_hired(short_title(header))) for header in headers) < _OFFERS:
        return found
    return [NOTHING if one[0] in ("size", "bought") else one for one in found]


def _bought_from(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「经销商」 beside somebody, what they bought and when is who sold it to them."""
    keys = {key for key, _, _ in found}
    if "name" not in keys or not keys & _DEAL_DAYS or not keys & {"bought", "amount"}:
        return found
    return [
        NOTHING if one[0] == "company" and _sellers(short_title(header)) else one
        for one, header in zip(found, headers, strict=True)
    ]


def _of_turnover(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「销售额」 of a firm to which nothing is said to be sold is what it sells itself."""
    keys = {key for key, _, _ in found}
    if "company" not in keys or keys & (_DEAL_DAYS | {"bought", "contract_number", "policy_number"}):
        return found
    return [
        NOTHING if one[0] == "amount" and _sales(short_title(header)) else one
        for one, header in zip(found, headers, strict=True)
    ]


def _decorated(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「户型」 and 「楼盘」 of a home that somebody has decorated tell of no purchase."""
    titles = [short_title(header) for header in headers]
    if sum(title in whole.decorators() for title in titles) < _OFFERS:
        return found
    return [
        NOTHING if one[0] == "bought" and _home(title) else one
        for one, title in zip(found, titles, strict=True)
    ]


def _repaired(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """What a repair cost, and when it was paid, is no purchase: a list of work orders sells nothing."""
    titles = [short_title(header) for header in headers]
    if sum(bool(_of_repairs(title)) for title in titles) < _REPAIRS:
        return found
    return [NOTHING if one[0] in _A_SALE | {"payment", "paid_on"} else one for one in found]


def _served(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「满意度」 beside 「故障描述」 and 「派工」 is how one repair was liked, and no loyalty to us."""
    if sum(bool(_of_service(short_title(header))) for header in headers) < _REPAIRS:
        return found
    return [
        NOTHING if one[0] == "loyalty" and _liked(short_title(header)) else one
        for one, header in zip(found, headers, strict=True)
    ]


def _sold(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「项目名称」 and 「缴费金额」 beside what tells of a sale are what was sold, and for how much."""
    keys = {key for key, _, _ in found}
    titles = [short_title(header) for header in headers]
    known = list(found)
    taxed = next((at for at, title in enumerate(titles) if title in _TAXED), None)
    if taxed is not None and "bought" in keys:
        known = [NOTHING if one[0] == "amount" else one for one in known]
        known[taxed] = "amount", _BY_WORDS, "alias"
        keys = keys | {"amount"}
    is_dated = bool(keys & _DEAL_DAYS)
    for at, title in enumerate(titles):
        key = whole.sold().get(customers_own(title), "")
        key = key or (whole.on_a_day().get(title, "") if is_dated else "")
        is_free = key not in keys and not (key in _DEAL_DAYS and keys & _DEAL_DAYS)
        if key and not known[at][0] and is_free and keys & _A_SALE:
            known[at] = key, _BY_WORDS, "alias"
            keys = keys | {key}
    return known


def _of_sellers(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「卖车人」 is none of us beside a 「买家」, with a number of their own, or where nobody is named."""
    titles = [short_title(header) for header in headers]
    numbered = any(_sells(title) and _number_of(re.sub("^卖(?:车|房)?.", "", title)) for title in titles)
    keys = {key for key, _, _ in found}
    is_free = "name" not in keys
    if not (numbered or any(map(_buys, titles)) or (is_free and "mobile" in keys)):
        return found
    seller: Known = ("name", _BY_WORDS, "alias") if is_free else NOTHING
    return [
        seller if one[0] == OWNER and _sells(title) else one for one, title in zip(found, titles, strict=True)
    ]


def _of_branches(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「经销商名称」 and 「店名」 beside cars, or customers who are called so, are rather our own: asked."""
    ours = {key for key, _, _ in found} & {"plate", "vin"} or any(
        one[0] == "name" and _of_customer(header) for one, header in zip(found, headers, strict=True)
    )
    return [
        (one[0], min(one[1], _ASKED), one[2])
        if ours and one[0] == "company" and _branch(short_title(header))
        else one
        for one, header in zip(found, headers, strict=True)
    ]


def _of_agencies(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「经纪公司」, and the 「经纪人」 beside it who works there, bring customers to us."""
    titles = [short_title(header) for header in headers]
    if not any(map(_agency, titles)):
        return found
    return [
        NOTHING if one[0] == OWNER and (_agent(title) or _agency(title)) else one
        for one, title in zip(found, titles, strict=True)
    ]


def _drunk(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「喝什么」 beside 「抽什么烟」 asks for the liquor."""
    keys = {key for key, _, _ in found}
    if "smoking" not in keys or "alcohol" in keys:
        return found
    titles = [short_title(header) for header in headers]
    at = next((at for at, title in enumerate(titles) if title in whole.drinks() and not found[at][0]), None)
    return found if at is None else [*found[:at], ("alcohol", _BY_WORDS, "alias"), *found[at + 1 :]]


def _of_couples(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「纪念日」 beside 「配偶」 is that of their wedding."""
    keys = {key for key, _, _ in found}
    if "wedding_day" in keys or keys.isdisjoint(_OF_SPOUSES):
        return found
    return [
        ("wedding_day", _BY_WORDS, "alias") if not one[0] and short_title(header) in _REMEMBERED else one
        for one, header in zip(found, headers, strict=True)
    ]


def _of_the_42(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「信息来源」 among the 42 items asks from where somebody hears the news, not of us."""
    keys = {key for key, _, _ in found}
    if "information_sources" in keys or not keys & {"admired_person", "dress"}:
        return found
    return [
        ("information_sources", _BY_WORDS, "alias")
        if one[0] == "source" and _of_news(short_title(header))
        else one
        for one, header in zip(found, headers, strict=True)
    ]


_OF_SPOUSES = frozenset(field.key for field in CATALOG.fields if field.key.startswith("spouse_"))
_REMEMBERED = frozenset("纪念日 纪念日期 周年纪念 周年纪念日 夫妻纪念日".split())
_of_news = re.compile("(?:主要)?(?:信息|资讯|消息)(?:来源|渠道|途径)+").fullmatch


def _two_ends(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「主叫号码」 beside 「被叫号码」: one of the two is ours, and only the numbers tell which."""
    ends = [index for index, header in enumerate(headers) if _end(short_title(header))]
    if len({short_title(headers[index])[:1] for index in ends}) < len(_ENDS):
        return found
    return [NOTHING if index in ends else one for index, one in enumerate(found)]


def _of_address(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """„Title“ beside „Job Title“ is how somebody is addressed: Mr., Ms."""
    positions = [index for index, (key, _, _) in enumerate(found) if key == "position"]
    bare = [index for index in positions if short_title(headers[index]) == "title"]
    if not bare or len(positions) == len(bare):
        return found
    is_free = all(key != "sex" for key, _, _ in found)
    address: Known = ("sex" if is_free else "salutation", _BY_WORDS, "alias")
    return [address if index in bare else one for index, one in enumerate(found)]


def _handled_by(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「经办人」 is one of us beside the customer's name, and may be the customer's where nobody is named."""
    named = [short_title(header) for one, header in zip(found, headers, strict=True) if one[0] == "name"]
    if any(title not in _FIRMS for title in named):
        return found
    return [
        NOTHING if one[0] == OWNER and _handled(short_title(header)) else one
        for one, header in zip(found, headers, strict=True)
    ]


def _of_visits(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「来访日期」 where nobody tells what was said is when the customer came first.

    So is 「日期」 beside 「来源」 and 「意向车型」, in a list that tells of no deal.
    """
    keys = {key for key, _, _ in found}
    if keys & {CONTACT_TEXT, CONTACT_RESULT, "acquainted_on"}:
        return found
    titles = [short_title(header) for header in headers]
    days = [at for at, title in enumerate(titles) if title in _BARE_DAYS and not found[at][0]]
    asked = ("source" in keys) + sum(bool(_wanted(title)) for title in titles)
    is_register = len(days) == 1 and asked >= _ASKS and not keys & (_DEAL_DAYS | _A_SALE | _SOLD)
    return [
        ("acquainted_on", _BY_WORDS, "alias")
        if (one[0] == CONTACT_ON and _visited(title)) or (is_register and at in days)
        else one
        for at, (one, title) in enumerate(zip(found, titles, strict=True))
    ]


def _running_out(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「到期日期」 is that of the contract or policy that the list tells of, 「缴费日」 of a policy.

    Where there is none, the latter is the day on which what was bought was paid.
    """
    keys = [key for key, _, _ in found]
    said = [plain_title(header) for header in headers]
    is_policy = "policy_number" in keys or any(map(_insures, said))
    if (
        is_policy
        and "policy_expiry" not in keys
        and not ({"plate", "vin"} & set(keys) or any(map(_of_cars, said)))
    ):
        found = [("policy_expiry", *one[1:]) if one[0] == "insurance_expiry" else one for one in found]
    if not any(map(_of_policies, said)):
        fee: Known = (
            NOTHING if "paid_on" in keys or not _SOLD & set(keys) else ("paid_on", _BY_WORDS, "alias")
        )
        found = [
            one
            if one[0] != "premium_due" or one[2] == "label"
            else fee
            if short_title(header) in _FEES
            else NOTHING
            if _owed(short_title(header))
            else one
            for one, header in zip(found, headers, strict=True)
        ]
    elif "premium_due" not in keys and not {"plate", "vin"} & set(keys):
        due: Known = ("premium_due", _BY_WORDS, "alias")
        found = [
            due if not one[0] and _renews(short_title(header)) else one
            for one, header in zip(found, headers, strict=True)
        ]
    expiry = next((key for number, key in _EXPIRY_OF.items() if number in keys and key not in keys), "")
    if not expiry and not set(_EXPIRY_OF) & set(keys):
        expiry = next((key for key, of in _OF_WHAT.items() if key not in keys and any(map(of, said))), "")
    if expiry in ("", "policy_expiry") and {"plate", "vin"} & set(keys):
        expiry = "insurance_expiry" if "insurance_expiry" not in keys else ""
    return [
        (expiry, _BY_WORDS, "alias") if expiry and not one[0] and _expires(short_title(header)) else one
        for one, header in zip(found, headers, strict=True)
    ]


def _of_sales(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「日期」 beside what was bought and for how much is the day of the sale, where no other title is."""
    keys = {key for key, _, _ in found}
    days = [index for index, header in enumerate(headers) if short_title(header) in _BARE_DAYS]
    if not keys >= {"bought", "amount"} or keys & _DEAL_DAYS or len(days) != 1 or found[days[0]][0]:
        return found
    return [*found[: days[0]], ("delivered_on", _BY_WORDS, "alias"), *found[days[0] + 1 :]]


def _of_receipts(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「金额」 beside 「款项」 or 「收据号」 is a part of what something cost: a deposit, a first payment."""
    titles = [short_title(header) for header in headers]
    if {key for key, _, _ in found} & (_DEAL_DAYS | {"bought"}) or not any(map(_receipt, titles)):
        return found
    return [
        NOTHING if one[0] in _SOLD and _received(title) else one
        for one, title in zip(found, titles, strict=True)
    ]


def _of_what_was_spent(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「日期」 beside 「消费金额」 or 「产品」 alone, too; beside a car it may be when somebody came."""
    keys = {key for key, _, _ in found}
    titles = [short_title(header) for header in headers]
    days = [at for at, title in enumerate(titles) if title in _BARE_DAYS]
    is_told = "amount" in keys or any(
        one[0] == "bought" and title not in of_cars.MODELS for one, title in zip(found, titles, strict=True)
    )
    is_other = keys & (_DEAL_DAYS | {"acquainted_on", "stage", "intent", "plate", "policy_number"})
    if not is_told or is_other or any(map(_receipt, titles)) or len(days) != 1 or found[days[0]][0]:
        return found
    return [*found[: days[0]], ("delivered_on", _BY_WORDS, "alias"), *found[days[0] + 1 :]]


def _paid_to(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「经手人」 of a payment took the money, and need not be whom the customer belongs to."""
    titles = [short_title(header) for header in headers]
    is_paid = any(_paying(title) or _receipt(title) for title in titles)
    if not is_paid or any(map(_of_policies, titles)):
        return found
    return [
        NOTHING if one[0] == OWNER and _took(title) else one for one, title in zip(found, titles, strict=True)
    ]


def _of_competitors(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「购买品牌」 and 「购买价格」 of those who were lost tell what others sold them."""
    keys = {key for key, _, _ in found}
    if "lost_reason" not in keys or keys & _DEAL_DAYS:
        return found
    return [
        NOTHING if one[0] in _SOLD and _elsewhere(short_title(header)) else one
        for one, header in zip(found, headers, strict=True)
    ]


def _without_deals(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「报名时间」 signs for nothing where nothing is sold, 「保险生效日」 for no car."""
    keys = {key for key, _, _ in found}
    is_free = not keys & {"bought", "amount", "payment", "contract_number"}
    is_car = "delivered_on" in keys and bool(keys & {"plate", "vin"})
    return [
        NOTHING
        if one[0] == "signed_on"
        and (
            (is_free and _enrolled(short_title(header))) or (is_car and of_cars.insured(short_title(header)))
        )
        else one
        for one, header in zip(found, headers, strict=True)
    ]
