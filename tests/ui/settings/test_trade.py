"""Changing the trade, and packs of the shop's own, over a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.care import queries as care
from app.care.packs import trades
from app.customers import queries as customers
from app.fields.field import Section
from app.staff import queries as staff
from app.storage.book import Book
from tests.factories import make_book, make_customer
from tests.hands import answered
from ui import ask
from ui.desk import Desk
from ui.kit.turns import Turns
from ui.prefs import Prefs
from ui.settings.page import SettingsPage
from ui.settings.trade_dialog import PackDialog, TradeDialog

LEFT = Qt.MouseButton.LeftButton
PET = """name = "宠物店"
[[item]]
key = "pet_name"
label = "宠物名字"
kind = "text"
"""


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path, "店.keqing", begun=("云台店", "李晓梅"))
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, book: Book, tmp_path: Path) -> SettingsPage:
    prefs = Prefs(tmp_path / "keqing.ini")
    prefs.last_folder = tmp_path
    made = SettingsPage(desk, prefs, book.path)
    qtbot.addWidget(made)
    made.resize(1290, 900)
    made.show()
    qtbot.waitExposed(made)
    made.enter()
    qtbot.waitUntil(lambda: made.trade.name.text() == "汽车销售")
    qtbot.waitUntil(lambda: bool(made.days.state.text()))
    return made


class Chooser(ask.Person):
    """Chooses this file, whatever is asked."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def open_file(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> Path | None:
        return self.path

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        return self.path


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "宠物店.toml"
    path.write_text(PET, encoding="utf-8")
    before = ask.use(Chooser(path))
    yield path
    ask.use(before)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def key_of(book: Book, label: str) -> str:
    return next(f.key for f in book.read(customers.catalog).fields if f.zh == label)


def own(book: Book) -> list[str]:
    return [f.zh for f in book.read(customers.catalog).section(Section.SHOP)]


def dialog(qtbot: QtBot, page: SettingsPage) -> TradeDialog:
    qtbot.mouseClick(page.trade.change, LEFT)
    [made] = [d for d in page.findChildren(TradeDialog) if d.isVisible()]
    qtbot.waitUntil(lambda: "现在就是这个行业" in texts(made))
    return made


def test_the_trade_in_force_is_told_with_what_it_holds(page: SettingsPage) -> None:
    assert "个联系步骤" in page.trade.summary.text()
    assert "10 个档案项目" in page.trade.summary.text()


def test_another_trade_says_what_it_does_before_it_does_it(
    qtbot: QtBot, page: SettingsPage, desk: Desk, book: Book
) -> None:
    make_customer(book, "陈国栋", **{key_of(book, "意向车型"): "途锐"})  # type: ignore[arg-type]
    asked = dialog(qtbot, page)
    assert not asked.yes.isEnabled()
    asked.list.setCurrentRow(2)
    qtbot.waitUntil(lambda: "换成“保险”以后" in texts(asked))
    told = texts(asked)
    assert "意向车型（1 位客户）" in told
    assert "受益人" in told
    assert "购车预算" in told
    asked.hide_old.setChecked(True)
    qtbot.mouseClick(asked.yes, LEFT)
    qtbot.waitUntil(lambda: page.trade.name.text() == "保险")
    assert "意向车型" not in own(book)
    assert "受益人" in own(book)
    assert book.read(care.plan).trade == "insurance"
    desk.undo()
    qtbot.waitUntil(lambda: page.trade.name.text() == "汽车销售")
    assert own(book)[0] == "意向车型"


def test_leaving_the_dialog_changes_nothing(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    asked = dialog(qtbot, page)
    asked.list.setCurrentRow(1)
    qtbot.waitUntil(asked.yes.isEnabled)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert book.read(staff.shop).trade == "auto"


def test_an_item_is_hidden_and_shown_with_its_eye(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    def eyes(tip: str) -> list[QPushButton]:
        return [b for b in page.items.findChildren(QPushButton) if b.isVisible() and tip in b.toolTip()]

    qtbot.mouseClick(eyes("点一下藏起来")[0], LEFT)
    qtbot.waitUntil(lambda: "意向车型" not in own(book))
    qtbot.waitUntil(lambda: len(eyes("点一下显示")) == 1)
    qtbot.mouseClick(eyes("点一下显示")[0], LEFT)
    qtbot.waitUntil(lambda: "意向车型" in own(book))


def test_a_pack_of_the_shops_own_is_looked_into_kept_and_used(
    qtbot: QtBot, page: SettingsPage, book: Book, pack: Path
) -> None:
    qtbot.mouseClick(page.trade.take_in, LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(PackDialog)))
    [asked] = page.findChildren(PackDialog)
    assert "“宠物店.toml”没有写错的地方。里面是：" in texts(asked)
    assert "宠物名字" in texts(asked)
    qtbot.mouseClick(asked.yes, LEFT)
    qtbot.waitUntil(lambda: page.trade.name.text() == "宠物店")
    assert own(book) == ["宠物名字"]
    assert book.read(trades.trades)[-1].own


def test_a_wrong_pack_is_refused_with_its_line(
    qtbot: QtBot, page: SettingsPage, book: Book, pack: Path
) -> None:
    pack.write_text(PET + 'colour = "red"\n', encoding="utf-8")
    qtbot.mouseClick(page.trade.take_in, LEFT)
    qtbot.waitUntil(lambda: "没有采用" in page.trade.problem.text())
    assert "第 6 行 item[1].colour：没有“colour”这一项" in page.trade.problem.text()
    assert len(book.read(trades.trades)) == 4


def test_the_trade_is_exported_as_a_template_that_can_be_taken_in(
    qtbot: QtBot, page: SettingsPage, pack: Path
) -> None:
    with qtbot.waitSignal(page.exported) as told:
        qtbot.mouseClick(page.trade.export, LEFT)
    assert told.args == [pack]
    text = pack.read_text("utf-8")
    assert text.startswith("# 行业包")
    assert trades.look_into("样板.toml", text).name == "汽车销售"


def test_a_pack_that_is_not_in_use_is_deleted_from_the_dialog(
    qtbot: QtBot, page: SettingsPage, desk: Desk, book: Book
) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.do(trades.take_in, "宠物店.toml", PET)
    answered(qtbot, desk)
    qtbot.waitUntil(lambda: not any(turns.pending() for turns in page.findChildren(Turns)))
    asked = dialog(qtbot, page)
    asked.list.setCurrentRow(4)
    qtbot.waitUntil(asked.drop.isVisible)
    qtbot.mouseClick(asked.drop, LEFT)
    qtbot.waitUntil(lambda: len(book.read(trades.trades)) == 4)


def test_scripts_are_reached_from_here(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.page_wanted) as told:
        qtbot.mouseClick(page.trade.scripts, LEFT)
    assert told.args == ["scripts"]
