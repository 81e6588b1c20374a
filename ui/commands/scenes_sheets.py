"""The scenes of how sheets look and of what was printed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.printing import actions
from app.printing.rows import Printed
from app.printing.setup import Style
from app.sheets.templates import shipped
from ui.commands.stage import Stage, closing, scene, write


@scene("sheets")
def _sheets(stage: Stage) -> Iterator[QWidget]:
    stage.show("sheets")
    stage.settle()
    yield stage.pages.window


@scene("sheets-words")
def _words(stage: Stage) -> Iterator[QWidget]:
    """A column that the shop calls otherwise, and a word that cannot be filled in."""
    own = {"zh": {"why": "今天为什么打"}, "en": {"why": "Reason"}}
    write(stage, actions.save_style, "callsheet", Style(words=own))
    page = stage.show("sheets")
    stage.settle()
    page.part.buttons()[1].click()
    page.words.table.setCurrentCell(2, 1)
    page.words.table.item(2, 1).setText("今天 {多少} 位")
    stage.settle()
    yield stage.pages.window
    page.words.table.item(2, 1).setText("")
    stage.settle()
    write(stage, actions.save_style, "callsheet", Style())
    stage.settle()


@scene("sheets-template")
def _template(stage: Stage) -> Iterator[QWidget]:
    """A copy with a mistake in it."""
    text = shipped("callsheet").replace("{{ day_line }}", "{{ dayline }}")
    own = write(stage, actions.take_template, "callsheet", "展厅电话单", text)
    page = stage.show("sheets")
    stage.settle()
    page.part.buttons()[2].click()
    stage.settle()
    page.editor.problem.click()
    stage.settle()
    yield stage.pages.window
    write(stage, actions.delete_template, own)


@scene("print-log")
def _log(stage: Stage) -> Iterator[QWidget]:
    for place, (kind, title) in enumerate((("callsheet", "电话 / 拜访单"), ("list", "客户名单（38 位）"))):
        told = Printed(kind, title, "地区 金水区" if place else "", 12 + 26 * place, 2, "HP LaserJet 1020")
        write(stage, actions.log_print, told)
    stage.show("settings").printing.log.click()
    yield from closing(stage)
