"""The page of items, driven by keys and clicks over a real file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.care import item_dues
from app.care.item_dues import ItemDue
from app.customers import actions, item_actions, queries
from app.customers.item_rows import IMPORTANT, ItemDraft, Word
from app.fields.field import Section
from app.storage.book import Book
from tests import hands
from tests.factories import make_customer
from ui import ask
from ui.desk import Desk
from ui.settings.items_page import ItemsPage

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Answers(ask.Person):
    """Answers the questions that stop a person, and remembers what was asked."""

    def __init__(self) -> None:
        self.name = ""
        self.yes = True
        self.asked: list[str] = []

    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None:
        return self.name

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        self.asked.append(text)
        return self.yes


@pytest.fixture
def answers() -> Iterator[Answers]:
    made = Answers()
    before = ask.use(made)
    yield made
    ask.use(before)


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Replace what stands in a field, as a person does."""
    qtbot.mouseClick(field, LEFT)
    field.selectAll()
    hands.write(field, text)
    if text and not field.isModified():
        field.textEdited.emit(field.text())


def knows(qtbot: QtBot, page: ItemsPage, key: str) -> None:
    """Wait until the page shows an item, and go to it."""
    page.refresh()

    def there() -> bool:
        page.tree.go_to(key)
        return page.tree.key() == key

    qtbot.waitUntil(there)


@pytest.fixture
def page(qtbot: QtBot, book: Book) -> Iterator[ItemsPage]:
    desk = Desk(book)
    made = ItemsPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: made.tree.topLevelItemCount() > 0)
    yield made
    desk.close()


def keys(book: Book, section: str) -> list[str]:
    return [field.key for field in book.read(queries.catalog).section(section)]


def test_an_item_is_added_by_keys_and_becomes_a_choice(
    qtbot: QtBot, page: ItemsPage, book: Book, answers: Answers
) -> None:
    answers.name = "会员卡"
    page.tree.go_to("dress")
    page.tree.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: page.tree.key().startswith("shop_"))
    key = page.tree.key()
    assert keys(book, Section.ESTEEM)[-1] == key
    page.form.kind.setCurrentIndex(page.form.kind.findData("choice"))
    page.form.kind.activated.emit(page.form.kind.currentIndex())
    for place, word in enumerate(("金卡", "银卡")):
        item = page.form.words.item(place, 0)
        assert item is not None
        item.setText(word)
    qtbot.keyClick(page.form.words, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: book.read(queries.catalog)[key].kind.name == "choice")
    qtbot.waitUntil(lambda: not page.save.isEnabled())
    assert page.problem() == ""
    qtbot.waitUntil(lambda: key in page.preview.form.item_keys())


def test_what_is_changed_is_kept_when_another_line_is_looked_at(
    qtbot: QtBot, page: ItemsPage, book: Book
) -> None:
    page.tree.go_to("dress")
    write(qtbot, page.form.label, "穿衣风格")
    qtbot.mouseClick(page.form.weight.buttons()[0], LEFT)
    page.tree.go_to("position")
    qtbot.waitUntil(lambda: book.read(queries.catalog)["dress"].zh == "穿衣风格")
    assert book.read(queries.catalog)["dress"].weight == IMPORTANT
    qtbot.waitUntil(lambda: page.tree.line("dress").text(0) == "穿衣风格 ★")


def test_what_cannot_be_kept_stays_with_the_reason(qtbot: QtBot, page: ItemsPage, book: Book) -> None:
    page.tree.go_to("dress")
    write(qtbot, page.form.label, "生日")
    page.tree.go_to("position")
    qtbot.waitUntil(lambda: "已经有“生日”这一项了" in page.problem())
    assert (page.tree.key(), page.form.label.text()) == ("dress", "生日")
    qtbot.keyClick(page.form.label, Qt.Key.Key_Escape)
    assert page.form.label.text() == "衣着"
    assert book.undo_label() is None or book.read(queries.catalog)["dress"].zh == "衣着"


def test_alt_and_an_arrow_moves_an_item_and_on_into_the_next_section(
    qtbot: QtBot, page: ItemsPage, book: Book
) -> None:
    page.tree.go_to("car_brand")
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: keys(book, Section.ESTEEM)[:2] == ["car_brand", "position"])
    qtbot.waitUntil(lambda: page.tree.indexOfTopLevelItem(page.tree.line("esteem")) >= 0)
    qtbot.waitUntil(lambda: page.tree.key() == "car_brand")
    qtbot.waitUntil(lambda: page.tree.line("esteem").child(0).text(0) == "座驾品牌")
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: keys(book, Section.PROPERTY)[-1] == "car_brand")


def test_a_section_is_ordered_by_keys_and_an_item_dropped_into_another(
    qtbot: QtBot, page: ItemsPage, book: Book
) -> None:
    page.tree.go_to("family")
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: book.read(queries.catalog).sections[0].key == "family")
    page.tree.put("dress", "life", below=False)
    qtbot.waitUntil(lambda: keys(book, Section.LIFE)[0] == "dress")
    page.tree.put("dress", "smoking", below=True)
    qtbot.waitUntil(
        lambda: keys(book, Section.LIFE)[keys(book, Section.LIFE).index("smoking") + 1] == "dress"
    )


def test_an_item_is_hidden_shown_and_taken_out_if_empty(qtbot: QtBot, page: ItemsPage, book: Book) -> None:
    key = book.write(item_actions.add_item, ItemDraft("车位号")).value
    customer = make_customer(book, **{key: "B2-17"})
    knows(qtbot, page, key)
    qtbot.keyClick(page.tree, Qt.Key.Key_H, ALT)
    qtbot.waitUntil(lambda: key not in book.read(queries.catalog).shown_keys)
    qtbot.waitUntil(lambda: page.hide_one.text() == "显示")
    assert page.tree.line(key).text(0) == "车位号（已隐藏）"
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "已有 1 位客户填写" in page.problem())
    book.write(actions.save_fields, customer, {key: None})
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: key not in book.read(queries.catalog).by_key)


def test_another_kind_tells_first_what_would_go_into_the_notes(
    qtbot: QtBot, page: ItemsPage, book: Book, answers: Answers
) -> None:
    key = book.write(item_actions.add_item, ItemDraft("入会")).value
    customer = make_customer(book, **{key: "前年春天"})
    knows(qtbot, page, key)
    for yes in (False, True):
        answers.yes = yes
        page.form.kind.setCurrentIndex(page.form.kind.findData("date"))
        page.form.kind.activated.emit(page.form.kind.currentIndex())
        qtbot.mouseClick(page.save, LEFT)
        qtbot.waitUntil(lambda: bool(answers.asked))
        assert "1 位客户填了这一项，1 位的内容读不成日期" in answers.asked[-1]
        answers.asked.clear()
    qtbot.waitUntil(lambda: book.read(queries.catalog)[key].kind.name == "date")
    assert book.read(queries.customer_file, customer).values["notes"] == "入会：前年春天"


def test_a_date_raises_a_due_as_chosen(qtbot: QtBot, page: ItemsPage, book: Book) -> None:
    key = book.write(item_actions.add_item, ItemDraft("保养到期", kind="date")).value
    knows(qtbot, page, key)
    assert page.form.due.isVisible()
    assert not page.form.lead.isVisible()
    qtbot.mouseClick(page.form.due.buttons()[1], LEFT)
    page.form.lead.setValue(14)
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: book.read(item_dues.item_dues) == {key: ItemDue(False, 14)})


def test_two_words_called_the_same_become_one(qtbot: QtBot, page: ItemsPage, book: Book) -> None:
    words = tuple(map(Word, ("金卡", "银卡", "普卡")))
    key = book.write(item_actions.add_item, ItemDraft("会员卡", kind="choice", words=words)).value
    customer = make_customer(book, **{key: "银卡"})
    knows(qtbot, page, key)
    item = page.form.words.item(1, 0)
    assert item is not None
    item.setText("金卡")
    page.form.words.setCurrentCell(2, 0)
    qtbot.keyClick(page.form.words, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(page.form.words, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: book.read(queries.customer_file, customer).values[key] == "金卡")
    assert [word.text() for row in range(3) if (word := page.form.words.item(row, 0))][:2] == ["金卡", "普卡"]


def test_a_section_is_added_and_called_something(
    qtbot: QtBot, page: ItemsPage, book: Book, answers: Answers
) -> None:
    answers.name = "车辆保养"
    qtbot.keyClick(page, Qt.Key.Key_S, ALT)
    qtbot.waitUntil(lambda: page.tree.key().startswith("section_"))
    write(qtbot, page.section_form.english, "Car care")
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: "Car care" in [each.label("en") for each in book.read(queries.catalog).sections])


def test_searching_narrows_the_tree(qtbot: QtBot, page: ItemsPage) -> None:
    write(qtbot, page.search, "配偶")
    assert page.tree.line("life").isHidden()
    assert not page.tree.line("spouse_name").isHidden()
    assert page.tree.line("children").isHidden()


def test_an_answer_of_the_program_is_renamed_and_everybody_says_so(
    qtbot: QtBot, page: ItemsPage, book: Book
) -> None:
    knows(qtbot, page, "stage")
    first = page.form.words.item(2, 0)
    assert first is not None
    assert (page.form.words.isVisible(), first.text()) == (True, "首次购买")
    first.setText("新车主")
    qtbot.keyClick(page.form.words, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: book.read(queries.catalog)["stage"].kind.show("first") == "新车主")
    knows(qtbot, page, "preferred_channel")
    assert not page.form.words.isVisible()
