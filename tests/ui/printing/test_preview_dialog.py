from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import clock
from app.printing import actions, queries
from app.printing.setup import Style
from app.sheets.asked import CallSheet, CustomerForms, CustomerList, ShownRows
from app.sheets.sheet import Sheet
from app.storage.book import Book
from tests import paper
from tests.factories import make_customer
from tests.files.little_room import little_room
from ui import ask
from ui.desk import Desk
from ui.kit.column_dialog import ColumnDialog
from ui.prefs import Prefs
from ui.printing import preview, write_pdf
from ui.printing.output import OnProgress
from ui.printing.page_view import PageView
from ui.printing.preview_dialog import PreviewDialog
from ui.printing.style_panel import Chooser as Choice


class Chooser(ask.Person):
    """Saves where the test says."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.offered: Path | None = None

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        self.offered = at
        return self.path


NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def press(dialog: PreviewDialog, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(dialog, key, held)


def choice(dialog: PreviewDialog, name: str) -> Choice:
    return next(each for each in dialog.findChildren(Choice) if each.accessibleName() == name)


@pytest.fixture
def chooser(tmp_path: Path) -> Iterator[Chooser]:
    made = Chooser(tmp_path / "chosen.pdf")
    before = ask.use(made)
    yield made
    ask.use(before)


def people(count: int) -> ShownRows:
    rows = tuple((f"陈{n}", "138 0000 0000") for n in range(count))
    return ShownRows("客户 / 名单", ("姓名", "手机"), rows, count, "地区 金水区")


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, prefs: Prefs) -> Iterator[PreviewDialog]:
    dialog = preview(None, desk, prefs, people(100), "李晓梅")
    qtbot.waitUntil(lambda: dialog.view.page_text == "第 1 / 3 页")
    yield dialog
    if isValid(dialog):
        dialog.close()


def test_the_keyboard_turns_the_pages_and_stops_at_the_last(shown: PreviewDialog, qtbot: QtBot) -> None:
    for expected in ("第 2 / 3 页", "第 3 / 3 页", "第 3 / 3 页"):
        press(shown, Qt.Key.Key_PageDown)
        assert shown.view.page_text == expected
    press(shown, Qt.Key.Key_PageUp)
    assert shown.view.page_text == "第 2 / 3 页"
    press(shown, Qt.Key.Key_Home, CTRL)
    assert shown.view.page_text == "第 1 / 3 页"
    press(shown, Qt.Key.Key_End, CTRL)
    assert shown.view.page_text == "第 3 / 3 页"


def test_each_page_looks_different_and_is_white(shown: PreviewDialog, qtbot: QtBot) -> None:
    first = shown.grab().toImage()
    press(shown, Qt.Key.Key_PageDown)
    assert shown.grab().toImage() != first


def test_zooming_shows_the_size(shown: PreviewDialog, qtbot: QtBot) -> None:
    whole = shown.view.size_text
    press(shown, Qt.Key.Key_Equal, CTRL)
    assert shown.view.size_text != whole
    press(shown, Qt.Key.Key_0, CTRL)
    assert shown.view.size_text == whole


def test_saving_writes_the_pdf_where_it_was_chosen(
    shown: PreviewDialog, qtbot: QtBot, chooser: Chooser
) -> None:
    with qtbot.waitSignal(shown.saved, timeout=10_000):
        press(shown, Qt.Key.Key_S, CTRL)
    assert chooser.offered is not None
    assert chooser.offered.name == "客户名单 2026-11-22.pdf"
    assert chooser.path is not None
    assert chooser.path.read_bytes().startswith(b"%PDF")
    assert shown.view.note == "已存为 chosen.pdf"


def test_a_file_that_cannot_be_written_is_told_in_the_dialog(
    shown: PreviewDialog, qtbot: QtBot, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "nowhere" / "sheet.pdf"
    press(shown, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "sheet.pdf" in shown.complaint())
    assert shown.yes.isEnabled()


def test_changing_ones_mind_about_saving_writes_nothing(
    shown: PreviewDialog, qtbot: QtBot, chooser: Chooser
) -> None:
    chooser.path = None
    press(shown, Qt.Key.Key_S, CTRL)
    assert shown.view.note == ""


def test_escape_leaves(shown: PreviewDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.rejected):
        press(shown, Qt.Key.Key_Escape)


def test_printing_asks_for_the_printer_first(shown: PreviewDialog, qtbot: QtBot, tmp_path: Path) -> None:
    press(shown, Qt.Key.Key_P, CTRL)
    (asked,) = shown.findChildren(QPrintDialog)
    assert asked.isVisible()
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(shown.printed, timeout=10_000) as told:
        asked.done(QDialog.DialogCode.Accepted)
    assert told.args == [3]
    assert shown.view.note == "已送去打印，共 3 页"
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_saved_or_printed_is_put_down_in_the_log(
    shown: PreviewDialog, qtbot: QtBot, chooser: Chooser, book: Book
) -> None:
    with qtbot.waitSignal(shown.saved, timeout=10_000):
        press(shown, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(book.read(queries.prints)))
    (one,) = book.read(queries.prints)
    told = one.printed
    assert (told.kind, told.title, told.about) == ("shown", "客户 / 名单", "地区 金水区")
    assert (told.people, told.pages, told.target) == (100, 3, "chosen.pdf")
    assert book.undo_label() is None


def test_a_choice_made_while_pages_are_written_is_not_of_what_is_written(
    qtbot: QtBot,
    book: Book,
    desk: Desk,
    prefs: Prefs,
    chooser: Chooser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    going = threading.Event()

    def slowly(sheet: Sheet, path: Path, progress: OnProgress | None = None) -> int:
        going.wait(10)
        return write_pdf(sheet, path, progress)

    monkeypatch.setattr("ui.printing.preview_dialog.write_pdf", slowly)
    dialog = preview(None, desk, prefs, CustomerForms((make_customer(book, "陈国栋", health="高血压"),)))
    qtbot.waitUntil(dialog.yes.isEnabled)
    press(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(dialog.aside.isVisible)
    next(box for box in dialog.findChildren(QCheckBox) if box.text() == "印出敏感项").click()
    qtbot.waitUntil(lambda: (shown := dialog.view.sheet()) is not None and shown.remark == "含敏感项")
    assert not dialog.yes.isEnabled()
    going.set()
    qtbot.waitUntil(lambda: bool(book.read(queries.prints)))
    assert book.read(queries.prints)[0].printed.about == ""
    assert dialog.yes.isEnabled()
    dialog.close()


def test_a_choice_lays_the_sheet_out_anew_and_is_remembered(
    shown: PreviewDialog, qtbot: QtBot, book: Book
) -> None:
    qtbot.waitUntil(lambda: bool(shown.findChildren(Choice)))
    way = choice(shown, "方向")
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_End)
    way.activated.emit(way.currentIndex())
    qtbot.waitUntil(lambda: shown.view.page_text == "第 1 / 5 页")
    assert book.read(queries.style_of, "shown").landscape is True
    assert book.undo_label() is None


def test_a_template_with_a_mistake_is_told_with_its_line_and_another_can_be_chosen(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book
) -> None:
    text = "<html><body>\n<h1>{{ titel }}</h1></body></html>"
    own = book.write(actions.save_template, "callsheet", "我们的", text).value
    book.write(actions.remember_style, "callsheet", Style(template=own))
    dialog = preview(None, desk, prefs, CallSheet(clock.today()))
    qtbot.waitUntil(lambda: "第 2 行" in dialog.complaint())
    assert "titel" in dialog.complaint()
    assert not dialog.yes.isEnabled()
    template = choice(dialog, "模板")
    template.setCurrentIndex(0)
    template.activated.emit(0)
    qtbot.waitUntil(dialog.yes.isEnabled)
    assert dialog.complaint() == ""
    dialog.close()


def test_characters_that_no_font_has_are_told_before_printing(qtbot: QtBot, desk: Desk, prefs: Prefs) -> None:
    dialog = preview(None, desk, prefs, ShownRows("名单", ("姓名",), (("王\ue123",),), 1))
    qtbot.waitUntil(dialog.yes.isEnabled)
    assert "U+E123" in dialog.view.rare
    dialog.close()


def test_forms_of_many_are_counted_each_by_themselves_and_secrets_are_not_remembered(
    qtbot: QtBot, book: Book, desk: Desk, prefs: Prefs, chooser: Chooser
) -> None:
    ids = tuple(make_customer(book, f"客户{n}", health="高血压") for n in range(20))
    dialog = preview(None, desk, prefs, CustomerForms(ids, "地区 金水区"))
    qtbot.waitUntil(lambda: dialog.view.page_text == "第 1 / 40 页")
    secret = next(box for box in dialog.findChildren(QCheckBox) if box.text() == "印出敏感项")
    secret.click()
    qtbot.waitUntil(dialog.yes.isEnabled)
    press(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(book.read(queries.prints)))
    assert book.read(queries.prints)[0].printed.about == "地区 金水区 · 含敏感项"
    assert book.read(queries.style_of, "form") == Style()
    dialog.close()


def test_a_preview_that_is_left_stops_what_it_was_making(
    qtbot: QtBot, book: Book, desk: Desk, prefs: Prefs
) -> None:
    ids = tuple(make_customer(book, f"客户{n}") for n in range(20)) * 100
    dialog = preview(None, desk, prefs, CustomerForms(ids))
    qtbot.waitUntil(lambda: dialog.view.note.endswith("%"))
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    desk.close()


def test_other_columns_are_chosen_for_the_sheet_in_sight(
    qtbot: QtBot, book: Book, desk: Desk, prefs: Prefs, chooser: Chooser
) -> None:
    ids = (make_customer(book, "陈国栋", company="恒达物流"),)
    dialog = preview(None, desk, prefs, CustomerList(ids, ("name", "mobile"), "名单"))
    qtbot.waitUntil(lambda: dialog.yes.isEnabled() and bool(dialog.findChildren(Choice)))
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "选栏目…").click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ColumnDialog)))
    columns = dialog.findChildren(ColumnDialog)[0]
    columns.add("company")
    QTest.mouseClick(columns.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.yes.isEnabled)
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "存为 PDF").click()
    assert chooser.path is not None
    qtbot.waitUntil(chooser.path.exists)
    assert "恒达物流" in paper.texts(chooser.path)[0]
    dialog.close()


def test_a_customer_beside_sees_no_page_and_printing_goes_on(shown: PreviewDialog, qtbot: QtBot) -> None:
    page = shown.view.findChild(PageView)
    assert page is not None
    first = page.grab().toImage()
    press(shown, Qt.Key.Key_F9)
    covered = page.grab().toImage()
    press(shown, Qt.Key.Key_PageDown)
    assert first != covered == page.grab().toImage()
    assert shown.yes.isEnabled()
    press(shown, Qt.Key.Key_PageUp)
    press(shown, Qt.Key.Key_F9)
    assert page.grab().toImage() == first


@pytest.mark.parametrize("masked", [frozenset(), frozenset({1})], ids=["open", "masked"])
def test_sensitive_items_of_a_list_are_offered_where_there_are_some(
    qtbot: QtBot, desk: Desk, prefs: Prefs, masked: frozenset[int]
) -> None:
    dialog = preview(None, desk, prefs, replace(people(3), masked=masked))
    qtbot.waitUntil(lambda: bool(dialog.findChildren(Choice)))
    boxes = [box.text() for box in dialog.findChildren(QCheckBox)]
    assert ("印出敏感项" in boxes) is bool(masked)
    qtbot.waitUntil(dialog.yes.isEnabled)
    dialog.close()


def _aside(dialog: PreviewDialog, qtbot: QtBot) -> list[str]:
    """Save as PDF and put that aside; gives what is told of it from then on."""
    told: list[str] = []
    dialog.going_on.connect(told.append)
    dialog.ended.connect(lambda: told.append("ended"))
    qtbot.waitUntil(dialog.yes.isEnabled)
    press(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(dialog.aside.isVisible)
    press(dialog, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.isHidden)
    return told


def test_what_is_put_aside_goes_on_and_is_told_when_it_is_done(
    qtbot: QtBot, desk: Desk, prefs: Prefs, chooser: Chooser, book: Book
) -> None:
    dialog = preview(None, desk, prefs, people(2000))
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        told = _aside(dialog, qtbot)
    qtbot.waitUntil(lambda: told[-1:] == ["ended"])
    assert chooser.path is not None
    assert chooser.path.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: not isValid(dialog))
    qtbot.waitUntil(lambda: bool(book.read(queries.prints)))


def test_what_is_put_aside_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot, desk: Desk, prefs: Prefs, chooser: Chooser
) -> None:
    dialog = preview(None, desk, prefs, people(3000))
    told = _aside(dialog, qtbot)
    dialog.stop()
    qtbot.waitUntil(lambda: told[-1:] == ["ended"])
    assert chooser.path is not None
    assert not chooser.path.exists()


def test_closing_the_file_while_pages_are_written_leaves_nothing(
    qtbot: QtBot, desk: Desk, prefs: Prefs, chooser: Chooser, tmp_path: Path
) -> None:
    dialog = preview(None, desk, prefs, people(3000))
    qtbot.waitUntil(dialog.yes.isEnabled)
    before = set(tmp_path.iterdir())
    press(dialog, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: dialog.view.note.endswith("%"))
    desk.close()
    assert {path for path in tmp_path.iterdir() if path.suffix not in (".keqing", "")} <= before
    assert chooser.path is not None
    assert not chooser.path.exists()
    dialog.deleteLater()


def test_a_full_disk_is_told_in_the_dialog_and_it_can_be_tried_again(
    shown: PreviewDialog, qtbot: QtBot, chooser: Chooser
) -> None:
    with little_room():
        press(shown, Qt.Key.Key_S, CTRL)
        qtbot.waitUntil(lambda: bool(shown.complaint()))
    assert "磁盘" in shown.complaint()
    assert chooser.path is not None
    assert not chooser.path.exists()
    with qtbot.waitSignal(shown.saved, timeout=10_000):
        press(shown, Qt.Key.Key_S, CTRL)
    assert shown.complaint() == ""


def test_without_a_printer_it_is_said_where_the_system_offers_no_file(
    shown: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.printing.printers.names", list)
    monkeypatch.setattr("sys.platform", "win32")
    press(shown, Qt.Key.Key_P, CTRL)
    assert "打印机" in shown.complaint()
    assert shown.findChildren(QPrintDialog) == []
    assert shown.yes.isEnabled()
