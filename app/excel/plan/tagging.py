"""Whom the tag of a batch reaches: everybody whom the list brings or finds, changed or not."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.customers import queries
from app.excel.cells.read_row import ReadRow
from app.excel.plan.plan import Plan
from app.excel.rows import Tagging, Verdict


@dataclass(frozen=True, slots=True)
class Reached:
    """New customers by how many they are; those of the file who change, and who do not, by their ids."""

    new: int
    changed: frozenset[int]
    unchanged: frozenset[int]


def is_known(plan: Plan, row: ReadRow) -> bool:
    """Whether a row is somebody who was there before it."""
    return plan.verdicts[row.line] in (Verdict.UPDATE, Verdict.SAME) and row.line in plan.twins


def customer_of(plan: Plan, row: ReadRow) -> int | None:
    """The customer of the file whom a row is, None where that is somebody new."""
    host = (plan.leader(row) or row) if is_known(plan, row) else row
    return plan.customer_of(host) if is_known(plan, host) else None


def reached(plan: Plan) -> Reached:
    """Rows that are not imported reach nobody."""
    new, found = 0, {Verdict.UPDATE: set[int](), Verdict.SAME: set[int]()}
    for row in plan.rows:
        verdict = plan.verdicts[row.line]
        if verdict in (Verdict.NEW, Verdict.DUPLICATE):
            new += 1
        elif verdict in found and (customer_id := customer_of(plan, row)) is not None:
            found[verdict].add(customer_id)
    changed = frozenset(found[Verdict.UPDATE])
    return Reached(new, changed, frozenset(found[Verdict.SAME]) - changed)


def counted(session: Session, plan: Plan, tag: str) -> Tagging:
    """What the run does with this tag."""
    if not tag:
        return Tagging()
    found = reached(plan)
    bearing = queries.bearing(session, found.changed | found.unchanged, tag)
    unchanged = len(found.unchanged - bearing)
    return Tagging(found.new + len(found.changed - bearing) + unchanged, unchanged)
