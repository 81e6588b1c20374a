"""What the shop calls the answers of a choice stands in every room of the window."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.customers import item_actions, item_queries, queries
from app.storage.book import Book
from ui import naming
from ui.calendar.filter_line import FilterLine
from ui.calendar.narrowing import Narrowing
from ui.care.intervals_dialog import IntervalsDialog
from ui.care.step_form import StepForm
from ui.customers.list.columns import list_columns
from ui.customers.list.filter_bar import FilterBar


def rename(book: Book, key: str, answer: str, word: str) -> None:
    draft = book.read(item_queries.item, key).draft
    words = tuple(replace(each, zh=word) if each.was == answer else each for each in draft.words)
    book.write(item_actions.save_item, key, replace(draft, words=words))
    naming.use(book.read(queries.catalog))


def test_filters_plans_and_intervals_say_the_shops_words(qtbot: QtBot, book: Book) -> None:
    bar, line, form = FilterBar("zh"), FilterLine(), StepForm()
    for part in (bar, line, form):
        qtbot.addWidget(part)
    bar.set_filters(replace(bar.filters(), stages=frozenset({"first"})))
    line.show_narrowing(Narrowing(grades=frozenset({"A"})))
    assert bar.words() == "阶段 首次购买"
    rename(book, "stage", "first", "新车主")
    rename(book, "grade", "A", "金牌")
    assert bar.words() == "阶段 新车主"
    assert line.about() == "金牌"
    assert "新车主" in [check.text() for check in form.stages]
    dialog = IntervalsDialog(None, {"A": 30}, {})
    qtbot.addWidget(dialog)
    assert dialog.grades["A"].accessibleName() == "等级 金牌"


def test_what_is_put_away_is_offered_only_where_it_is_chosen(book: Book) -> None:
    draft = book.read(item_queries.item, "intent").draft
    book.write(item_actions.save_item, "intent", replace(draft, words=draft.words[:3]))
    naming.use(book.read(queries.catalog))
    assert [key for key, _ in naming.answers("intent")] == ["H", "A", "B"]
    assert [key for key, _ in naming.answers("intent", {"C"})] == ["H", "A", "B", "C"]
    assert naming.answer_name("intent", "C") == "C（2–3 个月）"


def test_a_column_of_grades_is_as_wide_as_their_words(book: Book) -> None:
    [letters] = list_columns(book.read(queries.catalog), ["grade"], "zh")
    rename(book, "grade", "A", "重点客户")
    [words] = list_columns(book.read(queries.catalog), ["grade"], "zh")
    assert words.width > letters.width + 24
