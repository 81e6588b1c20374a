"""What is said of attachments: how large, from when, what sort."""

from __future__ import annotations

from app.attachments.rows import AttachmentRow
from ui.kit.days import short_day
from ui.words import tr


def size_text(size: int) -> str:
    """14 KB, 2.3 MB."""
    if size < 1024 * 1024:
        return tr("{size} KB").format(size=max(1, round(size / 1024)))
    return tr("{size} MB").format(size=f"{size / 1024**2:.1f}")


def details(row: AttachmentRow) -> str:
    """When it came, and how large it is."""
    return f"{short_day(row.added_at.date())} · {size_text(row.size)}"
