"""The tables of segments: filters that were given a name, and lists put together by hand."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Journaled

_AUTO = {"sqlite_autoincrement": True}


class Segment(Journaled):
    """Customers under one name: whoever its `filters` find, or, without any, those put into it.

    One with a `staff_id` is that person's own, the others are the shop's.
    """

    __tablename__ = "segment"
    __table_args__ = (_AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    filters: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class SegmentMember(Journaled):
    """A customer in a list put together by hand."""

    __tablename__ = "segment_member"
    __table_args__ = (UniqueConstraint("segment_id", "customer_id"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    segment_id: Mapped[int] = mapped_column(ForeignKey("segment.id", ondelete="CASCADE"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
