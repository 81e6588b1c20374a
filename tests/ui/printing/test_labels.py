"""Labels, envelopes and cards: where they stand on paper, and what a person does beside their preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.customers.actions import add_customers
from app.customers.rows import Draft
from app.printing import labels as formats
from app.printing import queries
from app.printing.setup import Style
from app.sheets.asked import Asked, Envelopes, Labels
from app.sheets.queries import sheet
from app.sheets.sheet import Sheet
from app.staff.actions import save_settings
from app.storage.book import Book
from tests import paper
from tests.factories import make_customer
from ui.desk import Desk
from ui.prefs import Prefs
from ui.printing import preview, write_pdf
from ui.printing.face_pages import shifted
from ui.printing.face_tools import ShiftTool
from ui.printing.label_tools import FormatDialog, LabelTools
from ui.printing.preview_dialog import PreviewDialog
from ui.printing.start_picker import StartPicker

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "河南省郑州市金水区花园路与农科路交叉口向北二百米路东国基天下城小区" * 16


def printed(book: Book, asked: Asked, lang: str = "zh", **options: object) -> Sheet:
    return book.read(sheet, asked, lang, "李晓梅", Style(options=options))


@pytest.fixture
def people(book: Book) -> tuple[int, ...]:
    drafts = [Draft({"name": f"N{n}", "mailing_address": f"A{n}"}) for n in range(25)]
    return tuple(book.write(add_customers, drafts).value)


def test_labels_stand_in_their_places_to_half_a_millimetre(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    path = tmp_path / "labels.pdf"
    assert write_pdf(printed(book, Labels(people), start=4), path) == 2
    first, second = paper.pages(path)
    assert paper.size(path) == (210, 297)
    addresses = [word for word in first if word.text.startswith("A")]
    assert len(addresses) == 20
    for place, word in enumerate(addresses, 4):
        assert word.left == pytest.approx(place % 3 * 70 + 6, abs=0.5)
        assert word.top == pytest.approx(0.5 + place // 3 * 37 + 37 / 7 * 1.8, abs=0.8)
    assert [word.text for word in second if word.text.startswith("A")] == [f"A{n}" for n in range(20, 25)]


def test_a_printers_offset_moves_everything(book: Book, people: tuple[int, ...], tmp_path: Path) -> None:
    made, path = printed(book, Labels(people[:1])), tmp_path / "labels.pdf"
    places = []
    for right, down in ((0.0, 0.0), (3.0, -0.25)):
        write_pdf(shifted(made, right, down), path)
        places.append(next(word for word in paper.pages(path)[0] if word.text == "A0"))
    assert places[1].left - places[0].left == pytest.approx(3.0, abs=0.1)
    assert places[1].top - places[0].top == pytest.approx(-0.25, abs=0.1)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_words_stay_on_their_label(book: Book, tmp_path: Path, lang: str) -> None:
    names = ["<b>王</b>", "𠮷田", "䶮㛃", "欧" * 60, "N"]
    ids = tuple(make_customer(book, name, mailing_address=f"{name} & <i>路</i> 1 号") for name in names)
    path = tmp_path / "labels.pdf"
    write_pdf(printed(book, Labels(ids), lang, label=formats.usual()[-1].name), path)
    (page,) = paper.pages(path)
    assert "<i>路</i>" in paper.texts(path)[0].replace("\r\n", "")
    for word in page:
        column, row = int(word.left // 52.5), int(word.top // 29.7)
        assert word.right <= (column + 1) * 52.5
        assert word.bottom <= (row + 1) * 29.7


def test_an_envelope_has_its_words_where_the_post_reads_them(book: Book, tmp_path: Path) -> None:
    book.write(save_settings, {"shop_name": "SHOP", "shop_address": "STREET", "shop_postcode": "450001"})
    one = make_customer(book, "N1", mailing_address="450000 A1")
    path = tmp_path / "envelopes.pdf"
    write_pdf(printed(book, Envelopes((one,))), path)
    assert paper.size(path) == (230, 120)
    (page,) = paper.pages(path)
    digits = [word for word in page if word.text in tuple("450")][:6]
    for place, word in enumerate(digits):
        assert 12 + 10 * place <= word.left <= word.right <= 20 + 10 * place
        assert 10 <= word.top <= word.bottom <= 19
    name = next(word for word in page if word.text == "N1")
    assert 100 < name.left < 120
    assert next(word for word in page if word.text == "A1").top < name.top
    sender = next(word for word in page if word.text.startswith("450001"))
    assert sender.right == pytest.approx(216, abs=1.0)
    assert sender.bottom == pytest.approx(108, abs=3.0)


# -- Beside the preview -----------------------------------------------------------------------------------


def opened(qtbot: QtBot, desk: Desk, prefs: Prefs, asked: Asked) -> PreviewDialog:
    dialog = preview(None, desk, prefs, asked, "李晓梅")
    qtbot.waitUntil(dialog.yes.isEnabled)
    qtbot.waitUntil(lambda: "…" not in dialog.view.page_text)
    return dialog


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, prefs: Prefs, people: tuple[int, ...]) -> Iterator[PreviewDialog]:
    dialog = opened(qtbot, desk, prefs, Labels(people))
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LabelTools)))
    qtbot.waitUntil(lambda: tools(dialog).sheet.count() == len(formats.usual()))
    yield dialog
    if isValid(dialog):
        dialog.close()


def tools(dialog: PreviewDialog) -> LabelTools:
    return dialog.findChildren(LabelTools)[0]


def test_the_preview_counts_and_names_those_without_an_address(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book
) -> None:
    ids = (
        make_customer(book, "陈国栋", mailing_address="花园路3号"),
        make_customer(book, "王建业"),
        make_customer(book, "李静", mailing_address=LONG),
    )
    dialog = opened(qtbot, desk, prefs, Labels(ids))
    assert dialog.view.told.splitlines() == [
        "2 位客户 · 2 张",
        "1 位没有地址，没有排上：王建业",
        "1 张放不下，字已经最小：李静。请把地址或文字写短。",
    ]
    dialog.close()


def test_the_first_free_label_is_walked_to_or_clicked_and_remembered(
    shown: PreviewDialog, qtbot: QtBot, book: Book
) -> None:
    picker = shown.findChildren(StartPicker)[0]
    picker.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(picker, key)
    assert (picker.start(), picker.accessibleDescription()) == (1, "第 1 行第 2 列")
    qtbot.waitUntil(lambda: book.read(queries.style_of, "labels").option("start") == 1)
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker.place_of(23).center().toPoint())
    qtbot.waitUntil(lambda: shown.view.page_text == "第 1 / 2 页")
    qtbot.waitUntil(lambda: book.read(queries.style_of, "labels").option("start") == 23)


def test_another_sheet_of_labels_begins_at_its_first(shown: PreviewDialog, qtbot: QtBot, book: Book) -> None:
    sheets = tools(shown).sheet
    sheets.setFocus()
    QTest.keyClick(sheets, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: book.read(queries.style_of, "labels").option("label") == formats.usual()[1].name)
    assert shown.findChildren(StartPicker)[0].start() == 0
    qtbot.waitUntil(lambda: shown.view.page_text == "第 1 / 2 页")


def test_a_test_page_is_for_this_time_only(shown: PreviewDialog, qtbot: QtBot, book: Book) -> None:
    box = next(each for each in shown.findChildren(QCheckBox) if each.text().startswith("测试页"))
    box.click()
    qtbot.waitUntil(lambda: shown.view.told == "")
    assert "test" not in book.read(queries.style_of, "labels").options
    box.click()
    qtbot.waitUntil(lambda: shown.view.told == "25 位客户 · 25 张")


def test_a_measured_sheet_is_checked_and_kept(shown: PreviewDialog, qtbot: QtBot, book: Book) -> None:
    button = next(each for each in shown.findChildren(QPushButton) if each.text().startswith("自己量"))
    button.click()
    (dialog,) = shown.findChildren(FormatDialog)
    dialog.name.setText("仓库的")
    dialog.tool("width").setValue(90)  # type: ignore[arg-type]
    dialog.yes.click()
    assert "纸只有 210" in dialog.complaint()
    dialog.tool("columns").setValue(2)  # type: ignore[arg-type]
    dialog.yes.click()
    qtbot.waitUntil(lambda: "仓库的" in book.read(formats.formats))
    qtbot.waitUntil(lambda: tools(shown).sheet.currentText() == "仓库的")
    qtbot.waitUntil(lambda: book.read(queries.style_of, "labels").option("label") == "仓库的")


def test_the_offset_is_kept_for_the_printer(shown: PreviewDialog, prefs: Prefs) -> None:
    (tool,) = shown.findChildren(ShiftTool)
    tool.right.setValue(1.5)
    tool.down.setValue(-0.5)
    assert prefs.shift("labels", "") == (1.5, -0.5)
    assert prefs.shift("labels", "Another") == (0.0, 0.0)


def test_a_print_is_logged_with_its_customers_and_the_next_one_goes_on(
    shown: PreviewDialog, qtbot: QtBot, book: Book, tmp_path: Path
) -> None:
    QTest.keyClick(shown, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (asked,) = shown.findChildren(QPrintDialog)
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(shown.printed, timeout=10_000):
        asked.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: book.read(queries.style_of, "labels").option("start") == 1)
    (one,) = book.read(queries.prints)
    assert (one.printed.kind, one.printed.people, one.printed.pages) == ("labels", 25, 2)
