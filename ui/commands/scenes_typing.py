"""The scenes of typing back a call sheet."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import clock
from app.printing import actions
from app.printing.rows import Printed
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from ui.commands.stage import Stage, scene, write
from ui.words import language


def _print(stage: Stage) -> None:
    """A call sheet that is in the log."""
    sheet = stage.ask(sheets.sheet, CallSheet(clock.today()), language())
    told = Printed(CallSheet.kind, sheet.title, "", sheet.people, 2, "HP", sheet.code, list(sheet.content))
    write(stage, actions.log_print, told)


@scene("typing-none")
def _none(stage: Stage) -> Iterator[QWidget]:
    stage.show("typing")
    yield stage.pages.window


@scene("typing")
def _typing(stage: Stage) -> Iterator[QWidget]:
    """A row in the midst of being typed back, one before it kept, another begun."""
    _print(stage)
    page = stage.show("typing")
    page.form.result.choose("missed")
    page.save()
    stage.settle()
    page.form.note.setText("半句话")
    page.turn(1)
    stage.settle()
    page.form.result.choose("reached")
    page.form.note.setText("车况很好，下周想带女儿来试驾新款")
    page.form.blanks[0].line.setText("12-20")
    page.form.learnt.set_text("女儿考上郑大")
    page.form.next.line.setText("下周三 15:30")
    stage.settle()
    yield stage.pages.window
    stage.pages.desk.undo()
    stage.settle()
