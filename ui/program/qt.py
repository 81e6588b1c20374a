"""Loading Qt without what nobody here asks Shiboken for.

What it knows of signatures (for `help`, and for the message of a `TypeError`) it brings along as sources and
compiles at every start: a tenth of the time until the window is painted. It also searches the source of each
module that is imported for names that nobody uses (`__feature__`), and all those sources stay in memory:
30 MB.
"""

from __future__ import annotations

import builtins
import linecache
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from ui.program.lazy import LaterLoader

if TYPE_CHECKING:
    from importlib.abc import Loader

_SUPPORT = "shibokensupport"
_ASKED_LATER = frozenset(
    f"{_SUPPORT}.signature.{name}"
    for name in "errorhandler layout parser lib.enum_sig lib.pyi_generator".split()
)
"""Not `mapping`: Shiboken looks into that one past Python."""


def load() -> None:
    """Load Qt; modules are imported as before it was loaded."""
    with _signatures_later():
        import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


@contextmanager
def _signatures_later() -> Iterator[None]:
    """Shiboken puts a finder of its own before all others: ours takes its place when that is there."""
    finder, plain = _Finder(), builtins.__import__

    def watched(name: str, *args: Any, **kwargs: Any) -> ModuleType:
        if name == _SUPPORT:
            builtins.__import__ = plain
            sys.meta_path.insert(0, finder)
        return plain(name, *args, **kwargs)

    builtins.__import__ = watched
    try:
        yield
    finally:
        if builtins.__import__ is watched:
            builtins.__import__ = plain
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)


class _Finder:
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _ASKED_LATER:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(fullname, path, target) for finder in others)
        spec = next(filter(None, found), None)
        if spec is not None and spec.loader is not None:
            spec.loader = cast("Loader", LaterLoader(cast("Loader", _ByItsName(spec.loader, fullname))))
        return spec


class _ByItsName:
    """Shiboken gives its modules another name once they are there, and finds their sources by the first."""

    def __init__(self, real: Loader, name: str) -> None:
        self._real = real
        self._name = name

    def exec_module(self, module: ModuleType) -> None:
        spec = module.__spec__
        assert spec is not None
        given, spec.name = spec.name, self._name
        try:
            self._real.exec_module(module)
        finally:
            spec.name = given
