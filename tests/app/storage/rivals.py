"""A program that wants a file again and again; by itself, so that its process loads nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.errors import FileError
from app.storage.lock import FileClaim


def take_and_drop(path: str, found: Any) -> None:
    """How often this process had the claim, and how often somebody else had it too."""
    mark = Path(f"{path}.mark")
    taken = shared = 0
    for _ in range(2000):
        claim = FileClaim(Path(path))
        try:
            claim.take()
        except FileError:
            continue
        taken += 1
        try:
            mark.touch(exist_ok=False)
            mark.unlink()
        except OSError:
            shared += 1
        claim.drop()
    found.put((taken, shared))
