"""The family in a list: columns for one member of it, and rows that each hold another member."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_OWNERS = {
    "children": "孩子 小孩 子女 宝宝 儿子 女儿 大宝 二宝 大儿子 小儿子 大女儿 小女儿 长子 次子 长女 次女 "
    "千金 公子 儿女 娃 娃娃 宝贝 二胎 三宝 老大 老二 child",
    "parents": "父亲 爸爸 母亲 妈妈",
    "spouse": "配偶 爱人 妻子 丈夫 老婆 老公 太太 媳妇 spouse",
}
PUPILS = ("学生", "学员", "幼儿", "学童", "新生", "营员", "小朋友")
"""Whom a school calls so is a child where a column names the parent."""
_WHOSE = {word: target for target, words in _OWNERS.items() for word in words.split()}
_SPOUSES = frozenset("先生 夫人 对象 另一半".split())
"""Who is the spouse only in a title that says what is told of them: 「先生生日」, 「夫人电话」."""
_RELATIONS = {
    "son": "儿子 大儿子 小儿子 长子 次子 公子",
    "daughter": "女儿 大女儿 小女儿 长女 次女 千金",
    "child": "孩子 小孩 子女 儿女 娃 娃娃 宝宝 宝贝 大宝 二宝 二胎 三宝 老大 老二 child",
    "father": "父亲 爸爸",
    "mother": "母亲 妈妈",
    "spouse": _OWNERS["spouse"],
}
RELATION_OF = {word: relation for relation, words in _RELATIONS.items() for word in words.split()}
_ATTRIBUTES = {
    "name": "姓名 名字 全名 名 name",
    "birthday": "生日 出生日期 出生年月 出生年月日 出生 农历生日 阴历生日 birthday",
    "phone": "电话 手机 手机号 手机号码 联系电话 联系方式 电话号码 phone",
    "employer": "单位 工作单位 任职机构 任职单位 就职单位 供职单位 所在单位 在哪上班 公司 "
    "学校 就读学校 学校名称 所在学校 就读 幼儿园 工作",
    "education": "学历 最高学历 学历情况 文化程度 教育程度 受教育程度 学位",
    "interests": "爱好 兴趣 兴趣爱好 兴趣特长 特长 喜好 嗜好 业余爱好 个人爱好 喜欢什么 爱好什么",
    "health": "健康 健康状况 身体 身体状况",
    "sex": "性别",
    "note": "年龄 年级 职业 职务 情况 备注 微信 班级",
}
_ATTRIBUTE = {word: key for key, words in _ATTRIBUTES.items() for word in words.split()}
_NTH = {"一": 1, "二": 2, "三": 3, "四": 4, "长": 1, "次": 2}
_NTH |= {"大宝": 1, "老大": 1, "二宝": 2, "二胎": 2, "老二": 2, "三宝": 3}
_longest_first = "|".join(sorted(_WHOSE.keys() | _SPOUSES, key=lambda word: (-len(word), word)))
_words_first = "|".join(sorted(_ATTRIBUTE, key=len, reverse=True))
_title = re.compile(
    rf"(?:客户|车主|业主)?(?P<before>第?[1-4一二三四]个?)?(?P<who>{_longest_first})"
    rf"(?P<nth>[1-4一二三四])?(?:的|之)?(?P<what>{_words_first})(?P<after>[1-4一二三四])?"
).fullmatch
_EVERYBODY = frozenset(
    "家庭成员 家庭成员情况 家庭成员信息 家庭成员及生日 家人 家人信息 家人情况 家属 家属情况".split()
)
_ONE = "儿子 大儿子 小儿子 长子 次子 女儿 大女儿 小女儿 长女 次女 大宝 二宝 父亲 爸爸 母亲 妈妈".split()
_one = re.compile(
    rf"(?P<who>{'|'.join(sorted(_ONE, key=len, reverse=True))})(?P<nth>[1-4一二三四])?"
).fullmatch
"""A title that names one of the family and nothing told of them: its cells tell who it is, and more."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a column tells of a member of the family: 「孩子2生日」 is (children, child, birthday, 2)."""

    target: str
    relation: str
    attribute: str
    word: str
    title: str
    nth: int = 0


def whose(word: str) -> str:
    """The item for a member of the family who is called so: children, parents or spouse."""
    return _WHOSE.get(word.rstrip("1234一二三四"), "")


def is_spouse(word: str) -> bool:
    """Whether a word beside another like it, 「太太/先生」, is the spouse."""
    return word in _SPOUSES or whose(word) == "spouse"


def is_everybody(title: str) -> bool:
    """Whether the cells under a plain title tell of the whole family."""
    return title.rstrip("23456789") in _EVERYBODY


def attribute_of(title: str) -> str:
    """What a plain title under a member of the family tells: birthday, phone …; empty for anything else.

    Two words for one thing are one: 「工作单位/学校」.
    """
    return _ATTRIBUTE.get(title) or _of_both(title)


@cache
def _of_both(title: str) -> str:
    halves = ((_ATTRIBUTE.get(title[:at], ""), _ATTRIBUTE.get(title[at:])) for at in range(2, len(title) - 1))
    return next((first for first, last in halves if first == last), "")


@cache
def part_of(title: str, *, alone: bool = False) -> Part | None:
    """What a column with this plain title tells of a member of the family, if it is one for that.

    `alone`: the member may stand there without what is told, which in a cell would be a relation: 「母亲」.
    """
    if alone and (match := _one(title)):
        nth = (
            int(match["nth"])
            if (match["nth"] or "").isdecimal()
            else _NTH.get(match["nth"] or match["who"], 0)
        )
        return Part(_WHOSE[match["who"]], RELATION_OF[match["who"]], "name", match["who"], "姓名", nth)
    match = _title(title)
    if match is None:
        return None
    who, word = match["who"], match["what"]
    digit = match["nth"] or match["after"] or (match["before"] or "").strip("第个")
    nth = int(digit) if digit.isdecimal() else _NTH.get(digit, 0)
    target, relation = _WHOSE.get(who, "spouse"), RELATION_OF.get(who, "spouse")
    return Part(target, relation, _ATTRIBUTE[word], who, word, nth or _NTH.get(who, 0))
