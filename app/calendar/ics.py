"""Calendar files (RFC 5545) of days and agreed hours, for the calendar of a phone or a mail program."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FOLD = 75
"""Octets in a line at most, without its end (RFC 5545, 3.1)."""
MEETING = dt.timedelta(minutes=30)
"""So long an agreed hour lasts, as nobody says."""
PRODUCT = "-//Keqing//Keqing//ZH"
_UNSAFE = re.compile(r"([\\;,])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Event:
    """Something on one day, or `at` an hour of it by the clock of wherever the phone is.

    `uid` stays the same however often it is written, so that nothing doubles.
    """

    uid: str
    day: dt.date
    title: str
    text: str = ""
    category: str = ""
    at: dt.time | None = None


def calendar_lines(events: Iterable[Event], name: str, stamp: dt.datetime) -> Iterator[bytes]:
    """The lines of a calendar file, folded and ended; `stamp` is now, with its zone."""
    made = f"{stamp.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    for line in (*head, f"X-WR-CALNAME:{escaped(name)}"):
        yield folded(line)
    for event in events:
        for line in _event(event, made):
            yield folded(line)
    yield folded("END:VCALENDAR")


def escaped(text: str) -> str:
    """A text as a value (RFC 5545, 3.3.11); control characters are left out."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSAFE.sub(r"\\\1", _CONTROL.sub("", plain)).replace("\n", "\\n").replace("\t", " ")


def folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets; no character is cut in two."""
    pieces, piece, room = [], b"", FOLD
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b"", FOLD - 1
        piece += octets
    return b"\r\n ".join((*pieces, piece)) + b"\r\n"


def _event(event: Event, made: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{made}"
    yield from _times(event)
    yield f"SUMMARY:{escaped(event.title)}"
    if event.text:
        yield f"DESCRIPTION:{escaped(event.text)}"
    if event.category:
        yield f"CATEGORIES:{escaped(event.category)}"
    yield "TRANSP:TRANSPARENT"
    yield "CLASS:PRIVATE"
    yield "END:VEVENT"


def _times(event: Event) -> Iterator[str]:
    if event.at is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}"
        return
    start = dt.datetime.combine(event.day, event.at)
    yield f"DTSTART:{start:%Y%m%dT%H%M%S}"
    yield f"DTEND:{start + MEETING:%Y%m%dT%H%M%S}"
