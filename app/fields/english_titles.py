"""Forms of address before or behind a name in English: „Mr. John Smith“, „Wong Siu Ming (Ms)“, „Mrs Chan“."""

from __future__ import annotations

import re

_SEX = {"mr": "male", "mister": "male"} | dict.fromkeys(("mrs", "ms", "miss", "mdm", "madam"), "female")
_title = rf"(?P<title>{'|'.join(_SEX)})\.?"
_before = re.compile(rf"{_title}(?:(?<=\.)|\s)\s*(?P<name>[^\W\d_].*)", re.IGNORECASE).fullmatch
_behind = re.compile(rf"(?P<name>[^\W\d_].*?)(?:\s*[(,]\s*|\s+){_title}\s*\)?", re.IGNORECASE).fullmatch


def taken_apart(text: str) -> tuple[str, str] | None:
    """The name and the sex that its title tells; None where no title stands beside it."""
    match = _before(text) or _behind(text) if text[:1].isascii() else None
    return (match["name"].strip(), _SEX[match["title"].lower()]) if match else None
