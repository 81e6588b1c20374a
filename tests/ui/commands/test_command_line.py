from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app import clock
from app.opening import open_book
from app.storage.book import CHECKPOINT_MS
from app.storage.connection import BUSY_MS
from tests.ui.commands.ran import Run

COMMANDS = (
    "new",
    "import",
    "show",
    "search",
    "list",
    "due",
    "log",
    "callsheet",
    "export",
    "password",
    "demo",
)
Start = Callable[..., subprocess.Popen[bytes]]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert "--today" in ran.out
    assert command in run("--help").out


def test_the_help_names_the_keys_of_the_json(run: Run) -> None:
    assert "left_out" in run("import", "--help").out
    assert "import_notes" in run("show", "--help").out
    assert "overdue_days" in run("due", "--help").out


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["list"],
        ["list", "--file"],
        ["list", "--file", "a", "--colour"],
        ["list", "--file", "a", "--fil", "b"],
        ["list", "--file", "a", "--lang", "fr"],
        ["list", "--file", "a", "--lang"],
        ["list", "--file", "a", "--today", "2026-02-31"],
        ["--today", "tomorrow", "list", "--file", "a"],
        ["due", "--file", "a", "--from", "22.11.2026"],
        ["callsheet", "--file", "a"],
        ["import", "a.xlsx", "--file", "a", "--on-duplicate", "merge"],
        ["log", "--file", "a", "261122-01", "--result", "perhaps"],
    ],
)
def test_wrong_usage_has_a_status_of_its_own(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert (ran.status, ran.out) == (2, "")
    assert "usage: keqing" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["show", "x"],
        ["search", "x"],
        ["list"],
        ["due"],
        ["log", "x", "--note", "x"],
        ["callsheet", "-o", "x.pdf"],
        ["export", "-o", "x.csv"],
        ["import", "x.csv"],
    ],
)
def test_a_file_that_is_missing_is_told_by_every_command(run: Run, tmp_path: Path, words: list[str]) -> None:
    for path in (tmp_path / "没有 这个.keqing", tmp_path):
        ran = run(*words, "--file", path)
        assert (ran.status, ran.out) == (1, "")
        assert f"“{path.name}”" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_today_counts_before_and_after_the_command_and_only_for_it(run: Run, shop: Path) -> None:
    for words in (["--today", "2030-01-02", "log"], ["log", "--today", "2030-01-02"]):
        assert run(*words, "--file", shop, "261122-03", "--note", "好").status == 0
        shown = run("show", "--file", shop, "261122-03", "--json").json
        assert shown["items"]["last_contact_on"] == "2030-01-02"
        book = open_book(shop)
        book.undo()
        book.close()
        assert clock.today().isoformat() == "2026-11-22"


def test_a_new_customer_is_numbered_by_the_day_that_is_set(run: Run, empty: Path, old_list: Path) -> None:
    assert run("import", old_list, "--file", empty, "--today", "2031-02-03").status == 0
    numbers = [row["number"] for row in run("list", "--file", empty, "--json").rows]
    assert sorted(numbers) == ["310203-01", "310203-02", "310203-03", "310203-04"]


def test_lang_counts_before_and_after_the_command(run: Run, shop: Path) -> None:
    for words in (["--lang", "en", "list", "--file", shop], ["list", "--file", shop, "--lang=en"]):
        assert "3 customers" in run(*words).err
    assert "共 3 位客户" in run("list", "--file", shop, "--lang", "zh").err


def test_a_file_that_is_open_elsewhere_is_told(run: Run, shop: Path) -> None:
    book = open_book(shop)
    try:
        ran = run("list", "--file", shop)
    finally:
        book.close()
    assert (ran.status, ran.out) == (1, "")
    assert "“shop.keqing”" in ran.err
    assert run("list", "--file", shop).status == 0


def test_a_file_that_another_program_locks_is_told_before_long(run: Run, shop: Path) -> None:
    with contextlib.closing(dbapi2.connect(str(shop), isolation_level=None)) as raw:
        raw.execute("BEGIN EXCLUSIVE")
        ran = run("log", "--file", shop, "261122-01", "--note", "好")
    assert (ran.status, ran.out) == (1, "")
    assert "正被别的程序使用" in ran.err
    assert BUSY_MS + CHECKPOINT_MS < 2000


def _as_of_a_newer_program(path: Path) -> None:
    with contextlib.closing(dbapi2.connect(str(path), isolation_level=None)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.execute("PRAGMA journal_mode = DELETE")


def test_a_file_of_a_newer_program_is_refused_and_left_alone(run: Run, shop: Path) -> None:
    _as_of_a_newer_program(shop)
    before = hashlib.sha256(shop.read_bytes()).digest()
    ran = run("log", "--file", shop, "261122-01", "--note", "好")
    assert (ran.status, ran.out) == (1, "")
    assert "新版本" in ran.err
    assert hashlib.sha256(shop.read_bytes()).digest() == before


@pytest.mark.parametrize("content", [b"just some text, longer than sixteen bytes", b"short"])
def test_a_file_of_another_kind_is_refused_and_left_alone(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.keqing"
    path.write_bytes(content)
    ran = run("list", "--file", path)
    assert (ran.status, ran.out) == (1, "")
    assert path.read_bytes() == content


def test_a_name_that_the_system_does_not_take_is_told(run: Run, tmp_path: Path) -> None:
    for words in (["new"], ["list", "--file"]):
        ran = run(*words, tmp_path / f"{'长' * 300}.keqing")
        assert (ran.status, ran.out) == (1, "")
        assert "系统没有允许" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is easy to have on Linux only")
def test_a_result_that_finds_no_room_is_told(outside: Start, shop: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        running = outside("list", "--file", shop, stdout=full)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert "系统没有允许" in err.decode("utf-8")
    assert b"Traceback" not in err


def _may_only_be_read(path: Path) -> bool:
    path.chmod(0o444)
    return not os.access(path, os.W_OK)


def test_a_file_that_may_only_be_read_is_shown_and_not_written(run: Run, shop: Path) -> None:
    if not _may_only_be_read(shop):
        pytest.skip("an administrator may write everything")
    before = shop.read_bytes()
    assert len(run("list", "--file", shop, "--json").rows) == 3
    ran = run("log", "--file", shop, "261122-01", "--note", "好")
    assert (ran.status, ran.out) == (1, "")
    assert shop.read_bytes() == before


def test_outside_the_result_is_utf8_whatever_the_console_speaks(outside: Start, shop: Path) -> None:
    out, err = outside("--lang", "zh", "list", "--file", shop).communicate(timeout=60)
    assert "陈国栋" in out.decode("utf-8")
    assert "共 3 位客户" in err.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_a_reader_who_leaves_early_is_no_error(outside: Start, shop: Path) -> None:
    running = outside("list", "--file", shop, "--json")
    assert running.stdout is not None
    running.stdout.close()
    _, err = running.communicate(timeout=60)
    assert running.returncode == 0
    assert b"BrokenPipe" not in err


def _hear_ctrl_c() -> None:
    """What runs in the background of a shell, as these tests may, is deaf to Ctrl+C with its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl+C goes to the whole console")
def test_ctrl_c_stops_an_import_without_a_trace(outside: Start, empty: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "endless.csv"
    os.mkfifo(pipe)
    before = empty.read_bytes()
    running = outside("import", pipe, "--file", empty, start_new_session=True, preexec_fn=_hear_ctrl_c)
    with pipe.open("w", encoding="utf-8") as feed:
        feed.write("姓名,手机\n")
        feed.flush()
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert "已停止" in err.decode("utf-8")
    assert empty.read_bytes() == before
    assert not list(tmp_path.glob("empty.keqing.*"))
