"""The scenes of typing back a call sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import clock
from app.printing import actions
from app.printing.rows import Printed
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from ui.commands.stage import Stage, scene, write
from ui.words import language


def _print(stage: Stage, day: dt.date | None = None) -> str:
    """A call sheet that is in the log; its code."""
    sheet = stage.ask(sheets.sheet, CallSheet(day or clock.today()), language())
    told = Printed(CallSheet.kind, sheet.title, "", sheet.people, 2, "HP", sheet.code, list(sheet.content))
    write(stage, actions.log_print, told)
    return str(sheet.code)


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


@scene("typing-late")
def _late(stage: Stage) -> Iterator[QWidget]:
    """The sheet of a day that is over: the day of its contacts can be chosen."""
    code = _print(stage, clock.today() - dt.timedelta(days=3))
    stage.show("typing").open_sheet(code)
    stage.settle()
    yield stage.pages.window
