"""Drawers are loaded when first used, whole, and by whichever thread comes first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import make_book

SCRIPT = """
import sys, threading
from ui.program import lazy
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


HANDED_ON = """
import sys, threading
from ui.program import lazy
lazy.defer()
from app.staff import queries
begun, go_on = threading.Event(), threading.Event()
def load():
    with lazy.in_charge():
        begun.set()
        go_on.wait()
        lazy.load("app.staff.queries")
loader = threading.Thread(target=load)
loader.start()
begun.wait()
shop = queries.shop
assert isinstance(shop, lazy.Later)
assert "sqlalchemy" not in sys.modules, "the window waited"
go_on.set()
loader.join()
assert not isinstance(queries.shop, lazy.Later)
assert getattr(shop, "right", None) is None
class Session:
    info = {}
    def execute(self, statement): return []
assert shop(Session()).trade == "auto"
"""


A_ROOM_CALLED_LIKE_A_DRAWER = """
import sys, threading
from types import ModuleType
from ui.program import lazy
lazy.defer()
charge = lazy.in_charge()
loader = threading.Thread(target=charge.__enter__)
loader.start()
loader.join()
from app.excel.batches import queries
assert isinstance(queries, ModuleType), queries
assert isinstance(queries.batches, lazy.Later)
assert "sqlalchemy" not in sys.modules, "loaded too early"
"""


EACH_NEEDS_WHAT_THE_OTHER_HOLDS = """
import sys, threading
from ui.program import lazy
lazy.defer()
sys.path.insert(0, sys.argv[1])
import app
app.__path__.append(sys.argv[1] + "/app")
threads = [
    threading.Thread(target=lazy.load, args=("app.one.queries",), daemon=True),
    threading.Thread(target=lazy.load, args=("app.plain",), daemon=True),
]
for thread in threads: thread.start()
for thread in threads: thread.join(20)
assert not any(thread.is_alive() for thread in threads), "they wait for each other"
assert sys.modules["app.one.queries"].VALUE == 1
"""


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False
    )


def test_a_drawer_is_loaded_by_its_first_use_from_any_thread() -> None:
    done = run(SCRIPT)
    assert done.returncode == 0, done.stderr


def test_the_window_is_handed_a_function_without_waiting_for_the_thread_that_loads() -> None:
    done = run(HANDED_ON)
    assert done.returncode == 0, done.stderr


def test_a_room_that_is_called_like_a_drawer_is_no_drawer_but_holds_some() -> None:
    ended = run(A_ROOM_CALLED_LIKE_A_DRAWER)
    assert ended.returncode == 0, ended.stderr


def test_two_threads_that_load_at_the_same_time_never_wait_for_each_other(tmp_path: Path) -> None:
    sources = {
        "gate.py": "import threading\ndrawer, plain = threading.Event(), threading.Event()",
        "app/one/queries.py": "from gate import *\ndrawer.set()\nplain.wait(20)\nfrom app.plain import VALUE",
        "app/plain.py": "from gate import *\nplain.set()\ndrawer.wait(20)\nfrom app.two.actions import VALUE",
        "app/two/actions.py": "VALUE = 1",
    }
    for name, source in sources.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    done = run(EACH_NEEDS_WHAT_THE_OTHER_HOLDS, str(tmp_path))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("missing", ["app.nowhere.queries"])
def test_a_drawer_that_does_not_exist_is_missed_at_once(missing: str) -> None:
    done = run(f"from ui.program import lazy; lazy.defer(); import {missing}")
    assert "ModuleNotFoundError" in done.stderr


def test_what_the_database_library_imports_and_nobody_uses_is_not_loaded(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.close()
    script = f"""
from ui.program import lazy
lazy.defer()
import sys
from pathlib import Path
from app import opening
opening.open_book(Path({str(book.path)!r})).close()
assert "sqlalchemy" in sys.modules
assert not {{"ssl", "email.message", "asyncio.events"}} & set(sys.modules)
import asyncio
async def hello():
    await asyncio.sleep(0)
    return "hello"
assert asyncio.run(hello()) == "hello"
"""
    done = run(script)
    assert done.returncode == 0, done.stderr
