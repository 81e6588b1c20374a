"""Writing people into one cell so that they are read back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from app.fields.options import PERSON_RELATION
from app.fields.parse_date import edit_birthday
from app.fields.parse_people import read_people
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


def edit_people(people: Sequence[Person]) -> str:
    """`孩子:王磊、儿子:`; without the colon 王磊 would be the son."""
    told = [edit_person(person) for person in people]
    for at, (before, person) in enumerate(pairwise(people), 1):
        if before.relation == "child" and before.name and person == Person(person.relation):
            told[at] += ":"
    return "、".join(told)


def edit_person(person: Person) -> str:
    """`儿子:王磊(1996-03-05;单位:一中)`."""
    said = [_said(label, getattr(person, key)) for key, label in _LABELS.items() if getattr(person, key)]
    name = person.name or ""
    if name and not _reads_back(person.relation, name):
        said.insert(0, _said("姓名", name))
        name = ""
    if person.birthday:
        said.insert(0, f"生日:{edit_birthday(person.birthday)}")
    details = f"({';'.join(said)})" if said else ""
    return f"{_LABEL[person.relation]}:{name}{details}" if name or details else _LABEL[person.relation]


def _reads_back(relation: str, name: str) -> bool:
    """Whether a name behind a colon is a name to the reader, too."""
    read = read_people(f"{_LABEL[relation]}:{name}", (relation,))
    return not read.problem and read.value == (Person(relation, name),)


def _said(label: str, value: str) -> str:
    return f"{label}:{value}" if _plain_text(value) else f'{label}:"{value.replace(chr(34), chr(34) * 2)}"'
