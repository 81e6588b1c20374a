"""Modules that are imported now and executed when first looked into.

The first window must be painted before SQLAlchemy, openpyxl and their like are loaded (together they cost
more than the window). Pages import the drawers of `app` as modules; `defer` lets those imports succeed at
once and loads a drawer when a page takes the first function out of it. Unlike `importlib.util.LazyLoader` of
Python 3.11 this is safe when two threads look at the same moment.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_VERBS = frozenset(
    "queries actions keeping roll book undo session writers callsheet briefings export shop generator "
    "matchings batches scripts own_scripts trades own_items item_queries item_actions item_dues bulk_edit "
    "completeness event_queries".split()
)
_UNUSED = frozenset({"asyncio", "importlib.metadata"})
"""SQLAlchemy and filelock import them, we have no use for it: 8 MB, with OpenSSL and e-mail behind them."""

_loading: set[str] = set()


class _InCharge:
    thread: threading.Thread | None = None


class _Deferred(ModuleType):
    """A module not executed yet; looking at any of its names executes it, once.

    While a thread is in charge of loading, another one does not wait for it: it is handed a `Later`. Of a
    module that nobody uses everybody is handed one: to name its functions is not to use them.
    """

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            return ModuleType.__getattribute__(self, name)
        own = ModuleType.__getattribute__(self, "__name__")
        unused = own in _UNUSED and own not in _loading
        waits = own not in _UNUSED and _InCharge.thread not in (None, threading.current_thread())
        if name.islower() and (unused or waits):
            return Later(self, name)
        _execute(self)
        return ModuleType.__getattribute__(self, name)


class Later:
    """A function of a drawer that is still being loaded: the window hands it on, and who calls it waits."""

    def __init__(self, drawer: ModuleType, name: str) -> None:
        self._drawer = drawer
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function()(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._function(), name)

    def _function(self) -> Any:
        _execute(self._drawer)
        return ModuleType.__getattribute__(self._drawer, self._name)


@contextmanager
def in_charge() -> Iterator[None]:
    """This thread loads what the window will need."""
    _InCharge.thread = threading.current_thread()
    try:
        yield
    finally:
        _InCharge.thread = None


def _execute(module: ModuleType) -> None:
    """Other threads wait until the module is whole; the thread that loads it may meet it again.

    Each module has a lock of its own, as each import has: a thread waits only for what its module is made
    of, so two threads never wait for each other as long as no modules go in a circle.
    """
    spec = module.__spec__
    loader: object = spec.loader if spec is not None else None
    if spec is None or not isinstance(loader, LaterLoader):
        return
    with loader.lock:
        if type(module) is not _Deferred or spec.name in _loading:
            return
        _loading.add(spec.name)
        try:
            loader.now(module)
            module.__class__ = ModuleType  # type: ignore[assignment]
        finally:
            _loading.discard(spec.name)


class LaterLoader:
    """Not derived from `importlib.abc.Loader`: that module loads thirty others."""

    def __init__(self, real: Loader) -> None:
        self.lock = threading.RLock()
        self._real = real

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Deferred(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""

    def now(self, module: ModuleType) -> None:
        self._real.exec_module(module)


class _Finder:
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not (fullname in _UNUSED or _is_drawer(fullname)):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        is_room = spec is not None and spec.submodule_search_locations is not None
        if spec is None or spec.loader is None or (is_room and fullname not in _UNUSED):
            return spec
        spec.loader = cast("Loader", LaterLoader(spec.loader))
        return spec


def _is_drawer(name: str) -> bool:
    match name.split("."):
        case ["app", _room, *_, verb]:
            return verb in _VERBS
        case parts:
            return parts in (["app", "opening"], ["ui", "ask"])


def defer() -> None:
    """From now on the drawers of `app` are executed when first used."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def load(*names: str) -> None:
    """Execute drawers now, in this thread, so that whoever looks into them first need not wait."""
    for name in names:
        module = import_module(name)
        if type(module) is _Deferred:
            _execute(module)
