"""The permission table, and that the file itself refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.customers import actions, queries
from app.errors import RightError
from app.staff import actions as staff
from app.staff import rules
from app.staff.rules import Right, Role
from tests.factories import make_book, make_customer


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
