"""Another password for a client file that is in use."""

from __future__ import annotations

import errno
import signal
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import opening
from app.customers import actions as customers
from app.customers.search import queries as search
from app.errors import Cancelled, FileError, RightError
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices
from app.sample import generator, shop
from app.staff import actions, rules
from app.staff import queries as staff
from app.staff.rules import Right, Role
from app.storage import backup, keys
from app.storage.book import Book
from app.storage.connection import connect
from tests.factories import make_book, make_customer, make_staff
from tests.killing import POSIX, kill_when_ready, stay
from tests.reading import long_read

OLD, NEW = "老密码 2025", "新密码'\"2026"


def quiet(_done: int, _total: int, _phase: str) -> None:
    """Nobody wants to know how far it is."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "门店.keqing"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    """A shop with a person and a customer, under a password."""
    made = filled(path, OLD)
    yield made
    made.close()


def filled(path: Path, password: str | None) -> Book:
    made = make_book(path.parent, path.name, password=password)
    make_staff(made)
    make_customer(made, "陈国栋")
    return made


def names(book: Book) -> list[str]:
    return [row.name for row in book.read(staff.everybody)]


def opens(path: Path, password: str | None) -> list[str]:
    """Who works in the shop, by a fresh look at the file."""
    book = opening.open_book(path, password)
    try:
        return names(book)
    finally:
        book.close()


def refused(path: Path, password: str | None) -> str:
    with pytest.raises(FileError) as caught:
        opening.open_book(path, password)
    return caught.value.code


def beside(path: Path) -> set[str]:
    """What lies beside the file, its log and its claim apart."""
    ours = {path.name} | {f"{path.name}{end}" for end in ("-wal", "-shm", ".lock", ".open")}
    return {each.name for each in path.parent.iterdir()} - ours


@pytest.mark.parametrize(
    ("old", "new"), [(None, NEW), (OLD, NEW), (OLD, None), (OLD, OLD)], ids="set change remove same".split()
)
def test_the_file_goes_on_under_the_new_password_and_opens_with_that_alone(
    path: Path, old: str | None, new: str | None
) -> None:
    book = filled(path, old)
    opening.change_password(book, old, new, quiet)
    assert names(book) == ["李晓梅"]
    book.write(actions.add_staff, "王强")
    book.undo()
    book.write(actions.add_staff, "周敏")
    assert [hit.name for hit in book.read(search.search, "cgd", 5)] == ["陈国栋"]
    book.close()
    assert opens(path, new) == ["李晓梅", "周敏"]
    if new is None:
        assert keys.header_of(path) == keys.PLAIN_HEADER
    elif old != new:
        assert refused(path, old) == ("password-needed" if old is None else "wrong-password")
    assert beside(path) == {"门店-backup"}


def test_nothing_can_be_read_in_a_file_that_got_a_password(path: Path) -> None:
    book = filled(path, None)
    opening.change_password(book, None, NEW, quiet)
    book.close()
    assert "陈国栋".encode() not in path.read_bytes()


def test_the_backup_that_is_made_before_opens_with_the_old_password(book: Book, path: Path) -> None:
    opening.change_password(book, OLD, NEW, quiet)
    [copy] = backup.backups(path)
    assert opens(copy, OLD) == ["李晓梅"]


def test_with_a_wrong_old_password_nothing_is_done(book: Book, path: Path) -> None:
    for wrong in ("老密码", "", None):
        with pytest.raises(FileError) as caught:
            opening.change_password(book, wrong, NEW, quiet)
        assert caught.value.code == "wrong-old-password"
    assert beside(path) == set()
    book.close()
    assert opens(path, OLD) == ["李晓梅"]


def test_whoever_may_not_is_refused(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    book.sign_in(1)
    monkeypatch.setitem(rules.ALLOWED, Role.SALES, frozenset({Right.STAFF}))
    with pytest.raises(RightError):
        opening.change_password(book, OLD, NEW, quiet)


def test_it_tells_how_far_it_is(book: Book) -> None:
    told: list[tuple[int, int, str]] = []
    opening.change_password(book, OLD, NEW, lambda *step: told.append(step))
    assert list(dict.fromkeys(phase for *_, phase in told)) == ["backup", "encrypt", "check"]
    assert all(0 <= done <= total for done, total, phase in told if phase == "encrypt")


@pytest.mark.parametrize("at", ["backup", "encrypt", "check"])
def test_it_can_be_stopped_and_all_is_as_before(book: Book, path: Path, at: str) -> None:
    def stop(_done: int, _total: int, phase: str) -> None:
        if phase == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        opening.change_password(book, OLD, NEW, stop)
    assert beside(path) <= {"门店-backup"}
    book.write(actions.add_staff, "王强")
    book.close()
    assert opens(path, OLD) == ["李晓梅", "王强"]


# -- What goes on at the same time -------------------------------------------------------------------------


def test_what_is_written_meanwhile_waits_and_is_in_the_new_file(book: Book, path: Path) -> None:
    begun, others = threading.Event(), []

    def step(_done: int, _total: int, phase: str) -> None:
        if phase == "check" and not begun.is_set():
            begun.set()
            others.append(threading.Thread(target=book.write, args=(actions.add_staff, "王强")))
            others[0].start()

    opening.change_password(book, OLD, NEW, step)
    others[0].join()
    assert names(book) == ["李晓梅", "王强"]
    book.close()
    assert opens(path, NEW) == ["李晓梅", "王强"]


def test_a_long_read_is_waited_for_and_reads_on_what_it_began_with(book: Book) -> None:
    reading, waited, found = threading.Event(), threading.Event(), []

    def long(session: Session) -> None:
        session.execute(text("SELECT 1"))
        reading.set()
        waited.wait(20)
        found.extend(names(book))

    reader = threading.Thread(target=book.read, args=(long,))
    reader.start()
    reading.wait(20)

    def step(_done: int, _total: int, phase: str) -> None:
        if phase == "wait":
            waited.set()

    opening.change_password(book, OLD, NEW, step)
    reader.join()
    assert waited.is_set()
    assert found == ["李晓梅"]


def test_who_does_not_want_to_wait_for_a_long_read_can_stop(book: Book) -> None:
    def step(_done: int, _total: int, phase: str) -> None:
        if phase == "wait":
            raise Cancelled

    with long_read(book):
        with pytest.raises(Cancelled):
            opening.change_password(book, OLD, NEW, step)
        assert names(book) == ["李晓梅"]


def test_a_list_that_is_being_imported_goes_on_in_the_new_file(book: Book, path: Path) -> None:
    listed = path.with_name("名单.csv")
    listed.write_text("姓名,手机\n赵雅琴,13800001111\n", "utf-8")
    with ImportSession(book) as session:
        [view] = session.use(session.open(listed).likeliest)
        session.plan([[column.target for column in view.columns]])
        opening.change_password(book, OLD, NEW, quiet)
        session.apply(ImportChoices("名单"))
    assert [hit.name for hit in book.read(search.search, "赵雅琴", 5)] == ["赵雅琴"]
    book.close()
    again = opening.open_book(path, NEW)
    assert [hit.name for hit in again.read(search.search, "赵雅琴", 5)] == ["赵雅琴"]
    again.close()


def test_a_program_of_others_that_looks_at_the_file_is_told_of(book: Book, path: Path) -> None:
    raw = connect(path, book.key, wal=False)
    raw.execute("BEGIN")
    raw.execute("SELECT * FROM staff").fetchone()
    with pytest.raises(FileError) as caught:
        opening.change_password(book, OLD, NEW, quiet)
    assert caught.value.code == "file-locked"
    raw.close()
    assert beside(path) == {"门店-backup"}
    book.write(actions.add_staff, "王强")
    book.close()
    assert opens(path, OLD) == ["李晓梅", "王强"]


# -- A disk or a power cut that does not play along ---------------------------------------------------------


def test_a_disk_that_is_full_leaves_the_file_as_it_was(
    path: Path, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    resource = pytest.importorskip("resource")
    backup.back_up(path, book.key, "manual")
    size = path.stat().st_size + path.with_name(f"{path.name}-wal").stat().st_size
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def step(_done: int, _total: int, phase: str) -> None:
        if phase == "encrypt":
            resource.setrlimit(resource.RLIMIT_FSIZE, (size // 4, hard))

    try:
        with pytest.raises(FileError) as caught:
            opening.change_password(book, OLD, NEW, step)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code in {"disk-full", "disk-trouble"}
    assert caught.value.params["path"] == str(path)
    assert beside(path) == {"门店-backup"}
    book.write(actions.add_staff, "王强")
    book.close()
    assert opens(path, OLD) == ["李晓梅", "王强"]


def test_without_a_backup_nothing_is_done(book: Book, path: Path) -> None:
    backup.backup_folder(path).write_text("a file lies where the folder should be")
    with pytest.raises(FileError) as caught:
        opening.change_password(book, OLD, NEW, quiet)
    assert caught.value.code == "backup-failed"
    book.close()
    assert opens(path, OLD) == ["李晓梅"]


def test_a_system_that_does_not_let_the_files_change_places_leaves_the_old_one(
    book: Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def deny(part: Path, target: Path) -> Path:
        if Path(target).name == path.name:
            raise OSError(errno.EROFS, "read-only")
        return real(part, target)

    with monkeypatch.context() as changed:
        changed.setattr(Path, "replace", deny)
        with pytest.raises(FileError) as caught:
            opening.change_password(book, OLD, NEW, quiet)
    assert caught.value.code == "folder-not-writable"
    book.write(actions.add_staff, "王强")
    book.close()
    assert opens(path, OLD) == ["李晓梅", "王强"]


def _change_until_killed(path: str, old: str | None, new: str | None, at: str, ready: Any) -> None:
    """Stop for ever at a phase, just before or just after the files change places."""
    real = Path.replace

    def step(_done: int, _total: int, phase: str) -> None:
        if phase == at:
            stay(ready)

    def change_places(part: Path, target: Path) -> Path:
        ours = str(target) == str(Path(path).resolve())
        if ours and at == "before":
            stay(ready)
        made = real(part, target)
        if ours and at == "after":
            stay(ready)
        return made

    Path.replace = change_places  # type: ignore[method-assign]
    book = opening.open_book(Path(path), old)
    book.write(customers.save_shop, {"shop_name": "最后写下的"})
    opening.change_password(book, old, new, step)


@POSIX
@pytest.mark.parametrize("at", ["backup", "encrypt", "check", "before", "after"])
@pytest.mark.parametrize(("old", "new"), [(None, NEW), (OLD, None)], ids=["set", "remove"])
def test_killed_at_any_moment_the_file_is_whole_under_the_old_password_or_the_new_one(
    path: Path, old: str | None, new: str | None, at: str
) -> None:
    filled(path, old).close()
    kill_when_ready(_change_until_killed, str(path), old, new, at)
    book = opening.open_book(path, new if at == "after" else old)
    assert names(book) == ["李晓梅"]
    assert book.read(staff.shop).name == "最后写下的"
    book.close()
    assert beside(path) <= {"门店-backup"}


# -- The sample ---------------------------------------------------------------------------------------------


def test_a_password_that_was_tried_on_the_sample_keeps_nobody_out_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generator, "make_shop", partial(generator.make_shop, customers=20))
    path = tmp_path / "示例.keqing"
    book = shop.open_sample(path)
    opening.change_password(book, None, NEW, quiet)
    book.close()
    shop.open_sample(path).close()
    assert keys.header_of(path) == keys.PLAIN_HEADER
