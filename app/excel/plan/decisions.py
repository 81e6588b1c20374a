"""What a person decided for rows of a plan, and whether it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.excel.rows import Decision, Override, Twin, Who

_NOBODY: Who = (None, None)


class Decisions:
    """By line. What was said beside a twin is silent while the row has another one, and comes back with it.

    So a corrected cell never merges a row into a customer whom nobody has looked at.
    """

    def __init__(self, twins: Mapping[int, Twin]) -> None:
        self._twins = twins
        self._made: dict[int, Decision] = {}

    def take(self, decisions: Mapping[int, Decision | None]) -> None:
        """Follow some, by line; None takes one back."""
        for line, decision in decisions.items():
            self._made.pop(line, None)
            if decision is not None:
                self._made[line] = replace(decision, about=decision.about or self._who(line))

    def held(self, line: int) -> Decision | None:
        """What holds for a row."""
        decision = self._made.get(line)
        if decision is None or decision.override is Override.SKIP or decision.about == self._who(line):
            return decision
        return None

    def override(self, line: int) -> Override | None:
        """What is to become of a row."""
        decision = self.held(line) if self._made else None
        return decision.override if decision is not None else None

    def _who(self, line: int) -> Who:
        twin = self._twins.get(line)
        return twin.who if twin is not None else _NOBODY
