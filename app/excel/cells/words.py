"""Words beside an amount or in the place of a plate that say more than the item holds."""

from __future__ import annotations

from typing import Any

from app.excel.cells.spread import Spread
from app.excel.rows import NOTES
from app.fields.parse_id import says_no_plate
from app.fields.parsed import Parsed, clean


def of_amount(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「落地15万」, 「套内78㎡」: the amount, and in the notes what it was said to be."""
    if parsed.note != "worded":
        return parsed
    return Spread(parsed.value, parsed.problem, parsed.note, ((NOTES, clean(raw, multiline=False)),))


def of_plate(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「临牌」 tells that the car is new: it is no plate, and kept in the notes."""
    if parsed.value is not None or parsed.problem or not says_no_plate(raw):
        return parsed
    return Spread(None, "", "also-read", ((NOTES, clean(raw, multiline=False)),))
