"""The customers of an import are found again as long as it stands, by its write and by the list's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.customers import imports, queries, query_text
from app.customers.rows import Query
from app.errors import InputError
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices
from app.storage.book import Book
from tests.factories import make_customer
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

ROWS = [
    ("姓名", "电话", "地址"),
    ("王伟", "13600001234", "花园路1号"),
    ("刘芳", "13600001235", "花园路2号"),
    ("赵敏", "13600001236", ""),
]


def import_it(book: Book, path: Path) -> int:
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([[column.target for column in view.columns]])
        done = session.apply(ImportChoices(path.name))
    assert done.write_id is not None
    return done.write_id


@pytest.fixture
def made(book: Book, tmp_path: Path) -> int:
    """刘芳 was known and learns an address, 赵敏 learns nothing, 王伟 is new; 孙丽 is not in the list."""
    for name, phone in (("刘芳", "13600001235"), ("赵敏", "13600001236"), ("孙丽", "13600001237")):
        make_customer(book, name=name, mobile=phone)
    return import_it(book, lists.xlsx(tmp_path / "老客户 2024.xlsx", ROWS))


def found(book: Book, query: Query) -> list[str]:
    return sorted(book.read(queries.names_of, list(book.read(queries.ids, query))).values())


def test_the_new_and_the_updated_customers_of_an_import_are_found(book: Book, made: int) -> None:
    assert found(book, Query(imports=frozenset({made}))) == ["刘芳", "王伟"]


def test_imports_are_told_by_name_and_day_the_newest_first(book: Book, made: int, tmp_path: Path) -> None:
    more = import_it(book, lists.text(tmp_path / "展厅.csv", [("姓名", "电话"), ("周强", "13600001238")]))
    told = book.read(imports.imports)
    assert [(each.write_id, each.name) for each in told] == [(more, "展厅.csv"), (made, "老客户 2024.xlsx")]


def test_an_import_that_was_undone_has_no_customers(book: Book, made: int) -> None:
    book.undo()
    assert book.read(imports.imports) == []
    assert found(book, Query(imports=frozenset({made}))) == []


@pytest.mark.parametrize("text", ["import:老客户", "导入：2024"])
def test_the_customers_of_an_import_are_asked_for_by_words_of_its_name(
    book: Book, made: int, text: str
) -> None:
    assert book.read(query_text.parse, text) == Query(imports=frozenset({made}))


def test_a_name_that_no_import_bears_is_told(book: Book, made: int) -> None:
    with pytest.raises(InputError, match="query-no-import"):
        book.read(query_text.parse, "import:车展")
