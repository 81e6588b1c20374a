"""Contacts in a list: a log with one row each, or columns beside the customer (「第一次回访」「第二次回访」).

Each becomes an entry of the customer's log with its own day and author. Words without a day that can be
read are no contact: they stay in the notes, word for word.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app import clock
from app.excel.cells.ditto import is_ditto
from app.excel.rows import (
    CONTACT_BY,
    CONTACT_CHANNEL,
    CONTACT_ON,
    CONTACT_RESULT,
    CONTACT_TARGETS,
    CONTACT_TEXT,
    NOTES,
)
from app.excel.unread import Unread
from app.fields.kinds import Choice, Date
from app.fields.options import CHANNEL
from app.fields.parsed import Parsed, clean, fold, text_of
from app.interactions.rows import Result

if TYPE_CHECKING:
    from app.excel.cells.read_row import ReadRow

NEXT = "next_contact_on"
_DATE, _CHANNEL = Date(), Choice(CHANNEL)
_BARE_ANSWER = 12
"""A text of so few signs is no talk but tells that there was none: 「未接」, 「打了没人接」."""

_day_first = re.compile(
    r"\s*(?:第?[0-9一二三四五六七八九十]{1,2}[次.、)）:：]\s*)?[\[【(（]?"
    r"(?P<day>(?:19|20)?[0-9]{2}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}[日号]?)|20[0-9]{6})"
    r"(?![0-9])(?:\s*(?P<time>[0-9]{1,2}[:：][0-9]{2})(?:[:：][0-9]{2})?)?[\]】)）]?[\s,，:：、;；]*"
).match
_HELD = 2000
_may_tell_a_day = re.compile(r"[0-9]{2}[-/.年0-9]").search
_breaks = re.compile(r"\n|(?<=[;；。])")
_clock_time = re.compile(r"(?P<half>上午|下午|晚上)?\s*(?P<hour>[0-9]{1,2})[:：](?P<minute>[0-9]{2})").search
_only_time = re.compile(r"\s*(?:上午|下午|晚上)?\s*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?\s*").fullmatch
_no_answer = re.compile("未接|无人接|没人接|没接|关机|停机|空号|占线|打不通|无法接通").search

_CHANNEL_WORDS = {
    "wechat": "微信",
    "sms": "短信",
    "email": "邮件",
    "visit": "拜访 上门 面谈 家访 登门",
    "store": "到店 来店 进店 到访 展厅",
    "gift": "送礼 礼品",
    "card": "贺卡",
    "call": "电话 致电 去电 来电 通话 电访",
}
_RESULTS = {
    Result.REACHED: "接通 已接通 已接 已联系 联系上 见到 已回 成功 正常 有效 完成 已完成 reached ok done",
    Result.MISSED: "未接 没见到 未接通 没接 没接通 无人接听 没人接 不在 关机 停机 空号 占线 无法接通 missed",
    Result.REFUSED: "拒绝 拒接 挂断 拒访 不愿接听 refused",
    Result.LATER: "稍后 稍后再打 改约 再约 再联系 另约 later",
    Result.SENT: "已发 已发送 已发出 已寄 已寄出 已送 未回 没回 sent",
}
_RESULT_OF = {word: result for result, words in _RESULTS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class ReadContact:
    """One contact as a list tells of it; empty parts are not known."""

    at: dt.datetime
    text: str = ""
    channel: str = ""
    result: str = Result.REACHED
    by: str = ""
    next_on: dt.date | None = None

    def mark(self) -> tuple[dt.date, str]:
        """By what it is known again, so that no contact comes twice."""
        return self.at.date(), "".join(self.text.split())


@dataclass(frozen=True, slots=True)
class _Group:
    """The columns that together tell of one contact."""

    on: int | None
    texts: tuple[int, ...]
    channel: int | None
    by: int | None
    result: int | None

    @property
    def tells_only_words(self) -> bool:
        """Whether its days, if any, stand among the words."""
        return self.on is self.channel is self.by is self.result is None


def _agree(row: ReadRow) -> None:
    """The day of the next contact, as it was agreed at the last one of which a row tells."""
    day = row.values.get(NEXT)
    if day is None or not row.contacts:
        return
    last = max(range(len(row.contacts)), key=lambda at: row.contacts[at].at)
    row.contacts[last] = replace(row.contacts[last], next_on=day)


class ContactColumns:
    """The columns of a list that tell of contacts."""

    def __init__(self, headers: Sequence[str], targets: Sequence[str]) -> None:
        self._headers = headers
        self._places: dict[str, list[int]] = {
            target: [index for index, found in enumerate(targets) if found == target]
            for target in CONTACT_TARGETS
        }
        self._groups = list(self._grouped())
        self._lines: dict[tuple[int, str], str] = {}
        """Words that came before: people write the same few."""
        self._above: dict[int, Any] = {place: None for some in self._places.values() for place in some}

    def __bool__(self) -> bool:
        return bool(self._groups)

    def take(self, row: ReadRow) -> None:
        """Read the contacts of a row; what makes none goes to its notes, and is flagged where it should."""
        cells = row.cells
        row.cells = self._in_full(row)
        self._take(row)
        row.cells = cells
        _agree(row)

    def _in_full(self, row: ReadRow) -> list[Any]:
        """The cells with those above in the place of 「同上」."""
        cells = row.cells
        for index, above in self._above.items():
            raw = _cell(cells, index)
            if above is not None and is_ditto(raw):
                cells = [*cells[:index], above, *cells[index + 1 :]]
                row.raws = (row.raws or {}) | {index: above}
            else:
                self._above[index] = raw or None
        return cells

    def _take(self, row: ReadRow) -> None:
        for group in self._groups:
            words = self._words_alone(row, group)
            raw = _cell(row.cells, group.on)
            if words is not None:
                for line in words:
                    _to_notes(row, line)
            elif row.contacts and not group.texts and (time := _time_alone(raw)):
                last = row.contacts[-1]
                row.contacts[-1] = replace(last, at=dt.datetime.combine(last.at.date(), time))
            else:
                row.contacts += self._read(row, group)

    def _words_alone(self, row: ReadRow, group: _Group) -> list[str] | None:
        """What a group tells that tells of no day; None where it may tell of one."""
        if not group.tells_only_words:
            return None
        lines = [self._line(index, _cell(row.cells, index)) for index in group.texts]
        return None if None in lines else [line for line in lines if line]

    def _line(self, index: int, raw: Any) -> str | None:
        """A cell of words as a line of the notes; None where it may tell of a day."""
        line = self._lines.get((index, raw)) if type(raw) is str else None
        if line is not None:
            return line
        text = clean(raw, multiline=True)
        if _may_tell_a_day(text):
            return None
        line = f"{self._headers[index]}：{text}" if text else ""
        if type(raw) is str and len(self._lines) < _HELD:
            self._lines[index, raw] = line
        return line

    def _grouped(self) -> Iterator[_Group]:
        """Days and texts of the same number belong together; else all texts belong to the one day."""
        on, texts = self._places[CONTACT_ON], self._places[CONTACT_TEXT]
        if len(on) <= 1 or not texts:
            days: list[int | None] = [*on] or [None]
            for number, day in enumerate(days if any(self._places.values()) else ()):
                yield self._group(number, day, tuple(texts))
            return
        for number in range(max(len(on), len(texts))):
            day = on[number] if number < len(on) else None
            yield self._group(number, day, tuple(texts[number : number + 1]))

    def _group(self, number: int, day: int | None, texts: tuple[int, ...]) -> _Group:
        rest = [self._places[target] for target in (CONTACT_CHANNEL, CONTACT_BY, CONTACT_RESULT)]
        channel, by, result = (
            places[number] if number < len(places) else places[0] if places else None for places in rest
        )
        return _Group(day, texts, channel, by, result)

    def _read(self, row: ReadRow, group: _Group) -> list[ReadContact]:
        at = self._moment(row, group.on)
        found = self._told(row, group, at)
        undated = found.pop(None, [])
        if at and not any(when.date() == at.date() for when in found if when):
            found[at] = []
        days = [when for when in found if when and self._is_past(row, group, when, found[when])]
        day = self._day_as_typed(row, group) if undated and at is None else ()
        for line in [*day, *undated, *([] if days else self._beside(row, group))]:
            _to_notes(row, line)
        if not days:
            return []
        channel, result, more = self._how(row, group)
        found[days[0]] += more
        by = clean(_cell(row.cells, group.by), multiline=False)
        return [_contact(when, found[when], channel, result, by) for when in days]

    def _told(
        self, row: ReadRow, group: _Group, at: dt.datetime | None
    ) -> dict[dt.datetime | None, list[str]]:
        """What the texts of a group say, by the day of which they say it."""
        found: dict[dt.datetime | None, list[str]] = {}
        for place, index in enumerate(group.texts):
            for moment, text in _parts(clean(_cell(row.cells, index), multiline=True)):
                when = moment or at
                has_title = when is None or (moment is None and place)
                found.setdefault(when, []).append(f"{self._headers[index]}：{text}" if has_title else text)
        return found

    def _day_as_typed(self, row: ReadRow, group: _Group) -> Iterator[str]:
        """A day that cannot be read, so that it stands with what was said on it."""
        if group.on is not None and (text := clean(text_of(_cell(row.cells, group.on)), multiline=False)):
            yield f"{self._headers[group.on]}：{text}"

    def _beside(self, row: ReadRow, group: _Group) -> Iterator[str]:
        """What stands beside a contact that is none: how, by whom and with what result."""
        for index in (group.channel, group.by, group.result):
            if index is not None and (text := clean(_cell(row.cells, index), multiline=True)):
                yield f"{self._headers[index]}：{text}"

    def _moment(self, row: ReadRow, index: int | None) -> dt.datetime | None:
        """The day (and the time, where told) of a cell; one that cannot be read is kept."""
        raw = _cell(row.cells, index)
        if raw in ("", None) or index is None:
            return None
        parsed = _day_of(raw)
        if parsed.problem:
            row.kept.append(_note(self._headers[index], raw, parsed.problem))
        return _at(parsed.value, raw) if parsed.value else None

    def _how(self, row: ReadRow, group: _Group) -> tuple[str, str, list[str]]:
        """Channel and result by their keys, and as lines what is neither."""
        said = _cell(row.cells, group.channel)
        parsed = _CHANNEL.parse(said)
        outcome = clean(_cell(row.cells, group.result), multiline=True)
        result = _RESULT_OF.get(outcome.casefold(), "")
        beside = []
        for index, text, known in (
            (group.channel, text_of(said).strip(), not parsed.problem),
            (group.result, outcome, bool(result) or not outcome),
        ):
            if index is not None and not known:
                beside.append(f"{self._headers[index]}：{text}")
        return parsed.value or "", result, beside

    def _is_past(self, row: ReadRow, group: _Group, at: dt.datetime, lines: Sequence[str]) -> bool:
        """A contact still to come is none; what was written of it is kept."""
        if at.date() <= clock.today():
            return True
        title = self._headers[group.on] if group.on is not None else ""
        row.kept.append(_note(title, "\n".join([at.date().isoformat(), *lines]), "in-the-future"))
        return False


def shown(target: str, raw: object) -> tuple[str, str]:
    """A cell of such a column as it was understood, and what was wrong with it."""
    if target == CONTACT_ON:
        parsed = _day_of(raw)
        hour = _at(parsed.value, raw).time() if parsed.value else dt.time()
        return _DATE.show(parsed.value) + (f" {hour:%H:%M}" if hour != dt.time() else ""), parsed.problem
    return clean(raw, multiline=True), ""


def _day_of(raw: object) -> Parsed[dt.date]:
    return Parsed(None, raw.problem) if isinstance(raw, Unread) else _DATE.parse(raw)


def _contact(at: dt.datetime, lines: Sequence[str], channel: str, result: str, by: str) -> ReadContact:
    text = "\n".join(line for line in lines if line)
    if not result:
        bare = len(text) <= _BARE_ANSWER and _no_answer(text) is not None
        result = Result.MISSED if bare else Result.REACHED
    return ReadContact(at, text, channel or _channel_of(text), result, by)


def _channel_of(text: str) -> str:
    """The channel that a text begins by naming; none where it names none."""
    start = text[:_BARE_ANSWER]
    places = [(start.find(word), key) for key, words in _CHANNEL_WORDS.items() for word in words.split()]
    return min(((place, key) for place, key in places if place >= 0), default=(0, ""))[1]


def _parts(text: str) -> Iterator[tuple[dt.datetime | None, str]]:
    """A text cut where a new day begins a line or a sentence; the day of each part, if it begins with one."""
    if not _may_tell_a_day(text):
        if text:
            yield None, text
        return
    day: dt.datetime | None = None
    lines: list[str] = []
    for part in _breaks.split(text):
        match = _day_first(part)
        found = _DATE.parse(match["day"]).value if match else None
        if match and found:
            if lines:
                yield day, _joined(lines)
            day, lines = _at(found, match["time"] or ""), [part[match.end() :]]
        else:
            lines.append(part)
    if day or _joined(lines):
        yield day, _joined(lines)


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(line.strip() for line in lines if line.strip()).strip("；;")


def _at(day: dt.date, raw: object) -> dt.datetime:
    if isinstance(raw, dt.datetime):
        return raw.replace(microsecond=0, tzinfo=None)
    match = _clock_time(fold(raw)) if isinstance(raw, str) else None
    if match is None:
        return dt.datetime.combine(day, dt.time())
    hour, minute = int(match["hour"]), int(match["minute"])
    hour += 12 if match["half"] in ("下午", "晚上") and hour < 12 else 0
    return dt.datetime.combine(day, dt.time(hour, minute) if hour < 24 and minute < 60 else dt.time())


def _time_alone(raw: object) -> dt.time | None:
    """The time of a cell that has no day: a column of times beside the column of days."""
    if isinstance(raw, dt.time):
        return raw.replace(microsecond=0, tzinfo=None)
    if not isinstance(raw, str) or not _only_time(raw):
        return None
    return _at(dt.date.min, raw).time()


def _cell(cells: Sequence[Any], index: int | None) -> Any:
    return cells[index] if index is not None and index < len(cells) else ""


def _note(column: str, raw: object, problem: str) -> dict[str, str]:
    return {"column": column, "text": text_of(raw), "problem": problem}


def _to_notes(row: ReadRow, line: str) -> None:
    before = row.values.get(NOTES)
    if before is None:
        row.values[NOTES] = line
    elif line not in before.split("\n"):
        row.values[NOTES] = f"{before}\n{line}"
