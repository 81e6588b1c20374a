"""The system's refusals to let us at a client file, as the errors a person can do something about."""

from __future__ import annotations

import errno
from pathlib import Path

from app.errors import FileError

CODES = {
    errno.ENOENT: "file-missing",
    errno.ENOTDIR: "file-missing",
    errno.EISDIR: "file-missing",
    errno.EEXIST: "file-exists",
    errno.EIO: "disk-trouble",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "folder-not-writable",
    errno.EACCES: "file-no-access",
    errno.EPERM: "file-no-access",
}


def refusal(path: Path, error: OSError) -> FileError:
    """Why the system refused, in its own words where we have none."""
    code = CODES.get(error.errno or 0, "refused-by-system")
    return FileError(code, path=str(path), why=error.strerror)
