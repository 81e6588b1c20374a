"""What the shop calls an item of the file, it is called in the whole window, at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from app import opening
from app.customers import item_actions
from app.customers.item_rows import ItemDraft
from app.staff import actions as staff
from tests.factories import make_book, make_customer
from ui.customers.new_dialog import NewCustomerDialog
from ui.hall.pages import Pages
from ui.kit.filter_chip import FilterChip
from ui.prefs import Prefs
from ui.program.late import LateBook

NAMES = {"grade": "星级", "sex": "先生或女士", "source": "从哪来", "stage": "走到哪一步"}


@pytest.fixture
def pages(qtbot: QtBot, tmp_path: Path) -> Iterator[Pages]:
    book = make_book(tmp_path, "店.keqing")
    book.write(staff.add_staff, "李晓梅")
    make_customer(book, "陈国栋", stage="repeat")
    book.close()
    path = tmp_path / "店.keqing"
    late = LateBook(lambda: opening.open_book(path))
    made = Pages(late, Prefs(tmp_path / "keqing.ini"), path)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    with qtbot.waitExposed(made.window):
        late.opened.connect(made.opened)
        late.start()
    qtbot.waitUntil(lambda: made.me is not None)
    yield made
    made.window.close()
    made.close()
    late.opened_book().close()  # type: ignore[union-attr]


def rename(qtbot: QtBot, pages: Pages) -> None:
    for key, name in NAMES.items():
        with qtbot.waitSignal(pages.desk.changed):
            pages.desk.do(item_actions.save_item, key, ItemDraft(name))


def chips(pages: Pages) -> list[str]:
    return [each.text() for each in pages.window.findChildren(FilterChip) if each.isVisible()]


def headers(pages: Pages, page: str = "customers") -> list[str]:
    [table] = pages.window.page(page).findChildren(QTableView)
    model = table.model()
    return [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]


def labels(of: object) -> set[str]:
    assert hasattr(of, "findChildren")
    return {each.text() for each in of.findChildren(QLabel) if each.isVisible()}


def test_lists_and_their_chips_follow_a_new_name_and_its_undo(qtbot: QtBot, pages: Pages) -> None:
    pages.window.show_page("customers")
    qtbot.waitUntil(lambda: "等级" in chips(pages) and "等级" in headers(pages))
    rename(qtbot, pages)
    qtbot.waitUntil(lambda: {"星级", "走到哪一步"} <= set(chips(pages)))
    qtbot.waitUntil(lambda: "星级" in headers(pages) and "走到哪一步" in headers(pages))
    pages.window.show_page("cores")
    assert "星级" in headers(pages, "cores")
    pages.window.show_page("customers")
    for _ in NAMES:
        with qtbot.waitSignal(pages.desk.changed):
            pages.desk.undo()
    qtbot.waitUntil(lambda: "等级" in headers(pages) and "等级" in headers(pages, "cores"))


def test_the_head_of_a_file_and_the_form_of_a_step_follow_it(qtbot: QtBot, pages: Pages) -> None:
    page = pages.window.page("care")
    pages.window.show_page("care")
    qtbot.waitUntil(lambda: {"等级", "性别", "阶段"} <= labels(page))
    rename(qtbot, pages)
    qtbot.waitUntil(lambda: {"星级", "先生或女士", "走到哪一步", "行业"} <= labels(page))
    pages.window.open_customer(1)
    file = pages.window.page("file")
    assert hasattr(file, "header")
    qtbot.waitUntil(lambda: file.header.pick_chip("grade").text() == "+ 星级")
    assert file.header.pick_chip("stage").toolTip() == "点一下修改走到哪一步"


def test_a_new_customer_is_asked_for_in_the_shop_s_words_and_not_for_what_it_hides(
    qtbot: QtBot, pages: Pages
) -> None:
    rename(qtbot, pages)
    pages.desk.do(item_actions.show_item, "intent", False)
    pages.new_customer()
    found: list[NewCustomerDialog] = []

    def is_open() -> bool:
        found[:] = [each for each in pages.window.findChildren(NewCustomerDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    asked = labels(found[0])
    assert {"星级", "先生或女士", "从哪来"} <= asked
    assert not {"等级", "性别", "来源", "意向级别"} & asked
    found[0].reject()
