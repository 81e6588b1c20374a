from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.kit.cells import Cell, Column
from ui.kit.models import PAGE, PAGES_KEPT, Arrived, RowsModel, WindowModel

COLUMNS = [
    Column("name", "姓名"),
    Column("grade", "等级", role="grade"),
    Column("tags", "标签", role="chips"),
]


@dataclass(frozen=True)
class Person:
    id: int
    name: str


def show(person: Person, key: str) -> Cell:
    return {"name": person.name, "grade": "A", "tags": [("老客户", "blue"), ("钓鱼", "neutral")]}[key]


@dataclass
class Shelf:
    """Hands rows out when told to, as an answer from another thread comes later."""

    asked: list[list[int]] = field(default_factory=list)
    waiting: list[tuple[Sequence[int], Arrived]] = field(default_factory=list)
    mark: str = ""

    def fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        self.asked.append(list(ids))
        self.waiting.append((ids, arrived))

    def hand_out(self) -> None:
        waiting, self.waiting = self.waiting, []
        for ids, arrived in waiting:
            arrived([Person(each, f"客户{each}{self.mark}") for each in reversed(ids)])


def seen(model: RowsModel, row: int, column: int = 0) -> Any:
    return model.index(row, column).data(Qt.ItemDataRole.DisplayRole)


def test_rows_in_memory_obey_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS, show)
    model.set_rows([Person(1, "陈国栋"), Person(2, "赵雅琴")])
    qtmodeltester.check(model)
    assert [seen(model, 0, column) for column in range(3)] == ["陈国栋", "A", "老客户、钓鱼"]


def test_a_windowed_list_obeys_the_rules_of_models(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    shelf = Shelf()
    model = WindowModel(COLUMNS, show, shelf.fetch)
    model.set_ids(range(1, 301))
    qtmodeltester.check(model)
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    shelf.hand_out()
    assert seen(model, 0) == "客户1"


def test_only_the_page_looked_at_is_fetched(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = WindowModel(COLUMNS, show, shelf.fetch)
    model.set_ids(range(100_000))
    assert seen(model, 50_000) == "…"
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    page = 50_000 // PAGE * PAGE
    assert shelf.asked == [list(range(page, page + PAGE))]
    with qtbot.waitSignal(model.dataChanged):
        shelf.hand_out()
    assert seen(model, 50_000) == "客户50000"


def test_a_page_is_asked_for_once_while_it_is_on_the_way(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = WindowModel(COLUMNS, show, shelf.fetch)
    model.set_ids(range(10))
    seen(model, 0)
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    seen(model, 5)
    seen(model, 6)
    qtbot.wait(0)
    assert len(shelf.asked) == 1


def test_rows_at_hand_are_shown_before_any_are_fetched() -> None:
    model = WindowModel(COLUMNS, show, Shelf().fetch)
    model.set_ids([3, 1], [Person(3, "陈国栋"), Person(1, "赵雅琴")])
    assert [seen(model, 0), seen(model, 1)] == ["陈国栋", "赵雅琴"]
    model.set_ids([3, 1, 2])
    assert [seen(model, 0), seen(model, 1)] == ["陈国栋", "赵雅琴"]


def test_old_rows_stand_in_until_the_new_ones_arrive(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = WindowModel(COLUMNS, show, shelf.fetch)
    model.set_ids([1, 2])
    seen(model, 0)
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    shelf.hand_out()
    model.reload()
    assert seen(model, 1) == "客户2"
    shelf.mark = "（新）"
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    shelf.hand_out()
    assert seen(model, 1) == "客户2（新）"


def test_an_answer_for_an_earlier_list_is_dropped(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = WindowModel(COLUMNS, show, shelf.fetch)
    model.set_ids([1, 2])
    seen(model, 0)
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    model.set_ids([7, 8])
    shelf.hand_out()
    assert seen(model, 0) == "…"


def test_memory_holds_a_fixed_number_of_pages(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = WindowModel(COLUMNS, show, shelf.fetch)
    model.set_ids(range(PAGE * (PAGES_KEPT + 2)))
    for page in range(PAGES_KEPT + 2):
        seen(model, page * PAGE)
    qtbot.waitUntil(lambda: bool(shelf.waiting))
    shelf.hand_out()
    assert seen(model, 0) == "…"
    assert seen(model, PAGE * (PAGES_KEPT + 1)) != "…"
