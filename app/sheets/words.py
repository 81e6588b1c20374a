"""The words of sheets, read when the first sheet is made."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from app import clock
from app.resources import resource_path

Words = dict[str, Any]
_between_digits = re.compile(r"(?<=\d) (?=\d)")


@cache
def words(lang: str) -> Words:
    """All words of a language as they stand in `resources/sheets/words.toml`; Chinese for one unknown."""
    texts = tomllib.loads(resource_path("sheets", "words.toml").read_text("utf-8"))
    return dict(texts.get(lang, texts["zh"]))


def footer(said: Words, printed_by: str) -> str:
    """Who printed when, and that it must not be passed on."""
    form: str = said["footer" if printed_by else "footer_nobody"]
    return form.format(by=printed_by, at=f"{clock.now():%Y-%m-%d %H:%M}")


def unbroken(text: str) -> str:
    """A text in which no line breaks a telephone number between its groups."""
    return _between_digits.sub("\u00a0", text)


def plain(text: str) -> str:
    """A text as a cell."""
    from markupsafe import escape

    return str(escape(text))
