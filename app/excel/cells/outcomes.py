"""How contacts of a log ended, where that tells how far the customers have come: 「成交」, 「战败」."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.excel.cells.habits import Rows
from app.excel.rows import CONTACT_RESULT
from app.fields.catalog import Catalog
from app.fields.parsed import fold

STAGE = "stage"
_SAMPLES = 400


class Outcomes:
    """The column of a log that tells it, unless a column tells of nothing else."""

    def __init__(self, targets: Sequence[str], catalog: Catalog, rows: Rows) -> None:
        self._known: dict[str, str] = {}
        self._place = -1
        if STAGE in targets or STAGE not in catalog.by_key or CONTACT_RESULT not in targets:
            return
        self._kind = catalog[STAGE].kind
        place = targets.index(CONTACT_RESULT)
        some = rows[:: max(1, len(rows) // _SAMPLES)]
        told = [text for _, cells in some if place < len(cells) and (text := fold(cells[place]))]
        if told and 2 * sum(bool(self._of(text)) for text in told) >= len(told):
            self._place = place

    def of(self, cells: Sequence[Any]) -> str:
        """How far the customer of a row has come; empty where it does not tell."""
        return self._of(fold(cells[self._place])) if 0 <= self._place < len(cells) else ""

    def _of(self, text: str) -> str:
        if text not in self._known:
            self._known[text] = self._kind.parse(text).value or ""
        return self._known[text]
