"""Ctrl+J: a sentence, what is understood of it, and one key that keeps it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.customers import actions, item_actions, queries
from app.customers.item_rows import ItemDraft
from app.customers.rows import Draft
from app.fields.field import Table
from app.interactions import queries as contacts
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from ui.contact.item_popup import ItemPopup
from ui.contact.learn_box import LearnBox
from ui.desk import Desk
from ui.kit import veil
from ui.kit.inputs import LineInput

ALT, ENTER, TAB, ESC = (
    Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Escape,
)
SLOWEST_S = 0.05


@pytest.fixture
def chen(book: Book) -> int:
    daughter = {"relation": "daughter", "name": "陈可", "employer": "禾川七中"}
    values = {"name": "陈国栋", "position": "总经理", "birthday": Birthday(Calendar.SOLAR, 1978, 3, 16)}
    return book.write(actions.new_customer, Draft(values, children=((Table.FAMILY, daughter),))).value


class Bench:
    """A window with a field of its own, and the box over it."""

    def __init__(self, qtbot: QtBot, book: Book) -> None:
        self.qtbot, self.book = qtbot, book
        self.desk = Desk(book)
        self.window = QWidget()
        self.elsewhere = LineInput()
        QVBoxLayout(self.window).addWidget(self.elsewhere)
        self.window.resize(1200, 700)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.elsewhere.setFocus()
        self.box = LearnBox(self.desk, self.window)

    def open(self, customer_id: int, name: str = "陈国栋") -> None:
        self.box.open(customer_id)
        self.qtbot.waitUntil(lambda: self.box.name.text() == name)

    def say(self, text: str) -> None:
        write(self.box.field.line, text)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.box.field.line, key, modifier)

    def in_line(self) -> bool:
        """Whether the keyboard is where the next sentence goes."""
        return self.window.focusWidget() is self.box.field.line

    def rows(self) -> list[tuple[str, str, str]]:
        shown = self.box.field.list.shown()
        return [(row.item.text(), row.words(), row.chip.text()) for row in shown]

    def value(self, customer_id: int, key: str) -> Any:
        return self.book.read(queries.customer_file, customer_id).values[key]

    def until_kept(self) -> None:
        self.qtbot.waitUntil(lambda: self.book.undo_label().code == "learnt")  # type: ignore[union-attr]


@pytest.fixture
def bench(qtbot: QtBot, book: Book) -> Iterator[Bench]:
    made = Bench(qtbot, book)
    yield made
    made.desk.close()


def test_what_is_understood_is_shown_while_one_types(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("女儿考上郑大，车险 12-20 到期，升了副总，最近在装修")
    assert bench.rows() == [
        ("女儿 陈可", "学校 / 单位 郑大", "改动"),
        ("车险到期日", "2026-12-20", "填上"),
        ("职务", "副总", "改动"),
        ("备注", "最近在装修", "备注"),
    ]
    befores = [row.before.text() for row in bench.box.field.list.shown()]
    assert befores == ["原来 禾川七中", "", "原来 总经理", ""]


def test_nothing_is_kept_without_the_key(bench: Bench, book: Book, chen: int) -> None:
    bench.open(chen)
    before = book.read(queries.customer_file, chen)
    bench.say("女儿考上郑大，喜欢钓鱼，别再联系了")
    bench.key(ESC)
    bench.qtbot.waitUntil(bench.box.isHidden)
    assert book.read(queries.customer_file, chen) == before


def test_three_things_are_kept_with_one_key_and_taken_back_with_one_undo(
    bench: Bench, book: Book, chen: int
) -> None:
    bench.open(chen)
    bench.say("女儿考上郑大，车险 12-20 到期，答应周五送样品")
    bench.key(ENTER)
    bench.until_kept()
    assert str(bench.value(chen, "insurance_expiry")) == "2026-12-20"
    assert [each.text for each in book.read(contacts.open_promises, [chen])[chen]] == ["送样品"]
    assert (bench.box.field.text(), bench.in_line()) == ("", True)
    book.undo()
    assert bench.value(chen, "insurance_expiry") is None
    assert book.read(contacts.open_promises, [chen]) == {}


def test_the_next_sentence_is_read_by_what_was_kept_before(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("喜欢钓鱼")
    bench.key(ENTER)
    bench.until_kept()
    bench.say("喜欢钓鱼")
    bench.qtbot.waitUntil(lambda: bench.rows() == [("兴趣爱好", "钓鱼", "已有")])
    bench.key(ENTER)
    assert "没有要记的" in bench.box.complaint()


def test_what_is_not_ticked_becomes_words_of_the_note(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("升了副总，喜欢钓鱼")
    bench.key(Qt.Key.Key_1, ALT)
    assert bench.rows() == [
        ("职务", "副总", "改动"),
        ("兴趣爱好", "钓鱼", "填上"),
        ("备注", "升了副总", "备注"),
    ]
    bench.key(ENTER)
    bench.until_kept()
    assert bench.value(chen, "position") == "总经理"
    assert bench.value(chen, "notes") == "2026-11-22 升了副总"
    assert bench.value(chen, "hobbies") == ("钓鱼",)


def test_space_and_numbers_tick_among_the_rows(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("升了副总，喜欢钓鱼")
    bench.key(Qt.Key.Key_Down)
    bench.key(Qt.Key.Key_Space)
    ticks = [row.tick.isChecked() for row in bench.box.field.list.shown()]
    assert ticks[:2] == [False, True]
    bench.key(Qt.Key.Key_1)
    bench.key(Qt.Key.Key_2)
    ticks = [row.tick.isChecked() for row in bench.box.field.list.shown()]
    assert ticks[:2] == [True, False]
    bench.key(Qt.Key.Key_Up)
    assert bench.in_line()


def test_a_value_is_corrected_where_it_stands(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("车险 12-20 到期")
    row = bench.box.field.list.shown()[0]
    for _ in range(3):
        bench.key(TAB)
    assert bench.window.focusWidget() is row.value
    row.value.selectAll()
    write(row.value, "2026-12-21")
    bench.key(ENTER)
    assert (bench.rows(), bench.in_line()) == ([("车险到期日", "2026-12-21", "填上")], True)
    bench.key(ENTER)
    bench.until_kept()
    assert str(bench.value(chen, "insurance_expiry")) == "2026-12-21"


def test_a_correction_that_cannot_be_read_says_why_and_is_not_kept(
    bench: Bench, book: Book, chen: int
) -> None:
    bench.open(chen)
    bench.say("车险 12-20 到期")
    row = bench.box.field.list.shown()[0]
    row.value.setFocus()
    row.value.selectAll()
    write(row.value, "明年某天")
    bench.key(ENTER)
    assert row.problem.text()
    bench.box.field.line.setFocus()
    bench.key(ENTER)
    assert "红字" in bench.box.complaint()
    assert bench.value(chen, "insurance_expiry") is None


def test_a_note_is_given_to_an_item(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("水电工程师出身")
    assert bench.rows()[0][0] == "备注"
    row = bench.box.field.list.shown()[0]
    bench.qtbot.mouseClick(row.item, Qt.MouseButton.LeftButton)
    [popup] = row.item.findChildren(ItemPopup)
    write(popup.search, "行业")
    bench.qtbot.keyClick(popup.search, ENTER)
    assert bench.rows() == [("行业", "水电工程师出身", "填上")]
    bench.box.field.line.setFocus()
    bench.key(ENTER)
    bench.until_kept()
    assert bench.value(chen, "industry") == "水电工程师出身"
    assert bench.value(chen, "notes") is None


def test_what_is_not_known_yet_is_asked_for_by_a_click(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.qtbot.waitUntil(lambda: "性别" in bench_chips(bench))
    chips = bench_chips(bench)
    bench.qtbot.mouseClick(chips["性别"], Qt.MouseButton.LeftButton)
    assert bench.box.field.text() == "性别 "
    bench.say("男")
    assert bench.rows() == [("性别", "男", "填上")]


def bench_chips(bench: Bench) -> dict[str, Any]:
    from PySide6.QtWidgets import QPushButton

    shown = bench.box.findChildren(QPushButton)
    return {each.text(): each for each in shown if each.property("role") == "chip"}


def test_an_item_is_asked_for_by_the_name_that_the_shop_gave_it(bench: Bench, book: Book, chen: int) -> None:
    book.write(item_actions.save_item, "company", ItemDraft("在哪儿高就", "", "line"))
    bench.open(chen)
    bench.qtbot.waitUntil(lambda: "在哪儿高就" in bench_chips(bench))
    assert "公司名称" not in bench_chips(bench)


def test_what_was_typed_waits_with_its_customer(bench: Bench, book: Book, chen: int) -> None:
    wang = make_customer(book, "王建业")
    bench.open(chen)
    bench.say("喜欢钓")
    bench.key(ESC)
    assert bench.window.focusWidget() is bench.elsewhere
    bench.open(wang, "王建业")
    assert bench.box.field.text() == ""
    bench.open(chen)
    assert bench.box.field.text() == "喜欢钓"


def test_what_was_begun_is_gone_on_with(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("喜欢钓")
    bench.key(ESC)
    bench.open(chen)
    bench.say("鱼")
    assert bench.box.field.text() == "喜欢钓鱼"


def test_two_people_of_one_sentence_are_corrected_and_ticked_apart(
    bench: Bench, book: Book, chen: int
) -> None:
    bench.open(chen)
    bench.say("父母身体硬朗")
    father, mother = bench.box.field.list.shown()[:2]
    mother.value.setFocus()
    mother.value.selectAll()
    write(mother.value, "母亲 腿疼")
    bench.key(ENTER)
    assert [row[0] for row in bench.rows()] == ["父亲", "母亲"]
    assert "身体硬朗" in father.words()
    father.tick.click()
    assert [row.tick.isChecked() for row in bench.box.field.list.shown()][:2] == [False, True]


def test_the_keyboard_stays_in_the_box(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("喜欢钓鱼")
    for _ in range(12):
        bench.key(TAB)
        assert bench.box.isAncestorOf(bench.window.focusWidget())


def test_a_customer_beside_sees_nothing_of_it(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("有高血压")
    veil.draw()
    try:
        assert bench.box.isHidden()
    finally:
        veil.draw(False)


def test_what_was_begun_is_not_shown_while_a_customer_is_beside(bench: Bench, book: Book, chen: int) -> None:
    bench.open(chen)
    bench.say("有高血压")
    veil.draw()
    try:
        bench.open(chen)
        assert bench.box.field.text() == ""
        bench.say("爱钓鱼")
        bench.key(ENTER)
        bench.until_kept()
        assert bench.box.field.text() == ""
        bench.key(ESC)
    finally:
        veil.draw(False)
    bench.open(chen)
    assert (bench.box.field.text(), bench.value(chen, "health")) == ("有高血压", None)
    assert bench.value(chen, "hobbies") == ("钓鱼",)


def test_a_sentence_is_read_between_two_keys(bench: Bench, chen: int) -> None:
    bench.open(chen)
    said = "女儿考上郑大，喜欢钓鱼，车险 12-20 到期，电话换成13900000123，答应周五送样品，爱人在三院上班"
    taken = []
    for sign in said:
        before = time.perf_counter()
        write(bench.box.field.line, sign)
        taken.append(time.perf_counter() - before)
    assert sorted(taken)[len(taken) // 2] < SLOWEST_S


def test_the_popup_lists_items_by_section(bench: Bench, chen: int) -> None:
    bench.open(chen)
    bench.say("天气好")
    row = bench.box.field.list.shown()[0]
    bench.qtbot.mouseClick(row.item, Qt.MouseButton.LeftButton)
    [popup] = row.item.findChildren(ItemPopup)
    titles = [popup.list.item(n).text() for n in range(popup.list.count())]
    assert "基本信息" in titles
    assert "  籍贯" in titles
    assert isinstance(popup.list, QListWidget)
    popup.close()
    QApplication.sendPostedEvents(None, 0)


def test_a_corrected_hobby_is_completed_from_those_in_use(bench: Bench, book: Book, chen: int) -> None:
    make_customer(book, "王建业", hobbies=("羽毛球",))
    bench.open(chen)
    bench.say("喜欢钓鱼")
    bench.qtbot.waitUntil(lambda: bench.rows()[0][0] == "兴趣爱好")
    row = bench.box.field.list.shown()[0]
    row.value.setFocus()
    row.value.selectAll()
    write(row.value, "羽毛")
    assert row.value.is_offering()


def test_what_was_guessed_is_a_note_until_one_key_agrees(bench: Bench, book: Book, chen: int) -> None:
    bench.open(chen)
    bench.say("脾气急，今年45，喜欢钓鱼")
    shown = bench.box.field.list.shown
    bench.qtbot.waitUntil(lambda: len(shown()) == 4)
    assert [row.chip.text() for row in shown()] == ["拿不准", "请核对", "填上", "备注"]
    assert [row.tick.isChecked() for row in shown()] == [False, True, True, True]
    assert shown()[3].words() == "脾气急"
    bench.key(Qt.Key.Key_1, ALT)
    assert [row.tick.isChecked() for row in shown()] == [True, True, True]
    bench.say("，升了副总")
    assert [row.tick.isChecked() for row in shown()] == [True, True, True, True]
    bench.key(Qt.Key.Key_1, ALT)
    bench.key(ENTER)
    bench.until_kept()
    assert bench.value(chen, "personality") is None
    assert bench.value(chen, "notes") == "2026-11-22 脾气急"
    assert bench.value(chen, "position") == "副总"


def test_what_was_guessed_and_is_in_the_file_is_no_note(bench: Bench, book: Book, chen: int) -> None:
    book.write(actions.save_fields, chen, {"personality": "driver"})
    bench.open(chen)
    bench.say("脾气急，喜欢钓鱼")
    expected = [("性格类型", "主观型", "已有"), ("兴趣爱好", "钓鱼", "填上")]
    bench.qtbot.waitUntil(lambda: bench.rows() == expected)


def test_whose_hobby_it_is_is_asked_and_one_answer_takes_the_other_back(
    bench: Bench, book: Book, chen: int
) -> None:
    bench.open(chen)
    bench.say("女儿考上郑大，喜欢钓鱼")
    shown = bench.box.field.list.shown
    bench.qtbot.waitUntil(lambda: len(shown()) == 4)
    assert [row.tick.isChecked() for row in shown()] == [True, False, False, True]
    assert [row.chip.text() for row in shown()[1:3]] == ["说的是谁？"] * 2
    bench.key(Qt.Key.Key_3, ALT)
    assert [row.tick.isChecked() for row in shown()] == [True, False, True]
    bench.key(Qt.Key.Key_2, ALT)
    assert [row.tick.isChecked() for row in shown()] == [True, True, False]
    bench.key(Qt.Key.Key_3, ALT)
    bench.key(ENTER)
    bench.until_kept()
    assert bench.value(chen, "hobbies") == ("钓鱼",)
    assert bench.value(chen, "notes") is None
