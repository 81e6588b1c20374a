"""Today as a salesperson works through it: real file, real desk, keys and clicks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app import clock
from app.calendar.dates import Birthday
from app.care import event_queries, events, own_scripts
from app.care import queries as care
from app.care.event_rows import EventDraft, EventKind
from app.care.own_scripts import ScriptDraft
from app.customers import queries as customers
from app.customers.rows import Query
from app.interactions import queries as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_shop, make_staff
from tests.hands import write
from ui.contact.decisions import DecisionDialog
from ui.contact.hand_over import HandOverDialog
from ui.contact.log_dialog import LogDialog
from ui.desk import Desk
from ui.kit.chips import KeyHint
from ui.today.due_list import DueModel
from ui.today.page import TodayPage

TODAY = dt.date(2026, 11, 22)
CTRL = Qt.KeyboardModifier.ControlModifier
TOOLS = ["批量", "打印电话单", "录入电话单"]
BORN = Birthday.solar(dt.date(1970, 11, 22))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_today(dt.date(2026, 11, 1))
    made, _ = make_shop(tmp_path, _three)
    clock.set_today(TODAY)
    yield made
    made.close()


def _three(book: Book) -> None:
    owner = make_staff(book)
    book.sign_in(owner)
    make_customer(
        book, "陈国栋", owner_id=owner, mobile="13800005521", delivered_on=dt.date(2026, 11, 17),
        bought="途锐", personality="driver", salutation="陈总", best_time="上午 10 点后",
    )  # fmt: skip
    make_customer(book, "王建业", owner_id=owner, mobile="13600002210", birthday=BORN, grade="A")
    make_customer(book, "郑伟", owner_id=owner, birthday=Birthday.solar(dt.date(1979, 11, 24)))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, book: Book) -> TodayPage:
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.set_person(book.staff_id)
    made.show()
    qtbot.waitUntil(lambda: made.pane.known is not None)
    return made


def lines(page: TodayPage) -> list[str]:
    model = page.list.due_model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def names(page: TodayPage) -> list[str]:
    return [line.split("\t")[0] for line in lines(page) if line.count("\t") > 1]


def in_hand(page: TodayPage) -> str:
    due = page.list.current()
    return due.name if due else ""


def button(page: TodayPage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


def test_the_list_has_overdue_today_and_coming_with_their_reasons(page: TodayPage) -> None:
    assert [line.split("\t")[0] for line in lines(page)] == [
        "逾期", "陈国栋", "今天 · 11月22日 周日 · 农历十月十四", "王建业", "未来 7 天", "郑伟",
    ]  # fmt: skip
    assert "交车后 3 天" in lines(page)[1]
    assert "逾期 5 天" in lines(page)[1]
    assert "生日 56 岁" in lines(page)[3]
    assert page.summary.text() == "2 位待联系，1 位逾期 · 已完成 0"


def test_the_pane_shows_who_why_and_what_is_not_known(page: TodayPage) -> None:
    pane = page.pane
    assert in_hand(page) == "陈国栋"
    assert pane.phone.text() == "138 0000 5521"
    assert "途锐" in pane.why.text()
    assert pane.script.text().startswith("陈总")
    assert "上午 10 点后" in pane.hint.text()
    chips = [pane.missing.itemAt(n).widget() for n in range(pane.missing.count())]  # type: ignore[union-attr]
    assert len(chips) > 2


def test_a_printed_sheet_is_typed_back_from_here(qtbot: QtBot, page: TodayPage) -> None:
    types = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "录入电话单")
    assert "Ctrl Shift L" in types.toolTip()
    with qtbot.waitSignal(page.page_wanted) as told:
        qtbot.mouseClick(types, Qt.MouseButton.LeftButton)
    assert told.args == ["typing"]


def test_in_a_narrow_window_the_tools_show_their_signs_alone(qtbot: QtBot, page: TodayPage) -> None:
    tools = [each for each in page.findChildren(QPushButton) if each.accessibleName() in TOOLS]
    page.resize(1800, 720)
    qtbot.waitUntil(lambda: [each.text() for each in tools] == TOOLS)
    page.resize(834, 460)
    qtbot.waitUntil(lambda: tools[-1].text() == "")
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in tools))
    assert not page.summary.isVisible()


def test_the_keys_stand_below_the_list_where_there_is_room(qtbot: QtBot, page: TodayPage) -> None:
    def told() -> list[str]:
        return [each.text() for each in page.findChildren(KeyHint) if each.isVisible()]

    assert {"→", "Ctrl Enter", "Ctrl T", "Ctrl D", "Enter", "F8"} <= set(told())
    page.resize(834, 720)
    qtbot.waitUntil(lambda: "Ctrl Enter" in told() and "Ctrl H" not in told())
    page.resize(834, 440)
    qtbot.waitUntil(lambda: not told())


def test_all_that_is_done_with_a_due_stands_in_one_row(page: TodayPage) -> None:
    """In a window of 1366 px: a second row costs the room in which the reasons are read."""
    row = [*page.pane.form.fold_buttons(), *(button(page, text) for text in ("推迟", "跳过", "完成并下一位"))]
    assert len({each.geometry().center().y() for each in row}) == 1
    assert all(each.width() >= each.sizeHint().width() for each in row)


def test_the_number_is_copied_as_digits(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.mouseClick(page.pane.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "13800005521"


def test_ctrl_enter_keeps_the_talk_and_brings_the_next(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    form = page.pane.form
    assert form.result.text() == "已发"
    qtbot.mouseClick(form.result.buttons()[1], Qt.MouseButton.LeftButton)
    write(form.text, "车况很好，想带女儿试驾")
    qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: in_hand(page) == "王建业")
    assert names(page) == ["王建业", "郑伟"]
    assert "逾期" not in lines(page)[0]
    assert page.summary.text().endswith("已完成 1")
    [contact] = book.read(interactions.recent, TODAY)
    assert (contact.customer, contact.text, contact.result) == ("陈国栋", "车况很好，想带女儿试驾", "reached")
    assert form.text.toPlainText() == ""


def test_a_promise_and_something_learnt_go_where_they_belong(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    form = page.pane.form
    customer_id = page.list.current().customer_id  # type: ignore[union-attr]
    promise, _, next_on, _ = form.fold_buttons()
    qtbot.mouseClick(promise, Qt.MouseButton.LeftButton)
    write(form.promise, "送一把备用钥匙套")
    write(form.promise_day.editor.input, "2026-11-25")
    form.ask_for("最爱的菜式")
    write(form.learnt.line, "豫菜")
    qtbot.mouseClick(next_on, Qt.MouseButton.LeftButton)
    write(form.next.editor.input, "2026-12-01")
    page.pane.finish()
    qtbot.waitUntil(lambda: book.read(interactions.recent, TODAY) != [])
    [contact] = book.read(interactions.recent, TODAY)
    assert [(p.text, p.due_on) for p in contact.promises] == [("送一把备用钥匙套", dt.date(2026, 11, 25))]
    assert [p.due_at for p in contact.promises] == [None]
    values = book.read(customers.customer_file, customer_id).values
    assert values["cuisine"] == "豫菜"
    assert values["next_contact_on"] == dt.date(2026, 12, 1)


def test_an_hour_agreed_on_stands_before_the_reason_on_its_day(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    form = page.pane.form
    promise, _, next_on, _ = form.fold_buttons()
    qtbot.mouseClick(promise, Qt.MouseButton.LeftButton)
    write(form.promise, "带合同过去")
    write(form.promise_day.editor.input, "2026-11-23")
    write(form.promise_day.hour.input, "上午十点半")
    qtbot.mouseClick(next_on, Qt.MouseButton.LeftButton)
    write(form.next.editor.input, "2026-11-24")
    write(form.next.hour.input, "3点")
    page.pane.finish()
    assert form.complaint() == ""
    qtbot.waitUntil(lambda: book.read(interactions.recent, TODAY) != [])
    book.undo()
    book.redo()
    [contact] = book.read(interactions.recent, TODAY)
    assert (contact.next_at, contact.promises[0].due_at) == (dt.time(15), dt.time(10, 30))
    clock.set_today(dt.date(2026, 11, 24))
    page.refresh()
    qtbot.waitUntil(lambda: any("15:00 约好联系" in line for line in lines(page)))
    page.list.choose(contact.customer_id)
    assert page.pane.why.text().splitlines()[0].startswith("10:30 答应过")
    qtbot.waitUntil(lambda: page.pane.known is not None)
    facts = [page.pane.facts.itemAt(n).widget() for n in range(page.pane.facts.count())]  # type: ignore[union-attr]
    assert "带合同过去 (11-23 10:30)" in [fact.text() for fact in facts]  # type: ignore[union-attr]


def test_an_hour_without_a_day_is_not_kept_and_the_form_says_why(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    form = page.pane.form
    qtbot.mouseClick(form.fold_buttons()[2], Qt.MouseButton.LeftButton)
    write(form.next.hour.input, "25点")
    page.pane.finish()
    assert form.complaint() == "几点读不懂，请写成 15:30 这样"
    form.next.hour.input.clear()
    write(form.next.hour.input, "15:30")
    page.pane.finish()
    assert form.complaint() == "写了几点，还要写上哪天"
    assert book.read(interactions.recent, TODAY) == []


@pytest.mark.parametrize(
    ("words", "day", "complaint"),
    [
        ("送钥匙套", "", "哪天之前"),
        ("", "2026-11-25", "答应了什么"),
        ("送钥匙套", "第三十二日", "日期读不懂"),
    ],
)
def test_a_half_promise_is_not_kept_and_the_form_says_why(
    qtbot: QtBot, book: Book, page: TodayPage, words: str, day: str, complaint: str
) -> None:
    form = page.pane.form
    qtbot.mouseClick(form.fold_buttons()[0], Qt.MouseButton.LeftButton)
    write(form.promise, words)
    write(form.promise_day.editor.input, day)
    write(form.text, "聊了聊")
    page.pane.finish()
    assert complaint in form.complaint()
    assert form.text.toPlainText() == "聊了聊"
    assert book.read(interactions.recent, TODAY) == []


def test_in_the_smallest_window_every_word_at_the_head_can_be_read(qtbot: QtBot, page: TodayPage) -> None:
    page.resize(744, 412)
    words = page.scope.buttons()
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in words))


def test_who_was_not_reached_stays_in_the_list(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    page.pane.form.set_channel("call")
    missed = page.pane.form.result.buttons()[1]
    assert missed.text() == "未接"
    qtbot.mouseClick(missed, Qt.MouseButton.LeftButton)
    page.pane.finish()
    qtbot.waitUntil(lambda: in_hand(page) == "王建业")
    assert names(page)[0] == "陈国栋"


def test_ctrl_p_prints_the_call_sheet_and_ctrl_t_puts_off(qtbot: QtBot, page: TodayPage) -> None:
    page.pane.form.text.setFocus()
    with qtbot.waitSignal(page.print_wanted) as told:
        qtbot.keyClick(page, Qt.Key.Key_P, CTRL)
    assert told.args == [TODAY]
    qtbot.keyClick(page, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: len(page.findChildren(DecisionDialog)) == 1)


def test_putting_off_wants_a_reason_and_a_day_to_come(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    qtbot.mouseClick(button(page, "推迟"), Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(DecisionDialog)
    assert dialog.day is not None
    dialog.day.setFocus()
    dialog.yes.click()
    assert dialog.complaint() == "请写一句原因"
    assert dialog.focusWidget() is dialog.reason
    write(dialog.reason, "客户出差")
    dialog.day.set_day(dt.date(2026, 11, 26))
    dialog.yes.click()
    qtbot.waitUntil(lambda: in_hand(page) == "王建业")
    rows = book.read(care.between, dt.date(2026, 11, 26), dt.date(2026, 11, 26))
    assert "陈国栋" in {row.name for row in rows}


def test_skipping_wants_a_reason_and_undo_brings_it_back(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    qtbot.mouseClick(button(page, "跳过"), Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(DecisionDialog)
    qtbot.mouseClick(
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "刚联系过"), Qt.MouseButton.LeftButton
    )
    dialog.yes.click()
    qtbot.waitUntil(lambda: "逾期" not in lines(page)[0])
    book.undo()
    page.refresh()
    qtbot.waitUntil(lambda: lines(page)[0].startswith("逾期"))


def test_arrows_walk_over_the_heads_and_enter_opens_the_file(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert in_hand(page) == "王建业"
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert in_hand(page) == "郑伟"
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.customer_wanted) as opened:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert opened.args == [page.list.current().customer_id]  # type: ignore[union-attr]


def test_a_colleagues_customers_show_only_for_the_whole_shop(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    other = make_staff(book, "张志远")
    make_customer(book, "孙丽", owner_id=other, birthday=BORN)
    page.refresh()
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    qtbot.mouseClick(page.scope.buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "孙丽" in names(page))


def test_a_day_without_anybody_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    book = make_book(tmp_path, "empty.keqing")
    desk = Desk(book)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.list.isVisible()
    desk.close()
    book.close()


def test_the_list_can_be_copied_as_a_table(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in copied] == ["陈国栋", "王建业", "郑伟"]


def test_the_model_keeps_the_rules_of_models(book: Book, qtmodeltester: ModelTester) -> None:
    model = DueModel()
    model.show(book.read(care.today, TODAY))
    qtmodeltester.check(model)


def test_what_was_begun_waits_with_its_customer_when_somebody_else_is_looked_at(
    qtbot: QtBot, page: TodayPage
) -> None:
    form = page.pane.form
    write(form.text, "刚聊到一半")
    form.ask_for("最爱的菜式")
    write(form.learnt.line, "豫菜")
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert (in_hand(page), form.text.toPlainText()) == ("王建业", "")
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert (in_hand(page), form.text.toPlainText()) == ("陈国栋", "刚聊到一半")
    assert form.learnt.text() == "最爱的菜式 豫菜"


def test_what_was_begun_is_there_again_after_the_program_was_closed(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    form = page.pane.form
    write(form.text, "话没说完就断电")
    qtbot.mouseClick(form.fold_buttons()[0], Qt.MouseButton.LeftButton)
    write(form.promise, "送钥匙套")
    write(form.promise_day.editor.input, "第三十二日")
    page.keep()
    qtbot.waitUntil(lambda: book.read(customers.begun, "contact") != {})
    desk = Desk(book)
    again = TodayPage(desk)
    qtbot.addWidget(again)
    again.show()
    again.set_person(book.staff_id)
    qtbot.waitUntil(lambda: again.pane.form.text.toPlainText() == "话没说完就断电")
    assert again.pane.form.promise.text() == "送钥匙套"
    assert again.pane.form.promise_day.editor.text() == "第三十二日"
    desk.close()


def test_nothing_waits_any_more_once_the_talk_is_kept(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    write(page.pane.form.text, "聊完了")
    page.keep()
    qtbot.waitUntil(lambda: book.read(customers.begun, "contact") != {})
    page.pane.finish()
    qtbot.waitUntil(lambda: book.read(customers.begun, "contact") == {})
    assert book.read(interactions.recent, TODAY)[0].text == "聊完了"


def test_a_contact_is_handed_to_a_colleague_for_this_once(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    other = make_staff(book, "张志远")
    qtbot.keyClick(page.list, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChildren(HandOverDialog) != [])
    [dialog] = page.findChildren(HandOverDialog)
    assert [dialog.colleague.itemText(n) for n in range(dialog.colleague.count())] == ["张志远"]
    write(dialog.reason, "我明天休息")
    dialog.yes.click()
    qtbot.waitUntil(lambda: in_hand(page) == "王建业")
    theirs = book.read(care.today, TODAY, other)
    assert [row.name for row in (*theirs.overdue, *theirs.today)] == ["陈国栋"]


def test_alone_in_the_shop_there_is_nobody_to_hand_to(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChildren(HandOverDialog) != [])
    [dialog] = page.findChildren(HandOverDialog)
    dialog.yes.click()
    assert "设置里添加" in dialog.complaint()
    assert in_hand(page) == "陈国栋"


def test_the_talk_is_logged_by_the_keyboard_alone(qtbot: QtBot, book: Book, page: TodayPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    qtbot.keyClicks(page.pane.form.text, "ok")
    qtbot.keyClick(page.pane.form.text, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: in_hand(page) == "王建业")
    [contact] = book.read(interactions.recent, TODAY)
    assert (contact.customer, contact.text) == ("陈国栋", "ok")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_unfolds_has_the_keyboard(qtbot: QtBot, page: TodayPage, place: int) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    form = page.pane.form
    qtbot.mouseClick(form.fold_buttons()[place], Qt.MouseButton.LeftButton)
    field = (form.promise, form.learnt.line, form.next.editor.input)[place]
    assert page.focusWidget() is field


def test_putting_off_offers_the_day_after_it_is_due(qtbot: QtBot, page: TodayPage) -> None:
    page.list.choose(page.list.due_model.due(5).customer_id)  # type: ignore[union-attr]
    assert in_hand(page) == "郑伟"
    qtbot.mouseClick(button(page, "推迟"), Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(DecisionDialog)
    assert dialog.day is not None
    assert dialog.day.day() == dt.date(2026, 11, 25)


# -- What to say -----------------------------------------------------------------------------------------


def said(page: TodayPage) -> str:
    return page.pane.script.text()


def ready(qtbot: QtBot, page: TodayPage) -> None:
    """Every way to say it has come, and keys go to the page."""
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and page.pane.script.which.text().startswith("微信 1/"))
    assert "平安开到家" in said(page)


def test_the_script_fits_the_person_and_is_copied_with_one_key(qtbot: QtBot, page: TodayPage) -> None:
    ready(qtbot, page)
    qtbot.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == said(page))
    assert page.pane.script.notice.text() == f"已复制：{said(page)}"
    assert "F8" in page.pane.script.copy.text()


def test_other_ways_to_say_it_are_a_key_or_a_click_away(qtbot: QtBot, page: TodayPage) -> None:
    ready(qtbot, page)
    first, count = said(page), page.pane.script.which.text()
    assert count.startswith("微信 1/")
    qtbot.keyClick(page, Qt.Key.Key_F7)
    assert said(page) != first
    qtbot.mouseClick(page.pane.script.which, Qt.MouseButton.LeftButton)
    [menu] = [m for m in page.pane.script.findChildren(QMenu) if m.isVisible()]
    call = next(action for action in menu.actions() if action.text().startswith("电话 "))
    call.trigger()
    menu.close()
    assert page.pane.script.which.text().startswith("电话 ")
    assert said(page).startswith("陈总，")


def test_another_channel_brings_its_own_script(qtbot: QtBot, page: TodayPage) -> None:
    ready(qtbot, page)
    form = page.pane.form
    qtbot.mouseClick(form.channel, Qt.MouseButton.LeftButton)
    [menu] = [m for m in form.findChildren(QMenu) if m.isVisible()]
    next(action for action in menu.actions() if action.text() == "电话").trigger()
    menu.close()
    assert page.pane.script.which.text().startswith("电话")


def test_a_script_of_the_shops_own_is_said_first(qtbot: QtBot, page: TodayPage, book: Book) -> None:
    draft = ScriptDraft("delivery-0d", "driver", "wechat", "{salutation}，[我是{staff}，]车好吧？")
    book.write(own_scripts.save, draft)
    page.refresh()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: in_hand(page) == "王建业")
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: said(page) == "陈总，我是李晓梅，车好吧？")


def test_the_dialog_of_a_contact_says_what_to_say(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    who = page.list.current().customer_id  # type: ignore[union-attr]
    dialog = LogDialog(desk, page, who)
    dialog.open()
    qtbot.waitUntil(lambda: "平安开到家" in dialog.script.text())
    dialog.activateWindow()
    qtbot.keyClick(dialog, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == dialog.script.text())
    assert dialog.form.text.visibleRegion().boundingRect().height() >= dialog.form.text.height() - 2
    dialog.reject()


def invite(book: Book, name: str = "王建业") -> tuple[int, int]:
    """A customer invited to an event in ten days: their id and the event's."""
    [who] = book.read(customers.ids, Query(text=name))
    draft = EventDraft(EventKind.INVITATION, "车主课堂", TODAY, held_on=TODAY + dt.timedelta(days=10))
    return who, book.write(events.begin_event, draft, [who]).value


def test_an_answer_to_an_invitation_is_noted_while_logging_the_call(
    qtbot: QtBot, desk: Desk, book: Book, page: TodayPage
) -> None:
    who, event_id = invite(book)
    dialog = LogDialog(desk, page, who)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.form.invitation is not None)
    field = dialog.form.invitation
    assert field is not None
    assert field.title.text() == "邀请：车主课堂（12-02）"
    assert [part.text() for part in field.answer.buttons()] == ["来", "再看", "不来"]
    logged: list[ContactDraft] = []
    dialog.logged.connect(logged.append)
    qtbot.mouseClick(field.answer.buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert logged[0].heard == (event_id, "yes")


def test_an_answer_begun_and_not_kept_waits_with_its_customer(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    _, event_id = invite(book)
    page.refresh()
    qtbot.waitUntil(lambda: any("车主课堂" in line for line in lines(page)))
    list_ = page.list
    list_.setFocus()

    def go_to(name: str) -> None:
        row = next(n for n, line in enumerate(lines(page)) if line.startswith(name))
        list_.setCurrentIndex(page.list.due_model.index(row))
        qtbot.waitUntil(lambda: page.pane.known is not None and page.pane.known.name == name)

    go_to("王建业")
    field = page.pane.form.invitation
    assert field is not None
    qtbot.waitUntil(field.isVisible)
    qtbot.mouseClick(field.answer.buttons()[2], Qt.MouseButton.LeftButton)
    go_to("陈国栋")
    assert not field.isVisible()
    go_to("王建业")
    qtbot.waitUntil(lambda: field.answer.value() == "no")
    qtbot.keyClick(page.pane.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: book.read(event_queries.guests, event_id)[0].answer == "no")


def test_after_an_event_a_line_tells_that_some_were_not_asked_in_time(
    qtbot: QtBot, book: Book, page: TodayPage
) -> None:
    _, event_id = invite(book)
    page.refresh()
    qtbot.waitUntil(lambda: any("车主课堂" in line for line in lines(page)))
    assert page.missed is None
    clock.set_today(dt.date(2026, 12, 3))
    page.new_day(dt.date(2026, 12, 3), TODAY)
    qtbot.waitUntil(lambda: page.missed is not None and page.missed.isVisible())
    assert page.missed is not None
    assert page.missed.text() == "12月2日 周三 的“车主课堂”已经办完，还有 1 位没有邀请到。"
    wanted: list[int] = []
    page.event_wanted.connect(wanted.append)
    qtbot.mouseClick(button(page, "看活动"), Qt.MouseButton.LeftButton)
    assert wanted == [event_id]
    assert not page.missed.isVisible()
