"""Writing people into one cell so that they are read back."""

from __future__ import annotations

import re

from app.fields.options import PERSON_RELATION
from app.fields.parse_date import edit_birthday
from app.fields.parse_people import is_name
from app.fields.people import Person

_LABEL = {option.key: option.zh.partition("/")[0] for option in PERSON_RELATION}
_LABELS = {
    "phone": "电话",
    "employer": "单位",
    "education": "学历",
    "interests": "爱好",
    "health": "健康",
    "note": "备注",
}
_plain_text = re.compile(r'[^()（）;；,，、"|/:：\s]+').fullmatch


def edit_person(person: Person) -> str:
    """`儿子:王磊(1996-03-05;单位:一中)`."""
    said = [_said(label, getattr(person, key)) for key, label in _LABELS.items() if getattr(person, key)]
    name = person.name or ""
    if name and not is_name(name, sure=True):
        said.insert(0, _said("姓名", name))
        name = ""
    if person.birthday:
        said.insert(0, f"生日:{edit_birthday(person.birthday)}")
    details = f"({';'.join(said)})" if said else ""
    return f"{_LABEL[person.relation]}:{name}{details}" if name or details else _LABEL[person.relation]


def _said(label: str, value: str) -> str:
    return f"{label}:{value}" if _plain_text(value) else f'{label}:"{value.replace(chr(34), chr(34) * 2)}"'
