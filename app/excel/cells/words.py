"""Words beside an amount or in the place of a plate that say more than the item holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from app.excel.cells.spread import Spread
from app.excel.rows import NOTES
from app.fields.kinds import Kind, Money, Size
from app.fields.parse_id import says_no_plate
from app.fields.parsed import Parsed, clean, fold

Reader = Callable[[Any, Parsed[Any]], Parsed[Any]]
_yearly = re.compile(r"^(?:[年期][交缴]|首[年期]|每年)\s*|\s*(?:[/每]|一)年$").sub


def of_amount(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「落地15万」, 「套内78㎡」: the amount, and in the notes what it was said to be."""
    if parsed.note != "worded":
        return parsed
    return Spread(parsed.value, parsed.problem, parsed.note, ((NOTES, clean(raw, multiline=False)),))


def amounts(kind: Money | Size, header: str) -> Reader:
    """The reader of a column of amounts."""
    is_yearly = isinstance(kind, Money) and "年" in header
    return partial(_of_year, kind) if is_yearly else of_amount


def _of_year(kind: Kind, raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「8600元/年」 and 「年交8600」 where the title asks what is paid in a year."""
    text = _yearly("", fold(raw)) if parsed.value is None and type(raw) is str else raw
    if text == raw or (read := kind.parse(text)).value is None:
        return of_amount(raw, parsed)
    return Spread(read.value, read.problem, "also-read", ((NOTES, clean(raw, multiline=False)),))


def of_payment(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「微众分期」: a loan, and in the notes whose."""
    found = of_amount(raw, parsed)
    return replace(found, note="also-read") if found is not parsed else parsed


def of_plate(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「临牌」 tells that the car is new: it is no plate, and kept in the notes."""
    if parsed.value is not None or parsed.problem or not says_no_plate(raw):
        return parsed
    return Spread(None, "", "also-read", ((NOTES, clean(raw, multiline=False)),))
