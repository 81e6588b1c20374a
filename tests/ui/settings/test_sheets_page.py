"""How the shop's sheets look, changed over a real file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.printing import actions, queries
from app.printing.rows import Printed
from app.printing.setup import Style
from app.sheets.examples import EXAMPLES
from app.sheets.sheet import Sheet
from app.staff import queries as staff
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from tests.hands import write
from ui import ask
from ui.desk import Desk
from ui.printing.style_panel import Chooser
from ui.settings.print_log_dialog import PrintLogDialog
from ui.settings.sheets_page import SheetsPage

LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Person(ask.Person):
    """Agrees to everything, and answers as the test says."""

    def __init__(self) -> None:
        self.words: str | None = None
        self.file: Path | None = None

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        return True

    def text(self, *_asked: object) -> str | None:
        return self.words

    def open_file(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> Path | None:
        return self.file


@pytest.fixture
def person() -> Iterator[Person]:
    made = Person()
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(make_book(tmp_path)) as made:
        made.sign_in(make_staff(made))
        make_customer(made, "王建业")
        yield made


@pytest.fixture
def page(qtbot: QtBot, book: Book, person: Person) -> Iterator[SheetsPage]:
    desk = Desk(book)
    made = SheetsPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: made.view.page_text == "第 1 / 1 页")
    yield made
    desk.close()


def chooser(page: SheetsPage, name: str) -> Chooser:
    return next(each for each in page.form.findChildren(Chooser) if each.accessibleName() == name)


def titles(page: SheetsPage) -> list[str]:
    """What stands above the columns of the sheet in sight."""
    sheet = page.view.sheet()
    return [column.title for column in sheet.parts[0].tables[0].columns] if sheet is not None else []


def to_template(qtbot: QtBot, page: SheetsPage) -> None:
    qtbot.mouseClick(page.part.buttons()[2], LEFT)
    qtbot.mouseClick(page.editor.copy, LEFT)
    qtbot.waitUntil(lambda: not page.editor.text.isReadOnly())


def test_the_shops_own_words_stand_on_its_sheets_and_can_be_taken_back(
    qtbot: QtBot, page: SheetsPage, book: Book
) -> None:
    write(page.form.title, "每日回访单")
    qtbot.keyClick(page.form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.read(queries.style_of, "callsheet").title == "每日回访单")
    write(page.form.note, "电话 0371 0000 8120")
    qtbot.keyClick(page.form.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.read(queries.style_of, "callsheet").note == "电话 0371 0000 8120")
    assert book.read(queries.style_of, "callsheet").title == "每日回访单"
    book.undo()
    assert book.read(queries.style_of, "callsheet").note == ""


def test_a_word_is_said_otherwise_by_keys_and_shown_at_once(
    qtbot: QtBot, page: SheetsPage, book: Book
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    write(page.words.search, "为什么联系")
    table = page.words.table
    (place,) = [row for row in range(table.rowCount()) if not table.isRowHidden(row)]
    table.setCurrentCell(place, 1)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    write(table.findChild(QLineEdit), "缘由")
    qtbot.keyClick(table.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.read(queries.style_of, "callsheet").own_words("zh") == {"why": "缘由"})
    qtbot.waitUntil(lambda: "缘由" in titles(page))
    assert table.item(place, 1).text() == "缘由"
    table.item(place + 1, 1).setText("心里有数")
    qtbot.waitUntil(lambda: "心里有数" in titles(page))
    table.setCurrentCell(place, 1)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "为什么联系" in titles(page))
    assert book.read(queries.style_of, "callsheet").own_words("zh") == {"glance": "心里有数"}
    qtbot.mouseClick(page.words.reset, LEFT)
    qtbot.waitUntil(lambda: "先看一眼" in titles(page))
    assert book.read(queries.style_of, "callsheet").own_words("zh") == {}


def test_a_word_that_cannot_be_filled_in_is_told_and_not_kept(
    qtbot: QtBot, page: SheetsPage, book: Book
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_W, ALT)
    table = page.words.table
    place = next(row for row in range(table.rowCount()) if table.item(row, 0).text() == "共 {count} 位")
    table.item(place, 1).setText("共 {多少} 位")
    assert (
        page.words.problem.text() == "“共 {count} 位”这里除了文字只能写 {count}，没有存。请改一下，或清空。"
    )
    table.item(place, 1).setText("今天 {count} 位")
    qtbot.waitUntil(lambda: book.read(queries.style_of, "callsheet").own_words("zh") != {})
    assert page.words.problem.isHidden()
    assert book.read(queries.style_of, "callsheet").own_words("zh") == {"people": "今天 {count} 位"}


@pytest.mark.parametrize(
    ("kind", "title", "note", "logo"),
    [
        ("callsheet", True, True, True),
        ("customer", False, True, True),
        ("customercard", False, True, False),
        ("labels", False, False, False),
        ("greetings", True, False, False),
    ],
)
def test_only_what_stands_on_a_kind_can_be_written(
    qtbot: QtBot, page: SheetsPage, kind: str, *, title: bool, note: bool, logo: bool
) -> None:
    page.kinds.setCurrentRow(list(EXAMPLES).index(kind))
    qtbot.waitUntil(lambda: page.form.choose.isEnabled() is logo and page.form.title.isEnabled() is title)
    assert page.form.note.isEnabled() is note


def test_the_paper_of_a_kind_is_chosen_without_a_template(qtbot: QtBot, page: SheetsPage, book: Book) -> None:
    size = chooser(page, "字号")
    size.setCurrentIndex(size.count() - 1)
    size.activated.emit(size.currentIndex())
    qtbot.waitUntil(lambda: book.read(queries.style_of, "callsheet").scale == 1.5)
    page.kinds.setCurrentRow(1)
    qtbot.waitUntil(lambda: chooser(page, "字号").currentText() == "100%")
    assert book.read(queries.style_of, "customer") == Style()


def test_a_copy_of_the_template_is_changed_shown_and_kept(qtbot: QtBot, page: SheetsPage, book: Book) -> None:
    to_template(qtbot, page)
    (own,) = book.read(queries.templates)
    assert (own.name, book.read(queries.style_of, "callsheet").template) == ("我们的电话 / 拜访单", own.id)
    text = page.editor.text
    text.moveCursor(QTextCursor.MoveOperation.Start)
    write(text, "{# 展厅用 #}")
    QTest.keyClick(page, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: book.read(queries.templates)[0].text.startswith("{# 展厅用 #}"))
    assert page.editor.problem.isHidden()


def test_a_mistake_is_told_with_its_line_and_what_was_typed_stays(
    qtbot: QtBot, page: SheetsPage, book: Book
) -> None:
    to_template(qtbot, page)
    text = page.editor.text
    wrong = text.toPlainText().replace("{{ day_line }}", "{{ dayline }}")
    line = 1 + wrong[: wrong.index("dayline")].count("\n")
    text.setPlainText(wrong)
    qtbot.waitUntil(page.editor.problem.isVisible)
    assert f"第 {line} 行" in page.editor.problem.text()
    assert text.marked() == line
    qtbot.mouseClick(page.editor.problem, LEFT)
    assert text.textCursor().blockNumber() == line - 1
    page.keep()
    qtbot.waitUntil(lambda: "dayline" in book.read(queries.templates)[0].text)
    assert "dayline" in text.toPlainText()
    text.setPlainText(wrong.replace("dayline", "day_line"))
    qtbot.waitUntil(page.editor.problem.isHidden)


def test_a_template_is_renamed_and_deleted(
    qtbot: QtBot, page: SheetsPage, book: Book, person: Person
) -> None:
    to_template(qtbot, page)
    person.words = "展厅电话单"
    qtbot.mouseClick(page.editor.rename, LEFT)
    qtbot.waitUntil(lambda: page.editor.which.currentText() == "展厅电话单")
    qtbot.mouseClick(page.editor.delete, LEFT)
    qtbot.waitUntil(page.editor.text.isReadOnly)
    assert book.read(queries.templates) == []
    book.undo()
    assert [each.name for each in book.read(queries.templates)] == ["展厅电话单"]


def test_a_picture_is_taken_made_small_and_printed_before_the_title(
    qtbot: QtBot, page: SheetsPage, book: Book, person: Person, tmp_path: Path
) -> None:
    picture = QImage(1200, 800, QImage.Format.Format_RGB32)
    picture.fill(0x1B6E8C)
    person.file = tmp_path / "店标.png"
    picture.save(str(person.file))
    qtbot.mouseClick(page.form.choose, LEFT)
    qtbot.waitUntil(page.form.logo.isChecked)
    assert QImage.fromData(book.read(queries.logo)).height() == 240
    assert book.read(queries.style_of, "callsheet").logo is True
    person.file.write_bytes(b"no picture")
    qtbot.mouseClick(page.form.choose, LEFT)
    assert "店标.png" in page.problem()
    qtbot.mouseClick(page.form.drop, LEFT)
    qtbot.waitUntil(lambda: not page.form.logo.isEnabled())
    assert book.read(queries.logo) == b""


def test_the_log_is_narrowed_by_words_and_printed_as_shown(qtbot: QtBot, book: Book) -> None:
    for title, people in (("甲单", 3), ("乙单", 1200)):
        book.write(actions.log_print, Printed("callsheet", title, "金水区", people, 2, "HP"))
    names = {row.id: row.name for row in book.read(staff.everybody)}
    dialog = PrintLogDialog(None, book.read(queries.prints), names)
    qtbot.addWidget(dialog)
    assert dialog.count.text() == "2 次"
    write(dialog.search, "乙单 李晓梅")
    assert dialog.count.text() == "1 次"
    told: list[tuple[object, object]] = []
    dialog.print_wanted.connect(lambda titles, rows: told.append((titles, rows)))
    dialog.findChild(QWidget)
    next(each for each in dialog.findChildren(type(dialog.yes)) if each.text() == "打印这张表").click()
    ((_titles, rows),) = told
    assert rows[0][1:7] == ("李晓梅", "电话 / 拜访单", "乙单", "金水区", "1,200", "2")  # type: ignore[index]


def test_a_call_sheet_out_of_the_log_is_typed_back(qtbot: QtBot, book: Book) -> None:
    book.write(actions.log_print, Printed("callsheet", "甲单", "", 3, 2, "HP", "K7Q", []))
    book.write(actions.log_print, Printed("list", "名单", "", 3, 2, "HP"))
    dialog = PrintLogDialog(None, book.read(queries.prints), {})
    qtbot.addWidget(dialog)
    dialog.table.selectRow(0)
    assert not dialog.type.isEnabled()
    write(dialog.search, "k7q")
    assert dialog.count.text() == "1 次"
    dialog.table.selectRow(0)
    with qtbot.waitSignal(dialog.type_wanted) as told:
        qtbot.mouseClick(dialog.type, LEFT)
    assert told.args == ["K7Q"]


@pytest.mark.parametrize("kind", ["ties", "decision"])
def test_the_words_of_a_drawing_are_changed_too_and_it_has_no_template(
    qtbot: QtBot, page: SheetsPage, book: Book, kind: str
) -> None:
    page.kinds.setFocus()
    page.kinds.setCurrentRow(list(EXAMPLES).index(kind))
    qtbot.waitUntil(lambda: (page.view.sheet() or Sheet("", (), "", "")).title.startswith("王建业"))
    qtbot.keyClick(page, Qt.Key.Key_T, ALT)
    assert page.part.value() == "look"
    qtbot.keyClick(page, Qt.Key.Key_W, ALT)
    place = next(
        row for row in range(page.words.table.rowCount()) if "{name}" in page.words.table.item(row, 0).text()
    )
    page.words.table.setCurrentCell(place, 1)
    page.words.table.item(place, 1).setText("{name} 身边的人")
    qtbot.waitUntil(lambda: (sheet := page.view.sheet()) is not None and sheet.title == "王建业 身边的人")
    qtbot.keyClick(page, Qt.Key.Key_L, ALT)
    write(page.form.title, "关系和决策")
    qtbot.keyClick(page.form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (sheet := page.view.sheet()) is not None and sheet.parts[0].title == "关系和决策")
