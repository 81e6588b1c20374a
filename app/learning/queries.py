"""What the reading of a sentence needs of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app import clock
from app.customers import queries
from app.customers.record import Record
from app.learning.keeping import propose
from app.learning.reading import understand
from app.learning.rows import Known, Proposal


@dataclass(frozen=True, slots=True)
class Learner:
    """Reads sentences about one customer; holds nothing that belongs to a database."""

    customer_id: int
    name: str
    grade: str
    known: Known
    record: Record

    def proposals(self, text: str) -> list[Proposal]:
        """What a sentence would change in the file; see `understand`."""
        return propose(understand(text, self.known), self.record, self.known)


def learner(session: Any, customer_id: int) -> Learner:
    """Who reads sentences about a customer; `InputError("no-such-customer")` when the file is gone."""
    file = queries.customer_file(session, customer_id)
    grade = str(file.values.get("grade") or file.values.get("intent") or "")
    return Learner(file.id, file.name, grade, Known.of_file(file, clock.today()), file.record)
