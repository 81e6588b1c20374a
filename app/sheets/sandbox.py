"""Where templates are filled in: they reach nothing beyond what they are given, and have limits.

A shop writes its templates itself, so what is guarded against is a slip that would keep the program busy for
ever or eat its memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.nodes import Template as Tree
    from jinja2.runtime import Context

LARGEST = 1_000_000
"""So long may a text be that is put together, and so wide may one be made."""
LONGEST_RANGE = 100_000
PATIENCE = 500_000
"""So many turns of loops and calls may pass without a word being written."""
MOST_BITS = 4096
"""Of a whole number."""
EFFORT = "\0effort"
"""Under this name, which no template can say, the effort of a sheet lies beside what it is filled in with."""
_STEPPING, _TOGETHER = "\0stepping", "\0together"
_width = re.compile(r"\d{5,}|%[^a-zA-Z%]*\*")
_told_width = re.compile(r"\{[^{}]*:[^{}]*\{")
_Call = Callable[..., Any]


class TooMuch(ArithmeticError):
    """More than a sheet can need."""


class Effort:
    """How many steps were taken since a word was written last."""

    def __init__(self) -> None:
        self._steps = 0

    def step(self) -> None:
        """One more. `TooMuch` when nothing came of very many."""
        self._steps += 1
        _allow(self._steps <= PATIENCE)

    def rest(self) -> None:
        """A word was written."""
        self._steps = 0


@cache
def environment() -> Environment:
    """The sandbox; Jinja is loaded when the first sheet is made."""
    from jinja2 import StrictUndefined, pass_context
    from jinja2.runtime import markup_join
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"**", "*", "+", "%"})

        def _parse(self, source: str, name: str | None, filename: str | None) -> Tree:
            return _watched(super()._parse(source, name, filename))

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
            _weigh(operator, left, right)
            return super().call_binop(context, operator, left, right)

        def wrap_str_format(self, value: Any) -> _Call | None:
            made = super().wrap_str_format(value)
            return made and _moderate(made, value.__self__)

        def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
            __context.parent[EFFORT].step()
            _weigh_call(__obj, args, kwargs)
            return super().call(__context, __obj, *args, **kwargs)

    @pass_context
    def stepping(context: Context, many: Iterable[Any]) -> Iterator[Any]:
        effort = context.parent[EFFORT]
        for each in many:
            effort.step()
            yield each

    made = Sandbox(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals = {"range": _range, "dict": dict, "namespace": made.globals["namespace"]}
    made.filters |= {name: _weighed(made.filters[name]) for name in ("center", "indent", "batch", "slice")}
    made.filters["format"] = _format
    made.filters |= {_STEPPING: stepping, _TOGETHER: lambda parts: _short(markup_join(parts))}
    return made


def _watched(tree: Tree) -> Tree:
    """Every loop counts its turns, and what is joined by `~` is looked at."""
    from jinja2 import nodes

    for loop in tree.find_all(nodes.For):
        loop.iter = _through(_STEPPING, loop.iter)
    for joined in list(tree.find_all(nodes.Concat)):
        parts = nodes.List(joined.nodes, lineno=joined.lineno)
        joined.nodes = [_through(_TOGETHER, parts)]
    return tree


def _through(name: str, node: Any) -> Any:
    from jinja2 import nodes

    made = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
    return made.set_environment(node.environment)


def _weigh(operator: str, left: Any, right: Any) -> None:
    """`TooMuch` for what would take very long, or very much room."""
    if operator == "%":
        _allow(not isinstance(left, str) or not _width.search(left))
    elif isinstance(left, int) and isinstance(right, int):
        _allow(_bits(operator, left, right) <= MOST_BITS)
    elif operator == "*":
        _allow(_length(left) * _times(right) <= LARGEST and _length(right) * _times(left) <= LARGEST)
    elif operator == "+":
        _allow(_length(left) + _length(right) <= LARGEST)


def _bits(operator: str, left: int, right: int) -> int:
    one, other = left.bit_length(), right.bit_length()
    if operator == "**":
        return one * max(right, 0) if one > 1 else one
    return one + other if operator == "*" else max(one, other)


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (str, list, tuple)) else 0


def _times(value: Any) -> int:
    return value if isinstance(value, int) else 1


def _weigh_call(called: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """No method of a text is told to make it wider than a page can be."""
    if isinstance(getattr(called, "__self__", None), str):
        _weigh_words(args, kwargs)


def _weigh_words(args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    for each in (*args, *kwargs.values()):
        _allow(not isinstance(each, int) or each <= LARGEST)


def _weighed(called: _Call) -> _Call:
    """A filter that is not told to make something wider than a page can be."""
    from functools import wraps

    @wraps(called)
    def weighed(*args: Any, **kwargs: Any) -> Any:
        _weigh_words(args, kwargs)
        return called(*args, **kwargs)

    return weighed


def _moderate(written: _Call, form: str) -> _Call:
    """`format` of a form that asks for no great width, nor for one that is told only when it is filled in."""

    def moderate(*args: Any, **kwargs: Any) -> Any:
        _allow(not _width.search(form) and not _told_width.search(form))
        return written(*args, **kwargs)

    return moderate


def _format(form: str, *args: Any, **named: Any) -> str:
    values = named or args
    _weigh("%", form, values)
    return str(form % values)


def _range(*ends: int) -> range:
    found = range(*ends)
    _allow(len(found) <= LONGEST_RANGE)
    return found


def _short(text: str) -> str:
    _allow(len(text) <= LARGEST)
    return text


def _allow(moderate: bool) -> None:
    if not moderate:
        raise TooMuch
