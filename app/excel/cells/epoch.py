"""Days in workbooks that count from 1904, of which a cell holds the bare number without a format of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any

from app.excel.rows import CONTACT_ON
from app.excel.unread import Unread
from app.fields.field import Field
from app.fields.kinds import BirthdayKind, Date
from app.fields.people import People

_EPOCH = dt.datetime(1904, 1, 1)
_FIRST, _LAST = 8_500, 71_600
"""1927 to 2099; smaller numbers are years, or month and day."""
_DIGITS = 5


def holds_days(target: str, field: Field | None) -> bool:
    """Whether the cells of a column may be days."""
    return target == CONTACT_ON or (
        field is not None and isinstance(field.kind, Date | BirthdayKind | People)
    )


def with_days(cells: Sequence[Any], columns: Collection[int]) -> list[Any]:
    """The cells of a row, in these columns days instead of their numbers.

    A number that is text may have been brought from a workbook that counts otherwise: nobody can tell.
    """
    return [_day(cell) if index in columns else cell for index, cell in enumerate(cells)]


def _day(cell: Any) -> Any:
    if isinstance(cell, int | float) and not isinstance(cell, bool) and _FIRST <= cell <= _LAST:
        moment = _EPOCH + dt.timedelta(days=float(cell))
        return moment if moment.time() != dt.time() else moment.date()
    if isinstance(cell, str) and len(cell.strip()) == _DIGITS and cell.strip().isdecimal():
        return Unread(cell, "ambiguous-date")
    return cell
