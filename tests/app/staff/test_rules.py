"""The permission table, and that the file itself refuses."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.customers import actions, queries
from app.daily import actions as daily
from app.daily import queries as daily_queries
from app.errors import RightError
from app.staff import actions as staff
from app.staff import rules
from app.staff.rules import Right, Role
from tests.factories import make_book, make_customer, make_staff

DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize("right", list(Right))
def test_a_manager_may_do_everything(right: Right) -> None:
    assert rules.may(Role.MANAGER, right)


def test_what_a_role_may_not_do_is_refused_and_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = make_book(tmp_path)
    chen = make_customer(book, "陈国栋")
    book.sign_in(book.write(staff.add_staff, "李晓梅").value)
    monkeypatch.setitem(rules.ALLOWED, Role.SALES, frozenset({Right.STAFF}))
    with pytest.raises(RightError) as caught:
        book.write(actions.delete_customers, [chen])
    assert caught.value.params == {"right": "delete"}
    assert book.read(queries.names_of, [chen]) == {chen: "陈国栋"}
    book.close()


def test_who_may_not_do_a_thing_undoes_and_redoes_it_neither(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    sales, boss = make_staff(book), make_staff(book, "周经理", "manager")
    book.sign_in(boss)
    book.write(daily.save_answer, DAY, sales, "做得好")

    def said() -> list[str]:
        found = book.read(daily_queries.answer, DAY, sales)
        return [found.text] if found else []

    book.sign_in(sales)
    with pytest.raises(RightError) as caught:
        book.undo()
    assert (caught.value.code, caught.value.params) == ("no-right-to-undo", {"right": "answer"})
    assert said() == ["做得好"]
    book.sign_in(boss)
    book.undo()
    book.sign_in(sales)
    with pytest.raises(RightError) as caught:
        book.redo()
    assert (caught.value.code, said()) == ("no-right-to-redo", [])
    book.sign_in(boss)
    book.redo()
    book.sign_in(sales)
    make_customer(book, "陈国栋")
    assert book.undo().name is not None
    book.close()
