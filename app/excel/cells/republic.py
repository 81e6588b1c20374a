"""Days of Taiwan, whose years count from 1912 where nobody says so: 75/03/02 is of 1986."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app import clock
from app.fields.parsed import fold

_BEFORE_FIRST = 1911
_HUNDRED = 100
_AHEAD = 30
"""Years from now in which a policy runs out."""
_LOOKED_AT = 40
"""Lines in which a telephone or an identity number of Taiwan is looked for."""

_day = re.compile(
    r"([01]?[0-9]{2})(?:[-/.年]\s*([01]?[0-9])[-/.月]\s*([0-3]?[0-9])日?|([01][0-9])([0-3][0-9]))"
).fullmatch
_short = re.compile(r"[0-9]{1,3}([-/.])[0-9]{1,2}\1[0-9]{1,2}").fullmatch
_title = re.compile("民國|民国|身分證|行動電話|統一編號|國曆").search
_theirs = re.compile(r"\(?09[0-9]{2}\)?[ -]?[0-9]{3}[ -]?[0-9]{3}|[A-Z][12][0-9]{8}").fullmatch


def counts(cells: Sequence[Any], rows: Sequence[tuple[int, list[Any]]], titles: Sequence[str]) -> bool:
    """Whether the short years of a column are of the republic.

    One of a hundred and more proves it, or that the list is of Taiwan; a year in the future disproves it.
    """
    years = [int(match[1]) for cell in cells if (match := _read(cell))]
    if not years or any(map(_is_of_other_order, cells)):
        return False
    if _BEFORE_FIRST + max(years) > clock.today().year + _AHEAD:
        return False
    return max(years) >= _HUNDRED or any(map(_title, titles)) or _is_of_taiwan(rows)


def in_common_years(raw: Any) -> str:
    """The day with its year as the world counts it; empty for anything else."""
    match = _read(raw)
    if not match:
        return ""
    year, month, day, close_month, close_day = match.groups()
    return f"{_BEFORE_FIRST + int(year)}-{month or close_month}-{day or close_day}"


def _read(raw: Any) -> re.Match[str] | None:
    return _day(fold(raw)) if isinstance(raw, str) else None


def _is_of_other_order(raw: Any) -> bool:
    return isinstance(raw, str) and bool(_short(fold(raw))) and not _read(raw)


def _is_of_taiwan(rows: Sequence[tuple[int, list[Any]]]) -> bool:
    texts = (cell.strip() for _, cells in rows[:_LOOKED_AT] for cell in cells if isinstance(cell, str))
    return any(map(_theirs, texts))
