"""What stands beside the numbers of a telephone cell: WeChat, QQ, an e-mail address, whose number it is.

A number that a word gives to a relative is that relative's and never the customer's; one given to somebody
else (秘书, 司机) is nobody's here, and the cell is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from app.fields.parse_name import is_plain_name
from app.fields.parsed import Parsed, fold
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber, parse_phones
from app.fields.surnames import COMMON

_SPOUSE = "爱人 配偶 老婆 老公 妻子 妻 太太 丈夫 夫人 媳妇 内人".split()
_CHILDREN = {
    "儿子": "son",
    "女儿": "daughter",
    "孩子": "child",
    "父亲": "father",
    "爸爸": "father",
    "爸": "father",
    "母亲": "mother",
    "妈妈": "mother",
    "妈": "mother",
}
_OTHERS = (
    "岳父 岳母 公公 婆婆 哥哥 弟弟 姐姐 妹妹 哥 弟 姐 妹 亲戚 朋友 同事 家人 家属 女婿 儿媳 秘书 司机 助理 "
    "助手 保姆 介绍人 传真 fax"
).split()


def _longest_first(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WHO = _longest_first([*_SPOUSE, *_CHILDREN, *_OTHERS])
NUMBER = (
    r"(?:\+?86[ -]?)?(?:1[3-9][0-9](?:[ -]?[0-9]{4}){2}|0[0-9]{2,3}[ -]?[0-9]{7,8}|[2-9][0-9]{6,7})(?![0-9])"
)
"""A telephone number among other words."""
_NAME = "(?:(?![和及与的])[\u3400-\u9fff]){0,4}?"
_END = r"(?=\s*(?:$|[、,;/|\n]))"
_after_in_brackets = re.compile(
    rf"(?P<number>(?<![0-9]){NUMBER})\s*\((?P<who>{_WHO})[:\s]*(?P<name>{_NAME})\)"
)
_before = re.compile(
    rf"(?<![\u3400-\u9fff0-9])\(?(?P<who>{_WHO})\)?[:\s]*\(?(?P<name>{_NAME})\)?(?:电话|手机)?[:\s]*(?P<number>{NUMBER})"
)
_glued = re.compile(rf"(?P<number>(?<![0-9]){NUMBER})(?P<who>{_WHO})(?P<name>{_NAME})(?=\s|$|[、,;/|])")
_after = re.compile(rf"(?P<number>(?<![0-9]){NUMBER})[\s-]*(?P<who>{_WHO})(?P<name>{_NAME}){_END}")
_who = re.compile(_longest_first([word for word in (*_SPOUSE, *_CHILDREN, *_OTHERS) if len(word) > 1])).search

_email = re.compile(r"(?:邮箱|e-?mail)?[:\s]*([a-z0-9.+_-]{1,64}@[a-z0-9.-]+\.[a-z]{2,24})").search
_qq = re.compile(r"(?<![a-z0-9])qq(?:号码?)?[:.\s]*([1-9][0-9]{4,10})(?![0-9])").search
_WECHAT = "(?:微信号?|wechat|weixin|(?<![a-z])(?:wx|vx|v信|v))"
_wechat = re.compile(rf"加?{_WECHAT}(?:号|id)?[:.\s]*([a-z][a-z0-9_-]{{5,19}})(?![a-z0-9_-])").search
_same = re.compile(
    rf"[(\[]?\s*(?:{_WECHAT}(?:同号|同步|同)|(?:同|加){_WECHAT}|手机{_WECHAT}同号?|(?<=[0-9(\s/、,;+]){_WECHAT})(?=$|[\s0-9、,;/)\]])\s*[)\]]?"
).search
_wechat_number = re.compile(rf"{_WECHAT}[:.\s]*(1[3-9][0-9]{{9}})(?![0-9])").search
_worth_a_look = re.compile("微信|wechat|weixin|wx|v|qq", re.IGNORECASE).search


_SHORTEST = 8
"""Signs of a cell with a number and something beside it."""


@dataclass(slots=True)
class Contact:
    """The customer's own numbers, and what the cell tells for other items."""

    phones: Parsed[tuple[PhoneNumber, ...]]
    also: dict[str, Any] = field(default_factory=dict)


def has_more(raw: object, read: Parsed[tuple[PhoneNumber, ...]]) -> bool:
    """Whether a cell, read as numbers alone, may tell more than they do."""
    if type(raw) is not str or (not read.problem and raw.isascii()):
        return False
    return len(raw) > _SHORTEST and bool(read.problem or _worth_a_look(raw))


def read_contact(raw: str, usual: PhoneKind = PhoneKind.OTHER) -> Contact:
    """Everything that a telephone cell tells."""
    text = " ".join(fold(raw).lower().replace("\n", "、").split())
    contact = Contact(Parsed(None))
    text = _take_accounts(text, contact)
    text, is_others = _take_relatives(text, contact)
    phones = parse_phones(text, usual) if any(map(str.isdigit, text)) else _bare(text)
    if phones.value and _who(text):
        phones = Parsed(None, "whose-number")
    elif is_others and not phones.problem:
        phones = replace(phones, problem="not-the-customers")
    _same_wechat(phones, contact)
    contact.phones = phones
    return contact


def _bare(text: str) -> Parsed[tuple[PhoneNumber, ...]]:
    rest = text.strip(" 、,;/|()[]:.-")
    return Parsed(None, "leftover-text" if rest else "")


def _take_accounts(text: str, contact: Contact) -> str:
    """Without the accounts; that the number is WeChat's too is marked for later."""
    for key, search in (("email", _email), ("qq", _qq), ("wechat", _wechat)):
        if match := search(text):
            contact.also[key] = match[1]
            text = f"{text[: match.start()]} {text[match.end() :]}"
    if "wechat" not in contact.also and (match := _wechat_number(text)):
        contact.also["wechat"] = match[1]
    if "wechat" not in contact.also and (match := _same(text)):
        contact.also["wechat"] = None
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _same_wechat(phones: Parsed[tuple[PhoneNumber, ...]], contact: Contact) -> None:
    """「微信同号」 speaks of the one mobile of the cell; of several, nobody knows of which."""
    if contact.also.get("wechat", "") is not None:
        return
    del contact.also["wechat"]
    mobiles = [phone.number for phone in phones.value or () if phone.kind is PhoneKind.MOBILE]
    if len(mobiles) == 1:
        contact.also["wechat"] = mobiles[0]


def _take_relatives(text: str, contact: Contact) -> tuple[str, bool]:
    """Without the numbers of others, and whether one of them belongs to nobody of the file."""
    is_others = False
    for search in (_after_in_brackets, _glued, _before, _after):
        for match in list(search.finditer(text)):
            text = text.replace(match[0], " ", 1)
            number = parse_phones(match["number"]).value
            is_others |= not number or not _give(match["who"], match["name"], number[0].number, contact)
    return text, is_others


def _give(who: str, name: str, number: str, contact: Contact) -> bool:
    """A number to its owner; False when the file has no place for it, or the name is none."""
    if name and not (is_plain_name(name) and (name[0] in COMMON or name[0] == "小")):
        return False
    if who in _SPOUSE and "spouse_phone" not in contact.also:
        contact.also["spouse_phone"] = number
        if name:
            contact.also["spouse_name"] = name
        return True
    relation = _CHILDREN.get(who)
    if relation is None:
        return False
    key = "parents" if relation in ("father", "mother") else "children"
    person = Person(relation, name or None, phone=number)
    contact.also[key] = (*contact.also.get(key, ()), person)
    return True
