"""A call sheet is typed back by the keyboard alone."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app import clock
from app.care import event_queries, events
from app.care import queries as care
from app.care.event_rows import EventDraft, EventKind
from app.customers import actions as customer_actions
from app.customers import queries as customers
from app.customers.duplicates import merging
from app.errors import InputError
from app.interactions import queries as interactions
from app.interactions.rows import ContactRow
from app.printing import actions as printing
from app.printing.rows import Printed
from app.sheets import queries as sheets
from app.sheets import typing_back
from app.sheets.asked import CallSheet
from app.sheets.typing_back import OpenedSheet
from app.storage.book import Book
from tests import hands
from tests.factories import make_customer, make_shop, make_staff
from ui.desk import Desk
from ui.kit import veil
from ui.typing_back.page import TypingPage

DAY = dt.date(2026, 11, 22)
"""A Sunday."""
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


class Keys:
    """A person at the keyboard who counts every key; a Chinese word takes as many as its pinyin."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(focused(), key, held)

    def type(self, text: str) -> None:
        self.count += len(text)
        QTest.keyClicks(focused(), text)

    def write(self, text: str, pinyin: str) -> None:
        self.count += len(pinyin) + 1
        hands.write(focused(), text)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Four rows: 陈国栋 and 林静怡 are due, 孙丽 and 马驰 are not."""
    clock.set_now(dt.datetime(2026, 11, 22, 8, 30))
    made, _ = make_shop(tmp_path, _four)
    yield made
    made.close()


def _four(book: Book) -> None:
    mei = make_staff(book)
    book.sign_in(mei)
    make_customer(book, "陈国栋", owner_id=mei, delivered_on=DAY, bought="途锐", mobile="13800005521")
    make_customer(book, "林静怡", owner_id=mei, delivered_on=DAY, bought="途观")
    make_customer(book, "孙丽", owner_id=mei)
    make_customer(book, "马驰", owner_id=mei)


def print_sheet(book: Book, *ids: int) -> str:
    sheet = book.read(sheets.sheet, CallSheet(DAY, ids=ids or (1, 2, 3, 4)))
    told = Printed("callsheet", sheet.title, "", sheet.people, 1, "p", sheet.code, list(sheet.content))
    book.write(printing.log_print, told)
    clock.set_now(dt.datetime(2026, 11, 22, 17, 30))
    return sheet.code


@pytest.fixture
def code(book: Book) -> str:
    return print_sheet(book)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, code: str) -> TypingPage:
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk) -> TypingPage:
    made = TypingPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: in_hand(made) == 1)
    return made


def in_hand(page: TypingPage) -> int:
    return page.form.row.number if page.form.row else 0


def met(qtbot: QtBot, page: TypingPage) -> None:
    """Everything of the row in hand has come."""
    qtbot.waitUntil(lambda: page.form.why.text() != "")


def contacts(book: Book, customer_id: int) -> list[ContactRow]:
    return book.read(interactions.of_customer, customer_id)


def due(book: Book) -> list[int]:
    found = book.read(care.today, DAY)
    return [row.customer_id for row in (*found.overdue, *found.today)]


def standings(page: TypingPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 2).data() or "") for row in range(model.rowCount())]


def test_the_last_sheet_is_open_with_the_keyboard_on_the_first_result(page: TypingPage, code: str) -> None:
    assert page.code.text() == code
    assert page.form.name.text() == "陈国栋"
    assert focused() in page.form.result.buttons()
    assert page.progress.text() == "已录 0 · 还空着 4"


def test_a_row_is_typed_and_kept_by_keys_alone_and_settles_what_was_due(
    qtbot: QtBot, page: TypingPage, book: Book, keys: Keys
) -> None:
    met(qtbot, page)
    assert due(book) == [1, 2]
    keys.press(KEY.Key_1)
    keys.write("车况很好", "chekuanghenhao")
    keys.press(KEY.Key_N, ALT)
    keys.type("12-5")
    assert page.form.next.said.text() == "→ 12月5日 周六"
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: due(book) == [2])
    (contact,) = contacts(book, 1)
    assert (contact.result, contact.text, contact.next_on) == ("reached", "车况很好", dt.date(2026, 12, 5))
    assert contact.at == dt.datetime(2026, 11, 22, 17, 30)
    assert in_hand(page) == 2
    assert focused() in page.form.result.buttons()
    qtbot.waitUntil(lambda: page.progress.text() == "已录 1 · 还空着 3")
    assert standings(page)[0] == "已录"


def test_blanks_go_into_the_file_by_their_kinds_and_sentences_are_understood(
    qtbot: QtBot, page: TypingPage, book: Book, keys: Keys
) -> None:
    met(qtbot, page)
    assert page.form.row is not None
    asked = page.form.row.printed.asked
    blank = page.form.blanks[asked.index("birthday")]
    keys.press(KEY.Key_1)
    keys.press(KEY.Key_Tab)
    while focused() is not blank.line:
        keys.press(KEY.Key_Tab)
    keys.type("1970.11.22")
    assert "1970-11-22" in blank.said.text()
    page.form.learnt.line.setFocus()
    keys.write("女儿考上郑大", "nverkaoshangzhengda")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    values = book.read(customers.customer_file, 1).values
    assert values["birthday"].year == 1970
    assert "郑大" in str(book.read(customers.customer_file, 1).record.children)
    book.undo()
    assert book.read(customers.customer_file, 1).values["birthday"] is None


def test_what_is_typed_before_the_file_has_answered_is_understood(
    page: TypingPage, qtbot: QtBot, book: Book, keys: Keys
) -> None:
    """Nothing is waited for: whoever types fast is not slower than the file."""
    keys.press(KEY.Key_1)
    page.form.blanks[0].line.setFocus()
    keys.type("1970.11.22")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    assert book.read(customers.customer_file, 1).values["birthday"] is not None


def test_enter_in_an_empty_row_leaves_it_open_and_due(
    qtbot: QtBot, page: TypingPage, book: Book, keys: Keys
) -> None:
    for _ in range(4):
        keys.press(KEY.Key_Return)
    assert page.end.text() == "到底了。还空着 4 行：1、2、3、4；没录的仍在“今日”里"
    assert focused() is page.number
    assert due(book) == [1, 2]
    assert book.undo_label() is not None
    assert [contacts(book, customer_id) for customer_id in (1, 2, 3, 4)] == [[], [], [], []]


def test_a_number_jumps_to_its_row_and_enter_goes_to_the_next(page: TypingPage, keys: Keys) -> None:
    keys.press(KEY.Key_G, CTRL)
    keys.type("3")
    keys.press(KEY.Key_Return)
    assert (in_hand(page), page.form.name.text()) == (3, "孙丽")
    keys.press(KEY.Key_G, CTRL)
    keys.press(KEY.Key_Return)
    assert in_hand(page) == 4
    keys.press(KEY.Key_G, CTRL)
    keys.type("K7Q-02")
    keys.press(KEY.Key_Return)
    assert in_hand(page) == 2
    keys.press(KEY.Key_G, CTRL)
    keys.type("30")
    keys.press(KEY.Key_Return)
    assert page.form.complaint() == "这张单上没有第 30 行"
    keys.press(KEY.Key_PageDown)
    assert in_hand(page) == 2


def test_page_keys_turn_the_rows_and_what_was_begun_stays(page: TypingPage, qtbot: QtBot, keys: Keys) -> None:
    keys.press(KEY.Key_1)
    keys.write("聊到一半", "liaodaoyiban")
    keys.press(KEY.Key_PageDown)
    assert in_hand(page) == 2
    assert standings(page)[0] == "写了一半"
    assert page.form.note.text() == ""
    keys.press(KEY.Key_PageUp)
    assert (in_hand(page), page.form.note.text(), page.form.result.value()) == (1, "聊到一半", "reached")


def test_what_was_begun_is_there_after_the_program_was_killed(
    qtbot: QtBot, page: TypingPage, desk: Desk, book: Book, keys: Keys
) -> None:
    keys.press(KEY.Key_1)
    keys.write("聊到一半", "liaodaoyiban")
    page.form.blanks[0].line.setFocus()
    keys.type("197")
    qtbot.waitUntil(lambda: bool(book.read(customers.begun_of, 1, typing_back.BEGUN)))
    again = opened(qtbot, desk)
    assert again.form.note.text() == "聊到一半"
    assert again.form.result.value() == "reached"
    assert again.form.blanks[0].text() == "197"
    again.form.blanks[0].line.clear()
    again.form.note.setFocus()
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: not book.read(customers.begun_of, 1, typing_back.BEGUN))


def test_the_answer_to_an_invitation_is_noted_with_the_row(
    qtbot: QtBot, desk: Desk, code: str, book: Book, keys: Keys
) -> None:
    draft = EventDraft(EventKind.INVITATION, "车主课堂", DAY, held_on=DAY + dt.timedelta(days=7))
    event = book.write(events.begin_event, draft, [1, 2]).value
    page = opened(qtbot, desk)
    qtbot.waitUntil(page.form.invitation.isVisible)
    keys.press(KEY.Key_1)
    page.form.invitation.answer.buttons()[0].setFocus()
    keys.press(KEY.Key_Space)
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    assert [guest.answer for guest in book.read(event_queries.guests, event)] == ["yes", None]


def test_a_call_later_asks_for_the_day_at_once(
    qtbot: QtBot, page: TypingPage, book: Book, keys: Keys
) -> None:
    keys.press(KEY.Key_3)
    assert focused() is page.form.next.line
    keys.type("+3")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    assert (contacts(book, 1)[0].result, contacts(book, 1)[0].next_on) == ("later", dt.date(2026, 11, 25))
    assert due(book) == [2]


def test_what_nobody_answered_stays_due(qtbot: QtBot, page: TypingPage, book: Book, keys: Keys) -> None:
    keys.press(KEY.Key_2)
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    assert due(book) == [1, 2]
    assert in_hand(page) == 2
    assert keys.count == 2


def test_a_typical_row_takes_few_keys(qtbot: QtBot, page: TypingPage, book: Book, keys: Keys) -> None:
    """Twenty rows in three minutes are nine seconds a row, at three keys a second 27 keys."""
    keys.press(KEY.Key_1)
    keys.write("问了首保", "wlsb")
    keys.press(KEY.Key_Tab)
    keys.type("11.22")
    keys.press(KEY.Key_N, ALT)
    keys.type("12-5")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    assert keys.count <= 20
    beside_words = keys.count - len("wlsb") - len("11.22") - len("12-5") - 1
    assert beside_words == 4


def test_a_row_without_a_result_is_asked_for_one(page: TypingPage, book: Book, keys: Keys) -> None:
    page.form.note.setFocus()
    keys.write("说了很多", "shuolehenduo")
    keys.press(KEY.Key_Return)
    assert page.form.complaint() == "请先按 1–4 选结果"
    assert focused() in page.form.result.buttons()
    assert contacts(book, 1) == []


@pytest.mark.parametrize(("typed", "why"), [("随便", "日期读不懂"), ("2026-11-01", "这一天已经过去了")])
def test_a_day_that_is_none_stays_as_it_was_typed(page: TypingPage, keys: Keys, typed: str, why: str) -> None:
    keys.press(KEY.Key_1)
    keys.press(KEY.Key_N, ALT)
    keys.write(typed, typed)
    keys.press(KEY.Key_Return)
    assert why in page.form.complaint()
    assert focused() is page.form.next.line
    assert page.form.next.line.text() == typed


def test_a_blank_that_cannot_be_read_is_told_and_kept(
    qtbot: QtBot, page: TypingPage, book: Book, keys: Keys
) -> None:
    met(qtbot, page)
    keys.press(KEY.Key_1)
    page.form.blanks[0].line.setFocus()
    keys.write("不肯说呢", "bukenshuone")
    keys.press(KEY.Key_Return)
    assert "生日读不懂" in page.form.complaint()
    assert focused() is page.form.blanks[0].line
    page.form.blanks[0].line.clear()
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))


def test_a_row_logged_elsewhere_is_passed_over_and_says_so_when_it_is_looked_at(
    qtbot: QtBot, page: TypingPage, desk: Desk, book: Book, keys: Keys
) -> None:
    from app.interactions import actions
    from app.interactions.rows import ContactDraft

    desk.do(actions.log_contact, ContactDraft(2, "wechat", "reached", text="微信说好了"))
    qtbot.waitUntil(lambda: standings(page)[1] == "已录")
    keys.press(KEY.Key_Return)
    assert in_hand(page) == 3
    keys.press(KEY.Key_PageUp)
    assert "打印后已经记过：11-22 17:30 李晓梅 微信 已回 微信说好了" in page.form.notice.text()


def test_a_row_whose_customer_is_gone_says_so_and_is_passed_over(
    qtbot: QtBot, page: TypingPage, desk: Desk, keys: Keys
) -> None:
    desk.do(customer_actions.delete_customers, [2])
    qtbot.waitUntil(lambda: standings(page)[1] == "客户已删除")
    keys.press(KEY.Key_Return)
    assert in_hand(page) == 3
    keys.press(KEY.Key_PageUp)
    assert in_hand(page) == 2
    assert "已经删除" in page.form.notice.text()
    assert not page.form.note.isEnabled()
    keys.press(KEY.Key_Return)
    assert in_hand(page) == 3


def test_a_row_whose_customer_was_merged_is_typed_for_the_one_kept(
    qtbot: QtBot, page: TypingPage, desk: Desk, book: Book, keys: Keys
) -> None:
    desk.do(merging.merge, 4, [1])
    qtbot.waitUntil(lambda: "已并入 马驰" in page.form.notice.text())
    keys.press(KEY.Key_2)
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 4)))


def test_a_row_that_could_not_be_stored_is_open_again_with_what_was_written(
    qtbot: QtBot, page: TypingPage, desk: Desk, book: Book, keys: Keys
) -> None:
    keys.press(KEY.Key_1)
    keys.write("来不及", "laibuji")
    book.write(customer_actions.delete_customers, [1])
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: standings(page)[0] == "客户已删除" or standings(page)[0] == "没有存上")
    assert in_hand(page) == 2


def test_undo_opens_a_row_again(qtbot: QtBot, page: TypingPage, desk: Desk, keys: Keys) -> None:
    keys.press(KEY.Key_2)
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: page.progress.text() == "已录 1 · 还空着 3")
    desk.undo()
    qtbot.waitUntil(lambda: page.progress.text() == "已录 0 · 还空着 4")
    assert standings(page)[0] == ""


def test_a_whole_sheet_is_done(qtbot: QtBot, page: TypingPage, book: Book, keys: Keys) -> None:
    for _ in range(4):
        keys.press(KEY.Key_4)
        keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: page.progress.text() == "已录 4 · 还空着 0")
    assert page.end.text() == "这张单录完了"
    qtbot.waitUntil(lambda: due(book) == [])


def test_an_older_sheet_is_opened_by_its_code_or_from_the_list(
    qtbot: QtBot, page: TypingPage, book: Book, code: str, keys: Keys
) -> None:
    other = print_sheet(book, 3)
    page.code.setFocus()
    page.code.clear()
    keys.type(f"{other.lower()}-01")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: page.form.name.text() == "孙丽")
    assert page.code.text() == other
    keys.press(KEY.Key_K, ALT)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in page.findChildren(QMenu)))
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    assert [action.text().split(" · ")[0] for action in menu.actions()] == [other, code]
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.form.name.text() == "陈国栋")
    page.code.setFocus()
    page.code.setText("zzz")
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: page.told.text() == "没有单号是 ZZZ 的电话单")
    assert page.form.name.text() == "陈国栋"


def test_the_sheet_of_a_day_that_is_over_says_when_its_contacts_are_noted(
    qtbot: QtBot, desk: Desk, code: str, book: Book, keys: Keys
) -> None:
    clock.set_now(dt.datetime(2026, 11, 23, 8, 10))
    page = opened(qtbot, desk)
    assert page.day.button.text() == "记在 11月22日 周日 傍晚"
    keys.press(KEY.Key_4)
    keys.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(contacts(book, 1)))
    assert contacts(book, 1)[0].at == dt.datetime(2026, 11, 22, 18, 0)


def test_another_day_of_the_contacts_is_chosen_by_keys_and_counts_for_the_rows_after(
    qtbot: QtBot, desk: Desk, code: str, book: Book, keys: Keys
) -> None:
    clock.set_now(dt.datetime(2026, 11, 24, 8, 10))
    page = opened(qtbot, desk)
    keys.press(KEY.Key_D, ALT)
    [menu] = [each for each in page.findChildren(QMenu) if each.isVisible()]
    assert [each.text() for each in menu.actions()] == [
        "11月22日 周日 · 单子那天",
        "11月23日 周一",
        "11月24日 周二 · 今天",
    ]
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert page.day.button.text() == "记在 11月23日 周一 傍晚"
    with qtbot.waitActive(page):
        page.activateWindow()
    for number in (1, 2):
        qtbot.waitUntil(lambda number=number: in_hand(page) == number)
        keys.press(KEY.Key_4)
        keys.press(KEY.Key_Return)
        qtbot.waitUntil(lambda number=number: bool(contacts(book, number)))
        assert contacts(book, number)[0].at == dt.datetime(2026, 11, 23, 18, 0)
    page.open_sheet(print_sheet(book, 3))
    qtbot.waitUntil(lambda: page.form.name.text() == "孙丽")
    assert page.day.moment() == dt.datetime(2026, 11, 22, 17, 30)


def test_a_sheet_of_today_asks_for_no_day(page: TypingPage) -> None:
    assert page.day.isHidden()


@pytest.mark.parametrize("late", [False, True], ids=["before", "after"])
def test_a_row_that_fails_while_another_sheet_is_opened_marks_nothing_there(
    qtbot: QtBot,
    page: TypingPage,
    book: Book,
    code: str,
    keys: Keys,
    monkeypatch: pytest.MonkeyPatch,
    *,
    late: bool,
) -> None:
    """It fails before the other sheet has come, or after."""
    other = print_sheet(book, 3, 4)
    read, coming, going = typing_back.open_sheet, threading.Event(), threading.Event()

    def slowly(session: Session, wanted: str = "") -> OpenedSheet | None:
        coming.wait(10)
        return read(session, wanted)

    def refused(_session: object, *_said: object) -> int:
        going.wait(10)
        raise InputError("no-such-customer", id=1)

    monkeypatch.setattr("app.sheets.typing_back.open_sheet", slowly)
    monkeypatch.setattr("app.sheets.typing_actions.save_row", refused)
    keys.press(KEY.Key_1)
    keys.write("来不及", "laibuji")
    page.open_sheet(other)
    keys.press(KEY.Key_Return)
    if late:
        coming.set()
        qtbot.waitUntil(lambda: page.form.name.text() == "孙丽")
        going.set()
    else:
        going.set()
        qtbot.waitUntil(lambda: page.form.complaint() != "")
        coming.set()
    qtbot.waitUntil(lambda: page.form.complaint().startswith(f"{code} 第 1 行没有存上"))
    assert page.form.name.text() == "孙丽"
    assert standings(page) == ["", ""]
    page.open_sheet(code)
    qtbot.waitUntil(lambda: page.form.note.text() == "来不及")
    assert standings(page)[0] == "写了一半"


def test_without_a_printed_sheet_the_page_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    made = TypingPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.enter()
    qtbot.waitUntil(made.empty.isVisible)


def test_nothing_of_it_is_read_while_a_customer_is_beside(page: TypingPage, qtbot: QtBot) -> None:
    met(qtbot, page)
    assert page.form.phone.text() == "138 0000 5521"
    page.form.note.setText("爱人住院了")
    plain = page.form.note.grab().toImage()
    veil.draw()
    assert "138" not in page.form.phone.text()
    assert page.form.note.grab().toImage() != plain
    veil.draw(False)
