"""Titles of columns: how they are compared, which are known, and what two of them say together."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.excel import families
from app.excel.words import said, typos, whole
from app.fields.catalog import CATALOG
from app.fields.field import SECTION_LABELS, Field
from app.fields.kinds import Phones, Tags, Text
from app.fields.parsed import fold
from app.fields.people import People
from app.fields.surnames import COMPOUNDS
from app.fields.traditional import simplified

LONGEST = 30
_LONGEST_NAME = 3
_HINTS = frozenset("必填 选填 非必填 可不填".split())
_marks = re.compile(r"[\s*＊·•:：_.、，,/\\|#\-—'\"“”]+").sub
_must = re.compile(
    r"[(\[【]\s*(?:非?必填|选填|可选|必选|(?:可|不定项)?[多单]选|required|optional)项?\s*[)\]】]"
).sub
_wrapped = re.compile(
    r"((?=【.+】|\[.+\]|〖.+〗|《.+》|<.+>|\([^()]+\)).[^】\]〗》>]+)[】\]〗》>)][:：]?"
).fullmatch
_bracketed = re.compile(r"[(\[【<{][^)\]】>}]*[)\]】>}]").sub
_each = re.compile(
    "(?<=[\u3400-\u9fff])(?:[/／](?:[年月次期台套平人]|㎡|m2|万?元)|km|㎡|m[2²]|no|后[六八6-9]位)$",
    re.IGNORECASE,
).sub
"""「保费/年」 says of what the amount is, 「里程KM」 in what it is counted."""
_in_chinese = re.compile(
    "(?<=[\u3400-\u9fff]{2})(?!(?:code|vip|crm|erp|kpi|num|sn|app|url|wifi|suv|mpv)$)[a-z]{3,}$"
    "|^(?!(?:birth|vip|crm|app|qq|wifi|suv|mpv|vin|e?mail)[\u3400-\u9fff])[a-z]{3,}(?=[\u3400-\u9fff]{2,}$)"
).sub
"""「公司Company」 says it twice."""
_counting = re.compile(
    r"^\*?(?:(?:q|题目?|问题)[0-9]{1,2}[.、:：)）\s]|第[0-9]{1,2}题[.、:：)）]?|[0-9]{1,2}[.、]|[0-9]{1,2}(?=[^0-9]))\s*",
    re.IGNORECASE,
).sub
_asked = re.compile(
    "^请(?:您|你)?(?:问|填写|填入|输入|选择|留下|提供|写下|写上|告知|简述)(?:一下)?(?=[您你].)|^请(?:您|你)?(?:填写|输入|选择|留下)(?=..)"
).sub
"""「请输入您的姓名」 asks for it as 「姓名」 does."""
_customers = re.compile(
    "^(?:主|第一)?新?(?:客户|车主|业主|投保人|会员|潜客|顾客|购房人|购车人|机主|[您你])的?(?=..)"
).sub
_or_daughter = re.compile(r"(?<=[长次三儿]子)[(（]女儿?[)）]").sub
"""「长子（女）」 is a child, no son."""
_data = re.compile(r"[0-9]{6,}|(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}.*").fullmatch
_mobile = re.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])").search
_ROLES = "父母|老人|家[人属]|亲属|联系人|介绍人|推荐人|担保人|司机|经办人|受益人|被保险?人|投保人"
_role = re.compile(_ROLES).search
_somebodys = re.compile(f"{_ROLES}|需求|意向|宠物|爱[宠犬猫]|毛孩|[猫狗犬]").search
"""Groups without which a title says something else: 「年龄」 under 「父母」, 「总价」 under 「需求」."""
_of_others = re.compile(
    "保险|贷款|按揭|装修|物业|(?:置换|收购|评估|交回)?(?:旧车|原车|老车|二手车)(?:置换)?|置换(?:车辆?)?|竞品"
).fullmatch
"""Groups whose firm, name or telephone is nobody's of the file."""
_wished = re.compile("需求|意向").search
_EVEN_WISHED = frozenset("payment decided_by bought_for source owner grade".split())
"""What is the same of somebody who only wishes for something."""
_ALONE = frozenset("payment owner bought company industry closeness family_circumstances grade".split())
"""Items whose titles of one word keep their sense below any group that makes no other of them."""
_topic = re.compile("(?:购[车房买]|保[险单]|家庭|单位|公司|合同|成交|车辆|投保|交付|签约)").fullmatch
"""Groups that say of what the titles below are: 「地址」 below 「家庭信息」 is 「家庭地址」."""
_days = re.compile("(?:.{0,2}的?(?:日期|时间)|到期日?|时间节点|日期节点)").fullmatch
"""Groups that say of their titles that they are days: 「认购」 and 「交付」 below 「重要日期」."""
_either = re.compile("[/、或]").split
_band = re.compile(r"(?:信息|资料|情况|档案|状况|栏|部分)$").sub
_MORE = frozenset(
    "序号 序 行号 编号 no 关系 与客户关系 与户主关系 家庭成员 成员 成员姓名 家属 家属姓名 年龄 年级 颜色 "
    "型号 名称 日期 时间 内容 数量 积分 卡号 会员号 会员卡号 意向车型 跟进情况 跟进记录 跟进日期 回访日期 "
    "回访情况 经办人 省份 城市 区域 品牌".split()
)
_person = re.compile("[\u3400-\u9fff]{2,4}").fullmatch
_FAMILY_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟"
    "姜崔谭廖范汪陆石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤常温康施牛樊葛邢安齐"
)
_of_relative = re.compile(
    "(?:家庭成员|成员|家属|家人|亲属)[1-9一二三四]?(?:姓名|关系|生日|出生日期|出生年月|电话|手机|年龄|单位|职业)?[1-9一二三四]?"
).fullmatch
_SELF = frozenset("本人 客户 客户本人 自己".split())
INSURER = "保险公司"
_POLICIES = frozenset({"保单", "保险"})
"""Groups under which a firm is the one that insures."""
COUNTERS = frozenset({"序号", "序", "顺序", "顺序号", "行号", "no", "nr"})
_NAMES = frozenset(
    "姓名 客户姓名 客户名称 客户 名字 车主 车主姓名 业主 业主姓名 投保人 会员姓名 name customername "
    "customer client fullname".split()
)


@lru_cache(10_000, typed=True)
def plain_title(header: object) -> str:
    """A column's title for comparing: small letters, without signs, counting and line breaks."""
    text = _must("", _or_daughter("女", simplified(fold(header)).casefold())).strip()
    wrapped = _wrapped(text)
    return _asked("", _marks("", _counting("", text[1 : wrapped.end(1)] if wrapped else text)))


def uncounted(header: str) -> str:
    """A title without the number before it: 「3.出生日期」."""
    return _counting("", header)


@lru_cache(10_000, typed=True)
def short_title(header: object) -> str:
    """The same without what stands in brackets, 「手机(必填)」, in Chinese where it is in two languages."""
    bare = _each("", _bracketed("", _or_daughter("女", fold(header))))
    return _in_chinese("", plain_title(bare or header)).rstrip("?？")


@cache
def _items() -> dict[str, Field]:
    """By their titles; where two items share one, the one that bears it for a label."""
    fields = CATALOG.fields
    aliases = {plain_title(n): f for f in fields for n in whole.of_item(f.key)}
    aliases |= {plain_title(name): field for field in fields for name in field.aliases}
    return aliases | {plain_title(name): field for field in fields for name in (field.en, field.zh)}


@cache
def _item_titles() -> frozenset[str]:
    """Of items, without those that are as often the answer to another one."""
    catalog = {plain_title(name) for field in CATALOG.fields for name in field.names()}
    return frozenset(_items().keys() - (whole.answers() - catalog))


def customers_own(title: str) -> str:
    """A plain title without the word for the customer before it: 「客户手机」, 「投保人生日」."""
    return _customers("", title)


@lru_cache(10_000)
def item_of(title: str) -> Field | None:
    """The built-in item that bears a title."""
    items, plain, short = _items(), plain_title(title), short_title(title)
    names = (plain, short, _customers("", short), *typos.without_typo(short))
    return next((items[name] for name in names if name in items), None)


@cache
def raw_titles() -> frozenset[object]:
    """Titles as most lists write them: what is not among these and stands in no odd place is no header."""
    return (
        frozenset(name for field in CATALOG.fields for name in field.names())
        | _MORE
        | (whole.all_of_items() - whole.answers())
    )


@lru_cache(10_000)
def is_known(text: str) -> bool:
    """Whether a text is the title of something that files hold."""
    if len(text) > LONGEST:
        return False
    plain, short = plain_title(text), short_title(text)
    known, bare = _item_titles(), _customers("", short)
    if {plain, short, bare} & known or short in _MORE or _of_relative(short):
        return True
    return families.part_of(short) is not None


def says_something(title: str) -> bool:
    """Whether what may be a title below another says of which item it is, or of whom it tells."""
    short = short_title(title)
    return is_known(title) or bool(said.in_chinese(short)) or whole.may_name(short)


@lru_cache(10_000)
def is_name(text: str) -> bool:
    """Whether a column with this title holds the customers' own names."""
    return short_title(text) in _NAMES or short_title(text) in whole.of_item("name")


@cache
def _many_valued() -> frozenset[str]:
    kinds = (Phones, Tags, People)
    return frozenset(
        plain_title(name)
        for item in CATALOG.fields
        if isinstance(item.kind, kinds) or (isinstance(item.kind, Text) and item.kind.multiline)
        for name in item.names()
    )


def many_valued(title: str) -> bool:
    """Whether a cell under this title may hold several values."""
    return plain_title(title) in _many_valued() or families.is_everybody(short_title(title))


def can_be_title(cell: object) -> bool:
    """Whether a cell may stand in a header at all; an empty one may."""
    if cell is None or cell == "":
        return True
    return isinstance(cell, str) and len(cell) <= LONGEST and not (_data(fold(cell)) or _mobile(cell))


def has_mobile(text: str) -> bool:
    """Whether the number of a mobile telephone stands in a text."""
    return bool(_mobile(text))


def looks_like_name(text: str) -> bool:
    """Whether a text looks like the name of a Chinese person, beginning with a common family name."""
    return bool(_person(text)) and (text[0] in _FAMILY_NAMES or text[:2] in COMPOUNDS)


def names_nobody(text: str) -> bool:
    """Whether a text is a title or a hint below one, 「出生日期」, 「必填」; 「老公」 may be somebody."""
    if text in _HINTS:
        return True
    if text not in raw_titles() or families.whose(text) or families.is_spouse(text):
        return False
    return len(text) > _LONGEST_NAME or not looks_like_name(text)


@cache
def _bands() -> frozenset[str]:
    words = {plain_title(word) for pair in SECTION_LABELS.values() for word in pair}
    return frozenset(words | {"个人生活", "个人生活及安全感", "受尊重", "自我认同"})


def is_band(text: str) -> bool:
    """Whether a text only says what sort of titles stand under it: 「基本信息」, 「家庭情况」."""
    plain = plain_title(text)
    if {plain, _customers("", plain)} & _item_titles():
        return False
    return plain in _bands() or _band("", plain) != plain


def are_days(group: str) -> bool:
    """Whether a group says of the titles below that they are days."""
    return bool(_days(_band("", plain_title(group))))


def owner_of(group: str) -> str:
    """The member of the family whose titles stand under a group: 「配偶信息」, 「买受人（配偶）」."""
    plain, short = plain_title(group), short_title(group)
    inside = plain.removeprefix(short).strip("()[]【】")
    owners = (_band("", text) for text in (plain, inside, short))
    found = next((owner for owner in owners if families.whose(owner)), "")
    both = _either(fold(group))
    return found or ("配偶" if len(both) > 1 and all(map(families.is_spouse, both)) else "")


def is_role(group: str) -> bool:
    """Whether a group says who somebody is to the customer: 「司机」, 「介绍人」."""
    return bool(_role(group))


def _of_attribute(group: str, title: str) -> str:
    """What somebody says below what is told of them, 「配偶」 below 「姓名」; 「新郎电话」 says both."""
    attribute, plain = families.attribute_of(plain_title(group)), plain_title(title)
    if attribute and (families.whose(plain) or title in _SELF):
        return f"{title}{group}"
    return title if attribute and families.says_at_end(plain) == attribute else ""


def _is_spoiled(stem: str, title: str, *, alone: bool) -> bool:
    """Whether a title says by itself what it no longer says behind a group: 「付款」 below 「需求」.

    What somebody wishes for is not what they bought: 「面积」 below 「需求」 is none of theirs.
    """
    whole_title = f"{stem}{title}"
    if not alone or item_of(whole_title) is not None:
        return False
    short = short_title(title)
    item = item_of(title)
    if _wished(stem):
        return (item.key if item else whole.alone_of(short)) in _EVEN_WISHED
    key = whole.alone_of(short)
    is_told = said.in_chinese(plain_title(whole_title)) or said.of_log(plain_title(whole_title))
    return key == "owner" or (key in _ALONE and item is None and not is_told)


def _of_another(stem: str, title: str) -> str:
    """What a title says of somebody who is nobody of the file, 「公司」 below 「保单」; else nothing."""
    if stem in _POLICIES and families.attribute_of(plain_title(title)) == "employer":
        return INSURER
    both = f"{stem}{title}"
    return both if _of_others(stem) and not is_known(both) and not is_name(title) else ""


def joined(group: str, title: str, *, alone: bool) -> str:
    """What a title below a title says: 「姓名」 below 「配偶」 is 「配偶姓名」, as 「配偶」 below 「姓名」.

    A group that only says what sort of thing follows adds nothing where the title is `alone` in its list.
    """
    if not group or not title or group == title:
        return title or group
    if owner := owner_of(group):
        return title if title.startswith(owner) else f"{owner}{title}"
    if both := _of_attribute(group, title):
        return both
    stem = _band("", plain_title(group))
    if (len(stem) > 1 and stem in plain_title(title)) or _is_spoiled(stem, title, alone=alone):
        return title
    if are_days(group) and not is_known(title) and item_of(f"{title}日期") is not None:
        return f"{title}日期"
    if _somebodys(group):
        return f"{stem}{title}"
    if _topic(stem) and not title.isascii() and item_of(f"{stem}{title}") is not None:
        return f"{stem}{title}"
    if others := _of_another(stem, title):
        return others
    if alone and (is_band(group) or says_something(title)) and not is_known(f"{group}{title}"):
        return title
    return f"{stem or group}{title}" if is_band(group) else f"{group}{title}"
