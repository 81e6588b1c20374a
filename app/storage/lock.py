"""One program has a client file open at a time, on this machine or on another one."""

from __future__ import annotations

import errno
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import FileError

if TYPE_CHECKING:
    from filelock import BaseFileLock


def seems_taken(path: Path) -> bool:
    """Whether a program has the file open, or had when it was stopped hard; quick, to be looked into."""
    return _beside(path, ".open").exists()


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(f"{path.name}{suffix}")


class FileClaim:
    """The claim on a client file; the operating system drops it when the program dies."""

    def __init__(self, path: Path) -> None:
        from filelock import FileLock

        # The file is opened in one thread and closed in another: the claim belongs to both.
        self._lock: BaseFileLock = FileLock(str(_beside(path, ".lock")), timeout=0, thread_local=False)
        self._note = _beside(path, ".open")
        self._path = path

    def take(self) -> None:
        """Claim the file at once, or raise `FileError("file-in-use", host=…, user=…)`."""
        import socket

        from filelock import Timeout

        try:
            self._lock.acquire()
        except Timeout:
            raise FileError("file-in-use", path=str(self._path), **self._holder()) from None
        except OSError as error:
            code = "disk-full" if error.errno == errno.ENOSPC else "folder-not-writable"
            raise FileError(code, path=str(self._path)) from error
        holder = {"host": socket.gethostname(), "user": _user(), "pid": os.getpid()}
        with suppress(OSError):  # on a full disk: the claim holds without it
            self._note.write_text(json.dumps(holder), encoding="utf-8")

    @property
    def is_taken(self) -> bool:
        """Whether this program holds the file."""
        return bool(self._lock.is_locked)

    def drop(self) -> None:
        """Let the file go; harmless when it was never taken.

        Where the system lets us, what the lock hangs on is removed while we still hold it: whoever takes it
        after us must not lose it to somebody who finds nothing there.
        """
        if not self._lock.is_locked:
            return
        held = Path(self._lock.lock_file)
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        with suppress(OSError):
            held.unlink(missing_ok=True)
        self._lock.release()
        if os.name == "nt":
            with suppress(OSError):  # another program may have taken it by now
                held.unlink(missing_ok=True)

    def _holder(self) -> dict[str, object]:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            return {"host": str(note["host"]), "user": str(note["user"])}
        except (OSError, ValueError, KeyError, TypeError):
            return {"host": "", "user": ""}


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
