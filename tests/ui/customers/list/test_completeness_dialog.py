"""The report of how complete the files are, and the way from it to the files."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.customers.completeness_rows import CompletenessRow
from app.sheets.listing import make_shown
from app.sheets.making import Making
from ui.customers.list.completeness_dialog import CompletenessDialog

ROWS = [
    CompletenessRow(2, "李晓梅", 120, 58, (10, 30, 60, 20), 46),
    CompletenessRow(None, "", 3, 0, (3, 0, 0, 0), 0),
]


def test_a_line_tells_its_figures_and_leads_to_the_files(qtbot: QtBot) -> None:
    dialog = CompletenessDialog(None, ROWS)
    qtbot.addWidget(dialog)
    dialog.open()
    model = dialog.table.model()
    lines = [[str(model.index(row, column).data()) for column in range(8)] for row in range(2)]
    assert lines[0] == ["李晓梅", "120", "58%", "10", "30", "60", "20", "46"]
    assert lines[1][0] == "暂不归属"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.list_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert wanted.args == [ROWS[1]]


def test_the_figures_are_printed_as_they_stand(qtbot: QtBot) -> None:
    dialog = CompletenessDialog(None, ROWS)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.print_wanted) as told:
        qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    (asked,) = told.args or ()
    assert asked.rows[0][:3] == ("李晓梅", "120", "58%")
    made = make_shown(None, asked, Making())  # type: ignore[arg-type]
    assert (made.parts[0].aside, made.people) == ("共 2 行", 0)


def test_without_customers_there_is_nothing_to_go_to(qtbot: QtBot) -> None:
    dialog = CompletenessDialog(None, [])
    qtbot.addWidget(dialog)
    assert not dialog.yes.isEnabled()
