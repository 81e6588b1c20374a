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
from app.care import keeping
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
FIRST_WORD = 1000 * MS
"""What a quick person needs to look at the window, to reach for the search box and to type a name."""
STALL = 50 * MS
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
    for name, arguments in runs.items():
        more = STRETCHING if name else 0.0
        bare, ours, typed = _medians(bench.turns(REPEATS), arguments, env)
        floor = bare["painted"]
        yield Figure(f"start{name}: first paint with data", ours["painted"], Bar(times=2, plus=more), floor)
        yield Figure(f"start{name}: fully usable", ours["usable"], Bar(times=3.5, plus=more), floor)
        answered = typed["answered"] - typed["painted"]
        yield Figure(f"start{name}: search typed at first sight", answered, Bar(plus=FIRST_WORD))
        yield Figure(f"start{name}: longest stall", ours["stalled"], Bar(plus=STALL))
        memory = Bar(plus=MEGABYTES, unit="MB")
        yield Figure(f"start{name}: memory", ours["memory"], memory, bare["memory"], "MB")


def _medians(turns: int, arguments: list[str], env: dict[str, str]) -> list[dict[str, float]]:
    """Of the bare window, of ours, and of ours when somebody types; the first of several turns warms up."""
    whats: dict[str, list[str]] = {"label": [], "keqing": arguments, "search": arguments}
    starts = [[_start(what, args, env) for what, args in whats.items()] for _ in range(turns + (turns > 1))]
    of_each = zip(*starts[-turns:], strict=True)
    return [{key: statistics.median(start[key] for start in some) for key in some[0]} for some in of_each]


def _home(folder: Path) -> dict[str, str]:
    """An empty home."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    env |= dict.fromkeys(places, str(folder))
    return {"PYTHONPYCACHEPREFIX": str(BYTECODE)} | env | {"QT_QPA_PLATFORM": "offscreen"}


def _prepare(path: Path, env: dict[str, str]) -> None:
    """The first salesperson sat here last, and today's list was kept."""
    book = opened(path)
    book.write(keeping.keep, book.read(keeping.today, clock.today(), 1), 1, "zh")
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
