"""What is exported opens in Excel as it should, and imports again equal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.customers import actions, queries
from app.customers.rows import Draft, Query
from app.errors import Cancelled, KnownError
from app.excel.exports.writers import Table, write_csv, write_xlsx
from app.excel.files.readers import open_list
from app.excel.process.export import export_customers
from app.excel.rows import ExportOptions
from app.fields.catalog import CATALOG
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.factories import make_book

CELLS: dict[str, str] = {
    "name": "王建业",
    "sex": "男",
    "mobile": "136 0000 2210、137 0000 2211",
    "office_phone": "0371 0000 8120 转801",
    "birthday": "农历1966年闰三月初五",
    "wedding_day": "1995-05-01",
    "spouse_name": "刘芳",
    "spouse_birthday": "8月15日",
    "children": "儿子:王磊 1996-3-5、女儿:(单位:一中;备注:\"爱画画,怕狗\")",
    "parents": "父母健在",
    "marital_status": "已婚",
    "mailing_address": "郑州市金水区",
    "plate": "豫A12345",
    "amount": "12.35万",
    "size": "89.5",
    "mileage": "12000",
    "delivered_on": "2024-03-18",
    "hobbies": "钓鱼、象棋",
    "grade": "A",
    "do_not_contact": "否",
    "email": "wang@example.com",
    "notes": "=1+1\n第二行，带逗号",
    "position": "-经理",
    "dress": "+随意",
    "wechat": "@wang",
}  # fmt: skip


def add(book: Book, cells: dict[str, str]) -> int:
    values = {key: CATALOG[key].kind.parse(text).value for key, text in cells.items()}
    assert None not in values.values()
    return book.write(actions.new_customer, Draft(values)).value


def all_ids(book: Book) -> list[int]:
    return list(book.read(queries.ids, Query()))


@pytest.mark.parametrize("name", ["客户.xlsx", "客户.csv"])
def test_what_was_exported_imports_again_equal(book: Book, tmp_path: Path, name: str) -> None:
    add(book, CELLS)
    add(book, {"name": "赵雅琴", "mobile": "13900004321", "birthday": "1985年8月"})
    path = tmp_path / name
    assert export_customers(book, path, all_ids(book), ExportOptions(sensitive=True)) == 2
    other = make_book(tmp_path, "other.keqing")
    import_list(other, path)
    expected, found = everybody(book), everybody(other)
    other.close()
    for person in (*expected.values(), *found.values()):
        number = person.pop("number")
        person["items"].pop("number")
        person["phones"].sort(key=lambda phone: phone["number"])
        person["family"].sort(key=lambda member: member["relation"])
        person["items"]["notes"] = person["notes"] = "\n".join(
            line for line in (person["notes"] or "").split("\n") if line != f"档案号：{number}"
        )
    assert found == expected


def test_the_same_export_imported_into_its_own_file_changes_nothing(book: Book, tmp_path: Path) -> None:
    add(book, CELLS)
    path = tmp_path / "a.xlsx"
    export_customers(book, path, all_ids(book), ExportOptions(sensitive=True))
    before = everybody(book)
    assert import_list(book, path).value.same == 1
    assert everybody(book) == before


def test_a_workbook_has_real_dates_text_phones_and_a_header_that_stays(book: Book, tmp_path: Path) -> None:
    add(book, CELLS)
    path = tmp_path / "a.xlsx"
    keys = ("name", "mobile", "delivered_on", "amount", "notes", "position")
    export_customers(book, path, all_ids(book), ExportOptions(keys, sensitive=True))
    sheet = load_workbook(path).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == ["姓名", "手机", "交付日期", "成交金额", "备注", "职务"]
    name, mobile, delivered, amount, notes, position = sheet[2]
    assert mobile.value == "136 0000 2210、137 0000 2211"
    assert delivered.value == dt.datetime(2024, 3, 18)
    assert (amount.value, amount.number_format) == (123500, "#,##0")
    assert (notes.data_type, position.data_type) == ("s", "s")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F2")
    assert name.value == "王建业"


def test_sensitive_items_are_left_out_unless_asked_for(book: Book, tmp_path: Path) -> None:
    add(book, CELLS)
    path = tmp_path / "a.csv"
    export_customers(book, path, all_ids(book))
    assert "成交金额" not in path.read_text("utf-8-sig")
    export_customers(book, path, all_ids(book), ExportOptions(sensitive=True))
    assert "成交金额" in path.read_text("utf-8-sig")


def test_a_cancelled_export_leaves_the_old_file(book: Book, tmp_path: Path) -> None:
    add(book, CELLS)
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def stop(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_customers(book, path, all_ids(book), step=stop)
    assert path.read_bytes() == b"old"


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="output-not-writable"):
        write_xlsx(tmp_path / "gone" / "a.xlsx", Table(("姓名",), [("王伟",)]))


def test_nothing_in_a_cell_spoils_a_workbook(tmp_path: Path) -> None:
    texts = [
        "=1+1",
        "+8613600001234",
        "-",
        "@x",
        "a\x0bb",
        "#N/A",
        "_x0041_",
        "\ud800",
        "行\n行",
        "TRUE",
        "00123",
    ]
    path = tmp_path / "a.xlsx"
    write_xlsx(path, Table(("内容",), [(text,) for text in texts]))
    texts[4], texts[7] = "ab", ""
    rows = dict(open_list(path).sheet("客户").rows)
    assert [rows.get(line, [""])[0] for line in range(2, len(texts) + 2)] == texts
    sheet = load_workbook(path).active
    assert sheet is not None
    assert {row[0].data_type for row in sheet.iter_rows(min_row=2) if row[0].value} == {"s"}


def test_days_before_the_one_that_there_never_was_keep_their_place(tmp_path: Path) -> None:
    days = [dt.date(1900, 1, 1), dt.date(1900, 2, 23), dt.date(1900, 2, 28), dt.date(1900, 3, 1)]
    path = tmp_path / "a.xlsx"
    write_xlsx(path, Table(("生日", "姓名"), [(day, "王伟") for day in days]))
    found = [cells[0] for _, cells in open_list(path).sheet("客户").rows]
    assert [day.date() if isinstance(day, dt.datetime) else day for day in found] == days
    sheet = load_workbook(path).active
    assert sheet is not None
    assert [row[0].value.date() for row in sheet.iter_rows(min_row=2)] == days


def test_a_text_list_opens_in_excel_with_its_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_csv(path, Table(("姓名", "生日"), [("王伟", dt.date(1970, 11, 22))])) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_text("utf-8-sig").split() == ["姓名,生日", "王伟,1970-11-22"]
