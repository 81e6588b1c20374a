"""What the page asks of the session, in one call each; they run in a thread."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.excel.orders import RowOrder
from app.excel.rows import (
    NOTES,
    SKIP,
    CellAt,
    Choice,
    Decision,
    ImportChoices,
    OnDuplicate,
    Opened,
    PreviewRow,
    Result,
    RowComparison,
    RowFilter,
    RowPlan,
    SheetView,
    Summary,
    Verdict,
    Who,
)
from ui.desk import Progress

if TYPE_CHECKING:
    from app.excel.process.session import ImportSession
    from app.storage.book import Book
    from app.storage.rows import Done


DUPLICATES, FLAGGED = RowFilter(Verdict.DUPLICATE), RowFilter(flagged=True)
ATTENTION = (DUPLICATES, RowFilter(flagged=True, besides=Verdict.DUPLICATE))
"""What a person is to look at, the undecided first; each row once."""
AT_ONCE = 128


@dataclass(frozen=True, slots=True)
class Checked:
    """What an import would do; `flagged` counts the rows with something unreadable, imported or not.

    `attention` counts the rows that a person is to look at: these, and those that may be somebody known.
    """

    summary: Summary
    flagged: int
    attention: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be checked: targets for each table, and what a person chose, corrected and decided."""

    targets: Sequence[Sequence[str]]
    mode: OnDuplicate
    with_hidden: bool
    corrections: Mapping[CellAt, str]
    decisions: Mapping[int, Decision]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """Which rows are shown, and in which order."""

    shown: tuple[RowFilter, ...]
    order: RowOrder


@dataclass(frozen=True, slots=True)
class Part:
    """Rows from `start` on, of `total`."""

    total: int
    start: int
    rows: tuple[RowPlan, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A table that was read, with its first rows."""

    view: SheetView
    rows: tuple[PreviewRow, ...]


def open_lists(
    session: ImportSession,
    progress: Progress,
    paths: Sequence[Path],
    passwords: Mapping[Path, str],
    partial: Collection[Path],
) -> Opened:
    """Open lists, some of them only as far as the caps let; where it is the one list an error is raised."""
    return session.open(paths[0] if len(paths) == 1 else paths, passwords, progress, partial=partial)


def read(session: ImportSession, progress: Progress, choice: Sequence[Choice]) -> tuple[Read, ...]:
    """Read the tables of some sheets and their first rows with the targets guessed."""
    views = session.use(choice, progress)
    targets = [[column.target for column in view.columns] for view in views]
    return tuple(
        Read(view, preview(session, progress, table, own, {}))
        for table, (view, own) in enumerate(zip(views, targets, strict=True))
    )


def preview(
    session: ImportSession,
    progress: Progress,
    table: int,
    targets: Sequence[str],
    corrections: Mapping[CellAt, str],
) -> tuple[PreviewRow, ...]:
    """The first rows of a table; a column that is not imported is shown as it stands."""
    shown = [NOTES if target == SKIP else target for target in targets]
    return session.preview(table, shown, progress, corrections=corrections)


def check(session: ImportSession, progress: Progress, wanted: Wanted) -> Checked:
    """Find out what would happen to each row; what a person corrected and decided before still holds."""
    summary = session.plan(
        wanted.targets,
        wanted.mode,
        key=wanted.key,
        corrections=wanted.corrections,
        with_hidden=wanted.with_hidden,
        step=progress,
    )
    if wanted.decisions:
        return decide(session, progress, wanted.decisions)
    return _checked(session, summary, progress)


def correct(session: ImportSession, progress: Progress, texts: Mapping[CellAt, str | None]) -> Checked:
    """Read cells as if these texts stood in them; None: as it stands in the list."""
    return _checked(session, session.correct(texts, progress), progress)


def decide(session: ImportSession, progress: Progress, decisions: Mapping[int, Decision | None]) -> Checked:
    """Follow a person's decisions, by line; None takes one back."""
    return _checked(session, session.decide_each(decisions, progress), progress)


def comparison(session: ImportSession, progress: Progress, line: int) -> RowComparison:
    """A row beside its twin, item by item."""
    return session.comparison(line, progress)


def change_mode(session: ImportSession, progress: Progress, mode: OnDuplicate) -> Checked:
    """Treat known customers in another way."""
    return _checked(session, session.change_mode(mode, progress), progress)


def undecided(session: ImportSession, progress: Progress) -> dict[int, Who | None]:
    """The lines of all rows that may be somebody known, and whom."""
    found: dict[int, Who | None] = {}
    while True:
        window = session.window(Verdict.DUPLICATE, start=len(found), count=AT_ONCE, step=progress)
        found |= {row.line: row.twin.who if row.twin else None for row in window.rows}
        if not window.rows:
            return found


def part(
    session: ImportSession, progress: Progress, listed: Listed, start: int, count: int = AT_ONCE
) -> Part:
    """Some rows of a list."""
    window = session.listed(listed.shown, listed.order, start=start, count=count, step=progress)
    return Part(window.total, start, window.rows)


def apply(session: ImportSession, progress: Progress, book: Book, choices: ImportChoices) -> Done[Result]:
    """Copy the file as it is, then write; `FileError("backup-failed")` and nothing is written."""
    from app.storage import backup

    progress(0, 0, "backup")
    backup.back_up(book.path, book.key, "import")
    return session.apply(choices, progress)


def save_rejects(session: ImportSession, progress: Progress, path: Path) -> int:
    """Write the rows that were not imported to a workbook; how many."""
    return session.rejects(path, progress)


def _checked(session: ImportSession, summary: Summary, progress: Progress) -> Checked:
    flagged = session.window(flagged=True, count=0, step=progress).total
    return Checked(summary, flagged, session.listed(ATTENTION, count=0, step=progress).total)
