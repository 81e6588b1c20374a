from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.festivals import FESTIVALS
from app.care.packs import packs
from app.care.packs.pack import Pack
from app.care.plan import Trigger
from app.care.plan_rows import Flaw
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
SCRIPT = """
[[script]]
topic = "birthday"
text = "{salutation}，生日快乐！"
"""


def read(common: str = COMMON + STEP, own: str = OWN) -> Pack:
    return packs.read(common, "own", "own.toml", own)


def flaws(common: str = COMMON + STEP, own: str = OWN) -> list[Flaw]:
    with pytest.raises(InputError) as caught:
        read(common, own)
    assert caught.value.code == "pack"
    found = caught.value.params["flaws"]
    assert isinstance(found, tuple)
    return list(found)


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


def test_a_trade_leaves_out_and_replaces_steps() -> None:
    assert read().plan.by_key.keys() == {"birthday"}
    assert read(own=OWN + 'off = ["birthday"]').plan.steps == ()
    assert read(own=OWN + 'off = ["birth*"]').topics == ()
    own = OWN + STEP.replace('zh = "生日快乐"', 'zh = "大吉"')
    assert read(own=own).plan.by_key["birthday"].texts.script.zh == "大吉"


def test_a_shop_of_one_language_writes_one_text() -> None:
    pack = read(own=OWN.replace('{ zh = "店", en = "Shop" }', '"宠物店"') + SCRIPT)
    assert (pack.name.zh, pack.name.en) == ("宠物店", "宠物店")
    assert "{salutation}，生日快乐！" in {script.text.en for script in pack.scripts}


# -- Every kind of mistake, by line and key --------------------------------------------------------------

AT = OWN.count("\n") + 1
"""The line on which what is added to a trade's own file begins."""


@pytest.mark.parametrize(
    ("more", "line", "key", "code", "found", "wanted"),
    [
        ('colour = "red"', AT, "colour", "unknown-key", "colour", ""),
        ('nam = "x"', AT, "nam", "unknown-key", "nam", "name"),
        ('off = "birthday"', AT, "off", "wrong-type", "text", "list"),
        ("off = [1]", AT, "off[1]", "wrong-type", "number", "text"),
        ('off = ["birthdey"]', AT, "off[1]", "no-such-step", "birthdey", "birthday"),
        ('ask_last = [\n"life",\n"lief",\n]', AT + 2, "ask_last[2]", "unknown-word", "lief", "life"),
        ("grade_days = { A = 0 }", AT, "grade_days.A", "out-of-range", "0", "1–3660"),
        ("grade_days = { A = 1.5 }", AT, "grade_days.A", "out-of-range", "1.5", "1–3660"),
        ("grade_days = { A = true }", AT, "grade_days.A", "wrong-type", "yesno", "number"),
        ("grade_days = { E = 30 }", AT, "grade_days.E", "unknown-key", "E", ""),
        ("oops", AT, "", "toml-equals", "oops", ""),
        ("a：1", AT, "", "toml-equals", "a：1", ""),
        ("a = 1\na = 2", AT + 1, "", "toml-twice", "a = 2", ""),
        ("a = “店”", AT, "", "toml-value", "a = “店”", ""),
        ("店 = 1", AT, "", "toml-statement", "店 = 1", ""),
        ('a = "店" "b"', AT, "", "toml-statement", 'a = "店" "b"', ""),
        ("[step\nb = 1", AT, "", "toml-open", "[step", ""),
        ('a = ["店"', AT, "", "toml-open", 'a = ["店"', ""),
        ('a = "店', AT, "", "toml-quote", 'a = "店', ""),
        (r'a = "C:\店"', AT, "", "toml-backslash", r'a = "C:\店"', ""),
        ('a = "店\x07"', AT, "", "toml-character", 'a = "店\x07"', ""),
        (STEP.replace('"birthday"\ntone', '"full-moon"\ntone'), AT + 3, "step[1].trigger", "unknown-word",
         "full-moon", ""),
        (STEP.replace('"birthday"\ntone', '"birtday"\ntone'), AT + 3, "step[1].trigger", "unknown-word",
         "birtday", "birthday"),
        (STEP + 'channel = "pigeon"', AT + 9, "step[1].channel", "unknown-word", "pigeon", ""),
        (STEP + 'who = "boss"', AT + 9, "step[1].who", "unknown-word", "boss", ""),
        (STEP.replace("生日快乐", "{nickname}"), AT + 8, "step[1].script.zh", "unknown-field", "nickname",
         "name"),
        (STEP.replace("生日快乐", "{salutaton}"), AT + 8, "step[1].script.zh", "unknown-field", "salutaton",
         "salutation"),
        (STEP.replace("生日快乐", "[{age}"), AT + 8, "step[1].script.zh", "bad-brackets", "[{age}", ""),
        (STEP.replace("生日快乐", "{age} 岁"), AT + 8, "step[1].script.zh", "loose-field", "age", ""),
        (STEP.replace(', en = "Happy birthday"', ""), AT + 8, "step[1].script.en", "missing-key", "en", ""),
        (STEP.replace('title = { zh = "生日", en = "Birthday" }\n', ""), AT + 1, "step[1].title",
         "missing-key", "title", ""),
        (STEP + STEP, AT + 11, "step[2].key", "doubled", "birthday", ""),
        (STEP.replace('key = "birthday"', 'key = "Birth Day"'), AT + 2, "step[1].key", "bad-key",
         "Birth Day", ""),
        (STEP + "each_day = [1]", AT + 2, "step[1].key", "bad-key", "birthday", "{n}"),
        (STEP.replace('key = "birthday"', 'key = "b{n}"') + "each_day = [1]\neach_month = { at = [1] }",
         AT + 10, "step[1].each_month", "not-together", "each_month", "each_day"),
        (STEP.replace('trigger = "birthday"', 'trigger = "festival"'), AT + 1, "step[1].festival",
         "missing-key", "festival", ""),
        (STEP.replace('trigger = "birthday"', 'trigger = "festival"\nfestival = "no-day"'), AT + 4,
         "step[1].festival", "unknown-word", "no-day", "national-day"),
        (STEP + 'audience = { grades = ["A", "E"] }', AT + 9, "step[1].audience.grades[2]", "unknown-word",
         "E", ""),
        (STEP + 'audience = { grades = "A" }', AT + 9, "step[1].audience.grades", "wrong-type", "text",
         "list"),
        (STEP + 'audience = { sex = "man" }', AT + 9, "step[1].audience.sex", "unknown-word", "man", ""),
        (STEP + 'audience = { ages = "18" }', AT + 9, "step[1].audience.ages", "unknown-key", "ages",
         "stages"),
        (STEP + "gift = { budget = 20 }", AT + 9, "step[1].gift.name", "missing-key", "name", ""),
        (SCRIPT.replace('"birthday"', '"birthday:never"'), AT + 2, "script[1].topic", "no-such-topic",
         "birthday:never", "birthday"),
        (SCRIPT + SCRIPT, AT + 5, "script[2]", "doubled", "birthday", ""),
        (SCRIPT.replace("生日快乐", "{car}好吗"), AT + 3, "script[1].text", "loose-field", "car", ""),
        (SCRIPT.replace("生日快乐", "{years}"), AT + 3, "script[1].text", "loose-field", "years", ""),
        (SCRIPT + 'personality = "shy"', AT + 4, "script[1].personality", "unknown-word", "shy", ""),
        ('[[item]]\nkey = "a"\nlabel = "甲"\nkind = "colour"', AT + 3, "item[1].kind", "unknown-word",
         "colour", ""),
        ('[[item]]\nkey = "a"\nlabel = "甲"\nkind = "choice"', AT, "item[1].choices", "missing-key",
         "choices", ""),
        ('[[survey]]\nkey = "s"\nname = "x"\nscale = 99\nopen = "?"\nquestion = []', AT + 3,
         "survey[1].scale", "out-of-range", "99", "2–10"),
    ],
)  # fmt: skip
def test_a_wrong_pack_says_file_line_and_key(
    more: str, line: int, key: str, code: str, found: str, wanted: str
) -> None:
    assert Flaw("own.toml", line, key, code, found, wanted) in flaws(own=OWN + more)


def test_a_pack_without_a_name_is_told_on_its_first_line() -> None:
    assert flaws(own="ask_first = []") == [Flaw("own.toml", 1, "name", "missing-key", "name")]


def test_what_is_wrong_in_what_all_trades_do_is_told_by_its_own_file() -> None:
    assert flaws(common=COMMON + STEP + 'channel = "pigeon"')[0].file == "common.toml"


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines() -> None:
    found = flaws(own=OWN + 'colour = "red"\noff = 1\n' + STEP + 'channel = "pigeon"')
    assert [flaw.line for flaw in found] == sorted(flaw.line for flaw in found)
    assert {flaw.code for flaw in found} == {"unknown-key", "wrong-type", "unknown-word"}


@given(st.text(max_size=60))
def test_whatever_somebody_writes_is_read_or_refused_with_a_line(text: str) -> None:
    try:
        read(own=text)
    except InputError as error:
        found: Any = error.params["flaws"]
        assert all(1 <= flaw.line <= text.count("\n") + 1 for flaw in found)


# -- What domain 4.2 asks of each trade ------------------------------------------------------------------


def test_a_home_is_followed_and_its_key_customers_get_flowers() -> None:
    steps = packs.load("realestate").by_key
    days = {key: steps[key].days for key in ("delivery-0d", "delivery-3d", "delivery-7d", "delivery-30d")}
    assert days == {"delivery-0d": 0, "delivery-3d": 3, "delivery-7d": 7, "delivery-30d": 30}
    assert [steps[f"delivery-{n}m"].months for n in (3, 6, 12, 18, 24)] == [3, 6, 12, 18, 24]
    for key in ("birthday-gift", "family-birthday-gift"):
        gift, audience = steps[key].gift, steps[key].audience
        assert gift is not None
        assert gift.budget > 0
        assert audience is not None
        assert audience.grades == {"A"}
    assert steps["birthday"].channel == steps["family-birthday"].channel == "call"


def test_every_festival_is_there_and_can_be_left_out() -> None:
    wanted = {key for key, festival in FESTIVALS.items() if festival.care}
    assert len(wanted) == 17
    for trade in TRADES:
        assert {step.festival for step in packs.load(trade).of(Trigger.FESTIVAL)} >= wanted
    own = packs.source("realestate").replace("ask_first =", 'off = ["festival-christmas"]\nask_first =', 1)
    without = packs.read(packs.common(), "own", "own.toml", own).plan.by_key
    assert "festival-christmas" not in without
    assert "festival-mid-autumn" in without


def test_a_home_owner_is_greeted_at_every_festival_whatever_the_grade() -> None:
    greeted = packs.load("realestate").of(Trigger.FESTIVAL)
    assert not [step.key for step in greeted if step.audience and step.audience.grades]


def test_a_policy_is_followed_and_bonus_time_is_an_occasion() -> None:
    steps = packs.load("insurance").by_key
    assert {"delivery-0d", "delivery-7d", "delivery-30d", "delivery-3m", "delivery-6m"} <= steps.keys()
    assert (steps["premium-due"].months, steps["policy-expiry"].months) == (-1, -1)
    assert steps["bonus-time"].days < 0
    assert {"promotion", "pay-rise", "new-child"} <= packs.pack("insurance").topic_labels.keys()


def test_a_key_account_is_visited_monthly_and_asked_quarterly() -> None:
    plan = packs.load("keyaccount")
    assert set(plan.grade_days.values()) == {30}
    assert plan.by_key["interval"].channel == "visit"
    assert plan.by_key["satisfaction-3m"].audience is None
    assert plan.by_key["contract-expiry"].months == -3


def test_a_car_owner_is_invited_each_quarter_and_cared_for_by_season() -> None:
    plan = packs.load("auto")
    assert [plan.by_key[f"invitation-{n}m"].months for n in (5, 8, 11, 14)] == [5, 8, 11, 14]
    assert plan.by_key["invitation-5m"].audience is None
    assert {"season-spring", "season-winter", "purchase-anniversary"} <= plan.by_key.keys()
    assert (plan.by_key["insurance-expiry"].months, plan.by_key["inspection-due"].months) == (-1, -1)


@pytest.mark.parametrize("trade", TRADES)
def test_a_trade_brings_items_choices_and_a_survey(trade: str) -> None:
    pack = packs.pack(trade)
    names = {name for field in CATALOG.fields for name in (field.zh, field.en)}
    assert len(pack.items) >= 8
    assert not {label for item in pack.items for label in (item.label.zh, item.label.en)} & names
    assert len(pack.sources) >= 8
    assert len(pack.lost_reasons) >= 8
    for survey in pack.surveys:
        assert sum(question.weight for question in survey.questions) == 100
    assert {question.topic for survey in pack.surveys for question in survey.questions} >= {
        "product", "price", "staff", "after-sale",
    }  # fmt: skip
