from __future__ import annotations

import multiprocessing
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.customers import actions, queries
from app.customers.rows import Draft, Query
from app.errors import FileError
from app.excel.rows import NOTES, SKIP, OnDuplicate, Override
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage import backup
from app.storage.book import Book
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Answers, Opener
from ui.desk import Desk
from ui.importing import calls
from ui.importing.check_list import CheckList
from ui.importing.choices import Choice
from ui.importing.page import At, ImportPage
from ui.prefs import Prefs

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ALT = Qt.KeyboardModifier.AltModifier
VISITS = [
    ("姓名", "手机", "生日", "接待顾问", "备注"),
    ("王建业", "136 0000 2210", "70.11.22", "张鹏", "爱钓鱼"),
    ("赵雅芹", "13900000087", "1985年8月", "", ""),
    ("", "", "1979-02-30", "", "无名无电话"),
    ("郑伟", "133 0000 9077", "1979-02-30", "", "父亲住院"),
]


@pytest.fixture
def visits(tmp_path: Path) -> Path:
    """A register in GBK: one to update, one to decide, one unreadable day, one that is nobody."""
    return lists.text(tmp_path / "展厅来访.csv", VISITS, "gbk")


@pytest.fixture
def known(book: Book) -> dict[str, int]:
    """Two who are there already; 赵雅琴 sounds like 赵雅芹 and has the same phone."""
    return {
        name: add(book, name, phone) for name, phone in (("王建业", "13600002210"), ("赵雅琴", "13900000087"))
    }


def add(book: Book, name: str, phone: str) -> int:
    draft = Draft({"name": name, "mobile": (PhoneNumber(PhoneKind.MOBILE, phone),)})
    return book.write(actions.new_customer, draft).value


def names(book: Book) -> list[str]:
    ids = list(book.read(queries.ids, Query()))
    return sorted(book.read(queries.names_of, ids).values())


def heads(page: ImportPage) -> list[str]:
    model = page.columns.table.cells
    shown = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    return [text.replace("\n", "←") for text in shown]


def counts(page: ImportPage) -> dict[str, int]:
    return {key: tile.number() for key, tile in page.check.card.tiles.items()}


def click_row(rows: CheckList, row: int, decision: Choice) -> None:
    QTest.mouseClick(rows.viewport(), LEFT, NONE, rows.button_at(row, decision).center())


def run_import(page: ImportPage, qtbot: QtBot) -> None:
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.importing.state == "done", timeout=PATIENCE)


# -- Choosing a list -------------------------------------------------------------------------------------


def test_a_list_with_several_sheets_asks_which_and_marks_the_hidden_one(
    page: ImportPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.files = [lists.legacy_xls(tmp_path / "老客户台账.xls")]
    QTest.mouseClick(page.choose.choose, LEFT)
    qtbot.waitUntil(page.choose.sheets.isVisible, timeout=PATIENCE)
    first, second = page.choose.sheets.choices()
    assert first.isChecked()
    assert first.text().startswith("基盘客户 · 大约")
    assert second.text().endswith("隐藏的表")
    assert not second.isChecked()
    QTest.keyClick(first, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    assert page.file_text() == "老客户台账.xls · 表“基盘客户” · 标题在第 3 行 · 4 行"
    assert page.stepper.steps() == ["✓ 选文件", "2 对应列", "3 检查", "4 导入"]


def test_a_file_can_be_dropped(page: ImportPage, visits: Path, qtbot: QtBot) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(visits))])
    at, copy = QPointF(20, 20), Qt.DropAction.CopyAction
    page.choose.drop.dropEvent(QDropEvent(at, copy, dragged, LEFT, NONE))
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    assert heads(page)[:2] == ["姓名←姓名", "手机←手机"]
    assert page.bar.main_button.accessibleName() == "下一步：检查"


def test_lists_used_before_are_offered_again(
    page: ImportPage, to_columns: Opener, visits: Path, desk: Desk, prefs: Prefs, qtbot: QtBot
) -> None:
    to_columns(visits)
    again = ImportPage(desk, prefs)
    qtbot.addWidget(again)
    again.show()
    assert [line.text() for line in again.choose.recent()] == [visits.name]
    QTest.mouseClick(again.choose.recent()[0], LEFT)
    qtbot.waitUntil(lambda: again.at() is At.COLUMNS, timeout=PATIENCE)
    again.close_session()


def test_a_protected_list_asks_for_its_password_until_it_fits(
    page: ImportPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.passwords = ["wrong", "secret"]
    page.open_list(lists.protected_xlsx(tmp_path / "a.xlsx", "secret"))
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    assert answers.asked[:2] == ["名单有密码", "a.xlsx"]
    assert answers.asked[3].startswith("a.xlsx：名单的密码不对")


def test_a_password_not_given_can_be_given_later(
    page: ImportPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.passwords = [None, "secret"]
    page.open_list(lists.protected_xlsx(tmp_path / "a.xlsx", "secret"))
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert "请输入名单的密码" in page.banner.text()
    page.banner.findChild(type(page.bar.stopper), "").click()
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)


def test_a_wrong_password_is_not_tried_again(
    page: ImportPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.passwords = ["wrong", None, "secret"]
    path = lists.protected_xlsx(tmp_path / "a.xlsx", "secret")
    page.open_list(path)
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    page.open_list(path)
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    assert answers.asked[-1] == "a.xlsx"


def test_a_broken_list_says_so_and_the_next_one_works(
    page: ImportPage, to_columns: Opener, tmp_path: Path, visits: Path, qtbot: QtBot
) -> None:
    page.open_list(lists.truncated(tmp_path / "断.xlsx"))
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert "什么都没有导入" in page.banner.text()
    to_columns(visits)
    assert page.banner.isHidden()


# -- Columns ---------------------------------------------------------------------------------------------


def test_the_first_rows_show_how_each_cell_is_read(
    page: ImportPage, to_columns: Opener, tmp_path: Path
) -> None:
    to_columns(lists.legacy_xls(tmp_path / "老客户台账.xls"))
    assert heads(page) == [
        "姓名←客户名称",
        "性别←性别",
        "手机 + 办公电话←联系电话",
        "生日←生日",
        "配偶姓名←爱人",
        "子女状况←孩子",
        "通讯地址←地址",
        "交付日期←购车日期",
        "购买本店产品←车型",
        "备注←备注2",
    ]
    model = page.columns.table.cells
    look = {
        model.index(row, column).data(): model.look(row, column) for row in range(4) for column in range(10)
    }
    assert look["70.11.22"] == look["农历八月十五"] == look["45231"] == look["同上"] == "green"
    assert look["1979-02-30"] == look["1.39E+10"] == "red"
    assert look["王建业"] == look["150-0000-1188"] == look["2022.6.1"] == "plain"
    tip = model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("70.11.22 → 1970-11-22")
    assert "70.11.22 → 1970-11-22" in page.columns.legend()
    assert "1.39E+10" in page.columns.legend()


def test_a_column_is_sent_elsewhere_by_keyboard(
    page: ImportPage, to_columns: Opener, visits: Path, qtbot: QtBot
) -> None:
    to_columns(visits)
    table = page.columns.table
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    popup = page.columns.popup
    assert popup is not None
    popup.search.insert("结婚")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert heads(page)[2] == "结婚纪念日←生日"
    qtbot.waitUntil(lambda: table.cells.look(1, 2) == "red", timeout=PATIENCE)


def test_keys_in_the_list_of_items_are_its_own_and_not_the_pages(
    page: ImportPage, to_columns: Opener, visits: Path, qtbot: QtBot
) -> None:
    to_columns(visits)
    for keys, modifier in ((Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)):
        QTest.keyClick(page.columns.table, Qt.Key.Key_Return)
        popup = page.columns.popup
        assert popup is not None
        qtbot.waitUntil(popup.search.hasFocus)
        QTest.keyClick(popup.search, keys, modifier)
        assert page.at() is At.COLUMNS
        QTest.keyClick(popup.search, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: page.columns.popup is None, timeout=PATIENCE)


def test_a_column_left_out_is_grey_and_still_legible(
    page: ImportPage, to_columns: Opener, visits: Path, qtbot: QtBot
) -> None:
    to_columns(visits)
    page.columns.table.setCurrentIndex(page.columns.table.cells.index(0, 4))
    QTest.keyClick(page.columns.table, Qt.Key.Key_Delete)
    assert heads(page)[4] == "不导入←备注"
    assert page.columns.table.cells.look(0, 4) == SKIP
    qtbot.waitUntil(lambda: page.columns.table.cells.index(0, 4).data() == "爱钓鱼", timeout=PATIENCE)


def test_a_click_on_the_head_offers_every_item_and_says_which_are_taken(
    page: ImportPage, to_columns: Opener, visits: Path
) -> None:
    to_columns(visits)
    QTest.mouseClick(page.columns.table.head.viewport(), LEFT, NONE, QPoint(20, 10))
    popup = page.columns.popup
    assert popup is not None
    offered = [popup.list.item(row).text().strip() for row in range(popup.list.count())]
    assert offered[:2] == ["不是一项资料", "不导入"]
    assert "手机 · 已是“手机”" in offered
    assert "家庭信息" in offered
    popup.close()


def test_two_columns_for_one_item_warn(page: ImportPage, to_columns: Opener, visits: Path) -> None:
    to_columns(visits)
    assert page.columns.warning() == ""
    page.columns.set_target(4, "birthday")
    assert "“生日”对应了 2 列（生日、备注）" in page.columns.warning()
    page.columns.set_target(4, NOTES)
    assert page.columns.warning() == ""


def test_without_name_and_phone_nobody_can_come_in(
    page: ImportPage, to_columns: Opener, visits: Path
) -> None:
    to_columns(visits)
    page.columns.set_target(0, SKIP)
    assert "新客户先用公司或电话当姓名" in page.columns.warning()
    page.columns.set_target(1, SKIP)
    assert "还没有一列是姓名或电话" in page.columns.warning()


# -- Check -----------------------------------------------------------------------------------------------


def test_the_check_says_what_will_happen_to_each_row(
    page: ImportPage, to_check: Opener, visits: Path, known: dict[str, int]
) -> None:
    to_check(visits)
    assert counts(page) == {"new": 1, "update": 1, "duplicate": 1, "flagged": 2}
    told = page.check.card.list.texts()
    assert told[0].startswith("可能重复 赵雅芹（139 0000 0087）与档案")
    assert told[0].endswith("电话相同，姓名同音")
    assert told[1].startswith("第 4 行 没有姓名也没有电话")
    assert told[2] == "第 5 行 郑伟（133 0000 9077） 生日“1979-02-30”没有这一天 → 导入客户，原文存入导入备注"
    assert page.bar.main_button.text() == "导入 3 行"


def test_another_list_shows_first_what_wants_attention(
    page: ImportPage, to_check: Opener, visits: Path
) -> None:
    to_check(visits)
    QTest.mouseClick(page.check.card.chips["all"], LEFT)
    to_check(visits)
    assert [key for key, chip in page.check.card.chips.items() if chip.isChecked()] == ["attention"]
    assert page.check.card.filter == "attention"


def test_after_a_list_with_nothing_to_decide_the_keyboard_is_in_the_next_one(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    page.activateWindow()
    to_check(lists.text(tmp_path / "一.csv", [("姓名", "手机"), ("王建业", "13600002210")]))
    qtbot.waitUntil(page.check.card.is_empty, timeout=PATIENCE)
    twins = [("姓名", "手机"), ("赵雅琴", "13900000087"), ("赵雅芹", "13900000087")]
    to_check(lists.text(tmp_path / "二.csv", twins))
    rows = page.check.card.list
    qtbot.waitUntil(lambda: page.window().focusWidget() is rows, timeout=PATIENCE)
    qtbot.waitUntil(rows.isVisible, timeout=PATIENCE)
    QTest.keyClick(rows, Qt.Key.Key_1)
    qtbot.waitUntil(page.check.can_undo, timeout=PATIENCE)


def test_a_tile_shows_its_rows(
    page: ImportPage, to_check: Opener, visits: Path, known: dict[str, int], qtbot: QtBot
) -> None:
    to_check(visits)
    QTest.mouseClick(page.check.card.tiles["update"], LEFT)
    qtbot.waitUntil(lambda: len(page.check.card.list.texts()) == 1, timeout=PATIENCE)
    assert page.check.card.list.texts()[0].startswith("更新 王建业（136 0000 2210） → 档案")
    QTest.mouseClick(page.check.card.tiles["update"], LEFT)
    qtbot.waitUntil(lambda: len(page.check.card.list.texts()) == 3, timeout=PATIENCE)


def test_a_duplicate_is_decided_by_a_click_and_taken_back_by_a_key(
    page: ImportPage, to_check: Opener, visits: Path, known: dict[str, int], qtbot: QtBot
) -> None:
    to_check(visits)
    rows = page.check.card.list
    click_row(rows, 0, Override.MERGE)
    qtbot.waitUntil(lambda: counts(page)["duplicate"] == 0, timeout=PATIENCE)
    assert counts(page)["update"] == 2
    page.check.card.choose_filter("update")
    qtbot.waitUntil(lambda: [text[:2] for text in rows.texts()] == ["更新", "更新"], timeout=PATIENCE)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: counts(page)["duplicate"] == 1, timeout=PATIENCE)


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_1, {"new": 1, "update": 2}),
        (Qt.Key.Key_2, {"new": 2, "update": 1}),
        (Qt.Key.Key_3, {"new": 2, "update": 1}),
        (Qt.Key.Key_4, {"new": 1, "update": 1}),
    ],
)
def test_a_duplicate_is_decided_by_one_key(
    page: ImportPage,
    to_check: Opener,
    visits: Path,
    known: dict[str, int],
    qtbot: QtBot,
    key: Qt.Key,
    after: dict[str, int],
) -> None:
    to_check(visits)
    QTest.keyClick(page.check.card.list, key)
    qtbot.waitUntil(lambda: counts(page)["duplicate"] == 0, timeout=PATIENCE)
    assert {name: counts(page)[name] for name in after} == after


def test_all_that_is_undecided_is_decided_at_once(
    page: ImportPage, to_check: Opener, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, phone in (("赵雅琴", "13900000087"), ("王伟", "13600001234")):
        add(book, name, phone)
    rows = [("姓名", "手机"), ("赵雅芹", "13900000087"), ("王薇", "13600001234")]
    to_check(lists.xlsx(tmp_path / "a.xlsx", rows))
    assert counts(page)["duplicate"] == 2
    both = next(each for each in page.check.card.bulk_buttons() if each.text() == "都保留")
    QTest.mouseClick(both, LEFT)
    qtbot.waitUntil(lambda: counts(page)["duplicate"] == 0, timeout=PATIENCE)
    assert counts(page)["new"] == 2


def test_known_customers_can_be_skipped(
    page: ImportPage, to_check: Opener, visits: Path, known: dict[str, int], qtbot: QtBot
) -> None:
    to_check(visits)
    QTest.mouseClick(page.check.options.modes[OnDuplicate.SKIP], LEFT, NONE, QPoint(8, 12))
    qtbot.waitUntil(lambda: counts(page)["update"] == 0, timeout=PATIENCE)
    assert page.bar.main_button.text() == "导入 1 行"
    assert page.check.card.chips["skip"].text() == "不导入 2"


def test_a_column_changed_in_the_check_is_checked_again_and_decisions_stay(
    page: ImportPage, to_check: Opener, visits: Path, known: dict[str, int], qtbot: QtBot
) -> None:
    to_check(visits)
    QTest.keyClick(page.check.card.list, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: counts(page)["duplicate"] == 0, timeout=PATIENCE)
    page.columns.set_target(2, NOTES)
    qtbot.waitUntil(lambda: counts(page)["flagged"] == 1, timeout=PATIENCE)
    assert counts(page)["duplicate"] == 0


def test_leaving_and_coming_back_loses_nothing_and_sees_what_changed_meanwhile(
    page: ImportPage, to_check: Opener, visits: Path, desk: Desk, qtbot: QtBot
) -> None:
    to_check(visits)
    page.check.options.tag.setText("2024 展厅")
    page.keep()
    page.hide()
    draft = Draft({"name": "郑伟", "mobile": (PhoneNumber(PhoneKind.MOBILE, "13300009077"),)})
    with qtbot.waitSignal(desk.changed):
        desk.do(actions.new_customer, draft)
    assert counts(page)["new"] == 3
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: counts(page)["update"] == 1, timeout=PATIENCE)
    assert page.at() is At.CHECK
    assert page.check.options.tag.text() == "2024 展厅"


def test_alt_left_goes_back_a_step(page: ImportPage, to_check: Opener, visits: Path) -> None:
    to_check(visits)
    QTest.keyClick(page.check.card.list, Qt.Key.Key_Left, ALT)
    assert page.at() is At.COLUMNS
    QTest.keyClick(page.columns.table, Qt.Key.Key_Left, ALT)
    assert page.at() is At.CHOOSE


# -- Import ----------------------------------------------------------------------------------------------


def test_an_import_is_stored_told_and_taken_back_as_a_whole(
    page: ImportPage, to_check: Opener, visits: Path, book: Book, known: dict[str, int], qtbot: QtBot
) -> None:
    to_check(visits)
    run_import(page, qtbot)
    assert names(book) == ["王建业", "赵雅琴", "赵雅芹", "郑伟"]
    told = page.importing.card.told()
    assert "新客户 2" in told
    assert "更新已有 1" in told
    assert "没有导入 1" in told
    with qtbot.waitSignal(page.customers_wanted) as asked:
        QTest.keyClick(page.bar.main_button, Qt.Key.Key_Return, CTRL)
    assert asked.args is not None
    brought = list(book.read(queries.ids, Query(imports=frozenset(asked.args))))
    assert sorted(book.read(queries.names_of, brought).values()) == ["王建业", "赵雅芹", "郑伟"]
    qtbot.waitUntil(page.importing.card.undo.isEnabled, timeout=PATIENCE)
    QTest.mouseClick(page.importing.card.undo, LEFT)
    qtbot.waitUntil(lambda: page.importing.state == "undone", timeout=PATIENCE)
    assert names(book) == ["王建业", "赵雅琴"]
    assert "已整批撤销" in page.importing.card.told()


def test_what_was_taken_back_can_be_done_again(
    page: ImportPage, to_check: Opener, visits: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    to_check(visits)
    run_import(page, qtbot)
    with qtbot.waitSignal(desk.undone):
        desk.undo()
    assert names(book) == []
    with qtbot.waitSignal(desk.redone):
        desk.redo()
    assert len(names(book)) == 3
    assert "导入完成" in page.importing.card.told()


def test_after_another_change_the_batch_alone_is_taken_back(
    page: ImportPage, to_check: Opener, visits: Path, book: Book, desk: Desk, qtbot: QtBot
) -> None:
    to_check(visits)
    run_import(page, qtbot)
    desk.do(actions.new_customer, Draft({"name": "后来的"}))
    undo = page.importing.card.undo
    qtbot.waitUntil(lambda: undo.text() == "撤销整批导入…", timeout=PATIENCE)
    assert "又有改动" in undo.toolTip()
    QTest.mouseClick(undo, LEFT)
    qtbot.waitUntil(lambda: page.past.dialog is not None, timeout=PATIENCE)
    assert page.past.dialog is not None
    QTest.mouseClick(page.past.dialog.take_back, LEFT)
    qtbot.waitUntil(lambda: page.past.question is not None, timeout=PATIENCE)
    assert page.past.question is not None
    page.past.question.accept()
    qtbot.waitUntil(lambda: names(book) == ["后来的"], timeout=PATIENCE)
    page.past.dialog.reject()


def test_owners_tag_and_memory_go_with_the_batch(
    page: ImportPage, to_check: Opener, to_columns: Opener, visits: Path, book: Book, qtbot: QtBot
) -> None:
    to_columns(visits)
    page.columns.set_target(3, "owner")
    page.columns.set_target(4, SKIP)
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.at() is At.CHECK, timeout=PATIENCE)
    assert page.check.options.owner.currentText() == "李晓梅"
    page.check.options.tag.insert("展厅2024")
    run_import(page, qtbot)
    files = book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    assert {file.values["name"]: file.values["owner"] for file in files} == {
        "王建业": "张鹏",
        "赵雅芹": "李晓梅",
        "郑伟": "李晓梅",
    }
    assert all("展厅2024" in file.values["tags"] for file in files)
    to_columns(visits)
    assert heads(page)[3:] == ["归属←接待顾问", "不导入←备注"]


def test_the_rows_left_out_are_saved_to_a_file_of_their_own(
    page: ImportPage, to_check: Opener, visits: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    to_check(visits)
    run_import(page, qtbot)
    answers.file = tmp_path / "没进来的.xlsx"
    QTest.mouseClick(page.importing.card.rejects, LEFT)
    qtbot.waitUntil(lambda: "1 行已另存到“没进来的.xlsx”" in page.importing.card.told(), timeout=PATIENCE)
    assert answers.asked[-1] == "未导入-展厅来访.xlsx"
    rows = list(openpyxl.load_workbook(answers.file).active.values)
    assert [cell for cell in rows[1] if cell][:2] == ["1979-02-30", "无名无电话"]


def test_what_could_not_be_saved_is_no_longer_complained_of_when_it_is(
    page: ImportPage, to_check: Opener, visits: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    to_check(visits)
    run_import(page, qtbot)
    answers.file = tmp_path / "没有的文件夹" / "a.xlsx"
    QTest.mouseClick(page.importing.card.rejects, LEFT)
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert "不能写在这里" in page.banner.text()
    answers.file = tmp_path / "a.xlsx"
    QTest.mouseClick(page.importing.card.rejects, LEFT)
    qtbot.waitUntil(page.banner.isHidden, timeout=PATIENCE)
    assert "1 行已另存到“a.xlsx”" in page.importing.card.told()


def test_an_import_that_a_bug_ends_goes_back_to_the_check(
    page: ImportPage,
    to_check: Opener,
    visits: Path,
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    qtbot: QtBot,
) -> None:
    def bug(*_args: object) -> None:
        raise RuntimeError

    to_check(visits)
    monkeypatch.setattr(calls, "apply", bug)
    with qtbot.waitSignal(desk.crashed):
        page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.at() is At.CHECK, timeout=PATIENCE)
    assert page.banner.text() == "已停止，这一次什么都没有写入。"
    assert page.bar.main_button.isEnabled()


def test_an_import_that_finds_no_room_says_what_is_kept_and_goes_on_when_there_is_some(
    page: ImportPage,
    to_check: Opener,
    visits: Path,
    book: Book,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise FileError("backup-failed")

    to_check(visits)
    page.check.options.tag.insert("车展")
    with monkeypatch.context() as patched:
        patched.setattr(backup, "back_up", full)
        page.bar.main_button.click()
        qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert page.at() is At.CHECK
    assert "备份没有做成" in page.banner.text()
    assert "一位客户也没有写进去；名单和逐行的决定都还在" in page.banner.text()
    assert names(book) == []
    run_import(page, qtbot)
    assert len(names(book)) == 3


def test_stopped_while_writing_nothing_is_written_and_it_can_begin_again(
    page: ImportPage, to_check: Opener, tmp_path: Path, book: Book, qtbot: QtBot
) -> None:
    rows = [(f"客户{place}", f"1360{place:07}") for place in range(6000)]
    to_check(lists.text(tmp_path / "大.csv", [("姓名", "手机"), *rows]))
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: "正在写入" in page.importing.card.told(), timeout=PATIENCE)
    QTest.mouseClick(page.importing.card.stop, LEFT)
    qtbot.waitUntil(lambda: page.at() is At.CHECK, timeout=PATIENCE)
    assert page.banner.text() == "已停止，这一次什么都没有写入。"
    assert names(book) == []
    assert page.bar.main_button.text() == "导入 6,000 行"
    run_import(page, qtbot)
    assert len(names(book)) == 6000


def test_another_list_begins_with_a_clean_page(
    page: ImportPage, to_check: Opener, visits: Path, qtbot: QtBot
) -> None:
    to_check(visits)
    run_import(page, qtbot)
    QTest.mouseClick(page.importing.card.again, LEFT)
    assert page.at() is At.CHOOSE
    assert page.choose.drop.isVisible()
    assert page.file_text() == ""


def test_the_process_ends_with_the_window(page: ImportPage, to_columns: Opener, visits: Path) -> None:
    to_columns(visits)
    assert multiprocessing.active_children()
    page.close_session()
    assert not multiprocessing.active_children()
