"""Reading damaged files in a process of their own, as the program does, and counting what became of them."""

from __future__ import annotations

import multiprocessing
import traceback
from collections import Counter
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import Path

from app.errors import ListError
from app.excel import memory
from app.excel.files.readers import open_list

READ, REFUSED, DIED, HUNG, BUG = "read", "refused", "died", "hung", "bug"


def read_all(
    mutants: Iterable[tuple[str, bytes]], folder: Path, limit: float
) -> tuple[Counter[str], list[str]]:
    """How many came to which end, and what is to be said of those that were neither read nor refused."""
    told: Counter[str] = Counter()
    faults = []
    reader = _Reader()
    for name, data in mutants:
        path = folder / name
        path.write_bytes(data)
        end, why = reader.read(path, limit)
        told[end] += 1
        if end in (READ, REFUSED):
            path.unlink()
        else:
            faults.append(f"{end} {name}: {why}")
    reader.close()
    return told, faults


class _Reader:
    """The process; a new one after one that died or hung."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def read(self, path: Path, limit: float) -> tuple[str, str]:
        self._pipe.send(path)
        try:
            if self._pipe.poll(limit):
                end, why = self._pipe.recv()
                return end, why
            end, why = HUNG, ""
        except (EOFError, OSError):
            self._process.join()
            end, why = DIED, str(self._process.exitcode)
        self.close()
        self._start()
        return end, why

    def close(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    memory.limit(memory.MOST)
    while True:
        try:
            path = pipe.recv()
        except EOFError:
            return
        pipe.send(_end_of(path))


def _end_of(path: Path) -> tuple[str, str]:
    try:
        book = open_list(path)
        for info in book.sheets:
            book.grids.merges(info.name)
            book.grids.hidden_rows(info.name)
            try:
                book.sheet(info.name)
            except ListError:
                continue
    except ListError as error:
        return REFUSED, error.code
    except BaseException:
        return BUG, traceback.format_exc()
    return READ, ""
