"""Whose columns are: of those who may bear the customer's name, and what is told of whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from app.excel import families
from app.excel.rows import CONTACT_BY, NOTES, OWNER, UNSURE
from app.excel.titles import item_of, plain_title, short_title
from app.excel.words import whole
from app.fields.catalog import Catalog
from app.fields.kinds import Phones

Known = tuple[str, float, str]
"""An item, how sure it is, and what told it."""
NOTHING: Known = ("", 0.0, "")
"""No item: whatever stands in such a column goes to the notes, or is asked."""
Find = Callable[[str], Known]

OTHERS = "others"
"""What told of a column that it is somebody else's: whatever stands in it goes to the notes."""
_OWN, _OTHERS, _WEAK = 0.93, 0.9, 0.84
"""How sure a column is that bears the customer's title before it, that of somebody else, 「联系人1」."""
_name_word = re.compile("(?:的)?(?:姓名|名称|名字|全称|名)$").sub
_person = re.compile(
    "(?:第[一二三1-3])?.{0,4}(?:[人者长]|老板|经理|主任|司机|秘书|代表|助理|财务|会计|出纳|采购|前台)[1-9一二三]?|联系人.{0,2}"
).fullmatch
_brought = re.compile(
    "(?:新客户|新车主|新业主|被推荐人|被介绍人|被推荐客户|被转介绍人|转介客户)(.*)"
).fullmatch
_bringer = re.compile("(?:老客户|老车主|老业主|推荐人|介绍人|转介绍人|推荐客户|转介人)(.*)").fullmatch
HANDLERS = (
    "(?:处理|受理|维修|检修|施工|安装|派[工单]|接单|录入|制[单表]|填表|审[核批]|复核|收[款银]|开票|值班|跟单"
    "|接待|责任|服务|配送|跟进|操作)(?:人员?|员|者|工|师傅|技师)"
)
"""Those of us who did what was asked, or wrote it down: none of the customers."""
_doer = re.compile(
    f"(?!.*{HANDLERS})"
    "(?!.*(?:经办|经手|录入|登记|制[表单]|审核|审批|担保|介绍|推荐|紧急|联系|跟进|负责|受益|法定|同行|陪同|接待|操作|填[表写]|服务|所属|维护"
    "|回访|记录|被|收|第[二三]|代|司|家庭|是否|几|多少|共|每|关键|决策|使用|受赠|责任|开单|开票|领|发(?!货|件)|送|验)).{1,4}[人者](?:姓名|名称)?"
).fullmatch
"""Who did something is the customer where nobody else is: not who wrote it down, or was told of it."""
_COUPLES = (
    ("新娘", "新郎"),
    ("男方", "女方"),
    ("先生", "太太"),
    ("先生", "夫人"),
    ("先生", "女士"),
    ("丈夫", "妻子"),
    ("宝妈", "宝爸"),
    ("准妈妈", "准爸爸"),
)
_NICKNAMES = frozenset("微信昵称 微信名 昵称".split())
"""What somebody calls themselves is their name only where nothing else may be."""
_RECEIVERS = frozenset("收件人 收件人姓名 收货人 收货人姓名".split())
_phones = re.compile("的?(?:联系)?(?:电话|手机|号码|手机号|手机号码|联系方式|电话号码)").fullmatch
_nobody = re.compile(
    "公司|单位|企业|办公|家庭|住宅|固定|移动|联系|备用|其他|微信|收货|收件|工作|门店|店铺"
).match
_PERSONAL = frozenset("birthday sex education school health hobbies".split())
"""Items that are never the customer's where a title says that they are somebody else's who is named."""
_own = re.compile("客户|车主|业主|顾客|会员").match


def told_apart(headers: Sequence[str], found: Sequence[Known], find: Find, catalog: Catalog) -> list[Known]:
    """The columns once it is known who the customer is: 「老板」 where nobody else is, and then 「老板电话」.

    What is told of somebody else who has a column (「送修人」, 「送修人电话」) goes to the notes.
    """
    known = _of_couple(headers, _of_referral(headers, list(found), find), find, catalog)
    known = _with_second(headers, _of_relative(headers, known, catalog))
    names = [index for index, (key, _, _) in enumerate(known) if key == "name"]
    if not names:
        return known
    subject = max(names, key=lambda index: (known[index][1], -index))
    own = _name_word("", short_title(headers[subject]))
    own = own.removesuffix("代表") if own.startswith("法人") else own
    known = [
        _of_customer(header, one, own, find) if index != subject else one
        for index, (header, one) in enumerate(zip(headers, known, strict=True))
    ]
    titles = [short_title(header) for header in headers]
    have_phones = _with_own_phones(titles)
    others = [
        word
        for index, title in enumerate(titles)
        if index != subject
        and (word := _name_word("", title)) != own
        and (_is_other(word) or word in have_phones)
    ]
    others += _called_by_end(titles[:subject] + titles[subject + 1 :], have_phones)
    has_phone = any(_is_phones(key, catalog) and sure >= UNSURE for key, sure, _ in known)
    named = _named(titles, subject, own)
    known = [
        (NOTES, _OTHERS, OTHERS) if one[0] in _PERSONAL and _is_told_of(title, named) else one
        for title, one in zip(titles, known, strict=True)
    ]
    return [
        _of_others(header, one, others, catalog, has_phone=has_phone)
        for header, one in zip(headers, known, strict=True)
    ]


def _named(titles: Sequence[str], subject: int, own: str) -> frozenset[str]:
    """Those who have a column for their name beside the customer's: 「大孩」 by 「大孩姓名」."""
    told = (
        title.removesuffix("姓名")
        for at, title in enumerate(titles)
        if at != subject and title.endswith("姓名")
    )
    return frozenset(
        word for word in told if word and word != own and not _own(word) and not own.startswith(word)
    )


def _is_told_of(title: str, named: Collection[str]) -> bool:
    """Whether a title in whatever words is told of one of them."""
    is_theirs = any(title.startswith(word) for word in named)
    return is_theirs and item_of(title) is None and families.part_of(title) is None


def _of_referral(headers: Sequence[str], known: list[Known], find: Find) -> list[Known]:
    """「老客户」 beside 「新客户」 brought them: the customers of such a list are the new ones."""
    titles = [short_title(header) for header in headers]
    if not (any(map(_brought, titles)) and any(map(_bringer, titles))):
        return known
    return [_brought_or_bringer(title, one, find) for title, one in zip(titles, known, strict=True)]


def _brought_or_bringer(title: str, known: Known, find: Find) -> Known:
    if match := _brought(title):
        return find(match[1]) if _name_word("", match[1]) else ("name", _OWN, "alias")
    if match := _bringer(title):
        return (NOTES, _OTHERS, OTHERS) if _name_word("", match[1]) else ("referrer", _OWN, "alias")
    return known


def _of_couple(headers: Sequence[str], known: list[Known], find: Find, catalog: Catalog) -> list[Known]:
    """「新娘」 and 「新郎」 have a file together: who comes first is the customer, the other the spouse."""
    plain = [short_title(header) for header in headers]
    for pair in _COUPLES:
        told = [next((word for word in pair if title.startswith(word)), "") for title in plain]
        names = [
            word for title, word in zip(plain, told, strict=True) if word and _name_word("", title) == word
        ]
        is_named = any(
            key == "name" and sure > _WEAK and not word
            for word, (key, sure, _) in zip(told, known, strict=True)
        )
        if names and set(told) >= set(pair) and not is_named:
            return [
                _of_pair(title.removeprefix(word), one, find, catalog, is_spouse=word != names[0])
                if word
                else one
                for title, word, one in zip(plain, told, known, strict=True)
            ]
    return known


def _of_pair(rest: str, known: Known, find: Find, catalog: Catalog, *, is_spouse: bool) -> Known:
    """What is told of one of the two: 「的手机」, or nothing more than the name."""
    rest = rest.removeprefix("的")
    key, sure, by = ("name", _OWN, "alias") if not _name_word("", rest) else find(rest)
    if not is_spouse:
        return (key, min(sure, _OWN), by) if key else known
    key = "spouse_phone" if _is_phones(key, catalog) else f"spouse_{key.replace('company', 'employer')}"
    return (key, _OWN, "alias") if key in catalog.by_key else (NOTES, _OTHERS, OTHERS)


def _of_relative(headers: Sequence[str], known: list[Known], catalog: Catalog) -> list[Known]:
    """「家属姓名」 with 「家属电话」 is the customer where nobody else surely is, or has a telephone.

    Nobody is who has died, beside somebody who has not: 「逝者」.
    """
    titles = [short_title(header) for header in headers]
    alive = [
        NOTHING if one[0] == "name" and families.is_deceased(title) else one
        for title, one in zip(titles, known, strict=True)
    ]
    if any(key == "name" and sure > _WEAK for key, sure, _ in alive):
        return alive
    words = [_name_word("", title) for title in titles]
    reached = [word for word in _with_own_phones(titles) if families.is_relative(word)]
    at = next((at for at, word in enumerate(words) if word in reached), None)
    has_phone = at is not None and any(
        _is_phones(key, catalog) and sure >= UNSURE and not title.startswith(words[at])
        for title, (key, sure, _) in zip(titles, alive, strict=True)
    )
    if at is None or has_phone:
        return known
    return [*alive[:at], ("name", _OWN, "alias"), *alive[at + 1 :]]


def _with_second(headers: Sequence[str], known: list[Known]) -> list[Known]:
    """A title that names the customer only where no other does: 「老板」, or 「借款人」."""
    plain = [short_title(header) for header in headers]
    if any(title in _RECEIVERS for title in plain):
        known = _with_doer(plain, known)
    for item in whole.seconds() if len(headers) > 1 else ():
        if any(key == item and sure > _WEAK for key, sure, _ in known):
            continue
        if item == OWNER and any(key == CONTACT_BY for key, _, _ in known):
            continue  # beside 「拜访人」 the 「接待人」 is theirs
        for title, sure in whole.second(item):
            if title in _NICKNAMES and any(key == "name" for key, _, _ in known):
                continue
            if plain_title(title) in plain:
                place = plain.index(plain_title(title))
                is_told = any(key == item and fits >= UNSURE for key, fits, _ in known)
                is_theirs = item == OWNER and known[place][0] == "name"
                if not (known[place][0] and is_told) and not is_theirs:
                    known[place] = (item, sure, "alias")
                break
    return _called(_with_doer(plain, known)) if len(headers) > 1 else known


def _called(known: list[Known]) -> list[Known]:
    """How somebody is called is their name where nobody is named: 「您怎么称呼？」."""
    keys = [key for key, _, _ in known]
    if "name" in keys or "salutation" not in keys:
        return known
    at = keys.index("salutation")
    return [*known[:at], ("name", whole.LEAST_SURE, "alias"), *known[at + 1 :]]


def _with_doer(titles: Sequence[str], known: list[Known]) -> list[Known]:
    """The first who did something is the customer where no title is that of a name."""
    if any(key == "name" for key, _, _ in known):
        return known
    doer = next((index for index, one in enumerate(known) if not one[0] and _doer(titles[index])), None)
    if doer is None:
        return known
    return [*known[:doer], ("name", whole.LEAST_SURE, "alias"), *known[doer + 1 :]]


def _of_customer(header: str, known: Known, own: str, find: Find) -> Known:
    title = short_title(header)
    if len(own) < 2 or known[1] >= _OWN or not title.startswith(own) or title == own:
        return known
    key, sure, by = find(title.removeprefix(own).removeprefix("的"))
    return (key, min(sure, _OWN), by) if key and sure >= _OTHERS else known


def _is_other(word: str) -> bool:
    return len(word) >= 2 and bool(_person(word)) and not _own(word)


def _with_own_phones(titles: Sequence[str]) -> frozenset[str]:
    """Those of whom a column tells the number: 「宝爸」 by 「宝爸电话」."""
    told = ((title[:end], title[end:]) for title in titles for end in range(2, len(title)))
    return frozenset(word for word, rest in told if _phones(rest) and not (_own(word) or _nobody(word)))


def _called_by_end(titles: Sequence[str], have_phones: Collection[str]) -> list[str]:
    """Those of whom a title says more: 「管家电话」 beside 「物业管家」 is the steward's number."""
    return [word for word in have_phones if any(title.endswith(word) and title != word for title in titles)]


def _of_others(
    header: str, known: Known, others: Sequence[str], catalog: Catalog, *, has_phone: bool
) -> Known:
    title = short_title(header)
    is_told = any(title.startswith(word) and title != word for word in others)
    if not is_told or known[1] >= UNSURE or (_is_phones(known[0], catalog) and not has_phone):
        return known
    return NOTES, _OTHERS, OTHERS


def _is_phones(key: str, catalog: Catalog) -> bool:
    return key in catalog.by_key and isinstance(catalog[key].kind, Phones)
