"""Writing a file that is there whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import FileError


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A file beside the one wanted, that takes its place when all is written; nothing half done stays."""
    if path.is_dir():
        raise FileError("output-not-writable", path=str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=".keqing-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise FileError("output-not-writable", path=str(path)) from error
    part = Path(name)
    try:
        yield part
        part.replace(path)
    except OSError as error:
        code = "disk-full" if error.errno == errno.ENOSPC else "output-locked"
        raise FileError(code, path=str(path)) from error
    finally:
        part.unlink(missing_ok=True)
