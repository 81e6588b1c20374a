"""Narrowing the list to an area, by clicks and by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.customers import actions
from app.customers.rows import Area
from app.storage.book import Book
from tests.hands import write
from tests.ui.customers.list.test_page import (
    CTRL,
    LEFT,
    PLAIN,
    asked_for,
    column,
    make_page,
    press,
    until_shows,
    window,
)
from ui import ask
from ui.customers.file_reads import past
from ui.customers.history.lines import describe
from ui.customers.list.area_popup import AreaPopup
from ui.customers.list.area_words import area_name
from ui.customers.list.export_dialog import ExportDialog
from ui.customers.list.filters import Filters, load_filters
from ui.customers.list.page import CustomersPage
from ui.desk import Desk
from ui.prefs import Prefs

ADDRESSES = {
    "陈国栋": "郑州市金水区碧桂园小区1号楼",
    "赵雅琴": "河南郑州金水区花园路3号",
    "王建业": "郑州市中原区碧桂园2号楼",
    "刘思远": "开封市鼓楼区",
    "孙丽": "北京市朝阳区建国路88号",
    "郑伟": "阳光小区3号楼",
}
KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book, shop: dict[str, int]) -> CustomersPage:
    for name, address in ADDRESSES.items():
        book.write(actions.save_fields, shop[name], {"mailing_address": address})
    made = make_page(qtbot, desk, prefs)
    until_shows(qtbot, made, 40)
    return made


def chooser(qtbot: QtBot, page: CustomersPage) -> AreaPopup:
    qtbot.mouseClick(page.filters.chip("areas"), LEFT, PLAIN, QPoint(10, 12))
    popup = window(AreaPopup)
    assert isinstance(popup, AreaPopup)
    qtbot.waitUntil(lambda: bool(popup.lines()))
    return popup


def until_lists(qtbot: QtBot, popup: AreaPopup, *lines: str) -> None:
    qtbot.waitUntil(lambda: popup.lines() == list(lines))


def click_line(qtbot: QtBot, popup: AreaPopup, row: int, *, on_arrow: bool = False) -> None:
    rect = popup.list.visualItemRect(popup.list.item(row))
    x = rect.right() - 10 if on_arrow else rect.left() + 40
    qtbot.mouseClick(popup.list.viewport(), LEFT, PLAIN, QPoint(x, rect.center().y()))


def keys(qtbot: QtBot, popup: AreaPopup, *pressed: Qt.Key) -> None:
    for key in pressed:
        qtbot.keyClick(popup.search, key)


def test_the_levels_are_walked_by_keys_and_counted(page: CustomersPage, qtbot: QtBot) -> None:
    chip = page.filters.chip("areas")
    chip.setFocus()
    qtbot.keyClick(chip, KEY.Key_Down)
    popup = window(AreaPopup)
    until_lists(qtbot, popup, "河南 4", "北京 1", "没写省份 1")
    keys(qtbot, popup, KEY.Key_Right)
    until_lists(qtbot, popup, "郑州 3", "开封 1")
    keys(qtbot, popup, KEY.Key_Right)
    until_lists(qtbot, popup, "金水区 2", "中原区 1")
    keys(qtbot, popup, KEY.Key_Left)
    until_lists(qtbot, popup, "郑州 3", "开封 1")
    keys(qtbot, popup, KEY.Key_Right)
    until_lists(qtbot, popup, "金水区 2", "中原区 1")
    keys(qtbot, popup, KEY.Key_Down, KEY.Key_Return)
    until_shows(qtbot, page, 1)
    assert column(page, "name") == ["王建业"]
    assert chip.text() == "地区 中原区"
    assert not any(isinstance(each, AreaPopup) for each in QApplication.topLevelWidgets())


def test_areas_are_ticked_by_space_and_taken_back_by_delete(page: CustomersPage, qtbot: QtBot) -> None:
    popup = chooser(qtbot, page)
    keys(qtbot, popup, KEY.Key_Down, KEY.Key_Space)
    until_shows(qtbot, page, 1)
    keys(qtbot, popup, KEY.Key_Down, KEY.Key_Space)
    until_shows(qtbot, page, 2)
    keys(qtbot, popup, KEY.Key_Return)
    assert page.filters.chip("areas").text() == "地区 北京、没写省份"
    qtbot.keyClick(page.filters.chip("areas"), KEY.Key_Delete)
    until_shows(qtbot, page, 40)


def test_clicks_go_in_by_the_arrow_and_tick_elsewhere(page: CustomersPage, qtbot: QtBot) -> None:
    popup = chooser(qtbot, page)
    click_line(qtbot, popup, 0, on_arrow=True)
    until_lists(qtbot, popup, "郑州 3", "开封 1")
    click_line(qtbot, popup, 0)
    until_shows(qtbot, page, 3)
    click_line(qtbot, popup, 0)
    until_shows(qtbot, page, 40)
    popup.go_back()
    until_lists(qtbot, popup, "河南 4", "北京 1", "没写省份 1")


def test_the_city_of_a_municipality_is_passed_over(page: CustomersPage, qtbot: QtBot) -> None:
    popup = chooser(qtbot, page)
    keys(qtbot, popup, KEY.Key_Down, KEY.Key_Right)
    until_lists(qtbot, popup, "朝阳区 1")


def test_typing_finds_areas_of_every_level_and_words_of_addresses(page: CustomersPage, qtbot: QtBot) -> None:
    popup = chooser(qtbot, page)
    write(popup.search, "碧桂园")
    until_lists(
        qtbot, popup, "碧桂园 河南 › 郑州 › 中原区 1", "碧桂园 河南 › 郑州 › 金水区 1", "地址里有“碧桂园” 2"
    )
    keys(qtbot, popup, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    until_shows(qtbot, page, 2)
    assert page.filters.chip("areas").text() == "地区 “碧桂园”"


def test_what_is_found_nowhere_is_said(page: CustomersPage, qtbot: QtBot) -> None:
    popup = chooser(qtbot, page)
    write(popup.search, "杭州")
    until_lists(qtbot, popup)
    keys(qtbot, popup, KEY.Key_Return)
    until_shows(qtbot, page, 40)


def test_the_counts_are_of_those_whom_the_other_chips_leave(page: CustomersPage, qtbot: QtBot) -> None:
    page.show_only(Filters(grades=frozenset("A")))
    popup = chooser(qtbot, page)
    until_lists(qtbot, popup, "河南 1")


def test_the_search_of_the_list_finds_a_district_as_before(page: CustomersPage, qtbot: QtBot) -> None:
    press(qtbot, page, KEY.Key_F, CTRL)
    page.search.setText("中原区")
    until_shows(qtbot, page, 1)


def test_print_and_export_say_in_words_what_narrows_the_list(page: CustomersPage, qtbot: QtBot) -> None:
    area = Area("河南", "郑州", "金水区")
    page.show_only(Filters(areas=frozenset({area}), grades=frozenset("AB"), silent=True))
    page.show_only(Filters(areas=frozenset({area}), grades=frozenset("AB")))
    qtbot.waitUntil(lambda: page.counts_text().startswith("2"))
    with qtbot.waitSignal(page.export_wanted) as told:
        press(qtbot, page, KEY.Key_E, CTRL)
    assert told.args is not None
    assert told.args[2] == "等级 A、B · 地区 金水区"
    assert asked_for(qtbot, page, "客户名单…").about == "等级 A、B · 地区 金水区"
    with qtbot.waitSignal(page.print_wanted) as called:
        press(qtbot, page, KEY.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert called.args is not None
    assert called.args[0].ids == tuple(page.table.ids())
    assert called.args[0].about == "等级 A、B · 地区 金水区"
    page.table.selectAll()
    assert asked_for(qtbot, page, "客户名单…").about == ""


def test_areas_survive_a_restart(page: CustomersPage) -> None:
    some = Filters(areas=frozenset({Area("河南", "", "金水区"), Area(text="碧桂园"), Area("北京")}))
    assert load_filters(some.dump()) == some
    assert load_filters({"areas": [["河南"], "x", [1, None, None, None, ""], None]}).empty


@pytest.mark.parametrize(
    ("area", "words"),
    [
        (Area("河南"), "河南"),
        (Area("河南", "郑州", "金水区", "碧桂园"), "碧桂园"),
        (Area("河南", ""), "河南 没写城市"),
        (Area(""), "没写省份"),
        (Area("河南", "郑州", "金水区", ""), "金水区 没写小区"),
        (Area("河南", text="花园"), "河南 “花园”"),
        (Area(text="花园"), "“花园”"),
    ],
)
def test_an_area_has_a_name(area: Area, words: str) -> None:
    assert area_name(area) == words


def test_the_name_of_an_exported_file_says_what_narrows_the_list(
    qtbot: QtBot, page: CustomersPage, desk: Desk, book: Book, tmp_path: Path
) -> None:
    answers = Files()
    before = ask.use(answers)
    dialog = ExportDialog(desk, book, page, [1], ["name"], tmp_path, "等级 A、B · 地区 “a/b”")
    dialog.open()
    qtbot.mouseClick(dialog.yes, LEFT)
    ask.use(before)
    dialog.reject()
    assert answers.proposed == tmp_path / "客户名单-等级 A、B，地区 “a b”-20261122.xlsx"


def test_an_address_placed_anew_is_no_line_of_the_history(book: Book, shop: dict[str, int]) -> None:
    someone = shop["孙丽"]
    book.write(actions.save_fields, someone, {"mailing_address": "朝阳区建国路88号"})
    book.write(actions.save_shop, {"area_code": "010"})
    told = book.read(past, someone)
    placed, typed, *_ = told.items
    assert [line.text for change in placed.changes for line in describe(change, told)] == []
    lines = [line.text for change in typed.changes for line in describe(change, told)]
    assert "通讯地址：空 → 朝阳区建国路88号" in lines


class Files(ask.Person):
    """Keeps the name proposed for a file and chooses none."""

    proposed: Path | None = None

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        self.proposed = at
        return None
