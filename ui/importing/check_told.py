"""The rows of the check in words: for paper, for a file, for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.excel.rows import RowPlan
from app.fields.catalog import Catalog
from app.sheets.asked import ShownRows
from ui.desk import Progress
from ui.importing import calls
from ui.importing.words import place_text, row_sentence, verdict_word
from ui.words import tr

if TYPE_CHECKING:
    from app.excel.process.session import ImportSession

_AT_ONCE = 1000
Lines = tuple[tuple[str, ...], ...]


def told(
    session: ImportSession,
    progress: Progress,
    listed: calls.Listed,
    catalog: Catalog,
    start: int = 0,
    count: int | None = None,
) -> Lines:
    """Rows of a list from `start` on, all of them without a count. In a thread: only the words are kept."""
    lines: list[tuple[str, ...]] = []
    while True:
        wanted = _AT_ONCE if count is None else min(_AT_ONCE, count - len(lines))
        part = calls.part(session, progress, listed, start + len(lines), wanted)
        lines += [_line(row, catalog) for row in part.rows]
        if not part.rows or len(lines) == count:
            return tuple(lines)


def as_list(name: str, about: str, lines: Lines) -> ShownRows:
    """The rows as a list of its own; `about` says which."""
    titles = (tr("位置"), tr("结果"), tr("姓名"), tr("电话"), tr("怎么处理"))
    return ShownRows(tr("检查结果 {name}").format(name=name), titles, lines, None, about)


def _line(row: RowPlan, catalog: Catalog) -> tuple[str, ...]:
    return place_text(row.place), verdict_word(row.verdict), row.name, row.phone, row_sentence(row, catalog)
