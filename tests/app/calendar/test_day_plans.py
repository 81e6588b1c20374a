"""Plans of days off from files and from the words of the notice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.day_plans import load_plan, plan_text, read_plan
from app.calendar.workdays import DayKind, DaysOff, Duty, Workdays, day_kind
from app.errors import InputError, ListError

TABLE = """
[[holiday]]
name = "国庆节"
en = "National Day"
from = 2027-10-01
to = 2027-10-07
work = [2027-09-26, 2027-10-09]

[[holiday]]
name = "店庆"
from = 2027-11-22
"""
NOTICE = """关于2027年部分节假日安排的通知
经批准，现将2027年元旦、春节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历腊月二十九、周五）至11日（周四）放假调休，共7天。2月4日（周四）、2月13日（周六）上班。
三、国庆节、中秋节：10月1日至7日放假调休，共7天。9月26日（周日）上班。
2026年11月4日
"""


def no_workbook(path: Path, _named: str) -> str:
    raise ListError("list-unreadable", path=str(path))


def days(plan: object, duty: Duty) -> list[str]:
    assert isinstance(plan, dict)
    return sorted(f"{day:%m-%d}" for day, kind in plan.items() if kind.duty is duty)


def test_a_table_in_a_file_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "2027.toml"
    path.write_text(TABLE, encoding="utf-8")
    plan = load_plan(path, 2027, no_workbook)
    assert day_kind(dt.date(2027, 10, 7), plan).duty is Duty.OFF
    assert day_kind(dt.date(2027, 10, 9), plan).duty is Duty.WORKDAY
    assert day_kind(dt.date(2027, 10, 9), plan).name("en") == "National Day"
    assert day_kind(dt.date(2027, 11, 22), plan).name("en") == "店庆"
    assert day_kind(dt.date(2027, 1, 1), plan).name() == "元旦"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_notice_is_read_as_it_is_published(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "通知.txt"
    path.write_text(NOTICE, encoding=encoding)
    plan = load_plan(path, 1999, no_workbook)
    assert days(plan, Duty.WORKDAY) == ["02-04", "02-13", "09-26"]
    spring = [f"02-{day:02}" for day in range(5, 12)]
    national = [f"10-0{day}" for day in range(1, 8)]
    assert days(plan, Duty.OFF) == ["01-01", "01-02", "01-03", *spring, *national]
    assert plan[dt.date(2027, 2, 4)].name("en") == "Chinese New Year"
    assert plan[dt.date(2027, 10, 1)].name() == "国庆节、中秋节"
    assert plan[dt.date(2027, 10, 1)].name("en") == "National Day, Mid-Autumn Festival"


def test_lines_are_typed_in_short() -> None:
    plan = read_plan("店庆 11月22日\n国庆节：2027-10-01至2027-10-03，2027/9/26 上班", 2027)
    assert days(plan, Duty.OFF) == ["10-01", "10-02", "10-03", "11-22"]
    assert days(plan, Duty.WORKDAY) == ["09-26"]
    plan = read_plan("劳动节 5月1日-5日，5月8日上班\n春节：9月26日，10月9日上班", 2027)
    assert days(plan, Duty.OFF) == [f"05-0{day}" for day in range(1, 6)]
    assert days(plan, Duty.WORKDAY) == ["05-08", "09-26", "10-09"]
    plan = read_plan("元旦：12月31日至1月2日放假", 2026)
    assert [day.isoformat() for day in sorted(plan)] == ["2026-12-31", "2027-01-01", "2027-01-02"]


def test_a_year_may_stand_before_the_name() -> None:
    plan = read_plan("一、2028年元旦：1月1日至3日放假", 2027)
    assert [(day.isoformat(), kind.zh) for day, kind in sorted(plan.items(), key=lambda pair: pair[0])] == [
        (f"2028-01-0{day}", "元旦") for day in (1, 2, 3)
    ]


@pytest.mark.parametrize("between", [",", "\t", "，", " "])
def test_a_table_may_be_pasted(between: str) -> None:
    rows = (
        ("日期", "类型", "节日"),
        ("2027-01-01", "休", "元旦"),
        ("2027/1/2", "放假", "元旦"),
        ("1月10日", "班", "元旦"),
        ("2027年2月14日", "调休"),
    )
    plan = read_plan("\n".join(between.join(row) for row in rows), 2027)
    assert days(plan, Duty.OFF) == ["01-01", "01-02"]
    assert days(plan, Duty.WORKDAY) == ["01-10", "02-14"]
    assert plan[dt.date(2027, 1, 10)].name("en") == "New Year's Day"
    assert plan[dt.date(2027, 2, 14)].name() == "节假日"


def test_a_document_is_neither_text_nor_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "2027.docx"
    for data in (b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", b"\xff\xff\xff"):
        path.write_bytes(data)
        with pytest.raises(InputError) as refused:
            load_plan(path, 2027, no_workbook)
        assert (refused.value.code, refused.value.params) == ("day-plan-no-text", {"file": "2027.docx"})


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    def locked(_path: Path, _named: str) -> str:
        raise ListError("list-protected")

    path = tmp_path / "2027.xlsx"
    path.write_bytes(b"PK\x03\x04rest")
    with pytest.raises(ListError) as refused:
        load_plan(path, 2027, locked)
    assert refused.value.code == "list-protected"


@pytest.mark.parametrize("between", [",", "\t"])
def test_a_row_for_each_holiday_tells_by_its_titles_what_is_worked(between: str) -> None:
    rows = (
        ("2027年放假安排表", "", "", ""),
        ("节日", "放假时间", "调休上班日期", "天数"),
        ("元旦", "1月1日（周五）至3日", "无", "3"),
        ("国庆节", "2027-10-01至2027-10-07", "9月26日、10月9日", "7"),
        ("五一", "5.1-5.5", "4/25", "5"),
        ("合计", "", "", "15"),
    )
    plan = read_plan("\n".join(between.join(row) for row in rows), 2027)
    free = ["01-01", "01-02", "01-03", *(f"05-0{day}" for day in range(1, 6))]
    assert days(plan, Duty.OFF) == [*free, *(f"10-0{day}" for day in range(1, 8))]
    assert days(plan, Duty.WORKDAY) == ["04-25", "09-26", "10-09"]
    assert plan[dt.date(2027, 9, 26)].name("en") == "National Day"


def test_a_table_may_name_the_first_and_the_last_day() -> None:
    plan = read_plan("节假日\t开始日期\t结束日期\t补班\n春节\t2027-02-05\t2027-02-11\t2027-02-13\n", 2027)
    assert days(plan, Duty.OFF) == [f"02-{day:02}" for day in range(5, 12)]
    assert days(plan, Duty.WORKDAY) == ["02-13"]
    plan = read_plan("店庆\n节日,开始,结束\n店庆,2027-11-22,2027-11-22\n\n元旦：1月1日放假", 2027)
    assert days(plan, Duty.OFF) == ["01-01", "11-22"]


def test_make_up_days_may_stand_in_columns_of_their_own() -> None:
    rows = (
        ("序号", "假期名称", "放假开始", "放假结束", "放假天数", "调休1", "调休2"),
        ("1", "元旦", "2027-01-01", "2027-01-03", "3", "", ""),
        ("2", "国庆节", "2027/10/1", "2027/10/7", "7", "2027/9/26", "2027/10/9"),
    )
    plan = read_plan("\n".join("\t".join(row) for row in rows), 2027)
    assert days(plan, Duty.OFF) == ["01-01", "01-02", "01-03", *(f"10-0{day}" for day in range(1, 8))]
    assert days(plan, Duty.WORKDAY) == ["09-26", "10-09"]


def test_a_row_a_day_may_tell_the_weekday_and_days_that_are_as_ever() -> None:
    rows = ("2027-10-01\t星期五\t休\t国庆节", "2027-10-09\t周六\t班\t国庆节", "2027-10-11\t星期一\t工作日")
    plan = read_plan("\n".join(rows), 2027)
    assert (days(plan, Duty.OFF), days(plan, Duty.WORKDAY)) == (["10-01"], ["10-09"])
    assert plan[dt.date(2027, 10, 9)].name() == "国庆节"


FEED = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
DTSTART;VALUE=DATE:20271001
DTEND;VALUE=DATE:20271008
SUMMARY:国庆节（休）
DESCRIPTION:10月9日上班\\, 不调
 课
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20271009
SUMMARY:国庆节 补班
END:VEVENT
BEGIN:VEVENT
DTSTART:20270101T000000
DTEND:20270101T235959
SUMMARY:元旦 假期 第1天/共1天
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270214
SUMMARY:情人节
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270213
SUMMARY:春节
X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_calendar_file_tells_days_off_and_days_worked(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "2027.ics"
    path.write_bytes(FEED.replace("\n", ends).encode())
    plan = load_plan(path, 2027, no_workbook)
    assert days(plan, Duty.OFF) == ["01-01", *(f"10-0{day}" for day in range(1, 8))]
    assert days(plan, Duty.WORKDAY) == ["02-13", "10-09"]
    assert {kind.zh for kind in plan.values()} == {"国庆节", "元旦", "春节"}


def test_a_calendar_file_of_something_else_has_no_day_off(tmp_path: Path) -> None:
    path = tmp_path / "meetings.ics"
    path.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027\nSUMMARY:国庆节：\nEND:VEVENT\n", "utf-8")
    with pytest.raises(InputError) as refused:
        load_plan(path, 2027, no_workbook)
    assert refused.value.code == "day-plan-empty"


def test_a_file_without_a_day_is_no_plan(tmp_path: Path) -> None:
    path = tmp_path / "2027.txt"
    path.write_text("放假安排", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_plan(path, 2027, no_workbook)
    assert refused.value.code == "day-plan-empty"


def test_lines_may_be_english() -> None:
    plan = read_plan("National Day: 2027-10-01 to 2027-10-03 off, 2027-09-26, 2027-10-09 work", 2027)
    assert days(plan, Duty.OFF) == ["10-01", "10-02", "10-03"]
    assert days(plan, Duty.WORKDAY) == ["09-26", "10-09"]
    assert plan[dt.date(2027, 9, 26)].name("en") == "National Day"


@pytest.mark.parametrize(
    "line",
    [
        "国庆节：10月32日放假",
        "10月1日放假",
        "国庆节：10月7日至1日放假",
        "国庆节：10月1日放假，10月1日上班",
        "国庆节：1月1日至6月1日放假",
    ],
)
def test_a_line_that_cannot_be_understood_is_named(line: str) -> None:
    with pytest.raises(InputError) as refused:
        read_plan(f"元旦：1月1日放假\n{line}", 2027)
    assert (refused.value.code, refused.value.params) == ("day-plan-line", {"line": line})


def test_words_without_a_day_are_no_plan() -> None:
    with pytest.raises(InputError) as refused:
        read_plan("2027年放假安排\n", 2027)
    assert refused.value.code == "day-plan-empty"


@pytest.mark.parametrize(
    "text",
    [
        "not a plan",
        "other = 1",
        'holiday = "x"',
        '[[holiday]]\nname = "节"',
        '[[holiday]]\nname = "节"\nfrom = "2027-10-01"',
        '[[holiday]]\nname = "节"\nfrom = 2027-10-01T00:00:00',
        '[[holiday]]\nname = "节"\nfrom = 2027-10-07\nto = 2027-10-01',
        '[[holiday]]\nname = "节"\nfrom = 2027-10-01\nto = 2072-10-07',
        '[[holiday]]\nname = "节"\nfrom = 2027-10-01\nwork = [2027-10-01]',
    ],
)
def test_a_table_that_cannot_be_understood_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_plan(path, 2027, no_workbook)
    assert refused.value.code in {"day-plan", "day-plan-file"}
    assert refused.value.params["file"] == "plan.toml"
    assert refused.value.params.get("detail", "said") != ""


def test_a_missing_plan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        load_plan(tmp_path / "none.toml", 2027, no_workbook)


kinds = st.builds(
    lambda duty, name: DayKind(duty, name, name),
    st.sampled_from([Duty.OFF, Duty.WORKDAY]),
    st.sampled_from(["店庆", "盘点", "停业"]),
)
plans = st.dictionaries(st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)), kinds, min_size=1, max_size=12)


@given(plans)
def test_a_plan_is_read_back_from_its_own_words(plan: dict[dt.date, DayKind]) -> None:
    assert read_plan(plan_text(plan), 1999) == plan


def test_a_shop_works_as_it_says() -> None:
    national, saturday, worked = dt.date(2026, 10, 1), dt.date(2026, 11, 21), dt.date(2026, 9, 20)
    off = {kind: [Workdays(kind).is_off(day) for day in (national, saturday, worked)] for kind in DaysOff}
    assert off == {
        DaysOff.NONE: [False, False, False],
        DaysOff.HOLIDAYS: [True, False, False],
        DaysOff.WEEKENDS: [True, True, False],
    }


def test_work_goes_on_at_the_next_workday() -> None:
    shop = Workdays(DaysOff.WEEKENDS)
    assert shop.next_workday(dt.date(2026, 10, 1)) == dt.date(2026, 10, 8)
    assert shop.next_workday(dt.date(2026, 11, 21)) == dt.date(2026, 11, 23)
    assert shop.next_workday(dt.date(2026, 11, 23)) == dt.date(2026, 11, 23)
    closed = {dt.date(2026, 11, 23): DayKind(Duty.OFF, "盘点", "Stocktaking")}
    assert Workdays(DaysOff.HOLIDAYS, closed).next_workday(dt.date(2026, 11, 23)) == dt.date(2026, 11, 24)
