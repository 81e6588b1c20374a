"""Cells of a column for two ways to reach somebody: a telephone, an account, or both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.excel.cells.spread import Spread
from app.fields.parse_contact import NUMBER
from app.fields.parsed import Parsed, fold, is_placeholder
from app.fields.phones import PhoneKind, PhoneNumber, parse_phones

_ACCOUNTS = frozenset({"wechat", "qq", "email"})
_number = re.compile(rf"(?<![0-9a-z_.-]){NUMBER}(?![a-z_@])", re.IGNORECASE).finditer
_words = re.compile(r"[\s/、,，;；|()（）\[\]\\]+").split
_labelled = re.compile(
    r"(?:(?P<wechat>微信号?|wechat|weixin|wx(?=[:：])|vx?(?=[:：]))|(?P<qq>qq号?)|(?P<email>邮箱|e-?mail)|手机号?|电话|tel)"
    r"\s*[:：.]?\s*(?P<rest>.*)",
    re.IGNORECASE,
).fullmatch
_same = re.compile(
    "(?:手机|电话|微信|号码|wx|vx?)?(?:号)?(?:同号|同步)|同(?:手机号?|微信号?|电话|上|左)|微信",
    re.IGNORECASE,
).fullmatch
_email = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,24}").fullmatch
_qq = re.compile("[1-9][0-9]{4,10}").fullmatch
_account = re.compile("[A-Za-z][A-Za-z0-9_-]{4,29}").fullmatch
_LONGEST_NICKNAME = 20


@dataclass(slots=True)
class _Told:
    phones: list[PhoneNumber] = field(default_factory=list)
    accounts: dict[str, str] = field(default_factory=dict)
    is_same: bool = False
    leftover: bool = False


def read(keys: Sequence[str], usual: PhoneKind, raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """The cell by the items `keys` of its title; `parsed` where not all of it is understood."""
    text = fold(raw)
    if is_placeholder(text):
        return Parsed(None)
    told = _told(text, keys, usual)
    if told.leftover and not _is_nickname(text, keys, told):
        return parsed
    phones, accounts = tuple(dict.fromkeys(told.phones)), told.accounts
    mobiles = [phone.number for phone in phones if phone.kind is PhoneKind.MOBILE]
    if told.is_same and len(mobiles) == 1:
        accounts.setdefault("wechat", mobiles[0])
    key = next((key for key in keys if key not in _ACCOUNTS), "")
    if key:
        return _spread(phones or None, accounts)
    if phones:
        accounts.setdefault("wechat" if "wechat" in keys else "qq", phones[0].number)
    own = next((key for key in ("wechat", "qq", "email") if key in keys), "")
    return _spread(accounts.pop(own, None), accounts)


def _spread(value: Any, accounts: dict[str, str]) -> Parsed[Any]:
    return Spread(value, "", "also-read", tuple(accounts.items())) if accounts else Parsed(value)


def _is_nickname(text: str, keys: Sequence[str], told: _Told) -> bool:
    """Whether all of the cell is what somebody calls themselves on WeChat: 「阳光总在风雨后」."""
    if "wechat" not in keys or told.phones or told.accounts or len(text) > _LONGEST_NICKNAME:
        return False
    if sum(sign.isdigit() for sign in text) > len(text) // 2 or "*" in text:
        return False
    told.accounts["wechat"] = text
    return True


def _told(text: str, keys: Sequence[str], usual: PhoneKind) -> _Told:
    told, rest, end = _Told(), "", 0
    has_phones = not _ACCOUNTS.issuperset(keys)
    for match in _number(text):
        found = parse_phones(match[0], usual)
        is_one = found.value and (has_phones or found.value[0].kind is PhoneKind.MOBILE)
        if is_one and found.value and not found.problem:
            told.phones += found.value
            rest += f"{text[end : match.start()]} "
            end = match.end()
    for word in _words(rest + text[end:]):
        if word:
            _take(word, told, keys)
    return told


def _take(word: str, told: _Told, keys: Sequence[str]) -> None:
    hint = ""
    if _same(word):
        told.is_same = True
        return
    if match := _labelled(word):
        hint = next((key for key in ("wechat", "qq", "email") if match[key]), "")
        word = match["rest"]
        if not word:
            told.is_same |= hint == "wechat"
            return
    key = hint or _kind_of(word, keys)
    if not key or told.accounts.setdefault(key, word) != word:
        told.leftover = True


def _kind_of(word: str, keys: Sequence[str]) -> str:
    """The account that a word looks like; numbers are those of QQ where the title names it."""
    if _email(word):
        return "email"
    if _qq(word):
        return "qq" if "qq" in keys else ""
    return "wechat" if _account(word) and "wechat" in keys else ""
