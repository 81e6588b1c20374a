"""What may be kept, and under which name."""

from __future__ import annotations

import re

from app.attachments.rows import Kind
from app.errors import InputError

LIMIT = 20 * 1024 * 1024
"""The largest content, in bytes."""
NAME_LIMIT = 120
DOCUMENTS = frozenset(
    (
        "doc docx xls xlsx ppt pptx wps et dps odt ods odp ofd rtf txt csv eml msg vcf "
        "heic heif amr m4a mp3 wav mp4"
    ).split()
)
"""Files of no other kind that may be kept; what could run as a program may not."""
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


def check_size(name: str, size: int) -> None:
    """Refuse what is empty or too large: `InputError` with what to do."""
    if size == 0:
        raise InputError("attachment-empty", name=name)
    if size > LIMIT:
        raise InputError("attachment-large", name=name, size=megabytes(size), limit=LIMIT // 1024**2)


def megabytes(size: int) -> str:
    """23.4, as people speak of sizes; never more than it is."""
    return f"{int(size / 1024**2 * 10) / 10:g}"


def kind_of(name: str, data: bytes) -> Kind:
    """By what is in it; a name may lie. `InputError("attachment-kind")` for what is not kept."""
    if data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return Kind.PICTURE
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if suffix_of(name) in DOCUMENTS:
        return Kind.OTHER
    raise InputError("attachment-kind", name=name)


def suffix_of(name: str) -> str:
    """Jpg of 合影.JPG."""
    stem, dot, suffix = name.rpartition(".")
    return suffix.lower() if dot and stem else ""


def clean_name(name: str) -> str:
    """A name that every system can save a file under; `InputError("attachment-name")` without one."""
    cleaned = " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(". ")
    if not cleaned:
        raise InputError("attachment-name")
    stem, dot, suffix = cleaned.rpartition(".")
    if len(cleaned) <= NAME_LIMIT or not dot or len(suffix) > 8:
        return cleaned[:NAME_LIMIT]
    return f"{stem[: NAME_LIMIT - len(suffix) - 1]}.{suffix}"


def renamed(name: str, to: str) -> str:
    """A new name as typed, with the ending it had: the ending tells the system what to open it with."""
    suffix = suffix_of(name)
    cleaned = clean_name(to)
    return cleaned if not suffix or suffix_of(cleaned) == suffix else clean_name(f"{cleaned}.{suffix}")
