"""Reading a time of day as people say it: 15:30, 下午3点半, 3pm, 9点一刻, 1530."""

from __future__ import annotations

import datetime as dt
import re

from app.fields.parsed import Parsed, fold, is_placeholder

PROBLEM = "no-hour"
_WORDS = {
    "am": "凌晨 清晨 早上 早晨 早 上午 am a.m.".split(),
    "noon": ["中午"],
    "pm": "下午 午后 傍晚 晚上 晚 夜里 pm p.m.".split(),
}
_HALF = {word: half for half, words in _WORDS.items() for word in words}
_LONGEST_FIRST = "|".join(map(re.escape, sorted(_HALF, key=len, reverse=True)))
_MINUTES = {"半": 30, "整": 0, "一刻": 15, "三刻": 45}
_SHAPE = re.compile(
    rf"(?P<before>{_LONGEST_FIRST})?\s*"
    r"(?:(?P<hour>\d{1,2})(?:\s*[:.点时h]\s*(?P<minute>\d{1,2}|半|整|一刻|三刻)?\s*分?)?|(?P<both>\d{4}))"
    rf"\s*(?P<after>{_LONGEST_FIRST})?"
).fullmatch
_CHINESE = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_LAST_UNCLEAR = 7
"""Nobody visits before eight: 3点 without a word for the half of the day is in the afternoon."""


def read_hour(raw: object, *, shop_hours: bool = True) -> Parsed[dt.time]:
    """A time of day to the minute; with `shop_hours` an unclear hour up to seven is in the afternoon."""
    text = _in_digits(fold(raw).lower().replace("：", ":"))
    if is_placeholder(text):
        return Parsed(None)
    found = _SHAPE(text)
    if found is None:
        return Parsed(None, PROBLEM)
    digits, minute = found["hour"], _minute(found["minute"])
    if found["both"]:
        digits, minute = found["both"][:2], int(found["both"][2:])
    half = _HALF.get(found["before"] or found["after"] or "", "")
    unclear = shop_hours and not half and not digits.startswith("0") and 1 <= int(digits) <= _LAST_UNCLEAR
    hour = _on_the_day(int(digits), "pm" if unclear else half)
    if hour > 23 or minute > 59:
        return Parsed(None, PROBLEM)
    return Parsed(dt.time(hour, minute))


def _minute(text: str | None) -> int:
    return _MINUTES[text] if text in _MINUTES else int(text or 0)


def _on_the_day(hour: int, half: str) -> int:
    """The hour of twenty-four."""
    if half == "am":
        return 0 if hour == 12 else hour
    if half == "pm" or (half == "noon" and hour < 11):
        return hour + 12 if hour < 12 else hour
    return hour


def _in_digits(text: str) -> str:
    """三点 as 3点, 十一点 as 11点; 一刻 and 三刻 are left as they are."""
    return re.sub("[零一二两三四五六七八九十]+(?=[点时分])", lambda found: _number(found[0]), text)


def _number(signs: str) -> str:
    if "十" not in signs:
        return "".join(str(_CHINESE[sign]) for sign in signs)
    tens, _, ones = signs.partition("十")
    if not {*tens, *ones} <= _CHINESE.keys():
        return signs
    return str(10 * _CHINESE.get(tens, 1) + _CHINESE.get(ones, 0))
