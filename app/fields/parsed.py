"""What reading one cell gives, and the cleaning of cells that every kind begins with."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal, InvalidOperation
from typing import Generic, TypeVar

from app.value import value

T = TypeVar("T")


@value()
class Parsed(Generic[T]):
    """A value read from what a person typed or a workbook held.

    `value` is None where nothing stood or nothing could be read. `problem` is a code saying why the
    cell, or a part of it, could not be read; the caller then keeps the raw text. A problem *with* a
    value means that part of the cell was understood (a phone among unreadable words).
    `note` is a code saying how something not obvious was understood.
    """

    value: T | None
    problem: str = ""
    note: str = ""


_PLACEHOLDERS = frozenset(
    "- -- --- — —— / // \\ . … ? ?? n/a na none null nan #n/a "
    "无 没有 暂无 未知 不详 不明 不知 不知道 不清楚 不清 "
    "未填 没填 未提供 未登记 未留 待补 待补充 待填 待查 待定 空 無 沒有 不詳".split()
)

_FULL_WIDTH = {0x3000: " "} | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_CHINESE_MARKS = frozenset("！（），：；？［］｛｝～")
_FULL_WIDTH_LETTERS = {code: to for code, to in _FULL_WIDTH.items() if chr(code) not in _CHINESE_MARKS}

_has_full_width = re.compile("[\u3000\uff01-\uff5e]").search
_invisible = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
_line_end = re.compile("_x000D_\n?|\r\n?|[\x85\u2028\u2029]")
_space_run = re.compile(r"\s+")
_blank_run = re.compile(r"[^\S\n]+")
_LONGEST_WHOLE = 1e21
"""Numbers below it are shown with all their digits: that of an identity card, cut, is still one."""
_scientific = re.compile(r"[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,3}").fullmatch


def text_of(raw: object) -> str:
    """The cell as text: whole floats without their point (all numbers in a workbook are floats)."""
    if type(raw) is str:
        return raw
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return _text_of_float(raw)
    if isinstance(raw, dt.datetime):
        return str(raw) if raw.time() != dt.time() else str(raw.date())
    try:
        return str(raw)
    except ValueError:  # an int of more than 4,300 digits
        return ""


def _text_of_float(number: float) -> str:
    if math.isnan(number):
        return ""
    if number.is_integer() and abs(number) < _LONGEST_WHOLE:
        return format(Decimal(repr(number)), "f").removesuffix(".0")
    return repr(number)


def fold(raw: object) -> str:
    """For reading by shape: every full-width ASCII sign made plain, outer space and controls gone."""
    text = raw if type(raw) is str else text_of(raw)
    if not text.isascii() and _has_full_width(text):
        text = text.translate(_FULL_WIDTH)
    if text.isalnum():
        return text
    if not text.isprintable():
        text = _invisible.sub("", text)
    if "_x000D_" in text:
        text = text.replace("_x000D_", "\n")
    return text.strip()


def is_placeholder(text: str) -> bool:
    """Whether a folded cell only says that nothing is known."""
    return not text or (len(text) <= 4 and text.lower() in _PLACEHOLDERS)


def clean(raw: object, *, multiline: bool) -> str:
    """For keeping as text: full-width letters and digits made plain, Chinese punctuation left alone."""
    text = raw if type(raw) is str else text_of(raw)
    if not text.isascii() and _has_full_width(text):
        text = text.translate(_FULL_WIDTH_LETTERS)
    if text.isalnum():
        return text
    if text.isprintable() and "  " not in text and "_x" not in text:
        return text.strip()
    text = _line_end.sub("\n", _invisible.sub("", text))
    if multiline:
        return "\n".join(_blank_run.sub(" ", line).strip() for line in text.split("\n")).strip()
    return _space_run.sub(" ", text).strip()


def whole_digits(raw: object) -> tuple[str, bool]:
    """The folded text of a number-like cell, and whether the workbook has lost digits of it.

    Excel keeps 15 digits: a longer number, or one saved as it was shown (`1.38E+10`), is destroyed.
    """
    text = fold(raw)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and len(text) > 15:
        return text, text.endswith("000") or "e" in text
    if not _scientific(text):
        return text, False
    return _expand(text)


def _expand(text: str) -> tuple[str, bool]:
    mantissa, exponent = re.split("[eE]", text)
    if len(mantissa.replace(".", "")) != int(exponent) + 1:
        return text, True
    try:
        return str(int(Decimal(text))), False
    except (InvalidOperation, ValueError):
        return text, True
