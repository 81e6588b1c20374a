"""One member of the family: who they are, and everything that is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import chain

from app.calendar.dates import Birthday
from app.fields.people import Person
from app.fields.people_details import is_detail, labelled, names_somebody, understood
from app.fields.people_names import called_so, is_name
from app.fields.people_words import OWN_CHILD, OWN_WORD, WORDS

_TEXTS = frozenset(f.name for f in fields(Person)) - {"relation", "birthday"}
QUOTED = '"(?:[^"]|"")*"'
_named_child = re.compile(rf"([\u3400-\u9fff]{{2,3}})({OWN_WORD})").fullmatch
_pieces = re.compile(
    rf"{QUOTED}|(?P<cut>[、,，;；|\n]|\sand\s|(?<![0-9])/|/(?![0-9]))|(?P<up>[(（])|(?P<down>[)）])"
)
_brackets = re.compile(rf"[(（]((?:{QUOTED}|[^()（）\"])*)[)）]")
_glued = re.compile(r"([^0-9\s]{2,8}?)\s*([0-9].*)", re.DOTALL).fullmatch


def cut(text: str) -> Iterator[tuple[str, str]]:
    """Parts between separators that stand neither in brackets nor in quotes, and the one before each."""
    depth = start = 0
    mark = ""
    for match in _pieces.finditer(text):
        if match["up"]:
            depth += 1
        elif match["down"]:
            depth = max(0, depth - 1)
        elif match["cut"] and depth == 0:
            yield mark, text[start : match.start()]
            start, mark = match.end(), match["cut"]
    yield mark, text[start:]


def first_word(text: str) -> str:
    """Where a name would stand, apart from figures glued to it."""
    word = (text.split(maxsplit=1) or [""])[0]
    glued = _glued(word)
    return glued[1] if glued else word


def apart(text: str) -> tuple[str, list[str]]:
    """What stands outside brackets, and the pieces inside them."""
    inside = [piece.strip() for group in _brackets.findall(text) for _, piece in cut(group)]
    return _brackets.sub(" ", text).strip(), [piece for piece in inside if piece]


def described(person: Person, text: str, *, named: bool) -> Person:
    """The person with everything that the text adds; `named`: it begins with the name."""
    outside, inside = apart(text)
    if person.name is None and not labelled(outside) and (called := called_so(outside)):
        outside, named = called, True
    if outside and (labelled(outside) or is_detail(outside)):
        person = told_more(person, outside)
    else:
        for word in chain.from_iterable(map(_name_and_more, _spaced(outside))):
            glued = _glued(word)
            parts = glued.groups() if glued and not is_detail(word) else (word,)
            for part in parts:
                person = _with_name(person, part, sure=named)
    for group in inside:
        for piece in _details(group):
            person = _in_brackets(person, piece)
    return person


def _in_brackets(person: Person, piece: str) -> Person:
    """「孩子（儿子，叫浩浩）」."""
    called = piece if _is_called(piece) else called_so(piece)
    if person.name is None and is_name(called, sure=True):
        return replace(person, name=called)
    if person.relation == "child" and piece in OWN_CHILD:
        return replace(person, relation=WORDS[piece])
    return person if WORDS.get(piece) == person.relation else told_more(person, piece)


def _is_called(word: str) -> bool:
    """「儿子（浩浩）」: in brackets stands many a word that only sounds like a name."""
    return len(word) == 2 and word[0] == word[1] and is_name(word, sure=False) and not is_detail(word)


_spaced = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,2}(?!\S)|\S+").findall
"""The words of a text, „Tom Lee“ as one."""


def _name_and_more(word: str) -> tuple[str, ...]:
    """「王磊在一中读初二」: the name, and what is told of them."""
    match = names_somebody(word)
    if match is None or is_name(word, sure=False) or not is_name(match[1], sure=False):
        return (word,)
    return match.groups()


def _details(group: str) -> list[str]:
    """What stands in brackets, apart where a space divides it into things that are all understood."""
    words = group.split()
    if len(words) < 2 or labelled(group):
        return [group]
    told = [word for word in words if is_detail(word)]
    rest = " ".join(word for word in words if word not in told)
    return [*told, *([rest] if rest else [])] if told else [group]


_ROUND = "“”‘’「」『』\"'_="
"""Signs that stand round a name: 「女儿“姜糖”」."""


def _with_name(person: Person, word: str, *, sure: bool) -> Person:
    if person.relation == "child" and word in OWN_CHILD:
        return replace(person, relation=WORDS[word])
    if person.relation == "child" and person.name is None and (match := _named_child(word)):
        person, word = replace(person, relation=WORDS[match[2]]), match[1]
    bare = word.strip(_ROUND) or word
    if person.name is None and is_name(bare, sure=sure) and not is_detail(bare):
        return replace(person, name=bare)
    return told_more(person, word)


def told_more(person: Person, piece: str) -> Person:
    """The person with what a piece tells; what nobody understands becomes the note."""
    key, found = understood(piece)
    if key == "birthday" and isinstance(found, Birthday) and person.birthday is None:
        return replace(person, birthday=found)
    if key in _TEXTS and found and getattr(person, key) is None:
        return _replaced(person, key, str(found))
    return replace(person, note=f"{person.note}，{piece}" if person.note else piece)


def _replaced(person: Person, key: str, value: str) -> Person:
    values = {field.name: getattr(person, field.name) for field in fields(Person)}
    return Person(**{**values, key: value})
