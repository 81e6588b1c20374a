"""Sentences as salespeople of each trade type them, read with the items that the trade brings along."""

from functools import cache
from pathlib import Path

import pytest

from app.care.packs import trades
from app.customers import item_actions
from app.customers import queries as customers
from app.customers.item_rows import ItemDraft
from app.fields.catalog import CATALOG, Catalog
from app.learning import queries as learning
from app.learning.reading import understand
from app.learning.rows import Known
from tests.app.learning.table import of_trade, shown, trade_lines
from tests.conftest import TODAY
from tests.factories import make_book, make_customer

TRADES = ("auto", "realestate", "insurance", "keyaccount")
APART = 8
"""From one place where a strange word is put to the next; each sentence begins at another."""


def read(said: str, catalog: Catalog) -> str:
    return " | ".join(shown(fact, catalog) for fact in understand(said, nobody(catalog)))


@cache
def nobody(catalog: Catalog) -> Known:
    return Known(TODAY, catalog)


@pytest.mark.parametrize("trade", TRADES)
def test_sentences_of_a_trade_are_read_as_they_are_meant(trade: str) -> None:
    catalog = of_trade(trade)
    lines = list(trade_lines(trade))
    assert len(lines) >= 150
    assert [(said, wanted, got) for said, wanted in lines if (got := read(said, catalog)) != wanted] == []


@pytest.mark.parametrize("trade", TRADES)
def test_a_word_nobody_knows_is_never_lost_whatever_the_trade(trade: str) -> None:
    catalog = of_trade(trade)
    told = [line.said for line in trade_lines(trade)]
    odd = [
        f"{said[:place]}龘靐{said[place:]}"
        for number, said in enumerate(told)
        for place in range(number % APART, len(said) + 1, APART)
    ]
    assert [said for said in odd if "龘靐" not in read(said, catalog)] == []


def test_without_its_trade_an_item_of_it_is_not_proposed() -> None:
    assert read("预算150万，首付能拿50个", CATALOG) == "buying_reason+=预算150万 | notes+=首付能拿50个"
    assert read("预算150万，首付能拿50个", of_trade("realestate")) == (
        "home_budget=150万元 | home_payment=50万元"
    )


def test_what_may_be_told_of_somebody_else_is_doubted_under_the_keys_of_a_shop(tmp_path: Path) -> None:
    book = make_book(tmp_path, trade="realestate")
    book.write(trades.begin, "realestate")
    customer_id = make_customer(book)
    catalog = book.read(customers.catalog)
    facts = book.read(learning.learner, customer_id).read("名下有套老房子，90平三居")
    told = {fact.key: fact.sure for fact in facts}
    items = [catalog.by_origin[key].key for key in ("home_area", "home_rooms")]
    assert [told[key] for key in items] == [False, False]


def test_an_item_of_the_trade_is_known_whatever_the_shop_calls_it(tmp_path: Path) -> None:
    book = make_book(tmp_path, trade="auto")
    book.write(trades.begin, "auto")
    customer_id = make_customer(book)
    budget = book.read(customers.catalog).by_origin["car_budget"]
    book.write(item_actions.save_item, budget.key, ItemDraft("能花多少", kind="money"))
    learner = book.read(learning.learner, customer_id)
    facts = learner.read("预算20万")
    assert [(fact.key, fact.value) for fact in facts] == [(budget.key, 20_000_000)]
    assert learner.known.catalog[budget.key].label() == "能花多少"
