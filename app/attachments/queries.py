"""Reading attachments; contents are read one by one, when somebody wants to see them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.attachments.models import Attachment, AttachmentContent
from app.attachments.rows import AttachmentRow, Belongs, Content, Kind, Place
from app.errors import InputError
from app.staff.models import Staff
from app.storage.journal import table_of
from app.storage.lists import listed

_a = table_of(Attachment).c
_k = table_of(AttachmentContent).c
_s = table_of(Staff).c


def of_customer(session: Session, customer_id: int) -> list[AttachmentRow]:
    """The attachments of a customer and of their contacts and purchases, newest first."""
    statement = (
        select(table_of(Attachment), _s.name.label("staff"))
        .outerjoin(table_of(Staff), _s.id == _a.staff_id)
        .where(_a.customer_id == customer_id, _a.place == Place.FILE.value)
        .order_by(_a.added_at.desc(), _a.id.desc())
    )
    return [_attachment(row) for row in session.execute(statement)]


def thumbs(session: Session, contents: Collection[str]) -> dict[str, bytes]:
    """The small pictures of some contents, by hash; not all have one."""
    wanted = select(_k.sha256, _k.thumb).where(_k.sha256.in_(list(contents)), _k.thumb.is_not(None))
    return {row.sha256: row.thumb for row in session.execute(wanted)}


def content(session: Session, attachment_id: int) -> Content:
    """An attachment with its bytes; `InputError` when it is deleted, or its content was cleared away."""
    found = session.execute(
        select(_a.name, _a.kind, _k.data)
        .outerjoin(table_of(AttachmentContent), _k.sha256 == _a.content)
        .where(_a.id == attachment_id)
    ).one_or_none()
    if found is None:
        raise InputError("no-such-attachment", id=attachment_id)
    if found.data is None:
        raise InputError("attachment-cleared", name=found.name)
    return Content(found.name, Kind(found.kind), found.data)


def photo(session: Session, customer_id: int) -> bytes | None:
    """The face of a customer, at most 256 px."""
    return photos(session, [customer_id]).get(customer_id)


def photos(session: Session, ids: Collection[int]) -> dict[int, bytes]:
    """The faces of some customers, by id; most have none."""
    statement = (
        select(_a.customer_id, _k.data)
        .join(table_of(AttachmentContent), _k.sha256 == _a.content)
        .where(_a.customer_id.in_(listed(ids)), _a.place == Place.PHOTO.value)
        .order_by(_a.id)
    )
    return {row.customer_id: row.data for row in session.execute(statement)}


def cleared_size(session: Session) -> int:
    """How many bytes of the file are contents that only undo and restore could still bring back."""
    used = select(_a.id).where(_a.content == _k.sha256).exists()
    return session.scalar(select(func.coalesce(func.sum(_k.size), 0)).where(~used)) or 0


def _attachment(row: Row[Any]) -> AttachmentRow:
    return AttachmentRow(
        id=row.id,
        customer_id=row.customer_id,
        name=row.name,
        kind=Kind(row.kind),
        size=row.size,
        added_at=row.added_at,
        staff=row.staff or "",
        belongs=Belongs(row.interaction_id, row.purchase_id),
        content=row.content,
    )
