"""What is said once for a whole list: owners by turns, source, consent; rows that come back mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.customers import queries
from app.customers.rows import Query
from app.excel.process.session import ImportSession
from app.excel.rows import REJECT_TITLES, SKIP, ImportChoices, OnDuplicate, Tagging
from app.staff import actions as staff
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

LIST = [
    ("姓名", "电话", "销售顾问", "来源", "备注"),
    ("王伟", "13600001234", "", "", "爱钓鱼"),
    ("刘芳", "13600001235", "张鹏", "", ""),
    ("赵雅琴", "13600001236", "", "老客户介绍", ""),
    ("孙丽", "13600001237", "", "", ""),
]

TAGGED = ImportChoices("b", tag="车展")

MIXED = [
    ("姓名", "电话", "公司", "标签"),
    ("王伟", "13600001234", "", ""),
    ("刘芳", "13600001235", "", ""),
    ("刘芳", "13600001235", "", ""),
    ("赵雅琴", "13600001236", "花店", ""),
    ("孙丽", "13600001237", "", "车展"),
    ("钱国强", "13600001238", "", ""),
    ("钱国强", "13600001238", "", ""),
    ("", "", "书店", ""),
]
"""Known with all that is told, twice even, with the tag, or without a firm; new, twice; nobody."""


def test_new_customers_are_given_by_turns_and_noted_once_for_all(book: Book, tmp_path: Path) -> None:
    turns = tuple(book.write(staff.add_staff, name).value for name in ("李晓梅", "周强"))
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [LIST[0], ("孙丽", "13600001237", "", "", "旧")]))
    said = ImportChoices("a", owner_ids=turns, source="2024 车展", consent="个人信息同意：已签")
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", LIST), choices=said)
    people = everybody(book)
    assert {name: person["owner"] for name, person in people.items()} == {
        "王伟": "李晓梅",
        "刘芳": "张鹏",
        "赵雅琴": "周强",
        "孙丽": None,
    }
    assert people["王伟"]["items"]["source"] == "2024 车展"
    assert people["赵雅琴"]["items"]["source"] == "老客户介绍"
    assert people["王伟"]["notes"] == "爱钓鱼\n个人信息同意：已签"
    assert people["刘芳"]["notes"] == "个人信息同意：已签"
    assert (people["孙丽"]["notes"], people["孙丽"]["items"].get("source")) == ("旧", None)


def test_the_tag_of_a_batch_goes_to_whom_it_updates_too_and_goes_with_it(book: Book, tmp_path: Path) -> None:
    import_list(
        book, lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话", "标签"), ("孙丽", "13600001237", "旧识")])
    )
    before = everybody(book)
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", [LIST[0], (*LIST[4][:4], "茶")]), choices=TAGGED)
    assert everybody(book)["孙丽"]["items"]["tags"] == ["旧识", "车展"]
    book.undo()
    assert everybody(book) == before


@pytest.mark.parametrize("mode", [OnDuplicate.FILL, OnDuplicate.OVERWRITE])
def test_the_tag_of_a_batch_reaches_who_stays_the_same_and_the_preview_counts_as_the_run_does(
    book: Book, tmp_path: Path, mode: OnDuplicate
) -> None:
    bare = [(*row[:2], "", row[3]) for row in MIXED[1:6]]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [MIXED[0], *bare]))
    before = everybody(book)
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "b.xlsx", MIXED)).likeliest)
        summary = session.plan([[column.target for column in view.columns]], mode)
        assert (summary.new, summary.update, summary.same, summary.problem) == (1, 1, 5, 1)
        told = session.tagging("车展")
        assert told == Tagging(4, 2)
        assert session.tagging("") == Tagging()
        result = session.apply(TAGGED).value
    assert (result.added, result.updated, result.same) == (1, 1, 5)
    assert result.tagged == told.customers
    assert {tuple(person["items"]["tags"]) for person in everybody(book).values()} == {("车展",)}
    book.undo()
    assert everybody(book) == before


def test_a_list_without_anything_new_is_tagged_and_that_is_taken_back(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", LIST)
    import_list(book, path)
    before = everybody(book)
    done = import_list(book, path, choices=TAGGED)
    assert (done.value.same, done.value.tagged) == (4, 4)
    assert book.read(queries.ids, Query(tags=("车展",))) == book.read(queries.ids, Query())
    assert import_list(book, path, choices=TAGGED).value.tagged == 0
    book.undo()
    assert everybody(book) == before


def test_who_is_left_alone_gets_no_tag(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", LIST)
    import_list(book, path)
    assert import_list(book, path, OnDuplicate.SKIP, choices=TAGGED).value.tagged == 0


def test_who_is_known_already_is_told_so_among_the_rows_left_out(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", LIST[:2]))
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "b.xlsx", LIST[:3])).likeliest)
        session.plan([[column.target for column in view.columns]], OnDuplicate.SKIP)
        assert session.rejects(tmp_path / "c.xlsx") == 1
    [_, cells] = load_workbook(tmp_path / "c.xlsx").worksheets[0].values
    assert cells[-2:] == ("档案里已有这位客户，按您的选择没有动", 2)


def test_rejected_rows_are_mended_and_imported_again(book: Book, tmp_path: Path) -> None:
    rows = [
        ("姓名", "电话", "宠物", "生日"),
        ("王伟", "13600001234", "猫", "1970-11-22"),
        ("", "", "狗", "1980-05-06"),
    ]
    again = tmp_path / "未导入.xlsx"
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "a.xlsx", rows)).likeliest)
        session.plan([[column.target for column in view.columns]], OnDuplicate.FILL)
        session.apply(ImportChoices("a"))
        assert session.rejects(again) == 1
    workbook = load_workbook(again)
    sheet = workbook.worksheets[0]
    assert {cell.value for cell in sheet[1]} - set(rows[0]) <= set(REJECT_TITLES)
    sheet["A2"], sheet["B2"] = "刘芳", "13600001235"
    workbook.save(again)
    with ImportSession(book) as session:
        [view] = session.use(session.open(again).likeliest)
        targets = [column.target for column in view.columns]
        assert targets[:4] == ["name", "mobile", "notes", "birthday"]
        assert set(targets[4:]) == {SKIP}
        session.plan([targets])
        session.apply(ImportChoices("b"))
    people = everybody(book)
    assert people["刘芳"]["notes"] == "宠物：狗"
    assert (people["刘芳"]["birthday"]["year"], people["刘芳"]["import_notes"]) == (1980, [])
