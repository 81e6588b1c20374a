"""What people write into the column of names: forms of address, firms, remarks, marks, two people."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from app.fields.english_titles import taken_apart
from app.fields.parse_words import tidy_name
from app.fields.parsed import fold, is_placeholder
from app.fields.phones import parse_phones
from app.fields.surnames import COMMON_IN_BOTH, COMPOUNDS
from app.fields.workplaces import FIRM_NAME, is_firm, is_office, is_shop

_ONE_SIGN = f"[{''.join(sorted(COMMON_IN_BOTH))}]"
_SURNAME = f"(?:{'|'.join(COMPOUNDS)}|{_ONE_SIGN})"
_HAN = "\u3400-\u9fff"
_FULL = rf"(?!房[东主客]|车主|户主){_SURNAME}[{_HAN}]{{1,2}}"
"""A name; 「房东」 only sounds like one."""
_SEXED = {"先生": "male", "女士": "female", "小姐": "female", "太太": "female", "夫人": "female"}
_CALLS = {
    word: sex
    for sex, words in (
        ("male", "哥 大哥 叔 大叔 伯 大伯 爷 大爷 爷爷"),
        ("female", "姐 大姐 嫂 姨 阿姨 婶 大妈 大娘 奶奶 老板娘"),
    )
    for word in words.split()
} | _SEXED
"""Forms of address that tell the sex; 张总 and 李老师 may be either."""
_TITLES = (
    "总 总经理 董 董事长 经理 老板 老师 师傅 主任 局长 处长 科长 院长 校长 书记 主席 会长 部长 厂长 店长 "
    "队长 所长 医生 大夫 律师 教授 工 哥 姐 嫂 叔 姨 婶 伯 爷 大哥 大姐 大叔 阿姨 同志 老师傅 "
    "台长 行长 站长 村长 镇长 县长 市长 会计 出纳 采购 主管 总监 班长 组长 司机 护士 支书 "
    "老板娘 大爷 大妈 大娘 大伯 奶奶 爷爷 局 所 队 处"
).split()
_TITLE = "|".join(sorted((*_TITLES, *_SEXED), key=len, reverse=True))
_LONG_TITLE = "|".join(
    sorted((t for t in (*_TITLES, *_SEXED) if len(t) > 1 or t == "总"), key=len, reverse=True)
)

_is_plain = re.compile(
    rf"(?!.*(?:{_TITLE}|某|夫[妇婦]|夫妻)$)(?!(?:客户|匿名|无名|不详|未知|暂无|没有|散客|姓名|不知道|未留名|待定|空缺|待补|预留)$)(?![老小阿].$)(?![老小阿].头$)(?:{_SURNAME}[{_HAN}]{{1,2}}|[{_HAN}]{{2,3}})"
).fullmatch
_is_full = re.compile(_FULL).fullmatch
_is_addressed = re.compile(rf"{_SURNAME}(?:{_TITLE})|[老小阿]{_SURNAME}(?:{_TITLE}|头)?").fullmatch
_is_titled = re.compile(rf"(?P<name>{_FULL})\s*(?P<title>{_LONG_TITLE})").fullmatch
_firm_titled = re.compile(
    rf"(?P<firm>[{_HAN}A-Za-z]{{2,20}}?)(?P<call>{_SURNAME}(?:{_LONG_TITLE}))"
).fullmatch
_firm_and_name = re.compile(rf"(?P<firm>{FIRM_NAME})(?P<name>{_FULL})").fullmatch
_BETWEEN_TWO = r"\s*(?:[、/,;，；&+和与及跟]|\s)\s*"
_SPOUSES = "夫妇|夫婦|夫妻|两口子|夫妻俩"
_labelled = re.compile(r"(?:客户|姓名|客户姓名|车主|业主|联系人|名字|称呼)\s*[:：]\s*(.+)").fullmatch
_prefixed = re.compile(rf"(?:客户|顾客|车主|业主|联系人)\s*({_FULL})").fullmatch
_two = re.compile(
    rf"{_FULL}(?:{_BETWEEN_TWO}{_FULL})+\s*[(（]?(?:{_SPOUSES}|两人|二人|三人)?[)）]?|(?:{_FULL}){{2}}(?:{_SPOUSES})"
).fullmatch
_glued = re.compile(rf"{_ONE_SIGN}[{_HAN}]{_ONE_SIGN}[{_HAN}]").fullmatch
_couple_named = re.compile(rf"(.{{4,}}?)\s*[(（]?(?:{_SPOUSES})[)）]?").fullmatch
_apart = re.compile(rf"({_SURNAME}[{_HAN}]{{1,2}}?){_BETWEEN_TWO}({_FULL})").fullmatch
_between_people = re.compile(rf"{_BETWEEN_TWO}|\s*[(]\s*").split
_spouse_told = re.compile(
    rf"({_FULL})\s*[(（]?\s*(?:爱人|配偶|妻子?|老婆|太太|夫人|媳妇|丈夫|老公)\s*[:：]?\s*({_FULL})\s*[)）]?"
).fullmatch
_OF_TWO = "丈夫|先生|夫|男方|妻子?|太太|夫人|女方|老公|老婆|配偶|爱人|本人"
_each_told = re.compile(
    rf"({_FULL})\s*[(（](?:{_OF_TWO})[)）](?:{_BETWEEN_TWO})?({_FULL})\s*[(（](?:{_OF_TWO})[)）]"
    rf"|(?:{_OF_TWO})\s*[:：]\s*({_FULL})(?:{_BETWEEN_TWO})?(?:{_OF_TWO})\s*[:：]\s*({_FULL})"
).fullmatch
"""「王建业（夫）李红（妻）」, 「夫：王建业 妻：李红」."""
_couple = re.compile(rf"{_SURNAME}[{_HAN}]{{0,2}}(?:{_SPOUSES}|一家|全家|[及和]家[人属])").fullmatch
_referred = re.compile(rf"(.{{2,10}}?)(?:介绍|推荐)的?\s*({_FULL})").fullmatch
_coded = re.compile(
    rf"(?P<name>{_FULL})\s*(?P<code>[0-9A-Za-z#-]*[0-9][0-9A-Za-z#-]*[{_HAN}]{{0,3}})"
    rf"|(?P<code_first>[0-9A-Za-z#-]*[0-9][0-9A-Za-z#-]*(?:[栋幢座号楼室单元区期][0-9A-Za-z#-]*)*)\s*(?P<name_last>{_FULL})"
).fullmatch
_sign_between = re.compile(r"[→=:：、/,;，；+＋&|\\]").search
_RELATED = "妹妹|弟弟|哥哥|姐姐|姐夫|妹夫|嫂子|[表堂][哥弟姐妹]|同学|同事|战友|邻居|亲戚|父亲|母亲|丈夫|妻子"
_not_whole = re.compile(
    rf"{_SURNAME}(?:某+|[*×xX＊]+|[{_HAN}]?[*×＊]+[{_HAN}]?)?|.*的?(?:妈妈|爸爸|爱人|老婆|老公|儿子|女儿|朋友|司机|秘书|家属)|.*(?:妈妈|爸爸|爱人|老婆|老公|媳妇).*|.{{2,}}的?(?:{_RELATED})|{_SURNAME}(?:{_TITLE})家|.+等[0-9一二三四五六七八九十]+人"
).fullmatch
_holds_more = re.compile(
    rf".*[{_HAN}]\s+[{_HAN}].*|.*[{_HAN}][()（）\[\]【】].*|[{_HAN}·]{{3,}}(?:{_LONG_TITLE})"
).fullmatch
"""「胖子 烧烤」, 「水姐（王姐妹妹）」, 「宏达凤总」: nobody is called so."""
_without_brackets = re.compile(r"[()（）\[\]【】\s]").sub
_is_called = re.compile(rf"[老小阿大][{_HAN}]|[{_HAN}]子|[老小阿]?[{_HAN}]{{1,2}}(?:{_TITLE})").fullmatch
"""What somebody is called who is not named: 「凤姐」, 「阿强」, 「燕子」."""
_is_title = re.compile(_TITLE).fullmatch
_before_title = re.compile(rf"[{_HAN}]{{2,4}}|[{_HAN}]+(?:·[{_HAN}]+)+").fullmatch
_named_beside = re.compile(
    rf"({_FULL})\s*[(（\[【].+(?:妈妈?|爸爸?|爱人|老婆|老公|媳妇|儿子|女儿|朋友|司机|秘书|家属)[)）\]】]"
).fullmatch
"""「李红（豆豆妈妈）」: whose name it is stands first."""
_nobody = frozenset(
    "0 客户 匿名 无名 某某 某人 待定 空缺 待补 预留 "
    "#n/a #ref! #value! #name? 姓名 无姓名 未留名 未知 散客".split()
)
_runs_one = re.compile(
    "开(?![元封心来泰发源创拓明阳泉平滦远])[\u3400-\u9fff]{1,4}[店厂馆行铺司场]|(?:经营|搞|干|做)[\u3400-\u9fff]+"
).fullmatch
"""「开服装店」 says what somebody does, not where."""
_bracketed = re.compile(
    r"([^()\[\]【】<>《》]*)[(\[【<《]([^()\[\]【】<>《》]*)[)\]】>》]([^()\[\]【】<>《》]*)"
).fullmatch
_by = re.compile(
    r"(?:由|经)?(.{2,10}?)(?:介绍|推荐|转介绍|转介|带来)的?$|(?:介绍人|推荐人)[:：]?(.{2,10})"
).fullmatch
_branch = re.compile(
    "[㐀-鿿]{2,}(?:[店部厂区站处校院所馆街镇县市省局]|[分支](?:公司|行)|总部|中心)"
).fullmatch
"""Where a firm is, 「城南店」: nobody is called so."""
_counting = re.compile(r"(?:[0-9]{1,3}[.、)）:：]|[①-⑳])\s*(?=[\u3400-\u9fff])").match
_marks = "★☆*＊※●○◆◇■□▲△▼✓√✔✗×#@?？!！。.,，、;；~～\"“”'‘’`·-—_+|/^ "
_without_pictures = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+").sub
"""What people put beside names in telephones."""
_lettered = re.compile(rf"(?:[Aa]{{1,5}}|[A-Z])\s*([{_HAN}].*)").fullmatch
_is_more = re.compile(
    rf"{_FULL}[{_HAN}]+[^{_HAN}]*[0-9].*|[{_HAN}]{{2,5}}(?:[王李张刘陈杨赵周徐孙朱胡郭何高郑宋冯韩曹][{_HAN}]{{2}}|朋友{_FULL})"
).fullmatch
"""A name with a room behind it, 「王建业翰林苑3-2-501」, or something before it: 「翰林苑王建业」."""
_marked = re.compile(
    r"(?:[Aa]{1,5}|[A-Za-z])?\s*([\u3400-\u9fff]{2,4})\s*(?:[0-9]{1,2}|[①-⑳]|[A-Za-z]|[Vv][Ii][Pp])?"
).fullmatch
_phone = re.compile(r"(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])").search
_is_rare = re.compile(f"[{_HAN}]{{2,3}}").fullmatch
"""A name that begins with no usual surname is one where its bearer's sex stands beside it."""
_SEX_WORDS = ("男", "女")
_USUAL = (2, 3)
_TELLING = frozenset(word[-1] for word in (*_TITLES, *_SEXED, *_nobody)) | frozenset("某妇妻无有详")
_REMARKS = frozenset(
    "vip 重点 重要 老 新 大 小 已成交 成交 已购 已购车 已提车 已交车 已签约 已签 已付定 "
    "二次购买 复购 再购 增购 换购 战败 流失 老客户 新客户 大客户 转介绍 同名 重名 1 2 3 a b".split()
)
_remark_glued = re.compile(
    rf"(?i:vip|老客户|新客户|大客户|重点|重要|转介绍|已成交)\s*({_FULL})"
    rf"|({_FULL})\s*(?i:vip|老客户|新客户|大客户|重点|已成交|黑名单)"
).fullmatch
_BETWEEN = re.compile(r"\s*[-—–@/|:：,，、;；]\s*|\s+").split


@dataclass(slots=True)
class NameReading:
    """The name, None where the cell has none; `also` by item, `remark` what was taken off the name."""

    name: str | None
    also: dict[str, Any] = field(default_factory=dict)
    problem: str = ""
    note: str = ""
    remark: bool = False


_SEPARATORS = " /、,，:：-"
_empty_brackets = re.compile(r"[(（]\s*[)）]").sub


def is_plain_name(text: str) -> bool:
    """Whether a text is nothing but a usual Chinese name; nine in ten are."""
    if len(text) in _USUAL and text[-1] not in _TELLING and text[0] not in "老小阿" and text.isalpha():
        return min(text) >= "\u3400"
    return _is_plain(text) is not None


def is_addressed(text: str) -> bool:
    """Whether a text is a form of address and nothing else: 「孟姐」, 「王总」, 「老赵」."""
    return _is_addressed(text) is not None


def names_in(text: str) -> tuple[str, ...]:
    """The names of people with signs between them: 「张三/李四」, 「王建业（刘芳）」; else nothing."""
    parts = _between_people(fold(text).strip("() "))
    return tuple(parts) if all(map(_is_full, parts)) else ()


def read_name(text: str) -> NameReading:
    """What a cleaned text of the names' column tells; what is not understood is left as it stands."""
    text = tidy_name(text)
    if is_plain_name(text):
        return NameReading(text)
    if label := _labelled(text) or _prefixed(text):
        text = label[1]
    if is_placeholder(text) or text.casefold() in _nobody:
        return NameReading(None)
    for read in (_whole, _with_phone, _in_brackets, _in_parts, _with_marks, _with_code, _with_letter):
        found = read(text)
        if found is not None:
            return found
    unclear = (_sign_between(text) and not text.isascii()) or _is_more(text) or _holds_more(text)
    is_one = not unclear or (is_firm(_without_brackets("", text)) and not _is_called(text.split()[0]))
    return NameReading(text, problem="" if is_one else "leftover-text")


def _whole(text: str) -> NameReading | None:
    """What the text is, taken as it stands."""
    if text in _SEXED:
        return NameReading(None, {"sex": _SEXED[text]})
    if _is_addressed(text.replace(" ", "")):
        call = text.replace(" ", "")
        sex = next((sex for word, sex in _CALLS.items() if call.endswith(word)), None)
        return NameReading(None, {"salutation": call} | ({"sex": sex} if sex else {}), note="also-read")
    if match := _is_titled(text):
        return _titled(match["name"], match["title"])
    if (english := taken_apart(text)) and english[0].isascii():
        return _in_english(text, *english)
    if married := _married(text):
        return NameReading(married[0], {"spouse_name": married[1]}, note="also-read")
    if known := _called_and_named(text):
        return known
    if _two(text) or _couple(text) or (_glued(text) and text[:2] not in COMPOUNDS):
        return NameReading(text, problem="two-people")
    if match := _named_beside(text):
        return NameReading(match[1], problem="leftover-text")
    if _not_whole(text):
        return NameReading(text, problem="name-incomplete")
    return None


def _called_and_named(text: str) -> NameReading | None:
    """「王总 王建国」: one person, as long as both begin with the same surname."""
    parts = [part for part in _BETWEEN(text) if part]
    if len(parts) != 2:
        return None
    call = next((part for part in parts if _is_addressed(part)), "")
    name = next((part for part in parts if part != call and _is_full(part)), "")
    if not call or not name or call.lstrip("老小阿")[:1] != name[0]:
        return None
    found = _with(read_name(name), "salutation", call)
    sex = next((sex for word, sex in _CALLS.items() if call.endswith(word)), None)
    return _with(found, "sex", sex) if sex else found


def _married(text: str) -> tuple[str, str] | None:
    """Both names of 「张三、李四夫妇」 and 「张三（爱人李四）」; without a sign only one cut may do."""
    if match := _spouse_told(text):
        return match[1], match[2]
    if match := _each_told(text):
        return match[1] or match[3], match[2] or match[4]
    couple = _couple_named(text)
    if not couple:
        return None
    if match := _apart(couple[1]):
        return match[1], match[2]
    cuts = [(couple[1][:at], couple[1][at:]) for at in (2, 3, 4)]
    possible = [cut for cut in cuts if all(map(_is_full, cut))]
    return possible[0] if len(possible) == 1 else None


def _titled(name: str, title: str) -> NameReading:
    if title in _SEXED:
        return NameReading(name, {"sex": _SEXED[title]}, note="title-apart")
    surname = name[:2] if name[:2] in COMPOUNDS else name[:1]
    sex = {"sex": _CALLS[title]} if title in _CALLS else {}
    return NameReading(name, {"salutation": f"{surname}{title}"} | sex, note="title-apart")


def _in_english(text: str, name: str, sex: str) -> NameReading:
    """„Ms Li Na“ is called Li Na; „Mrs Chan“ is a form of address."""
    if len(name.split()) > 1:
        return NameReading(name, {"sex": sex}, note="title-apart")
    return NameReading(None, {"salutation": text, "sex": sex}, note="also-read")


def _with_phone(text: str) -> NameReading | None:
    match = _phone(text)
    if not match:
        return None
    phones = parse_phones(match[0]).value
    rest = _unbracketed(f"{text[: match.start()]} {text[match.end() :]}")
    found = read_name(rest) if rest else NameReading(None)
    found.also.setdefault("mobile", phones)
    found.note = found.note or "also-read"
    return found


def _unbracketed(text: str) -> str:
    """Without separators and lone brackets at its ends: 「王伟(」, but not 「王伟(链家)」."""
    bare = _empty_brackets("", text).strip(_SEPARATORS)
    opened, closed = sum(map(bare.count, "(（")), sum(map(bare.count, ")）"))
    if opened != closed or bare[:1] in "(（":
        bare = bare.strip(_SEPARATORS + "()（）")
    return bare


def _in_brackets(text: str) -> NameReading | None:
    match = _bracketed(text.replace("（", "(").replace("）", ")"))
    if not match:
        return None
    outside, inside = f"{match[1]}{match[3]}".strip(), match[2].strip()
    if not outside:
        return read_name(inside)
    if match[3].strip() and is_firm(f"{match[1]}{inside}{match[3]}"):
        return NameReading(text)
    if not inside:
        sides = [side for side in (match[1].strip(), match[3].strip()) if side]
        found = read_name(" ".join(sides))
        found.problem = found.problem or ("leftover-text" if len(sides) > 1 else "")
        return found
    return _beside(outside, inside, text)


def _beside(outside: str, inside: str, text: str) -> NameReading | None:
    """A name with a remark; a firm with a name or its branch; or a name with something nobody understands."""
    if is_firm(outside) and _branch(inside):
        return NameReading(text)
    if is_firm(outside) and not is_firm(inside) and (_is_full(inside) or _is_addressed(inside)):
        return _with(read_name(inside), "company", outside)
    found = read_name(outside)
    if found.name is None and not found.also:
        return None
    if _is_addressed(outside) and _is_full(inside) and inside.startswith(_surname(outside)):
        return _with(NameReading(inside), "salutation", outside)
    told = _told(inside) or _shop_of(outside, inside)
    if told:
        return _with(found, *told)
    several = [part for part in _BETWEEN(inside) if part]
    if len(several) > 1 and found.name and any(map(_told, several)):
        return _with_all(found, several)
    if inside.casefold() in _REMARKS:
        found.remark, found.note = True, "mark-removed"
        return found
    if found.name and _is_full(inside):
        return NameReading(text, problem="two-people")
    if found.name is None or is_plain_name(found.name) or _is_called(found.name):
        found.problem = found.problem or "leftover-text"
        return found
    return None


def _surname(call: str) -> str:
    """That of 「王总」, 「老王」 and 「欧阳先生」."""
    bare = call.removeprefix("老").removeprefix("小").removeprefix("阿") if len(call) > 1 else call
    return bare[:2] if bare[:2] in COMPOUNDS else bare[:1]


def _told(remark: str) -> tuple[str, Any] | None:
    """The item that a remark is for."""
    if by := _by(remark):
        return "referrer", by[1] or by[2]
    if remark in _SEX_WORDS:
        return "sex", "male" if remark == "男" else "female"
    if remark in _SEXED:
        return "sex", _SEXED[remark]
    if remark in ("已故", "去世", "已去世", "亡", "已过世"):
        return "deceased", True
    if _is_addressed(remark):
        return "salutation", remark
    if _runs_one(remark):
        return None
    return ("company", remark) if is_firm(remark) or is_office(remark) else None


def _with(found: NameReading, key: str, value: Any) -> NameReading:
    if found.also.setdefault(key, value) != value:
        found.problem = found.problem or "leftover-text"
    found.note = found.note or "also-read"
    return found


def _in_parts(text: str) -> NameReading | None:
    """「恒达物流 周总」, 「李明@恒达」, 「王伟-二店」: a name or a form of address, and more."""
    parts = [part for part in _BETWEEN(text) if part]
    if len(parts) == 1:
        return _glued_to_firm(text)
    named = [part for part in parts if not _is_title(part)]
    people = [part for part in named if _is_full(part) or _is_addressed(part) or _is_titled(part)]
    if not people and parts and parts[-1] in _SEX_WORDS:
        people = [part for part in parts[:1] if _is_rare(part)]
    if not people and len(parts) == 2:
        return _called_beside(*parts) or _called_beside(*reversed(parts))
    if len(people) != 1:
        return None
    found = read_name(people[0])
    if len(parts) > 2:
        return _with_all(found, [part for part in parts if part != people[0]])
    other = parts[1] if parts[0] == people[0] else parts[0]
    if told := _told(other):
        return _with(found, *told)
    if other.casefold() in _REMARKS:
        found.remark, found.note = True, "mark-removed"
    elif other.isascii():
        return None
    elif parts[0] == people[0]:
        found.problem = "leftover-text"
    else:
        return NameReading(text, problem="leftover-text")
    return found


def _shop_of(call: str, remark: str) -> tuple[str, Any] | None:
    """「豆姐 五金店」: beside a usual name such a word may tell what else they do."""
    is_one = _is_called(call) and is_shop(remark) and not _runs_one(remark)
    return ("company", remark) if is_one else None


def _called_beside(name: str, other: str) -> NameReading | None:
    """「凤姐 川菜馆」, 「孔令辉辉 经理」: no usual name, and yet the other word tells that it is one."""
    if _is_called(name) and (told := _told(other) or _shop_of(name, other)):
        return _with(NameReading(name), *told)
    if not _is_title(other) or not _before_title(name) or _is_title(name):
        return None
    found = _titled(name, other)
    found.problem = "leftover-text"
    return found


def _with_all(found: NameReading, others: list[str]) -> NameReading:
    """「张伟 男 35岁」: what is understood goes to its item, and for the rest the cell is kept."""
    for other in others:
        if told := _told(other):
            _with(found, *told)
        else:
            found.problem = "leftover-text"
    return found


def _glued_to_firm(text: str) -> NameReading | None:
    """「宏达物流张经理」, 「宏达花店张三」, and 「李姐介绍的张三」."""
    if (match := _firm_titled(text)) and not _is_addressed(match["firm"]):
        found = _with(read_name(match["call"]), "company", match["firm"])
        found.problem = found.problem if is_firm(match["firm"]) else "leftover-text"
        return found
    if not is_firm(text) and (match := _firm_and_name(text)):
        return _with(NameReading(match["name"]), "company", match["firm"])
    match = _referred(text)
    return _with(NameReading(match[2]), "referrer", match[1]) if match else None


def _with_code(text: str) -> NameReading | None:
    """「3-2-501王伟」, 「王伟3号楼」: the name, and the cell is kept."""
    match = _coded(text)
    return NameReading(match["name"] or match["name_last"], problem="leftover-text") if match else None


def _with_letter(text: str) -> NameReading | None:
    """「A王建业 翰林苑」: the letter puts somebody first in an address book."""
    match = _lettered(text)
    if match is None or is_firm(text):
        return None
    found = read_name(match[1])
    if found.name == match[1]:
        return None
    found.remark, found.note = True, found.note or "mark-removed"
    return found


def _without_remark(text: str) -> str:
    """「老客户王建业」, 「VIP王建业」: a word that sorts the customers, glued to the name."""
    match = _remark_glued(text)
    return match[1] or match[2] if match else text


def _with_marks(text: str) -> NameReading | None:
    """Stars, counting and the like round a name are taken off, and told."""
    bare = _without_remark(_without_pictures("", text).strip(_marks))
    if match := _counting(bare):
        bare = bare[match.end() :].strip(_marks)
    marked = _marked(bare)
    if marked and marked[1] != text:
        bare = marked[1]
    if bare == text or not bare:
        return None
    found = read_name(bare)
    if found.name == bare and not is_plain_name(bare):
        return None
    found.remark, found.note = True, found.note or "mark-removed"
    if text.rstrip().endswith(("?", "？")):
        found.problem = found.problem or "leftover-text"
    return found
