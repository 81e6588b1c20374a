"""A legacy list on its way into a client file, through the process that reads it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from app.care import actions as care
from app.care import queries as dues
from app.care.dues import roll
from app.customers import queries
from app.customers.rows import Query
from app.customers.search import queries as search
from app.excel.process.session import ImportSession
from app.excel.rows import NOTES, ImportChoices, OnDuplicate, Override, Result, Verdict
from app.staff import queries as staff
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

TODAY = dt.date(2026, 11, 22)


def test_a_legacy_list_is_understood_stored_undone_and_redone(book: Book, tmp_path: Path) -> None:
    done = import_list(book, lists.legacy_xls(tmp_path / "老客户.xls"))
    assert done.value == Result(added=4, updated=0, same=0, rejected=0, flagged=2, purchases=4)
    people = everybody(book)

    wang = people["王建业"]
    assert wang["sex"] == "male"
    assert wang["phones"] == [
        {"kind": "mobile", "number": "13600002210", "ext": ""},
        {"kind": "office", "number": "037100008120", "ext": ""},
    ]
    assert wang["birthday"] == {"calendar": "solar", "year": 1970, "month": 11, "day": 22, "leap": False}
    assert [(m["relation"], m["name"]) for m in wang["family"]] == [("spouse", "刘芳"), ("son", "王磊")]
    assert wang["purchases"] == [{"product": "途锐3.0", "delivered": "2024-03-18"}]
    assert wang["import_notes"] == []

    zhao = people["赵雅琴"]
    assert zhao["phones"] == []
    assert zhao["purchases"] == [{"product": "CC 2.0T", "delivered": "2023-11-01"}]
    assert {"column": "联系电话", "text": "1.39E+10", "problem": "lost-digits"} in zhao["import_notes"]

    sun = people["孙丽"]
    assert sun["birthday"] == {"calendar": "lunar", "year": None, "month": 8, "day": 15, "leap": False}
    assert sun["items"]["mailing_address"] == "管城区"

    assert people["郑伟"]["import_notes"] == [
        {"column": "生日", "text": "1979-02-30", "problem": "no-such-date"}
    ]
    assert people["郑伟"]["notes"] == "父亲住院"
    assert [hit.name for hit in book.read(search.search, "wjy")] == ["王建业"]

    assert book.undo().name == done.name
    assert everybody(book) == {}
    book.redo()
    assert everybody(book) == people


def test_who_is_due_today_by_an_import_stands_on_the_list_of_today_and_old_steps_do_not(
    book: Book, tmp_path: Path
) -> None:
    book.write(care.begin_care, TODAY - dt.timedelta(days=14))
    while book.write(roll.roll, TODAY).value:
        pass
    rows = [("姓名", "生日", "车型", "购车日期"), ("王伟", "1980-11-22", "速腾", "2024-03-12")]
    path = lists.xlsx(tmp_path / "a.xlsx", rows)
    import_list(book, path)
    (row,) = book.read(dues.today, TODAY).today
    assert [reason.step for reason in row.reasons] == ["birthday"]
    assert book.read(dues.today, TODAY).overdue == ()
    book.undo()
    assert book.read(dues.today, TODAY).today == ()


def test_an_import_that_renews_what_ran_out_closes_the_reminder(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话", "车牌", "车险到期"), ("王伟", "13600001234", "豫A0Q087", "2026-12-22")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    while book.write(roll.roll, TODAY).value:
        pass
    assert [row.name for row in book.read(dues.today, TODAY).today] == ["王伟"]
    renewed = [rows[0], (*rows[1][:3], "2027-12-22")]
    path = lists.xlsx(tmp_path / "b.xlsx", renewed)
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([[column.target for column in view.columns]], OnDuplicate.OVERWRITE)
        session.apply(ImportChoices("b"))
    assert book.read(dues.today, TODAY).today == ()


def test_the_same_list_again_changes_nothing(book: Book, tmp_path: Path) -> None:
    path = lists.legacy_xlsx(tmp_path / "a.xlsx")
    import_list(book, path)
    before = everybody(book)
    import_list(book, path)
    after = everybody(book)
    assert {name: after[name] for name in ("王建业", "孙丽", "郑伟")} == {
        name: before[name] for name in ("王建业", "孙丽", "郑伟")
    }


def test_a_column_nobody_knows_is_kept_in_the_notes_with_its_title(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话", "宠物"), ("王伟", "13600001234", "猫")])
    import_list(book, path)
    assert everybody(book)["王伟"]["notes"] == "宠物：猫"


def test_a_row_with_neither_name_nor_phone_goes_to_the_rejects_with_its_reason(
    book: Book, tmp_path: Path
) -> None:
    rows = [
        ("姓名", "电话", "备注"),
        ("王伟", "13600001234", ""),
        ("", "", "孤零零"),
        ("", "13600001235", ""),
    ]
    path = lists.xlsx(tmp_path / "a.xlsx", rows)
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        summary = session.plan([[column.target for column in view.columns]])
        assert (summary.new, summary.problem) == (2, 1)
        [row] = session.window(Verdict.PROBLEM).rows
        assert (row.place.line, row.problems) == (3, ("no-name-no-phone",))
        assert session.apply(ImportChoices("a")).value.rejected == 1
        assert session.rejects(tmp_path / "未导入.xlsx") == 1
    assert set(everybody(book)) == {"王伟", "13600001235"}
    from app.excel.files.readers import open_list

    again = open_list(tmp_path / "未导入.xlsx").sheet("客户")
    assert again.headers == ("姓名", "电话", "备注", "未导入原因", "原行号")
    assert again.rows == [(2, ["", "", "孤零零", "没有姓名也没有电话", 3.0])]


NEWER = [
    ("姓名", "电话", "公司", "性别"),
    ("王伟", "13600001234", "新公司", "男"),
    ("李娜", "13600001235", "", "女"),
]


@pytest.mark.parametrize(
    ("mode", "company", "count"),
    [
        (OnDuplicate.FILL, "老公司", 2),
        (OnDuplicate.OVERWRITE, "新公司", 2),
        (OnDuplicate.SKIP, "老公司", 2),
        (OnDuplicate.NEW, "老公司", 3),
    ],
)
def test_who_is_there_already_is_treated_as_chosen(
    book: Book, tmp_path: Path, mode: OnDuplicate, company: str, count: int
) -> None:
    old = [("姓名", "电话", "公司"), ("王伟", "13600001234", "老公司")]
    import_list(book, lists.xlsx(tmp_path / "old.xlsx", old))
    first = book.read(queries.ids, Query())[0]
    import_list(book, lists.xlsx(tmp_path / "new.xlsx", NEWER), mode)
    assert book.read(queries.count, Query()) == count
    wang = book.read(queries.customer_file, first)
    assert wang.values["company"] == company
    assert wang.values["sex"] == (None if mode in (OnDuplicate.SKIP, OnDuplicate.NEW) else "male")


def test_what_may_not_replace_is_kept_word_for_word(book: Book, tmp_path: Path) -> None:
    old = [("姓名", "电话", "公司"), ("王伟", "13600001234", "老公司")]
    import_list(book, lists.xlsx(tmp_path / "old.xlsx", old))
    import_list(book, lists.xlsx(tmp_path / "new.xlsx", NEWER))
    assert everybody(book)["王伟"]["import_notes"] == [
        {"column": "公司名称", "text": "新公司", "problem": "differs-from-file"}
    ]


def test_a_possible_duplicate_is_asked_and_both_are_kept_until_somebody_decides(
    book: Book, tmp_path: Path
) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话"), ("赵雅琴", "13600001234")]))
    path = lists.xlsx(tmp_path / "b.xlsx", [("姓名", "电话", "公司"), ("赵雅芹", "13600001234", "花店")])
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        summary = session.plan([[column.target for column in view.columns]])
        assert (summary.duplicate, summary.written) == (1, 1)
        [row] = session.window(Verdict.DUPLICATE).rows
        assert row.twin is not None
        assert (row.twin.name, row.twin.reasons) == ("赵雅琴", ("sound", "phone"))
        assert session.decide([row.line], Override.MERGE).update == 1
        assert session.decide([row.line], Override.SKIP).written == 0
        assert session.decide([row.line], None).duplicate == 1
        session.decide([row.line], Override.MERGE)
        session.apply(ImportChoices("b"))
    [person] = everybody(book).values()
    assert person["items"]["company"] == "花店"


def test_the_same_person_twice_in_a_list_becomes_one(book: Book, tmp_path: Path) -> None:
    rows = [
        ("姓名", "电话", "公司", "备注"),
        ("王伟", "13600001234", "", "爱钓鱼"),
        ("王伟", "13600001234 13600001235", "花店", "怕辣"),
        ("王伟", "13600001234", "花店", ""),
    ]
    done = import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    assert (done.value.added, done.value.updated) == (1, 2)
    [person] = everybody(book).values()
    assert [phone["number"] for phone in person["phones"]] == ["13600001234", "13600001235"]
    assert (person["items"]["company"], person["notes"]) == ("花店", "爱钓鱼\n怕辣")


def test_owners_come_from_their_column_or_by_choice(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话", "销售顾问"), ("王伟", "13600001234", "李晓梅"), ("刘芳", "13600001235", "")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows), choices=ImportChoices("a", tag="2026 导入"))
    people = everybody(book)
    assert (people["王伟"]["owner"], people["刘芳"]["owner"]) == ("李晓梅", None)
    assert people["刘芳"]["tags"] == ["2026 导入"]


def test_a_word_for_nobody_is_no_salesperson_and_is_kept(book: Book, tmp_path: Path) -> None:
    rows = [
        ("姓名", "电话", "销售顾问"),
        ("王伟", "13600001234", "已离职"),
        ("刘芳", "13600001235", "李晓梅"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    people = everybody(book)
    assert (people["王伟"]["owner"], people["刘芳"]["owner"]) == (None, "李晓梅")
    assert [(note["text"], note["problem"]) for note in people["王伟"]["import_notes"]] == [
        ("已离职", "owner-nobody")
    ]
    assert [row.name for row in book.read(staff.everybody)] == ["李晓梅"]


def test_the_targets_chosen_are_offered_again_for_the_same_titles(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话", "宠物"), ("王伟", "13600001234", "猫")])
    import_list(book, path, targets=["name", "mobile", "hobbies"])
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        assert [(column.target, column.by) for column in view.columns] == [
            ("name", "memory"),
            ("mobile", "memory"),
            ("hobbies", "memory"),
        ]


def test_an_id_number_tells_birthday_and_sex_and_a_contradiction_is_flagged(
    book: Book, tmp_path: Path
) -> None:
    rows = [
        ("姓名", "身份证号", "性别", "电话"),
        ("王伟", "990101900101001", "", "13600001234"),
        ("刘芳", "990101900101001", "女", "13600001235"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    people = everybody(book)
    assert people["王伟"]["sex"] == "male"
    assert people["王伟"]["birthday"]["year"] == 1990
    assert people["刘芳"]["sex"] == "female"
    assert [note["problem"] for note in people["刘芳"]["import_notes"]][:1] == ["sex-differs-from-id"]


def test_the_preview_shows_how_each_cell_was_read(book: Book, tmp_path: Path) -> None:
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.legacy_xls(tmp_path / "a.xls")).likeliest)
        assert view.columns[2].also == ("office_phone",)
        rows = session.preview(0, [column.target for column in view.columns])
        read = {cell.target: (cell.raw, cell.shown, cell.problem, cell.note) for cell in rows[0].cells}
        assert read["birthday"] == ("70.11.22", "1970-11-22", "", "two-digit-year")
        assert read["children"][1] == "儿子 王磊（1996-03-05）"
        same = next(cell for cell in rows[2].cells if cell.target == "mailing_address")
        assert (same.raw, same.shown, same.note) == ("同上", "管城区", "same-as-above")
        session.plan([[column.target for column in view.columns]])
        assert session.window(problem="no-such-date").total == 1
        assert view.columns[9].target == NOTES


def test_the_preview_and_the_rows_left_out_speak_the_persons_language(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    workbook = openpyxl.Workbook()
    for row in (("姓名", "性别", "手机"), ("王建业", "先生", "13600002210"), ("", "女", "")):
        workbook.worksheets[0].append(row)
    workbook.save(path)
    with ImportSession(book, lang="en") as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([[column.target for column in view.columns]])
        [new] = session.window(Verdict.NEW).rows
        assert [cell.shown for cell in new.cells] == ["王建业", "Male", "136 0000 2210"]
        session.rejects(tmp_path / "left.xlsx")
    left = openpyxl.load_workbook(tmp_path / "left.xlsx").worksheets[0]
    assert [cell.value for cell in left[2]][-2:] == ["neither name nor phone", 3]
