"""What runs behind the writing of an import: the same is recorded and found as if all were done in turn."""

from __future__ import annotations

import json
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.customers.models import Customer, ItemDate
from app.customers.rows import Query
from app.customers.search import index as search_index
from app.customers.tables import CHILD_MODELS
from app.errors import FileError
from app.excel.batches import apply
from app.excel.cells.helper import Helper, cutter
from app.excel.process.session import ImportSession
from app.excel.process.worker import Worker
from app.excel.rows import ImportChoices, OnDuplicate
from app.staff import queries as staff
from app.storage import bulk, journal, late_indexes
from app.storage.behind import Behind
from app.storage.blocks import Blocks
from app.storage.book import Book
from app.storage.journal import plain, table_of
from tests.app.excel.importing import everybody
from tests.factories import make_book
from tests.files import make_lists as lists

FULL = {
    "姓名": "王小明",
    "电话": "13600001234",
    "办公电话": "0371-65000000",
    "生日": "1979-02-30",
    "爱人": "李晓梅",
    "爱人生日": "农历1980年8月15日",
    "爱人电话": "",
    "介绍人": "",
    "孩子": "王宝",
    "地址": "郑州市金水区花园路1号",
    "车型": "途锐",
    "车牌号": "豫A00001",
    "购车日期": "2023-05-01",
    "车价": "20万",
    "面积": "91.5",
    "爱好": "钓鱼、下棋",
    "不要联系": "是",
    "车位": "A3",
    "纪念日": "2020-05-06",
    "备注": '他说"好"\n\\下周',
    "跟进日期": "2024-03-05",
    "跟进内容": "想换车",
}
PEOPLE = [
    FULL,
    {"姓名": "王小明", "电话": "13600001234", "车型": "帕萨特", "购车日期": "2024-06-01"},
    {"姓名": "赵敏", "电话": "13600001236", "爱人": "孙浩", "爱人电话": "13600001237"},
    {"姓名": "孙浩", "电话": "13600001237", "介绍人": "赵敏"},
    {"姓名": "Müller 李", "电话": "13600001235", "生日": "1980-01-02", "不要联系": "否"},
    *[{"姓名": f"刘{n}", "电话": f"1390000000{n}", "备注": f"第{n}位"} for n in range(9)],
]
MODELS = (Customer, *CHILD_MODELS.values(), ItemDate)
TABLES = {model.__tablename__ for model in MODELS}
LISTED = [tuple(FULL), *[tuple(person.get(title, "") for title in FULL) for person in PEOPLE]]


class Silent:
    """The pipe of a worker that nobody waits for."""

    def send(self, _told: object) -> None:
        pass


@pytest.fixture(params=["imported", "in batches", "with late indexes"])
def filled(
    request: pytest.FixtureRequest, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Book:
    """The list in a client file, by the processes of the program, or here in batches of two.

    The last way is that of a list of thousands: the indexes are laid at the end.
    """
    if request.param == "with late indexes":
        monkeypatch.setattr(late_indexes, "WORTH", 1)
        monkeypatch.setattr(bulk, "_most_values", lambda _session: 100)
    book.write(actions.add_shop_item, "车位", "text")
    book.write(actions.add_shop_item, "纪念日", "date")
    listed = lists.xlsx(tmp_path / "a.xlsx", LISTED)
    if request.param == "imported":
        with ImportSession(book) as session:
            [view] = session.use(session.open(listed).likeliest)
            session.plan([[column.target for column in view.columns]])
            session.apply(ImportChoices("a"))
    else:
        monkeypatch.setattr(apply, "_AT_ONCE", 2)
        planned(book, listed).apply(ImportChoices("a"))
    return book


def planned(book: Book, listed: Path) -> Worker:
    """A worker of this process, about to write a list."""
    worker = Worker(Silent())
    worker.join(book.path, book.key, None)
    opened = worker.open(0, listed, None, partial=False)
    [view] = worker.use([(0, opened.likeliest)])
    worker.plan([[column.target for column in view.columns]], OnDuplicate.FILL, {}, True, "zh")
    return worker


def rows_by_customer(session: Session) -> dict[int, dict[tuple[str, int], dict[str, Any]]]:
    """Every row of a customer as the journal has it."""
    found: dict[int, dict[tuple[str, int], dict[str, Any]]] = {}
    for model in MODELS:
        for row in session.execute(select(table_of(model))).mappings():
            told = {key: plain(value) for key, value in row.items() if value is not None and key != "id"}
            found.setdefault(row[model.customer_column or ""], {})[model.__tablename__, row["id"]] = told
    return found


def recorded(session: Session) -> dict[int, dict[tuple[str, int], dict[str, Any]]]:
    """The same as the journal has recorded it; no row twice."""
    found: dict[int, dict[tuple[str, int], dict[str, Any]]] = {}
    entries = session.execute(
        text("SELECT customer_id, changes FROM journal_entry WHERE customer_id IS NOT NULL")
    )
    blocks = Blocks(session)
    for customer_id, changes in entries:
        for table, row_id, before, after in blocks.changes(customer_id, changes):
            if table in TABLES:
                rows = found.setdefault(customer_id, {})
                assert (before is None) == ((table, row_id) not in rows)
                rows.setdefault((table, row_id), {}).update(after or {})
    return found


def tokens(session: Session) -> list[tuple[str, int]]:
    """Everything in the search index."""
    session.execute(text("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, 'search_index', 'instance')"))
    found = session.execute(text("SELECT term, doc FROM temp.words ORDER BY term, doc")).all()
    session.execute(text("DROP TABLE temp.words"))
    return [(row.term, row.doc) for row in found]


def test_the_journal_holds_every_row_that_was_written(filled: Book) -> None:
    rows, entries = filled.read(rows_by_customer), filled.read(recorded)
    assert len(rows) == len(PEOPLE) - 1
    assert entries == rows
    inside = {"account_contact", "account_outside", "account_need", "account_activity"}
    assert TABLES - inside == {table for told in entries.values() for table, _ in told}


def test_everybody_is_in_the_search_index_as_if_it_were_made_anew(filled: Book) -> None:
    def anew(session: Session) -> list[tuple[str, int]]:
        journal.describe(session, "test")
        session.execute(text("INSERT INTO search_index (search_index) VALUES ('delete-all')"))
        search_index.refresh(session, queries.ids(session, Query()))
        return tokens(session)

    found = filled.read(tokens)
    assert found
    assert found == filled.write(anew).value


def test_the_schema_is_what_it_was_before(filled: Book, tmp_path: Path) -> None:
    fresh = make_book(tmp_path, "fresh.keqing")
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    found, wanted = (each.read(lambda s: s.execute(text(schema)).all()) for each in (filled, fresh))
    assert found == wanted
    assert filled.read(lambda s: s.execute(text("PRAGMA integrity_check")).scalar()) == "ok"
    fresh.close()


def test_an_import_goes_and_comes_back_as_it_was(filled: Book) -> None:
    before = everybody(filled)
    assert before["王小明"]["items"]["hobbies"] == ["钓鱼", "下棋"]
    filled.undo()
    assert everybody(filled) == {}
    filled.redo()
    assert everybody(filled) == before


def test_a_full_disk_leaves_nothing_of_an_import(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply, "_AT_ONCE", 2)
    long = [("姓名", "电话", "备注"), *[(f"刘{n}", f"1390000000{n}", f"{n}长" * 5000) for n in range(9)]]
    worker = planned(book, lists.xlsx(tmp_path / "a.xlsx", long))
    run = apply.run

    def on_a_full_disk(session: Session, *args: Any) -> Any:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages + 9}"))
        return run(session, *args)

    monkeypatch.setattr(apply, "run", on_a_full_disk)
    with pytest.raises(FileError, match="disk-full"):
        worker.apply(ImportChoices("a"))
    assert everybody(book) == {}
    assert book.undo_label() is None


def test_what_goes_wrong_behind_is_told_and_nothing_stays(book: Book) -> None:
    def write(session: Session) -> None:
        journal.describe(session, "test")
        with Behind(session) as behind:
            behind.run("INSERT INTO setting (key, value) VALUES ('a', '1')", ())
            behind.run("INSERT INTO nowhere VALUES (1)", ())

    with pytest.raises(Exception, match="no such table"):
        book.write(write)
    assert book.read(staff.setting, "a") is None


@pytest.fixture
def gone() -> Iterator[Helper]:
    """A helper whose process died."""
    ours, theirs = Pipe()
    theirs.close()
    yield Helper(ours)
    ours.close()


def test_without_its_helper_the_work_is_done_all_the_same(gone: Helper) -> None:
    for helper in (gone, Helper(None)):
        cut = cutter(helper)
        for name in ("王伟", "刘芳"):
            assert name[0] in cut(json.dumps([[1, name, *[None] * 6]]).encode()).decode()
