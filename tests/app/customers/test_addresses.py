"""Who has two homes has two addresses: typed together, shown together, each found and placed by itself."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from app.customers import actions, queries
from app.customers.duplicates import merging
from app.customers.rows import Query
from app.customers.search import queries as search
from app.excel.exports import customers as exports
from app.excel.exports.customers import ExportOptions
from app.fields.field import Table
from app.storage.book import Book
from tests.factories import make_customer

TWO = "郑州市金水区花园路8号；洛阳市涧西区南昌路5号"


def rows(book: Book, customer: int) -> list[tuple[int, str, str, str | None]]:
    found = book.read(queries.customer_file, customer).record.children[Table.ADDRESSES]
    return [(row["id"], row["kind"], row["text"], row["city"]) for row in found]


def home(book: Book, customer: int) -> object:
    return book.read(queries.customer_file, customer).values["home_address"]


def test_each_address_is_placed_and_those_that_stay_keep_their_rows(book: Book) -> None:
    chen = make_customer(book, "陈国栋", home_address=TWO)
    first, second = rows(book, chen)
    assert (first[3], second[3]) == ("郑州", "洛阳")
    assert home(book, chen) == TWO
    book.write(actions.save_fields, chen, {"home_address": f"{TWO}\n开封市龙亭区中山路1号"})
    assert [row[0] for row in rows(book, chen)][:2] == [first[0], second[0]]
    book.write(actions.save_fields, chen, {"home_address": "郑州市金水区花园路8号"})
    assert rows(book, chen) == [first]
    book.undo()
    assert len(rows(book, chen)) == 3
    book.write(actions.save_fields, chen, {"home_address": None})
    assert (rows(book, chen), home(book, chen)) == ([], None)


def test_both_are_found_listed_and_exported(book: Book, tmp_path: Path) -> None:
    chen = make_customer(book, "陈国栋", home_address=TWO)
    for words in ("花园路", "南昌路"):
        assert [hit.id for hit in book.read(search.search, words)] == [chen]
    [line] = book.read(queries.page, list(book.read(queries.ids, Query())), ["home_address"], "zh")
    assert line.cells["home_address"] == TWO
    path = tmp_path / "客户.xlsx"
    book.read(exports.export, path, [chen], ExportOptions(keys=("home_address",)))
    cells = [str(cell) for row in load_workbook(path).active.values for cell in row]
    assert TWO in cells


def test_merging_two_files_shows_every_address(book: Book) -> None:
    keep = make_customer(book, "陈国栋", home_address="郑州市金水区花园路8号")
    drop = make_customer(book, "陈国栋", home_address=TWO)
    book.write(merging.merge, keep, [drop], {})
    assert home(book, keep) == TWO
