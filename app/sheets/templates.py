"""Filling in the template of a sheet: the shop's own in a sandbox, with the line of whatever goes wrong."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from app.errors import InputError
from app.resources import resource_path
from app.sheets.markup import numbered
from app.sheets.sandbox import EFFORT, Effort, TooMuch, environment
from app.sheets.sheet import BLANK

if TYPE_CHECKING:
    from jinja2 import Environment, Template

LONGEST = 160_000_000
"""So many characters a filled-in template may have: a loop that never ends is stopped."""
SHORTEST_PIECE = 32
"""As so many counts what is shorter: ever so many blanks are not written for minutes."""
TABLES = "table.html"
JOINER, LONGEST_WHOLE = "\u2060", 16
_MISTAKES = (MemoryError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError, RecursionError)
"""What a template can do wrong besides what its language forbids; one that calls itself never ends."""
_missing = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


def shipped(kind: str) -> str:
    """The template that comes with the program; kinds that are tables throughout share one."""
    own = resource_path("sheets", f"{kind}.html")
    return (own if own.is_file() else resource_path("sheets", TABLES)).read_text("utf-8")


def filled(source: str, names: Mapping[str, Any]) -> Iterator[str]:
    """The HTML of a template, in pieces; whatever it is given is escaped.

    `InputError`: sheet-syntax, sheet-unknown-name, sheet-not-allowed, sheet-failed, sheet-too-much,
    sheet-too-long, each with its line.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        yield from _pieces(source, names)
    except TemplateSyntaxError as error:
        raise InputError("sheet-syntax", line=error.lineno, detail=error.message or "") from error
    except (TemplateError, *_MISTAKES) as error:
        raise _explained(error) from error


def _pieces(source: str, names: Mapping[str, Any]) -> Iterator[str]:
    """What the template writes, up to `LONGEST`: beyond it the template is told so where it stands."""
    effort, length = Effort(), 0
    pieces = _compiled(source).generate({EFFORT: effort, "blank": BLANK, **names})
    for piece in pieces:
        effort.rest()
        length += max(len(piece), SHORTEST_PIECE)
        if length > LONGEST:
            cast("Generator[str]", pieces).throw(_TooLong())
        yield str(piece)


class _TooLong(ArithmeticError):
    """More was written than any sheet has."""


@cache
def _environment() -> Environment:
    made = environment()
    made.filters |= {"bare": _bare, "whole": _whole}
    return made


@cache
def _compiled(source: str) -> Template:
    return _environment().from_string(numbered(source))


def _explained(error: Exception) -> InputError:
    from jinja2 import UndefinedError
    from jinja2.exceptions import SecurityError

    line = _line_of(error.__traceback__)
    if isinstance(error, _TooLong):
        return InputError("sheet-too-long", line=line)
    if isinstance(error, (TooMuch, MemoryError)):
        return InputError("sheet-too-much", line=line)
    if isinstance(error, SecurityError):
        return InputError("sheet-not-allowed", line=line, detail=str(error))
    if isinstance(error, UndefinedError) and (found := _missing.search(str(error))):
        return InputError("sheet-unknown-name", line=line, name=found[1] or found[2])
    return InputError("sheet-failed", line=line, detail=str(error))


def _line_of(trace: TracebackType | None) -> int:
    """The template's own line: of the last step that was taken in it."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _bare(text: str) -> str:
    """A sentence without its full stop, to stand in a line with others."""
    return text.strip().rstrip("。．.；;，,")


def _whole(text: str) -> str:
    """A few words that no line is to break: with joiners between their letters."""
    return JOINER.join(text.replace(" ", "\u00a0")) if len(text) <= LONGEST_WHOLE else text
