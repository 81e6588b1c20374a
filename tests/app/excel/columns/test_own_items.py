"""Columns that become items of the shop's own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.customers import actions, queries
from app.excel.columns import keys
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

ROWS = [
    ("姓名", "电话", "宠物", "入会", "车友会"),
    ("王伟", "13600001234", "猫", dt.date(2020, 5, 6), "是"),
    ("刘芳", "13600001235", "", dt.date(2021, 5, 6), "否"),
]
TARGETS = ["name", "mobile", "own:宠物", "own:入会", "own:车友会"]


def own(book: Book) -> dict[str, tuple[str, str]]:
    items = book.read(queries.catalog).fields
    return {item.zh: (item.key, item.kind.name) for item in items if item.key.startswith("shop_")}


def test_a_column_becomes_an_item_in_the_same_write_as_the_import(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", ROWS)
    with ImportSession(book) as session:
        session.use(session.open(path).likeliest)
        shown = session.preview(0, TARGETS)[0].cells
        assert [(cell.target, cell.shown) for cell in shown[2:]] == [
            ("own:宠物", "猫"),
            ("own:入会", "2020-05-06"),
            ("own:车友会", "是"),
        ]
        session.plan([TARGETS])
        assert own(book) == {}
        session.apply(ImportChoices("a"))
    made = own(book)
    assert {title: kind for title, (_, kind) in made.items()} == {
        "宠物": "text",
        "入会": "date",
        "车友会": "yesno",
    }
    items = everybody(book)["王伟"]["items"]
    assert [items[made[title][0]] for title in ("宠物", "入会", "车友会")] == ["猫", "2020-05-06", True]
    book.undo()
    assert (everybody(book), own(book)) == ({}, {})


def test_a_column_of_codes_becomes_a_line_by_which_people_are_known_again(book: Book, tmp_path: Path) -> None:
    titles = ("姓名", "电话", "会员号", "积分说明")
    targets = ["name", "mobile", "own:会员号", "own:积分说明"]
    rows = [titles, ("王伟", "13600001234", "A001", "共 5 分"), ("刘芳", "13600001235", "A002", "共 5 分")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows), targets=targets)
    with ImportSession(book) as session:
        [view] = session.use(session.open(tmp_path / "a.xlsx").likeliest)
    made = [column.target for column in view.columns]
    offered = keys.choices(made, book.read(queries.catalog))
    assert offered == ["name", "mobile", own(book)["会员号"][0]]


def test_who_is_there_already_is_told_of_it_too(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [row[:2] for row in ROWS]))
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", ROWS), targets=TARGETS)
    key, _ = own(book)["宠物"]
    assert everybody(book)["王伟"]["items"][key] == "猫"
    assert len(everybody(book)) == 2


def test_the_next_list_finds_the_item_and_adds_none(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", ROWS), targets=TARGETS)
    key, _ = own(book)["宠物"]
    path = lists.xlsx(tmp_path / "b.xlsx", [("姓名", "宠物"), ("王伟", "狗")])
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        assert view.columns[1].target == key
    import_list(book, path, targets=["name", "own:宠物"])
    assert len(own(book)) == 3


def test_an_item_that_comes_with_the_program_keeps_its_name(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "生日"), ("王伟", "双鱼座")])
    import_list(book, path, targets=["name", "own:生日"])
    assert set(own(book)) == {"生日（名单）"}


def test_an_item_added_meanwhile_is_used(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "宠物"), ("王伟", "猫")])
    with ImportSession(book) as session:
        session.use(session.open(path).likeliest)
        session.plan([["name", "own:宠物"]])
        key = book.write(actions.add_shop_item, "宠物", "text").value
        session.apply(ImportChoices("a"))
    assert everybody(book)["王伟"]["items"][key] == "猫"
    assert set(own(book)) == {"宠物"}
