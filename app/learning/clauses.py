"""A sentence in its clauses, as they are meant: 不是…，是… is one, 大的12小的7 are two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_clauses = re.compile(
    r"(?P<clause>(?:[^,，。；;！!？?\n]|(?<=[0-9]),(?=[0-9]{3}))+)(?P<end>[,，。；;！!？?\n]|$)", re.DOTALL
)
_goes_on = re.compile(r"\s*(?:而是|应该是|其实是|是)").match
_birthday_comes = re.compile(
    r"(?:(?:他|她|客户|马上|也|过|的)*生日(?:快到了?|就要到了?|那天(?:正好)?(?:国庆|元旦|中秋|过年|圣诞|情人节)?|也?快了|过农历的?|过阴历的?|过阳历的?)?)"
).fullmatch
_day_comes = re.compile(
    r"\s*(?:是|在|农历|阴历)?(?:[0-9一二三四五六七八九十正冬腊]{1,3}月(?:初|廿)?[0-9一二三四五六七八九十]{1,3}[日号]?)(?=$|[,，。；\s])"
).match
_runs_out = re.compile(
    r"[^,，。；]*(?P<what>车险|交强险|商业险|年检|保单|合同|服务合同)(?![^,，。；]*(?:[0-9]月|到期|截止))[^,，。；]*"
).fullmatch
_end_comes = re.compile(
    r"\s*(?:是|在)?(?:(?:20)?[0-9]{2}[-./年]|明年|今年|后年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[-./月](?:[0-9]{1,2}[日号]?|底|初|份)?(?:就|该|要)?(?:到期|截止|期满|过期)了?(?=$|[,，。；\s])"
).match
_promises = re.compile(
    "(?:我们?|已经)?(?:答应|承诺|保证)(?![^,，。；]*(?:[周月号日天]|星期|点))[^,，。；]{2,30}"
).fullmatch
_by_then = re.compile(
    r"\s*(?:最晚|最迟|在)?(?:[这本下]个?(?:周|星期|月)|周[一二三四五六日天]|星期[一二三四五六日天]|明天|后天|月底|年底前|[0-9]{1,2}[月号]|[0-9一二两三四五]天[内之])"
).match
_two = re.compile(
    r"(?P<one>(?:大的|老大|大女儿|大儿子|大宝|大闺女|哥哥|姐姐|儿子|爸爸?|父亲|公公|老爸)[^,，。；\s]{1,14}?)(?P<other>(?:小的|老二|小女儿|小儿子|二宝|小闺女|弟弟|妹妹|女儿|妈妈?|母亲|婆婆|老妈)[^,，。；\s]{1,14})"
).fullmatch


class Clause(NamedTuple):
    """What is to be read, the words it was told in, and whether a sentence ends there."""

    text: str
    said: str
    ends: bool


def clauses(text: str) -> Iterator[Clause]:
    """One after the other."""
    for clause in _split(text):
        two = _two(clause.text)
        if two and not two["one"].endswith(("和", "跟", "、", "与", "带", "有", "给", "帮", "的", "陪")):
            yield Clause(two["one"], clause.said, False)
            yield Clause(two["other"], clause.said, clause.ends)
        else:
            yield clause


def _goes_with(clause: str, after: str) -> bool:
    """不是…，是…, and what was promised with the day that is told next."""
    return bool(("不是" in clause and _goes_on(after)) or (_promises(clause) and _by_then(after)))


def _split(text: str) -> Iterator[Clause]:
    """Where a sign stands, but 不是…，是… is one, and so is 生日快到了，十二月初九; 车险续了，11-30 到期 are two."""
    before, waiting = "", ""
    for match in _clauses.finditer(text):
        words, ends = match["clause"].strip(), match["end"] not in (",", "，")
        clause, said = f"{waiting}{words}", f"{before}{words}"
        if not ends and _birthday_comes(clause) and _day_comes(text[match.end() :]):
            before, waiting = f"{said}，", "生日"
        elif not ends and _goes_with(clause, text[match.end() :]):
            before, waiting = f"{said}，", f"{clause}，"
        elif clause:
            expiry = None if ends else _runs_out(clause)
            before, waiting = "", expiry["what"] if expiry and _end_comes(text[match.end() :]) else ""
            yield Clause(clause, said, ends)
