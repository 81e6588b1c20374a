"""Files, and pictures of the clipboard, as attachments to be kept. No widget: it runs as a job."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from app.attachments.rows import Kind, NewAttachment
from app.attachments.rules import LIMIT, check_size, kind_of, suffix_of
from app.errors import InputError, KnownError
from ui.attachments import pictures

Step = Callable[[int, int], None]
_PICTURES = frozenset("jpg jpeg png gif bmp tif tiff webp".split())


@dataclass(frozen=True, slots=True)
class Taken:
    """What could be taken in, and why the rest could not."""

    added: tuple[NewAttachment, ...]
    refused: tuple[KnownError, ...]


Job = Callable[[Step], Taken]


def local_files(data: QMimeData | None) -> list[Path]:
    """The files of this machine that are dragged or lie in the clipboard."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_files(paths: Sequence[Path], step: Step) -> Taken:
    """Read files one by one; one that cannot be read does not keep the others out."""
    added: list[NewAttachment] = []
    refused: list[KnownError] = []
    for place, path in enumerate(paths):
        step(place, len(paths))
        try:
            added.append(_file(path))
        except KnownError as error:
            refused.append(error)
    return Taken(tuple(added), tuple(refused))


def take_image(name: str, image: QImage) -> Taken:
    """A picture of the clipboard."""
    return Taken((made(f"{name}.png", pictures.encoded(image)),), ())


def made(name: str, data: bytes) -> NewAttachment:
    """A content as it is kept; `InputError` for what cannot be."""
    check_size(name, len(data))
    kind = kind_of(name, data) if suffix_of(name) not in _PICTURES else _picture_or(name, data)
    if kind is not Kind.PICTURE:
        return NewAttachment(_named(name, "pdf") if kind is Kind.PDF else name, kind, data)
    fitted = pictures.fit(name, data)
    return NewAttachment(_named(name, fitted.suffix), kind, fitted.data, fitted.thumb)


def _picture_or(name: str, data: bytes) -> Kind:
    """A name that promises a picture and holds none: broken, unless it is a PDF after all."""
    try:
        return kind_of(name, data)
    except InputError:
        raise InputError("picture-broken", name=name) from None


def _named(name: str, suffix: str) -> str:
    """The name with the ending that fits the content."""
    own = suffix_of(name)
    if own == suffix or {own, suffix} == {"jpeg", "jpg"}:
        return name
    stem = name[: -len(own) - 1] if own in _PICTURES | {"pdf"} else name
    return f"{stem}.{suffix}"


def _file(path: Path) -> NewAttachment:
    try:
        if path.is_dir():
            raise InputError("attachment-folder", name=path.name)
        check_size(path.name, path.stat().st_size)
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise InputError("attachment-unreadable", name=path.name) from error
    return made(path.name, data)
