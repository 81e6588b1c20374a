"""Days and birthdays as they stand in real lists. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.dates import Birthday, Calendar
from app.fields.parse_date import edit_birthday, read_birthday, read_date, show_birthday
from app.fields.parsed import Parsed

DAY = dt.date(1970, 11, 22)


@pytest.mark.parametrize(
    ("raw", "note"),
    [
        ("2024-03-18 14:30", "hour-cut"),
        ("2024/3/18 9:05:00", "hour-cut"),
        ("2024年3月18日 下午3点", "hour-cut"),
        ("2024-03-18T06:30:00Z", "hour-cut"),
        (dt.datetime(2024, 3, 18, 14, 30), "hour-cut"),
        (45369.604, "hour-cut"),
        ("2024-03-18 00:00:00", ""),
        ("2024-03-18 0:00", ""),
        ("2024-03-18 星期一", ""),
        (dt.datetime(2024, 3, 18), ""),
        (45369.0, "excel-serial"),
    ],
)
def test_an_hour_that_a_day_does_not_keep_is_told(raw: object, note: str) -> None:
    assert read_date(raw) == Parsed(dt.date(2024, 3, 18), note=note)


@pytest.mark.parametrize(
    "raw",
    [
        DAY,
        dt.datetime(1970, 11, 22, 8, 30),
        "1970-11-22",
        "1970/11/22",
        "1970.11.22",
        "1970.11.22.",
        "1970 11 22",
        "1970年11月22日",
        "1970年11月22",
        "1970 年 11 月 22 日",
        "1970、11、22",
        "１９７０－１１－２２",
        "一九七〇年十一月二十二日",
        "19701122",
        19701122.0,
        25894.0,
        25894,
        25894.75,
        "25894",
        "70.11.22",
        "70-11-22",
        "701122",
        "11/22/1970",
        "22/11/1970",
        "11/22/70",
        "22 Nov 1970",
        "22nd November, 1970",
        "Nov 22, 1970",
        "22-Nov-70",
        "1970-11-22 00:00:00",
        "1970-11-22T08:30:00",
        "1970/11/22 星期日",
        "1970年11月22日（周日）",
        "'1970-11-22",
        "‘70.11.22",
        "1970。11。22",
        "1970—11—22",
        "1970_11_22",
        "1970.11.22-",
        "22/11/70",
        "1970年11月22日 下午",
        "1970-11-22 下午3点半",
        "1970-11-22T00:00:00+08:00",
        "1970-11-21T16:00:00.000Z",
        "生日：1970-11-22",
        "1970-11-22 属狗",
        "1970年11月22日（生肖：狗）",
        "1970-11-22（农历十月廿四）",
        "阳历1970-11-22 阴历10.24",
        "约1970-11-22",
        "1970-11-22？",
    ],
)
def test_a_day_is_read_however_it_is_written(raw: object) -> None:
    assert read_date(raw).value == DAY
    assert read_birthday(raw).value == Birthday.solar(DAY)


@pytest.mark.parametrize(
    ("raw", "iso", "note"),
    [
        ("11/22", "--11-22", "no-year"),
        ("11月22", "--11-22", "no-year"),
        ("11月22日", "--11-22", "no-year"),
        ("22 Nov", "--11-22", "no-year"),
        ("2月29日", "--02-29", "no-year"),
        ("1122", "--11-22", "no-year"),
        (11.22, "--11-22", "no-year"),
        (3.5, "--03-05", "no-year"),
        ("1970年11月", "1970-11-00", "year-month-only"),
        ("1970.11", "1970-11-00", "year-month-only"),
        (1970.11, "1970-11-00", "year-month-only"),
        ("197011", "1970-11-00", "year-month-only"),
        ("1985", "1985-00-00", "year-only"),
        (1985.0, "1985-00-00", "year-only"),
        ("1985年", "1985-00-00", "year-only"),
        ("85年", "1985-00-00", "two-digit-year"),
        ("11月", "--11-00", "month-only"),
    ],
)
def test_a_birthday_may_be_known_in_part(raw: object, iso: str, note: str) -> None:
    read = read_birthday(raw)
    assert read.value is not None
    assert (read.value.iso(), read.note) == (iso, note)
    assert read_date(raw).problem == "incomplete-date"


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("农历八月十五", "L--08-15"),
        ("阴历8月15日", "L--08-15"),
        ("旧历：八月十五", "L--08-15"),
        ("8.15（农历）", "L--08-15"),
        ("8月15农", "L--08-15"),
        ("腊月廿三", "L--12-23"),
        ("正月初一", "L--01-01"),
        ("农历十月初十", "L--10-10"),
        ("冬月", "L--11-00"),
        ("1979.冬月十六", "L1979-11-16"),
        ("1979-腊月初八", "L1979-12-08"),
        ("十一月二十一", "L--11-21"),
        ("闰四月初二", "L--04-02R"),
        ("閏四月初二", "L--04-02R"),
        ("農曆臘月廿三", "L--12-23"),
        ("1970年11月22日(陰)", "L1970-11-22"),
        ("元月初五", "L--01-05"),
        ("农历1966年八月十五", "L1966-08-15"),
        ("农历1966-8-15", "L1966-08-15"),
        ("一九六六年八月十五", "L1966-08-15"),
        ("农历66年闰三月三十", "L1966-03-30R"),
        ("lunar 8-15", "L--08-15"),
    ],
)
def test_a_lunar_birthday_is_read_in_its_own_calendar(raw: str, iso: str) -> None:
    read = read_birthday(raw).value
    assert read is not None
    assert read.iso() == iso
    assert read_date(raw).problem == "lunar-date"


@given(st.integers(1900, 2099), st.integers(0, 13), st.integers(0, 31))
def test_the_usual_lunar_shape_is_read_as_the_others(year: int, month: int, day: int) -> None:
    assert read_birthday(f"{year}年农历{month}月{day}日") == read_birthday(f"{year}年 农历 {month}月{day}日")


@given(st.dates(dt.date(1890, 1, 1), dt.date(2030, 1, 1)))
def test_a_day_is_read_as_its_text_is(day: dt.date) -> None:
    assert read_birthday(day) == read_birthday(day.isoformat())


@pytest.mark.parametrize("raw", ["豫A10284", "车牌：豫A28127", "尾号45231", "合同 45231", "45231（合同）"])
def test_a_number_with_words_beside_it_is_no_day_that_excel_counts(raw: str) -> None:
    assert (read_date(raw).value, read_date(raw).problem) == (None, "unreadable")
    assert read_birthday(raw).value is None


def test_chinese_numerals_are_lunar_unless_they_say_otherwise() -> None:
    assert read_birthday("八月十五").note == "taken-as-lunar"
    for solar in ("八月十五日", "公历八月十五", "阳历8月15"):
        assert read_birthday(solar).value == Birthday.from_iso("--08-15")


@pytest.mark.parametrize(
    "raw",
    [
        "1979-02-30",
        "2/30",
        "2月30日",
        "1970-13-01",
        "1970-00-10",
        "19700230",
        "99/99/99",
        "农历8月31日",
        13.5,
    ],
)
def test_a_day_that_does_not_exist_is_said_so(raw: object) -> None:
    assert read_birthday(raw).value is None
    assert read_birthday(raw).problem == "no-such-date"


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (11.2, "lost-digits"),
        (1970.1, "lost-digits"),
        ("200511", "ambiguous-date"),
        ("1899-12-31", "year-out-of-range"),
        ("35岁", "unreadable"),
        ("1970-11-22~1980", "unreadable"),
        ("属狗", "zodiac-only"),
        ("虎", "zodiac-only"),
        ("70后", "decade-only"),
        ("1900-01-01", "year-out-of-range"),
        ("1970-11-22、1972-3-5", "two-dates"),
        ("1970-11-22（阴历十月廿五）", "two-dates"),
        ("小年", "unreadable"),
        ("清明", "unreadable"),
        ("Nov-05", "ambiguous-date"),
        ("1970.1 1.22", "unreadable"),
        (float("inf"), "unreadable"),
        (-5.5, "unreadable"),
        (True, "unreadable"),
    ],
)
def test_what_cannot_be_read_says_why(raw: object, problem: str) -> None:
    assert (read_birthday(raw).value, read_birthday(raw).problem) == (None, problem)
    assert (read_date(raw).value, read_date(raw).problem) == (None, problem)


@pytest.mark.parametrize(
    ("raw", "iso", "note"),
    [
        ("除夕", "L--12-30", "festival"),
        ("大年三十", "L--12-30", "festival"),
        ("大年初二", "L--01-02", "festival"),
        ("元宵节", "L--01-15", "festival"),
        ("五月端午", "L--05-05", "festival"),
        ("八月中秋", "L--08-15", "festival"),
        ("正月十九(1955)", "L1955-01-19", ""),
        ("1962年 三月初三", "L1962-03-03", ""),
        ("3月5日（1980年）", "1980-03-05", ""),
        ("3月25日/1978", "1978-03-25", ""),
        ("正月初一春节", "L--01-01", "festival"),
        ("3月8日妇女节", "--03-08", "festival"),
        ("85.腊月初八", "L1985-12-08", "two-digit-year"),
        ("一九七八", "1978-00-00", "year-only"),
        ("1978年03月25日 08时", "1978-03-25", "hour-cut"),
        ("每年中秋", "L--08-15", "festival"),
        ("端午生日", "L--05-05", "festival"),
        ("1970年中秋", "L1970-08-15", "festival"),
        ("八月半", "L--08-15", "festival"),
        ("国庆节", "--10-01", "festival"),
        ("约1970", "1970-00-00", "about"),
        ("1970年左右", "1970-00-00", "about"),
        ("大约70年", "1970-00-00", "about"),
        ("1970-00-00", "1970-00-00", "year-only"),
        ("1970-11-00", "1970-11-00", "year-month-only"),
        ("Nov-70", "1970-11-00", "two-digit-year"),
        ("1974年 属虎", "1974-00-00", "year-only"),
        ("64年属龙", "1964-00-00", "two-digit-year"),
        ("75年的", "1975-00-00", "two-digit-year"),
        ("1975年的", "1975-00-00", "year-only"),
        ("85年3月的", "1985-03-00", "two-digit-year"),
        ("75属兔", "1975-00-00", "two-digit-year"),
        ("属兔，75年", "1975-00-00", "two-digit-year"),
        ("属兔75年", "1975-00-00", "two-digit-year"),
        ("9月份的", "--09-00", "month-only"),
        ("12年属龙", "2012-00-00", "two-digit-year"),
        ("农历1974年八月十五 属虎", "L1974-08-15", ""),
        ("1971农历十二月二十", "L1971-12-20", ""),
        ("1970年农历腊月三十", "L1970-12-30", ""),
        ("1969年农历腊月三十", "L1969-12-30", "no-lunar-30th"),
        ("3.12.85", "1985-03-12", "month-first"),
    ],
)
def test_what_stands_for_a_day_or_beside_one_is_understood(raw: str, iso: str, note: str) -> None:
    read = read_birthday(raw)
    assert read.value is not None
    assert (read.value.iso(), read.problem, read.note) == (iso, "", note)


@pytest.mark.parametrize(
    ("raw", "iso", "problem"),
    [
        ("八月十五（属虎）", "L--08-15", "zodiac-only"),
        ("1970-11-22 属猪", "1970-11-22", "zodiac-differs"),
        ("农历1974年八月十五 属兔", "L1974-08-15", "zodiac-differs"),
        ("1970.11.22（身份证）", "1970-11-22", "leftover-text"),
        ("1970.11.22（20岁）", "1970-11-22", "leftover-text"),
        ("1970-11-22提车", "1970-11-22", "leftover-text"),
    ],
)
def test_what_speaks_against_a_day_or_is_not_understood_beside_it_is_flagged(
    raw: str, iso: str, problem: str
) -> None:
    read = read_birthday(raw)
    assert read.value is not None
    assert (read.value.iso(), read.problem) == (iso, problem)


@pytest.mark.parametrize(
    "raw", [None, "", "不详", "不知道", "-", "0000-00-00", "0-0-0", "0/0/00", "1900-01-00", float("nan")]
)
def test_an_empty_cell_is_no_problem(raw: object) -> None:
    assert (read_birthday(raw).value, read_birthday(raw).problem) == (None, "")
    assert (read_date(raw).value, read_date(raw).problem) == (None, "")


def test_nobody_is_born_in_the_future() -> None:
    assert read_birthday("2026-11-22").value == Birthday.from_iso("2026-11-22")
    assert read_birthday("2026-11-23").problem == "in-the-future"
    assert read_birthday("26.11.22").value == Birthday.from_iso("2026-11-22")
    assert read_birthday("26.11.23").value == Birthday.from_iso("1926-11-23")


def test_two_digits_of_a_date_may_point_ahead_but_not_far() -> None:
    assert read_date("30.1.1").value == dt.date(2030, 1, 1)
    assert read_date("47.1.1").value == dt.date(1947, 1, 1)
    assert read_date("30.1.1").note == "two-digit-year"


def test_an_american_order_is_said_where_it_could_be_the_other() -> None:
    assert (read_date("3/5/1970").value, read_date("3/5/1970").note) == (dt.date(1970, 3, 5), "month-first")
    assert read_date("11/22/1970").note == ""


@pytest.mark.parametrize(
    ("iso", "zh", "en"),
    [
        ("1970-11-22", "1970-11-22", "1970-11-22"),
        ("--11-22", "11月22日", "11-22"),
        ("1970-11-00", "1970年11月", "1970-11"),
        ("1985-00-00", "1985年", "1985"),
        ("L1966-08-15", "农历1966年八月十五", "lunar 1966-08-15"),
        ("L--04-02R", "农历闰四月初二", "lunar leap 04-02"),
        ("L--12-30", "农历腊月三十", "lunar 12-30"),
    ],
)
def test_a_birthday_is_shown_as_it_is_kept_and_read_back(iso: str, zh: str, en: str) -> None:
    birthday = Birthday.from_iso(iso)
    assert show_birthday(birthday) == zh
    assert show_birthday(birthday, "en") == en
    assert read_birthday(edit_birthday(birthday)).value == birthday


def test_a_leap_month_that_the_year_did_not_have_is_no_birthday() -> None:
    read = read_birthday("农历1971年闰四月初二")
    assert (read.value, read.problem) == (None, "no-such-date")


@pytest.mark.parametrize("said", ["1970-11-22（56岁）", "1970年11月22日 57虚岁", "1970.11.22，今年55岁"])
def test_an_age_beside_a_birthday_that_agrees_is_no_remark(said: str) -> None:
    assert read_birthday(said) == Parsed(Birthday(Calendar.SOLAR, 1970, 11, 22))
