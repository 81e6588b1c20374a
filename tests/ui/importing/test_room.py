"""The page in windows of every size: nothing that is told is cut, and what matters has the room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea
from pytestqt.qtbot import QtBot

from tests.files import make_lists as lists
from tests.ui.importing.conftest import PATIENCE, Opener
from tests.ui.importing.test_page import VISITS, run_import
from ui.importing.page import At, ImportPage
from ui.kit.shrinking_button import ShrinkingButton


@pytest.fixture
def visits(tmp_path: Path) -> Path:
    """A register in GBK, as old programs save it."""
    return lists.text(tmp_path / "展厅来访.csv", VISITS, "gbk")


def test_in_a_narrow_window_the_steps_beside_several_tables_keep_only_the_word_of_the_present_one(
    page: ImportPage, to_columns: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    to_columns(lists.xlsx(tmp_path / "a.xlsx", VISITS, more={"二店": VISITS}))
    page.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as inside the window
    page.setMinimumSize(0, 0)
    wide = [page.stepper.button(place).width() for place in range(4)]
    page.resize(744, 440)
    now = page.stepper.button(1)
    qtbot.waitUntil(
        lambda: page.stepper.button(0).width() < wide[0] and now.width() >= now.sizeHint().width()
    )
    assert page.tables.choice.geometry().right() < page.tables.next.geometry().left()
    page.resize(1290, 720)
    qtbot.waitUntil(lambda: [page.stepper.button(place).width() for place in range(4)] == wide)


def test_nothing_that_an_import_did_is_cut(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    name = "展厅来访登记和电话回访记录" * 5
    to_check(lists.xlsx(tmp_path / f"{name}.xlsx", VISITS))
    run_import(page, qtbot)
    [told] = [each for each in page.importing.card.findChildren(QLabel) if name in each.text()]
    qtbot.waitUntil(
        lambda: told.height() >= told.heightForWidth(told.width()) > 2 * told.fontMetrics().height()
    )


def test_a_very_long_name_of_a_list_cuts_nothing_of_what_was_imported(
    page: ImportPage, to_check: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    page.resize(835, 464)
    to_check(lists.xlsx(tmp_path / f"{'特别长的文件名' * 10}.xlsx", [("姓名",), ("王建业",)]))
    page.check.sources.keep.setChecked(True)
    run_import(page, qtbot)
    page.importing.card.again.click()
    qtbot.waitUntil(lambda: bool(page.choose.batches.buttons()), timeout=PATIENCE)
    for line, card in ((page.choose.recent()[0], page.choose), (page.choose.batches.buttons()[0], page)):
        assert isinstance(line, ShrinkingButton)
        qtbot.waitUntil(lambda line=line: "…" in line.shown_text(), timeout=PATIENCE)
        assert line.shown_text().endswith(".xlsx")
        right = line.mapTo(card, line.rect().topRight()).x()
        assert right < card.width() * (1 if card is page else 0.5)
    page.choose.batches.buttons()[0].click()
    qtbot.waitUntil(lambda: page.past.dialog is not None, timeout=PATIENCE)
    dialog = page.past.dialog
    assert dialog is not None
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.widget().width() <= area.viewport().width()
    dialog.close()


def test_in_a_low_window_the_check_has_the_room(page: ImportPage, to_check: Opener, visits: Path) -> None:
    to_check(visits)
    assert page.columns.isVisible()
    page.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as inside the window
    page.setMinimumSize(0, 0)
    page.resize(830, 440)
    assert not page.columns.isVisible()
    assert page.check.isVisible()
    page.resize(1290, 720)
    assert page.columns.isVisible()


def test_on_the_smallest_usual_screen_the_check_shows_more_rows_than_the_list_above_it(
    qtbot: QtBot, page: ImportPage, to_check: Opener, visits: Path
) -> None:
    to_check(visits)
    found = page.check.card.list
    qtbot.waitUntil(lambda: found.rows.rowCount() > 0)
    line = found.visualRect(found.rows.index(0, 0)).height()
    qtbot.waitUntil(lambda: found.viewport().height() >= 8 * line)
    above = page.columns.table
    assert above.isVisible()
    assert above.viewport().height() >= above.cells.rowCount() * above.rowHeight(0)
    assert above.cells.rowCount() == len(VISITS) - 1 == 4


def test_in_a_window_that_was_made_wider_no_row_above_the_check_is_cut(
    qtbot: QtBot, page: ImportPage, to_columns: Opener, tmp_path: Path
) -> None:
    titles = ("姓名", "手机", *(f"第{place}次回访时说的话" for place in range(8)))
    rows = [(f"王{name}", f"1360000221{n}", *["还在考虑"] * 8) for n, name in enumerate("伟芳敏丽强静")]
    to_columns(lists.text(tmp_path / "宽.csv", [titles, *rows]))
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.at() is At.CHECK, timeout=PATIENCE)
    above = page.columns.table
    page.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as inside the window
    page.setMinimumSize(0, 0)
    page.resize(1000, 500)
    qtbot.waitUntil(lambda: not above.isVisible())
    page.resize(2400, 900)
    qtbot.waitUntil(lambda: above.isVisible() and above.width() > 2000)
    qtbot.waitUntil(lambda: 0 <= above.viewport().height() - 4 * above.rowHeight(0) < 4)
