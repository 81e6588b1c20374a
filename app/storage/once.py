"""What is looked up but once: a read sees one state of the file, as does what follows a write."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

T = TypeVar("T")
_SEEN = "seen"


def begin(session: Session) -> None:
    """From now on this session remembers: it only reads, or writes nothing more that is looked up."""
    session.info[_SEEN] = {}


def once(session: Session, look: Callable[[Session], T]) -> T:
    """What `look` finds. In a write, which may change it, it looks each time."""
    seen = session.info.get(_SEEN)
    if seen is None:
        return look(session)
    if look not in seen:
        seen[look] = look(session)
    found: T = seen[look]
    return found
