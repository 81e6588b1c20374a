"""The card of choices for a batch: by what people are known, who gets the new ones, what is noted for all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.excel.rows import OnDuplicate
from app.staff.rows import StaffRow
from ui.importing.options_card import OptionsCard

PEOPLE = [
    StaffRow(1, "李晓梅", "sales", True),
    StaffRow(2, "周强", "sales", True),
    StaffRow(3, "走了", "sales", False),
]
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def card(qtbot: QtBot) -> OptionsCard:
    made = OptionsCard()
    qtbot.addWidget(made)
    made.set_people(PEOPLE, 1)
    made.set_keys({"mobile": "联系电话", "number": "客户编号"})
    made.show()
    return made


def choose(card: OptionsCard, text: str) -> None:
    box = card.owner if card.owner.findText(text) >= 0 else card.key
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_new_customers_go_to_one_person_or_by_turns_to_those_ticked(card: OptionsCard) -> None:
    assert (card.choices("a").owner_id, card.choices("a").owner_ids) == (1, ())
    assert card.turns.isHidden()
    choose(card, "轮流分给…")
    assert card.turns.isVisible()
    assert (card.choices("a").owner_id, card.choices("a").owner_ids) == (None, (1, 2))
    card.turns.item(0).setCheckState(OFF)
    card.set_people([*PEOPLE, StaffRow(4, "新来的", "sales", True)], 1)
    assert card.choices("a").owner_ids == (2,)
    assert [card.turns.item(n).checkState() for n in range(3)] == [OFF, ON, OFF]


def test_another_list_begins_with_the_choices_of_a_new_one(card: OptionsCard) -> None:
    choose(card, "轮流分给…")
    card.tag.setText("车展")
    card.reset()
    assert (card.choices("b").owner_id, card.choices("b").owner_ids, card.choices("b").tag) == (1, (), "")


def test_in_a_low_window_those_who_take_turns_come_into_sight_when_they_are_to_be_chosen(
    card: OptionsCard, qtbot: QtBot
) -> None:
    card.resize(card.width_needed(), 320)
    choose(card, "轮流分给…")
    qtbot.waitUntil(lambda: card.turns.visibleRegion().boundingRect().height() == card.turns.height())


def test_the_key_is_one_of_the_columns_that_tell_people_apart(card: OptionsCard, qtbot: QtBot) -> None:
    assert card.key_chosen() == ""
    with qtbot.waitSignal(card.key_changed):
        choose(card, "只看“客户编号”")
    assert card.key_chosen() == "number"
    card.set_keys({"number": "客户编号"})
    assert card.key_chosen() == "number"
    card.set_keys({"mobile": "联系电话"})
    assert card.key_chosen() == ""


def test_source_and_consent_are_noted_for_all(card: OptionsCard) -> None:
    QTest.keyClicks(card.source, "2024 motor show")
    QTest.keyClicks(card.consent, "signed")
    assert (card.choices("a").source, card.choices("a").consent) == (
        "2024 motor show",
        "个人信息同意：signed",
    )
    card.reset()
    assert (card.choices("a").source, card.choices("a").consent) == ("", "")


def test_cells_left_blank_are_told_where_there_are_any(card: OptionsCard) -> None:
    assert card.emptied.isHidden()
    card.show_emptied(3)
    assert card.emptied.isVisible()
    assert "3" in card.emptied.text()
    card.show_emptied(0)
    assert card.emptied.isHidden()


def test_of_a_list_exported_from_here_it_is_told_which_way_takes_what_was_changed(card: OptionsCard) -> None:
    assert card.ours.isHidden()
    card.show_ours(ours=True)
    assert card.ours.isVisible()
    card.modes[OnDuplicate.OVERWRITE].click()
    assert card.ours.isHidden()
    card.modes[OnDuplicate.FILL].click()
    assert card.ours.isVisible()
    card.reset()
    assert card.ours.isHidden()


def test_every_way_with_known_customers_can_be_chosen(card: OptionsCard) -> None:
    assert set(card.modes) == set(OnDuplicate)
    assert card.mode() is OnDuplicate.FILL


def test_the_card_asks_for_the_width_of_its_longest_way_in_large_type(card: OptionsCard) -> None:
    before = card.width_needed()
    card.setStyleSheet("QRadioButton { font-size: 22px; }")
    widest = max(way.sizeHint().width() for way in card.modes.values())
    assert card.width_needed() > max(before, widest)
