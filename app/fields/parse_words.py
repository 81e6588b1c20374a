"""Words: names, tags, yes and no, e-mail addresses."""

from __future__ import annotations

import re

from app.fields.parsed import Parsed, clean, fold, is_placeholder
from app.fields.surnames import COMPOUNDS

_HAN = "\u3007\u3400-\u9fff\U00020000-\U0003ffff"
_spaced_name = re.compile(f"[{_HAN}](?: ?[{_HAN}]){{1,3}}").fullmatch
_middle_dot = re.compile(f"(?<=[{_HAN}]) ?[·•‧∙⋅・･.．●] ?(?=[{_HAN}])").sub
_counting = re.compile(rf"(?:(?<![^\s,;、|/{_HAN}])[0-9]{{1,2}}[.)]|[①-⑳])\s*(?=[{_HAN}])")
_counting_by_comma = re.compile(rf"(?:^|(?<=\s))[0-9]{{1,2}}、\s*(?=[{_HAN}])")
"""「1、钓鱼 2、品茶」, but not 「1、钓鱼」: that is how the words 1 and 钓鱼 are written here."""
_between_tags = re.compile(r"[\s、,;/|]+").split
_email = re.compile(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}",
    re.IGNORECASE,
).fullmatch

_LONGEST_EMAIL = 254
_around_at = re.compile(r"\s*@\s*").sub
_between_emails = re.compile(r"[\s、,，;；:/|()\[\]<>]+|(?<=[a-z])\.$").split
_email_label = re.compile(r"^(?:电子)?(?:邮箱|邮件|e-?mail|mail)[:\s]*", re.IGNORECASE).sub

_YES = frozenset(
    "√ ✓ ✔ ☑ ✅ v 勾 对勾 打勾 是 是的 有 有的 对 好 要 会 已 能 可以 同意 在意 很在意 看重 很看重"
    " y yes t true 1 ok on".split()
)
_NO = frozenset(
    "× ✗ ✘ ❌ x 否 不 不是 无 没 没有 非 不要 不会 未 不能 不同意 不在意 不太在意 不看重 不太看重"
    " n no f false 0 off".split()
)


def read_text(text: str, max_length: int) -> Parsed[str]:
    """Cleaned text, unless it is longer than its place."""
    return Parsed(None, "too-long") if len(text) > max_length else Parsed(text or None)


def tidy_name(text: str) -> str:
    """`王 伟` as `王伟`, and one dot for names like `买买提·艾力`; other names as they are."""
    if text.isascii() or text.isalnum():
        return text
    text = _middle_dot("·", text)
    if " " not in text or not _spaced_name(text):
        return text
    if (
        text[-2:] in (" 男", " 女")
        and len(text.replace(" ", "")) > 2
        and text[-3] != " "
        and text[-4:-3] != " "
    ):
        return text  # 王伟 男
    joined = text.replace(" ", "")
    two_people = len(joined) == 4 and joined[:2] not in COMPOUNDS  # 张三 李四
    return text if two_people else joined


def read_tags(raw: object, max_length: int) -> Parsed[tuple[str, ...]]:
    """The words of a cell in their order, each once, whatever stands between them."""
    text = fold(clean(raw, multiline=True))
    if len(text) > max_length:
        return Parsed(None, "too-long")
    text = _counting.sub(" ", text)
    if len(_counting_by_comma.findall(text)) > 1:
        text = _counting_by_comma.sub(" ", text)
    tags: dict[str, str] = {}
    for word in _between_tags(text):
        tag = word.rstrip("。.！!") if len(word) > 1 else word
        if not is_placeholder(tag):
            tags.setdefault(tag.casefold(), tag)
    return Parsed(tuple(tags.values()) or None)


def read_yes_no(raw: object) -> Parsed[bool]:
    """A tick, a word or a digit."""
    word = fold(raw).casefold()
    if word in _YES:
        return Parsed(True)
    if word in _NO:
        return Parsed(False)
    return Parsed(None, "" if is_placeholder(word) else "unreadable")


def read_email(raw: object) -> Parsed[str]:
    """An address by its shape, its domain in small letters."""
    text = fold(raw).removeprefix("mailto:").replace("。", ".")
    if is_placeholder(text):
        return Parsed(None)
    if len(text) <= _LONGEST_EMAIL and _email(text):
        return Parsed(_address(text))
    found = [part for part in _between_emails(_around_at("@", text[:1000])) if _email(part)]
    if not found:
        return Parsed(None, "unreadable")
    rest = _email_label("", _around_at("@", text).replace(found[0], "", 1)).strip(" .,;()")
    return Parsed(_address(found[0]), "leftover-text" if rest else "")


def _address(text: str) -> str:
    local, _, domain = text.rpartition("@")
    return f"{local}@{domain.lower()}"
