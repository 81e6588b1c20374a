"""What every test stands on: no display, no network, a home of its own and a day that never changes."""

from __future__ import annotations

import datetime as dt
import gc
import multiprocessing
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from itertools import count
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_STYLE_OVERRIDE", None)
os.environ.pop("QT_LOGGING_RULES", None)
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

import hypothesis
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog

from app import clock
from app.excel.process import child
from app.storage import connection, keys
from app.storage.book import Book
from tests.factories import make_book

TODAY = dt.date(2026, 11, 22)
FULLY_EVERY = 100
_tests = count(1)
_homes = count(1)

sys.dont_write_bytecode = False  # or every run compiles all tests anew
gc.disable()  # what is made until the first test stays: see `collected_here`
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection_finish() -> None:
    """What the test modules loaded stays anyway: it need not be looked through again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def application(qapp: QApplication) -> QApplication:
    """One for all tests of a process: printing would make a smaller one that has no widgets."""
    return qapp


@pytest.fixture(autouse=True)
def collected_here() -> None:
    """Cyclic garbage is collected in the window's thread alone, as in the program: see `ui.program.sweeping`.

    What the last test left is garbage only now, at its own end its fixtures were still held; what lived
    longer is looked through now and then, or a process keeps a gigabyte of widgets and statements. What is
    left after that are modules and caches, which stay.
    """
    gc.disable()
    if next(_tests) % FULLY_EVERY:
        gc.collect(1)
    else:
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def pinned_day() -> Iterator[dt.date]:
    """Every test lives on the same Sunday; one that needs another day calls `clock.set_today`."""
    clock.set_today(TODAY)
    yield TODAY
    clock.set_today(None)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where they lie: a number that pytest gives out is looked for among all that it gave out before."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test reads or writes anybody's real settings and data."""
    folder = homes / str(next(_homes))
    folder.mkdir()
    places = {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
    }
    for variable, place in places.items():
        monkeypatch.setenv(variable, str(folder / place))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder / ".config"))
    return folder


@pytest.fixture(autouse=True, scope="session")
def everywhere() -> Iterator[pytest.MonkeyPatch]:
    """What is otherwise for all tests of a process."""
    with pytest.MonkeyPatch.context() as patched:
        yield patched


@pytest.fixture(autouse=True, scope="session")
def warm_processes(everywhere: pytest.MonkeyPatch) -> None:
    """Lists are imported in processes that need not load everything first, where the system can fork."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        warm = multiprocessing.get_context("forkserver")
        warm.set_forkserver_preload(["tests.warm"])
        everywhere.setattr(child, "PROCESSES", warm)


@pytest.fixture(autouse=True, scope="session")
def no_power_cut(everywhere: pytest.MonkeyPatch) -> None:
    """What a test writes outlives a killed process, and need not outlive more: it waits for no disk."""
    everywhere.setattr(connection, "SYNCHRONOUS", "OFF")


@pytest.fixture(autouse=True, scope="session")
def stretched_once(everywhere: pytest.MonkeyPatch) -> None:
    """A password that opens the same file again and again is stretched to its key but once."""
    everywhere.setattr(keys, "raw_key", cache(keys.raw_key))


@pytest.fixture(autouse=True, scope="session")
def no_network(everywhere: pytest.MonkeyPatch) -> None:
    """The program works on one desk: whatever tries to reach another machine is found here."""
    real_connect = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            raise OSError(f"a test tried to reach {address!r}")
        real_connect(self, address)  # type: ignore[arg-type]

    everywhere.setattr(socket.socket, "connect", connect)
    everywhere.setattr(socket.socket, "connect_ex", connect)


@pytest.fixture(autouse=True, scope="session")
def no_file_dialog(everywhere: pytest.MonkeyPatch) -> None:
    """A real one would wait for somebody for ever, and no time limit of a test ends it."""

    def ask(*_args: object, **_more: object) -> None:
        raise AssertionError("a test opened a real file dialog")

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        everywhere.setattr(QFileDialog, name, ask)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty client file; a test that wants another has a fixture of its own by this name."""
    with closing(make_book(tmp_path)) as made:
        yield made
