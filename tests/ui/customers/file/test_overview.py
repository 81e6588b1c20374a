"""The overview: what is needed for the call, on one screen."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.customers import actions, queries
from app.customers.ties import relating
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.ui.customers.file_bench import Screen, add_chen
from ui.customers.file.overview import OverviewTab
from ui.desk import Desk
from ui.kit import veil


def opened(qtbot: QtBot, book: Book, desk: Desk, customer_id: int) -> Screen:
    screen = Screen(qtbot, book, desk)
    screen.page.tab("overview")
    screen.open(customer_id)
    screen.until(lambda: "怎么联系" in screen.words(overview(screen)))
    return screen


def overview(screen: Screen) -> OverviewTab:
    tab = screen.page.tab("overview")
    assert isinstance(tab, OverviewTab)
    return tab


def said(book: Book, customer_id: int, text: str, **more: Any) -> None:
    book.write(interactions.log_contact, ContactDraft(customer_id, "call", "reached", text=text, **more))


def test_how_to_address_and_when_to_call_stand_beside_the_phone(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = add_chen(book, salutation="陈总", preferred_channel="call", best_time="上午 10 点后")
    words = screen_words(opened(qtbot, book, desk, chen))
    assert words[words.index("称呼") + 1] == "陈总"
    assert words[words.index("首选") + 1] == "电话，上午 10 点后"


def test_an_unnoted_form_of_address_is_the_usual_one(qtbot: QtBot, book: Book, desk: Desk) -> None:
    words = screen_words(opened(qtbot, book, desk, add_chen(book)))
    assert words[words.index("称呼") + 1] == "陈先生"


def screen_words(screen: Screen) -> list[str]:
    return screen.words(overview(screen))


@pytest.mark.parametrize(
    ("values", "warning"),
    [
        ({"deceased": True}, "已故，不要再联系"),
        ({"do_not_contact": True}, "不要联系"),
        ({"do_not_contact": True, "do_not_contact_reason": "在打官司"}, "不要联系：在打官司"),
        ({"diet_taboos": "对花生过敏"}, "忌口：对花生过敏"),
    ],
)
def test_what_must_be_known_first_stands_first(
    qtbot: QtBot, book: Book, desk: Desk, values: dict[str, Any], warning: str
) -> None:
    screen = opened(qtbot, book, desk, add_chen(book, **values))
    assert warning in screen_words(screen)
    assert top_of(screen, warning) < top_of(screen, "怎么联系")


def top_of(screen: Screen, words: str) -> int:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QLabel

    found = next(each for each in overview(screen).findChildren(QLabel) if each.text() == words)
    return found.mapTo(overview(screen), QPoint(0, 0)).y()


def test_displeasure_is_a_warning_until_they_are_pleased_again(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = add_chen(book)
    said(book, chen, "售后没回电话", mood="unhappy", at=dt.datetime(2026, 11, 18, 9))
    screen = opened(qtbot, book, desk, chen)
    assert any(words.startswith("上次不满意（11-18 电话）") for words in screen_words(screen))
    said(book, chen, "解决了", mood="happy", at=dt.datetime(2026, 11, 19, 9))
    screen.page.open_customer(chen)
    screen.until(lambda: not any(words.startswith("上次不满意") for words in screen_words(screen)))


def test_topics_tell_family_work_drive_and_pastimes(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = add_chen(
        book, motivation="车队传给女儿", industry="物流", hobbies=("钓鱼",), topics=("钓鱼", "猫")
    )
    book.write(actions.save_child, chen, Table.FAMILY, None, {"relation": "daughter", "interests": "画画"})
    words = screen_words(opened(qtbot, book, desk, chen))
    for name, text in (
        ("家庭", "女儿 画画"),
        ("工作", "物流"),
        ("看重", "车队传给女儿"),
        ("爱好", "钓鱼、猫"),
    ):
        assert words[words.index(name) + 1] == text


def test_an_empty_file_invites_to_fill_it(qtbot: QtBot, book: Book, desk: Desk, people: list[int]) -> None:
    from app.customers.rows import Draft

    made = book.write(actions.new_customer, Draft({"name": "只知道姓名"})).value
    screen = opened(qtbot, book, desk, made)
    assert screen.button("还没有电话，点这里填", overview(screen)).isVisible()
    screen.click("还不知道聊什么，点这里记下爱好", overview(screen))
    assert screen.page.tabs.key() == "items"
    assert screen.editor("hobbies").input.hasFocus()


def test_a_full_file_fits_one_screen(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = add_chen(
        book,
        salutation="陈总",
        preferred_channel="call",
        best_time="上午 10 点后",
        mailing_address="禾川市云台区望川路 18 号",
        diet_taboos="不吃羊肉",
        hobbies=("羽毛球", "养猫"),
        motivation="车队做到三十台",
        notes="不看短信，打电话最有效。",
    )
    for day in range(1, 9):
        said(book, chen, f"第 {day} 次", at=dt.datetime(2026, 11, day, 9))
        product = {"product": f"途锐 {day}", "delivered_on": dt.date(2026, 1, day)}
        book.write(actions.save_child, chen, Table.PURCHASES, None, product)
    screen = opened(qtbot, book, desk, chen)
    area = overview(screen).findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    screen.until(lambda: area.verticalScrollBar().maximum() == 0)


def test_without_the_pane_the_overview_tells_what_stands_there(qtbot: QtBot, book: Book, desk: Desk) -> None:
    screen = opened(qtbot, book, desk, add_chen(book))
    assert "接下来" not in screen_words(screen)
    screen.page.resize(834, 460)
    screen.until(lambda: {"接下来", "怎么打交道"} <= set(screen_words(screen)))
    assert not screen.page.side.isVisible()


def test_beside_the_overview_the_pane_repeats_nothing(qtbot: QtBot, book: Book, desk: Desk) -> None:
    screen = opened(qtbot, book, desk, add_chen(book))
    assert "最近" not in screen.words(screen.page.side)
    screen.page.tab("items")
    assert "最近" in screen.words(screen.page.side)


def test_who_became_a_customer_out_of_a_family_is_told_whose(qtbot: QtBot, book: Book, desk: Desk) -> None:
    chen = add_chen(book)
    [wife, *_] = book.read(queries.customer_file, chen).record.children[Table.FAMILY]
    zhou = book.write(relating.member_to_customer, wife["id"]).value
    words = screen_words(opened(qtbot, book, desk, zhou))
    assert words[words.index("家里人") + 1] == "配偶陈国栋（客户 261109-01）"
    veil.draw()
    assert not any("陈国栋" in each for each in screen_words(opened(qtbot, book, desk, zhou)))
