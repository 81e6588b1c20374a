"""Reading a plan of days off: a file, or the words of the yearly notice as they are published.

The notice of the State Council has a line for each holiday, and whoever types a plan writes the same:

    国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
    National Day: 2027-10-01 to 2027-10-07 off, 2027-09-26 work

Tables and calendar files are told in such lines first.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.calendar import plan_feeds, plan_tables
from app.calendar.festivals import FESTIVALS
from app.calendar.workdays import LONGEST_REST, DayKind, Duty, Plan
from app.errors import InputError, ListError

_ENCODINGS = ("utf-8-sig", "gb18030")
_PER_LINE = re.compile(
    r"^\W*(?:[一二三四五六七八九十]+、|\d{1,2}[.．、]\s*)?\s*([^\d\s：:][^\d：:]*?)\s*[：:\s]\s*(\d.*)$"
)
_IN_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})日?")
_YEAR = re.compile(r"(\d{4})\s*年")
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_WORDS = re.compile(
    r"(?:(?P<y1>\d{4})年)?(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日"
    r"(?:\s*(?:至|到|to|[-—–~～])+\s*(?:(?P<y2>\d{4})年)?(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日?)?"
    r"|(?P<off>放假|休息|off)|(?P<work>上班|work)"
)
_NUMBERED_YEAR = re.compile(r"^(\W*(?:[一二三四五六七八九十]+、|\d{1,2}[.．、])?\s*)(\d{4})年(?=[^\d月])")
"""2026年国庆节: the year before the name of a holiday."""
_CLAUSE_END = re.compile(r"[，,；;。]")
_CELL_ENDS = re.compile(r"[，,；;\s]+")
_ONE_DAY = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_DUTIES = {
    **dict.fromkeys(("休", "放假", "休息", "假", "假日", "off", "holiday"), Duty.OFF),
    **dict.fromkeys(("班", "上班", "补班", "调休", "调休上班", "work", "workday"), Duty.WORKDAY),
}
"""What the column of a table says of a day."""
_AS_EVER = {"工作日", "平日", "正常", "周末", "双休日", "workday as usual", "weekend"}
"""What it says of a day with which nothing is exchanged."""
_WEEKDAY = re.compile(
    r"(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*\.?", re.IGNORECASE
)
_UNNAMED = ("节假日", "Holiday")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How they begin; documents of a word processor do, too."""
_NO_WORKBOOK = {"list-unreadable", "list-empty"}
_NAMES = {festival.zh.removesuffix("节"): festival.en for festival in FESTIVALS.values()}


def load_plan(path: Path, year: int, cells: Callable[[Path, str], str]) -> Plan:
    """Read a plan from a file: TOML, a workbook, a calendar file, or text; `year` where it names none.

    `cells` gives what stands in a workbook as lines, from the sheets with a word in their name if there are
    any. `InputError`: `day-plan` with the place that cannot be understood, `day-plan-file` when nothing of
    it can, `day-plan-empty` without a day, `day-plan-no-text` for what is neither text nor a workbook: what
    stands in it can be copied; `ListError` for a workbook with a password or too much in it. A TOML file has
    one table for each holiday: its name (`en` if wanted), first and last day off (`to` may be left out), and
    the days worked in exchange:

        [[holiday]]
        name = "国庆节"
        en = "National Day"
        from = 2027-10-01
        to = 2027-10-07
        work = [2027-09-26, 2027-10-09]
    """
    try:
        data = path.read_bytes()
        if data.startswith(_WORKBOOKS):
            return read_plan(cells(path, str(year)), year)
        text = _decoded(data)
        if path.suffix.lower() != ".toml":
            return read_plan(text, year)
        return dict(_checked(_tabled(tomllib.loads(text)["holiday"])))
    except InputError as error:
        if error.code != "day-plan-line":
            raise
        raise InputError("day-plan", file=path.name, detail=str(error.params["line"])) from error
    except ListError as error:
        if error.code not in _NO_WORKBOOK:
            raise
        raise InputError("day-plan-no-text", file=path.name) from error
    except UnicodeDecodeError as error:
        raise InputError("day-plan-no-text", file=path.name) from error
    except ValueError as error:
        raise InputError("day-plan", file=path.name, detail=str(error)) from error
    except (OSError, KeyError, TypeError, AttributeError) as error:
        raise InputError("day-plan-file", file=path.name) from error


def read_plan(text: str, year: int) -> Plan:
    """Read the lines of a notice; lines without a day are passed over.

    `InputError`: `day-plan-line` with the line that cannot be understood, `day-plan-empty` without any.
    """
    text = plan_feeds.told(text) if plan_feeds.is_feed(text) else plan_tables.told(text)
    named = _YEAR.search(_ISO.sub(_spelt, text))
    plan: dict[dt.date, DayKind] = {}
    for line in text.splitlines():
        try:
            plan |= dict(_checked(_lined(line, int(named[1]) if named else year)))
        except ValueError as error:
            raise InputError("day-plan-line", line=line.strip()) from error
    if not plan:
        raise InputError("day-plan-empty")
    return plan


def plan_text(plan: Plan) -> str:
    """A plan as lines that `read_plan` reads back, to be looked at and changed."""
    names = dict.fromkeys(kind.zh for _, kind in sorted(plan.items(), key=lambda pair: pair[0]))
    return "\n".join(f"{name}：{_days_of(plan, name)}" for name in names)


def _decoded(data: bytes) -> str:
    for encoding in _ENCODINGS[:-1]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(_ENCODINGS[-1])


def _days_of(plan: Plan, name: str) -> str:
    parts = {}
    for duty in (Duty.OFF, Duty.WORKDAY):
        days = sorted(day for day, kind in plan.items() if kind.zh == name and kind.duty is duty)
        parts[duty] = "、".join(_run(*run) for run in _runs(days))
    off, work = parts[Duty.OFF], parts[Duty.WORKDAY]
    return "，".join(text for text in (f"{off}放假" if off else "", f"{work}上班" if work else "") if text)


def _runs(days: Iterable[dt.date]) -> list[tuple[dt.date, dt.date]]:
    runs: list[tuple[dt.date, dt.date]] = []
    for day in days:
        if runs and day - runs[-1][1] == dt.timedelta(days=1):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _run(first: dt.date, last: dt.date) -> str:
    return _worded(first) if first == last else f"{_worded(first)}至{_worded(last)}"


def _worded(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _spelt(found: re.Match[str]) -> str:
    return f"{found[1]}年{int(found[2])}月{int(found[3])}日"


_Planned = Iterator[tuple[dt.date, DayKind]]


def _lined(line: str, year: int) -> _Planned:
    """One line: days, then whether they are free or worked. Days after which nothing is said are free."""
    bare = _ISO.sub(_spelt, _IN_BRACKETS.sub("", line)).strip().rstrip("。")
    if not _DAY.search(bare) or _DAY.sub("", _YEAR.sub("", bare)).strip() == "":
        return
    if (rows := _table_row(bare, year)) is not None:
        yield from rows
        return
    if numbered := _NUMBERED_YEAR.match(bare):
        bare, year = _NUMBERED_YEAR.sub(r"\1", bare), int(numbered[2])
    shape = _PER_LINE.match(bare)
    if shape is None:
        raise ValueError(line)
    yield from _told(shape[2], shape[1].strip(), year)


def _table_row(bare: str, year: int) -> _Planned | None:
    """A row of a table with a day, 休 or 班, and mostly a name, in any order; the weekday tells nothing."""
    cells = [
        cell
        for each in _CELL_ENDS.split(bare)
        if (cell := each.strip("\"'")) and not _WEEKDAY.fullmatch(cell)
    ]
    days = [found for cell in cells if (found := _ONE_DAY.fullmatch(cell))]
    duties = [cell.lower() for cell in cells if cell.lower() in _DUTIES.keys() | _AS_EVER]
    if len(days) != 1 or len(duties) != 1 or len(cells) > 3:
        return None
    if duties[0] in _AS_EVER:
        return iter(())
    name = "".join(cell for cell in cells if cell != days[0][0] and cell.lower() != duties[0])
    if re.search(r"[\d：:]", name):
        return None
    day = dt.date(int(days[0]["year"] or year), int(days[0]["month"]), int(days[0]["day"]))
    return _as([day], _DUTIES[duties[0]], *((name,) if name else _UNNAMED))


def _told(text: str, name: str, year: int) -> _Planned:
    """Days before 上班 are worked; but a span of a clause before it, of which nothing was said, is free."""
    pending: list[dt.date] = []
    free, span_end = False, 0
    for found in _WORDS.finditer(text):
        if found["d1"]:
            if not free and span_end and _CLAUSE_END.search(text[span_end : found.start()]):
                yield from _as(pending, Duty.OFF, name)
                pending, span_end = [], 0
            days = _between(found, year)
            pending += days
            span_end = found.end() if len(days) > 1 else span_end
            continue
        free = free or bool(found["off"])
        yield from _as(pending, Duty.OFF if found["off"] else Duty.WORKDAY, name)
        pending, span_end = [], 0
    if pending and free:
        raise ValueError(text)
    yield from _as(pending, Duty.OFF, name)


def _between(found: re.Match[str], year: int) -> list[dt.date]:
    first = dt.date(int(found["y1"] or year), int(found["m1"]), int(found["d1"]))
    if not found["d2"]:
        return [first]
    last = dt.date(int(found["y2"] or first.year), int(found["m2"] or first.month), int(found["d2"]))
    if last < first and not found["y2"]:
        last = last.replace(year=last.year + 1)
    return _span(first, last)


def _as(days: Iterable[dt.date], duty: Duty, name: str, en: str = "") -> _Planned:
    kind = DayKind(duty, name, en or _english(name))
    yield from ((day, kind) for day in days)


def _english(name: str) -> str:
    parts = re.split("[、和与及]", name)
    known = [_NAMES.get(part.removesuffix("节")) for part in parts]
    return ", ".join(part for part in known if part) if all(known) else name


def _tabled(tables: Iterable[Mapping[str, Any]]) -> _Planned:
    for table in tables:
        name, first = table["name"], table["from"]
        en = table.get("en", "")
        yield from _as(_span(first, table.get("to", first)), Duty.OFF, name, en)
        for day in table.get("work", ()):
            yield from _as(_span(day, day), Duty.WORKDAY, name, en)


def _checked(days: _Planned) -> _Planned:
    """Refuses a day that would be both free and worked."""
    seen: dict[dt.date, Duty] = {}
    for day, kind in days:
        if seen.setdefault(day, kind.duty) is not kind.duty:
            raise ValueError(f"off and at work: {day}")
        yield day, kind


def _span(first: dt.date, last: dt.date) -> list[dt.date]:
    """The days from first to last; refuses times of day and spans no holiday has (a typing error)."""
    if type(first) is not dt.date or type(last) is not dt.date:
        raise TypeError(f"not a date: {first}, {last}")
    if not 0 <= (last - first).days < LONGEST_REST:
        raise ValueError(f"no span of days off: {first}, {last}")
    return [first + dt.timedelta(days=step) for step in range((last - first).days + 1)]
