"""The titles by which a list tells of contacts: their words stand in `resources/titles/log.toml`.

Some tell it by themselves (「跟进记录」). Others do so only in a log, with a text and a day beside them:
「日期」, 「内容」, and 「跟进人」, who elsewhere is the one to whom the customer belongs.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from app.excel.rows import (
    CONTACT_BY,
    CONTACT_CHANNEL,
    CONTACT_ON,
    CONTACT_RESULT,
    CONTACT_TARGETS,
    CONTACT_TEXT,
    NOTES,
    OWNER,
)
from app.excel.titles import customers_own, short_title
from app.excel.words import said
from app.resources import resource_path

Found = tuple[str, float, str]
"""What a title was found to be, as `mapping` has it: the target, how sure it is, and by what."""

_SURE, _BY_CONTEXT = 0.95, 0.8
_NEXT = "next_contact_on"
_OTHER_END = frozenset("对方号码 对方电话 对方手机 对端号码".split())
_LIKE = {CONTACT_CHANNEL: "source", CONTACT_ON: _NEXT}
"""What a title would be elsewhere: „Channel“, „Follow Up Date“."""
_ordinal = re.compile(
    r"^第?[0-9一二三四五六七八九十]{1,2}次?(?=\D)|(?<=\D)第?[0-9一二三四五六七八九十]{1,2}次?$"
).sub
_latest = re.compile("最近|最新|最后|上次|上回|末次|last", re.IGNORECASE).match
"""Where a list tells of the latest contact only, 「跟进人」 is to whom the customer belongs."""
_says_day = re.compile(".*(?:日期?|时间|日子|天)|.*[a-z]").fullmatch
_after_days = re.compile(
    "^(?:(?:交车|提车|购车|交房|交付|成交|购买|售)?后?第?[0-9一二三四五六七八九十半两]{0,3}个?(?:天|日|周|月|季度|年|小时)"
    "|首次|末次|每月|年度|售后|电话)(?:内|后|的)?(?=回访|跟进|拜访|跟踪)"
).sub
"""「3天回访」, 「交车后7日回访」."""


@cache
def _lists() -> dict[str, dict[str, str]]:
    told = tomllib.loads(resource_path("titles", "log.toml").read_text(encoding="utf-8"))
    return {use: {word: key for key, words in told[use].items() for word in words.split()} for use in _USES}


_USES = ("in_a_log", "wished", "told_of", "hosts")


def _in_logs(title: str) -> str:
    return _lists()["in_a_log"].get(title, "")


@lru_cache(10_000)
def find(header: str) -> Found:
    """A title that tells of contacts by itself; else nothing."""
    title = customers_own(short_title(header))
    for form in dict.fromkeys((_after_days("", title), title, _ordinal("", title))):
        key = said.of_log(form)
        if key in (*CONTACT_TARGETS, _NEXT) and not (key == CONTACT_BY == _in_logs(form)):
            return key, _SURE, "alias"
    key = said.in_english(header)
    return (key, _SURE, "alias") if key in CONTACT_TARGETS else ("", 0.0, "")


def in_a_log(title: str) -> str:
    """What a title means among those of a log of contacts; empty for anything else."""
    return find(title)[0] or _in_logs(short_title(title))


def is_latest(title: str) -> bool:
    """Whether a plain title is that of the latest contact, without a word for its day: 「上次联系」."""
    return bool(_latest(title)) and not _says_day(title)


def settled(headers: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """What the titles were found to be, with those that mean something else in a log of contacts."""
    short = [short_title(header) for header in headers]
    titles = [_in_logs(title) for title in short]
    found = _without_hosts(short, titles, _with_day(short, titles, _without_latest(short, titles, found)))
    keys = {key for key, _, _ in found}
    has_text = CONTACT_TEXT in keys or CONTACT_TEXT in titles
    if not (has_text or keys & {"bought", "amount"}) and titles.count(CONTACT_RESULT) == 1:
        titles[titles.index(CONTACT_RESULT)] = CONTACT_TEXT  # 「日期」, 「客户」 and 「反馈」 alone are a log
        has_text = True
    if CONTACT_ON not in keys and not (CONTACT_ON in titles and has_text):
        wished = _lists()["wished"]
        return [
            ("preferred_channel", _BY_CONTEXT, "alias")
            if key == CONTACT_CHANNEL and not has_text and (by == "content" or title in wished)
            else (key, sure, by)
            for title, (key, sure, by) in zip(short, found, strict=True)
        ]
    if any(_latest(title) for title, one in zip(short, found, strict=True) if one[0] in CONTACT_TARGETS):
        titles = ["" if known[0] == OWNER else title for title, known in zip(titles, found, strict=True)]
    told = [_in_a_log(title, known, keys) for title, known in zip(titles, found, strict=True)]
    if not keys & {"name", "mobile"}:  # in a log of calls 「对方号码」 is the customer's
        told = [
            ("mobile", _BY_CONTEXT, "alias") if title in _OTHER_END else known
            for title, known in zip(short, told, strict=True)
        ]
    return told


def _without_latest(short: Sequence[str], titles: Sequence[str], found: Sequence[Found]) -> Sequence[Found]:
    """「最近带看」 beside the day and the text of each contact is the day of none of them."""
    days = [at for at, one in enumerate(found) if one[0] == CONTACT_ON]
    latest = {at for at in days if is_latest(short[at])}
    is_told = CONTACT_TEXT in titles or any(one[0] == CONTACT_TEXT for one in found)
    if not (latest and is_told and (len(latest) < len(days) or CONTACT_ON in titles)):
        return found
    return [("", 0.0, "") if at in latest else one for at, one in enumerate(found)]


def _with_day(short: Sequence[str], titles: Sequence[str], found: Sequence[Found]) -> Sequence[Found]:
    """「联系时间」 is the day of the contacts where their text is told, and no other day of theirs."""
    keys = {key for key, _, _ in found}
    if CONTACT_TEXT not in keys or CONTACT_ON in keys or CONTACT_ON in titles:
        return found
    days = _lists()["told_of"]
    return [
        (CONTACT_ON, _BY_CONTEXT, "alias") if title in days else one
        for title, one in zip(short, found, strict=True)
    ]


def _without_hosts(short: Sequence[str], titles: list[str], found: Sequence[Found]) -> Sequence[Found]:
    """「接待人」 beside 「拜访人员」 is of those who were visited."""
    hosts = _lists()["hosts"]
    if not any(hosts.get(title) == "ours" for title in short):
        return found
    theirs = [hosts.get(title) == "theirs" for title in short]
    titles[:] = ["" if is_theirs else title for is_theirs, title in zip(theirs, titles, strict=True)]
    return [
        ("", 0.0, "") if is_theirs and one[0] == OWNER else one
        for is_theirs, one in zip(theirs, found, strict=True)
    ]


def _in_a_log(title: str, known: Found, keys: Collection[str]) -> Found:
    """Days and texts only where nothing has told of them by itself."""
    if (
        not title
        or known[0] not in ("", NOTES, OWNER, _LIKE.get(title, ""))
        or (title in (CONTACT_ON, CONTACT_TEXT) and title in keys)
    ):
        return known
    return title, _BY_CONTEXT, "alias"
