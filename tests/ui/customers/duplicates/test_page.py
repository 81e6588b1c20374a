"""查重, worked by keys and clicks over a real file: what is shown, what is stored, what is taken back."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.customers import actions, apart, queries
from app.customers.duplicates import comparing
from app.customers.rows import CustomerFile, Draft
from app.customers.ties import relations
from app.fields.field import Table
from app.fields.phones import PhoneKind, PhoneNumber
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_customer
from ui.customers.duplicates.merge_choice import MergeChoice
from ui.customers.duplicates.merge_dialog import MergeDialog
from ui.customers.duplicates.page import DuplicatesPage
from ui.customers.file.page import CustomerFilePage
from ui.customers.list.page import CustomersPage
from ui.customers.ties.kin_dialog import KinDialog
from ui.desk import Desk
from ui.kit.pick_table import BEFORE_SIDES
from ui.kit.table import SmallTable
from ui.prefs import Prefs

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
MOBILE, OTHER = "13800005521", "13900001111"


def add(book: Book, name: str, phone: str, **values: Any) -> int:
    mobile = (PhoneNumber(PhoneKind.MOBILE, phone),)
    return book.write(actions.new_customer, Draft({"name": name, "mobile": mobile, **values})).value


@pytest.fixture
def twice(book: Book) -> list[int]:
    """张伟 twice, the second with a contact; 李峰 and 李锋 with one number."""
    one = add(book, "张伟", MOBILE, company="恒达物流", grade="A")
    other = add(book, "张伟", MOBILE, company="恒达贸易", position="总经理")
    contact = ContactDraft(other, "call", "reached", text="想换车")
    book.write(interactions.log_contact, contact)
    return [one, other, add(book, "李峰", OTHER), add(book, "李锋", OTHER)]


def shown_page(qtbot: QtBot, desk: Desk) -> DuplicatesPage:
    page = DuplicatesPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 720)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, twice: list[int]) -> DuplicatesPage:
    made = shown_page(qtbot, desk)
    until_compared(qtbot, made, twice[:2])
    return made


def until_compared(qtbot: QtBot, page: DuplicatesPage, ids: list[int]) -> None:
    """Until these stand side by side."""

    def ready() -> bool:
        choice = page.view.choice
        return choice is not None and [side.id for side in choice.comparison.sides] == ids

    qtbot.waitUntil(ready)


def column(table: SmallTable, place: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def heads(table: SmallTable) -> list[str]:
    model = table.model()
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in range(model.columnCount())]


def row_of(table: SmallTable, label: str) -> int:
    return column(table, 0).index(label)


def press(qtbot: QtBot, page: Any, key: Qt.Key, keys: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(page.focusWidget() or page, key, keys)


def file(book: Book, customer_id: int) -> CustomerFile:
    return book.read(queries.customer_file, customer_id)


def names(book: Book) -> list[str]:
    from app.customers.rows import Query

    return sorted(book.read(queries.names_of, list(book.read(queries.ids, Query()))).values())


def dialog_of(qtbot: QtBot, parent: Any) -> MergeDialog:
    found: list[MergeDialog] = []

    def is_open() -> bool:
        found[:] = [each for each in parent.findChildren(MergeDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def choose(qtbot: QtBot, *texts: str) -> None:
    """Walk through the open menu and its submenus."""
    for text in texts:
        qtbot.waitUntil(lambda text=text: bool(lines(text)))
        line = lines(text)[0]
        if (below := cast("QMenu | None", line.menu())) is not None:
            below.popup(QPoint(0, 0))
        else:
            line.trigger()
            for menu in open_menus():
                menu.close()


def open_menus() -> list[QMenu]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]


def lines(text: str) -> list[QAction]:
    """The lines of open menus with these words."""
    return [each for menu in open_menus() for each in menu.actions() if each.text() == text]


# -- The page ---------------------------------------------------------------------------------------------


def test_the_groups_stand_with_their_reasons_the_surest_first(page: DuplicatesPage) -> None:
    assert page.count_text() == "2 组可能重复"
    assert column(page.groups, 0) == ["张伟 2 份", "李峰、李锋"]
    assert column(page.groups, 1) == ["肯定", "可能"]
    assert column(page.groups, 2) == ["姓名、电话", "姓名读音、电话"]


def test_the_groups_are_printed_as_they_are_listed(page: DuplicatesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.paper_wanted) as told:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (asked,) = told.args or ()
    assert [row[0] for row in asked.rows] == ["张伟 2 份", "李峰、李锋"]
    assert asked.count == 4


def test_of_a_very_long_name_the_number_is_told_that_tells_who_it_is(
    qtbot: QtBot, desk: Desk, book: Book
) -> None:
    ids = [make_customer(book, "阿卜杜勒·买买提·" * 6, mobile="13600002210") for _ in range(2)]
    page = shown_page(qtbot, desk)
    until_compared(qtbot, page, ids)
    numbers = [file(book, each).number for each in ids]
    assert heads(page.view.table)[2:] == [
        f"阿卜杜勒·买买提·… {numbers[0]} · 保留这份",
        f"阿卜杜勒·买买提·… {numbers[1]}",
    ]
    assert len(page.view.sentence()) < 110


def test_in_a_small_window_both_files_are_in_sight_and_no_button_is_cut(
    page: DuplicatesPage, qtbot: QtBot
) -> None:
    page.resize(835, 464)
    table = page.view.table
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())
    groups = page.groups
    qtbot.waitUntil(lambda: groups.horizontalHeader().length() <= groups.viewport().width())
    for each in (*page.apart, page.next, page.merge):
        assert each.width() >= each.sizeHint().width()
    page.resize(1290, 720)
    qtbot.waitUntil(lambda: table.horizontalHeader().sectionSize(2) == 308)
    assert groups.horizontalHeader().sectionSize(0) == 122


def test_two_files_stand_side_by_side_with_what_differs_first(page: DuplicatesPage, book: Book) -> None:
    table = page.view.table
    assert heads(table)[BEFORE_SIDES].endswith("· 保留这份")
    assert column(table, 0)[0] == "公司名称"
    assert [column(table, place)[0] for place in (1, 2, 3)] == ["选一个", "恒达物流", "恒达贸易"]
    assert column(table, 1)[row_of(table, "职务")] == "补上"
    assert column(table, 1)[row_of(table, "手机")] == "相同"
    assert [column(table, place)[row_of(table, "沟通记录")] for place in (1, 2, 3)] == ["全部保留", "", "1"]


def test_what_will_happen_is_said_before(page: DuplicatesPage, book: Book, twice: list[int]) -> None:
    one, other = (file(book, each).number for each in twice[:2])
    said = page.view.sentence()
    assert said.startswith(f"把 张伟 {other} 并入 张伟 {one}：1 条沟通记录、其余内容都转过来")
    assert said.endswith("可撤销。")


def test_keys_alone_choose_a_value_merge_and_go_on_to_the_next_group(
    page: DuplicatesPage, qtbot: QtBot, book: Book, twice: list[int]
) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.view.table.hasFocus()
    press(qtbot, page, Qt.Key.Key_Right)
    press(qtbot, page, Qt.Key.Key_Return, CTRL)
    until_compared(qtbot, page, twice[2:])
    merged = file(book, twice[0])
    assert (merged.values["company"], merged.values["position"]) == ("恒达贸易", "总经理")
    assert "恒达物流" in {note["text"] for note in merged.import_notes}
    assert names(book) == ["张伟", "李峰", "李锋"]
    assert page.count_text() == "1 组可能重复"


def test_a_click_chooses_the_value_that_stays(
    page: DuplicatesPage, qtbot: QtBot, book: Book, twice: list[int]
) -> None:
    table = page.view.table
    place = table.visualRect(table.model().index(0, BEFORE_SIDES + 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    qtbot.mouseClick(page.merge, LEFT)
    qtbot.waitUntil(lambda: file(book, twice[0]).values["company"] == "恒达贸易")


def test_another_file_is_kept_or_one_left_out_from_the_menu(
    page: DuplicatesPage, qtbot: QtBot, book: Book, twice: list[int]
) -> None:
    other = file(book, twice[1])
    press(qtbot, page, Qt.Key.Key_M, ALT)
    choose(qtbot, f"张伟 {other.number}", "保留这一份")
    assert heads(page.view.table)[BEFORE_SIDES + 1].endswith("· 保留这份")
    page.view.table.side_wanted.emit(0)
    choose(qtbot, "不并入这一份")
    assert page.view.sentence() == "至少要有两份档案才能合并。"
    assert not page.merge.isEnabled()
    page.view.table.side_wanted.emit(0)
    choose(qtbot, "还是并入")
    press(qtbot, page, Qt.Key.Key_Return, CTRL)
    until_compared(qtbot, page, twice[2:])
    assert file(book, twice[1]).values["company"] == "恒达贸易"


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_N, "different"), (Qt.Key.Key_H, "household")])
def test_who_is_not_the_same_leaves_the_list_for_good(
    page: DuplicatesPage, qtbot: QtBot, book: Book, desk: Desk, twice: list[int], key: Qt.Key, kind: str
) -> None:
    press(qtbot, page, key, ALT)
    until_compared(qtbot, page, twice[2:])
    assert book.read(apart.pairs) == {(twice[0], twice[1]): kind}
    with qtbot.waitSignal(page.searched):
        page.search()
    assert column(page.groups, 0) == ["李峰、李锋"]
    with qtbot.waitSignal(page.searched):
        desk.undo()
    assert column(page.groups, 0) == ["张伟 2 份", "李峰、李锋"]


def test_undo_brings_a_merged_customer_and_the_group_back(
    page: DuplicatesPage, qtbot: QtBot, book: Book, desk: Desk, twice: list[int]
) -> None:
    press(qtbot, page, Qt.Key.Key_Return, CTRL)
    until_compared(qtbot, page, twice[2:])
    with qtbot.waitSignal(page.searched):
        desk.undo()
    assert page.count_text() == "2 组可能重复"
    assert names(book) == ["张伟", "张伟", "李峰", "李锋"]


def test_the_next_group_is_one_key_away_and_escape_leaves(
    page: DuplicatesPage, qtbot: QtBot, twice: list[int]
) -> None:
    press(qtbot, page, Qt.Key.Key_Down, ALT)
    until_compared(qtbot, page, twice[2:])
    press(qtbot, page, Qt.Key.Key_Up, ALT)
    until_compared(qtbot, page, twice[:2])
    with qtbot.waitSignal(page.page_wanted) as left:
        press(qtbot, page, Qt.Key.Key_Escape)
    assert left.args == ["customers"]


def test_a_file_without_duplicates_says_so(qtbot: QtBot, desk: Desk, shop: dict[str, int]) -> None:
    page = shown_page(qtbot, desk)
    qtbot.waitUntil(lambda: page.empty_text() == "没有找到重复的客户")
    assert page.count_text() == ""


def test_after_the_last_group_the_page_is_empty(
    page: DuplicatesPage, qtbot: QtBot, book: Book, twice: list[int]
) -> None:
    for ids in (twice[:2], twice[2:]):
        until_compared(qtbot, page, ids)
        press(qtbot, page, Qt.Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda ids=ids: len(book.read(queries.names_of, ids)) == 1)
    qtbot.waitUntil(lambda: page.empty_text() == "没有找到重复的客户")


def test_the_models_keep_their_promises(page: DuplicatesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.groups.model())
    qtmodeltester.check(page.view.table.model())


# -- From the list and from a file ------------------------------------------------------------------------


def test_customers_chosen_in_the_list_are_merged_in_a_dialog(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book, twice: list[int]
) -> None:
    page = CustomersPage(desk, prefs, "zh", "")
    qtbot.addWidget(page)
    page.resize(1290, 720)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(
        lambda: "…" not in column(cast("SmallTable", page.table), 0) and len(page.table.ids()) == 4
    )
    press(qtbot, page, Qt.Key.Key_J, ALT)
    assert page.findChildren(MergeDialog) == []
    page.table.go_to(twice[0])
    page.table.selectAll()
    press(qtbot, page, Qt.Key.Key_J, ALT)
    dialog = dialog_of(qtbot, page)
    assert dialog.windowTitle() == "合并 4 位客户"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(names(book)) == 1 and not page.findChildren(MergeDialog))
    with qtbot.waitActive(page):
        page.activateWindow()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        press(qtbot, page, Qt.Key.Key_D, ALT)
    assert wanted.args == ["duplicates"]


def opened(qtbot: QtBot, desk: Desk, book: Book, customer_id: int) -> CustomerFilePage:
    page = CustomerFilePage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 720)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_customer(customer_id)
    until_shows(qtbot, page, file(book, customer_id).number)
    return page


def until_shows(qtbot: QtBot, page: CustomerFilePage, number: str) -> None:
    qtbot.waitUntil(lambda: number in page.header.line())


def test_a_file_finds_its_twin_and_shows_the_one_that_is_kept(
    qtbot: QtBot, desk: Desk, book: Book, twice: list[int]
) -> None:
    kept = file(book, twice[0]).number
    page = opened(qtbot, desk, book, twice[1])
    page.header.more.click()
    choose(qtbot, "查重…")
    dialog = dialog_of(qtbot, page)
    dialog.view.table.side_wanted.emit(1)
    choose(qtbot, "保留这一份")
    qtbot.mouseClick(dialog.yes, LEFT)
    until_shows(qtbot, page, kept)
    assert page.current_customer() == twice[0]


def test_a_file_without_a_twin_says_so(qtbot: QtBot, desk: Desk, book: Book, shop: dict[str, int]) -> None:
    page = opened(qtbot, desk, book, shop["陈国栋"])
    page.find_twins()
    qtbot.waitUntil(lambda: page.banner.text() == "没有找到和这位客户重复的档案。")


def test_a_household_is_remembered_from_the_dialog_too(
    qtbot: QtBot, desk: Desk, book: Book, twice: list[int]
) -> None:
    page = opened(qtbot, desk, book, twice[2])
    page.find_twins()
    dialog = dialog_of(qtbot, page)
    qtbot.keyClick(dialog, Qt.Key.Key_H, ALT)
    qtbot.waitUntil(lambda: book.read(apart.pairs) == {(twice[2], twice[3]): "household"})


# -- The choice, without a window -------------------------------------------------------------------------


def test_until_somebody_chooses_the_values_of_the_file_kept_stay(book: Book, twice: list[int]) -> None:
    choice = MergeChoice(book.read(comparing.comparison, twice[:2]))
    company = next(row for row in choice.comparison.rows if row.key == "company")
    position = next(row for row in choice.comparison.rows if row.key == "position")
    assert (choice.picked(company), choice.picked(position)) == (0, 1)
    choice.keep_side(1)
    assert (choice.picked(company), choice.kept().id) == (1, twice[1])
    assert choice.pick(company, 0)
    assert not choice.pick(position, 0)
    assert choice.picks_by_id() == {"company": twice[0]}
    choice.toggle(0)
    assert (choice.ids(), choice.dropped()) == ([twice[1]], [])
    choice.toggle(1)
    assert choice.kept().id == twice[1]


def related(book: Book) -> tuple[int, int]:
    """A customer whose wife is a customer, too, and whose son has the number of somebody else."""
    wife = {"relation": "spouse", "name": "李峰", "phone": OTHER}
    son = {"relation": "son", "name": "小宝", "phone": MOBILE}
    children = tuple((Table.FAMILY, member) for member in (wife, son))
    host = book.write(actions.new_customer, Draft({"name": "王建业"}, children=children)).value
    return host, add(book, "李峰", OTHER)


def test_members_of_families_who_are_customers_are_linked_in_one_go(
    qtbot: QtBot, desk: Desk, book: Book
) -> None:
    host, wife = related(book)
    other = add(book, "张伟", MOBILE)
    page = shown_page(qtbot, desk)
    qtbot.waitUntil(page.kin.isVisible)
    assert page.kin.text() == "2 位家人也是客户…"
    qtbot.mouseClick(page.kin, LEFT)
    dialog = page.window().findChild(KinDialog)
    assert dialog is not None
    assert dialog.yes.text() == "关联 1 位"
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: page.kin.text() == "1 位家人也是客户…")
    assert book.read(relations.home_of, host) == [host, wife]
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)
    dialog.table.selectRow(0)
    qtbot.mouseClick(dialog.refuse, LEFT)
    qtbot.waitUntil(lambda: not page.kin.isVisible())
    assert book.read(apart.pairs)[host, other] is apart.Kind.DIFFERENT
