"""What the calendar is narrowed to: whose customers, which kinds, steps and grades."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.care.only import Only
from app.care.rows import Tone

ALL_TONES = frozenset(Tone)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Empty parts do not restrict; a colleague stands in the place of mine and everybody's."""

    mine: bool = True
    colleague: int | None = None
    hidden: frozenset[Tone] = frozenset()
    steps: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether everything is seen, of whoever it is."""
        return not (self.colleague or self.hidden or self.steps or self.grades)

    def cleared(self) -> Narrowing:
        """Everything again, of me or of everybody as before."""
        return Narrowing(self.mine)

    def owner(self, me: int | None) -> int | None:
        """Whose customers are looked at, None for everybody's."""
        return self.colleague or (me if self.mine else None)

    def asked(self) -> Only:
        """What is asked of the file; kinds are left out and brought back without asking again."""
        return Only(steps=self.steps, grades=self.grades)

    def shown(self) -> Only | None:
        """What is seen of it; None when every kind is left out."""
        tones = ALL_TONES - self.hidden
        return replace(self.asked(), tones=tones if self.hidden else frozenset()) if tones else None


@dataclass(slots=True)
class Kept:
    """Kept while the program runs: a window built anew goes on with the same."""

    narrowing: Narrowing = Narrowing()
    view: str = ""
