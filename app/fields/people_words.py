"""What members of the family are called, alone and several together."""

from __future__ import annotations

from app.fields.options import PERSON_RELATION

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
