"""One column of a list: what its cells say of its item, and of others."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.excel.cells import beside, buyers, contacts, epoch, habits, people_parts, states, ticks
from app.excel.cells.ditto import SIGNS, is_ditto
from app.excel.cells.read_row import PHONE_KINDS, ImportNote, ReadRow, united
from app.excel.cells.spread import Spread
from app.excel.rows import CONTACT_TARGETS, NOTES, NUMBER, OWNER, Cell
from app.excel.titles import plain_title
from app.excel.unread import Unread
from app.fields.catalog import Catalog
from app.fields.kinds import Phones, Tags, Text, YesNo
from app.fields.parsed import Parsed, clean, fold, is_placeholder, text_of
from app.fields.people import People
from app.fields.phones import PhoneKind, PhoneNumber

_SAYS_NOTHING = frozenset(
    "/ // \\ - -- --- — —— . … ? ？ n/a na null nan #n/a 不详 不詳 未知 不清楚 不知道 未填".split()
)
"""Of a remark; 「无」 and 「待定」 say something there."""
_NONE = frozenset("无,無,没有,沒有,none,no kids,no children".split(","))
_LONGEST_NONE, _LONGEST_UNKNOWN = 20, 8
_SIGNS_OF_NONE = frozenset("无無没沒nN\uff4e\uff2e")
"""One of them stands in each; most cells have none of them and need no second look."""
MAY_BE_CUT = 32_000
"""A cell of a workbook holds little more: of notes as long an export may have kept only the beginning."""
_MAY_BE_NONE = frozenset(
    "children parents spouse_name alcohol smoking health religion diet_taboos "
    "car_brand car_model bought".split()
)
"""Items of which 「无」 tells that there is none: it is not to be asked again."""
_YES_NO = YesNo()
_asks_whether = re.compile("(?:您|你)?(?:是否|有无|有没有)|.*吗[?？]?$").match
"""Titles that want a yes or no, which is none of somebody's hobbies."""
_may_be_odd = re.compile(f"[{re.escape(ticks.SIGNS + ''.join(sorted(SIGNS)))}]").search
"""Whether something may be ticked in a cell, or it may stand for the one above: one look for both."""
REPEATED = frozenset({str, float, dt.date, dt.datetime})
"""Cells that are looked up; whole numbers are not: to a dictionary 1 and yes are the same."""
_CACHED = 20_000
_TRIED = 2000
_LOCAL = (7, 8)
"""Digits of a telephone number within its area."""
NOBODY = frozenset(
    "已离职 离职 已辞职 辞职 离开 已调离 调离 无 没有 暂无 未分配 待分配 未定 待定 公海 空 / - — ?".split()
)
"""What stands where a salesperson's name should, when nobody looks after a customer."""


class Column:
    """One column: its target, and the readings of cells that came before.

    `known` has the values of those that said one thing and nothing else.
    """

    def __init__(
        self,
        index: int,
        header: str,
        target: str,
        catalog: Catalog,
        rows: habits.Rows,
        area_code: str,
        headers: Sequence[str],
    ) -> None:
        self.index = index
        self.header = header
        self.target = target
        self.above: Any = None
        item = catalog.by_key.get(target)
        self._field = item and people_parts.item_of(header, item)
        self._plain = target == NOTES and plain_title(header) in map(plain_title, catalog[NOTES].names())
        self._many = self._field is not None and isinstance(self._field.kind, Phones | Tags | People)
        self._long = (
            isinstance(self._field.kind, Text) and self._field.kind.multiline if self._field else False
        )
        self._is_text = self._field is None or target in (NOTES, OWNER, NUMBER)
        self._catalog = catalog
        self._habit = habits.habit(header, self._field, rows, index, headers)
        self._beside = beside.reader(target, catalog, header)
        is_phones = self._field is not None and isinstance(self._field.kind, Phones)
        self._area_code = area_code if is_phones else ""
        self._is_words = self._field is not None and isinstance(self._field.kind, Text)
        is_tags = self._field is not None and isinstance(self._field.kind, Tags)
        self._asks_whether = is_tags and bool(_asks_whether(header))
        looked_at = self._habit or self._beside or self._area_code or self._asks_whether
        self._is_bare_text = self._is_words and not (looked_at or target in _MAY_BE_NONE)
        self._is_plain = not (looked_at or self._is_words or target in _MAY_BE_NONE)
        self._seen: dict[Any, Parsed[Any]] = {}
        self.known: dict[Any, Any] = {}
        self._repeats = True
        self._lines: dict[str, str] = {}
        self._says_same = True
        self._is_ours = False

    def believe(self) -> None:
        """The list was exported from here: its cells mean what they say, and nothing is read beside them."""
        self._habit = self._beside = None
        self._area_code = ""
        self._is_plain = True
        self._says_same = False
        self._is_ours = True

    @property
    def holds_days(self) -> bool:
        """Whether the cells may be days."""
        return epoch.holds_days(self.target, self._field)

    def take(self, row: ReadRow, raw: Any) -> None:
        parsed = self._seen.get(raw) if type(raw) in REPEATED else None
        if parsed is None:
            is_odd = _may_be_odd(raw) if type(raw) is str else type(raw) is Unread
            if is_odd and (raw := self._meant(row, raw)) is None:
                return
            if self._is_text:
                self.above = raw
                self._take_text(row, raw)
                return
            parsed = self._looked_up(raw, row.line)
        self.above = raw
        if parsed.problem:
            row.kept.append(self._note(raw, parsed.problem))
        if parsed.value is not None:
            self._put(row, parsed.value, raw)
        if isinstance(parsed, Spread):
            row.also = row.also or []
            row.also += [(self.header, key, value) for key, value in parsed.also]

    def _meant(self, row: ReadRow, raw: Any) -> Any:
        """What is ticked in a cell, or what stands above; None where nothing is left to be read.

        Nothing is left of a cell that no reader could open, which is kept, of a form in which nothing is
        ticked, and of 「同上」 below nothing.
        """
        raw = raw if self._is_ours else ticks.told(raw)
        if type(raw) is Unread or raw == "":
            self.above = None
            if type(raw) is Unread:
                row.kept.append(self._note(raw, raw.problem))
            return None
        if not self._says_same or not is_ditto(raw):
            return raw
        row.raws = row.raws or {}
        row.raws[self.index] = self.above
        if self.above is None:
            row.kept.append(self._note(raw, "nothing-above"))
        return self.above

    def _looked_up(self, raw: Any, line: int) -> Parsed[Any]:
        """Most columns say the same few things again and again; one that does not is no longer looked up."""
        assert self._field is not None
        is_plain = self._is_plain or (
            self._is_bare_text and (type(raw) is not str or len(raw) > _LONGEST_UNKNOWN)
        )
        parsed = self._field.kind.parse(raw) if is_plain else self._understood(raw)
        if parsed.problem:
            parsed = self._stated(raw, parsed)
        if type(raw) in REPEATED and len(self._seen) < _CACHED and (self._repeats or type(raw) is not str):
            self._remember(raw, parsed, line)
        return parsed

    def _remember(self, raw: Any, parsed: Parsed[Any], line: int) -> None:
        self._seen[raw] = parsed
        if type(parsed) is Parsed and not parsed.problem and parsed.value is not None:
            self.known[raw] = parsed.value
        if type(raw) is str and len(self._seen) == _TRIED and line < 2 * _TRIED:
            self._repeats = False
            self._seen.clear()
            self.known.clear()

    def _stated(self, raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
        """What a cell that is no value says of how things stand; an export of ours says what it means."""
        assert self._field is not None
        return parsed if self._is_ours else states.told(self._field, raw, parsed)

    def _understood(self, raw: Any) -> Parsed[Any]:
        """A cell with what its column proves, and what it tells for other items."""
        assert self._field is not None
        if self.target in _MAY_BE_NONE and not self._is_ours and _says_none(raw):
            return Spread(None, also=((NOTES, fold(raw)),))
        if self._asks_whether and type(raw) is str and _YES_NO.parse(raw).value is not None:
            return Spread(None, also=((NOTES, fold(raw)),))
        if self._is_words and _is_unknown(raw):
            return Parsed(None)
        kind = self._field.kind
        parsed = self._habit.read(kind, raw) if self._habit else kind.parse(raw)
        if self._beside:
            parsed = self._beside(raw, parsed)
        return _with_area(parsed, self._area_code) if self._area_code and parsed.value else parsed

    def apart(self, raw: Any, count: int) -> tuple[Any, ...]:
        """What a cell tells of each of several people, in order; empty if it does not."""
        for parts in buyers.cuts(raw, count):
            read = [self._understood(part) for part in parts]
            if all(map(self._is_one, read)):
                return tuple(each.value for each in read)
        return ()

    def _is_one(self, parsed: Parsed[Any]) -> bool:
        """Whether a reading tells one thing and nothing beside it."""
        if parsed.value is None or parsed.problem or isinstance(parsed, Spread):
            return False
        return self.target not in PHONE_KINDS or len(parsed.value) == 1

    def shown_apart(self, value: Any, lang: str) -> str:
        """What of it is the customer's."""
        assert self._field is not None
        return self._field.kind.show(value, lang)

    def lunar(self, raw: Any) -> Parsed[Any]:
        """A cell of birthdays that another column says to be lunar."""
        assert self._field is not None
        return habits.Habit(calendar=habits.LUNAR).read(self._field.kind, raw)

    def _take_text(self, row: ReadRow, raw: Any) -> None:
        line = self._lines.get(raw) if type(raw) is str else None
        if line is None:
            line = self._line(clean(raw, multiline=True))
            if type(raw) is str and len(self._lines) < _TRIED:
                self._lines[raw] = line
                if line and self.target == NOTES and not _may_be_odd(raw):
                    self.known[raw] = line
        if not line:
            return
        if self.target == OWNER:
            self._take_owner(row, line)
        elif self.target == NUMBER:
            row.number = line
        else:
            before = row.values.get(NOTES)
            row.values[NOTES] = f"{before}\n{line}" if before else line
            row.whole_notes |= self._is_ours and self._plain and len(line) < MAY_BE_CUT

    def _take_owner(self, row: ReadRow, name: str) -> None:
        """Somebody, or a word for that there is nobody now: such a word is kept, and is nobody's name."""
        if name in NOBODY:
            row.kept.append(self._note(name, "owner-nobody"))
        else:
            row.owner = name

    def _line(self, text: str) -> str:
        """A line of the notes; the titles of other columns stand in front of it."""
        says_nothing = text.casefold() in _SAYS_NOTHING or (self._plain and is_placeholder(text))
        if self.target == NOTES and says_nothing and not self._is_ours:
            return ""
        is_bare = self._plain or not text or self.target in (OWNER, NUMBER)
        return text if is_bare else f"{self.header}：{text}"

    def _put(self, row: ReadRow, value: Any, raw: Any) -> None:
        before = row.values.get(self.target)
        if before is None:
            row.values[self.target] = value
        elif before == value:
            return
        elif self._many:
            kind = self._field.kind if self._field else None
            join = kind.joined if isinstance(kind, people_parts.PeoplePart) else united
            row.values[self.target] = join(before, value)
        elif self._long:
            row.values[self.target] = f"{before}\n{value}"
        else:
            row.kept.append(self._note(raw, "second-value"))

    def _note(self, raw: Any, problem: str) -> ImportNote:
        return {"column": self.header, "text": text_of(raw), "problem": problem}

    def kept_for(self, row: ReadRow, raw: Any) -> str:
        """Why a cell went to the import notes although by itself it can be read; empty if it did not."""
        told = (self.header, text_of(raw))
        return next((note["problem"] for note in row.kept if (note["column"], note["text"]) == told), "")

    def shown(self, raw: Any, stands_for: Any, lang: str, *, is_lunar: bool = False) -> Cell:
        text = text_of(raw)
        if type(raw) is Unread:
            return Cell(self.index, self.target, text, "", raw.problem)
        source = raw if stands_for is None else stands_for
        source = source if self._is_ours else ticks.told(source)
        note = "" if stands_for is None else "same-as-above"
        if self.target in CONTACT_TARGETS:
            understood, problem = contacts.shown(self.target, raw)
            return Cell(self.index, self.target, text, understood, problem)
        if self._field is None or self._is_text:
            return Cell(self.index, self.target, text, clean(source, multiline=True), note=note)
        parsed = self.lunar(source) if is_lunar else self._stated(source, self._understood(source))
        return Cell(
            self.index,
            self.target,
            text,
            self._shown(parsed, lang),
            parsed.problem,
            note or parsed.note,
        )

    def _shown(self, parsed: Parsed[Any], lang: str) -> str:
        """The value, and what went to other items, with their labels."""
        assert self._field is not None
        parts = [self._field.kind.show(parsed.value, lang)]
        for key, value in parsed.also if isinstance(parsed, Spread) else ():
            field = self._catalog[key]
            parts.append(f"{field.label(lang)} {field.kind.show(value, lang)}")
        return " · ".join(filter(None, parts))


def _says_none(raw: Any) -> bool:
    if type(raw) is not str or len(raw) > _LONGEST_NONE or _SIGNS_OF_NONE.isdisjoint(raw):
        return False
    return fold(raw).casefold() in _NONE


def _is_unknown(raw: Any) -> bool:
    """Whether a text only says that nobody knows: 「不详」, but not 「无」, which is an answer."""
    return (
        type(raw) is str and len(raw) <= _LONGEST_NONE and is_placeholder(fold(raw)) and not _says_none(raw)
    )


def _with_area(parsed: Parsed[Any], code: str) -> Parsed[Any]:
    """Local numbers with the shop's area code."""
    found: tuple[PhoneNumber, ...] = parsed.value or ()
    if not any(map(_is_local, found)):
        return parsed
    phones = tuple(
        replace(phone, number=code + phone.number) if _is_local(phone) else phone for phone in found
    )
    return replace(parsed, value=tuple(dict.fromkeys(phones)), note=parsed.note or "area-added")


def _is_local(phone: PhoneNumber) -> bool:
    is_mobile = phone.kind is PhoneKind.MOBILE
    return len(phone.number) in _LOCAL and phone.number[0] != "+" and not is_mobile
