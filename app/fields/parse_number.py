"""Amounts, sizes and counts as people write them: 12.5万, ￥1,200, 约 30 万, 1亿2000万, 120㎡."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from app.fields.parsed import Parsed, fold, is_placeholder, text_of
from app.fields.traditional import simplified

DEAREST = 10**10
"""Yuan: ten thousand millions; what is more is a telephone's number in the wrong column."""
LARGEST = 10**13
"""Nothing in a customer file is larger; what is, is a phone or an ID number in the wrong column."""

_FACTORS = {
    "亿": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "万": 10**4,
    "w": 10**4,
    "千": 1000,
    "k": 1000,
    "百": 100,
}
_FACTOR = "|".join(_FACTORS).replace("|k|", "|k(?!m)|").replace("|千|", "|千(?!米)|")
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,18})?|[0-9]{1,15}(?:\.[0-9]{1,18})?"
_VAGUE = "大约|大概|约|≈|~|共计?|总共|总计|合计|近|左右|上下|多|余|以上|以下|以内|不到"
_quantity = re.compile(
    rf"""(?P<before>{_VAGUE})?\s*-?\s*(?:[￥¥]|rmb|cny|人民币)?\s*-?
    (?P<whole>{_NUMBER})\s*(?P<more>[多余])?
    (?:\s*(?P<factor>{_FACTOR})(?:\s*(?P<part>{_NUMBER})\s*(?P<part_factor>{_FACTOR})?)?)?(?P<over>[多余])?
    \s*(?P<unit>[^0-9\s]*?[2²]?)\s*(?P<after>{_VAGUE})?[.。]?""",
    re.VERBOSE,
).fullmatch
_label = re.compile(
    "^(?:总价款?|成交价?|合同[价额]|车价|房价|售价|实[付收]|(?:共计|总共|总计|合计)(?=[:：])"
    "|(?:建筑|房屋|房产|产权|产证|总)?面积|建面|房本)\\s*[:：]?\\s*(?=[约近]?[0-9￥¥])"
).sub
"""Words that only name the amount."""
_worded = re.compile(
    "^(?P<money>(?:[0-9一二两三四五六][份张单台套件](?:共计?|合计|一共)?\\s+|趸[交缴])"
    "|(?:裸车|落地|包牌|全包|开票|优惠[后完]?|实际|最终|最后|全办下来|全下来|办完|到手|全款|一口)"
    "(?:成交|落地|车)?(?:后|价)?(?:总价)?(?:成交)?)"
    "\\s*[:：]?\\s*(?=[约近]?[0-9￥¥])"
    "|^(?P<size>套内(?:建筑)?(?:面积)?|(?:使用|实用|得房|实际|实测|预测|净)面积?|赠送后|实得)\\s*[:：]?\\s*(?=[约近]?[0-9])"
).match
"""Words that say which amount it is, and so more than the item holds: the price with or without taxes."""
_said_behind = re.compile(
    r"([0-9][0-9.,]*\s*[万w千k元块]*)\s*"
    "\\(?(?:(?:[不未]?含|包)(?:税|购置税|保险|上牌|过户|运费|安装|票|首保|装潢)费?"
    "|可[谈议]|一口价|净[收得]|到手价?|左右?成交|成交|开票)\\)?"
).fullmatch
_LEAST_PRICE = 1000
_prices = re.compile("车|落地|包|开票|[谈议]$|价|含|到手|净|成交").search
_has_unit = re.compile("[万千元块w]").search
"""「裸车12.8」 and 「4.3可谈」 are in 万, or nobody knows in what."""
_bounds = re.compile("以[上下内]").search
"""Homes are chosen by 「200㎡以上」: what is wished, and the size of none."""
_chain = re.compile(
    "((?:[0-9]{1,4}亿)?(?:[0-9]{1,4}万)?(?:[1-9]千)?(?:[1-9]百)?)(?<=[千百])([1-9])?(?:元整?|块钱?)?"
).fullmatch
_links = re.compile("([0-9]{1,4})([亿万千百])").findall
_WAN = 10_000
_CHINESE_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    sign: value for value, sign in enumerate("〇壹贰叁肆伍陆柒捌玖")
}
_CHINESE_DIGITS["两"] = 2
_CHINESE_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": _WAN, "亿": 10**8}
_FORMAL = str.maketrans("仟佰", "千百")
_SIGNS = "".join((*_CHINESE_DIGITS, *_CHINESE_UNITS))
_in_words = re.compile(
    rf"(?P<before>{_VAGUE})?\s*(?:人民币)?\s*(?P<number>[{_SIGNS}]{{1,20}})"
    rf"\s*(?P<over>[多余])?(?P<unit>[^0-9\s]*?)\s*(?P<after>{_VAGUE})?"
).fullmatch
_remark = re.compile(r"([^()]*[0-9][^()]*)\([^()]*\)").fullmatch
_spaced_thousands = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]{1,2})?元?").fullmatch
_plain = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,18})?").fullmatch

MONEY_UNITS = frozenset(" 元 元整 整 元钱 圆 块 块钱 rmb cny 元人民币 人民币".split(" "))
AREA_UNITS = frozenset(" ㎡ m² m2 m^2 平 平米 平方 平方米 平米方 平方m 方 个平 个平方 sqm".split(" "))
COUNT_UNITS = AREA_UNITS | frozenset("个 人 口 岁 周岁 次 公里 km ㎞ 千米 套 辆 台 年 天 名 位 户 分".split())


def read_quantity(raw: object, units: frozenset[str]) -> Parsed[Decimal]:
    """A number with one of the units or none; a range or another unit is not guessed at."""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _of_number(raw)
    text = _label("", fold(raw).lower()).removesuffix(".-")
    if text[:1] > "\u3400" and (rest := _without_words(text, units)):
        return _among_words(text, rest, units)
    if _plain(text):
        return _within_reason(Decimal(text), "")
    if units is AREA_UNITS and _bounds(text):
        return Parsed(None, "unreadable")
    if units is MONEY_UNITS and (chain := _chain(text)):
        return _within_reason(_sum_of(chain), "")
    if is_placeholder(text):
        return Parsed(None)
    match = _quantity(text)
    if not match or match["unit"] not in units or not _is_clear(match):
        return _loosely(text, units)
    vague = match["before"] or match["more"] or match["over"] or match["after"]
    value = _value(match)
    return _within_reason(-value if "-" in text else value, "about" if vague else "")


def _among_words(text: str, rest: str, units: frozenset[str]) -> Parsed[Decimal]:
    """The amount that is left of a text without its words."""
    read = read_quantity(rest, units)
    if read.value is not None and read.value < _LEAST_PRICE and _prices(text) and not _has_unit(text):
        return Parsed(None, "unit-unclear")
    return read if read.problem else Parsed(read.value, "", "worded")


def _without_words(text: str, units: frozenset[str]) -> str:
    worded = _worded(text)
    kind = "size" if units is AREA_UNITS else "money" if units is MONEY_UNITS else ""
    if worded and kind:
        return text[worded.end() :] if worded[kind] else ""
    return match[1] if kind == "money" and (match := _said_behind(text)) else ""


def _sum_of(chain: re.Match[str]) -> Decimal:
    """`12万5千6百` is 125,600, and so is `12万5千6`."""
    parts = _links(chain[1])
    total = sum((_decimal(number) * _FACTORS[factor] for number, factor in parts), Decimal(0))
    return total + (Decimal(chain[2]) * (_FACTORS[parts[-1][1]] // 10) if chain[2] else 0)


def _is_clear(match: re.Match[str]) -> bool:
    """`12万5` and `12万5000` are; `13万25` may be 130,025 or 132,500."""
    part, factor = match["part"], _FACTORS.get(match["factor"] or "", 1)
    return not part or bool(match["part_factor"]) or len(part) in (1, len(str(factor)) - 1)


def _loosely(text: str, units: frozenset[str]) -> Parsed[Decimal]:
    """An amount in Chinese numerals, with spaces between thousands, or with a remark, a problem beside it."""
    if rest := _without_words(text, units):
        return _among_words(text, rest, units)
    if match := _remark(text):
        read = read_quantity(match[1], units)
        return Parsed(read.value, "leftover-text", read.note) if read.value is not None else read
    if (new := simplified(text).translate(_FORMAL)) != text:
        return read_quantity(new, units)
    if _spaced_thousands(text):
        return read_quantity(text.replace(" ", ""), units)
    match = _in_words(text)
    number = chinese_number(match["number"]) if match else None
    if match is None or number is None or match["unit"] not in units:
        return Parsed(None, "unreadable")
    vague = match["before"] or match["over"] or match["after"]
    return _within_reason(Decimal(number), "about" if vague else "")


def chinese_number(text: str) -> int | None:
    """`十二万五` is 125,000; None for what is no number."""
    total = section = digit = 0
    unit = 1
    for sign in text:
        if sign in _CHINESE_DIGITS:
            if digit:
                return None
            digit = _CHINESE_DIGITS[sign]
            unit = 1 if sign in "零〇" else unit
            continue
        unit = _CHINESE_UNITS[sign]
        if unit < _WAN:
            section, digit = section + (digit or 1) * unit, 0
            continue
        if not total + section + digit:
            return None
        total = total + (section + digit) * unit if unit == _WAN else (total + section + digit) * unit
        section = digit = 0
    return total + section + digit * (unit // 10 if unit > 10 else 1)


def _of_number(number: float) -> Parsed[Decimal]:
    if abs(number) < LARGEST:
        return Parsed(Decimal(repr(number)))
    return Parsed(None, "out-of-range" if text_of(number) else "")


def _within_reason(value: Decimal, note: str) -> Parsed[Decimal]:
    return Parsed(value, note=note) if abs(value) < LARGEST else Parsed(None, "out-of-range")


def _value(match: re.Match[str]) -> Decimal:
    """The amount; `12万5` is 125,000, for a lone digit counts the next lower unit."""
    factor = _FACTORS.get(match["factor"] or "", 1)
    value = _decimal(match["whole"]) * factor
    if not match["part"]:
        return value
    alone = len(match["part"]) == 1 and not match["part_factor"]
    return value + _decimal(match["part"]) * (
        factor // 10 if alone else _FACTORS.get(match["part_factor"] or "", 1)
    )


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def to_fen(yuan: Decimal) -> int:
    """Yuan as whole fen, half a fen up."""
    return int((yuan * 100).quantize(Decimal(1), ROUND_HALF_UP))


def show_money(fen: int, lang: str = "zh") -> str:
    """`128万元` and `1,200.50元` in Chinese, `¥1,280,000` in English; nothing is rounded away."""
    yuan, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    cents = f".{rest:02d}" if rest else ""
    if lang != "zh":
        return f"{sign}¥{yuan:,}{cents}"
    if yuan >= 10_000 and not rest and yuan % 100 == 0:
        return f"{sign}{plain(Decimal(yuan) / 10_000)}万元"
    return f"{sign}{yuan:,}{cents}元"


def plain(number: float | Decimal) -> str:
    """Without exponent and idle zeros: `120`, `89.5`."""
    text = f"{number:f}" if isinstance(number, Decimal) else f"{Decimal(repr(number)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
