"""Damaged files of every kind are read or refused; `python -m tests.bench --only mutants` tries 2,000."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from app.errors import KnownError
from app.excel.process.child import TIME_LIMIT
from app.excel.process.session import ImportSession
from app.storage.book import Book
from tests.files import make_lists as lists
from tests.files.make_mutants import mutants
from tests.files.read_mutants import READ, REFUSED, read_all


@pytest.mark.timeout(180)
def test_a_damaged_list_is_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    told, faults = read_all(mutants(tmp_path, 120), tmp_path, limit=TIME_LIMIT)
    assert faults == []
    assert told[READ] + told[REFUSED] == 120
    assert told[READ] > 20
    assert told[REFUSED] > 20


def test_a_list_that_ends_the_process_is_told_and_the_next_one_is_read(book: Book, tmp_path: Path) -> None:
    path = lists.legacy_xlsx(tmp_path / "a.xlsx")

    def kill(_done: int, _total: int, _phase: str) -> None:
        for child in multiprocessing.active_children():
            if child.pid:
                os.kill(child.pid, signal.SIGKILL)

    with ImportSession(book) as session:
        with pytest.raises(KnownError, match="list-unreadable") as told:
            session.open(path, step=kill)
        assert told.value.params["why"] == "crashed"
        assert session.open(path).files[0].sheets
