"""Sentences are read as they are meant, and nothing that was typed is lost."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.dates import Birthday, Calendar
from app.fields.catalog import CATALOG, shop_field
from app.fields.parsed import clean
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber
from app.learning.people import READERS
from app.learning.reading import LONGEST_CLAUSE, RULES, understand
from app.learning.rows import NOTES, Known
from app.learning.rule import compiled
from app.learning.trades import FINDERS
from tests.app.learning.table import lines, shown
from tests.conftest import TODAY

TABLE = list(lines())
SHOP = CATALOG.extended(
    [
        shop_field("shop_1", "血型", "choice", ("A", "B", "AB", "O")),
        shop_field("shop_2", "会员号", "text"),
        shop_field("shop_3", "试驾日期", "date"),
        shop_field("shop_4", "有充电桩", "yesno"),
        shop_field("shop_5", "关注的车", "tags"),
    ]
)
CHEN = Known(
    TODAY,
    SHOP,
    {
        "name": "陈国栋",
        "salutation": "陈总",
        "birthday": Birthday(Calendar.SOLAR, 1978, 3, 16),
        "mobile": (PhoneNumber(PhoneKind.MOBILE, "13800005521"),),
        "hobbies": ("打牌", "钓鱼"),
        "position": "总经理",
    },
    (Person("daughter", "陈可", Birthday(Calendar.SOLAR, 2010, 5, 1), employer="禾川七中"),),
)
NOBODY = Known(TODAY, CATALOG)
SHARE = 0.95


def read(said: str, known: Known = NOBODY) -> str:
    return " | ".join(shown(fact, known.catalog) for fact in understand(said, known))


def test_the_table_is_as_long_as_promised() -> None:
    assert len({line.said for line in TABLE}) == len(TABLE) >= 220


def test_sentences_are_read_as_they_are_meant() -> None:
    wrong = [(said, wanted, got) for said, wanted in TABLE if (got := read(said)) != wanted]
    assert len(wrong) <= (1 - SHARE) * len(TABLE), wrong
    assert wrong == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("血型 A", "shop_1=A"),
        ("血型：AB", "shop_1=AB"),
        ("会员号 K20031", "shop_2=K20031"),
        ("试驾日期 2026-11-20", "shop_3=2026-11-20"),
        ("有充电桩", "shop_4=是"),
        ("没有充电桩", "shop_4=否"),
        ("关注的车：途昂、汉兰达", "shop_5+=途昂、汉兰达"),
        ("血型 X", "notes+=血型 X"),
    ],
)
def test_the_shops_own_items_are_called_by_their_names(said: str, wanted: str) -> None:
    assert read(said, CHEN) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("不是1978年是1979年", "birthday=1979-03-16"),
        ("职务不是总经理，是副总", "position=副总"),
        ("职务不是总经理是副总", "position=副总"),
        ("陈总爱打高尔夫", "hobbies+=打高尔夫"),
        ("陈国栋喜欢川菜", "cuisine=川菜"),
        ("老陈不吃辣", "notes+=老陈不吃辣"),
        ("陈可考上郑大了", "family+=女儿 陈可（郑大）"),
        ("陈总女儿今年考研", "family+=女儿（2026-11-22 今年考研）/女儿"),
        ("微信同号", "wechat=13800005521"),
        ("不打牌了", "notes+=不打牌了"),
        ("不喜欢打牌了", "hobbies-=打牌"),
    ],
)
def test_what_is_known_helps_to_understand(said: str, wanted: str) -> None:
    assert read(said, CHEN) == wanted


def test_what_is_not_understood_is_a_note_word_for_word() -> None:
    assert (
        read("说我们价格贵，女儿考上郑大，最近在装修")
        == "family+=女儿（郑大）/女儿 | notes+=说我们价格贵，最近在装修"
    )


def test_a_sentence_that_is_told_of_a_member_goes_on_about_them() -> None:
    assert read("爱人周敏，喜欢瑜伽。喜欢钓鱼") == "family+=配偶 周敏（瑜伽）/爱人 | hobbies+=钓鱼"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("女儿考上郑大，升了副总", "position=副总?"),
        ("女儿考上郑大，车险 12-20 到期，升了副总", "position=副总"),
        ("女儿考上郑大，他升了副总", "position=副总"),
        ("陈总爱打高尔夫，儿子在美国留学", "family+=儿子（美国）/儿子"),
        ("吴总爱打高尔夫，儿子在美国留学", "family+=儿子（美国）/儿子?"),
        ("新主任叫马骏，18700001234", "mobile+=187 0000 1234?"),
        ("新号 18700001234", "mobile+=187 0000 1234"),
        ("秘书小林对接，18700001234", "mobile+=187 0000 1234?"),
        ("秘书小林对接，客户手机18700001234", "mobile+=187 0000 1234"),
        ("秘书小林对接。18700001234", "mobile+=187 0000 1234"),
    ],
)
def test_what_may_be_told_of_whoever_was_named_before_is_doubted(said: str, wanted: str) -> None:
    assert wanted in read(said, CHEN).split(" | ")


def test_a_story_is_kept_and_not_taken_apart() -> None:
    story = "今天来店里坐了很久" * 20
    assert [fact.value for fact in understand(story, CHEN)] == [story]


_texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from([line.said for line in TABLE]), max_size=6).map("，".join),
    st.text(alphabet="女儿爱人喜欢不是到期车险年月日12345，。 、的了在前后换成微信电话", max_size=60),
)


@given(_texts)
def test_any_text_is_read_without_a_crash_and_every_word_stands_somewhere(text: str) -> None:
    facts = understand(text, CHEN)
    said = "，".join(fact.said for fact in facts)
    for words in re.split(r"[,，。；;！!？?\s]", clean(text, multiline=True)):
        assert words in said or "," in said


@pytest.mark.parametrize("part", range(3))
def test_a_word_nobody_knows_is_never_lost(part: int) -> None:
    """In every sentence, at every fourth place of it: it is in a value that is shown, or in the note."""
    told = enumerate([line.said for line in TABLE if "不是" not in line.said][part::3])
    odd = [
        f"{said[:place]}龘靐{said[place:]}"
        for number, said in told
        for place in range(number % 4, len(said) + 1, 4)
    ]
    assert [said for said in odd if "龘靐" not in read(said)] == []


def test_the_note_comes_last() -> None:
    assert [fact.key for fact in understand("天气不错，喜欢钓鱼", CHEN)] == ["hobbies", NOTES]


def _words_of(source: str) -> list[str]:
    return sorted(set(re.findall("[\u4e00-\u9fff]{1,4}", source)))


def _heaps(words: Sequence[str], dice: random.Random, count: int) -> Iterator[str]:
    """One word again and again, and so many times two of them in any order: both as long as a clause is."""
    for word in words:
        yield word * (LONGEST_CLAUSE // len(word))
    for _ in range(count if len(words) > 1 else 0):
        some = dice.sample(words, 2)
        yield "".join(dice.choice(some) for _ in range(LONGEST_CLAUSE // 4))[:LONGEST_CLAUSE]


def test_no_pattern_takes_long_however_its_words_are_heaped() -> None:
    """One that tries every way to divide a clause would never end on a heap of its own words."""
    dice = random.Random(1)
    for pattern in [compiled(each.source) for each in (*RULES, *READERS, *FINDERS)]:
        for heap in _heaps(_words_of(pattern.pattern), dice, 10):
            assert _seconds(pattern.search, heap) < 1, (pattern.pattern, heap)
            assert _seconds(pattern.fullmatch, heap) < 1, (pattern.pattern, heap)


def test_no_clause_takes_long_however_the_words_of_all_rules_are_heaped() -> None:
    words = sorted({word for each in (*RULES, *READERS) for word in _words_of(each.source)})
    for heap in _heaps(words[::10], random.Random(1), 200):
        assert _seconds(understand, heap, CHEN) < 1, heap


def _seconds(act: Callable[..., object], *args: Any) -> float:
    before = time.process_time()
    act(*args)
    return time.process_time() - before
