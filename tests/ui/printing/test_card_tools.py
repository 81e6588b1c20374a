"""Beside the preview of greeting cards: the occasion and the words of this time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.printing import queries
from app.sheets.asked import GreetingCards
from app.storage.book import Book
from tests import paper
from tests.factories import make_customer
from tests.hands import write
from ui.desk import Desk
from ui.prefs import Prefs
from ui.printing import preview, write_pdf
from ui.printing.card_tools import CardTools
from ui.printing.preview_dialog import PreviewDialog


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, book: Book, tmp_path: Path) -> Iterator[PreviewDialog]:
    ids = tuple(make_customer(book, name, sex="male") for name in ("陈国栋", "王建业"))
    dialog = preview(None, desk, Prefs(tmp_path / "keqing.ini"), GreetingCards(ids), "李晓梅")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(CardTools)) and tools(dialog).occasion.count() > 3)
    qtbot.waitUntil(dialog.yes.isEnabled)
    yield dialog
    dialog.close()


def tools(dialog: PreviewDialog) -> CardTools:
    return dialog.findChildren(CardTools)[0]


def said(dialog: PreviewDialog, folder: Path) -> str:
    sheet = dialog.view.sheet()
    assert sheet is not None
    write_pdf(sheet, folder / "cards.pdf")
    return "".join(paper.texts(folder / "cards.pdf"))


def test_the_words_can_be_changed_for_this_time(
    shown: PreviewDialog, qtbot: QtBot, book: Book, tmp_path: Path
) -> None:
    assert "{称呼}" in tools(shown).text.toPlainText()
    tools(shown).text.selectAll()
    write(tools(shown).text, "{称呼}，店庆等您来")
    qtbot.waitUntil(lambda: "店庆等您来" in said(shown, tmp_path))
    assert "陈先生,店庆等您来" in said(shown, tmp_path)
    assert book.read(queries.style_of, "greetings").options == {}
    tools(shown).again.click()
    qtbot.waitUntil(lambda: "店庆等您来" not in said(shown, tmp_path))
    assert "身体健康" in tools(shown).text.toPlainText()


def test_a_field_that_nobody_knows_is_told_and_nothing_is_printed(shown: PreviewDialog, qtbot: QtBot) -> None:
    tools(shown).text.selectAll()
    write(tools(shown).text, "{没有这个}好")
    qtbot.waitUntil(lambda: "没有这个" in shown.complaint())
    assert not shown.yes.isEnabled()


def test_another_occasion_has_its_own_words(shown: PreviewDialog, qtbot: QtBot, tmp_path: Path) -> None:
    occasion = tools(shown).occasion
    occasion.setFocus()
    QTest.keyClick(occasion, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "结婚纪念日快乐" in said(shown, tmp_path))
