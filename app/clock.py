"""The one seam for time: everything that asks what day or hour it is asks here."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_day: dt.date | None = None
_moment: dt.datetime | None = None


def set_today(day: dt.date | None) -> None:
    """Pin the day (`--today`, tests, the sample shop); the hour goes on. `None` follows the machine again."""
    global _day, _moment
    _day, _moment = day, None


def set_now(moment: dt.datetime | None) -> None:
    """Pin day and hour; `None` follows the machine again."""
    global _day, _moment
    _day, _moment = None, moment


@contextmanager
def pinned(day: dt.date) -> Iterator[None]:
    """Pin the day for a while, and leave it afterwards as it was."""
    global _day, _moment
    before = _day, _moment
    set_today(day)
    try:
        yield
    finally:
        _day, _moment = before


def today() -> dt.date:
    """The local calendar day."""
    return now().date()


def now() -> dt.datetime:
    """Local wall-clock time to the second, without a zone: a shop lives in one."""
    moment = (_moment or dt.datetime.now()).replace(microsecond=0)
    return dt.datetime.combine(_day, moment.time()) if _day else moment


def follow_zone() -> None:
    """Take over another time zone of the machine: the C library reads it once and would keep it for ever."""
    if sys.platform == "win32":
        import ctypes

        ctypes.cdll.ucrtbase._tzset()
    else:
        time.tzset()
