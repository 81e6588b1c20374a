"""The scenes of putting down what was learnt."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.commands.stage import Stage, scene
from ui.contact.learn_box import LearnBox
from ui.contact.log_dialog import LogDialog
from ui.words import language

SAID = "喜欢钓鱼，女儿考上郑大，车险 12-20 到期，电话换成13900000123，答应周五送样品，话不多，最近在装修"
SAID_EN = (
    "likes fishing, daughter got into Zhengzhou University, insurance expires Dec 20, "
    "promised to send a quote by Friday, redecorating now"
)


def _box(stage: Stage, text: str) -> LearnBox:
    window = stage.pages.window
    window.open_customer(stage.customer())
    stage.settle()
    window.learn_wanted.emit(stage.customer())
    stage.settle()
    [box] = window.findChildren(LearnBox)
    assert isinstance(box, LearnBox)
    box.field.set_text(text)
    stage.settle()
    return box


@scene("learn")
def _learn(stage: Stage) -> Iterator[QWidget]:
    box = _box(stage, SAID if language() == "zh" else SAID_EN)
    yield stage.pages.window
    box.field.set_text("")
    box.close_up()


@scene("learn-begin")
def _learn_begin(stage: Stage) -> Iterator[QWidget]:
    box = _box(stage, "")
    yield stage.pages.window
    box.close_up()


@scene("log-learnt")
def _log_learnt(stage: Stage) -> Iterator[QWidget]:
    """What was learnt, told while a contact is logged."""
    stage.pages.log_contact(stage.customer())
    dialog = stage.dialog()
    assert isinstance(dialog, LogDialog)
    dialog.form.text.setPlainText("车况很好，下周想带女儿来试驾新款")
    dialog.form.ask_for("籍贯")
    dialog.form.learnt.set_text(SAID if language() == "zh" else SAID_EN)
    stage.settle()
    dialog.make_room()
    yield dialog
    dialog.form.start("call")
    dialog.reject()
    stage.settle()
