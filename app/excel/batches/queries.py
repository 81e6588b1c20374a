"""Past imports: their reports, and what was kept with them."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session, aliased

from app.errors import InputError
from app.excel.batches.models import ORIGINAL, REJECTS, ImportBatch, ImportFile
from app.excel.batches.rejects import Rejects, write_rejects
from app.excel.batches.rows import Batch, BatchReport, BatchRow, BatchTable, KeptFile
from app.excel.rows import LeftOut, Place
from app.staff.models import Staff
from app.storage.models import JournalWrite
from app.storage.replacing import replaced

MOST_TOLD = 200


def batches(session: Session) -> list[BatchRow]:
    """Past imports, the newest first."""
    return [_row(row) for row in session.execute(_told().limit(MOST_TOLD))]


def batch(session: Session, batch_id: int) -> Batch:
    """One of them; `InputError("no-such-batch")`."""
    row = session.execute(_told().where(ImportBatch.id == batch_id)).one_or_none()
    if row is None:
        raise InputError("no-such-batch")
    files = session.execute(
        select(ImportFile.id, ImportFile.kind, ImportFile.name, ImportFile.size)
        .where(ImportFile.batch_id == batch_id)
        .order_by(ImportFile.id)
    ).all()
    originals = tuple(KeptFile(file.id, file.name, file.size) for file in files if file.kind == ORIGINAL)
    return Batch(_row(row), originals, sum(int(file.name) for file in files if file.kind == REJECTS))


def batch_of_write(session: Session, write_id: int) -> Batch:
    """What was imported by that write; `InputError("no-such-batch")`."""
    found = session.scalar(select(ImportBatch.id).where(ImportBatch.write_id == write_id))
    return batch(session, found or 0)


def save_original(session: Session, file_id: int, path: Path) -> None:
    """Write a list that was kept, as it was; `FileError` as `write_xlsx`."""
    data = session.scalar(select(ImportFile.data).where(ImportFile.id == file_id))
    if data is None:
        raise InputError("no-such-batch")
    with replaced(path) as part:
        part.write_bytes(zlib.decompress(data))


def save_rejects(session: Session, batch_id: int, path: Path, lang: str = "zh") -> int:
    """Write the rows that were not imported then to a workbook; how many."""
    kept = session.scalars(
        select(ImportFile.data).where(ImportFile.batch_id == batch_id, ImportFile.kind == REJECTS)
    ).one_or_none()
    return 0 if kept is None else write_rejects(_rejects(json.loads(zlib.decompress(kept))), path, lang)


def _told() -> Select[int, int, str, str, str, str, str, int | None, str]:
    later = aliased(JournalWrite)
    return (
        select(
            ImportBatch.id,
            ImportBatch.write_id,
            ImportBatch.name,
            ImportBatch.at,
            ImportBatch.report,
            Staff.name.label("staff"),
            JournalWrite.state,
            ImportBatch.taken_back_id,
            later.state.label("later"),
        )
        .join(Staff, Staff.id == ImportBatch.staff_id, isouter=True)
        .join(JournalWrite, JournalWrite.id == ImportBatch.write_id, isouter=True)
        .join(later, later.id == ImportBatch.taken_back_id, isouter=True)
        .order_by(ImportBatch.id.desc())
    )


def _row(row: Row[int, int, str, str, str, str, str, int | None, str]) -> BatchRow:
    """A batch without a write is one in which nothing was new."""
    is_taken_back = row.taken_back_id is not None and row.later != "undone"
    stands = row.state in (None, "done", "kept") and not is_taken_back
    at = dt.datetime.fromisoformat(row.at)
    report = _report(json.loads(row.report))
    wrote = row.state is not None
    return BatchRow(row.id, row.write_id, row.name, at, row.staff or "", stands, report, wrote)


def _report(data: dict[str, Any]) -> BatchReport:
    tables = [
        BatchTable(each["file"], each["sheet"], each["rows"], tuple((h, t) for h, t in each["columns"]))
        for each in data["tables"]
    ]
    told = {"tables": tuple(tables), "left_out": LeftOut(**data["left_out"])}
    return BatchReport(**{**data, **told, "owners": tuple(data.get("owners", ()))})


def _rejects(data: dict[str, Sequence[Any]]) -> Rejects:
    return Rejects(
        tuple(data["headers"]),
        tuple(tuple(row) for row in data["rows"]),
        tuple(data["reasons"]),
        tuple(Place(**place) for place in data["places"]),
    )
