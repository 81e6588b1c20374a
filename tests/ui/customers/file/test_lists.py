"""The lists in a file go to paper and into a file as they are shown: contacts, history, care."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.care import actions as care
from app.customers import actions
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.sheets.asked import ShownRows
from app.storage.book import Book
from tests.ui.customers.file_bench import Screen, add_chen
from ui import ask
from ui.customers.contacts.tab import ContactsTab
from ui.customers.history.tab import HistoryTab
from ui.customers.records.tables import RecordsCard
from ui.desk import Desk
from ui.hall.exporting import Exporting
from ui.kit import veil
from ui.kit.table import SmallTable
from ui.prefs import Prefs

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Saves(ask.Person):
    """Says where to save."""

    path = Path()

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        return self.path


@pytest.fixture
def saves(tmp_path: Path) -> Iterator[Saves]:
    made = Saves()
    made.path = tmp_path / "out.xlsx"
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture
def screen(qtbot: QtBot, book: Book, desk: Desk, people: list[int]) -> Screen:
    book.sign_in(people[0])
    chen = add_chen(book, people[0])
    for day, channel, text in ((17, "visit", "交车，说想带女儿试驾"), (18, "call", "问保养")):
        promises = (("送钥匙套", dt.date(2026, 11, 20)),) if channel == "visit" else ()
        at = dt.datetime(2026, 11, day, 10, 5)
        draft = ContactDraft(chen, channel, "reached", text=text, promises=promises, at=at)
        book.write(interactions.log_contact, draft)
    made = Screen(qtbot, book, desk)
    made.open(chen)
    return made


def printed(screen: Screen, tab: QWidget) -> ShownRows:
    """What Ctrl+Shift+P wants on paper."""
    tab.setFocus()
    with screen.qtbot.waitSignal(screen.page.print_wanted) as told:
        screen.qtbot.keyClick(tab, Qt.Key.Key_P, CTRL | SHIFT)
    asked = told.args[0]
    assert isinstance(asked, ShownRows)
    return asked


def column(asked: ShownRows, title: str) -> Sequence[str]:
    place = asked.titles.index(title)
    return [row[place] for row in asked.rows]


def test_the_contacts_are_printed_as_far_as_they_are_narrowed(screen: Screen) -> None:
    tab = screen.page.tab("contacts")
    assert isinstance(tab, ContactsTab)
    screen.until(lambda: len(tab.table.ids()) == 2)
    asked = printed(screen, tab)
    assert asked.title == "陈国栋 的沟通记录"
    assert column(asked, "时间") == ["2026-11-18 10:05", "2026-11-17 10:05"]
    assert column(asked, "说了什么") == ["问保养", "交车，说想带女儿试驾"]
    assert column(asked, "承诺") == ["", "送钥匙套 (11-20)"]
    screen.qtbot.keyClicks(tab.search, "keyword")
    screen.until(lambda: not tab.tools.print.isEnabled())
    tab.search.setText("保养")
    screen.until(lambda: len(tab.table.ids()) == 1 and tab.tools.print.isEnabled())
    asked = printed(screen, tab)
    assert (column(asked, "方式"), asked.about) == (["电话"], "保养")


def test_what_was_said_stays_covered_while_a_customer_is_beside(screen: Screen) -> None:
    tab = screen.page.tab("contacts")
    assert isinstance(tab, ContactsTab)
    screen.until(lambda: len(tab.table.ids()) == 2)
    veil.draw()
    assert set(column(printed(screen, tab), "说了什么")) == {veil.COVER}


def test_every_line_of_the_history_stands_for_itself_on_paper(screen: Screen) -> None:
    chen = screen.page.current_customer()
    assert chen is not None
    screen.desk.do(actions.save_fields, chen, {"salutation": "陈总", "position": "董事长"})
    tab = screen.page.tab("history")
    assert isinstance(tab, HistoryTab)
    screen.until(lambda: any("董事长" in text for text in tab.texts()))
    asked = printed(screen, tab)
    assert asked.titles == ("时间", "谁", "事情", "改动")
    first, second = asked.rows[:2]
    assert first[:3] == second[:3]
    assert first[1] == "李晓梅"
    tab.search.setText("称呼")
    asked = printed(screen, tab)
    assert ([row[3] for row in asked.rows], asked.about) == (["称呼：空 → 陈总"], "称呼")


def test_a_list_is_exported_where_one_says(
    screen: Screen, saves: Saves, prefs: Prefs, book: Book, qtbot: QtBot
) -> None:
    chen = screen.page.current_customer()
    assert chen is not None
    screen.desk.do(care.decide, chen, [("birthday", dt.date(2026, 11, 1))], "skipped", "本人不过生日")
    files = Exporting(screen.desk, prefs, lambda: screen.page, lambda: book)  # type: ignore[arg-type, return-value]
    screen.page.export_wanted.connect(files.rows)
    for key, title, told in (
        ("contacts", "说了什么", "问保养"),
        ("history", "改动", "沟通记录：电话 问保养"),
        ("dues", "原因", "本人不过生日"),
    ):
        tab = screen.page.tab(key)
        screen.until(lambda tab=tab: tab.tools.export.isEnabled())
        with qtbot.waitSignal(files.saved):
            screen.click("导出这个列表 Ctrl E", tab)
        rows = [[str(cell or "") for cell in row] for row in load_workbook(saves.path).active.values]
        head = next(row for row in rows if title in row)
        assert told in [row[head.index(title)] for row in rows if len(row) > head.index(title)]


def click_header(screen: Screen, table: SmallTable, title: str) -> None:
    header = table.horizontalHeader()
    model = table.model()
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    at = header.sectionViewportPosition(titles.index(title)) + 12
    screen.qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, header.height() // 2)
    )


def shown(table: SmallTable, column: int = 0) -> list[str]:
    return [str(table.model().index(row, column).data()) for row in range(table.model().rowCount())]


def test_records_are_sorted_by_a_click_and_the_one_in_hand_stays_the_one(screen: Screen) -> None:
    chen = screen.page.current_customer()
    assert chen is not None
    for product, amount in (("途锐", 30_000_000), ("迈腾", 9_000_000), ("订金", None)):
        row = {"product": product, "amount": amount}
        screen.book.write(actions.save_child, chen, Table.PURCHASES, None, row)
    screen.desk.changed.emit(frozenset({"purchase"}))
    screen.page.tab("deals")
    [card] = [each for each in screen.page.findChildren(RecordsCard) if each.of is Table.PURCHASES]
    screen.until(lambda: shown(card.table) == ["途锐", "迈腾", "订金"])
    card.table.selectRow(0)
    click_header(screen, card.table, "金额")
    assert shown(card.table) == ["迈腾", "途锐", "订金"]
    assert shown(card.table)[card.table.current_row()] == "途锐"
    click_header(screen, card.table, "金额")
    assert shown(card.table) == ["途锐", "迈腾", "订金"]
    screen.click("修改", card)
    assert screen.dialog().form.editor("product").text() == "途锐"
    screen.dialog().reject()
    click_header(screen, card.table, "金额")
    click_header(screen, card.table, "产品")
    assert shown(card.table) == sorted(["迈腾", "途锐", "订金"])


def test_the_history_is_sorted_and_printed_in_that_order(screen: Screen) -> None:
    chen = screen.page.current_customer()
    assert chen is not None
    screen.desk.do(actions.save_fields, chen, {"salutation": "陈总", "position": "董事长"})
    tab = screen.page.tab("history")
    assert isinstance(tab, HistoryTab)
    screen.until(lambda: any("董事长" in text for text in tab.texts()))
    click_header(screen, tab.table, "改动")
    assert tab.texts() == sorted(tab.texts())
    assert all(shown(tab.table, 0))
    assert column(printed(screen, tab), "改动") == tab.texts()
