"""Damaged files of every kind are read or refused; `python -m tests.bench --only mutants` tries 2,000."""

from __future__ import annotations

from pathlib import Path

from tests.files.make_mutants import mutants
from tests.files.read_mutants import READ, REFUSED, read_all


def test_a_damaged_list_is_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    told, faults = read_all(mutants(tmp_path, 120), tmp_path, limit=20)
    assert faults == []
    assert told[READ] + told[REFUSED] == 120
    assert told[READ] > 20
    assert told[REFUSED] > 20
