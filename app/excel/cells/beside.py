"""Cells that tell more than their column asks for: a wife's number among telephones, a firm by a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from app.excel import families, reach_titles
from app.excel.cells import liking, reach, sublabels, words
from app.excel.cells.spread import Spread
from app.excel.rows import NOTES
from app.excel.titles import names_nobody, short_title
from app.fields.catalog import Catalog
from app.fields.kinds import Choice, Money, Phones, Size
from app.fields.parse_contact import has_more, read_contact
from app.fields.parse_name import is_plain_name, read_name
from app.fields.parsed import Parsed, clean, fold, is_placeholder
from app.fields.people import People, Person
from app.fields.people_names import tells_something
from app.fields.phones import PhoneKind
from app.fields.workplaces import JOBS, is_workplace

_CHILDREN, _PARENTS = ("son", "daughter", "child"), ("father", "mother")
_IN_LAWS = ("father-in-law", "mother-in-law")
_RELATIVES = ("spouse", *_CHILDREN, *_PARENTS)
_OF_SPOUSE = {
    "phone": "spouse_phone",
    "birthday": "spouse_birthday",
    "employer": "spouse_employer",
    "education": "spouse_education",
    "interests": "spouse_interests",
}


_LONGEST_REMARK = 8
_sexed = re.compile(r"\s*[(（][男女][)）]$").sub
_added = re.compile(
    "(?:[已没未不]|还没)(?:添?加|通过|同意|用)(?:微信|好友|了)?|[加通]过?了|没有?微信|不用微信"
).fullmatch
_of_leads = re.compile("跟进|跟踪|意向|线索|洽谈").search

Reader = Callable[[Any, Parsed[Any]], Parsed[Any]]
"""Looks at a cell once more, given how its kind has read it."""


def reader(target: str, catalog: Catalog, header: str = "") -> Reader | None:
    """The second look at the cells of a column, None where the kind's own is enough."""
    field = catalog.by_key.get(target)
    if target == "children" and families.is_everybody(short_title(header)):
        return _family
    if target == "family_circumstances":
        return _circumstances
    if target == reach_titles.target_of(header):
        usual = field.kind.usual if field and isinstance(field.kind, Phones) else PhoneKind.MOBILE
        return partial(reach.read, reach_titles.keys_of(header), usual)
    if field is not None and isinstance(field.kind, Phones):
        return partial(_contact, field.kind)
    if field is not None and isinstance(field.kind, Choice) and target == "marital_status":
        return partial(_marital, field.kind)
    if target == "stage" and _of_leads(header):
        return _lead
    if target in ("wechat", "qq"):
        return _account
    if target == "spouse_name" and _at_large(header):
        return partial(_spouse, at_large=True)
    if field is not None and isinstance(field.kind, Money | Size):
        return words.amounts(field.kind, header)
    looks: dict[str, Reader] = {
        "name": _name,
        "spouse_name": _spouse,
        "parents": _elders,
        "plate": words.of_plate,
        "payment": words.of_payment,
        "do_not_contact": _not_to_contact,
        "hobbies": liking.read,
    }
    return looks.get(target)


def _family(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「妻子李梅，儿子王小明10岁」: each to their item; where somebody is not understood, to the notes."""
    text = clean(raw, multiline=True)
    if is_placeholder(fold(text)):
        return parsed
    told = _members(text)
    if told is None:
        return Spread(None, "", "also-read", ((NOTES, text),))
    children, also = told
    return Spread(children or None, "", "also-read", tuple(also)) if also else Parsed(children)


def _elders(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「岳父80岁」, 「年龄：72」 among the parents: what is told of no one parent is kept in the notes."""
    if not parsed.problem:
        return parsed
    text = clean(raw, multiline=True)
    found = People((*_PARENTS, *_IN_LAWS)).parse(text)
    if found.problem or not found.value:
        is_of_both = bool(sublabels.apart(text)[1])
        return Spread(None, "", "also-read", ((NOTES, text),)) if is_of_both else parsed
    parents = tuple(person for person in found.value if person.relation in _PARENTS)
    return Spread(parents or None, "", "also-read", ((NOTES, text),))


def _circumstances(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「妻子李梅，儿子王小明10岁」 also tells who the family are; 「三口之家」 and 「老两口」 do not."""
    text = clean(raw, multiline=True)
    tells_nobody = is_placeholder(fold(text)) or bool(_couple(text))
    told = None if tells_nobody else _members(_marriage("", text))
    if told is None:
        return parsed
    children, also = told
    found = [*([("children", children)] if children else []), *(one for one in also if one[0] != NOTES)]
    return Spread(parsed.value, parsed.problem, "also-read", tuple(found))


def _members(text: str) -> tuple[tuple[Person, ...], list[tuple[str, Any]]] | None:
    """The children, and what is told for other items; None where somebody is not understood."""
    found = People(_RELATIVES).parse(text)
    people = found.value or ()
    spouses = [person for person in people if person.relation == "spouse"]
    if not people or found.problem or len(spouses) > 1 or not all(map(_is_somebody, people)):
        return None
    children = tuple(person for person in people if person.relation in _CHILDREN)
    parents = tuple(person for person in people if person.relation in _PARENTS)
    also: list[tuple[str, Any]] = [("parents", parents)] if parents else []
    for spouse in spouses:
        told = _of_spouse(spouse, spouse.name or "")
        also += [("spouse_name", spouse.name)] if spouse.name else []
        also += told.also if isinstance(told, Spread) else ()
        also += [(NOTES, text)] if told.problem else []
    return children, also


def _is_somebody(person: Person) -> bool:
    """Whether it is told in which relation they stand: a name alone may be anybody's.

    「一子一女」 are a son and a daughter of whom nothing more is known, 「孩子上高中」 is some child.
    """
    if person.relation == "child":
        return person.name is None and person != Person("child")
    return True


def _lead(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「新客户」 among those who are followed up has bought nothing yet; elsewhere it is a first purchase."""
    return Parsed("possible") if fold(raw) in ("新客户", "新客") else parsed


def _account(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「无」 is no account; that one was added is a remark: 「已加」."""
    if type(raw) is not str or raw.isascii() or len(raw) > _LONGEST_REMARK:
        return parsed
    text = fold(raw)
    if is_placeholder(text):
        return Parsed(None)
    return Spread(None, "", "also-read", ((NOTES, text),)) if _added(text) else parsed


def _contact(kind: Phones, raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    if not has_more(raw, parsed):
        return parsed
    found = read_contact(raw, kind.usual)
    if not found.also:
        return found.phones if found.phones.problem != "leftover-text" else parsed
    phones = found.phones
    return Spread(phones.value, phones.problem, "also-read", tuple(found.also.items()))


def _name(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    text = parsed.value
    if text is not None and names_nobody(text):
        return Parsed(None, "unreadable")
    if text is None or is_plain_name(text):
        return parsed
    found = read_name(text)
    also = dict(found.also)
    if found.remark:
        also[NOTES] = clean(raw, multiline=False)
    if not also:
        return Parsed(found.name, found.problem, found.note)
    return Spread(found.name, found.problem, found.note, tuple(also.items()))


def _not_to_contact(raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「不要」 and 「可以」 answer whether one may call, however the title asks."""
    said = _MAY_CALL.get(fold(raw).strip("。.!！")) if type(raw) is str else None
    return parsed if said is None else Parsed(not said)


_MAY_CALL = dict.fromkeys(
    "可以 可 能 行 ok 可以联系 可联系 可以打 愿意 接受 正常".split(), True
) | dict.fromkeys(
    "不要 不能 不可以 不可 不行 别打 别联系 不要打 不要联系 勿扰 请勿打扰 免打扰 永久勿扰"
    " 拒绝 已拒绝 拒接 拒绝联系 不愿意 不接受".split(),
    False,
)


def _spouse(_raw: Any, parsed: Parsed[Any], *, at_large: bool = False) -> Parsed[Any]:
    """The wife with her telephone, birthday and work; 「离异」 tells of the marriage instead.

    `at_large`: the title asks how it is about her, and words that name nobody are an answer, too.
    """
    text: str | None = parsed.value and _sexed("", parsed.value)
    if text and text != parsed.value and is_plain_name(text):
        return Parsed(text)
    if text is None or (is_plain_name(text) and not (_status(text) or text in _NO_NAMES)):
        return parsed
    if is_placeholder(fold(text)):
        return Parsed(None)
    if text in _NO_NAMES:
        return Spread(None, "", "also-read", ((NOTES, text),))
    if status := _status(text):
        return Spread(None, "", "also-read", (("marital_status", status),))
    people = People(("spouse",)).parse(text)
    if not people.value or len(people.value) != 1 or people.problem:
        return Spread(None, "", "also-read", ((NOTES, text),)) if at_large else Parsed(text, "leftover-text")
    return _of_spouse(people.value[0], text)


def _status(text: str) -> str:
    """What „离了“ and „已过世“ tell of the marriage."""
    return _STATUS.get(text.removesuffix("了").removeprefix("已").removeprefix("还"), "")


_works_at = re.compile(
    "(?:现?在|就职于|任职于|供职于|单位是?)(.+?)(?:上班|工作|任职|就职)?|(.+)(?:上班|工作)"
).fullmatch
_is_word = re.compile("[\u3400-\u9fffA-Za-z]{2,16}").fullmatch
_at_large = re.compile("情况|状况|信息|资料").search
_couple = re.compile(
    "(?:就|只有|家里|现|剩|住|就剩)*(?:老|小)?(?:两口子?|夫妻俩|夫妇俩?|两人)(?:住|生活|同住|自己住|过)?"
).fullmatch
_marriage = re.compile(r"^\s*(?:已婚|未婚|离异|离婚|丧偶|单身)[,，、;；。\s]+").sub
_NO_NAMES = JOBS | frozenset("外地人 本地人 同单位 同事 同学 老乡 在家 在外地 外地 国外 分居".split())
"""What is told of a wife or husband who is not named."""
_STATUS = {
    word: status
    for status, words in (
        ("married", "婚 结婚"),
        ("divorced", "离 离异 离婚"),
        ("widowed", "丧偶 故 亡故 去世 过世 病故"),
        ("single", "未婚 单身 没结婚 未结婚 没成家 没对象"),
    )
    for word in words.split()
}


def _at_work(person: Person) -> Person:
    """「高翔（电厂）」, 「李娜/13700001111/一拖」: the one thing told beside the name is where they work."""
    note = person.note or ""
    if person.name is None or person.employer or not note:
        return person
    if place := _workplace(note):
        return replace(person, employer=place, note=None)
    if person.phone and _is_word(note) and not tells_something(note):
        return replace(person, employer=note, note=None)
    told = note.split("，")
    places = [each for each in told if _workplace(each)]
    if len(places) != 1:
        return person
    rest = "，".join(each for each in told if each not in places)
    return replace(person, employer=_workplace(places[0]), note=rest)


def _workplace(text: str) -> str:
    """「电厂」 of 「在电厂上班」; nothing where no place of work is told."""
    match = _works_at(text)
    place = match[1] or match[2] if match else text
    return place if is_workplace(place) else ""


def _of_spouse(person: Person, text: str) -> Parsed[Any]:
    person = _at_work(person)
    also = tuple((key, value) for part, key in _OF_SPOUSE.items() if (value := getattr(person, part)))
    problem = "leftover-text" if person.note or person.health else ""
    if person.name is None and not also:
        return Parsed(text, problem)
    return Spread(person.name, problem, "also-read", also) if also else Parsed(person.name, problem)


def _marital(kind: Choice, raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """「已婚有一子」: the first word, and children in the rest."""
    if parsed.problem != "unknown-choice":
        return parsed
    text = fold(raw)
    head = next((text[:n] for n in (3, 2) if kind.parse(text[:n]).value), None)
    if head is None:
        return parsed
    value, rest = kind.parse(head).value, text[len(head) :].strip("，,、;(). ")
    children = People(_CHILDREN).parse(rest)
    if not children.value:
        return Parsed(value, "leftover-text")
    return Spread(value, children.problem, "also-read", (("children", children.value),))
