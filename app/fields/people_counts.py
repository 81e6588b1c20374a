"""How many of them there are: 「一儿一女」, 「女儿两个」, 「俩闺女叫可可、乐乐」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.fields.people import Person
from app.fields.people_words import COUNTED, SETS, WORDS

_MANY = {
    "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "仨": 3, "四": 4, "五": 5, "六": 6,
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
}  # fmt: skip
_NUMBER, _EACH, _HAS = (
    f"[{''.join(_MANY)}]",
    "[个名位口枚]",
    "(?:育有|生有|现有|已有|家有|生育|还?有|已?育|再婚带|带)?",
)
_who = "|".join(COUNTED)
_long_who = "|".join(word for word in COUNTED if len(word) > 1 or word == "娃")
_BETWEEN = r"[\s、,，和]*"
_first = re.compile(rf"{_HAS}(?:{_NUMBER}{_EACH}?(?:{_who}){_BETWEEN})+").fullmatch
_each_first = re.compile(rf"({_NUMBER}){_EACH}?({_who})").findall
_LAST = rf"(?:{_EACH}|人)?"
_after = re.compile(
    rf"(?:(?:{_long_who})\s*{_NUMBER}\s*{_LAST}{_BETWEEN})+"
    rf"|(?:[儿子男女]\s*{_NUMBER}\s*{_LAST}{_BETWEEN}){{2,4}}"
).fullmatch
_each_after = re.compile(rf"({_long_who}|[儿子男女])\s*({_NUMBER})").findall
_FIRST_SIGNS = frozenset((*_MANY, *"育生现已家还有再带双"))
_LAST_SIGNS = frozenset((*_MANY, *"个名位口枚人孩娃"))
_only = re.compile(rf"({_NUMBER})(?:个|孩|个?娃|名)|([俩仨])").fullmatch
_twins = r"双胞胎(?P<twins>儿子|女儿)"
_so_many = (
    rf"{_HAS}(?P<count>[一两俩仨1-6]|[二三四五六](?=个)){_EACH}?"
    rf"(?P<who>{_long_who}|[子女](?![孩儿娃]))"
)
_called = re.compile(
    rf"(?:{_twins}|{_so_many})(?P<called>名?叫|名字叫|[:：]|\s)?\s*(?P<rest>[^\s、].*)", re.DOTALL
).fullmatch


def counted(piece: str, usual: str | None) -> list[Person]:
    """The people of whom nothing is told but how many they are; `usual` is who is meant by a number alone."""
    if piece[0] in _FIRST_SIGNS and _first(piece):
        return [person for number, word in _each_first(piece) for person in _many(number, word)]
    if found := SETS.get(piece):
        return [Person(relation, note=piece if "胎" in piece else None) for relation in found]
    if piece[-1] not in _LAST_SIGNS:
        return []
    if _after(piece):
        return [person for word, number in _each_after(piece) for person in _many(number, word)]
    if usual and (only := _only(piece)):
        return [Person(usual) for _ in range(_MANY[only[1] or only[2]])]
    return []


def _many(number: str, word: str) -> Iterator[Person]:
    return (Person(WORDS[word]) for _ in range(_MANY[number]))


def count_and_more(piece: str) -> tuple[str, int, bool, str] | None:
    """Who, how many, whether they are called so, and the rest: 「两个儿子：王一、王二」, 「一个女儿王蕾」."""
    match = _called(piece) if piece[0] in _FIRST_SIGNS else None
    if match is None:
        return None
    is_called = bool((match["called"] or "").strip())
    if match["twins"]:
        return WORDS[match["twins"]], 2, is_called, match["rest"]
    return WORDS[match["who"]], _MANY[match["count"]], is_called, match["rest"]
