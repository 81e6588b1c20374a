"""Keeping the report of an import beside what it wrote."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Sequence
from dataclasses import asdict, replace

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app import clock
from app.customers import batches
from app.customers.rows import BatchUndone
from app.errors import InputError
from app.excel.batches import queries, rejects
from app.excel.batches.models import ORIGINAL, REJECTS, ImportBatch, ImportFile
from app.excel.batches.rows import BatchReport, BatchTable
from app.excel.plan.plan import Plan
from app.excel.rows import ImportChoices, Result
from app.fields.parsed import text_of
from app.staff import queries as staff
from app.storage import journal


def keep_batch(
    session: Session,
    plan: Plan,
    choices: ImportChoices,
    result: Result,
    originals: Sequence[tuple[str, bytes]] = (),
) -> int:
    """Keep what this write imports: its report, the rows left out, and the lists that are handed over."""
    report = replace(_report(plan, choices, result), owners=_owners(session, choices))
    values = {
        "write_id": journal.write_id(session),
        "at": clock.now().isoformat(" "),
        "staff_id": session.info.get("staff_id"),
        "name": choices.list_name,
        "report": _json(asdict(report)),
    }
    statement = insert(ImportBatch).values(**values).returning(ImportBatch.id)
    batch_id = int(session.scalar(statement) or 0)
    left = rejects.gather(plan)
    if left.rows:
        _keep(session, batch_id, REJECTS, str(len(left.rows)), _json(asdict(left)).encode())
    for name, data in originals:
        _keep(session, batch_id, ORIGINAL, name, data)
    return batch_id


def take_back(session: Session, batch_id: int, anyway: Collection[int] = ()) -> BatchUndone:
    """Take back a past import as `batches.undo_batch` does and remember it; it can itself be undone.

    `InputError("nothing-to-undo")` when it does not stand.
    """
    batch = queries.batch(session, batch_id).row
    if not (batch.stands and batch.wrote):
        raise InputError("nothing-to-undo")
    done = batches.undo_batch(session, batch.write_id, anyway)
    taken = {"taken_back_id": journal.write_id(session)}
    session.execute(update(ImportBatch).where(ImportBatch.id == batch_id).values(taken))
    return done


def _report(plan: Plan, choices: ImportChoices, result: Result) -> BatchReport:
    summary = plan.summary()
    tables = tuple(
        BatchTable(
            table.file,
            table.sheet.name,
            len(table.sheet.rows),
            tuple(zip(table.sheet.headers, table.targets, strict=True)),
        )
        for table in plan.tables
    )
    return BatchReport(
        tables,
        asdict(result),
        str(plan.mode),
        summary.total,
        choices.tag,
        plan.corrected(),
        summary.problems,
        summary.left_out,
        choices.source,
        choices.consent,
    )


def _owners(session: Session, choices: ImportChoices) -> tuple[str, ...]:
    names = {person.id: person.name for person in staff.everybody(session)}
    return tuple(names[each] for each in choices.owner_ids or (choices.owner_id,) if each in names)


def _keep(session: Session, batch_id: int, kind: str, name: str, data: bytes) -> None:
    values = {"batch_id": batch_id, "kind": kind, "name": name, "size": len(data)}
    session.execute(insert(ImportFile).values(**values, data=zlib.compress(data)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=text_of)
