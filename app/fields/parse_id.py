"""Numbers given by the authorities: identity card and number plate."""

from __future__ import annotations

import datetime as dt
import re

from app import clock
from app.fields.parsed import Parsed, fold, is_placeholder, whole_digits

_idle = re.compile(r"[\s'·.\-‐-―]+").sub
_shape = re.compile("[0-9]{17}[0-9X]|[0-9]{15}").fullmatch
_masked = re.compile(r"[*•]|X{2,}").search

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使"
_plate = re.compile(f"[{_PROVINCES}][A-Z][A-Z0-9]{{4,5}}[A-Z0-9挂学警港澳领]").fullmatch


def read_id(raw: object) -> Parsed[str]:
    """An identity card's number: 18 signs with a right check digit, or 15 digits of before 1999.

    A workbook keeps only 15 digits of a number: such a cell is `lost-digits` and never completed.
    """
    text, lost = whole_digits(raw)
    if is_placeholder(text):
        return Parsed(None)
    text = _idle("", text).upper()
    if lost:
        return Parsed(None, "lost-digits")
    if not _shape(text):
        return Parsed(None, "masked" if _masked(text) else "unreadable")
    if len(text) == 18 and not _checks(text):
        return Parsed(None, "lost-digits" if text.endswith("000") else "bad-check-digit")
    return Parsed(text) if birth_of(text) else Parsed(None, "no-such-date")


def _checks(number: str) -> bool:
    from stdnum.iso7064 import mod_11_2

    return mod_11_2.is_valid(number)


def birth_of(number: str) -> dt.date | None:
    """The birthday that an identity card's number tells, if it is one that can be."""
    digits = number[6:14] if len(number) == 18 else f"19{number[6:12]}"
    try:
        day = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return day if dt.date(1880, 1, 1) <= day <= clock.today() else None


def sex_of(number: str) -> str | None:
    """`male` or `female`: odd order numbers are men's."""
    order = number[16:17] if len(number) == 18 else number[14:15]
    if not (order.isascii() and order.isdecimal()):
        return None
    return "male" if int(order) % 2 else "female"


def read_plate(raw: object) -> Parsed[str]:
    """A plate of 7 signs, or 8 for new-energy cars, in capitals without dot or space."""
    text = fold(raw)
    if is_placeholder(text):
        return Parsed(None)
    text = _idle("", text).upper()
    return Parsed(text) if _plate(text) else Parsed(None, "masked" if _masked(text) else "unreadable")
