"""The tables of printing: the shop's own templates, and what was printed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base, Journaled


class SheetTemplate(Journaled):
    """A template that the shop changed, of one kind of sheet, under a name."""

    __tablename__ = "sheet_template"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String)
    name: Mapped[str] = mapped_column(String)
    text: Mapped[str] = mapped_column(String)


class PrintLog(Base):
    """One print, or one PDF: who, when, what, of how many and by which filter. No undo touches it.

    `code` stands on a sheet that is typed back, `content` is what stood in its rows then.
    """

    __tablename__ = "print_log"
    __table_args__ = (Index(None, "at"), Index(None, "code"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime] = mapped_column(DateTime)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    kind: Mapped[str] = mapped_column(String)
    title: Mapped[str] = mapped_column(String)
    about: Mapped[str] = mapped_column(String)
    people: Mapped[int] = mapped_column(Integer)
    pages: Mapped[int] = mapped_column(Integer)
    target: Mapped[str] = mapped_column(String)
    code: Mapped[str] = mapped_column(String)
    content: Mapped[Any] = mapped_column(JSON)
