"""The one seam for time: everything that asks what day it is asks here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

_fixed: dt.date | None = None


def set_today(day: dt.date | None) -> None:
    """Pin the day (`--today`, tests, the sample shop); `None` follows the machine again."""
    global _fixed
    _fixed = day


@contextmanager
def pinned(day: dt.date) -> Iterator[None]:
    """Pin the day for a while, and leave it afterwards as it was."""
    before = _fixed
    set_today(day)
    try:
        yield
    finally:
        set_today(before)


def today() -> dt.date:
    """The local calendar day."""
    return _fixed or dt.date.today()


def now() -> dt.datetime:
    """Local wall-clock time to the second, without a zone: a shop lives in one."""
    moment = dt.datetime.now().replace(microsecond=0)
    return dt.datetime.combine(_fixed, moment.time()) if _fixed else moment
