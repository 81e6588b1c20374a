"""What happens to a bug: it is written down on this machine, and the person is told in plain words."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app import clock

KEEP_BYTES = 500_000


def log_path() -> Path:
    """Where bugs are written down; nothing is ever sent anywhere."""
    from platformdirs import user_log_path

    return user_log_path("keqing", appauthor=False) / "errors.txt"


def write_down(text: str) -> Path:
    """Append to the log, which never grows beyond `KEEP_BYTES`."""
    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    old = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    entry = f"{clock.now().isoformat(' ')}\n{text}\n"
    path.write_text((old + entry)[-KEEP_BYTES:], encoding="utf-8")
    return path


def install(tell: Callable[[str], object]) -> None:
    """Catch what nobody caught: write it down, then `tell` the person where."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        try:
            tell(str(write_down(text)))
        except OSError:
            tell("")

    sys.excepthook = caught
