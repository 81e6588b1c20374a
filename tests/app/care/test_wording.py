from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.calendar.dates import Calendar
from app.care import wording
from app.care.dues.schedule import Contact, Due, Fact
from app.care.packs import packs
from app.care.plan import PLACEHOLDERS
from app.care.wording import Who

PLAN = packs.load("auto")
DAY = dt.date(2026, 11, 22)
WANG = Who("王建业", "王总", "male", "A", None)


def said(due: Due, who: Who = WANG, lang: str = "zh", part: str = "title") -> str:
    texts = wording.texts_of(due)
    return wording.fill(getattr(texts, part).of(lang), wording.values_of(due, who, "李晓梅", DAY, lang))


def due(step: str, *details: tuple[Any, ...], key: Any = None, born: int | None = None, year: int = 0) -> Due:
    facts = [Fact(1, DAY, "A", None, key, born, detail) for detail in details]
    return Due(1, PLAN.by_key[step], DAY, year, facts, DAY)


def test_a_part_in_brackets_is_left_out_when_something_in_it_is_unknown() -> None:
    assert wording.fill("生日[ {age} 岁][（农历{lunar}）]", {"age": 56}) == "生日 56 岁"
    assert wording.fill("生日[ {age} 岁]{x}", {}) == "生日"


def test_a_birthday_tells_the_age_and_the_lunar_day() -> None:
    solar = (Calendar.SOLAR, 11, 22, False)
    assert said(due("birthday", (), key=solar, born=1970, year=2026)) == "生日 56 岁"
    lunar = (Calendar.LUNAR, 10, 16, False)
    assert said(due("birthday", (), key=lunar, year=2026)) == "生日(农历十月十六)"
    assert said(due("birthday", (), key=lunar, born=1966, year=2026)) == "生日 60 岁(农历十月十六)"
    assert "60" in said(due("birthday", (), key=lunar, born=1966, year=2026), lang="en")


def test_a_family_birthday_names_the_relation_and_twins_by_name() -> None:
    key = (Calendar.SOLAR, 11, 22, False)
    one = due("family-birthday", ("daughter", "陈可"), key=key, born=2020, year=2026)
    assert said(one) == "女儿生日 6 岁"
    assert said(one, lang="en") == "Daughter's birthday, 6"
    twins = due("family-birthday", ("daughter", "陈可"), ("daughter", "陈果"), key=key, born=2020, year=2026)
    assert said(twins) == "女儿陈可、陈果生日 6 岁"
    mixed = due("family-birthday", ("son", "陈冬"), ("daughter", "陈可"), key=key, year=2026)
    assert said(mixed) == "女儿陈可、儿子陈冬生日"


def test_a_spouse_is_called_wife_or_husband() -> None:
    key = (Calendar.SOLAR, 11, 22, False)
    wife = due("family-birthday", ("spouse", "周敏"), key=key, year=2026)
    assert said(wife) == "妻子生日"
    assert said(wife, Who("周敏", "周姐", "female", None, None)) == "丈夫生日"
    assert said(wife, Who("周敏", "周姐", None, None, None)) == "配偶生日"


def test_a_delivery_says_what_was_handed_over_and_when() -> None:
    handed = due("delivery-3d", (dt.date(2026, 11, 17), "途锐 3.0"))
    assert said(handed) == "交车后 3 天"
    assert said(handed, part="why") == "交车后 3 天回访（11-17 交车，途锐 3.0）"
    assert said(due("delivery-3d", (dt.date(2026, 11, 17), None)), part="why").endswith("（11-17 交车）")
    old = due("purchase-anniversary", (dt.date(2023, 11, 22), "途锐"), year=3)
    assert said(old) == "购车 3 周年"
    assert "2023-11-22" in said(old, part="why")


def test_an_expiry_says_the_day_and_the_thing() -> None:
    expiry = due("insurance-expiry", (dt.date(2026, 12, 20), "大众", "途锐", "豫A00000"))
    assert said(expiry) == "车险 12-20 到期"
    assert "大众 途锐 豫A00000" in said(expiry, part="why")


def test_the_interval_speaks_of_silence_of_intent_or_of_a_first_contact() -> None:
    opened, spoken = dt.date(2026, 1, 1), dt.date(2026, 8, 20)
    assert said(due("interval", (Contact(opened, "B", None, spoken, None),))) == "久未联系 94 天"
    never = due("interval", (Contact(dt.date(2026, 10, 23), "A", None, None, None),))
    assert said(never) == "建档 30 天还没联系"
    prospect = due("interval", (Contact(opened, None, "H", dt.date(2026, 11, 20), None),))
    assert said(prospect, Who("刘思远", "刘先生", "male", None, "H")) == "意向 H 级 · 第 2 天"


def test_a_script_greets_the_customer_and_names_who_speaks() -> None:
    handed = due("delivery-3d", (dt.date(2026, 11, 17), None))
    assert said(handed, part="script").startswith("王总您好，我是李晓梅。")
    assert said(due("festival-christmas", ())) == "圣诞节问候"
    assert (
        said(due("promise", (DAY, "送一把备用钥匙套"), (DAY, "发报价"))) == "承诺：送一把备用钥匙套；发报价"
    )


@pytest.mark.parametrize("trade", ["auto", "realestate", "insurance", "keyaccount"])
def test_no_text_of_a_pack_leaves_a_bracket_or_brace_behind(trade: str) -> None:
    values = dict.fromkeys(PLACEHOLDERS, "x")
    for step in packs.load(trade).steps:
        for texts in (step.texts, *step.variants.values()):
            for words in (step.label, texts.title, texts.why, texts.script):
                for lang in ("zh", "en"):
                    for known in (values, {}):
                        assert not set(wording.fill(words.of(lang), known)) & set("{}[]")


@pytest.mark.parametrize(
    ("row", "zh", "en"),
    [
        ({"salutation": "王总", "name": "王建业", "sex": "male"}, "王总", "王总"),
        ({"name": "欧阳娜", "sex": "female"}, "欧阳女士", "Ms 欧阳娜"),
        ({"name": "王建业", "sex": "male"}, "王先生", "Mr 王建业"),
        ({"name": "王建业"}, "王建业", "王建业"),
        ({"name": "John Smith", "sex": "male"}, "John Smith", "Mr Smith"),
        ({"name": "恒达物流", "sex": "male", "is_organisation": True}, "恒达物流", "恒达物流"),
    ],
)
def test_a_customer_is_addressed_as_noted_or_by_surname(row: dict[str, Any], zh: str, en: str) -> None:
    full = {"salutation": None, "sex": None, "is_organisation": None, **row}
    assert (wording.salutation(full), wording.salutation(full, "en")) == (zh, en)


def test_of_three_the_last_two_are_joined_by_a_word() -> None:
    assert wording.joined(["Ann"], "en") == "Ann"
    assert wording.joined(["Ann", "Bob"], "en") == "Ann and Bob"
    assert wording.joined(["Ann", "Bob", "Carl"], "en") == "Ann, Bob and Carl"
    assert wording.joined(["安", "波", "卡"], "zh") == "安、波、卡"
    assert wording.joined([], "en") == ""
