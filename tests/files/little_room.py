"""Files that may not grow, as on a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

LITTLE = 4096


@contextmanager
def little_room(size: int = LITTLE) -> Iterator[None]:
    """Within it files may grow to `size` bytes and no further: those of the test run, too."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
