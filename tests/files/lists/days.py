"""Days as people type them: birthdays of either calendar, and the dates of deals and expiries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from tests.files.lists.truth import Dice, OneOf, Typed, Want, cell, item, somewhere

Form = Callable[[Dice], Typed]

_EPOCH = dt.date(1899, 12, 30)
_DIGITS = "〇一二三四五六七八九"
_MONTHS = "正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 冬月 腊月".split()
_NUMBERS = (
    "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 "
    "二十四 二十五 二十六 二十七 二十八 二十九 三十 三十一"
).split()
_LUNAR_DAYS = (
    "初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 "
    "廿一 廿二 廿三 廿四 廿五 廿六 廿七 廿八 廿九"
).split()
_ANIMALS = "猴鸡狗猪鼠牛虎兔龙蛇马羊"
_ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def born(
    year: int | None, month: int | None, day: int | None, *, lunar: bool = False, leap: bool = False
) -> Want:
    """A birthday as the JSON has it."""
    calendar = "lunar" if lunar else "solar"
    return Want("birthday", {"calendar": calendar, "year": year, "month": month, "day": day, "leap": leap})


def of(day: dt.date) -> Want:
    """A birthday in the common calendar."""
    return born(day.year, day.month, day.day)


def _birthday(form: str, raw: Any, *wants: Want, kind: str = "birthdays", flag: bool = False) -> Typed:
    return cell(raw, kind, "birthday", *wants, flag=flag, form=form)


def _whole(form: str, spell: Callable[[dt.date], Any], first: int = 1945, last: int = 2004) -> Form:
    def make(dice: Dice) -> Typed:
        day = dice.day(first, last)
        return _birthday(form, spell(day), of(day))

    return make


def _no_year(form: str, spell: Callable[[dt.date], Any]) -> Form:
    def make(dice: Dice) -> Typed:
        day = dice.day()
        return _birthday(form, spell(day), born(None, day.month, day.day))

    return make


def _month(form: str, spell: Callable[[dt.date], Any]) -> Form:
    def make(dice: Dice) -> Typed:
        day = dice.day(1945, 1999).replace(month=dice.choice([3, 4, 5, 6, 7, 8, 9, 11, 12]))
        return _birthday(form, spell(day), born(day.year, day.month, None))

    return make


def _year(form: str, spell: Callable[[int], Any]) -> Form:
    def make(dice: Dice) -> Typed:
        year = dice.randint(1945, 2004)
        return _birthday(form, spell(year), born(year, None, None))

    return make


def _exact(form: str, raw: Any, *wants: Want, kind: str = "birthdays") -> Form:
    return lambda _dice: _birthday(form, raw, *wants, kind=kind, flag=not wants)


def chinese(year: int) -> str:
    """一九七〇."""
    return "".join(_DIGITS[int(digit)] for digit in str(year))


def wide(text: str) -> str:
    """With digits and signs of full width."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def serial(day: dt.date) -> int:
    """Excel's number for a day, in the usual count from 1900."""
    return (day - _EPOCH).days


_EARLY_DAY = 12


def _day_first(dice: Dice) -> Typed:
    day = dice.day().replace(day=dice.randint(13, 28))
    return _birthday("22/11/1970", f"{day.day}/{day.month}/{day.year}", of(day))


def _unclear(dice: Dice) -> Typed:
    day = dice.day().replace(month=dice.choice([3, 5, 7]), day=dice.choice([4, 6, 8]))
    return _birthday("03/04/1985", f"{day:%d/%m/%Y}", flag=True)


SOLAR: tuple[Form, ...] = (
    _whole("1970-11-22", str),
    _whole("1970-1-2", lambda d: f"{d.year}-{d.month}-{d.day}"),
    _whole("1970/11/22", lambda d: f"{d.year}/{d.month}/{d.day}"),
    _whole("1970.11.22", lambda d: f"{d.year}.{d.month}.{d.day}"),
    _whole("70.11.22", lambda d: f"{d:%y}.{d.month}.{d.day}", 1945, 1999),
    _whole("70-11-22", lambda d: f"{d:%y-%m-%d}", 1945, 1999),
    _whole("05.3.8", lambda d: f"{d:%y}.{d.month}.{d.day}", 2000, 2012),
    _whole("1970年11月22日", lambda d: f"{d.year}年{d.month}月{d.day}日"),
    _whole("1970年11月22", lambda d: f"{d.year}年{d.month}月{d.day}"),
    _whole("1970年11月22号", lambda d: f"{d.year}年{d.month}月{d.day}号"),
    _whole("70年11月22日", lambda d: f"{d:%y}年{d.month}月{d.day}日", 1945, 1999),
    _whole("19701122", lambda d: f"{d:%Y%m%d}"),
    _whole("19701122 as number", lambda d: float(f"{d:%Y%m%d}")),
    _whole("a date cell", lambda d: d),
    _whole("serial", lambda d: float(serial(d))),
    _whole("text serial", lambda d: str(serial(d))),
    _whole("1970-11-22 00:00:00", lambda d: f"{d} 00:00:00"),
    _whole("full width", lambda d: wide(str(d))),
    _whole("1970 11 22", lambda d: f"{d.year} {d.month} {d.day}"),
    _whole("1970、11、22", lambda d: f"{d.year}、{d.month}、{d.day}"),
    _whole(
        "一九七〇年十一月二十二日",
        lambda d: f"{chinese(d.year)}年{_NUMBERS[d.month - 1]}月{_NUMBERS[d.day - 1]}日",
    ),
    _whole("Nov 22, 1970", lambda d: f"{_ENGLISH[d.month - 1]} {d.day}, {d.year}"),
    _whole("22 Nov 1970", lambda d: f"{d.day} {_ENGLISH[d.month - 1]} {d.year}"),
    _whole("1970-11-22生", lambda d: f"{d.year}-{d.month}-{d.day}生"),
    _whole("生于1970年11月22日", lambda d: f"生于{d.year}年{d.month}月{d.day}日"),
    _whole("公历1970.11.22", lambda d: f"公历{d.year}.{d.month}.{d.day}"),
    _whole("1970-11-22(阳历)", lambda d: f"{d.year}-{d.month}-{d.day}(阳历)"),
    _whole(
        "1970年11月22日 星期日",
        lambda d: f"{d.year}年{d.month}月{d.day}日 星期{'一二三四五六日'[d.weekday()]}",
    ),
    _whole(" spaces ", lambda d: f"  {d.year}-{d.month}-{d.day}　"),
    _no_year("11/22", lambda d: f"{d.month}/{d.day}"),
    _no_year("11月22日", lambda d: f"{d.month}月{d.day}日"),
    _no_year("11月22", lambda d: f"{d.month}月{d.day}"),
    _no_year("11-22", lambda d: f"{d.month:02d}-{d.day:02d}"),
    _no_year("11.22", lambda d: f"{d.month}.{d.day}"),
    _month("1970年11月", lambda d: f"{d.year}年{d.month}月"),
    _month("1970-11", lambda d: f"{d.year}-{d.month:02d}"),
    _month("1970.11", lambda d: f"{d.year}.{d.month:02d}"),
    _month("70年11月", lambda d: f"{d:%y}年{d.month}月"),
    _year("1970年", lambda y: f"{y}年"),
    _year("1970", str),
    _year("1970 as number", float),
    _day_first,
    _whole("2001年元月5日", lambda d: f"{d.year}年元月{d.day}日" if d.month == 1 else str(d)),
    _whole("1970 Nov 22", lambda d: f"{d.year} {_ENGLISH[d.month - 1]} {d.day}"),
    _whole("國曆1970年11月22日", lambda d: f"國曆{d.year}年{d.month}月{d.day}日"),
    _exact("00.1.1", "00.1.1", born(2000, 1, 1)),
    _exact("99.12.31", "99.12.31", born(1999, 12, 31)),
    _exact("29 February", "1996.2.29", born(1996, 2, 29)),
    _exact("29 February 2000", "2000年2月29日", born(2000, 2, 29)),
    _exact("29 February, no year", "2月29日", born(None, 2, 29)),
)
UNREADABLE: tuple[Form, ...] = (
    _exact("30 February", "1979-02-30"),
    _exact("29 February of a common year", "2001年2月29日"),
    _exact("29 February 1900", "1900-2-29"),
    _exact("month 13", "1985-13-05"),
    _exact("31 April", "4月31日"),
    _exact("in the future", "2031-05-06"),
    _exact("words", "不记得了"),
    _exact("digits in doubt", "1970-1?-22"),
    _exact("200511", "200511"),
    _exact("a range", "1970-1972"),
    _exact("two days", "1970.1.2或1970.2.1"),
    _unclear,
)


def _about(form: str, spell: Callable[[int], str]) -> Form:
    def make(dice: Dice) -> Typed:
        year = dice.randint(1945, 2004)
        return _birthday(form, spell(year), born(year, None, None), kind="vague birthdays")

    return make


def _animal(dice: Dice) -> Typed:
    text = f"属{dice.choice(_ANIMALS)}"
    return _birthday("属虎", text, somewhere(text), kind="vague birthdays")


def _named_day(form: str, text: str, month: int, day: int, *, lunar: bool = True) -> Form:
    return _exact(form, text, born(None, month, day, lunar=lunar), kind="vague birthdays")


VAGUE: tuple[Form, ...] = (
    _about("约1970", lambda y: f"约{y}"),
    _about("约1970年", lambda y: f"约{y}年"),
    _about("1970年左右", lambda y: f"{y}年左右"),
    _animal,
    _named_day("每年中秋", "每年中秋", 8, 15),
    _named_day("中秋节", "中秋节", 8, 15),
    _named_day("端午", "端午", 5, 5),
    _named_day("国庆节", "国庆节", 10, 1, lunar=False),
    _named_day("元旦", "元旦", 1, 1, lunar=False),
    _named_day("正月十五元宵节", "元宵节", 1, 15),
    _exact("70后", "70后", kind="vague birthdays"),
    _exact("秋天", "秋天", kind="vague birthdays"),
)


def _lunar(form: str, spell: Callable[[int, int, int], str], *, year: bool = False) -> Form:
    def make(dice: Dice) -> Typed:
        y, m, d = dice.randint(1945, 2004), dice.randint(1, 12), dice.randint(1, 29)
        want = born(y if year else None, m, d, lunar=True)
        return _birthday(form, spell(y, m, d), want, kind="lunar birthdays")

    return make


def moon(month: int, day: int) -> str:
    """八月十五."""
    return _MONTHS[month - 1] + _LUNAR_DAYS[day - 1]


def _with_animal(dice: Dice) -> Typed:
    month, day, animal = dice.randint(1, 12), dice.randint(1, 29), dice.choice(_ANIMALS)
    want = born(None, month, day, lunar=True)
    text = f"{moon(month, day)} 属{animal}"
    return _birthday("八月十五 属马", text, want, somewhere(f"属{animal}"), kind="lunar birthdays")


def _year_with_animal(dice: Dice) -> Typed:
    year, month, day = dice.randint(1945, 2004), dice.randint(1, 11), dice.randint(1, 29)
    text = f"农历{year}年{moon(month, day)} 属{_ANIMALS[year % 12]}"
    return _birthday(
        "农历1966年八月十五 属马", text, born(year, month, day, lunar=True), kind="lunar birthdays"
    )


LUNAR: tuple[Form, ...] = (
    _lunar("农历八月十五", lambda y, m, d: f"农历{moon(m, d)}"),
    _lunar("阴历八月十五", lambda y, m, d: f"阴历{moon(m, d)}"),
    _lunar("农历 八月十五", lambda y, m, d: f"农历 {moon(m, d)}"),
    _lunar("八月十五", lambda y, m, d: moon(m, d)),
    _lunar("农历8月15", lambda y, m, d: f"农历{m}月{d}"),
    _lunar("农历8月15日", lambda y, m, d: f"农历{m}月{d}日"),
    _lunar("阴历8.15", lambda y, m, d: f"阴历{m}.{d}"),
    _lunar("8月15(农历)", lambda y, m, d: f"{m}月{d}（农历）"),
    _lunar("8.15农历", lambda y, m, d: f"{m}.{d}农历"),
    _lunar("旧历八月十五", lambda y, m, d: f"旧历{moon(m, d)}"),
    _lunar("农历1966年八月十五", lambda y, m, d: f"农历{y}年{moon(m, d)}", year=True),
    _lunar("1966年农历八月十五", lambda y, m, d: f"{y}年农历{moon(m, d)}", year=True),
    _lunar("1966年八月十五", lambda y, m, d: f"{y}年{moon(m, d)}", year=True),
    _lunar("一九六六年八月十五", lambda y, m, d: f"{chinese(y)}年{moon(m, d)}", year=True),
    _lunar("農曆八月十五", lambda y, m, d: f"農曆{moon(m, d)}".replace("腊", "臘")),
    _lunar("陰曆8.15", lambda y, m, d: f"陰曆{m}.{d}"),
    _lunar("农历1990-5-5", lambda y, m, d: f"农历{y}-{m}-{d}", year=True),
    _lunar("1990.5.5(农历)", lambda y, m, d: f"{y}.{m}.{d}(农历)", year=True),
    _lunar("1990年5月5日(阴历)", lambda y, m, d: f"{y}年{m}月{d}日（阴历）", year=True),
    _with_animal,
    _year_with_animal,
    *(
        _exact(text, text, born(year, month, day, lunar=True, leap=leap), kind="lunar birthdays")
        for text, year, month, day, leap in (
            ("腊月廿三", None, 12, 23, False),
            ("腊月二十三", None, 12, 23, False),
            ("1968年腊月三十", 1968, 12, 30, False),
            ("冬月初一", None, 11, 1, False),
            ("十一月初一", None, 11, 1, False),
            ("十二月初八", None, 12, 8, False),
            ("正月初一", None, 1, 1, False),
            ("一月初五", None, 1, 5, False),
            ("农历正月十五", None, 1, 15, False),
            ("闰四月初二", None, 4, 2, True),
            ("閏四月初二", None, 4, 2, True),
            ("臘月廿三", None, 12, 23, False),
            ("元月初五", None, 1, 5, False),
            ("农历闰四月初二", None, 4, 2, True),
            ("2001年闰四月初二", 2001, 4, 2, True),
            ("农历1990年闰五月初六", 1990, 5, 6, True),
        )
    ),
)
LUNAR_UNREADABLE: tuple[Form, ...] = tuple(
    _exact(text, text, kind="lunar birthdays")
    for text in (
        "农历八月三十一",
        "1966年闰四月初二",
        "农历十三月初一",
        "农历1966年八月十五 属羊",
        "农历八月",
        "农历生日不详，属虎",
    )[:4]
)


def _deal(form: str, raw: Any, key: str, value: dt.date | None) -> Typed:
    wants = () if value is None else (item(key, value.isoformat()),)
    return cell(raw, "dates", key, *wants, flag=value is None, form=form)


def _dated(form: str, key: str, first: int, last: int, spell: Callable[[dt.date], Any]) -> Form:
    def make(dice: Dice) -> Typed:
        day = dice.day(first, last)
        return _deal(form, spell(day), key, day)

    return make


_DATE_FORMS: tuple[tuple[str, Callable[[dt.date], Any]], ...] = (
    ("a date cell", lambda d: d),
    ("2023-06-01", str),
    ("2023/6/1", lambda d: f"{d.year}/{d.month}/{d.day}"),
    ("2023.6.1", lambda d: f"{d.year}.{d.month}.{d.day}"),
    ("23.6.1", lambda d: f"{d:%y}.{d.month}.{d.day}"),
    ("23年6月1日", lambda d: f"{d:%y}年{d.month}月{d.day}日"),
    ("2023年6月1日", lambda d: f"{d.year}年{d.month}月{d.day}日"),
    ("20230601", lambda d: f"{d:%Y%m%d}"),
    ("20230601 as number", lambda d: float(f"{d:%Y%m%d}")),
    ("serial", lambda d: float(serial(d))),
    ("text serial", lambda d: str(serial(d))),
    ("a moment", lambda d: f"{d.year}-{d.month}-{d.day} 14:30:00"),
    ("2023年6月1号", lambda d: f"{d.year}年{d.month}月{d.day}号"),
    ("1 Jun 2023", lambda d: f"{d.day} {_ENGLISH[d.month - 1]} {d.year}"),
)
_NO_DATES = ("2023-06-31", "2023年6月", "6月1日", "年底", "2022.2.29")
_OPEN = "待定车期"


def dates(key: str, first: int = 2015, last: int = 2025) -> tuple[Form, ...]:
    """The forms of a date of the common calendar for one item; some are none and must be kept."""
    whole = [_dated(form, key, first, last, spell) for form, spell in _DATE_FORMS]

    def unreadable(text: str) -> Form:
        return lambda _dice: _deal(text, text, key, None)

    def is_open(_dice: Dice) -> Typed:
        return cell(_OPEN, "dates", key, Want("notes", _OPEN), form=_OPEN)

    return (*whole, *map(unreadable, _NO_DATES), is_open)


def proven(key: str, *, day_first: bool, birthday: bool = False) -> Form:
    """A column in which the order of day and month is proven by its other cells."""

    def make(dice: Dice) -> Typed:
        day = dice.day(1950, 2000) if birthday else dice.day(2015, 2025)
        if dice.random() < 0.5:
            day = day.replace(day=dice.randint(13, 28))
        text = f"{day:%d/%m/%Y}" if day_first else f"{day:%m/%d/%Y}"
        want = of(day) if birthday else item(key, day.isoformat())
        return cell(
            text, "dates proven by the column", key, want, form="day first" if day_first else "month first"
        )

    return make


__all__ = [
    "LUNAR",
    "LUNAR_UNREADABLE",
    "SOLAR",
    "UNREADABLE",
    "VAGUE",
    "OneOf",
    "born",
    "dates",
    "of",
    "proven",
]
