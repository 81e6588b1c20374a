"""Notices over a real file, with the clock moved by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app import clock
from app.calendar.dates import Birthday
from app.care import actions as care
from app.care.reminding import Days
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from tests.ui.reminders.desktop import Desktop
from ui import words
from ui.desk import Desk
from ui.kit import veil
from ui.prefs import Prefs
from ui.reminders.bell import Notice
from ui.reminders.reminders import Reminders
from ui.reminders.tray import counted_icon
from ui.shell.clock_watch import ClockWatch

SUNDAY, MONDAY = dt.date(2026, 11, 22), dt.date(2026, 11, 23)
BORN = Birthday.solar(dt.date(1970, 11, 23))


class Office:
    """A file, its desk, its reminders, and the clock on the wall."""

    def __init__(self, folder: Path, qtbot: QtBot, desktop: Desktop) -> None:
        clock.set_now(dt.datetime(2026, 11, 22, 17, 0))
        self.book: Book = make_book(folder)
        self.me = make_staff(self.book)
        self.book.sign_in(self.me)
        self.chen = make_customer(self.book, "陈国栋", owner_id=self.me, mobile="13800005521")
        make_customer(self.book, "王建业", owner_id=self.me, birthday=BORN, grade="A")
        make_customer(self.book, "郑伟", owner_id=make_staff(self.book, "张鹏"), birthday=BORN)
        self.qtbot, self.desktop = qtbot, desktop
        self.prefs = Prefs(folder / "prefs.ini")
        self.desk = Desk(self.book)
        self.watch = ClockWatch()
        self.reminders = Reminders(self.desk, self.prefs)
        self.watch.day_changed.connect(self.reminders.new_day)
        self.watch.ticked.connect(self.reminders.tick)
        self.reminders.start()
        self.reminders.bell.set_person(self.me)

    def agree(self, day: dt.date, at: dt.time, *, promise: str = "") -> None:
        """A talk in which an hour was agreed on."""
        promises = ((promise, day, at),) if promise else ()
        draft = ContactDraft(
            self.chen, "call", "reached", promises=promises,
            next_on=None if promise else day, next_at=None if promise else at,
        )  # fmt: skip
        with self.qtbot.waitSignal(self.desk.changed):
            self.desk.do(interactions.log_contact, draft)
        self.settle()

    def rule(self, **changes: object) -> None:
        self.prefs.reminders = replace(self.prefs.reminders, **changes)  # type: ignore[arg-type]

    def settle(self) -> None:
        """What was asked has been answered."""
        answers: list[object] = []
        self.desk.ask(care_badge, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))

    def become(self, hour: int, minute: int = 0, day: dt.date = MONDAY) -> list[tuple[str, str]]:
        """The clock shows that time; what is said then, once all that was asked is answered."""
        before = len(self.desktop.notices)
        clock.set_now(dt.datetime.combine(day, dt.time(hour, minute)))
        self.watch.look()
        self.settle()
        self.watch.look()
        self.settle()
        return self.desktop.notices[before:]


def care_badge(session: object) -> bool:
    return session is not None


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot, desktop: Desktop, qapp: QApplication) -> Iterator[Office]:
    made = Office(tmp_path, qtbot, desktop)
    yield made
    words.install(qapp, "zh")
    made.reminders.stop()
    made.desk.close()
    made.book.close()


def test_at_nine_it_says_how_many_of_mine_and_who_once(office: Office) -> None:
    assert office.become(8, 59) == []
    assert office.become(9) == [("今天有 1 位客户要联系", "王建业")]
    assert office.become(9, 1) == []
    assert office.become(9, day=MONDAY + dt.timedelta(1)) == [("今天有 1 位客户要联系", "王建业")]


def test_several_times_a_day_and_only_numbers_where_that_was_chosen(office: Office) -> None:
    office.rule(times=(dt.time(9), dt.time(14)), names=False)
    assert office.become(9) == [("今天有 1 位客户要联系", "点这里看是哪几位")]
    assert len(office.become(14, 5)) == 1


def test_more_than_three_are_told_by_the_first_three(office: Office) -> None:
    for name in ("李一", "李二", "李三"):
        make_customer(office.book, name, owner_id=office.me, birthday=BORN)
    [(title, text)] = office.become(9)
    assert title == "今天有 4 位客户要联系"
    assert (text.count("、"), text[-1]) == (2, "等")


def test_nobody_due_is_not_worth_a_notice(office: Office) -> None:
    assert office.become(9, day=SUNDAY + dt.timedelta(300)) != []
    office.reminders.bell.set_person(office.me + 100)
    assert office.become(9, day=SUNDAY + dt.timedelta(301)) == []


def test_nothing_is_said_after_hours_or_on_a_day_that_was_not_chosen(office: Office) -> None:
    office.rule(times=(dt.time(19),))
    assert office.become(19) == []
    office.rule(times=(dt.time(9),), days=Days.WEEKDAYS)
    assert office.become(9, day=dt.date(2026, 11, 28)) == []
    office.rule(on=False)
    assert office.become(9, day=dt.date(2026, 11, 30)) == []


def test_what_the_machine_slept_through_is_said_when_it_wakes(office: Office) -> None:
    assert office.become(9, 40) == [("今天有 1 位客户要联系", "王建业")]


def test_a_clock_set_back_does_not_ring_twice(office: Office) -> None:
    assert len(office.become(9)) == 1
    assert office.become(8, 50) == []
    assert office.become(9) == []


def test_a_visit_is_told_some_minutes_before_and_a_click_opens_the_file(office: Office) -> None:
    office.rule(times=())
    office.agree(MONDAY, dt.time(15, 30))
    assert office.become(15, 10) == []
    assert office.become(15, 15) == [("陈国栋", "15:30 约好联系")]
    assert office.become(15, 20) == []
    with office.qtbot.waitSignal(office.reminders.customer_wanted) as opened:
        office.reminders.tray.icon.messageClicked.emit()
    assert opened.args == [office.chen]


def test_a_promise_with_an_hour_is_told_without_names_if_so_chosen(office: Office) -> None:
    office.rule(times=(), names=False, before=60)
    office.agree(MONDAY, dt.time(10), promise="带合同过去")
    assert office.become(9) == [("1 位约好的客户快到时间了", "10:00")]


def test_two_visits_at_once_are_one_notice_for_today(office: Office) -> None:
    office.rule(times=())
    office.agree(MONDAY, dt.time(15, 30))
    office.agree(MONDAY, dt.time(15, 35), promise="带合同过去")
    assert office.become(15, 21) == [
        ("1 位约好的客户快到时间了", "陈国栋 15:30 约好联系\n陈国栋 15:35 承诺：带合同过去")
    ]
    with office.qtbot.waitSignal(office.reminders.today_wanted):
        office.reminders.tray.icon.messageClicked.emit()


def test_a_visit_that_was_settled_or_moved_is_not_told(office: Office) -> None:
    office.rule(times=())
    office.agree(MONDAY, dt.time(15, 30))
    with office.qtbot.waitSignal(office.desk.changed):
        due = (("next-contact", MONDAY),)
        office.desk.do(care.decide, office.chen, due, "skipped", "来过电话")
    office.settle()
    assert office.become(15, 20) == []
    with office.qtbot.waitSignal(office.desk.undone):
        office.desk.undo()
    office.settle()
    assert office.become(15, 21) == [("陈国栋", "15:30 约好联系")]


def test_the_icon_tells_the_number(office: Office) -> None:
    tray = office.reminders.tray
    assert tray.icon.toolTip() == "客情簿"
    tray.set_count(12)
    assert tray.icon.toolTip() == "客情簿 · 12 位待联系"
    drawn = [counted_icon(count).pixmap(64, 64).toImage() for count in (0, 12, 120)]
    assert drawn[0] != drawn[1] != drawn[2]


def test_the_menu_of_the_icon(office: Office) -> None:
    tray = office.reminders.tray
    wanted = [office.reminders.open_wanted, office.reminders.today_wanted, office.reminders.log_wanted,
              office.reminders.quit_wanted]  # fmt: skip
    actions = [action for action in tray.menu().actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == ["打开客情簿", "今日", "记一笔…", "退出"]
    for action, signal in zip(actions, wanted, strict=True):
        with office.qtbot.waitSignal(signal):
            action.trigger()
    with office.qtbot.waitSignal(office.reminders.open_wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_a_tray_that_comes_late_is_used_and_without_one_the_window_has_to_tell(
    office: Office,
) -> None:
    office.reminders.stop()
    office.desktop.there = False
    told: list[Notice] = []
    office.reminders.untold.connect(told.append)
    assert office.become(9) == []
    assert [notice.title for notice in told] == ["今天有 1 位客户要联系"]
    office.desktop.there = True
    assert len(office.become(9, day=MONDAY + dt.timedelta(1))) == 1


def test_other_words_after_another_language(office: Office, qapp: QApplication) -> None:
    words.install(qapp, "en")
    office.reminders.tray.translate()
    assert office.reminders.tray.menu().actions()[-1].text() == "Quit"


def test_a_customer_beside_reads_no_names_in_a_notice(office: Office) -> None:
    office.agree(MONDAY, dt.time(15, 30))
    veil.draw()
    assert office.become(9) == [("今天有 2 位客户要联系", "点这里看是哪几位")]
    [(title, text)] = office.become(15, 15)
    assert "陈国栋" not in title + text
    veil.draw(drawn=False)
    [(_, names)] = office.become(9, day=MONDAY + dt.timedelta(1))
    assert "王建业" in names


def test_a_notice_that_stands_already_is_covered_with_everything_else(office: Office) -> None:
    office.agree(MONDAY, dt.time(15, 30))
    office.become(9)
    [(title, _)] = office.become(15, 15)
    assert title == "陈国栋"
    before = len(office.desktop.notices)
    veil.draw()
    [(title, text)] = office.desktop.notices[before:]
    assert "陈国栋" not in title + text
    assert "15:30" in text
    veil.draw(drawn=False)
    assert len(office.desktop.notices) == before + 1
