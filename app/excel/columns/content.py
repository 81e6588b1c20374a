"""What the cells of a column look like, whatever its title says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from app import clock
from app.excel.titles import looks_like_name
from app.fields.field import Field
from app.fields.kinds import BirthdayKind, Choice, Date, IdNumber, Money, Plate, YesNo
from app.fields.options import CHANNEL, STAGE
from app.fields.parse_name import is_addressed
from app.fields.parsed import Parsed, fold, is_placeholder
from app.fields.vin import Vin

TYPICAL = 0.7
_GROWN_UP = 2008
_LONG_AGO = 1990
_YOUNG = 12
_LOOKED_AT = 100
_SHORTEST_DAY = 8
"""Signs of a day that is written with its year."""

_mobile = re.compile("(?:86)?1[3-9][0-9]{9}").fullmatch
_words = re.compile(r"[\s,，、;；:：/(（]+").split
_spaces = re.compile("[ +-]").sub
_aside = re.compile(r"(?<=..)[(（][^)）]*[)）]$").sub
_counted = re.compile(r"^[0-9]{1,3}[.、)]\s*").sub
_email = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}").fullmatch
_address = re.compile(
    ".*(?:省|市|区|县|镇|乡|村|路|街|大道|巷|弄|小区|花园|号院).*(?:[0-9]|号|栋|幢|楼|室|村|组|区).*"
).fullmatch
_firm = re.compile(
    ".*(?:公司|集团|厂|商店|商行|超市|酒店|饭店|宾馆|银行|支行|学校|中学|小学|大学|学院|医院|诊所|中心|协会|商会|委员会|办事处"
    "|店|汽贸|商贸|贸易|实业|车行|会所|农场|物流|车队|运输队|酒楼|茶楼|药房|幼儿园|门市部?|经营部|营业部|销售部|车队|政府|工作室|事务所|合作社|派出所|[局厅院社所处])"
).fullmatch
_employer = re.compile(
    "(?:公司|集团|厂|银行|大学|中学|小学|学校|学院|医院|诊所|酒店|商[行贸]|局|中心)(?![路街巷大])"
).search
_SHORTEST_ADDRESS = 6
_CHANNEL, _STAGE = Choice(CHANNEL), Choice(STAGE)
_TICKED = YesNo()
_SEXES = frozenset("男 女 先生 女士 男性 女性".split())
_EXPIRES = frozenset(
    "insurance_expiry inspection_due policy_expiry premium_due contract_expiry next_contact_on".split()
)


def _is_channel(text: str) -> bool:
    return text.isalpha() and not _CHANNEL.parse(text).problem


def _first_word(text: str) -> str:
    return _words(text, maxsplit=1)[0]


def _is_mobile(text: str) -> bool:
    return bool(_mobile(_spaces("", text)))


def _is_old_day(text: str) -> bool:
    """A birth date rather than any date: before 2008; a bare number may be a price, `FJ001201` a code."""
    if len(text) < _SHORTEST_DAY and text.replace(".", "").isdecimal():
        return False
    read = Date().parse(text)
    return read.value is not None and not read.problem and read.value.year < _GROWN_UP


def _is_address(text: str) -> bool:
    return len(text) >= _SHORTEST_ADDRESS and bool(_address(text))


def _looks_like(kind: Any) -> Callable[[str], bool]:
    return lambda text: kind.parse(text).value is not None


_UNMISTAKABLE: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("mobile", _is_mobile),
    ("id_number", _looks_like(IdNumber())),
    ("plate", lambda text: not text.isascii() and Plate().parse(text).value is not None),
    ("email", lambda text: bool(_email(text.lower()))),
)
_LOOKS = (
    *_UNMISTAKABLE,
    ("sex", lambda text: text in _SEXES),
    ("birthday", _is_old_day),
    ("name", lambda text: looks_like_name(_counted("", text))),
    ("mailing_address", _is_address),
)
_food = re.compile(
    "[吃喝食餐饮辣葱蒜姜椒荤素斋肉鱼虾蟹贝鸡鸭鹅牛羊猪狗兔蛋奶酒茶糖甜咸油腻腥膻豆菇菌笋藕芹韭麦烟螺]|[水芒坚]果|香菜|清真|过敏|忌口"
    "|海鲜|内脏|下水|生冷|花生|桃|榴莲|味精|乳糖|咖啡|可乐|冰|面[食条]"
).search
_booked = re.compile(
    "[日天]游|游$|[0-9一二三四五六七八九十]+[日天]|双[飞卧]|专线|电路|光纤|宽带|中继|语音|[0-9]+ ?(?:M|G|兆)",
    re.IGNORECASE,
).search
_home = re.compile(
    "高层|洋房|别墅|叠拼|叠墅|联排|独栋|商铺|公寓|住宅|车位|写字楼|平层|复式|跃层|[室房厅]"
).search
_policy = re.compile("(?!1[3-9][0-9]{9}$)(?![0-9]{17}[0-9Xx]$)[A-Z]{0,6}[0-9]{8,24}").fullmatch
_LEAST_SUM = 100_000
"""A thousand yuan, in cents."""
_SEVERAL = 4
_nickname = re.compile("[小老阿大][\u3400-\u9fff]{1,2}|[A-Z][a-z]{1,9}").fullmatch
_card_or_lesson = re.compile(
    "[^,，。;；]{0,12}(?:[0-9一二三四五六七八九十百]+[节次课时]+|卡|课程?)"
).fullmatch
_wide_name = re.compile("[\u3400-\u9fff]{2,4}").fullmatch
_ALL_BUT_ONE_IN_TEN = 0.9
_LONG = 4
"""Signs that few names of people have."""
_LESS_SURE = {"mailing_address": 0.7}


def guess(cells: Sequence[Any], taken: Iterable[str]) -> tuple[str, float]:
    """The item that most cells look like, and how sure that is; nothing where they do not agree."""
    return _first(cells, _LOOKS, frozenset(taken))


def are_ticked(cells: Sequence[Any]) -> bool:
    """Whether the cells of a column are but ticks and crosses, or words for yes and no."""
    return all(_TICKED.parse(cell).value is not None for cell in cells)


def are_names(cells: Sequence[Any]) -> bool:
    """Whether the cells of a column without a title are names, rare ones too: short, and each another one."""
    texts = [fold(cell) for cell in cells]
    if len(texts) < 2 or len(set(texts)) < _ALL_BUT_ONE_IN_TEN * len(texts):
        return False
    return sum(bool(_wide_name(text)) for text in texts) >= _ALL_BUT_ONE_IN_TEN * len(texts)


def are_short_names(cells: Sequence[Any]) -> bool:
    """Whether the cells are such names, nearly all as short as most names are."""
    short = sum(len(fold(cell)) < _LONG for cell in cells)
    return are_names(cells) and short >= _ALL_BUT_ONE_IN_TEN * len(cells)


def are_too_long_for_names(cells: Sequence[Any]) -> bool:
    """Whether most cells have more signs than names of people have."""
    return sum(len(fold(cell)) >= _LONG for cell in cells) >= TYPICAL * len(cells)


def are_cards_or_lessons(cells: Sequence[Any]) -> bool:
    """Whether every cell names a card or a course: 「年卡」, 「私教20节」 under 「会籍」."""
    return bool(cells) and all(_card_or_lesson(fold(cell)) for cell in cells)


def are_things(cells: Sequence[Any]) -> bool:
    """Whether no cell can be somebody: 「20节」, 「年卡」 and 「是」 under 「私教」."""
    return bool(cells) and all(
        _card_or_lesson(text := fold(cell)) or (not text.isascii() and YesNo().parse(text).value is not None)
        for cell in cells
    )


def are_channels(cells: Sequence[Any]) -> bool:
    """Whether every cell is a word for a way to talk with somebody: 「电话」, 「微信」."""
    return bool(cells) and all(_is_channel(fold(cell)) for cell in cells)


def begin_with_names(cells: Sequence[Any]) -> bool:
    """Whether most cells begin with a name or a form of address, each another one."""
    firsts = [_first_word(fold(cell)) for cell in cells]
    if len(firsts) < 2 or len(set(firsts)) < _ALL_BUT_ONE_IN_TEN * len(firsts):
        return False
    return sum(looks_like_name(word) or is_addressed(word) for word in firsts) >= TYPICAL * len(firsts)


def unmistakable(cells: Sequence[Any]) -> str:
    """The item that the cells are whatever the title says: 11 digits from 1 on are a mobile phone."""
    step = max(1, len(cells) // _LOOKED_AT)
    return _first(cells[::step], _UNMISTAKABLE, frozenset())[0]


def _first(
    cells: Sequence[Any], looks: Sequence[tuple[str, Callable[[str], bool]]], taken: frozenset[str]
) -> tuple[str, float]:
    if len(cells) < 2:
        return "", 0.0
    texts = [fold(cell) for cell in cells]
    for key, look in looks:
        if key not in taken:
            share = sum(map(look, texts)) / len(texts)
            if key == "name" and len(set(texts)) < TYPICAL * len(texts):
                continue
            if share >= TYPICAL:
                return key, round(min(_LESS_SURE.get(key, 0.9), share * 0.85), 2)
    return "", 0.0


def firms(cells: Sequence[Any]) -> float:
    """How many of the cells are names of firms and authorities."""
    return sum(len(text) >= 4 and bool(_firm(text)) for text in map(fold, cells)) / max(1, len(cells))


def are_addresses(cells: Sequence[Any]) -> bool:
    """Whether most cells are addresses without the name of a firm in them."""
    texts = [fold(cell) for cell in cells]
    found = sum(_is_address(text) and not _employer(text) for text in texts)
    return bool(texts) and found >= TYPICAL * len(texts)


def people(cells: Sequence[Any]) -> float:
    """How many of the cells are names of people, or how people are addressed: 「朱美玲（朱姐）」."""
    texts = [_aside("", fold(cell)) for cell in cells]
    return sum(looks_like_name(text) or is_addressed(text) for text in texts) / max(1, len(texts))


def are_amounts(cells: Sequence[Any]) -> bool:
    """Whether nearly all cells are sums of money: thousands of yuan, or so many 万."""
    read = [Money().parse(cell).value for cell in cells]
    return len(read) > 1 and sum((cents or 0) >= _LEAST_SUM for cents in read) >= _ALL_BUT_ONE_IN_TEN * len(
        read
    )


def tell_days(cells: Sequence[Any]) -> bool:
    """Whether at least half of the cells are days, and nothing more."""
    return 2 * sum(map(_is_day, cells)) >= len(cells)


def are_days(cells: Sequence[Any]) -> bool:
    """Whether all cells are days, and nothing more."""
    return bool(cells) and all(map(_is_day, cells))


def _is_day(cell: Any) -> bool:
    read = Date().parse(cell)
    if read.value is not None:
        return True
    text = fold(cell)  # 3200 is rather a sum, 114/12/31 a day of Taiwan
    return bool(_three_numbers(text)) or (read.problem == "incomplete-date" and not text.isdecimal())


_three_numbers = re.compile("[0-9]{2,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?").fullmatch


def tell_of_food(cells: Sequence[Any]) -> bool:
    """Whether most cells tell what somebody does not eat, drink or bear."""
    told = [text for text in map(fold, cells) if not is_placeholder(text)]
    return not told or 2 * sum(bool(_food(text)) for text in told) > len(told)


def are_booked_lines(cells: Sequence[Any]) -> bool:
    """Whether at least half of the cells are journeys or lines of a telecom: 「云南6日游」, 「专线100M」."""
    return 2 * sum(bool(_booked(fold(cell))) for cell in cells) >= len(cells)


def are_homes(cells: Sequence[Any]) -> bool:
    """Whether half of the cells are sorts of homes, or none is told: 「洋房」, 「三室两厅」."""
    return 2 * sum(bool(_home(fold(cell))) for cell in cells) >= len(cells)


def are_measures(cells: Sequence[Any]) -> bool:
    """Whether at least half of the cells are what goods are counted or weighed in: 「箱」, 「元/㎡」."""
    return 2 * sum(bool(_measure(fold(cell))) for cell in cells) >= len(cells)


_measure = re.compile(
    r"(?:[万千]?元?/)?[0-9]*(?:[万千百]?[元个件台套箱袋包瓶桶吨斤克米方卷张块片根支只把条双副组批份盒罐辆次人天月年户间位扎捆听壶棵株盆束筐篮提板架幅本册樘扇枚粒颗座对打匹尺亩车]"
    "|公斤|千克|毫升|平米|平方米?|立方米?|延米|公里|小时|课时|k?g|kg|m|m[23²³]|㎡|ml|l|pcs|sets?)",
    re.IGNORECASE,
).fullmatch


def are_policies(cells: Sequence[Any]) -> bool:
    """Whether each cell may be the number of another policy: eight digits and more, but no telephone."""
    texts = [fold(cell) for cell in cells]
    return len(texts) > 1 and len({*texts}) == len(texts) and all(map(_policy, texts))


def are_chassis(cells: Sequence[Any]) -> bool:
    """Whether nearly all cells have the shape of the number of a chassis."""
    read = [Vin().parse(cell) for cell in cells]
    shaped = sum(bool(one.value) and one.note != "vin-shape" for one in read)
    return len(cells) > 1 and shaped >= _ALL_BUT_ONE_IN_TEN * len(cells)


def are_stages(cells: Sequence[Any]) -> bool:
    """Whether at least half of the cells tell how far a customer has come: 「成交」, 「战败」, 「跟进中」."""
    return 2 * sum(_STAGE.parse(cell).value is not None for cell in cells) >= len(cells)


def are_numbers(cells: Sequence[Any]) -> bool:
    """Whether all cells are bare numbers and none of them can be a day, or one of any year."""
    texts = [fold(cell) for cell in cells]
    return bool(texts) and all(
        text.replace(".", "", 1).isdecimal() and not (BirthdayKind().parse(text).value or _is_day(text))
        for text in texts
    )


def are_titles(cells: Sequence[Any]) -> bool:
    """Whether the cells may be what people are called: words of two signs and more, not only numbers."""
    texts = [fold(cell) for cell in cells]
    return any(len(text) > 1 for text in texts) and not all(text.isdecimal() for text in texts)


def differ(cells: Sequence[Any]) -> bool:
    """Whether most cells say something that no other says."""
    return 2 * len({fold(cell) for cell in cells}) > len(cells)


def are_each_another(cells: Sequence[Any]) -> bool:
    """Whether hardly any cell says what another says, as those of our own people do."""
    return len({fold(cell) for cell in cells}) >= _ALL_BUT_ONE_IN_TEN * len(cells)


def are_staff(cells: Sequence[Any]) -> bool:
    """Whether a few people are named again and again: 小周, Luna, 王大夫, 郑凯."""
    texts = [fold(cell) for cell in cells]
    few = set(texts)
    return len(texts) >= _SEVERAL and 2 * len(few) <= len(texts) and all(map(_is_colleague, few))


def _is_colleague(text: str) -> bool:
    return looks_like_name(text) or is_addressed(text) or bool(_nickname(text))


def are_ranges(cells: Sequence[Any]) -> bool:
    """Whether most cells leave room: 「90-120㎡」, 「200万以上」 are what somebody looks for."""
    return bool(cells) and sum(bool(_range(fold(cell).strip())) for cell in cells) >= TYPICAL * len(cells)


_range = re.compile(
    r"[0-9.,]+\s*(?:万|元|平米?|㎡|m2|平方米)?\s*(?:[-~—–至到]|--)\s*[0-9.,]+\s*[^0-9]{0,4}"
    r"|[0-9.,]+\s*[^0-9]{0,4}?(?:以[上下内]|之[内上下]|起)"
    r"|(?:不超过|最多|至少|最少|低于|高于)[0-9.,]+.{0,4}"
).fullmatch


def are_cards(cells: Sequence[Any]) -> bool:
    """Whether half of the cells are kinds of a shop's card: 「金卡」, 「白金」, 「黄金会员」."""
    return bool(cells) and 2 * sum(bool(_card(fold(cell))) for cell in cells) >= len(cells)


_card = re.compile(".{0,4}(?:[金银铂铜]|卡|会员)").fullmatch


def is_in_words(cell: Any, parsed: Parsed[Any], *, with_figures: bool) -> bool:
    """Whether a cell that should be a day, an amount or a plate is words, or a story with a day in it.

    `with_figures`: words with figures among them are as well; those of an amount may be its own.
    """
    text = fold(cell)
    if parsed.problem == "unreadable":
        return bool(_two_words(text)) and (with_figures or not any(map(str.isdecimal, text)))
    return bool(parsed.problem) and with_figures and bool(_story(text))


_two_words = re.compile("[\u3400-\u9fff]{2}|[A-Za-z]{3}").search
_story = re.compile("[\u3400-\u9fff]{5}").search


def is_odd_time(item: Field, values: Iterable[Any]) -> bool:
    """Whether days stand in a time that is strange for an item: born lately, or running out long ago."""
    years = [value.year for value in values if getattr(value, "year", None)]
    if len(years) < 2:
        return False
    if isinstance(item.kind, BirthdayKind):
        odd = sum(year > clock.today().year - _YOUNG for year in years)
    elif item.key in _EXPIRES:
        odd = sum(year < _LONG_AGO for year in years)
    else:
        odd = sum(year < _LONG_AGO - 10 for year in years) if item.key != "wedding_day" else 0
    return bool(odd >= TYPICAL * len(years))


def is_no_name(cells: Sequence[Any]) -> bool:
    """Whether most cells cannot be what somebody is called."""
    odd = [text for text in map(fold, cells) if text in _SEXES or len(text) > 24 or not _has_letters(text)]
    return len(odd) >= TYPICAL * len(cells)


_has_letters = re.compile(r"[^\W\d_]").search
