"""A day inside a sentence: 周五, 下周三下午3点, 12-20, 月底, 三天后, 明年3月; without a year always one to come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from app.calendar.anniversaries import add_months
from app.fields.parse_hour import read_hour
from app.fields.some_day import read_some_day

_CN = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {
    "元": 1,
    "两": 2,
    "日": 7,
    "天": 7,
}
_NUMBER = "[0-9]{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半]"
_WEEK = "周|星期|礼拜"
_MONTH_EN = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
_WEEKDAYS_EN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HALF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上"
_CLOCK = (
    rf"(?P<clock>(?:{_HALF_DAY})?\s*(?:{_NUMBER})\s*(?:[点时](?:半|一刻|三刻|[0-9]{{1,2}}分?|整)?|[::][0-9]{{2}})"
    rf"|(?:at\s+)?[0-9]{{1,2}}(?::[0-9]{{2}})?\s*(?:am|pm)|{_HALF_DAY}|(?<=[明今后])[早晚](?:上)?(?:\s*(?:{_NUMBER})[点时](?:半|一刻|三刻|[0-9]{{1,2}}分?|整)?)?)"
)
_DAY = rf"""
    (?P<full>(?:19|20)[0-9]{{2}}\s*[-/.年]\s*[0-9]{{1,2}}\s*[-/.月]\s*[0-9]{{1,2}}\s*[日号]?)
  | (?P<lunar>(?:农历|阴历)\s*[正冬腊一二三四五六七八九十0-9]{{1,3}}月[初十廿卅二三一四五六七八九0-9]{{1,3}}
      |(?:正|冬|腊)月(?:初|十|廿|卅|二)?[一二三四五六七八九十])
  | (?P<rel_year>今年|明年|后年|20[0-9]{{2}}\s*年)?\s*(?P<month>{_NUMBER}|元)\s*月\s*(?:份)?
      (?:(?P<day>{_NUMBER}|二?三?十[一二三四五六七八九]?)\s*[日号]?|(?P<part>初|中旬?|底|末))?
  | (?P<short>(?<![0-9.])[0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9万千%吨升米]|[-/.][0-9]|\s*[点::]))
  | (?P<after>{_NUMBER})\s*(?P<unit>天|个?(?:{_WEEK})|个?月|年)(?P<half>半)?\s*(?:之后|以后|后|内|之内|以内)
  | (?:还有|再过|还剩|过)(?P<till>{_NUMBER})(?P<till_unit>天|个?(?:{_WEEK})|个?月|年)
  | (?P<this_week>[这本]个?(?:周|星期|礼拜))(?:之内|以内|内|里)
  | (?P<which>下下个?|下个?|这个?|本|上个?)?(?:{_WEEK})(?P<weekday>[一二三四五六日天末])
  | (?P<next_month>下个?|这个?|本)月\s*(?:(?P<day_of>{_NUMBER}|二?三?十[一二三四五六七八九]?)\s*[日号]|(?P<part_of>初|中旬?|底|末))?
  | (?P<near>大后天|后天|明天|今天|今(?=晚)|明(?=[早晚]))
  | (?P<year_end>今年|明年|后年|20[0-9]{{2}}\s*年)\s*底
  | (?P<month_end>月[底末]|月初|年底|(?<![0-9一二两三四五六七八九十几半多])年前|明年|后年)
  | (?P<only_day>(?<![0-9楼幢栋])(?:[0-9]{{1,2}}|二?三?十[一二三四五六七八九]?)\s*[日号](?![楼院线店码门车]))
  | (?P<festival>元旦|春节|元宵|清明|五一|端午|中秋|国庆|重阳|圣诞|除夕)节?
  | (?P<en_near>\b(?:today|tonight|tomorrow)\b)
  | (?P<en_next>\bnext\s+)?\b(?P<en_week>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b
  | \b(?P<en_month>{_MONTH_EN})[a-z]*\.?\s+(?P<en_day>[0-9]{{1,2}})(?![0-9])(?:st|nd|rd|th)?(?:,?\s+(?P<en_year>(?:19|20)[0-9]{{2}}))?
  | \b(?P<en_day_first>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<en_month_after>{_MONTH_EN})[a-z]*\.?(?:,?\s+(?P<en_year_after>(?:19|20)[0-9]{{2}}))?
  | \b(?:(?P<en_part>end\ of|early|mid|late|beginning\ of)[ -])(?P<en_part_month>{_MONTH_EN})[a-z]*\b\.?(?:\s+(?P<en_part_year>20[0-9]{{2}}))?
  | \b(?P<en_alone>{_MONTH_EN})[a-z]*\.?\s+(?P<en_alone_year>20[0-9]{{2}})\b
  | \b(?P<en_next_week>next\ week|next\ month)\b
  | \bin\s+(?P<en_month_only>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b
  | \bin\s+(?P<en_count>[0-9]{{1,2}}|an?|two|three)\s+(?P<en_unit>days?|weeks?|months?)\b
"""
_day = re.compile(rf"(?:{_DAY})(?:\s*的?\s*{_CLOCK})?", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDay:
    """Where a day stands in a text. `exact` is False where only a month, or a part of one, is told."""

    day: dt.date
    at: dt.time | None
    start: int
    end: int
    exact: bool = True


def find_day(text: str, today: dt.date) -> FoundDay | None:
    """The first day in the text that exists; never one before today unless its year is written."""
    for match in _day.finditer(text):
        found = _resolved(match, today)
        if found is not None:
            day, exact = found
            return FoundDay(day, _hour(match["clock"]), match.start(), match.end(), exact)
    return None


def past_day(text: str, today: dt.date) -> dt.date | None:
    """The last day that a text like 4月2号, 25年4月2号 or 4.2 can mean; none after today."""
    numbers = [int(number) for number in re.findall("[0-9]+", text)]
    year, month, day = numbers if len(numbers) == 3 else (0, *numbers) if len(numbers) == 2 else (0, 0, 0)
    year += 2000 if 0 < year < 100 else 0
    for each in (year,) if year else (today.year, today.year - 1):
        try:
            found = dt.date(each, month, day)
        except ValueError:
            return None
        if found <= today:
            return found
    return None


def number_of(word: str) -> int:
    """`12`, 十二, 二十, 两 as a number."""
    if word.isdecimal():
        return int(word)
    tens, ten, ones = word.partition("十")
    if ten:
        return 10 * _CN.get(tens, 1) + _CN.get(ones, 0)
    return _CN.get(word, 0)


def _hour(clock: str | None) -> dt.time | None:
    if clock is None or not re.search("[0-9点时]", clock):
        return None
    read = read_hour(clock.removeprefix("at").strip())
    return read.value


def _resolved(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    for group, resolve in _RESOLVERS.items():
        if match[group]:
            try:
                return resolve(match, today)
            except (ValueError, OverflowError):
                return None
    return None


Resolver = Callable[[re.Match[str], dt.date], tuple[dt.date, bool] | None]


def _some_day(group: str) -> Resolver:
    def resolve(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
        read = read_some_day(match[group].replace(" ", ""), today)
        if read.value is None:
            return None
        day = read.value
        return (day if group == "full" or day >= today else _year_on(day)), True

    return resolve


def _year_on(day: dt.date) -> dt.date:
    return add_months(day, 12)


def _coming(month: int, number: int, today: dt.date) -> dt.date:
    for year in range(today.year, today.year + 9):
        try:
            day = dt.date(year, month, number)
        except ValueError:
            if year == today.year + 8:
                raise
            continue
        if day >= today:
            return day
    raise ValueError(number)


def _of_month(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    month = number_of(match["month"])
    number = number_of(match["day"]) if match["day"] else 0
    years = _years_ahead(match["rel_year"] or "", today)
    if match["day"] and not number:
        return None
    if number and years is not None:
        return dt.date(today.year + years, month, number), True
    if number:
        return _coming(month, number, today), True
    first = dt.date(today.year + (years or 0), month, 1)
    if years is None and (first.year, first.month) < (today.year, today.month):
        first = first.replace(year=first.year + 1)
    return _part(first, match["part"] or "", today), False


def _years_ahead(word: str, today: dt.date) -> int | None:
    if word[:2] == "20":
        return int(word[:4]) - today.year
    return {"今年": 0, "明年": 1, "后年": 2}.get(word)


def _part(first: dt.date, part: str, today: dt.date) -> dt.date:
    """The beginning, middle or end of a month; of the running month the end, as its first is over."""
    last = add_months(first, 1) - dt.timedelta(days=1)
    if part[:1] in ("底", "末"):
        return last
    day = first.replace(day=15) if part[:1] == "中" else first
    return day if day >= today else last


def _of_short(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    month, number = map(int, re.split("[-/.]", match["short"]))
    return _coming(month, number, today), True


def _of_distance(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    count, unit = number_of(match["after"]), match["unit"]
    if match["after"] == "半":
        days = {"月": 15, "年": 0}.get(unit[-1], 0)
        return (today + dt.timedelta(days=days), True) if days else (add_months(today, 6), True)
    if "月" in unit:
        day = add_months(today, count)
        return (day + dt.timedelta(days=15) if match["half"] else day), True
    if unit == "年":
        return add_months(today, 12 * count + (6 if match["half"] else 0)), True
    return today + dt.timedelta(days=count * (1 if unit == "天" else 7)), True


def _of_weekday(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    word, which = match["weekday"], (match["which"] or "").removesuffix("个")
    weekday = 5 if word == "末" else _CN[word] - 1
    monday = today - dt.timedelta(days=today.weekday())
    weeks = {"下": 1, "下下": 2, "上": -1}.get(which, 0)
    day = monday + dt.timedelta(days=7 * weeks + weekday)
    if weeks == -1:
        return None
    return (day if day >= today else day + dt.timedelta(days=7)), True


def _of_remaining(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    """还有两个月: about that long from now."""
    count, unit = number_of(match["till"]), match["till_unit"]
    if match["till"] == "半" and unit[-1] in "月年":
        return (today + dt.timedelta(days=15) if unit[-1] == "月" else add_months(today, 6)), False
    if not count:
        return None
    if unit[-1] in "月年":
        return add_months(today, count * (12 if unit == "年" else 1)), False
    return today + dt.timedelta(days=count * (1 if unit == "天" else 7)), False


def _of_this_week(_match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    """Its Friday, or its Sunday where that is over."""
    friday = today + dt.timedelta(days=4 - today.weekday())
    return max(friday, today), False


def _of_next_month(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    first = today.replace(day=1)
    if match["next_month"].startswith("下"):
        first = add_months(first, 1)
    if match["day_of"]:
        return first.replace(day=number_of(match["day_of"])), True
    return _part(first, match["part_of"] or "", today), False


def _of_near(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    word = match["near"]
    days = {"大": 3, "后": 2, "明": 1, "今": 0}[word[0]]
    return today + dt.timedelta(days=days), True


def _of_part(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    word = match["month_end"]
    first = today.replace(day=1)
    if word in ("月底", "月末"):
        return _part(first, "底", today), False
    if word == "月初":
        return add_months(first, 1), False
    if word in ("明年", "后年"):
        return dt.date(today.year + (1 if word == "明年" else 2), 1, 1), False
    return dt.date(today.year, 12, 31), False


def _of_year_end(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    years = _years_ahead(match["year_end"], today) or 0
    return dt.date(today.year + years, 12, 31), False


def _of_day(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    number = number_of(match["only_day"].rstrip("日号 "))
    first = today.replace(day=1)
    for months in range(4):
        month = add_months(first, months)
        try:
            day = month.replace(day=number)
        except ValueError:
            continue
        if day >= today:
            return day, True
    return None


def _of_english_week(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    weekday = _WEEKDAYS_EN.index(match["en_week"][:3].lower())
    days = (weekday - today.weekday()) % 7
    if match["en_next"]:
        days = weekday - today.weekday() + 7
    return today + dt.timedelta(days=days), True


def _of_english_near(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    return today + dt.timedelta(days=match["en_near"].lower() == "tomorrow"), True


def _of_english(month: str, day: str, year: str) -> Resolver:
    def resolve(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
        number = "jan feb mar apr may jun jul aug sep oct nov dec".split().index(match[month][:3].lower()) + 1
        if match[year]:
            return dt.date(int(match[year]), number, int(match[day])), True
        return _coming(number, int(match[day]), today), True

    return resolve


def _of_english_month(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    """In March: its first, or the end of the running month."""
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    first = dt.date(today.year, months.index(match["en_month_only"].lower()) + 1, 1)
    if (first.year, first.month) < (today.year, today.month):
        first = first.replace(year=first.year + 1)
    return _part(first, "", today), False


def _of_english_distance(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    word = match["en_count"].lower()
    count = {"a": 1, "an": 1, "two": 2, "three": 3}.get(word) or int(word)
    unit = match["en_unit"].lower().rstrip("s")
    if unit == "month":
        return add_months(today, count), True
    return today + dt.timedelta(days=count * (7 if unit == "week" else 1)), True


def _of_english_part(month: str, year: str) -> Resolver:
    """March 2027, end of March: its first day, its middle or its last."""

    def resolve(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
        number = "jan feb mar apr may jun jul aug sep oct nov dec".split().index(match[month][:3].lower()) + 1
        first = dt.date(int(match[year] or today.year), number, 1)
        if not match[year] and (first.year, first.month) < (today.year, today.month):
            first = first.replace(year=first.year + 1)
        part = {"end": "底", "late": "底", "mid": "中"}.get(
            (match["en_part"] or "").lower().split(" ")[0], ""
        )
        return _part(first, part, today), False

    return resolve


def _of_next(match: re.Match[str], today: dt.date) -> tuple[dt.date, bool] | None:
    """Its first working day."""
    if match["en_next_week"].lower().endswith("month"):
        return add_months(today.replace(day=1), 1), False
    return today + dt.timedelta(days=7 - today.weekday()), False


_RESOLVERS: dict[str, Resolver] = {
    "full": _some_day("full"),
    "lunar": _some_day("lunar"),
    "month": _of_month,
    "short": _of_short,
    "after": _of_distance,
    "till": _of_remaining,
    "this_week": _of_this_week,
    "weekday": _of_weekday,
    "next_month": _of_next_month,
    "near": _of_near,
    "year_end": _of_year_end,
    "month_end": _of_part,
    "only_day": _of_day,
    "festival": _some_day("festival"),
    "en_near": _of_english_near,
    "en_week": _of_english_week,
    "en_month": _of_english("en_month", "en_day", "en_year"),
    "en_month_after": _of_english("en_month_after", "en_day_first", "en_year_after"),
    "en_part_month": _of_english_part("en_part_month", "en_part_year"),
    "en_alone": _of_english_part("en_alone", "en_alone_year"),
    "en_next_week": _of_next,
    "en_month_only": _of_english_month,
    "en_count": _of_english_distance,
}
