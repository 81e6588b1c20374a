"""What a person did in the check, one step after the other: it can be taken back and done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.excel.rows import CellAt, Decision


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions for some rows, by line, before and after; None is none."""

    before: Mapping[int, Decision | None]
    after: Mapping[int, Decision | None]

    def reversed(self) -> Decided:
        return Decided(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Corrected:
    """What stands in some cells, before and after; None is what the list says."""

    before: Mapping[CellAt, str | None]
    after: Mapping[CellAt, str | None]

    def reversed(self) -> Corrected:
        return Corrected(self.after, self.before)


Move = Decided | Corrected
M = TypeVar("M", Decided, Corrected)
K = TypeVar("K")
V = TypeVar("V")


class Moves:
    """What holds now, and the way there."""

    def __init__(self) -> None:
        self.decisions: dict[int, Decision] = {}
        self.corrections: dict[CellAt, str] = {}
        self._done: list[Move] = []
        self._undone: list[Move] = []

    def decide(self, lines: Mapping[int, Decision | None]) -> Decided:
        """Decisions for rows, by line."""
        return self._do(Decided({line: self.decisions.get(line) for line in lines}, dict(lines)))

    def correct(self, texts: Mapping[CellAt, str]) -> Corrected:
        """Another text in some cells."""
        return self._do(Corrected({cell: self.corrections.get(cell) for cell in texts}, dict(texts)))

    def undo(self) -> Move | None:
        """Take the last one back: what is to be done for it, None when there is nothing."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        move = self._undone[-1].reversed()
        self._hold(move)
        return move

    def redo(self) -> Move | None:
        """Do again what was taken back; None when there is nothing."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        self._hold(self._done[-1])
        return self._done[-1]

    def can_undo(self) -> bool:
        return bool(self._done)

    def can_redo(self) -> bool:
        return bool(self._undone)

    def _do(self, move: M) -> M:
        self._done.append(move)
        self._undone.clear()
        self._hold(move)
        return move

    def _hold(self, move: Move) -> None:
        if isinstance(move, Corrected):
            for cell, text in move.after.items():
                _put(self.corrections, cell, text)
        else:
            for line, decision in move.after.items():
                _put(self.decisions, line, decision)


def _put(held: dict[K, V], key: K, value: V | None) -> None:
    held.pop(key, None)
    if value is not None:
        held[key] = value
