from __future__ import annotations

from pathlib import Path

import pytest

from app.care import packs
from app.care.plan import Plan, Trigger
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.staff.actions import TRADES

COMMON = "grade_days = { A = 30 }\nintent_days = { H = 2 }\nadvice = {}\n"
STEP = """
[[step]]
key = "birthday"
trigger = "birthday"
tone = "birthday"
label = { zh = "生日", en = "Birthday" }
title = { zh = "生日", en = "Birthday" }
why = { zh = "生日", en = "Birthday" }
script = { zh = "生日快乐", en = "Happy birthday" }
"""
OWN = 'name = { zh = "店", en = "Shop" }\nask_first = []\n'


def read(folder: Path, common: str = COMMON + STEP, own: str = OWN) -> Plan:
    (folder / "common.toml").write_text(common, "utf-8")
    (folder / "own.toml").write_text(own, "utf-8")
    return packs.read(folder / "common.toml", folder / "own.toml")


@pytest.mark.parametrize("trade", TRADES)
def test_every_trade_has_a_plan_with_what_all_trades_do(trade: str) -> None:
    plan = packs.load(trade)
    common = {"birthday", "family-birthday", "wedding-day", "interval", "next-contact", "promise"}
    expiries = {"insurance-expiry", "inspection-due", "policy-expiry", "premium-due", "contract-expiry"}
    assert common | expiries | {"festival-mid-autumn"} <= plan.by_key.keys()


@pytest.mark.parametrize("trade", TRADES)
def test_dates_of_the_catalog_that_raise_dues_have_a_step(trade: str) -> None:
    plan = packs.load(trade)
    for field in CATALOG.fields:
        if field.due_step == "delivery":
            assert plan.of(Trigger.DELIVERY)
        elif field.due_step:
            assert field.due_step in plan.by_key


@pytest.mark.parametrize("trade", TRADES)
def test_what_a_trade_asks_for_is_in_the_catalog(trade: str) -> None:
    plan = packs.load(trade)
    assert set(plan.ask_first) <= CATALOG.by_key.keys()
    assert plan.ask_last <= set(Section)


def test_a_car_is_followed_from_the_day_of_delivery_for_ten_years() -> None:
    steps = packs.load("auto").by_key
    days = {key: steps[key].days for key in ("delivery-0d", "delivery-3d", "delivery-7d", "delivery-14d")}
    assert days == {"delivery-0d": 0, "delivery-3d": 3, "delivery-7d": 7, "delivery-14d": 14}
    months = [1, 2, 4, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48]
    assert [steps[f"delivery-{n}m"].months for n in months] == months
    assert steps["delivery-120m"].months == 120
    assert steps["delivery-7d-service"].who == "service"
    assert steps["delivery-14d"].who == "manager"
    assert steps["first-service"].months == 3


def test_prospects_and_grades_have_their_intervals() -> None:
    plan = packs.load("auto")
    assert plan.intent_days == {"H": 2, "A": 4, "B": 7, "C": 15}
    assert plan.grade_days == {"A": 30, "B": 60, "C": 90, "D": 180}
    assert packs.load("keyaccount").grade_days["B"] == 30


def test_an_unknown_trade_is_refused() -> None:
    for trade in ("bakery", "common", "../packs/auto"):
        with pytest.raises(InputError) as caught:
            packs.load(trade)
        assert caught.value.code == "no-such-trade"


def test_a_trade_leaves_out_and_replaces_steps(tmp_path: Path) -> None:
    assert read(tmp_path).by_key.keys() == {"birthday"}
    assert read(tmp_path, own=OWN + 'off = ["birthday"]').steps == ()
    own = OWN + STEP.replace('zh = "生日快乐"', 'zh = "大吉"')
    assert read(tmp_path, own=own).by_key["birthday"].texts.script.zh == "大吉"


@pytest.mark.parametrize(
    ("wrong", "detail"),
    [
        (STEP.replace('trigger = "birthday"', 'trigger = "full-moon"'), "full-moon"),
        (STEP.replace("生日快乐", "{nickname}"), "nickname"),
        (STEP.replace(', en = "Happy birthday"', ""), "en"),
        (STEP + 'channel = "pigeon"', "pigeon"),
        (STEP + STEP, "twice: birthday"),
        (STEP + "oops", "Expected"),
        (STEP.replace('trigger = "birthday"', 'trigger = "festival"\nfestival = "no-day"'), "no-day"),
    ],
)
def test_a_wrong_pack_says_where_and_what(tmp_path: Path, wrong: str, detail: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, common=COMMON + wrong)
    assert caught.value.code == "pack"
    assert caught.value.params["file"] == "common.toml"
    assert detail in str(caught.value.params["detail"])
