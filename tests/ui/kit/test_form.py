from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.fields import kinds
from ui.kit.form import Form, Item

ITEMS = [
    Item("eat", "17 爱去的餐馆", kinds.Text()),
    Item("shop", "18 爱去的商场", kinds.Text()),
    Item("met", "相识日期", kinds.Date()),
    Item("notes", "备注", kinds.Text(multiline=True), wide=True),
]


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(ITEMS)
    qtbot.addWidget(made)
    made.resize(800, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def left(form: Form, key: str) -> int:
    return form.editor(key).x()


def test_items_stand_in_two_columns_and_in_one_where_it_is_narrow(form: Form, qtbot: QtBot) -> None:
    assert left(form, "eat") < left(form, "shop")
    form.resize(480, 400)
    qtbot.waitUntil(lambda: left(form, "eat") == left(form, "shop"))


def test_a_wide_item_takes_the_whole_width(form: Form) -> None:
    assert form.editor("notes").width() > 1.5 * form.editor("eat").width()


def test_a_change_tells_its_item(form: Form, qtbot: QtBot) -> None:
    form.set_values({"eat": "公司食堂"})
    form.editor("shop").setFocus()
    qtbot.keyClicks(form.editor("shop").input, "mall")
    with qtbot.waitSignal(form.committed) as committed:
        form.commit()
    assert committed.args == ["shop", "mall"]


def test_drafts_that_cannot_be_read_are_given_out_and_taken_back(form: Form, qtbot: QtBot) -> None:
    form.editor("met").setFocus()
    qtbot.keyClicks(form.editor("met").input, "someday")
    form.commit()
    drafts = form.drafts()
    assert drafts == {"met": "someday"}
    again = Form(ITEMS)
    qtbot.addWidget(again)
    again.restore_drafts(drafts)
    assert again.editor("met").text() == "someday"
    assert again.editor("met").problem() != ""


def test_tab_goes_the_way_the_eye_goes(form: Form, qtbot: QtBot) -> None:
    form.editor("eat").setFocus()
    walked = []
    for _ in range(3):
        form.focusNextChild()
        walked += [item.key for item in ITEMS if form.editor(item.key).input.hasFocus()]
    assert walked == ["shop", "met", "notes"]
