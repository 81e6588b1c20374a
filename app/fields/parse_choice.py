"""An answer that is not written as any option is: 「A 级」, 「A（重点）」, 「意向A」, 「離異」."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from app.fields.parsed import Parsed
from app.fields.traditional import simplified

_idle = re.compile(r"[\s。.,，;；、!！:：'\"“”*【】]+").sub
_remark = re.compile(
    r"(?P<key>[^()\[\]]+)[(\[](?P<more>[^()\[\]]*)[)\]]|(?P<key2>[^-—–:：]+)\s*[-—–:：]+\s*(?P<more2>[^-—–:：]+)"
).fullmatch
_counted = re.compile(r"([\u3400-\u9fff]{2,6}?)\s*[0-9]{1,3}\s*(?:期|年|个?月)").fullmatch
"""「分期36期」."""
_BEFORE = "意向 等级 级别 性别 客户等级 客户 工行 建行 农行 中行 交行 招行 邮储 银行".split()
_SHORTEST = 2
_degree = re.compile(
    "^(?:非常|特别|十分|比较|相当|有点|有些|略微|稍微|属于|应该是|[很较挺蛮偏略属是])(?=..|[熟铁])"
).sub
_after_degree = re.compile("(?<=..)[了的吧啊呀]$").sub
_words = re.compile(r"[\s、,，/;；+]+").split
_AFTER = "客户 等级 级 类 型 意向 卡 等 档 住 用 性 为主 需求".split()
_rooms = re.compile(
    "([一二两三四五六1-6])(?:[室房居卧]室?|bed(?:room)?s?)(?:[一二两三0-9]厅)?(?:[一二两三四0-9]卫)?(?:户型)?"
).fullmatch
_COUNTED = dict(zip("123456二", "一两三四五六两", strict=True))


def read_loosely(text: str, key_of: Callable[[str], str | None]) -> Parsed[str]:
    """The one option that the words mean; a remark that is none of its words is a problem beside it."""
    whole, match = _found(text, key_of), _remark(text)
    if whole is None and match is None and (counted := _counted(text)):
        key = _found(counted[1], key_of)
        return Parsed(key, "leftover-text" if key else "unknown-choice")
    whole = whole or (None if match else _of_words(text, key_of))
    if whole or not match:
        return Parsed(whole, "" if whole else "unknown-choice")
    key = _found(match["key"] or match["key2"], key_of)
    remark = _found(match["more"] or match["more2"] or "", key_of)
    if key is None or remark not in (None, key):
        return Parsed(None, "unknown-choice")
    return Parsed(key, "" if remark == key else "leftover-text")


def beginnings(words: Mapping[str, str]) -> dict[str, str]:
    """By how options begin, two signs at least, those of which only one does: 「首套」 is 「首套自住」."""
    found: dict[str, set[str]] = {}
    for word, key in words.items():
        for end in range(_SHORTEST, len(word)):
            found.setdefault(word[:end], set()).add(key)
    return {word: keys.pop() for word, keys in found.items() if len(keys) == 1}


def as_rooms(text: str) -> str:
    """「3室2厅」 and 「三房」 are 「三居」; other words stay as they are."""
    match = _rooms(_idle("", text).casefold())
    return f"{_COUNTED.get(match[1], match[1])}居" if match else text


def _of_words(text: str, key_of: Callable[[str], str | None]) -> str | None:
    """「很铁」, 「生气了」, 「上门拜访」: with a word of degree, or two words that mean the same."""
    bare = _after_degree("", _degree("", text))
    if bare != text and (key := _found(bare, key_of)):
        return key
    ways = [_words(text), *([text[:at], text[at:]] for at in range(2, len(text) - 1))]
    for words in ways:
        told = [word for word in words if word]
        keys = {_found(word, key_of) for word in told}
        if len(told) > 1 and len(keys) == 1 and None not in keys:
            return keys.pop()
    return None


def _found(text: str, key_of: Callable[[str], str | None]) -> str | None:
    bare = simplified(_idle("", text).casefold())
    if not bare:
        return None
    shorter = [bare.removesuffix(word) for word in _AFTER if bare.endswith(word)]
    shorter += [bare.removeprefix(word) for word in _BEFORE if bare.startswith(word)]
    keys = {key for word in (bare, *shorter) if word and (key := key_of(word))}
    return key_of(bare) or (keys.pop() if len(keys) == 1 else None)
