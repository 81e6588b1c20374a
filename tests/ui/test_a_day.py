"""A salesperson's day in the real window: import the old list, find, edit, log, print, undo it all."""

from __future__ import annotations

import datetime as dt
import threading
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import clock, opening
from app.customers import queries as customers
from app.customers.rows import Query
from app.printing.queries import prints
from app.sample import shop
from app.sheets.asked import ShownRows
from app.sheets.sheet import Sheet
from app.storage.book import Book
from tests.factories import make_book
from tests.files import make_lists as lists
from tests.hands import write
from ui import ask
from ui.contact.log_dialog import LogDialog
from ui.customers.file.page import CustomerFilePage
from ui.customers.list.area_popup import AreaPopup
from ui.customers.list.page import CustomersPage
from ui.hall.pages import Pages
from ui.importing.page import ImportPage
from ui.kit.form import Form
from ui.prefs import Prefs
from ui.printing import write_pdf
from ui.printing.output import OnProgress
from ui.printing.preview_dialog import PreviewDialog
from ui.program.late import LateBook
from ui.today.page import TodayPage
from ui.typing_back.page import TypingPage

LATER = 20_000
"""Milliseconds that an import or a PDF may take on a slow machine."""


class Answers(ask.Person):
    """Answers the questions that stop a person: a name, a file."""

    name = "李晓梅"
    opened: Path | None = None
    saved: Path | None = None

    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None:
        return self.name

    def open_files(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> list[Path]:
        return [self.opened] if self.opened is not None else []

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        return self.saved


@pytest.fixture
def answers() -> Iterator[Answers]:
    made = Answers()
    before = ask.use(made)
    yield made
    ask.use(before)


class Day:
    """The window, and the hands of the person before it."""

    def __init__(self, qtbot: QtBot, path: Path, prefs: Prefs) -> None:
        self.qtbot = qtbot
        self.late = LateBook(lambda: opening.open_book(path))
        self.pages = Pages(self.late, prefs, path)
        self.window = self.pages.window
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        with qtbot.waitExposed(self.window):
            self.late.opened.connect(self.pages.opened)
            self.late.start()
        self.until(lambda: self.pages.me is not None)

    @property
    def book(self) -> Book:
        book = self.late.opened_book()
        assert book is not None
        return book

    def until(self, condition: Callable[[], object], patience: int = LATER) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=patience)

    def buttons(self, text: str, inside: QWidget | None = None) -> list[QPushButton]:
        found = (inside or self.window).findChildren(QPushButton)
        usable = [b for b in found if b.isVisible() and b.isEnabled()]
        return [b for b in usable if (b.text() or b.accessibleName()).startswith(text)]

    def shows(self, text: str) -> bool:
        return bool(self.buttons(text))

    def press(self, text: str, inside: QWidget | None = None) -> None:
        self.qtbot.mouseClick(self.buttons(text, inside)[0], Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, held)

    def page(self, key: str, kind: type[Any]) -> Any:
        page = self.window.show_page(key)
        assert isinstance(page, kind)
        return page

    def count(self) -> int:
        return self.book.read(customers.count, Query())

    def close(self) -> None:
        self.window.close()
        self.pages.close()
        self.book.close()


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Day]:
    path = tmp_path / "店.keqing"
    make_book(tmp_path, path.name).close()
    made = Day(qtbot, path, Prefs(tmp_path / "prefs.ini"))
    yield made
    made.close()


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        pages = "".join(pdf[n].get_textpage().get_text_range() for n in range(len(pdf)))
    return unicodedata.normalize("NFKC", pages)


def import_by_clicks(day: Day, answers: Answers, source: Path) -> None:
    page = day.page("import", ImportPage)
    answers.opened = source
    day.press("选择文件")
    day.until(lambda: day.shows("下一步"))
    if page.at().name != "COLUMNS":  # a list of one table asks for nothing before
        day.press("下一步")
    day.until(lambda: page.at().name == "COLUMNS" and day.shows("下一步"))
    day.press("下一步")
    day.until(lambda: page.at().name == "CHECK" and day.shows("导入 "))
    day.press("导入 ")
    day.until(lambda: day.count() > 0)
    day.until(lambda: day.shows("撤销"))


@pytest.mark.timeout(180)
def test_a_day_from_the_old_list_to_the_call_sheet_and_back_to_empty(
    day: Day, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_by_clicks(day, answers, shop.sample_list())
    assert day.count() > 140

    # Somebody is found by the initials of the pinyin, and the file is opened and edited.
    day.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    write(day.window.topbar.search, "wjy")
    day.until(lambda: day.window.topbar.search.hits().texts())
    day.key(Qt.Key.Key_Return)
    day.until(lambda: day.window.current_page() == "file")
    file = day.window.page("file")
    assert isinstance(file, CustomerFilePage)
    customer_id = file.current_customer()
    assert customer_id is not None
    day.until(lambda: [f for f in file.findChildren(Form) if "salutation" in f.item_keys()])
    [form] = [f for f in file.findChildren(Form) if "salutation" in f.item_keys()]
    editor = form.editor("salutation")
    day.until(editor.isVisible)
    editor.input.setFocus()
    editor.input.selectAll()
    write(editor.input, "王哥")
    day.key(Qt.Key.Key_Tab)
    day.until(lambda: day.book.read(customers.customer_file, customer_id).values["salutation"] == "王哥")
    assert day.book.read(customers.customer_file, customer_id).name.startswith("王建业")

    # Next morning some are due; the talk is logged, the row goes and the next one comes.
    clock.set_today(dt.date(2026, 11, 23))
    today = day.page("today", TodayPage)
    day.press("全店", today)
    day.until(lambda: today.list.current() is not None and today.pane.known is not None)
    first = today.list.current()
    write(today.pane.form.text, "生日快乐，约了下周试驾")
    today.pane.form.text.setFocus()
    day.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    day.until(lambda: "已完成 1" in today.summary.text())
    assert today.list.current() is not None
    assert today.list.current().customer_id != first.customer_id

    # The call sheet goes to a PDF whose text can be read back, and which is opened by a click.
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    answers.saved = tmp_path / "电话单.pdf"
    day.press("打印电话单", today)
    day.until(lambda: any(each.yes.isEnabled() for each in day.window.findChildren(PreviewDialog)))
    day.press("存为 PDF", day.window.findChildren(PreviewDialog)[0])
    day.until(answers.saved.exists)
    day.until(lambda: "%%EOF" in answers.saved.read_bytes()[-64:].decode("latin-1"))  # type: ignore[union-attr]
    printed = text_of(answers.saved)
    assert "电话 / 拜访单" in printed
    assert today.list.current().name in printed
    day.until(lambda: day.window.toast.text().startswith("已保存到"))
    day.window.findChildren(PreviewDialog)[0].reject()
    day.press("打开", day.window.toast)
    assert opened == [str(answers.saved)]

    # In the evening what was written on it is typed back, by keys alone.
    day.window.activateWindow()
    day.until(lambda: QApplication.activeWindow() is day.window)
    day.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    typing = day.page("typing", TypingPage)
    day.until(lambda: typing.form.row is not None)
    day.key(Qt.Key.Key_2)
    day.key(Qt.Key.Key_Return)
    day.until(lambda: typing.progress.text().startswith("已录 1"))
    day.until(lambda: "contact" in str(day.book.undo_label()))

    # Everything is taken back, one step after the other, until the file is empty again.
    for _ in range(20):
        if day.count() == 0:
            break
        label = day.book.undo_label()
        assert label is not None
        day.pages.desk.undo()
        day.until(lambda label=label: day.book.undo_label() != label)
    assert day.count() == 0


@pytest.mark.timeout(120)
def test_everybody_of_an_area_is_found_and_printed_from_an_imported_list(
    day: Day, answers: Answers, tmp_path: Path
) -> None:
    rows = [("姓名", "手机", "家庭住址")]
    for place, street in enumerate(("中原区碧桂园小区3号楼", "中原区建设西路8号", "金水区花园路1号")):
        rows.append((f"王{'甲乙丙'[place]}", f"1380000000{place}", f"河南省郑州市{street}"))
    import_by_clicks(day, answers, lists.xlsx(tmp_path / "名单.xlsx", rows))
    page = day.page("customers", CustomersPage)
    day.until(lambda: page.counts_text() == "3 位客户")
    chip = page.filters.chip("areas")
    chip.setFocus()
    day.qtbot.keyClick(chip, Qt.Key.Key_Down)
    [chooser] = page.findChildren(AreaPopup)
    for line in ("河南 3", "郑州 3"):
        day.until(lambda line=line: chooser.lines() == [line])
        day.qtbot.keyClick(chooser.search, Qt.Key.Key_Right)
    day.until(lambda: chooser.lines() == ["中原区 2", "金水区 1"])
    day.qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    day.until(lambda: page.counts_text() == "2 位客户")
    answers.saved = tmp_path / "名单.pdf"
    page.setFocus()
    day.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    [menu] = [each for each in page.findChildren(QMenu) if each.isVisible()]
    day.qtbot.keyClick(menu, Qt.Key.Key_Return)
    day.until(lambda: any(each.yes.isEnabled() for each in day.window.findChildren(PreviewDialog)))
    day.press("存为 PDF", day.window.findChildren(PreviewDialog)[0])
    day.until(answers.saved.exists)
    printed = text_of(answers.saved)
    assert "地区 中原区" in printed
    assert "王丙" not in printed
    day.window.findChildren(PreviewDialog)[0].reject()


@pytest.mark.parametrize("refused", [False, True], ids=["done", "refused"])
def test_what_is_put_aside_outlives_a_change_of_language(
    day: Day, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, refused: bool
) -> None:
    """The window is built anew meanwhile; what became of it is told in the new one and stands in the log."""
    going = threading.Event()

    def slowly(sheet: Sheet, path: Path, progress: OnProgress | None = None) -> int:
        going.wait(10)
        return write_pdf(sheet, path, progress)

    monkeypatch.setattr("ui.printing.preview_dialog.write_pdf", slowly)
    answers.saved = tmp_path / "nowhere" / "名单.pdf" if refused else tmp_path / "名单.pdf"
    day.pages.paper.show(ShownRows("名单", ("姓名", "手机"), (("陈国栋", "138 0000 5521"),), 1))
    [dialog] = day.window.findChildren(PreviewDialog)
    day.until(dialog.yes.isEnabled)
    day.press("存为 PDF", dialog)
    day.until(dialog.aside.isVisible)
    day.qtbot.keyClick(dialog, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    day.window.closing.connect(day.pages.close)
    old = day.window
    with day.qtbot.waitSignal(day.pages.rebuilt):
        day.pages.rebuild(lambda: None)
    day.window = day.pages.window
    day.qtbot.addWidget(day.window)
    day.window.show()
    day.until(lambda: not isValid(old))
    going.set()
    if refused:
        day.until(lambda: [each.complaint() for each in day.window.findChildren(PreviewDialog)] != [])
    else:
        day.until(lambda: bool(day.book.read(prints)))
        assert answers.saved.exists()
        day.until(lambda: not isValid(dialog))


def test_after_an_import_those_who_came_with_it_are_shown_and_found_again_later(
    day: Day, answers: Answers, tmp_path: Path
) -> None:
    from tests.factories import make_customer

    make_customer(day.book, name="孙丽")
    rows = [("姓名", "电话"), ("王伟", "13600002210")]
    import_by_clicks(day, answers, lists.text(tmp_path / "车展.csv", rows))
    day.until(lambda: day.shows("去看这批客户"))
    day.press("去看这批客户")
    day.until(lambda: day.window.current_page() == "customers")
    page = day.window.page("customers")
    assert isinstance(page, CustomersPage)
    day.until(lambda: page.filters.words() == f"导入 {clock.today():%Y-%m-%d} 车展.csv")
    day.until(lambda: page.counts_text() == "1 位客户")
    day.press("清除筛选")
    day.until(lambda: page.counts_text() == "2 位客户")

    importing = day.page("import", ImportPage)
    day.press("再导入一份")
    day.until(importing.choose.batches.buttons)
    importing.choose.batches.buttons()[0].click()
    day.until(lambda: importing.past.dialog is not None)
    day.press("看这批客户", importing.past.dialog)
    day.until(lambda: day.window.current_page() == "customers" and page.counts_text() == "1 位客户")
    day.pages.desk.undo()
    day.until(lambda: page.filters.words() == "导入 已撤销" and not page.counts_text())
    day.press("清除筛选")
    day.until(lambda: page.counts_text() == "1 位客户")
    day.until(lambda: not page.filters.chip("imports").isVisible())


def test_a_list_is_imported_by_keys_alone(day: Day, answers: Answers, tmp_path: Path) -> None:
    rows = [("姓名", "手机"), ("王建业", "13600002210"), ("赵雅琴", "13900000087")]
    answers.opened = lists.xlsx(tmp_path / "名单.xlsx", rows)
    day.key(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    page = day.page("import", ImportPage)
    day.key(Qt.Key.Key_Return)
    day.until(lambda: page.at().name == "COLUMNS")
    for step in ("CHECK", "IMPORT"):
        day.until(lambda: page.bar.main_button.isEnabled() and page.isAncestorOf(day.window.focusWidget()))
        day.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        day.until(lambda step=step: page.at().name == step)
    day.until(lambda: day.count() == 2)
    day.until(page.bar.main_button.hasFocus)
    day.key(Qt.Key.Key_Return)
    day.until(lambda: day.window.current_page() == "customers")


def test_ctrl_l_logs_a_contact_from_anywhere(day: Day, answers: Answers) -> None:
    from app.interactions import queries as interactions
    from tests.factories import make_customer

    make_customer(day.book, "陈国栋", mobile="13800005521")
    day.window.setFocus()
    day.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    [dialog] = day.window.findChildren(LogDialog)
    write(dialog.who, "陈国栋")
    day.until(lambda: dialog.who.completer().completionCount() > 0)
    day.qtbot.keyClick(dialog.who, Qt.Key.Key_Return)
    day.until(lambda: dialog.name.text() == "陈国栋")
    write(dialog.form.text, "路上遇到，约了周六")
    dialog.yes.click()
    day.until(lambda: day.book.read(interactions.recent, clock.today()))
    [contact] = day.book.read(interactions.recent, clock.today())
    assert (contact.customer, contact.staff, contact.text) == ("陈国栋", "李晓梅", "路上遇到，约了周六")
