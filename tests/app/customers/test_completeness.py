"""How complete the files are, by salesperson."""

from __future__ import annotations

import datetime as dt

import pytest

from app import clock
from app.customers import actions, completeness
from app.customers.completeness_rows import CompletenessRow
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def test_each_salesperson_has_average_spread_and_what_was_learnt_this_month(book: Book) -> None:
    lee, zhang = make_staff(book, "李晓梅"), make_staff(book, "张鹏")
    known = dict.fromkeys(
        ("company", "position", "dress", "cuisine", "alcohol", "smoking", "transport"), "知道"
    )
    known |= dict.fromkeys(("native_place", "education", "sociability", "organisations"), "知道")
    full = make_customer(book, "王一", owner_id=lee, **known)
    make_customer(book, "王二", owner_id=lee)
    other = make_customer(book, "李三", owner_id=zhang, dress="西装")
    make_customer(book, "无主")
    book.write(actions.save_fields, full, {"proudest_of": "白手起家", "own_mind": "有"})
    book.write(actions.save_fields, other, {"dress": None})
    assert book.read(completeness.report, TODAY) == [
        CompletenessRow(lee, "李晓梅", 2, round(100 * 13 / 84), (1, 1, 0, 0), 2),
        CompletenessRow(None, "", 1, 0, (1, 0, 0, 0), 0),
        CompletenessRow(zhang, "张鹏", 1, 0, (1, 0, 0, 0), -1),
    ]
    book.undo()
    assert book.read(completeness.report, TODAY)[-1].gained == 0


def test_what_was_learnt_before_this_month_is_not_told(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    customer = make_customer(book, "王一")
    before = dt.datetime(2026, 10, 30, 9, 0)
    monkeypatch.setattr(clock, "now", lambda: before)
    book.write(actions.save_fields, customer, {"dress": "西装"})
    monkeypatch.undo()
    book.write(actions.save_fields, customer, {"position": "经理"})
    assert [row.gained for row in book.read(completeness.report, TODAY)] == [1]
