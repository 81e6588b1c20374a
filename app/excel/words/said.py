"""What the words of a title say: the vocabulary of each language, read at its first use."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from app.excel.words.vocabulary import Vocabulary
from app.resources import resource_path

_LONGEST = 24
_whether = re.compile("(.{1,2})[不没]\\1|[不没]$").sub
"""「抽不抽烟」 and 「抽烟不」 ask whether."""
_bracketed = re.compile(r"\s*[(\[][^)\]]*[)\]]").sub
_counted = re.compile(r"^\s*[0-9]{1,2}\s*[.)]\s*(?=[A-Za-z])").sub
_pieces = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+").findall
_between = re.compile(r"[_\W]+").split
_PREFIX = 2
_prefix = re.compile("^[A-Za-z]{1,2}_").sub
"""Letters before an underline that name the table: `f_xm`, `kh_xm`."""
_vocabulary = cache(Vocabulary)


@lru_cache(10_000)
def in_chinese(title: str) -> str:
    """The item, or its key in a trade, that the words of a plain title say; empty for none."""
    if title.isascii() or len(title) > _LONGEST:
        return ""
    bare = _whether(r"\1", title)
    asked = title if bare == title else f"{bare}是否"
    return _vocabulary("zh").key_of(asked)


@lru_cache(10_000)
def of_log(title: str) -> str:
    """What the words of a plain title say in a list of contacts: its text, its day; empty for nothing."""
    return "" if title.isascii() or len(title) > _LONGEST else _vocabulary("log").key_of(title)


@lru_cache(10_000)
def in_english(header: str) -> str:
    """The same of a title as it stands, short as programs write them: „Cust. Name“, „DeliveryDt“."""
    if not header.isascii():
        return ""
    header = _counted("", header)
    titles = dict.fromkeys((header, _bracketed("", header), _prefix("", header)))
    words = ([word.lower() for word in _pieces(title)] for title in titles)
    return next(filter(None, (_vocabulary("en").key_of(each, " ") for each in words)), "")


def in_pinyin(header: str) -> str:
    """The item that a title names in pinyin, in full or by its first letters: `XM`, `f_sfzh`, `xingbie`."""
    if not header.isascii():
        return ""
    parts = [part for part in _between(header.lower()) if part]
    if len(parts) > 1 and len(parts[0]) <= _PREFIX:
        parts = parts[1:]
    return _pinyin().get("".join(parts), "")


@cache
def _pinyin() -> dict[str, str]:
    told = tomllib.loads(resource_path("titles", "pinyin.toml").read_text(encoding="utf-8"))
    return {word: key for key, words in told.items() for word in words.split()}
