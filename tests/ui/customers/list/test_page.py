"""The page of all customers, driven by clicks and keys over a real file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app import clock
from app.customers import actions, item_actions, item_queries, queries
from app.customers.rows import Query
from app.fields.catalog import CATALOG
from app.sheets.asked import Birthdays
from app.storage.book import Book
from tests.hands import write
from ui.customers.list.deleted_dialog import DeletedDialog
from ui.customers.list.filters import Filters
from ui.customers.list.page import CustomersPage
from ui.customers.lost_dialog import LostDialog
from ui.desk import Desk
from ui.kit.column_dialog import ColumnDialog
from ui.kit.filter_chip import ChoicePopup
from ui.prefs import Prefs

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def make_page(qtbot: QtBot, desk: Desk, prefs: Prefs, person: str = "") -> CustomersPage:
    made = CustomersPage(desk, prefs, "zh", person)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, prefs: Prefs, shop: dict[str, int]) -> CustomersPage:
    made = make_page(qtbot, desk, prefs)
    until_shows(qtbot, made, 40)
    return made


def column(page: CustomersPage, key: str) -> list[str]:
    """What one column shows, from top to bottom."""
    model, place = page.table.model(), page.table.visible_keys().index(key)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def until_shows(qtbot: QtBot, page: CustomersPage, count: int) -> None:
    """The line beside the title says so many, and their lines have come."""

    def ready() -> bool:
        said = page.counts_text().split(" ")[0]
        return said == (str(count) if count else "") and "…" not in column(page, "name")

    qtbot.waitUntil(ready)


def buttons(page: CustomersPage, text: str) -> list[QPushButton]:
    """The buttons in sight with these words."""
    return [each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()]


def click_row(qtbot: QtBot, page: CustomersPage, row: int, keys: Qt.KeyboardModifier = PLAIN) -> None:
    place = page.table.visualRect(page.table.model().index(row, 0)).center()
    qtbot.mouseClick(page.table.viewport(), LEFT, keys, place)


def press(qtbot: QtBot, page: CustomersPage, key: Qt.Key, keys: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.keyClick(page.focusWidget() or page, key, keys)


def window(kind: type[Any]) -> Any:
    """The one open window of a kind."""
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    )


def choose(qtbot: QtBot, text: str) -> None:
    """Click a line of the open menu."""
    menu = window(QMenu)
    line = next(each for each in menu.actions() if each.text() == text)
    qtbot.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(line).center())


def asked_for(qtbot: QtBot, page: CustomersPage, line: str) -> Any:
    """What Ctrl+P and a line of its menu ask for."""
    press(qtbot, page, Qt.Key.Key_P, CTRL)
    with qtbot.waitSignal(page.print_wanted) as told:
        choose(qtbot, line)
    assert told.args is not None
    return told.args[0]


# -- What is shown ----------------------------------------------------------------------------------------


def test_names_stand_in_the_order_of_their_pinyin(page: CustomersPage) -> None:
    assert column(page, "name")[:5] == ["曹慧", "陈国栋", "程刚", "邓丽娜", "董浩"]
    assert page.counts_text() == "40 位客户"


def test_a_line_shows_the_items_as_people_write_them(page: CustomersPage) -> None:
    row = column(page, "name").index("陈国栋")
    shown = {key: column(page, key)[row] for key in ("grade", "stage", "mobile", "tags", "delivered_on")}
    assert shown == {
        "grade": "A",
        "stage": "重复购买",
        "mobile": "130 0000 5500",
        "tags": "老客户、爱钓鱼",
        "delivered_on": "2026-11-19",
    }


def test_clicking_a_header_sorts_and_clicking_again_turns_it_round(page: CustomersPage, qtbot: QtBot) -> None:
    header = page.table.horizontalHeader()
    place = page.table.visible_keys().index("delivered_on")
    at = QPoint(header.sectionViewportPosition(place) + 12, 10)
    days = [day for day in column(page, "delivered_on") if day]
    qtbot.mouseClick(header.viewport(), LEFT, PLAIN, at)
    qtbot.waitUntil(lambda: column(page, "delivered_on")[: len(days)] == sorted(days))
    qtbot.mouseClick(header.viewport(), LEFT, PLAIN, at)
    qtbot.waitUntil(lambda: column(page, "delivered_on")[: len(days)] == sorted(days, reverse=True))


def test_enter_opens_and_so_does_a_double_click(
    page: CustomersPage, qtbot: QtBot, shop: dict[str, int]
) -> None:
    click_row(qtbot, page, 1)
    with qtbot.waitSignal(page.customer_wanted) as opened:
        press(qtbot, page, Qt.Key.Key_Return)
    assert opened.args == [shop["陈国栋"]]
    assert page.current_customer() == shop["陈国栋"]


def test_an_empty_file_says_how_to_begin(qtbot: QtBot, desk: Desk, prefs: Prefs) -> None:
    page = make_page(qtbot, desk, prefs)
    qtbot.waitUntil(lambda: bool(buttons(page, "导入老名单")))
    with qtbot.waitSignal(page.import_wanted):
        qtbot.mouseClick(buttons(page, "导入老名单")[0], LEFT)
    with qtbot.waitSignal(page.new_wanted):
        qtbot.mouseClick(buttons(page, "新建客户")[0], LEFT)


# -- Narrowing --------------------------------------------------------------------------------------------


def open_chip(qtbot: QtBot, page: CustomersPage, part: str) -> ChoicePopup:
    qtbot.mouseClick(page.filters.chip(part), LEFT, PLAIN, QPoint(10, 12))
    popup = window(ChoicePopup)
    assert isinstance(popup, ChoicePopup)
    return popup


def test_ticking_grades_narrows_the_list_at_once(page: CustomersPage, qtbot: QtBot) -> None:
    popup = open_chip(qtbot, page, "grades")
    qtbot.waitUntil(lambda: popup.counts() == ["7", "7", "14", "6"])
    for place in (0, 1):
        popup.boxes()[place].click()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    until_shows(qtbot, page, 14)
    assert set(column(page, "grade")) == {"A", "B"}
    assert page.filters.chip("grades").text() == "等级 A、B"


def test_the_cross_of_a_chip_takes_only_that_chip_back(page: CustomersPage, qtbot: QtBot) -> None:
    page.show_only(Filters(grades=frozenset("A"), stages=frozenset({"repeat"})))
    until_shows(qtbot, page, 2)
    chip = page.filters.chip("stages")
    qtbot.mouseClick(chip, LEFT, PLAIN, QPoint(chip.width() - 10, 12))
    until_shows(qtbot, page, 7)
    assert page.filters.chip("stages").text() == "阶段"


def test_chips_are_worked_by_keys_alone(page: CustomersPage, qtbot: QtBot) -> None:
    chip = page.filters.chip("stages")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Down)
    popup = window(ChoicePopup)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(popup.focusWidget(), key)
    until_shows(qtbot, page, 10)
    assert chip.text() == "阶段 首次购买"
    assert not any(isinstance(each, ChoicePopup) for each in QApplication.topLevelWidgets())


def test_delete_on_a_chip_clears_it_by_keys(page: CustomersPage, qtbot: QtBot) -> None:
    page.show_only(Filters(owner_ids=frozenset({1})))
    chip = page.filters.chip("owner_ids")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    until_shows(qtbot, page, 40)


def test_this_months_birthdays_come_first_among_the_months(page: CustomersPage, qtbot: QtBot) -> None:
    popup = open_chip(qtbot, page, "born_in_month")
    assert [box.text() for box in popup.boxes()][:3] == ["11 月（本月）", "12 月", "1 月"]
    popup.boxes()[0].click()
    until_shows(qtbot, page, 3)
    assert all(day[5:7] == "11" for day in column(page, "birthday"))


def test_words_typed_are_looked_for_after_a_moment(page: CustomersPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.search, "cgd")
    until_shows(qtbot, page, 1)
    assert column(page, "name") == ["陈国栋"]
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    until_shows(qtbot, page, 40)


def test_letters_typed_onto_the_list_go_to_the_search_field(page: CustomersPage, qtbot: QtBot) -> None:
    click_row(qtbot, page, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Z)
    qtbot.keyClicks(page.search, "yq")
    until_shows(qtbot, page, 1)
    assert column(page, "name") == ["赵雅琴"]


def test_nothing_found_offers_to_clear_the_filters(page: CustomersPage, qtbot: QtBot) -> None:
    page.show_only(Filters(text="没有这个人", grades=frozenset("D")))
    qtbot.waitUntil(lambda: len(buttons(page, "清除筛选")) == 2)
    qtbot.keyClick(page, Qt.Key.Key_Backspace, CTRL)
    until_shows(qtbot, page, 40)
    assert page.search.text() == ""


def test_what_falls_due_within_a_week_is_asked_of_the_care_plan(
    page: CustomersPage, qtbot: QtBot, book: Book, shop: dict[str, int]
) -> None:
    from app.care import queries as care

    day = dt.date(2026, 11, 22)
    due = {each.due.customer_id for each in book.read(care.dues_between, day, day + dt.timedelta(days=7))}
    qtbot.mouseClick(page.filters.chip("due"), LEFT)
    until_shows(qtbot, page, len(due))
    assert due
    assert set(page.table.ids()) == due
    qtbot.mouseClick(page.filters.chip("due"), LEFT)
    until_shows(qtbot, page, 40)


def test_silence_of_ninety_days_is_one_click(page: CustomersPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.filters.chip("silent"), LEFT)
    until_shows(qtbot, page, 22)


# -- Columns ----------------------------------------------------------------------------------------------


def test_columns_are_chosen_by_name_and_put_in_order_by_keys(page: CustomersPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_C, ALT)
    dialog = window(ColumnDialog)
    dialog.add("company")
    chosen = dialog.findChild(QListWidget)
    chosen.setCurrentRow(chosen.count() - 1)
    for _ in range(10):
        qtbot.keyClick(chosen, Qt.Key.Key_Up, ALT)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert page.table.visible_keys()[:3] == ["name", "company", "grade"]
    row = column(page, "name").index("陈国栋")
    qtbot.waitUntil(lambda: column(page, "company")[row] == "郑州第0贸易公司")


def test_a_hidden_column_is_gone_and_the_name_cannot_go(qtbot: QtBot) -> None:
    dialog = ColumnDialog(None, CATALOG, ["name", "grade", "mobile"], "zh", ())
    qtbot.addWidget(dialog)
    dialog.remove("grade")
    dialog.remove("name")
    assert dialog.keys() == ["name", "mobile"]


def test_a_column_is_hidden_and_sorted_from_its_own_menu(page: CustomersPage, qtbot: QtBot) -> None:
    header = page.table.horizontalHeader()
    place = page.table.visible_keys().index("stage")
    header.customContextMenuRequested.emit(QPoint(header.sectionViewportPosition(place) + 9, 9))
    choose(qtbot, "不显示这一列")
    assert "stage" not in page.table.visible_keys()
    header.customContextMenuRequested.emit(QPoint(9, 9))
    choose(qtbot, "从大到小排")
    qtbot.waitUntil(lambda: column(page, "name")[-1] == "曹慧")


def test_the_arrangement_is_remembered_for_each_person(
    qtbot: QtBot, desk: Desk, prefs: Prefs, shop: dict[str, int]
) -> None:
    page = make_page(qtbot, desk, prefs, "李晓梅")
    until_shows(qtbot, page, 40)
    page.table.set_keys(["name", "tags", "grade"])
    page.table.horizontalHeader().moveSection(2, 1)
    page.table.horizontalHeader().resizeSection(0, 201)
    qtbot.mouseClick(page.filters.chip("silent"), LEFT)
    until_shows(qtbot, page, 22)
    again = make_page(qtbot, desk, prefs, "李晓梅")
    until_shows(qtbot, again, 22)
    assert again.table.visible_keys() == ["name", "grade", "tags"]
    assert again.table.columnWidth(0) == 201
    other = make_page(qtbot, desk, prefs, "张鹏")
    until_shows(qtbot, other, 40)
    assert other.table.visible_keys()[1:3] == ["grade", "stage"]


# -- Several at once --------------------------------------------------------------------------------------


def test_ctrl_and_shift_choose_several_and_the_foot_says_how_many(page: CustomersPage, qtbot: QtBot) -> None:
    click_row(qtbot, page, 1)
    click_row(qtbot, page, 3, SHIFT)
    click_row(qtbot, page, 6, CTRL)
    assert page.counts_text() == "40 位客户 · 已选 4"
    assert page.bar.note() == "已选 4 位"
    press(qtbot, page, Qt.Key.Key_A, CTRL)
    assert page.counts_text() == "40 位客户 · 已选 40"


def test_copying_takes_the_lines_with_their_headings(page: CustomersPage, qtbot: QtBot) -> None:
    page.table.set_keys(["name", "mobile"])
    qtbot.waitUntil(lambda: column(page, "mobile")[1] == "130 0000 5500")
    click_row(qtbot, page, 1)
    press(qtbot, page, Qt.Key.Key_C, CTRL)
    wanted = "姓名\t手机\n陈国栋\t130 0000 5500"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == wanted)


def test_the_menu_of_a_row_opens_it_or_logs_a_contact(
    page: CustomersPage, qtbot: QtBot, shop: dict[str, int]
) -> None:
    click_row(qtbot, page, 1)
    page.table.menu_wanted.emit(page.table.selected_ids(), page.mapToGlobal(QPoint(50, 150)))
    with qtbot.waitSignal(page.log_wanted) as logged:
        choose(qtbot, "记一笔\tCtrl+L")
    assert logged.args == [shop["陈国栋"]]


def test_export_concerns_those_chosen_or_else_all(page: CustomersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.export_wanted) as all_of_them:
        press(qtbot, page, Qt.Key.Key_E, CTRL)
    click_row(qtbot, page, 0)
    click_row(qtbot, page, 1, SHIFT)
    two = asked_for(qtbot, page, "客户名单…")
    assert all_of_them.args is not None
    assert (len(all_of_them.args[0]), all_of_them.args[1]) == (40, page.table.visible_keys())
    assert (two.ids, two.keys) == (tuple(page.table.ids()[:2]), tuple(page.table.visible_keys()))
    assert two.title == "客户名单（2 位）"


def test_birthdays_of_those_chosen_are_printed_from_the_list(page: CustomersPage, qtbot: QtBot) -> None:
    click_row(qtbot, page, 1)
    asked = asked_for(qtbot, page, "一个月的生日…")
    today = clock.today()
    assert asked == Birthdays(today.year, today.month, ids=tuple(page.table.ids()[1:2]))


def test_the_menu_of_a_row_offers_the_same_prints(page: CustomersPage, qtbot: QtBot) -> None:
    click_row(qtbot, page, 1)
    page.table.menu_wanted.emit(page.table.selected_ids(), page.mapToGlobal(QPoint(50, 150)))
    below = next(each.menu() for each in window(QMenu).actions() if each.text() == "打印 1 位\tCtrl+P")
    assert isinstance(below, QMenu)
    with qtbot.waitSignal(page.print_wanted) as told:
        next(each for each in below.actions() if each.text() == "客户档案…").trigger()
    assert told.args is not None
    assert told.args[0].ids == tuple(page.table.ids()[1:2])


def test_an_owner_is_given_from_the_menu_of_the_foot(
    page: CustomersPage, qtbot: QtBot, book: Book, shop: dict[str, int], people: list[int]
) -> None:
    click_row(qtbot, page, 0)
    click_row(qtbot, page, 1, SHIFT)
    press(qtbot, page, Qt.Key.Key_O, ALT)
    assert window(QMenu).actions()[0].text() == "把 2 位客户交给"
    choose(qtbot, "张鹏")
    qtbot.waitUntil(lambda: column(page, "owner")[:2] == ["张鹏", "张鹏"])
    assert book.read(queries.customer_file, shop["陈国栋"]).owner_id == people[1]
    assert page.table.selected_count() == 2


def test_a_grade_is_set_for_all_chosen_and_one_undo_takes_it_back(
    page: CustomersPage, qtbot: QtBot, desk: Desk
) -> None:
    before = column(page, "grade")
    press(qtbot, page, Qt.Key.Key_A, CTRL)
    press(qtbot, page, Qt.Key.Key_G, ALT)
    choose(qtbot, "B")
    qtbot.waitUntil(lambda: set(column(page, "grade")) == {"B"})
    qtbot.waitUntil(lambda: "位的下次联系改了日子，最早 " in page.banner.text())
    desk.undo()
    qtbot.waitUntil(lambda: column(page, "grade") == before)
    assert page.counts_text() == "40 位客户 · 已选 40"


def test_a_tag_is_put_on_those_chosen(page: CustomersPage, qtbot: QtBot, answers: Any) -> None:
    answers.words = "春节礼盒"
    click_row(qtbot, page, 0)
    click_row(qtbot, page, 2, SHIFT)
    press(qtbot, page, Qt.Key.Key_T, ALT)
    qtbot.waitUntil(lambda: all("春节礼盒" in tags for tags in column(page, "tags")[:3]))
    assert answers.asked[:2] == ["给 3 位客户打标签", "老客户"]
    page.show_only(Filters(tags=frozenset({"春节礼盒"})))
    until_shows(qtbot, page, 3)


def test_deleting_says_how_many_and_whom_and_how_to_take_it_back(
    page: CustomersPage, qtbot: QtBot, desk: Desk, answers: Any
) -> None:
    click_row(qtbot, page, 1)
    click_row(qtbot, page, 4, SHIFT)
    press(qtbot, page, Qt.Key.Key_Delete)
    until_shows(qtbot, page, 36)
    title, text, yes = answers.asked
    assert (title, yes) == ("删除 4 位客户？", "删除 4 位")
    assert "陈国栋、程刚、邓丽娜 等 4 位" in text
    assert "Ctrl+Z" in text
    assert "陈国栋" not in column(page, "name")
    assert page.table.selected_rows() == [1]
    desk.undo()
    until_shows(qtbot, page, 40)


def test_leaving_the_question_deletes_nobody(page: CustomersPage, qtbot: QtBot, answers: Any) -> None:
    answers.agree = False
    click_row(qtbot, page, 1)
    press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(answers.asked))
    assert len(page.table.ids()) == 40


def test_who_was_deleted_can_be_brought_back_one_by_one(
    page: CustomersPage, qtbot: QtBot, book: Book, desk: Desk, shop: dict[str, int]
) -> None:
    desk.do(actions.delete_customers, [shop["陈国栋"], shop["赵雅琴"]])
    until_shows(qtbot, page, 38)
    press(qtbot, page, Qt.Key.Key_M, ALT)
    choose(qtbot, "最近删除…")
    qtbot.waitUntil(lambda: any(isinstance(each, DeletedDialog) for each in QApplication.topLevelWidgets()))
    dialog = window(DeletedDialog)
    assert dialog.table.model().rowCount() == 2
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)
    until_shows(qtbot, page, 39)
    dialog.reject()


# -- Staying up to date -----------------------------------------------------------------------------------


def test_a_change_elsewhere_shows_and_nothing_chosen_is_lost(
    page: CustomersPage, qtbot: QtBot, desk: Desk, shop: dict[str, int]
) -> None:
    click_row(qtbot, page, 5)
    click_row(qtbot, page, 8, CTRL)
    chosen = page.table.selected_ids()
    bar = page.table.verticalScrollBar()
    bar.setValue(7)
    desk.do(actions.save_fields, shop["曹慧"], {"name": "祝慧"})
    qtbot.waitUntil(lambda: "祝慧" in column(page, "name"))
    assert page.table.selected_ids() == chosen
    assert bar.value() == 7


def test_a_page_out_of_sight_reads_again_when_it_is_shown(
    page: CustomersPage, qtbot: QtBot, desk: Desk, shop: dict[str, int]
) -> None:
    page.hide()
    with qtbot.waitSignal(desk.changed):
        desk.do(actions.delete_customers, [shop["曹慧"]])
    assert len(page.table.ids()) == 40
    page.show()
    until_shows(qtbot, page, 39)


def test_an_item_of_the_shops_own_can_be_a_column(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book, shop: dict[str, int]
) -> None:
    key = book.write(actions.add_shop_item, "加油卡号", "text").value
    book.write(actions.save_fields, shop["曹慧"], {key: "9001"})
    page = make_page(qtbot, desk, prefs)
    until_shows(qtbot, page, 40)
    page.table.set_keys(["name", key])
    qtbot.waitUntil(lambda: column(page, key)[0] == "9001")
    again = make_page(qtbot, desk, prefs)
    qtbot.waitUntil(lambda: again.table.visible_keys() == ["name", key])


def test_why_customers_were_lost_is_asked_once_for_all_and_narrows_the_list(
    page: CustomersPage, qtbot: QtBot, book: Book
) -> None:
    assert not page.filters.chip("lost_reasons").isVisible()
    click_row(qtbot, page, 0)
    click_row(qtbot, page, 2, SHIFT)
    press(qtbot, page, Qt.Key.Key_S, ALT)
    choose(qtbot, "流失")
    qtbot.waitUntil(lambda: page.findChild(LostDialog) is not None)
    dialog = page.findChild(LostDialog)
    assert dialog is not None
    write(dialog.reason, "价格太高")
    dialog.accept()
    qtbot.waitUntil(lambda: page.filters.chip("lost_reasons").isVisible())
    popup = open_chip(qtbot, page, "lost_reasons")
    qtbot.waitUntil(lambda: popup.counts() == ["3"])
    assert [box.text() for box in popup.boxes()] == ["价格太高"]
    popup.boxes()[0].click()
    until_shows(qtbot, page, 3)
    assert book.read(queries.count, Query(stages=frozenset({"lost"}))) == 3


def test_a_column_makes_room_for_the_words_of_the_shop(
    qtbot: QtBot, page: CustomersPage, desk: Desk, book: Book
) -> None:
    place = page.table.visible_keys().index("grade")
    narrow = page.table.columnWidth(place)
    draft = book.read(item_queries.item, "grade").draft
    renamed = replace(draft, words=(replace(draft.words[0], zh="金牌客户"), *draft.words[1:]))
    desk.do(item_actions.save_item, "grade", renamed)
    qtbot.waitUntil(lambda: page.table.columnWidth(place) > narrow + 24)
    qtbot.waitUntil(lambda: "金牌客户" in column(page, "grade"))
