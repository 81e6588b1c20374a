"""The catalog is the spine: catalog, columns and records agree."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.calendar.dates import Birthday
from app.customers import models, record
from app.customers.record import Record
from app.customers.tables import CHILD_MODELS
from app.fields import kinds
from app.fields.catalog import CATALOG, CHILDREN, SHOP_KINDS, TEMPLATE_ITEMS, shop_field
from app.fields.field import TEMPLATE_SECTIONS, ChildCell, Column, FamilyRows, Field, PhoneRows, Section
from app.fields.kinds import Phones
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber
from app.fields.someone import Someone
from app.storage.journal import table_of

SET_BY_THE_PROGRAM = {
    "id", "owner_id", "opened_on", "extra", "extra_words", "import_notes", "name_key", "pinyin", "initials",
    "filled", "wedding_month", "wedding_date", *record.BIRTH,
}  # fmt: skip


def sample(field: Field) -> Any:
    """A value that the item can hold."""
    if isinstance(field.store, PhoneRows):
        return (PhoneNumber(field.kind.usual, "13800005521"),)  # type: ignore[attr-defined]
    if isinstance(field.store, FamilyRows):
        return (Person(field.store.relations[0], "陈可"),)
    if isinstance(field.kind, Phones):
        return (PhoneNumber(PhoneKind.MOBILE, "13800005521"),)
    by_kind: dict[str, Any] = {
        "choice": lambda: field.kind.options[0].key,  # type: ignore[attr-defined]
        "tags": lambda: ("羽毛球",),
        "yes_no": lambda: True,
        "integer": lambda: 12,
        "money": lambda: 12_345_00,
        "area": lambda: 89.5,
        "date": lambda: dt.date(2026, 11, 17),
        "birthday": lambda: Birthday.solar(dt.date(1970, 11, 22)),
        "number": lambda: 1.5,
        "rating": lambda: 4,
        "percent": lambda: 12,
        "person": lambda: Someone("张师傅", "13800005522", "晚班"),
    }
    return by_kind.get(field.kind.name, lambda: "豫A00000")()


def test_the_template_has_its_forty_two_items_in_six_sections() -> None:
    counted = list(CATALOG.counted)
    assert [field.number for field in counted] == list(range(1, TEMPLATE_ITEMS + 1))
    sizes = [sum(1 for field in counted if field.section == section) for section in TEMPLATE_SECTIONS]
    assert sizes == [8, 8, 9, 7, 6, 4]


def test_keys_are_unique_and_every_item_has_both_labels() -> None:
    assert len(CATALOG.by_key) == len(CATALOG.fields)
    assert all(field.zh and field.en for field in CATALOG.fields)
    labels = [field.zh for field in CATALOG.fields]
    assert len(set(labels)) == len(labels)


def test_no_title_of_a_list_could_mean_two_items() -> None:
    seen: dict[str, str] = {}
    for field in CATALOG.fields:
        for name in {name.casefold() for name in field.names()}:
            assert seen.setdefault(name, field.key) == field.key, name


def test_every_item_in_a_column_has_its_column_and_no_column_lacks_an_item() -> None:
    columns = set(table_of(models.Customer).columns.keys())
    items = {
        field.key for field in CATALOG.fields if isinstance(field.store, Column) and field.key != "owner"
    }
    assert items <= columns
    assert columns - items == SET_BY_THE_PROGRAM


def test_child_records_have_the_columns_that_the_catalog_names() -> None:
    for table, fields in CHILDREN.items():
        columns = set(table_of(CHILD_MODELS[table]).columns.keys())
        named = {field.key for field in fields if field.key != "birthday"}
        assert named | (set(record.BIRTH) if any(f.key == "birthday" for f in fields) else set()) == (
            columns - {"id", "customer_id", "linked_id"}
        )


def test_cells_of_child_records_are_items_of_those_records() -> None:
    for field in CATALOG.fields:
        if isinstance(field.store, ChildCell) and field.store.table in CHILDREN:
            assert field.store.attribute in {child.key for child in CHILDREN[field.store.table]}


def test_an_item_that_follows_from_others_is_not_written() -> None:
    with pytest.raises(TypeError):
        record.write(Record(), CATALOG["region"], "河南")


@pytest.mark.parametrize(
    "field", [f for f in CATALOG.fields if f.key != "owner" and not f.is_derived], ids=lambda f: f.key
)
def test_what_is_written_to_an_item_is_read_from_it_and_cleared_by_none(field: Field) -> None:
    file = Record()
    record.write(file, field, sample(field))
    assert record.read(file, field) == sample(field)
    record.write(file, field, None)
    assert record.read(file, field) is None


@pytest.mark.parametrize("kind", [*SHOP_KINDS, kinds.Choice.name])
def test_an_item_of_the_shop_holds_every_kind_it_may_choose(kind: str) -> None:
    field = shop_field("shop_1", "会员卡", kind, ("金", "银"))
    file = Record()
    value = "金" if kind == "choice" else sample(field)
    record.write(file, field, value)
    assert record.read(file, field) == value
    assert field.section == Section.SHOP


def test_sensitive_items_are_marked() -> None:
    sensitive = {field.key for field in CATALOG.fields if field.sensitive}
    assert {"id_number", "health", "religion", "family_circumstances", "amount"} <= sensitive


def test_dates_that_raise_a_due_name_their_step() -> None:
    steps = {field.key: field.due_step for field in CATALOG.fields if field.due_step}
    assert steps["birthday"] == "birthday"
    assert steps["delivered_on"] == "delivery"
    assert steps["insurance_expiry"] == "insurance-expiry"
