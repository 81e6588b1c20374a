"""Drawers are loaded when first used, whole, and by whichever thread comes first."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import sys, threading
from ui import lazy
lazy.defer()
from app.staff import queries
assert "sqlalchemy" not in sys.modules, "loaded too early"
seen = []
threads = [threading.Thread(target=lambda: seen.append(queries.shop)) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert "sqlalchemy" in sys.modules
assert len(seen) == 8 and len(set(seen)) == 1
from app.staff import queries as again
assert again.shop is seen[0]
"""


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)


def test_a_drawer_is_loaded_by_its_first_use_from_any_thread() -> None:
    done = run(SCRIPT)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("missing", ["app.nowhere.queries"])
def test_a_drawer_that_does_not_exist_is_missed_at_once(missing: str) -> None:
    done = run(f"from ui import lazy; lazy.defer(); import {missing}")
    assert "ModuleNotFoundError" in done.stderr
