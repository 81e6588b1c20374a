"""What storage does when the disk, the system or another program does not play along."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import opening
from app.errors import FileError, InputError
from app.excel.process import child
from app.staff import actions, queries
from app.staff.models import Staff
from app.storage import backup, journal, upgrade
from app.storage.book import Book
from app.storage.connection import connect
from app.storage.engine import make_engine
from tests.app.storage import rivals
from tests.killing import POSIX, kill_when_ready, stay

OLDER = "0004"
STEP = "0009"
"""A step of the schema between `OLDER` and this program's."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "门店.keqing"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    made = opening.create_book(path)
    yield made
    made.close()


@pytest.fixture
def older(path: Path) -> Path:
    """A file of an earlier version with one person in it."""
    path.touch()
    engine = make_engine(path, None)
    upgrade.migrate(engine, OLDER)
    engine.dispose()
    with closing(connect(path, None)) as raw:
        raw.execute("INSERT INTO staff (name, role, active) VALUES ('李晓梅', 'sales', 1)")
    return path


def names(book: Book) -> list[str]:
    return [row.name for row in book.read(queries.everybody)]


def revision(path: Path) -> str:
    with closing(connect(path, None, wal=False)) as raw:
        return upgrade.revision_of(path, raw)


def beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def refused(path: Path, **more: Any) -> str:
    with pytest.raises(FileError) as caught:
        opening.open_book(path, **more)
    assert caught.value.params["path"] == str(path)
    return caught.value.code


# -- A disk that is full, or gone ------------------------------------------------------------------------


def test_a_disk_that_gets_full_in_the_middle_of_a_write_loses_nothing_written_before(book: Book) -> None:
    book.write(actions.add_staff, "李晓梅")

    def too_much(session: Session) -> None:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        journal.insert(session, Staff, [{"name": f"同事{n}" * 40} for n in range(5000)])

    with pytest.raises(FileError) as caught:
        book.write(too_much)
    assert caught.value.code == "disk-full"
    assert names(book) == ["李晓梅"]
    book.write(lambda session: session.execute(text("PRAGMA max_page_count = 100000")))
    book.write(actions.add_staff, "王强")
    assert names(book) == ["李晓梅", "王强"]


@pytest.mark.skipif(os.name == "nt", reason="no file in use can vanish there")
def test_a_file_that_vanished_is_not_made_anew_empty(book: Book, path: Path) -> None:
    for left in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        left.rename(left.with_name(f"moved {left.name}"))

    def ask_again(session: Session, deeper: int) -> list[str]:
        session.connection()
        return book.read(ask_again, deeper - 1) if deeper else names(book)

    with pytest.raises(FileError) as caught:
        book.read(ask_again, 3)
    assert caught.value.code == "file-missing"
    assert not path.exists()


def test_where_the_system_does_not_let_us_look_it_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / ("长" * 300) / "门店.keqing") in {"refused-by-system", "file-missing"}
    assert refused(tmp_path) in {"file-missing", "file-no-access"}


# -- Files that were never finished ----------------------------------------------------------------------


def test_an_empty_file_is_not_taken_for_a_new_shop(path: Path) -> None:
    path.touch()
    assert refused(path) == "file-empty"
    assert refused(path, password="秘密") == "file-empty"
    assert path.read_bytes() == b""
    assert beside(path) == [path.name]


def test_a_database_without_a_table_is_not_taken_for_a_new_shop(path: Path) -> None:
    path.touch()
    with closing(connect(path, None)) as raw:
        raw.execute("VACUUM")
    assert refused(path) == "file-empty"


def test_a_file_that_cannot_be_begun_is_gone_and_can_be_made_later(path: Path) -> None:
    with pytest.raises(InputError):
        opening.create_book(path, trade="nonsense")
    assert beside(path) == []
    opening.create_book(path).close()


def test_a_file_whose_first_step_fails_is_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as changed:
        changed.setattr(upgrade, "MIGRATIONS", path.parent)
        with pytest.raises(Exception, match=r"env\.py"):
            opening.create_book(path, "秘密")
    assert beside(path) == []
    opening.create_book(path, "秘密").close()


# -- Errors of our own -----------------------------------------------------------------------------------


def test_what_a_person_typed_is_neither_taken_for_trouble_with_the_file_nor_told(book: Book) -> None:
    book.write(actions.add_staff, "李晓梅")

    def again(session: Session) -> None:
        values = {"name": "busy, locked: disk is full", "role": "sales", "active": True}
        journal.insert(session, Staff, [{"id": 1, **values}])

    with pytest.raises(IntegrityError) as caught:
        book.write(again)
    assert "busy" not in str(caught.value)


# -- Upgrades --------------------------------------------------------------------------------------------


def _on_step(then: Any) -> Any:
    """Call `then` when a step of the schema has been taken, before the next begins."""

    def look(_conn: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.startswith("UPDATE alembic_version") and f"'{STEP}'" in statement:
            then()

    event.listen(Engine, "after_cursor_execute", look)
    return look


def test_an_upgrade_that_fails_leaves_the_file_as_it_was_and_lets_go_of_it(older: Path) -> None:
    def fail() -> None:
        raise RuntimeError("in the middle")

    look = _on_step(fail)
    try:
        with pytest.raises(RuntimeError, match="in the middle"):
            opening.open_book(older)
    finally:
        event.remove(Engine, "after_cursor_execute", look)
    assert revision(older) == OLDER
    book = opening.open_book(older)
    assert names(book) == ["李晓梅"]
    book.close()
    assert revision(older) == upgrade.HEAD


def _upgrade_until_killed(path: str, ready: Any) -> None:
    _on_step(lambda: stay(ready))
    opening.open_book(Path(path))


@POSIX
def test_killed_in_the_middle_of_an_upgrade_the_file_is_whole_and_upgraded_with_the_next_start(
    older: Path,
) -> None:
    kill_when_ready(_upgrade_until_killed, str(older))
    [copy] = backup.backups(older)
    assert revision(copy) == revision(older) == OLDER
    book = opening.open_book(older)
    assert names(book) == ["李晓梅"]
    book.close()
    assert revision(older) == upgrade.HEAD


def test_without_a_backup_there_is_no_upgrade(older: Path) -> None:
    backup.backup_folder(older).write_text("a file lies where the folder should be")
    assert refused(older) == "backup-failed"
    assert revision(older) == OLDER


# -- Backups ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["[一店] 客户*.keqing", "客户.part.keqing", "没有后缀", "a.b-c.keqing"])
def test_backups_of_a_file_with_any_name_are_found_and_bounded(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and "*" in name:
        name = name.replace("*", "")
    path = tmp_path / name
    opening.create_book(path).close()
    for n in range(backup.KEEP + 2):
        backup.back_up(path, None, f"n{n:02d}")
    kept = [copy.stem[-3:] for copy in backup.backups(path)]
    assert kept == [f"n{n:02d}" for n in reversed(range(2, backup.KEEP + 2))]
    assert len(list(backup.backup_folder(path).iterdir())) == backup.KEEP


def test_a_clock_that_was_set_back_does_not_cost_the_backup_just_made(book: Book, path: Path) -> None:
    for n in range(backup.KEEP):
        later = backup.back_up(path, None, f"n{n:02d}")
        os.utime(later, (4_000_000_000 + n, 4_000_000_000 + n))
    made = backup.back_up(path, None, "now")
    assert made.is_file()
    assert len(backup.backups(path)) == backup.KEEP


def room_for(copies: int, path: Path) -> Callable[[Path], Any]:
    """A disk on which there is room for so many copies of a file."""
    size = path.stat().st_size + path.with_name(f"{path.name}-wal").stat().st_size

    def usage(folder: Path) -> Any:
        taken = sum(copy.stat().st_size for copy in folder.iterdir())
        return SimpleNamespace(free=max(0, copies * size - taken))

    return usage


def test_where_the_disk_has_little_room_fewer_backups_are_kept(
    book: Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", room_for(5, path))
    made = [backup.back_up(path, None, f"n{n:02d}") for n in range(backup.KEEP)]
    kept = backup.backups(path)
    assert backup.LEAST <= len(kept) < backup.KEEP
    assert kept == made[: -len(kept) - 1 : -1]


def test_a_disk_without_room_costs_no_backup_that_is_there(
    book: Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [backup.back_up(path, None, f"n{n:02d}") for n in range(4)]
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=-(10**12)))
    backup.back_up(path, None, "more")
    assert set(made) < set(backup.backups(path))


def test_what_a_program_stopped_hard_left_half_done_is_cleared_away(book: Book, path: Path) -> None:
    done = backup.back_up(path, None, "manual")
    left = [done.with_suffix(backup.PART), done.with_suffix(f"{backup.PART}-journal")]
    for each in left:
        each.write_bytes(b"half")
    backup.back_up(path, None, "again")
    assert not any(each.exists() for each in left)


def test_an_old_backup_that_cannot_be_removed_does_not_spoil_the_new_one(book: Book, path: Path) -> None:
    first = backup.back_up(path, None, "first")
    first.unlink()
    first.mkdir()
    os.utime(first, (1, 1))
    for n in range(backup.KEEP):
        assert backup.back_up(path, None, f"n{n:02d}").is_file()


# -- Other programs --------------------------------------------------------------------------------------


def test_a_note_of_who_has_the_file_that_cannot_be_written_keeps_nobody_out(path: Path) -> None:
    opening.create_book(path).close()
    path.with_name(f"{path.name}.open").mkdir()
    book = opening.open_book(path)
    book.write(actions.add_staff, "李晓梅")
    assert refused(path) == "file-in-use"
    book.close()
    again = opening.open_book(path)
    assert names(again) == ["李晓梅"]
    again.close()


@pytest.mark.parametrize("note", ["", "{", "[]", "7", "{}"])
def test_whoever_wrote_the_note_of_who_has_the_file_it_is_told_that_somebody_has(
    book: Book, path: Path, note: str
) -> None:
    path.with_name(f"{path.name}.open").write_text(note, "utf-8")
    assert refused(path) == "file-in-use"


def test_of_many_who_want_a_file_one_has_it_at_a_time(path: Path) -> None:
    context = child.PROCESSES
    found = context.Queue()
    theirs = [context.Process(target=rivals.take_and_drop, args=(str(path), found)) for _ in range(3)]
    for rival in theirs:
        rival.start()
    told = [found.get(timeout=60) for _ in theirs]
    for rival in theirs:
        rival.join()
    assert sum(taken for taken, _ in told) > 0
    assert sum(shared for _, shared in told) == 0


def test_a_checkpoint_that_somebody_stands_in_the_way_of_is_made_up_for(book: Book, path: Path) -> None:
    log = path.with_name(f"{path.name}-wal")
    with closing(connect(path, None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM staff").fetchone()
        book.write(actions.add_staff, "李晓梅")
        book.checkpoint()
        assert log.stat().st_size > 0
    book.checkpoint()
    assert log.stat().st_size == 0
    assert names(book) == ["李晓梅"]
