from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ui.kit.cells import Cell, Column
from ui.kit.models import Arrived
from ui.kit.table import SmallTable, WindowedTable

COLUMNS = [
    Column("name", "姓名", 100, role="strong"),
    Column("grade", "等级", 60, role="grade"),
    Column("tags", "标签", 160, role="chips", sortable=False),
    Column("phone", "电话", 120, hidden=True),
]


@dataclass(frozen=True)
class Person:
    id: int


def show(person: Person, key: str) -> Cell:
    cells: dict[str, Cell] = {
        "name": f"客户{person.id}",
        "grade": "B",
        "tags": [("老客户", "blue"), ("爱钓鱼的人", "neutral"), ("车友会", "plum")],
        "phone": f"138 0000 {person.id:04}",
    }
    return cells[key]


def at_once(ids: Sequence[int], arrived: Arrived) -> None:
    arrived([Person(each) for each in ids])


@pytest.fixture
def table(qtbot: QtBot) -> WindowedTable:
    made = WindowedTable(COLUMNS, show, at_once)
    qtbot.addWidget(made)
    made.resize(480, 400)
    made.set_ids(range(1, 501))
    made.show()
    qtbot.waitExposed(made)
    return made


def click(qtbot: QtBot, table: QTableView, row: int, modifier: Qt.KeyboardModifier) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


PLAIN = Qt.KeyboardModifier.NoModifier


def test_arrows_walk_and_enter_opens(table: WindowedTable, qtbot: QtBot) -> None:
    click(qtbot, table, 0, PLAIN)
    walked: list[int] = []
    table.current_changed.connect(walked.append)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert walked == [2]
    assert opened.args == [2]


def test_home_and_end_lead_to_the_first_row_and_the_last(table: WindowedTable, qtbot: QtBot) -> None:
    for key, row in ((Qt.Key.Key_End, 499), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(table, key)
        assert table.currentIndex().row() == row
        assert table.selected_rows() == [row]
    table.horizontalHeader().resizeSection(0, 900)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 0


def test_rows_are_selected_by_id_and_stay_so_in_another_order(table: WindowedTable, qtbot: QtBot) -> None:
    click(qtbot, table, 0, PLAIN)
    click(qtbot, table, 2, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_ids() == [1, 3]
    table.set_ids(range(500, 0, -1))
    assert table.selected_ids() == [3, 1]
    assert table.current_id() == 3


def test_copying_gives_the_columns_shown_with_their_labels(table: WindowedTable, qtbot: QtBot) -> None:
    click(qtbot, table, 0, PLAIN)
    click(qtbot, table, 1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "姓名\t等级\t标签",
        "客户1\tB\t老客户、爱钓鱼的人、车友会",
        "客户2\tB\t老客户、爱钓鱼的人、车友会",
    ]


def test_clicking_a_header_asks_for_that_order_and_again_for_the_other(
    table: WindowedTable, qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda key, descending: asked.append((key, descending)))
    header = table.horizontalHeader()
    for column in (0, 0, 2):
        place = QPoint(header.sectionViewportPosition(column) + 10, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("name", False), ("name", True)]
    assert table.sort() == ("name", True)


def test_the_arrangement_of_columns_survives(table: WindowedTable, qtbot: QtBot) -> None:
    table.show_column("phone", True)
    table.show_column("grade", False)
    table.horizontalHeader().moveSection(3, 0)
    table.horizontalHeader().resizeSection(0, 222)
    table.set_sort("name", True)
    state = table.layout_state()
    other = WindowedTable(COLUMNS, show, at_once)
    qtbot.addWidget(other)
    other.restore_layout(state)
    assert other.visible_keys() == ["phone", "name", "tags"]
    assert other.layout_state() == state


def test_an_arrangement_of_another_version_does_no_harm(table: WindowedTable) -> None:
    table.restore_layout(
        {"order": ["gone", "tags"], "widths": {"name": "wide"}, "shown": ["gone"], "sort": 3}
    )
    assert table.visible_keys() == ["tags", "name", "grade"]


def test_the_last_column_cannot_be_hidden(table: WindowedTable) -> None:
    for key in ("name", "grade", "tags"):
        table.show_column(key, False)
    assert table.visible_keys() == ["tags"]


def test_going_to_an_id_makes_its_row_current(table: WindowedTable) -> None:
    assert table.go_to(450)
    assert table.current_id() == 450
    assert not table.go_to(9999)


def test_every_role_of_cell_is_painted(table: WindowedTable) -> None:
    assert not table.grab().isNull()


def test_a_small_table_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    table = SmallTable(COLUMNS, show, fit=True)
    qtbot.addWidget(table)
    table.set_rows([Person(1), Person(2)])
    two = table.height()
    table.set_rows([Person(1), Person(2), Person(3)])
    assert table.height() - two == table.rowHeight(0)
    with qtbot.waitSignal(table.row_opened) as opened:
        table.selectRow(1)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_the_title_of_a_column_is_never_cut_off(qtbot: QtBot) -> None:
    made = SmallTable(
        [Column("grade", "Grade of the customer", 52), Column("name", "姓名", 100), Column("tags", "标签")],
        show,
    )
    qtbot.addWidget(made)
    made.show()
    header = made.horizontalHeader()
    assert header.sectionSize(0) >= header.fontMetrics().horizontalAdvance("Grade of the customer") + 20
    assert header.sectionSize(1) == 100
