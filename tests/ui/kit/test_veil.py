from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.fields.secrecy import Secrecy
from ui.kit import veil
from ui.kit.cells import Cell, Column
from ui.kit.inputs import NoteEdit
from ui.kit.labels import ElidedLabel, label
from ui.kit.reveal import RevealButton
from ui.kit.table import SmallTable

PHONE = "138 0000 5521"


@dataclass(frozen=True)
class Line:
    name: str
    phone: str
    health: str


def cell(row: Line, key: str) -> Cell:
    return str(getattr(row, key))


def table(qtbot: QtBot) -> SmallTable:
    columns = [
        Column("name", "姓名"),
        Column("phone", "电话", secrecy=Secrecy.BESIDE),
        Column("health", "健康", secrecy=Secrecy.SENSITIVE),
    ]
    made = SmallTable(columns, cell)
    qtbot.addWidget(made)
    made.set_rows([Line("陈国栋", PHONE, "高血压"), Line("孙丽", "", "")])
    made.selectRow(0)
    return made


def test_the_veil_is_off_at_first() -> None:
    assert not veil.is_drawn()


def test_a_label_shows_its_words_again_when_the_veil_is_lifted(qtbot: QtBot) -> None:
    said = [label(PHONE, copyable=True, secrecy=Secrecy.BESIDE), ElidedLabel(PHONE, secrecy=Secrecy.BESIDE)]
    open_ = label("陈国栋")
    for each in (*said, open_):
        qtbot.addWidget(each)
    veil.toggle()
    assert [each.text() for each in said] == [veil.COVER, veil.COVER]
    assert open_.text() == "陈国栋"
    said[0].setText("139 0000 2203")
    assert said[0].text() == veil.COVER
    veil.toggle()
    assert [each.text() for each in said] == ["139 0000 2203", PHONE]


def test_what_is_made_while_a_customer_is_beside_is_covered_from_the_start(qtbot: QtBot) -> None:
    veil.draw()
    said = label(PHONE, secrecy=Secrecy.BESIDE)
    qtbot.addWidget(said)
    assert said.text() == veil.COVER


def test_a_table_copies_no_more_than_it_shows(qtbot: QtBot) -> None:
    shown = table(qtbot)
    shown.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1] == f"陈国栋\t{PHONE}\t{veil.COVER}"
    shown.reveal(revealed=True)
    shown.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1] == f"陈国栋\t{PHONE}\t高血压"
    veil.draw()
    shown.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1] == f"陈国栋\t{veil.COVER}\t{veil.COVER}"
    assert shown.model().index(0, 1).data() == veil.COVER
    assert shown.model().index(1, 1).data() == ""


def test_asking_for_what_is_sensitive_ends_when_a_customer_comes(qtbot: QtBot) -> None:
    reveal = RevealButton()
    qtbot.addWidget(reveal)
    reveal.click()
    assert reveal.isChecked()
    veil.draw()
    assert not reveal.isChecked()
    assert not reveal.isEnabled()
    veil.draw(drawn=False)
    assert reveal.isEnabled()


def test_a_note_being_written_is_out_of_sight_unless_somebody_writes(qtbot: QtBot) -> None:
    note, plain = NoteEdit(), QPlainTextEdit()
    for each in (note, plain):
        qtbot.addWidget(each)
        each.resize(200, 60)
        each.setPlainText("返点三千")
    veil.draw()
    empty = QPlainTextEdit()
    qtbot.addWidget(empty)
    empty.resize(200, 60)
    assert note.grab().toImage() != plain.grab().toImage()
    assert note.grab().toImage() != empty.grab().toImage()


def test_who_watches_the_veil_is_freed_like_anybody(qtbot: QtBot) -> None:
    parent = QWidget()
    said = label(PHONE, secrecy=Secrecy.BESIDE)
    said.setParent(parent)
    ref = weakref.ref(said)
    del said
    parent.deleteLater()
    del parent
    qtbot.wait(1)
    gc.collect()
    assert ref() is None
    veil.toggle()
