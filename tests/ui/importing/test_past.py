"""Past imports: their reports are opened later, and what was kept is saved again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Answers, Opener
from tests.ui.importing.test_page import names, run_import
from ui.desk import Desk
from ui.importing.batch_dialog import BatchDialog
from ui.importing.page import ImportPage

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
    run_import(page, qtbot)
    register.unlink()
    QTest.mouseClick(page.importing.card.again, LEFT)
    dialog = opened(page, qtbot)
    told = dialog.told()
    assert "新客户 1 · 没有导入 1" in told
    assert "有问题的行：没有这一天 1、没有姓名也没有电话 1" in told
    assert "姓名 → 姓名，手机 → 手机，生日 → 生日，宠物 → 备注" in told
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
    assert page.choose.batches.texts()[0].endswith("新客户 1 · 没有导入 1")
    with qtbot.waitSignal(desk.undone):
        desk.undo()
    qtbot.waitUntil(lambda: page.choose.batches.texts()[0].endswith("已撤销"), timeout=PATIENCE)
    assert names(book) == []
