"""The tab of ties: referrals, relations and the household, told, changed and undone; the family as people."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.customers import actions, queries, referring
from app.customers.rows import Query
from app.customers.ties import cooperation, referrals, relating, relations
from app.fields.field import Table
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from tests.ui.customers.file_bench import Screen, add_chen
from tests.ui.customers.records.test_records import card, lines
from ui.customers.pick_dialog import PickDialog
from ui.customers.records.dialog import RecordDialog
from ui.customers.ties.tab import TiesTab
from ui.desk import Desk
from ui.kit import veil
from ui.kit.table import SmallTable

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def wang(book: Book) -> int:
    return make_customer(book, "王建业", mobile="13800001234", grade="B")


@pytest.fixture
def screen(qtbot: QtBot, book: Book, desk: Desk, wang: int) -> Screen:
    made = Screen(qtbot, book, desk)
    made.open(add_chen(book))
    return made


@pytest.fixture
def chen(screen: Screen) -> int:
    found = screen.page.current_customer()
    assert found is not None
    return found


def ties(screen: Screen) -> TiesTab:
    tab = screen.page.tab("ties")
    assert isinstance(tab, TiesTab)
    return tab


def cells(table: SmallTable) -> list[list[str]]:
    model = table.model()
    places = range(model.columnCount())
    return [[str(model.index(row, each).data() or "") for each in places] for row in range(model.rowCount())]


def dialog(screen: Screen, kind: type[D]) -> D:
    found: list[D] = []

    def is_open() -> bool:
        found[:] = [each for each in screen.page.findChildren(kind) if each.isVisible()]
        return bool(found)

    screen.qtbot.waitUntil(is_open)
    return found[0]


def pick(screen: Screen, text: str) -> PickDialog:
    """Find a customer in the dialog that is open, by typing."""
    asked = dialog(screen, PickDialog)
    asked.who.setFocus()
    write(asked.who, text)
    asked.who.textEdited.emit(asked.who.text())
    screen.qtbot.waitUntil(lambda: bool(asked.who.offered()))
    asked.who.take_first()
    return asked


def take(screen: Screen, text: str) -> None:
    """Find a customer in the dialog that is open, and take them; it closes."""
    screen.click("就是这位", pick(screen, text))
    gone(screen)


def gone(screen: Screen) -> None:
    """Until no dialog is open and the page has the keyboard again."""
    screen.until(lambda: not [each for each in screen.page.findChildren(QDialog) if each.isVisible()])
    screen.page.activateWindow()
    screen.until(screen.page.isActiveWindow)


def brought(book: Book, name: str) -> str:
    found = next(i for i in book.read(queries.ids, Query()) if book.read(queries.names_of, [i])[i] == name)
    by = book.read(referrals.referrer_of, found)
    return by.name if by else ""


def test_the_head_tells_who_brought_them_and_whom_they_brought(screen: Screen, book: Book, chen: int) -> None:
    assert "由 王建业 介绍" in screen.page.header.line()
    li = make_customer(book, "李强", stage="first")
    screen.desk.do(referring.set_referrer, li, chen)
    screen.until(lambda: "由 王建业 介绍，已介绍 1 位成交 1" in screen.page.header.line())


def test_the_tree_is_told_and_a_row_opens_its_file(screen: Screen, book: Book, chen: int) -> None:
    li, sun = make_customer(book, "李强"), make_customer(book, "孙丽")
    book.write(referring.set_referrer, li, chen)
    book.write(referring.set_referrer, sun, li)
    part = ties(screen).referrals
    screen.until(lambda: len(cells(part.tree)) == 2)
    assert [line[0] for line in cells(part.tree)] == ["李强", "　└ 孙丽"]
    assert "待感谢" in cells(part.tree)[0][2]
    part.tree.selectRow(1)
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        screen.qtbot.keyClick(part.tree, Qt.Key.Key_Return)
    assert told.args == [sun]


def test_thanks_are_noted_and_undone(screen: Screen, book: Book, chen: int) -> None:
    book.write(referring.set_referrer, make_customer(book, "李强"), chen)
    part = ties(screen).referrals
    screen.until(part.thank.isVisible)
    screen.click("已经谢过了", part)
    screen.until(lambda: "已感谢" in cells(part.tree)[0][2])
    assert not part.thank.isVisible()
    screen.desk.undo()
    screen.until(lambda: "待感谢" in cells(part.tree)[0][2])


def test_namesakes_are_offered_and_one_is_chosen(screen: Screen, book: Book, chen: int) -> None:
    other = make_customer(book, "王建业", mobile="13900009876")
    screen.desk.do(referring.set_referrer, chen, None)
    part = ties(screen).referrals
    number = book.read(queries.customer_file, other).number
    screen.click(f"王建业 {number}", part)
    screen.until(lambda: book.read(referrals.referrer_of, chen))
    by = book.read(referrals.referrer_of, chen)
    assert by is not None
    assert by.id == other
    screen.click("不是这位", part)
    screen.until_said("介绍人“王建业”还没有对上客户。", part)


def test_the_referrer_is_found_by_typing_and_a_circle_is_refused(
    screen: Screen, book: Book, chen: int
) -> None:
    make_customer(book, "李强")
    part = ties(screen).referrals
    screen.click("换一位…", part)
    take(screen, "李强")
    screen.until(lambda: brought(book, "陈国栋") == "李强")
    screen.click("介绍来一位老客户…", part)
    asked = pick(screen, "李强")
    screen.click("就是这位", asked)
    screen.until(lambda: "不能反过来" in asked.complaint())
    assert brought(book, "李强") == ""


def test_asking_is_noted_and_whom_they_named_becomes_a_prospect(
    screen: Screen, book: Book, chen: int
) -> None:
    part = ties(screen).referrals
    screen.click("请他介绍过…", part)
    asked = dialog(screen, RecordDialog)
    asked.form.editor("named").setFocus()
    write(asked.form.editor("named").input, "表弟 李强 13900001111")
    screen.click("保存", asked)
    screen.until(lambda: len(cells(part.askings)) == 1)
    part.askings.selectRow(0)
    screen.qtbot.keyClick(part.askings, Qt.Key.Key_Return)
    received = dialog(screen, RecordDialog)
    assert received.form.editor("name").text() == "李强"
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        screen.click("保存", received)
    li = book.read(queries.customer_file, told.args[0])
    assert (li.values["referrer"], li.values["source"], li.values["stage"]) == (
        "陈国栋",
        "老客户介绍",
        "possible",
    )
    assert [phone.number for phone in li.values["mobile"]] == ["13900001111"]
    screen.until(lambda: [line[0] for line in cells(part.tree)] == ["李强"])
    assert cells(part.askings) == []


def test_a_relation_is_added_changed_and_deleted_by_keys(screen: Screen, book: Book, chen: int) -> None:
    li = make_customer(book, "李强", sex="male")
    part = ties(screen).relations
    screen.click("+ 添加关系", part)
    take(screen, "李强")
    screen.until(lambda: [line[:3] for line in cells(part.table)] == [["李强", "", "朋友"]])
    part.table.selectRow(0)
    screen.qtbot.keyClick(part.table, Qt.Key.Key_F2)
    changed = dialog(screen, RecordDialog)
    changed.form.editor("kind").set_value("superior")
    write(changed.form.editor("note").input, "同一个部门")
    screen.click("保存", changed)
    gone(screen)
    screen.until(lambda: cells(part.table)[0][2:4] == ["上级", "同一个部门"])
    assert [tie.kind for tie in book.read(relations.ties_of, li)] == ["subordinate"]
    part.table.selectRow(0)
    screen.qtbot.keyClick(part.table, Qt.Key.Key_Delete)
    screen.until(lambda: cells(part.table) == [])
    screen.desk.undo()
    screen.until(lambda: len(cells(part.table)) == 1)


def test_the_drawing_is_walked_with_arrows_opened_with_enter_and_copied(
    screen: Screen, book: Book, chen: int
) -> None:
    li = make_customer(book, "李强")
    book.write(relating.relate, chen, li, "classmate")
    drawn = ties(screen).relations.map
    screen.until(lambda: len(drawn.drawing().boxes) == 3)
    drawn.setFocus()
    assert drawn.current() == chen
    there = {box.key: box.x for box in drawn.drawing().boxes}
    way = Qt.Key.Key_Right if there[li] > there[chen] else Qt.Key.Key_Left
    screen.qtbot.keyClick(drawn, way)
    assert drawn.current() == li
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        screen.qtbot.keyClick(drawn, Qt.Key.Key_Return)
    assert told.args == [li]
    screen.qtbot.keyClick(drawn, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "陈国栋 — 同学 — 李强" in QGuiApplication.clipboard().text()
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        place = drawn.place_of(li).center().toPoint()
        screen.qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [li]


def test_the_drawing_is_printed(screen: Screen, book: Book, chen: int, wang: int) -> None:
    book.write(relating.relate, chen, wang, "friend")
    part = ties(screen).relations
    screen.until(part.print.isVisible)
    with screen.qtbot.waitSignal(screen.page.drawing_wanted) as told:
        screen.click("打印关系图", part)
    assert told.args == [chen, "ties"]


def test_an_introduction_is_noted_in_the_file_and_taken_back(screen: Screen, book: Book, chen: int) -> None:
    liu = make_customer(book, "刘老板", industry="制造")
    screen.desk.do(actions.save_fields, chen, {"industry": "物流"})
    part = ties(screen).matches
    screen.until(lambda: [line[:2] for line in cells(part.table)] == [["刘老板", "制造"]])
    part.table.selectRow(0)
    screen.click("记下介绍", part)
    asked = dialog(screen, RecordDialog)
    write(asked.form.editor("note").input, "周五一起吃饭")
    screen.click("保存", asked)
    screen.until(lambda: cells(part.table)[0][3].startswith("介绍过了"))
    [told] = book.read(cooperation.introduced, None, liu)
    assert (told.other.person.id, told.note) == (chen, "周五一起吃饭")
    part.table.selectRow(0)
    screen.click("取消介绍", part)
    screen.until(lambda: cells(part.table)[0][3] == "")


def test_the_customer_is_introduced_to_somebody_who_is_not_offered(
    screen: Screen, book: Book, chen: int, wang: int
) -> None:
    part = ties(screen).matches
    screen.click("+ 介绍给另一位", part)
    pick(screen, "王建业").yes.click()
    asked = dialog(screen, RecordDialog)
    screen.click("保存", asked)
    screen.until(lambda: [line[0] for line in cells(part.table)] == ["王建业"])
    assert len(book.read(cooperation.introduced, None, chen)) == 1


def test_a_household_is_told_and_another_added(screen: Screen, book: Book, chen: int) -> None:
    make_customer(book, "陈可")
    part = ties(screen).home
    screen.until(lambda: len(cells(part.table)) == 3)
    screen.click("+ 添加一家人", part)
    take(screen, "陈可")
    screen.until(lambda: [line[:2] for line in cells(part.table)] == [
        ["陈国栋", "本人"], ["陈可", ""], ["周敏", "配偶"], ["陈德厚", "父亲"],
    ])  # fmt: skip


def test_a_member_of_the_household_becomes_a_customer(screen: Screen, book: Book, chen: int) -> None:
    part = ties(screen).home
    screen.until(lambda: len(cells(part.table)) == 3)
    part.table.selectRow(1)
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        screen.qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert book.read(queries.customer_file, told.args[0]).name == "周敏"
    assert screen.stored(chen).record.children[Table.FAMILY][0]["linked_id"] == told.args[0]


def test_a_row_of_the_family_becomes_a_customer_and_then_shows_that_file(
    screen: Screen, book: Book, chen: int
) -> None:
    screen.page.tab("family")
    shown = card(screen, Table.FAMILY)
    shown.table.selectRow(0)
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        screen.click("建成客户", shown)
    zhou = told.args[0]
    book_number = book.read(queries.customer_file, zhou).number
    screen.until(lambda: book_number in lines(shown)[0])
    screen.desk.do(actions.save_fields, zhou, {"name": "周敏敏", "company": "市三院"})
    screen.until(lambda: "周敏敏" in lines(shown)[0] and "市三院" in lines(shown)[0])
    shown.table.selectRow(0)
    with screen.qtbot.waitSignal(screen.page.customer_wanted) as told:
        screen.qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    assert told.args == [zhou]
    screen.click("不是这位客户", shown)
    screen.until(lambda: lines(shown)[0] == "妻子 周敏 1982-12-08")


def test_a_row_of_the_family_is_linked_to_whom_it_most_likely_is(
    screen: Screen, book: Book, chen: int
) -> None:
    zhou = make_customer(book, "周敏", mobile="13900002203")
    screen.page.tab("family")
    shown = card(screen, Table.FAMILY)
    assert "linked" not in shown.table.visible_keys()
    shown.table.selectRow(0)
    screen.click("是已有客户…", shown)
    asked = dialog(screen, PickDialog)
    number = book.read(queries.customer_file, zhou).number
    screen.click(f"周敏  {number}", asked)
    screen.click("就是这位", asked)
    screen.until(lambda: screen.stored(chen).record.children[Table.FAMILY][0]["linked_id"] == zhou)
    screen.until(lambda: "linked" in shown.table.visible_keys())


def test_nobody_picked_keeps_the_dialog_open(screen: Screen) -> None:
    screen.click("+ 添加关系", ties(screen).relations)
    asked = dialog(screen, PickDialog)
    screen.click("就是这位", asked)
    assert "请先选一位客户" in asked.complaint()
    assert asked.isVisible()


def test_what_is_typed_of_a_referral_is_covered_while_a_customer_is_beside(screen: Screen) -> None:
    screen.click("介绍来一位新客户…", ties(screen))
    dialog = screen.dialog()
    screen.fill(dialog, "mobile", "13900001111")
    screen.fill(dialog, "name", "li")
    field = dialog.form.editor("mobile").input
    assert field.isVisible()
    veil.draw()
    assert not field.isVisible()
    veil.draw(drawn=False)
    dialog.form.editor("mobile").restore("")
    dialog.done(0)


def test_no_other_customer_is_named_while_one_is_beside(
    screen: Screen, book: Book, chen: int, wang: int
) -> None:
    li = make_customer(book, "李强")
    book.write(referring.set_referrer, li, chen)
    book.write(relating.relate, chen, wang, "classmate", "一个宿舍")
    tab = ties(screen)

    def shown() -> str:
        return str([tab.relations.map.words(), cells(tab.relations.table), cells(tab.referrals.tree)])

    screen.until(lambda: "李强" in shown() and "王建业" in shown())
    veil.draw()
    try:
        assert not [name for name in ("李强", "王建业", "一个宿舍") if name in shown()]
        assert "陈国栋" in shown()
    finally:
        veil.draw(False)
    assert "王建业" in str(tab.relations.map.words())
