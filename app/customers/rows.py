"""What the customer room tells the others: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from app.customers.item_rows import ItemFilter
from app.customers.record import AREA, Record
from app.fields.catalog import Catalog
from app.fields.field import Table
from app.fields.kinds import percent


@dataclass(frozen=True, slots=True)
class Area:
    """Where an address lies: parts that are None do not restrict, empty ones are those it does not tell.

    `text` are words anywhere in the address. Provinces and cities are named without their endings.
    """

    province: str | None = None
    city: str | None = None
    district: str | None = None
    community: str | None = None
    text: str = ""

    @property
    def parts(self) -> tuple[str | None, ...]:
        """The four levels, the widest first."""
        return (self.province, self.city, self.district, self.community)

    @property
    def name(self) -> str:
        """Of the innermost level that restricts."""
        return (self.parts[self.depth - 1] or "") if self.depth else ""

    def inside(self, name: str) -> Area:
        """The area of that name on the first level that does not restrict."""
        return replace(self, **{LEVELS[self.depth]: name})

    @property
    def depth(self) -> int:
        """How many levels restrict."""
        return next((place for place, part in enumerate(self.parts) if part is None), len(LEVELS))


LEVELS = AREA


@dataclass(frozen=True, slots=True)
class AreaCount:
    """An area with how many customers have an address in it; `is_leaf` where nothing is told further down."""

    area: Area
    count: int
    is_leaf: bool = False

    @property
    def name(self) -> str:
        """Of its own level; empty for those whose address does not tell it."""
        return self.area.name

    @property
    def level(self) -> str:
        """Which of `LEVELS` it is on."""
        return LEVELS[self.area.depth - 1]


@dataclass(frozen=True, slots=True)
class Query:
    """What a list of customers is asked for; empty parts do not restrict.

    `segments` are lists put together by hand, `imports` the writes of lists that were imported.
    `not_contacted_for` is in days; `ids` holds what another room found, such as who is due.
    `sort` is a key of the catalog, or `filled` for completeness; names sort by pinyin.
    """

    text: str = ""
    grades: frozenset[str] = frozenset()
    intents: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    lost_reasons: frozenset[str] = frozenset()
    owner_ids: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()
    areas: frozenset[Area] = frozenset()
    born_in_month: int | None = None
    not_contacted_for: int | None = None
    items: tuple[ItemFilter, ...] = ()
    ids: tuple[int, ...] | None = None
    segments: frozenset[int] = frozenset()
    imports: frozenset[int] = frozenset()
    sort: str = "name"
    descending: bool = False


class NextDay(StrEnum):
    """What has become of the day that was agreed on for the next contact."""

    AHEAD = "ahead"
    """It has not come yet, or there is none."""
    LATE = "late"
    """It is past, and nobody has been in touch since."""
    OVER = "over"
    """It is past and waits for nobody: there was a contact, or there is to be none any more."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the list: the shown texts of the asked columns, by key, and what painting needs."""

    id: int
    number: str
    name: str
    grade: str | None
    cells: dict[str, str]
    next_day: NextDay = NextDay.AHEAD
    """Told where the next contact is among the columns."""
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class SectionState:
    """How far one section of the file is known: of the items that count, and of what they weigh."""

    section: str
    filled: int
    total: int
    weight_filled: int = 0
    weight_total: int = 0

    @property
    def percent(self) -> int:
        """How complete the section is."""
        return percent(self.weight_filled, self.weight_total)


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """Everything in one customer's file, as one value."""

    id: int
    number: str
    name: str
    owner_id: int | None
    owner: str
    opened_on: dt.date
    record: Record
    catalog: Catalog
    values: dict[str, Any]
    sections: tuple[SectionState, ...]
    import_notes: tuple[dict[str, str], ...] = ()

    @property
    def percent(self) -> int:
        """How complete the file is, in percent of what the items that count weigh."""
        known = sum(part.weight_filled for part in self.sections)
        return percent(known, sum(part.weight_total for part in self.sections))

    @property
    def missing(self) -> tuple[str, ...]:
        """Keys of the items that count and are not known, in the order of the template."""
        return tuple(f.key for f in self.catalog.counted if self.values.get(f.key) in (None, "", ()))


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of the search box; `why` is the key of the item that matched."""

    id: int
    number: str
    name: str
    grade: str | None
    phone: str
    why: str
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A customer to be saved, from a form or from a row of a list: values by catalog key.

    `import_notes` keep, word for word, what could not be read: column, text and problem code.
    `children` are records of the family, assets and purchases beyond those that values hold, as columns
    (a birthday as one value); `opened_on` is the day the file was opened, today unless said.
    """

    values: dict[str, Any]
    owner_id: int | None = None
    import_notes: tuple[dict[str, str], ...] = field(default=())
    children: tuple[tuple[Table, dict[str, Any]], ...] = ()
    opened_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DeletedCustomer:
    """A customer that was deleted and can be brought back."""

    write_id: int
    id: int
    number: str
    name: str
    deleted_at: dt.datetime


@dataclass(frozen=True, slots=True)
class BatchConflict:
    """A customer of a batch whose file somebody changed after it.

    `added`: the batch had opened the file, taking it back anyway deletes it. `columns` are the places that
    differ, as table and column (empty where a whole record came). `by` is empty where nobody is known.
    """

    customer_id: int
    name: str
    added: bool
    columns: tuple[tuple[str, str], ...]
    changed_at: dt.datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class BatchProspect:
    """What taking back a batch would do: files deleted, files restored, and who was changed since."""

    removed: int
    restored: int
    conflicts: tuple[BatchConflict, ...]
    merged: tuple[tuple[str, str], ...] = ()
    """Who was merged into another file since, and into whose: what they brought stays there."""


@dataclass(frozen=True, slots=True)
class Unmerging:
    """What taking a merge apart would do: who comes back, and what was changed since and stays as it is.

    `changed` are places as table and column, the column empty where a row came or went.
    """

    write_id: int
    customer_id: int
    names: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BatchUndone:
    """What taking back a batch did: files deleted, files restored, files left because they were changed."""

    removed: int
    restored: int
    left: int


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """Customers under one name: `filters` find them, or, where there are none, `count` were put into it."""

    id: int
    name: str
    private: bool
    filters: dict[str, Any] | None
    count: int


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A list that was imported: by which write, its name, and when."""

    write_id: int
    name: str
    at: dt.datetime
