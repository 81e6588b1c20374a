"""The first window shows what was kept of Today before anything heavy is loaded, and only what is right."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import clock, opening
from app.calendar.dates import Birthday
from app.care import keeping, queries, remembered
from app.interactions import actions as contact_actions
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage import first_page, keys
from app.storage.book import Book
from app.storage.first_page import Glimpse
from tests.factories import make_book, make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
HEAVY = ("sqlalchemy", "alembic", "argon2", "openpyxl", "phonenumbers", "pypinyin", "holidays", "jinja2")
COSTLY = frozenset({"QStyle", "QHeaderView", "QGradient", "QTextFormat", "QSpinBox", "QFileDialog"})
"""Classes of Qt with so many names that making one known, when it is first looked for, takes 1 to 10 ms."""
ROOT = Path(__file__).resolve().parents[2]
START = """
import json, linecache, sys
from pathlib import Path
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import command
from ui.program.late import LateBook
from ui.shell.window import Window

def look(late):
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    page = window.page("today")
    model = page.list.due_model
    shown = [model.index(row).data() for row in range(model.rowCount())]
    known = page.pane.known.name if page.pane.known else ""
    told = {"modules": sorted(sys.modules), "shown": shown, "answered": page.answered, "known": known}
    told["kinds"] = [name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)]
    told["read"] = [path for path in linecache.cache if path.endswith("today/page.py")]
    print(json.dumps(told))
    sys.stdout.flush()
    QTimer.singleShot(0, window.close)

LateBook.start = look
sys.exit(command.main(["--today", "2026-11-22", "open", sys.argv[1]]))
"""


TYPE_AT_ONCE = """
import json, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import command
from ui.program.late import LateBook
from ui.shell.window import Window

go_on = threading.Event()
told = {}

def start(late):
    opening = late._open_it
    late._open_it = lambda: (go_on.wait(), opening())[1]
    begin(late)
    box = window().topbar.search
    box.setFocus()
    box.insert("wang")
    told["waited"] = "sqlalchemy" in sys.modules
    go_on.set()
    look()

def window():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))

def look():
    from ui.shell.hit_list import HitList
    found = window().findChild(HitList)
    if found is None or not found.isVisible():
        QTimer.singleShot(5, look)
        return
    told["hits"] = found.texts()
    print(json.dumps(told))
    sys.stdout.flush()
    window().close()

begin, LateBook.start = LateBook.start, start
sys.exit(command.main(["--today", "2026-11-22", "open", sys.argv[1]]))
"""


WITH_PASSWORD = """
import json, sys
from PySide6.QtCore import QTimer
from ui import command
from ui.program import lazy

lazy.defer()
from ui.hall.pages import Pages
from ui.program.late import MADE_AT_ONCE

told = {}

def glimpse(pages, key):
    told["early"] = "sqlalchemy" not in sys.modules
    return look(pages, key)

def show_glimpse(pages, kept):
    show(pages, kept)
    model = pages.window.page("today").list.due_model
    told["shown"] = [model.index(row).data() for row in range(model.rowCount())]

def opened(pages, book):
    told["opened"] = str(book.path)
    told["still to be loaded"] = [name for name in MADE_AT_ONCE if name not in sys.modules]
    print(json.dumps(told))
    sys.stdout.flush()
    QTimer.singleShot(0, pages.window.close)

look, show = Pages.glimpse, Pages.show_glimpse
Pages.glimpse, Pages.show_glimpse, Pages.opened = glimpse, show_glimpse, opened
sys.exit(command.main(["--today", "2026-11-22", "open", sys.argv[1], "--password-file", sys.argv[2]]))
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
    """The stamp of the list that was kept."""
    fresh = book.read(keeping.today, TODAY, book.staff_id)
    book.write(keeping.keep, fresh, book.staff_id, "zh")
    return fresh.stamp


def seen(book: Book) -> Glimpse:
    found = first_page.glimpse(book.path, book.key, TODAY, book.staff_id, "zh")
    assert found is not None
    return found


def begun(script: str, *paths: Path) -> dict[str, Any]:
    """What a program that is started with a file tells of itself."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, paths)],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ}, timeout=50,
    )  # fmt: skip
    assert done.stdout, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_list_comes_back_as_it_was_kept_with_what_to_know_of_each(book: Book) -> None:
    [wang] = book.read(queries.today, TODAY, book.staff_id).today
    promises = (("送钥匙套", TODAY, dt.time(15, 30)),)
    draft = ContactDraft(wang.customer_id, "call", "missed", promises=promises)
    book.write(contact_actions.log_contact, draft)
    kept(book)
    found = book.read(queries.today, TODAY, book.staff_id)
    back = remembered.from_text(seen(book).rows)
    assert back is not None
    assert back.found == found
    assert found.today_count == 1
    who = found.today[0].customer_id
    assert back.briefing(who) == book.read(keeping.briefing, who, TODAY)
    assert back.briefing(who + 1) is None
    book.close()


def test_a_promise_and_the_last_talk_are_kept_too(book: Book) -> None:
    who = book.read(queries.today, TODAY, book.staff_id).today[0].customer_id
    promises = (("送钥匙套", dt.date(2026, 11, 30)),)
    book.write(interactions.log_contact, ContactDraft(who, "call", "reached", text="聊过", promises=promises))
    kept(book)
    back = remembered.from_text(seen(book).rows)
    assert back is not None
    known = back.briefing(who)
    assert known == book.read(keeping.briefing, who, TODAY)
    assert known.last_contact is not None
    assert known.promises
    book.close()


def test_what_was_kept_holds_until_something_is_written(book: Book) -> None:
    kept(book)
    assert seen(book).current
    make_customer(book, "郑伟")
    assert not seen(book).current
    book.undo()
    assert not seen(book).current
    kept(book)
    assert seen(book).current
    book.redo()
    assert not seen(book).current
    book.undo()
    assert seen(book).current
    book.close()


def test_a_list_read_before_a_write_is_not_kept_after_it(book: Book) -> None:
    before = kept(book)
    fresh = book.read(keeping.today, TODAY, book.staff_id)
    make_customer(book, "郑伟")
    book.write(keeping.keep, fresh, book.staff_id, "zh")
    assert seen(book).stamp == before
    assert not seen(book).current
    book.close()


def test_a_list_of_another_version_is_no_list() -> None:
    assert remembered.from_text('{"day": "2026-11-22", "known": {}, "overdue": [{}]}') is None
    assert remembered.from_text("[") is None


def test_only_the_same_day_person_and_language_see_what_was_kept(book: Book) -> None:
    stamp, path, me = kept(book), book.path, book.staff_id
    book.close()
    found = first_page.glimpse(path, None, TODAY, me, "zh")
    assert found is not None
    assert (found.stamp, found.owner_id) == (stamp, me)
    assert first_page.glimpse(path, None, TODAY + dt.timedelta(days=1), me, "zh") is None
    assert first_page.glimpse(path, None, TODAY, None, "zh") is None
    assert first_page.glimpse(path, None, TODAY, me, "en") is None


def test_an_encrypted_file_shows_it_to_who_has_the_key(tmp_path: Path) -> None:
    path = tmp_path / "shop.keqing"
    book = opening.create_book(path, "one two three")
    book.write(first_page.keep, TODAY, None, "zh", "the list", "some stamp")
    book.close()
    key = keys.key_of(path, "one two three")
    assert first_page.glimpse(path, key, TODAY, None, "zh") == Glimpse("the list", "some stamp", None, False)
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
    told = begun(START, book.path)
    assert any("王建业" in line for line in told["shown"])
    assert told["answered"]
    assert told["known"] == "王建业"
    loaded = {name.partition(".")[0] for name in told["modules"]}
    assert loaded.isdisjoint(HEAVY)
    assert {"PySide6.QtNetwork", "app.fields.catalog", "app.care.plan", "app.interactions.rows"}.isdisjoint(
        told["modules"]
    )
    assert not told["read"], "Shiboken searched our source"
    assert COSTLY.isdisjoint(told["kinds"]), "Shiboken was made to learn what the first window does not use"


def test_what_is_typed_before_the_file_is_open_is_answered_and_the_window_never_waits(
    book: Book, home: Path
) -> None:
    book.close()
    clock.set_today(None)
    told = begun(TYPE_AT_ONCE, book.path)
    assert not told["waited"]
    assert any("王建业" in line for line in told["hits"])


def test_a_file_with_a_password_shows_its_list_before_anything_heavy_is_loaded(
    tmp_path: Path, home: Path
) -> None:
    from ui.prefs import Prefs, file_key

    made = opening.create_book(tmp_path / "secret.keqing", "one two three")
    owner = make_staff(made)
    made.sign_in(owner)
    make_customer(made, "王建业", owner_id=owner, birthday=Birthday.solar(dt.date(1970, 11, 22)))
    kept(made)
    made.close()
    prefs = Prefs()
    prefs.set_person(file_key(made.path), owner)
    prefs.sync()
    clock.set_today(None)
    password = tmp_path / "password"
    password.write_text("one two three", encoding="utf-8")
    told = begun(WITH_PASSWORD, made.path, password)
    assert told["early"]
    assert any("王建业" in line for line in told["shown"])
    assert told["opened"] == str(made.path)
    assert told["still to be loaded"] == []
