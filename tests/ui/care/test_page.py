"""The page of events, worked by keys and clicks over a real file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app import clock
from app.care import event_queries, events, queries
from app.care.event_rows import EventDraft, EventKind, EventRow
from app.customers import segments
from app.storage.book import Book
from tests import hands
from tests.factories import make_customer, make_staff
from ui import ask, messages
from ui.care.event_dialog import EventDialog
from ui.care.page import CarePage
from ui.customers.list.reads import segment_ids
from ui.desk import Desk
from ui.prefs import Prefs

TODAY = dt.date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
CLASS = EventDraft(
    EventKind.INVITATION, "冬季课堂", TODAY, held_on=TODAY + dt.timedelta(days=7), follow_days=2
)
FLOOD = EventDraft(EventKind.AREA, "高新区积水", TODAY, reason="昨夜积水")


@pytest.fixture
def guests(book: Book) -> list[int]:
    mei = make_staff(book)
    wanted = (("陈国栋", "A"), ("王建业", "B"), ("孙丽", "C"))
    return [
        make_customer(book, name, grade=grade, owner_id=mei, mobile="13800005521") for name, grade in wanted
    ]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, prefs: Prefs) -> CarePage:
    made = CarePage(desk, prefs)
    made.show_tab("events")
    qtbot.addWidget(made)
    made.resize(1290, 720)
    return made


def shown(qtbot: QtBot, page: CarePage, until: Callable[[], bool]) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(until)


def names(page: CarePage) -> list[str]:
    model = page.events.view.table.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def titles(page: CarePage) -> list[str]:
    model = page.events.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def only_event(book: Book) -> EventRow:
    (row,) = book.read(event_queries.events)
    return row


def dialog_of(qtbot: QtBot, page: CarePage) -> EventDialog:
    found: list[EventDialog] = []

    def there() -> bool:
        found[:] = [each for each in page.window().findChildren(EventDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def press(qtbot: QtBot, page: CarePage, key: Qt.Key) -> None:
    page.events.view.table.setFocus()
    qtbot.keyClick(page.events.view.table, key)


def choose(page: CarePage, row: int) -> None:
    page.events.view.table.setCurrentIndex(page.events.view.table.model().index(row, 0))


def test_without_events_the_page_says_how_to_begin_one(qtbot: QtBot, page: CarePage) -> None:
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.show()
        action = next(each for each in page.findChildren(QPushButton) if each.text() == "去客户列表选人")
        qtbot.mouseClick(action, LEFT)
    assert wanted.args == ["customers"]


def test_an_event_for_an_area_is_begun_by_keys_and_makes_them_due(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    shown(qtbot, page, lambda: True)
    page.begin(guests)
    dialog = dialog_of(qtbot, page)
    hands.write(dialog.title, "高新区积水")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(page) == ["高新区积水"])
    qtbot.waitUntil(lambda: names(page) == ["陈国栋", "王建业", "孙丽"])
    assert only_event(book).draft.call_on == TODAY
    assert {row.name for row in book.read(queries.today, TODAY).today} == {"陈国栋", "王建业", "孙丽"}


def test_who_must_not_be_contacted_is_told_before_it_begins(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    silent = make_customer(book, "勿扰", do_not_contact=True)
    shown(qtbot, page, lambda: True)
    page.begin([*guests, silent])
    dialog = dialog_of(qtbot, page)
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    assert "3 位客户会列入待联系。" in texts
    assert "另有 1 位不会列入：请勿联系 1 位" in texts
    dialog.reject()


def test_who_is_chosen_later_joins_an_event_that_goes_on(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests[:1])
    book.write(events.close_event, book.write(events.begin_event, FLOOD, guests[:1]).value)
    shown(qtbot, page, lambda: names(page) == ["陈国栋"])
    page.begin(guests)
    dialog = dialog_of(qtbot, page)
    assert [dialog.into.itemText(place) for place in range(dialog.into.count())] == ["新的活动", "冬季课堂"]
    high = dialog.height()
    qtbot.keyClick(dialog.into, Qt.Key.Key_Down)
    assert (dialog.windowTitle(), dialog.height() < high / 2) == ("列入活动", True)
    qtbot.keyClick(dialog.into, Qt.Key.Key_Up)
    assert (dialog.windowTitle(), dialog.height()) == ("发起活动", high)
    qtbot.keyClick(dialog.into, Qt.Key.Key_Down)
    texts = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert "2 位客户会列入待联系，1 位已在这个活动里。" in texts
    assert not dialog.title.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(page) == ["陈国栋", "王建业", "孙丽"])
    assert page.events.view.table.isVisible()
    book.undo()
    assert [row.guests for row in book.read(event_queries.events)] == [1, 1]


def test_an_event_in_which_all_are_already_cannot_be_joined(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    page.begin(guests[1:])
    dialog = dialog_of(qtbot, page)
    qtbot.keyClick(dialog.into, Qt.Key.Key_Down)
    assert not dialog.yes.isEnabled()
    qtbot.keyClick(dialog.into, Qt.Key.Key_Up)
    assert dialog.yes.isEnabled()
    assert dialog.title.isVisible()
    dialog.reject()


def test_what_is_missing_is_asked_for_and_what_was_typed_stays(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    shown(qtbot, page, lambda: True)
    page.begin(guests)
    dialog = dialog_of(qtbot, page)
    dialog.reason.set_words("冬季保养")
    qtbot.mouseClick(dialog.kind.buttons()[1], LEFT)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.complaint() == "请写一个名称"
    hands.write(dialog.title, "课堂")
    dialog.held_on.set_day(TODAY - dt.timedelta(days=1))
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.complaint() == "活动在联系之前，请核对两个日期"
    dialog.held_on.set_day(TODAY + dt.timedelta(days=3))
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: bool(book.read(event_queries.events)))
    draft = only_event(book).draft
    assert (draft.kind, draft.reason, draft.held_on) == (
        EventKind.INVITATION,
        "冬季保养",
        TODAY + dt.timedelta(days=3),
    )


def test_answers_and_arrivals_are_noted_by_keys(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    choose(page, 0)
    press(qtbot, page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: only_event(book).yes == 1)
    qtbot.waitUntil(lambda: "来 1" in page.events.view.filter.buttons()[2].text())
    press(qtbot, page, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: only_event(book).yes == 0)
    held_on = CLASS.held_on
    assert held_on is not None
    clock.set_today(held_on)
    press(qtbot, page, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: only_event(book).came == 1)


def test_who_came_is_not_noted_before_the_day_and_the_event_says_when_it_is_over(
    qtbot: QtBot, page: CarePage, book: Book, desk: Desk, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    came = next(each for each in page.events.view.findChildren(QPushButton) if each.text() == "来了")
    assert (came.isEnabled(), came.toolTip()) == (False, "到了活动那天再记")
    choose(page, 0)
    with qtbot.waitSignal(desk.trouble) as told:
        press(qtbot, page, Qt.Key.Key_4)
    assert told.args is not None
    assert "还没到那天" in messages.sentence(told.args[0])
    assert page.events.view.over.isHidden()
    assert CLASS.held_on is not None
    clock.set_today(CLASS.held_on + dt.timedelta(days=1))
    page.events.ask_again()
    qtbot.waitUntil(lambda: page.events.view.over.text() == "活动已过，3 位没联系上，不再提醒")
    assert came.isEnabled()


def test_several_are_answered_for_at_once_and_undo_takes_it_back(
    qtbot: QtBot, page: CarePage, book: Book, desk: Desk, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    page.events.view.table.selectAll()
    no = next(each for each in page.events.view.findChildren(QPushButton) if each.text() == "不来")
    qtbot.mouseClick(no, LEFT)
    qtbot.waitUntil(lambda: only_event(book).no == 3)
    desk.undo()
    qtbot.waitUntil(lambda: only_event(book).no == 0)


def test_the_filter_shows_who_is_still_to_be_contacted(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    event_id = book.write(events.begin_event, CLASS, guests).value
    book.write(events.set_answer, event_id, guests[:1], "yes")
    shown(qtbot, page, lambda: len(names(page)) == 3)
    qtbot.mouseClick(page.events.view.filter.buttons()[1], LEFT)
    assert names(page) == ["王建业", "孙丽"]


def test_guests_are_sorted_by_a_click_on_the_head(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    header = page.events.view.table.horizontalHeader()
    at = QPoint(header.sectionPosition(0) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=at)
    qtbot.mouseClick(header.viewport(), LEFT, pos=at)
    assert names(page) == ["孙丽", "王建业", "陈国栋"]


def test_a_guest_is_taken_out_copied_and_opened_by_keys(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    choose(page, 1)
    with qtbot.waitSignal(page.customer_wanted) as wanted:
        press(qtbot, page, Qt.Key.Key_Return)
    assert wanted.args == [guests[1]]
    page.events.view.table.copy()
    assert "王建业\t138 0000 5521" in QApplication.clipboard().text()
    press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(page) == ["陈国栋", "孙丽"])


def test_an_event_is_ended_and_goes_on(qtbot: QtBot, page: CarePage, book: Book, guests: list[int]) -> None:
    book.write(events.begin_event, FLOOD, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    end = next(each for each in page.events.view.findChildren(QPushButton) if each.text() == "结束")
    qtbot.mouseClick(end, LEFT)
    qtbot.waitUntil(lambda: end.text() == "继续")
    assert book.read(queries.today, TODAY).today_count == 0
    qtbot.mouseClick(end, LEFT)
    qtbot.waitUntil(lambda: only_event(book).closed_on is None)


def test_an_event_is_changed(qtbot: QtBot, page: CarePage, book: Book, guests: list[int]) -> None:
    book.write(events.begin_event, FLOOD, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    qtbot.keyClick(page.events.view, Qt.Key.Key_F2)
    dialog = dialog_of(qtbot, page)
    assert (dialog.title.text(), dialog.kind.isEnabled()) == ("高新区积水", False)
    dialog.title.set_words("高新区大水")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: titles(page) == ["高新区大水"])


def test_the_guests_in_sight_are_printed_with_the_name_of_the_event(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    book.write(events.begin_event, FLOOD, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    more = next(
        each for each in page.events.view.findChildren(QPushButton) if each.accessibleName() == "更多"
    )
    qtbot.mouseClick(more, LEFT)
    menu = next(each for each in page.events.view.findChildren(QMenu) if each.isVisible())
    below = next(each.menu() for each in menu.actions() if each.text() == "打印 3 位")
    assert isinstance(below, QMenu)
    for line in below.actions()[:2]:
        with qtbot.waitSignal(page.print_wanted) as told:
            line.trigger()
        assert told.args is not None
        assert (sorted(told.args[0].ids), told.args[0].about) == (sorted(guests), FLOOD.title)
    menu.close()


def test_an_event_is_deleted_only_when_that_is_agreed_to(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    book.write(events.begin_event, FLOOD, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    told: list[str] = []

    def refuse(_parent: object, _title: str, text: str, *_: object, **__: object) -> bool:
        told.append(text)
        return len(told) > 1

    monkeypatch.setattr(ask, "confirm", refuse)
    for _ in range(2):
        more = next(
            each for each in page.events.view.findChildren(QPushButton) if each.accessibleName() == "更多"
        )
        qtbot.mouseClick(more, LEFT)
        menu = next(each for each in page.events.view.findChildren(QMenu) if each.isVisible())
        delete = next(each for each in menu.actions() if each.text() == "删除活动…")
        assert only_event(book).guests == 3
        delete.trigger()
        menu.close()
    assert "连同 3 位客户的答复" in told[0]
    qtbot.waitUntil(lambda: not book.read(event_queries.events))


def test_the_model_of_the_guests_is_sound(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int], qtmodeltester: ModelTester
) -> None:
    book.write(events.begin_event, CLASS, guests)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    qtmodeltester.check(page.events.view.table.model())


def test_a_segment_is_invited_from_the_button(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book, guests: list[int]
) -> None:
    book.write(segments.save_list, "钓鱼团", guests[1:])
    book.write(segments.save_filters, "A 类重点", {"grades": ["A"]})
    page = CarePage(desk, prefs, ids_of=segment_ids)
    page.show_tab("events")
    qtbot.addWidget(page)
    shown(qtbot, page, lambda: True)
    for name, invited in (("钓鱼团", {"王建业", "孙丽"}), ("A 类重点", {"陈国栋"})):
        page.fresh.click()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(QMenu)))
        menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
        next(each for each in menu.actions() if each.text() == name).trigger()
        menu.close()
        dialog = dialog_of(qtbot, page)
        hands.write(dialog.title, f"请{name}")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda invited=invited: set(names(page)) == invited)


def test_in_a_narrow_window_no_button_of_an_event_is_crushed(
    qtbot: QtBot, book: Book, page: CarePage, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    page.resize(760, 430)
    shown(qtbot, page, lambda: len(names(page)) == 3)
    buttons = [each for each in page.events.view.findChildren(QPushButton) if each.isVisible()]
    assert {"来", "没来"} <= {each.text() for each in buttons}
    assert [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()] == []


def test_a_script_that_could_not_be_said_is_not_taken_and_fields_are_put_in_by_a_click(
    qtbot: QtBot, page: CarePage, book: Book, guests: list[int]
) -> None:
    shown(qtbot, page, page.isVisible)
    page.events.begin(guests)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(EventDialog)))
    [dialog] = page.window().findChildren(EventDialog)
    hands.write(dialog.title, "高新区积水")
    hands.write(dialog.script, "{称呼}，{天气}不好，")
    dialog.accept()
    assert dialog.isVisible()
    assert "天气" in dialog.complaint()
    dialog.script.set_words("{称呼}，车还好吗？")
    put = next(each for each in dialog.findChildren(QPushButton) if each.text() == "孩子")
    dialog.script.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.mouseClick(put, LEFT)
    assert dialog.script.words() == "{称呼}，车还好吗？[{孩子}]"
    dialog.accept()
    qtbot.waitUntil(lambda: bool(book.read(event_queries.events)))
    [event] = book.read(event_queries.events)
    assert event.draft.script == "{salutation}，车还好吗？[{child}]"
    qtbot.waitUntil(lambda: "高新区积水" in words(page))
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    qtbot.keyClick(page.events.view, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(EventDialog)))
    again = page.window().findChildren(EventDialog)[-1]
    assert again.script.words() == "{称呼}，车还好吗？[{孩子}]"
    again.reject()


def words(page: CarePage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_another_page_leads_to_an_event(qtbot: QtBot, page: CarePage, book: Book, guests: list[int]) -> None:
    event_id = book.write(events.begin_event, FLOOD, guests[:1]).value
    book.write(events.begin_event, CLASS, guests)
    page.look_at_event(event_id)
    shown(qtbot, page, lambda: len(names(page)) == 1)
    assert page.tabs.value() == "events"
    assert titles(page)[page.events.table.current_row()] == FLOOD.title


def test_no_column_of_the_events_is_cut_in_a_narrow_window(
    qtbot: QtBot, book: Book, page: CarePage, guests: list[int]
) -> None:
    book.write(events.begin_event, CLASS, guests)
    page.resize(840, 460)
    shown(qtbot, page, lambda: titles(page) == ["冬季课堂"])
    table = page.events.table
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())
    page.resize(1290, 720)
    qtbot.waitUntil(lambda: not table.isColumnHidden(table.model().columnCount() - 1))
