"""Narrowing the list by any item of the file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from app.customers.item_rows import ItemFilter
from app.fields.catalog import CATALOG
from tests import hands
from ui.customers.list.filter_bar import FilterBar
from ui.customers.list.filters import Filters, load_filters, with_item
from ui.customers.list.item_popup import ItemPopup
from ui.customers.list.reads import Offers

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, bar: FilterBar) -> ItemPopup:
    qtbot.mouseClick(bar.more, LEFT)
    [popup] = bar.findChildren(ItemPopup)
    return popup


def shown(qtbot: QtBot) -> FilterBar:
    bar = FilterBar("zh")
    qtbot.addWidget(bar)
    bar.set_offers(Offers(CATALOG, (), ()))
    bar.resize(1200, 80)
    bar.show()
    return bar


def test_a_choice_is_ticked_and_taken_back_with_its_chip(qtbot: QtBot) -> None:
    bar = shown(qtbot)
    popup = opened(qtbot, bar)
    hands.write(popup.search, "婚姻")
    popup.go_to("marital_status")
    [box] = [box for box in popup.parts.findChildren(QCheckBox) if box.text() == "已婚"]
    box.click()
    assert bar.filters().items == (ItemFilter("marital_status", words=frozenset({"married"})),)
    assert bar.item_chip("marital_status").text() == "婚姻状况 已婚"
    popup.close()
    qtbot.keyClick(bar.item_chip("marital_status"), Qt.Key.Key_Delete)
    assert bar.filters().empty


def test_words_days_and_what_is_missing_narrow_too(qtbot: QtBot) -> None:
    bar = shown(qtbot)
    popup = opened(qtbot, bar)
    popup.go_to("company")
    [line] = [field for field in popup.parts.findChildren(QLineEdit) if field.isVisible()]
    line.setFocus()
    hands.write(line, "物流")
    line.textEdited.emit(line.text())
    popup.go_to("wedding_day")
    low, high = popup.parts.findChildren(QLineEdit)
    hands.write(low, "2010-01-01")
    qtbot.keyClick(low, Qt.Key.Key_Return)
    popup.go_to("dress")
    [_, missing] = popup.parts.findChildren(QRadioButton)
    qtbot.mouseClick(missing, LEFT)
    assert bar.filters().items == (
        ItemFilter("company", text="物流"),
        ItemFilter("wedding_day", low="2010-01-01"),
        ItemFilter("dress", known=False),
    )
    assert high.text() == ""
    assert bar.words() == "公司名称 “物流” · 结婚纪念日 ≥ 2010-01-01 · 衣着 没填"
    popup.close()


def test_what_narrows_is_kept_between_two_starts() -> None:
    items = (
        ItemFilter("company", text="物流"),
        ItemFilter("dress", known=True),
        ItemFilter("shop_1", words=frozenset({"金卡", "银卡"})),
        ItemFilter("amount", low=100, high=2.5),
    )
    filters = Filters(items=items)
    assert load_filters(filters.dump()) == filters
    assert load_filters({"items": [{"key": "dress"}, 5]}) == Filters()
    assert with_item(filters, ItemFilter("dress")).items == (items[0], *items[2:])
