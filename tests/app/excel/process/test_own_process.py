"""The process in which lists are read: stopped, killed, slow, or broken by what it reads."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import signal
from pathlib import Path

import pytest

from app.customers import queries
from app.customers.own_items import own_items
from app.customers.rows import Query
from app.errors import Cancelled, KnownError
from app.excel.process import child
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices
from app.storage.book import Book
from tests.files import make_lists as lists


@pytest.fixture
def cold_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """They begin afresh, as in the program."""
    monkeypatch.setattr(child, "PROCESSES", multiprocessing.get_context("spawn"))


@pytest.mark.usefixtures("cold_processes")
def test_cancelling_stops_at_once_and_leaves_nothing(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话"), *((f"王{n}", f"136{n:08d}") for n in range(900))]
    path = lists.xlsx(tmp_path / "a.xlsx", rows)
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        targets = [column.target for column in view.columns]
        session.plan([targets])

        def stop(_done: int, _total: int, phase: str) -> None:
            if phase == "write":
                raise Cancelled

        with pytest.raises(Cancelled):
            session.apply(ImportChoices("a"), stop)
        assert book.read(queries.count, Query()) == 0
        assert session.apply(ImportChoices("a")).value.added == 900
    assert book.read(queries.count, Query()) == 900


@pytest.mark.usefixtures("cold_processes")
def test_a_process_that_dies_while_it_writes_leaves_nothing(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话"), *((f"王{n}", f"136{n:08d}") for n in range(900))]
    path = lists.xlsx(tmp_path / "a.xlsx", rows)
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([[column.target for column in view.columns]])

        def kill(_done: int, _total: int, phase: str) -> None:
            if phase == "write":
                for pid in _children():
                    os.kill(pid, signal.SIGKILL)

        with pytest.raises(KnownError, match="interrupted"):
            session.apply(ImportChoices("a"), kill)
    assert book.read(queries.count, Query()) == 0
    assert book.undo_label() is None


def _children() -> list[int]:
    return [process.pid for process in multiprocessing.active_children() if process.pid]


def test_a_file_that_takes_too_long_is_given_up(book: Book, tmp_path: Path) -> None:
    path = lists.legacy_xlsx(tmp_path / "a.xlsx")
    with ImportSession(book, time_limit=-1) as session, pytest.raises(KnownError, match="list-too-slow"):
        session.open(path)


def test_a_broken_file_is_told_and_the_session_reads_the_next(book: Book, tmp_path: Path) -> None:
    with ImportSession(book) as session:
        with pytest.raises(KnownError, match="list-unreadable"):
            session.open(lists.truncated(tmp_path / "a.xlsx"))
        opened = session.open(lists.legacy_xlsx(tmp_path / "b.xlsx"))
    assert [sheet.name for sheet in opened.files[0].sheets] == ["客户"]


def test_no_damage_to_a_file_hurts_the_program_or_writes_a_row(book: Book, tmp_path: Path) -> None:
    chance = random.Random(20261122)
    kinds = [lists.legacy_xls(tmp_path / "a.xls"), lists.legacy_xlsx(tmp_path / "a.xlsx")]
    with ImportSession(book) as session:
        for number in range(40):
            data = bytearray(kinds[number % 2].read_bytes())
            for _ in range(chance.randrange(1, 30)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            broken = tmp_path / "broken.xls"
            broken.write_bytes(data[: chance.randrange(len(data) // 2, len(data))])
            with contextlib.suppress(KnownError):
                session.use(session.open(broken).likeliest)
        assert session.open(kinds[0]).likeliest == ((0, "基盘客户"),)
    assert book.read(queries.count, Query()) == 0


def test_an_import_that_is_stopped_adds_no_item(book: Book, tmp_path: Path) -> None:
    def own() -> list[str]:
        return [item.label for item in book.read(own_items)]

    before = own()
    path = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "宠物"), ("王伟", "猫"), ("刘芳", "")])
    with ImportSession(book) as session:
        session.use(session.open(path).likeliest)
        session.plan([["name", "own:宠物"]])

        def stop(_done: int, _total: int, phase: str) -> None:
            if phase == "write":
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            session.apply(ImportChoices("a"), stop)
        assert own() == before
        session.apply(ImportChoices("a"))
    assert own() == [*before, "宠物"]
