"""A column of the shop's choice by which rows are known customers, whatever else agrees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.customers import actions, queries
from app.customers.rows import Draft, Query
from app.excel.columns import keys
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices, OnDuplicate, Override, Verdict
from app.fields.catalog import CATALOG
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

OLD = [
    ("姓名", "电话", "身份证号", "微信", "车牌号"),
    ("王伟", "13600001234", "990101900101001", "wang_w", "豫A00001"),
    ("刘芳", "13600001235", "990101900101002", "liu_f", "豫A00002"),
]


@pytest.mark.parametrize(
    ("key", "title", "value"),
    [
        ("mobile", "手机", "13600001234"),
        ("id_number", "身份证号", "990101900101001"),
        ("wechat", "微信", "wang_w"),
        ("plate", "车牌号", "豫A00001"),
        ("name", "姓名", "王伟"),
    ],
)
def test_whoever_bears_the_key_is_that_customer(
    book: Book, tmp_path: Path, key: str, title: str, value: str
) -> None:
    import_list(book, lists.xlsx(tmp_path / "old.xlsx", OLD))
    rows = [(title, "公司"), (value, "新公司")]
    path = lists.xlsx(tmp_path / "new.xlsx", rows)
    done = import_list(book, path, OnDuplicate.OVERWRITE, [key, "company"], key=key)
    assert (done.value.added, done.value.updated) == (0, 1)
    people = everybody(book)
    assert people["王伟"]["items"]["company"] == "新公司"
    assert people["刘芳"]["items"].get("company") is None
    assert people["王伟"]["import_notes"] == []


def test_an_own_item_of_the_shop_can_be_the_key(book: Book, tmp_path: Path) -> None:
    item = book.write(actions.add_shop_item, "会员号", "text").value
    customer = book.write(actions.new_customer, Draft({"name": "王伟", item: "VIP\"'007"})).value
    path = lists.xlsx(tmp_path / "a.xlsx", [("会员号", "职务"), ("VIP\"'007", "经理"), ("VIP8", "店长")])
    done = import_list(book, path, key=item)
    assert (done.value.updated, done.value.rejected) == (1, 1)
    assert book.read(queries.customer_file, customer).values["position"] == "经理"


def test_a_key_that_several_bear_decides_nothing(book: Book, tmp_path: Path) -> None:
    for phone in ("13600001234", "13600001235"):
        import_list(book, lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话"), ("王伟", phone)]))
    path = lists.xlsx(
        tmp_path / "b.xlsx", [("姓名", "电话"), ("王伟", "13600001236"), ("王伟", "13600001235")]
    )
    done = import_list(book, path, key="name")
    assert (done.value.added, done.value.same) == (1, 1)
    assert book.read(queries.count, Query()) == 3


def test_rows_of_the_same_key_are_one_new_customer(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "跟进日期", "跟进内容"), ("王伟", "2024-03-05", "甲"), ("王伟", "2024-04-05", "乙")]
    done = import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows), key="name")
    assert (done.value.added, done.value.updated, done.value.contacts) == (1, 1, 2)
    again = import_list(book, tmp_path / "a.xlsx", key="name")
    assert (again.value.same, again.write_id) == (2, None)


def test_nobody_is_opened_by_a_key_alone(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "old.xlsx", OLD))
    number = next(iter(everybody(book).values()))["number"]
    path = lists.xlsx(tmp_path / "a.xlsx", [("档案号", "公司"), (number, "花店"), ("991231-01", "书店")])
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        targets = [column.target for column in view.columns]
        assert (session.plan([targets]).update, session.plan([targets]).problem) == (1, 1)
        assert session.decide([2], Override.NEW).problem == 2
        assert session.window(Verdict.PROBLEM).total == 2
        assert session.rejects(tmp_path / "r.xlsx") == 2
        session.decide([2], None)
        assert session.change_mode(OnDuplicate.NEW).problem == 2
        assert session.change_mode(OnDuplicate.FILL).update == 1
        session.apply(ImportChoices("a"))
    assert [person["items"].get("company") for person in everybody(book).values()] == ["花店", None]


def test_only_what_tells_people_apart_is_offered_as_a_key() -> None:
    targets: list[Any] = ["name", "mobile", "sex", "notes", "company", "number", "owner", "mobile", "skip"]
    assert keys.choices(targets, CATALOG) == ["name", "mobile", "number"]
