"""The days off that are written out, as the library tells them: `python -m tests.holidays [--write]`.

Prints what differs; with `--write` the file is made anew. Run it when the library knows another year.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from app.calendar.workdays import FIRST_PUBLISHED, WRITTEN_OUT, published_until, told_by_library

AHEAD = 10
"""So many years after the last that is published: only their statutory days are known."""


def text() -> str:
    """The whole file."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    for year in range(FIRST_PUBLISHED, published_until() + AHEAD + 1):
        for day, kind in sorted(told_by_library(year).items()):
            yield "\t".join((day.isoformat(), kind.duty, kind.zh, kind.en))


def main() -> int:
    """Compare or write; 1 when something differs."""
    if "--write" in sys.argv:
        WRITTEN_OUT.write_text(text(), encoding="utf-8", newline="\n")
        return 0
    written = set(WRITTEN_OUT.read_text("utf-8").splitlines())
    differs = sorted(written ^ set(text().splitlines()))
    sys.stdout.writelines(f"{line}\n" for line in differs)
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
