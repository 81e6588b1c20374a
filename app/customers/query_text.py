"""Asking for customers in one line: `grade:A owner:李晓梅 tag:自驾 area:金水区 born:11 sort:-filled 王`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.customers import areas, imports, queries
from app.customers.rows import Query
from app.errors import InputError
from app.fields.catalog import Catalog
from app.fields.kinds import Choice

_CHOICES = {"grade": "grades", "intent": "intents", "stage": "stages"}
_NUMBERS = {"born": ("born_in_month", 1, 12), "silent": ("not_contacted_for", 0, 36_500)}
_WORDS = {*_CHOICES, *_NUMBERS, "lost", "owner", "tag", "area", "import", "sort"}
_ZH = {
    "等级": "grade",
    "意向": "intent",
    "阶段": "stage",
    "流失原因": "lost",
    "归属": "owner",
    "标签": "tag",
    "地区": "area",
    "导入": "import",
    "生日月": "born",
    "未联系": "silent",
    "排序": "sort",
}


def parse(session: Session, text: str) -> Query:
    """The query that a line asks for; what is not one of our words with a value is searched for.

    Several values of one word are joined by a comma. `InputError("query-unclear")` names the part that
    cannot be understood, `query-no-owner` and `query-no-import` tell of whom and which list nobody knows.
    """
    query, words = Query(), []
    for part in text.split():
        name, colon, value = part.replace("：", ":", 1).partition(":")
        key = _ZH.get(name, name.lower())
        if not colon or not (known := _part(session, key, value, part)):
            words.append(part)
            continue
        query = replace(query, **known)
    return replace(query, text=" ".join(words))


def _part(session: Session, key: str, value: str, part: str) -> dict[str, Any]:
    """The fields of `Query` that one part sets; empty when it is no word of ours."""
    if key not in _WORDS:
        return {}
    values = [word for word in value.replace("，", ",").split(",") if word]
    if not values:
        raise InputError("query-unclear", part=part)
    items = queries.catalog(session)
    if key in _CHOICES:
        return {_CHOICES[key]: frozenset(_choice(items, key, word, part) for word in values)}
    if key in _NUMBERS:
        name, lowest, highest = _NUMBERS[key]
        return {name: _number(value, lowest, highest, part)}
    if key == "owner":
        return {"owner_ids": frozenset(_owner(session, word) for word in values)}
    if key == "lost":
        return {"lost_reasons": frozenset(values)}
    if key == "tag":
        return {"tags": frozenset(values)}
    if key == "area":
        return {"areas": frozenset(area for word in values for area in areas.named(session, word))}
    if key == "import":
        return {"imports": frozenset(one for word in values for one in _imports(session, word))}
    return _sort(items, value, part)


def _choice(items: Catalog, key: str, word: str, part: str) -> str:
    kind = items[key].kind
    assert isinstance(kind, Choice)
    found = kind.parse(word).value
    if found is None:
        raise InputError("query-unclear", part=part)
    return found


def _number(value: str, lowest: int, highest: int, part: str) -> int:
    if not (value.isascii() and value.isdigit() and lowest <= int(value) <= highest):
        raise InputError("query-unclear", part=part)
    return int(value)


def _owner(session: Session, name: str) -> int:
    found = next((i for i, known in queries.staff_names(session).items() if known == name), None)
    if found is None:
        raise InputError("query-no-owner", name=name)
    return found


def _imports(session: Session, words: str) -> list[int]:
    found = imports.named(session, words)
    if not found:
        raise InputError("query-no-import", name=words)
    return found


def _sort(items: Catalog, value: str, part: str) -> dict[str, Any]:
    key = value.removeprefix("-")
    if key not in items.by_key and key not in {"filled", "opened_on"}:
        raise InputError("query-unclear", part=part)
    return {"sort": key, "descending": value.startswith("-")}
