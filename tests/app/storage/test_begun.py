"""What was begun in a file of an earlier version comes along."""

from __future__ import annotations

from pathlib import Path

from app.customers import actions, queries
from app.opening import open_book
from app.storage.connection import connect
from tests.factories import make_book, make_customer


def test_an_unfinished_log_of_an_older_file_is_kept(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    chen = make_customer(book, "陈国栋")
    book.close()
    raw = connect(book.path, None)
    raw.executescript(
        "DROP TABLE begun;"
        "CREATE TABLE unfinished_contact (customer_id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
        f"INSERT INTO unfinished_contact VALUES ({chen}, '写了一半');"
        "UPDATE alembic_version SET version_num = '0009b';"
    )
    raw.close()
    again = open_book(book.path)
    assert again.read(queries.begun, "contact") == {chen: "写了一半"}
    again.close()


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
