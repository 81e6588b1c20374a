"""What several clauses of a sentence tell of one thing, brought together."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from app.calendar.dates import Birthday
from app.learning import reach
from app.learning import words as w
from app.learning.birthdays import with_more
from app.learning.days import find_day
from app.learning.rows import FAMILY, Fact, Mode

_of_home = re.compile(
    r"(?:[0-9]{2,4}年|前年|去年|今年)[^,，。；]{0,4}(?:买|入住|交房|装修)[^,，。；]*|[0-9]+(?:来|多)?(?:平|㎡|个平方)[^,，。；]{0,8}|[一两二三四五1-5][室房居][^,，。；]*"
    r"|(?:涨|跌|亏|赚|升值|贬值|租金|月租|租给|空着|出租)[^,，。；]*|(?:都|又|还|也)(?:涨|跌|亏|赚)[^,，。；]*|没有?电梯|有电梯|[0-9]+楼|住了[^,，。；]+年了?|老小区|一个月[^,，。；]+|太小了?|有点小|还有[^,，。；]{0,4}贷款[^,，。；]*"
).fullmatch
_of_drinking = re.compile(
    r"(?:就|只|爱|都|不)?(?:喝)?(?:白|红|啤|黄)的(?:为主|多|不[碰喝沾行]|也行|能喝)?|.{0,3}[一两二三半几][斤两瓶杯].{0,4}|量.{1,4}"
).fullmatch
_of_smoking = re.compile(
    rf"(?:只|爱|都)?(?:抽)?(?:{w.CIGARETTES})(?:的)?|.{{0,3}}[一两二三半几]包.{{0,4}}|瘾.{{1,4}}"
).fullmatch
_GOES_ON = {
    "present_home": _of_home, "property_investments": _of_home, "alcohol": _of_drinking, "smoking": _of_smoking
}  # fmt: skip


def longer(fact: Fact, clause: str) -> list[Fact]:
    """房子在郑东，2015年买的，95平: the next clauses go on about the home; 喝酒，白的."""
    if fact.key == "home_address" and _of_home(clause):
        return [fact, Fact("present_home", clause, clause, Mode.ADD)]
    goes_on = _GOES_ON.get(fact.key)
    if goes_on is None or not goes_on(clause):
        return []
    return [replace(fact, value=f"{fact.value}，{clause}", said=f"{fact.said}，{clause}")]


def with_wechat(facts: list[Fact], unread: list[str]) -> list[Fact]:
    """微信同号，号码139…: the number is told beside it."""
    number = next((fact.value[0].number for fact in facts if fact.key == "mobile"), "")
    same = next((clause for clause in unread if reach.same_wechat(clause)), "")
    if not number or not same:
        return facts
    unread.remove(same)
    return [*facts, Fact("wechat", number, same)]


_birthday_of = re.compile(
    r"(?P<day>(?P<soon>大?后天|明天|今天|(?:这|本|下)?个?(?:周|星期|礼拜)[一二三四五六日天末]|[0-9一二两三四五六七八九十]+天(?:之)?后|(?:这个?|本|下个?)月[0-9]{1,2}[号日]?|[0-9]{1,2}[号日])|[0-9]{1,2}月[0-9]{1,2}[日号]?)(?:就|正好)?(?:是)?"
    rf"(?:要)?(?:过)?(?P<who>{w.either(' '.join(w.KIN))}|他|她|客户|本人)?(?:的|要|过|自己)*生日(?:了)?"
).fullmatch


_age_first = re.compile(
    rf"(?P<age>[1-9][0-9]?岁半?|[一二两三四五六七八九十]{{1,3}}岁半?)的?(?P<who>{w.either(' '.join(w.KIN))})(?P<rest>.+)"
).fullmatch


def in_usual_order(clause: str, today: dt.date) -> str:
    """Whom a clause is about comes first: 后天儿子生日 is the son's birthday with its date, 9岁儿子 his age."""
    if young := _age_first(clause):
        return f"{young['who']}{young['age']}，{young['rest']}"
    match = _birthday_of(clause)
    found = find_day(match["day"], today) if match else None
    if match is None or found is None or not found.exact or not (match["who"] or match["soon"]):
        return clause
    return f"{match['who'] or ''}生日{found.day.month}月{found.day.day}日"


def once(facts: list[Fact]) -> list[Fact]:
    """The same value said twice is one; tags and phones come together; of two numbers the second is doubted.

    What is sure and what is not stay apart; a story (以前抽烟，现在不抽了) is as sure as its end.
    """
    found: list[Fact] = []
    for fact in facts:
        place = next((at for at, other in enumerate(found) if _goes_with(other, fact)), None)
        if place is None:
            told = fact.mode is Mode.SET and any(other.key == fact.key for other in found)
            found.append(replace(fact, sure=fact.sure and not told))
            continue
        before = found[place]
        value = before.value if before.value == fact.value else _together(before.value, fact.value)
        said = before.said if fact.said in before.said else f"{before.said}，{fact.said}"
        sure = fact.sure or (before.sure and before.value == fact.value)
        found[place] = replace(before, value=value, said=said, sure=sure, rough=before.rough or fact.rough)
    return found


def _goes_with(one: Fact, other: Fact) -> bool:
    if one.key != other.key or one.key == FAMILY or one.either or other.either:
        return False
    if isinstance(one.value, Birthday) and isinstance(other.value, Birthday):
        return one.value.year is None or not one.value.month
    many = one.mode is Mode.ADD and other.mode is Mode.ADD and type(one.value) is type(other.value)
    texts = isinstance(one.value, str) and isinstance(other.value, str) and one.key in _TEXTS
    many = many and one.sure == other.sure
    return one.value == other.value or texts or (many and isinstance(one.value, tuple | str))


_TEXTS = frozenset(
    "alcohol education smoking claims_made decision_path best_time cuisine dress transport sociability own_mind information_sources shopping_places religion".split()
)
"""Of these two clauses tell one thing: 抽烟，一天一包."""


def _holds(word: object, other: object) -> bool:
    """打掼蛋 says no more than 掼蛋 beside it."""
    both = isinstance(word, str) and isinstance(other, str)
    return both and str(word) in {f"{verb}{other}" for verb in "打下写跳练看玩弹"}


def _together(one: object, other: object) -> object:
    if isinstance(one, Birthday) and isinstance(other, Birthday):
        return with_more(one, other)
    if isinstance(one, tuple) and isinstance(other, tuple):
        every = dict.fromkeys((*one, *other))
        return tuple(word for word in every if not any(_holds(word, other) for other in every))
    return f"{one}，{other}"
