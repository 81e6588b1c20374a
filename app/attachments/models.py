"""The tables of attachments: what a person added, and the contents, each kept once."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import DateTime, ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base, Journaled


class Attachment(Journaled):
    """A picture or document of a customer, perhaps of one contact or purchase; `content` is its hash.

    The journal keeps this row alone. The content stays in the file when the row is deleted, so that undo,
    redo and restore find it again.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        Index(None, "customer_id"),
        Index(None, "interaction_id"),
        Index(None, "purchase_id"),
        Index(None, "content"),
        {"sqlite_autoincrement": True},
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    interaction_id: Mapped[int | None] = mapped_column(ForeignKey("interaction.id", ondelete="CASCADE"))
    purchase_id: Mapped[int | None] = mapped_column(ForeignKey("purchase.id", ondelete="CASCADE"))
    place: Mapped[str] = mapped_column(String)
    name: Mapped[str] = mapped_column(String)
    kind: Mapped[str] = mapped_column(String)
    size: Mapped[int] = mapped_column(Integer)
    content: Mapped[str] = mapped_column(String)
    added_at: Mapped[dt.datetime] = mapped_column(DateTime)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class AttachmentContent(Base):
    """The bytes, by their hash: added twice they are kept once. What is small comes before what is large.

    SQLite reads a row up to the last column asked for, so that thumbnails cost no look at the content.
    """

    __tablename__ = "attachment_content"

    sha256: Mapped[str] = mapped_column(String, primary_key=True)
    size: Mapped[int] = mapped_column(Integer)
    thumb: Mapped[bytes | None] = mapped_column(LargeBinary)
    data: Mapped[bytes] = mapped_column(LargeBinary)
