"""Who reads sentences about one customer; holds nothing that belongs to a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app import clock
from app.customers.record import Record
from app.fields.catalog import CATALOG
from app.learning.keeping import propose
from app.learning.reading import understand
from app.learning.rows import Fact, Known, Proposal


@dataclass(frozen=True, slots=True)
class Learner:
    """`missing` are the items that are not known yet; `words` those in use in items of words, by key."""

    customer_id: int
    name: str
    grade: str
    known: Known
    record: Record = field(default_factory=Record)
    missing: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def read(self, text: str) -> tuple[Fact, ...]:
        """What a sentence tells; see `understand`."""
        return understand(text, self.known)

    def propose(self, facts: Sequence[Fact]) -> list[Proposal]:
        """What keeping these facts would change in the file."""
        return propose(facts, self.record, self.known)


def anybodys() -> Learner:
    """Reads until it is known about whom the sentences are."""
    return Learner(0, "", "", Known(clock.today(), CATALOG))
