"""Blocks that ask the same again: lines of labels with their answers, which recur as they are, are cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from app.excel.tables.cards.labels import Told, bears_label, key_asked
from app.excel.tables.lines import Line
from app.fields.parsed import text_of

_LEAST, _BLOCKS, _SHARE = 3, 2, 0.8
_NAME = "name"


def recur(lines: Sequence[Line]) -> bool:
    """Whether most lines begin with a label and its answer, and these labels come again with each name.

    Nothing else does: the rows of a list begin with what differs, and its titles stand over them once.
    """
    written = [places for _, cells in lines if len(places := _filled(cells)) > 1]
    asked = [text_of(places[0]).strip() for places in written if _is_answered(places)]
    times = Counter(asked)
    again = [word for word in asked if times[word] >= _BLOCKS]
    named = sum(key_asked(word) == _NAME for word in again)
    return (
        named >= _BLOCKS
        and len({*again}) >= _LEAST
        and len(again) >= _SHARE * len(asked)
        and len(asked) >= _SHARE * len(written)
    )


def _filled(cells: Sequence[Any]) -> list[Any]:
    return [cell for cell in cells if text_of(cell).strip()]


def _is_answered(said: Sequence[Any]) -> bool:
    """Whether a line begins with a label, and what stands beside that asks for nothing."""
    return bears_label(said[0]) and not isinstance(said[0], Told) and not bears_label(said[1])
