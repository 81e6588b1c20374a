"""What the room of attachments tells the others: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What can be done with a content."""

    PICTURE = "picture"
    PDF = "pdf"
    OTHER = "other"


class Place(StrEnum):
    """Where an attachment shows."""

    FILE = "file"
    PHOTO = "photo"
    """The customer's face; the last one set counts."""


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """Something to be kept; `thumb` is a small picture of it, if there can be one."""

    name: str
    kind: Kind
    data: bytes
    thumb: bytes | None = None


@dataclass(frozen=True, slots=True)
class Belongs:
    """To what an attachment belongs: a contact, a purchase, or (empty) to the customer alone."""

    interaction_id: int | None = None
    purchase_id: int | None = None


NOWHERE = Belongs()


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One attachment, without its content; `size` is in bytes."""

    id: int
    customer_id: int
    name: str
    kind: Kind
    size: int
    added_at: dt.datetime
    staff: str
    belongs: Belongs
    content: str


@dataclass(frozen=True, slots=True)
class Content:
    """An attachment with its bytes."""

    name: str
    kind: Kind
    data: bytes
