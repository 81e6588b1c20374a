"""What was said, what was promised, what became of it, and what is still unknown."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.customers import actions
from app.customers.rows import Draft
from app.interactions import actions as interactions
from app.interactions import queries as interaction_queries
from app.interactions.rows import ContactDraft, PastContact
from app.storage.book import Book
from tests.hands import write
from tests.ui.customers.conftest import Answers
from tests.ui.customers.file_bench import Screen, add_chen
from ui.customers.contacts.tab import ContactsTab
from ui.desk import Desk
from ui.kit.filter_chip import ChoicePopup, FilterChip


@pytest.fixture
def chen(book: Book, people: list[int]) -> int:
    book.sign_in(people[0])
    return add_chen(book, people[0], best_time="上午 10 点后", topics=("羽毛球", "信阳毛尖"))


@pytest.fixture
def contact(book: Book, chen: int) -> int:
    draft = ContactDraft(
        chen,
        "visit",
        "reached",
        mood="happy",
        text="交车，说想带女儿试驾",
        promises=(("送一把备用钥匙套", dt.date(2026, 11, 20)),),
        learnt={"cuisine": "豫菜"},
        at=dt.datetime(2026, 11, 17, 10, 5),
    )
    return book.write(interactions.log_contact, draft).value


@pytest.fixture
def screen(qtbot: QtBot, book: Book, desk: Desk, chen: int, contact: int) -> Screen:
    made = Screen(qtbot, book, desk)
    made.open(chen)
    return made


def contacts(screen: Screen) -> ContactsTab:
    tab = screen.page.tab("contacts")
    assert isinstance(tab, ContactsTab)
    return tab


def test_a_contact_shows_when_how_by_whom_and_what_was_learnt(screen: Screen) -> None:
    tab = contacts(screen)
    for part in ("11-17 10:05", "李晓梅", "交车，说想带女儿试驾", "最爱的菜式 豫菜", "送一把备用钥匙套"):
        screen.until_said(part, tab)


def test_a_promise_is_kept_by_one_click_and_undone(screen: Screen, chen: int) -> None:
    tab = contacts(screen)
    screen.click("已兑现", tab)
    screen.until(lambda: not screen.book.read(interaction_queries.open_promises, [chen]))
    screen.until(lambda: screen.button("还没兑现", tab))
    screen.desk.undo()
    screen.until(lambda: screen.button("已兑现", tab))


def test_a_contact_is_corrected(screen: Screen, chen: int) -> None:
    screen.click("修改", contacts(screen))
    dialog = screen.dialog()
    screen.fill(dialog, "with_whom", "Ms Zhou")
    screen.click("保存", dialog)
    screen.until(lambda: "Ms Zhou" in screen.words(contacts(screen)))
    row = screen.book.read(interaction_queries.of_customer, chen)[0]
    assert (row.with_whom, row.at) == ("Ms Zhou", dt.datetime(2026, 11, 17, 10, 5))


def test_a_contact_is_deleted_once_that_is_agreed_to(screen: Screen, chen: int, answers: Answers) -> None:
    answers.agree = False
    screen.click("删除", contacts(screen))
    assert "Ctrl+Z" in answers.asked[1]
    assert screen.book.read(interaction_queries.of_customer, chen)
    answers.agree = True
    screen.click("删除", contacts(screen))
    screen.until(lambda: not screen.book.read(interaction_queries.of_customer, chen))
    screen.until(lambda: "还没有沟通记录" in screen.words(contacts(screen)))


def say(screen: Screen, chen: int, text: str, **more: Any) -> int:
    draft = ContactDraft(chen, more.pop("channel", "call"), "reached", text=text, **more)
    return screen.book.write(interactions.log_contact, draft).value


def until_listed(screen: Screen, *texts: str) -> None:
    tab = contacts(screen)

    def is_listed() -> bool:
        shown = tab.table.texts()
        return len(shown) == len(texts) and all(text in line for text, line in zip(texts, shown, strict=True))

    screen.until(is_listed)


def test_contacts_are_listed_newest_first_and_shown_beside(screen: Screen, chen: int) -> None:
    say(screen, chen, "第二次", at=dt.datetime(2026, 11, 18, 9))
    screen.page.open_customer(chen)
    until_listed(screen, "第二次", "交车")
    tab = contacts(screen)
    screen.until(lambda: "第二次" in screen.words(tab.card))
    tab.table.setFocus()
    screen.qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    screen.until(lambda: "交车，说想带女儿试驾" in screen.words(tab.card))


def test_a_word_finds_what_was_said_and_promised(screen: Screen, chen: int) -> None:
    say(screen, chen, "聊到钓鱼", at=dt.datetime(2026, 11, 18, 9))
    screen.page.open_customer(chen)
    until_listed(screen, "钓鱼", "交车")
    tab = contacts(screen)
    write(tab.search, "钥匙")
    until_listed(screen, "交车")
    assert "1 / 2 条" in screen.words(tab)
    tab.search.setText("没人说过")
    screen.until(lambda: "没有符合的沟通记录" in screen.words(tab))
    screen.qtbot.keyClick(tab.search, Qt.Key.Key_Escape)
    until_listed(screen, "钓鱼", "交车")


def test_channels_and_people_narrow_the_list(
    screen: Screen, book: Book, chen: int, people: list[int]
) -> None:
    book.sign_in(people[1])
    say(screen, chen, "张鹏打的", at=dt.datetime(2026, 11, 18, 9))
    screen.page.open_customer(chen)
    until_listed(screen, "张鹏打的", "交车")
    tab = contacts(screen)
    tick(tab, tab.channels, "拜访")
    until_listed(screen, "交车")
    assert tab.channels.text() == "方式 拜访"
    tab.channels.cleared.emit()
    tick(tab, tab.staff, "张鹏")
    until_listed(screen, "张鹏打的")


def tick(tab: ContactsTab, chip: FilterChip, word: str) -> None:
    chip.wanted.emit()
    popup = tab.findChildren(ChoicePopup)[-1]
    next(box for box in popup.boxes() if box.text() == word).click()
    popup.close()


def test_a_pinned_contact_stays_on_top_until_it_is_let_go(screen: Screen, chen: int) -> None:
    say(screen, chen, "第二次", at=dt.datetime(2026, 11, 18, 9))
    screen.page.open_customer(chen)
    until_listed(screen, "第二次", "交车")
    tab = contacts(screen)
    tab.table.setFocus()
    screen.qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    screen.until(lambda: "交车，说想带女儿试驾" in screen.words(tab.card))
    screen.qtbot.keyClick(tab.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    until_listed(screen, "交车", "第二次")
    screen.desk.undo()
    until_listed(screen, "第二次", "交车")


def test_a_correction_is_told_with_who_and_what_it_was(screen: Screen, book: Book, contact: int) -> None:
    book.write(interactions.edit_contact, contact, {"text": "交车，很满意", "channel": "store"})
    contacts(screen)
    screen.page.open_customer(screen.page.current_customer() or 0)
    screen.until(lambda: any("改过" in words for words in screen.words(contacts(screen).card)))
    told = "\n".join(screen.words(contacts(screen).card))
    assert "李晓梅 说了什么：交车，说想带女儿试驾 → 交车，很满意" in told
    assert "李晓梅 方式：拜访 → 到店" in told


def test_ten_thousand_contacts_are_read_by_pages(screen: Screen, book: Book, chen: int) -> None:
    start = dt.datetime(2020, 1, 1, 9)
    past = [
        PastContact(chen, start + dt.timedelta(hours=place), None, "call", "reached", f"第 {place} 次")
        for place in range(10_000)
    ]
    book.write(interactions.add_past, past)
    screen.page.open_customer(chen)
    screen.until(lambda: "沟通记录 10,001" in screen.page.tabs.names())
    tab = contacts(screen)
    screen.until(lambda: tab.table.model().rowCount() == 10_001)
    tab.table.scrollToBottom()
    screen.until(lambda: "第 0 次" in str(tab.table.model().index(10_000, 0).data()))


def test_the_pane_says_what_comes_and_how_to_get_on(screen: Screen) -> None:
    words = screen.words(screen.page.side)
    assert any("送一把备用钥匙套" in each for each in words)
    assert "准时、说重点、带上数据，让他拿主意" in words
    assert "交车，说想带女儿试驾" in words


def test_a_phone_is_copied_from_the_overview(screen: Screen) -> None:
    screen.page.tab("overview")
    screen.click("复制电话")
    assert QGuiApplication.clipboard().text() == "13800005521"


def test_an_unknown_item_is_one_click_from_being_filled_in(screen: Screen, chen: int) -> None:
    screen.page.tab("overview")
    screen.click("籍贯")
    assert screen.page.tabs.key() == "items"
    editor = screen.editor("native_place")
    assert editor.input.hasFocus()
    screen.qtbot.keyClicks(editor.input, "Xinyang")
    screen.enter(editor)
    screen.until_stored(chen, "native_place", "Xinyang")


def test_what_the_legacy_list_said_and_nobody_read_is_shown(screen: Screen, book: Book) -> None:
    notes = ({"column": "生日", "text": "属羊的", "problem": "unreadable"},)
    made = book.write(actions.new_customer, Draft({"name": "赵雅琴"}, import_notes=notes)).value
    screen.open(made)
    overview = screen.page.tab("overview")
    screen.until(lambda: any("属羊的" in each for each in screen.words(overview)))
    assert "生日" in screen.words(overview)


def test_deleting_says_what_goes_and_undo_brings_it_back(screen: Screen, chen: int, answers: Answers) -> None:
    with screen.qtbot.waitSignal(screen.page.page_wanted):
        screen.click("更多")
        screen.choose("删除客户…")
    for part in ("家人 2 位", "沟通记录 1 条", "答应过的事 1 件", "Ctrl+Z"):
        assert part in answers.asked[1]
    screen.desk.undo()
    screen.until(lambda: screen.book.read(interaction_queries.of_customer, chen))
    assert screen.stored(chen).name == "陈国栋"


def test_the_owner_is_changed_from_the_menu(screen: Screen, chen: int, people: list[int]) -> None:
    screen.page.header.owner_picked.emit(people[1])
    screen.until(lambda: "归属 张鹏" in screen.page.header.line())
    assert screen.stored(chen).owner_id == people[1]


def test_control_enter_saves_a_correction(screen: Screen, chen: int) -> None:
    screen.click("修改", contacts(screen))
    dialog = screen.dialog()
    screen.fill(dialog, "goal", "quote")
    screen.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.until(lambda: screen.book.read(interaction_queries.of_customer, chen)[0].goal == "quote")
