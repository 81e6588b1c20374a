"""Work that is begun before it is asked for. Without Qt: a password is stretched while Qt is being loaded."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def behind(work: Callable[[], T], name: str) -> Future[T]:
    """Begin some work in a thread of its own; what comes of it is told by the `Future`."""
    made: Future[T] = Future()

    def run() -> None:
        try:
            made.set_result(work())
        except Exception as error:  # told to whoever asks for the result
            made.set_exception(error)

    threading.Thread(target=run, name=name, daemon=True).start()
    return made


def done(result: T) -> Future[T]:
    """What need not be waited for."""
    made: Future[T] = Future()
    made.set_result(result)
    return made
