"""What members of the family are called, alone and several together."""

from __future__ import annotations

import re

from app.fields.options import PERSON_RELATION
from app.fields.traditional import simplified

_SONS = "儿子 小子 公子 少爷 男孩 男孩子 男孩儿 男娃 男娃娃 男宝 男宝宝 小男孩 小男生 臭小子 傻小子 小儿郎 儿"
_DAUGHTERS = "女儿 闺女 丫头 姑娘 千金 女孩 女孩子 女孩儿 女娃 女娃娃 女宝 女宝宝 小女孩 小女生 小女子 小棉袄"
_CHILDREN = "孩子 小孩 小孩子 小孩儿 娃 娃娃 宝宝 宝贝 子女"
_ORDERED = "大 二 三 四 五 小 老 幺"
"""「大闺女」, 「二小子」."""

WORDS = {
    word: option.key
    for option in PERSON_RELATION
    for word in (*option.synonyms, option.zh)
    if "/" not in word
} | {
    word: relation
    for relation, words in (
        (
            "son",
            f"{_SONS} 男 独生子 独子 爱子 犬子 三子 四子 五子 幼子 幺儿 大儿 二儿 三儿 小儿 继子 养子",
        ),
        (
            "daughter",
            f"{_DAUGHTERS} 独生女 独女 爱女 三女 四女 五女 幼女 大女 二女 小女 继女 养女 双胞胎女儿",
        ),
        ("child", f"{_CHILDREN} 老大 老二 老三 老四 大宝 二宝 三宝 大孩 二孩 大娃 二娃 小娃 独生子女"),
        ("father", "老父亲 老父 老爸爸 家父 家严 父亲大人 阿爸 爹 老爹"),
        ("mother", "老母亲 老母 老妈妈 老妈子 家母 家慈 母亲大人 阿妈 娘 老娘"),
        ("father-in-law", "老丈人 老岳父 岳丈 老公公"),
        ("mother-in-law", "老丈母娘 老岳母 丈母 老婆婆"),
        ("son", "双胞胎儿子"),
        ("other", "女婿 儿媳 儿媳妇 侄子 侄女 外甥 外甥女 干儿子 干女儿"),
    )
    for word in words.split()
}
for _relation, _plain in (("son", "儿子 小子 公子"), ("daughter", "女儿 闺女 丫头 姑娘 千金")):
    WORDS |= {f"{place}{word}": _relation for place in _ORDERED.split() for word in _plain.split()}
OWN_CHILD = frozenset(word for word, relation in WORDS.items() if relation in ("son", "daughter"))
OWN_WORD = "|".join(sorted((word for word in OWN_CHILD if len(word) > 1), key=len, reverse=True))
COUNTED = tuple(sorted(f"{_SONS} {_DAUGHTERS} {_CHILDREN} 子 女 男".split(), key=len, reverse=True))
"""Who stands beside a number: 「三个小子」, 「闺女俩」."""
BOTH = dict.fromkeys(
    (
        "父母 父母亲 父母双方 父母二人 父母俩 父母两人 双亲 爸妈 爹娘 爹妈 二老 两老 双老 老两口 "
        "爸爸妈妈 父亲母亲 老爸老妈 老父老母 老父亲老母亲 家父家母"
    ).split(),
    ("father", "mother"),
) | dict.fromkeys("公婆 公公婆婆 岳父母 岳父岳母 老丈人丈母娘".split(), ("father-in-law", "mother-in-law"))
SETS = {
    "儿女双全": ("son", "daughter"),
    "子女双全": ("son", "daughter"),
    "子女各一": ("son", "daughter"),
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
NOBODY = frozenset(
    "无 没有 暂无 丁克 备孕 备孕中 怀孕 怀孕中 待产 还没有 没要 没有要 暂时没有 未育 未生育".split()
)
"""What stands where children are told of, and says that there is none."""
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
