from __future__ import annotations

import pytest

from app.fields.catalog import CATALOG
from app.sample.posed import parsed
from app.sample.words import Dice, words

TRADES = ("auto", "realestate", "insurance", "keyaccount")


@pytest.mark.parametrize("key", words()["items"])
def test_every_text_of_an_item_is_one_that_its_kind_reads(key: str) -> None:
    for line in words()["items"][key]:
        text = Dice(1).line([line]).replace("{community}", "云栖里")
        assert text == "无" or parsed(CATALOG[key].kind, text)


def test_what_is_learnt_readily_is_an_item_of_the_catalog() -> None:
    assert words()["ease"].keys() <= CATALOG.by_key.keys()


@pytest.mark.parametrize("trade", TRADES)
def test_every_trade_has_something_to_sell_and_something_to_say(trade: str) -> None:
    for line in words()[trade]["products"]:
        name, model, price = line.split("|")
        assert name.strip()
        assert model.strip()
        assert float(price.partition(":")[0]) > 0
    assert len(words()[trade]["after_talks"]) >= 6


def test_the_same_seed_throws_the_same() -> None:
    one, other = Dice(7), Dice(7)
    assert [one.number(1, 100) for _ in range(20)] == [other.number(1, 100) for _ in range(20)]


def test_what_is_given_once_is_not_given_again() -> None:
    dice = Dice(1)
    numbers = [dice.once(lambda: str(dice.number(1, 50))) for _ in range(50)]
    assert len(set(numbers)) == 50


def test_a_word_that_weighs_more_comes_more_often() -> None:
    dice = Dice(1)
    thrown = [dice.word("常:9 少") for _ in range(500)]
    assert thrown.count("常") > 5 * thrown.count("少") > 0
