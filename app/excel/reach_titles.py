"""Columns that hold two ways to reach somebody, 「手机/微信」: each cell tells which of them stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.excel.titles import item_of, plain_title
from app.fields.field import Field
from app.fields.kinds import Phones

_ACCOUNTS = ("wechat", "qq", "email")
_in_brackets = re.compile(r".*[(（](.{4,})[)）]\s*").fullmatch
_words = re.compile(r"[/／、,，&+和与及或()（）\s]+").split


@cache
def keys_of(header: str) -> tuple[str, ...]:
    """The items that a title names beside each other; nothing where it names one, or anything else."""
    inside = _in_brackets(header)
    if inside and (keys := keys_of(inside[1])):
        return keys
    if item_of(header) is not None:
        return ()
    for words in _readings(header):
        items = [item_of(word) for word in words]
        keys = tuple(dict.fromkeys(item.key for item in items if item is not None and _reaches(item)))
        if len(keys) > 1 and None not in items and set(keys) & set(_ACCOUNTS):
            return keys
    return ()


def target_of(header: str) -> str:
    """The item that the column is for: the telephone before the accounts, WeChat before the others."""
    keys = keys_of(header)
    phone = next((key for key in keys if key not in _ACCOUNTS), "")
    return phone or next((key for key in _ACCOUNTS if key in keys), "")


def _readings(header: str) -> Iterator[list[str]]:
    """The words of a title: between its signs, or where there is none at each place in it."""
    told = [word for word in _words(header) if word]
    yield told
    plain = plain_title(header)
    if len(told) == 1 and plain != "qq邮箱":
        yield from ([plain[:at], plain[at:]] for at in range(2, len(plain) - 1))


def _reaches(item: Field) -> bool:
    return item.key in _ACCOUNTS or isinstance(item.kind, Phones)
