"""Reading the cells of a row into the values of a draft; what cannot be read is kept word for word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.calendar.dates import Calendar
from app.excel.cells import buyers, epoch, habits, ids, together
from app.excel.cells.column import REPEATED, Column
from app.excel.cells.contacts import ContactColumns
from app.excel.cells.ditto import DITTO
from app.excel.cells.outcomes import Outcomes
from app.excel.cells.read_row import PHONE_ITEMS, PHONE_KINDS, ReadRow, kind_in, united
from app.excel.rows import CONTACT_TARGETS, NOTES, SKIP, Cell
from app.fields.catalog import Catalog


class RowReader:
    """Reads one row after the other; 「同上」 needs the one before. A fresh one can go to another process.

    `rows` are those of the list: what a whole column proves holds for each of its cells. `area_code` is the
    shop's own, for local numbers without one. `since_1904` tells from which year bare numbers of days count.
    """

    def __init__(
        self,
        headers: Sequence[str],
        targets: Sequence[str],
        catalog: Catalog,
        lang: str = "zh",
        rows: habits.Rows = (),
        area_code: str = "",
        *,
        since_1904: bool = False,
    ) -> None:
        self._lang = lang
        self._catalog = catalog
        self._columns = [
            Column(index, header, target, catalog, rows, area_code, headers)
            for index, (header, target) in enumerate(zip(headers, targets, strict=True))
            if target != SKIP
        ]
        self._is_ours = habits.are_our_files(targets, rows)
        if self._is_ours:
            for column in self._columns:
                column.believe()
        self._calendars = next(
            (
                c.index
                for c in self._columns
                if c.target == NOTES and habits.names_calendars(c.header, rows, c.index)
            ),
            None,
        )
        self._birthday = next((c for c in self._columns if c.target == "birthday"), None)
        items = [c for c in self._columns if c.target not in CONTACT_TARGETS]
        self._items = [(c.index, c.target, c.known, c) for c in items]
        self._contacts = ContactColumns(headers, targets)
        self._outcomes = Outcomes(targets, catalog, rows)
        self._together = () if self._is_ours else together.told_by(headers, targets)
        self._days = frozenset(c.index for c in self._columns if c.holds_days) if since_1904 else frozenset()

    def read(self, line: int, cells: list[Any]) -> ReadRow:
        """A row with all that can be told without the file."""
        cells = self.dated(cells)
        row = ReadRow(line, cells)
        width, values = len(cells), row.values
        for index, target, known, column in self._items:
            raw = cells[index] if index < width else None
            if raw == "" or raw is None:
                column.above = None
                continue
            value = known.get(raw) if type(raw) in REPEATED else None
            if value is None or target in values:
                column.take(row, raw)
            else:
                values[target] = value
                column.above = raw
        if self._calendars is not None:
            self._in_said_calendar(row)
        if row.also:
            self._share(row, row.also)
        if self._contacts:
            self._contacts.take(row)
            row.outcome = self._outcomes.of(cells)
        buyers.take(row, self._columns)
        _sort_phones(row.values)
        if "wechat" in row.values:
            together.same_number(row)
        if "id_number" in row.values:
            ids.take(row, is_ours=self._is_ours)
        for told in self._together:
            told(values)
        _name(row)
        return row

    def dated(self, cells: list[Any]) -> list[Any]:
        """The cells of a row with days where its workbook has bare numbers for them."""
        return epoch.with_days(cells, self._days) if self._days else cells

    def cells(self, row: ReadRow) -> tuple[Cell, ...]:
        """How each cell that holds something was read."""
        found = []
        for column in self._columns:
            raw = row.cells[column.index] if column.index < len(row.cells) else ""
            if raw not in ("", None):
                stands_for = (row.raws or {}).get(column.index)
                is_lunar = column is self._birthday and self._says_lunar(row)
                shown = column.shown(raw, stands_for, self._lang, is_lunar=is_lunar)
                if row.apart and column.index in row.apart:
                    told = column.shown_apart(row.apart[column.index], self._lang)
                    shown = replace(shown, shown=told, problem="")
                found.append(shown if shown.problem else replace(shown, problem=column.kept_for(row, raw)))
        return tuple(found)

    def _says_lunar(self, row: ReadRow) -> bool:
        index = self._calendars
        if index is None or index >= len(row.cells):
            return False
        return habits.calendar_of(row.cells[index]) == habits.LUNAR

    def _in_said_calendar(self, row: ReadRow) -> None:
        """A column of its own says of some birthdays that they are lunar."""
        column, birthday = self._birthday, row.values.get("birthday")
        if (
            column is None
            or birthday is None
            or birthday.calendar is Calendar.LUNAR
            or not self._says_lunar(row)
        ):
            return
        raw = row.cells[column.index]
        row.values["birthday"] = column.lunar(column.above if raw in DITTO else raw).value or birthday

    def _share(self, row: ReadRow, also: list[tuple[str, str, Any]]) -> None:
        """What cells told for other items; a column of that item has the first word."""
        for header, key, value in also:
            before = row.values.get(key)
            if key == "salutation" and before is not None and before != value and "name" not in row.values:
                row.values["name"] = value
            elif key == NOTES:
                line = f"{header}：{value}"
                row.values[NOTES] = f"{before}\n{line}" if before else line
            elif before is None:
                row.values[key] = value
            elif isinstance(before, tuple):
                row.values[key] = united(before, value)
            elif before != value:
                text = self._catalog[key].kind.edit_text(value)
                row.kept.append({"column": header, "text": text, "problem": "second-value"})


def _sort_phones(values: dict[str, Any]) -> None:
    """Each number to the item of its kind; a landline among the mobiles is taken for the office's."""
    for key, kind in PHONE_KINDS.items():
        phones = values.get(key)
        if phones is None or (len(phones) == 1 and phones[0].kind is kind):
            continue
        if all(phone.kind is kind for phone in phones):
            continue
        del values[key]
        for phone in phones:
            own = replace(phone, kind=kind_in(key, phone))
            item = PHONE_ITEMS[own.kind]
            values[item] = united(values.get(item) or (), (own,))


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
