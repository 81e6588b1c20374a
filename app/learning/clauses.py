"""A sentence in its clauses, as they are meant: 不是…，是… is one, 大的12小的7 are two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.learning import words as w

_FULL_STOP = (
    r"(?<=[a-z0-9\u4e00-\u9fff]{3})(?<!mrs)(?<![ .](?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))\.(?=\s|$)"
)
"""A point that ends a sentence: not that of 12.8, of Mr. or of Dec."""
_NUMBERED = r"\s+(?=[0-9]{1,2}[、.)）]\s*[A-Za-z\u4e00-\u9fff]{2})"
"""Before the next of a list: 1、喜欢钓鱼 2、女儿明年高考."""
_clauses = re.compile(
    rf"(?P<clause>(?:(?!{_FULL_STOP}|{_NUMBERED})[^,，。；;！!？?\n]|(?<=[0-9]),(?=[0-9]{{3}}))+)(?P<end>{_FULL_STOP}|{_NUMBERED}|[,，。；;！!？?\n]|$)",
    re.DOTALL | re.IGNORECASE,
)
_goes_on = re.compile(r"\s*(?:而是|应该是|其实是|是)").match
_birthday_comes = re.compile(
    r"(?:(?:他|她|客户|马上|也|过|的)*生日(?:快到了?|就要到了?|那天(?:正好)?(?:国庆|元旦|中秋|过年|圣诞|情人节)?|也?快了|过农历的?|过阴历的?|过阳历的?)?|(?:每年|一般|平时)?[他她]?都?过(?:农历|阴历|阳历|旧历)的?(?:生日)?|[^,，。；]{1,6}[4-9四五六七八九][0十]岁?大寿)"
).fullmatch
_day_comes = re.compile(
    r"\s*(?:是|在|农历|阴历)?(?:[0-9一二三四五六七八九十正冬腊]{1,3}月(?:初|廿)?[0-9一二三四五六七八九十]{1,3}[日号]?)(?=$|[,，。；\s])"
).match
_runs_out = re.compile(
    r"[^,，。；]*(?P<what>车险|保险|交强险|商业险|年检|保单|合同|服务合同)(?![^,，。；]*(?:[0-9]月|到期|截止))[^,，。；]*"
).fullmatch
_end_comes = re.compile(
    r"\s*(?:是|在)?(?:(?:20)?[0-9]{2}[-./年]|明年|今年|后年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|元)[-./月](?:[0-9]{1,2}[日号]?|底|初|份)?(?:就|该|要)?(?:到期|到|截止|期满|过期)了?(?=$|[,，。；\s])"
).match
_new_car = re.compile(
    "(?:刚|刚刚|最近|上个?月|去年|今年|又|已经|家里)*(?:买|换|提|添)了?一?[辆台部]?新?车(?:了)?"
).fullmatch
_a_car = re.compile(rf"\s*(?:一?[辆台部])?(?:{w.BRANDS})[^,，。；\s]{{0,8}}(?=$|[,，。；\s])").match
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
            before, waiting = f"{said}，", f"{clause}，生日" if clause.endswith("大寿") else "生日"
        elif not ends and _new_car(clause) and _a_car(text[match.end() :]):
            before, waiting = f"{said}，", "买了"
        elif not ends and _goes_with(clause, text[match.end() :]):
            before, waiting = f"{said}，", f"{clause}，"
        elif clause:
            expiry = None if ends else _runs_out(clause)
            before, waiting = "", expiry["what"] if expiry and _end_comes(text[match.end() :]) else ""
            yield Clause(clause, said, ends)
