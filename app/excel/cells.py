"""Reading the cells of a row into the values of a draft; what cannot be read is kept word for word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.calendar.dates import Birthday
from app.excel import people_parts
from app.excel.rows import NOTES, NUMBER, OWNER, SKIP, Cell, Unread
from app.excel.titles import plain_title
from app.fields.catalog import Catalog
from app.fields.kinds import Phones, Tags, Text, birth_of, sex_of
from app.fields.parsed import Parsed, clean, text_of
from app.fields.people import People
from app.fields.phones import PhoneKind, PhoneNumber

_DITTO = frozenset("同上 〃 ″ '' ′′ 同 ” ″″ ditto".split())
_REPEATED = frozenset({str, dt.date, dt.datetime})
_CACHED = 5000
_TRIED = 2000

PHONE_KINDS = {
    "mobile": PhoneKind.MOBILE,
    "office_phone": PhoneKind.OFFICE,
    "home_phone": PhoneKind.HOME,
    "other_phone": PhoneKind.OTHER,
}
PHONE_ITEMS = {kind: key for key, kind in PHONE_KINDS.items()}

ImportNote = dict[str, str]


@dataclass(slots=True)
class ReadRow:
    """A row as understood: values by key, and in `kept` what could not be read, as import notes.

    `raws` are the cells that stand for others (「同上」), by column. `problems` are codes for the row.
    """

    line: int
    cells: list[Any]
    values: dict[str, Any] = field(default_factory=dict)
    kept: list[ImportNote] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    raws: dict[int, Any] | None = None
    owner: str = ""
    number: str = ""


class RowReader:
    """Reads one row after the other; 「同上」 needs the one before."""

    def __init__(
        self, headers: Sequence[str], targets: Sequence[str], catalog: Catalog, lang: str = "zh"
    ) -> None:
        self._lang = lang
        self._columns = [
            _Column(index, header, target, catalog)
            for index, (header, target) in enumerate(zip(headers, targets, strict=True))
            if target != SKIP
        ]

    def read(self, line: int, cells: list[Any]) -> ReadRow:
        """A row with all that can be told without the file."""
        row = ReadRow(line, cells)
        width = len(cells)
        for column in self._columns:
            index = column.index
            raw = cells[index] if index < width else None
            if raw == "" or raw is None:
                column.above = None
                continue
            column.take(row, raw)
        _sort_phones(row.values)
        _tell_from_id(row)
        _name(row)
        return row

    def cells(self, row: ReadRow) -> tuple[Cell, ...]:
        """How each cell that holds something was read."""
        found = []
        for column in self._columns:
            raw = row.cells[column.index] if column.index < len(row.cells) else ""
            if raw not in ("", None):
                stands_for = (row.raws or {}).get(column.index)
                found.append(column.shown(raw, stands_for, self._lang))
        return tuple(found)


class _Column:
    """One column: its target, and the readings of cells that came before."""

    def __init__(self, index: int, header: str, target: str, catalog: Catalog) -> None:
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
        self._seen: dict[Any, Parsed[Any]] = {}
        self._repeats = True

    def take(self, row: ReadRow, raw: Any) -> None:
        parsed = self._seen.get(raw) if type(raw) in _REPEATED else None
        if parsed is None:
            if type(raw) is Unread:
                self.above = None
                row.kept.append(self._note(raw, raw.problem))
                return
            if type(raw) is str and len(raw) <= 5 and raw.strip() in _DITTO:
                row.raws = row.raws or {}
                row.raws[self.index] = self.above
                if self.above is None:
                    row.kept.append(self._note(raw, "nothing-above"))
                    return
                raw = self.above
            if self._is_text:
                self.above = raw
                self._take_text(row, raw)
                return
            parsed = self._parse(raw, row.line)
        self.above = raw
        if parsed.problem:
            row.kept.append(self._note(raw, parsed.problem))
        if parsed.value is not None:
            self._put(row, parsed.value, raw)

    def _parse(self, raw: Any, line: int) -> Parsed[Any]:
        """Most columns say the same few things again and again; one that does not is no longer looked up."""
        assert self._field is not None
        parsed = self._field.kind.parse(raw)
        if self._repeats and type(raw) in _REPEATED and len(self._seen) < _CACHED:
            self._seen[raw] = parsed
            if len(self._seen) == _TRIED and line < 2 * _TRIED:
                self._repeats = False
                self._seen.clear()
        return parsed

    def _take_text(self, row: ReadRow, raw: Any) -> None:
        text = clean(raw, multiline=True)
        if not text:
            return
        if self.target == OWNER:
            row.owner = text
        elif self.target == NUMBER:
            row.number = text
        else:
            line = text if self._plain else f"{self.header}：{text}"
            before = row.values.get(NOTES)
            row.values[NOTES] = f"{before}\n{line}" if before else line

    def _put(self, row: ReadRow, value: Any, raw: Any) -> None:
        before = row.values.get(self.target)
        if before is None or before == value:
            row.values[self.target] = value
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

    def shown(self, raw: Any, stands_for: Any, lang: str) -> Cell:
        text = text_of(raw)
        if type(raw) is Unread:
            return Cell(self.index, self.target, text, "", raw.problem)
        source = raw if stands_for is None else stands_for
        note = "" if stands_for is None else "same-as-above"
        if self._field is None or self._is_text:
            return Cell(self.index, self.target, text, clean(source, multiline=True), note=note)
        parsed = self._field.kind.parse(source)
        return Cell(
            self.index,
            self.target,
            text,
            self._field.kind.show(parsed.value, lang),
            parsed.problem,
            note or parsed.note,
        )


def united(before: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    """Both, each once."""
    return (*before, *(value for value in more if value not in before))


def _sort_phones(values: dict[str, Any]) -> None:
    """Each number to the item of its kind; a landline among the mobiles is taken for the office's."""
    for key, kind in PHONE_KINDS.items():
        phones = values.get(key)
        if phones is None or all(phone.kind is kind for phone in phones):
            continue
        del values[key]
        for phone in phones:
            own = replace(phone, kind=kind_in(key, phone))
            item = PHONE_ITEMS[own.kind]
            values[item] = united(values.get(item) or (), (own,))


def kind_in(key: str, phone: PhoneNumber) -> PhoneKind:
    """The kind of a number that stands in a column for the item `key`."""
    is_landline = phone.number[0] == "0" or len(phone.number) <= 8
    if key == "mobile" and phone.kind is PhoneKind.OTHER and is_landline:
        return PhoneKind.OFFICE
    return phone.kind


def _tell_from_id(row: ReadRow) -> None:
    """An ID number gives birthday and sex where the list has none; a contradiction is kept, not mended."""
    number = row.values.get("id_number")
    if not number:
        return
    born, sex = birth_of(number), sex_of(number)
    if born is not None:
        row.values.setdefault("birthday", Birthday.solar(born))
    if sex is not None and row.values.setdefault("sex", sex) != sex:
        row.kept.append({"column": "", "text": number, "problem": "sex-differs-from-id"})
    birthday = row.values["birthday"] if born is not None else None
    if (
        birthday is not None
        and born is not None
        and birthday.calendar == "solar"
        and _differs(birthday, born)
    ):
        row.kept.append({"column": "", "text": number, "problem": "birthday-differs-from-id"})


def _differs(birthday: Any, born: Any) -> bool:
    pairs = ((birthday.year, born.year), (birthday.month, born.month), (birthday.day, born.day))
    return any(said and said != told for said, told in pairs)


def _name(row: ReadRow) -> None:
    """Without a name the form of address stands for it, or the firm, or the telephone; it is flagged."""
    values = row.values
    if values.get("name"):
        return
    phones = [phone for key in PHONE_KINDS for phone in values.get(key) or ()]
    instead = values.get("salutation") or (phones and values.get("company")) or (phones and phones[0].number)
    if instead and (phones or values.get("salutation")):
        values["name"] = instead
        row.problems.append("name-missing")
    else:
        row.problems.append("no-name-no-phone")
