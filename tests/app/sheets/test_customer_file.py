from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from app.calendar.dates import Birthday, Calendar
from app.customers import record as records
from app.customers.queries import MASK
from app.customers.record import Record
from app.customers.rows import CustomerFile
from app.fields.catalog import CATALOG
from app.fields.field import Table as Child
from app.printing.setup import Style
from app.sheets.customer_file import customer_files
from app.sheets.making import Making
from app.sheets.sheet import BLANK, Sheet

CHILDREN: dict[Child, list[dict[str, Any]]] = {
    Child.FAMILY: [
        {
            "relation": "spouse",
            "name": "周敏",
            "phone": "13800005521",
            **records.birthday_columns(Birthday(Calendar.LUNAR, None, 8, 15)),
        },
        {"relation": "daughter", "name": "陈可", "employer": "实验小学", **records.birthday_columns(None)},
    ],
    Child.PURCHASES: [
        {"product": "途锐 3.0", "amount": Decimal(580000), "delivered_on": dt.date(2026, 11, 17)}
    ],
}


def file(**values: Any) -> CustomerFile:
    record = Record({"name": "陈国栋", "grade": "A", **values})
    record.children.update(CHILDREN)
    known = {field.key: records.read(record, field) for field in CATALOG.fields if field.key != "owner"}
    return CustomerFile(
        id=1,
        number="261122-03",
        name="陈国栋",
        owner_id=1,
        owner="李晓梅",
        opened_on=dt.date(2026, 11, 1),
        record=record,
        catalog=CATALOG,
        values={**known, "owner": "李晓梅"},
        sections=(),
    )


def printed(told: CustomerFile, lang: str = "zh", *, show_sensitive: bool = False) -> Sheet:
    style = Style(options={"sensitive": show_sensitive})
    return customer_files([told], Making(lang, "李晓梅", style), 1)


def item(sheet: Sheet, label: str) -> str:
    cells = [
        cell for table in sheet.parts[0].tables if not table.titled for row in table.rows for cell in row
    ]
    return cells[cells.index(label) + 1]


def rows_of(sheet: Sheet, heading: str) -> tuple[tuple[str, ...], ...]:
    return next(table.rows for table in sheet.parts[0].tables if table.heading == heading)


def test_the_head_names_the_file_and_who_looks_after_it() -> None:
    made = printed(file())
    assert made.title == "陈国栋"
    assert made.parts[0].subtitle == "档案号 261122-03 · 2026-11-01 建档 · A 级"
    assert made.parts[0].aside == "李晓梅 · 完整 0%"


def test_known_items_are_printed_and_unknown_ones_leave_room_to_write() -> None:
    made = printed(file(position="总经理"))
    assert item(made, "职务") == "<p>总经理</p>"
    assert BLANK in item(made, "最佩服的人")


def test_the_family_stands_in_a_table_with_the_columns_in_use() -> None:
    made = printed(file())
    table = next(table for table in made.parts[0].tables if table.heading == "家人")
    assert [column.title for column in table.columns] == ["关系", "姓名", "生日", "电话", "学校 / 单位"]
    assert table.rows[0][:2] == ("配偶", "周敏")
    assert "八月十五" in table.rows[0][2]
    assert table.rows[0][3] == "138\u00a00000\u00a05521"


def test_sensitive_items_are_masked_unless_asked_for() -> None:
    secret = printed(file(health="高血压"))
    assert MASK in item(secret, "健康状况")
    assert MASK in rows_of(secret, "成交")[0]
    shown = printed(file(health="高血压"), show_sensitive=True)
    assert "高血压" in item(shown, "健康状况")
    assert MASK not in rows_of(shown, "成交")[0]


def test_the_file_speaks_english() -> None:
    made = printed(file(position="总经理"), lang="en")
    assert "总经理" in item(made, "Position")
    assert rows_of(made, "Family members")[0][0] == "Spouse"
