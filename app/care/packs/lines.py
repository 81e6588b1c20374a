"""On which line of a TOML file each key stands: `tomllib` gives values without their places.

Only texts that `tomllib` has read are looked at, so that nothing here needs to be checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

Path = tuple[str | int, ...]
"""Keys and places in lists, as `("step", 2, "title", "en")`."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}\n#]*")
_QUOTES = ('"""', "'''", '"', "'")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_ESCAPED = re.compile(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")


class Lines:
    """The places of one file."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        _Reader(text, self._lines.setdefault).read()

    def of(self, path: Path) -> int:
        """The line of a key, counted from 1; of what is missing, that of the table it should stand in."""
        for end in range(len(path), 0, -1):
            if path[:end] in self._lines:
                return self._lines[path[:end]]
        return 1


class _Reader:
    """Goes through a text once and tells each key with its line."""

    def __init__(self, text: str, found: Callable[[Path, int], object]) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._found = found
        self._counts: dict[Path, int] = {}

    def read(self) -> None:
        """The whole text: headers, and below each its keys."""
        table: Path = ()
        while not self._ends():
            table = self._header() if self._next("[") else table
            if not self._ends() and not self._next("["):
                self._pair(table)

    def _header(self) -> Path:
        many = self._text.startswith("[[", self._at)
        line = self._line
        self._go(2 if many else 1)
        path = self._in_lists(self._key())
        self._go(2 if many else 1)
        if many:
            place = self._counts[path] = self._counts.get(path, -1) + 1
            self._found(path, line)
            path = (*path, place)
        self._found(path, line)
        return path

    def _in_lists(self, keys: tuple[str, ...]) -> Path:
        """`[step.never]` belongs to the last `[[step]]`."""
        path: Path = ()
        for place, key in enumerate(keys, 1):
            path = (*path, key)
            if place < len(keys) and path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _pair(self, table: Path) -> None:
        line = self._line
        path: Path = table
        for key in self._key():
            path = (*path, key)
            self._found(path, line)
        self._skip()
        self._go(1)
        self._skip()
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._next("{"):
            self._many("}", lambda _place: self._pair(path))
        elif self._next("["):
            self._many("]", lambda place: self._element((*path, place)))
        elif self._quote():
            self._string()
        else:
            self._go(len(_matched(_PLAIN, self._text, self._at)))

    def _element(self, path: Path) -> None:
        self._found(path, self._line)
        self._value(path)

    def _many(self, end: str, each: Callable[[int], None]) -> None:
        self._go(1)
        place = 0
        self._skip()
        while not self._next(end):
            each(place)
            place += 1
            self._skip()
            if self._next(","):
                self._go(1)
                self._skip()
        self._go(1)

    def _key(self) -> tuple[str, ...]:
        keys = [self._one_key()]
        self._skip()
        while self._next("."):
            self._go(1)
            self._skip()
            keys.append(self._one_key())
            self._skip()
        return tuple(keys)

    def _one_key(self) -> str:
        self._skip()
        if self._quote():
            return self._string()
        key = _matched(_BARE_KEY, self._text, self._at)
        self._go(len(key))
        return key

    def _quote(self) -> str:
        return next((quote for quote in _QUOTES if self._text.startswith(quote, self._at)), "")

    def _string(self) -> str:
        """Past a string; what stands in it, with its escapes read (for keys in quotes)."""
        quote = self._quote()
        start = end = self._at + len(quote)
        while not self._text.startswith(quote, end):
            end += 2 if quote[0] == '"' and self._text[end] == "\\" else 1
        while len(quote) == 3 and self._text.startswith(quote, end + 1):
            end += 1
        inside = self._text[start:end]
        self._go(end + len(quote) - self._at)
        return _ESCAPED.sub(_escape, inside) if quote == '"' else inside

    def _next(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def _ends(self) -> bool:
        self._skip()
        return self._at >= len(self._text)

    def _skip(self) -> None:
        self._go(len(_matched(_BLANK, self._text, self._at)))

    def _go(self, length: int) -> None:
        self._line += self._text.count("\n", self._at, self._at + length)
        self._at += length


def _matched(pattern: re.Pattern[str], text: str, at: int) -> str:
    found = pattern.match(text, at)
    return found[0] if found else ""


def _escape(found: re.Match[str]) -> str:
    sign = found[1]
    return chr(int(sign[1:], 16)) if sign[0] in "uU" and len(sign) > 1 else _ESCAPES.get(sign, sign)


def shown(path: Path) -> str:
    """A path as people read it: `step[2].title.en`, lists counted from 1."""
    if not path:
        return ""
    parts = [str(path[0])]
    for _, part in pairwise(path):
        parts.append(f"[{part + 1}]" if isinstance(part, int) else f".{part}")
    return "".join(parts)
