"""Blanks of a call sheet, filled in by hand and typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.learning import queries
from app.learning.blanks import read_blank
from app.learning.learner import Learner
from app.learning.rows import Mode
from tests.factories import make_book, make_customer


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    book = make_book(tmp_path)
    customer_id = make_customer(book, "陈国栋", hobbies=("钓鱼",))
    found = book.read(queries.learner, customer_id)
    book.close()
    return found


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("native_place", "信阳", "信阳"),
        ("education", "本科", "本科"),
        ("sex", "男", "male"),
        ("hobbies", "羽毛球、游泳", ("羽毛球", "游泳")),
        ("company", "恒达物流", "恒达物流"),
    ],
)
def test_a_blank_is_read_by_the_kind_of_its_item(learner: Learner, key: str, text: str, value: Any) -> None:
    read = read_blank(key, text, learner)
    assert read.value is not None
    assert (read.value.key, read.value.value) == (key, value)


def test_what_grows_is_added_to_what_is_there(learner: Learner) -> None:
    read = read_blank("hobbies", "羽毛球", learner)
    assert read.value is not None
    assert read.value.mode is Mode.ADD


@pytest.mark.parametrize("text", ["", "  ", "不知道", "—"])
def test_an_empty_blank_tells_nothing(learner: Learner, text: str) -> None:
    assert read_blank("native_place", text, learner).value is None
    assert read_blank("native_place", text, learner).problem == ""


def test_what_cannot_be_the_items_value_has_a_reason(learner: Learner) -> None:
    read = read_blank("id_number", "不肯说呢", learner)
    assert read.value is None
    assert read.problem
