"""Starting the program, warm, beside a bare window of one label; both in processes of their own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app import clock
from app.care import queries, remembered
from app.storage import first_page
from app.storage.connection import connect
from tests.bench.figures import MS, Bar, Bench, Figure, measure, opened
from tests.bench.generator import PASSWORD
from tests.bench.rows import TODAY
from ui.prefs import Prefs, file_key

REPEATS = 5
BYTECODE = Path(tempfile.gettempdir()) / "keqing-bench" / "bytecode"
"""Stays from one run to the next."""
ROOT = Path(__file__).resolve().parents[2]
MEGABYTES = 150
STRETCHING = 150 * MS
"""What a password costs once: that is its purpose."""


@measure("startup")
def start_the_program(bench: Bench) -> Iterator[Figure]:
    """A plain file, then an encrypted one; the list of the last time lies in both."""
    env = _home(bench.folder)
    secret = bench.copy()
    _prepare(secret, env)
    password = bench.folder / "password"
    password.write_text(PASSWORD, encoding="utf-8")
    plain = _plain(secret, bench.folder / "plain.keqing")
    day = ("--today", TODAY.isoformat())
    runs = {
        "": [*day, "open", str(plain)],
        ", encrypted": [*day, "open", str(secret), "--password-file", str(password)],
    }
    turns = bench.turns(REPEATS)
    for name, arguments in runs.items():
        starts = [
            (_start("label", [], env), _start("keqing", arguments, env)) for _ in range(turns + (turns > 1))
        ]
        pairs = starts[-turns:]
        floor, bare_memory = (
            statistics.median(bare[key] for bare, _ in pairs) for key in ("painted", "memory")
        )
        more = STRETCHING if name else 0.0
        painted, usable, memory = (
            statistics.median(ours[key] for _, ours in pairs) for key in ("painted", "usable", "memory")
        )
        yield Figure(f"start{name}: first paint with data", painted, Bar(times=2, plus=more), floor)
        yield Figure(f"start{name}: fully usable", usable, Bar(times=3.5, plus=more), floor)
        yield Figure(f"start{name}: memory", memory, Bar(plus=MEGABYTES, unit="MB"), bare_memory, "MB")


def _home(folder: Path) -> dict[str, str]:
    """An empty home."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    env |= dict.fromkeys(places, str(folder))
    return env | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(BYTECODE)}


def _prepare(path: Path, env: dict[str, str]) -> None:
    """The first salesperson sat here last, and today's list was kept."""
    book = opened(path)
    found = book.read(queries.today, clock.today(), 1)
    book.write(first_page.keep, found.day, 1, "zh", remembered.to_text(found))
    book.close()
    prefs = Prefs(Path(env["XDG_CONFIG_HOME"]) / "keqing" / "keqing.ini")
    for name in (path, path.with_name("plain.keqing")):
        prefs.set_person(file_key(name), 1)
    prefs.sync()


def _plain(path: Path, to: Path) -> Path:
    """The same file without encryption."""
    from tests.bench.generator import key_of

    raw = connect(path, key_of(path))
    raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(to),))
    raw.execute("SELECT sqlcipher_export('plain')")
    application_id = raw.execute("PRAGMA application_id").fetchone()[0]
    raw.execute(f"PRAGMA plain.application_id = {application_id}")
    raw.close()
    return to


def _start(what: str, arguments: list[str], env: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.startup", what, str(time.monotonic()), *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, env=env, timeout=120
    )
    if not done.stdout:
        raise RuntimeError(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
