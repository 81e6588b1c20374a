"""The report of an import stays, whatever becomes of what it wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.customers import actions as customers
from app.customers import batches
from app.customers import queries as people
from app.customers.rows import BatchProspect, BatchUndone, Draft, Query
from app.errors import InputError, KnownError
from app.excel.batches import actions, queries
from app.excel.batches.rows import BatchRow, BatchTable
from app.excel.files.readers import open_list
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices, Override
from app.staff import actions as staff
from app.storage.book import Book
from tests.app.excel.importing import everybody
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

ROWS = [
    ("姓名", "电话", "宠物", "生日"),
    ("王伟", "13600001234", "猫", "1979-02-30"),
    ("", "", "狗", ""),
    ("刘芳", "13600001235", "", "1980-01-02"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return lists.xlsx(tmp_path / "老客户.xlsx", ROWS)


def import_it(book: Book, path: Path, **choices: object) -> None:
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([[column.target for column in view.columns]], corrections={(2, 2): "一只猫"})
        session.decide([4], Override.SKIP)
        session.apply(ImportChoices(path.name, tag="2026", **choices))  # type: ignore[arg-type]


def test_the_report_of_an_import_says_what_it_was_and_did(book: Book, path: Path) -> None:
    book.sign_in(book.write(staff.add_staff, "李晓梅").value)
    import_it(book, path)
    [row] = book.read(queries.batches)
    assert (row.name, row.staff, row.stands) == ("老客户.xlsx", "李晓梅", True)
    report = row.report
    columns = (("姓名", "name"), ("电话", "mobile"), ("宠物", "notes"), ("生日", "birthday"))
    assert report.tables == (BatchTable("老客户.xlsx", "客户", 3, columns),)
    assert (report.counts["added"], report.counts["rejected"], report.counts["flagged"]) == (1, 2, 1)
    assert report.problems == {"no-such-date": 1, "no-name-no-phone": 1}
    assert (report.mode, report.tag, report.total, report.corrected) == ("fill", "2026", 3, 1)


def test_undo_leaves_the_report_and_says_so(book: Book, path: Path) -> None:
    import_it(book, path)
    book.undo()
    assert everybody(book) == {}
    assert [row.stands for row in book.read(queries.batches)] == [False]
    book.redo()
    assert [row.stands for row in book.read(queries.batches)] == [True]
    book.undo()
    book.write(staff.add_staff, "张鹏")
    assert [row.stands for row in book.read(queries.batches)] == [False]


def test_the_rows_left_out_can_be_saved_at_any_later_time(book: Book, path: Path, tmp_path: Path) -> None:
    import_it(book, path)
    path.unlink()
    batch = book.read(queries.batch, 1)
    assert (batch.rejects, batch.originals) == (2, ())
    with ImportSession(book) as session:
        assert session.kept_rejects(1, tmp_path / "未导入.xlsx") == 2
    left = open_list(tmp_path / "未导入.xlsx").sheet("客户")
    assert left.headers == ("姓名", "电话", "宠物", "生日", "未导入原因", "原行号")
    assert [cells[4:] for _, cells in left.rows] == [["没有姓名也没有电话", 3.0], ["按您的选择未导入", 4.0]]


def test_the_list_itself_is_kept_if_wanted(book: Book, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    import_it(book, path, keep_originals=True)
    path.unlink()
    [kept] = book.read(queries.batch, 1).originals
    assert (kept.name, kept.size) == ("老客户.xlsx", len(before))
    with ImportSession(book) as session:
        session.kept_original(kept.id, tmp_path / "wieder.xlsx")
    assert (tmp_path / "wieder.xlsx").read_bytes() == before


def test_the_list_is_kept_as_it_was_read_whatever_became_of_it_since(
    book: Book, path: Path, tmp_path: Path
) -> None:
    before = path.read_bytes()
    with ImportSession(book) as session:
        opened = session.open(path)
        assert opened.files[0].size == len(before)
        [view] = session.use(opened.likeliest)
        session.plan([[column.target for column in view.columns]])
        path.unlink()
        session.apply(ImportChoices(path.name, keep_originals=True))
        [kept] = book.read(queries.batch, 1).originals
        session.kept_original(kept.id, tmp_path / "wieder.xlsx")
    assert (tmp_path / "wieder.xlsx").read_bytes() == before


def test_what_was_pasted_is_kept_too(book: Book, tmp_path: Path) -> None:
    with ImportSession(book) as session:
        [view] = session.use(session.paste("姓名\t电话\n王伟\t13600001234", "粘贴").likeliest)
        session.plan([[column.target for column in view.columns]])
        session.apply(ImportChoices("粘贴", keep_originals=True))
        session.kept_original(1, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("姓名\t电话")


def test_lists_too_big_to_keep_stop_the_import(book: Book, tmp_path: Path) -> None:
    big = tmp_path / "big.csv"
    line = "刘芳," + " " * 1_000_000
    big.write_text("\n".join(["姓名,备注", "王伟,猫", *[line] * 20]), encoding="utf-8")
    with pytest.raises(KnownError, match="originals-too-big"):
        import_it(book, big, keep_originals=True)
    assert everybody(book) == {}
    assert book.read(queries.batches) == []
    with pytest.raises(KnownError, match="no-such-batch"):
        book.read(queries.batch, 1)


def batch_of(book: Book) -> BatchRow:
    [row] = book.read(queries.batches)
    return row


def test_a_batch_is_taken_back_after_other_work_and_says_so(book: Book, path: Path) -> None:
    import_it(book, path)
    book.write(customers.new_customer, Draft({"name": "陈国栋"}))
    row = batch_of(book)
    assert book.read(batches.batch_prospect, row.write_id) == BatchProspect(1, 0, ())
    done = book.write(actions.take_back, row.id)
    assert done.value == BatchUndone(removed=1, restored=0, left=0)
    assert set(everybody(book)) == {"陈国栋"}
    assert (batch_of(book).stands, batch_of(book).wrote) == (False, True)
    with pytest.raises(InputError, match="nothing-to-undo"):
        book.write(actions.take_back, row.id)
    book.undo()
    assert batch_of(book).stands
    assert set(everybody(book)) == {"陈国栋", "王伟"}
    book.redo()
    assert not batch_of(book).stands


def test_what_was_changed_since_is_told_before_and_left_or_taken_along(book: Book, path: Path) -> None:
    import_it(book, path)
    row = batch_of(book)
    [wang] = book.read(people.ids, Query())
    book.write(customers.save_fields, wang, {"company": "花店"})
    prospect = book.read(batches.batch_prospect, row.write_id)
    assert (prospect.removed, prospect.restored) == (0, 0)
    assert [(c.name, c.added, c.columns) for c in prospect.conflicts] == [
        ("王伟", True, (("customer", "company"),))
    ]
    assert book.write(actions.take_back, row.id).value == BatchUndone(0, 0, 1)
    assert set(everybody(book)) == {"王伟"}
    book.undo()
    assert book.write(actions.take_back, row.id, [wang]).value == BatchUndone(1, 0, 0)
    assert everybody(book) == {}


def test_an_import_in_which_nothing_was_new_has_nothing_to_take_back(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话"), ("王伟", "13600001234")])
    for _ in range(2):
        with ImportSession(book) as session:
            [view] = session.use(session.open(path).likeliest)
            session.plan([[column.target for column in view.columns]])
            session.apply(ImportChoices(path.name, remember=False))
    [second, first] = book.read(queries.batches)
    assert (first.stands, first.wrote) == (True, True)
    assert (second.stands, second.wrote) == (True, False)
    with pytest.raises(InputError, match="nothing-to-undo"):
        book.write(actions.take_back, second.id)
