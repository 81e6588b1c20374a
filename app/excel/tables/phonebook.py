"""Address books as telephones and mail programs export them: `Phone 1 - Type` beside `Phone 1 - Value`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.excel.tables.lines import Line
from app.fields.parsed import fold, text_of

_numbered = re.compile(
    r"(phone|e-?mail|address|organization|im|relation|event) ([0-9]+) - (.+)", re.IGNORECASE
).fullmatch
_in_chinese = re.compile(
    "(?P<kind>电话|手机|邮箱|地址)(?P<number>[1-9])?(?P<what>类型|标签|种类)?(?P<after>[1-9])?"
).fullmatch
_KINDS = {"电话": "phone", "手机": "phone", "邮箱": "email", "地址": "address"}
_WORDS = {
    "手机": "mobile", "单位": "work", "公司": "work", "办公": "work", "工作": "work", "商务": "work",
    "家庭": "home", "住宅": "home", "家": "home", "住家": "home",
}  # fmt: skip
_SAID_BY = frozenset({"type", "label", "service"})
_VALUE = {"phone": "value", "email": "value", "im": "value", "address": "formatted"} | dict.fromkeys(
    ("relation", "event"), "value"
)
_PLAIN = {
    "organizationname": "公司名称", "organizationtitle": "职务", "organizationdepartment": "部门",
    "nickname": "昵称", "labels": "标签", "groupmembership": "标签",
}  # fmt: skip
_TOLD = {("relation", "spouse"): "配偶姓名", ("event", "anniversary"): "结婚纪念日"}
"""Titles of a relation and a day where all are of that sort."""
_ADDRESSES = {"home": "家庭地址", "work": "公司地址"}
_SAID = {"home": "家", "work": "办"}
_between = re.compile(r"\s*:::\s*").split
_mobile = re.compile("(?:86)?1[3-9][0-9]{9}").fullmatch
_not_digits = re.compile("[^0-9]+").sub
_not_letters = re.compile("[^a-z]+").sub
_GROUP_OF_ALL = frozenset({"mycontacts", "my contacts", "starred", "other contacts"})


@dataclass(slots=True)
class _Entry:
    """One telephone, address or firm: the columns that tell of it, by what they tell."""

    kind: str
    columns: dict[str, int] = field(default_factory=dict)


def read(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """A book with a column for each thing told, under the titles that other lists use."""
    entries = _entries(titles)
    if not entries:
        return list(titles), list(rows)
    titles, gone = list(titles), set[int]()
    changed = [(line, [*cells, *[""] * (len(titles) - len(cells))]) for line, cells in rows]
    for entry in entries:
        gone |= _one_column(entry, titles, changed)
    for column, title in enumerate(titles):
        if named := _PLAIN.get(_not_letters("", title.lower())):
            titles[column] = named
            if named == "标签":
                _without_common(column, changed)
    left = [column for column in range(len(titles)) if column not in gone]
    beyond = len(titles)
    return [titles[column] for column in left], [
        (line, [*(cells[column] for column in left), *cells[beyond:]]) for line, cells in changed
    ]


def _entries(titles: Sequence[str]) -> list[_Entry]:
    found: dict[tuple[str, str], _Entry] = {}
    for column, title in enumerate(titles):
        if match := _numbered(title.strip()):
            kind = match[1].lower().replace("-", "")
            entry = found.setdefault((kind, match[2]), _Entry(kind))
            entry.columns[match[3].strip().lower()] = column
    return [*found.values()] or _in_pairs([_in_chinese(title.strip()) for title in titles])


def _in_pairs(matches: Sequence[re.Match[str] | None]) -> list[_Entry]:
    """The same in Chinese: 「电话1类型」 beside 「电话1」. A telephone without its sort tells that itself."""
    found: dict[tuple[str, str], _Entry] = {}
    for column, match in enumerate(matches):
        if match and (number := match["number"] or match["after"]):
            kind = _KINDS[match["kind"]]
            entry = found.setdefault((kind, number), _Entry(kind))
            entry.columns["type" if match["what"] else _VALUE[kind]] = column
    return [entry for entry in found.values() if {"type", _VALUE[entry.kind]} <= entry.columns.keys()]


def _one_column(entry: _Entry, titles: list[str], rows: list[Line]) -> set[int]:
    """Give the column its title; those that say no more than it does are to go."""
    if entry.kind == "organization":
        for what, column in entry.columns.items():
            titles[column] = _PLAIN.get(f"organization{what}", titles[column])
        return {
            column for what, column in entry.columns.items() if what in _SAID_BY and _is_bare(rows, column)
        }
    value = entry.columns.get(_VALUE[entry.kind])
    if value is None:
        return set()
    said = next((column for what, column in entry.columns.items() if what in _SAID_BY), None)
    words = [_word(cells[said]) if said is not None else "" for _, cells in rows]
    if entry.kind in ("relation", "event"):
        sorts = {*filter(None, words)}
        title = _TOLD.get((entry.kind, sorts.pop())) if len(sorts) == 1 else None
        titles[value] = title or titles[value]
        return {said} if title and said is not None else set()
    titles[value] = _title(entry.kind, words)
    for (_, cells), word in zip(rows, words, strict=True):
        cells[value] = _cell(entry.kind, text_of(cells[value]), word)
    parts = [column for what, column in entry.columns.items() if column != value and what not in _SAID_BY]
    gone = {column for column in parts if _is_within(rows, column, value)}
    return gone | ({said} if said is not None and entry.kind != "im" else set())


def _title(kind: str, words: Sequence[str]) -> str:
    if kind == "address":
        common = Counter(word for word in words if word).most_common(1)
        return _ADDRESSES.get(common[0][0] if common else "", "地址")
    return {"phone": "电话", "email": "邮箱"}.get(kind, "其他联系方式")


def _cell(kind: str, text: str, word: str) -> str:
    if kind == "address":
        return " ".join(text.split())
    told = [one for one in _between(text) if one]
    if kind == "phone":
        told = [one if _mobile(_not_digits("", one)) else f"{_SAID.get(word, '')}{one}" for one in told]
    return "、".join(told)


def _word(cell: Any) -> str:
    text = fold(cell).lower()
    return _WORDS.get(text.strip()) or _not_letters("", text)


def _is_bare(rows: Sequence[Line], column: int) -> bool:
    return not any(text_of(cells[column]).strip() for _, cells in rows)


def _is_within(rows: Sequence[Line], column: int, whole: int) -> bool:
    """Whether a column says nothing that the whole address does not."""
    return all(fold(cells[column]) in text_of(cells[whole]) for _, cells in rows)


def _without_common(column: int, rows: Sequence[Line]) -> None:
    """Without the group in which everybody is."""
    for _, cells in rows:
        groups = [group.strip("* ").strip() for group in _between(text_of(cells[column]))]
        cells[column] = "、".join(group for group in groups if group.lower() not in _GROUP_OF_ALL)
