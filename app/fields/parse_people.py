"""Reading people out of one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import chain, takewhile

from app.calendar.dates import Birthday
from app.fields.parse_date import read_birthday
from app.fields.parsed import Parsed, fold
from app.fields.people import Person
from app.fields.people_details import as_school, is_detail, labelled, names_somebody, understood
from app.fields.people_words import BOTH, SETS, SEX, WORDS, in_chinese
from app.fields.surnames import COMMON_IN_BOTH, COMPOUNDS, TYPICAL

_TEXTS = frozenset(f.name for f in fields(Person)) - {"relation", "birthday"}

_word = "|".join(sorted((*WORDS, *BOTH), key=len, reverse=True))
_leading = re.compile(rf"(?:有|家有|有个|有一个)?({_word})(?:名?叫|名字叫|\s*[:：])?\s*").match
_OWN_CHILD = frozenset(word for word, relation in WORDS.items() if relation in ("son", "daughter"))
_whole = re.compile(rf"(?:{_word})").fullmatch
_QUOTED = '"(?:[^"]|"")*"'
_counted = re.compile(
    r"(?:育有|生有|现有|已有|生育|有|育|带)?(?:[一二两三四1-4]个?(?:儿子|女儿|男孩|女孩|孩子|小孩|儿|子|女|男)[\s、,，]*)+"
).fullmatch
_count_first = re.compile(
    r"(?:育有|生有|现有|有|育)?(?P<count>[一两俩1-4]|[二三四](?=个))个?(?P<who>儿子|女儿|男孩|女孩|孩子|小孩|[子女](?![孩儿]))"
    r"(?P<called>名?叫|名字叫|[:：]|\s)?\s*(?P<rest>[^\s、].*)",
    re.DOTALL,
).fullmatch
"""「两个儿子：王一、王二」, 「一个女儿王蕾」."""
_headed = re.compile(r"([^:：]{2,8}?)\s*[:：]\s*(\S+)").fullmatch
_twins = re.compile(
    r"双胞胎(?P<who>儿子|女儿)(?P<called>名?叫|[:：]|\s)?\s*(?P<rest>[^\s、].*)", re.DOTALL
).fullmatch
_counted_after = re.compile(
    r"(?:(?:儿子|女儿|男孩|女孩|孩子|小孩)\s*[一二两三四1-4]\s*个?[\s、,，]*)+"
    r"|(?:[儿子男女]\s*[一二两三四1-4]\s*个?[\s、,，]*){2,4}"
).fullmatch
_long_set = "|".join(
    sorted((word for word in SETS if len(word) > 2 and word[-2:] not in WORDS), key=len, reverse=True)
)
_set_first = re.compile(rf"({_long_set})\s*(.+)", re.DOTALL).fullmatch
"""「龙凤胎3岁」."""
_NOBODY = frozenset("无 没有 暂无".split())
_LAST_OF_COUNT = frozenset("一二两三四1234个孩娃")
_each_count_after = re.compile(r"(儿子|女儿|男孩|女孩|孩子|小孩|[儿子男女])\s*([一二两三四1-4])").findall
_only_count = re.compile(r"([一二两三四1-4])(?:个|孩|个娃)").fullmatch
_each_count = re.compile(r"([一二两三四1-4])个?(儿子|女儿|男孩|女孩|孩子|小孩|儿|子|女|男)").findall
_COUNTS = {"一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_long_word = "|".join(sorted((w for w in (*WORDS, *BOTH) if len(w) > 1), key=len, reverse=True))
_BARE = f"[{''.join(sorted(COMMON_IN_BOTH))}][\u3400-\u9fff]{{1,2}}"
_next_member = re.compile(
    rf"(?<=[0-9)）日生岁])\s*(?={_long_word})|\s+(?={_long_word}|[儿子女父母][:：]|[儿女]{_BARE}(?![\u3400-\u9fff]))|(?<=岁)\s*(?=[儿女][0-9])"
    rf"|(?<=[0-9)）日生岁])\s+(?=(?!高[一二三中])[{''.join(sorted(COMMON_IN_BOTH))}][\u3400-\u9fff]{{1,2}}(?:[0-9\s(（]|$))"
).finditer
_hidden = re.compile(rf'{_QUOTED}|(?<=[(（])(?:{_QUOTED}|[^()（）"])*(?=[)）])').sub
_FATHER, _MOTHER = "(?:父亲?|爸爸?|老爸)", "(?:母亲?|妈妈?|老妈)"
_BETWEEN, _TAIL = '[^父母爸妈()（）":]{1,20}?', "[^父母爸妈]*"
_parents = re.compile(
    rf"({_FATHER}{_BETWEEN})({_MOTHER}{_TAIL})|({_MOTHER}{_BETWEEN})({_FATHER}{_TAIL})"
).fullmatch
_PARENTS = frozenset("父爸老母妈")
_born_first = re.compile(
    r"([0-9]{2,4}年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)(?:出?生)?的?\s*(男孩|女孩|儿子|女儿|男|女)"
).fullmatch

_pieces = re.compile(
    rf"{_QUOTED}|(?P<cut>[、,，;；|\n]|\sand\s|(?<![0-9])/|/(?![0-9]))|(?P<up>[(（])|(?P<down>[)）])"
)
_brackets = re.compile(rf"[(（]((?:{_QUOTED}|[^()（）\"])*)[)）]")
_bare = re.compile(_BARE).fullmatch
_chinese_name = re.compile("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6})+").fullmatch
_latin_name = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}").fullmatch
_telling = re.compile(
    "[上读在岁级婚无有没已未不个工学班健退去的]|血[压脂糖]|糖尿|心脏|脑梗|中风|[病癌瘫]|病|血[压糖脂]|脑梗|中风|偏瘫|癌|成绩|听话|懂事|管钱|做主|当家|说了|同意|开车|带孩|[小乳]名|昵称"
).search
_told_of = re.compile(
    "上[学班]|绩[好差]|[在未已].|.[在读]|退休|去世|没有|工作|不[在详]|无业|[一二三四五六七八九十]岁|.年级|[已未]婚|血[压脂糖]"
).fullmatch
_glued = re.compile("([^0-9\\s]{2,8}?)\\s*([0-9].*)", re.DOTALL).fullmatch
_number = re.compile(r"(?:^|(?<=[\s,，;；、。]))[(（]?([1-9])[.、)）]\s*(?=[^\d\s])")
"""「1.儿子王磊 2.女儿王蕾」."""
_dashed = re.compile("(?<=[\u3400-\u9fff])[-—–](?=[\u3400-\u9fff]|(?:19|20)[0-9]{2}|[0-9]{1,2}岁)").sub
"""「儿子-王磊-2001」."""
_grouped = re.compile(r"(?<![0-9])(1[3-9][0-9])\s?([0-9]{4})\s?([0-9]{4})(?![0-9])").sub
"""「139 0000 2001」 is one number; elsewhere a space stands between two things."""


def read_people(text: str, relations: tuple[str, ...]) -> Parsed[tuple[Person, ...]]:
    """The members of the family in a cleaned cell; see `People`."""
    usual = _usual_of(relations)
    if usual and _is_bare_name(text):
        return Parsed((Person(usual, text),))
    reading = _Reading(relations)
    text = _grouped(r"\1\2\3", _dashed(" ", _uncounted(text)))
    for part in _cut(in_chinese(text)):
        for piece in _members(part):
            if piece.strip():
                reading.take(piece.strip())
    if not reading.found:
        return Parsed(None, "unreadable")
    if any(map(_has_impossible_day, reading.found)):
        return Parsed(tuple(reading.found), "no-such-date")
    return Parsed(tuple(reading.found), "leftover-text" if reading.leftover else "")


def _uncounted(text: str) -> str:
    """Without the numbers that count the members; in „son (8), daughter (5)“ they are ages."""
    numbers = [int(number) for number in _number.findall(text)]
    return _number.sub("、", text) if numbers and numbers == [*range(1, len(numbers) + 1)] else text


def _usual_of(relations: tuple[str, ...]) -> str | None:
    """Who is meant where nobody says it."""
    return "child" if "child" in relations else relations[0] if len(relations) == 1 else None


def _is_bare_name(text: str) -> bool:
    """Whether a cell is a usual name and nothing else: most are, and need not be taken apart."""
    return bool(_bare(text)) and not (_telling(text) or _leading(text) or text in SETS or as_school(text))


def _members(part: str) -> Iterator[str]:
    """The people who stand one after the other without a sign between them, outside brackets and quotes."""
    part = part.strip()
    if part[:1] in _PARENTS and (both := _parents(part)):
        yield from filter(None, both.groups())
        return
    if part[:1].isdecimal() and (born := _born_first(part)):
        part = f"{born[2]} {born[1]}"
    start, seen = 0, part
    if "(" in part or "（" in part or '"' in part:
        seen = _hidden(lambda match: "\0" * len(match[0]), part)
    for match in _next_member(seen):
        yield part[start : match.start()]
        start = match.end()
    yield part[start:]


def _has_impossible_day(person: Person) -> bool:
    notes = (person.note or "").split("，")
    return any(read_birthday(note, alone=True).problem in {"no-such-date", "in-the-future"} for note in notes)


def _cut(text: str) -> Iterator[str]:
    """Parts between separators that stand neither in brackets nor in quotes."""
    depth = start = 0
    for match in _pieces.finditer(text):
        if match["up"]:
            depth += 1
        elif match["down"]:
            depth = max(0, depth - 1)
        elif match["cut"] and depth == 0:
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


class _Reading:
    """The people met so far while a cell is read from left to right."""

    def __init__(self, relations: tuple[str, ...]) -> None:
        self.relations = relations
        self.usual = _usual_of(relations)
        self.found: list[Person] = []
        self.counted: set[int] = set()
        self.leftover = False
        self.skipping = False
        self.several = ""
        """Whose names follow one after the other: 「两个儿子：王一、王二」."""
        self.called = False
        """Whether a colon or 「叫」 says that they are names: 「两个儿子：大毛、二毛」."""

    def take(self, piece: str) -> None:
        if _counted(piece) and all(WORDS[word] in self.relations for _, word in _each_count(piece)):
            self._count([Person(WORDS[w]) for n, w in _each_count(piece) for _ in range(_COUNTS[n])])
            return
        if self._take_counts(piece) or self._take_sex(piece) or self._take_several(piece):
            return
        if self._take_headed(piece):
            return
        match = _leading(piece)
        if match:
            self.several = ""
            self._add(BOTH.get(match[1]) or (WORDS[match[1]],), piece[match.end() :], ":" in fold(match[0]))
        else:
            self._add_more(piece)

    def _take_headed(self, piece: str) -> bool:
        """「一儿一女：大宝、小宝」: the names in the order of those who were counted."""
        match = _headed(piece)
        if match is None or "child" not in self.relations or not is_name(match[2], sure=True):
            return False
        if not (_counted(match[1]) or match[1] in SETS):
            return False
        self.take(match[1])
        self.several, self.called = "child", True
        self._place(Person("child", match[2]))
        return True

    def _take_counts(self, piece: str) -> bool:
        """「女儿两个」, 「2个」, 「龙凤胎」."""
        if (match := _set_first(piece)) and not (_chinese_name(match[2]) or _twins(piece)):
            self._take_counts(match[1])
            self.found[-1] = _with(self.found[-1], match[2].strip())
            return True
        if found := SETS.get(piece):
            people = [Person(relation, note=piece if "胎" in piece else None) for relation in found]
        elif piece[-1] in _LAST_OF_COUNT and _counted_after(piece):
            counts = _each_count_after(piece)
            people = [Person(WORDS[word]) for word, number in counts for _ in range(_COUNTS[number])]
        elif self.usual and piece[-1] in _LAST_OF_COUNT and (match := _only_count(piece)):
            people = [Person(self.usual) for _ in range(_COUNTS[match[1]])]
        else:
            return False
        if any(person.relation not in self.relations for person in people):
            return False
        self._count(people)
        return True

    def _count(self, people: list[Person]) -> None:
        """「三个孩子，两女一男」 are three."""
        before = sorted(self.counted)
        for person in people:
            place = next((at for at in before if _may_be_one(self.found[at], person)), None)
            if place is None:
                self.counted.add(len(self.found))
                self.found.append(person)
                continue
            before.remove(place)
            if person != _CHILD:
                self.found[place] = person

    def _take_sex(self, piece: str) -> bool:
        """「王磊，男」, 「王磊，儿子」: not another one, but what the last one is."""
        last = self.found[-1] if self.found and not self.skipping else None
        if last is None or last.name is None:
            return False
        told = piece in _OWN_CHILD and last.relation == "child"
        relation = WORDS[piece] if told else SEX.get(piece)
        if relation is None or last.relation not in ("child", relation):
            return False
        if relation not in self.relations:
            return False
        self.found[-1] = replace(last, relation=relation)
        return True

    def _take_several(self, piece: str) -> bool:
        """So many of one relation, and the first of them, or what is told of them all."""
        match = _twins(piece) or _count_first(piece)
        relation = WORDS[match["who"]] if match else ""
        if match is None or relation not in self.relations:
            return False
        number = _COUNTS[match["count"]] if "count" in match.groupdict() else 2
        start = len(self.found)
        self._count([Person(relation) for _ in range(number)])
        self.several = relation if number > 1 else ""
        self.called = bool((match["called"] or "").strip())
        words = match["rest"].split()
        names = [*takewhile(lambda word: is_name(word, sure=self.called) and not is_detail(word), words)]
        told = _described(Person(relation), match["rest"], named=self.called)
        if len(names) > 1:
            for name in names:
                self._place(_described(Person(relation), " ".join([name, *words[len(names) :]]), named=True))
        elif told.name:
            self._place(told)
        elif start < len(self.found):
            self.found[start] = told
        else:
            self.leftover = True
        return True

    def _add(self, relations: tuple[str, ...], rest: str, named: bool) -> None:
        if fold(rest) in _NOBODY:
            return
        self.skipping = not set(relations) <= set(self.relations)
        if self.skipping:
            self.leftover = True
            return
        for relation in relations:
            self._place(_described(Person(relation), rest, named=named))

    def _place(self, person: Person) -> None:
        """「一子一女,儿子王磊」: who was only counted is told of now."""
        bare = Person(person.relation)
        places = [at for at in sorted(self.counted) if self.found[at] == bare]
        places += [at for at in sorted(self.counted) if _may_be_one(self.found[at], bare)]
        if not places:
            self.found.append(person)
        else:
            self.found[places[0]] = _closer(self.found[places[0]], person)

    def _add_more(self, piece: str) -> None:
        """Without a relation: more of the last person, or another one with the usual relation."""
        outside, inside = _apart(piece)
        given = next((WORDS[word] for word in inside if word in WORDS), None)
        name = _first_word(outside)
        if is_name(name, sure=bool(self.several) and self.called) and not is_detail(name):
            self._add_named(given or self.usual, piece)
        elif self.skipping or not self.found:
            self.leftover = True
        else:
            self.found[-1] = _described(self.found[-1], piece, named=False)

    def _add_named(self, relation: str | None, piece: str) -> None:
        if self.several:
            self._place(_described(Person(self.several), piece, named=True))
        elif self.found and _awaits(self.found[-1], piece) and not self.skipping:
            self.found[-1] = _described(self.found[-1], piece, named=True)
        elif relation in self.relations and relation is not None:
            self.skipping = False
            self.found.append(_described(Person(relation), piece, named=True))
        else:
            self.leftover = True


def _awaits(last: Person, piece: str) -> bool:
    """Whether a name tells who the last one is: 「女儿 2010-5-6 王小红」."""
    if last == Person(last.relation):
        return True
    is_bare = bool(_chinese_name(piece)) and last.relation != "child"
    return is_bare and last == Person(last.relation, birthday=last.birthday)


def _may_be_one(counted: Person, person: Person) -> bool:
    """Whether one is a child and the other a son or daughter, of whom nothing more is known."""
    pair = (counted, replace(person, name=None))
    is_bare = counted == Person(counted.relation)
    return is_bare and _CHILD in pair and pair[0] != pair[1] and {one.relation for one in pair} <= _CHILDREN


def _closer(counted: Person, person: Person) -> Person:
    """「两个儿子，老大在部队」: who was counted as a son is no mere child."""
    return replace(person, relation=counted.relation) if person.relation == "child" else person


_CHILD = Person("child")
_CHILDREN = frozenset({"child", "son", "daughter"})


def _first_word(text: str) -> str:
    word = (text.split(maxsplit=1) or [""])[0]
    glued = _glued(word)
    return glued[1] if glued else word


def _apart(text: str) -> tuple[str, list[str]]:
    """What stands outside brackets, and the pieces inside them."""
    inside = [piece.strip() for group in _brackets.findall(text) for piece in _cut(group)]
    return _brackets.sub(" ", text).strip(), [piece for piece in inside if piece]


def _described(person: Person, text: str, *, named: bool) -> Person:
    """The person with everything that the text adds; what nobody understands becomes the note."""
    outside, inside = _apart(text)
    if outside and (labelled(outside) or is_detail(outside)):
        person = _with(person, outside)
    else:
        for word in chain.from_iterable(map(_name_and_more, _spaced(outside))):
            glued = _glued(word)
            parts = glued.groups() if glued and not is_detail(word) else (word,)
            for part in parts:
                person = _with_name(person, part, sure=named)
    for group in inside:
        for piece in details(group):
            if person.name is None and _is_called(piece):
                person = replace(person, name=piece)
            elif not (_whole(piece) and WORDS.get(piece) == person.relation):
                person = _with(person, piece)
    return person


def _is_called(word: str) -> bool:
    """「儿子（浩浩）」: in brackets stands many a word that only sounds like a name."""
    return len(word) == 2 and word[0] == word[1] and is_name(word, sure=False) and not is_detail(word)


_spaced = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,2}(?!\S)|\S+").findall
"""The words of a text, „Tom Lee“ as one."""


def _name_and_more(word: str) -> tuple[str, ...]:
    """「王磊在一中读初二」: the name, and what is told of them."""
    match = names_somebody(word)
    if match is None or is_name(word, sure=False):
        return (word,)
    return match.groups()


def details(group: str) -> list[str]:
    """What stands in brackets, apart where a space divides it into things that are all understood."""
    words = group.split()
    if len(words) < 2 or labelled(group):
        return [group]
    told = [word for word in words if is_detail(word)]
    rest = " ".join(word for word in words if word not in told)
    return [*told, *([rest] if rest else [])] if told else [group]


def _with_name(person: Person, word: str, *, sure: bool) -> Person:
    if person.relation == "child" and word in SEX:
        return replace(person, relation=SEX[word])
    if person.name is None and is_name(word, sure=sure) and not is_detail(word):
        return replace(person, name=word)
    return _with(person, word)


def is_name(word: str, *, sure: bool) -> bool:
    """`sure`: it stands where a name stands (after a colon), so any short word without a verb will do."""
    if _latin_name(word):
        return True
    if not _chinese_name(word) or _whole(word) or (_telling(word) and not _bears_one(word)):
        return False
    return (
        sure
        or word[0] in COMMON_IN_BOTH
        or word[:2] in COMPOUNDS
        or word[0] == "小"
        or (len(word) == 2 and (word[0] == word[1] or not TYPICAL.isdisjoint(word)))
    )


def _bears_one(word: str) -> bool:
    """Names like 吴学军, 刘上进 and 王健, which hold a sign that elsewhere tells something: 上学, 健在."""
    if len(word) == 2:
        return word[0] in COMMON_IN_BOTH and word[1] in "健学"
    return len(word) == 3 and word[0] in COMMON_IN_BOTH and not _told_of(word[1:])


def _with(person: Person, piece: str) -> Person:
    key, found = understood(piece)
    if key == "birthday" and isinstance(found, Birthday) and person.birthday is None:
        return replace(person, birthday=found)
    if key in _TEXTS and found and getattr(person, key) is None:
        return _replaced(person, key, str(found))
    return replace(person, note=f"{person.note}，{piece}" if person.note else piece)


def _replaced(person: Person, key: str, value: str) -> Person:
    values = {field.name: getattr(person, field.name) for field in fields(Person)}
    return Person(**{**values, key: value})
