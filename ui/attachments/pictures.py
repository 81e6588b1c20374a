"""Pictures made fit for the file: upright, scaled down, with a small one beside. No widget: any thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QDataStream, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from app.errors import InputError

LONGEST = 1600
"""The longer side of a picture that is kept, in px: a page of print can still be read."""
THUMB = QSize(300, 220)
FACE = 256
MOST_PIXELS = 120_000_000
"""More than any camera makes: what claims more is built to fill the memory."""
_QUALITY = 85
_LOOKED_AT = 48
_KEPT_AS_IS = {b"jpeg": "jpg", b"png": "png"}


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes to keep, the ending that fits them, and a small picture."""

    data: bytes
    suffix: str
    thumb: bytes


def fit(name: str, data: bytes) -> Picture:
    """A picture as it is kept; `InputError` when it is broken or too large to be unpacked.

    What is upright and small enough already stays as it is, byte for byte.
    """
    with _opened(data) as reader:
        size, kind = reader.size(), bytes(reader.format().data())
        upright = reader.transformation() == QImageIOHandler.Transformation.TransformationNone
        image = _read(name, reader, LONGEST)
    thumb = encoded(_scaled(image, THUMB))
    small = max(size.width(), size.height()) <= LONGEST and len(data) <= 1024 * 1024
    if upright and small and kind in _KEPT_AS_IS:
        return Picture(data, _KEPT_AS_IS[kind], thumb)
    suffix = "png" if _is_clear(image) else "jpg"
    return Picture(encoded(image), suffix, thumb)


def face(name: str, data: bytes) -> bytes:
    """The middle of a picture as a square of `FACE` px."""
    with _opened(data) as reader:
        image = _read(name, reader, 4 * FACE)
    side = min(image.width(), image.height())
    left, top = (image.width() - side) // 2, (image.height() - side) // 3
    square = image.copy(QRect(left, top, side, side))
    return encoded(_scaled(square, QSize(FACE, FACE)), plain=True)


def image_of(data: bytes) -> QImage:
    """A picture of the file, upright; null when it cannot be read."""
    with _opened(data) as reader:
        return reader.read()


def encoded(image: QImage, *, plain: bool = False) -> bytes:
    """As PNG where something can be seen through (on white when `plain`), else as JPEG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    clear = not plain and _is_clear(image)
    made = image if clear else _on_white(image)
    saved = made.save(buffer, "PNG" if clear else "JPG", -1 if clear else _QUALITY)  # type: ignore[call-overload]
    if not saved:
        raise InputError("picture-broken", name="")
    return bytes(held.data())


@contextmanager
def _opened(data: bytes) -> Iterator[QImageReader]:
    """A reader that lets go of its device before that goes: some kinds look into it at the very end.

    Qt looks for what reads a picture behind a lock, and looks into the bytes meanwhile. A device that was
    made here would need the interpreter for that, which another thread may hold that waits for the lock: so
    it is the stream's own.
    """
    stream = QDataStream(QByteArray(data))
    reader = QImageReader(stream.device())
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    try:
        yield reader
    finally:
        reader.setDevice(None)  # type: ignore[arg-type]


def _read(name: str, reader: QImageReader, longest: int) -> QImage:
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise InputError("picture-large", name=name)
    if size.isValid() and max(size.width(), size.height()) > longest:
        scaled = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise InputError("picture-broken", name=name)
    return _scaled(image, QSize(longest, longest))


def _scaled(image: QImage, room: QSize) -> QImage:
    """As large as fits, never larger than it is."""
    if image.width() <= room.width() and image.height() <= room.height():
        return image
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(room, kept, smooth)


def _is_clear(image: QImage) -> bool:
    """Whether something can be seen through; most that could have such places have none."""
    if not image.hasAlphaChannel():
        return False
    kept, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(_LOOKED_AT, _LOOKED_AT, kept, smooth)
    places = ((x, y) for x in range(_LOOKED_AT) for y in range(_LOOKED_AT))
    return any(small.pixelColor(x, y).alpha() < 255 for x, y in places)


def _on_white(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return image
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    return page
