"""What is stored of care: the decisions on due contacts, the shop's own trade packs and scripts."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Journaled


class DueState(Journaled):
    """What was decided on one due: it is identified by customer, step and the date it fell on."""

    __tablename__ = "due_state"
    __table_args__ = (
        UniqueConstraint("customer_id", "step", "date"),
        Index(None, "date"),
        Index(None, "state", "until"),
        Index(None, "decided_on"),
        {"sqlite_autoincrement": True},
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    step: Mapped[str] = mapped_column(String)
    date: Mapped[dt.date] = mapped_column(Date)
    state: Mapped[str] = mapped_column(String)
    until: Mapped[dt.date | None] = mapped_column(Date)
    reason: Mapped[str | None] = mapped_column(Text)
    decided_on: Mapped[dt.date] = mapped_column(Date)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    to_staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    interaction_id: Mapped[int | None] = mapped_column(ForeignKey("interaction.id", ondelete="SET NULL"))


class ShopPack(Journaled):
    """A trade that the shop brought along: the text of its file, as it was checked and taken."""

    __tablename__ = "shop_pack"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    file: Mapped[str] = mapped_column(String)
    text: Mapped[str] = mapped_column(Text)


class ShopScript(Journaled):
    """What the shop itself says on a topic; `replaces` names the script of the trade that it stands for.

    An empty text leaves that script out.
    """

    __tablename__ = "shop_script"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String)
    personality: Mapped[str] = mapped_column(String, default="")
    channel: Mapped[str] = mapped_column(String, default="")
    text: Mapped[str] = mapped_column(Text)
    replaces: Mapped[str | None] = mapped_column(String)
