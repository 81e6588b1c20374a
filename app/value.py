"""Values that a large import makes by the million."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def value(*, order: bool = False) -> Callable[[type[_T]], type[_T]]:
    """A dataclass that nobody changes, which is checked with the types alone.

    To make a frozen one takes three times as long, and refuses a change only at run time.
    """
    return dataclass(slots=True, unsafe_hash=True, order=order)
