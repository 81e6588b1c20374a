"""What people write beside a day or instead of it: festivals, the zodiac, 「约」, remarks, a second day.

Asked only where the cell alone is no day. What stands beside one and is not understood is never dropped: the
reading then carries a problem, and whoever reads the cell keeps it word for word.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from app import clock
from app.calendar import lunar
from app.fields.reading import EXCEL_SERIAL, Reading

Read = Callable[[str], Reading | str]

_LONGEST = 40
"""Longer cells are stories, and a day in them may be any day."""

_FESTIVALS = {
    word: (is_lunar, month, day)
    for is_lunar, month, day, words in (
        (True, 1, 1, "春节 大年初一 年初一 过年"),
        (True, 1, 15, "元宵 正月半 上元"),
        (True, 5, 5, "端午 端阳"),
        (True, 7, 7, "七夕"),
        (True, 7, 15, "中元 七月半"),
        (True, 8, 15, "中秋 八月半"),
        (True, 9, 9, "重阳"),
        (True, 12, 8, "腊八"),
        (True, 12, 30, "除夕 大年三十 年三十 大年夜 大年三十晚上"),
        (False, 1, 1, "元旦"),
        (False, 2, 14, "情人节"),
        (False, 3, 8, "三八 妇女节 三八妇女节"),
        (False, 5, 1, "五一 劳动节 五一劳动节"),
        (False, 6, 1, "六一 儿童节 六一儿童节"),
        (False, 7, 1, "七一 建党节"),
        (False, 8, 1, "八一 建军节"),
        (False, 9, 10, "教师节"),
        (False, 10, 1, "国庆 十一国庆"),
        (False, 12, 24, "平安夜"),
        (False, 12, 25, "圣诞"),
    )
    for word in words.split()
}
"""小年, 清明 and 冬至 are not among them: they are not the same day everywhere, or every year."""
_NEW_YEAR_DAYS = "一二三四五六七八九十"
_MONTHS_SAID = {word: at for at, word in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), 1)} | {
    "正": 1,
    "腊": 12,
}
"""「五月端午」 says the month twice."""

_festival = re.compile(
    rf"""(?:(?P<year>[0-9]{{4}}|[0-9]{{2}})年?\s*)?(?:每年的?|逢)?\s*(?:农历|阴历|公历|阳历)?
    (?:(?P<month>正|十[一二]?|[一二三四五六七八九腊])月)?
    (?:(?P<word>{"|".join(sorted(_FESTIVALS, key=len, reverse=True))})节?
        |(?:大年|年)初(?P<day>[{_NEW_YEAR_DAYS}]))
    \s*(?:当天|那天|这天|当日)?(?:过?生日?|出生)?""",
    re.VERBOSE,
).fullmatch

_ends_in_festival = re.compile(
    rf"(.{{3,}}?)((?:{'|'.join(sorted(_FESTIVALS, key=len, reverse=True))})节?)[)\]]?"
).fullmatch
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_animal = re.compile(
    rf"""[,，、;\s]*[(\[]?\s*(?:(?:生肖|属相|[属肖])[:\s]*(?P<said>[{_ANIMALS}])[年的]?
    |(?:^|(?<=[\s(\[0-9日号年]))(?P<bare>[{_ANIMALS}])年?(?=$|[\s)\]]))\s*[)\]]?""",
    re.VERBOSE,
).search
_two_digits = re.compile("[0-9]{2}").fullmatch
"""「75属兔」: beside the zodiac it is a year."""
_vague = re.compile(
    r"^(?:大约|大概|约莫|约|估计)[是为]?\s*|\s*(?:左右|前后|上下|\(?(?:约|估计|大概)\)?|\?+)$"
).sub
_decade = re.compile(r"(?:[0-9]{2}|[0-9]{4})\s*(?:年代|后|年后)(?:生|出生)?").fullmatch
_quotes = " '\"`‘’“”´"
_signs = str.maketrans({"。": ".", "—": "-", "–": "-", "―": "-", "−": "-", "_": "-", "\\": "/", "·": "."})
_apart = re.compile(
    r"[、;,\n|]|\s*(?:至|到|~|和|或)\s*|/(?=[^0-9]|(?:19|20)[0-9]{2}年?$)|\s+|(?<=[0-9日号])(?=[(\[]?[农阴旧公阳])"
).split
_bracketed = re.compile(r"([^()\[\]]*)[(\[]([^()\[\]]+)[)\]]([^()\[\]]*)").fullmatch
_age = re.compile("(?:现年|今年|年龄|现|虚岁|周岁)?[:：]?([0-9]{1,3})\\s*[周虚]?岁了?").fullmatch
_EITHER_WAY = 2
_glued = re.compile(r"([^0-9]{0,8}?)([0-9].*[0-9日号])([^0-9]{0,8})").fullmatch


def read_beside(text: str, read: Read) -> Reading | str:
    """What the folded text of a cell tells when `read`, which knows bare days, cannot read it."""
    if len(text) > _LONGEST:
        return "unreadable"
    text = text.translate(_signs).strip(_quotes).rstrip("-/., ")
    if _decade(text):
        return "decade-only"
    rest, animal = _without_animal(text)
    if animal and not rest:
        return "zodiac-only"
    if animal and _two_digits(rest):
        rest = f"{rest}年"
    rest, is_vague = _without_vague(rest)
    reading = _of_festival(rest) or _known(read(rest)) or _with_festival(rest, read) or _of_parts(rest, read)
    if not isinstance(reading, Reading):
        return reading
    if is_vague:
        reading = replace(reading, note="about")
    return _checked(reading, animal) if animal else reading


def _without_animal(text: str) -> tuple[str, str]:
    match = _animal(text)
    if not match:
        return text, ""
    return f"{text[: match.start()]} {text[match.end() :]}".strip(" ,，、;"), match["said"] or match["bare"]


def _without_vague(text: str) -> tuple[str, bool]:
    rest = _vague("", text).strip()
    return rest, rest != text


def _known(reading: Reading | str) -> Reading | None:
    return reading if isinstance(reading, Reading) else None


def _written(reading: Reading | str) -> Reading | None:
    """A day that somebody wrote as one: beside words a number, 「豫A45231」, counts no days."""
    return None if isinstance(reading, Reading) and reading.note == EXCEL_SERIAL else _known(reading)


def _of_festival(text: str) -> Reading | None:
    match = _festival(text)
    if not match:
        return None
    word = match["word"]
    is_lunar, month, day = _FESTIVALS[word] if word else (True, 1, _NEW_YEAR_DAYS.index(match["day"]) + 1)
    if match["month"] and _MONTHS_SAID.get(match["month"]) != month:
        return None
    year = int(match["year"]) if match["year"] else None
    short = bool(match["year"]) and len(match["year"]) == 2
    return Reading(year, month, day, short_year=short, lunar=is_lunar, note="festival")


def _with_festival(text: str, read: Read) -> Reading | None:
    """「正月初一春节」: a day and the festival that it is."""
    match = _ends_in_festival(text)
    day, festival = (_known(read(match[1].strip(" (["))), _of_festival(match[2])) if match else (None, None)
    return _same(day, festival) if day and festival else None


def _of_parts(text: str, read: Read) -> Reading | str:
    """A day with a remark, or two days: of which nobody knows which is meant, unless they are the same."""
    for pieces in _cuts(text):
        found = [_of_festival(piece) or _written(read(piece)) for piece in pieces]
        if dated := _with_year(found):
            return dated
        days = [reading for reading in found if reading and reading.month and reading.day]
        if len(days) == 2:
            return _same(*days) or "two-dates"
        others = [piece for piece, reading in zip(pieces, found, strict=True) if not reading]
        if len(days) == 1 and others and (age := _age(others[0])):
            return replace(days[0], problem="" if _is_of_age(days[0], int(age[1])) else "leftover-text")
        if len(days) == 1 and others and not any(sign.isdigit() for sign in others[0]):
            return replace(days[0], problem="leftover-text")
    match = _glued(text)
    reading = _written(read(match[2])) if match and (match[1] or match[3]) else None
    if reading and reading.month and reading.day:
        return replace(reading, problem="leftover-text")
    return "unreadable"


def _is_of_age(reading: Reading, age: int) -> bool:
    """Whether somebody born then is so old now, by either way of counting."""
    return reading.year is not None and abs(clock.today().year - reading.year - age) <= _EITHER_WAY


def _with_year(found: list[Reading | None]) -> Reading | None:
    """「正月十九(1955)」, 「1962年 三月初三」: the year stands apart from its day."""
    days = [one for one in found if one and one.year is None and one.month and one.day]
    years = [one for one in found if one and one.year and not one.month]
    if len(days) != 1 or len(years) != 1:
        return None
    return replace(days[0], year=years[0].year, short_year=years[0].short_year)


def _cuts(text: str) -> list[list[str]]:
    """The ways in which the text falls into two."""
    match = _bracketed(text)
    ways = [[f"{match[1]}{match[3]}", match[2]]] if match else []
    ways.append(_apart(text))
    return [
        pieces for way in ways if len(pieces := [p.strip() for p in way if p.strip()]) == 2 and len(way) <= 3
    ]


def _same(one: Reading, other: Reading) -> Reading | None:
    """The fuller of two readings of one day, in one calendar or in both."""
    if one.lunar == other.lunar:
        fuller, barer = (one, other) if one.year else (other, one)
        agrees = (one.month, one.day, one.leap) == (other.month, other.day, other.leap)
        return fuller if agrees and barer.year in (None, fuller.year) else None
    solar, moon = (other, one) if one.lunar else (one, other)
    day = _lunar_of(solar)
    if day is None or (day.month, day.day) != (moon.month, moon.day):
        return None
    return replace(solar, note="lunar-agrees") if moon.year in (None, day.year) else None


def _lunar_of(reading: Reading) -> lunar.LunarDay | None:
    try:
        day = dt.date(reading.year or 0, reading.month or 0, reading.day or 0)
        return lunar.to_lunar(day)
    except ValueError:
        return None


def _checked(reading: Reading, animal: str) -> Reading:
    """The zodiac chooses the century of two digits; where no year fits it, both are kept."""
    if reading.year is None:
        return replace(reading, problem=reading.problem or "zodiac-only")
    if reading.short_year:
        for century in (1900, 2000):
            full = replace(reading, year=reading.year + century, short_year=False, note="two-digit-year")
            if animal in _animals(full):
                return full
    fits = not reading.short_year and animal in _animals(reading)
    return reading if fits else replace(reading, problem="zodiac-differs")


def _animals(reading: Reading) -> set[str]:
    """Those a reading may have; the lunar year begins in January or February of the common one."""
    year = reading.year or 0
    if reading.lunar or (reading.month or 0) > 2:
        return {lunar.zodiac(year)}
    day = _lunar_of(reading)
    return {lunar.zodiac(day.year)} if day else {lunar.zodiac(year), lunar.zodiac(year - 1)}


def month_length(year: int, month: int, leap: bool) -> int:
    """The days of a lunar month; 0 for a leap month that the year does not have, 30 outside the tables."""
    if not lunar.FIRST_YEAR <= year <= lunar.LAST_YEAR:
        return 30
    return lunar.month_length(year, month, leap)
