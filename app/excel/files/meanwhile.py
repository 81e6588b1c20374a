"""What else can be done while a list is being parsed."""

from __future__ import annotations

from collections.abc import Callable

Meanwhile = Callable[[], None]
"""Called when a parser begins that leaves the interpreter free for something else."""


def idle() -> None:
    """For whoever has nothing else to do."""
