"""Of whom a sentence speaks beside the customer: what it tells next may be told of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.fields.surnames import COMMON
from app.learning.finding import of_kin, of_others
from app.learning.rows import FAMILY, Fact, Known

_titled = re.compile(
    r"(?:小|老)?(?P<surname>[\u4e00-\u9fff])(?:总|哥|姐|先生|女士|老师|主任|老板|经理|阿姨|大哥|大姐|叔叔?|局长|院长|校长|处长)(?!监|经理)"
)
_his = re.compile(
    r"(?:客户本人|客户自己|客户|本人|(?:他|她)?自己(?!拿主意|做主|定$|说了算|当家)|[他她](?!们)|he |she |the customer )(?:的(?=[\u4e00-\u9fff]))?",
    re.IGNORECASE,
)


PERSONAL = frozenset(
    "health hobbies alcohol smoking personality personal_goals career_goals religion diet_taboos cuisine position company industry birthday "
    "education school marital_status claims_made native_place salutation dress transport sociability own_mind sex proudest_of".split()
)
"""What a clause tells of whoever was named last, the customer or not: after a member it may be theirs."""


_REACHING = frozenset(
    "mobile office_phone home_phone other_phone wechat qq email best_time preferred_channel".split()
)
NUMBERS = frozenset("mobile office_phone home_phone other_phone wechat qq email".split())
"""Beside words that nobody understood these may be somebody else's: 现在对接的是小赵 188…."""
names_somebody = re.compile(
    f"(?:(?:小|老)[{''.join(sorted(COMMON))}]|叫[{''.join(sorted(COMMON))}]|同事|朋友|对接|联系人|秘书|助理|司机|介绍|财务|对账|账单|发票)"
).search
_OF_CUSTOMERS = frozenset(
    "insurance_expiry inspection_due policy_expiry premium_due contract_expiry mileage plate vin id_number".split()
)
"""Told of nobody but the customer: with these the talk is of them again."""
_titled_in = re.compile(
    f"(?:(?!高工)[{''.join(sorted(COMMON))}](?:总|工|哥|姐|主任|经理|科长|处长|局长|老师|书记|校长|院长|秘书|会计)|(?:小|老)[{''.join(sorted(COMMON))}](?=管|负责|对接|具体|经办|接手|说)|秘书|助理|司机|经办人|对接人|负责人)(?!是|就是|助理)"
).search
_called = re.compile(
    f"[^,，。；]{{0,5}}?(?:小|老)[{''.join(sorted(COMMON))}](?:这人|本人|那人)?(?:挺|很|特别|最|也|都|就|平时|一般)*(?=喜欢|爱|是|在|不|信|抽|喝|想|也|开|住|会|刚|姓|属|性格|脾气|身体|生日|老家|毕业|手机|电话|微信)"
    r"|(?:the |his |her |their )?(?:boss|c[eft]o|coo|manager|director|colleague|friend|neighbou?r|secretary|assistant|buyer|chair(?:man|woman)|owner|president|accountant|partner)(?: also| really| just| only)? (?:likes?|loves?|plays?|drives?|wants?|has|smokes?|drinks?|lives?|enjoys?|hates?|collects?|does|doesn't|just bought|got)\b",
    re.IGNORECASE,
).match
"""技术员小陈喜欢钓鱼: who is called by a name is not the customer, who is called otherwise."""
_COVER = frozenset("cover_owned social_insurance yearly_premium".split())
"""As well told of whoever of the family was named."""
WISHES = frozenset(
    "school_matters intended_model car_budget compared_with car_cares car_use next_car home_budget home_rooms home_area estates_seen "
    "home_purpose cover_wanted premium_budget buying_reason ideal_home intent".split()
)
"""What somebody who looks for a car, a home or cover wants."""
_looks_too = re.compile(
    "(?:也|还|正|想|要|打算|准备|考虑|最近)[^,，。；]{0,4}(?:[看买换选订添](?:(?:辆|台|套|个)?新?[车房]|(?<!一起.)$)|看保险|买保险|上保险|了解|对比)"
).search
_OF_A_HOME = frozenset({"home_area", "home_rooms"})
_owned_home = re.compile(
    "(?:有|住|现)[^,，。；]{0,4}(?:套|个|的)?(?:老房|旧房|房子|两居|三居|小区)|老房子?在|名下|租给"
).search
"""What is told next is of the home they have, not of the one they look for."""
_own_home_of = re.compile(
    r"(?:[他她]的?)?(?:堂|表|大|小|二|亲)?(?:哥哥?|弟弟?|姐姐?|妹妹?|弟媳|弟妹|嫂子?|姐夫|妹夫|舅舅?|舅妈|姑姑?|姑妈|姨妈?|叔叔?|伯伯|侄子|侄女|外甥女?|小舅子|小姨子|大舅子|大姨子)(?![给帮劝介推说])"
).match
"""Those who keep a home of their own: 弟妹是老师，想要学区房 may be what she wants."""
_brought = re.compile(".*(?:介绍|推荐|带来|带过来)(?:过?来)?的?").fullmatch


@dataclass(frozen=True, slots=True)
class Talk:
    """What a sentence has spoken of so far: somebody of the family, somebody else, the home that they have.

    Whoever was `titled` (吴总喜欢喝茶) has a family of their own. Somebody else may be `looking` for the same
    as the customer (小舅子也在看车): what is wanted then may be theirs.
    """

    kin: bool = False
    other: bool = False
    home: bool = False
    titled: bool = False
    looking: bool = False

    def doubted(self, facts: list[Fact], clause: str, known: Known) -> list[Fact]:
        """The facts of the next clause, not sure where they may be told of somebody else."""
        keys = _OF_A_HOME if self.home else frozenset()
        if (self.other and not _named(clause, known)) or (self.kin and not length_of_call(clause, known)):
            keys |= PERSONAL | _REACHING | (_COVER if self.kin else frozenset())
            keys |= WISHES if self.looking else frozenset()
        if _called(clause) and not _named(clause, known):
            keys |= PERSONAL | _REACHING
        if self.titled and not _named(clause, known):
            keys |= {FAMILY}
        return [replace(fact, sure=fact.sure and known.meant(fact.key) not in keys) for fact in facts]

    def after(self, clause: str, facts: list[Fact], known: Known) -> Talk:
        """What has been spoken of with this clause, too."""
        before = Talk() if any(fact.key in _OF_CUSTOMERS for fact in facts) else self
        own = any(fact.key == "position" and fact.sure for fact in facts)
        silent = own or _named(clause, known) or _brought(clause) is not None
        others = not silent and bool(of_kin(clause) or of_others(clause) or _titled_in(clause))
        return Talk(
            before.kin or (not silent and of_kin(clause)),
            before.other
            or (not silent and bool(of_others(clause) or _titled_in(clause)))
            or (not facts and names_somebody(clause) is not None),
            self.home or _owned_home(clause) is not None,
            before.titled or (not silent and _titled_in(clause) is not None),
            before.looking or (others and bool(_looks_too(clause) or _own_home_of(clause))),
        )


def length_of_call(text: str, known: Known) -> int:
    """How much of the beginning only says that the customer is meant: 他, 王总, 王建业."""
    match = _his.match(text)
    name = str(known.values.get("name") or "")
    called = [str(known.values.get("salutation") or ""), name]
    length = max((len(word) for word in called if len(word) > 1 and text.startswith(word)), default=0)
    titled = _titled.match(text)
    if titled and name[:1] == titled["surname"]:
        length = max(length, titled.end())
    return max(length, match.end() if match else 0)


def _named(clause: str, known: Known) -> bool:
    """Whether the customer is named, by 客户, 本人 or the name in the file; 他 may be anybody."""
    return length_of_call(clause, known) > 0 and not re.match("[他她](?!自己|本人)", clause)
