"""Amounts, sizes and counts as people write them: 12.5万, ￥1,200, 约 30 万, 1亿2000万, 120㎡."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from app.fields.parsed import Parsed, fold, is_placeholder, text_of

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
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,12})?|[0-9]{1,15}(?:\.[0-9]{1,12})?"
_VAGUE = "大约|大概|约|近|左右|上下|多|余|以上|以下|以内|不到"
_quantity = re.compile(
    rf"""(?P<before>{_VAGUE})?\s*-?\s*(?:[￥¥]|rmb|cny|人民币)?\s*-?
    (?P<whole>{_NUMBER})\s*(?P<more>[多余])?
    (?:\s*(?P<factor>{_FACTOR})(?:\s*(?P<part>{_NUMBER})\s*(?P<part_factor>{_FACTOR})?)?)?
    \s*(?P<unit>[^0-9\s]*?[2²]?)\s*(?P<after>{_VAGUE})?[.。]?""",
    re.VERBOSE,
).fullmatch
_plain = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?").fullmatch

MONEY_UNITS = frozenset(" 元 元整 元钱 圆 块 块钱 rmb cny 元人民币 人民币".split(" "))
AREA_UNITS = frozenset(" ㎡ m² m2 平 平米 平方 平方米 个平方 sqm".split(" "))
COUNT_UNITS = frozenset(" 个 人 口 岁 周岁 次 公里 km 千米 套 辆 台 年 天 名 位 户 分".split(" "))


def read_quantity(raw: object, units: frozenset[str]) -> Parsed[Decimal]:
    """A number with one of the units or none; a range or another unit is not guessed at."""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _of_number(raw)
    text = fold(raw).lower()
    if _plain(text):
        return _within_reason(Decimal(text), "")
    if is_placeholder(text):
        return Parsed(None)
    match = _quantity(text)
    if not match or match["unit"] not in units:
        return Parsed(None, "unreadable")
    vague = match["before"] or match["more"] or match["after"]
    value = _value(match)
    return _within_reason(-value if "-" in text else value, "about" if vague else "")


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
