"""Loading Qt: nothing is compiled that nobody asks for, and what is asked for later is there."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

LOADED = """
import builtins, sys
plain, finders = builtins.__import__, list(sys.meta_path)
from ui.program import qt
qt.load()
assert (builtins.__import__, sys.meta_path) == (plain, finders)
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("客情簿")
label.show()
application.processEvents()
waiting = [name for name, module in sys.modules.items() if type(module).__name__ == "_Deferred"]
"""
NOTHING_READ = """
wanted = "errorhandler layout parser lib.enum_sig lib.pyi_generator".split()
assert {f"shibokensupport.signature.{name}" for name in wanted} <= set(waiting), waiting
"""
WRONG_CALL = """
try:
    label.setText(1)
except TypeError as error:
    assert "QLabel.setText(arg__1: str, /)" in str(error), error
else:
    raise AssertionError("taken")
"""
ASKED = """
import threading
from PySide6.support.signature import get_signature
told = []
threads = [threading.Thread(target=lambda: told.append(str(get_signature(QLabel.setText)))) for _ in "ab"]
for thread in threads: thread.start()
for thread in threads: thread.join(20)
assert told == ["(self, arg__1: str, /) -> None"] * 2, told
assert QLabel.__doc__.startswith("QLabel(self, text: str")
"""


@pytest.mark.parametrize("asked", [NOTHING_READ, WRONG_CALL, ASKED])
def test_signatures_are_read_when_they_are_asked_for(asked: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED + asked],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
