"""客户在旁: F9 anywhere in the window, and no phone, asset or note can be read on any page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import clock, opening
from app.care import actions as care
from app.customers import actions, referring
from app.customers.rows import Draft
from app.fields.field import Table
from app.fields.phones import PhoneKind, PhoneNumber
from app.interactions.rows import ContactDraft
from app.staff import actions as staff
from tests import hands
from ui.contact.log_dialog import LogDialog
from ui.customers.file.chips import PickChip
from ui.hall.pages import Pages
from ui.kit import veil
from ui.kit.chips import Chip
from ui.prefs import Prefs
from ui.program.late import LateBook

SECRETS = ("5521", "晋A00001", "不看短信", "返点", "带太太来看", "乙型", "990101197903160012")


TABS = {
    "overview": "不看短信",
    "items": "5521",
    "deals": "晋A00001",
    "contacts": "带太太来看",
    "history": "带太太来看",
}
"""What can be read on each tab of a file while nobody is beside."""


@pytest.fixture
def pages(qtbot: QtBot, tmp_path: Path) -> Iterator[Pages]:
    path = tmp_path / "店.keqing"
    fill(path)
    late = LateBook(lambda: opening.open_book(path))
    made = Pages(late, Prefs(tmp_path / "keqing.ini"), path)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    with qtbot.waitExposed(made.window):
        late.opened.connect(made.opened)
        late.start()
    qtbot.waitUntil(lambda: made.me is not None, timeout=20_000)
    yield made
    made.window.close()
    made.close()
    late.opened_book().close()  # type: ignore[union-attr]


def fill(path: Path) -> None:
    book = opening.create_book(path)
    book.sign_in(book.write(staff.add_staff, "李晓梅").value)
    values = {
        "name": "陈国栋",
        "mobile": (PhoneNumber(PhoneKind.MOBILE, "13800005521"),),
        "notes": "不看短信",
        "health": "乙型肝炎",
        "id_number": "990101197903160012",
        "next_contact_on": clock.today(),
        "personality": "driver",
        "loyalty": "displeased",
    }
    children = ((Table.ASSETS, {"kind": "vehicle", "name": "大众", "identifier": "晋A00001"}),)
    chen = book.write(actions.new_customer, Draft(values, book.staff_id, children=children)).value
    said = ContactDraft(
        chen, "call", "reached", text="第二次带太太来看", promises=(("给他返点", clock.today()),),
        learnt={"health": "乙型肝炎"}, at=clock.now() - dt.timedelta(days=3),
    )  # fmt: skip
    book.write(care.log_and_settle, said)
    book.close()


def readable(of: QWidget) -> list[str]:
    """Everything that can be read in sight: labels, buttons, fields, lists and tool tips."""
    words: list[str] = []
    for widget in of.findChildren(QWidget):
        if not widget.isVisible():
            continue
        words.append(widget.toolTip())
        if isinstance(widget, QLabel | QPushButton | QLineEdit):
            words.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            words.append(widget.toPlainText())
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            words += cells(widget.model())
    return words


def cells(model: QAbstractItemModel) -> list[str]:
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    places = [(row, column) for row in range(model.rowCount()) for column in range(columns)]
    return [str(model.index(*place).data() or "") for place in places]


def seen(of: QWidget) -> set[str]:
    words = [each.replace(" ", "") for each in readable(of)]
    return {secret for secret in SECRETS if any(secret in each for each in words)}


def visible(of: QWidget, tip: str) -> list[QPushButton]:
    return [each for each in of.findChildren(QPushButton) if each.isVisible() and each.toolTip() == tip]


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)


def test_one_key_covers_every_page_and_the_same_key_shows_it_again(qtbot: QtBot, pages: Pages) -> None:
    window = pages.window
    until(qtbot, lambda: "5521" in seen(window))
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F9)
    assert seen(window) == set()
    assert [b.text() for b in window.topbar.findChildren(QPushButton)].count("客户在旁") == 1
    for key in ("customers", "calendar", "hot", "forgotten", "care"):
        window.show_page(key)
        hands.answered(qtbot, pages.desk)
        assert seen(window) == set(), key
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F9)
    window.show_page("today")
    until(qtbot, lambda: "5521" in seen(window))


def test_every_tab_of_a_file_is_covered(qtbot: QtBot, pages: Pages) -> None:
    window = pages.window
    window.open_customer(1)
    file = window.page("file")
    until(qtbot, lambda: "陈国栋" in readable(file))
    for tab, secret in TABS.items():
        file.tab(tab)  # type: ignore[attr-defined]
        until(qtbot, lambda secret=secret: secret in seen(file))
        assert not seen(file) & {"乙型", "990101197903160012"}
        veil.toggle()
        assert seen(file) == set(), tab
        veil.toggle()


def test_nobody_reads_what_we_think_of_them(qtbot: QtBot, pages: Pages) -> None:
    window = pages.window
    window.resize(1700, 900)
    window.open_customer(1)
    file = window.page("file")
    file.tab("overview")  # type: ignore[attr-defined]

    def thought() -> set[str]:
        chips = [chip.text() for chip in file.findChildren(Chip) if chip.isVisible()]
        return {word for word in ("让他拿主意", "主观型", "不高兴") if word in str([readable(file), chips])}

    until(qtbot, lambda: len(thought()) == 3)
    veil.toggle()
    assert thought() == set()
    veil.toggle()
    assert len(thought()) == 3


def test_a_dialog_over_the_window_hears_the_key_too(qtbot: QtBot, pages: Pages) -> None:
    pages.log_contact(1)
    dialog = pages.window.findChild(LogDialog)
    assert isinstance(dialog, QDialog)
    until(qtbot, lambda: "5521" in seen(dialog))
    qtbot.keyClick(dialog, Qt.Key.Key_F9)
    assert seen(dialog) == set()
    dialog.reject()


def test_nothing_secret_gets_into_the_clipboard(qtbot: QtBot, pages: Pages) -> None:
    window = pages.window
    window.open_customer(1)
    file = window.page("file")
    until(qtbot, lambda: "陈国栋" in readable(file))
    file.tab("overview")  # type: ignore[attr-defined]
    QGuiApplication.clipboard().setText("先前")
    veil.toggle()
    until(qtbot, lambda: visible(file, "复制电话"))
    qtbot.mouseClick(visible(file, "复制电话")[0], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "先前"
    assert any("F9" in words for words in readable(file))


JUDGED = ("王建业", "意向 H", "不满意", "主观型", "让他拿主意", "重复购买", "带太太来看")


@pytest.fixture
def rated(pages: Pages) -> int:
    """Somebody whom we rated, who was brought by somebody, and about whom much is to be minded."""
    book = pages.book
    assert book is not None
    who = {
        "name": "周敏",
        "grade": "B",
        "stage": "repeat",
        "intent": "H",
        "personality": "driver",
        "referrer": "王建业",
        "diet_taboos": "花生",
        "next_contact_on": clock.today(),
    }
    customer_id = book.write(actions.new_customer, Draft(who, book.staff_id)).value
    said = ContactDraft(customer_id, "call", "reached", text="嫌贵", mood="unhappy", at=clock.now())
    pages.desk.do(care.log_and_settle, said)
    return customer_id


def judged(of: QWidget) -> set[str]:
    chips = (*of.findChildren(Chip), *of.findChildren(PickChip))
    words = [*readable(of), *(each.text() for each in chips if each.isVisible())]
    return {word for word in JUDGED if any(word in each for each in words)}


def test_a_file_shows_neither_what_we_think_of_them_nor_who_sent_them(
    qtbot: QtBot, pages: Pages, rated: int
) -> None:
    window = pages.window
    window.open_customer(rated)
    file = window.page("file")
    file.tab("overview")  # type: ignore[attr-defined]
    until(qtbot, lambda: {"王建业", "意向 H", "不满意", "重复购买"} <= judged(file))
    veil.toggle()
    assert judged(file) == set()
    assert not [each for each in file.findChildren(PickChip) if each.isVisible()]
    for told in ("花生", "还有 1 条提醒"):
        until(qtbot, lambda told=told: any(told in words for words in readable(file)))
    assert judged(file) == set()
    for tab in ("ties", "items", "dues"):
        file.tab(tab)  # type: ignore[attr-defined]
        hands.answered(qtbot, pages.desk)
        assert judged(file) == set(), tab
    veil.toggle()
    file.tab("overview")  # type: ignore[attr-defined]
    until(qtbot, lambda: {"王建业", "意向 H", "不满意", "重复购买"} <= judged(file))
    until(qtbot, lambda: not any("条提醒" in words for words in readable(file)))


def test_today_and_the_list_show_no_grade(qtbot: QtBot, pages: Pages, rated: int) -> None:
    window = pages.window
    today = window.page("today")
    until(qtbot, lambda: any("周敏" in words for words in readable(today)))

    def grades(of: QWidget) -> list[str]:
        return [word for words in readable(of) for word in words.split("\t") if word in ("A", "B", "H")]

    until(qtbot, lambda: grades(today))
    veil.toggle()
    assert grades(today) == []
    assert judged(today) == set()
    window.show_page("customers")
    customers = window.page("customers")
    until(qtbot, lambda: any("周敏" in words for words in readable(customers)))
    assert grades(customers) == []
    assert judged(customers) == set()
    veil.toggle()
    until(qtbot, lambda: grades(customers))


def test_who_brought_whom_is_covered(qtbot: QtBot, pages: Pages, rated: int) -> None:
    book = pages.book
    assert book is not None
    pages.desk.do(referring.set_referrer, rated, 1)
    window = pages.window
    window.open_customer(1)
    file = window.page("file")
    file.tab("ties")  # type: ignore[attr-defined]
    until(qtbot, lambda: any("周敏" in words for words in readable(file)))
    veil.toggle()
    assert not any("周敏" in words for words in readable(file))
    window.open_customer(rated)
    until(qtbot, lambda: any("周敏" in words for words in readable(file)))
    hands.answered(qtbot, pages.desk)
    assert [words for words in readable(file) if "陈国栋" in words] == []
