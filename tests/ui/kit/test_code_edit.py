"""The numbered text of templates."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.code_edit import CodeEdit


def test_going_to_a_line_leaves_its_first_letter_in_sight(qtbot: QtBot) -> None:
    edit = CodeEdit()
    qtbot.addWidget(edit)
    edit.resize(400, 300)
    edit.show()
    edit.setPlainText("\n".join(f"<p>{'长' * 200}</p>" for _ in range(120)))
    edit.horizontalScrollBar().setValue(300)
    edit.go_to(99)
    assert edit.horizontalScrollBar().value() == 0
    assert edit.cursorRect().left() == 0
