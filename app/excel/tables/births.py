"""Days that a list tells in columns of their own for year, month and day: 出生年 | 月 | 日."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from app.excel import families
from app.excel.tables.lines import Line
from app.excel.titles import item_of, plain_title
from app.fields.kinds import BirthdayKind, Date
from app.fields.parse_day import LUNAR_DAYS
from app.fields.parsed import fold, is_placeholder, text_of

_YEAR, _MONTH, _DAY, _BOTH = "年", "月", "日", "月日"
_TYPICAL = 0.6
_SAMPLES = 400
_PARTS = {
    _YEAR: "年 年份 year", _MONTH: "月 月份 month", _DAY: "日 号 日期 day", _BOTH: "月日",
}  # fmt: skip
_PART = {word: part for part, words in _PARTS.items() for word in words.split()}
_longest_first = "|".join(sorted(_PART, key=len, reverse=True))
_title = re.compile(rf"(?P<stem>.*?)\s*\(?(?P<part>{_longest_first})\)?").fullmatch
_calendar = re.compile("农历|阴历|旧历|公历|阳历|新历").search
_ENDINGS = ("", "日期", "日", "生日", " date")
"""What makes the title of a day of the words before 年: 出生 is 出生日期."""
_READS = {
    _YEAR: re.compile("((?:19|20)?[0-9]{2})年?").fullmatch,
    _MONTH: re.compile("(闰?(?:0?[1-9]|1[0-2]|[一二三四五六七八九十正冬腊]|十[一二]))月?份?").fullmatch,
    _DAY: re.compile(f"(0?[1-9]|[12][0-9]|3[01]|{'|'.join(LUNAR_DAYS)}|十)[日号]?").fullmatch,
    _BOTH: re.compile("((?:0?[1-9]|1[0-2])[月/-](?:0?[1-9]|[12][0-9]|3[01]))[日号]?").fullmatch,
}


class _Run(NamedTuple):
    """Columns side by side that make a day: where they begin, what each tells, the title of them all."""

    start: int
    parts: tuple[str, ...]
    title: str


def part_of(title: object) -> str:
    """年, 月 or 日 where a title ends in one of these, else empty."""
    match = _title(fold(title).casefold())
    return _PART[match["part"]] if match else ""


def joined(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as one; what is no part of a day stays in its cell word for word, to be looked at."""
    titles, rows = list(titles), list(rows)
    for column in range(len(titles)):
        run = _run(titles, column) if column < len(titles) else None
        if run is None or not _is_typical(rows, run):
            continue
        end = column + len(run.parts)
        titles[column:end] = [run.title]
        rows = [(line, [*cells[:column], _day(cells, run), *cells[end:]]) for line, cells in rows]
    return titles, rows


def _run(titles: Sequence[str], start: int) -> _Run | None:
    """The run that begins in a column, at least two wide."""
    match = _title(fold(titles[start]).casefold())
    if match and _PART[match["part"]] == _DAY and is_day(titles[start]):
        match = None
    if match and (title := _of_day(match["stem"].rstrip("(:-_/ "))):
        parts, stem = [_PART[match["part"]]], match["stem"]
    elif match is None and (title := _of_day(plain_title(titles[start]))):
        parts, stem = [_YEAR], ""
    else:
        return None
    for other in titles[start + 1 : start + 3]:
        part = _next_part(other, stem, parts)
        if not part:
            break
        parts.append(part)
    return _Run(start, tuple(parts), title) if len(parts) > 1 else None


def _next_part(title: str, stem: str, parts: Sequence[str]) -> str:
    """What the column beside tells; one without a title goes on with what comes next in a day."""
    if not title:
        return {_YEAR: _MONTH, _MONTH: _DAY}.get(parts[-1], "")
    match = _title(fold(title).casefold())
    if match is None or match["stem"] not in ("", stem):
        return ""
    part = _PART[match["part"]]
    return part if part not in parts else ""


def _of_day(stem: str) -> str:
    """The title of the day whose year, month or day stands under a title that begins so; else empty."""
    calendar = _calendar(stem)
    bare = stem.replace(calendar[0], "").strip("() ") if calendar else stem
    found = next((f"{bare}{end}" for end in _ENDINGS if is_day(f"{bare}{end}")), "") if stem else ""
    return f"{found}（{calendar[0]}）" if found and calendar else found


def is_day(title: str) -> bool:
    """Whether a title is that of a day."""
    item, part = item_of(title), families.part_of(plain_title(title))
    if item is not None:
        return isinstance(item.kind, Date | BirthdayKind)
    return part is not None and part.attribute == "birthday"


def _is_typical(rows: Sequence[Line], run: _Run) -> bool:
    """Whether most lines that tell anything there tell parts of a day, and of more than one column."""
    some = [_texts(cells, run) for _, cells in rows[:: max(1, len(rows) // _SAMPLES)]]
    filled = [texts for texts in some if any(texts)]
    whole = [texts for texts in filled if _read(texts, run.parts)]
    return len(whole) > _TYPICAL * len(filled) and any(sum(map(bool, texts)) > 1 for texts in whole)


def _texts(cells: Sequence[Any], run: _Run) -> list[str]:
    texts = [fold(text_of(cell)) for cell in cells[run.start : run.start + len(run.parts)]]
    return ["" if is_placeholder(text) else text for text in texts]


def _read(texts: Sequence[str], parts: Sequence[str]) -> dict[str, str]:
    """Each part without its sign; nothing where a cell is none."""
    found: dict[str, str] = {}
    for text, part in zip(texts, parts, strict=False):
        match = _READS[part](text) if text else None
        if text and match is None:
            return {}
        if match:
            found[part] = match[1]
    return found


def _day(cells: Sequence[Any], run: _Run) -> str:
    texts = _texts(cells, run)
    found = _read(texts, run.parts)
    if not found:
        return " ".join(dict.fromkeys(filter(None, texts)))
    if both := found.pop(_BOTH, ""):
        found[_MONTH], found[_DAY] = re.split("[月/-]", both)
    return "".join(f"{found[part]}{part}" for part in (_YEAR, _MONTH, _DAY) if part in found)
