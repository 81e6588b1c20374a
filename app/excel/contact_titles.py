"""The titles by which a list tells of contacts.

Some tell it by themselves (「跟进记录」). Others do so only in a log, with a text and a day beside them:
「日期」, 「内容」, and 「跟进人」, who elsewhere is the one to whom the customer belongs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from app.excel.rows import (
    CONTACT_BY,
    CONTACT_CHANNEL,
    CONTACT_ON,
    CONTACT_RESULT,
    CONTACT_TEXT,
    NOTES,
    OWNER,
)
from app.excel.titles import short_title

Found = tuple[str, float, str]
"""What a title was found to be, as `mapping` has it: the target, how sure it is, and by what."""

_SURE, _BY_CONTEXT = 0.95, 0.8
_TALKS = "跟进 回访 沟通 联系 拜访 走访 来访 到访 接待 洽谈 访谈 跟踪 追踪 维系 通话 面谈 电访 家访"
_WORDS = {
    CONTACT_ON: "日期 时间 日 年月日",
    CONTACT_TEXT: "记录 内容 情况 纪要 详情 摘要 备注 明细",
    CONTACT_CHANNEL: "方式 形式 渠道 途径",
    CONTACT_BY: "人 人员 者 员工",
    CONTACT_RESULT: "结果",
}
_OF_LAST = {CONTACT_ON: "日期 时间 日", CONTACT_TEXT: "记录 内容 情况 纪要 详情 摘要"}
_AMBIGUOUS = frozenset(
    "联系方式 联系人 接待人 联系时间 联系情况 联系渠道 拜访人员 接待情况 来访人 来访人员 到访人 到访人员 "
    "来访渠道 来访途径 到访渠道 到访途径".split()
)
"""Like a title of a log, but it says something of the customer."""
_ENGLISH = {
    CONTACT_ON: "contact date|call date|visit date|follow up date|followup date|date of contact",
    CONTACT_TEXT: "contact notes|call notes|contact log|follow up|followup|follow up notes|visit notes",
    CONTACT_CHANNEL: "contact method|contact channel",
    CONTACT_BY: "contacted by|called by|logged by|visited by",
    CONTACT_RESULT: "call result|contact result",
}
_SURELY: dict[str, str] = {
    **{
        talk + word: target
        for target, words in _WORDS.items()
        for talk in _TALKS.split()
        for word in words.split()
        if talk + word not in _AMBIGUOUS
    },
    **dict.fromkeys("跟进 回访 沟通 拜访 跟踪".split(), CONTACT_TEXT),
    **{short_title(name): target for target, names in _ENGLISH.items() for name in names.split("|")},
    **{
        last + talk + word: target
        for last in "最近 最近一次 最新 上次 最后 最后一次".split()
        for talk in _TALKS.split()
        for target in (CONTACT_ON, CONTACT_TEXT)
        for word in _OF_LAST[target].split()
    },
}
_IN_A_LOG: dict[str, str] = {
    **dict.fromkeys("日期 时间 date time".split(), CONTACT_ON),
    **dict.fromkeys("内容 工作内容 记录 情况 情况说明 content text summary discussion".split(), CONTACT_TEXT),
    **dict.fromkeys("方式 形式 channel method".split(), CONTACT_CHANNEL),
    **dict.fromkeys(
        "跟进人 跟进人员 回访人 回访人员 接待人 接待人员 记录人 经办人 坐席 话务员 "
        "by rep staff salesrep".split(),
        CONTACT_BY,
    ),
    **dict.fromkeys("结果 效果 反馈 客户反馈 result outcome".split(), CONTACT_RESULT),
}
_WISHED = frozenset("沟通方式 沟通渠道 回访方式".split())
"""How somebody wants to be reached, in a list that tells of no contact."""
_OTHER_END = frozenset("对方号码 对方电话 对方手机 对端号码".split())
_LIKE = {CONTACT_CHANNEL: "source"}
"""What a title would be elsewhere: „Channel“."""
_NEXT = re.compile(
    "^(?:下次|下回|下一次|计划|预约|预计|拟)(?:联系|联络|跟进|回访|拜访|走访|来访|沟通|洽谈|邀约|约访|面谈|回电|复诊|复查|到店|约见|见面|约谈|电话|接触)(?:日期|时间|日)?$"
).match
_ordinal = re.compile(
    r"^第?[0-9一二三四五六七八九十]{1,2}次?(?=\D)|(?<=\D)第?[0-9一二三四五六七八九十]{1,2}次?$"
).sub
_after_days = re.compile(
    "^(?:(?:交车|提车|购车|交房|交付|成交|购买|售)?后?第?[0-9一二三四五六七八九十半两]{0,3}个?(?:天|日|周|月|季度|年|小时)"
    "|首次|末次|每月|年度|售后|电话)(?:内|后|的)?(?=回访|跟进|拜访|跟踪)"
).sub
"""「3天回访」, 「交车后7日回访」."""


def find(header: str) -> Found:
    """A title that tells of contacts by itself; else nothing."""
    title = short_title(header)
    if _NEXT(title):
        return "next_contact_on", _SURE, "alias"
    for form in (title, _ordinal("", title), _after_days("", title)):
        if form in _SURELY and not (form in _IN_A_LOG and _SURELY[form] == CONTACT_BY):
            return _SURELY[form], _SURE, "alias"
    return "", 0.0, ""


def in_a_log(title: str) -> str:
    """What a title means among those of a log of contacts; empty for anything else."""
    return find(title)[0] or _IN_A_LOG.get(short_title(title), "")


def settled(headers: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """What the titles were found to be, with those that mean something else in a log of contacts."""
    keys = {key for key, _, _ in found}
    titles = [_IN_A_LOG.get(short_title(header), "") for header in headers]
    has_text = CONTACT_TEXT in keys or CONTACT_TEXT in titles
    if not (has_text or keys & {"bought", "amount"}) and titles.count(CONTACT_RESULT) == 1:
        titles[titles.index(CONTACT_RESULT)] = CONTACT_TEXT  # 「日期」, 「客户」 and 「反馈」 alone are a log
        has_text = True
    if CONTACT_ON not in keys and not (CONTACT_ON in titles and has_text):
        return [
            ("preferred_channel", _BY_CONTEXT, "alias")
            if key == CONTACT_CHANNEL and not has_text and (by == "content" or short_title(header) in _WISHED)
            else (key, sure, by)
            for header, (key, sure, by) in zip(headers, found, strict=True)
        ]
    told = [_in_a_log(title, known, keys) for title, known in zip(titles, found, strict=True)]
    if not keys & {"name", "mobile"}:  # in a log of calls 「对方号码」 is the customer's
        told = [
            ("mobile", _BY_CONTEXT, "alias") if short_title(header) in _OTHER_END else known
            for header, known in zip(headers, told, strict=True)
        ]
    return told


def _in_a_log(title: str, known: Found, keys: Collection[str]) -> Found:
    """Days and texts only where nothing has told of them by itself."""
    if (
        not title
        or known[0] not in ("", NOTES, OWNER, _LIKE.get(title, ""))
        or (title in (CONTACT_ON, CONTACT_TEXT) and title in keys)
    ):
        return known
    return title, _BY_CONTEXT, "alias"
