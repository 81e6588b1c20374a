"""The words by which titles are read are data: all of them lead to an item, and each is wanted by one."""

from __future__ import annotations

import tomllib

import pytest

from app.care.packs import packs
from app.excel.rows import CONTACT_TARGETS
from app.excel.words import said
from app.fields.catalog import CATALOG
from app.resources import resource_path

TRADES = ("auto", "insurance", "keyaccount", "realestate")


@pytest.mark.parametrize("language", ["zh", "en", "log"])
def test_the_words_of_titles_lead_to_items_that_there_are(language: str) -> None:
    told = tomllib.loads(resource_path("titles", f"{language}.toml").read_text(encoding="utf-8"))
    of_trades = {item.key for trade in TRADES for item in packs.pack(trade).items}
    assert told["items"].keys() <= CATALOG.by_key.keys() | of_trades | {*CONTACT_TARGETS, "nothing"}


@pytest.mark.parametrize("language", ["zh", "en", "log"])
def test_no_words_of_titles_mean_what_no_item_is_told_by(language: str) -> None:
    told = tomllib.loads(resource_path("titles", f"{language}.toml").read_text(encoding="utf-8"))
    wanted = {
        meaning.rstrip("?")
        for item in told["items"].values()
        for meaning in f"{item['says']} {item.get('beside', '')}".split()
    }
    assert [meaning for meaning in told["words"] if not wanted.issuperset(meaning.split())] == []


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("车险啥时候到期", "insurance_expiry"),
        ("到期的保险日期", "insurance_expiry"),
        ("跟家里谁最亲", "closest_family"),
        ("主要信息来源", "information_sources"),
        ("喝不喝酒", "alcohol"),
        ("喝酒不", "alcohol"),
    ],
)
def test_words_say_an_item_in_any_order_and_with_idle_ones_between(title: str, key: str) -> None:
    assert said.in_chinese(title) == key


@pytest.mark.parametrize("title", ["上年车险到期", "车险到期了吗张", "保险", "姓名生日", "日期", "的", ""])
def test_a_title_with_a_sign_left_over_or_with_too_few_words_says_nothing(title: str) -> None:
    assert said.in_chinese(title) == ""


def test_an_english_title_is_taken_apart_at_its_capitals_and_signs() -> None:
    titles = ("VHCL_MDL", "CustID", "Insurance Exp. Dt.", "First Visit", "What Else")
    assert [said.in_english(each) for each in titles] == [
        "bought",
        "number",
        "insurance_expiry",
        "acquainted_on",
        "",
    ]
