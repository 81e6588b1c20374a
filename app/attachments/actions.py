"""Keeping, naming and deleting attachments. A content is written once and never by the journal."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import RowMapping, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app import clock
from app.attachments.models import Attachment, AttachmentContent
from app.attachments.rows import NOWHERE, Belongs, NewAttachment, Place
from app.attachments.rules import check_size, clean_name, renamed
from app.customers.models import Customer, Purchase
from app.errors import InputError
from app.interactions.models import Interaction
from app.storage import journal
from app.storage.journal import table_of

_a = table_of(Attachment).c
_k = table_of(AttachmentContent).c


def add(
    session: Session, customer_id: int, added: Sequence[NewAttachment], belongs: Belongs = NOWHERE
) -> list[int]:
    """Keep some pictures or documents of a customer; their ids."""
    name = _name_of(session, customer_id)
    _check_belongs(session, customer_id, belongs)
    journal.describe(session, "attachments", added[0].name if len(added) == 1 else name, len(added))
    rows = [_row(session, customer_id, each, Place.FILE, belongs) for each in added]
    return journal.insert(session, Attachment, rows)


def rename(session: Session, attachment_id: int, name: str) -> str:
    """Give another name; its ending stays. Gives the name as it is kept."""
    found = _attachment(session, attachment_id)
    new = renamed(found["name"], name)
    journal.describe(session, "attachment-name", new)
    journal.update(session, Attachment, attachment_id, {"name": new})
    return new


def assign(session: Session, ids: Collection[int], belongs: Belongs) -> None:
    """Say to which contact or purchase some attachments belong, or to none."""
    for attachment_id in ids:
        found = _attachment(session, attachment_id)
        _check_belongs(session, found["customer_id"], belongs)
        journal.describe(session, "attachment-belongs", found["name"])
        changes = {"interaction_id": belongs.interaction_id, "purchase_id": belongs.purchase_id}
        journal.update(session, Attachment, attachment_id, changes)


def remove(session: Session, ids: Collection[int]) -> None:
    """Delete attachments; their contents stay for undo until `clear_away`."""
    rows = [_attachment(session, attachment_id) for attachment_id in ids]
    if rows:
        subject = rows[0]["name"] if len(rows) == 1 else _name_of(session, rows[0]["customer_id"])
        journal.describe(session, "attachment-delete", subject, len(rows))
        journal.delete(session, Attachment, ids)


def set_photo(session: Session, customer_id: int, photo: NewAttachment | None) -> None:
    """Show this as the face of a customer, or none any more."""
    name = _name_of(session, customer_id)
    old = session.scalars(
        select(_a.id).where(_a.customer_id == customer_id, _a.place == Place.PHOTO.value)
    ).all()
    journal.describe(session, "photo" if photo else "photo-delete", name)
    journal.delete(session, Attachment, old)
    if photo is not None:
        journal.insert(session, Attachment, [_row(session, customer_id, photo, Place.PHOTO, NOWHERE)])


def clear_away(session: Session) -> int:
    """Drop the contents that no attachment has any more; how many. Undo then brings back names alone."""
    used = select(_a.id).where(_a.content == _k.sha256).exists()
    gone = session.scalars(select(_k.sha256).where(~used)).all()
    session.execute(delete(table_of(AttachmentContent)).where(_k.sha256.in_(gone)))
    return len(gone)


def _row(
    session: Session, customer_id: int, new: NewAttachment, place: Place, belongs: Belongs
) -> dict[str, Any]:
    check_size(new.name, len(new.data))
    return {
        "customer_id": customer_id,
        "interaction_id": belongs.interaction_id,
        "purchase_id": belongs.purchase_id,
        "place": place.value,
        "name": clean_name(new.name),
        "kind": new.kind.value,
        "size": len(new.data),
        "content": _keep(session, new),
        "added_at": clock.now(),
        "staff_id": session.info.get("staff_id"),
    }


def _keep(session: Session, new: NewAttachment) -> str:
    sha256 = hashlib.sha256(new.data).hexdigest()
    values = {"sha256": sha256, "size": len(new.data), "thumb": new.thumb, "data": new.data}
    session.execute(insert(table_of(AttachmentContent)).values(**values).on_conflict_do_nothing())
    return sha256


def _name_of(session: Session, customer_id: int) -> str:
    found = session.scalar(select(Customer.name).where(Customer.id == customer_id))
    if found is None:
        raise InputError("no-such-customer", id=customer_id)
    return found


def _check_belongs(session: Session, customer_id: int, belongs: Belongs) -> None:
    """A contact or purchase of somebody else is no place for a customer's papers."""
    for model, row_id, code in (
        (Interaction, belongs.interaction_id, "no-such-contact"),
        (Purchase, belongs.purchase_id, "no-such-record"),
    ):
        c = table_of(model).c
        if row_id is not None:
            owner = session.scalar(select(c.customer_id).where(c.id == row_id))
            if owner != customer_id:
                raise InputError(code, id=row_id)


def _attachment(session: Session, attachment_id: int) -> RowMapping:
    table = table_of(Attachment)
    found = session.execute(select(table).where(table.c.id == attachment_id)).mappings().one_or_none()
    if found is None:
        raise InputError("no-such-attachment", id=attachment_id)
    return found
