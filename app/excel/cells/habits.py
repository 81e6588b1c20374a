"""What a whole column proves of its cells: where the day stands, its calendar, the unit of amounts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app import clock
from app.excel.cells import abroad, how_many, republic
from app.excel.rows import NUMBER
from app.fields.field import Field
from app.fields.kinds import BirthdayKind, Date, Integer, Kind, Money, Phones
from app.fields.parsed import Parsed, fold
from app.fields.people import People

_FEW, _ONE_IN = 400, 20
"""The cells looked at first: where none of them is a day in short numbers, the column is not read through."""

_three = re.compile(
    r"\s*([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?:\s+[0-9]{1,2}:[0-9:]+)?\s*"
).fullmatch
_two = re.compile(r"\s*([0-9]{1,2})[-/.]([0-9]{1,2})\s*").fullmatch
_said_order = re.compile(
    r"(?<![a-z])(?:(?P<dmy>dd?[-/.]m{1,3}(?![a-z])|ddmmyy)|(?P<mdy>mm?[-/.]dd?(?![a-z])|mmddyy))"
    "|(?P<day>日[-/.、]月)|(?P<month>月[-/.、]日)",
    re.IGNORECASE,
).search
"""„DD/MM/YYYY“ and 「日/月/年」 in a title."""
_year_first = re.compile("年[-/.、]月|yy[-/.]mm?", re.IGNORECASE).search
_both_calendars = re.compile(
    "[农阴旧]历?[/、或和及]?[公阳新]历|[公阳新]历?[/、或和及]?[农阴旧]历|注明|标明|请写|说明"
).search
"""「注明阴阳历」, 「农历/公历」: the cells say themselves which."""
_lunar_title = re.compile("农历|阴历|旧历|lunar", re.IGNORECASE).search
_solar_title = re.compile("公历|阳历|新历|solar", re.IGNORECASE).search
_asks_for_calendar = re.compile(
    "是否|[?？]|[注标写]明|标[注出]|备注|如[为是系]|若[为是]|请[写填注标]|另[注写]"
    "|[打划画][个一]?[勾钩对√✓✔]|勾选|勾出|[√✓✔☑]"
).search
"""「阴历请注明」, 「阴历打✓」: only the cells that say so are lunar."""
_calendar_said = re.compile(
    "农历|阴历|老历|旧历|夏历|公历|阳历|新历|lunar|solar|[农阴公阳]|[正冬腊臘]月|[闰閏廿]|初[一二三四五六七八九十]",
    re.IGNORECASE,
).search
"""Some words are those of the lunar calendar alone, whatever the title says."""
_in_wan = re.compile(
    r"[(（\[]?\s*(?:单位)?\s*[:：]?\s*[/]?\s*万(?:元|公里|km)?\s*[)）\]]?\s*$", re.IGNORECASE
).search
_price_title = re.compile("总价|房价|车价|成交价|成交额|成交金额|裸车价|落地价").search
_dear_title = re.compile(
    "车价|房价|房款|裸车|落地价|购房|购车|提车|交车|交房|车型|车架|户型|建筑面积|房号|楼栋|楼盘|单元|业主|置业"
).search
_unit_title = re.compile("元|万|千").search
_bare_number = re.compile(r"\s*[￥¥]?\s*[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?\s*").fullmatch
_about = re.compile(r"^(?:约|大约|大概|差不多|近)\s*|\s*(?:左右|上下)$").sub
_MONTHS = 12
_LEAST_PRICE = 1000
_MOST_WAN = 10_000
_EXACT = 6
"""Digits behind the point of an amount: 53.849999999999994 is what a workbook reckons for 53.85."""

Rows = Sequence[tuple[int, list[Any]]]
"""The lines of a list with their numbers."""

LUNAR, SOLAR = "农历", "公历"
YEAR, DAY = "year", "day"
_LATELY, _SEVERAL = 12, 3
"""Years in which nobody is born who is a customer, and how many days prove something."""
_without_day = re.compile("年月(?!日)|月份").search
_our_number = re.compile(r"[0-9]{6}-[0-9]{2,}").fullmatch


def are_our_files(targets: Sequence[str], rows: Rows) -> bool:
    """Whether a list bears the numbers of files kept here: it was exported, and perhaps changed."""
    index = targets.index(NUMBER) if NUMBER in targets else -1
    told = [cells[index] for _, cells in rows[:_FEW] if 0 <= index < len(cells) and cells[index]]
    return bool(told) and all(isinstance(cell, str) and _our_number(cell.strip()) for cell in told)


@dataclass(frozen=True, slots=True)
class Habit:
    """How the cells of a column are meant where they do not say it themselves.

    `missing` is what days lack that a workbook has filled in: `year` (「1-5」), `day` (「1985年5月」).
    `order` is that of day, month and year (`dmy`, `mdy`, `ymd`; `mixed` where cells contradict each other),
    `short` the same for years of two digits, which may stand in front for all that those of four prove;
    `republic`: years of two or three digits count from 1912. `day_first` is said by the title, of days
    without years as well.
    `abroad` is where telephones ring that tell it only together; `counted`: numbers tell how many there are.
    `calendar` is said by the title; `wan` tells that amounts are in 万, `unsure` that they may be.
    """

    order: str = ""
    short: str = ""
    calendar: str = ""
    wan: bool = False
    unsure: bool = False
    missing: str = ""
    republic: bool = False
    day_first: bool = False
    abroad: str = ""
    counted: bool = False

    def read(self, kind: Kind, raw: Any) -> Parsed[Any]:
        """The cell by its kind, with what the column proves."""
        if self.abroad and isinstance(kind, Phones):
            return abroad.read(kind, raw, self.abroad)
        if self.counted:
            return how_many.read(kind, raw)
        if self.missing and hasattr(raw, "year"):
            said = f"{raw.month}月{raw.day}日" if self.missing == YEAR else f"{raw.year}年{raw.month}月"
            parsed = kind.parse(f"{self.calendar}{said}")
            return replace(parsed, note="no-year" if self.missing == YEAR else "year-month-only")
        if self.wan or self.unsure:
            return self._amount(kind, raw)
        note = ""
        if self.republic and (common := republic.in_common_years(raw)):
            raw, note = common, "republic-year"
        match = _three(raw) if (self.order or self.short) and type(raw) is str else None
        if match and (order := self.short if len(match[3]) == 2 else self.order):
            found = _ordered(match, order)
            if not found:
                return Parsed(None, "ambiguous-date")
            raw, note = found, "day-first" if order == "dmy" else ""
        elif self.day_first and type(raw) is str and (pair := _two(raw)) and int(pair[2]) <= _MONTHS:
            raw, note = f"{pair[2]}月{pair[1]}日", "day-first"
        if self.calendar:
            raw, note = (
                _in_calendar(raw, self.calendar),
                note or ("lunar-by-title" if self.calendar == LUNAR else ""),
            )
        parsed = kind.parse(raw)
        return replace(parsed, note=note) if note and parsed.value is not None else parsed

    def _amount(self, kind: Kind, raw: Any) -> Parsed[Any]:
        bare = _bare(raw)
        if bare is None or not bare:
            return kind.parse(raw)
        if self.unsure:
            return Parsed(None, "unit-unclear") if bare < _LEAST_PRICE else kind.parse(raw)
        if bare >= _MOST_WAN:
            return Parsed(None, "unit-unclear")
        parsed = kind.parse(f"{bare:f}万")
        return replace(parsed, note="in-wan") if parsed.value is not None else parsed


def habit(
    header: str, field: Field | None, rows: Rows, index: int, others: Sequence[str] = ()
) -> Habit | None:
    """What holds for the whole column `index`, None where nothing does; it is read only where it can tell.

    `others` are all titles of the list.
    """
    if field is None:
        return None
    kind = field.kind
    if isinstance(kind, Date | BirthdayKind):
        said = _order_said(header)
        order, short = _orders(rows, index, said)
        missing = _missing(header, rows, index) if isinstance(kind, BirthdayKind) else ""
        ours = republic.counts(list(_cells(_some(rows), index)), rows, (header, *others))
        found = Habit(
            order, short, _calendar(header), missing=missing, republic=ours, day_first=said == "dmy"
        )
    elif isinstance(kind, Money):
        found = Habit(wan=bool(_in_wan(header)), unsure=_is_unsure(header, rows, index))
        if found.unsure and _are_dear(rows, index) and any(map(_dear_title, (header, *others))):
            found = Habit(wan=True)
    elif isinstance(kind, Phones):
        found = Habit(abroad=abroad.proven(header, field.key, _cells(_some(rows), index)))
    elif isinstance(kind, People):
        found = Habit(counted=how_many.are_counted(header, kind, _cells(_some(rows), index)))
    elif isinstance(kind, Integer):
        found = Habit(wan=bool(_in_wan(header)))
    else:
        return None
    return None if found == Habit() else found


def lacks_years(rows: Rows, index: int) -> bool:
    """Whether birthdays were typed as month and day, to which a workbook gave the year of the typing."""
    return _are_of_late(_days(rows, index))


def _days(rows: Rows, index: int) -> list[dt.date]:
    return [cell for cell in _cells(rows, index) if isinstance(cell, dt.date)]


def _are_of_late(days: Sequence[dt.date]) -> bool:
    since = clock.today().year - _LATELY
    if len(days) < _SEVERAL or any(day.year <= since for day in days):
        return False
    return len({day.year for day in days}) <= 2


def _missing(header: str, rows: Rows, index: int) -> str:
    days = _days(rows, index)
    if len(days) < _SEVERAL:
        return ""
    if _are_of_late(days):
        return YEAR
    return DAY if _without_day(header) and all(cell.day == 1 for cell in days) else ""


def names_calendars(header: str, rows: Rows, index: int) -> bool:
    """Whether a column tells of each birthday in which calendar it is."""
    words = {fold(cell) for cell in _cells(_some(rows), index)} - {""}
    if words and words <= _CALENDARS.keys():
        return True
    if not words or not words <= _TICKS or _solar_title(header):
        return False
    is_bare = _CALENDARS.get(fold(header)) == LUNAR
    return is_bare or bool(_lunar_title(header) and _asks_for_calendar(header))


_CALENDARS = dict.fromkeys("农历 阴历 旧历 农 阴 lunar".split(), LUNAR) | dict.fromkeys(
    "公历 阳历 新历 公 阳 solar".split(), SOLAR
)
_LUNAR_TICKS = frozenset("是 √ ✓ ✔ ☑ ✅ v V 1 y Y 有".split())
_TICKS = _LUNAR_TICKS | frozenset("否 × ✗ ✘ ☐ □ 0 n N 无".split())


def calendar_of(word: object) -> str:
    """The calendar that a cell of such a column names, empty for none."""
    text = fold(word)
    return _CALENDARS.get(text) or (LUNAR if text in _LUNAR_TICKS else "")


def _calendar(header: str) -> str:
    lunar, solar = _lunar_title(header), _solar_title(header)
    if bool(lunar) == bool(solar) or _asks_for_calendar(header) or _both_calendars(header):
        return ""
    return LUNAR if lunar else SOLAR


def _in_calendar(raw: Any, calendar: str) -> Any:
    """A cell that names no calendar of its own, in that of its title."""
    text = fold(raw)
    if isinstance(raw, str) and (_calendar_said(text) or not text):
        return raw
    if hasattr(raw, "year"):
        return f"{LUNAR}{raw.year}-{raw.month}-{raw.day}" if calendar == LUNAR else raw
    return f"{calendar}{text}" if text else raw


def _some(rows: Rows) -> Rows:
    return rows if len(rows) <= _FEW else [*rows[:_FEW], *rows[_FEW::_ONE_IN]]


def _cells(rows: Rows, index: int) -> Iterator[Any]:
    return (cells[index] for _, cells in rows if index < len(cells))


def _order_said(header: str) -> str:
    match = _said_order(header)
    if match is None or _year_first(header):
        return ""
    return "dmy" if match["dmy"] or match["day"] else "mdy"


def _orders(rows: Rows, index: int, said: str) -> tuple[str, str]:
    """The one order in which all cells of three short numbers are days; `mixed` when there is none.

    The second is for years of two digits: where only those of four prove something, it is open. Both are
    what the title has `said`, unless a cell proves another.
    """
    proofs: tuple[set[str], set[str]] = (set(), set())
    if not any(type(cell) is str and _three(cell) for cell in _cells(_some(rows), index)):
        return "", ""
    for cell in _cells(rows, index):
        if type(cell) is str and (match := _three(cell)):
            possible = _possible(match)
            if len(possible) == 1:
                proofs[len(match[3]) == 2].add(possible[0])
    full, short = map(_agreed, proofs)
    if said:
        return said if full in ("", said) else "mixed", said if short in ("", said) else "mixed"
    return full or ("" if short == "ymd" else short), short or (full and "mixed")


def _agreed(orders: set[str]) -> str:
    return "mixed" if len(orders) > 1 else "".join(orders)


def _possible(match: re.Match[str]) -> list[str]:
    a, b, c = (int(part) for part in match.groups())
    orders = []
    if a <= 12 and 1 <= b <= 31:
        orders.append("mdy")
    if b <= 12 and 1 <= a <= 31:
        orders.append("dmy")
    if len(match[3]) == 2 and len(match[1]) == 2 and b <= 12 and 1 <= c <= 31:
        orders.append("ymd")
    return orders


def _ordered(match: re.Match[str], order: str) -> str:
    """The day as year, month, day; empty where the column leaves it open."""
    possible = _possible(match)
    if order == "mixed":
        if len(possible) != 1:
            return ""
        order = possible[0]
    a, b, c = match.groups()
    day, month, year = {"dmy": (a, b, c), "mdy": (b, a, c), "ymd": (c, b, a)}[order]
    return f"{year}-{month:0>2}-{day:0>2}"


def in_order(text: str, order: str) -> str:
    """Three short numbers as year, month, day, read as `dmy`, `mdy` or `ymd`; empty where that is no day."""
    match = _three(text)
    return _ordered(match, order) if match and order in _possible(match) else ""


def _bare(raw: Any) -> Decimal | None:
    """An amount without a unit of its own."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    text = _about("", fold(raw))
    if not _bare_number(text) or len(text.partition(".")[0]) > 15:
        return None
    return round(Decimal(text.strip("￥¥ ").replace(",", "")), _EXACT).normalize()


def _are_dear(rows: Rows, index: int) -> bool:
    """Whether all prices are below a thousand: of cars and homes they are in 万."""
    bare = [amount for cell in _cells(rows, index) if (amount := _bare(cell))]
    return len(bare) >= _SEVERAL and all(0 < amount < _LEAST_PRICE for amount in bare)


def _is_unsure(header: str, rows: Rows, index: int) -> bool:
    """Whether prices below a thousand are probably meant in 万, and nobody says so."""
    if _unit_title(header) or not _price_title(header):
        return False
    return any(map(_is_small, _cells(rows, index)))


def _is_small(cell: Any) -> bool:
    amount = cell if type(cell) in (int, float) else _bare(cell)
    return amount is not None and 0 < amount < _LEAST_PRICE
