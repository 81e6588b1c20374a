"""Which rows of the preview a person looks at, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from app.excel.cells.read_row import ReadRow
from app.excel.orders import OrderBy, RowOrder
from app.excel.plan.plan import Plan
from app.excel.rows import RowFilter, Verdict
from app.fields.pinyin import sort_key

_RANKS = {
    verdict: rank
    for rank, verdict in enumerate(
        (Verdict.DUPLICATE, Verdict.PROBLEM, Verdict.NEW, Verdict.UPDATE, Verdict.SAME, Verdict.SKIP)
    )
}
"""What a person has to see to comes first."""
AS_LISTED = RowOrder()


class Listing:
    """The lines of the preview by filter and order.

    The last ones asked for are kept until the plan is judged anew: a person who scrolls asks for the same
    again and again, and a hundred thousand names are not put into order each time.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._judged = plan.verdicts
        self._asked: tuple[tuple[RowFilter, ...], RowOrder] | None = None
        self._lines: list[int] = []

    def lines(self, shown: Sequence[RowFilter], order: RowOrder = AS_LISTED) -> list[int]:
        """The rows of all these filters, which must not overlap, in this order."""
        asked = (tuple(shown), order)
        if asked != self._asked or self._judged is not self._plan.verdicts:
            self._judged, self._asked = self._plan.verdicts, asked
            self._lines = self._listed(shown, order)
        return self._lines

    def _listed(self, shown: Sequence[RowFilter], order: RowOrder) -> list[int]:
        parts = [
            sorted((row for row in self._plan.rows if self._is_shown(row, each)), key=_line) for each in shown
        ]
        rows = [row for part in parts for row in part]
        if order.by is not OrderBy.LIST:
            rows = _ordered(sorted(rows, key=_line), self._value(order.by), descending=order.descending)
        return [row.line for row in rows]

    def _is_shown(self, row: ReadRow, shown: RowFilter) -> bool:
        verdict = self._plan.verdicts[row.line]
        if shown.verdict not in (None, verdict) or shown.besides is verdict:
            return False
        codes = _codes(row)
        return (not shown.flagged or bool(codes)) and (not shown.problem or shown.problem in codes)

    def _value(self, by: OrderBy) -> Callable[[ReadRow], Any]:
        """By what a row stands where it does; None for what comes last."""
        if by is OrderBy.NAME:
            return _name
        if by is OrderBy.VERDICT:
            return self._rank
        if by is OrderBy.PROBLEM:
            counts = self._plan.summary().problems
            often = {code: place for place, code in enumerate(sorted(counts, key=lambda c: (-counts[c], c)))}
            return lambda row: min((often[code] for code in _codes(row)), default=None)
        return _line

    def _rank(self, row: ReadRow) -> tuple[int, bool]:
        """Those of a verdict with something unreadable stand before the others: they look otherwise."""
        return _RANKS[self._plan.verdicts[row.line]], not _codes(row)


def _ordered(rows: Iterable[ReadRow], value: Callable[[ReadRow], Any], *, descending: bool) -> list[ReadRow]:
    """Rows of which the same is told stay as they stand in the list."""
    known, unknown = list[tuple[Any, ReadRow]](), list[ReadRow]()
    for row in rows:
        if (told := value(row)) is None:
            unknown.append(row)
        else:
            known.append((told, row))
    known.sort(key=lambda each: each[0], reverse=descending)
    return [*(row for _, row in known), *unknown]


def _line(row: ReadRow) -> int:
    return row.line


def _name(row: ReadRow) -> str | None:
    name = row.values.get("name")
    return sort_key(name) if name else None


def _codes(row: ReadRow) -> set[str]:
    return {*row.problems, *(note["problem"] for note in row.kept)}
