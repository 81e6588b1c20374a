"""The tables of logged contacts and promises."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import Date, DateTime, ForeignKey, Index, String, Text, Time, text
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Journaled

_AUTO = {"sqlite_autoincrement": True}


class Interaction(Journaled):
    """One contact with a customer: when, by whom, how, and what was said."""

    __tablename__ = "interaction"
    __table_args__ = (
        Index(None, "customer_id", "at"),
        Index(None, "at"),
        Index("ix_interaction_unhappy", "at", "customer_id", sqlite_where=text("mood = 'unhappy'")),
        Index(None, "next_on", sqlite_where=text("next_at IS NOT NULL")),
        _AUTO,
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    at: Mapped[dt.datetime] = mapped_column(DateTime)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    channel: Mapped[str] = mapped_column(String)
    result: Mapped[str] = mapped_column(String)
    mood: Mapped[str | None] = mapped_column(String)
    with_whom: Mapped[str | None] = mapped_column(String)
    goal: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text, default="")
    learnt: Mapped[str | None] = mapped_column(Text)
    next_on: Mapped[dt.date | None] = mapped_column(Date)
    next_at: Mapped[dt.time | None] = mapped_column(Time)
    gift_cost: Mapped[int | None]
    pinned: Mapped[bool | None]


class Promise(Journaled):
    """Something we promised; it is due on its day until it is kept."""

    __tablename__ = "promise"
    __table_args__ = (Index(None, "due_on"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    interaction_id: Mapped[int | None] = mapped_column(ForeignKey("interaction.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(Text)
    due_on: Mapped[dt.date] = mapped_column(Date)
    due_at: Mapped[dt.time | None] = mapped_column(Time)
    kept_on: Mapped[dt.date | None] = mapped_column(Date)
