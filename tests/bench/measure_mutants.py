"""Damaged lists: 2,000 at the usual size of the bench."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.figures import Bar, Bench, Figure, measure
from tests.files.make_mutants import mutants
from tests.files.read_mutants import BUG, DIED, HUNG, READ, read_all

LIMIT = 20.0
"""Seconds for one of these small files."""


@measure("mutants")
def read_damaged_lists(bench: Bench) -> Iterator[Figure]:
    """Each is read or refused: one that ended its process would be told to the person, but none should."""
    count = max(bench.size // 50, 1)
    told, faults = read_all(mutants(bench.folder, count), bench.folder, LIMIT)
    print(*faults, sep="\n", end="\n" if faults else "")
    yield Figure(
        f"damaged lists: {count:,}, not read", count - told[READ], Bar(plus=count, unit="files"), unit="files"
    )
    yield Figure("damaged lists: ended or hung the process", told[DIED] + told[HUNG], Bar(), unit="files")
    yield Figure("damaged lists: failed otherwise", told[BUG], Bar(), unit="files")
