from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from app.calendar.dates import Birthday, Calendar
from app.customers import actions, as_json, queries
from app.fields.catalog import CATALOG
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.factories import make_customer, make_staff


def told(book: Book, customer_id: int) -> dict[str, Any]:
    """The customer as a script gets them: through JSON text and back."""
    text = json.dumps(as_json.customer_json(book.read(queries.customer_file, customer_id)))
    found: dict[str, Any] = json.loads(text)
    return found


def test_of_a_bare_name_everything_else_is_null_or_empty(book: Book) -> None:
    found = told(book, make_customer(book, "王建业"))
    items = found.pop("items")
    assert found == {
        "number": "261122-01", "name": "王建业", "sex": None, "phones": [], "birthday": None, "family": [],
        "purchases": [], "assets": [], "owner": None, "grade": None, "stage": None, "tags": [], "notes": None,
        "import_notes": [],
    }  # fmt: skip
    assert items.keys() == {field.key for field in CATALOG.fields if not field.is_derived}
    assert {key for key, value in items.items() if value is not None} == {"number", "name"}


def test_numbers_are_digits_and_foreign_ones_begin_with_their_country(book: Book) -> None:
    numbers = (PhoneNumber(PhoneKind.MOBILE, "13800005521"), PhoneNumber(PhoneKind.OTHER, "+85290000000"))
    office = (PhoneNumber(PhoneKind.OFFICE, "037100008120", "801"),)
    found = told(book, make_customer(book, mobile=numbers, office_phone=office))
    assert sorted(found["phones"], key=lambda phone: str(phone["kind"])) == [
        {"kind": "mobile", "number": "13800005521", "ext": ""},
        {"kind": "office", "number": "037100008120", "ext": "801"},
        {"kind": "other", "number": "85290000000", "ext": ""},
    ]
    assert found["items"]["mobile"] == [{"kind": "mobile", "number": "13800005521", "ext": ""}]


@pytest.mark.parametrize(
    ("birthday", "shown"),
    [
        (
            Birthday(Calendar.SOLAR, 1970, 11, 22),
            {"calendar": "solar", "year": 1970, "month": 11, "day": 22, "leap": False},
        ),
        (
            Birthday(Calendar.LUNAR, 1966, 3, 2, True),
            {"calendar": "lunar", "year": 1966, "month": 3, "day": 2, "leap": True},
        ),
        (
            Birthday(Calendar.LUNAR, None, 8, 15),
            {"calendar": "lunar", "year": None, "month": 8, "day": 15, "leap": False},
        ),
        (
            Birthday(Calendar.SOLAR, 1985, 0, 0),
            {"calendar": "solar", "year": 1985, "month": None, "day": None, "leap": False},
        ),
    ],
)
def test_a_birthday_is_told_as_far_as_it_is_known(
    book: Book, birthday: Birthday, shown: dict[str, Any]
) -> None:
    child = Person("daughter", "王蕾", birthday)
    found = told(book, make_customer(book, birthday=birthday, children=(child,)))
    assert found["birthday"] == found["items"]["birthday"] == shown
    assert found["family"] == [{"relation": "daughter", "name": "王蕾", "birthday": shown}]
    assert found["items"]["children"][0]["birthday"] == shown


def test_days_are_iso_amounts_are_yuan_and_words_are_lists(book: Book) -> None:
    values: dict[str, Any] = {
        "bought": "途观", "delivered_on": dt.date(2026, 11, 19), "amount": 27_400_050,
        "tags": ("自驾", "钓鱼"), "wedding_day": dt.date(1995, 5, 1), "degree_matters": False, "grade": "A",
        "stage": "loyal", "notes": "爱喝茶", "sex": "male",
    }  # fmt: skip
    found = told(book, make_customer(book, owner_id=make_staff(book, "李晓梅"), **values))
    assert found["purchases"] == [{"product": "途观", "delivered": "2026-11-19"}]
    assert (found["owner"], found["grade"], found["stage"], found["sex"]) == ("李晓梅", "A", "loyal", "male")
    assert (found["tags"], found["notes"]) == (["自驾", "钓鱼"], "爱喝茶")
    items = found["items"]
    assert (items["wedding_day"], items["delivered_on"]) == ("1995-05-01", "2026-11-19")
    assert (items["amount"], items["degree_matters"], items["owner"]) == (274_000.5, False, "李晓梅")


def test_what_the_shop_added_stands_among_the_items(book: Book) -> None:
    key = book.write(actions.add_shop_item, "入会日", "date").value
    day: dict[str, Any] = {key: dt.date(2020, 2, 29)}
    found = told(book, make_customer(book, **day))
    assert found["items"][key] == "2020-02-29"
