"""The first window shows what was kept of Today before anything heavy is loaded, and only what is right."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import clock, opening
from app.calendar.dates import Birthday
from app.care import queries, remembered
from app.care.rows import TodayList
from app.storage import first_page, keys
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
HEAVY = ("sqlalchemy", "alembic", "argon2", "openpyxl", "phonenumbers", "pypinyin", "holidays", "jinja2")
ROOT = Path(__file__).resolve().parents[2]
START = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import command
from ui.late import LateBook
from ui.shell.window import Window

def look(late):
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    model = window.page("today").list.due_model
    shown = [model.index(row).data() for row in range(model.rowCount())]
    print(json.dumps({"modules": sorted(sys.modules), "shown": shown}))
    sys.stdout.flush()
    QTimer.singleShot(0, window.close)

LateBook.start = look
sys.exit(command.main(["--today", "2026-11-22", "open", sys.argv[1]]))
"""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A shop with one customer whose birthday is today, and 李晓梅 at the desk (id 1)."""
    made = make_book(tmp_path)
    owner = make_staff(made)
    made.sign_in(owner)
    born = Birthday.solar(dt.date(1970, 11, 22))
    make_customer(made, "王建业", owner_id=owner, birthday=born, grade="A")
    return made


def kept(book: Book) -> str:
    found = book.read(queries.today, TODAY, book.staff_id)
    text = remembered.to_text(found)
    book.write(first_page.keep, TODAY, book.staff_id, "zh", text)
    return text


def test_a_list_comes_back_as_it_was_kept(book: Book) -> None:
    found: TodayList = book.read(queries.today, TODAY, book.staff_id)
    book.close()
    assert found.today_count == 1
    assert remembered.from_text(remembered.to_text(found)) == found


def test_a_list_of_another_version_is_no_list() -> None:
    assert remembered.from_text('{"day": "2026-11-22", "overdue": [{}]}') is None
    assert remembered.from_text("[") is None


def test_only_the_same_day_person_and_language_see_what_was_kept(book: Book) -> None:
    text, path, me = kept(book), book.path, book.staff_id
    book.close()
    assert first_page.glimpse(path, None, TODAY, me, "zh") == text
    assert first_page.glimpse(path, None, TODAY + dt.timedelta(days=1), me, "zh") is None
    assert first_page.glimpse(path, None, TODAY, None, "zh") is None
    assert first_page.glimpse(path, None, TODAY, me, "en") is None


def test_an_encrypted_file_shows_it_to_who_has_the_key(tmp_path: Path) -> None:
    path = tmp_path / "shop.keqing"
    book = opening.create_book(path, "one two three")
    book.write(first_page.keep, TODAY, None, "zh", "the list")
    book.close()
    key = keys.key_of(path, "one two three")
    assert first_page.glimpse(path, key, TODAY, None, "zh") == "the list"
    assert first_page.glimpse(path, keys.key_of(path, "another"), TODAY, None, "zh") is None
    assert first_page.glimpse(path, None, TODAY, None, "zh") is None
    assert b"the list" not in path.read_bytes()


def test_keeping_the_first_page_is_nothing_to_undo(book: Book) -> None:
    before = book.undo_label()
    kept(book)
    assert book.undo_label() == before
    book.close()


def test_the_first_window_has_data_and_has_loaded_nothing_heavy(book: Book, home: Path) -> None:
    from ui.prefs import Prefs, file_key

    kept(book)
    prefs = Prefs()
    prefs.set_person(file_key(book.path), book.staff_id or 0)
    prefs.sync()
    book.close()
    clock.set_today(None)
    done = subprocess.run(
        [sys.executable, "-c", START, str(book.path)],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ}, timeout=50,
    )  # fmt: skip
    seen = json.loads(done.stdout)
    assert any("王建业" in line for line in seen["shown"]), done.stderr
    loaded = {name.partition(".")[0] for name in seen["modules"]}
    assert loaded.isdisjoint(HEAVY)
    assert "PySide6.QtNetwork" not in seen["modules"]
