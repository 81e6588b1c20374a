"""The rows of the check leave the window: copied, on paper, into a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.excel.rows import OnDuplicate
from app.sheets.asked import ShownRows
from app.storage.book import Book
from tests.factories import make_customer
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Opener
from ui.importing import check_told
from ui.importing.page import ImportPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REGISTER = [
    ("姓名", "手机", "生日"),
    ("王建业", "13600002210", "1970-11-22"),
    ("郑伟", "13300009077", "1979-02-30"),
    ("", "", "1980-01-02"),
]
WANG = ("第 2 行", "新客户", "王建业", "136 0000 2210", "王建业（136 0000 2210） 生日 1970-11-22")


@pytest.fixture
def at_all(page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot) -> ImportPage:
    """The check of a register, with all its rows in sight."""
    to_check(lists.text(tmp_path / "登记.csv", REGISTER))
    QTest.mouseClick(page.check.card.chips["all"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.check.card.list.texts()) == 3, timeout=PATIENCE)
    return page


def test_every_row_that_is_selected_is_copied_with_what_happens_to_it(
    at_all: ImportPage, qtbot: QtBot
) -> None:
    rows, clipboard = at_all.check.card.list, QGuiApplication.clipboard()
    clipboard.clear()
    QTest.keyClick(rows, Qt.Key.Key_A, CTRL)
    QTest.keyClick(rows, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: bool(clipboard.text()), timeout=PATIENCE)
    lines = [tuple(line.split("\t")) for line in clipboard.text().split("\n")]
    assert lines[0] == WANG
    assert [line[1] for line in lines] == ["新客户", "新客户", "导不了"]


@pytest.mark.parametrize(("key", "wanted"), [("P", "paper_wanted"), ("E", "export_wanted")])
def test_the_rows_of_the_filter_go_on_paper_and_into_a_file(
    at_all: ImportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str, wanted: str
) -> None:
    monkeypatch.setattr(check_told, "_AT_ONCE", 2)
    modifiers = CTRL | SHIFT if key == "P" else CTRL
    with qtbot.waitSignal(getattr(at_all, wanted), timeout=PATIENCE) as sent:
        QTest.keyClick(at_all.check.card.list, Qt.Key[f"Key_{key}"], modifiers)
    [shown] = sent.args
    assert isinstance(shown, ShownRows)
    assert (shown.title, shown.about, len(shown.rows)) == ("检查结果 登记.csv", "全部 3", 3)
    assert shown.rows[0] == WANG


def test_whom_a_row_is_that_is_left_alone_is_told(
    page: ImportPage, book: Book, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    make_customer(book, "王建业", mobile="13600002210")
    to_check(lists.text(tmp_path / "登记.csv", REGISTER))
    page.check.options.modes[OnDuplicate.SKIP].click()
    chip = page.check.card.chips["skip"]
    qtbot.waitUntil(lambda: chip.text() == "不导入 1", timeout=PATIENCE)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.check.card.list.texts()) == 1, timeout=PATIENCE)
    assert "王建业（136 0000 2210） 已有：档案 " in page.check.card.list.texts()[0]
