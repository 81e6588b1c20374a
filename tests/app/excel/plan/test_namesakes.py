"""Rows that tell nothing of whom they are but a name, or a form of address: 老周, 王总."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.customers import actions, queries
from app.customers.rows import Query
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices, OnDuplicate, Result, RowPlan, Verdict
from app.storage.book import Book
from tests.app.excel.importing import import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

TITLES = ("姓名", "备注", "爱好")
WANG = ("王伟", "", "")
NAMES = [TITLES, ("老周", "爱喝茶", "钓鱼"), ("王总", "", ""), WANG, WANG, ("王伟", "司机", "")]
NEW, SAME, DUPLICATE = Verdict.NEW, Verdict.SAME, Verdict.DUPLICATE


def _planned(
    book: Book, tmp_path: Path, rows: Sequence[Sequence[Any]], mode: OnDuplicate = OnDuplicate.FILL
) -> tuple[Sequence[RowPlan], Result]:
    """The rows of the preview, and what the run made of them."""
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "again.xlsx", rows)).likeliest)
        session.plan([[column.target for column in view.columns]], mode)
        return session.window().rows, session.apply(ImportChoices("again")).value


def _customer(book: Book, name: str) -> int:
    [found] = book.read(queries.ids, Query(text=name))
    return found


@pytest.mark.parametrize("mode", [OnDuplicate.FILL, OnDuplicate.OVERWRITE])
def test_a_row_that_stands_in_the_file_word_for_word_is_the_same(
    book: Book, tmp_path: Path, mode: OnDuplicate
) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", NAMES))
    rows, done = _planned(book, tmp_path, NAMES, mode)
    assert [row.verdict for row in rows] == [SAME] * 5
    assert (done.added, done.updated, done.same) == (0, 0, 5)
    assert {(row.twin.reasons, row.twin.certain) for row in rows if row.twin} == {(("name",), True)}


def test_each_file_stands_for_one_row_only(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", NAMES))
    rows, _ = _planned(book, tmp_path, [*NAMES, WANG, ("王总", "", "")])
    assert [row.verdict for row in rows] == [SAME] * 5 + [NEW] * 2
    assert len({row.twin.customer_id for row in rows if row.twin}) == 5


def test_what_the_list_says_otherwise_now_is_asked(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", NAMES))
    changed = [TITLES, ("老周", "爱喝酒", "钓鱼"), ("王伟", "司机", "篮球"), WANG, ("李姐", "", "")]
    rows, done = _planned(book, tmp_path, changed)
    assert [row.verdict for row in rows] == [DUPLICATE, DUPLICATE, SAME, NEW]
    assert [row.twin and row.twin.certain for row in rows] == [False, False, True, None]
    assert done.added == 3


def test_who_is_known_better_is_never_taken_for_a_namesake(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [TITLES, ("老周", "", ""), ("王伟", "司机", "")]))
    for name in ("老周", "王伟"):
        book.write(actions.save_fields, _customer(book, name), {"company": "宏远机械有限公司"})
    rows, done = _planned(book, tmp_path, [TITLES, ("老周", "", ""), ("王伟", "司机", "")])
    assert [row.verdict for row in rows] == [DUPLICATE, DUPLICATE]
    assert done.added == 2


def test_a_name_beside_a_number_of_its_own_is_not_asked(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", NAMES))
    rows, _ = _planned(book, tmp_path, [("姓名", "手机"), ("王伟", "13600001234")])
    assert [(row.verdict, row.twin) for row in rows] == [(NEW, None)]


def test_a_form_of_address_with_the_same_mobile_is_one_customer(book: Book, tmp_path: Path) -> None:
    titles = ("出库日期", "客户名称", "客户电话", "商品名称", "金额")
    sales = [
        titles,
        ("2024-03-15", "毕老师", "13600003304", "长城干红", "536"),
        ("2024-03-29", "毕老师", "13600003304", "习酒窖藏", "3192"),
        ("2024-03-30", "毕老师", "13600003305", "青岛纯生", "72"),
    ]
    rows, done = _planned(book, tmp_path, sales)
    assert [row.verdict for row in rows] == [NEW, Verdict.UPDATE, NEW]
    assert (done.added, len(book.read(queries.ids, Query(text="毕老师")))) == (2, 2)
    assert [row.verdict for row in _planned(book, tmp_path, sales)[0]] == [SAME] * 3


def test_those_of_whom_only_the_firm_is_told_are_asked_though_their_number_is_the_same(
    book: Book, tmp_path: Path
) -> None:
    titles = ("公司", "姓名", "手机", "爱好")
    people = [titles, ("大华商贸", "", "13600003304", "茶"), ("大华商贸", "", "13600003304", "钓鱼")]
    rows, _ = _planned(book, tmp_path, people)
    assert [row.verdict for row in rows] == [NEW, DUPLICATE]
