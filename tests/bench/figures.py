"""What a measurement is: a figure of ours beside a floor of the same run, and the bar it has to pass."""

from __future__ import annotations

import importlib
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlcipher3 import dbapi2

from app.opening import open_book
from app.storage.book import Book
from app.storage.connection import connect
from tests.bench import generator

MS = 0.001
SERIOUS = 1000
"""Customers from which on figures mean something."""


@dataclass(frozen=True, slots=True)
class Bar:
    """At most `times` the floor and `plus` seconds (or `unit`); without a floor, `plus` alone."""

    times: float = 0.0
    plus: float = 0.0
    unit: str = ""

    def limit(self, floor: float | None) -> float:
        """The most that is allowed, in seconds."""
        return self.times * (floor or 0.0) + self.plus

    def __str__(self) -> str:
        parts = [f"{self.times:g} ×"] if self.times else []
        if self.plus:
            parts.append(f"{self.plus:g} {self.unit}" if self.unit else f"{self.plus / MS:g} ms")
        return "≤ " + (" + ".join(parts) or "0")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; in seconds unless there is a unit."""

    name: str
    ours: float
    bar: Bar
    floor: float | None = None
    unit: str = ""

    @property
    def passed(self) -> bool:
        """Whether the bar holds."""
        return self.ours <= self.bar.limit(self.floor)


@dataclass(frozen=True)
class Bench:
    """The shop that is measured: of `size` customers, in a folder that is thrown away afterwards."""

    size: int
    folder: Path

    def turns(self, wanted: int) -> int:
        """How often to measure what takes long: a small shop only shows that everything runs."""
        return wanted if self.size >= SERIOUS else 1

    @cached_property
    def path(self) -> Path:
        """The shop's file; measurements that write take a `copy`."""
        return generator.shop(self.size)

    @cached_property
    def book(self) -> Book:
        """The shop, open for reading, signed in to the first salesperson."""
        return opened(self.path)

    @cached_property
    def raw(self) -> dbapi2.Connection:
        """A plain connection to the same file: the floor."""
        return connect(self.path, generator.key_of(self.path))

    def copy(self) -> Path:
        """The shop's file once more, for writing."""
        return Path(shutil.copy(self.path, self.folder / f"copy-{len(list(self.folder.iterdir()))}.keqing"))

    def close(self) -> None:
        """Let the file go, as far as it was used."""
        for name in ("raw", "book"):
            if name in vars(self):
                vars(self)[name].close()


def opened(path: Path) -> Book:
    """A shop, signed in to its first salesperson."""
    book = open_book(path, generator.PASSWORD)
    book.sign_in(1)
    return book


Measure = Callable[[Bench], Iterator[Figure]]
MEASURES: dict[str, Measure] = {}


def measure(name: str) -> Callable[[Measure], Measure]:
    """Enter a measurement under a name for `--only`."""

    def enter(function: Measure) -> Measure:
        MEASURES[name] = function
        return function

    return enter


def load() -> dict[str, Measure]:
    """Every measurement: each `measure_*.py` beside this file enters its own."""
    for path in sorted(Path(__file__).parent.glob("measure_*.py")):
        importlib.import_module(f"tests.bench.{path.stem}")
    return MEASURES


def median(action: Callable[[], object], repeats: int = 5) -> float:
    """Seconds of one call, the middle of several after one that warms up."""
    action()
    return statistics.median(_timed(action) for _ in range(repeats))


def slowest(times: list[float], share: float = 0.95) -> float:
    """The time that so large a share of calls stays below."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def timed_each(actions: list[Callable[[], object]]) -> list[float]:
    """Seconds of each of different calls, after one of them all to warm up."""
    for action in actions:
        action()
    return [_timed(action) for action in actions]
