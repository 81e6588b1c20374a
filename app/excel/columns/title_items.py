"""Which item a title says, by itself: by the lists of titles, their parts, and the words they are made of."""

from __future__ import annotations

import re

from app.excel import contact_titles, families, reach_titles
from app.excel.columns import titles_of_answers
from app.excel.columns.whose import Known
from app.excel.rows import OWNER, REJECT_TITLES, SKIP, UNSURE
from app.excel.titles import customers_own, plain_title, short_title, uncounted
from app.excel.words import said, slips, whole
from app.fields.catalog import Catalog
from app.fields.field import Section
from app.fields.kinds import BirthdayKind, Code, Date, Email, Name, Phones
from app.fields.kinds import Choice as Choices
from app.fields.people import People
from app.fields.traditional import simplified

BY_LABEL, BY_ALIAS, BY_WORDS, _BY_PART = 0.98, 0.95, 0.85, 0.7
_BEHIND = 0.05
_stands_behind = re.compile("交强|认购|认筹|下[单定订]|[订定](?:车|房|购|单)|草签|.*简称$").match
"""The compulsory insurance of a car stands behind the other one, the order behind the contract, short names
behind whole ones."""
_NAMED_BESIDE = 0.85
"""「联系人1」 is not the first to look for the customer's name in."""
somebody_else = re.compile(
    "谁|经手|客户经理|区域经理|租客|关系人|配偶|爱人|老公|老婆|妻|丈夫|太太|先生|夫人|对象|另一半|孩子|子女|小孩|儿子|女儿|宝宝|父|母|老人|家属|家人|紧急"
    "|介绍|推荐|担保|业务员|销售|顾问|经办|司机|秘书|助理|法人|被保|受益|同事|朋友|岳|公公|婆婆|成员|第二联系|备用联系人|送修|财务|会计|出纳|老客户|老车主|老业主|共有|共同|对方|对手|卖方|收货|收件|收花|开发商|副业主|同住|代办|委托|受托|监护|联名|第二|宠物|爱宠|爱犬|狗狗|猫咪|新郎|宝爸|准爸"
).search
not_yet = re.compile(
    "意向|希望|心仪|拟|计划|预算|想|关注|对比|预计|期望|打算|目标|心理|需求|竞[品争对]|同级|试驾|喜欢|准驾|满意|酒店|原车|旧车|置换|评估|上年|去年|上期|往年|^[原旧]$"
).search
_not_his = re.compile(
    "保险|年检|保养|维修|装修|还款|房态|库存|初次登记|首次登记|初登|首登|注册|上牌|保单|合同|订单|车辆|房屋|房源|贷款|健康|就业|缴费|审核|审批|支付|付款|信用|授信|风险"
).search
_at_home = re.compile("[家宅]").search
_fond = re.compile("常去|爱去|喜欢|[爱常]逛").search
"""Where somebody likes to go is not where they work: 「常去百货公司」."""
_elsewhere = re.compile("[年月日周]|平均|每|下次|上次|保养|首保|来回|间隔").search
"""Kilometres of a year, or of another day, are not those on the clock."""
_not_price = re.compile(
    "到期|[欠未余剩退奖佣返]|已[付交缴]|首付|[定订押]金|提成|优惠|补贴|理赔|赔付|贷款|充值|储值|去年|上年|上期|往年|原|参考|指导|维修|保养|精品|索赔|报价|最近|接受|续费|装[潢饰]|上户|险$|工时|配件|延保"
).search
_of_theirs = re.compile(
    "渠道|分销|中介|带看|报备|采购|财务|技术|设备|行政|人事|用车|工程|生产|仓库|车队|食堂|公司|单位|企业|工厂|厂方|甲方|对方|店铺|门店"
).search
"""Who is in charge of something there is none of us: 「采购负责人」."""
_of_another_room = re.compile("[现旧住]|家庭|经营|店铺|门店|商铺|仓库|需求|展厅").search
not_employer = re.compile(
    "^(?:购买|认购|成交|签约)$|险|投保|承保|^分$|贷款|物业|装修|担保|金融|租赁|物流|快递|开发|评估|渠道|分销|中介|经纪|报备"
).search
_asks_whether = re.compile("是否|能不能|能否|可否|可以|愿意|愿不愿|不要|勿|拒|接听|接受|方便|打").search
"""「能不能打电话」 asks for no number."""
_of_birthdays = re.compile("属相|生肖|年龄|周岁|虚岁|星座|(?:农|阴|公|阳|新|旧)历?").fullmatch
"""What a title of birthdays says beside them: 「生日/属相」."""
_either = re.compile("[/／、|或]|(?<=.)[(（](?=.+[)）])").split
_qualified = re.compile(
    "(?:是否|有无|详细|常用|现在?|主要|企业|公司|单位|本人|个人|最新|实际|目前|联系|客户|车主|业主|家庭|有效|投保人?|会员|用户|顾客|购车|购房|购买|新车|所购|新购"
    "|销售|服务|专属|接待|主办|责任|归属|所属|所在|商业|车辆|爱车|签约|成交|最终|正式|首选|的)+"
).fullmatch
_in_charge = re.compile(
    "(?:负责|归属|所属|对口|专属|主管|跟单|服务|客服|理财|业务|销售|置业|续保|保险)的?"
    "(?:销售|顾问|经理|专员|代表|人员|业务员|客服|管家|主管)(?:姓名|名称)?"
).fullmatch
"""Who of us looks after the customer."""
_day_word = re.compile("(?<=..)(?:日期|时间|日子?|那天)$").sub
_LONG_STEM = 4
"""Signs before the word for day that say by themselves of which day: 「保险到期」."""
_USUAL = {
    "联络": "联系", "资讯": "信息", "帐号": "账号", "啥": "什么", "咋样": "怎么样", "咋": "怎么",
    "娃儿": "孩子", "娃": "孩子", "干哪行": "做什么",
}  # fmt: skip
_no_more = re.compile("^(?:原来?|[旧前]|上一?任|前任|以前|之前|离职|老(?=业务|销售|顾问))的?(?=..)").sub
_kind_before = re.compile("[a-zF][A-Z][a-z]").match
"""A letter before an English title says of which kind a column is: `FPhone`, `cMemo`, `dBirthDate`."""
_beside_chinese = re.compile(
    r"(?<=[\u3400-\u9fff]{2})(?:\s+[A-Za-z][A-Za-z .]*|(?!QQ|ID|VIN|VIP|SN|NO|IP|KM)[A-Z]{2,4})$"
).sub
"""「销售顾问 SC」 says it once more, in letters that no list of words holds."""
_yours = re.compile("^[您你]的?(?=..)").sub
_unusual = re.compile(f"^[您你]的?|(?<=..)的(?=..)|{'|'.join(_USUAL)}").sub
"""Words of other places for usual ones, 「紧急联络人」, and such as may be left away."""
_numbered = re.compile("[0-9一二三四五①-⑨]+$").sub


def _as_usual(match: re.Match[str]) -> str:
    return _USUAL.get(match[0], "")


class Titles:
    """The titles that columns bear, each with its item and how sure it is."""

    def __init__(self, catalog: Catalog) -> None:
        self._exact: dict[str, Known] = {}
        self._catalog = catalog
        told = [field for field in catalog.everything if not field.is_derived]
        for sure, by, names in (
            (BY_ALIAS, "alias", [(n, f.key) for f in told for n in whole.of_item(f.key)]),
            (BY_ALIAS, "alias", [(name, f.key) for f in told for name in f.aliases]),
            (BY_LABEL, "label", [(name, f.key) for f in told for name in (f.en, f.zh)]),
        ):
            self._exact |= {short_title(name): (key, sure, by) for name, key in names}
            self._exact |= {plain_title(name): (key, sure, by) for name, key in names}
        self._parts = sorted(
            (
                (title, key)
                for title, (key, _, _) in self._exact.items()
                if len(title) >= 2 and not title.isascii()
            ),
            key=lambda row: -len(row[0]),
        )
        self._days = {
            _day_word("", title): (key, BY_ALIAS, "alias")
            for title, (key, _, _) in self._exact.items()
            if isinstance(catalog.by_key[key].kind, Date | BirthdayKind)
        }
        self._parts += [
            (f"{stem}{word}", key)
            for stem, (key, _, _) in self._days.items()
            for word in ("日期", "时间", "日")
            if len(stem) >= _LONG_STEM and f"{stem}{word}" not in self._exact
        ]
        self._parts.sort(key=lambda row: -len(row[0]))
        self._exact |= {plain_title(name): (SKIP, BY_LABEL, "label") for name in REJECT_TITLES}
        self._exact = {name: (key, BY_WORDS, "alias") for name, key in whole.alone()} | self._exact

    def find(self, header: str) -> Known:
        """The item of a title; one that is mistyped is that which it nearly is.

        What was before is none but a telephone: 「原业务员」, 「旧地址」.
        """
        found = self._understood(header)
        title = short_title(header)
        if found[0] and found[1] < BY_ALIAS and (bare := _no_more("", title)) != title:
            is_phone = found[0] in self._catalog.by_key and isinstance(self._catalog[found[0]].kind, Phones)
            if not is_phone and self._understood(bare)[0] == found[0]:
                return "", 0.0, ""
        return found

    def _understood(self, header: str) -> Known:
        """The same, whatever it says of the time."""
        header = _yours("", uncounted(header)) if "您" in header or "你" in header else header
        found = self._told(header)
        plain = "" if found[1] >= UNSURE else simplified(uncounted(header))
        if plain and (usual := _unusual(_as_usual, plain)) != plain:
            found = max(found, self._told(usual), key=lambda known: known[1])
        if not found[0] and (bare := _beside_chinese("", header)) != header:
            return self._told(bare)
        return self._told(header[1:]) if not found[0] and _kind_before(header) else found

    def _told(self, header: str) -> Known:
        """The same of a title as it stands: by the lists, then by its words."""
        found = self._find(header)
        if found[1] < BY_ALIAS and (key := reach_titles.target_of(header)):
            return key, BY_WORDS, "alias"
        if found[0] == "company" and (either := self._of_synonyms(header)):
            return either
        if found[1] >= UNSURE:
            return found
        if (key := self._of_words(header)) in self._catalog.by_key:
            return key, BY_WORDS, "alias"
        if (ending := self._by_part(short_title(header)))[1] >= UNSURE:
            return ending
        if key := titles_of_answers.key_of(header, self._catalog):
            return key, BY_WORDS, "alias"
        if said := self._of_synonyms(header):
            return said
        if _in_charge(short_title(header)):
            return OWNER, BY_WORDS, "alias"
        right = (title for title in slips.without_slip(short_title(header)) if title in self._exact)
        if len(keys := {self._exact[title][0] for title in right}) == 1:
            return keys.pop(), BY_WORDS, "alias"
        return max(found, ending, key=lambda known: known[1])

    def _of_words(self, header: str) -> str:
        """The item of a title that no list holds, by the words or letters of which it is put together."""
        title = short_title(header)
        return self._by_origin(said.in_chinese(title)) or said.in_english(header) or said.in_pinyin(header)

    def _by_origin(self, key: str) -> str:
        """The item as this shop has it, where it came with its trade."""
        own = self._catalog.by_origin
        return own[key].key if key in own else key

    def _of_synonyms(self, header: str) -> Known | None:
        """「手机/电话」 says one thing twice; of two things the first, if its answers are few.

        What is told of somebody in the family goes with who it is: 「配偶姓名/电话/单位」.
        """
        words = [word.strip("()（） ") for word in _either(header)]
        if len(words) > 1 and all(map(_of_birthdays, map(short_title, words[1:]))):
            found = self._find(words[0])
            return found if found[0] == "birthday" else None
        told = [self._find(word) for word in words if word]
        if told and families.part_of(short_title(words[0])) and all(map(families.attribute_of, words[1:])):
            return told[0][0], BY_WORDS, "alias"
        keys = {key for key, sure, _ in told if sure >= UNSURE}
        if len(told) > 1 and told[0][0] == OWNER and told[0][1] >= UNSURE:
            return OWNER, BY_WORDS, "alias"
        if len(told) < 2 or any(sure < UNSURE for _, sure, _ in told):
            return None
        if len(keys) == 1:
            return told[0][0], BY_WORDS, "alias"
        if keys == {"name", "company"} or (told[0][0] == "name" and keys == {"name", "salutation"}):
            return "name", BY_WORDS, "alias"
        key = told[0][0]
        is_choice = key in self._catalog.by_key and isinstance(self._catalog[key].kind, Choices)
        return (key, BY_WORDS, "alias") if is_choice else None

    def _find(self, header: str) -> Known:
        if plain_title(header) not in self._exact and (told := contact_titles.find(header))[0]:
            return told
        for title in dict.fromkeys((plain_title(header), short_title(header))):
            if title in self._exact:
                key, sure, by = self._exact[title]
                return key, sure - _BEHIND if _stands_behind(title) else sure, by
            if title.endswith("名") and self._exact.get(title[:-1], ("",))[0] == "name":
                return "name", BY_ALIAS, "alias"
            bare = customers_own(_numbered("", title))
            if bare in self._exact:
                key, sure, _ = self._exact[bare]
                is_counted = key == "name" and bare != customers_own(title)
                return key, _NAMED_BESIDE if is_counted else round(sure - 0.05, 2), "alias"
            if _day_word("", title) in self._days:
                return self._days[_day_word("", title)]
        return self._of_family(short_title(header)) or ("", 0.0, "")

    def _of_family(self, title: str) -> Known | None:
        """「孩子生日」 is told of the children, 「爱人单位」 has an item of its own."""
        if families.is_everybody(title) and "children" in self._catalog.by_key:
            return "children", BY_WORDS, "alias"
        part = families.part_of(title, alone=True)
        if part is None:
            return None
        key = part.target if part.target != "spouse" else f"spouse_{part.attribute}"
        return (key, BY_ALIAS, "alias") if key in self._catalog.by_key else None

    def _by_part(self, title: str) -> Known:
        """「客户常用手机号码」 ends in a title that is known.

        「孩子生日」 does too but is somebody else's, and 「意向车型」 is not bought yet.
        """
        part = next(((known, key) for known, key in self._parts if title.endswith(known)), None)
        if part is None:
            return "", 0.0, ""
        known, key = part
        before = title.removesuffix(known)
        if self._is_not_his(key, before) or self._is_not_meant(key, known, before):
            return "", 0.0, ""
        return key, BY_WORDS if _qualified(before) else _BY_PART, "alias"

    def _is_not_his(self, key: str, before: str) -> bool:
        """Whether what stands before a known title says that it is somebody else's, or not bought yet."""
        section = self._catalog[key].section
        if somebody_else(before) and section != Section.FAMILY:
            return True
        return bool(not_yet(before)) and (
            section in (Section.DEALS, Section.ASSETS) or key in ("bought", "plate", "industry")
        )

    def _is_not_meant(self, key: str, known: str, before: str) -> bool:
        """Whether a title only ends as one does that is known: 「是否加微信」, 「维修金额」, 「保险公司」."""
        kind = self._catalog[key].kind
        if isinstance(kind, Phones | Code | Email):
            return bool(_asks_whether(before)) or (key == "office_phone" and bool(_at_home(before)))
        if isinstance(kind, People | Name):
            return before.startswith("是否")
        told = {
            "salutation": "微信" in before,
            "source": before.endswith(("主要", "平时", "日常", "联系", "沟通")),
            "plate": before.endswith("门"),
            "amount": bool(_not_price(before + known[:-2])),
            "mileage": bool(_elsewhere(before)),
            "size": bool(_of_another_room(before)),
            "number": not _qualified(before),
            OWNER: bool(_of_theirs(before)),
            "company": bool(not_employer(before) or _fond(before)),
            **dict.fromkeys(("acquainted_on", "grade", "notes"), bool(_not_his(before + known))),
            "stage": bool(_not_his(before + known)) or not _qualified(before),
        }
        return told.get(key, False)
