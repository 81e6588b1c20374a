"""The words and templates of sheets, read when the first sheet is made."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from app import clock
from app.resources import resource_path
from app.sheets.sheet import BLANK

if TYPE_CHECKING:
    from jinja2 import Environment

Words = dict[str, Any]


@cache
def words(lang: str) -> Words:
    """All words of a language as they stand in `resources/sheets/words.toml`; Chinese for one unknown."""
    texts = tomllib.loads(resource_path("sheets", "words.toml").read_text("utf-8"))
    return dict(texts.get(lang, texts["zh"]))


def footer(printed_by: str, lang: str) -> str:
    """Who printed when, and that it must not be passed on."""
    form: str = words(lang)["footer" if printed_by else "footer_nobody"]
    return form.format(by=printed_by, at=f"{clock.now():%Y-%m-%d %H:%M}")


def cells(template: str, **names: Any) -> Any:
    """The macros of a template as functions that give HTML; whatever they are given is escaped."""
    return _environment().get_template(template).make_module({"blank": BLANK, **names})


def plain(text: str) -> str:
    """A text as a cell."""
    from markupsafe import escape

    return str(escape(text))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(resource_path("sheets")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["bare"] = _bare
    return made


def _bare(text: str) -> str:
    """A sentence without its full stop, to stand in a line with others."""
    return text.strip().rstrip("。．.；;，,")
