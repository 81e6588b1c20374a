"""The tables of what ties customers to each other: who brought whom, who is who, who was introduced."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Journaled

_AUTO = {"sqlite_autoincrement": True}


def _of_customer() -> Mapped[int]:
    return mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)


class Referral(Journaled):
    """Somebody was asked for a referral, or brought somebody: `customer_id` refers, `brought_id` came.

    `named` is whom they spoke of while that is no customer yet. Whether it is closed follows from the
    purchases and the stage of the one who came.
    """

    __tablename__ = "referral"
    __table_args__ = (UniqueConstraint("brought_id"), Index(None, "received_on", "customer_id"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    brought_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    named: Mapped[str | None] = mapped_column(String)
    asked_on: Mapped[dt.date | None] = mapped_column(Date)
    received_on: Mapped[dt.date | None] = mapped_column(Date)
    thanked_on: Mapped[dt.date | None] = mapped_column(Date)
    note: Mapped[str | None] = mapped_column(Text)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class Relation(Journaled):
    """`other_id` is the `kind` of `customer_id`; the other way round follows from `relation_kinds`."""

    __tablename__ = "relation"
    __table_args__ = (UniqueConstraint("customer_id", "other_id", "kind"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    other_id: Mapped[int] = _of_customer()
    kind: Mapped[str] = mapped_column(String)
    note: Mapped[str | None] = mapped_column(Text)


class Introduction(Journaled):
    """Two customers whose lines of business go together were introduced to each other."""

    __tablename__ = "introduction"
    __table_args__ = (_AUTO,)
    customer_column: ClassVar[str | None] = "one_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    one_id: Mapped[int] = _of_customer()
    other_id: Mapped[int] = _of_customer()
    introduced_on: Mapped[dt.date] = mapped_column(Date)
    outcome: Mapped[str] = mapped_column(String)
    why: Mapped[str | None] = mapped_column(String)
    note: Mapped[str | None] = mapped_column(Text)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class IndustryPair(Journaled):
    """Two lines of business that go together by the shop's own word; see `app.fields.industries.Pair`."""

    __tablename__ = "industry_pair"
    __table_args__ = (_AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    one: Mapped[str] = mapped_column(String)
    other: Mapped[str] = mapped_column(String)
    why: Mapped[str] = mapped_column(String)
