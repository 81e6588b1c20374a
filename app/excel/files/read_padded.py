"""Text lists without a separator: columns made even with spaces, or words on a line."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_LOOKED_AT = 200
_FEW = 5
_EVEN = 0.9
_FITTING = 0.8
_apart = re.compile(r"\s{2,}").split


def split_padded(lines: Sequence[str]) -> list[list[str]] | None:
    """The cells of lines in even columns or of evenly many words; None when they are neither."""
    sample = [line for line in lines if line.strip()][:_LOOKED_AT]
    if len(sample) < 2:
        return None
    starts = _starts([_laid_out(line) for line in sample])
    ragged = Counter(len(_apart(line.strip())) for line in sample)
    parts, often = ragged.most_common(1)[0]
    if parts > len(starts) and often >= _EVEN * len(sample):
        return [_parts(line, parts) for line in lines]
    if len(starts) > 1:
        return [_cut(_laid_out(line), starts) for line in lines]
    widths = Counter(len(line.split()) for line in sample)
    width, times = widths.most_common(1)[0]
    if 1 < width <= _FEW and times >= _EVEN * len(sample):
        return [line.split() for line in lines]
    return None


def _parts(line: str, usual: int) -> list[str]:
    """What stands apart in a line; titles may stand apart by one space where the rows have two."""
    apart = _apart(line.strip())
    words = line.split()
    return words if len(apart) < usual == len(words) else apart


def _laid_out(line: str) -> list[str]:
    """One entry for each place on a screen: a Chinese sign takes two, of which the second is empty."""
    places: list[str] = []
    for sign in line.rstrip("\r\n"):
        if sign == "\t":
            places.extend(" " * (8 - len(places) % 8))
        elif sign == "\u3000":
            places.extend("  ")
        elif unicodedata.combining(sign):
            places[-1:] = [places[-1] + sign] if places else [sign]
        else:
            places.append(sign)
            if unicodedata.east_asian_width(sign) in "WF":
                places.append("")
    return places


def _starts(lines: Sequence[list[str]]) -> list[int]:
    """Where columns begin: after places that are blank in every line, with a title there."""
    width = max(map(len, lines))
    several = [line for line in lines if len("".join(line).split()) > 1] or lines
    most = _FITTING * len(several)
    blank = [
        sum(place >= len(line) or line[place] == " " for line in several) >= most for place in range(width)
    ]
    header = several[0]
    needed = 1 if len(lines) >= _FEW else 2
    starts = [next((place for place in range(width) if not blank[place]), 0)]
    for place in range(starts[0] + needed, width):
        begins = not blank[place] and all(blank[place - needed : place])
        if begins and place < len(header) and header[place] not in (" ", ""):
            starts.append(place)
    return starts


def _cut(line: list[str], starts: Sequence[int]) -> list[str]:
    """The cells; of a line that does not keep to the columns, what stands apart in it."""
    text = "".join(line)
    if len(text.split()) < 2:
        return [text.strip()] if not _is_behind(line, starts) else _cells(line, starts)
    if len(line) <= starts[1] or any(start < len(line) and line[start - 1] != " " for start in starts[1:]):
        return _apart(text.strip())
    return _cells(line, starts)


def _is_behind(line: list[str], starts: Sequence[int]) -> bool:
    """Whether a single word stands exactly where a later column begins."""
    begin = next((place for place, sign in enumerate(line) if sign != " "), 0)
    return begin in starts[1:]


def _cells(line: list[str], starts: Sequence[int]) -> list[str]:
    return ["".join(line[a:b]).strip() for a, b in pairwise([0, *starts[1:], max(len(line), starts[-1])])]
