"""Files that a person drags in or has copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_files(data: QMimeData | None) -> list[Path]:
    """The files of this machine that are dragged or lie in the clipboard."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
