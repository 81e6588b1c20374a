"""The open client file: two verbs, read and write, and what goes with them.

Queries and actions are plain functions that take a session first. Only this module opens a session or
commits one. Reads may run in any thread at any time; writes wait for each other.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session

from app.errors import FileError, InputError, RightError
from app.storage import backup, journal, keys, once, rekeying, undo, upgrade
from app.storage.connection import BUSY_MS, connect
from app.storage.engine import make_engine, writers
from app.storage.explaining import explained
from app.storage.gate import POLL, Gate
from app.storage.lock import FileClaim
from app.storage.refusals import refusal
from app.storage.rows import Done, WriteName

P = ParamSpec("P")
T = TypeVar("T")
Query = Callable[Concatenate[Session, P], T]
Derived = Callable[[Session, Collection[int]], None]
Chore = Callable[[Session], bool]
"""A short step of housekeeping; whether there is more of it."""
Guard = Callable[[Session, int | None, str | None], None]
"""Told who is signed in and which right is wanted."""
CHECKPOINT_MS = 200
"""How long a checkpoint waits for another program: what is not brought in now is with the next one."""


def _no_guard(session: Session, staff_id: int | None, right: str | None) -> None:
    """Everything is allowed: for tools and tests of storage alone."""


class Guest(Protocol):
    """What joined the open file in a process of its own."""

    def leave(self) -> None:
        """Let the file go; it may be joined again."""


class Book:
    """One open client file.

    `derived` are told, before each commit, which customers a write (or an undo) touched (none, where it
    concerned the shop alone), so that they bring the search index and the dues along; `guard` raises
    `RightError` for what the person may not do. The right that a query or an action wants is its `right`.
    `chores` are done bit by bit when nobody does anything, see `rest`.
    """

    def __init__(
        self,
        path: Path,
        key: str | None,
        claim: FileClaim,
        derived: Sequence[Derived],
        guard: Guard,
        chores: Sequence[Chore] = (),
    ) -> None:
        self.path = path
        self.staff_id: int | None = None
        self.key = key
        self._claim = claim
        self._derived = derived
        self._guard = guard
        self._chores = chores
        self._engine = make_engine(path, key)
        self._writers = writers(self._engine)
        self._writing = threading.Lock()
        self._gate = Gate()
        self._guests: weakref.WeakSet[Guest] = weakref.WeakSet()

    @classmethod
    def create(
        cls,
        path: Path,
        password: str | None = None,
        derived: Sequence[Derived] = (),
        guard: Guard = _no_guard,
        chores: Sequence[Chore] = (),
    ) -> Book:
        """Make a new file; `FileError("file-exists")` when there is one already."""
        if path.exists():
            raise FileError("file-exists", path=str(path))
        key = keys.raw_key(password, keys.new_salt()) if password else None
        claim = FileClaim(path)
        claim.take()
        try:
            path.touch(exist_ok=False)
        except OSError as error:
            claim.drop()
            raise refusal(path, error) from error
        book = cls(path, key, claim, derived, guard, chores)
        with explained(path), book.or_nothing():
            upgrade.migrate(book._engine)
        return book

    @classmethod
    def open(
        cls,
        path: Path,
        password: str | None = None,
        derived: Sequence[Derived] = (),
        guard: Guard = _no_guard,
        key: str | None = None,
        chores: Sequence[Chore] = (),
    ) -> Book:
        """Open a file, upgrading an older one; nothing is written to one that cannot be opened.

        With a `key` (see `keys.key_of`) the password is not stretched again.
        """
        keys.header_of(path)
        claim = FileClaim(path)
        claim.take()
        rekeying.clear(path)
        try:
            key = key or keys.key_of(path, password)
            revision = _look(path, key)
        except BaseException:
            claim.drop()
            raise
        book = cls(path, key, claim, derived, guard, chores)
        if revision != upgrade.HEAD:
            with explained(path), book._closed_on_failure():
                upgrade.upgrade(book._engine, path, key)
        return book

    @classmethod
    def attach(cls, path: Path, key: str | None, derived: Sequence[Derived] = ()) -> Book:
        """A helper process of the program that holds the claim joins it with the key it was given."""
        return cls(path, key, FileClaim(path), derived, _no_guard)

    def sign_in(self, staff_id: int | None) -> None:
        """Whose name stands in the journal from now on, and whose rights count."""
        self.staff_id = staff_id

    def read(self, query: Query[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query on a consistent view of the file."""
        with self._gate.through(), explained(self.path), Session(self._engine) as session:
            session.info["staff_id"] = self.staff_id
            once.begin(session)
            self._guard(session, self.staff_id, _right(query))
            return query(session, *args, **kwargs)

    def write(self, action: Query[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run an action in one durable transaction: all of it, or, when it raises, nothing."""
        with self._transaction() as session:
            self._guard(session, self.staff_id, right := _right(action))
            journal.begin(session, self.staff_id, right)
            value = action(session, *args, **kwargs)
            writing = journal.finish(session)
            self._derive(session, writing)
            session.commit()
        if not writing.touched:
            return Done(value, frozenset())
        name = None if writing.state == journal.KEPT else writing.name
        return Done(value, frozenset(writing.touched), writing.write_id, name)

    def undo(self) -> Done[None]:
        """Take back the last write that stands; `InputError("nothing-to-undo")`.

        `RightError("no-right-to-undo")` where that wanted a right which the person signed in lacks.
        """
        return self._replay(undo.last_done, undo.undo, "undo")

    def redo(self) -> Done[None]:
        """Bring back what undo took; `InputError("nothing-to-redo")`, `RightError("no-right-to-redo")`."""
        return self._replay(undo.first_undone, undo.redo, "redo")

    def undo_label(self) -> WriteName | None:
        """What undo would take back."""
        found = self.read(undo.last_done)
        return found[1] if found else None

    def redo_label(self) -> WriteName | None:
        """What redo would bring back."""
        found = self.read(undo.first_undone)
        return found[1] if found else None

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the file, so that the single file is whole."""
        with self._writing, explained(self.path), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA busy_timeout = {CHECKPOINT_MS}")
            try:
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")

    def rest(self) -> bool:
        """For when nobody does anything: a short step of the chores, or the log into the file after the last.

        Whether there is more to be done. Chores change nothing that anybody sees, and stand in no journal.
        """
        for chore in self._chores:
            with self._transaction() as session:
                is_more = chore(session)
                session.commit()
            if is_more:
                return True
        self.checkpoint()
        return False

    def take_in(self) -> None:
        """Bring in what can be without anybody waiting for it: readers and writers go on meanwhile."""
        with self._gate.through(), explained(self.path), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def change_password(self, old: str | None, new: str | None, step: rekeying.Step) -> None:
        """Keep the file under another password, or under none; it takes as long as to write all of it.

        A backup as it was is made before. No write begins meanwhile, and no read while the files change
        places. `FileError`: `wrong-old-password`, `backup-failed`, what the disk refuses; whatever `step`
        raises: the file is then as it was.
        """
        if keys.key_of(self.path, old or "") != self.key:
            raise FileError("wrong-old-password", path=str(self.path))
        key = keys.raw_key(new, keys.new_salt()) if new else None
        with self._no_write(lambda: step(0, 0, "wait")):
            step(0, 0, "backup")
            backup.back_up(self.path, self.key, "before-password")
            with (
                rekeying.under_another_key(self.path, self.key, key, step) as part,
                self._gate.shut(lambda: step(0, 0, "wait")),
            ):
                self._change_places(part, key)

    def join(self, guest: Guest) -> None:
        """A helper that is told to leave when nobody else may have the file open."""
        self._guests.add(guest)

    @contextmanager
    def visited(self) -> Iterator[None]:
        """While a helper process of ours looks at the file: its key and its place stay."""
        with self._gate.through():
            yield

    def close(self) -> None:
        """Checkpoint, close every connection, and let the file go.

        A log that cannot be brought in (the file may only be read) stays beside the file; nothing is lost.
        """
        try:
            if self._claim.is_taken:
                with suppress(FileError):
                    self.checkpoint()
        finally:
            self._engine.dispose()
            self._claim.drop()

    @contextmanager
    def lent(self) -> Iterator[None]:
        """While another process of ours writes: no write of this process begins."""
        with self._writing:
            yield

    def _change_places(self, part: Path, key: str | None) -> None:
        for guest in list(self._guests):
            guest.leave()
        self._engine.dispose()
        rekeying.replace(self.path, self.key, part)
        self.key = key
        self._engine = make_engine(self.path, key)
        self._writers = writers(self._engine)

    @contextmanager
    def _no_write(self, waiting: Callable[[], None]) -> Iterator[None]:
        while not self._writing.acquire(timeout=POLL):
            waiting()
        try:
            yield
        finally:
            self._writing.release()

    def _replay(
        self,
        find: Callable[[Session], tuple[int, WriteName] | None],
        play: Callable[[Session, int], journal.Writing],
        what: str,
    ) -> Done[None]:
        with self._transaction() as session:
            found = find(session)
            if found is None:
                raise InputError(f"nothing-to-{what}")
            try:
                self._guard(session, self.staff_id, undo.right_of(session, found[0]))
            except RightError as error:
                raise RightError(f"no-right-to-{what}", **error.params) from error
            writing = play(session, found[0])
            self._derive(session, writing)
            session.commit()
        return Done(None, frozenset(writing.touched), writing.write_id, writing.name)

    def _derive(self, session: Session, writing: journal.Writing) -> None:
        if writing.touched:
            once.begin(session)
            for derived in self._derived:
                derived(session, writing.customers | writing.opened)

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        with self._writing, explained(self.path), Session(self._writers) as session:
            session.info["staff_id"] = self.staff_id
            yield session

    @contextmanager
    def or_nothing(self) -> Iterator[None]:
        """What a new file begins with: when that fails, the file is closed and gone."""
        with self._closed_on_failure():
            try:
                yield
            except BaseException:
                self._engine.dispose()
                for end in ("", "-wal", "-shm"):
                    with suppress(OSError):
                        self.path.with_name(f"{self.path.name}{end}").unlink(missing_ok=True)
                raise

    @contextmanager
    def _closed_on_failure(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._engine.dispose()
            self._claim.drop()
            raise


def _right(function: Callable[..., Any]) -> str | None:
    right = getattr(function, "right", None)
    return None if right is None else str(right)


def _look(path: Path, key: str | None) -> str:
    """The revision of a file that we may open; every refusal happens here, before anything is written."""
    with explained(path, encrypted=key is not None), closing(connect(path, key, wal=False)) as raw:
        revision = upgrade.revision_of(path, raw)
    if revision != upgrade.HEAD and not upgrade.is_known(revision):
        raise FileError("file-newer", path=str(path))
    return revision


@event.listens_for(Session, "do_orm_execute")
def _only_through_the_journal(state: ORMExecuteState) -> None:
    """Rows of a journaled table are changed by the journal's verbs alone."""
    if not (state.is_insert or state.is_update or state.is_delete):
        return
    if state.execution_options.get("through_journal"):
        return
    name = getattr(getattr(state.statement, "table", None), "name", "")
    if name in journal.journaled():
        raise RuntimeError(f"{name} was changed outside the journal")


@event.listens_for(Session, "before_flush")
def _no_unit_of_work(session: Session, _context: Any, _instances: Any) -> None:
    """Mapped classes describe tables; objects are never added, changed or deleted through a session."""
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("rows are written through the journal, not as objects")
