"""A contact that came from a colleague, or was put off: what was written then is there now."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import clock
from app.care import actions, briefings, queries, remembered
from app.storage.book import Book
from tests.factories import make_customer, make_staff
from ui.desk import Desk
from ui.today.page import TodayPage


def words(page: TodayPage) -> list[str]:
    return [each.text() for each in page.pane.findChildren(QLabel) if each.isVisible()]


def test_the_colleague_reads_who_handed_it_over_and_why(qtbot: QtBot, desk: Desk, book: Book) -> None:
    today = clock.today()
    mei, zhang = make_staff(book, "李晓梅"), make_staff(book, "张志远")
    wang = make_customer(book, "王建业", owner_id=mei, delivered_on=today)
    book.sign_in(mei)
    [row] = book.read(queries.day, today)
    book.write(actions.decide, wang, row.settles(today), "handed", "我出差，请代我问候", None, zhang)
    book.sign_in(zhang)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 720)
    page.set_person(zhang)
    page.show()
    qtbot.waitUntil(lambda: "李晓梅：我出差，请代我问候" in words(page))
    assert words(page).count("转交来的") == 1
    later = today + dt.timedelta(days=1)
    book.write(actions.decide, wang, row.settles(today), "postponed", "客户开会", later)
    clock.set_today(later)
    page.refresh()
    qtbot.waitUntil(lambda: f"{today:%m-%d} 客户开会" in words(page))


def test_what_was_written_is_kept_for_the_next_start(book: Book) -> None:
    today = clock.today()
    wang = make_customer(book, "王建业", delivered_on=today)
    [row] = book.read(queries.day, today)
    book.write(actions.decide, wang, row.settles(today), "postponed", "客户开会", today)
    found = book.read(queries.today, today)
    known = book.read(briefings.briefings, [wang], today)
    kept = remembered.from_text(remembered.to_text(found, known))
    assert kept is not None
    assert kept.briefing(wang) == known[0]
    assert known[0].decisions[0].reason == "客户开会"
