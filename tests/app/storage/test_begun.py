"""What was begun in a file of an earlier version comes along."""

from __future__ import annotations

from pathlib import Path

from app.customers import actions, queries
from app.opening import open_book
from app.storage import upgrade
from app.storage.connection import connect
from app.storage.engine import make_engine
from tests.factories import make_book, make_customer

BEFORE = "0007"
"""The last schema in which only the log of a contact was kept unfinished."""


def test_an_unfinished_log_of_an_older_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "old.keqing"
    path.touch()
    engine = make_engine(path, None)
    upgrade.migrate(engine, BEFORE)
    engine.dispose()
    raw = connect(path, None)
    raw.executescript(
        "INSERT INTO customer (number, name, opened_on, name_key, pinyin, initials, filled) "
        "VALUES ('261122-01', '陈国栋', '2026-11-22', 'chen', 'chen', 'c', 0);"
        "INSERT INTO unfinished_contact VALUES (1, '写了一半');"
    )
    raw.close()
    book = open_book(path)
    assert book.read(queries.begun, "contact") == {1: "写了一半"}
    book.close()


def test_what_is_begun_is_no_write_and_goes_with_its_customer(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    chen = make_customer(book, "陈国栋")
    label = book.undo_label()
    book.write(actions.keep_begun, chen, "file", "甲")
    book.write(actions.keep_begun, chen, "file", "甲乙")
    book.write(actions.keep_begun, None, "log", "丙")
    book.write(actions.keep_begun, chen + 1, "file", "谁")
    assert book.undo_label() == label
    assert book.read(queries.begun, "file") == {chen: "甲乙"}
    assert book.read(queries.begun_of, None, "log") == "丙"
    book.write(actions.delete_customers, [chen])
    assert book.read(queries.begun, "file") == {}
    book.close()
