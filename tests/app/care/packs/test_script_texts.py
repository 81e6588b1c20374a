"""Every script of every trade, with every set of fields that may be unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from app.care.packs import packs
from app.care.packs.script_fields import FIELDS, fields_in, is_natural, loose_fields
from app.care.wording import fill
from app.staff.actions import TRADES

ZH = {
    "salutation": "王总", "name": "王建业", "staff": "李晓梅", "shop": "禾川云台汽车", "company": "恒达物流",
    "position": "总经理", "car": "大众途锐", "plate": "豫A00000", "product": "途锐 3.0", "child": "陈可",
    "spouse": "周敏", "hobby": "钓鱼", "topic": "钓鱼", "last": "车况很好", "expiry": "12-20", "age": 56,
    "lunar": "十月十四", "item": "途锐 豫A00000", "gift": "鲜花", "budget": 200, "relation": "女儿",
    "names": "女儿陈可", "years": 3, "date": "12-20", "days": 30, "day": 2, "intent": "H", "grade": "A",
    "festival": "中秋节", "text": "送一把备用钥匙", "n": 3,
}  # fmt: skip
EN = ZH | {
    "salutation": "Mr Wang", "name": "Wang Jianye", "staff": "Li Xiaomei", "shop": "Heyun Motors",
    "child": "Ke", "spouse": "Min", "names": "daughter Ke", "relation": "Daughter", "hobby": "fishing",
    "last": "the car is fine", "festival": "Mid-Autumn Festival", "text": "a spare key", "company": "Hengda",
    "lunar": "the 14th of the 10th month",
}  # fmt: skip


def subsets(text: str) -> Iterator[frozenset[str]]:
    """Every set of fields of a text that may be missing."""
    unsure = sorted((fields_in(text) or frozenset()) & FIELDS)
    for size in range(len(unsure) + 1):
        yield from map(frozenset, combinations(unsure, size))


@pytest.mark.parametrize("trade", TRADES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_script_leaves_a_hole_whatever_is_unknown(trade: str, lang: str) -> None:
    values = EN if lang == "en" else ZH
    wrong = set()
    for script in packs.pack(trade).scripts:
        text = script.text.of(lang)
        for missing in subsets(text):
            said = fill(text, {key: value for key, value in values.items() if key not in missing})
            if not is_natural(said):
                wrong.add((script.key, sorted(missing), said))
    assert not wrong


@pytest.mark.parametrize("trade", TRADES)
def test_titles_and_reasons_leave_no_hole_either(trade: str) -> None:
    for step in packs.load(trade).steps:
        for texts in (step.texts, *step.variants.values()):
            for words in (texts.title, texts.why, texts.script):
                for lang, values in (("zh", ZH), ("en", EN)):
                    for missing in subsets(words.of(lang)):
                        known = {key: value for key, value in values.items() if key not in missing}
                        said = fill(words.of(lang), known)
                        assert is_natural(re.sub(r" \(", "(", said)), (step.key, sorted(missing), said)


@pytest.mark.parametrize("trade", TRADES)
def test_both_languages_of_a_script_greet_and_end_as_sentences(trade: str) -> None:
    for script in packs.pack(trade).scripts:
        assert "{salutation}" in script.text.zh
        assert "{salutation}" in script.text.en
        assert not loose_fields(script.text.zh) & FIELDS


@pytest.mark.parametrize("trade", TRADES)
def test_every_topic_can_be_talked_about_and_most_in_several_ways(trade: str) -> None:
    pack = packs.pack(trade)
    said = {script.topic for script in pack.scripts}
    silent = {key for key in pack.topic_labels if key not in said and not key.startswith("festival-")}
    assert not silent


@pytest.mark.parametrize(
    ("said", "natural"),
    [
        ("王总，生日快乐！", True),
        ("王总，，生日快乐！", False),
        ("上次聊到“”，后来呢？", False),
        ("，生日快乐！", False),
        ("王总，", False),
        ("Hello Mr Wang , how are you?", False),
        ("Hello Mr Wang,  how are you?", False),
        ("Hello {child}!", False),
        ("Good luck (), Mr Wang!", False),
        ("Happy birthday, Mr Wang! All the best. Li", True),
        ("", False),
    ],
)
def test_what_reads_as_whole(said: str, natural: bool) -> None:
    assert is_natural(said) is natural


def test_brackets_and_braces_pair_up() -> None:
    assert fields_in("{a}[，{b}的{c}]。") == {"a", "b", "c"}
    for broken in ("{a", "a}", "[{a}", "{a}]", "[[{a}]]", "{[a]}", "{a b}", "{}"):
        assert fields_in(broken) is None
    assert loose_fields("{salutation}{car}[{child}]") == {"car"}
    assert loose_fields("{years}{date}", "wedding") == frozenset()
