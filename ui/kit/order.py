"""In which order the rows of a list stand that is sorted where it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


def by_name(name: str) -> str:
    """By what people's names sort: their pinyin, as in the lists that the file itself sorts."""
    from app.fields.pinyin import sort_key

    return sort_key(name) if name else ""


def ordered(rows: Sequence[T], value: Callable[[T], Any], *, descending: bool) -> list[T]:
    """The rows by a value of each; what is not known (None, or no text) comes last either way."""
    told = [(row, value(row)) for row in rows]
    known = [each for each in told if each[1] not in (None, "")]
    known.sort(key=lambda each: each[1], reverse=descending)
    return [row for row, _ in known] + [row for row, each in told if each in (None, "")]
