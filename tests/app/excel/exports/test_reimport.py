"""What was exported comes back as it was: its own file stays the same, and an empty one gets all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.customers import record as records
from app.customers.record import AREA, Record
from app.customers.rows import Draft, Query
from app.excel.batches import apply
from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.columns import mapping
from app.excel.exports.customers import export
from app.excel.exports.writers import Table as Sheet
from app.excel.exports.writers import write_csv, write_xlsx
from app.excel.files.readers import open_list
from app.excel.plan import merge
from app.excel.plan.plan import Plan
from app.excel.plan.tables import Tables
from app.excel.rows import NUMBER, OWNER, ExportOptions, ImportChoices, OnDuplicate, Summary
from app.fields.catalog import CATALOG
from app.fields.field import Field, Table
from app.fields.kinds import (
    BirthdayKind,
    Choice,
    Date,
    Email,
    IdNumber,
    Integer,
    Money,
    Name,
    Phones,
    Plate,
    Size,
    Tags,
    YesNo,
)
from app.fields.people import People
from app.staff import actions as staff
from app.storage import undo
from app.storage.book import Book
from tests.factories import make_book

SIGNS = "=+-@'\"\t\n，,;；、|/\\()（）:：#%&<>_x0041 　A1王伟é\u200b\U0001f600"
TRICKY = [
    "=1+1", "+8613600001234", "-经理", "@x", "'引号", "TRUE", "false", "00123", "1.38E+10", "#1 客户",
    "#REF!", "#N/A", "###",
    "_x0041_", "2024-03-18", "12:30", "1/2", "合计", "小计：3", "共 5 人", "姓名", "第一行\n第二行", "a\n\nb",
    "5%",
    "100000000000000000", "0.1", "无名路", "同上学", "他说：“好”", 'say "hi", ok', "😀", "nan元", "12万",
]  # fmt: skip
NAMES = [
    "王伟",
    "欧阳娜娜",
    "买买提·艾力",
    "张三 李四",
    "Anna Schmidt",
    "北京同上科技有限公司",
    "01",
    "=王",
    "O'Neil",
]
PHONES = [
    "136 0000 2210", "13600002211", "0371 0000 8120 转801", "010-00001234", "+1 202 555 0101", "400-000-1234",
    "00001234", "办公 13700002210", "住宅 0371 0000 8121、手机 13800002212",
]  # fmt: skip
PEOPLE = [
    "儿子:王磊 1996-3-5、女儿:(单位:一中;备注:\"爱画画,怕狗\")", "女儿王蕾(2001年生,一中)", "父母健在",
    "父亲:王大山 农历1940年八月十五、母亲 刘桂花", "一子一女", "孩子", "儿子:小明 13600001234",
]  # fmt: skip


def texts(field: Field) -> st.SearchStrategy[Any]:
    """Whatever a person may type into the form for an item."""
    kind = field.kind
    if isinstance(kind, Choice):
        return st.sampled_from([option.key for option in kind.options])
    by_kind: Mapping[type, st.SearchStrategy[Any]] = {
        Name: st.sampled_from(NAMES),
        Date: st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
        YesNo: st.sampled_from(["是", "否"]),
        Integer: st.integers(0, 5_000_000),
        Money: st.integers(0, 10**12).map(lambda fen: f"{fen // 100}.{fen % 100:02d}"),
        Size: st.integers(0, 10**8).map(lambda number: number / 100),
        BirthdayKind: st.dates(dt.date(1900, 1, 1), dt.date(2020, 1, 1))
        | st.sampled_from(
            ["农历1966年闰三月初五", "农历八月十五", "8月15日", "1985年8月", "1970年", "农历腊月"]
        ),
        Phones: st.sampled_from(PHONES),
        IdNumber: st.sampled_from(["990101900101001", "00010119700101001X", "990101197011220012"]),
        Plate: st.sampled_from(["豫A00001", "粤ZA001港"]),
        Email: st.sampled_from(["a@example.com", "A.b+c@Example.COM"]),
        People: st.sampled_from(PEOPLE),
        Tags: st.lists(st.sampled_from(["钓鱼", "=1", "C++", "a b", "-", "2024", "#1"]), min_size=1).map(
            "、".join
        ),
    }
    free = st.sampled_from(TRICKY) | st.text(SIGNS, min_size=1, max_size=12)
    return by_kind.get(type(kind), free)


BELIED_BY_ID = {"sex-differs-from-id", "birthday-differs-from-id"}
"""A file may hold what its ID number belies; an import flags it but nothing else."""


@cache
def imported_fields() -> tuple[Field, ...]:
    return tuple(field for field in CATALOG.fields if not field.system and field.key != "name")


@st.composite
def customers(draw: st.DrawFn) -> dict[str, Any]:
    """The values of one file as the form would have kept them."""
    values: dict[str, Any] = {"name": CATALOG["name"].kind.parse(draw(st.sampled_from(NAMES))).value}
    fields = draw(st.lists(st.sampled_from(imported_fields()), max_size=25, unique_by=lambda f: f.key))
    for field in fields:
        typed = draw(texts(field))
        value = typed if isinstance(field.kind, Choice) else field.kind.parse(typed).value
        if value is not None:
            values[field.key] = value
    return values


def written(path: Path, drafts: Sequence[Mapping[str, Any]], lang: str) -> list[Record]:
    """An export of these files, every item that anybody has."""
    made = [record_of(values) for values in drafts]
    used = [f for f in CATALOG.fields if f.key != OWNER and any(records.read(r, f) is not None for r in made)]
    rows = [[field.kind.export(records.read(record, field)) for field in used] for record in made]
    write = write_csv if path.suffix == ".csv" else write_xlsx
    write(path, Sheet(tuple(field.label(lang) for field in used), rows))
    return made


def record_of(values: Mapping[str, Any]) -> Record:
    """A file that holds these values."""
    record = Record({"import_notes": None})
    for key, value in values.items():
        records.write(record, CATALOG[key], value)
    return record


def read(path: Path) -> list[ReadRow]:
    """The rows of a list as they are guessed and understood."""
    workbook = open_list(path)
    sheet = workbook.sheet(workbook.likeliest())
    targets = [guess.target for guess in mapping.guess(sheet, CATALOG)]
    reader = RowReader(sheet.headers, targets, CATALOG, rows=sheet.rows)
    return [reader.read(line, cells) for line, cells in sheet.rows]


def contents(record: Record) -> dict[str, Any]:
    """The items of a file that hold something."""
    found = {field.key: records.read(record, field) for field in CATALOG.fields if field.key != OWNER}
    return {key: value for key, value in found.items() if value not in (None, "", ()) and key != NUMBER}


@pytest.mark.parametrize(("suffix", "lang"), [("xlsx", "zh"), ("csv", "en")])
@given(drafts=st.lists(customers(), min_size=1, max_size=3))
@example(drafts=[{"name": "王伟", "notes": "#N/A"}])
@example(drafts=[{"name": "王伟", "notes": "□来电 ☑到店"}])
@settings(max_examples=60, deadline=None, suppress_health_check=[*HealthCheck])
def test_whatever_is_exported_comes_back_equal(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, lang: str, drafts: list[dict[str, Any]]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"list.{suffix}"
    numbered = [{**values, NUMBER: f"261122-{n:02d}"} for n, values in enumerate(drafts, 1)]
    made, rows = written(path, numbered, lang), read(path)
    assert [row.number for row in rows] == [values[NUMBER] for values in numbered]
    for record, row in zip(made, rows, strict=True):
        assert {note["problem"] for note in row.kept} <= BELIED_BY_ID
        assert row.problems == []
        for mode in (OnDuplicate.FILL, OnDuplicate.OVERWRITE):
            assert merge.changes(record, row, CATALOG, mode, in_place=True) == {}
        assert contents(record_of(row.values)) == {**contents(record), **told_by_id(row)}


@pytest.mark.parametrize("text", ["'0", "'+86", "=1+1", "@车友", '=A1&"x"', "#REF!", "#N/A", "####", "'0\""])
def test_a_text_that_looks_like_something_else_comes_back_word_for_word(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    written(path, [{"name": "王建业", "company": text, NUMBER: "261122-01"}], "zh")
    (row,) = read(path)
    assert row.values["company"] == text


def test_where_somebody_lives_is_exported_and_neither_changed_nor_noted_when_it_comes_back(
    tmp_path: Path,
) -> None:
    book = make_book(tmp_path)
    book.write(
        actions.new_customer, Draft({"name": "王伟", "mailing_address": "河南省郑州市金水区无名路1号"})
    )
    path = tmp_path / "list.xlsx"
    everybody = list(book.read(queries.ids, Query()))
    book.read(export, path, everybody, ExportOptions())
    sheet = load_workbook(path).worksheets[0]
    assert ("地区", "河南 郑州 金水区") in [(column[0].value, column[1].value) for column in sheet.columns]
    for mode in (OnDuplicate.FILL, OnDuplicate.OVERWRITE):
        (row,) = read(path)
        assert "地区" not in (row.values.get("notes") or "")
        record = book.read(queries.load, everybody)[everybody[0]]
        assert merge.changes(record, row, CATALOG, mode, in_place=True) == {}
    book.close()


def told_by_id(row: ReadRow) -> dict[str, Any]:
    return {key: row.values[key] for key in row.told_by_id}


@pytest.fixture
def full(tmp_path: Path) -> Iterator[tuple[Book, Path]]:
    """A shop whose files hold more than a list has columns for, and a list that was exported from it."""
    book = make_book(tmp_path)
    item = book.write(actions.add_shop_item, "会员卡", "text").value
    cells = {"mobile": "13600002210、13700002211", "bought": "途锐", "delivered_on": "2024-03-18",
             "amount": "12.5万", "children": "儿子:王磊 1996-3-5", "hobbies": "钓鱼、象棋",
             "company": "花店", "notes": "甲\n乙",
             "plate": "豫A00001", "id_number": "990101900101001"}  # fmt: skip
    values = {key: CATALOG[key].kind.parse(text).value for key, text in cells.items()}
    more = (
        (Table.PURCHASES, {"product": "速腾", "delivered_on": dt.date(2015, 3, 1)}),
        (Table.FAMILY, {"relation": "brother", "name": "王兵"}),
        (Table.ASSETS, {"kind": "vehicle", "name": "大众", "identifier": "豫A00009"}),
        (Table.CONTACTS, {"name": "李处长", "role": "decider"}),
        (Table.ADDRESSES, {"kind": "mailing", "text": "金水区"}),
    )
    owner = book.write(staff.add_staff, "李晓梅").value
    wang = Draft(
        {"name": "王伟", item: "=VIP1", **values}, owner, ({"column": "", "text": "x", "problem": "y"},), more
    )
    book.write(
        actions.add_customers, [wang, Draft({"name": "王伟"}), Draft({"name": "刘芳", "company": "学校"})]
    )
    path = tmp_path / "list.xlsx"
    book.read(export, path, sorted(book.read(queries.ids, Query())), ExportOptions(sensitive=True))
    yield book, path
    book.close()


def changed_in_excel(path: Path, changes: Mapping[tuple[str, int], Any]) -> None:
    """What somebody types into the list, by title and line."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    for (title, line), value in changes.items():
        sheet.cell(line, titles.index(title) + 1).value = value
    book.save(path)


def brought_in(book: Book, path: Path, mode: OnDuplicate) -> tuple[Summary, dict[str, Any], Any]:
    """Import as the window does, without a process of its own: the counts and what was changed in rows."""
    sheet = open_list(path).sheet("客户")
    catalog = book.read(queries.catalog)
    targets = [guess.target for guess in mapping.guess(sheet, catalog)]
    plan = Plan(Tables([("list.xlsx", sheet, targets)]), catalog)
    plan.mode = mode
    plan.read({})
    book.read(plan.compare)

    def write(session: Session) -> None:
        apply.run(session, plan, ImportChoices("a", remember=False))

    done = book.write(write)
    found: dict[str, Any] = {}
    for customer_id in book.read(queries.ids, Query()) if done.write_id else ():
        for item in book.read(undo.history, customer_id):
            if item.write_id == done.write_id:
                found |= {
                    f"{c.table}.{key}": value for c in item.changes for key, value in (c.after or {}).items()
                }
    return plan.summary(), found, done.write_id


@pytest.mark.parametrize("mode", [OnDuplicate.FILL, OnDuplicate.OVERWRITE])
def test_an_untouched_export_changes_nothing_whatever_the_files_hold(
    full: tuple[Book, Path], mode: OnDuplicate
) -> None:
    summary, changed, write_id = brought_in(*full, mode)
    assert (summary.same, summary.total, changed, write_id) == (3, 3, {}, None)


@pytest.mark.parametrize(
    ("title", "typed", "changed"),
    [
        ("公司名称", "书店", {"customer.company": "书店"}),
        ("交付日期", dt.date(2024, 3, 19), {"purchase.delivered_on": "2024-03-19"}),
        ("成交金额", 130000, {"purchase.amount": 13_000_000}),
        ("车牌号", "豫A00002", {"asset.identifier": "豫A00002"}),
        ("会员卡", "-VIP2", {"customer.extra": {"shop_1": "-VIP2"}}),
        ("通讯地址", "管城区", {"address.text": "管城区"}),
        ("姓名", "王炜", {"customer.name": "王炜"}),
        ("备注", "乙", {"customer.notes": "乙"}),
        ("备注", "甲、丙\n乙", {"customer.notes": "甲、丙\n乙"}),
        ("兴趣爱好", "象棋", {}),
        ("销售顾问", "周强", {"customer.owner_id": 2}),
    ],
)
def test_what_was_changed_in_excel_is_changed_and_nothing_else(
    full: tuple[Book, Path], title: str, typed: Any, changed: dict[str, Any]
) -> None:
    book, path = full
    changed_in_excel(path, {(title, 2): typed})
    summary, found, _ = brought_in(book, path, OnDuplicate.OVERWRITE)
    assert (summary.update, summary.same) == (1, 2)
    derived = {"customer.filled", "customer.name_key", "customer.pinyin", "customer.initials"}
    derived |= {"customer.extra_words", *(f"address.{key}" for key in AREA)}
    assert {key: value for key, value in found.items() if key not in derived} == changed


def test_cells_emptied_in_excel_erase_nothing_and_are_counted(full: tuple[Book, Path]) -> None:
    book, path = full
    changed_in_excel(path, {("公司名称", 2): None, ("手机", 2): "", ("公司名称", 4): None})
    summary, found, _ = brought_in(book, path, OnDuplicate.FILL)
    assert (summary.emptied, found) == (0, {})
    summary, found, _ = brought_in(book, path, OnDuplicate.OVERWRITE)
    assert (summary.emptied, summary.same, found) == (3, 3, {})


def test_another_owner_in_a_list_takes_over_only_where_the_list_wins(full: tuple[Book, Path]) -> None:
    book, path = full
    changed_in_excel(path, {("销售顾问", 2): "周强", ("销售顾问", 4): "周强"})
    summary, _, _ = brought_in(book, path, OnDuplicate.FILL)
    assert summary.update == 2
    files = book.read(queries.customer_files, sorted(book.read(queries.ids, Query())))
    assert [file.owner for file in files] == ["李晓梅", "", "周强"]
    assert files[0].import_notes[-1] == {"column": "销售顾问", "text": "周强", "problem": "differs-from-file"}
