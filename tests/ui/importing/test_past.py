"""Past imports: their reports are opened later, and what was kept is saved again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.customers import actions, queries
from app.customers.duplicates import merging
from app.customers.rows import Draft, Query
from app.storage.book import Book
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Answers, Opener
from tests.ui.importing.test_page import names, run_import
from ui.desk import Desk
from ui.importing.batch_dialog import BatchDialog
from ui.importing.page import ImportPage
from ui.importing.take_back_dialog import TakeBackDialog

LEFT = Qt.MouseButton.LeftButton
ROWS = [
    ("姓名", "手机", "生日", "宠物"),
    ("王建业", "13600002210", "1979-02-30", "猫"),
    ("", "", "", "狗"),
]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return lists.text(tmp_path / "登记.csv", ROWS)


def opened(page: ImportPage, qtbot: QtBot) -> BatchDialog:
    qtbot.waitUntil(lambda: bool(page.choose.batches.buttons()), timeout=PATIENCE)
    QTest.mouseClick(page.choose.batches.buttons()[0], LEFT)
    qtbot.waitUntil(lambda: page.past.dialog is not None, timeout=PATIENCE)
    assert page.past.dialog is not None
    return page.past.dialog


def test_without_any_import_before_none_is_offered(page: ImportPage) -> None:
    assert page.choose.batches.isHidden()


def test_a_report_is_opened_later_and_its_files_are_saved_again(
    page: ImportPage, to_check: Opener, register: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    before = register.read_bytes()
    to_check(register)
    QTest.keyClick(page.check.sources.keep, Qt.Key.Key_Space)
    page.check.options.source.insert("2024 车展")
    page.check.options.consent.insert("已签")
    run_import(page, qtbot)
    register.unlink()
    QTest.mouseClick(page.importing.card.again, LEFT)
    dialog = opened(page, qtbot)
    told = dialog.told()
    assert "新客户 1 · 没有导入 1" in told
    assert "有问题的行：\n没有这一天：1 行\n没有姓名也没有电话：1 行" in told
    assert "姓名 → 姓名，手机 → 手机，生日 → 生日，宠物 → 备注" in told
    assert "没写归属的新客户给：李晓梅\n来源：2024 车展\n个人信息同意：已签" in told
    answers.file = tmp_path / "wieder.csv"
    QTest.mouseClick(dialog.originals[0], LEFT)
    qtbot.waitUntil(lambda: "已另存到“wieder.csv”" in dialog.told(), timeout=PATIENCE)
    assert answers.file.read_bytes() == before
    answers.file = tmp_path / "left.xlsx"
    QTest.mouseClick(dialog.rejects, LEFT)
    qtbot.waitUntil(lambda: "left.xlsx" in dialog.told(), timeout=PATIENCE)
    assert answers.file.exists()
    dialog.close()
    qtbot.waitUntil(lambda: page.past.dialog is None, timeout=PATIENCE)


def test_an_import_that_was_taken_back_says_so(
    page: ImportPage, to_check: Opener, register: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    to_check(register)
    run_import(page, qtbot)
    QTest.mouseClick(page.importing.card.again, LEFT)
    qtbot.waitUntil(lambda: bool(page.choose.batches.texts()), timeout=PATIENCE)
    with qtbot.waitSignal(page.paper_wanted) as told:
        page.choose.batches.print.click()
    (asked,) = told.args or ()
    assert [row[-1] for row in asked.rows] == ["新客户 1 · 没有导入 1"]
    assert page.choose.batches.texts()[0].endswith("新客户 1 · 没有导入 1")
    with qtbot.waitSignal(desk.undone):
        desk.undo()
    qtbot.waitUntil(lambda: page.choose.batches.texts()[0].endswith("已撤销"), timeout=PATIENCE)
    assert names(book) == []


def imported(page: ImportPage, to_check: Opener, register: Path, qtbot: QtBot) -> None:
    to_check(register)
    run_import(page, qtbot)
    QTest.mouseClick(page.importing.card.again, LEFT)


def asked(page: ImportPage, qtbot: QtBot) -> TakeBackDialog:
    dialog = opened(page, qtbot)
    QTest.mouseClick(dialog.take_back, LEFT)
    qtbot.waitUntil(lambda: page.past.question is not None, timeout=PATIENCE)
    assert page.past.question is not None
    return page.past.question


def only(book: Book) -> int:
    [customer_id] = book.read(queries.ids, Query())
    return customer_id


def test_a_past_import_is_taken_back_once_and_brought_back_with_undo(
    page: ImportPage, to_check: Opener, register: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    imported(page, to_check, register, qtbot)
    with qtbot.waitSignal(desk.changed):
        desk.do(actions.new_customer, Draft({"name": "后来的"}))
    question = asked(page, qtbot)
    assert question.told() == "1 位由这次导入新建的客户会删除，连同导入的沟通和成交。"
    QTest.mouseClick(question.yes, LEFT)
    dialog = page.past.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: "已撤销：删除了 1 位新客户" in dialog.told(), timeout=PATIENCE)
    assert names(book) == ["后来的"]
    assert not dialog.take_back.isEnabled()
    assert "已经撤销过了" in dialog.take_back.toolTip()
    dialog.close()
    qtbot.waitUntil(lambda: page.past.dialog is None, timeout=PATIENCE)
    again = opened(page, qtbot)
    assert not again.take_back.isEnabled()
    assert "这次导入已经撤销过了" in again.told()
    again.close()
    with qtbot.waitSignal(desk.undone):
        desk.undo()
    assert names(book) == ["后来的", "王建业"]
    qtbot.waitUntil(lambda: "已撤销" not in page.choose.batches.texts()[0], timeout=PATIENCE)


def test_who_was_changed_since_is_listed_copied_and_stays_unless_a_person_agrees(
    page: ImportPage, to_check: Opener, register: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    imported(page, to_check, register, qtbot)
    with qtbot.waitSignal(desk.changed):
        desk.do(actions.save_fields, only(book), {"company": "花店"})
    question = asked(page, qtbot)
    assert question.told().startswith("1 位客户在导入以后又有改动：\n王建业\t新客户\t公司名称\t")
    assert question.told().endswith("\t李晓梅")
    assert not question.yes.isEnabled()
    QTest.mouseClick(question.copy, LEFT)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "姓名\t导入时\t改了什么\t最后改动\t改动人"
    assert copied[1].startswith("王建业\t新客户\t公司名称")
    QTest.keyClick(question.anyway, Qt.Key.Key_Space)
    QTest.mouseClick(question.yes, LEFT)
    qtbot.waitUntil(lambda: names(book) == [], timeout=PATIENCE)
    with qtbot.waitSignal(desk.undone):
        desk.undo()
    assert names(book) == ["王建业"]


def test_who_was_merged_away_since_is_told_and_stays(
    page: ImportPage, to_check: Opener, register: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    imported(page, to_check, register, qtbot)
    new = only(book)
    old = book.write(actions.new_customer, Draft({"name": "王大业"})).value
    with qtbot.waitSignal(desk.changed):
        desk.do(merging.merge, old, [new])
    question = asked(page, qtbot)
    assert question.told() == "1 位后来已并入别的档案，合并过去的内容留着不动：王建业 并入 王大业"
    assert not question.yes.isEnabled()


def test_who_was_changed_since_can_be_left_as_he_is(
    page: ImportPage, to_check: Opener, tmp_path: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    rows = [*ROWS, ("赵雅芹", "13900000087", "", "")]
    imported(page, to_check, lists.text(tmp_path / "两位.csv", rows), qtbot)
    wang = next(each for each in book.read(queries.ids, Query()) if "王建业" in name_of(book, each))
    with qtbot.waitSignal(desk.changed):
        desk.do(actions.save_fields, wang, {"company": "花店"})
    question = asked(page, qtbot)
    QTest.mouseClick(question.yes, LEFT)
    dialog = page.past.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: "1 位有改动的客户留着没动" in dialog.told(), timeout=PATIENCE)
    assert names(book) == ["王建业"]


def name_of(book: Book, customer_id: int) -> str:
    return book.read(queries.names_of, [customer_id])[customer_id]


def test_contacts_and_purchases_that_came_with_a_list_are_told_on_the_last_page_and_in_the_report(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [
        ("姓名", "手机", "车型", "跟进日期", "跟进内容"),
        ("王建业", "13600002210", "速腾", "2024-03-01", "聊了保养"),
        ("王建业", "13600002210", "途锐", "2024-04-01", "约了试驾"),
    ]
    to_check(lists.text(tmp_path / "跟进.csv", rows))
    run_import(page, qtbot)
    assert "导入了 2 条沟通记录\n导入了 2 笔成交" in page.importing.card.told()
    QTest.mouseClick(page.importing.card.again, LEFT)
    assert "导入了 2 条沟通记录\n导入了 2 笔成交" in opened(page, qtbot).told()
