"""A customer's file in memory: how it is filled at once, and what counts in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.calendar.dates import Birthday
from app.customers import record as records
from app.customers.record import Record
from app.fields.catalog import CATALOG
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber

WORDS = st.sampled_from(["", "甲", "乙", "大众", "100000"])
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2030, 12, 31))
PEOPLE = [(Person("son", "王磊"),), (Person("spouse", "周敏"), Person("daughter", "王蕾"))]
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "name": st.just("王伟"),
    "company": WORDS,
    "mobile": st.just((PhoneNumber(PhoneKind.MOBILE, "13800001234"),)),
    "birthday": DAYS.map(Birthday.solar),
    "home_address": WORDS,
    "spouse_name": WORDS,
    "spouse_birthday": DAYS.map(Birthday.solar),
    "children": st.sampled_from(PEOPLE[:1]),
    "hobbies": st.sampled_from([(), ("钓鱼",), ("钓鱼", "摄影")]),
    "car_brand": WORDS,
    "plate": WORDS,
    "mileage": st.integers(0, 9),
    "insurance_expiry": DAYS,
    "policy_number": WORDS,
    "contract_expiry": DAYS,
    "car_model": WORDS,
    "amount": st.integers(0, 9),
    "delivered_on": DAYS,
}
KNOWN = st.fixed_dictionaries({}, optional={key: st.none() | of for key, of in VALUES.items()})


def _known(record: Record) -> list[Any]:
    """What is in the rows, without what is empty."""
    rows = [record.columns, *(row for found in record.children.values() for row in found)]
    return [{key: value for key, value in row.items() if value not in (None, "")} for row in rows]


@given(values=KNOWN)
def test_somebody_new_is_filled_as_if_it_was_written_item_by_item(values: dict[str, Any]) -> None:
    filled, written = Record(), Record()
    records.fill(filled, CATALOG, values)
    for key, value in values.items():
        records.write(written, CATALOG[key], value)
    assert _known(filled) == _known(written)


@given(values=KNOWN)
def test_what_counts_is_what_can_be_read(values: dict[str, Any]) -> None:
    made = Record()
    records.fill(made, CATALOG, values)
    known = [field for field in CATALOG.counted if records.read(made, field) not in (None, "", ())]
    assert records.completeness(made, CATALOG) == sum(field.weight for field in known)
