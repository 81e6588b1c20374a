"""Killing a process at the very moment that a test is about."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

from app.excel.process import child

POSIX = pytest.mark.skipif(os.name == "nt", reason="kills with a POSIX signal")


def kill_when_ready(target: Callable[..., None], *arguments: Any) -> None:
    """Run it in a process of its own with an event behind its arguments, and kill it once that is set."""
    ready = child.PROCESSES.Event()
    process = child.PROCESSES.Process(target=target, args=(*arguments, ready))
    process.start()
    assert ready.wait(40)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()


def stay(ready: Any) -> None:
    """The moment has come, and does not pass."""
    ready.set()
    multiprocessing.Event().wait(60)
