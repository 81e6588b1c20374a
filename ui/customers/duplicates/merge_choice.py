"""What a person chose of several files side by side: whose stays, who is left out, which value counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.customers.duplicates.comparing import ComparedRow, Comparison, Side, State


@dataclass(slots=True)
class MergeChoice:
    """Places are those of `comparison.sides`; until somebody chooses, the oldest file stays."""

    comparison: Comparison
    keep: int = 0
    left_out: set[int] = field(default_factory=set)
    picks: dict[str, int] = field(default_factory=dict)

    def picked(self, row: ComparedRow) -> int:
        """Whose value of an item stays: as chosen, or that of the file kept, or the first there is."""
        chosen = self.picks.get(row.key)
        offered = [place for place in self.places() if row.shown[place]]
        if chosen in offered:
            return chosen
        if row.state is not State.DIFFERS:
            return row.pick
        return self.keep if self.keep in offered or not offered else offered[0]

    def pick(self, row: ComparedRow, place: int) -> bool:
        """Let the value of a file stay; False where there is nothing to choose."""
        if row.state is not State.DIFFERS or place not in self.places() or not row.shown[place]:
            return False
        self.picks[row.key] = place
        return True

    def step(self, row: ComparedRow, by: int) -> bool:
        """Choose the next value to the right or left that is there."""
        offered = [place for place in self.places() if row.shown[place]]
        if row.state is not State.DIFFERS or not offered:
            return False
        now = self.picked(row)
        at = offered.index(now) if now in offered else 0
        return self.pick(row, offered[max(0, min(len(offered) - 1, at + by))])

    def keep_side(self, place: int) -> None:
        """The file that stays; what was chosen before stands."""
        self.left_out.discard(place)
        self.keep = place

    def toggle(self, place: int) -> None:
        """Leave a file out, or take it in again; the one that stays cannot be left out."""
        if place in self.left_out:
            self.left_out.remove(place)
        elif place != self.keep:
            self.left_out.add(place)

    def places(self) -> list[int]:
        """Whom the merge concerns."""
        return [place for place in range(len(self.comparison.sides)) if place not in self.left_out]

    def kept(self) -> Side:
        """The file that stays."""
        return self.comparison.sides[self.keep]

    def dropped(self) -> list[Side]:
        """The files that go into it."""
        return [self.comparison.sides[place] for place in self.places() if place != self.keep]

    def ids(self) -> list[int]:
        """Everybody the decision concerns."""
        return [self.comparison.sides[place].id for place in self.places()]

    def picks_by_id(self) -> dict[str, int]:
        """Whose value stays, as `merging.merge` takes it."""
        sides = self.comparison.sides
        return {
            row.key: sides[self.picked(row)].id for row in self.comparison.rows if row.state is State.DIFFERS
        }
