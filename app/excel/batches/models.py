"""The tables of past imports: what each batch was, and what was kept of its lists."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base

ORIGINAL, REJECTS = "original", "rejects"
"""The kinds of what is kept with a batch."""


class ImportBatch(Base):
    """One import: who, when, which write it was, and its report as JSON.

    Outside the journal: taking an import back leaves its report, and its write tells whether it stands.
    `taken_back_id` is the write that took it back after other work, as long as that one stands itself.
    """

    __tablename__ = "import_batch"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    write_id: Mapped[int] = mapped_column(Integer)
    at: Mapped[str] = mapped_column(String)
    staff_id: Mapped[int | None] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(String)
    report: Mapped[str] = mapped_column(Text)
    taken_back_id: Mapped[int | None] = mapped_column(Integer)


class ImportFile(Base):
    """What was kept with a batch, compressed: a list (`original`), or the rows left out (`rejects`)."""

    __tablename__ = "import_file"
    __table_args__ = (Index(None, "batch_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String)
    name: Mapped[str] = mapped_column(String)
    size: Mapped[int] = mapped_column(Integer)
    data: Mapped[bytes] = mapped_column(LargeBinary)
