"""Contents lent to other programs: a private folder outside the file, emptied when the program ends.

What lies there is not encrypted, so nothing stays, and this user alone can read it. What a program that was
killed left behind is removed when something is lent again.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.attachments.rows import Content

PREFIX = "keqing-lent-"
LEFT_SECONDS = 12 * 3600
"""What is older belongs to no window that is open; another window's is left alone."""


def lend(content: Content) -> bool:
    """Let the system open a content; whether it knew a program for that."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(put_down(content))))


def put_down(content: Content) -> Path:
    """The content as a file in a folder of its own, so that names never meet."""
    path = Path(tempfile.mkdtemp(dir=_folder())) / content.name
    path.write_bytes(content.data)
    path.chmod(0o400)
    return path


def take_back() -> None:
    """Remove everything that was lent; what cannot be removed now is removed at another time."""
    if _folder.cache_info().currsize:
        shutil.rmtree(_folder(), ignore_errors=True)
        _folder.cache_clear()


@cache
def _folder() -> Path:
    """Made when first needed, by whom the last one left behind is swept as well."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if time.time() - left.stat().st_mtime > LEFT_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    atexit.register(take_back)
    return folder
