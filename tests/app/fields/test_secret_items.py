from __future__ import annotations

import pytest

from app.fields.catalog import CATALOG, CHILDREN, shop_field
from app.fields.field import Table
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_cell, of_compared, of_item


@pytest.mark.parametrize(
    "key", ["mobile", "office_phone", "spouse_phone", "wechat", "plate", "vin", "notes", "story"]
)
def test_phones_assets_and_notes_are_hidden_from_a_customer_beside(key: str) -> None:
    assert of_item(CATALOG[key]) is Secrecy.BESIDE


@pytest.mark.parametrize("key", ["grade", "intent", "stage", "loyalty", "personality", "referrer"])
def test_what_we_think_of_them_and_who_sent_them_is_hidden_from_a_customer_beside(key: str) -> None:
    assert of_item(CATALOG[key]) is Secrecy.BESIDE


@pytest.mark.parametrize("key", ["id_number", "health", "religion", "family_circumstances", "amount"])
def test_sensitive_items_are_hidden_until_asked_for(key: str) -> None:
    assert of_item(CATALOG[key]) is Secrecy.SENSITIVE


@pytest.mark.parametrize("key", ["name", "hobbies", "birthday", "best_time", "cuisine", "tags"])
def test_what_one_may_see_stays_open(key: str) -> None:
    assert of_item(CATALOG[key]) is Secrecy.OPEN


def test_items_of_the_shop_go_by_their_kind() -> None:
    assert of_item(shop_field("x1", "车位号", "text")) is Secrecy.OPEN


def test_a_record_is_as_secret_as_the_item_that_shows_the_same() -> None:
    assert of_cell(Table.PURCHASES, "amount") is Secrecy.SENSITIVE
    assert of_cell(Table.FAMILY, "health") is Secrecy.SENSITIVE
    assert of_cell(Table.FAMILY, "phone") is Secrecy.BESIDE
    assert of_cell(Table.FAMILY, "name") is Secrecy.OPEN
    hidden = {
        field.key for field in CHILDREN[Table.ASSETS] if of_cell(Table.ASSETS, field.key) is not Secrecy.OPEN
    }
    assert hidden == {field.key for field in CHILDREN[Table.ASSETS]} - {"kind"}


def test_a_line_of_a_comparison_is_as_secret_as_the_most_secret_thing_in_it() -> None:
    assert of_compared("health") is Secrecy.SENSITIVE
    assert of_compared("purchases") is Secrecy.SENSITIVE
    assert of_compared("assets") is Secrecy.BESIDE
    assert of_compared("contacts") is Secrecy.OPEN
