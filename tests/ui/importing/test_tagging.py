"""The tag of a batch: whom it reaches is told while it is typed, and the run does just that."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.customers import queries
from app.customers.rows import Query
from app.storage.book import Book
from tests.factories import make_customer
from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Opener
from tests.ui.importing.test_page import run_import
from ui.desk import Desk
from ui.importing.page import At, ImportPage

LIST = [("姓名", "手机"), ("王建业", "13600002210"), ("郑伟", "13300009077")]


def says(page: ImportPage, qtbot: QtBot, text: str) -> None:
    told = page.check.options.tagging
    qtbot.waitUntil(lambda: not told.isHidden() and told.text() == text, timeout=PATIENCE)


def tagged(book: Book) -> list[str]:
    return sorted(book.read(queries.names_of, list(book.read(queries.ids, Query(tags=("车展",))))).values())


def test_whom_the_tag_reaches_is_told_and_who_stays_the_same_gets_it_too(
    page: ImportPage, book: Book, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    make_customer(book, "王建业", mobile="13600002210")
    to_check(lists.text(tmp_path / "登记.csv", LIST))
    assert page.check.options.tagging.isHidden()
    page.check.options.tag.insert("车展")
    says(page, qtbot, "会贴给 2 位客户，其中 1 位没有别的变化")
    assert page.bar.main_button.text() == "导入 1 行"
    run_import(page, qtbot)
    assert "给 2 位客户贴上了标签" in page.importing.card.told()
    assert tagged(book) == ["王建业", "郑伟"]


def test_a_list_in_which_nothing_is_new_can_be_tagged_and_that_is_taken_back(
    page: ImportPage, book: Book, desk: Desk, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    make_customer(book, "王建业", mobile="13600002210")
    to_check(lists.text(tmp_path / "登记.csv", LIST[:2]))
    assert not page.bar.main_button.isEnabled()
    page.check.options.tag.insert("车展")
    says(page, qtbot, "会贴给 1 位客户，其中 1 位没有别的变化")
    qtbot.waitUntil(page.bar.main_button.isEnabled, timeout=PATIENCE)
    assert page.bar.main_button.text() == "给 1 位客户贴标签"
    run_import(page, qtbot)
    assert tagged(book) == ["王建业"]
    page.importing.card.undo.click()
    qtbot.waitUntil(lambda: page.importing.state == "undone", timeout=PATIENCE)
    assert tagged(book) == []


def test_a_tag_that_all_have_or_that_is_wiped_out_again_is_nothing_to_be_done(
    page: ImportPage, book: Book, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    make_customer(book, "王建业", mobile="13600002210", tags=("车展",))
    to_check(lists.text(tmp_path / "登记.csv", LIST[:2]))
    page.check.options.tag.setText("车展")
    says(page, qtbot, "这一批的客户都有这个标签了")
    assert not page.bar.main_button.isEnabled()
    page.check.options.tag.clear()
    assert page.check.options.tagging.isHidden()


def test_going_back_to_the_columns_while_it_is_asked_stays_there(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    to_check(lists.text(tmp_path / "登记.csv", LIST))
    page.check.options.tag.setText("车展")
    with qtbot.waitSignal(page.check.tagging_told, timeout=PATIENCE):
        page.bar.back_button.click()
    assert page.at() is At.COLUMNS
