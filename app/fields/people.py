"""Members of the family, as they stand in one cell: 「儿子:王磊 1996-3-5、女儿王蕾(2001年生,一中)」."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from app.calendar.dates import Birthday
from app.fields.kind import Kind
from app.fields.kinds import BirthdayKind
from app.fields.parsed import Parsed, clean, fold, is_placeholder
from app.value import value


@value()
class Person:
    """What a cell tells of one member of the family; `relation` is a key of `options.PERSON_RELATION`."""

    relation: str
    name: str | None = None
    birthday: Birthday | None = None
    phone: str | None = None
    employer: str | None = None
    education: str | None = None
    interests: str | None = None
    health: str | None = None
    note: str | None = None


_BIRTHDAY = BirthdayKind()
_TEXTS = tuple(f.name for f in fields(Person) if f.name != "birthday")


@dataclass(frozen=True)
class People(Kind):
    """Members of the family with one of these relations, in a tuple, never an empty one.

    Words that say nothing known become the note of the person they stand with. What tells of nobody, or
    of somebody with another relation, is a problem, and the caller keeps the cell.
    """

    relations: tuple[str, ...]
    max_length: int = 4000
    name: ClassVar[str] = "people"

    def parse(self, raw: object) -> Parsed[tuple[Person, ...]]:
        from app.fields.parse_people import read_people

        text = clean(raw, multiline=True)
        if is_placeholder(fold(text)):
            return Parsed(None)
        if len(text) > self.max_length:
            return Parsed(None, "too-long")
        return read_people(text, self.relations)

    def show(self, value: Any, lang: str = "zh") -> str:
        between = "、" if lang == "zh" else "; "
        return between.join(_shown(person, lang) for person in value or ())

    def edit_text(self, value: Any) -> str:
        from app.fields.edit_people import edit_people

        return edit_people(value or ())

    def dump(self, value: Any) -> Any:
        if value is None:
            return None
        return [
            {**{key: getattr(p, key) for key in _TEXTS}, "birthday": _BIRTHDAY.dump(p.birthday)}
            for p in value
        ]

    def load(self, data: Any) -> Any:
        if data is None:
            return None
        return tuple(Person(**{**row, "birthday": _BIRTHDAY.load(row["birthday"])}) for row in data)

    def export(self, value: Any) -> object:
        """As the editor has it: read back, it gives the same people."""
        return self.edit_text(value) or None


def _shown(person: Person, lang: str) -> str:
    from app.fields.options import PERSON_RELATION

    labels = {option.key: option.zh if lang == "zh" else option.en for option in PERSON_RELATION}
    rest = replace(person, relation="", name=None, birthday=None)
    known = [_BIRTHDAY.show(person.birthday, lang), *(getattr(rest, key) or "" for key in _TEXTS)]
    details = ("，" if lang == "zh" else ", ").join(filter(None, known))
    head = " ".join(filter(None, (labels.get(person.relation, person.relation), person.name)))
    if not details:
        return head
    return f"{head}（{details}）" if lang == "zh" else f"{head} ({details})"
