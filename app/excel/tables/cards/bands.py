"""What a heading in a card says of the labels below it: 「品牌」 under 「车辆信息」 is the car's.

Below the name of somebody, 「接送人」 or 「配偶」, each label asks for what is that one's.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from app.excel import contact_titles, families
from app.excel.tables import pupils
from app.excel.tables.cards.contacts import FIRMS, OTHERS
from app.excel.tables.cards.labels import Somebodys, key_asked, kind_asked
from app.excel.tables.cards.pairs import tells_of_rivals
from app.excel.titles import INSURER, is_name, item_of, joined, owner_of, plain_title, short_title
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.fields.kinds import Phones
from app.fields.traditional import simplified

EMERGENCY = "紧急联系人"
_section = re.compile(r"\s*[(（]?第?[一二三四五六七八九十0-9]{1,3}(?:部分)?[)）、.:：]\s*").match
_signs = re.compile(r"[【】〖〗\[\]［］《》<>▍▌▎▊▋█◆◇■▉●★※=—─━]").sub
_gaps = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])|\s*[:：]\s*$|^\s+|\s+$").sub
_explained = re.compile(r"[(（][^)）]*[)）]").sub
_told_below = re.compile(
    r"的?(?:基本|主要|详细)?(?:信息|资料|情况|档案|状况|栏|部分)$| (?:details|info(?:rmation)?|particulars)$",
    re.IGNORECASE,
).sub
_selves = re.compile("(?<=..)(?:个人|本人|私人|自己)$").sub
_OF = (
    "(?:客户|现有|所购|购买|成交|家庭|已有|名下)?的?{}(?:基本|主要|详细)?"
    "(?:信息|资料|情况|档案|状况|栏|部分)?"
)
_THINGS = {
    "车辆": re.compile(_OF.format("(?:车辆?|爱车|座驾|汽车)")).fullmatch,
    "保单": re.compile(_OF.format("(?:保[单险]|投保|车险)")).fullmatch,
    "房产": re.compile(_OF.format("(?:房[产屋]|物业|住房)")).fullmatch,
}
_are_assets = re.compile(_OF.format("(?:(?:主要)?资产|财产)")).fullmatch
_CARS, _OWN_CAR = frozenset("车辆 车 车子 汽车 爱车".split()), "家庭车辆"
"""What they own is not what was bought from us."""
is_pet = re.compile(_OF.format("(?:宠物|爱宠|爱犬|爱猫|毛孩子?)")).fullmatch
_OF_PETS = frozenset("昵称 品种 种类 体重 毛色 颜色".split())
_CHILD = "孩子"
_BARE = frozenset("姓名 名字 name fullname".split())
_somebody = re.compile(
    ".{0,6}(?:人员?|者|员|师傅?|秘书|助理|司机|保姆|阿姨|月嫂|管家|护士|护工|医生|大夫|教练|老师|班主任|经理|主任"
    "|主管|老板|代表|朋友|亲友|好友|同事|同学|邻居|亲属|家属|室友|[店校厂园科处部局院队会]长|财务|会计|出纳|采购"
    "|前台|[男女甲乙丙]方|新[郎娘])[1-9一二三]?"
    "|(?:emergency|second|secondary|other|alternat(?:e|ive)) ?contacts?|in case of emergency|next of kin"
    "|guarantors?|drivers?|assistants?|secretary|co-?owners?|beneficiary|beneficiaries|insured|guardians?|nanny|nurse|caregiver"
    "|husband|wife|friends?|relatives?|partner",
    re.IGNORECASE,
).fullmatch
_nobody = re.compile("个人|本人|私人|.*[会成]员").fullmatch
_both = re.compile("[/／、|]|(?<=.)[或及和与](?=.)").split
_CALLED = frozenset("小名 乳名 关系 relation relationship".split())
_relation = re.compile("与.{1,5}的?关系").fullmatch
_OF_PEOPLE = frozenset(
    "name salutation sex birthday id_number ethnicity religion native_place education school company "
    "company_address position industry mobile office_phone home_phone other_phone wechat qq email "
    "mailing_address home_address hobbies health diet_taboos".split()
)
"""The items that tell of whoever is named above."""
_OF_CUSTOMERS = frozenset(
    "owner number grade intent stage lost_reason loyalty source referrer acquainted_on last_contact_on "
    "next_contact_on tags".split()
)
_OF_SALES = frozenset({Section.PROPERTY, Section.ASSETS, Section.DEALS, Section.ACCOUNT})
"""With those above the items that tell of the customer, whoever is named in the heading."""


def words_of(band: str) -> str:
    """A heading without its number, its signs, and 「信息」 behind it: whom or what it names."""
    words = _gaps("", _signs("", band))
    match = _section(words)
    return _gaps("", words[match.end() if match else 0 :])


def whom(band: str) -> str:
    """Whom a heading names: 「接送人」 by 「三、接送人信息」, 「关键人」 by 「关键人个人情况」."""
    return _selves("", _told_below("", _explained("", words_of(band))).strip())


def under(band: str, label: str) -> str:
    """A label as its heading makes it; as it is where it says by itself of what it asks."""
    if not band:
        return label
    bare = words_of(band)
    if owner := owner_of(bare) or owner_of(whom(band)):
        return joined(owner, label, alone=True) if tells_of_anybody(label) else label
    if isinstance(band, Somebodys):
        return _of_somebody(whom(band), label)
    if _are_assets(bare) and plain_title(label) in _CARS:
        return _OWN_CAR
    if is_pet(bare) and (families.attribute_of(plain_title(label)) or plain_title(label) in _OF_PETS):
        return joined("宠物", label, alone=False)
    thing = next((thing for thing, of in _THINGS.items() if of(bare)), "")
    if not thing or is_name(label):
        return label
    if thing == "保单" and families.attribute_of(short_title(label)) == "employer":
        return INSURER
    both = f"{thing}{short_title(label)}"
    return both if item_of(label) is None and item_of(both) is not None else label


def is_of_rivals(band: str, label: str) -> bool:
    """Whether a label asks for what others have sold, or for who they are: 「险种」 under 「现有保障」."""
    key = key_asked(label)
    is_sale = key in CATALOG.by_key and (CATALOG[key].section in _OF_SALES or key == "company")
    return is_sale and key not in _OF_CUSTOMERS and bool(tells_of_rivals(words_of(band)))


def _of_somebody(who: str, label: str) -> str:
    """What a label asks below that one's name; pupils are children of the customer."""
    if plain_title(who) in families.PUPILS:
        rest = label.removeprefix(who)
        return f"{_CHILD}{rest}" if tells_of_anybody(rest) else label
    if not may_tell_of_somebody(label):
        return label
    if is_emergency(who) and tells_whom_to_call(label):
        return EMERGENCY
    if label == OTHERS:
        return who
    space = " " if label.isascii() and who.isascii() else ""
    return label if label.startswith(who) else f"{who}{space}{label}"


def is_emergency(heading: str) -> bool:
    """Whether a heading says that whom to call stands below."""
    return any(word in simplified(heading).casefold() for word in ("紧急", "应急", "emergency"))


def tells_who(label: str) -> bool:
    """Whether a label asks who somebody is, or what they are to the customer."""
    plain = plain_title(label)
    return families.attribute_of(plain) == "name" or plain in _CALLED or bool(_relation(plain))


def tells_whom_to_call(label: str) -> bool:
    """Whether a label asks who somebody is, or for their number."""
    is_contact = plain_title(label) in ("联系人", "联系人姓名", OTHERS)
    is_contact = is_contact or key_asked(label) == "emergency_contact"
    return is_contact or tells_who(label) or families.attribute_of(plain_title(label)) == "phone"


def tells_of_anybody(label: str) -> bool:
    """Whether a label asks for what may be told of anybody: a name, a number, where they live."""
    return bool(families.attribute_of(plain_title(label))) or key_asked(label) in _OF_PEOPLE


def may_tell_of_somebody(label: str) -> bool:
    """Whether a label below somebody's name asks of that one, and not for what only customers have."""
    key = key_asked(label)
    if contact_titles.find(label)[0] or key in _OF_CUSTOMERS or _says_whose(label):
        return False
    return key not in CATALOG.by_key or CATALOG[key].section not in _OF_SALES or tells_of_anybody(label)


def people_of(who: str) -> list[str]:
    """The words of a heading that names one person or another: 「秘书/助理」."""
    return [word if word.isascii() else plain_title(word) for word in _both(who)]


def are_people(who: str) -> bool:
    """Whether words name people by what they do, or are to the customer: 「受益人」, 「秘书/助理」."""
    return all(_somebody(word) and not _nobody(word) for word in people_of(who))


def names_people(heading: str) -> bool:
    """Whether a heading says who somebody is: 「共有人信息」, 「【代理人】」, 「二、配偶」."""
    who = whom(heading)
    return bool(owner_of(heading) or owner_of(who)) or are_people(who)


@lru_cache(10_000)
def _says_whose(label: str) -> bool:
    """Whether a label says of whom it asks: 「驾驶人电话」, 「儿子」, but not 「联系人电话」."""
    plain = plain_title(label)
    if families.whose(plain) or families.part_of(plain):
        return True
    stems = (plain[:at] for at in range(2, len(plain)) if families.attribute_of(plain[at:]))
    return any("联系" not in stem and are_people(stem) for stem in stems)


def named_child(label: str) -> str:
    """Which child a label names, of whom those behind it tell: 「次子女」 by 「次子/女姓名」."""
    plain = plain_title(label)
    part = families.part_of(plain)
    if part is None or (part.target, part.attribute) != ("children", "name"):
        return ""
    return plain.removesuffix(part.title) if plain.endswith(part.title) else f"{part.word}{part.nth}"


def names_customer(label: str) -> bool:
    """Whether a label names the customer by more than 「姓名」: 「家长姓名」, but not 「单位名称」."""
    is_own = is_name(label) or pupils.is_parent(label) or pupils.names_a_parent(label)
    return is_own and not (is_bare_name(label) or is_firm(label))


def is_firm(label: str) -> bool:
    """Whether a label asks for a firm, which may be the customer: 「单位名称」."""
    return plain_title(label) in FIRMS


def asks_for_name(label: str) -> bool:
    """Whether a label asks for the name of the customer, or does not say whose."""
    return is_bare_name(label) or names_customer(label)


def is_bare_name(label: str) -> bool:
    """Whether a label asks for a name and does not say whose."""
    return plain_title(label) in _BARE


def is_of(band: str, label: str) -> bool:
    """Whether a label names whom its heading does: 「联系人姓名」 under 「紧急联系人」."""
    who = whom(band)
    return label.startswith(who) or "联系人" in label


def is_kept_in_words(band: str, label: str, told: Collection[str]) -> bool:
    """Whether a label of whom a heading names makes no title that lists understand as that one's.

    They do behind their name, if that is none of the customers', and where the customer has a telephone.
    """
    who = whom(band)
    if owner_of(band) or owner_of(who) or plain_title(who) in families.PUPILS:
        return False
    if not may_tell_of_somebody(label) or (is_emergency(who) and tells_whom_to_call(label)):
        return False
    named = f"{who}姓名"
    is_named = named in told or under(band, label) == named
    has_phone = any(isinstance(kind_asked(other), Phones) for other in told)
    return who.isascii() or key_asked(named) == "name" or not (is_named and has_phone)
