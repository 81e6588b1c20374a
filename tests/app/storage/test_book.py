"""The client file: opening, refusing, transactions, and what stays on the disk."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import opening
from app.errors import FileError, InputError
from app.staff import actions, queries
from app.staff.models import Staff
from app.storage import backup, connection, journal, upgrade
from app.storage.book import Book
from app.storage.connection import BUSY_MS, connect
from tests.factories import make_book
from tests.killing import POSIX, kill_when_ready, stay

IN_THE_PROGRAM = connection.SYNCHRONOUS
"""Tests wait for no disk."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "门店.keqing"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    made = make_book(path.parent, path.name)
    yield made
    made.close()


def names(book: Book) -> list[str]:
    return [row.name for row in book.read(queries.everybody)]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_was_written_is_there_after_reopening(path: Path) -> None:
    book = opening.create_book(path)
    book.write(actions.add_staff, "李晓梅")
    book.close()
    again = opening.open_book(path)
    assert names(again) == ["李晓梅"]
    again.close()


def test_a_closed_file_is_whole_and_alone(path: Path) -> None:
    book = opening.create_book(path)
    book.write(actions.add_staff, "李晓梅")
    book.close()
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name]
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT name FROM staff").fetchall() == [("李晓梅",)]
    raw.close()


def test_a_file_opened_in_one_thread_is_whole_and_free_once_another_closes_it(path: Path) -> None:
    opened: list[Book] = []
    thread = threading.Thread(target=lambda: opened.append(opening.create_book(path)))
    thread.start()
    thread.join()
    opened[0].write(actions.add_staff, "李晓梅")
    opened[0].close()
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name]


def test_a_checkpoint_brings_everything_into_the_single_file(book: Book, path: Path) -> None:
    book.write(actions.add_staff, "李晓梅")
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    book.checkpoint()
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0


def test_durability_is_full_and_the_log_is_written_ahead(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "SYNCHRONOUS", IN_THE_PROGRAM)

    def pragmas(session: Session) -> tuple[Any, Any, Any]:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        return tuple(session.execute(text(f"PRAGMA {name}")).scalar() for name in asked)  # type: ignore[return-value]

    assert book.read(pragmas) == ("wal", 2, 1)


def test_with_a_password_nothing_can_be_read_from_the_disk(path: Path) -> None:
    book = opening.create_book(path, "秘密")
    book.write(actions.add_staff, "SECRETNAME")
    book.close()
    raw = path.read_bytes()
    assert b"SECRETNAME" not in raw
    assert not raw.startswith(b"SQLite format 3")
    again = opening.open_book(path, "秘密")
    assert names(again) == ["SECRETNAME"]
    again.close()


@pytest.mark.parametrize(("password", "code"), [("falsch", "wrong-password"), (None, "password-needed")])
def test_without_the_right_password_a_file_stays_shut(path: Path, password: str | None, code: str) -> None:
    opening.create_book(path, "richtig").close()
    before = digest(path)
    with pytest.raises(FileError) as caught:
        opening.open_book(path, password)
    assert caught.value.code == code
    assert digest(path) == before
    opening.open_book(path, "richtig").close()


def test_a_missing_file_is_said_to_be_missing(path: Path) -> None:
    with pytest.raises(FileError) as caught:
        opening.open_book(path)
    assert caught.value.code == "file-missing"
    assert not list(path.parent.iterdir())


def test_a_new_file_never_replaces_an_old_one(path: Path) -> None:
    path.write_bytes(b"precious")
    with pytest.raises(FileError) as caught:
        opening.create_book(path)
    assert caught.value.code == "file-exists"
    assert path.read_bytes() == b"precious"


@pytest.mark.parametrize("content", [b"hello, this is a letter to a customer" * 100, b"short"])
def test_a_file_of_another_kind_is_refused_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        opening.open_book(path, None)
    assert caught.value.code in {"password-needed", "not-a-client-file"}
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_untouched(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE letters (id INTEGER)")
    raw.close()
    before = digest(path)
    with pytest.raises(FileError) as caught:
        opening.open_book(path)
    assert caught.value.code == "not-a-client-file"
    assert digest(path) == before


def test_a_newer_file_is_refused_and_left_untouched(path: Path) -> None:
    opening.create_book(path).close()
    raw = connect(path, None)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    before = digest(path)
    with pytest.raises(FileError) as caught:
        opening.open_book(path)
    assert caught.value.code == "file-newer"
    assert digest(path) == before
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name]


def test_the_program_knows_the_schema_it_makes() -> None:
    steps = [path.read_text(encoding="utf-8") for path in (upgrade.MIGRATIONS / "versions").glob("[0-9]*.py")]
    made = {line for step in steps for line in step.splitlines() if line.startswith("revision = ")}
    built_upon = {
        line[5:] for step in steps for line in step.splitlines() if line.startswith("down_revision")
    }
    assert made - built_upon == {f'revision = "{upgrade.HEAD}"'}
    assert upgrade.is_known(upgrade.HEAD)
    assert not upgrade.is_known("9999")


def test_a_second_opening_says_who_has_the_file(book: Book, path: Path) -> None:
    with pytest.raises(FileError) as caught:
        opening.open_book(path)
    assert caught.value.code == "file-in-use"
    assert caught.value.params["host"]


def test_a_file_that_another_program_locks_gives_a_message_within_three_seconds(
    book: Book, path: Path
) -> None:
    assert BUSY_MS < 3000
    other = connect(path, None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileError) as caught:
        book.write(actions.add_staff, "李晓梅")
    other.close()
    assert caught.value.code == "file-locked"
    book.write(actions.add_staff, "李晓梅")
    assert names(book) == ["李晓梅"]


def test_an_action_that_fails_leaves_nothing_of_itself(book: Book) -> None:
    def half(session: Session) -> None:
        journal.insert(session, Staff, [{"name": "半途"}])
        raise InputError("name-taken")

    with pytest.raises(InputError):
        book.write(half)
    assert names(book) == []
    assert book.undo_label() is None


def test_an_action_that_changes_nothing_leaves_no_trace(book: Book) -> None:
    first = book.write(actions.add_staff, "李晓梅")
    again = book.write(actions.add_staff, "李晓梅")
    assert again.value == first.value
    assert again.write_id is None
    assert not again.touched
    assert book.undo_label() == first.name


def test_writes_of_several_threads_wait_for_each_other(book: Book) -> None:
    def add(n: int) -> None:
        for k in range(5):
            book.write(actions.add_staff, f"同事{n}-{k}")

    threads = [threading.Thread(target=add, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(book)) == 20


def test_a_reader_sees_the_state_before_a_write_that_is_not_finished(book: Book) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        journal.insert(session, Staff, [{"name": "慢"}])
        inside.set()
        go_on.wait(10)

    writer = threading.Thread(target=book.write, args=(slow,))
    writer.start()
    inside.wait(10)
    assert names(book) == []
    go_on.set()
    writer.join()
    assert names(book) == ["慢"]


def test_rows_cannot_be_changed_past_the_journal(book: Book) -> None:
    def past(session: Session) -> None:
        session.execute(Staff.__table__.insert().values(name="偷"))  # type: ignore[attr-defined]

    def as_object(session: Session) -> None:
        session.add(Staff(name="偷"))
        session.flush()

    for action in (past, as_object):
        with pytest.raises(RuntimeError):
            book.write(action)
    assert names(book) == []


def _write_until_killed(path: str, ready: Any) -> None:
    book = opening.open_book(Path(path))

    def endless(session: Session) -> None:
        journal.insert(session, Staff, [{"name": f"半途{n}"} for n in range(5000)])
        stay(ready)

    book.write(actions.add_staff, "写完了")
    book.write(endless)


@POSIX
def test_killed_in_the_middle_of_a_write_the_file_holds_all_of_the_last_and_none_of_this(path: Path) -> None:
    opening.create_book(path).close()
    kill_when_ready(_write_until_killed, str(path))
    book = opening.open_book(path)
    assert names(book) == ["写完了"]
    book.close()


@pytest.mark.parametrize("password", [None, "秘密"])
def test_a_backup_is_a_whole_copy_and_as_shut_as_the_file(path: Path, password: str | None) -> None:
    book = opening.create_book(path, password)
    book.write(actions.add_staff, "李晓梅")
    copy = backup.back_up(path, book.key, "test")
    book.close()
    again = opening.open_book(copy, password)
    assert names(again) == ["李晓梅"]
    again.close()


def test_only_the_newest_backups_are_kept(book: Book, path: Path) -> None:
    for n in range(backup.KEEP + 3):
        backup.back_up(path, book.key, f"n{n:02d}")
    kept = backup.backups(path)
    assert len(kept) == backup.KEEP
    assert "n12" in kept[0].name


def test_the_migrated_schema_is_the_one_the_models_describe(book: Book) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from app.care import models as care_models
    from app.excel.batches import models as excel_models
    from app.interactions import models as interaction_models
    from app.storage.base import Base

    assert care_models.DueState.__table__ in Base.metadata.sorted_tables
    assert excel_models.ImportFile.__table__ in Base.metadata.sorted_tables
    assert interaction_models.Interaction.__table__ in Base.metadata.sorted_tables

    def differences(session: Session) -> list[Any]:
        context = MigrationContext.configure(session.connection())
        found = compare_metadata(context, Base.metadata)
        return [d for d in found if not (d[0] == "remove_table" and d[1].name.startswith("search_index"))]

    assert book.read(differences) == []


def test_an_older_file_is_backed_up_before_it_is_upgraded(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = opening.create_book(path)
    book.write(actions.add_staff, "李晓梅")
    book.close()
    monkeypatch.setattr(upgrade, "HEAD", "9999")
    again = opening.open_book(path)
    again.close()
    [copy] = backup.backups(path)
    assert "before-9999" in copy.name


def test_the_first_settings_of_a_file_are_not_undone(book: Book) -> None:
    assert book.undo_label() is None
    with pytest.raises(InputError) as caught:
        book.undo()
    assert caught.value.code == "nothing-to-undo"
    assert book.read(lambda session: session.scalars(select(Staff.id)).all()) == []
