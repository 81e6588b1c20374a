"""What is told of past imports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from app.excel.rows import LeftOut


@dataclass(frozen=True, slots=True)
class BatchTable:
    """A table of a batch; `columns` are pairs of a title and the item it went to."""

    file: str
    sheet: str
    rows: int
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What an import did; `counts` are those of its `Result` by name, `corrected` rows were mended before.

    `owners` got the new customers for whom the list named nobody, several of them by turns.
    """

    tables: tuple[BatchTable, ...]
    counts: dict[str, int]
    mode: str
    total: int = 0
    tag: str = ""
    corrected: int = 0
    problems: dict[str, int] = field(default_factory=dict)
    left_out: LeftOut = field(default_factory=LeftOut)
    source: str = ""
    consent: str = ""
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A list that was kept as it was; `size` is in bytes."""

    id: int
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A past import; `stands` is false once it was taken back. `staff` is empty for nobody.

    `wrote` is false where nothing was new, or the journal no longer knows: then nothing can be taken back.
    """

    id: int
    write_id: int
    name: str
    at: dt.datetime
    staff: str
    stands: bool
    report: BatchReport
    wrote: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """A past import with what can be saved again of it."""

    row: BatchRow
    originals: tuple[KeptFile, ...]
    rejects: int
