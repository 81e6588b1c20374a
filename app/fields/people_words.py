"""What members of the family are called, alone and several together."""

from __future__ import annotations

import re

from app.fields.options import PERSON_RELATION
from app.fields.traditional import simplified

WORDS = {
    word: option.key
    for option in PERSON_RELATION
    for word in (*option.synonyms, option.zh)
    if "/" not in word
} | {
    word: relation
    for relation, words in (
        ("son", "男 独生子 独子 爱子 二儿子 三儿子 三子 双胞胎儿子"),
        ("daughter", "独生女 独女 爱女 二女儿 三女儿 三女 双胞胎女儿"),
        ("child", "老大 老二 老三 大宝 二宝 三宝 大孩 二孩"),
        ("other", "女婿 儿媳 儿媳妇 侄子 侄女 外甥 外甥女 干儿子 干女儿"),
    )
    for word in words.split()
}
BOTH = {
    "父母": ("father", "mother"),
    "双亲": ("father", "mother"),
    "爸妈": ("father", "mother"),
    "公婆": ("father-in-law", "mother-in-law"),
    "岳父母": ("father-in-law", "mother-in-law"),
}
SETS = {
    "儿女双全": ("son", "daughter"),
    "一双儿女": ("son", "daughter"),
    "龙凤胎": ("son", "daughter"),
    "双胞胎": ("child", "child"),
    "双胞胎儿子": ("son", "son"),
    "双胞胎女儿": ("daughter", "daughter"),
    "儿女": ("son", "daughter"),
    "有儿有女": ("son", "daughter"),
    "儿子女儿": ("son", "daughter"),
    "儿女各一": ("son", "daughter"),
    "男女各一": ("son", "daughter"),
    "男孩女孩各一": ("son", "daughter"),
    "儿子女儿各一": ("son", "daughter"),
}
SEX = {"男": "son", "女": "daughter"}
_OLD = "女兒 兒子 父親 母親 媽媽 爺爺 長子 長女 獨生子 獨生女 愛人 孫子 孫女 雙親 爸媽 兒 媽".split()
_traditional = re.compile("|".join(_OLD)).sub
"""Words of relation; names keep their signs."""
_ENGLISH = {
    english: word
    for word, names in (
        ("儿子", "son sons boy boys"),
        ("女儿", "daughter daughters girl girls"),
        ("孩子", "child children kid kids"),
        ("配偶", "wife husband spouse"),
        ("父亲", "father dad"),
        ("母亲", "mother mom mum"),
    )
    for english in names.split()
}
_COUNTS = {"one": "一", "1": "一", "two": "两", "2": "两", "three": "三", "3": "三", "four": "四", "4": "四"}
_counts = "|".join(_COUNTS)
_words = "|".join(sorted(_ENGLISH, key=len, reverse=True))
_english = re.compile(
    rf"(?<![a-z0-9])(?:an?\s+|(?P<count>{_counts})\s*)?(?P<who>{_words})(?![a-z])"
    r"(?P<sign>\s*[:：-])?\s*(?:(?P<after>[1-4])(?=\s*(?:[,，;；、]|$)))?",
    re.IGNORECASE,
).sub


def in_chinese(text: str) -> str:
    """A cell in which members of the family are called in English or in old signs: „son Tom“, 「女兒」."""
    return _english(_chinese, _traditional(lambda match: simplified(match[0]), text))


def _chinese(match: re.Match[str]) -> str:
    count = match["count"] or match["after"] or ""
    sign = "" if match["after"] else ":" if match["sign"] else " "
    return f"{_COUNTS.get(count.lower(), '')}{_ENGLISH[match['who'].lower()]}{sign}"
