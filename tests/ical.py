"""A strict reader of calendar files, for tests: whatever RFC 5545 does not allow is an error."""

from __future__ import annotations

import re

LINE = re.compile(r"([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)", re.DOTALL)
ESCAPES = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}
NEEDED = {"UID", "DTSTAMP"}


def unfolded(data: bytes) -> list[str]:
    """The lines of a file, put together again."""
    assert data.endswith(b"\r\n")
    raw = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in raw)
    lines: list[str] = []
    for line in raw:
        if line.startswith(b" "):
            lines[-1] += line[1:].decode()
        else:
            lines.append(line.decode())
    return lines


def events_of(data: bytes) -> list[dict[str, str]]:
    """The events: names with parameters -> texts."""
    lines = unfolded(data)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    found: list[dict[str, str]] = []
    inside = False
    for line in lines[1:-1]:
        name, value = parts(line)
        if line in ("BEGIN:VEVENT", "END:VEVENT"):
            assert inside == (name == "END")
            inside = not inside
            found += [] if name == "END" else [{}]
        elif inside:
            assert name not in found[-1]
            found[-1][name] = value
    assert not inside
    assert all(event.keys() >= NEEDED for event in found)
    assert len({event["UID"] for event in found}) == len(found)
    return found


def parts(line: str) -> tuple[str, str]:
    """Name with parameters, and the value with its escapes undone."""
    shape = LINE.fullmatch(line)
    assert shape, line
    value = re.sub(r"\\.", lambda found: ESCAPES[found[0]], shape[2])
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", value)
    return shape[1], value
