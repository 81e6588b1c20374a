"""Reading what a sentence tells of a person: name, birthday, work, school, interests, health, phone.

The same words are read for the customer and for a member of the family; where they go differs.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.calendar import lunar
from app.calendar.dates import Birthday, Calendar
from app.fields.parse_date import read_birthday
from app.fields.people import Person
from app.fields.phones import parse_phones
from app.fields.surnames import COMMON, COMPOUNDS
from app.learning import words as w
from app.learning.birthdays import with_more
from app.learning.rule import compiled

YOUNGEST = 16
"""So old is a customer at least: 12年的 is the car."""
MOBILE = r"(?<![0-9])(?:\+?86[ -]?)?1[3-9](?:[ -]?[0-9]){9}(?![0-9])"
LANDLINE = r"(?<![0-9])0[0-9]{2,3}[ -]?[0-9]{4}[ -]?[0-9]{3,4}(?:\s*(?:转|-)\s*[0-9]{1,6})?(?![0-9])"
NUMBER = f"(?:{MOBILE}|{LANDLINE}|(?<![0-9])400[ -]?[0-9]{{3}}[ -]?[0-9]{{4}}(?![0-9]))"
ADVERBS = (
    "(?:"
    + w.either(
        "特别 非常 比较 挺 很 最 超级 超 蛮 平时 周末 早上 晚上 中午 一般 一直 最近 现在 如今 也 还 就 都 经常 常常 常 偶尔 真的 又 从小 有时 有时候 每天 天天 每周 没事 没事就 "
        "闲了 闲了就 下班 下班就"
    )
    + ")*+"
)
LIKES = "(?:喜欢上了?|喜欢|喜爱|爱好是?|兴趣是?|酷爱|热爱|钟爱|迷上了?|痴迷|热衷于?|爱上了?|沉迷|爱(?!人|情)|练|玩)"
_CALENDAR = "(?:农历|阴历|旧历|老历|阳历|公历|新历|lunar |solar )?"
_DATE = (
    rf"{_CALENDAR}\s*(?:(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})\s*[-/.年]\s*[0-9]{{1,2}}\s*[-/.月]\s*[0-9]{{1,2}}\s*[日号]?"
    rf"|(?:(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})\s*年)?\s*{_CALENDAR}闰?(?:[0-9]{{1,2}}|正|冬|腊|十[一二]?|[一二三四五六七八九])\s*月\s*"
    r"(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]|二?三?十[一二三四五六七八九]?|[0-9]{1,2}|[一二三四五六七八九])\s*[日号]?"
    r"|[0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])|(?:19|20)[0-9]{6}(?![0-9])|(?:六一|五一|七一|八一|十一(?!月)|中秋|端午|元宵|重阳|除夕|春节|元旦|国庆|圣诞|腊八|七夕)节?(?:那天|当天)?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]{1,2}(?:,? (?:19|20)[0-9]{2})?"
    r"|[0-9]{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (?:19|20)[0-9]{2})?)"
)
_GAP = r"[\s,，、:：]*"
_NAME_END = re.compile(
    r"$|[\s0-9,，、:：()（]|[在是属今明去后快刚已也喜爱上读学考生电手退做当很的有要会不没得住来开从和跟下马都]|毕业|就读|高[一二三中考]|初[一二三中]|身体|每|平时|小学|大学|born|works|likes"
).match
_VERBS_AT_END = frozenset("在是属的也很今有要会不没读考做当上住快刚已去")
_MAYBE_AT_END = frozenset("明学生爱喜来开和下后得从跟都")
_NO_NAME = re.compile(
    "[\u4e00-\u9fff](?:出差|上班|加班|喝酒|抽烟|生病|住院|开车|打牌|做饭|回家|在家|不在|外出|应酬|熬夜|说话)|高[考一二三中兴血]|马上|常[去来年常]|成[家绩]|管[钱着账家得]|安[排静]|温[柔和]|单[身位]|时[间常]|查出|方便|全[职家]|金融|石油|白[天血]|关[心系]|毛病|公[司务]|古筝"
    "|武术|文静|毕业|游[泳戏]|康复|党员|项目|计划|申请|符合|支持|应该|农[村业]|车|明年|向往|万达|平时|路|和|都|解|从|连|家|别|于[是]"
).match
"""What begins like a surname and is none: 高考, 马上, 常去."""


@dataclass(slots=True)
class Told:
    """What was read of a person so far; `rest` is what nobody understood, word for word."""

    person: Person
    rest: list[str] = field(default_factory=list)
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of thing told of a person: `read` gives the person with it, or None for another meaning."""

    source: str
    read: Callable[[Told, re.Match[str], dt.date], bool]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, ready to be used."""
        return compiled(self.source)


def read_person(text: str, person: Person, today: dt.date, *, named: bool = True) -> Told:
    """Read from left to right all that is understood; `named`: a bare name may stand at the beginning."""
    told = Told(person)
    place = 0
    if named and person.name is None:
        place = _take_name(told, text)
    while place < len(text):
        if text[place] in " \t,，、:：的了":
            place += 1
            continue
        length = _take(told, text[place:], today)
        if not length:
            told.rest.append(text[place:].strip())
            break
        place += length
    return told


def _take(told: Told, text: str, today: dt.date) -> int:
    for reader in READERS:
        match = compiled(reader.source).match(text)
        if match and match.end() and reader.read(told, match, today):
            return match.end()
    return 0


def _take_name(told: Told, text: str) -> int:
    start = len(text) - len(text.lstrip(" :：,，的"))
    called = re.match(
        r"(?:的?(?:名字|姓名)(?:是|叫)?|名?叫做?|named|is named|'s name is)\s*[:：]?\s*", text[start:]
    )
    at = start + (called.end() if called else 0)
    name = name_at(text[at:], sure=called is not None)
    if name:
        told.person = replace(told.person, name=name)
        return at + len(name)
    return 0


_latin_name = re.compile(r"(?!(?:I|He|She|The|SUV|VIN|A|My|We)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?![a-z])").match


def name_at(text: str, *, sure: bool = False) -> str:
    """The name with which a text begins, empty where none is seen. `sure`: it was said that one comes."""
    if match := _latin_name(text):
        return match[0]
    if not text or not "\u4e00" <= text[0] <= "\u9fff":
        return ""
    compound = text[:2] in COMPOUNDS
    if not sure and not compound:
        if re.match(r"([\u4e00-\u9fff])\1(?:$|[\s,，在是属今明上读0-9])", text) and text[0] not in "天常刚":
            return text[:2]
        if (
            text[0] == "小"
            and re.match(r"小[\u4e00-\u9fff](?:$|[\s,，在是属今明上读0-9])", text)
            and text[:2] not in ("小学", "小时")
        ):
            return text[:2]
        if text[0] not in COMMON or _NO_NAME(text):
            return ""
    longest = 4 if compound else 3
    for length in (longest, longest - 1):
        name = text[:length]
        if not sure and re.search("[得着了过不很没就都也还太给让把]", name[1:]):
            continue
        if (
            len(name) == length
            and all("\u4e00" <= sign <= "\u9fff" for sign in name)
            and _ends_well(text, name)
        ):
            return name
    return ""


def _ends_well(text: str, name: str) -> bool:
    rest = text[len(name) :]
    if name[-1] in _VERBS_AT_END and len(name) > 2:
        return False
    if len(name) == 2 and name[-1] in _VERBS_AT_END:
        return not rest
    if (
        name[-1] in _MAYBE_AT_END
        and len(name) > 2
        and rest[:1] in ("年", "天", "习", "校", "欢", "活", "意", "来", "考")
    ):
        return False
    return _NAME_END(rest) is not None


def _add(person: Person, key: str, text: str) -> Person:
    before = getattr(person, key)
    return replace(person, **{key: f"{before}、{text}" if before and text not in before else text or before})  # type: ignore[arg-type]


def _phone(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    read = parse_phones(match["phone"]).value
    if not read or told.person.phone:
        return False
    told.person = replace(told.person, phone=read[0].number + (f"-{read[0].ext}" if read[0].ext else ""))
    return True


_HOLIDAYS = {"六一": "6月1日", "五一": "5月1日", "七一": "7月1日", "八一": "8月1日", "十一": "10月1日"}


def _birthday(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    parts = match.groupdict()
    text = parts["date"].strip() if parts.get("date") else ""
    marked = bool(parts.get("before") or parts.get("after"))
    read = read_birthday(_HOLIDAYS.get(text, text))
    before = told.person.birthday
    if read.value is None or read.problem:
        return False
    if before is not None and (before.month or before.year is None or read.value.year is not None):
        return False
    if not marked and read.value.year is None:
        return False
    told.person = replace(told.person, birthday=with_more(before, read.value))
    return True


def _year(told: Told, match: re.Match[str], today: dt.date) -> bool:
    number = int(match["year"])
    if number < 100:
        number += 2000 if number <= today.year % 100 else 1900
    latest = today.year - (YOUNGEST if told.person.relation == "self" else 0)
    if not 1920 <= number <= latest or told.person.birthday is not None:
        return False
    told.person = replace(told.person, birthday=Birthday(Calendar.SOLAR, number, 0, 0))
    return True


def _age(told: Told, match: re.Match[str], today: dt.date) -> bool:
    from app.learning.days import number_of

    text = match["age"]
    years = number_of(text)
    animal = match["animal"]
    youngest = YOUNGEST if told.person.relation == "self" else 0
    if not youngest < years < 110 or told.person.birthday is not None:
        return False
    year = today.year - years
    if animal:
        fitting = [each for each in (year, year - 1, year + 1) if lunar.zodiac(each) == animal]
        if not fitting:
            return False
        year = fitting[0]
    told.rough = told.rough or not animal
    told.person = replace(told.person, birthday=Birthday(Calendar.SOLAR, year, 0, 0))
    return True


def _nominal_age(told: Told, match: re.Match[str], today: dt.date) -> bool:
    """虚岁60: one more than the years since the birth."""
    if told.person.birthday is not None or not 1 < int(match["nominal"]) < 110:
        return False
    year = today.year - int(match["nominal"]) + 1
    told.rough = True
    told.person = replace(told.person, birthday=Birthday(Calendar.SOLAR, year, 0, 0))
    return True


def _bare_age(told: Told, match: re.Match[str], today: dt.date) -> bool:
    """儿子今年28; a number alone may be anything else of a customer."""
    if told.person.relation == "self" and not match[0].startswith("今年"):
        return False
    return _age(told, match, today)


def _texts(key: str) -> Callable[[Told, re.Match[str], dt.date], bool]:
    def read(told: Told, match: re.Match[str], _today: dt.date) -> bool:
        text = match["text"].strip(" 的了")
        if not text:
            return False
        told.person = _add(told.person, key, text)
        return True

    return read


def _job_at(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    job = (match["job"] or "").strip()
    told.person = _add(told.person, "employer", f"{match['text'].strip(' 的')}{job}")
    return True


def _studies(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    """在南京读博: where, and for which degree."""
    told.person = _add(told.person, "employer", match["text"].removeprefix("在").strip(" 的"))
    told.person = _add(told.person, "education", "博士" if "博" in match["job"] else "研究生")
    return True


def _whole(key: str) -> Callable[[Told, re.Match[str], dt.date], bool]:
    def read(told: Told, match: re.Match[str], _today: dt.date) -> bool:
        told.person = _add(told.person, key, match[0].strip(" 的了"))
        return True

    return read


def _likes(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    if re.search("色", match["text"]):
        return False
    told.person = _add(told.person, "interests", "、".join(objects(match["text"])))
    return True


_and = re.compile(r"\s*(?:、|和|跟|以及|还有|与|and|,|&)\s*").split


def objects(text: str) -> list[str]:
    """钓鱼、打牌和喝茶 apart."""
    return [part for part in _and(text.strip(" 的了。")) if part]


def _zodiac(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    told.person = _add(told.person, "note", match[0])
    return True


def _trade(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    told.person = _add(told.person, "employer", match[0].removeprefix("在").strip(" 的呢"))
    return True


def _class(told: Told, match: re.Match[str], today: dt.date) -> bool:
    """A class is another one next year: it is kept with its day."""
    told.person = _add(told.person, "note", f"{today.isoformat()} {match[0]}")
    return True


def _graduated(told: Told, match: re.Match[str], _today: dt.date) -> bool:
    if not match["text"]:
        return False
    told.person = _add(told.person, "education", match["text"].strip(" 的"))
    return True


def _reader(pattern: str, read: Callable[[Told, re.Match[str], dt.date], bool]) -> Reader:
    return Reader(pattern, read)


_OBJECT = r"[^,，。；;\s0-9]{1,24}?"
_ANY = r"[^,，。；;\s0-9]{0,24}?"
_STEPS = w.either(
    "毕业 高考 中考 考研 结婚 上学 上小学 上初中 上高中 上大学 退休 出国 当兵 工作 实习 订婚 生孩子 生二胎 预产期 上幼儿园 成年"
)
_LATELY = w.either(
    "有 得了 患 患有 查出 查出了 检查出 最近 刚 刚刚 上周 上个月 去年 昨天 今年 已经 又 还 正在"
)
_EDGE_OF = r"(?:的|呢)?(?=$|[,，。；;\s])"
_CLASS = "(?:(?:上|读|念|在读|升)(?:了)?(?:小学|幼儿园|初中|高中|大学)?(?:[一二三四五六1-6]年级|[高初大研][一二三四]|[大中小]班|博士|研究生|研)|(?:幼儿园|小学|初中|高中|大学)(?:[大中小]班|[一二三四五六1-6]年级|[一二三1-3])|[高初大研][一二三四](?=$|[,，。\\s了])|[一二三四五六七八九1-9]年级(?=$|[,，。\\s了]))(?:了)?"
_EDGE = r"(?=$|[,，。；;\s])"
READERS: tuple[Reader, ...] = (
    _reader(
        rf"(?:的|'s )?(?:电话|手机|号码|手机号|联系方式|phone|mobile)?(?: is)?(?:换成了?|改成了?|是)?{_GAP}(?P<phone>{NUMBER})",
        _phone,
    ),
    _reader(
        rf"(?P<before>的?生日是?|出生日期是?|生于|出生于|出生在|(?:was )?born(?: on| in)?|'s birthday is|birthday(?: is)?|过生日是?){_GAP}(?P<date>{_DATE})"
        r"\s*(?:的?生日|过?生日|出生的?|生的?|日)?",
        _birthday,
    ),
    _reader(
        rf"(?:是)?(?P<date>{_DATE}|[0-9]{{1,2}}月)\s*(?P<after>的?生日|过生日|出生的?|生的|生(?![意病活在])|出世)?",
        _birthday,
    ),
    _reader(r"(?:是)?(?P<year>(?:19|20)?[0-9]{2})\s*年?的?(?:出?生的?|出生)" + r"(?![0-9意病活])", _year),
    _reader(r"(?:是)?(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})\s*年的" + _EDGE, _year),
    _reader(r"(?:是)?(?P<year>[5-9][0-9]|0[0-9]|1[0-9])年(?=属)", _year),
    _reader(r"(?:was )?born in (?P<year>(?:19|20)[0-9]{2})", _year),
    _reader(
        r"(?:今年|明年|快|要|马上|刚过)*(?P<age>[4-9]0|[四五六七八九]十)(?P<animal>(?!))?岁?(?:大寿|寿辰)(?:了)?(?=$|[,，])",
        _age,
    ),
    _reader(
        r"(?:今年|现在|刚刚|刚|已经|快|才|虚岁|周岁|都|is )*+(?P<age>[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
        r"\s*(?:周?岁(?:了|半|多)?| years? old|(?<=[0-9][0-9])了(?=$|[,，\s]))(?:[,，\s]*属(?P<animal>[鼠牛虎兔龙蛇马羊猴鸡狗猪]))?的?",
        _age,
    ),
    _reader(r"(?:今年)?虚岁(?P<nominal>[0-9]{1,3})岁?(?:了)?" + _EDGE, _nominal_age),
    _reader(
        r"(?:今年|都|已经|刚|才|也)*(?P<age>[1-9][0-9]?|[二三四五六七八九]十[一二三四五六七八九]?)(?P<animal>(?!))?(?:了)?"
        + _EDGE,
        _bare_age,
    ),
    _reader(
        rf"(?:今年|明年|后年|下半年|上半年|暑假|年底|马上|快|刚|要|就|[0-9一二三四五六七八九十]+月)+(?:{_STEPS})(?:了)?{_EDGE}",
        _class,
    ),
    _reader(r"属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的?", _zodiac),
    _reader(
        rf"(?:今年|现在|刚|已经)*在(?P<text>(?![读上念]){_OBJECT}(?:(?:小学|中学|初中|高中|大学)(?=[一二三四五六七八九1-9]年级|[高初大研]))?)(?={_CLASS})",
        _texts("employer"),
    ),
    _reader(rf"(?:今年|现在|刚|已经|马上|该|开学|9月|九月|明年)*{_CLASS}", _class),
    _reader(
        rf"(?:现在|目前|如今|也|都|还)*在(?P<text>{_OBJECT})(?:上班|工作|任职|就职)的?(?:[,，\s]*(?:是|当|做)(?P<job>{w.JOBS}|[\u4e00-\u9fff]{{1,3}}[长员师工]))?",
        _job_at,
    ),
    _reader(
        rf"(?:现在|目前|也|都)*在(?P<text>{_OBJECT})(?:当|做|任|担任)(?P<job>{w.JOBS}|[\u4e00-\u9fff]{{1,3}}[长员师工])",
        _job_at,
    ),
    _reader(
        rf"(?:现在|目前)*(?:是|当|做)(?:一?[名个位])?(?P<text>[^,，。；\s的]{{0,10}}的?(?:{w.JOBS})){_EDGE}",
        _texts("employer"),
    ),
    _reader(
        r"(?:现在|目前|已经?|都|早就?|刚|今年|是)*(?P<text>退居二线|内退|病退|下岗|离职|失业|待业|退休(?:教师|老师|干部|工人|职工|医生|教授|军人|公务员|会计|警察|护士)?)(?:了|在家)*",
        _texts("employer"),
    ),
    _reader(
        rf"(?:还|也|都|现在)*在(?P<text>[^,，。；\s0-9]{{0,10}}(?:幼儿园|部队|[支大中]队|警队|营业厅|支行|分行|超市|商场|律所|事务所|税务|电网|铁路|机场|工地|体制内|{w.MAKERS}|{w.INSURERS}|派出所|大厅|局|医院|银行|公司|学校|厂|集团|政府|法院|检察院|中学|小学|大学|街道办|居委会|国企|外企|机关|事业单位)){_EDGE}",
        _texts("employer"),
    ),
    _reader(
        rf"(?:在[^,，。；\s0-9]{{1,8}})?(?:做|搞|跑|干|开|经营)(?:着|了)?(?:一?家|个)?[^,，。；\s0-9]{{0,6}}(?:{w.INDUSTRY}|公司|店|厂|饭店|馆|诊所){_EDGE_OF}",
        _trade,
    ),
    _reader(
        rf"(?:今年|刚|去年|已经|也)*考上(?:了)?(?P<text>公务员|事业编|教师编|编制)(?:了)?{_EDGE}",
        _texts("employer"),
    ),
    _reader(
        rf"(?:今年|刚|去年|已经|也)*考上(?:了)?(?P<text>研究生|硕士|博士)(?:了)?{_EDGE}", _texts("education")
    ),
    _reader(rf"(?:还|也|都)?会(?:弹|拉|吹|跳|打|下|画|唱)?(?P<text>{w.LESSONS}){_EDGE}", _texts("interests")),
    _reader(
        rf"(?:现在|都|也|还)*(?:在|去|到)?(?P<text>(?!上(?!海|饶|虞)|读|念|要|想|刚|快|明|今|后|去|[^,，。；]*[月年])[^,，。；;\s0-9]{{2,8}}?)(?:读|上|念)(?:大学|大专|高中|初中|中专|技校|职高|本科)(?:了|呢)?{_EDGE}",
        _texts("employer"),
    ),
    _reader(
        rf"(?:在|去|到)?(?P<text>(?!去|[^,，。；]*[月年])[^,，。；;\s0-9]{{2,10}}?)(?P<job>读研究生|读研|读博士?)(?:了|呢)?{_EDGE}",
        _studies,
    ),
    _reader(
        rf"(?:正在|在|正|从小|现在|还|也|一直)*+学(?:习|过|着)?(?P<text>{w.LESSONS}(?:[、和跟]{w.LESSONS})*)(?:呢|的)?{_EDGE}",
        _texts("interests"),
    ),
    _reader(
        rf"(?:正在|在|现在|是|本科|研究生)*(?:学|读|专业是?|念)(?:的)?(?:是)?(?P<text>{w.SUBJECTS})(?:专业)?(?:的|呢)?{_EDGE}",
        _texts("education"),
    ),
    _reader(
        rf"(?:今年|刚|现在|已经|也|都|去年|在|要)*(?:考上|考取|考进|考入|保送到?|就读于?|被)(?:了)?(?P<text>{_ANY}{w.SCHOOL_END})"
        r"(?:录取)?的?(?:研究生|博士|本科)?(?:了)?" + _EDGE,
        _texts("employer"),
    ),
    _reader(
        r"(?:今年|刚|现在|已经|也|都)*在(?P<text>[^,，。；;\s0-9]{1,16}?)(?:上学|读书|念书|就读|上课|读研究生|读研|读博|留学)",
        _texts("employer"),
    ),
    _reader(
        rf"(?:今年|明年|刚|现在|已经|也|都|在|去|要|准备|马上|快|该)*(?:上(?!海|饶|虞)|读|念)(?:了)?(?P<text>{_ANY}{w.SCHOOL_END}){_EDGE}",
        _texts("employer"),
    ),
    _reader(rf"(?P<text>{_OBJECT}(?:大学|学院))?(?:毕业|(?=本科|硕士|博士))", _graduated),
    _reader(rf"(?:学历是?|是)?(?P<text>{w.DEGREE})(?:学历|毕业)?的?{_EDGE}", _texts("education")),
    _reader(
        rf"(?:(?:工作)?单位|学校)(?:是|[:：\s])+(?P<text>{_OBJECT}){_EDGE}",
        _texts("employer"),
    ),
    _reader(
        r"(?P<text>对[^,，。；\s]{1,10}过敏|[^,，。；\s的]{1,8}过敏|[^,，。；\s的概]{1,6}(?:不能吃|不吃|不能碰|吃不了)|(?:不吃|吃不了|不能吃)[^,，。；\s]{1,10}|吃素)",
        _texts("health"),
    ),
    _reader(rf"{ADVERBS}{LIKES}(?P<text>(?!这|那|我们|你们|他|她|咱)[^,，。；;\s]{{1,24}}){_EDGE}", _likes),
    _reader(rf"(?:爱好|兴趣)(?:是|有)?[:：\s]*(?P<text>[^,，。；;\s]{{1,24}}){_EDGE}", _likes),
    _reader(r"(?:likes|loves|enjoys|is fond of|is into) (?P<text>[^,，。；;]{1,40})", _likes),
    _reader(r"(?:works|is working) (?:at|for|in) (?P<text>[^,，。；;]{1,40})", _texts("employer")),
    _reader(
        r"(?:goes to|studies at|attends|got into|was admitted to|is at|is studying at) (?P<text>[^,，。；;]{1,40})",
        _texts("employer"),
    ),
    _reader(
        r"is an? (?P<text>doctor|teacher|nurse|lawyer|engineer|accountant|civil servant|student|driver|manager)\b",
        _texts("employer"),
    ),
    _reader(r"(?P<text>retired|is retired)\b", _texts("employer")),
    _reader(r"(?:is |turns |aged? |turning |now )+(?P<age>[0-9]{1,2})(?P<animal>(?!))?" + _EDGE, _age),
    _reader(
        r"(?:plays|is learning|learns|is into|does|is learning to play|collects) (?:the )?(?P<text>[a-z][^,，。；;]{2,30})",
        _likes,
    ),
    _reader(
        r"(?:is |was |has |had |just |recently |back )*(?:an? )?(?P<text>(?:in )?hospital(?: [^,;]{2,20})?|(?:bad|weak) (?:back|heart|knees?|eyes)|stroke|heart attack|(?:[a-z]+ )?(?:surgery|operation|cancer)|pregnant|dementia|in poor health|in good health|not well|ill|diabetic)"
        + _EDGE,
        _texts("health"),
    ),
    _reader(
        r"(?:is an? |works as an? |is the )(?P<text>[a-z ]{3,25}(?: at [^,;]{2,30})?)" + _EDGE,
        _texts("employer"),
    ),
    _reader(
        r"(?:has|is suffering from|suffers from) (?P<text>high blood pressure|diabetes|asthma|gout|heart disease)\b",
        _texts("health"),
    ),
    _reader(
        rf"(?:{_LATELY})*+[^,，。；\s]{{0,4}}(?:{w.ILL})[^,，。；\s]{{0,10}}{_EDGE}",
        _whole("health"),
    ),
    _reader(
        rf"(?:也|都|还|现在)*(?:在|是)?(?P<text>[^,，。；\s0-9]{{0,10}}(?:[一二三四五六七八九省市县区]院|医院|附院|[局厅委]|银行|公司|集团|学校|中学|小学|大学|法院|检察院|派出所|[支大中]队|街道办|研究院|设计院|电厂|部队|机关|国企|外企)[^,，。；\s0-9]{{0,5}}?)(?:的|上班的|工作的){_EDGE}",
        _texts("employer"),
    ),
    _reader(rf"(?:现在|一直|人)*在[\u4e00-\u9fff]{{2,6}}{_EDGE}", _class),
)
