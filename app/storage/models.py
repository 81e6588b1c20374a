"""The tables of the journal and of the file itself."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base


class JournalWrite(Base):
    """One write a person made: what they call it, who, when, whether it stands, and what right it needs."""

    __tablename__ = "journal_write"
    __table_args__ = (Index(None, "state", "id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str] = mapped_column(String)
    staff_id: Mapped[int | None] = mapped_column(Integer)
    code: Mapped[str] = mapped_column(String)
    subject: Mapped[str] = mapped_column(String, default="")
    count: Mapped[int] = mapped_column(Integer, default=1)
    state: Mapped[str] = mapped_column(String, default="done")
    needs: Mapped[str | None] = mapped_column(String)


class JournalEntry(Base):
    """What one write changed in the file of one customer (or, without one, in the shop's own tables).

    `changes` is JSON: a list of `[table, row id, before or null, after or null]` in the order in which
    they happened; rows leave out empty columns, updates hold only the columns that changed. For a customer
    whose rows were inserted in bulk it is a number: the entry that is their block (see `blocks`).
    """

    __tablename__ = "journal_entry"
    __table_args__ = (Index(None, "customer_id"), Index(None, "write_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    write_id: Mapped[int] = mapped_column(ForeignKey("journal_write.id", ondelete="CASCADE"))
    customer_id: Mapped[int | None] = mapped_column(Integer)
    changes: Mapped[str] = mapped_column(Text)


class FirstPage(Base):
    """The list that the window shows while the file is being opened; one row at most, see `first_page`."""

    __tablename__ = "first_page"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(String)
    owner_id: Mapped[int | None] = mapped_column(Integer)
    lang: Mapped[str] = mapped_column(String)
    stamp: Mapped[str] = mapped_column(String)
    rows: Mapped[str] = mapped_column(Text)
