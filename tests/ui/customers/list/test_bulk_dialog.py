"""Changing one item of many customers: the dialog tells first whom it concerns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.customers.bulk_rows import BulkPreview, Edit, How
from app.fields.catalog import CATALOG
from tests import hands
from ui.customers.list.bulk_dialog import BulkDialog

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot) -> BulkDialog:
    dialog = BulkDialog(None, CATALOG, 12)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def type_into(qtbot: QtBot, dialog: BulkDialog, text: str) -> None:
    assert dialog.editor is not None
    field = dialog.editor.input
    hands.write(field, text)
    field.finished.emit()


def test_it_counts_before_anything_is_changed(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        type_into(qtbot, dialog, "车展")
    assert asked.args == [Edit("source", "车展", How.FILL)]
    assert not dialog.yes.isEnabled()
    dialog.show_preview(Edit("source", "朋友", How.FILL), BulkPreview(9, 9, 0, 0, ()))
    assert not dialog.yes.isEnabled()
    dialog.show_preview(Edit("source", "车展", How.FILL), BulkPreview(7, 7, 1, 4, (("朋友", 4),)))
    assert dialog.told() == "会改 7 位：7 位没填，1 位已经是这样，4 位是别的内容。"
    assert dialog.yes.text() == "改 7 位"
    with qtbot.waitSignal(dialog.decided) as decided:
        qtbot.mouseClick(dialog.yes, LEFT)
    assert decided.args == [Edit("source", "车展", How.FILL)]


def test_any_item_can_be_chosen_and_emptied(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.go_to("hobbies")
    assert [each.text() for each in dialog.how.buttons()] == [
        "只填没填的",
        "加在后面",
        "全部换成这个",
        "清空",
    ]
    dialog.go_to("marital_status")
    assert dialog.editor is not None
    assert isinstance(dialog.editor.input, QComboBox)
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        qtbot.mouseClick(dialog.how.buttons()[-1], LEFT)
    assert asked.args == [Edit("marital_status", None, How.REPLACE)]
    assert dialog.item.findData("name") == -1
    dialog.reject()


def test_without_a_value_it_says_what_is_missing(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.accept()
    assert dialog.complaint() == "请先写上要改成什么"
    dialog.reject()


def test_words_are_completed_from_those_in_use(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.used_words_wanted.connect(lambda key: dialog.offer_words(key, ["钓鱼"]))
    dialog.go_to("hobbies")
    assert dialog.editor is not None
    with qtbot.waitSignal(dialog.used_words_wanted) as told:
        dialog.editor.setFocus()
    assert told.args == ["hobbies"]
    hands.write(dialog.editor.input, "钓")
    assert dialog.editor.input.is_offering()
    dialog.reject()
