"""Filling in the template of a sheet: the shop's own in a sandbox, with the line of whatever goes wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Any

from app.errors import InputError
from app.resources import resource_path
from app.sheets.markup import numbered
from app.sheets.sheet import BLANK

if TYPE_CHECKING:
    from jinja2 import Environment, Template

LONGEST = 64_000_000
"""So many characters a filled-in template may have: a loop that never ends is stopped."""
TABLES = "table.html"
JOINER, LONGEST_WHOLE = "\u2060", 16
_MISTAKES = (ArithmeticError, TypeError, ValueError, LookupError, AttributeError, RecursionError)
"""What a template can do wrong besides what its language forbids; one that calls itself never ends."""
_missing = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


def shipped(kind: str) -> str:
    """The template that comes with the program; kinds that are tables throughout share one."""
    own = resource_path("sheets", f"{kind}.html")
    return (own if own.is_file() else resource_path("sheets", TABLES)).read_text("utf-8")


def filled(source: str, names: Mapping[str, Any]) -> Iterator[str]:
    """The HTML of a template, in pieces; whatever it is given is escaped.

    `InputError`: sheet-syntax, sheet-unknown-name, sheet-not-allowed, sheet-failed, each with its line;
    sheet-too-long.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    length = 0
    try:
        for piece in _compiled(source).generate(blank=BLANK, **names):
            length += len(piece)
            if length > LONGEST:
                raise InputError("sheet-too-long")
            yield str(piece)
    except TemplateSyntaxError as error:
        raise InputError("sheet-syntax", line=error.lineno, detail=error.message or "") from error
    except (TemplateError, *_MISTAKES) as error:
        raise _explained(error) from error


@cache
def _environment() -> Environment:
    """Nothing a template says reaches beyond what it is given."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["bare"] = _bare
    made.filters["whole"] = _whole
    return made


@cache
def _compiled(source: str) -> Template:
    return _environment().from_string(numbered(source))


def _explained(error: Exception) -> InputError:
    from jinja2 import UndefinedError
    from jinja2.exceptions import SecurityError

    line = _line_of(error.__traceback__)
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
