"""Rooms of buildings, as lists of owners number them: 6-1-2804, 3栋1单元602室."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.fields.parsed import fold

_ALL_BUT_ONE_IN_TEN = 0.9
_room = re.compile(
    r"[A-Za-z]?[0-9]{1,2}(?:-|#|号楼|栋|幢|座)[0-9]{1,2}(?:-|单元)[0-9]{3,4}室?"
    r"|[A-Za-z]?[0-9]{1,2}(?:#|号楼|栋|幢|座)[0-9]{3,4}室?"
).fullmatch


def are_rooms(cells: Sequence[Any]) -> bool:
    """Whether nearly all cells are rooms of buildings."""
    found = sum(bool(_room(fold(cell))) for cell in cells)
    return len(cells) > 1 and found >= _ALL_BUT_ONE_IN_TEN * len(cells)
