"""In which order the rows of the preview can stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OrderBy(StrEnum):
    """By what the rows of the preview are sorted; `LIST`: as they stand, one filter after the other."""

    LIST = "list"
    LINE = "line"
    NAME = "name"
    VERDICT = "verdict"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class RowOrder:
    """In which order rows are shown; what has no name, or no problem, comes last either way."""

    by: OrderBy = OrderBy.LIST
    descending: bool = False
