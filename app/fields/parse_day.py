"""The many shapes in which lists hold a day, read into bare numbers that nobody has judged yet."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from app.fields.parse_day_beside import read_beside
from app.fields.parsed import fold, is_placeholder
from app.fields.reading import EXCEL_SERIAL, NOTHING, Reading
from app.fields.traditional import simplified

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are slips of the pen."""


_EXCEL_EPOCH = dt.date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 73_050
"""1927 to 2099. Smaller numbers are years, or month and day, rather than Excel's days since 1900."""

_CHINESE_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_ONES = "一二三四五六七八九"
LUNAR_DAYS = (
    *(f"初{ones}" for ones in (*_ONES, "十")),
    *(f"十{ones}" for ones in _ONES),
    "二十",
    *(f"廿{ones}" for ones in _ONES),
    "三十",
)
LUNAR_MONTHS = ("正月", *(f"{month}月" for month in (*_ONES[1:], "十", "冬", "腊")))
_WORDS = (
    {word: value for value, word in enumerate(LUNAR_DAYS, 1)}
    | {word: value for value, word in enumerate(_ONES, 1)}
    | {f"二十{ones}": 20 + value for value, ones in enumerate(_ONES, 1)}
    | {"十": 10, "廿": 20, "二十": 20, "卅": 30, "三十": 30, "三十一": 31, "卅一": 31}
    | {"正": 1, "元": 1, "冬": 11, "腊": 12, "十一": 11, "十二": 12}
)
_DAY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))

_lunar_mark = re.compile(r"[(\[]?(?:农历|农厉|阴历|老历|旧历|夏历|古历|lunar|[农阴旧])[)\]]?[:\s]*").search
_solar_mark = re.compile(r"[(\[]?(?:公历|阳历|新历|国历|西历|solar|[公阳])[)\]]?[:\s]*").search
_around = re.compile(
    r"""^(?:生于|生日|出生于?)[:\s]*
    | [\s(]*(?:星期|礼拜|周)[一二三四五六日天]\)?
    | (?<=[0-9日号])[t\s]\s*(?:[上下]午\s*)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?
        (?:z|[+-][0-9]{2}:?[0-9]{2})?$
    | (?<=[0-9日号])\s+[0-9]{1,2}\s*[点时](?:[0-9]{1,2}分?|半)?$
    | (?<=[0-9日号])\s*(?:凌晨|早上|上午|中午|下午|傍晚|晚上)\s*(?:[0-9]{1,2}\s*[点时](?:[0-9]{1,2}分?|半)?)?$
    | \s*(?:出生|生日|生人|生)的?$
    | (?<=[年月日号份])的$
    | [.。,;]+$""",
    re.VERBOSE,
).sub

_chinese = re.compile(
    rf"""(?:(?P<year>[0-9]{{4}}|[0-9]{{2}}|[〇零○{_ONES}]{{4}}|[〇零○{_ONES}]{{2}})\s*年\s*
    |(?P<full_year>[0-9]{{4}}|[0-9]{{2}}(?=[-./]))\s*[-/.,、]?\s*(?=[闰正元冬腊十{_ONES}])
    |(?P<spelt>[一二][九〇零○][〇零○{_ONES}]{{2}})$)?
    (?:(?P<leap>闰)?\s*(?P<month>[0-9]{{1,2}}|正|元|冬|腊|十[一二]?|[{_ONES}])\s*月份?\s*
    (?:(?P<day>[0-9]{{1,2}}|初(?:10|[1-9])|{_DAY_WORD})\s*(?P<unit>[日号])?)?)?""",
    re.VERBOSE,
).fullmatch
_three = re.compile(
    r"([0-9]{1,4})\s*[-/.,、年\s]{1,2}\s*([0-9]{1,2})\s*[-/.,、月\s]{1,2}\s*([0-9]{1,4})[日号]?"
).fullmatch
_two = re.compile(r"([0-9]{1,4})\s*[-/.,、年\s]\s*([0-9]{1,2})[日号]?").fullmatch
_tells_a_day = re.compile(
    "[0-9年月节属肖鼠牛虎兔蛇猴鸡狗猪]|^[一二][九〇零○]|[龙马羊]$|春节|元宵|端[午阳]|七夕|中[秋元]|重阳|腊八|除夕|元旦|国庆|圣诞"
).search
"""Every shape holds one of these; names, which are asked most often, seldom do."""
_utc = re.compile(r"t([01][0-9]|2[0-3]):[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?z$").search
_BEIJING = 8
_HOUR_CUT = "hour-cut"
"""The note on a day that stood with an hour which it does not keep."""
_clock = re.compile(
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?|[0-9]\s*[点时]|[上下中]午|凌晨|早上|傍晚|晚上"
).search
_no_day = re.compile(
    r"0{1,4}([-/.])00?\1(?:0000|00?)(?![0-9])|1900[-/.]0?1[-/.]00?|0?1[-/.]00?[-/.]1900"
).match
"""What programs write for no date at all."""
_republic = re.compile(r"民国\s*([0-9]{1,3})\s*[年.]?").sub
_FIRST_OF_REPUBLIC = 1911
_yearless = re.compile("--([0-9]{2})-?([0-9]{2})").fullmatch
"""A day of which a telephone knows no year."""
_digits = re.compile(r"[0-9]{4,8}(?:\.0*)?|[0-9]{5}\.[0-9]+").fullmatch
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_oracle = re.compile(r"([0-9]{1,2})-([0-9]{1,2})月\s*-([0-9]{4}|[0-9]{2})").fullmatch
"""How a database in Chinese writes a day: 06-5月 -23."""
_month_and_number = re.compile(r"[a-z]{3}-[0-9]{2}").fullmatch
_english = [
    re.compile(pattern).fullmatch
    for pattern in (
        rf"{_DAY}[\s./-]*{_MONTH}(?:[\s,./-]*(?P<year>[0-9]{{4}}|[0-9]{{2}}))?",
        rf"{_MONTH}[\s./-]*{_DAY}(?:[\s,./-]+(?P<year>[0-9]{{4}}))?",
        rf"{_MONTH}[\s,./-]*(?P<year>[0-9]{{4}})(?P<day>)",
        rf"(?P<year>[0-9]{{4}})[\s,./-]*{_MONTH}[\s,./-]*{_DAY}",
    )
]


def read_day(raw: object, *, alone: bool = False) -> Reading | str:
    """What stands in the cell, or the code of the problem (`NOTHING` for an empty cell). Never raises.

    `alone`: words beside a day, or instead of it, make the cell unreadable.
    """
    if isinstance(raw, dt.date):  # a datetime too
        has_hour = isinstance(raw, dt.datetime) and raw.time() != dt.time.min
        return Reading(raw.year, raw.month, raw.day, note=_HOUR_CUT if has_hour else "")
    text = simplified(fold(raw).lower())
    if is_placeholder(text):
        return NOTHING
    if "民国" in text:
        text = _republic(lambda match: f"{_FIRST_OF_REPUBLIC + int(match[1])}年", text)
    if not _tells_a_day(text):
        return "unreadable"
    if isinstance(raw, float) and not raw.is_integer():
        return _from_fraction(text)
    if _digits(text):
        return _from_digits(text)
    if _no_day(text):
        return NOTHING
    reading = _read_marked(text)
    if reading == "unreadable":
        return reading if alone else read_beside(text, _read_marked)
    hour = _utc(text)
    if hour and int(hour[1]) + _BEIJING >= 24 and isinstance(reading, Reading):
        return _day_after(reading)
    return reading


def _read_marked(text: str) -> Reading | str:
    """A day with the name of its calendar, a time or a weekday."""
    if _digits(text):
        return _from_digits(text)
    if match := _yearless(text):
        return Reading(None, int(match[1]), int(match[2]))
    lunar, solar = _lunar_mark(text), _solar_mark(text)
    for mark in (lunar, solar):
        text = text.replace(mark[0], "") if mark else text
    bare = _around("", text).strip()
    reading = _from_words(bare, lunar=bool(lunar), solar=bool(solar))
    if isinstance(reading, Reading):
        if bare != text and _has_hour(text):
            reading = replace(reading, note=reading.note or _HOUR_CUT)
        return replace(reading, lunar=True) if lunar else reading
    return reading


def _has_hour(text: str) -> bool:
    """Midnight is none: programs write it where no hour was given."""
    found = _clock(text)
    return found is not None and (found[1] is None or any(int(part or 0) for part in found.groups()))


def _day_after(reading: Reading) -> Reading | str:
    """A program has written midnight in China as 16:00 of the day before in Greenwich."""
    try:
        day = dt.date(reading.year or 0, reading.month or 0, reading.day or 0) + dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return reading
    return replace(reading, year=day.year, month=day.month, day=day.day, note="utc-time")


def _from_fraction(text: str) -> Reading | str:
    """A number with a point: a day with a time, or 11.22 and 1970.11 typed into a cell for numbers.

    Such a cell has lost a last zero: 11.2 may have been 11.20.
    """
    head, _, tail = text.partition(".")
    if len(head) == 5 and head.isdecimal():
        reading = _from_digits(head)
        if isinstance(reading, Reading) and tail.strip("0"):
            return replace(reading, note=_HOUR_CUT)
        return reading
    if not (head.isdecimal() and tail.isdecimal() and len(tail) <= 2):
        return "unreadable"
    if tail in ("1", "2", "3") and (len(head) <= 2 or tail == "1"):
        return "lost-digits"
    return _from_two(head, tail)


def _from_digits(text: str) -> Reading | str:
    text = text.partition(".")[0]
    number = int(text)
    if len(text) == 8:
        return Reading(int(text[:4]), int(text[4:6]), int(text[6:]))
    if len(text) == 6:
        return _from_six(text)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        day = _EXCEL_EPOCH + dt.timedelta(days=number)
        return Reading(day.year, day.month, day.day, note=EXCEL_SERIAL)
    if len(text) != 4:
        return "unreadable"
    if FIRST_YEAR <= number <= LAST_YEAR:
        return Reading(number)
    return Reading(None, int(text[:2]), int(text[2:]))


def _from_six(text: str) -> Reading | str:
    """701122, or 197011; 200511 may be either and is not guessed."""
    as_month = FIRST_YEAR <= int(text[:4]) <= LAST_YEAR and 1 <= int(text[4:]) <= 12
    as_day = 1 <= int(text[2:4]) <= 12 and 1 <= int(text[4:]) <= 31
    if as_month and as_day:
        return "ambiguous-date"
    if as_month:
        return Reading(int(text[:4]), int(text[4:]))
    return Reading(int(text[:2]), int(text[2:4]), int(text[4:]), short_year=True)


def _from_words(text: str, *, lunar: bool, solar: bool) -> Reading | str:
    if match := _oracle(text):
        return Reading(int(match[3]), int(match[2]), int(match[1]), short_year=len(match[3]) == 2)
    if match := _three(text):
        return _from_three(match[1], match[2], match[3])
    if match := _two(text):
        return _from_two(match[1], match[2])
    if text and (match := _chinese(text)):
        return _from_chinese(match, said=lunar or solar, solar=solar)
    if _digits(text):
        return _from_digits(text)
    for pattern in _english:
        if match := pattern(text):
            return _from_english(match)
    return "unreadable"


def _from_three(first: str, second: str, third: str) -> Reading | str:
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4 and len(third) <= 2:
        return Reading(a, b, c)
    if len(third) == 4 and len(first) <= 2:
        month, day = (b, a) if a > 12 else (a, b)
        return Reading(c, month, day, note="month-first" if a <= 12 and b <= 12 and a != b else "")
    if len(first) == 2 and len(third) <= 2 and (b <= 12 and c <= 31):
        return Reading(a, b, c, short_year=True)
    if len(first) <= 2 and len(third) == 2:
        month, day = (b, a) if a > 12 else (a, b)
        note = "month-first" if a <= 12 and b <= 12 and a != b else ""
        return Reading(c, month, day, short_year=True, note=note)
    return "unreadable"


def _from_two(first: str, second: str) -> Reading | str:
    """Year and month, or month and day."""
    a, b = int(first), int(second)
    if len(first) == 4:
        return Reading(a, b)
    if len(first) == 2 and a > 31:
        return Reading(a, b, short_year=True)
    return Reading(None, a, b) if len(first) <= 2 else "unreadable"


def _from_chinese(match: re.Match[str], *, said: bool, solar: bool) -> Reading | str:
    year = match["year"] or match["full_year"] or match["spelt"]
    month, day = match["month"] or "", match["day"] or ""
    by_word = bool(match["leap"]) or month in ("正", "冬", "腊") or day.startswith(("初", "廿"))
    by_habit = bool(day) and not day.isdecimal() and not match["unit"]
    return Reading(
        _year(year) if year else None,
        _number(month) if month else None,
        _number(day) if day else None,
        short_year=bool(year) and len(year) == 2,
        lunar=not solar and (by_word or by_habit),
        leap=bool(match["leap"]),
        note="" if said or by_word or not by_habit else "taken-as-lunar",
    )


def _number(word: str) -> int:
    digits = word.removeprefix("初")
    return int(digits) if digits.isdecimal() else _WORDS[word]


def _year(word: str) -> int:
    return int(word) if word.isdecimal() else int("".join(str(_CHINESE_DIGITS[digit]) for digit in word))


def _from_english(match: re.Match[str]) -> Reading | str:
    """`Nov-70` is a month of a year; `Nov-05` may be a day in November, too."""
    year, day, month = match["year"], match["day"], _MONTHS.index(match["month"]) + 1
    if not year and _month_and_number(match[0]):
        return Reading(int(day), month, short_year=True) if int(day) > 31 else "ambiguous-date"
    return Reading(
        int(year) if year else None,
        month,
        int(day) if day else None,
        short_year=bool(year) and len(year) == 2,
    )
