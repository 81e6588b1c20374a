"""What the list room tells the others: frozen rows that travel between processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from app.errors import KnownError

Progress = Callable[[int, int], None]
"""Called with what is done and the total (0: unknown)."""

NOTES = "notes"
SKIP = "skip"
OWNER = "owner"
NUMBER = "number"
OWN = "own:"
"""Before the title of a column that becomes an item of the shop's own."""
CONTACT_ON = "contact_on"
CONTACT_CHANNEL = "contact_channel"
CONTACT_TEXT = "contact_text"
CONTACT_BY = "contact_by"
CONTACT_RESULT = "contact_result"
CONTACT_TARGETS = (CONTACT_ON, CONTACT_CHANNEL, CONTACT_TEXT, CONTACT_BY, CONTACT_RESULT)
"""Columns that tell of contacts there were: each makes no item of the file but a part of its log."""

REJECT_TITLES = (
    *("未导入原因", "原行号", "原工作表", "原文件"),
    *("Why not imported", "Line in the list", "Sheet of the list", "File of the list"),
)
"""What stands beside the rows of a list of rejects: mended and back again, it says nothing of anybody."""


def own_title(target: str) -> str:
    """The title of the item of the shop's own that a target asks for, empty for any other target."""
    return target.removeprefix(OWN).strip() if target.startswith(OWN) else ""


def quiet(_done: int, _total: int) -> None:
    """For whoever does not want to know how far it is."""


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a list: its name, its lines (a first estimate), and whether its author hid it."""

    name: str
    rows: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that hold nobody: blank, sums and notes, headers repeated on every page, titles, heads of groups.

    The words of the last are not lost: they stand in a column of their own.
    """

    blank: int = 0
    totals: int = 0
    headers: int = 0
    titles: int = 0
    groups: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `rows` are line numbers (from 1, as the workbook shows them) with the cells of the line.

    `header_line` is 0 when the sheet has no header; the headers are then column letters. `hidden` are those
    of the lines that the list does not show. `since_1904`: bare numbers of days count from 1904, as in
    workbooks of the old Macintosh, and not from 1900. `above` are the lines over the header, each as a text.
    """

    name: str
    headers: tuple[str, ...]
    header_line: int
    rows: list[tuple[int, list[Any]]]
    left_out: LeftOut = LeftOut()
    hidden: frozenset[int] = frozenset()
    since_1904: bool = False
    above: tuple[str, ...] = ()


Merge = tuple[int, int, int, int]
"""First line, first column, last line, last column: lines from 1, columns from 0, both inclusive."""


class Grids(Protocol):
    """A file that has been opened: its sheets, and the cells of one, line by line from the first.

    Merges and hidden rows are looked for only when they are asked for.
    """

    sheets: tuple[SheetInfo, ...]

    @property
    def since_1904(self) -> bool:
        """Whether numbers of days count from 1904."""
        ...

    def lines(self, name: str) -> Iterator[list[Any]]: ...

    def merges(self, name: str) -> Sequence[Merge]:
        """Cells that were made one; what they hold stands in the first of them."""
        ...

    def hidden_rows(self, name: str) -> frozenset[int]:
        """Lines, from 1, that were hidden or filtered away."""
        ...


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """Where a column goes: a key of the catalog, or notes, owner, skip.

    `by` tells how it was found: label, alias, content, memory, choice, or nothing; `also` are further
    items that its cells feed (an office line in the column of mobiles). Below `UNSURE` it is to be asked.
    """

    index: int
    header: str
    target: str
    confidence: float
    by: str
    also: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()


UNSURE = 0.75


@dataclass(frozen=True, slots=True)
class Matching:
    """Titles of columns and where each goes, under a name; a title that comes twice stands twice."""

    name: str
    columns: tuple[tuple[str, str], ...]


class Verdict(StrEnum):
    """What happens to a row."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    DUPLICATE = "duplicate"
    PROBLEM = "problem"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Rows of the preview: those of a verdict, those of all `besides` one, those with some problem or any."""

    verdict: Verdict | None = None
    flagged: bool = False
    problem: str = ""
    besides: Verdict | None = None


class OnDuplicate(StrEnum):
    """What is done with rows whose customer is there already."""

    FILL = "fill"
    OVERWRITE = "overwrite"
    NEW = "new"
    SKIP = "skip"


class Override(StrEnum):
    """What a person decided for one row.

    Into the customer found; both kept; both kept and tied as one household; not imported.
    """

    MERGE = "merge"
    NEW = "new"
    HOUSEHOLD = "household"
    SKIP = "skip"


class Pick(StrEnum):
    """Whose value of an item stays in a merge: what is known, what the list says, of lists both."""

    KNOWN = "known"
    LIST = "list"
    BOTH = "both"


Picks = Mapping[str, Pick]
"""By key of the catalog; items without one go as the mode says."""
CellAt = tuple[int, int]
"""A cell of the run: the line of its row, and its column."""
Who = tuple[int | None, int | None]
"""Whom a twin stands for: the id of a customer or the line of a row, the other is None."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided for a row, beside whom: for another twin it does not hold.

    Without `about` it is the twin at the time.
    """

    override: Override
    picks: Picks = field(default_factory=dict)
    about: Who | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cell was read: as it stands, as it was understood, and what was wrong or not obvious."""

    column: int
    target: str
    raw: str
    shown: str
    problem: str = ""
    note: str = ""
    offers: tuple[str, ...] = ()
    """Of several meanings the words that would tell each: one can be chosen for a correction."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: the line as its workbook shows it; sheet and file where there are several."""

    line: int
    sheet: str = ""
    file: str = ""
    table: int = 0
    """Its table's number in the run."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Whom a row is, or may be: a customer of the file, or (`line`) an earlier row of the run.

    `reasons` are keys of what agrees, `against` of what contradicts; `certain` when it is surely the same
    person. `place` is where that earlier row stands; the preview tells it.
    """

    name: str
    number: str = ""
    customer_id: int | None = None
    line: int | None = None
    reasons: tuple[str, ...] = ()
    certain: bool = False
    place: Place | None = None
    against: tuple[str, ...] = ()

    @property
    def who(self) -> Who:
        """Whom it stands for, whatever agrees."""
        return self.customer_id, self.line


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row of the preview. `problems` are codes; those of single cells stand in `cells`.

    `line` is its own in the whole run, by which it is decided and corrected; `place` is what is shown.
    """

    line: int
    place: Place
    verdict: Verdict
    name: str
    phone: str
    twin: Twin | None
    cells: tuple[Cell, ...]
    problems: tuple[str, ...]
    override: Override | None = None
    picked: int = 0
    """For how many items a person picked whose value stays."""
    changed: tuple[str, ...] = ()
    """The items of a file that an update changes, as far as it is one of the client file."""


@dataclass(frozen=True, slots=True)
class PickRow:
    """An item of a row beside what is known of its twin; `offered` is empty where nothing is to be picked.

    `pick` is whose value stays as things are, `usual` whose does when nobody picks.
    """

    key: str
    label: str
    known: str
    listed: str
    offered: tuple[Pick, ...]
    usual: Pick
    pick: Pick


@dataclass(frozen=True, slots=True)
class RowComparison:
    """A row of the preview beside its twin, item by item; what differs comes first."""

    plan: RowPlan
    rows: tuple[PickRow, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts that the run then matches: `new` + `update` + `duplicate` is what will be written.

    `duplicate` counts rows that may be somebody known; undecided, they are kept beside that person.
    `flagged` counts the rows to be written of which some cell could not be read. `emptied` counts cells that
    are blank in a list known by a key and hold something in the file: they erase nothing. `asked` counts the
    unclear cells that an answer fits, by problem and answer.
    """

    total: int
    new: int = 0
    update: int = 0
    same: int = 0
    duplicate: int = 0
    problem: int = 0
    skip: int = 0
    flagged: int = 0
    problems: dict[str, int] = field(default_factory=dict)
    asked: dict[tuple[str, str], int] = field(default_factory=dict)
    left_out: LeftOut = LeftOut()
    emptied: int = 0

    @property
    def written(self) -> int:
        """How many rows the run will write."""
        return self.new + self.update + self.duplicate


@dataclass(frozen=True, slots=True)
class Tagging:
    """How many customers the tag of the batch reaches who do not bear it yet, new ones included.

    Of these `unchanged` are such of whom the list tells nothing else that is new.
    """

    customers: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What an import did; `rejected` rows were not imported.

    `contacts` were added to the log, `purchases` to the files, those of new customers included. `tagged`
    customers got the tag of the batch, as `Tagging` counts them.
    """

    added: int
    updated: int
    same: int
    rejected: int
    flagged: int
    contacts: int = 0
    purchases: int = 0
    tagged: int = 0


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """How a list is to be written: the owner of rows without one, a tag for the batch, the memory.

    `owner_id` is who gets the rows for which the list names nobody; `owner_ids` are several who get them by
    turns. `source` and `consent` (a line for the notes) are noted for all new customers of the batch.
    `keep_originals`: the lists themselves are kept with the batch's report.
    """

    list_name: str
    owner_id: int | None = None
    tag: str = ""
    remember: bool = True
    owner_ids: tuple[int, ...] = ()
    source: str = ""
    consent: str = ""
    keep_originals: bool = False


MOST_KEPT = 20_000_000
"""Bytes of the lists that are kept with a batch, at most."""
Choice = tuple[int, str]
"""A sheet among those opened: the place of its file, and its name."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """One list: its sheets, or why it could not be opened.

    `likely` are those that are probably wanted, `likeliest` is the one of them with most rows; `size` counts
    bytes.
    """

    name: str
    sheets: tuple[SheetInfo, ...] = ()
    likeliest: str = ""
    likely: tuple[str, ...] = ()
    error: KnownError | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """The lists of a run, in the order in which they were given."""

    files: tuple[OpenedFile, ...]

    @property
    def likeliest(self) -> tuple[Choice, ...]:
        """Of each list the sheet that is probably meant."""
        return tuple((place, file.likeliest) for place, file in enumerate(self.files) if file.sheets)

    @property
    def likely(self) -> tuple[Choice, ...]:
        """What is probably wanted of each list: the sheets that hold people, or the one that is fullest."""
        return tuple((place, name) for place, file in enumerate(self.files) for name in file.likely)

    @property
    def readable(self) -> tuple[Choice, ...]:
        """Every sheet that is seen and has rows."""
        return tuple(
            (place, sheet.name)
            for place, file in enumerate(self.files)
            for sheet in file.sheets
            if sheet.name == file.likeliest or (sheet.rows and not sheet.hidden)
        )


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one has waited for a list and how long one will at most, in seconds."""

    waited: float
    limit: float


@dataclass(frozen=True, slots=True)
class SheetView:
    """A table as it was understood; `rows` counts those that hold somebody, `hidden` those their author hid.

    `file` is the name of its list.
    """

    file: str
    name: str
    headers: tuple[str, ...]
    header_line: int
    rows: int
    left_out: LeftOut
    columns: tuple[ColumnGuess, ...]
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One of the first rows, cell by cell."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the preview: how many rows the filter shows, and some of them from `start` on."""

    total: int
    start: int
    rows: tuple[RowPlan, ...]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Which columns an export has; without `keys` all items that somebody has, in the order of the form.

    Sensitive items only where asked for.
    """

    keys: tuple[str, ...] | None = None
    sensitive: bool = False
    lang: str = "zh"
