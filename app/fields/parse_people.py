"""Reading people out of one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from app.fields.no_names import names_nobody
from app.fields.parse_date import read_birthday
from app.fields.parsed import Parsed, fold
from app.fields.people import Person
from app.fields.people_counts import count_and_more, counted
from app.fields.people_details import as_school, is_detail
from app.fields.people_names import is_chinese_name, is_name, tells_something
from app.fields.people_told import QUOTED, apart, cut, described, first_word, told_more
from app.fields.people_words import BOTH, NOBODY, OWN_CHILD, OWN_WORD, SETS, SEX, WORDS, in_chinese
from app.fields.surnames import COMMON_IN_BOTH

_word = "|".join(sorted((*WORDS, *BOTH), key=len, reverse=True)).replace(
    "|小子|", "|小子(?![\u3400-\u9fff](?![\u3400-\u9fff]))|"
)
"""「小子轩」 is a name."""
_leading = re.compile(rf"(?:只?有|家有|有个|有一个)?({_word})(?:名?叫|名字叫|\s*[:：])?\s*").match
_own_child = re.compile(
    rf"\s*(?:是|为|[:：])?\s*(?:一?个)?({OWN_WORD}|[儿子男女](?![\u3400-\u9fff]))\s*[:：]?\s*"
).match
"""「老大是儿子」, 「老二女孩8岁」."""
_headed = re.compile(r"([^:：]{2,8}?)\s*[:：]\s*(\S+)").fullmatch
_long_set = "|".join(
    sorted((word for word in SETS if len(word) > 2 and word[-2:] not in WORDS), key=len, reverse=True)
)
_set_first = re.compile(rf"({_long_set})\s*(.+)", re.DOTALL).fullmatch
"""「龙凤胎3岁」."""
_ANY_CHILD = ("child",)
_NONE = frozenset("无 没有 暂无".split())
_long_word = "|".join(sorted((w for w in (*WORDS, *BOTH) if len(w) > 1), key=len, reverse=True))
_BARE = f"[{''.join(sorted(COMMON_IN_BOTH))}][\u3400-\u9fff]{{1,2}}"
_next_member = re.compile(
    rf"(?<=[0-9)）日生岁])\s*(?={_long_word})|\s+(?={_long_word}|[儿子女父母][:：]|[儿女]{_BARE}(?![\u3400-\u9fff]))|(?<=岁)\s*(?=[儿女][0-9])"
    rf"|(?<=[0-9)）日生岁])\s+(?=(?!高[一二三中])[{''.join(sorted(COMMON_IN_BOTH))}][\u3400-\u9fff]{{1,2}}(?:[0-9\s(（]|$))"
).finditer
_first_of_all = re.compile("老大|大宝|大[儿女娃孩]|长[子女]").match
_next_in_order = re.compile(
    "(?<![老第])(?<=[\u3400-\u9fff])(?=老[二三四]|[二三]宝|[二三小](?:儿|女|娃)(?!子|婿|媳)|[次三四幼小][子女](?!儿|子))"
).finditer
"""「长子柏松次子柏桐」."""
_and = re.compile(rf"(?<=[\u3400-\u9fff])[和与及](?={OWN_WORD})").finditer
_side_by_side = re.compile(rf"([^()（）0-9]*?{_BARE})(\s*[和与及跟&]\s*|\s+)({_BARE})").fullmatch
_JOINTS, _FIRST = frozenset("和与及"), frozenset("老大长")
_JOINTS_AND_SPACE = _JOINTS | frozenset("跟& \n\t")
"""What of these is not in a text need not be looked for."""
_hidden = re.compile(rf'{QUOTED}|(?<=[(（])(?:{QUOTED}|[^()（）"])*(?=[)）])').sub
_FATHER, _MOTHER = "(?:父亲?|爸爸?|老爸)", "(?:母亲?|妈妈?|老妈)"
_BETWEEN, _TAIL = '[^父母爸妈()（）":]{1,20}?', "[^父母爸妈]*"
_parents = re.compile(
    rf"({_FATHER}{_BETWEEN})({_MOTHER}{_TAIL})|({_MOTHER}{_BETWEEN})({_FATHER}{_TAIL})"
).fullmatch
_PARENTS = frozenset("父爸老母妈")
_father_and_mother = re.compile(
    r"老?(?:父亲?|爸爸?)\s*[、和与及]\s*老?(?:母亲?|妈妈?)(?=[均都双皆俱全也]|健在|已故|已经|去世|过世|退休|身体|同住|$)"
).sub
_BOYS_AND_GIRLS = {
    "男生": "男孩",
    "女生": "女孩",
    "男宝": "男孩",
    "女宝": "女孩",
    "男娃": "男孩",
    "女娃": "女孩",
}
_AGE = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:周?岁[半多]?|个月)"
_YEAR = "[一二三四五六七八九]年级|[初高大][一二三四]|(?:幼儿园)?[大中小]班"
_GRADE = f"(?:上|读|在读?)?(?:小学|初中|高中)?(?:{_YEAR})"
_grade = re.compile(f"{_AGE}|{_GRADE}").fullmatch
_born_first = re.compile(
    r"([0-9]{2,4}年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?=[出生的\s男女儿])"
    rf"|{_AGE}|{_GRADE})(?:出?生)?的?\s*"
    r"(男孩|女孩|男生|女生|男宝|女宝|男娃|女娃|儿子|女儿|男|女)"
).fullmatch
_BEGINS_AGE = frozenset("0123456789一二两三四五六七八九十上读在小初高大中幼")

_bare = re.compile(_BARE).fullmatch
_number = re.compile(r"(?:^|(?<=[\s,，;；、。]))[(（]?([1-9])[.、)）]\s*(?=[^\d\s])")
"""「1.儿子王磊 2.女儿王蕾」."""
_circled = re.compile("[①-⑳❶-❿]").sub
"""「①王磊（子）②王蕾（女）」."""
_called_by = re.compile(r"(?<=[\u3400-\u9fff])(?<![话机号码式信])\s*[:：]\s*(?=1[3-9][0-9]{9}(?![0-9]))").sub
"""「儿子王磊：13800001234」."""
_dashed = re.compile("(?<=[\u3400-\u9fff])[-—–](?=[\u3400-\u9fff]|(?:19|20)[0-9]{2}|[0-9]{1,2}岁)").sub
"""「儿子-王磊-2001」."""
_grouped = re.compile(r"(?<![0-9])(1[3-9][0-9])\s?([0-9]{4})\s?([0-9]{4})(?![0-9])").sub
"""「139 0000 2001」 is one number; elsewhere a space stands between two things."""
_FATHER_AND_MOTHER = BOTH["父母"]
_said_of_both = re.compile("[均都皆俱]|双双|健在|双全").match
_of_all = re.compile("[均都皆俱全]|双双|两人|二人").match
_ENDS_FAMILY = frozenset("庭家妈爸")
_family_of = re.compile("^([一二两三四1-4])[个]?[孩胎娃宝](?:家庭|之家|妈妈?|爸爸?)$").sub
_twins = re.compile("双胞胎|龙凤胎|孪生|双生").search
_PAIR = 2
_LONGEST_LIST = 80
_LISTED = frozenset("、和/ ")
"""Signs between those who are told of alike."""


def read_people(text: str, relations: tuple[str, ...]) -> Parsed[tuple[Person, ...]]:
    """The members of the family in a cleaned cell; see `People`."""
    usual = _usual_of(relations)
    if text[-1:] in _ENDS_FAMILY:
        text = _family_of(r"\1个孩子", text)
    if usual and _is_bare_name(text):
        return Parsed((Person(usual, text),))
    reading = _Reading(relations)
    if usual == "child" and tells_age(text) and _grade(text):
        text = f"孩子 {text}"
    text = _grouped(r"\1\2\3", _dashed(" ", _uncounted(_circled("、", text))))
    text = _called_by(" ", text)
    for mark, part in cut(_both_at_once(in_chinese(text), relations)):
        for sign, piece in _members(part):
            if piece.strip():
                reading.take(piece.strip(), sign or mark)
    if not reading.found:
        return Parsed(None, "unreadable")
    twins = _twins(text)
    found = _born_together(reading.found, twins[0]) if twins else tuple(reading.found)
    if any(map(_has_impossible_day, found)):
        return Parsed(found, "no-such-date")
    return Parsed(found, "leftover-text" if reading.leftover else "")


def _born_together(people: Sequence[Person], word: str) -> tuple[Person, ...]:
    """Two twins, of whom a text may tell but once that they are and when they were born."""
    if len(people) == _PAIR and not any(word in (person.note or "") for person in people):
        people = [told_more(person, word) for person in people]
    born = [person.birthday for person in people if person.birthday is not None]
    is_told_once = len(people) == _PAIR and len(born) == 1
    return tuple(replace(person, birthday=born[0]) for person in people) if is_told_once else tuple(people)


def tells_age(text: str) -> bool:
    """Whether a text is but the age or the class of a child, perhaps with its sex: 「8岁男孩」, 「大班」."""
    return text[:1] in _BEGINS_AGE and bool(_grade(text) or _born_first(text))


def _both_at_once(text: str, relations: tuple[str, ...]) -> str:
    """「父亲、母亲均健在」 as 「父母均健在」, and so 「均健在」 where only they are told of."""
    if '"' in text or relations[0] != _FATHER_AND_MOTHER[0]:
        return text
    if relations == _FATHER_AND_MOTHER and _said_of_both(text):
        return f"父母{text}"
    return _father_and_mother("父母", text) if text[:1] in _PARENTS else text


def _uncounted(text: str) -> str:
    """Without the numbers that count the members; in „son (8), daughter (5)“ they are ages."""
    numbers = [int(number) for number in _number.findall(text)]
    return _number.sub("、", text) if numbers and numbers == [*range(1, len(numbers) + 1)] else text


def _usual_of(relations: tuple[str, ...]) -> str | None:
    """Who is meant where nobody says it."""
    return "child" if "child" in relations else relations[0] if len(relations) == 1 else None


def _is_bare_name(text: str) -> bool:
    """Whether a cell is a usual name and nothing else: most are, and need not be taken apart."""
    if not _bare(text) or text in SETS or tells_something(text) or names_nobody(text):
        return False
    return not (_leading(text) or as_school(text))


def _members(part: str) -> Iterator[tuple[str, str]]:
    """The people who stand one after the other without a sign between them, outside brackets and quotes.

    Before each stands the sign or word that says that they are told of alike, if any: 「王强和王勇」.
    """
    part = part.strip()
    if part[:1] in _PARENTS and not _is_both(part) and (both := _parents(part)):
        yield from (("", piece) for piece in both.groups() if piece)
        return
    if part[:1] in _BEGINS_AGE and (born := _born_first(part)):
        part = f"{_BOYS_AND_GIRLS.get(born[2], born[2])} {born[1]}"
    start, seen = 0, part
    if "(" in part or "（" in part or '"' in part:
        seen = _hidden(lambda match: "\0" * len(match[0]), part)
    cuts = [*_next_member(seen)]
    if not _JOINTS.isdisjoint(seen):
        cuts += _and(seen)
    if seen[:1] in _FIRST and _first_of_all(seen):
        cuts += _next_in_order(seen)
    for match in sorted(cuts, key=re.Match.start) if len(cuts) > 1 else cuts:
        yield from _listed(part[start : match.start()])
        start = match.end()
    yield from _listed(part[start:])


def _is_both(part: str) -> bool:
    first = _leading(part)
    return first is not None and first[1] in BOTH


def _listed(piece: str) -> Iterator[tuple[str, str]]:
    """「儿子王强和王勇」, 「王强 王勇」: the names one by one."""
    names: list[str] = []
    while (
        len(piece) < _LONGEST_LIST
        and not _JOINTS_AND_SPACE.isdisjoint(piece)
        and (match := _side_by_side(piece))
    ):
        if not is_name(match[3], sure=False) or is_detail(match[3]):
            break
        if not match[2].strip() and match[3][0] not in (match[1][-3:].lstrip()[0], match[1][-2]):
            break  # with nothing but a space between, only a name of the same family is one
        names.append(match[3])
        piece = match[1]
    yield "", piece
    yield from (("和", name) for name in reversed(names))


def _has_impossible_day(person: Person) -> bool:
    notes = (person.note or "").split("，")
    return any(read_birthday(note, alone=True).problem in {"no-such-date", "in-the-future"} for note in notes)


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
        self.guessed: set[int] = set()
        """Whose relation is only that of the one before: 「儿子王强、王勇」."""
        self.together = 1
        """Of how many of the last people something is told at once: 「父母健在」."""

    def take(self, piece: str, mark: str) -> None:
        in_order = piece in WORDS and bool(self.found)  # 「大女儿、二女儿」
        if (not in_order and self._take_counts(piece)) or self._take_sex(piece) or self._take_several(piece):
            return
        if self._take_headed(piece):
            return
        match = _leading(piece)
        if match is None:
            self._add_more(piece, mark)
            return
        self.several = ""
        self.called = ":" in fold(match[0])
        rest = piece[match.end() :]
        relations = BOTH.get(match[1]) or (WORDS[match[1]],)
        if relations == _ANY_CHILD and (own := _own_child(rest)):
            relations, rest = (WORDS[own[1]],), rest[own.end() :]
        self._add(relations, rest)

    def _take_headed(self, piece: str) -> bool:
        """「一儿一女：大宝、小宝」: the names in the order of those who were counted."""
        match = _headed(piece)
        if match is None or "child" not in self.relations or not is_name(match[2], sure=True):
            return False
        if not counted(match[1], None):
            return False
        self._take_counts(match[1])
        self.several, self.called = "child", True
        self._place(Person("child", match[2]))
        return True

    def _take_counts(self, piece: str) -> bool:
        """「一子一女」, 「女儿两个」, 「2个」, 「龙凤胎」."""
        if (match := _set_first(piece)) and not (is_chinese_name(match[2]) or count_and_more(piece)):
            self._take_counts(match[1])
            self.found[-1] = told_more(self.found[-1], match[2].strip())
            return True
        people = counted(piece, self.usual)
        if not people or any(person.relation not in self.relations for person in people):
            return False
        self._count(people)
        return True

    def _count(self, people: list[Person]) -> None:
        """「三个孩子，两女一男」 are three, and 「儿女双全，一子一女」 two."""
        before = sorted(self.counted)
        if len(people) > 1 and sorted(map(_relation, people)) == sorted(
            _relation(self.found[at]) for at in before
        ):
            return
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
        is_open = last.relation == "child" or len(self.found) - 1 in self.guessed
        relation = WORDS[piece] if piece in OWN_CHILD and is_open else SEX.get(piece)
        if relation is None or not (is_open or last.relation == relation):
            return False
        if relation not in self.relations:
            return False
        self.found[-1] = replace(last, relation=relation)
        return True

    def _take_several(self, piece: str) -> bool:
        """So many of one relation, and the first of them, or what is told of them all."""
        found = count_and_more(piece)
        if found is None or found[0] not in self.relations:
            return False
        relation, number, self.called, rest = found
        start = len(self.found)
        self._count([Person(relation) for _ in range(number)])
        self.several = relation if number > 1 else ""
        words = rest.split()
        names = [*takewhile(lambda word: is_name(word, sure=self.called) and not is_detail(word), words)]
        told = described(Person(relation), rest, named=self.called)
        if len(names) > 1:
            for name in names:
                self._place(described(Person(relation), " ".join([name, *words[len(names) :]]), named=True))
        elif told.name:
            self._place(told)
        elif start < len(self.found):
            self.found[start:] = (
                [told] * (len(self.found) - start) if _of_all(rest) else [told, *self.found[start + 1 :]]
            )
        else:
            self.leftover = True
        return True

    def _add(self, relations: tuple[str, ...], rest: str) -> None:
        self.together = len(relations)
        if fold(rest) in _NONE:
            return
        if relations == _ANY_CHILD and fold(rest) in NOBODY:
            self.leftover = True
            return
        self.skipping = not set(relations) <= set(self.relations)
        if self.skipping:
            self.leftover = True
            return
        people = [described(Person(relation), rest, named=self.called) for relation in relations]
        if len(people) > 1 and people[0].name:
            people = self._couple(people, rest)
        several = counted(rest, relations[0]) if rest and relations[0] in _CHILDREN else []
        if several and all(person.relation == relations[0] for person in several):
            self._count(several)
            return
        for person in people:
            self._place(person)

    def _couple(self, people: list[Person], rest: str) -> list[Person]:
        """「父母王建国、李秀英」: the father is named first; whose a lone name is, nobody says."""
        words = rest.split()
        names = [word for word in words[:2] if is_name(word, sure=self.called)]
        if len(names) > 1:
            told = " ".join(words[2:])
            return [
                described(replace(_bare_of(p), name=n), told, named=False)
                for p, n in zip(people, names, strict=False)
            ]
        self.leftover = True
        return [people[0], replace(people[1], name=None)]

    def _place(self, person: Person) -> None:
        """「一子一女,儿子王磊」: who was only counted is told of now."""
        bare = Person(person.relation)
        places = [at for at in sorted(self.counted) if self.found[at] == bare]
        places += [at for at in sorted(self.counted) if _may_be_one(self.found[at], bare)]
        if not places:
            self.found.append(person)
        else:
            self.found[places[0]] = _closer(self.found[places[0]], person)

    def _add_more(self, piece: str, mark: str) -> None:
        """Without a relation: more of the last person, or another one with the usual relation."""
        outside, inside = apart(piece)
        given = next((WORDS[word] for word in inside if word in WORDS), None)
        name = first_word(outside)
        if is_name(name, sure=bool(self.several) and self.called) and not is_detail(name):
            self._add_named(given, piece, mark)
        elif self.skipping or not self.found:
            self.leftover = True
        else:
            several = len(self.found) if self.counted and _of_all(piece) else self.together
            for at in range(-several, 0):
                self.found[at] = described(self.found[at], piece, named=False)

    def _add_named(self, given: str | None, piece: str, mark: str) -> None:
        if self.several:
            self._place(described(Person(self.several), piece, named=True))
            return
        last = self.found[-1] if self.found and not self.skipping else None
        if last and self.together > 1 and last.name is None and self.found[-2].name:
            self.found[-1] = described(last, piece, named=True)
            self.together, self.leftover = 1, False
        elif last and _awaits(last, piece):
            self.found[-1] = described(last, piece, named=True)
        elif (
            relation := given or self._alike(last, piece, mark) or self.usual
        ) in self.relations and relation:
            if not given and relation != self.usual:
                self.guessed.add(len(self.found))
            self.skipping, self.together = False, 1
            self.found.append(described(Person(relation), piece, named=True))
        else:
            self.leftover = True

    def _alike(self, last: Person | None, piece: str, mark: str) -> str:
        """The relation of the one before, where a list of names goes on: 「儿子王强、王勇」."""
        if last is None or not last.name or last.relation not in ("son", "daughter"):
            return ""
        is_same = last.name[0] == piece[0]
        if mark in _LISTED or (self.called and mark):
            both_told = last.name[0] in COMMON_IN_BOTH and piece[0] in COMMON_IN_BOTH and not self.called
            return last.relation if is_same or not both_told else ""
        return ""


def _relation(person: Person) -> str:
    return person.relation


def _bare_of(person: Person) -> Person:
    return Person(person.relation)


def _awaits(last: Person, piece: str) -> bool:
    """Whether a name tells who the last one is: 「女儿 2010-5-6 王小红」."""
    if last == Person(last.relation):
        return True
    is_bare = is_chinese_name(piece) and last.relation != "child"
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
