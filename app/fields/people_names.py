"""What in a cell about the family is somebody's name."""

from __future__ import annotations

import re

from app.fields.no_names import names_nobody
from app.fields.people_details import is_detail
from app.fields.people_words import BOTH, SETS, WORDS
from app.fields.surnames import COMMON_IN_BOTH, COMPOUNDS, TYPICAL, USUAL_GIVEN

_chinese_name = re.compile("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6})+").fullmatch
_latin_name = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}").fullmatch
_telling = re.compile(
    "[上读在岁级婚孕无有没已未不个工学班健退去的]|血[压脂糖]|糖尿|心脏|脑梗|中风|[病癌瘫]|病|血[压糖脂]|脑梗|中风|偏瘫|癌|成绩|听话|懂事|管钱|做主|当家|说了|同意|开车|带孩|[小乳]名|昵称"
).search
_told_of = re.compile(
    "上[学班]|绩[好差]|[在未已].|.[在读]|退休|去世|没有|工作|不[在详]|无业|[一二三四五六七八九十]岁|.年级|[已未]婚|血[压脂糖]"
).fullmatch
_called = re.compile(
    r"的?(?:大名|学名|名字|姓名|全名)\s*(?:叫做?|是|为|[:：])?\s*(?P<sure>.+)"
    r"|(?:取名|起名|名)(?:叫|为)\s*(?P<told>.+)|(?:是|就)?叫做?\s*(?P<called>(?![他她它我你家人]).+)"
    r"|(?:取名|起名|名)\s*(?P<named>.+)",
    re.DOTALL,
).fullmatch

_CALLS = frozenset("名叫")


def is_name(word: str, *, sure: bool) -> bool:
    """`sure`: it stands where a name stands (after a colon), so any short word without a verb will do."""
    if _latin_name(word):
        return True
    if not is_chinese_name(word) or word in WORDS or word in BOTH or word in SETS:
        return False
    if (_telling(word) and not _bears_one(word)) or names_nobody(word, sure=sure):
        return False
    return sure or _begins_as_one(word)


def _begins_as_one(word: str) -> bool:
    """With a surname, or as parents call their child: 「浩浩」, 「可欣」, 「云朵」."""
    if word[:2] in COMPOUNDS or word[0] == "小":
        return True
    if len(word) == 4 and "·" not in word:
        return word[0] in COMMON_IN_BOTH and word[1] in COMMON_IN_BOTH
    if word[0] in COMMON_IN_BOTH:
        return True
    return len(word) == 2 and (
        word[0] == word[1] or not TYPICAL.isdisjoint(word) or USUAL_GIVEN.issuperset(word)
    )


def is_chinese_name(word: str) -> bool:
    """Whether a word has as many Chinese signs as a name."""
    return _chinese_name(word) is not None


def tells_something(text: str) -> bool:
    """Whether a text holds signs that tell something of somebody, and seldom stand in names."""
    return _telling(text) is not None


def called_so(piece: str) -> str:
    """What follows words that say that a name follows: 「叫姜糖」, 「名字是姜糖」; else nothing."""
    match = None if _CALLS.isdisjoint(piece) else _called(piece)
    if match is None:
        return ""
    sure = match["sure"] or match["told"] or match["called"]
    rest = (sure or match["named"]).strip()
    first = (rest.split(maxsplit=1) or [""])[0]
    return rest if is_name(first, sure=bool(sure)) and not is_detail(first) else ""


def _bears_one(word: str) -> bool:
    """Names like 吴学军, 刘上进 and 王健, which hold a sign that elsewhere tells something: 上学, 健在."""
    if len(word) == 2:
        return word[0] in COMMON_IN_BOTH and word[1] in "健学"
    return len(word) == 3 and word[0] in COMMON_IN_BOTH and not _told_of(word[1:])
