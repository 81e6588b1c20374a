"""A wall of birthdays: the months side by side or below each other, and in them names with days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from app.excel.tables import parcels
from app.excel.tables.lines import Line, texts
from app.excel.titles import is_known, is_name, plain_title
from app.fields.parse_day import LUNAR_DAYS
from app.fields.parse_name import is_addressed
from app.fields.parsed import fold, is_placeholder, text_of

TITLES = ("姓名", "生日", "电话", "备注")
_LEAST, _TYPICAL, _LIST = 3, 0.6, 3
_DAY_TITLES = frozenset("日期 日 生日 出生日期 几号 电话 手机".split())
_CALENDARS = ("", "农历", "阴历", "公历", "阳历")
_MOST = 500
"""A wall has no more lines than these."""
_MONTHS = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split()
_LUNAR = {"正月": 1, "冬月": 11, "腊月": 12}
_ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_month = re.compile(
    r"(?P<word>农历|阴历)?\s*(?P<month>0?[1-9]月|1[0-2]月|[一二三四五六七八九十正冬腊]月|十[一二]月)份?"
    r"(?:生日|寿星|过?生日的?客户)?\s*(?:[(（]?\s*[0-9]{1,3}\s*[人位名个]\s*[)）]?)?\s*(?P<colon>[:：])?\s*"
).match
_whole = re.compile(
    r"\s*(?:(?:农历|阴历)?[0-9]{1,2}月[0-9]{1,2}[日号]?\s*[:：,，、]?\s*[\u3400-\u9fff·]{2,4}"
    r"|[\u3400-\u9fff·]{2,4}\s*[:：,，、(（]?\s*(?:农历|阴历)?[0-9]{1,2}月[0-9]{1,2}[日号]?[)）]?)\s*"
).fullmatch
_day_alone = re.compile(r"(0?[1-9]|[12][0-9]|3[01])[日号]?").fullmatch
_DAYS = (
    r"(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}月[0-9]{1,2}[日号]?"
    r"|[0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])|(?:0?[1-9]|[12][0-9]|3[01])[日号]"
    rf"|(?:{'|'.join(sorted(LUNAR_DAYS, key=len, reverse=True))})[日]?"
    "|(?<![0-9\u3400-\u9fff])(?:0?[1-9]|[12][0-9]|3[01])(?![0-9岁年周栋幢号楼室层单台个万点#])"
)
_day = re.compile(rf"(?:农历|阴历|公历|阳历)?(?:{_DAYS})").fullmatch
_token = re.compile(
    r"(?P<phone>(?<![0-9])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9]))"
    rf"|(?P<calendar>农历|阴历|公历|阳历)|(?P<day>{_DAYS})"
    "|(?P<word>[\u3400-\u9fff·]+)|(?P<inside>[(（][^()（）]*[)）])|(?P<other>[^\\s\u3400-\u9fff0-9()（）]+|.)"
)
_plain_day = re.compile("(?P<day>[0-9]{1,2})[日号]?").fullmatch
_called = re.compile("[\u3400-\u9fff·]{2,4}").fullmatch
_between = " \t\n、,，;；。.:：/|-—()（）"


@dataclass(slots=True)
class _Person:
    """Somebody in a cell: the name, the day as it is typed, the number, and what else stands there."""

    name: str = ""
    day: str = ""
    phone: str = ""
    rest: list[str] = field(default_factory=list)


_Told = tuple[int, str, str]
"""The line in which a cell stands, its month, and its words."""


def as_table(lines: Sequence[Line]) -> list[Line] | None:
    """A row for everybody with their birthday, below titles; None where the lines are something else."""
    if len(lines) > _MOST:
        return None
    told = [*_below_months(lines)] or [*_beside_months(lines)] or [*_with_months(lines)]
    people = [(line, month, person) for line, month, text in told for person in _people(text)]
    named = [person for _, _, person in people if person.name]
    dated = [person for person in named if person.day]
    if len(named) < _LEAST or len(named) < _TYPICAL * len(people) or len(dated) < _TYPICAL * len(named):
        return None
    above = [text for line, cells in lines if line < told[0][0] for text in texts(cells)]
    lunar = any("农历" in text or "阴历" in text for text in above)
    rows: list[Line] = [
        (line, [one.name, _birthday(month, one.day, lunar=lunar), one.phone, " ".join(one.rest)])
        for line, month, one in people
    ]
    return [(lines[0][0], list(TITLES)), *rows]


def _below_months(lines: Sequence[Line]) -> Iterator[_Told]:
    """The cells below months that stand side by side, or those of a month in one line as one."""
    heads: dict[int, str] = {}
    for line, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        found = {place: month for place, word in enumerate(words) if (month := _month_of(word))}
        if _are_months([*found.values()], sum(map(bool, words))):
            heads = found
            continue
        if not heads or all(is_known(word) for word in words if word):
            continue
        first = min(heads)
        beside = next((word for word in words[:first] if word), "")
        day = f"{match[1]}日 " if (match := _day_alone(beside)) else ""
        cells_of: dict[str, list[str]] = {}
        for place, word in enumerate(words):
            if word and place >= first and not is_placeholder(fold(word)):
                month = heads[max(head for head in heads if head <= place)]
                cells_of.setdefault(month, []).append(word)
        for month, some in cells_of.items():
            yield line, month, f"{day}{' '.join(some)}"


def _beside_months(lines: Sequence[Line]) -> Iterator[_Told]:
    """What stands right of months that stand below each other, or in one cell with them."""
    if any(_heads_a_list(cells) for _, cells in lines[: _LIST + 1]):
        return
    found: list[_Told] = []
    months: list[str] = []
    is_heading = True
    for line, cells in lines:
        if _asks_for_days(cells):
            continue
        said = texts(cells)
        match = _month(said[0]) if said else None
        if match and (match["colon"] or match.end() == len(said[0])):
            months.append(_name_of(match))
            is_heading &= len(said) == 1 and match.end() == len(said[0])
            said = [said[0][match.end() :], *said[1:]]
        elif months and not is_heading and len(said) > 1 and _is_row(cells, said):
            return
        if months and (words := " ".join(filter(None, said))) and not is_placeholder(fold(words)):
            found.append((line, months[-1], words))
    if _are_months(months, len(months)):
        yield from found


def _with_months(lines: Sequence[Line]) -> Iterator[_Told]:
    """The cells of a wall in which nearly all tell the month themselves: 「1月12日 王伟」."""
    first = next((line for line, cells in lines if any(map(_whole, texts(cells)))), 0)
    cells = [(line, text) for line, some in lines if line >= first for text in texts(some)]
    if first and sum(bool(_whole(text)) for _, text in cells) >= max(_LEAST, _TYPICAL * len(cells)):
        yield from ((line, "", text) for line, text in cells)


def _is_row(cells: Sequence[Any], said: Sequence[str]) -> bool:
    """Whether a line begins where months would, and not with a day."""
    return bool(text_of(cells[0]).strip()) and not _day_alone(said[0])


def _heads_a_list(cells: list[Any]) -> bool:
    """Whether titles stand in a line that ask for more than a wall tells."""
    said = texts(cells)
    if len(said) < _LIST or _asks_for_days(cells):
        return False
    return any(map(is_name, said)) and 2 * sum(map(is_known, said)) > len(said)


def _asks_for_days(cells: list[Any]) -> bool:
    """Whether titles ask for names and days, again and again, and for nothing else."""
    said = texts(cells)
    names = sum(map(is_name, said))
    return names > 1 and all(is_name(word) or plain_title(word) in _DAY_TITLES for word in said)


def _month_of(word: str) -> str:
    match = _month(word)
    if match and match.end() == len(word):
        return _name_of(match)
    short = word[:3].casefold()
    return f"{_ENGLISH.index(short) + 1}月" if short in _ENGLISH and word.isalpha() else ""


def _name_of(match: re.Match[str]) -> str:
    """A month in figures; one that only the lunar year has says so."""
    month = match["month"]
    number = _MONTHS.index(month) + 1 if month in _MONTHS else _LUNAR.get(month) or int(month.rstrip("月"))
    return f"{'农历' if match['word'] or month in _LUNAR else ''}{number}月"


def _are_months(months: Sequence[str], filled: int) -> bool:
    """Whether several months follow each other in a line, and hardly anything else stands in it."""
    numbers = [int(month.removeprefix("农历").rstrip("月")) for month in months]
    is_in_turn = all(one < other for one, other in pairwise(numbers))
    return len(numbers) >= _LEAST and is_in_turn and filled <= len(numbers) + 1


def _people(text: str) -> list[_Person]:
    """Everybody of a cell; each begins with what the first begins with, a day or a name."""
    cell = _Cell()
    tokens = [match for match in _token.finditer(fold(text)) if match[0].strip(_between)]
    for place, match in enumerate(tokens):
        following = _kind_of(tokens[place + 1]) if place + 1 < len(tokens) else ""
        kind, said = _kind_of(match), match[0]
        if kind == "day":
            said = said.strip("()（） ")
        if kind in ("day", "calendar"):
            cell.day(said)
        elif kind == "word" and _may_be_name(said, cell, following):
            cell.name(said)
        elif words := said.strip(_between):
            cell.more(words, is_phone=kind == "phone")
    return cell.people


def _kind_of(token: re.Match[str]) -> str | None:
    """What a token is; a day in brackets is a day."""
    is_day = token.lastgroup == "inside" and _day(token[0][1:-1].strip())
    return "day" if is_day else token.lastgroup


@dataclass(slots=True)
class _Cell:
    """The people of a cell as far as it is read, and whether days stand before their names."""

    people: list[_Person] = field(default_factory=list)
    has_days_first: bool | None = None

    def day(self, said: str) -> None:
        """A day, or the calendar before it."""
        if self.has_days_first is None:
            self.has_days_first = True
        last = self._last()
        if last.day not in _CALENDARS and not self.has_days_first:
            last.rest.append(said)
            return
        if last.day not in _CALENDARS or (self.has_days_first and last.name):
            self.people.append(last := _Person())
        last.day += said

    def name(self, said: str) -> None:
        """A name; a second one after a day has the same."""
        if self.has_days_first is None:
            self.has_days_first = False
        if self._last().name:
            self.people.append(_Person(day=self._last().day if self.has_days_first else ""))
        self._last().name = said

    def more(self, said: str, *, is_phone: bool) -> None:
        """A number, or any other words."""
        if is_phone and not self._last().phone:
            self._last().phone = said
        else:
            self._last().rest.append(said)

    def _last(self) -> _Person:
        if not self.people:
            self.people.append(_Person())
        return self.people[-1]


def _may_be_name(word: str, cell: _Cell, following: str | None) -> bool:
    """Whether a word is somebody; one of a rare family is where nobody is named yet, or before a day."""
    if (parcels.is_somebody(word) and _called(word)) or is_addressed(word):
        return True
    if not _called(word):
        return False
    last = cell.people[-1] if cell.people else _Person()
    return not last.name or (not cell.has_days_first and bool(last.day) and following == "day")


def _birthday(month: str, day: str, *, lunar: bool) -> str:
    calendar = next((word for word in ("农历", "阴历") if word in f"{month}{day}"), "农历" if lunar else "")
    bare = day.replace("农历", "").replace("阴历", "").replace("公历", "").replace("阳历", "")
    calendar = "" if bare != day and ("公历" in day or "阳历" in day) else calendar
    match = _plain_day(bare)
    if not bare or match or bare in LUNAR_DAYS:
        day = f"{match['day']}日" if match else bare
        bare = f"{month.removeprefix('农历')}{day}"
    return f"{calendar}{bare}"
