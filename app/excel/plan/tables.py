"""The tables of a run: several sheets are one long list in which each row has a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

from app.excel.cells.read_row import PHONE_KINDS, ImportNote, ReadRow
from app.excel.plan.purchases import DEAL
from app.excel.rows import CONTACT_ON, CONTACT_TARGETS, CONTACT_TEXT, NOTES, NUMBER, CellAt, Place, Sheet
from app.excel.titles import short_title
from app.fields.parsed import text_of

Corrections = Mapping[CellAt, str]
"""What a person wrote in place of cells."""
Text = TypeVar("Text", str, str | None)
_TELL_WHO = frozenset({*PHONE_KINDS, "id_number", "plate", "wechat"})
_TELL_MORE = frozenset("birthday company mailing_address home_address".split())
is_day = re.compile(".*(?:日期|时间)").fullmatch
"""Whether a plain title is that of a day, of no item perhaps."""
_HANG_ON_PEOPLE = frozenset({*CONTACT_TARGETS, *DEAL})


@dataclass(frozen=True, slots=True)
class Table:
    """A table with where its columns go.

    Its rows go on in the run where those of the table before ended: by `base` more than the workbook
    shows, or `counted` from it where the lines are not in order (cards that lie in several sheets).
    """

    file: str
    sheet: Sheet
    targets: tuple[str, ...]
    base: int = 0
    counted: bool = False

    def line_of(self, place: int) -> int:
        """The line in the run of the row that comes at `place` in the sheet, from 0."""
        return self.base + (place + 1 if self.counted else self.sheet.rows[place][0])

    def shown(self, line: int) -> int:
        """The line that the workbook shows."""
        return self.sheet.rows[line - self.base - 1][0] if self.counted else line - self.base

    @property
    def hangs(self) -> int:
        """How much it hangs on others: a list of people, one with contacts or purchases, those alone.

        What tells nothing of whom it is but a name may hang on another table as well.
        """
        if not self.tells_events:
            return 0 if self._tells(_TELL_WHO | _TELL_MORE) else 2
        return 1 if self._tells(frozenset({"name"})) and self._tells(_TELL_WHO) else 2

    @property
    def tells_events(self) -> bool:
        """Whether it tells of contacts or purchases."""
        return not _HANG_ON_PEOPLE.isdisjoint(self.targets)

    @property
    def tells_days(self) -> bool:
        """Whether it tells when something was that is of no item: 「投诉日期」, 「办理时间」."""
        pairs = zip(self.sheet.headers, self.targets, strict=True)
        return any(target == NOTES and is_day(short_title(header)) for header, target in pairs)

    @property
    def is_log(self) -> bool:
        """Whether its rows tell of contacts, even of such whose day cannot be read."""
        return self.hangs > 1 and {CONTACT_ON, CONTACT_TEXT} <= {*self.targets}

    def _tells(self, items: Collection[str]) -> bool:
        """Whether something stands in a column of one of these."""
        places = [place for place, target in enumerate(self.targets) if target in items]
        return any(
            place < len(cells) and cells[place] not in ("", None)
            for _, cells in self.sheet.rows
            for place in places
        )

    @property
    def number_header(self) -> str:
        """The title of the column with the numbers of files, empty without one."""
        pairs = zip(self.sheet.headers, self.targets, strict=True)
        return next((header for header, target in pairs if target == NUMBER), "")


class Tables:
    """All tables of a run, in order."""

    def __init__(self, tables: Sequence[tuple[str, Sheet, Sequence[str]]]) -> None:
        """`tables` are the file's name, the sheet, and a target for each column."""
        self._tables: list[Table] = []
        base = 0
        for file, sheet, targets in tables:
            counted = not all(above[0] < below[0] for above, below in pairwise(sheet.rows))
            table = Table(file, sheet, tuple(targets), base, counted)
            self._tables.append(table)
            base = table.line_of(len(sheet.rows) - 1) if sheet.rows else base
        self._bases = [table.base for table in self._tables]
        self._files = len({file for file, _, _ in tables})

    def __iter__(self) -> Iterator[Table]:
        return iter(self._tables)

    def __getitem__(self, number: int) -> Table:
        return self._tables[number]

    def planned(self) -> list[int]:
        """The numbers of the tables as they are planned: people before what hangs on them."""
        return sorted(range(len(self._tables)), key=lambda number: self._tables[number].hangs)

    def number_of(self, line: int) -> int:
        """Which table a line of the run belongs to."""
        return bisect_right(self._bases, line - 1) - 1

    def of(self, line: int) -> Table:
        """The table of a line of the run."""
        return self._tables[self.number_of(line)]

    def place(self, line: int) -> Place:
        """Where that row stands; the sheet and the file only where there are several."""
        number = self.number_of(line)
        table = self._tables[number]
        sheet = table.sheet.name if len(self._tables) > 1 else ""
        return Place(table.shown(line), sheet, table.file if self._files > 1 else "", number)


def by_line(corrections: Mapping[CellAt, Text]) -> dict[int, dict[int, Text]]:
    """What a person wrote, by column, for each line of the run."""
    found: dict[int, dict[int, Text]] = {}
    for (line, column), text in corrections.items():
        found.setdefault(line, {})[column] = text
    return found


def replaced(stands: list[Any], row: ReadRow, headers: Sequence[str]) -> Iterator[ImportNote]:
    """What stood in the cells of a row in place of which a person wrote what cannot be read, either."""
    unread = {told for note in row.kept for told in (note["column"], note["text"])}
    for header, was, now in zip(headers, stands, row.cells, strict=False):
        if was not in (now, "", None) and not unread.isdisjoint((header, text_of(now))):
            yield {"column": header, "text": text_of(was), "problem": "corrected"}


def mended(cells: list[Any], texts: Mapping[int, Any]) -> list[Any]:
    """The cells of a row with other ones in some of its columns."""
    right = [*cells, *[""] * (max(texts, default=-1) + 1 - len(cells))]
    for column, text in texts.items():
        right[column] = text
    return right
