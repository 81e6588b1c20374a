"""Numbers given by the authorities: identity card and number plate."""

from __future__ import annotations

import datetime as dt
import re

from app import clock
from app.fields.parsed import Parsed, fold, is_placeholder, whole_digits
from app.fields.traditional import simplified

_idle = re.compile(r"[\s'·.\-‐-―]+").sub
_shape = re.compile("[0-9]{17}[0-9X]|[1-9][0-9]{14}").fullmatch
_digits = re.compile("[0-9]{11,}X?").fullmatch
_masked = re.compile(r"[*•]|X{2,}").search

_label = re.compile(r"^(?:居民)?(?:身份证号码?|身份证|证件号码?|ID)[:：]?(?=[0-9])").sub

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使"
_SIGN = "[A-HJ-NP-Z0-9]"
"""No plate has an I or O behind its second place, for they look like figures."""
_USUAL, _ELECTRIC = f"{_SIGN}{{4}}(?:{_SIGN}|[挂学警港澳领])", f"[A-HJK]{_SIGN}[0-9]{{4}}|[0-9]{{5}}[A-HJK]"
_PLATE = f"[{_PROVINCES}][A-Z](?:{_ELECTRIC}|{_USUAL})"
_plate = re.compile(_PLATE).fullmatch
_plates = re.compile(f"(?<![A-Z0-9]){_PLATE}(?![A-Z0-9])").findall
_island_plate = re.compile("[A-Z]{2,3}-[0-9]{4}|[0-9]{4}-[A-Z]{2}").fullmatch
"""Plates of Taiwan keep their dash: without it they may be another's without its province."""
_harbour_plate = re.compile("[A-HJ-NPR-Z]{2} ?[1-9][0-9]{0,3}|M[A-Z]?[- ]?[0-9]{2}[- ][0-9]{2}").fullmatch
"""Plates of Hong Kong, `NK 1105`, and of Macao, `MA-12-34`."""
_plate_label = re.compile(r"^车牌号?码?[:：]?\s*").sub
_coloured = re.compile(r"\s*[(（](?:[蓝黄绿黑白]|新能源|电车)色?牌?[)）]$").sub
_dotted = re.compile("(?<=^[\u3400-\u9fff][A-Za-z])[•●∙・]").sub
_between = re.compile(r"[\s、,，;；/|\n]+").sub
_no_plate = re.compile(
    "(?:还|尚|暂)?[未没](?:有)?(?:上|挂|办)?(?:车?牌照?|户)?了?|待上牌?|(?:正在)?上牌中|(?:正在)?办理?中|临时?(?:车?牌照?|号牌)?[0-9]*|临时"
    "|(?:暂|现)?无(?:车?牌照?|车)|新车(?:(?:还|尚|暂)?[未没]上?(?:车?牌照?)?|无牌|待上?牌?)?|未定|没车"
).fullmatch
"""That a car has no plate, or a paper one for its first weeks."""


def read_id(raw: object) -> Parsed[str]:
    """An identity card's number: 18 signs with a right check digit, or 15 digits of before 1999.

    A workbook keeps only 15 digits of a number: such a cell is `lost-digits` and never completed.
    """
    text, lost = whole_digits(raw)
    if is_placeholder(text):
        return Parsed(None)
    text = _label("", _idle("", text).upper()).replace("×", "X")
    if lost:
        return Parsed(None, "lost-digits")
    if not _shape(text):
        why = "masked" if _masked(text) else "wrong-length" if _digits(text) else "unreadable"
        return Parsed(None, why)
    if len(text) == 18 and not _checks(text):
        return Parsed(None, "lost-digits" if text.endswith("000") else "bad-check-digit")
    if len(text) < 18 and _is_cut(text):
        return Parsed(None, "lost-digits")
    return Parsed(text) if birth_of(text) else Parsed(None, "no-such-date")


def _is_cut(number: str) -> bool:
    """Whether 15 digits are rather the first ones of 18 than the number of somebody born in 1919 or 1920."""
    day = f"{number[6:10]}-{number[10:12]}-{number[12:14]}"
    if number[6:8] not in ("19", "20"):
        return False
    try:
        return dt.date.fromisoformat(day) <= clock.today()
    except ValueError:
        return False


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
    if _plate(text):
        return Parsed(text)
    if is_placeholder(text) or _no_plate(text):
        return Parsed(None)
    text = _dotted("", _coloured("", _plate_label("", simplified(text[:1]) + text[1:])))
    bare = _idle("", text).upper()
    if _island_plate(text.upper()):
        return Parsed(text.upper())
    if _harbour_plate(text.upper()):
        return Parsed(text.upper().replace(" ", ""))
    return Parsed(bare) if _plate(bare) else _among_words(text.upper(), bare)


def says_no_plate(raw: object) -> bool:
    """Whether a cell says that there is no plate (yet), which is more than nothing: 「临牌」."""
    text = fold(raw)
    return not is_placeholder(text) and _no_plate(text) is not None


def _among_words(text: str, bare: str) -> Parsed[str]:
    """The first plate of a cell that holds more than one plate, or the present one: 「原…现…」."""
    pieces = " ".join(_idle("", piece) for piece in _between("\n", text).split("\n"))
    found = _plates(pieces.rpartition("现")[2]) or _plates(pieces)
    if not found:
        return Parsed(None, "masked" if _masked(bare) else "unreadable")
    rest = pieces.replace(found[0], "", 1).strip()
    return Parsed(found[0], "leftover-text" if rest else "")
