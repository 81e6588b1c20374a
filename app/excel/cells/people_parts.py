"""Columns that each tell one thing of a member of the family: 孩子姓名 | 孩子生日 | 孩子学校."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any, ClassVar

from app.excel.families import RELATION_OF, Part, part_of
from app.excel.titles import short_title
from app.fields.field import Field
from app.fields.kinds import BirthdayKind
from app.fields.no_names import names_nobody
from app.fields.parse_people import tells_age
from app.fields.parsed import Parsed, clean, fold, is_placeholder, text_of
from app.fields.people import People, Person
from app.fields.people_counts import counted
from app.fields.people_names import is_name, tells_something
from app.fields.people_words import NOBODY, WORDS

_PARTS = tuple(field.name for field in fields(Person))
_parts_of = attrgetter(*_PARTS)

_CHILDREN = frozenset({"child", "son", "daughter"})
_SEX = {"男": "son", "女": "daughter"}
_LABEL = {"son": "儿子", "daughter": "女儿", "child": "孩子", "father": "父亲", "mother": "母亲"}
_EVERYTHING = "情况"
"""「孩子情况」 tells of the children all there is: its cells are people."""
_ALONE = frozenset({"father", "mother"})
"""Of whom there is one: what stands under 「母亲情况」 is told of her."""
_BIRTHDAY = BirthdayKind()
_RELATIONS = tuple(RELATION_OF)
_plain_name = re.compile("[\u3400-\u9fff]{2,4}").fullmatch
_one_day = re.compile(r"\s*(?:19|20)?[0-9]{2}、[0-9]{1,2}、[0-9]{1,2}\s*").fullmatch
_only_number = re.compile(r"[\d\s()（）+*/、,，;；.-]+").fullmatch
_number_of = re.compile(rf"(?P<number>1[3-9][0-9]{{9}})\s*[(]?(?P<who>{'|'.join(_RELATIONS)})[)]?").fullmatch
_asks_age = re.compile("多大|几岁|多少岁|岁数").search
_years = re.compile(r"(?<![0-9.])([0-9]{1,2})(?=$|[\s,，、;；])").sub
_several = re.compile(r"\s*[、,，;；\n]\s*").split


@dataclass(frozen=True)
class PeoplePart(People):
    """What one column tells; `joined` puts it to what the columns before have told."""

    part: Part | None = None
    name: ClassVar[str] = "people"

    def parse(self, raw: object) -> Parsed[tuple[Person, ...]]:
        assert self.part is not None
        relation, attribute = self.part.relation, self.part.attribute
        if attribute == "birthday":
            return self._born(raw)
        text = clean(raw, multiline=True)
        if is_placeholder(fold(text)):
            return Parsed(None)
        if attribute == "name":
            return self._named(text)
        if self.part.title == _EVERYTHING and relation in _ALONE and not text.startswith(_RELATIONS):
            return super().parse(f"{_LABEL[relation]} {text}")
        if attribute == "sex" and relation in _CHILDREN:
            sexes = [_SEX.get(word) or WORDS.get(word) for word in map(fold, _several(text))]
            if all(word in _CHILDREN for word in sexes):
                return Parsed(tuple(Person(word) for word in sexes if word))
            return Parsed(None, "unreadable")
        if attribute == "phone" and (told := self._numbered(text)):
            return told
        if attribute in ("sex", "note"):
            return Parsed((Person(relation, note=f"{self.part.title}:{text}"),))
        return Parsed((_with(Person(relation), attribute, text),))

    def _named(self, text: str) -> Parsed[tuple[Person, ...]]:
        """Who is called so; 「女孩」 where the name of a child is asked for is a daughter."""
        assert self.part is not None
        relation, word = self.part.relation, fold(text)
        sex = _SEX.get(word) or WORDS.get(word, "")
        if relation in _CHILDREN and sex in _SEX.values():
            return Parsed((Person(sex),))
        is_told = text.startswith(_RELATIONS) or (
            relation == "child" and (tells_age(text) or bool(counted(word, relation)))
        )
        if not is_told and _plain_name(text) and _can_be_one(text):
            return Parsed((Person(relation, text),))
        found = super().parse(text if is_told else f"{_LABEL[relation]}:{text}")
        return Parsed(None, "unreadable") if not is_told and self._names_nobody(text, found.value) else found

    def _numbered(self, text: str) -> Parsed[tuple[Person, ...]] | None:
        """Those whom a cell names beside their numbers, 「儿子王磊13800001234」; None for bare numbers."""
        if _only_number(text):
            return None
        match = _number_of(fold(text))
        told = super().parse(f"{match['who']} {match['number']}" if match else text)
        return told if told.value else None

    def _names_nobody(self, text: str, people: tuple[Person, ...] | None) -> bool:
        """「备孕」, or words that only tell something, where the child's name is asked for.

        「上大学」 under 「儿子」 tells something of him, who is there.
        """
        assert self.part is not None
        if self.part.relation not in _CHILDREN or text.casefold() in NOBODY:
            return self.part.relation in _CHILDREN
        bare = [person == Person("child", note=person.note) for person in people or ()]
        return all(bare) and not all(person == Person("child") for person in people or ())

    def _born(self, raw: object) -> Parsed[tuple[Person, ...]]:
        assert self.part is not None
        if isinstance(raw, str) and raw.strip().startswith(_RELATIONS):
            return super().parse(raw)
        words = _several(raw) if isinstance(raw, str) and not _one_day(raw) else [raw]
        if len(words) == 1:
            read_one = _BIRTHDAY.parse(raw)
            born = (Person(self.part.relation, birthday=read_one.value),) if read_one.value else None
            return Parsed(None if read_one.problem else born, read_one.problem, read_one.note)
        read = [_BIRTHDAY.parse(word) for word in words]
        problem = next((parsed.problem for parsed in read if parsed.problem), "")
        found = tuple(Person(self.part.relation, birthday=one.value) for one in read if one.value)
        note = next((parsed.note for parsed in read if parsed.note), "")
        return Parsed(found if found and not problem else None, problem, note)

    def joined(self, before: tuple[Person, ...], more: tuple[Person, ...]) -> tuple[Person, ...]:
        """「孩子2生日」 is the second child's; where it is not clear whose something is, it stands alone."""
        assert self.part is not None
        people = list(before)
        alike = [at for at, person in enumerate(people) if _may_be(person, self.part.relation)]
        if alike and self.part.attribute == "sex" and self._says_sex(more):
            return before
        if len(people) == len(alike) == len(more) == 1 and self.part.nth < 2 and self._is_open(people[0]):
            return (self._told(people[0], more[0]),)
        if self.part.nth:
            alike = alike[self.part.nth - 1 : self.part.nth]
        open_ = [at for at in alike if self._is_open(people[at])]
        if len(open_) != len(more):
            return (*before, *(person for person in more if person not in before))
        for at, person in zip(open_, more, strict=True):
            people[at] = self._told(people[at], person)
        return tuple(people)

    def _says_sex(self, more: tuple[Person, ...]) -> bool:
        """Whether the word for them says it already: 「儿子性别」, of a boy."""
        assert self.part is not None
        said = self.part.relation
        return said != "child" and all(person.relation == said for person in more)

    def _is_open(self, person: Person) -> bool:
        assert self.part is not None
        if self.part.attribute == "sex":
            return person.relation == "child"
        return self.part.attribute == "note" or getattr(person, self.part.attribute) is None

    def _told(self, person: Person, more: Person) -> Person:
        """One person out of two, whose later relation is the closer one."""
        assert self.part is not None
        relation = more.relation if person.relation == "child" else person.relation
        note = f"{person.note}，{more.note}" if person.note and more.note else person.note or more.note
        told: dict[str, Any] = {"relation": relation, "note": note}
        attribute = self.part.attribute
        if attribute == "name":
            told |= {
                key: getattr(person, key) or getattr(more, key) for key in ("birthday", "employer", "phone")
            }
        if attribute not in ("sex", "note"):
            told[attribute] = getattr(more, attribute)
        return _changed(person, told)


@dataclass(frozen=True)
class PeopleOfAge(People):
    """What a column tells that asks how old they are: in 「儿子30」 he is thirty, 「女儿 5」 is one."""

    name: ClassVar[str] = "people"

    def parse(self, raw: object) -> Parsed[tuple[Person, ...]]:
        return super().parse(_years(r"\1岁", fold(text_of(raw))))


def _can_be_one(text: str) -> bool:
    """Whether a word may be a name where one is asked for: 「文学」, but not 「在读」 or 「备孕」."""
    return not names_nobody(text, sure=True) and (is_name(text, sure=True) or not tells_something(text[0]))


def _with(person: Person, attribute: str, value: Any) -> Person:
    return _changed(person, {attribute: value})


def _changed(person: Person, told: dict[str, Any]) -> Person:
    """As `dataclasses.replace`, which looks at every field anew: most rows have a child with a birthday."""
    return Person(**(dict(zip(_PARTS, _parts_of(person), strict=True)) | told))


def _may_be(person: Person, relation: str) -> bool:
    return person.relation == relation or (
        "child" in (person.relation, relation) and {person.relation, relation} <= _CHILDREN
    )


def item_of(header: str, item: Field) -> Field:
    """The item as a column with this title tells it: one thing of its people where the title says so."""
    kind = item.kind
    part = part_of(short_title(header), alone=True) if type(kind) is People else None
    if part is None and isinstance(kind, People) and _asks_age(short_title(header)):
        return replace(item, kind=PeopleOfAge(kind.relations, kind.max_length))
    if part is None or part.target != item.key or not isinstance(kind, People):
        return item
    if part.title == _EVERYTHING and not part.nth and part.relation not in _ALONE:
        return item
    return replace(item, kind=PeoplePart(kind.relations, kind.max_length, part))
