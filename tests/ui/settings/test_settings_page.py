"""The page of settings, driven by clicks and typing over a real file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from app import clock
from app.attachments import actions as attachments
from app.attachments import queries as attachment_queries
from app.attachments.rows import Kind, NewAttachment
from app.calendar.dates import Birthday, Calendar
from app.care import actions as care
from app.care import queries as care_queries
from app.care.dues import roll
from app.care.reminding import Days
from app.customers import queries as customers
from app.fields.field import Section
from app.staff import actions as staff_actions
from app.staff import queries as staff
from app.storage import backup
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from ui import ask, words
from ui.desk import Desk
from ui.prefs import Prefs, file_key
from ui.settings.page import SettingsPage
from ui.settings.reminders import RemindersPart

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def in_chinese_again() -> Iterator[None]:
    yield
    words.install(None, "zh")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path, password="一二三四")
    for name in ("李晓梅", "张鹏"):
        make_staff(made, name)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, book: Book, prefs: Prefs) -> Iterator[SettingsPage]:
    desk = Desk(book)
    made = SettingsPage(desk, prefs, book.path)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: len(made.people.lines()) == 2)
    qtbot.waitUntil(lambda: bool(made.days.state.text()))
    yield made
    desk.close()


def write(qtbot: QtBot, field: QWidget, text: str, *, enter: bool = True) -> None:
    """Replace what stands in a field as an input method does, and press Enter."""
    qtbot.mouseClick(field, LEFT)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def texts(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_shop_is_saved_by_itself_and_can_be_undone(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    write(qtbot, page.shop.form.editor("shop_name").input, "禾川云台汽车")
    qtbot.waitUntil(lambda: book.read(staff.shop).name == "禾川云台汽车")
    book.undo()
    assert book.read(staff.shop).name == ""


def test_leaving_the_page_keeps_what_is_being_typed(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    write(qtbot, page.shop.form.editor("shop_name").input, "云台店", enter=False)
    page.keep()
    qtbot.waitUntil(lambda: book.read(staff.shop).name == "云台店")


def test_how_many_a_person_contacts_on_a_day_is_kept_and_empty_means_any_number(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    editor = page.shop.form.editor("care_cap")
    qtbot.waitUntil(lambda: editor.text() == "20")
    assert isinstance(editor.input, QLineEdit)
    for typed, stored in (("12", 12), ("", 0)):
        editor.input.selectAll()
        qtbot.keyClick(editor.input, Qt.Key.Key_Delete)
        qtbot.keyClicks(editor.input, typed)
        qtbot.keyClick(editor.input, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda wanted=stored: book.read(staff.shop).care_cap == wanted)


def test_an_old_backlog_is_laid_down_by_saying_from_which_day_contacts_count(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    today = clock.today()
    clock.set_today(today - dt.timedelta(days=20))
    book.write(care.begin_care, clock.today())
    make_customer(book, "赵雅琴", birthday=Birthday(Calendar.SOLAR, 1980, 11, 10))
    clock.set_today(today)
    book.write(roll.roll, today)
    assert [row.name for row in book.read(care_queries.today, today).overdue] == ["赵雅琴"]
    page.enter()
    editor = page.shop.form.editor("care_start")
    qtbot.waitUntil(lambda: editor.text() == "2026-11-02")
    write(qtbot, editor.input, today.isoformat())
    qtbot.waitUntil(lambda: book.read(staff.shop).care_start == today)
    assert book.read(care_queries.today, today).overdue == ()
    book.undo()
    assert [row.name for row in book.read(care_queries.today, today).overdue] == ["赵雅琴"]


@pytest.mark.parametrize("typed", ["2027-01-01", ""])
def test_contacts_count_from_a_day_that_has_come(
    qtbot: QtBot, page: SettingsPage, book: Book, typed: str
) -> None:
    before = book.read(staff.shop).care_start
    editor = page.shop.form.editor("care_start")
    qtbot.waitUntil(lambda: editor.text() == before.isoformat())
    assert isinstance(editor.input, QLineEdit)
    editor.input.selectAll()
    qtbot.keyClick(editor.input, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor.input, typed)
    qtbot.keyClick(editor.input, Qt.Key.Key_Return)
    assert bool(editor.problem()) is bool(typed)
    assert editor.text() == (typed or before.isoformat())
    assert book.read(staff.shop).care_start == before


def test_an_area_code_that_is_none_is_kept_with_the_reason(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    editor = page.shop.form.editor("area_code")
    write(qtbot, editor.input, "371")
    assert editor.said() == "位数不对，请核对号码"
    assert editor.text() == "371"
    write(qtbot, editor.input, "0371")
    qtbot.waitUntil(lambda: book.read(staff.shop).area_code == "0371")


def test_the_first_person_sits_here_until_another_is_chosen(
    qtbot: QtBot, page: SettingsPage, prefs: Prefs, book: Book
) -> None:
    first, second = page.people.lines()
    assert first.me.isChecked()
    with qtbot.waitSignal(page.person_chosen) as told:
        qtbot.mouseClick(second.me, LEFT, pos=second.me.rect().center() - second.me.rect().center() / 2)
    assert told.args == [second.person.id]
    assert prefs.person(file_key(book.path)) == second.person.id


def test_a_colleague_is_added_once(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    with qtbot.waitSignal(page.staff_changed):
        write(qtbot, page.people.fresh, "王珂")
    qtbot.waitUntil(lambda: len(page.people.lines()) == 3)
    assert [row.name for row in book.read(staff.everybody)] == ["李晓梅", "张鹏", "王珂"]
    assert page.people.fresh.text() == ""


def test_a_colleague_is_renamed_but_not_to_somebody_elses_name(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    write(qtbot, page.people.lines()[1].name.input, "李晓梅")
    qtbot.waitUntil(lambda: "已经有“李晓梅”了，没有保存。请换一个名字。" in texts(page))
    with qtbot.waitSignal(page.staff_changed):
        write(qtbot, page.people.lines()[1].name.input, "张志远")
    assert [row.name for row in book.read(staff.everybody)] == ["李晓梅", "张志远"]


def test_everybody_of_a_large_shop_is_listed_in_order(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    names = [f"顾问{number}" for number in range(30)]
    for name in names:
        book.write(staff_actions.add_staff, name)
    page.refresh()
    qtbot.waitUntil(lambda: len(page.people.lines()) == 32)
    assert [line.name.value() for line in page.people.lines()] == ["李晓梅", "张鹏", *names]


def test_what_is_typed_while_the_page_is_filled_anew_is_kept_too(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    book.write(staff_actions.add_staff, "王珂")
    page.refresh()
    write(qtbot, page.shop.form.editor("shop_name").input, "众鑫汽车", enter=False)
    page.keep()
    qtbot.waitUntil(lambda: book.read(staff.shop).name == "众鑫汽车")


def test_who_left_stays_in_the_list_and_the_last_cannot_leave(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    page.people.lines()[1].active.click()
    qtbot.waitUntil(lambda: not page.people.lines()[1].me.isEnabled())
    assert [row.active for row in book.read(staff.everybody)] == [True, False]
    assert not page.people.lines()[0].active.isEnabled()


def test_another_language_is_wanted_at_once(
    qtbot: QtBot, page: SettingsPage, prefs: Prefs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "read_texts", lambda _path: {})
    with qtbot.waitSignal(page.look_changed):
        qtbot.mouseClick(page.look.language.buttons()[1], LEFT)
    assert prefs.lang == "en"


def test_theme_and_size_are_remembered(qtbot: QtBot, page: SettingsPage, prefs: Prefs) -> None:
    with qtbot.waitSignals([page.look_changed, page.look_changed]):
        qtbot.mouseClick(page.look.theme.buttons()[1], LEFT)
        qtbot.mouseClick(page.look.text_size.buttons()[2], LEFT)
    assert (prefs.theme, prefs.font) == ("dark", "large")


def chips(page: SettingsPage) -> list[str]:
    times = page.reminders.times
    found = [times.itemAt(place) for place in range(times.count())]
    return [item.widget().text() for item in found if item is not None]  # type: ignore[union-attr]


def test_times_to_be_reminded_are_added_and_taken_away(
    qtbot: QtBot, page: SettingsPage, prefs: Prefs
) -> None:
    part = page.reminders
    assert chips(page) == ["09:00  ×"]
    write(qtbot, part.fresh.input, "下午两点", enter=False)
    qtbot.mouseClick(part.add, LEFT)
    assert prefs.reminders.times == (dt.time(9), dt.time(14))
    assert chips(page) == ["09:00  ×", "14:00  ×"]
    qtbot.mouseClick(part.times.itemAt(0).widget(), LEFT)  # type: ignore[union-attr]
    assert prefs.reminders.times == (dt.time(14),)
    qtbot.mouseClick(part.times.itemAt(0).widget(), LEFT)  # type: ignore[union-attr]
    assert chips(page) == ["没有定时间"]


def test_a_time_outside_the_hours_is_said_to_be_silent(
    qtbot: QtBot, page: SettingsPage, prefs: Prefs
) -> None:
    write(qtbot, page.reminders.fresh.input, "7:30")
    assert prefs.reminders.times == (dt.time(7, 30), dt.time(9))
    assert "07:30 不在这段时间里，不会提醒" in texts(page)
    write(qtbot, page.reminders.opens.input, "7:00")
    assert (prefs.reminders.opens, prefs.reminders.closes) == (dt.time(7), dt.time(18, 30))
    assert not page.reminders.problem.isVisible()


def test_hours_that_end_before_they_begin_are_not_taken(
    qtbot: QtBot, page: SettingsPage, prefs: Prefs
) -> None:
    write(qtbot, page.reminders.closes.input, "8:00")
    assert "结束要晚于开始，没有改" in texts(page)
    assert (prefs.reminders.closes, page.reminders.closes.text()) == (dt.time(18, 30), "18:30")


def test_days_minutes_and_names_of_reminders_are_chosen(
    qtbot: QtBot, page: SettingsPage, prefs: Prefs
) -> None:
    part = page.reminders
    qtbot.mouseClick(part.days.buttons()[2], LEFT)
    qtbot.mouseClick(part.before.buttons()[3], LEFT)
    qtbot.mouseClick(part.names.buttons()[1], LEFT)
    chosen = prefs.reminders
    assert (chosen.days, chosen.before, chosen.names) == (Days.WORKDAYS, 30, False)
    part.on.click()
    assert not prefs.reminders.on
    assert not part.days.isEnabled()


def test_without_a_tray_the_program_cannot_stay_there(page: SettingsPage) -> None:
    assert not page.reminders.keep.isEnabled()
    assert "这台电脑的桌面没有托盘：通知显示在窗口里，关上窗口就是退出。" in texts(page)


def test_staying_in_the_tray_is_remembered(
    qtbot: QtBot, book: Book, prefs: Prefs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    part = RemindersPart(prefs)
    qtbot.addWidget(part)
    part.keep.click()
    assert prefs.keep_in_tray
    part.keep.click()
    assert not prefs.keep_in_tray


def test_the_shop_adds_an_item_of_its_own(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    page.items.kind.setCurrentIndex(page.items.kind.findData("choice"))
    write(qtbot, page.items.label, "会员卡")
    assert "请写上至少两个选项，用顿号隔开" in texts(page)
    write(qtbot, page.items.words, "金卡、银卡")
    qtbot.waitUntil(lambda: "会员卡" in texts(page) and "金卡、银卡" in texts(page))
    assert [f.zh for f in book.read(customers.catalog).fields if f.section == Section.SHOP] == ["会员卡"]


def test_an_item_that_is_there_is_not_added_again(qtbot: QtBot, page: SettingsPage) -> None:
    write(qtbot, page.items.label, "生日")
    qtbot.waitUntil(lambda: "已经有“生日”这一项了，没有保存。请换一个名称。" in texts(page))
    assert page.items.label.text() == "生日"


def test_a_backup_is_made_now_with_the_files_own_key(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    qtbot.waitUntil(lambda: "还没有备份。" in texts(page))
    qtbot.mouseClick(page.data.now, LEFT)
    qtbot.waitUntil(lambda: "1 份备份，最旧的会自动换掉" in texts(page))
    copy = backup.backups(book.path)[0]
    opened = Book.open(copy, "一二三四")
    assert [row.name for row in opened.read(staff.everybody)] == ["李晓梅", "张鹏"]
    opened.close()


def test_it_says_where_the_file_lies_and_lets_it_go(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    assert str(book.path) in texts(page)
    with qtbot.waitSignal(page.leave_wanted):
        qtbot.mouseClick(page.data.leave, LEFT)


def test_a_small_window_has_one_column(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(744, 412)
    qtbot.waitUntil(lambda: page.look.y() > page.people.y())
    assert page.shop.width() <= 744


class Agreeing(ask.Person):
    """Agrees, and remembers to what."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        self.asked.append(text)
        return True


@pytest.fixture
def agreeing() -> Iterator[Agreeing]:
    made = Agreeing()
    before = ask.use(made)
    yield made
    ask.use(before)


def test_deleted_attachments_are_cleared_away_once_that_was_agreed_to(
    qtbot: QtBot, page: SettingsPage, book: Book, agreeing: Agreeing
) -> None:
    paper = NewAttachment("合同.pdf", Kind.PDF, b"%PDF-" + b" " * 3_000_000)
    (added,) = book.write(attachments.add, make_customer(book), [paper]).value
    page.refresh()
    clear = next(each for each in page.data.findChildren(QPushButton) if each.text() == "彻底清除…")
    assert not clear.isVisible()
    book.write(attachments.remove, [added])
    page.refresh()
    qtbot.waitUntil(clear.isVisible)
    assert any("已删除的附件还占 3.0 MB" in text for text in texts(page))
    qtbot.mouseClick(clear, LEFT)
    qtbot.waitUntil(lambda: not clear.isVisible())
    assert book.read(attachment_queries.cleared_size) == 0
    assert "找不回" in agreeing.asked[0]
