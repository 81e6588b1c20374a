"""What a new file begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import InputError
from app.staff import actions, queries
from tests.factories import make_book


def test_a_new_file_knows_its_shop_and_its_first_person(tmp_path: Path) -> None:
    book = make_book(tmp_path, trade="realestate")
    first = book.write(actions.begin, " 云栖里营销中心 ", "李晓梅").value
    shop = book.read(queries.shop)
    assert (shop.name, shop.trade) == ("云栖里营销中心", "realestate")
    assert [(row.id, row.name, row.active) for row in book.read(queries.everybody)] == [
        (first, "李晓梅", True)
    ]
    book.close()


def test_beginning_is_not_taken_back_by_undo(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(actions.begin, "禾川云台汽车", "李晓梅")
    assert book.undo_label() is None
    book.close()


def test_nobody_begins_without_a_name(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    with pytest.raises(InputError, match="name-needed"):
        book.write(actions.begin, "禾川云台汽车", "  ")
    assert book.read(queries.shop).name == ""
    book.close()


def test_a_setting_may_hold_nothing(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(actions.save_settings, {"goal": None})
    assert book.read(queries.setting, "goal", "unset") is None
    book.close()
