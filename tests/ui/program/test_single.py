"""A second start with the same file brings the first window forward."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.factories import make_book
from ui.program.single import Doorbell, bring_forward

RING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.program.single import bring_forward
app = QCoreApplication([])
sys.exit(0 if bring_forward(Path(sys.argv[1])) else 3)
"""


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A client file that a program has open."""
    book = make_book(tmp_path, "店.keqing")
    yield book.path
    book.close()


def ring(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", RING, str(path)])


def test_a_second_start_rings_at_the_first(qtbot: QtBot, path: Path) -> None:
    bell = Doorbell(path)
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        second = ring(path)
    assert second.wait(20) == 0
    bell.close()


def test_another_file_has_another_bell(qtbot: QtBot, path: Path) -> None:
    bell = Doorbell(path)
    with qtbot.assertNotEmitted(bell.rung):
        assert not bring_forward(path.with_name("别的店.keqing"))
    bell.close()


def test_nobody_answers_once_the_window_is_closed(qtbot: QtBot, path: Path) -> None:
    Doorbell(path).close()
    assert not bring_forward(path)


def test_a_bell_left_by_a_killed_program_is_taken_over(qtbot: QtBot, path: Path) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom PySide6.QtCore import QCoreApplication\n"
        "from ui.program.single import Doorbell\napp = QCoreApplication([])\n"
        "bell = Doorbell(Path(sys.argv[1]))\nos._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    bell = Doorbell(path)
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        second = ring(path)
    assert second.wait(20) == 0
    bell.close()
