"""Columns become the shop's own items, and matchings are kept under a name and carried in files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.customers import queries
from app.customers.as_json import customer_json
from app.customers.rows import Query
from app.excel.columns import matchings
from app.storage.book import Book
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Answers, Opener
from ui.importing.page import At, ImportPage

ROWS = [
    ("姓名", "手机", "宠物", "杂项"),
    ("王伟", "13600001234", "猫", "甲"),
    ("刘芳", "13600001235", "狗", "乙"),
]


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    return lists.xlsx(tmp_path / "宠物.xlsx", ROWS)


def targets(page: ImportPage) -> list[str]:
    return list(page.columns.targets())


def pick(page: ImportPage, qtbot: QtBot, *texts: str) -> None:
    """Open the menu from the keyboard and trigger what bears the text, in a submenu behind another."""
    page.columns.matchings.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.columns.matchings, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.matchings.menu is not None, timeout=PATIENCE)
    menu = page.matchings.menu
    assert menu is not None
    action = entry(menu, texts[0])
    for text in texts[1:]:
        below = action.menu()
        assert isinstance(below, QMenu)
        action = entry(below, text)
    action.trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.matchings.menu is None, timeout=PATIENCE)


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if text in action.text())


def test_a_column_nobody_knows_becomes_an_item_by_keyboard(
    page: ImportPage, to_columns: Opener, pets: Path, book: Book, qtbot: QtBot
) -> None:
    to_columns(pets)
    table = page.columns.table
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    popup = page.columns.popup
    assert popup is not None
    popup.search.insert("新建")
    assert popup.list.currentItem().text().strip() == "新建本店项目“宠物”"
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert targets(page)[2] == "own:宠物"
    assert page.columns.table.cells.heads[2].target == "宠物（新项目）"
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.at() is At.CHECK and page.check.written() == 2, timeout=PATIENCE)
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.importing.state == "done", timeout=PATIENCE)
    [item] = [field for field in book.read(queries.catalog).fields if field.zh == "宠物"]
    files = book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    assert sorted(customer_json(file)["items"][item.key] for file in files) == ["狗", "猫"]


def test_no_item_is_offered_for_a_title_that_the_file_has(
    page: ImportPage, to_columns: Opener, pets: Path
) -> None:
    to_columns(pets)
    QTest.keyClick(page.columns.table, Qt.Key.Key_Return)
    popup = page.columns.popup
    assert popup is not None
    offered = [popup.list.item(row).text() for row in range(popup.list.count())]
    assert not any("新建本店项目" in text for text in offered)
    popup.close()


def test_a_matching_is_saved_used_again_and_forgotten(
    page: ImportPage, to_columns: Opener, pets: Path, book: Book, answers: Answers, qtbot: QtBot
) -> None:
    to_columns(pets)
    page.columns.set_target(2, "hobbies")
    answers.passwords.append("宠物店名单")
    pick(page, qtbot, "另存为方案")
    qtbot.waitUntil(lambda: "宠物店名单" in page.banner.text(), timeout=PATIENCE)
    page.columns.set_target(2, "skip")
    pick(page, qtbot, "使用“宠物店名单”")
    assert targets(page)[2] == "hobbies"
    pick(page, qtbot, "删除方案", "宠物店名单")
    qtbot.waitUntil(lambda: "已删除" in page.banner.text(), timeout=PATIENCE)
    assert book.read(matchings.listed) == ()


def test_a_matching_goes_to_a_file_and_comes_from_one(
    page: ImportPage,
    to_columns: Opener,
    pets: Path,
    book: Book,
    answers: Answers,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    to_columns(pets)
    page.columns.set_target(3, "skip")
    answers.file = tmp_path / "宠物店.json"
    pick(page, qtbot, "导出到文件")
    qtbot.waitUntil(lambda: "宠物店.json" in page.banner.text(), timeout=PATIENCE)
    assert json.loads(answers.file.read_text(encoding="utf-8"))["columns"][3]["target"] == "skip"
    page.columns.set_target(3, "notes")
    pick(page, qtbot, "从文件导入")
    qtbot.waitUntil(lambda: targets(page)[3] == "skip", timeout=PATIENCE)
    qtbot.waitUntil(lambda: [m.name for m in book.read(matchings.listed)] == ["宠物店"], timeout=PATIENCE)
    answers.file = pets
    pick(page, qtbot, "从文件导入")
    qtbot.waitUntil(lambda: "不是对应方案" in page.banner.text(), timeout=PATIENCE)


def test_a_column_that_is_not_sure_is_amber_with_how_sure_it_is_and_counted(
    page: ImportPage, to_columns: Opener, tmp_path: Path
) -> None:
    rows = [("姓名", "职务"), ("王伟", "13600001234"), ("刘芳", "13600001235"), ("陈刚", "13600001236")]
    to_columns(lists.xlsx(tmp_path / "a.xlsx", rows))
    head = page.columns.table.cells.heads[1]
    assert (head.target, head.state) == ("手机？", "unsure")
    assert "按内容认出，但不太确定（60%）" in head.tip
    assert page.columns.legend().startswith("橙色：1 列不太确定")
